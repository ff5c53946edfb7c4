package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestMarkedEntriesAbreast: lists of incidents side by side, whose marks a gap parts from what is behind
// them while a blank alone parts the lists; a row that says what stands over the columns is none of them.
func TestMarkedEntriesAbreast(t *testing.T) {
	const text = `
項目     事故①                    事故②
事業者名   株式会社白樺                 楓電気通信株式会社
発生日時   令和５年４月５日13時10分         令和５年９月28日２時47分
継続時間   ２時間35分                 11時間20分
影響利用者数 約２万4,000人              約９千人
再発防止策 (1)  切替え試験の実施【令和５年６月完了】 (1) 蓄電池の増設【令和６年３月完了予定】
       (2) 監視項目の追加【令和５年８月完了】 (2) 移動電源車の配備の見直し【検討中】
`
	got := strings.Join(tables(text), "")
	assert.Contains(t, got, "preventive_measures: (1)  切替え試験の実施【令和５年６月完了】|(2) 監視項目の追加【令和５年８月完了】\n")
	assert.Contains(t, got, "preventive_measures: (1) 蓄電池の増設【令和６年３月完了予定】|(2) 移動電源車の配備の見直し【検討中】\n")
	assert.NotContains(t, got, "(項目)")
}

// TestEntriesAside: an entry of the last log alone on its line stands where another incident does, as what is beside
// it is narrow; its date tells whose it is.
func TestEntriesAside(t *testing.T) {
	const text = `
事業者名       白樺通信株式会社             樅の木電話株式会社   株式会社楓コンピュ
                                             ーティング
発生日時      令和５年４月３日（月）10時12分 令和５年５月12日（金）７ 令和５年６月８日（木）18
                               時40分頃         時５分
復旧日時      令和５年４月３日（月）14時30分 令和５年５月12日（金）９ 調査中
                               時15分
継続時間      ４時間18分               約２時間35分       調査中
障害内容      携帯電話のメールの送信が遅れて届か ケーブルテレビが映らない 固定電話の発信が途中で切
          ない事象                事象            れる事象
発生原因      配送サーバの設定の誤り          光増幅器の故障       交換機の過負荷
情報周知 自社サイ 第１報 4月3日11:20        初報 5月12日8:05  第１報 6月8日19:00
      ト   第２報 4月3日14:45                      第２報 6月8日22:30
                                第３報 6月9日8:10
     その他   なし   －   －
`
	got := strings.Join(tables(text), "")
	assert.Contains(t, got, "impact: 携帯電話のメールの送信が遅れて届か|ない事象\ncause: 配送サーバの設定の誤り\n")
	assert.Contains(t, got, "occurred_at: 令和５年５月12日（金）７|時40分頃\nrecovered_at: 令和５年５月12日（金）９|時15分\n")
	assert.Contains(t, got, "own_site: 初報 5月12日8:05\n")
	assert.Contains(t, got, "own_site: 第１報 6月8日19:00|第２報 6月8日22:30|第３報 6月9日8:10\n")
}
