package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
)

// dress changes the glyphs from index i on.
func (s *sheetMaker) dress(i int, change func(*doc.Glyph)) *sheetMaker {
	for ; i < len(s.Glyphs); i++ {
		change(&s.Glyphs[i])
	}
	return s
}

func askew(g *doc.Glyph) { g.Askew = true }
func pale(g *doc.Glyph)  { g.Pale = true }

// TestWatermarks keeps what lies across or behind a page out of its lines, and
// loses nothing of it.
func TestWatermarks(t *testing.T) {
	body := func() *sheetMaker {
		return page(1).lines(60, 300, "影響利用者数は約千人", "復旧は三時間の後", "原因は電源の故障")
	}
	n := len(body().Glyphs)
	lines := []string{"影響利用者数は約千人", "復旧は三時間の後", "原因は電源の故障"}
	for name, c := range map[string]struct {
		page             *sheetMaker
		lines, furniture []string
	}{
		"across":               {body().text(80, 301, 30, "社外秘").dress(n, askew), lines, []string{"社外秘"}},
		"twice across":         {body().text(80, 301, 30, "部内").text(80, 600, 30, "部内").dress(n, askew), lines, []string{"部内", "部内"}},
		"large behind":         {body().text(60, 290, 60, "素案").dress(n, pale), lines, []string{"素案"}},
		"huge where no type":   {body().text(200, 500, 200, "秘").dress(n, pale), lines, []string{"秘"}},
		"small and pale":       {body().text(60, 400, 10, "以上").dress(n, pale), append(lines[:3:3], "以上"), []string{}},
		"large, pale, alone":   {body().text(60, 100, 30, "議事要旨").dress(n, pale), append([]string{"議事要旨"}, lines...), []string{}},
		"large and dark":       {body().text(60, 100, 30, "議事要旨"), append([]string{"議事要旨"}, lines...), []string{}},
		"a page that is askew": {page(1).lines(60, 300, lines...).dress(0, askew), lines, []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			src := layOut(c.page)
			assert.Equal(t, c.lines, lineTexts(src))
			assert.Equal(t, c.furniture, furniture(src))
		})
	}
}
