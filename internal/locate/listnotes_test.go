package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNotesBelowLists: what numbered remarks below a list say is of no incident.
func TestNotesBelowLists(t *testing.T) {
	const head = `
番号     発生日時           事業者名      継続時間     影響利用者数    影響地域        障害内容            発生原因
`
	const row = ` 7 令和６年           白樺通信株式会社  ３時間５分    約5.2万人   岩手県         音声通話の利用不可       装置の経年劣化。予備の装置も同時
   12月９日（月）                                                               期の製品であり、停止した。
   13:00
`
	const want = `occurred_at: 令和６年|12月９日（月）|13:00
operators: 白樺通信株式会社
durations: ３時間５分
affected_users: 約5.2万人
affected_area: 岩手県
impact: 音声通話の利用不可
cause: 装置の経年劣化。予備の装置も同時|期の製品であり、停止した。
`
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"two", head + row + `※１ 継続時間及び影響利用者数は、事業者からの報告時点のものであり、変更となることがある。
※２ 番号７は音声通話に係るものである。
`, []string{want}},
		{"below a head alone", head + `※１ 継続時間及び影響利用者数は、事業者からの報告時点のものであり、変更となることがある。
※２ 番号２の①は音声通話、②はデータ通信に係るものである。
２ 発生原因別の件数
`, []string{""}},
	} {
		assert.Equal(t, test.want, tables(test.text), test.name)
	}
}
