package pdf

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
)

// setIn sets text with letters as wide as given in em; ideographs are square.
func setIn(text string, width float32) (glyphs []doc.Glyph) {
	x := float32(0)
	for _, r := range text {
		w := float32(10)
		if r < 0x2000 {
			w = 10 * width
		}
		glyphs = append(glyphs, doc.Glyph{Text: string(r), Size: 10, Box: doc.Box{X0: x, X1: x + w, Y1: 10}})
		x += w
	}
	return glyphs
}

// shifted moves every character that is none of ASCII by n.
func shifted(text string, n rune) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 {
			return r
		}
		return r + n
	}, text)
}

func TestDoubtOf(t *testing.T) {
	const sound = "第三回検討会議事要旨 日時 平成三十年五月七日 場所 本庁舎大会議室 出席者 委員十名 事務局から資料に基づき説明があった"
	for name, c := range map[string]struct {
		text  string
		width float32
		want  Doubt
	}{
		"sound":                      {sound, 0.5, ""},
		"Latin":                      {"Minutes of the third meeting, held on 7 May. Who? Why? When?", 0.5, ""},
		"French":                     {"Procès-verbal de la réunion, tenue à l'hôtel de ville où l'été était déjà passé", 0.5, ""},
		"question marks":             {strings.Repeat("?", 40) + "2018.5.7", 0.5, Placeholders},
		"wide question marks":        {strings.Repeat("？", 40), 1, Placeholders},
		"private use":                {strings.Repeat("\uE001\uE234", 20), 1, Placeholders},
		"too short to tell":          {"???", 0.5, ""},
		"questions in a text":        {sound + "なぜか？どうしてか？", 0.5, ""},
		"letters in square cells":    {"kQx%dfj3Gw;Pz#vLm1aR8tYuIoHs", 1, Unrelated},
		"Cyrillic in square cells":   {"жщюяфывапролджэячсмитьбюйцукен", 1, Unrelated},
		"Shift_JIS read as Latin":    {"ˆÏˆõ‰ï‹cŽ–˜^‘æŽO‰ñ“úŽžêŠ\u008d\u0097¿ÉîÃ«\u0090à\u0096¾\u0082ª\u0082 \u0082Á\u0082½", 0.5, Mojibake},
		"shifted by one":             {shifted(sound, 1), 0.5, Rare},
		"shifted by a few":           {shifted(sound, -7), 0.5, Rare},
		"shifted by a page of codes": {shifted(sound, 256), 0.5, Rare},
		"names with rare characters": {sound + "齋藤 邊見 髙橋 澤田 廣瀬 眞鍋 櫻井", 0.5, ""},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, DoubtOf(setIn(c.text, c.width))) })
	}
}
