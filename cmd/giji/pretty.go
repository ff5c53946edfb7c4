package main

import (
	"bytes"
	"encoding/json"
	"os"

	"golang.org/x/term"
)

// pretty indents a record for people: spans stand on one line, since there are
// as many of them as of values.
func pretty(line []byte) ([]byte, error) {
	var indented bytes.Buffer
	if err := json.Indent(&indented, line, "", "  "); err != nil {
		return nil, err
	}
	return foldSpans(indented.Bytes()), nil
}

// foldSpans brings each list of spans onto the line on which it begins.
func foldSpans(data []byte) []byte {
	const begin = `"spans": [`
	out := make([]byte, 0, len(data))
	var closer []byte // what the line that ends the open list begins with
	for line := range bytes.Lines(data) {
		text := bytes.TrimSpace(line)
		switch {
		case closer == nil && bytes.Equal(text, []byte(begin)):
			indent := line[:len(line)-len(bytes.TrimLeft(line, " "))]
			closer = append(bytes.Clone(indent), ']')
			out = append(append(out, indent...), begin...)
		case closer == nil:
			out = append(out, line...)
		case bytes.HasPrefix(line, closer):
			out = append(append(out, text...), '\n')
			closer = nil
		default:
			if last := out[len(out)-1]; last == ',' || last == ':' {
				out = append(out, ' ')
			}
			out = append(out, text...)
		}
	}
	return out
}

// terminalWidth is that of the terminal behind a stream in columns, 0 for what
// is no terminal.
func terminalWidth(stream any) int {
	if !isTerminal(stream) {
		return 0
	}
	width, _, err := term.GetSize(int(streamBelow(stream).(*os.File).Fd()))
	if err != nil || width < 40 {
		return 80
	}
	return width
}

// fit cuts a text that is wider than a terminal; full-width characters take two
// columns. A width of 0 cuts nothing.
func fit(s string, width int) string {
	if width <= 0 {
		return s
	}
	used := 0
	for i, r := range s {
		w := 1
		if r >= 0x1100 {
			w = 2
		}
		if used+w > width-1 && len(s[i:]) > 0 && widthOf(s[i:]) > width-used {
			return s[:i] + "…"
		}
		used += w
	}
	return s
}

func widthOf(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 {
			n++
		}
	}
	return n
}
