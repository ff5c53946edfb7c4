package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestDrawnWidths: what a blank alone parts from the text before it stands where that text ends
// as it is drawn, not where its characters are counted: full-width ones take more than a
// column, figures less. Lines with a full cell for each incident tell how wide they are.
func TestDrawnWidths(t *testing.T) {
	const head = `
事業者名    白樺通信株式会社          樅の木電話株式会社
発生日時    令和5年4月3日          令和5年4月3日
        午前9時13分           午前9時30分
障害内容    電話の発着信及びインターネット 映像の配信及びインターネット接続
        の接続ができない状況となった。 ができない状況となった。
`
	const first, second = `operators: 白樺通信株式会社
occurred_at: 令和5年4月3日|午前9時13分
impact: 電話の発着信及びインターネット|の接続ができない状況となった。
`, `operators: 樅の木電話株式会社
occurred_at: 令和5年4月3日|午前9時30分
impact: 映像の配信及びインターネット接続|ができない状況となった。
`
	for _, test := range []struct{ name, text, one, two string }{
		{"kanji", `発生原因    装置の電源の劣化により再起動を 工事の車両が電柱に接触し、ケー
        くり返したため。       ブルを切断したため。
`, "cause: 装置の電源の劣化により再起動を|くり返したため。\n", "cause: 工事の車両が電柱に接触し、ケー|ブルを切断したため。\n"},
		{"figures", `情報周知    第1報 4月3日 10:30 障害の発 4月3日 11:00 障害の発生
（自社サイト） 生                4月3日 18:10 復旧
        第2報 4月3日 12:00 復旧
`, "own_site: 第1報 4月3日 10:30 障害の発|生|第2報 4月3日 12:00 復旧\n", "own_site: 4月3日 11:00 障害の発生|4月3日 18:10 復旧\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, []string{first + test.one + second + test.two}, tables(head+test.text))
		})
	}
}
