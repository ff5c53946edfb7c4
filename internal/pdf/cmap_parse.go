package pdf

// parseCMap reads a CMap file: the few operators that matter of a PostScript
// program (9.7.5.4 and Adobe's technical note 5014).
func (f *File) parseCMap(data []byte) *cmap {
	p := cmapParser{file: f, cmap: &cmap{texts: map[uint32]string{}}}
	p.parser = *f.parserAt(data, 0)
	var last object
	for k := p.next(); k != kEOF; k = p.next() {
		if k == kWord {
			p.operator(string(p.text), last)
			last = nil
			continue
		}
		if k == kName && string(p.text) == "WMode" {
			last = name("WMode")
			continue
		}
		if k == kInt && last == name("WMode") {
			p.cmap.vertical = p.num == 1
		}
		last = p.from(k)
	}
	p.cmap.ready()
	return p.cmap
}

type cmapParser struct {
	parser
	file *File
	cmap *cmap
}

func (p *cmapParser) operator(op string, last object) {
	switch op {
	case "usecmap":
		if n, ok := last.(name); ok {
			p.cmap.parent = p.file.predefined(string(n))
		}
	case "begincodespacerange":
		p.entries(p.codeSpace)
	case "begincidchar":
		p.entries(p.cidChar)
	case "begincidrange":
		p.entries(p.cidRange)
	case "beginbfchar":
		p.entries(p.textChar)
	case "beginbfrange":
		p.entries(p.textRange)
	}
}

// entries calls read at the first token of each entry up to the operator that
// ends the block.
func (p *cmapParser) entries(read func(lo uint32, n int)) {
	for {
		switch p.next() {
		case kString:
			p.file.left.spendEntries(1)
			lo, n := bytesCode(p.text)
			read(lo, n)
			p.buf = p.buf[:0]
		case kWord, kEOF:
			return
		}
	}
}

func bytesCode(b []byte) (uint32, int) {
	b = b[:min(len(b), 4)]
	return uint32(bigEndian(b)), len(b)
}

// stringCode reads the next token as a code.
func (p *cmapParser) stringCode() (uint32, int, bool) {
	if p.next() != kString {
		return 0, 0, false
	}
	code, n := bytesCode(p.text)
	return code, n, true
}

func (p *cmapParser) codeSpace(lo uint32, n int) {
	hi, m, ok := p.stringCode()
	if ok && m == n && n > 0 {
		p.cmap.spaces = append(p.cmap.spaces, codeSpace{n, lo, hi})
	}
}

func (p *cmapParser) cidChar(lo uint32, n int) {
	if p.next() == kInt {
		p.cmap.cids = append(p.cmap.cids, cidRange{n, lo, lo, toInt(p.num)})
	}
}

func (p *cmapParser) cidRange(lo uint32, n int) {
	hi, _, ok := p.stringCode()
	if ok && p.next() == kInt && lo <= hi {
		p.cmap.cids = append(p.cmap.cids, cidRange{n, lo, hi, toInt(p.num)})
	}
}

func (p *cmapParser) textChar(code uint32, _ int) {
	switch p.next() {
	case kString:
		p.cmap.texts[code] = utf16String(string(p.text))
	case kName:
		p.cmap.texts[code] = glyphText(string(p.text))
	}
}

func (p *cmapParser) textRange(lo uint32, _ int) {
	hi, _, ok := p.stringCode()
	if !ok {
		return
	}
	switch p.next() {
	case kString:
		if lo <= hi {
			p.cmap.ranges = append(p.cmap.ranges, textRange{lo, hi, utf16Units(p.text)})
		}
	case kArray:
		p.textList(lo)
	}
}

func (p *cmapParser) textList(code uint32) {
	for ; ; code++ {
		p.file.left.spendEntries(1)
		switch p.next() {
		case kString:
			p.cmap.texts[code] = utf16String(string(p.text))
		case kName:
			p.cmap.texts[code] = glyphText(string(p.text))
		case kArrayEnd, kEOF, kWord:
			return
		}
	}
}

func utf16Units(b []byte) []uint16 {
	if len(b) == 1 { // seen, although 9.10.3 has two bytes
		return []uint16{uint16(b[0])}
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return units
}
