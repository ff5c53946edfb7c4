package outline

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCalls: the chair takes up the items of a list in his own words.
func TestCalls(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議題\n"
	const body = "議事\n○青山会長　始めます。\n"
	const said = "○川田課長　説明する。\n"
	check(t, []form{
		{"by their numbers", head + "（１）環境基本計画の改定について\n（２）予算の執行について\n" + body +
			"○青山会長　それでは、（１）について説明をお願いします。\n" + said + "○青山会長　次に、（２）について説明をお願いします。\n" + said,
			"1 環境基本計画の改定について{said=青山会長>それでは、（１）について説明をお願いします。 川田課長>説明する。}, 2 予算の執行について{said=青山会長>次に、（２）について説明をお願いします。 川田課長>説明する。} 青山会長>始めます。"},
		{"by the word and the number", head + "議題１　環境基本計画の改定について\n議題２　予算の執行について\n" + body +
			"○青山会長　それでは、議題１について説明をお願いします。\n" + said + "○青山会長　次に、議題２に移ります。\n" + said,
			"1 環境基本計画の改定について{said=青山会長>それでは、議題１について説明をお願いします。 川田課長>説明する。}, 2 予算の執行について{said=青山会長>次に、議題２に移ります。 川田課長>説明する。} 青山会長>始めます。"},
		{"by their titles", head + "（１）環境基本計画の改定について\n（２）令和５年度予算の執行状況について\n" + body +
			"○青山会長　環境基本計画の改定についてを議題といたします。\n" + said + "○青山会長　令和５年度予算の執行状況についてを議題といたします。\n" + said,
			"1 環境基本計画の改定について{said=青山会長>環境基本計画の改定についてを議題といたします。 川田課長>説明する。}, " +
				"2 令和５年度予算の執行状況について{said=青山会長>令和５年度予算の執行状況についてを議題といたします。 川田課長>説明する。} 青山会長>始めます。"},
		{"by their bills", head + "議案第82号　みどり市環境条例の一部改正について\n議案第83号　みどり市緑地条例の制定について\n" + body +
			"○青山議長　議案第82号を議題といたします。\n" + said + "○青山議長　議案第83号を議題といたします。\n" + said,
			"0 議案第82号　みどり市環境条例の一部改正について{said=青山議長>議案第82号を議題といたします。 川田課長>説明する。}, " +
				"0 議案第83号　みどり市緑地条例の制定について{said=青山議長>議案第83号を議題といたします。 川田課長>説明する。} 青山会長>始めます。"},
		{"by the order of the day and the title", head + "日程第１　会議録署名議員の指名\n日程第２　会期の決定\n" + body +
			"○青山議長　日程第１、会議録署名議員の指名を行います。\n" + said + "○青山議長　日程第２、会期の決定を議題といたします。\n" + said,
			"1 会議録署名議員の指名{said=青山議長>日程第１、会議録署名議員の指名を行います。 川田課長>説明する。}, 2 会期の決定{said=青山議長>日程第２、会期の決定を議題といたします。 川田課長>説明する。} 青山会長>始めます。"},
		{"by short titles", head + "委員長の互選\n副委員長の互選\n議席について\n" + "議事\n○青山座長　委員長の互選を行います。\n" + said + "○森井委員長　引き続いて副委員長の互選を行います。\n" + said +
			"○森井委員長　次に、議席についてお諮りいたします。\n",
			"0 委員長の互選{said=青山座長>委員長の互選を行います。 川田課長>説明する。}, 0 副委員長の互選{said=森井委員長>引き続いて副委員長の互選を行います。 川田課長>説明する。}, " +
				"0 議席について{said=森井委員長>次に、議席についてお諮りいたします。}"},
		{"several at once, read out in a remark", head + "日程第１　計画の承認を求めるの件\n日程第２　予算の案\n日程第３　予算の関係条例の案\n" + "議事\n○青山議長　これより会議を開きます。\n" +
			"　日程第１、計画の承認を求めるの件を議題といたします。\n〔川田課長登壇〕\n" + said + "○青山議長　日程第２　予算の案\n　日程第３　予算の関係条例の案\n　以上両案を一括して議題といたします。\n" + said,
			"1 計画の承認を求めるの件{said=青山議長>これより会議を開きます。|日程第１、計画の承認を求めるの件を議題といたします。 *>〔川田課長登壇〕 川田課長>説明する。}, 2 予算の案{said=青山議長>日程第２　予算の案|日程第３　予算の関係条例の案|" +
				"以上両案を一括して議題といたします。 川田課長>説明する。}, 3 予算の関係条例の案"},
		{"by the bill behind the number of the list",
			head + "日程第１　第48号議案　環境条例の改正\n日程第２　議員提出議案第４号　意見書\n議事\n" +
				"○青山議長　日程第１を議題といたします。\n第48号議案　環境条例の改正\n○川田課長　説明する。\n" +
				"○青山議長　日程第２を議題といたします。\n議員提出議案第４号　意見書\n○森井議員　説明する。\n",
			"1 第48号議案　環境条例の改正{said=青山議長>日程第１を議題といたします。 川田課長>説明する。}, " +
				"2 議員提出議案第４号　意見書{said=青山議長>日程第２を議題といたします。 森井議員>説明する。}"},
		{"by the number before the bill, in a programme with its own number",
			"第２回みどり市議会定例会 会議録\n日時 令和５年４月３日\n議事日程第22号\n第１　会期の決定\n――――――――――\n第２　市第54号議案　条例の改正\n議事日程第23号\n第３　市第55号議案　予算の案\n――――――――――\n" +
				"○青山議長　会議を開きます。\n○青山議長　日程第１、会期の決定を議題といたします。\n○青山議長　次に、日程第２、市第54号議案を議題といたします。\n" + said,
			"1 会期の決定{said=青山議長>日程第１、会期の決定を議題といたします。}, 2 市第54号議案　条例の改正{said=青山議長>次に、日程第２、市第54号議案を議題といたします。 川田課長>説明する。}, " +
				"3 市第55号議案　予算の案 青山議長>会議を開きます。"},
		{"a remark that only speaks of one",
			head + "（１）環境基本計画の改定について\n（２）予算の執行について\n議事\n（１）環境基本計画の改定について\n○森井委員　環境基本計画の改定についてはよい案だ。\n○川田課長　（２）で述べる。\n",
			"1 環境基本計画の改定について{said=森井委員>環境基本計画の改定についてはよい案だ。 川田課長>（２）で述べる。}, 2 予算の執行について"},
	}, discussed)
}

// TestTitlesOfItems: what stands behind the title of an item on its row.
func TestTitlesOfItems(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議題\n"
	check(t, []form{
		{"its outcome behind a gap", head + "第１号議案　計画について　　　　原案可決\n第２号議案　予算について　　　　継続審査\n", "1 計画について{outcome=原案可決}, 2 予算について{outcome=継続審査}"},
		{"its outcome in brackets", head + "（１）計画について（原案可決）\n（２）予算について（承認）\n", "1 計画について{outcome=原案可決}, 2 予算について{outcome=承認}"},
		{"a bracket that holds none", head + "（１）計画について（素案）\n（２）予算について\n", "1 計画について（素案）, 2 予算について"},
		{"what was told in a second column", head + "（１）計画について　　　　事務局から説明があった。\n（２）予算について　　　　事務局から説明があった。\n",
			"1 計画について{told=事務局から説明があった。}, 2 予算について{told=事務局から説明があった。}"},
		{"leaders and the number of a page", head + "１　開会・・・・・・・・１\n２　計画について・・・・・３\n", "1 開会, 2 計画について"},
		{"sub-items on its row", "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議題　１ 報告　①計画の進捗　②予算の執行　２ 閉会\n", "1 報告[1 計画の進捗, 2 予算の執行], 2 閉会"},
		{"an order of the day that goes over several", head + "日程第１　議案第１号　環境条例の改正について　～\n日程第２　議案第２号　緑地条例の制定について\n",
			"1 議案第１号　環境条例の改正について, 2 議案第２号　緑地条例の制定について"},
		{"a title that is wrapped", head + "（１）環境基本計画の\n　　　改定について\n（２）予算について\n", "1 環境基本計画の|改定について, 2 予算について"},
	}, discussed)
}

// TestProseOfItems: sentences below a heading, and which of them are what.
func TestProseOfItems(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事要旨\n日時 令和５年４月３日\n議事\n"
	check(t, []form{
		{"an outcome told behind polite remarks",
			head + "（１）計画について\n（森井委員）費用はいくらですか。\n（川田課長）十万円です。\n　異議なく承認された。\n（２）予算について\n（森井委員）反対する。\n　見積りを取り直し、次回に審議することとした。\n",
			"1 計画について{said=森井委員>費用はいくらですか。 川田課長>十万円です。; outcome=異議なく承認された。}, 2 予算について{said=森井委員>反対する。|見積りを取り直し、次回に審議することとした。}"},
		{"an outcome where the speakers begin, behind a plain remark",
			head + "（１）計画について\n　（森井委員）費用が倍になる。\n　見積りを取り直し、継続して審議することとした。\n",
			"1 計画について{said=森井委員>費用が倍になる。; outcome=見積りを取り直し、継続して審議することとした。}"},
		{"the same of a speaker who goes on politely",
			head + "（１）計画について\n○森井委員　費用はいくらですか。\n○青山会長　前回に示しました。\n　原案のとおり承認されました。\n",
			"1 計画について{said=森井委員>費用はいくらですか。 青山会長>前回に示しました。|原案のとおり承認されました。; outcome=原案のとおり承認されました。}"},
		{"bills and reports beside each other",
			head + "第１号議案　計画の件\n　会長より、計画の案が示された。\n　異議なく承認された。\n報告第１号　会計の件\n　会計より、残高の報告があった。\n報告第２号　改修の件\n　会長より、改修の報告があった。\n",
			"1 計画の件{told=会長より、計画の案が示された。; outcome=異議なく承認された。}, 0 報告第１号　会計の件{told=会計より、残高の報告があった。}, " +
				"0 報告第２号　改修の件{told=会長より、改修の報告があった。}"},
		{"a report that was heard", head + "（１）計画について\n総務課長から資料２により報告を受けた。\n特に質疑はなかった。\n（２）予算について\n総務課長から報告を受けた。\n（問）増えるか。\n（答）増える。\n",
			"1 計画について{told=総務課長から資料２により報告を受けた。; outcome=特に質疑はなかった。}, 2 予算について{told=総務課長から報告を受けた。; said=>増えるか。 >増える。}"},
		{"a lead-in that begins on the row above", head + "（１）計画について\n事務局から、資料３に基づき説明が行われた。説明に対する主な質疑応\n答及び意見は以下のとおり。\n・費用はどうか。\n→増える。\n（若葉交通）\n",
			"1 計画について{told=事務局から、資料３に基づき説明が行われた。; lead=説明に対する主な質疑応|答及び意見は以下のとおり。; said=>費用はどうか。 若葉交通>増える。}"},
		{"a proposal with its paper", head + "（１）計画について\n青山理事から、資料１により改定したいとの提案があった。\n原案どおり承認された。\n",
			"1 計画について{told=青山理事から、資料１により改定したいとの提案があった。; outcome=原案どおり承認された。}"},
		{"what was presented, said and decided", head + "（１）計画について\n事務局から、資料１により説明が行われた。\n緑地を増やすべきとの意見があった。\n原案どおり承認された。\n",
			"1 計画について{told=事務局から、資料１により説明が行われた。; said=>緑地を増やすべきとの意見があった。; outcome=原案どおり承認された。}"},
		{"nothing but that nobody asked", head + "（１）計画について\n事務局から説明があった。\n特段の質疑はなかった。\n", "1 計画について{told=事務局から説明があった。; outcome=特段の質疑はなかった。}"},
		{"a decision that the chair declares", head + "（１）計画について\n○青山会長　異議はあるか。\n〔「異議なし」と呼ぶ者あり〕\n○青山会長　本案は、原案のとおり可決されました。\n",
			"1 計画について{said=青山会長>異議はあるか。 *>〔「異議なし」と呼ぶ者あり〕 青山会長>本案は、原案のとおり可決されました。; outcome=本案は、原案のとおり可決されました。}"},
		{"a remark whose speaker is wrapped behind it",
			head + "（１）計画について\n主な意見は次のとおり。\n・緑地の整備に当たっては、地域の声をよく聞いて進めるべきではないか。（森井委\n員）\n・費用はどうか。（川田委員）\n",
			"1 計画について{lead=主な意見は次のとおり。; said=森井委|員>緑地の整備に当たっては、地域の声をよく聞いて進めるべきではないか。 川田委員>費用はどうか。}"},
		{"a bracket behind a remark that is no speaker", head + "（１）計画について\n主な意見は次のとおり。\n・次回は10月12日（土）\n・図面が要る（資料１）\n",
			"1 計画について{lead=主な意見は次のとおり。; said=>次回は10月12日（土） >図面が要る（資料１）}"},
		{"headings of the document", "\n#第２回みどり市環境審議会 議事要旨\n##日時\n令和５年４月３日\n##計画について\n事務局から説明があった。\n・早くすべき。\n・費用はどうか。\n##予算について\n事務局から説明があった。",
			"0 計画について{told=事務局から説明があった。; said=>早くすべき。 >費用はどうか。}, 0 予算について{told=事務局から説明があった。}"},
	}, discussed)
}

// TestNumbers: how the numbers of items are counted.
func TestNumbers(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議題\n"
	check(t, []form{
		{"イ, ロ, ハ", head + "１　計画について\nイ　理念\nロ　施策\nハ　目標\n２　予算について\n", "1 計画について[1 理念, 2 施策, 3 目標], 2 予算について"},
		{"ア, イ, ウ", head + "１　計画について\nア　理念\nイ　施策\nウ　目標\n２　予算について\n", "1 計画について[1 理念, 2 施策, 3 目標], 2 予算について"},
		{"a heading in square brackets", head + "【１　計画について】\n事務局から説明があった。\n【２　予算について】\n事務局から説明があった。\n",
			"1 計画について{told=事務局から説明があった。}, 2 予算について{told=事務局から説明があった。}"},
		{"headings that lines underline",
			"第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議事\n計画について\n============\n事務局から説明があった。\n予算について\n============\n事務局から説明があった。\n",
			"0 計画について{told=事務局から説明があった。}, 0 予算について{told=事務局から説明があった。}"},
		{"kinds of items whose numbers go on", head + "審議事項\n１　計画について\n２　予算について\n報告事項\n３　調査の結果について\n", "1 計画について, 2 予算について, 3 調査の結果について"},
		{"numbers alone above the titles", head + "（１）\n計画について\n（２）\n予算について\n", "1 計画について, 2 予算について"},
		{"numbered kinds of items", "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n出席者　青山太郎\nⅠ　審議事項\n１．計画について\n２．予算について\nⅡ　報告事項\n１．調査について\nⅢ　その他\n",
			"1 審議事項[1 計画について, 2 予算について], 2 報告事項[1 調査について], 3 その他"},
		{"the same between 開会 and 閉会", "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n出席者　青山太郎\n１　開会\n２　協議事項\n（１）計画について\n３　閉会\n",
			"1 開会, 2 協議事項[1 計画について], 3 閉会"},
		{"but not where labels are numbered so", "第２回みどり市環境審議会 議事録\n１　日時　令和５年４月３日\n２　場所　会議室\n３　協議事項\n（１）計画について\n（２）予算について\n４　その他　なし\n",
			"1 計画について, 2 予算について"},
		{"a programme behind the name of the meeting", "第２回みどり市議会定例会 会議録\n日時 令和５年４月３日\n書記　青山太郎\n令和５年みどり市議会定例会議事日程　第１号\n第１　計画について\n第２　予算について\n",
			"1 計画について, 2 予算について"},
		{"kinds of items in brackets whose numbers go on", head + "（審議事項）\n１　計画について\n２　予算について\n（報告事項）\n３　調査について\n",
			"1 計画について, 2 予算について, 3 調査について"},
		{"kinds before the numbers, named again",
			head + "【審議事項】\n（１）計画の改定について\n【報告事項】\n（１）調査の結果について\n議事\n【審議事項】（１）計画の改定について\n○青山会長　説明を。\n【報告事項】（１）調査の結果について\n○青山会長　次を。\n",
			"1 計画の改定について{said=青山会長>説明を。}, 1 調査の結果について{said=青山会長>次を。}"},
		{"points below a kind behind a sign",
			"第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議事\n■決議事項\n第１号議案　計画の件\n青山理事「費用はどうか。」\n\n■報告事項\n・会員の増減について\n事務局から報告があった。\n青山理事「なぜ減ったのか。」\n・清掃の結果について\n",
			"1 計画の件{said=青山理事>費用はどうか。}, 0 会員の増減について{told=事務局から報告があった。; said=青山理事>なぜ減ったのか。}, 0 清掃の結果について"},
		{"the same behind another sign",
			"第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議事\n（１）計画について\n○青山会長　始めます。\n○森井委員　はい。\n\n◆報告事項\n・会員の増減について\n・清掃の結果について\n",
			"1 計画について{said=青山会長>始めます。 森井委員>はい。}, 0 会員の増減について, 0 清掃の結果について"},
		{"below drawn lines between remarks",
			"2024年8月8日 みどり建設委員会\n\n○青山委員長　始めます。\n――――――――――\n１ 報告事項\n計画の改定について\n○青山委員長　説明を。\n○川田課長　説明する。\n――――――――――\n２ その他\n○青山委員長　ほかにありますか。\n",
			"1 報告事項|計画の改定について{said=青山委員長>説明を。 川田課長>説明する。}, 2 その他{said=青山委員長>ほかにありますか。} 青山委員長>始めます。"},
		{"kinds of items", head + "（審議事項）\n１　計画について\n２　予算について\n（報告事項）\n１　調査の結果について\n", "1 計画について, 2 予算について, 1 調査の結果について"},
	}, discussed)
}

// TestNamedAgain: an item of a list that the minutes proper name again, in other
// words than the list's.
func TestNamedAgain(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議題\n"
	const list = "議題１　環境基本計画の改定について\n議題２　予算の執行について\n議事\n"
	check(t, []form{
		{"by the number alone", head + list + "議題１\n○森井委員　よい案だ。\n議題２\n○森井委員　賛成だ。\n",
			"1 環境基本計画の改定について{said=森井委員>よい案だ。}, 2 予算の執行について{said=森井委員>賛成だ。}"},
		{"by the number, with what was told", head + list + "議題１　事務局から説明があった。\n議題２　事務局から説明があった。\n",
			"1 環境基本計画の改定について{told=事務局から説明があった。}, 2 予算の執行について{told=事務局から説明があった。}"},
		{"by the title without について", head + list + "１　環境基本計画の改定\n○森井委員　よい案だ。\n２　予算の執行\n○森井委員　賛成だ。\n",
			"1 環境基本計画の改定について{said=森井委員>よい案だ。}, 2 予算の執行について{said=森井委員>賛成だ。}"},
		{"by its bill, below a drawn line", head + "議案第71号　みどり市環境条例の改正について\n議案第72号　みどり市緑地条例の制定について\n議事\n――――――――――\n◎議案第71号の上程、説明、質疑、採決\n" +
			"○森井委員　よい案だ。\n――――――――――\n◎議案第72号の上程、説明、質疑、採決\n○森井委員　賛成だ。\n",
			"0 議案第71号　みどり市環境条例の改正について{said=森井委員>よい案だ。}, 0 議案第72号　みどり市緑地条例の制定について{said=森井委員>賛成だ。}"},
		{"その他 within a remark", head + "（１）環境基本計画の改定について\n（２）その他\n議事\n（１）環境基本計画の改定について\n○森井委員　意見は二つある。\n計画と\nその他\n○川田課長　はい。\n",
			"1 環境基本計画の改定について{said=森井委員>意見は二つある。|計画と|その他 川田課長>はい。}, 2 その他"},
	}, discussed)
}

// TestOutcomes: the words in which an item ended, where they are set apart.
func TestOutcomes(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議事\n（１）計画について\n"
	check(t, []form{
		{"in brackets", head + "事務局から説明があった。\n（原案可決）\n（２）予算について\n", "1 計画について{told=事務局から説明があった。; outcome=原案可決}, 2 予算について"},
		{"on a row of its own", head + "事務局から説明があった。\n承認\n（２）予算について\n", "1 計画について{told=事務局から説明があった。; outcome=承認}, 2 予算について"},
		{"behind its name", head + "事務局から説明があった。\n【審議結果】継続審議\n（２）予算について\n", "1 計画について{told=事務局から説明があった。; outcome=継続審議}, 2 予算について"},
		{"behind the remarks", head + "事務局から説明があった。\n○森井委員　よい案だ。\n\n採決の結果、全員賛成で可決した。\n（２）予算について\n",
			"1 計画について{told=事務局から説明があった。; said=森井委員>よい案だ。; outcome=採決の結果、全員賛成で可決した。}, 2 予算について"},
	}, discussed)
}

// TestSpeakers: who speaks where neither roles nor marks say so, and how far a remark
// reaches.
func TestSpeakers(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議事\n"
	check(t, []form{
		{"names before colons", head + "青山：始めます。\n森井：緑地を増やすべきだ。\n青山：ほかにあるか。\n森井：ない。\n", "青山>始めます。 森井>緑地を増やすべきだ。 青山>ほかにあるか。 森井>ない。"},
		{"names behind circles", head + "○青山　始めます。\n○森井　緑地を増やすべきだ。\n○青山　ほかにあるか。\n○森井　ない。\n", "青山>始めます。 森井>緑地を増やすべきだ。 青山>ほかにあるか。 森井>ない。"},
		{"words behind a direction", head + "○青山会長　異議はあるか。\n〔「異議なし」と呼ぶ者あり〕\n異議なしと認めます。\n○森井委員　はい。\n",
			"青山会長>異議はあるか。 *>〔「異議なし」と呼ぶ者あり〕 青山会長>異議なしと認めます。 森井委員>はい。"},
		{"offices before colons", head + "県：始めます。\n住民：緑地を増やすべきだ。\n県：検討する。\n住民：よろしく頼む。\n", "県>始めます。 住民>緑地を増やすべきだ。 県>検討する。 住民>よろしく頼む。"},
		{"names on rows of their own", head + "○青山\n始めます。\n○森井\n緑地を増やすべきだ。\n○青山\nほかにあるか。\n", "青山>始めます。 森井>緑地を増やすべきだ。 青山>ほかにあるか。"},
		{"points before colons", head + "（１）計画について\n主な意見は次のとおり。\n・緑地に費用は要るか：要る。\n・期間：長い。\n",
			"1 計画について{lead=主な意見は次のとおり。; said=>緑地に費用は要るか：要る。 >期間：長い。}"},
		{"words in corner brackets", head + "青山理事「緑地を増やすべきだ。」\n森井理事長「費用はどうか。\n　次回に諮る。」\n青山理事「はい」と述べた。\n",
			"青山理事>緑地を増やすべきだ。 森井理事長>費用はどうか。|次回に諮る。 >青山理事「はい」と述べた。"},
		{"the same behind points", head + "・青山理事「緑地を増やすべきだ。」\n・森井理事長「費用はどうか。」\n", "青山理事>緑地を増やすべきだ。 森井理事長>費用はどうか。"},
		{"a direction between dashes below a title", head + "（１）計画について\n－資料１に基づき、事務局から説明－\n（委　員）　費用はどうか。\n（事務局）　十万円です。\n（２）その他\n（委　員）　なし。\n",
			"1 計画について{said=*>－資料１に基づき、事務局から説明－ 委　員>費用はどうか。 事務局>十万円です。}, 2 その他{said=委　員>なし。}"},
		{"what somebody does, in a bracket behind a blank", head + "議長 始めます。説明をお願いします。\n事務局 （説明）\n委員 費用はどうか。\n事務局 十万円です。\n",
			"議長>始めます。説明をお願いします。 事務局>（説明） 委員>費用はどうか。 事務局>十万円です。"},
		{"sentences in corner brackets behind gaps", head + "○青山理事　「緑地を増やすべきだ。」\n○森井理事長　「「緑地」とは何か。\n次回に諮る。」\n○青山理事　「緑地」である。\n",
			"青山理事>緑地を増やすべきだ。 森井理事長>「緑地」とは何か。|次回に諮る。 青山理事>「緑地」である。"},
		{"a quotation that begins a remark", head + "○青山理事　「緑地を増やす」を「樹木を増やす」に改める。\n○森井理事長　「賛成」である。\n",
			"青山理事>「緑地を増やす」を「樹木を増やす」に改める。 森井理事長>「賛成」である。"},
		{"numbers before the remarks", head + "1:\n○青山会長　始めます。\n2:\n○森井委員　はい。\n3:\n○青山会長　続けます。\n", "青山会長>始めます。 森井委員>はい。 青山会長>続けます。"},
		{"numbers on the rows of the remarks", head + "1: ○青山会長　始めます。\n2: ○森井委員　はい。\n3: ○青山会長　続けます。\n", "青山会長>始めます。 森井委員>はい。 青山会長>続けます。"},
		{"names of the list before gaps", "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n出席者　青山 太郎、森井 花子\n議事\n青山　始めます。\n森井　緑地を増やすべきだ。\n青山　ほかにあるか。\n",
			"青山>始めます。 森井>緑地を増やすべきだ。 青山>ほかにあるか。"},
		{"signs that the lead explains", head + "（１）計画について\n主な意見は次のとおり（○：委員、●：事務局）。\n○早くすべき。\n●検討する。\n○費用はどうか。\n",
			"1 計画について{lead=主な意見は次のとおり（○：委員、●：事務局）。; said=委員>早くすべき。 事務局>検討する。 委員>費用はどうか。}"},
		{"the number of a paper that is wrapped", head + "○青山会長　始めます。\n○森井委員　はい。\n○川田課長　説明は資料4-\n3に基づき行う。\n○森井委員　はい。\n",
			"青山会長>始めます。 森井委員>はい。 川田課長>説明は資料4-|3に基づき行う。 森井委員>はい。"},
		{"handles of a chat, which has no full stops",
			head + "（１）計画について\n・naco: まとめてみた\n・ouz: よさそう\n・見ながら話す\n・naco: 直すところは\n・ouz: 題名くらい\n・naco : では次回まで\n・ouz: はい\n・https://example.org/7\n",
			"1 計画について{said=naco>まとめてみた ouz>よさそう >見ながら話す naco>直すところは ouz>題名くらい naco>では次回まで ouz>はい >https://example.org/7}"},
		{"words in Latin letters before colons that do not come again", head + "（１）計画について\n・Docker: 更新した\n・Rails: 見送る\n・Docker: 設定\n",
			"1 計画について[0 Docker: 更新した, 0 Rails: 見送る, 0 Docker: 設定]"},
		{"surnames of whole names in the list, one of them a letter long",
			"第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n出席者　柊 ゆう、森井花子\n議事\n（１）計画について\n・柊: 費用はどうか。\n・森井: 十万円。\n",
			"1 計画について{said=柊>費用はどうか。 森井>十万円。}"},
		{"blank lines between all rows", head + "\n○青山会長　始めます。\n\n○森井委員　緑地を増やすべきだ。\n\n費用はどうか。\n\n○青山会長　ほかにあるか。\n",
			"青山会長>始めます。 森井委員>緑地を増やすべきだ。|費用はどうか。 青山会長>ほかにあるか。"},
	}, discussed)
}

// TestTrace: where somebody asks, the outline tells which rule read a row, and which
// rules there are.
func TestTrace(t *testing.T) {
	src := source("第２回みどり市環境審議会 議事録\n場所 会議室\n議事\n（１）計画について\n")
	assert.Empty(t, find(src, nil, allRules).Fired)
	src.Trace = true
	read, rules := map[string]string{}, 0
	for _, fired := range find(src, nil, allRules).Fired {
		if fired.Span.Empty() {
			rules++
			continue
		}
		read[src.String(fired.Span)] = fired.Rule
	}
	assert.Equal(t, "label: a label", read["場所 会議室"])
	assert.Contains(t, read["（１）計画について"], "row: ")
	assert.Equal(t, len(labelRules)+len(headRules)+len(openRules)+len(bareRules)+len(bodyRules), rules)
}
