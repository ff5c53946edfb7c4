package pdf

// number reads a number (7.3.3). Writers are known to double the sign and to
// put a sign inside; the latter ends the number.
func (l *lexer) number() kind {
	i := l.i
	negative, digits := false, 0
	for i < len(l.b) && (l.b[i] == '-' || l.b[i] == '+') {
		negative = negative || l.b[i] == '-'
		i++
	}
	value := 0.0
	for ; i < len(l.b) && isDigit(l.b[i]); i++ {
		value = value*10 + float64(l.b[i]-'0')
		digits++
	}
	k := kInt
	if i < len(l.b) && l.b[i] == '.' {
		k = kReal
		i++
		for scale := 0.1; i < len(l.b) && isDigit(l.b[i]); i++ {
			value += float64(l.b[i]-'0') * scale
			scale /= 10
			digits++
		}
	}
	if digits == 0 && k == kInt {
		return l.word()
	}
	l.i = i
	l.skipNumberTail()
	if negative {
		value = -value
	}
	l.num = value
	return k
}

// skipNumberTail drops what sticks to a number: "12-34" is 12. A letter
// begins a token of its own, since "0 0 1rg" is seen as well.
func (l *lexer) skipNumberTail() {
	for l.i < len(l.b) && (isDigit(l.b[l.i]) || l.b[l.i] == '-' || l.b[l.i] == '.') {
		l.i++
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// literal reads a string in parentheses (7.3.4.2) whose first one is read.
// Without escapes it is a piece of the input.
func (l *lexer) literal() kind {
	start, depth := l.i, 1
	for ; l.i < len(l.b); l.i++ {
		switch l.b[l.i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.text = l.b[start:l.i]
				l.i++
				return kString
			}
		case '\\', '\r':
			return l.escapedLiteral(start, depth)
		}
	}
	l.text = l.b[start:]
	return kString
}

func (l *lexer) escapedLiteral(start, depth int) kind {
	from := len(l.buf)
	l.buf = append(l.buf, l.b[start:l.i]...)
	for l.i < len(l.b) {
		c := l.b[l.i]
		l.i++
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		case '\\':
			l.escape()
			continue
		case '\r': // a line end counts as one \n
			if l.peek() == '\n' {
				l.i++
			}
			c = '\n'
		}
		if depth == 0 {
			break
		}
		l.buf = append(l.buf, c)
	}
	l.text = l.buf[from:len(l.buf):len(l.buf)]
	return kString
}

func (l *lexer) escape() {
	c := l.peek()
	l.i = min(l.i+1, len(l.b))
	switch c {
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case '\r':
		if l.peek() == '\n' {
			l.i++
		}
		return
	case '\n':
		return
	case '0', '1', '2', '3', '4', '5', '6', '7':
		c = l.octal(c - '0')
	}
	l.buf = append(l.buf, c)
}

func (l *lexer) octal(value byte) byte {
	for range 2 {
		c := l.peek()
		if c < '0' || c > '7' {
			break
		}
		value = value<<3 | (c - '0')
		l.i++
	}
	return value
}

// hex reads a hexadecimal string (7.3.4.3) whose < is read. Other characters
// are passed over; an odd last digit is followed by a 0.
func (l *lexer) hex() kind {
	from, high := len(l.buf), -1
	for l.i < len(l.b) {
		c := l.b[l.i]
		l.i++
		if c == '>' {
			break
		}
		digit := unhex(c)
		switch {
		case digit < 0:
		case high < 0:
			high = digit
		default:
			l.buf = append(l.buf, byte(high<<4|digit))
			high = -1
		}
	}
	if high >= 0 {
		l.buf = append(l.buf, byte(high<<4))
	}
	l.text = l.buf[from:len(l.buf):len(l.buf)]
	return kString
}
