package pdf

// A kind says what a token is.
type kind uint8

const (
	kEOF kind = iota
	kInt
	kReal
	kString
	kName
	kWord // a keyword or an operator
	kArray
	kArrayEnd
	kDict
	kDictEnd
	kObject // only as an operand: a dictionary in a content stream
)

// A lexer cuts bytes into tokens (7.2). It accepts what damaged files hold:
// it never fails, and every byte is consumed once.
type lexer struct {
	b    []byte
	i    int
	num  float64 // kInt, kReal
	text []byte  // kString decoded, kName decoded, kWord
	buf  []byte  // decoded strings; the caller cuts it when they are done with
}

const (
	regular = iota
	space
	delimiter
)

// class is the kind of each byte (7.2.3).
var class = [256]uint8{
	0: space, '\t': space, '\n': space, '\f': space, '\r': space, ' ': space,
	'(': delimiter, ')': delimiter, '<': delimiter, '>': delimiter, '[': delimiter,
	']': delimiter, '{': delimiter, '}': delimiter, '/': delimiter, '%': delimiter,
}

func (l *lexer) skipSpace() {
	for l.i < len(l.b) {
		switch c := l.b[l.i]; {
		case class[c] == space:
			l.i++
		case c == '%':
			l.skipComment()
		default:
			return
		}
	}
}

func (l *lexer) skipComment() {
	for l.i < len(l.b) && l.b[l.i] != '\n' && l.b[l.i] != '\r' {
		l.i++
	}
}

// next reads one token and returns its kind.
func (l *lexer) next() kind {
	for {
		l.skipSpace()
		if l.i >= len(l.b) {
			return kEOF
		}
		c := l.b[l.i]
		if class[c] != delimiter {
			if '+' <= c && c <= '9' {
				return l.number()
			}
			return l.word()
		}
		l.i++
		if k := l.delimited(c); k != kEOF {
			return k
		}
	}
}

// delimited reads the token that c begins, or kEOF where c says nothing: a
// stray ) or >.
func (l *lexer) delimited(c byte) kind {
	switch c {
	case '/':
		return l.name()
	case '(':
		return l.literal()
	case '[':
		return kArray
	case ']':
		return kArrayEnd
	case '<':
		if l.peek() == '<' {
			l.i++
			return kDict
		}
		return l.hex()
	case '>':
		if l.peek() == '>' {
			l.i++
			return kDictEnd
		}
	case '{', '}':
		l.text = l.b[l.i-1 : l.i]
		return kWord
	}
	return kEOF
}

// skipDict passes over a dictionary whose first bracket is read, and returns
// what stands after that bracket.
func (l *lexer) skipDict() []byte {
	start, keep := l.i, len(l.buf)
	for depth := 1; depth > 0; {
		switch l.next() {
		case kEOF:
			depth = 0
		case kDict:
			depth++
		case kDictEnd:
			depth--
		}
		l.buf = l.buf[:keep]
	}
	return l.b[start:l.i]
}

func (l *lexer) peek() byte {
	if l.i < len(l.b) {
		return l.b[l.i]
	}
	return 0
}

func (l *lexer) word() kind {
	start := l.i
	for l.i < len(l.b) && class[l.b[l.i]] == regular {
		l.i++
	}
	l.text = l.b[start:l.i]
	return kWord
}

func (l *lexer) name() kind {
	l.word()
	for i, c := range l.text {
		if c == '#' {
			l.text = l.unescapeName(i)
			break
		}
	}
	return kName
}

func (l *lexer) unescapeName(first int) []byte {
	raw := l.text
	out := append([]byte(nil), raw[:first]...)
	for i := first; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && unhex(raw[i+1]) >= 0 && unhex(raw[i+2]) >= 0 {
			out = append(out, byte(unhex(raw[i+1])<<4|unhex(raw[i+2])))
			i += 2
			continue
		}
		out = append(out, raw[i])
	}
	return out
}

func unhex(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}
