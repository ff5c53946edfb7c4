package incident

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// divide takes a cell of 情報周知 apart that names the channels in headings of
// its own: 【自社サイト】, ＜その他＞, or a line 自社サイト：… . Both are nil where it
// does not.
func (c *Context) divide(cell *cell.Cell) (ownSite, other *cell.Cell) {
	var own, rest []doc.Line
	to, found, style := &rest, false, rune(0)
	table := false // a table goes on here whose column has the media
	for k, line := range cell.Lines {
		key, from, stop := channelHeading(cell, k)
		if table = table || overMedia(cell, k); table && headingStyle(cell, k) == 0 {
			key = ""
		}
		if key == "" {
			if style != 0 && headingStyle(cell, k) == style && namesMedium(cell, k) {
				to = &rest // ①自社サイト is over, and ②SNS names its medium itself
			}
			*to = append(*to, line)
			continue
		}
		style = headingStyle(cell, k)
		if !found && key == "other" {
			own, rest = rest, nil // what stands before その他 is of the own site
		}
		if to, found = &rest, true; key == "own_site" {
			to = &own
		}
		c.mark(cell, doc.Label, from, stop)
		if at, end := cell.Trim(stop, cell.LineEnd(k)); at < end {
			line.Start += at - cell.LineStart(k)
			*to = append(*to, line)
		}
	}
	if !found {
		return nil, nil
	}
	return c.cellOf(own), c.cellOf(rest)
}

// overMedia reports whether line k is a word over a column of the media of entries, or has
// one among others of a table.
func overMedia(raw *cell.Cell, k int) bool {
	if innerWordsOn(raw, k) == 0 {
		return false
	}
	for at, end := raw.LineStart(k), raw.LineEnd(k); at < end; {
		stop := at
		for stop < end && !cell.Blank(raw.Fold[stop]) {
			stop++
		}
		if key, _ := innerWords().Lookup(raw.Fold[at:stop]); key == "medium" {
			return true
		}
		at = cell.SkipBlank(raw.Fold, stop, end)
	}
	return false
}

// headingStyle is how a heading on line k would be set: the bracket around it or
// the kind of number before it, 0 for neither.
func headingStyle(cell *cell.Cell, k int) rune {
	if h, ok := bracketHeading(cell, k); ok {
		return cell.Fold[h.from]
	}
	style, number, _ := listMark(cell, cell.LineStart(k), cell.LineEnd(k))
	if number == 0 {
		return 0
	}
	return style
}

// namesMedium reports whether line k has the name of a medium and no time.
func namesMedium(cell *cell.Cell, k int) bool {
	text := string(cell.Bare(cell.LineStart(k), cell.LineEnd(k)))
	if strings.ContainsAny(text[min(len(text), len("①")):], "0123456789") {
		return false
	}
	for _, e := range lexicon.Words("medium") {
		if strings.Contains(text, e.Surface) {
			return true
		}
	}
	return false
}

func (c *Context) cellOf(lines []doc.Line) *cell.Cell {
	if len(lines) == 0 {
		return nil
	}
	return cell.NewCell(c.Src, lines)
}

// channelHeading is the channel whose label line k is or begins with, and the
// slots of the label with what stands around it; "" for none.
func channelHeading(cell *cell.Cell, k int) (key string, from, stop int) {
	from, end := cell.LineStart(k), cell.LineEnd(k)
	if from >= end || cell.Depth[from] > 0 {
		return "", 0, 0
	}
	at := from
	if _, number, length := listMark(cell, from, end); number > 0 && from+length < end {
		at += length
	}
	stop = end
	if h, ok := bracketHeading(cell, k); ok {
		stop = h.to
	} else if cell.Fold[at] == '(' {
		stop = closeOf(cell, at, end)
	} else if colon := colonIn(cell, from, end); colon > 0 {
		stop = colon + 1
	}
	const longest = 24
	if stop-from > longest {
		return "", 0, 0
	}
	text := cell.Bare(at, stop)
	if n := len(text); n > 2 && text[0] == '(' && text[n-1] == ')' {
		text = text[1 : n-1]
	}
	if key, ok := lexicon.IncidentLabels().Lookup(text); ok && (key == "own_site" || key == "other") {
		return key, from, stop
	}
	return "", 0, 0
}

// colonIn is the first colon outside of brackets, or -1.
func colonIn(cell *cell.Cell, from, end int) int {
	for i := from; i < end; i++ {
		if cell.Fold[i] == ':' && cell.Depth[i] == 0 {
			return i
		}
	}
	return -1
}
