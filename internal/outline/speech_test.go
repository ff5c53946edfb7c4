package outline

import "testing"

// TestSpeakersByPlace: who speaks, where the line alone does not tell it.
func TestSpeakersByPlace(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議題\n１　計画について\n"
	check(t, []form{
		{"an office and a name with gaps between", head + "議長 青山太郎 始めます。\n２番 森井次郎 なぜか。\n産業課長 川田菊夫 調べます。\n",
			"1 計画について{said=議長 青山太郎>始めます。 ２番 森井次郎>なぜか。 産業課長 川田菊夫>調べます。}"},
		{"the same with letters set apart", head + "議　長　青山　太郎　始めます。\n２　番　森井次郎　なぜか。\n産業課長　川田菊夫　調べます。\n",
			"1 計画について{said=議　長　青山　太郎>始めます。 ２　番　森井次郎>なぜか。 産業課長　川田菊夫>調べます。}"},
		{"a name and an office with gaps between", head + "○青山 太郎 議員 道路はどうか。\n○川田菊夫　町長　調べます。\n○森井花子 議員 学校はどうか。\n",
			"1 計画について{said=青山 太郎 議員>道路はどうか。 川田菊夫　町長>調べます。 森井花子 議員>学校はどうか。}"},
		{"an office and a word that is no name", head + "○委員長 本日は 三件です。\n○川田課長 資料は 三つです。\n",
			"1 計画について{said=委員長>本日は 三件です。 川田課長>資料は 三つです。}"},
		{"rings of three codes", head + "〇議長（青山茂）　始めます。\n〇３番（森井修）　なぜか。\n○議長（青山茂）３番\n◯町長（川田茂樹）　調べます。\n",
			"1 計画について{said=議長（青山茂）>始めます。 ３番（森井修）>なぜか。 議長（青山茂）>３番 町長（川田茂樹）>調べます。}"},
		{"the number one before each of them", head + "１．議長（青山太郎君）　始めます。\n１．８番（森井次郎君）　なぜか。\n１．町長（川田菊夫君）　調べます。\n",
			"1 計画について{said=議長（青山太郎君）>始めます。 ８番（森井次郎君）>なぜか。 町長（川田菊夫君）>調べます。}"},
		{"remarks that run into each other", head + "○議長（青山太郎君）　説明を求めます。○町長（川田菊夫君）　調べます。（笑声）○３番（森井次郎君）　○○議員の件はどうか。\n",
			"1 計画について{said=議長（青山太郎君）>説明を求めます。 町長（川田菊夫君）>調べます。（笑声） ３番（森井次郎君）>○○議員の件はどうか。}"},
		{"a ring within a sentence", head + "○青山会長　提出者は○森井委員　とあるが、誤りである。\n○川田課長　直します。\n",
			"1 計画について{said=青山会長>提出者は○森井委員　とあるが、誤りである。 川田課長>直します。}"},
		{"questions and answers with names, and what about", head +
			"○質問　青山太郎議員「道路について」\n　いつ直すか。\n\n○答弁　川田菊夫町長\n　春に直す。\n○質問　森井花子議員「学校について」\n　いつ建てるか。\n",
			"1 計画について{said=青山太郎議員>「道路について」|いつ直すか。 川田菊夫町長>春に直す。 森井花子議員>「学校について」|いつ建てるか。}"},
		{"the first of them below the header",
			"第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n\n○質問　青山太郎議員「道路について」\n　いつ直すか。\n\n○答弁　川田菊夫町長\n　春に直す。\n",
			"青山太郎議員>「道路について」|いつ直すか。 川田菊夫町長>春に直す。"},
		{"opinions with a colon, where nobody asks", head + "意見：早く直してほしい。\n意見：よい案だ。\n", "1 計画について{said=>早く直してほしい。 >よい案だ。}"},
		{"notes without full stops", head + "教育長：当面の日程について報告\n３番委員：名簿に空きがあるのはまだ決まっていないからか\n主幹：現在も人を探している状況である\n",
			"1 計画について{said=教育長>当面の日程について報告 ３番委員>名簿に空きがあるのはまだ決まっていないからか 主幹>現在も人を探している状況である}"},
		{"the same behind strokes", head + "教 育 長 - 当面の日程について報告\n３番委員 - 名簿に空きがあるのはまだ決まっていないからか\n主　幹 - 現在も人を探している状況である\n",
			"1 計画について{said=教 育 長>当面の日程について報告 ３番委員>名簿に空きがあるのはまだ決まっていないからか 主　幹>現在も人を探している状況である}"},
		{"an opinion among questions and answers", head + "問　いつ直すか。\n答　春に直す。\n意見　早く直してほしい。\n答　（川田課長）考える。\n",
			"1 計画について{said=>いつ直すか。 >春に直す。 >早く直してほしい。 川田課長>考える。}"},
		{"an opinion where nobody asks", head + "意見　早く直してほしい。\n意見　よい案だ。\n", "1 計画について{said=>意見　早く直してほしい。 >意見　よい案だ。}"},
		{"signs that a bracket explains", head + "主な意見は次のとおり。\n（◇委員　◆事務局・市長部局）\n◇　いつ直すか。\n◆　春に直す。\n",
			"1 計画について{lead=主な意見は次のとおり。; said=委員>いつ直すか。 事務局・市長部局>春に直す。}"},
		{"how items ended behind an arrow, where answers have letters",
			head + "Q. いつか。\nA. 春である。\n⇒ 青葉社に決定。総会に諮る。\n２　予算について\n⇒ 異議なし。春まで掲げる。\n",
			"1 計画について{said=>いつか。 >春である。; outcome=青葉社に決定。総会に諮る。}, 2 予算について{outcome=異議なし。春まで掲げる。}"},
		{"parts of an item with a stroke in the number", head + "1-1. ８月の収支\n　・未収は三戸である。\n1-2. 設備の点検\n　・不良が二つある。\n",
			"1 計画について[1 ８月の収支{said=>未収は三戸である。}, 2 設備の点検{said=>不良が二つある。}]"},
		{"an item under its kind in brackets", "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議題\n" +
			"報告事項　事業報告の件\n第１号議案　計画の件\n議事\n【報告事項】　事業報告の件\n○青山会長　始めます。\n第１号議案　計画の件\n○森井委員　よい案だ。\n",
			"0 報告事項　事業報告の件{said=青山会長>始めます。}, 1 計画の件{said=森井委員>よい案だ。}"},
	}, discussed)
}
