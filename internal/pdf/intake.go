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
	if len(f.pages) < f.promisedPages() && !f.more && f.rescan() {
		f.findPages()
	}
	if len(f.pages) == 0 {
		return fail(-1, ErrDamaged, "no page was found")
	}
	f.readLayers()
	if err := f.checkForm(); err != nil {
		return err
	}
	return ctx.Err()
}

// setData cuts what stands before the header (7.5.2); offsets count from it.
// Readers look for it in the first 1024 bytes (annex I); the heads of mails
// and of web servers that are saved along are longer.
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
	seen := map[int]bool{}
	for at, more := f.startXref(); more; {
		if seen[at] {
			f.used["xref_loop"] = true
			break
		}
		seen[at] = true
		d := f.xrefSection(at)
		if d == nil {
			return false
		}
		f.addTrailer(d)
		var prev float64
		prev, more = number(d["Prev"])
		at = toInt(prev)
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
