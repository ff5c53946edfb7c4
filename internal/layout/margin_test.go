package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
)

func furniture(src *doc.Source) []string {
	out := []string{}
	for _, s := range src.Furniture {
		out = append(out, src.String(s))
	}
	return out
}

func TestPageNumbers(t *testing.T) {
	for _, text := range []string{"3", "－ 3 －", "- 3 -", "3/12", "P.3", "3 / 12 ページ", "Page 3", "［３］", "３頁", "iv"} {
		src := layOut(page(1).text(50, 100, 10, "本文").text(290, 800, 10, text))
		assert.Equal(t, []string{"本文"}, lineTexts(src), text)
		assert.Equal(t, []string{text}, furniture(src))
	}
}

func TestNoPageNumbers(t *testing.T) {
	cases := map[string]*sheetMaker{
		"in the middle":     page(1).text(50, 100, 10, "本文").text(290, 400, 10, "3"),
		"the last line's":   page(1).lines(50, 770, "本文の合計は", "3"),
		"a year and others": page(1).text(50, 100, 10, "本文").text(290, 800, 10, "令和3年"),
		"a note":            page(1).text(50, 100, 10, "本文").text(290, 800, 10, "注3"),
		"too many digits":   page(1).text(50, 100, 10, "本文").text(290, 800, 10, "20230427"),
	}
	for name, p := range cases {
		assert.Empty(t, layOut(p).Furniture, name)
	}
}

func TestRunningHeads(t *testing.T) {
	p := func(n int, body string) *sheetMaker {
		return page(n).text(400, 30, 8, "資料"+string(rune('0'+n))).lines(50, 90, body, "続き"+body).text(200, 800, 8, "第五回会議録 "+string(rune('0'+n)))
	}
	src := layOut(p(1, "甲"), p(2, "乙"), p(3, "丙"))
	assert.Equal(t, []string{"甲", "続き甲", "乙", "続き乙", "丙", "続き丙"}, lineTexts(src))
	assert.Len(t, src.Furniture, 6)
	for _, line := range src.Lines {
		assert.Zero(t, line.Gap, "a head is no reason for a gap")
	}
}

// What stands once, or at another height, is text.
func TestNoRunningHeads(t *testing.T) {
	head := func(n int, y float32) *sheetMaker {
		return page(n).text(50, y, 14, "会議録").text(50, 300, 10, "本文")
	}
	src := layOut(head(1, 40), head(2, 60), page(3).text(50, 300, 10, "本文"))
	assert.Empty(t, src.Furniture)
	assert.Equal(t, []string{"会議録", "本文", "会議録", "本文", "本文"}, lineTexts(src))
}
