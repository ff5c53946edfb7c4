package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPiecesInTheirColumns: in a list that keeps its columns, what stands where its
// column does is of it: the end of a sentence, the day of a week below its date beside
// an operator that is that of the row above.
func TestPiecesInTheirColumns(t *testing.T) {
	got := tables(`
番号    発生日時          事業者名        影響利用者数    影響地域            障害内容              発生原因
１     令和６年４月３日      白樺ブロードバン    4.2万人     青森県、秋田県         データ通信サービスの停       収容ルータの経路の情報が
      （水）           ド株式会社                                 止                 更新の作業で消えた。
      午後１時頃
２     令和６年５月12日     楓ネット株式会社    約31万人     岩手県（盛岡市、        音声通話の品質低下         基地局の装置の更新作業に
      （日）                                 花巻市）                              誤りがあった。
      ７時50分
３     令和６年５月20日                 8.6万人     宮城県             電子メールの遅延          記憶装置の容量が足りず滞
      （月）                                                                   留した。
      20時15分
`)
	want := `occurred_at: 令和６年４月３日|（水）|午後１時頃
operators: 白樺ブロードバン|ド株式会社
affected_users: 4.2万人
affected_area: 青森県、秋田県
impact: データ通信サービスの停|止
cause: 収容ルータの経路の情報が|更新の作業で消えた。
occurred_at: 令和６年５月12日|（日）|７時50分
operators: 楓ネット株式会社
affected_users: 約31万人
affected_area: 岩手県（盛岡市、|花巻市）
impact: 音声通話の品質低下
cause: 基地局の装置の更新作業に|誤りがあった。
occurred_at: 令和６年５月20日|（月）|20時15分
operators: 楓ネット株式会社
affected_users: 8.6万人
affected_area: 宮城県
impact: 電子メールの遅延
cause: 記憶装置の容量が足りず滞|留した。
`
	if assert.Len(t, got, 1) {
		assert.Equal(t, want, got[0])
	}
}
