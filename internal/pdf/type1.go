package pdf

import "bytes"

// readType1 reads the encoding of a Type 1 font out of its clear-text part
// (Adobe Type 1 Font Format, 2.3): "dup 65 /A put" for each code.
func (p *program) readType1(data []byte) {
	var names [256]string
	p.builtin = func(code uint32) string { return glyphText(names[code&0xFF]) }
	at := bytes.Index(data, []byte("/Encoding"))
	if at < 0 {
		return
	}
	l := lexer{b: data, i: at + len("/Encoding")}
	if end := bytes.Index(data[at:], []byte("eexec")); end >= 0 {
		l.b = data[:at+end]
	}
	code := -1
	for k := l.next(); k != kEOF; k = l.next() {
		switch k {
		case kInt:
			code = toInt(l.num)
		case kName:
			if code >= 0 && code < len(names) && len(l.text) <= longestName {
				names[code] = string(l.text)
			}
			code = -1
		case kWord:
			switch string(l.text) {
			case "StandardEncoding":
				p.builtin = standardText
				return
			case "def", "readonly":
				return
			}
		}
		l.buf = l.buf[:0]
	}
}
