package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/script"
)

// TestIncidentsOfPartedFigures: the dates of a text that parts figures from kanji tell
// incidents side by side, and the rows of lists, also behind the head of the next page.
func TestIncidentsOfPartedFigures(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want []string
	}{
		"side by side": {`
事業者名 白樺通信株式会社 樅の木電話株式会社
発生日時 2024 年 4 月 3 日（水）9 時 5 分 2024 年 5 月 9 日（木）10 時 10 分
継続時間 2 時間 45 分 3 時間 10 分
影響利用者数 約 3 万人 約 5 万 6 千人
`, []string{
			"operators: 白樺通信株式会社", "occurred_at: 2024 年 4 月 3 日（水）9 時 5 分", "durations: 2 時間 45 分", "affected_users: 約 3 万人",
			"operators: 樅の木電話株式会社", "occurred_at: 2024 年 5 月 9 日（木）10 時 10 分", "durations: 3 時間 10 分", "affected_users: 約 5 万 6 千人"}},
		"a list": {`
No. 事業者名 発生日時 復旧日時 影響利用者数
1 白樺通信株式会社 2024 年 4 月 3 日 2024 年 4 月 4 日 約 3 万人
No. 事業者名 発生日時 復旧日時 影響利用者数
（水）9:05 （木）8:10
2 樅の木電話株式会社
2024 年 5 月 9 日
（木）10:15
2024 年 5 月 9 日
（木）12:55
5 万 6 千人
3 楓ネット株式会社
2024 年 6 月 6 日
（木）10:15
2024 年 6 月 6 日
（木）12:55
2 万人
`, []string{
			"operators: 白樺通信株式会社", "occurred_at: 2024 年 4 月 3 日|（水）9:05", "recovered_at: 2024 年 4 月 4 日|（木）8:10", "affected_users: 約 3 万人",
			"operators: 樅の木電話株式会社", "occurred_at: 2024 年 5 月 9 日|（木）10:15", "recovered_at: 2024 年 5 月 9 日|（木）12:55",
			"affected_users: 5 万 6 千人",
			"operators: 楓ネット株式会社", "occurred_at: 2024 年 6 月 6 日|（木）10:15", "recovered_at: 2024 年 6 月 6 日|（木）12:55",
			"affected_users: 2 万人"}},
	} {
		src := source(test.text)
		script.Tighten(src.Runes, src.Fold)
		assert.Equal(t, strings.Join(test.want, "\n")+"\n", strings.Join(tablesOf(src), ""), name)
	}
}

// TestUnitsAroundHeads: in a head that keeps columns the bracket of a unit goes on below
// the line of the other labels.
func TestUnitsAroundHeads(t *testing.T) {
	got := tables(`
                                  継続時間（時   影響利用者数（万
番号    事業者名          発生日時                                 影響地域
                                  間）        人）

1     白樺通信株式会社      令和５年４月３日  3.5      2.1        全国

2     楓ネット株式会社      令和５年６月６日  12.0     1.4        三重県
`)
	if assert.Len(t, got, 1) {
		assert.Contains(t, got[0], "durations: 12.0\naffected_users: 1.4\naffected_area: 三重県\n")
	}
}
