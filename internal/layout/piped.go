package layout

import "github.com/giji-go/giji/internal/doc"

// A table of Markdown within a text has a row a line, cells between bars wherever they stand,
// and a line of strokes below its head:
//
//	| 区分 | 氏名 |
//	|---|---|
//	| 委員 | 荒木　清香 |
//	|      | 林　学 |

// isDelimiter reports whether a line stands below the head of a table of Markdown.
func isDelimiter(src *doc.Source, l doc.Line) bool {
	text := src.Runes[l.Start:l.End]
	if len(text) < 5 || text[0] != '|' || text[len(text)-1] != '|' {
		return false
	}
	strokes := 0
	for _, r := range text {
		switch {
		case r == '-':
			strokes++
		case r != '|' && r != ':' && !doc.IsSpace(r):
			return false
		}
	}
	return strokes > 1
}

// bars is how many bars stand in a line that begins and ends with one; 0 for another line.
func bars(src *doc.Source, l doc.Line) int {
	text := src.Runes[l.Start:l.End]
	if len(text) < 3 || text[0] != '|' || text[len(text)-1] != '|' {
		return 0
	}
	n := 0
	for _, r := range text {
		n += bit(r == '|')
	}
	return n
}

// pipedEnd is where the table of Markdown ends whose head is line from; from where none is.
func pipedEnd(src *doc.Source, lines []doc.Line, from int) int {
	if from+1 >= len(lines) || lines[from+1].Gap > 0 || !isDelimiter(src, lines[from+1]) {
		return from
	}
	n := bars(src, lines[from])
	if n < 3 || bars(src, lines[from+1]) != n {
		return from
	}
	end := from + 2
	for end < len(lines) && lines[end].Gap == 0 && bars(src, lines[end]) == n {
		end++
	}
	if end == from+2 {
		return from
	}
	return end
}

// readPiped reads a table of Markdown, whose bars are counted.
func (d *drawn) readPiped() bool {
	number := len(d.src.Tables)
	for k := range bars(d.src, d.lines[0]) {
		d.edges = append(d.edges, k)
	}
	d.open = make([]int, len(d.edges)-1)
	for i, l := range d.lines {
		if isDelimiter(d.src, l) {
			d.src.Furniture = append(d.src.Furniture, l.Span)
			continue
		}
		d.cut()
		for at, k := l.Start, 0; at < l.End; k++ {
			d.src.Furniture = append(d.src.Furniture, doc.Span{Start: at, End: at + 1})
			end := at + 1
			for end < l.End && d.src.Runes[end] != '|' {
				end++
			}
			if end < l.End {
				d.piece(i, doc.Span{Start: at + 1, End: end}, k, k+1, number)
			}
			at = end
		}
		d.rows++
	}
	d.close()
	return len(d.pieces) > 0
}
