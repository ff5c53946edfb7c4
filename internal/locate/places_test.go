package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/normalize"
)

// A shown is a text at its place on a page, in points.
type shown struct {
	x, y float32
	text string
}

// page is a page without rules, the letters of which are as wide as high.
func page(texts ...shown) *doc.Source {
	const size = 10
	raw := doc.RawPage{Number: 1, Width: 595, Height: 842}
	for _, s := range texts {
		for i, r := range []rune(s.text) {
			x := s.x + size*float32(i)
			raw.Glyphs = append(raw.Glyphs, doc.Glyph{Text: string(r), Box: doc.Box{X0: x, Y0: s.y, X1: x + size, Y1: s.y + size}, Size: size})
		}
	}
	b := layout.NewBuilder(layout.Options{})
	b.Add(raw)
	src := b.Source()
	src.Fold = normalize.FoldRunes(src.Runes)
	return src
}

// TestPlaces: on a page the characters tell where cells stand, however few blanks the
// text has between them.
func TestPlaces(t *testing.T) {
	assert.Equal(t, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
recovered_at: 同日
affected_area: 北海道
operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日|10時05分
recovered_at: 令和５年５月|９日
affected_area: 岩手県
operators: 楓通信株式会社
occurred_at: 令和５年６月７日
recovered_at: 令和５年６月８日
affected_area: 秋田県
`}, tablesOf(page(
		shown{40, 100, "事業者名"}, shown{120, 100, "白樺通信株式会社"}, shown{260, 100, "樅の木電話株式会社"}, shown{400, 100, "楓通信株式会社"},
		shown{260, 120, "令和５年５月８日"},
		shown{40, 127, "発生日時"}, shown{120, 127, "令和５年４月３日"}, shown{400, 127, "令和５年６月７日"},
		shown{260, 134, "10時05分"},
		shown{260, 160, "令和５年５月"},
		shown{40, 167, "復旧日時"}, shown{120, 167, "同日"}, shown{400, 167, "令和５年６月８日"},
		shown{260, 174, "９日"},
		shown{40, 200, "影響地域"}, shown{120, 200, "北海道"}, shown{260, 200, "岩手県"}, shown{400, 200, "秋田県"},
	)), "side by side")
	assert.Equal(t, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日|（月）
durations: 45分
affected_users: 約３万人
affected_area: 岩手県
`}, tablesOf(page(
		shown{40, 100, "事業者名"}, shown{134, 100, "発生日時"}, shown{240, 100, "継続時間"},
		shown{134, 120, "令和５年５月８日"}, shown{240, 120, "45分"},
		shown{40, 134, "樅の木電話株式会社"}, shown{134, 134, "（月）"},
		shown{40, 160, "影響利用者数"}, shown{134, 160, "影響地域"},
		shown{40, 180, "約３万人"}, shown{134, 180, "岩手県"},
	)), "no blank between two cells")
	assert.Equal(t, []string{`operators: 白樺通信株式会社
occurred_at: ５月12日８時15分|頃
recovered_at: ５月12日13時40|分
affected_users: 約３万人
operators: 楓通信株式会社
occurred_at: ６月２日21時
recovered_at: ６月３日０時20|分
affected_users: －
`}, tablesOf(page(
		shown{40, 100, "会社名"}, shown{123, 100, "発生日時"}, shown{226, 100, "復旧日時"}, shown{329, 100, "影響利用者数"},
		shown{123, 120, "５月12日８時15分"}, shown{225.7, 120, "５月12日13時40"},
		shown{40, 127, "白樺通信株式会社"}, shown{329, 127, "約３万人"},
		shown{123, 134, "頃"}, shown{225.7, 134, "分"},
		shown{225.7, 154, "６月３日０時20"},
		shown{40, 161, "楓通信株式会社"}, shown{123, 161, "６月２日21時"}, shown{329, 161, "－"},
		shown{225.7, 168, "分"},
	)), "a list whose cells are full")
}
