package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestRowsOfPairs: where two pairs stand side by side, the text of each tells where a row ends.
func TestRowsOfPairs(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"times of day below their days", `
事業者名      白樺通信株式会社          影響地域     岩手県
発生日時      令和６年４月９日（火）        復旧日時     同日
          午前１０時０３分                    午前１１時０８分
継続時間      １時間５分              影響利用者数   最大６，７００人
障害内容    装置の片系の故障後、通話中の呼が切断されるとともに、約１時間
        にわたり発着信の成功率が低下した。緊急通報は迂回により接続できた。
`, `operators: 白樺通信株式会社
affected_area: 岩手県
occurred_at: 令和６年４月９日（火）|午前１０時０３分
recovered_at: 同日|午前１１時０８分
durations: １時間５分
affected_users: 最大６，７００人
impact: 装置の片系の故障後、通話中の呼が切断されるとともに、約１時間|にわたり発着信の成功率が低下した。緊急通報は迂回により接続できた。
`},
		{"a time of day below the day of the right pair alone", `
事業者名      白樺通信株式会社          影響地域     岩手県
発生日時      令和６年４月９日（火）10時03分   復旧日時     令和６年４月９日（火）
                                  11時08分
継続時間      １時間５分              影響利用者数   最大６，７００人
障害内容    装置の片系の故障後、通話中の呼が切断されるとともに、約１時間
        にわたり発着信の成功率が低下した。緊急通報は迂回により接続できた。
`, `operators: 白樺通信株式会社
affected_area: 岩手県
occurred_at: 令和６年４月９日（火）10時03分
recovered_at: 令和６年４月９日（火）|11時08分
durations: １時間５分
affected_users: 最大６，７００人
impact: 装置の片系の故障後、通話中の呼が切断されるとともに、約１時間|にわたり発着信の成功率が低下した。緊急通報は迂回により接続できた。
`},
		{"the same, over rows with lines above their labels", `
発生日時      令和６年４月９日（火）        復旧日時     同日
          午前１０時０３分                    午前１１時０８分
継続時間      １時間５分              影響利用者数   最大６，７００人
問合せ件数   ８８件                緊急通報への影 なし（迂回により接続）
                           響
障害内容    局舎の設備の電話交換機において、片系の故障後、通話中の呼が切断されるとともに、約１時間
        にわたり発着信の成功率が低下した。緊急通報は迂回により接続できた。
        ・両系の間で通話状態を引き継ぐ機能が、設定の誤りにより無効となっていた。
再発防止策   （ア）故障した制御基板の交換及び同型基板の点検（令和６年４月２６日完了）
        （イ）設定の総点検（令和６年６月末完了予定）
`, `occurred_at: 令和６年４月９日（火）|午前１０時０３分
recovered_at: 同日|午前１１時０８分
durations: １時間５分
affected_users: 最大６，７００人
`},
	} {
		got := tables(test.text)
		assert.Len(t, got, 1, test.name)
		assert.Truef(t, strings.HasPrefix(got[0], test.want), "%s: %s", test.name, got[0])
	}
}
