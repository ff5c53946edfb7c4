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

// TestWordsApartByGaps: what a gap parts from the words of a cell is of the next one, and so is what stands
// below its lines.
func TestWordsApartByGaps(t *testing.T) {
	const text = `
番号     発生日時      事業者名      継続時間     影響利用者数    影響地域        障害内容            発生原因
 7 令和６年      株式会社白樺モバイルネ 音声：３時間５分 音声：５万人  北の６県及び岩手県 音声通話及びデータ通信の利用 通信事業者間を接続する装置の電
   12月９日（月） ット           データ：２時間40 データ：６人           不可             源部の経年劣化。予備電源も同時
   13:00                 分                                          期の製品であり、切替え後に停止
                                                                    した。
`
	assert.Equal(t, []string{`occurred_at: 令和６年|12月９日（月）|13:00
operators: 株式会社白樺モバイルネ|ット
durations: 音声：３時間５分|データ：２時間40|分
affected_users: 音声：５万人|データ：６人
affected_area: 北の６県及び岩手県
impact: 音声通話及びデータ通信の利用|不可
cause: 通信事業者間を接続する装置の電|源部の経年劣化。予備電源も同時|期の製品であり、切替え後に停止|した。
`}, tables(text))
}
