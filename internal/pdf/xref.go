package pdf

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
	return f.xrefStreamAt(at)
}

func (f *File) xrefStreamAt(at int) dict {
	if at < 0 || at >= len(f.data) {
		return nil
	}
	p := f.parserAt(f.data, at)
	id, o, ok := p.indirect()
	s, isStream := o.(*stream)
	if !ok || !isStream {
		return nil
	}
	s.id, s.plain = id, true
	return f.xrefStream(s)
}

// xrefTable reads the subsections of a classic table (7.5.4). Entries are as
// long as they are, not twenty bytes. Objects that are free in a table may be
// in the stream that its trailer names (7.5.8.4).
func (f *File) xrefTable(p *parser) dict {
	var free []int
	for {
		k := p.next()
		if k == kWord && string(p.text) == "trailer" {
			d, _ := p.object().(dict)
			if at, ok := number(d["XRefStm"]); ok {
				f.xrefStreamAt(toInt(at))
			}
			for _, num := range free {
				f.addEntry(num, entry{at: -1})
			}
			return d
		}
		if k != kInt {
			return nil
		}
		first := toInt(p.num)
		n, ok := intAfter(&p.lexer)
		if !ok || !f.xrefEntries(p, first, n, &free) {
			return nil
		}
	}
}

func (f *File) xrefEntries(p *parser, first, n int, free *[]int) bool {
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
			*free = append(*free, first+i)
		}
	}
	return true
}

func (f *File) addEntry(num int, e entry) {
	if _, ok := f.xref[num]; !ok && num >= 0 {
		f.left.checkObjects(len(f.xref))
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
	data := f.decodeTo(&f.scratch, s)
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
