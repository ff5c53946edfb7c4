// Package doc holds the nouns that the stages of the pipeline share: the
// source text with what is known of where each character stands, and its
// lines, tables and cells. It imports nothing of ours.
//
// All positions are half-open ranges of code points of the source text, so
// that a Span needs no conversion between the first stage and the output.
package doc

// A Span is the half-open range [Start, End) of code points of the source.
type Span struct{ Start, End int }

// Len is the number of code points in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether the position at stands in s.
func (s Span) Contains(at int) bool { return s.Start <= at && at < s.End }

// A Box is a rectangle in points, measured from the top left of the page as
// it is shown (after /Rotate): X grows to the right, Y downwards.
type Box struct{ X0, Y0, X1, Y1 float32 }

// Empty reports whether b has no extent in either direction, which is how a
// character that is not printed (a line end that layout wrote) is marked.
func (b Box) Empty() bool { return b.X1 <= b.X0 && b.Y1 <= b.Y0 }

// Union is the smallest box that holds both.
func (b Box) Union(c Box) Box {
	if b.Empty() {
		return c
	}
	if c.Empty() {
		return b
	}
	return Box{min(b.X0, c.X0), min(b.Y0, c.Y0), max(b.X1, c.X1), max(b.Y1, c.Y1)}
}

// A Glyph is one shown character code: what it says and where it stands.
type Glyph struct {
	Text     string // usually one character; "\uFFFD" where the font does not say
	Box      Box
	Size     float32 // font size in points as shown
	Vertical bool    // set in vertical writing mode
	Hidden   bool    // text rendering mode 3: an OCR layer or a hidden copy
	Askew    bool    // its baseline is no multiple of 90°, or the file calls it a watermark
	Pale     bool    // set in a colour near to that of paper
}

// A Rule is a ruling line, or a filled or stroked edge taken for one: a
// horizontal or vertical segment. Its box is as thick as the line.
type Rule struct{ Box Box }

// A RawPage is one page as the interpreter left it, in content order.
type RawPage struct {
	Number        int // from 1
	Width, Height float32
	Glyphs        []Glyph
	Rules         []Rule
	Images        int // image XObjects and inline images shown
	Unreadable    int // glyphs whose text is not known
}

// A Page is the part of the source text that stands on one page.
type Page struct {
	Span
	Number        int     // from 1
	Width, Height float32 // points; 0 for text input
}

// A Line is one physical line without its line end and without the white
// space around it. A blank line is no Line: it counts in the next one's Gap.
type Line struct {
	Span
	Page   int     // from 1; 0 where pages are not known
	Gap    int     // blank lines before it beyond those that every line has
	X0, X1 float32 // text: columns (full width is 2); PDF: points
	Table  int     // index into Source.Tables, or -1
	Head   int     // level of the heading that the document, or in a raw cell its grid, says it is, from 1; 0 for none
	Part   int     // in a raw cell: which box of the grid it stands in, from 1; 0 where that is not known
}

// A Cell is one box of a table. Lines are its physical lines in reading
// order; a cell that is continued over a page has the lines of both parts.
type Cell struct {
	Row, Col         int
	RowSpan, ColSpan int
	Lines            []Span
	Box              Box
}

// A Table is a ruled table, its cells in row-major order.
type Table struct {
	Span      // from its first character to its last
	Page  int // the page on which it begins, from 1
	Box   Box // on that page
	Rows  int
	Cols  int
	Cells []Cell
}

// A Source is the text that all spans refer to, and its geometry.
type Source struct {
	Runes     []rune   // the source text
	Fold      []rune   // normalize.FoldRunes(Runes): slot i stands for Runes[i]
	Boxes     []Box    // PDF: one box a rune; nil for text
	Places    []uint16 // text that keeps columns: where each rune was drawn, in sixteenths of a full-width letter; else nil
	Pages     []Page   // nil where pages are not known
	Lines     []Line   // in reading order, page furniture left out
	Tables    []Table
	Furniture []Span // page numbers and running heads
	Columns   bool   // Line.X0 is to be trusted: layout text or PDF
	Whole     bool   // a line is a paragraph: none was wrapped
	Trace     bool   // the outline keeps which rule read each row
	Memory    Memory // for what is read from the text
	Stop      Stop   // to be looked at by what reads the text
}

// String is the source text at s as written.
func (src *Source) String(s Span) string { return string(src.Runes[s.Start:s.End]) }

// Trim is s without the white space at its ends.
func (src *Source) Trim(s Span) Span {
	for s.Start < s.End && IsSpace(src.Runes[s.Start]) {
		s.Start++
	}
	for s.Start < s.End && IsSpace(src.Runes[s.End-1]) {
		s.End--
	}
	return s
}

// PageAt is the number of the page on which the code point at stands, from
// 1, or 0 where pages are not known.
func (src *Source) PageAt(at int) int {
	low, high := 0, len(src.Pages)
	for low < high {
		mid := (low + high) / 2
		if src.Pages[mid].End <= at {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low < len(src.Pages) {
		return src.Pages[low].Number
	}
	if low > 0 {
		return src.Pages[low-1].Number
	}
	return 0
}
