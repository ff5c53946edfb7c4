package outline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/normalize"
)

// A form is a document that stands for a kind of them, and what its outline says.
type form struct{ name, text, want string }

// check reads each form and compares what write makes of its outline.
func check(t *testing.T, forms []form, write func(*doc.Source, *doc.Outline) string) {
	t.Helper()
	for _, f := range forms {
		src, regions := tabled(f.text)
		assert.Equal(t, f.want, write(src, find(src, regions, allRules)), f.name)
	}
}

// tabled is source, where rows of cells that bars part are a table: "/" parts the
// lines of a cell, "<" goes on from the cell before it.
func tabled(text string) (*doc.Source, []doc.Region) {
	if !strings.Contains(text, " | ") {
		return source(text), nil
	}
	var elements []doc.Element
	var grid *doc.Grid
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		if !strings.Contains(line, " | ") {
			elements, grid = append(elements, doc.Element{Text: line}), nil
			continue
		}
		if grid == nil {
			grid = &doc.Grid{}
			elements = append(elements, doc.Element{Kind: doc.TableElement, Grid: grid})
		}
		var row []doc.GridCell
		for cell := range strings.SplitSeq(line, " | ") {
			if cell = strings.TrimSpace(cell); cell == "<" {
				row[len(row)-1].ColSpan++
				continue
			}
			row = append(row, doc.GridCell{ColSpan: 1, Content: []doc.Element{{Text: strings.ReplaceAll(cell, "/", "\n")}}})
		}
		grid.Rows = append(grid.Rows, row)
	}
	src := layout.FromElements(elements)
	src.Fold = normalize.FoldRunes(src.Runes)
	var regions []doc.Region
	for i, last := 0, -1; i < len(src.Lines); i++ {
		switch at := src.Lines[i].Table; {
		case at < 0:
		case at != last:
			regions = append(regions, doc.Region{First: i, End: i + 1})
		default:
			regions[len(regions)-1].End = i + 1
		}
		last = src.Lines[i].Table
	}
	return src, regions
}

// spelled is the source at the spans, a bar between lines.
func spelled(src *doc.Source, spans []doc.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, strings.TrimSpace(src.String(s)))
	}
	return strings.Join(out, "|")
}

// fields writes name=value for each that there is.
func fields(pairs ...string) string {
	var out []string
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			out = append(out, pairs[i]+"="+pairs[i+1])
		}
	}
	return strings.Join(out, "; ")
}

// titled writes what names the meeting.
func titled(src *doc.Source, out *doc.Outline) string {
	return fields("title", spelled(src, out.Title), "names", spelled(src, out.Names),
		"kind", spelled(src, out.Kind), "session", spelled(src, out.Session))
}

// moments writes when and where the meeting was.
func moments(src *doc.Source, out *doc.Outline) string {
	return fields("held", spelled(src, out.Held), "convened", spelled(src, out.Convened), "opened", spelled(src, out.Opened),
		"closed", spelled(src, out.Closed), "venue", spelled(src, out.Venue))
}

// listed writes the lists of people, each as group(label): lines, and the stated
// numbers of people.
func listed(src *doc.Source, out *doc.Outline) string {
	var all []string
	for _, g := range out.Groups {
		s := fmt.Sprintf("%s(%s): %s", g.Key, spelled(src, g.Label), spelled(src, g.Lines))
		for _, row := range g.Cells {
			var cells []string
			for _, cell := range row {
				cells = append(cells, spelled(src, cell))
			}
			s += "[" + strings.Join(cells, ",") + "]"
		}
		all = append(all, s)
	}
	for _, c := range out.Counts {
		all = append(all, c.Key+"="+spelled(src, c.Span))
	}
	return strings.Join(all, "; ")
}

// papers writes the materials, each as number: title.
func papers(src *doc.Source, out *doc.Outline) string {
	var all []string
	for _, p := range out.Papers {
		all = append(all, spelled(src, p.Number)+": "+spelled(src, p.Title))
	}
	return strings.Join(all, "; ")
}

// discussed writes the agenda and what was said: items as number title {statement |
// lead | turns | rest | outcome} with their sub-items in brackets, then the turns of
// none.
func discussed(src *doc.Source, out *doc.Outline) string {
	return strings.TrimSpace(itemsOf(src, out.Agenda) + " " + turnsOf(src, out.Turns))
}

func itemsOf(src *doc.Source, items []doc.Item) string {
	var all []string
	for _, it := range items {
		s := fmt.Sprintf("%d %s", it.Number, spelled(src, it.Title))
		told := fields("told", spelled(src, it.Statement), "lead", spelled(src, it.Lead), "said", turnsOf(src, it.Turns),
			"rest", spelled(src, it.Rest), "outcome", spelled(src, it.Outcome), "tables", strings.Repeat("*", len(it.Regions)))
		if told != "" {
			s += "{" + told + "}"
		}
		if len(it.Items) > 0 {
			s += "[" + itemsOf(src, it.Items) + "]"
		}
		all = append(all, s)
	}
	return strings.Join(all, ", ")
}

func turnsOf(src *doc.Source, turns []doc.Turn) string {
	var all []string
	for _, turn := range turns {
		s := spelled(src, turn.Speaker) + ">" + spelled(src, turn.Text)
		if turn.Direction {
			s = "*" + s
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

// furniture writes what is of the page and no part of the minutes.
func furniture(src *doc.Source, out *doc.Outline) string {
	var spans []doc.Span
	for _, p := range out.Structure {
		if p.Kind == doc.Furniture {
			spans = append(spans, p.Span)
		}
	}
	slices.SortFunc(spans, func(a, b doc.Span) int { return a.Start - b.Start })
	return spelled(src, slices.Compact(spans))
}
