package pdf

import (
	"bytes"
	"context"
	"strconv"
)

// intake finds the objects and the pages of the file in data. A file whose
// cross-reference does not lead to pages is searched for objects instead.
func (f *File) intake(ctx context.Context, data []byte, password string) error {
	if err := f.setData(data); err != nil {
		return err
	}
	if !f.readXref() || f.dict(f.trailer["Root"]) == nil && f.trailer["Encrypt"] == nil {
		f.rescan()
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := f.unlock(password); err != nil {
		return err
	}
	f.findPages()
	if len(f.pages) < f.promisedPages() && f.rescan() {
		f.findPages()
	}
	if len(f.pages) == 0 {
		return fail(-1, ErrDamaged, "no page was found")
	}
	f.readLayers()
	return ctx.Err()
}

// setData cuts what stands before the header (7.5.2); offsets count from it.
func (f *File) setData(data []byte) error {
	const window = 4096
	head := data[:min(window, len(data))]
	at := bytes.Index(head, []byte("%PDF-"))
	if at < 0 {
		return fail(0, ErrNotPDF, "no %PDF- header in the first "+strconv.Itoa(window)+" bytes")
	}
	if at > 0 {
		f.used["leading_junk"] = true
	}
	f.data = data[at:]
	return nil
}

// readXref follows the cross-reference sections from the last one back
// (7.5.5). It reports false where any of them cannot be read.
func (f *File) readXref() bool {
	at, ok := f.startXref()
	if !ok {
		return false
	}
	seen := map[int]bool{}
	next := []int{at}
	for len(next) > 0 {
		at, next = next[0], next[1:]
		if seen[at] {
			f.used["xref_loop"] = true
			continue
		}
		seen[at] = true
		d := f.xrefSection(at)
		if d == nil {
			return false
		}
		f.addTrailer(d)
		for _, key := range []name{"XRefStm", "Prev"} {
			if prev, ok := number(d[key]); ok {
				next = append(next, toInt(prev))
			}
		}
	}
	return f.trailer["Root"] != nil
}

// startXref is the offset that the last "startxref" names.
func (f *File) startXref() (int, bool) {
	i := bytes.LastIndex(f.data, []byte("startxref"))
	if i < 0 {
		return 0, false
	}
	l := lexer{b: f.data, i: i + len("startxref")}
	return intAfter(&l)
}

func intAfter(l *lexer) (int, bool) {
	ok := l.next() == kInt
	return toInt(l.num), ok
}

// addTrailer keeps the first value of each key: the newest section is read
// first.
func (f *File) addTrailer(d dict) {
	if f.trailer == nil {
		f.trailer = dict{}
	}
	for key, value := range d {
		if _, ok := f.trailer[key]; !ok {
			f.trailer[key] = value
		}
	}
}

// xrefSection reads the table or the stream at an offset and returns its
// trailer, or nil.
func (f *File) xrefSection(at int) dict {
	if at < 0 || at >= len(f.data) {
		return nil
	}
	p := f.parserAt(f.data, at)
	defer func() { f.left.spendParsed(p.i - at) }()
	if p.next() == kWord && string(p.text) == "xref" {
		return f.xrefTable(p)
	}
	p.i = at
	id, o, ok := p.indirect()
	s, isStream := o.(*stream)
	if !ok || !isStream {
		return nil
	}
	s.id, s.plain = id, true
	return f.xrefStream(s)
}

// xrefTable reads the subsections of a classic table (7.5.4). Entries are as
// long as they are, not twenty bytes.
func (f *File) xrefTable(p *parser) dict {
	for {
		k := p.next()
		if k == kWord && string(p.text) == "trailer" {
			d, _ := p.object().(dict)
			return d
		}
		if k != kInt {
			return nil
		}
		first := toInt(p.num)
		n, ok := intAfter(&p.lexer)
		if !ok || !f.xrefEntries(p, first, n) {
			return nil
		}
	}
}

func (f *File) xrefEntries(p *parser, first, n int) bool {
	for i := range n {
		before := p.i
		if p.next() != kInt { // fewer entries than announced
			p.i = before
			return true
		}
		at := toInt(p.num)
		gen, ok := intAfter(&p.lexer)
		if !ok || p.next() != kWord || len(p.text) != 1 {
			return false
		}
		if p.text[0] == 'n' {
			f.addEntry(first+i, entry{at: at, gen: gen})
		} else {
			f.addEntry(first+i, entry{at: -1, gen: gen})
		}
	}
	return true
}

func (f *File) addEntry(num int, e entry) {
	if _, ok := f.xref[num]; !ok && num >= 0 {
		f.xref[num] = e
	}
}

// xrefStream reads the entries of a cross-reference stream (7.5.8).
func (f *File) xrefStream(s *stream) dict {
	widths := f.array(s.dict["W"])
	if len(widths) < 3 {
		return nil
	}
	var w [3]int
	for i := range w {
		if w[i] = f.integer(widths[i], 0); w[i] < 0 || w[i] > 8 {
			return nil
		}
	}
	index := f.array(s.dict["Index"])
	if len(index) < 2 {
		index = array{0, f.integer(s.dict["Size"], 0)}
	}
	data := f.decode(s)
	for i := 0; i+1 < len(index); i += 2 {
		data = f.xrefRows(data, w, f.integer(index[i], 0), f.integer(index[i+1], 0))
	}
	return s.dict
}

func (f *File) xrefRows(data []byte, w [3]int, first, n int) []byte {
	size := w[0] + w[1] + w[2]
	for i := 0; i < n && size > 0 && len(data) >= size; i++ {
		kind := 1
		if w[0] > 0 {
			kind = bigEndian(data[:w[0]])
		}
		second, third := bigEndian(data[w[0]:w[0]+w[1]]), bigEndian(data[w[0]+w[1]:size])
		data = data[size:]
		switch kind {
		case 0:
			f.addEntry(first+i, entry{at: -1})
		case 1:
			f.addEntry(first+i, entry{at: second, gen: third})
		case 2:
			f.addEntry(first+i, entry{pack: second, index: third})
		}
	}
	return data
}

func bigEndian(b []byte) int {
	x := 0
	for _, c := range b {
		x = x<<8 | int(c)
	}
	return x
}
