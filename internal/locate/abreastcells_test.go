package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCellsOfTwo: what tells the cells of two incidents apart in a text without columns.
func TestCellsOfTwo(t *testing.T) {
	const head = `
事業者名 白樺通信株式会社 樅の木電話株式会社
発生日時 令和５年４月３日９時10分 令和５年５月９日８時20分
継続時間 ２時間 45分
`
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"the unit of the label": {"影響利用者数（万人）\n4.2 約11.7\n", []string{"affected_users: 4.2\n", "affected_users: 約11.7\n"}},
		"the parts of a count": {"影響利用者数 約３万人 ２万人\n事業者への問合せ件数 合計388件\n（電話341件、窓口47件）\n126件\n",
			[]string{"inquiries: 合計388件|（電話341件、窓口47件）\n", "inquiries: 126件\n"}},
		"headings that come again": {"影響利用者数 約３万人 ２万人\n発生原因 ＜直接の原因＞\n装置が故障した。\n＜背景＞\n点検が足りなかった。\n＜直接の原因＞\n電源が落ちた。\n",
			[]string{"cause: ＜直接の原因＞|装置が故障した。|＜背景＞|点検が足りなかった。\n", "cause: ＜直接の原因＞|電源が落ちた。\n"}},
		"a row that a page parts behind its first line": {"影響利用者数 約３万人 ２万人\n発生原因 制御用の装置のソフトに 中継の装置の電源の部品が\nに不具合があった。\n故障し、予備も動かな\nかった。\n",
			[]string{"cause: 制御用の装置のソフトに|に不具合があった。\n", "cause: 中継の装置の電源の部品が|故障し、予備も動かな|かった。\n"}},
		"headings in a row that a page parts": {"影響利用者数 約３万人 ２万人\n発生原因 ＜直接の原因＞\n装置が故障し\n＜直接の原因＞\n電源が落ち\nていた。\nた。\n",
			[]string{"cause: ＜直接の原因＞|装置が故障し|ていた。\n", "cause: ＜直接の原因＞|電源が落ち|た。\n"}},
		"headings in a row that a page parts nobody knows where": {"影響利用者数 約３万人 ２万人\n発生原因 ＜直接の原因＞\n装置が故障し\n＜直接の原因＞\n電源が落ち\nた。\n",
			[]string{"(発生原因): ＜直接の原因＞|装置が故障し|＜直接の原因＞|電源が落ち|た。\n"}},
		"a unit below its label": {"影響利用者数\n（万人）\n4.2 約11.7\n", []string{"affected_users: 4.2\n", "affected_users: 約11.7\n"}},
		"sentences": {"影響利用者数 約３万人 ２万人\n発生原因 制御用の装置のソフトに不\n具合があり、稼働した日\n数が多いと停止した。\n中継の装置の電源が故障し\nた。予備も動かなかった。\n",
			[]string{"cause: 制御用の装置のソフトに不|具合があり、稼働した日|数が多いと停止した。\n", "cause: 中継の装置の電源が故障し|た。予備も動かなかった。\n"}},
		"a sentence beside none": {"影響利用者数 約３万人 ２万人\n障害内容 － 通話ができなかった。\n", []string{"impact: －\n", "impact: 通話ができなかった。\n"}},
	} {
		got := tables(head + test.text)
		if assert.Len(t, got, 1, name) {
			for _, want := range test.want {
				assert.Contains(t, got[0], want, name)
			}
		}
	}
}
