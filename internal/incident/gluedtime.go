package incident

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// Some extractors write a day in figures and the time of day behind it without the blank between them:
// 6/301:40, R5.7.38:14. Which figures are whose is known where only one way gives a day and an hour that
// there are, each without a naught before it, and the day does not lie before the incident.

// A gluedTime is such a text: where the figures are that are of both, and where it ends.
type gluedTime struct{ first, figures, colon, end int }

// gluedAt reads such a text at the beginning of text, behind a bracket or not.
func gluedAt(text []rune) (g gluedTime, ok bool) {
	const longest = 20
	text = text[:min(len(text), longest)]
	at, strokes := 0, 0
	if at < len(text) && text[at] == '(' {
		at++
	}
	if g.first = at; at < len(text) && strings.ContainsRune("RHS", text[at]) {
		at++
	}
	for {
		stop := at
		for stop < len(text) && script.Digit(text[stop]) {
			stop++
		}
		if stop == at || stop == len(text) {
			return g, false
		}
		if text[stop] != '/' && text[stop] != '.' {
			g.figures, g.colon, g.end = at, stop, stop+3
			return g, strokes > 0 && g.clock(text)
		}
		strokes++
		at = stop + 1
	}
}

// clock reports whether the figures of a day and an hour stand before a colon, and a minute behind it.
func (g *gluedTime) clock(text []rune) bool {
	const least, most = 2, 4 // figures
	n := g.colon - g.figures
	return text[g.colon] == ':' && n >= least && n <= most && g.end <= len(text) &&
		script.Digit(text[g.colon+1]) && script.Digit(text[g.colon+2])
}

// dayOf is how many of the figures are those of the day, 0 where several ways are possible or none is;
// earliest is the day of the month before which it does not lie, 0 for any.
func (g *gluedTime) dayOf(text []rune, earliest int) int {
	const lastDay, lastHour = 31, 24
	found := 0
	for n := 1; n <= 2 && g.figures+n < g.colon; n++ {
		cut := g.figures + n
		day, _ := script.Integer(text, g.figures, cut)
		hour, _ := script.Integer(text, cut, g.colon)
		if day < 1 || day > lastDay || hour > lastHour || g.colon-cut > 2 || text[g.figures] == '0' || day < earliest {
			continue
		}
		if found > 0 {
			return 0
		}
		found = n
	}
	return found
}

// gluedTime reads a day and a time of day at the beginning of the text that no blank parts. Where more
// than one reading is possible, the match has no value. ok is false for any other text.
func (c *Context) gluedTime(text []rune) (m normalize.Match, ok bool) {
	g, ok := gluedAt(text)
	if !ok {
		return m, false
	}
	earliest := 0
	if month, _ := script.Integer(text, g.first, g.figures-1); c.anchor.Day > 0 && month == c.anchor.Month {
		earliest = c.anchor.Day
	}
	n := g.dayOf(text, earliest)
	if n > 0 {
		parted := doc.Insert(slices.Clone(text[g.first:g.end]), g.figures+n-g.first, ' ')
		m, ok = normalize.FirstFolded(parted, normalize.Options{Ref: c.Meeting, Cell: true})
		if ok && m.Start == 0 && m.End == len(parted) && m.Point != nil && m.Point.Hour.Known() {
			c.resolver.Resolve(&m)
			m.Start, m.End = g.first, g.end
			return m, true
		}
	}
	return normalize.Match{Kind: normalize.KindDatetime, Start: g.first, End: g.end, Err: normalize.ErrNotRead}, true
}
