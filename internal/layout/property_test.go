package layout

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/giji-go/giji/internal/doc"
)

// glyphText draws what fonts may say of a glyph.
var glyphText = rapid.SampledFrom([]string{"会", "議", "、", "a", "1", " ", "　", "ffi", "\uFFFD", "", "\n", "\u200b", "が", "⾮", "𠮷", "（"})

// coordinate draws places on a page, near to each other or absurd.
func coordinate(t *rapid.T, label string) float32 {
	switch rapid.IntRange(0, 40).Draw(t, label+" kind") {
	case 0:
		return rapid.SampledFrom([]float32{float32(math.NaN()), float32(math.Inf(1)), -1e30, 0}).Draw(t, label)
	case 1:
		return rapid.Float32Range(-2000, 2000).Draw(t, label)
	}
	return float32(rapid.IntRange(0, 160).Draw(t, label)) * 5
}

func anyPage(t *rapid.T, number int) doc.RawPage {
	p := doc.RawPage{Number: number, Width: 595, Height: 842}
	vertical := rapid.Bool().Draw(t, "vertical")
	for range rapid.IntRange(0, 20).Draw(t, "pieces") {
		x, y := coordinate(t, "x"), coordinate(t, "y")
		size := rapid.SampledFrom([]float32{5, 10, 10, 10, 14, 0, -3}).Draw(t, "size")
		dx, dy := size, float32(0)
		if rapid.IntRange(0, 5).Draw(t, "turned") == 0 {
			dx, dy = 0, size
		}
		for range rapid.IntRange(1, 12).Draw(t, "glyphs") {
			p.Glyphs = append(p.Glyphs, doc.Glyph{
				Text: glyphText.Draw(t, "text"), Size: size, Vertical: vertical && dy != 0,
				Hidden: rapid.IntRange(0, 9).Draw(t, "hidden") == 0,
				Box:    doc.Box{X0: x, Y0: y, X1: x + size, Y1: y + size},
			})
			x, y = x+dx, y+dy
		}
	}
	for range rapid.IntRange(0, 14).Draw(t, "rules") {
		x, y := coordinate(t, "rule x"), coordinate(t, "rule y")
		length := float32(rapid.IntRange(0, 40).Draw(t, "length")) * 10
		box := doc.Box{X0: x, Y0: y, X1: x + length, Y1: y + 0.5}
		if rapid.Bool().Draw(t, "upright") {
			box = doc.Box{X0: x, Y0: y, X1: x + 0.5, Y1: y + length}
		}
		p.Rules = append(p.Rules, doc.Rule{Box: box})
	}
	return p
}

func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := NewBuilder(Options{})
		var shown []string
		for n := range rapid.IntRange(0, 4).Draw(t, "pages") {
			p := anyPage(t, n+1)
			for _, g := range p.Glyphs {
				shown = append(shown, g.Text)
			}
			b.Add(p)
		}
		dropped := b.Dropped()
		src := b.Source()
		requireWhole(t, src)
		want, got := bag(strings.Join(shown, "")), bag(string(src.Runes))
		if dropped == 0 {
			require.Equal(t, string(want), string(got))
		} else {
			require.GreaterOrEqual(t, len(want), len(got))
			require.LessOrEqual(t, len(want)-len(got), 3*dropped) // ffi is three
		}
	})
}

// bag is what prints of a text, sorted.
func bag(text string) []rune {
	out := slices.DeleteFunc([]rune(text), isBlankRune)
	slices.Sort(out)
	return out
}

type checker interface {
	require.TestingT
	Helper()
}

// requireWhole checks what every source promises to the later stages.
func requireWhole(t checker, src *doc.Source) {
	t.Helper()
	require.Len(t, src.Boxes, len(src.Runes))
	placed := make([]bool, len(src.Runes))
	at := 0
	for _, line := range src.Lines {
		require.True(t, at <= line.Start && line.Start < line.End && line.End <= len(src.Runes), "lines in order")
		require.False(t, isBlankRune(src.Runes[line.Start]) || isBlankRune(src.Runes[line.End-1]), "lines are trimmed")
		require.Equal(t, line.Page, src.PageAt(line.Start))
		require.Less(t, line.Table, len(src.Tables))
		at = line.End
		cover(placed, line.Span)
	}
	for _, s := range src.Furniture {
		cover(placed, s)
	}
	for i, r := range src.Runes {
		require.True(t, placed[i] || isBlankRune(r), "%q at %d is in no line", r, i)
		require.True(t, placed[i] || src.Boxes[i].Empty(), "what layout wrote has no place")
	}
	at = 0
	for _, page := range src.Pages {
		require.Equal(t, at, page.Start)
		at = page.End
	}
	require.Equal(t, len(src.Runes), at)
	for i := range src.Tables {
		requireTable(t, src, i)
	}
}

func cover(placed []bool, s doc.Span) {
	for i := s.Start; i < s.End; i++ {
		placed[i] = true
	}
}

// requireTable checks that cells do not overlap and hold the table's lines.
func requireTable(t checker, src *doc.Source, n int) {
	t.Helper()
	table := src.Tables[n]
	var lines []doc.Span
	taken := make(map[[2]int]bool)
	last := [2]int{-1, -1}
	for _, c := range table.Cells {
		require.True(t, c.Row > last[0] || c.Row == last[0] && c.Col > last[1], "row-major order")
		last = [2]int{c.Row, c.Col}
		require.LessOrEqual(t, c.Row+c.RowSpan, table.Rows)
		require.LessOrEqual(t, c.Col+c.ColSpan, table.Cols)
		for r := c.Row; r < c.Row+c.RowSpan; r++ {
			for k := c.Col; k < c.Col+c.ColSpan; k++ {
				require.False(t, taken[[2]int{r, k}], "cells overlap")
				taken[[2]int{r, k}] = true
			}
		}
		lines = append(lines, c.Lines...)
	}
	var want []doc.Span
	for _, line := range src.Lines {
		if line.Table == n {
			require.True(t, table.Start <= line.Start && line.End <= table.End)
			want = append(want, line.Span)
		}
	}
	slices.SortFunc(lines, func(a, b doc.Span) int { return a.Start - b.Start })
	require.Equal(t, want, lines)
}

// A page turned into a record of bytes, for the fuzzer.
func FuzzAdd(f *testing.F) {
	f.Add([]byte("\x10\x10\x00會\x20\x10\x01a\x10\x30\x82\x40"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p := doc.RawPage{Number: 1, Width: 200, Height: 200}
		for ; len(data) >= 5; data = data[5:] {
			x, y, w := float32(data[0]), float32(data[1]), float32(data[3])
			if data[2] >= 0x80 {
				box := doc.Box{X0: x, Y0: y, X1: x + w, Y1: y + 1}
				if data[2]&1 == 1 {
					box = doc.Box{X0: x, Y0: y, X1: x + 1, Y1: y + w}
				}
				p.Rules = append(p.Rules, doc.Rule{Box: box})
				continue
			}
			p.Glyphs = append(p.Glyphs, doc.Glyph{Text: string(rune(data[4])), Size: float32(data[2] & 15),
				Vertical: data[2]&16 > 0, Hidden: data[2]&32 > 0, Box: doc.Box{X0: x, Y0: y, X1: x + w/16, Y1: y + 10}})
		}
		b := NewBuilder(Options{})
		b.Add(p)
		b.Add(doc.RawPage{Number: 2, Width: 200, Height: 200, Glyphs: slices.Clone(p.Glyphs), Rules: slices.Clone(p.Rules)})
		src := b.Source()
		requireWhole(t, src)
		Text(src, true)
		Views(src)
	})
}
