package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestListsInCells: the cells of a list that is written cell by cell in narrow columns,
// with times that are torn, lengths with a colon and several values of one cell.
func TestListsInCells(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"torn times before named lengths", `
No. 事業者名 発生日時 継続時間 影響利用者数 影響地域 発生原因
1 白樺通信株式
会社
令和５年４月
３日（月）９
時05分
（固定）２時
間40分
（携帯）９時
間15分
（固定）約８
万人
（携帯）約21
万人
青森県 交換機の故障
2 樅の木電話株
式会社
令和５年５月
12日（金）10
時20分
45分 約４万～５万人 全国 設定の誤り
3 楓ネット株式
会社
令和５年６月
１日（木）７
時00分
7:50 31,870人 秋田県 装置の温度上昇
`, []string{`operators: 白樺通信株式|会社
occurred_at: 令和５年４月|３日（月）９|時05分
durations: （固定）２時|間40分|（携帯）９時|間15分
affected_users: （固定）約８|万人|（携帯）約21|万人
affected_area: 青森県
cause: 交換機の故障
operators: 樅の木電話株|式会社
occurred_at: 令和５年５月|12日（金）10|時20分
durations: 45分
affected_users: 約４万～５万人
affected_area: 全国
cause: 設定の誤り
operators: 楓ネット株式|会社
occurred_at: 令和５年６月|１日（木）７|時00分
durations: 7:50
affected_users: 31,870人
affected_area: 秋田県
cause: 装置の温度上昇
`}},
	} {
		assert.Equal(t, test.want, tables(test.text), test.name)
	}
}
