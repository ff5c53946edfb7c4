package extract_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
)

// typed is an engine whose pages hold the lines that it is given.
type typed struct{ pages [][]string }

func (e typed) Open(context.Context, []byte, string) (extract.PDF, error) { return e, nil }
func (e typed) NumPages() int                                             { return len(e.pages) }
func (e typed) Producer() string                                          { return "typed" }
func (e typed) Fallbacks() []string                                       { return nil }
func (e typed) Close() error                                              { return nil }

func (e typed) Page(_ context.Context, i int) (extract.Page, error) {
	if e.pages[i] == nil {
		panic("no such page")
	}
	page := extract.Page{Number: i + 1, Width: 595, Height: 842}
	for k, line := range e.pages[i] {
		x, y := float32(72), float32(72+20*k)
		for _, r := range line {
			page.Glyphs = append(page.Glyphs, extract.Glyph{Text: string(r), Size: 10, Box: extract.Box{X0: x, Y0: y, X1: x + 10, Y1: y + 10}})
			x += 10
		}
	}
	return page, nil
}

func TestEngine(t *testing.T) {
	e := typed{[][]string{{"若草会議（第３回）議事要旨", "１　日時：令和６年１０月８日", "２　場所：Ｗｅｂ会議"}}}
	d, err := extract.Reader(context.Background(), strings.NewReader("%PDF-1.7 of another kind"), extract.Options{PDF: e})
	require.NoError(t, err)
	assert.Equal(t, "typed", *d.Source.Producer)
	assert.Equal(t, "若草会議", *d.Minutes.Council)
	assert.Equal(t, "2024-10-08", *d.Minutes.Held.Start)
	require.NotEmpty(t, d.Minutes.Held.Spans)
	assert.Equal(t, 1, d.Minutes.Held.Spans[0].Page)
	assert.Equal(t, 92.0, d.Minutes.Held.Spans[0].BBox[1])
}

// An engine that panics fails its document and nothing else.
func TestEnginePanics(t *testing.T) {
	_, err := extract.Reader(context.Background(), strings.NewReader("%PDF-1.7"), extract.Options{PDF: typed{[][]string{nil}}})
	assert.ErrorIs(t, err, extract.ErrDamaged)
}
