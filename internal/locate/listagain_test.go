package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHeadOnOtherLines: the head of a list is the same on another page where its words stand on more
// lines than there; first words that fill their column have one blank behind them.
func TestHeadOnOtherLines(t *testing.T) {
	const text = `
                          時間                影響の範囲
 №     事業者名     発生日時 復旧日時 継続時間       影響利用者数        影響地域      障害内容          発生原因         再発防止策
                               （分）    （人）
 1 白樺電信株式会社    R5.4.12 R5.4.12   274     41,250 東京都、神奈川県 固定電話の発着信不可（緊 呼処理装置のソフトウェア ・修正版ソフトウェアの適用
               09:31   14:05                             急通報を含む。）     の不具合         （完了）
 2 楓データ株式会社   R5.5.2  R5.5.3    312   約35,000 長崎県の一部 インターネット接続サービ 伝送装置の電源ユニットの ・同型の電源ユニットの交換
               22:10   03:22                             スの利用不可       故障           （令和５年９月完了）
` + "\f" + `                         時間               影響の範囲
 №     事業者名                                                障害内容           発生原因           再発防止策
               発生日時 復旧日時 継続時間 （分）
                                    影響利用者数
                                     （人）         影響地域
  8 白樺電信株式会社 R5.11.30 R5.12.1   282    44,100 埼玉県、群馬県、 固定電話の発着信不可     停電時における蓄電池の劣 ・全局の蓄電池の点検及び更新
              23:58   04:40                   栃木県                     化            （令和６年度末完了予定）
`
	assert.Equal(t, []string{`operators: 白樺電信株式会社
occurred_at: R5.4.12|09:31
recovered_at: R5.4.12|14:05
durations: 274
affected_users: 41,250
affected_area: 東京都、神奈川県
impact: 固定電話の発着信不可（緊|急通報を含む。）
cause: 呼処理装置のソフトウェア|の不具合
preventive_measures: ・修正版ソフトウェアの適用|（完了）
operators: 楓データ株式会社
occurred_at: R5.5.2|22:10
recovered_at: R5.5.3|03:22
durations: 312
affected_users: 約35,000
affected_area: 長崎県の一部
impact: インターネット接続サービ|スの利用不可
cause: 伝送装置の電源ユニットの|故障
preventive_measures: ・同型の電源ユニットの交換|（令和５年９月完了）
operators: 白樺電信株式会社
occurred_at: R5.11.30|23:58
recovered_at: R5.12.1|04:40
durations: 282
affected_users: 44,100
affected_area: 埼玉県、群馬県、|栃木県
impact: 固定電話の発着信不可
cause: 停電時における蓄電池の劣|化
preventive_measures: ・全局の蓄電池の点検及び更新|（令和６年度末完了予定）
`}, tables(text))
}
