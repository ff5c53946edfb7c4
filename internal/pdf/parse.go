package pdf

// A parser reads objects (7.3). What is not an object reads as null.
type parser struct {
	lexer
	depth int     // arrays and dictionaries that may still open inside each other
	left  *budget // of which values are taken
}

func (f *File) parserAt(data []byte, at int) *parser {
	return &parser{lexer: lexer{b: data, i: at}, depth: f.left.limits.ObjectDepth, left: &f.left}
}

// object reads one object.
func (p *parser) object() object { return p.from(p.next()) }

func (p *parser) from(k kind) object {
	if p.left.objects--; p.left.objects < 0 {
		over("Values", int64(p.left.limits.Values), "values in objects")
	}
	if p.left.objects&0x3FF == 0 {
		p.left.look()
	}
	switch k {
	case kInt:
		return p.integerOrRef()
	case kReal:
		return p.num
	case kString:
		s := str(p.text)
		p.buf = p.buf[:0]
		return s
	case kName:
		return name(p.text)
	case kArray:
		return p.array()
	case kDict:
		return p.dict()
	case kWord:
		switch string(p.text) {
		case "true":
			return true
		case "false":
			return false
		}
	}
	return nil
}

// integerOrRef looks two tokens ahead: "12 0 R" is a reference.
func (p *parser) integerOrRef() object {
	num := toInt(p.num)
	after := p.i
	if p.next() == kInt {
		gen := toInt(p.num)
		if p.next() == kWord && len(p.text) == 1 && p.text[0] == 'R' {
			return ref{num, gen}
		}
	}
	p.i, p.buf = after, p.buf[:0]
	return num
}

// toInt converts without the surprises of numbers that no int holds.
func toInt(x float64) int {
	const most = 1 << 53
	return int(max(-most, min(most, x)))
}

func (p *parser) array() object {
	if p.depth--; p.depth < 0 {
		over("ObjectDepth", int64(p.left.limits.ObjectDepth), "arrays and dictionaries inside each other")
	}
	defer func() { p.depth++ }()
	list := array{}
	for {
		switch k := p.next(); k {
		case kEOF, kArrayEnd:
			return list
		case kDictEnd: // the array is not closed: the dictionary around it is
			p.i -= len(">>")
			return list
		default:
			if k == kWord && p.endsObject() {
				return list
			}
			list = append(list, p.from(k))
		}
	}
}

// endsObject reports whether the keyword just read ends the object around
// it, so that an unclosed array does not swallow the file; it is put back.
func (p *parser) endsObject() bool {
	switch string(p.text) {
	case "endobj", "stream", "endstream", "obj", "xref", "trailer":
		p.i -= len(p.text)
		return true
	}
	return false
}

// dictCost is how many values a dictionary counts for beside those in it, by
// the memory that it takes.
const dictCost = 8

func (p *parser) dict() dict {
	if p.depth--; p.depth < 0 {
		over("ObjectDepth", int64(p.left.limits.ObjectDepth), "arrays and dictionaries inside each other")
	}
	defer func() { p.depth++ }()
	p.left.objects -= dictCost
	d := dict{}
	for {
		switch k := p.next(); k {
		case kEOF, kDictEnd:
			return d
		case kName:
			key := name(p.text)
			if !p.value(d, key) {
				return d
			}
		case kWord:
			if p.endsObject() {
				return d
			}
		}
	}
}

// value reads the value of key; false at the end of the dictionary, which
// then lacks a value.
func (p *parser) value(d dict, key name) bool {
	k := p.next()
	if k == kEOF || k == kDictEnd || k == kWord && p.endsObject() {
		return false
	}
	d[key] = p.from(k)
	return true
}

// indirect reads "num gen obj" and the object that follows; ok is false where
// there is none.
func (p *parser) indirect() (id ref, o object, ok bool) {
	if p.next() != kInt {
		return ref{}, nil, false
	}
	id.num = toInt(p.num)
	if p.next() != kInt {
		return ref{}, nil, false
	}
	id.gen = toInt(p.num)
	if p.next() != kWord || string(p.text) != "obj" {
		return ref{}, nil, false
	}
	o = p.object()
	if d, isDict := o.(dict); isDict {
		return id, p.streamAfter(id, d), true
	}
	return id, o, true
}

// streamAfter is d, or the stream whose dictionary it is (7.3.8).
func (p *parser) streamAfter(id ref, d dict) object {
	if p.next() != kWord || string(p.text) != "stream" {
		return d
	}
	at := p.i
	for at < len(p.b) && (p.b[at] == ' ' || p.b[at] == '\t') {
		at++
	}
	if at < len(p.b) && p.b[at] == '\r' {
		at++
	}
	if at < len(p.b) && p.b[at] == '\n' {
		at++
	}
	return &stream{dict: d, id: id, file: p.b, at: at}
}
