package locate

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// saysGoesOn reports whether the text says at its end that it goes on from the page
// before or on the next: 表１　事故の内容（続き）, （次頁に続く）, 表１ (2/2).
func saysGoesOn(text []rune) bool {
	text = trimmed(text)
	n := len(text)
	if n == 0 {
		return false
	}
	open := openOf(text)
	if open < 0 {
		return pageRemark(text)
	}
	inside := trimmed(text[open+1 : n-1])
	_, length := wordsOnce().resumes.End(inside)
	return length > 0 || open > 0 && laterPart(inside)
}

// openOf is where the bracket opens that text ends with, -1 for none.
func openOf(text []rune) int {
	const longest = 16 // characters in it
	last := len(text) - 1
	if last < 0 || script.Opening(text[last]) == 0 {
		return -1
	}
	for at := last - 1; at >= 0 && at >= last-longest; at-- {
		if text[at] == script.Opening(text[last]) {
			return at
		}
	}
	return -1
}

// pageRemark reports whether the text is nothing but a remark on the end of a page:
// 次頁へ続く.
func pageRemark(text []rune) bool {
	const longest = 12
	_, length := wordsOnce().resumes.End(text)
	return length > 0 && len(text) <= longest && wordsOnce().pageWord.In(text)
}

// laterPart reports whether the text is the number of a part behind the first, of
// how many: 2/3.
func laterPart(text []rune) bool {
	part, digits := leadingNumber(text)
	if digits == 0 || digits+1 >= len(text) || text[digits] != '/' {
		return false
	}
	all, more := leadingNumber(text[digits+1:])
	return part > 1 && part <= all && digits+1+more == len(text)
}

func trimmed(text []rune) []rune {
	for len(text) > 0 && script.Blank(text[0]) {
		text = text[1:]
	}
	for len(text) > 0 && script.Blank(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	return text
}

// isTableCaption reports whether the line is the caption of a table: 表１　事故の内容.
func isTableCaption(text []rune) bool {
	const longest = 40
	text = trimmed(text)
	for len(text) > 2 && script.Opening(text[len(text)-1]) != 0 && openOf(text) == 0 {
		text = text[1 : len(text)-1] // 【表１】, ＜表１　事故の内容＞
	}
	n := len(text)
	if n < 2 || n > longest || script.Stop(text[n-1]) {
		return false
	}
	words := captionOf(append(text[:n:n], ' ')).words
	_, ok := wordsOnce().tableCaption.Is([]rune(words))
	return ok
}

// isResumed reports whether line i, in the cells of a table, says only that they go
// on over the end of a page: the caption again, or a remark alone.
func isResumed(src *doc.Source, i int) bool {
	text := trimmed(src.Fold[src.Lines[i].Start:src.Lines[i].End])
	return saysGoesOn(text) && (openOf(text) <= 0 || isTableCaption(text))
}

// resumed reports whether the lines [from, to) between two tables say that the
// second goes on with the first, or leave it to b to say so: captions and remarks.
func resumed(src *doc.Source, from, to int, b *doc.Region) bool {
	const most, longest = 4, 40
	if from == to || to-from > most {
		return false
	}
	says := saysOn(src, b)
	for i := from; i < to; i++ {
		text := trimmed(src.Fold[src.Lines[i].Start:src.Lines[i].End])
		switch {
		case len(text) > longest || src.Lines[i].Table >= 0:
			return false
		case saysGoesOn(text):
			says = true
		case !isTableCaption(text) && !isHeadingLine(src, i):
			return false
		}
	}
	return says
}

// saysOn reports whether the first label of the table, or a heading over it, says
// that it goes on: 発生原因（続き）.
func saysOn(src *doc.Source, b *doc.Region) bool {
	row := &b.Records[0][0]
	if label := labelText(src, row); saysGoesOn(label) && openOf(trimmed(label)) > 0 {
		return true
	}
	for _, p := range b.Structure {
		if p.Kind == doc.Heading && p.Span.Start < firstOf(row) && saysGoesOn(src.Fold[p.Span.Start:p.Span.End]) {
			return true
		}
	}
	return false
}

func labelText(src *doc.Source, row *doc.Row) []rune {
	var text []rune
	for _, s := range row.Label {
		text = append(text, src.Fold[s.Start:s.End]...)
	}
	return text
}

func firstOf(row *doc.Row) int {
	if len(row.Label) > 0 {
		return row.Label[0].Start
	}
	if len(row.Cell) > 0 {
		return row.Cell[0].Start
	}
	return 0
}

// withCaption takes the caption above an incident into its table, below line from.
func withCaption(src *doc.Source, r *doc.Region, from int) {
	i := r.First - 1
	if r.Kind != doc.IncidentTable || i < from || src.Lines[i].Table >= 0 {
		return
	}
	if line := src.Lines[i]; isTableCaption(src.Fold[line.Start:line.End]) {
		r.First = i
		r.Structure = append(r.Structure, doc.Piece{Kind: doc.Heading, Span: line.Span})
	}
}

// bridge is the structure between two tables that are one.
func bridge(src *doc.Source, from, to int) []doc.Piece {
	var all []doc.Piece
	for i := from; i < to; i++ {
		if src.Lines[i].Len() > 0 {
			all = append(all, doc.Piece{Kind: doc.Heading, Span: src.Lines[i].Span})
		}
	}
	return all
}
