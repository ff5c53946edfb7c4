package layout_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
)

func para(text string) doc.Element { return doc.Element{Text: text} }

func cellOf(text string) doc.GridCell {
	if text == "" {
		return doc.GridCell{}
	}
	return doc.GridCell{Content: []doc.Element{para(text)}}
}

func gridOf(rows ...[]doc.GridCell) doc.Element {
	return doc.Element{Kind: doc.TableElement, Grid: &doc.Grid{Rows: rows}}
}

func rowOf(texts ...string) (row []doc.GridCell) {
	for _, text := range texts {
		row = append(row, cellOf(text))
	}
	return row
}

// shown are the lines as later stages see them: gap, indent, table, text.
func shown(src *doc.Source) string {
	var out strings.Builder
	for _, l := range src.Lines {
		mark := ""
		if l.Gap > 0 {
			mark += fmt.Sprintf("%d^", l.Gap)
		}
		if l.X0 > 0 {
			mark += fmt.Sprintf("%g>", l.X0)
		}
		if l.Table >= 0 {
			mark += fmt.Sprintf("T%d ", l.Table)
		}
		out.WriteString(mark + src.String(l.Span) + "\n")
	}
	return strings.TrimSpace(out.String())
}

func TestFromElements(t *testing.T) {
	for name, c := range map[string]struct {
		elements []doc.Element
		want     string
	}{
		"paragraphs":  {[]doc.Element{para("甲"), para("乙")}, "甲\n乙"},
		"line breaks": {[]doc.Element{para("甲\n乙\n\n丙")}, "甲\n乙\n1^丙"},
		"gap":         {[]doc.Element{para("甲"), {Text: "乙", Gap: 1}}, "甲\n1^乙"},
		"indent":      {[]doc.Element{{Text: "甲", Indent: 2}, para("　乙")}, "2>甲\n2>乙"},
		"numbers": {[]doc.Element{{Kind: doc.ItemElement, Number: "1.", Text: "甲"}, {Number: "（１）", Text: "乙"}, {Number: "一", Text: "丙"},
			{Number: "・", Text: "丁"}}, "1. 甲\n（１）乙\n一　丙\n・丁"},
		"label": {[]doc.Element{{Kind: doc.LabelElement, Text: "日時"}, para("甲\n乙"), {Kind: doc.LabelElement, Text: "議題"},
			{Kind: doc.ItemElement, Number: "1.", Text: "丙"}}, "日時　甲\n乙\n議題\n1. 丙"},
		"furniture":    {[]doc.Element{para("甲"), {Kind: doc.FurnitureElement, Text: "乙"}, para("丙")}, "甲\n丙"},
		"blank":        {[]doc.Element{para("甲"), para(" 　"), para("乙")}, "甲\n1^乙"},
		"table":        {[]doc.Element{para("甲"), gridOf(rowOf("乙", "丙\n丁"), rowOf("戊", "")), para("己")}, "甲\nT0 乙\nT0 丙\nT0 丁\nT0 戊\n己"},
		"one cell":     {[]doc.Element{gridOf(rowOf("甲\n乙"))}, "甲\n乙"},
		"one column":   {[]doc.Element{gridOf(rowOf("甲"), rowOf("乙"))}, "甲\n乙"},
		"one row":      {[]doc.Element{gridOf(rowOf("委員：", "甲。\n乙。"))}, "委員：　甲。\n乙。"},
		"one long row": {[]doc.Element{gridOf(rowOf(strings.Repeat("長", 30), "甲"))}, strings.Repeat("長", 30) + "\n甲"},
		"table in table": {[]doc.Element{gridOf(rowOf("甲", "乙"), []doc.GridCell{cellOf("丙"),
			{Content: []doc.Element{para("丁"), gridOf(rowOf("戊", "7/18\n8:40"), rowOf("己\n庚", "辛"))}}})},
			"T0 甲\nT0 乙\nT0 丙\nT0 丁\nT0 戊  7/18 8:40\nT0 己庚  辛"},
	} {
		src := layout.FromElements(c.elements)
		assert.Equal(t, c.want, shown(src), name)
		assert.True(t, src.Whole, name)
	}
}

func TestFurnitureIsKept(t *testing.T) {
	src := layout.FromElements([]doc.Element{{Kind: doc.FurnitureElement, Text: "乙\n丙"}, para("甲")})
	assert.Equal(t, "乙\n丙\n甲\n", string(src.Runes))
	assert.Equal(t, []doc.Span{{Start: 0, End: 1}, {Start: 2, End: 3}}, src.Furniture)
}

// Rows and columns are where the cells begin, as a PDF's rules would draw
// them.
func TestGrid(t *testing.T) {
	span := func(text string, rows, cols int) doc.GridCell {
		c := cellOf(text)
		c.RowSpan, c.ColSpan = rows, cols
		return c
	}
	for name, c := range map[string]struct {
		rows [][]doc.GridCell
		want string
	}{
		"spans":          {[][]doc.GridCell{{span("甲", 2, 1), cellOf("乙")}, {cellOf("丙")}}, "甲{1,2}|乙\n丙\n"},
		"head":           {[][]doc.GridCell{{span("甲", 1, 2)}, rowOf("乙", "丙")}, "甲{2,1}\n乙|丙\n"},
		"nothing begins": {[][]doc.GridCell{{span("甲", 1, 3), cellOf("乙")}, {span("丙", 1, 3), cellOf("丁")}}, "甲|乙\n丙|丁\n"},
		"too wide":       {[][]doc.GridCell{{span("甲", 1, 100000)}, rowOf("乙", "丙")}, "甲{2,1}\n乙|丙\n"},
		"too high":       {[][]doc.GridCell{{span("甲", 9999, 1), cellOf("乙")}, rowOf("丙")}, "甲{1,2}|乙\n丙\n"},
		"short row":      {[][]doc.GridCell{rowOf("甲", "乙"), rowOf("丙")}, "甲|乙\n丙\n"},
		"empty row":      {[][]doc.GridCell{rowOf("甲", "乙"), nil, rowOf("丙", "丁")}, "甲|乙\n丙|丁\n"},
	} {
		src := layout.FromElements([]doc.Element{gridOf(c.rows...)})
		var out strings.Builder
		for _, row := range layout.Views(src)[0].Rows {
			for i, cell := range row {
				if i > 0 {
					out.WriteByte('|')
				}
				out.WriteString(cell.String())
			}
			out.WriteByte('\n')
		}
		assert.Equal(t, c.want, out.String(), name)
	}
}

// Spans that cover more than the table has cost no more than it has.
func TestGridIsBounded(t *testing.T) {
	var rows [][]doc.GridCell
	for range 20_000 {
		c := cellOf("甲")
		c.RowSpan, c.ColSpan = 65534, 1000
		rows = append(rows, []doc.GridCell{c, cellOf("乙")})
	}
	start := time.Now()
	src := layout.FromElements([]doc.Element{gridOf(rows...)})
	assert.Less(t, time.Since(start), 20*time.Second)
	assert.Len(t, src.Lines, 40_000)
}

// Lines that another program wrapped are told from paragraphs.
func TestWrapped(t *testing.T) {
	full := strings.Repeat("あ", 35)
	wrapped := strings.Repeat(full+"\n", 6) + "終わり。"
	assert.False(t, layout.FromElements([]doc.Element{para(wrapped)}).Whole)
	sentences := strings.Repeat(strings.Repeat("あ", 34)+"。\n", 6) + "終わり。"
	assert.True(t, layout.FromElements([]doc.Element{para(sentences)}).Whole)
	short := strings.Repeat("委員\n", 20) + full + "\n終わり。"
	assert.True(t, layout.FromElements([]doc.Element{para(short)}).Whole)
}

// genElements makes elements of any kind, tables within tables.
func genElements(depth int) *rapid.Generator[[]doc.Element] {
	return rapid.Custom(func(t *rapid.T) []doc.Element {
		n := rapid.IntRange(0, 4).Draw(t, "n")
		out := make([]doc.Element, 0, n)
		for range n {
			e := doc.Element{
				Kind: rapid.SampledFrom([]doc.ElementKind{doc.Paragraph, doc.HeadingElement, doc.ItemElement, doc.LabelElement,
					doc.FurnitureElement}).Draw(t, "kind"),
				Text:   rapid.StringOfN(rapid.SampledFrom([]rune("甲乙 　\na1𠮷")), 0, 12, -1).Draw(t, "text"),
				Gap:    rapid.IntRange(0, 2).Draw(t, "gap"),
				Indent: rapid.IntRange(0, 4).Draw(t, "indent"),
			}
			if depth > 0 && rapid.IntRange(0, 3).Draw(t, "table") == 0 {
				e = doc.Element{Kind: doc.TableElement, Grid: &doc.Grid{}}
				for range rapid.IntRange(0, 3).Draw(t, "rows") {
					var row []doc.GridCell
					for range rapid.IntRange(0, 3).Draw(t, "cells") {
						row = append(row, doc.GridCell{
							RowSpan: rapid.IntRange(-1, 4).Draw(t, "rowspan"), ColSpan: rapid.IntRange(-1, 4).Draw(t, "colspan"),
							Content: genElements(depth-1).Draw(t, "content"),
						})
					}
					e.Grid.Rows = append(e.Grid.Rows, row)
				}
			}
			out = append(out, e)
		}
		return out
	})
}

// characters are those of all text that print, in order.
func characters(elements []doc.Element, out []rune) []rune {
	for _, e := range elements {
		for _, r := range e.Text {
			if !doc.IsSpace(r) {
				out = append(out, r)
			}
		}
		if e.Grid != nil {
			for _, row := range e.Grid.Rows {
				for _, c := range row {
					out = characters(c.Content, out)
				}
			}
		}
	}
	return out
}

// Nothing is lost, and lines, cells and furniture are pieces of the text that
// follow each other.
func TestFromElementsProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		elements := genElements(2).Draw(t, "elements")
		src := layout.FromElements(elements)
		var printed []rune
		for _, r := range src.Runes {
			if !doc.IsSpace(r) {
				printed = append(printed, r)
			}
		}
		if want := characters(elements, nil); string(want) != string(printed) {
			t.Fatalf("the text is %q, the elements hold %q", string(printed), string(want))
		}
		owner := make([]int, len(src.Runes))
		for _, l := range src.Lines {
			take(t, src, owner, l.Span)
		}
		for _, s := range src.Furniture {
			take(t, src, owner, s)
		}
		for i, r := range src.Runes {
			if !doc.IsSpace(r) && owner[i] != 1 {
				t.Fatalf("%q at %d belongs to %d lines", r, i, owner[i])
			}
		}
		for n := range src.Tables {
			checkTable(t, src, n)
		}
	})
}

func take(t *rapid.T, src *doc.Source, owner []int, s doc.Span) {
	if s.Start >= s.End || s.End > len(src.Runes) || doc.IsSpace(src.Runes[s.Start]) || doc.IsSpace(src.Runes[s.End-1]) {
		t.Fatalf("line %v of %d characters", s, len(src.Runes))
	}
	for i := s.Start; i < s.End; i++ {
		owner[i]++
	}
}

func checkTable(t *rapid.T, src *doc.Source, n int) {
	table := &src.Tables[n]
	lines := 0
	for _, c := range table.Cells {
		if c.Row < 0 || c.Col < 0 || c.RowSpan < 1 || c.ColSpan < 1 || c.Row+c.RowSpan > table.Rows || c.Col+c.ColSpan > table.Cols {
			t.Fatalf("cell %+v of a table of %d × %d", c, table.Rows, table.Cols)
		}
		lines += len(c.Lines)
	}
	for _, l := range src.Lines {
		if l.Table == n {
			lines--
		}
	}
	if lines != 0 {
		t.Fatalf("the cells of table %d have %d lines too many", n, lines)
	}
}
