package layout

import (
	"github.com/giji-go/giji/internal/doc"
)

// Texts that were Markdown once, as records of a corpus are, keep its tables as they are
// written: cells between bars, a parting line below the head, a row a line, and <br> where a
// line ends within a cell:
//
//	| 発生日時 | 2023/6/2<br>16:08 |
//	|----------|-------------------|
//	| 復旧日時 | －                |

// isParting reports whether a line parts the head of such a table from its rows.
func isParting(src *doc.Source, l doc.Line) bool {
	strokes, bars := 0, 0
	for _, r := range src.Runes[l.Start:l.End] {
		switch {
		case r == '-':
			strokes++
		case r == '|':
			bars++
		case r != ':' && !doc.IsSpace(r):
			return false
		}
	}
	return bars > 0 && strokes > 1
}

// isPipe reports whether a bar stands at slot i that is not escaped.
func isPipe(src *doc.Source, i int) bool {
	return src.Runes[i] == '|' && (i == 0 || src.Runes[i-1] != '\\')
}

// pipedEnd is where the table ends whose head is line from; from where none begins there.
func pipedEnd(src *doc.Source, lines []doc.Line, from int) int {
	if from+2 >= len(lines) || lines[from+1].Gap > 0 || !isParting(src, lines[from+1]) || isParting(src, lines[from]) {
		return from
	}
	head := len(pipedCells(src, lines[from]))
	if head < 2 || head != len(pipedCells(src, lines[from+1])) {
		return from
	}
	end := from + 2
	for end < len(lines) && lines[end].Gap == 0 && !isParting(src, lines[end]) {
		if n := len(pipedCells(src, lines[end])); n < 2 || n > head {
			break
		}
		end++
	}
	if end == from+2 {
		return from
	}
	return end
}

// pipedCells are the cells of a row, between its bars; those at its ends may be left out.
func pipedCells(src *doc.Source, l doc.Line) []doc.Span {
	var out []doc.Span
	start := l.Start
	for i := l.Start; i < l.End; i++ {
		if !isPipe(src, i) {
			continue
		}
		if i > l.Start {
			out = append(out, doc.Span{Start: start, End: i})
		}
		start = i + 1
	}
	if start < l.End {
		out = append(out, doc.Span{Start: start, End: l.End})
	}
	return out
}

// piped reads the table of lines and gives the lines of its cells.
func piped(src *doc.Source, lines []doc.Line) []doc.Line {
	t := doc.Table{Page: lines[0].Page, Span: doc.Span{Start: lines[0].Start, End: lines[len(lines)-1].End}}
	var pieces []doc.Line
	for i, l := range lines {
		if i == 1 {
			src.Furniture = append(src.Furniture, l.Span) // below the head
			continue
		}
		at := l.Start
		for col, s := range pipedCells(src, l) {
			cell := doc.Cell{Row: t.Rows, Col: col, RowSpan: 1, ColSpan: 1}
			src.Furniture = appendSigns(src.Furniture, at, s.Start)
			at = s.End
			for _, part := range brokenParts(src, s) {
				cell.Lines = append(cell.Lines, part)
				pieces = append(pieces, doc.Line{
					Span: part, Page: l.Page, Table: len(src.Tables),
					X0: l.X0 + float32(part.Start-l.Start), X1: l.X0 + float32(part.End-l.Start),
				})
			}
			t.Cells, t.Cols = append(t.Cells, cell), max(t.Cols, col+1)
		}
		src.Furniture = appendSigns(src.Furniture, at, l.End)
		t.Rows++
	}
	if len(pieces) > 0 {
		pieces[0].Gap = lines[0].Gap
		src.Tables = append(src.Tables, t)
	}
	return pieces
}

func appendSigns(to []doc.Span, start, end int) []doc.Span {
	if start < end {
		to = append(to, doc.Span{Start: start, End: end})
	}
	return to
}

// brokenParts are the lines of a cell, parted by <br>, without the blanks around them.
func brokenParts(src *doc.Source, s doc.Span) []doc.Span {
	var out []doc.Span
	for s.Start < s.End {
		end, next := s.End, s.End
		for i := s.Start; i < s.End; i++ {
			if n := breakAt(src.Runes[i:s.End]); n > 0 {
				end, next = i, i+n
				src.Furniture = append(src.Furniture, doc.Span{Start: i, End: next})
				break
			}
		}
		if part := src.Trim(doc.Span{Start: s.Start, End: end}); part.Len() > 0 {
			out = append(out, part)
		}
		s.Start = next
	}
	return out
}

// breakAt is the length of the tag that ends a line at the beginning of runes: <br>, <br/>, <BR />.
func breakAt(runes []rune) int {
	if len(runes) < 4 || runes[0] != '<' || runes[1]|0x20 != 'b' || runes[2]|0x20 != 'r' {
		return 0
	}
	i := 3
	for i < len(runes) && runes[i] == ' ' {
		i++
	}
	if i < len(runes) && runes[i] == '/' {
		i++
	}
	if i < len(runes) && runes[i] == '>' {
		return i + 1
	}
	return 0
}
