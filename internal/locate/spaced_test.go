package locate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// TestFiguresParted: in a text that parts figures from kanji a value is one piece, and
// what ends as a unit does goes on with none.
func TestFiguresParted(t *testing.T) {
	for text, want := range map[string]string{
		"2024 年 4 月 9 日（火）10 時 05 分": "2024年4月9日(火)10時05分",
		"1 時間 45 分 2 時間 30 分":        "1時間45分 2時間30分",
		"約 5 万 6 千人 約 11.7 万人 4.2":   "約5万6千人 約11.7万人 4.2",
		"発生日時 08 分 2 日 3 時 5 月":      "発生日時 08分 2日3時 5月",
		"2024年 4月 9日":                "2024年 4月 9日",
		"２時間 45分":                    "2時間 45分",
	} {
		runes := []rune(text)
		src := &doc.Source{Runes: runes, Fold: normalize.FoldRunes(runes)}
		script.Tighten(src.Runes, src.Fold)
		got := strings.ReplaceAll(string(closedUp(src).Fold), string(normalize.Joined), "")
		assert.Equal(t, want, got, text)
	}
}
