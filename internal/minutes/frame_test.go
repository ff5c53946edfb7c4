package minutes_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/model"
)

// outlined writes the agenda as number:title(speakers){items}, behind the speakers
// of what stands in no item.
func outlined(m model.Minutes) string {
	var item func(model.AgendaItem) string
	item = func(a model.AgendaItem) string {
		var inner []string
		for _, i := range a.Items {
			inner = append(inner, item(i))
		}
		text := strings.Join(strings.Fields(a.Text.Text), "")
		if a.Number != nil {
			text = fmt.Sprintf("%d:%s", *a.Number, text)
		}
		if len(a.Discussion) > 0 {
			text += "(" + speakers(a.Discussion) + ")"
		}
		if len(inner) > 0 {
			text += "{" + strings.Join(inner, " ") + "}"
		}
		return text
	}
	parts := []string{"[" + speakers(m.Discussion) + "]"}
	for _, a := range m.Agenda {
		parts = append(parts, item(a))
	}
	return strings.Join(parts, " ")
}

func speakers(list []model.Remark) string {
	var names []string
	for _, r := range list {
		names = append(names, deref(r.Speaker))
	}
	return strings.Join(names, ",")
}

// TestPlacesOfRemarks: which item remarks stand in, where a list above them names
// the items.
func TestPlacesOfRemarks(t *testing.T) {
	const list = "議題\n１　計画の改定について\n２　予算の配分について\n"
	const bracketed = "次第\n１　開会\n２　議事\n（１）計画の改定について\n（２）予算の配分について\n３　閉会\n"
	for _, test := range []struct{ name, text, want string }{
		{"the list named again right below it", list + "議題１　計画の改定について\n（山田委員）なぜか。\n（木村課長）調べる。\n議題２　予算の配分について\n（山田委員）はい。\n",
			"[] 1:計画の改定について(山田委員,木村課長) 2:予算の配分について(山田委員)"},
		{"its numbers in brackets", list + "\n【議事１】\n【山田委員】　なぜか。\n【木村課長】　調べる。\n【議事２】\n【山田委員】　はい。\n",
			"[] 1:計画の改定について(山田委員,木村課長) 2:予算の配分について(山田委員)"},
		{"told in their places", "議案\n第１号議案　計画の改定\n　承認された。\n第２号議案　予算の配分\n　（質問）なぜか。\n　（回答）調べる。\n", "[] 1:計画の改定 2:予算の配分(-,-)"},
		{"called up by number", bracketed + "会議の内容\n○会長　議事（１）について、説明をお願いします。\n○木村課長　調べる。\n○会長　次に（２）について、説明をお願いします。\n○木村課長　はい。\n",
			"[] 1:開会 1:計画の改定について(会長,木村課長) 2:予算の配分について(会長,木村課長) 3:閉会"},
		{"called up at the end of a remark", bracketed + "会議の内容\n○会長　議事（１）について、説明をお願いします。\n○木村課長　調べる。\n○会長　ほかになければ進みます。（２）について、説明をお願いします。\n" +
			"○木村課長　はい。\n", "[] 1:開会 1:計画の改定について(会長,木村課長,会長) 2:予算の配分について(木村課長) 3:閉会"},
		{"called up by title", list + "３　来年度の広報の方法について\n会議の内容\n○会長　始めます。\n○会長　来年度の広報の方法について、説明をお願いします。\n○木村課長　調べる。\n",
			"[会長] 1:計画の改定について 2:予算の配分について 3:来年度の広報の方法について(会長,木村課長)"},
		{"spoken of and not called up", list + "会議の内容\n○会長　本日の議題は予算の配分についてです。説明をお願いします。\n○木村課長　調べる。\n", "[会長,木村課長] 1:計画の改定について 2:予算の配分について"},
		{"headings count, not what is said", list + "会議の内容\n○会長　予算の配分について、説明をお願いします。\n\n１　計画の改定について\n○木村課長　調べる。\n",
			"[会長] 1:計画の改定について(木村課長) 2:予算の配分について"},
		{"papers of the items of the list", "議案\n第１号議案　計画の改定の件\n添付書類：計画案\n第２号議案　予算の件\n添付書類：無\n第３号議案　役員の件\n\n第１号議案　計画の改定の件\n" +
			"○議長　始めます。\n第２号議案　予算の件\n○議長　次です。\n", "[] 1:計画の改定の件(議長) 2:予算の件(議長) 3:役員の件"},
		{"an opening behind papers", "配付資料　資料１　計画案\n　　　　　資料２　予算案\n\n１　開会\n事務局　始めます。\n２　議事\n会長　次です。\n", "[] 1:開会(事務局) 2:議事(会長)"},
		{"a list among numbered headings, of which the last is no label",
			"## 1　傍聴者\n３名\n## 2　議事日程\n・議題１　計画について\n・議題２　予算について\n## 3　議事の大要\n○会長　始めます。\n### 議題１　計画について\n○会長　次です。\n" +
				"## 4　議決\n原案どおり\n", "[会長] 1:計画について(会長) 2:予算について"},
		{"bills called up", "付議事件\n議案第１号　条例の改正について\n議案第２号　予算について\n\n○委員長　開会します。\n　議案第１号を議題とします。\n○木村課長　説明します。\n○委員長　次に、議案第２号を議題とします。\n" +
			"○木村課長　はい。\n", "[] 議案第１号条例の改正について(委員長,木村課長) 議案第２号予算について(委員長,木村課長)"},
		{"the only item behind a drawn line", "会議に付した事件\n会長の互選\n　　―――――――――\n○山田委員　始めます。\n○木村委員　はい。\n", "[] 会長の互選(山田委員,木村委員)"},
		{"the only item named again", "議事日程\n日程第１　一般質問\n　　午前９時30分　開議\n○議長　始めます。\n日程第１　一般質問\n○山田議員　なぜか。\n○市長　調べる。\n", "[議長] 1:一般質問(山田議員,市長)"},
		{"a table of contents", "目　次\n（１）開会・・・・・・１\n（２）計画の改定について・・・・・・２\n議事内容\n（１）開　会\n○会長　始めます。\n（２）計画の改定について\n○会長　なぜか。\n",
			"[] 1:開会(会長) 2:計画の改定について(会長)"},
		{"bare 議事 above 議事要旨", "４．議　事：\n　計画の改定について\n５．議事要旨：\n　冒頭、次のような発言があった。\n　・早くすべき。\n", "[-] 計画の改定について"},
		{"kinds of items among others", "議事\n第１号議案　計画の改定の件\n　説明があり、承認された。\n報告事項　営業の概況\n　社長から説明があった。\n", "[] 1:計画の改定の件 報告事項営業の概況社長から説明があった。"},
		{"a heading between bills", "議事\n第１号議案　計画の改定の件\n　説明があり、承認された。\n報告事項\n（１）助成の状況\n　報告があった。\n（２）行事の予定\n　報告があった。\n",
			"[] 1:計画の改定の件 1:助成の状況(-) 2:行事の予定(-)"},
		{"a bill right above remarks", "出席議員\n　比嘉良平（議長）\n　藤堂はる\n議案第二十二号　請負契約の締結について\n○議長　議案第二十二号を議題とします。\n○村長　橋の契約です。\n",
			"[] 議案第二十二号請負契約の締結について(議長,村長)"},
		{"who presented heads an item", "１．若草通信株式会社から、昨年の事故について説明があった。\n（主な意見）\n・早くすべき。\n", "[] 1:若草通信株式会社から、昨年の事故について説明があった。(-)"},
		{"閉会 in a bracket ends the items", list + "議事\n１　計画の改定について\n○山田委員　なぜか。\n○木村課長　調べる。\n【閉会】\n○会長　終わります。\n",
			"[会長] 1:計画の改定について(山田委員,木村課長) 2:予算の配分について"},
		{"the closing in prose", "議案\n第１号議案　計画の改定\n　承認された。\n第２号議案　予算の配分\n　承認された。\n\n　以上をもって議事を終了し、議長は閉会を宣した。\n", "[-] 1:計画の改定 2:予算の配分"},
		{"a title that wraps where it is named again", "議題\n１　手数料条例の一部を改正する条例について\n２　予算について\n議事\n１　手数料条例の一部を改正する条例につい\nて\n○山田委員　なぜか。\n" +
			"○木村課長　調べる。\n", "[] 1:手数料条例の一部を改正する条例について(山田委員,木村課長) 2:予算について"},
		{"no debate, and a vote", "１　議案第31号　条例の改正\n　課長から説明を受けた。質疑は次のとおり。\n　（問）いつからか。\n　（答）来年からである。\n\n　討論　なし\n　採決　起立全員により、可決した。\n\n" +
			"２　議案第32号　予算\n　課長から説明を受けた。\n", "[] 1:議案第31号条例の改正課長から説明を受けた。(-,-) 2:議案第32号予算課長から説明を受けた。"},
		{"reports behind bills", "６　議　案\n　第１号議案　計画の改定\n　第２号議案　予算の配分\n７　報告事項\n　計画の進捗の状況について\n８　議事の内容\n【第１号議案】　計画の改定\n○山田委員　なぜか。\n" +
			"【報告事項】　計画の進捗の状況について\n○木村課長　調べる。\n", "[] 1:計画の改定(山田委員) 2:予算の配分 計画の進捗の状況について(木村課長)"},
		{"a point that presents", list + "議事要旨\n【議題１】\n○事務局から資料１について説明があった。\n○委員から以下の意見があった。\n・早くすべき。\n",
			"[] 1:計画の改定について事務局から資料１について説明があった。(-) 2:予算の配分について"},
		{"who is told by his place", "議事\n会長　　始めます。\n特定行政庁　申請は２件です。\n会長　　なぜですか。\n特定行政庁　調べます。\n会長　　終わります。\n", "[会長,特定行政庁,会長,特定行政庁,会長]"},
		{"no speakers in notes", "議事\n○山田委員　なぜか。\n○木村課長　調べる。\n○レビューに期限などはあるか　特にない。\n○10月9日（金）　開催する。\n", "[山田委員,木村課長]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n" + test.text)
			assert.Equal(t, test.want, outlined(m))
		})
	}
}

// TestHeldInProse: the day, the place and the times of minutes that are prose.
func TestHeldInProse(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"all in one sentence", "社団若葉会　第８回通常総会議事録\n\n　2023年5月20日午後1時30分から、川辺会館第3会議室において、会員の出席を得て、通常総会を開催した。\n　以上で議事を終了し、午後2時45分に閉会した。\n\n" +
			"2023年5月20日\n　議長　荒木田　修\n", "2023-05-20T13:30:00+09:00 2023-05-20T14:45:00+09:00 川辺会館第3会議室"},
		{"the end in the last sentence", "取締役会議事録\n日時　2024年5月13日　午前9時30分\n場所　本店会議室\n　議長が開会を宣した。\n第１号議案　決算の件\n　承認された。\n" +
			"　議長は、以上をもって議事を終了した旨を述べ、午前10時20分閉会を宣した。\n", "2024-05-13T09:30:00+09:00 2024-05-13T10:20:00+09:00 本店会議室"},
		{"the beginning, too", "理事会議事録\n日時　2024年5月13日\n場所　本店会議室\n　午後３時、議長が開会を宣した。\n第１号議案　決算の件\n　承認された。\n　議長は午後４時に閉会を宣言した。\n",
			"2024-05-13T15:00:00+09:00 2024-05-13T16:00:00+09:00 本店会議室"},
		{"an end that is written already", "理事会議事録\n日時　2024年5月13日　15:00～16:30\n場所　本店会議室\n第１号議案　決算の件\n　承認された。\n　議長は16時20分に閉会を宣言した。\n",
			"2024-05-13T15:00:00+09:00 2024-05-13T16:30:00+09:00 本店会議室"},
		{"開会 and 閉会 on one row", "若草町議会総務委員会会議録\n開催年月日　令和５年９月８日（金）\n開会　午前９時30分　　閉会　午前11時52分\n場所　議員控室\n○委員長　始めます。\n○委員　はい。\n\n" +
			"以上で審査を終了し、午前11時52分閉会した。\n", "2023-09-08T09:30:00+09:00 2023-09-08T11:52:00+09:00 議員控室"},
		{"a time among the people", "若草市議会定例会会議録\n令和５年12月７日（木曜日）\n出席議員（２名）\n　１番　植草　幸司君\n　２番　奥貫　真理子君\n欠席議員　なし\n\n　　　午前10時00分　開　議\n" +
			"○議長（植草幸司君）　これより会議を開きます。\n", "2023-12-07T10:00:00+09:00 - -"},
		{"the day and the time in the title", "第3回みどり会議 2023/03/09 14:00-17:00\n参加者：青山、森井\n議題\n１　計画\n",
			"2023-03-09T14:00:00+09:00 2023-03-09T17:00:00+09:00 -"},
		{"the end in brackets below the last words", "町議会定例会会議録\n令和５年９月８日（金曜日）午前９時30分開議\n\n◎議長　会議を開きます。\n日程第１　一般質問\n" +
			"◎議長　散会いたします。\n（午後１時26分　散会）\n",
			"2023-09-08T09:30:00+09:00 2023-09-08T13:26:00+09:00 -"},
		{"the year in the title block", "運営委員会議事要旨\n（2023年３月９日、10日開催分）\n１．日時：３月９日（木）14:00～15:46\n　　　　　３月10日（金）9:00～11:31\n２．場所：本店\n",
			"2023-03-09T14:00:00+09:00 2023-03-10T11:31:00+09:00 本店"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, m, _ := readMinutes(test.text)
			if !assert.NotNil(t, m.Held) {
				return
			}
			venue := "-"
			if m.Venue != nil {
				venue = m.Venue.Text.Text
			}
			assert.Equal(t, test.want, deref(m.Held.Start)+" "+deref(m.Held.End)+" "+venue)
		})
	}
}

// TestCouncilInTitle: what stands in a title beside the name of the body.
func TestCouncilInTitle(t *testing.T) {
	for title, want := range map[string]string{
		"若草団地管理組合　第15期通常総会　議事録":      "若草団地管理組合　通常総会",
		"令和５年第４回定例会　文教常任委員会会議録":      "文教常任委員会",
		"「第２回　地域福祉推進協議会」議事概要":        "地域福祉推進協議会",
		"若草利用者の会 総会(2013/12/10) 議事録": "若草利用者の会 総会",
	} {
		_, m, _ := readMinutes(title + "\n日時 令和5年4月3日\n議事\n○会長　始めます。\n○委員　はい。\n")
		assert.Equal(t, strings.Join(strings.Fields(want), ""), strings.Join(strings.Fields(deref(m.Council)), ""), title)
	}
}

// TestWhoSpoke: speakers are linked to those listed by initials and by the last of
// names written as in the West.
func TestWhoSpoke(t *testing.T) {
	for _, test := range []struct{ people, said, want string }{
		{"岡田克也、岡田俊輔、髙瀬健一、ダン・フォスター、Priya Nair", "岡田（克）委員 岡田（俊）委員 フォスター委員 Nair委員 高瀬委員 岡田委員", "岡田克也 岡田俊輔 ダン・フォスター Priya Nair 髙瀬健一 -"},
		{"沢村会長、林（真）委員、林（祐）委員", "沢村会長 林（真）委員 林（祐）委員 林委員", "沢村 林（真） 林（祐） -"},
		{"\n１番　林　真一　　２番　関　学\n３番　森　香　", "３番 １番委員 ４番 ２番（関学君）", "森　香 林　真一 - 関　学"},
		{"岡田俊輔", "岡田（克）委員 岡田（俊）委員", "- 岡田俊輔"},
		{"\n会長　林　真一\n１班班長　関　学\n２班班長　森　香\n町内会　会長　岸　実", "会長 １班 ２班 ３班 班長", "林　真一 関　学 森　香 - -"},
		{"\n総務課長　林　真一\n総務部長　関　学\n財政課長　森　香\n財政課主査　岸　実", "総務課長 財政課主査 財政課 総務部", "林　真一 岸　実 - 関　学"},
		{"\n委員　林　真一（みどり大学）\n委員　関　学（青空商店会）\n委員　森　香（みどり大学）", "青空商店会 みどり大学", "関　学 -"},
		{"\n防衛大臣　森井　稔\n外務大臣　篠山　香\n外務副大臣　森川　学\n財務大臣政務官　関　実",
			"森井国務大臣 篠山国務大臣 森川国務大臣 関大臣政務官", "森井　稔 篠山　香 - 関　実"},
		{"\n水道課長　森井　稔\n総務部長　森井　香", "森井健康課長 森井防災部長 森井次長", "森井　稔 森井　香 -"},
		{"\n水道課長　大森井　稔\n財政課長　青山　学", "大森防災課長 大久保課長", "- -"},
		{"委員　林真一、委員　林祐子、委員　関学", "林委員 関委員 林（祐）委員", "- 関学 林祐子"},
	} {
		said := ""
		for _, who := range strings.Fields(test.said) {
			said += "○" + who + "　はい。\n"
		}
		_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n出席者　" + test.people + "\n議事\n" + said)
		var got []string
		for _, r := range m.Discussion {
			who := "-"
			if r.Participant != nil {
				who = deref(m.Participants[*r.Participant].Name)
			}
			got = append(got, who)
		}
		assert.Equal(t, test.want, strings.Join(got, " "))
	}
}

// TestSignsOfPeople: a sign that is explained behind a heading is of those with it alone.
func TestSignsOfPeople(t *testing.T) {
	for _, list := range []string{
		"出席委員（○印はWeb参加）\n　会長　沢村　実\n○委員　関　学\n　委員　森　香\n",
		"出席委員（※はオンライン）：沢村会長、関委員※、森委員\n",
		"出席委員（○印はWeb参加）\n　　区　分　　氏　名　　　　所　属\n　　会長　　　沢村　実　　　若葉大学\n　○委員　　　関　　学　　　青空商店会\n　　委員　　　森　　香　　　みどり市\n",
		"出席委員（○印はWeb参加）\n役職　　　氏名\n会長　　　沢村　実\n委員　　　○関　宏太郎\n委員　　　森　真由美\n",
	} {
		_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n" + list + "\n議題\n１　計画\n")
		var remote []bool
		for _, p := range m.Participants {
			remote = append(remote, p.Remote)
		}
		assert.Equal(t, []bool{false, true, false}, remote, list)
	}
}

// TestNumberedRows: rows of a table are no labels, though their numbers go on with those of
// the labels.
func TestNumberedRows(t *testing.T) {
	_, m, _ := readMinutes("第1回試験会議 議事録\n日時 令和5年4月3日\n1 委員の出欠状況\n 番号   役職      氏名          出欠\n" +
		"1    会長      沢村 実        ○\n2    副会長     関 学         ○\n3    委員      森 香         ×\n2 事務局\n課長　　谷 薫\n")
	var got []string
	for _, p := range m.Participants {
		got = append(got, string(p.Group)+" "+deref(p.Role)+" "+deref(p.Name))
	}
	assert.Equal(t, []string{"member 会長 沢村 実", "member 副会長 関 学", "absent 委員 森 香", "secretariat 課長 谷 薫"}, got)
}

// TestNoMinutesHere: rules of law and pages of questions are no minutes.
func TestNoMinutesHere(t *testing.T) {
	for _, text := range []string{
		"検討委員会設置要綱\n令和４年５月20日\n（設置）\n第１条　委員会を置く。\n（委員長）\n第３条　委員長を置く。\n（会議）\n第４条　委員長が招集する。\n",
		"計画（案）に対する意見募集の結果について\n１　意見募集期間\n　令和５年11月１日から令和５年11月30日まで\nＱ１　整備する予定はあるか。\nＡ１　整備する予定です。\n",
	} {
		_, m, _ := readMinutes(text)
		assert.Nil(t, m.Held, text)
		assert.Empty(t, m.Participants, text)
		assert.Empty(t, m.Agenda, text)
	}
}

// TestSettled: which sentence says how an item ended.
func TestSettled(t *testing.T) {
	const head = "第1回試験会議 議事録\n日時 令和5年4月3日\n議事\n（１）計画について\n"
	for _, test := range []struct{ name, text, want string }{
		{"agreed, and what follows", "○会長　よろしいですか。\n○会長　異議なしと認め、そのように取り扱うことといたします。\n", "agreed 異議なしと認め、そのように取り扱うことといたします。"},
		{"no objection seen", "○会長　よろしいですか。\n○会長　御異議がないようですので、そのようにいたします。\n", "agreed 御異議がないようですので、そのようにいたします。"},
		{"carried, and what follows", "○会長　全員賛成ですので、本案は可決し、その旨を市長に答申します。\n", "approved 全員賛成ですので、本案は可決し、その旨を市長に答申します。"},
		{"asked for", "○委員　可決していただきたい。\n○会長　異議なしと認めてよいか伺います。\n", "-"},
		{"behind a label", "　説明を受けた。\n\n　採決　起立全員により、可決すべきものと決定した。\n", "approved 起立全員により、可決すべきものと決定した。"},
		{"behind points", "主な意見\n・早くすべき。\n・費用が高い。\n\n素案を６月までに作ることで合意した。\n", "agreed 素案を６月までに作ることで合意した。"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, m, _ := readMinutes(head + test.text)
			if !assert.Len(t, m.Agenda, 1) {
				return
			}
			got := "-"
			if o := m.Agenda[0].Outcome; o != nil {
				got = string(deref(o.Status)) + " " + o.Text.Text
			}
			assert.Equal(t, test.want, got)
		})
	}
}
