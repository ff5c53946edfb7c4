package word

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// A token is what the scanner stands at.
type token uint8

const (
	tokenEnd   token = iota // of the part
	tokenOpen               // a start tag
	tokenClose              // an end tag, or the end of an empty element
	tokenText
)

// A scanner reads the XML of a part, as office programs write it: UTF-8, no
// DTD, no entities but those of XML. It makes no strings, which encoding/xml
// makes of every name; that costs ten times as much.
type scanner struct {
	part  []byte
	at    int
	name  []byte // of the element, with its prefix
	attrs []byte // the raw attributes of a start tag
	text  []byte // raw
	plain bool   // text is no markup: a CDATA section
	empty bool   // the start tag was that of an empty element: its end comes next
	depth int
}

// maxDepth bounds elements within elements.
const maxDepth = 1000

func (s *scanner) next() (token, error) {
	if s.empty {
		s.empty = false
		s.depth--
		return tokenClose, nil
	}
	for s.at < len(s.part) {
		if s.part[s.at] != '<' {
			end := bytes.IndexByte(s.part[s.at:], '<')
			if end < 0 {
				end = len(s.part) - s.at
			}
			s.text, s.plain = s.part[s.at:s.at+end], false
			s.at += end
			return tokenText, nil
		}
		rest := s.part[s.at:]
		switch {
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			return tokenText, s.cdata(rest)
		case bytes.HasPrefix(rest, []byte("<!--")):
			if err := s.skipTo(rest, "-->"); err != nil {
				return tokenEnd, err
			}
		case bytes.HasPrefix(rest, []byte("<?")):
			if err := s.skipTo(rest, "?>"); err != nil {
				return tokenEnd, err
			}
		case bytes.HasPrefix(rest, []byte("<!")):
			return tokenEnd, s.damaged("a declaration that no part may have")
		default:
			return s.tag(rest)
		}
	}
	if s.depth > 0 {
		return tokenEnd, s.damaged("it ends within an element")
	}
	return tokenEnd, nil
}

func (s *scanner) damaged(what string) error {
	return fmt.Errorf("%w: byte %d of a part: %s", ErrDamaged, s.at, what)
}

func (s *scanner) cdata(rest []byte) error {
	const open = len("<![CDATA[")
	end := bytes.Index(rest, []byte("]]>"))
	if end < open {
		return s.damaged("an open CDATA section")
	}
	s.text, s.plain = rest[open:end], true
	s.at += end + len("]]>")
	return nil
}

func (s *scanner) skipTo(rest []byte, end string) error {
	n := bytes.Index(rest, []byte(end))
	if n < 0 {
		return s.damaged("an open comment")
	}
	s.at += n + len(end)
	return nil
}

// tag reads a start or end tag.
func (s *scanner) tag(rest []byte) (token, error) {
	end := tagEnd(rest)
	if end < 0 {
		return tokenEnd, s.damaged("an open tag")
	}
	s.at += end + 1
	inner := rest[1:end]
	if len(inner) > 0 && inner[0] == '/' {
		if s.depth--; s.depth < 0 {
			return tokenEnd, s.damaged("an end tag too many")
		}
		s.name = bytes.TrimRight(inner[1:], " \t\r\n")
		return tokenClose, nil
	}
	if n := len(inner); n > 0 && inner[n-1] == '/' {
		s.empty, inner = true, inner[:n-1]
	}
	if s.depth++; s.depth > maxDepth {
		return tokenEnd, fmt.Errorf("%w: elements nested deeper than %d", ErrLimit, maxDepth)
	}
	n := bytes.IndexAny(inner, " \t\r\n")
	if n < 0 {
		n = len(inner)
	}
	s.name, s.attrs = inner[:n], inner[n:]
	return tokenOpen, nil
}

// tagEnd is where a tag ends: at the first > outside of quotes.
func tagEnd(tag []byte) int {
	end := bytes.IndexByte(tag, '>')
	if end < 0 || bytes.IndexByte(tag[:end], '"') < 0 && bytes.IndexByte(tag[:end], '\'') < 0 {
		return end
	}
	quote := byte(0)
	for i, c := range tag {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i
		}
	}
	return -1
}

// local is a name without its prefix.
func local(name []byte) []byte { return name[bytes.IndexByte(name, ':')+1:] }

// attr is the value of the attribute with the local name, nil for none.
func (s *scanner) attr(name string) []byte {
	var found []byte
	eachAttr(s.attrs, func(key, value []byte) bool {
		if string(local(key)) == name {
			found = value
			return false
		}
		return true
	})
	return found
}

// eachAttr calls yield with the attributes, their values raw.
func eachAttr(attrs []byte, yield func(key, value []byte) bool) {
	for {
		equal := bytes.IndexByte(attrs, '=')
		if equal < 0 {
			return
		}
		key := bytes.TrimSpace(attrs[:equal])
		rest := bytes.TrimLeft(attrs[equal+1:], " \t\r\n")
		if len(rest) == 0 || rest[0] != '"' && rest[0] != '\'' {
			return
		}
		end := bytes.IndexByte(rest[1:], rest[0])
		if end < 0 {
			return
		}
		if !yield(key, rest[1:1+end]) {
			return
		}
		attrs = rest[end+2:]
	}
}

// attrString is the value of an attribute as text.
func (s *scanner) attrString(name string) string { return string(appendText(nil, s.attr(name))) }

// attrInt is the value of an attribute as a number, otherwise where it is
// none.
func (s *scanner) attrInt(name string, otherwise int) int {
	n, err := strconv.Atoi(string(s.attr(name)))
	if err != nil || n > 1<<20 || n < -1<<20 {
		return otherwise
	}
	return n
}

// attrOff reports whether a switch is there but off.
func (s *scanner) attrOff() bool {
	switch string(s.attr("val")) {
	case "0", "false", "off":
		return true
	}
	return false
}

// skip goes to the end of the element whose start tag was read last.
func (s *scanner) skip() error {
	for depth := s.depth; ; {
		t, err := s.next()
		if err != nil {
			return err
		}
		if t == tokenEnd || t == tokenClose && s.depth < depth {
			return nil
		}
	}
}

// appendText adds raw text with its references resolved.
func appendText(to, raw []byte) []byte {
	for {
		amp := bytes.IndexByte(raw, '&')
		if amp < 0 {
			return append(to, raw...)
		}
		to = append(to, raw[:amp]...)
		raw = raw[amp:]
		end := bytes.IndexByte(raw, ';')
		if end < 0 || end > 12 {
			to, raw = append(to, '&'), raw[1:]
			continue
		}
		to = appendReference(to, raw[:end+1])
		raw = raw[end+1:]
	}
}

func appendReference(to, reference []byte) []byte {
	switch name := string(reference[1 : len(reference)-1]); name {
	case "lt":
		return append(to, '<')
	case "gt":
		return append(to, '>')
	case "amp":
		return append(to, '&')
	case "quot":
		return append(to, '"')
	case "apos":
		return append(to, '\'')
	default:
		if r, ok := numericReference(name); ok {
			return utf8.AppendRune(to, r)
		}
	}
	return append(to, reference...)
}

func numericReference(name string) (rune, bool) {
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	return rune(n), err == nil && n > 0 && n <= utf8.MaxRune
}
