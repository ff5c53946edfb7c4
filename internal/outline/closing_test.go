package outline

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
)

// told writes what was said, of items and of none: the title, then the remarks with who
// spoke, then the outcome.
func told(text string) (items, outside []string) {
	src := source("第1回試験会議 議事録\n日時 令和5年4月3日\n" + text)
	out := find(src, nil, allRules)
	write := func(spans []doc.Span) string {
		s := ""
		for _, span := range spans {
			s += string(src.Runes[span.Start:span.End])
		}
		return s
	}
	turns := func(list []doc.Turn) string {
		s := ""
		for _, t := range list {
			s += "|" + write(t.Speaker) + ":" + write(t.Text)
		}
		return s
	}
	for _, n := range out.Agenda {
		items = append(items, write(n.Title)+turns(n.Turns)+"|="+write(n.Outcome))
		for _, n := range n.Items {
			items = append(items, "  "+write(n.Title)+turns(n.Turns)+"|="+write(n.Outcome))
		}
	}
	for _, t := range out.Turns {
		outside = append(outside, write(t.Speaker)+":"+write(t.Text))
	}
	return items, outside
}

// TestClosings: what closes a meeting is of no item, and no words of who spoke last.
func TestClosings(t *testing.T) {
	const head = "２　議題\n（１）計画について\n３　会議の経過\n"
	for name, test := range map[string]struct {
		text           string
		items, outside []string
	}{
		"when they meet again": {head + "（１）計画について\n○林委員　よい案だ。\n次回開催予定　６月25日（火）14時～\n",
			[]string{"計画について|林委員:よい案だ。|="}, nil},
		"the same behind items that a kind heads": {"場所　会議室\n\n審議事項\n１．計画について\n　会長から説明があった。\n２．予算について\n　会長から説明があった。\n" +
			"\n次回開催予定　　６月25日（火）14時～\n\n配付資料\n　資料１　計画案\n",
			[]string{"計画について|=", "予算について|="}, nil},
		"who confirmed the minutes": {head + "（１）計画について\n○林委員　よい案だ。\n\n　　　　（会議録確認）　会長　荒　木　太　郎\n",
			[]string{"計画について|林委員:よい案だ。|="}, nil},
		"the same in brackets": {head + "（１）計画について\n○林委員　よい案だ。\n【次回】６月下旬\n", []string{"計画について|林委員:よい案だ。|="}, nil},
		"and in a sentence of his": {head + "（１）計画について\n○林委員　よい案だ。\n次回　６月25日に説明してほしい。\n",
			[]string{"計画について|林委員:よい案だ。次回　６月25日に説明してほしい。|="}, nil},
		"the list said again with short titles": {"議題\n１ 計画\n２ その他\n\n１ 計画\n○林委員　よい案だ。\n２ その他\n○荒木課長　説明する。\n",
			[]string{"計画|林委員:よい案だ。|=", "その他|荒木課長:説明する。|="}, nil},
		"what of it is taken up, in brackets": {"議題\n○行政に関する調査\n　（計画の改定に関する件）\n　（予算に関する件）\n○請願の審査\n" +
			"議事\n行政に関する調査\n○荒木会長　始めます。\n請願の審査\n○林委員　よい案だ。\n",
			[]string{"行政に関する調査（計画の改定に関する件）（予算に関する件）|荒木会長:始めます。|=", "請願の審査|林委員:よい案だ。|="}, nil},
		"headings behind a sign": {"場所　会議室\n\n◆会長挨拶\n　荒木会長　　始めます。\n\n◆校長より（学校の近況）\n　林校長　　　説明する。\n\n" +
			"◆協議\n（１）計画について\n　荒木会長　　始めます。\n　林校長　　　説明する。\n\n◆その他\n　　次回は６月に行う。\n",
			[]string{"計画について|荒木会長:始めます。|林校長:説明する。|="}, []string{"荒木会長:始めます。", "林校長:説明する。", ":次回は６月に行う。"}},
		"a list told in its places": {"議題\n１．新規審査\n（１）観察研究\n　審議内容：\n　　荒木委員：なぜか。\n　　申請者：調べる。\n　判定：承認\n\n" +
			"（２）面接調査\n　審議内容：\n　　林委員：早いか。\n　　申請者：遅い。\n　判定：継続審査\n\n２．報告\n○荒木委員長　終わります。\n",
			[]string{"新規審査|=", "  観察研究|荒木委員:なぜか。|申請者:調べる。|=承認", "  面接調査|林委員:早いか。|申請者:遅い。|=継続審査", "報告|荒木委員長:終わります。|="}, nil},
		"a list whose items begin with a day, and headings": {"議題\n1. ５月２日の障害について\n2. 進捗について\n" +
			"##1. ５月２日の障害について\n（荒木委員）なぜか。\n##2. 進捗について\n（林委員）はい。\n",
			[]string{"５月２日の障害について|荒木委員:なぜか。|=", "進捗について|林委員:はい。|="}, nil},
		"a company in round brackets": {"出席者　若草通信株式会社、(株)岬ネット\n議題\n１ 障害について\n２ その他\n議事\n１ 障害について\n（荒木委員）なぜか。\n" +
			"（若草通信）鍵を変えたためである。\n（林委員）分かった。\n（岬ネット）調べる。\n（補足資料）後で配る。\n２ その他\n（荒木委員）終わる。\n",
			[]string{"障害について|荒木委員:なぜか。|若草通信:鍵を変えたためである。|林委員:分かった。|岬ネット:調べる。（補足資料）後で配る。|=",
				"その他|荒木委員:終わる。|="}, nil},
		"an arrow among questions with signs": {"議題\n１ 障害について\n２ その他\n議事\n１ 障害について\n（問）なぜか。\n（答）鍵を変えたためである。\n" +
			"⇒　対策について、了承した。\n２ その他\n（問）いつか。\n→　四月に始める。\n",
			[]string{"障害について|:なぜか。|:鍵を変えたためである。|=対策について、了承した。", "その他|:いつか。|:四月に始める。|="}, nil},
		"headings of one level with two kinds of numbers": {"議事\n##議題１　事故の報告\n##（１）甲社\n○荒木会長　なぜか。\n##（２）乙社\n○林委員　はい。\n##議題２　計画\n○林委員　よい。\n",
			[]string{"事故の報告|=", "  甲社|荒木会長:なぜか。|=", "  乙社|林委員:はい。|=", "計画|林委員:よい。|="}, nil},
		"how it ended, last of an item": {"議題\n１ 監視について\n２ 方法について\n議事\n１ 監視について\n（林委員）なぜか。\n（事務局）部品がないためである。\n部会として、報告を受けた。\n" +
			"２ 方法について\n（林委員）案内はあったか。\n（事務局）計画は進めている。\n前の会で了承されたと聞いた。\n",
			[]string{"監視について|林委員:なぜか。|事務局:部品がないためである。|=部会として、報告を受けた。",
				"方法について|林委員:案内はあったか。|事務局:計画は進めている。前の会で了承されたと聞いた。|="}, nil},
		"what a sentence counts, set in": {"議題\n１ 計画について\n議事\n１ 計画について\n主な意見は以下のとおり。\n○　費用は、\n" +
			"　　　①　改修費\n　　　②　保険料\n　　　の二つに分けるべきである。\n" +
			"○　②の保険料については、次に出す。\n",
			[]string{"計画について|:費用は、①　改修費②　保険料の二つに分けるべきである。|:②の保険料については、次に出す。|="}, nil},
		"その他 above a sentence": {"１ 出席者\n　会長　青山　太郎\n２ 議題\n　計画について\n" +
			"３ 議事\n計画について\n（林委員）なぜか。\n（事務局）増えたためである。\n４ その他\n　結果は、十二月に応募した団体へ知らせるととも\nに、公表する。\n",
			[]string{"計画について|林委員:なぜか。|事務局:増えたためである。|="}, []string{":結果は、十二月に応募した団体へ知らせるとともに、公表する。"}},
		"surnames before half a bracket, and a conclusion": {"場所　会議室\n配付資料\n資料１ 計画案\n理事５名のうち４名が出席した。\n第１号議案 計画の件\n" +
			"荒木）説明する。\n林）なぜか。\n荒木）調べる。\n注）別に示す。\n⇒ 賛成３名、反対１名により可決された。\n第２号議案 予算の件\n林）よい案だ。\n",
			[]string{"計画の件|荒木:説明する。|林:なぜか。|荒木:調べる。注）別に示す。|=賛成３名、反対１名により可決された。", "予算の件|林:よい案だ。|="},
			[]string{":理事５名のうち４名が出席した。"}},
		"headings of the document": {"議事\n##開会\n○荒木会長　始めます。\n##計画について\n○林委員　よい案だ。\n##閉会\n○荒木会長　終わります。\n",
			[]string{"計画について|林委員:よい案だ。|="}, []string{"荒木会長:始めます。", "荒木会長:終わります。"}},
		"behind a sign": {head + "○開会\n事務局：開会します。\n○議題（１）計画について\n林委員：よい案だ。\n○閉会\n",
			[]string{"計画について|林委員:よい案だ。|="}, []string{"事務局:開会します。"}},
		"a heading set apart": {head + "（１）計画について\n○林委員　よい案だ。\n○荒木会長　次に移ります。\n\n　　　閉会の宣告\n○荒木会長　終わります。\n",
			[]string{"計画について|林委員:よい案だ。|荒木会長:次に移ります。|="}, []string{"荒木会長:終わります。"}},
		"in the words of the chair": {head + "（１）計画について\n○林委員　よい案だ。\n○荒木会長　以上で本日の議事はすべて終了しました。これで閉会します。\n",
			[]string{"計画について|林委員:よい案だ。|="}, []string{"荒木会長:以上で本日の議事はすべて終了しました。これで閉会します。"}},
		"who presents ends his own words": {head + "（１）計画について\n○荒木課長　説明する。\n○荒木課長　以上で本日の説明を終わります。\n○林委員　よい案だ。\n",
			[]string{"計画について|荒木課長:説明する。|荒木課長:以上で本日の説明を終わります。|林委員:よい案だ。|="}, nil},
		"of the meeting's paper": {head + "（１）計画について\n○荒木課長　説明する。\n○荒木課長　以上で本日の議題についての報告を終わります。\n○林委員　よい案だ。\n",
			[]string{"計画について|荒木課長:説明する。|荒木課長:以上で本日の議題についての報告を終わります。|林委員:よい案だ。|="}, nil},
		"of the questions of the day": {head + "（１）計画について\n○林委員　よい案だ。\n○荒木議長　以上で本日の会議の質疑を終わります。\n○林委員　賛成だ。\n",
			[]string{"計画について|林委員:よい案だ。|荒木議長:以上で本日の会議の質疑を終わります。|林委員:賛成だ。|="}, nil},
		"below an item that is the closing": {"２　議題\n（１）計画について\n（２）閉会\n３　会議の経過\n（１）計画について\n○林委員　よい案だ。\n（２）閉会\n○荒木会長　以上で本日の議事はすべて終了しました。\n",
			[]string{"計画について|林委員:よい案だ。|=", "閉会|荒木会長:以上で本日の議事はすべて終了しました。|="}, nil},
		"who signs below the time in brackets": {head + "（１）計画について\n○林委員　よい案だ。\n○荒木委員長　散会いたします。\n　　［午後3時26分　散会］\n　委員長　　荒木　清香\n",
			[]string{"計画について|林委員:よい案だ。|荒木委員長:散会いたします。|:［午後3時26分　散会］|="}, nil},
		"in one word": {head + "（１）計画について\n○林委員　よい案だ。\n○荒木会長　これで本日の委員会は終了いたします。\n",
			[]string{"計画について|林委員:よい案だ。|="}, []string{"荒木会長:これで本日の委員会は終了いたします。"}},
		"what was laid before it": {head + "（１）計画について\n○林委員　よい案だ。\n○荒木議長　以上で、今期定例会に付議された案件はすべて議了しました。\n",
			[]string{"計画について|林委員:よい案だ。|="}, []string{"荒木議長:以上で、今期定例会に付議された案件はすべて議了しました。"}},
		"an item that ends is no meeting": {head + "（１）計画について\n○林委員　よい案だ。\n○荒木会長　以上で質疑を終わります。\n",
			[]string{"計画について|林委員:よい案だ。|荒木会長:以上で質疑を終わります。|="}, nil},
		"told below a remark": {head + "（１）計画について\n林委員：よい案だ。\n議長が賛否を諮ったところ、原案のとおり承認された。\n以上をもって議事を終了し、議長は閉会を宣した。\n",
			[]string{"計画について|林委員:よい案だ。|=議長が賛否を諮ったところ、原案のとおり承認された。"}, []string{":以上をもって議事を終了し、議長は閉会を宣した。"}},
		"the formula and who signed": {head + "（１）計画について\n○林委員　よい案だ。\n若葉市会議規則第80条の規定により署名する。\n議長　荒木　清香\n",
			[]string{"計画について|林委員:よい案だ。|="}, nil},
		"signers by name": {head + "（１）計画について\n○林委員　よい案だ。\n（以上）\n\n会議録署名人　　荒 木 清 香\n会議録署名人　　関　　　勝\n",
			[]string{"計画について|林委員:よい案だ。|="}, nil},
		"a formula that is wrapped": {head + "（１）計画について\n○林委員　よい案だ。\n上記を明らかにするため、議長及び監事が次に記名押\n印する。\n議長　荒木　清香\n",
			[]string{"計画について|林委員:よい案だ。|="}, nil},
		"a result behind its name in brackets": {head + "（１）計画について\n林委員：よい案だ。\n【審議結果】計画については、一部修正の上、了承する。\n",
			[]string{"計画について|林委員:よい案だ。|=計画については、一部修正の上、了承する。"}, nil},
		"told of all who came": {head + "（１）計画について\n林委員：よい案だ。\n出席理事全員異議なく可決した。\n",
			[]string{"計画について|林委員:よい案だ。|=出席理事全員異議なく可決した。"}, nil},
		"results by numbers": {"２　議題\n（１）計画について\n（２）予算について\n３　審議結果\n（１）意見を添えて、次回も審議することとした。\n（２）原案のとおり承認した。\n",
			[]string{"計画について|=意見を添えて、次回も審議することとした。", "予算について|=原案のとおり承認した。"}, nil},
	} {
		items, outside := told(test.text)
		assert.Equal(t, test.items, items, name)
		assert.Equal(t, test.outside, outside, name)
	}
}

// TestKindsBeforeTitles: an item whose kind stands before its title in place of a number.
func TestKindsBeforeTitles(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		items []string
	}{
		"beside bills": {"２　議題\n第１号議案 事業計画の件\n報告事項 執行状況の報告の件\n３　会議の概要\n第１号議案 事業計画の件\n荒木理事：賛成です。\n報告事項 執行状況の報告の件\n林理事：述べた。\n",
			[]string{"事業計画の件|荒木理事:賛成です。|=", "報告事項 執行状況の報告の件|林理事:述べた。|="}},
		"all of them": {"２　議題\n協議事項　事業計画について\n報告事項　執行状況について\n３　会議の概要\n協議事項　事業計画について\n荒木理事：賛成です。\n報告事項　執行状況について\n林理事：述べた。\n",
			[]string{"協議事項　事業計画について|荒木理事:賛成です。|=", "報告事項　執行状況について|林理事:述べた。|="}},
	} {
		items, _ := told(test.text)
		assert.Equal(t, test.items, items, name)
	}
}

// TestOutOfPoints: what stands below the bullets, where the points go on further in, is of none of them.
func TestOutOfPoints(t *testing.T) {
	const head = "２　議題\n（１）計画について\n３　議事の概要\n（１）計画について\n　　○ 花壇の数が多すぎる。秋までに半分に\n　　　 減らすべきである。\n"
	for name, test := range map[string]struct {
		text           string
		items, outside []string
	}{
		"what was decided, and more": {head + "　　本件は案のとおり了承された。ただし、土の量は後で決める\n　　こととされた。\n",
			[]string{"計画について|:花壇の数が多すぎる。秋までに半分に減らすべきである。|:ただし、土の量は後で決めることとされた。|=本件は案のとおり了承された。"}, nil},
		"what was told between points": {head + "　　事務局から、次回までに数を示す旨の発言があった。\n　　○ 水やりを頼みたい。\n",
			[]string{"計画について|:花壇の数が多すぎる。秋までに半分に減らすべきである。|:水やりを頼みたい。|:事務局から、次回までに数を示す旨の発言があった。|="}, nil},
		"the point goes on there": {"２　議題\n（１）計画について\n３　議事の概要\n（１）計画について\n　　○ 花壇の数が多すぎる。秋までに半分に\n　　減らすべきである。\n　　水も足りない。\n",
			[]string{"計画について|:花壇の数が多すぎる。秋までに半分に減らすべきである。水も足りない。|="}, nil},
	} {
		items, outside := told(test.text)
		assert.Equal(t, test.items, items, name)
		assert.Equal(t, test.outside, outside, name)
	}
}
