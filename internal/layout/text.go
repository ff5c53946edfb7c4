package layout

import (
	"github.com/giji-go/giji/internal/doc"
)

// FromText finds the physical lines of a text that an extractor wrote, its
// pages and its page furniture. fold must be normalize.FoldRunes(runes).
// pageEnds, where given, are the offsets in code points behind each page;
// else form feeds part the pages, and a text without them has none.
func FromText(runes, fold []rune, pageEnds []int) *doc.Source {
	return Options{}.FromText(runes, fold, pageEnds)
}

// FromText is the function of that name, which Options.Stop ends.
func (o Options) FromText(runes, fold []rune, pageEnds []int) *doc.Source {
	src := &doc.Source{Runes: runes, Fold: fold, Stop: o.Stop}
	src.Pages = textPages(runes, pageEnds)
	src.Lines = cutFurniture(src, setGaps(cutBars(src, cutPrinted(src, drawTables(src, textLines(src))))))
	return src
}

func textPages(runes []rune, ends []int) []doc.Page {
	if len(ends) == 0 {
		ends = formFeeds(runes)
	}
	if len(ends) == 0 {
		return nil
	}
	pages := make([]doc.Page, 0, len(ends)+1) // growing would take several times as much
	start := 0
	for i, end := range ends {
		end = min(end, len(runes))
		if end <= start {
			continue // a page without text counts none the less
		}
		pages = append(pages, doc.Page{Span: doc.Span{Start: start, End: end}, Number: i + 1})
		start = end
	}
	if len(pages) > 0 && start < len(runes) {
		pages = append(pages, doc.Page{Span: doc.Span{Start: start, End: len(runes)}, Number: len(ends) + 1})
	}
	return pages
}

// formFeeds are the offsets behind each form feed, the last page's end aside.
func formFeeds(runes []rune) []int {
	n := 0
	for _, r := range runes {
		n += bit(r == '\f')
	}
	if n == 0 {
		return nil
	}
	ends := make([]int, 0, n+1)
	for i, r := range runes {
		if r == '\f' {
			ends = append(ends, i+1)
		}
	}
	if len(ends) > 0 && ends[len(ends)-1] < len(runes) {
		ends = append(ends, len(runes))
	}
	return ends
}

func isLineEnd(r rune) bool {
	return r == '\n' || r == '\r' || r == '\f' || r == '\v' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// textLines splits the text; Gap holds all blank lines before each line.
func textLines(src *doc.Source) []doc.Line {
	runes, blank := src.Runes, 0
	lines := src.Memory.Lines()
	if n := roomForLines(runes); n > cap(lines) {
		lines = make([]doc.Line, 0, n) // growing would take twice as much
	}
	page, pageEnd := 0, -1
	for at := 0; at < len(runes); {
		src.Stop.Check()
		end := at
		for end < len(runes) && !isLineEnd(runes[end]) {
			end++
		}
		for len(src.Pages) > page && at >= pageEnd {
			pageEnd = src.Pages[page].End
			page++
			blank = 0 // blank lines around a page break say nothing
		}
		line := textLine(src, at, end)
		if line.Start < line.End {
			line.Page, line.Gap = page, blank
			lines = append(lines, line)
			blank = 0
		} else {
			blank++
		}
		at = nextLine(runes, end)
	}
	return lines
}

// roomForLines is how many lines that are not empty runes have, as far as one
// look at each character tells.
func roomForLines(runes []rune) int {
	n, ended := 0, true
	for _, r := range runes {
		end := isLineEnd(r)
		if ended && !end {
			n++
		}
		ended = end
	}
	return n
}

func nextLine(runes []rune, end int) int {
	if end+1 < len(runes) && runes[end] == '\r' && runes[end+1] == '\n' {
		return end + 2
	}
	return end + 1
}

// textLine trims the line; its columns count characters, as the layout modes
// of extractors do: one column a character, whatever its width.
func textLine(src *doc.Source, at, end int) doc.Line {
	start, column := at, 0
	for start < end && doc.IsSpace(src.Runes[start]) {
		if src.Runes[start] == '\t' {
			column += 8 - column%8
		} else {
			column++
		}
		start++
	}
	stop := end
	for stop > start && (doc.IsSpace(src.Runes[stop-1]) || src.Runes[stop-1] == 0) {
		stop--
	}
	return doc.Line{
		Span: doc.Span{Start: start, End: stop},
		X0:   float32(column), X1: float32(column + stop - start),
		Table: -1,
	}
}

// cutBars takes the bars out that end the lines of a text in which each line was the
// cell of a table: 開催場所 |. A row of Markdown has bars within it too.
func cutBars(src *doc.Source, lines []doc.Line) []doc.Line {
	const least = 3
	bars := 0
	for _, line := range lines {
		bars += bit(endsInBar(src, line))
	}
	if bars < least {
		return lines
	}
	kept := lines[:0]
	for _, line := range lines {
		if endsInBar(src, line) {
			src.Furniture = append(src.Furniture, doc.Span{Start: line.End - 1, End: line.End})
			line.X1--
			for line.End--; line.End > line.Start && doc.IsSpace(src.Runes[line.End-1]); line.End-- {
				line.X1--
			}
		}
		if line.Start < line.End {
			kept = append(kept, line)
		}
	}
	return kept
}

// endsInBar reports whether the one bar of a line stands at its end.
func endsInBar(src *doc.Source, line doc.Line) bool {
	if src.Runes[line.End-1] != '|' {
		return false
	}
	for _, r := range src.Runes[line.Start : line.End-1] {
		if r == '|' {
			return false
		}
	}
	return true
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// setGaps takes from every gap the blank line that each line of the document
// has before it: some extractors write one after every line.
func setGaps(lines []doc.Line) []doc.Line {
	spaced := 0
	for _, line := range lines {
		if line.Gap > 0 {
			spaced++
		}
	}
	if spaced*10 < len(lines)*6 {
		return lines
	}
	for i := range lines {
		lines[i].Gap = max(0, lines[i].Gap-1)
	}
	return lines
}
