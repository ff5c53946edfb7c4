package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
)

// A broad page laid on its side reads as it does upright, and its boxes stay
// where they are on the paper.
func TestTurnedPage(t *testing.T) {
	broad := func() *sheetMaker {
		p := fourColumns().text(50, 60, 10, "横長の別紙を紙の向きのまま綴じた頁である")
		p.Width, p.Height = 842, 595
		return p
	}
	want := layOut(broad())
	place := func(b doc.Box) doc.Box { return doc.Box{X0: b.Y0, Y0: 842 - b.X1, X1: b.Y1, Y1: 842 - b.X0} }
	p := broad()
	p.Width, p.Height = 595, 842
	for i := range p.Glyphs {
		p.Glyphs[i].Box = place(p.Glyphs[i].Box)
	}
	for i := range p.Rules {
		p.Rules[i].Box = place(p.Rules[i].Box)
	}
	got := layOut(p)
	assert.Equal(t, string(want.Runes), string(got.Runes))
	assert.Equal(t, plain(t, want, 0), plain(t, got, 0))
	assert.Equal(t, place(want.Tables[0].Box), got.Tables[0].Box)
	for i, b := range want.Boxes {
		if !b.Empty() {
			assert.InDelta(t, place(b).X0, got.Boxes[i].X0, 0.01)
			assert.InDelta(t, place(b).Y1, got.Boxes[i].Y1, 0.01)
		}
	}
}
