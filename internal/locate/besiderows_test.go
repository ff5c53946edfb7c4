package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHeadingsBesideRows: what reads as a label is a heading over rows where it stands left
// of all labels, or spread in front of one of its field that is not.
func TestHeadingsBesideRows(t *testing.T) {
	const want = `operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
affected_users: 約３万人
affected_area: 全国
impact: 通話ができない状況が発生した。
cause: 停電により伝送装置が停止した。
preventive_measures: ・監視の追加
disclosure: 
own_site: 第１報 ５月８日 10:30
other: なし
`
	for name, text := range map[string]string{
		"in a column of their own": `
        事業者名      樅の木電話株式会社

        発生日時      令和５年５月８日

        影響利用者数    約３万人
事故の
        影響地域      全国
概要
        障害内容      通話ができない状況が発生した。

原因と     発生原因      停電により伝送装置が停止した。
対策
        再発防止策     ・監視の追加

周知      自社サイト     第１報 ５月８日 10:30

        その他       なし
`,
		"spread": `
事業者名 樅の木電話株式会社
発生日時 令和５年５月８日
影響利用者数 約３万人
影響地域 全国
事 故 の 概 要
障害内容
通話ができない状況が発生した。
原 因
発生原因
停電により伝送装置が停止した。
対 策 再発防止策
・監視の追加
周知 自社サイト
第１報 ５月８日 10:30
その他 なし
`,
	} {
		got := tables(text)
		if assert.Len(t, got, 1, name) {
			assert.Equal(t, want, got[0], name)
		}
	}
}

// TestLettersOfTwoLines: letters that are spread on one line are no beginning of a label
// whose letters stand far below.
func TestLettersOfTwoLines(t *testing.T) {
	assert.Equal(t, []string{`operators: 樅の木電話株式会社
affected_users: 約３万人
affected_area: 全国|障 害
impact: 通話ができない状況が発生した。
cause: 停電
`}, tables(`
事業者名 樅の木電話株式会社
影響利用者数 約３万人
影響地域 全国
障 害
障害内容
通話ができない状況が発生した。
原 因
発生原因
停電
`))
}

// TestWrappedSpreadLabel: a label of letters that are spread over one line goes on below the
// rows of its channels.
func TestWrappedSpreadLabel(t *testing.T) {
	got := tables(`
事 業 者 名      樅の木電話株式会社
発 生 日 時      令和５年５月８日
影響利用者数     約３万人
発 生 原 因      停電
                第１報  ５月８日６時20分（障害）
情 報 周 自社サイト
                第２報  ５月８日９時50分（復旧）
知
         その他   店頭に掲示した。
`)
	assert.Len(t, got, 1)
	assert.Contains(t, got[0], "own_site: 第１報  ５月８日６時20分（障害）|第２報  ５月８日９時50分（復旧）\nother: 店頭に掲示した。\n")
}

// TestSpreadLabelsWithoutValues: labels that are spread as others are have no value, and
// are no headings.
func TestSpreadLabelsWithoutValues(t *testing.T) {
	assert.Equal(t, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
recovered_at: 
affected_users: 約３万人
cause: 停電
`}, tables(`
事 業 者 名 樅の木電話株式会社
発 生 日 時 令和５年５月８日
復 旧 日 時
影響利用者数 約３万人
発 生 原 因 停電
`))
}

// TestWordsInColumnOfLabels: the names of notices and the rest of a sentence are no labels
// where those stand, in the table of a cell that reaches as far left.
func TestWordsInColumnOfLabels(t *testing.T) {
	assert.Equal(t, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
affected_users: 約３万人
preventive_measures: 対策                 実施時期|監視の対象の見直しと手順書|への反映|令和５年７月 完了|訓練の計画の作成及び周知の徹底|検討中
own_site: 報      日時               内容|初報|５月８日|10時05分|障害の発生|最終報|５月８日|12時40分|全面復旧
`}, tables(`
  事業者名              樅の木電話株式会社

  発生日時              令和５年５月８日

  影響利用者数            約３万人

  再発防止策
                    対策                 実施時期
           監視の対象の見直しと手順書
                                  令和５年７月 完了
           への反映

           訓練の計画の作成及び周知の徹底        検討中

  周知（自社サイト）
              報      日時               内容
          初報      ５月８日    障害の発生
                  10時05分

          最終報     ５月８日    全面復旧
                  12時40分
`))
}

// TestStatesOfInnerTables: the dates and states of a table of measures stand in its last
// column, wherever its head does, and a state below a date goes with it.
func TestStatesOfInnerTables(t *testing.T) {
	assert.Equal(t, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
affected_users: 約３万人
preventive_measures: 対策                     実施時期|監視の対象とする設備の見直しと手順書への反映|令和５年７月 10 日|完了|訓練の計画|令和６年３月末   完了|予定|` +
		`非常用電源の増設の計画|令和６年度上期   実施|予定|非常用電源の点検の周期の見直し|と改訂|令和５年９月   完了|令和６年度の演習の計画|令和６年度|台帳の整備|検討中
`}, tables(`
事業者名              樅の木電話株式会社

発生日時              令和５年５月８日

影響利用者数            約３万人

再発防止策                          対策                     実施時期

                   監視の対象とする設備の見直しと手順書への反映 令和５年７月 10 日
                                             完了

                                             令和６年３月末   完了
               訓練の計画
                                             予定

                                             令和６年度上期   実施
               非常用電源の増設の計画
                                             予定

               非常用電源の点検の周期の見直し
                                             令和５年９月   完了
               と改訂

               令和６年度の演習の計画                   令和６年度
               台帳の整備                         検討中
`))
}

// TestStatesOfTheirOwn: a state or a date alone on its line, in the middle of the lines of
// its measure, begins a row where it does not go with the date above.
func TestStatesOfTheirOwn(t *testing.T) {
	assert.Equal(t, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
affected_users: 約３万人
preventive_measures: 対策                     実施時期|台帳の整備|完了|手順書の改訂を行い、関係する部|署に周知する。|検討中|非常用電源の点検|令和６年度|伝送装置のうち更新の時期を過ぎ|` +
		`たものの調査と、その結果に基づ|く更新の計画の作成を行い、公表|する。|検討中|監視の対象の見直し|令和５年７月|訓練の計画を策定し、全ての拠点|で実施する。|令和６年３月|全ての拠点での演習|令和６年度|情報の共有のための会議を設置し|、毎月開く。|調整中
`}, tables(`
事業者名              樅の木電話株式会社

発生日時              令和５年５月８日

影響利用者数            約３万人

再発防止策                          対策                     実施時期

               台帳の整備                         完了
               手順書の改訂を行い、関係する部
                                             検討中
               署に周知する。
               非常用電源の点検                      令和６年度
               伝送装置のうち更新の時期を過ぎ
               たものの調査と、その結果に基づ
                                             検討中
               く更新の計画の作成を行い、公表
               する。
               監視の対象の見直し                     令和５年７月
               訓練の計画を策定し、全ての拠点
                                             令和６年３月
               で実施する。
               全ての拠点での演習                     令和６年度

               情報の共有のための会議を設置し
                                             調整中
               、毎月開く。
`))
}

// TestRestOfSentenceIsNoLabel: the end of a measure in the column of labels, where its
// date stands in the middle of its lines.
func TestRestOfSentenceIsNoLabel(t *testing.T) {
	assert.Equal(t, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年５月８日
affected_users: 約３万人
preventive_measures: 対策                     実施時期|流入規制のしきい値の点検及び設備増強時の見直し|のルール化|令和５年９月   完了|入口規制の対象局を自動で選定する仕組みの導入|令和６年度上期   実施|予定
`}, tables(`
       事業者名          樅の木電話株式会社

       発生日時          令和５年５月８日

       影響利用者数        約３万人

対策     再発防止策                          対策                     実施時期

               流入規制のしきい値の点検及び設備増強時の見直し
                                                    令和５年９月   完了
               のルール化

                                                    令和６年度上期   実施
               入口規制の対象局を自動で選定する仕組みの導入
                                                    予定
`))
}
