package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// A harmless writer carries messages to people. Names of files and texts of
// documents in them may hold characters that steer a terminal or turn the
// writing; those are shown and not obeyed.
type harmless struct{ io.Writer }

// Unwrap is the stream below.
func (h harmless) Unwrap() io.Writer { return h.Writer }

// ownLine begins a line of progress: it is the one sequence that is ours.
const ownLine = "\r\x1b[K"

// A terminalWriter carries data to a terminal, where they are shown and not
// obeyed. A character may come in two writes.
type terminalWriter struct {
	io.Writer
	begun []byte // of a character whose end has not come
}

// Unwrap is the terminal.
func (t *terminalWriter) Unwrap() io.Writer { return t.Writer }

func (t *terminalWriter) Write(data []byte) (int, error) {
	all := append(t.begun, data...)
	whole := len(all)
	for back := 1; back < utf8.UTFMax && back <= len(all); back++ {
		if at := len(all) - back; utf8.RuneStart(all[at]) {
			if !utf8.FullRune(all[at:]) {
				whole = at
			}
			break
		}
	}
	text := shown(string(all[:whole]))
	t.begun = append([]byte(nil), all[whole:]...)
	if _, err := io.WriteString(t.Writer, text); err != nil {
		return 0, err
	}
	return len(data), nil
}

// oneLine is shown in one line: a name of a file may hold line ends, and what
// stands behind one must not pass for a message of its own.
func oneLine(s string) string {
	return lineEnds.Replace(shown(s))
}

var lineEnds = strings.NewReplacer("\n", `\n`, "\t", `\t`)

func (h harmless) Write(data []byte) (int, error) {
	own, rest := []byte(nil), data
	if bytes.HasPrefix(data, []byte(ownLine)) {
		own, rest = data[:len(ownLine)], data[len(ownLine):]
	}
	if _, err := h.Writer.Write(append(own[:len(own):len(own)], shown(string(rest))...)); err != nil {
		return 0, err
	}
	return len(data), nil
}

// shown is s with every character that steers written as its code. Line ends
// and tabs stay.
func shown(s string) string {
	if !strings.ContainsFunc(s, steers) {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1 && s[0] < 0xa0: // a control of eight bits
			fmt.Fprintf(&b, `\x%02x`, s[0])
		case steers(r) && r != utf8.RuneError:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}

// steers reports whether a character moves a terminal's cursor or the order of
// the writing. A byte that is no text is looked at as such.
func steers(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < ' ' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError:
		return true
	}
	return r == 0x061c || r == 0x200e || r == 0x200f || r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}
