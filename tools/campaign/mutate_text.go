package main

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

// odd are characters with which lines and values begin, end and break.
var odd = []rune("：:（）()【】［］〔〕＜＞「」『』《》・○◯●◎□■◆※→－―─~～、。，．/／　 \t\n\f\r１２９0１①②⑳ⅠⅡイロアＡ第年月日時分人名件約名君氏問答資料" +
	"\u3099\u200b\ufe00\U000e0100\u202e\x00\x1b\ufffd𠮷髙⾮㈱㍻")

// text changes a text line by line and character by character.
func (m *mutator) text(data []byte) []byte {
	lines := [][]rune{}
	for _, line := range strings.Split(string(data), "\n") {
		lines = append(lines, []rune(line))
	}
	for range m.times() {
		if len(lines) == 0 || size(lines) > maxLength/3 {
			break
		}
		if m.IntN(2) == 0 {
			lines = m.lines(lines)
		} else {
			k := m.IntN(len(lines))
			lines[k] = m.runes(lines[k])
		}
	}
	var out strings.Builder
	for i, line := range lines {
		if i > 0 {
			out.WriteByte('\n')
		}
		out.WriteString(string(line))
	}
	return m.encoded([]byte(out.String()))
}

func size(lines [][]rune) int {
	n := 0
	for _, line := range lines {
		n += len(line)
	}
	return n
}

// lines changes the order and the number of lines.
func (m *mutator) lines(lines [][]rune) [][]rune {
	from, to := m.piece(len(lines))
	k := m.IntN(len(lines))
	switch m.IntN(9) {
	case 0:
		return slices.Delete(lines, from, to)
	case 1:
		return slices.Insert(lines, k, clones(lines[from:to], 1)...)
	case 2:
		return slices.Insert(lines, k, clones(lines[from:min(to, from+4)], 1+m.IntN(200))...)
	case 3:
		lines[from], lines[k] = lines[k], lines[from]
	case 4: // two lines become one
		if k+1 < len(lines) {
			lines[k] = slices.Concat(lines[k], lines[k+1])
			return slices.Delete(lines, k+1, k+2)
		}
	case 5: // one becomes two
		at := m.IntN(len(lines[k]) + 1)
		rest := slices.Clone(lines[k][at:])
		lines[k] = lines[k][:at:at]
		return slices.Insert(lines, k+1, rest)
	case 6:
		return slices.Insert(lines, k, []rune(m.line()))
	case 7:
		return slices.Insert(lines, k, nil)
	case 8:
		lines[k] = append([]rune(strings.Repeat(" ", m.IntN(40))), lines[k]...)
	}
	return lines
}

func clones(lines [][]rune, times int) [][]rune {
	var out [][]rune
	for range times {
		for _, line := range lines {
			out = append(out, slices.Clone(line))
		}
	}
	return out
}

// runes changes the characters of a line.
func (m *mutator) runes(line []rune) []rune {
	if len(line) == 0 {
		return []rune{odd[m.IntN(len(odd))]}
	}
	from, to := m.piece(len(line))
	switch m.IntN(8) {
	case 0:
		return slices.Delete(line, from, to)
	case 1:
		return slices.Insert(line, from, odd[m.IntN(len(odd))])
	case 2:
		line[from] = odd[m.IntN(len(odd))]
	case 3:
		return slices.Insert(line, from, slices.Clone(line[from:to])...)
	case 4:
		return slices.Insert(line, from, slices.Repeat(line[from:to], 1+m.IntN(1+2000/(to-from)))...)
	case 5: // letters are spread
		var out []rune
		for _, r := range line {
			out = append(out, r, '　')
		}
		return out
	case 6: // wide becomes narrow
		for i, r := range line {
			if r > '！' && r <= '～' {
				line[i] = r - '！' + '!'
			}
		}
	case 7:
		return slices.Insert(line, from, []rune(m.line())...)
	}
	return line
}

// encoded writes one text in ten in another charset, and breaks some bytes of
// one in twenty.
func (m *mutator) encoded(text []byte) []byte {
	others := [...]encoding.Encoding{
		japanese.ShiftJIS, japanese.EUCJP, japanese.ISO2022JP, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	}
	if m.IntN(10) == 0 {
		e := encoding.ReplaceUnsupported(others[m.IntN(len(others))].NewEncoder())
		if out, err := e.Bytes(text); err == nil {
			text = out
		}
	}
	if m.IntN(20) == 0 {
		return m.bytes(bytes.Clone(text), text)
	}
	return text
}
