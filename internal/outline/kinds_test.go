package outline

import (
	"strings"
	"testing"
)

// TestBreaks: a meeting that is taken up again has opened before.
func TestBreaks(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時：令和５年４月３日\n場所：第１会議室\n議題\n１ 計画\n議事\n"
	check(t, []form{
		{"after a break", head + "午前10時 開会\n○青山会長　始めます。\n午後１時 再開\n○青山会長　続けます。\n午後４時 閉会\n",
			"held=令和５年４月３日; opened=午前10時 開会; closed=午後４時 閉会; venue=第１会議室"},
		{"the sitting of the afternoon", head + "午前10時 開議\n○青山会長　始めます。\n午後１時 開議\n○青山会長　続けます。\n",
			"held=令和５年４月３日; opened=午前10時 開議; venue=第１会議室"},
		{"taken up again alone", head + "○青山会長　休憩します。\n午後１時 再開\n○青山会長　続けます。\n", "held=令和５年４月３日; venue=第１会議室"},
		{"closed alone", head + "○青山会長　続けます。\n午後４時 閉会\n", "held=令和５年４月３日; closed=午後４時 閉会; venue=第１会議室"},
	}, moments)
}

// TestHolders: labels that head one person each.
func TestHolders(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時：令和５年４月３日\n"
	check(t, []form{
		{"who wrote, beside who took the chair", head + "議長：青山 太郎\n書記：森井 花子\n議題\n１ 計画\n", "secretariat(書記): 森井 花子"},
	}, listed)
}

// TestNumbersAlone: the number of an item by itself, between remarks and among others.
func TestNumbersAlone(t *testing.T) {
	const head = "みどり市議会定例会会議録\n日時：令和５年４月３日\n議事\n"
	check(t, []form{
		{"between remarks", head + "○青山議長　始めます。\n\n日程第２\n\n○青山議長　次に進みます。\n", "2 日程第２{said=青山議長>次に進みます。} 青山議長>始めます。"},
		{"bills behind what the chair says", head + "○青山議長　次に進む。\n第１号議案　計画の改定の件\n第２号議案　予算の件\n○川田課長　説明する。\n",
			"1 計画の改定の件, 2 予算の件{said=川田課長>説明する。} 青山議長>次に進む。"},
		{"items of the day there", head + "○青山議長　次に進む。\n日程第１　計画の改定の件\n日程第２　予算の件\n○川田課長　説明する。\n",
			"1 計画の改定の件, 2 予算の件{said=川田課長>説明する。} 青山議長>次に進む。"},
		{"bills behind questions", head + "（問）いつか。\n（答）来年。\n第１号議案　計画の改定の件\n第２号議案　予算の件\n（問）なぜか。\n",
			"1 計画の改定の件, 2 予算の件{said=>なぜか。} >いつか。 >来年。"},
		{"a heading of Markdown", head + "○青山議長　始めます。\n## 計画について\n○森井委員　なぜか。\n", "0 計画について{said=森井委員>なぜか。} 青山議長>始めます。"},
		{"a heading of Markdown below an item", head + "１　予算について\n○青山議長　始めます。\n## 計画について\n○森井委員　なぜか。\n",
			"1 予算について{said=青山議長>始めます。}, 0 計画について{said=森井委員>なぜか。}"},
	}, discussed)
}

// TestItemsAfterRemarks: a number within a remark heads an item above who plainly presented it, however
// far the page is set in, and words that refer below are no item.
func TestItemsAfterRemarks(t *testing.T) {
	const head = "みどり市環境審議会議事録\n日時：令和５年４月３日\n出席者　青山 太郎、森井 花子\n"
	const told, want = "事務局から、資料１により説明が行われた。\n○森井委員　なぜか。\n", "told=事務局から、資料１により説明が行われた。; said=森井委員>なぜか。}"
	check(t, []form{
		{"behind who opens", head + "議事\n○青山会長　始めます。\n(1) 計画について\n" + told, "1 計画について{" + want + " 青山会長>始めます。"},
		{"set in as he is", head + "議事\n      ○青山会長　始めます。\n      (1) 計画について\n      事務局から、資料１により説明が行われた。\n      ○森井委員　なぜか。\n",
			"1 計画について{" + want + " 青山会長>始めます。"},
		{"points of what he says", head + "議事\n○青山会長　二つあります。\n(1) 計画について\n事務局から説明を受けました。\n○森井委員　なぜか。\n",
			"青山会長>二つあります。|(1) 計画について|事務局から説明を受けました。 森井委員>なぜか。"},
		{"below what refers to them", head + "議 事   以下のとおり\n１　計画について\n" + told, "1 計画について{" + want},
		{"below a sentence that does", head + "議事：次のとおりである。\n１　計画について\n" + told, "1 計画について{" + want},
		{"titles that begin with a day", head + "議 事   下記のとおり\n１ ５月２日に生じた障害について\n" + told, "1 ５月２日に生じた障害について{" + want},
	}, discussed)
}

// TestSignatures: the words for a signature above a day or a name are of no remark.
func TestSignatures(t *testing.T) {
	const head = "みどり市環境審議会議事録\n日時　令和５年４月３日\n出席者　青山会長、森井委員\n議題\n（１）計画について\n○青山会長　始めます。\n"
	const want = "1 計画について{said=青山会長>始めます。 森井委員>はい。}"
	check(t, []form{
		{"above a day", head + "○森井委員　はい。\n\n会議録署名\n　令和５年７月26日\n　　会長　　青山　太郎\n", want},
		{"above a name", head + "○森井委員　はい。\n\n【議事録署名人】\n　青山　　太郎\n", want},
		{"said", head + "○森井委員　はい。\n会議録署名\n二人を指名する。\n", "1 計画について{said=青山会長>始めます。 森井委員>はい。|会議録署名|二人を指名する。}"},
	}, discussed)
}

// TestListBehindOpening: a numbered label above a list ends what was said before.
func TestListBehindOpening(t *testing.T) {
	const head = "みどり市環境審議会議事録\n日時　令和５年４月３日\n出席者　青山会長、森井委員\n会議の経過\n（青山会長）\n始めます。\n"
	check(t, []form{
		{"behind a blank line", head + "\n１　議題\n（１）計画について\n（青山会長）\n説明を願います。\n", "1 計画について{said=青山会長>説明を願います。} 青山会長>始めます。"},
		{"in the words of who speaks", head + "１　議題\nそれは計画である。\n", "青山会長>始めます。|１　議題|それは計画である。"},
	}, discussed)
}

// TestLabelsBeforeOne: a label set apart from the number of its one item does not number it.
func TestLabelsBeforeOne(t *testing.T) {
	const head, tail = "みどり市環境審議会議事録\n日　　時　令和５年４月３日\n出 席 者　青山会長、森井委員\n", "◎青山会長　始めます。\n議題１　計画の改定について\n◎青山会長　議題といたします。\n"
	const want = "1 計画の改定について{said=青山会長>議題といたします。} 青山会長>始めます。"
	check(t, []form{
		{"letters set apart", head + "議　　題　　１．計画の改定について\n" + tail, want},
		{"without a sign", head + "議　　題　　１　計画の改定について\n" + tail, want},
		{"behind a number", "みどり市環境審議会議事録\n１．日　時　令和５年４月３日\n１．出席者　青山会長、森井委員\n１．議　題　１．計画の改定について\n" + tail, want},
	}, discussed)
}

// TestNumbersOfBoth: where the items below a label have numbers in the form of the labels', a number
// with which both go on is of those that it is set as, or of both where a label has it again.
func TestNumbersOfBoth(t *testing.T) {
	const head, tail = "みどり市環境審議会議事録\n1.日時 令和５年４月３日\n2.議題\n", "4.場所 会議室\n5.議事録\n【青山会長】始めます。\n"
	check(t, []form{
		{"set in", head + "  1. 計画について\n  2. 予算について\n  3. その他\n3.出席者 青山会長\n" + tail, "1 計画について, 2 予算について, 3 その他 青山会長>始めます。"},
		{"set in, and going on", head + "  1. 計画について\n  2. 予算について\n  3. その他\n  4. 視察について\n3.出席者 青山会長\n" + tail,
			"1 計画について, 2 予算について, 3 その他, 4 視察について 青山会長>始めます。"},
		{"set as the labels", head + "1. 計画について\n2. 予算について\n3. その他\n3.出席者 青山会長\n" + tail, "1 計画について, 2 予算について, 3 その他 青山会長>始めます。"},
		{"a label", head + "1. 計画について\n2. 予算について\n3.出席者 青山会長\n" + tail, "1 計画について, 2 予算について 青山会長>始めます。"},
	}, discussed)
}

// TestSpeakersBehindLabels: the first speaker may stand behind the label of the minutes proper.
func TestSpeakersBehindLabels(t *testing.T) {
	const head = "みどり市環境審議会議事録\n日時 令和５年４月３日\n出席者　青山会長、森井委員\n議題\n（１）計画について\n"
	const want = "1 計画について 青山会長>始めます。|説明を願います。 森井委員>はい。"
	check(t, []form{
		{"alone", head + "議事録 青山会長\n始めます。\n説明を願います。\n森井委員\nはい。\n", want},
		{"before his words", head + "会議内容　青山会長　　始めます。\n　　　　　　　　　　　説明を願います。\n　　　　　森井委員　　はい。\n", want},
		{"a sentence that nobody says", head + "議事内容　青山会長が説明した。\n森井委員が述べた。\n", "1 計画について >青山会長が説明した。 >森井委員が述べた。"},
	}, discussed)
}

// TestSpokenOf: what a remark speaks of is not yet taken up, and brackets above words
// name who says them, but those above the articles of a rule.
func TestSpokenOf(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時：令和５年４月３日\n議題\n委員長の互選\n議席について\n議事\n○青山座長　会議を開きます。\n"
	const last = "○青山座長　議席についてお諮りいたします。\n"
	const items = "0 委員長の互選, 0 議席について{said=青山座長>議席についてお諮りいたします。} 青山座長>会議を開きます。 青山座長>"
	const bare = "第２回みどり市環境審議会 議事録\n日時：令和５年４月３日\n議事\n"
	check(t, []form{
		{"behind it", head + "○青山座長　委員長の互選が終わった後に説明する。\n" + last, items + "委員長の互選が終わった後に説明する。"},
		{"put off", head + "○青山座長　委員長の互選は次回とします。\n" + last, items + "委員長の互選は次回とします。"},
		{"the number of a meeting", bare + "（青山委員）\n第３回の会議はいつか。\n（森井課長）\n５月である。\n", "青山委員>第３回の会議はいつか。 森井課長>５月である。"},
		{"an article", bare + "○川田課長　規則を読む。\n（委員長）\n第３条　委員長は会務を総理する。\n○森井委員　はい。\n",
			"川田課長>規則を読む。|（委員長）|第３条　委員長は会務を総理する。 森井委員>はい。"},
	}, discussed)
}

// TestHyphens: a hyphen at the beginning of a row is a sign, or goes on with a number.
func TestHyphens(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時：令和５年４月３日\n議事\n（１）計画について\n" +
		"-費用は予算の範囲で支出し、その残額は次年度に繰り越すこととする。資料5\n"
	const first = "1 計画について{said=>費用は予算の範囲で支出し、その残額は次年度に繰り越すこととする。資料5"
	check(t, []form{
		{"behind a full row", head + "-2に基づき支出する。\n○青山会長　よいか。\n", first + "|-2に基づき支出する。 青山会長>よいか。}"},
		{"behind a blank line", head + "\n-2年の工期とする。\n○青山会長　よいか。\n", first + " >2年の工期とする。 青山会長>よいか。}"},
	}, discussed)
}

// TestProgrammeAmongPapers: 議事日程 behind the number of a paper is the paper.
func TestProgrammeAmongPapers(t *testing.T) {
	const text = "第２回みどり市環境審議会 議事録\n日時：令和５年４月３日\n配布資料\n　資料１　議事日程\n　資料２　予算書\n議題\n計画について\n"
	check(t, []form{{"papers", text, "資料１: 議事日程; 資料２: 予算書"}}, papers)
	check(t, []form{{"items", text, "0 計画について"}}, discussed)
}

// TestToldLists: a sentence that says no more than that a list follows is its label.
func TestToldLists(t *testing.T) {
	const head = "令和６年みどり町議会７月臨時会議　会議録\n令和６年７月８日　午前９時３０分開会\n"
	check(t, []form{
		{"of items", head + "１、出席議員は次のとおりである。\n１番　青山　太郎\n２、本会議の付議事件は次のとおりである。\n会議録署名議員の指名\n会期の決定\n３、場所　議場\n",
			"0 会議録署名議員の指名, 0 会期の決定"},
		{"with 以下", head + "本日の議題は、以下のとおりである。\n１　計画について\n２　予算について\n場所　議場\n", "1 計画について, 2 予算について"},
	}, discussed)
	check(t, []form{{"below the title", "みどり町議会令和７年６月会議\n議　事　日　程（第１号）\n令和７年６月１６日（月曜日）午前１０時００分開議\n日程第１　会期の決定\n",
		"title=みどり町議会令和７年６月会議"}}, titled)
}

// TestTwoMoments: the times of the opening and of the closing stand on one row.
func TestTwoMoments(t *testing.T) {
	const head = "第２回みどり市農業委員会総会会議録\n招集年月日　令和５年４月３日\n"
	const day, venue = "held=令和５年４月３日; convened=令和５年４月３日; opened=午後１時30分; closed=", "; venue=第１会議室"
	check(t, []form{
		{"with labels", head + "開会時間 午後１時30分 閉会時間 午後３時05分\n場所　第１会議室\n", day + "閉会時間 午後３時05分" + venue},
		{"with words", head + "開会 午後１時30分 閉会 午後３時05分\n場所　第１会議室\n", day + "閉会 午後３時05分" + venue},
		{"with gaps", head + "開会時刻　午後１時30分　　閉会時刻　午後３時05分\n場所　第１会議室\n", day + "閉会時刻　午後３時05分" + venue},
	}, moments)
}

// TestNarrowColumns: minutes proper set in columns below a head as wide as the page; a row of
// them that holds a day is of what somebody says.
func TestNarrowColumns(t *testing.T) {
	const times = 12
	const head = "令和６年第１回みどり町議会臨時会会議録（第１号）\n令和６年１月２９日（月曜日）午前１０時００分開会\n○出席議員\n" +
		"１番　青　山　太　郎　　　　　　　　　２番　森　井　花　子　　　　　　　　３番　川　田　一　郎\n" +
		"──────────────────\n開　会　宣　告\n──────────────────\n"
	const said = "○町長（関 次郎）　この町でも１月７日\n午後２時に二十歳の集いを開き、多くの方\nに来ていただきました。\n"
	check(t, []form{{"a day in a remark", head + strings.Repeat(said, times), strings.TrimSpace(strings.Repeat(
		"町長（関 次郎）>この町でも１月７日|午後２時に二十歳の集いを開き、多くの方|に来ていただきました。 ", times))}}, discussed)
	check(t, []form{{"a day in a paragraph",
		"第２回みどり市環境審議会　会議録\n" + strings.Repeat("この川では１月７日に大水があり、昨年の\n夏に続いて多くの家が水につかったので、\n市は堤の工事を急ぐこととした。\n", times), ""}}, moments)
}

// TestAloneAboveWords: speakers who stand alone above what they say.
func TestAloneAboveWords(t *testing.T) {
	const head = "みどり市議会定例会会議録\n日時：令和５年４月３日\n議事日程\n日程第１　会期の決定\n日程第２　議案第１号　予算の案\n議事\n"
	check(t, []form{
		{"words that begin with the number of the item", head + "◎会期の決定\n議長（青山太郎君）\n日程第１　会期の決定を行います。\n\n" +
			"◎議案第１号\n議長（青山太郎君）\n日程第２　議案第１号　予算の案を議題といたします。\n" +
			"副市長（森井花子君）\n御説明いたします。\n",
			"1 会期の決定{said=議長（青山太郎君）>日程第１　会期の決定を行います。}, " +
				"2 議案第１号　予算の案{said=議長（青山太郎君）>日程第２　議案第１号　予算の案を議題といたします。 副市長（森井花子君）>御説明いたします。}"},
		{"a heading in Latin letters above a polite sentence is nobody", "みどり会議録\n日時：令和５年４月３日\n■Plan\n１．計画を作ります。\n２．予算を決めます。\n", ""},
		{"who is appointed", head + "議長（青山太郎君）\n署名議員を指名します。\n川田議員\n白石議員\nを指名いたします。\n議長（青山太郎君）\n始めます。\n",
			"1 会期の決定, 2 議案第１号　予算の案 議長（青山太郎君）>署名議員を指名します。|川田議員|白石議員|を指名いたします。 議長（青山太郎君）>始めます。"},
	}, discussed)
}

// TestKindsWithNumbers: kinds of items that have numbers hold the items below them, be the numbers
// of both in brackets.
func TestKindsWithNumbers(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時：令和５年４月３日\n出席：青山委員、森井委員\n"
	check(t, []form{
		{"square brackets over round ones", head + "次第\n１．開会\n２．議事\n　［１］報告事項\n（１）決算について\n（２）計画について\n　［２］諮問事項\n（１）予算について\n３．閉会\n",
			"1 開会, 1 報告事項[1 決算について, 2 計画について], 2 諮問事項[1 予算について], 3 閉会"},
		{"without a label", head + "１　確認事項\n（１）前回の要旨について\n事務局\nこれでよいか。\n委員\n異議なし。\n２　審議事項\n（１）中期目標について\n議長\n説明を願う。\n事務局\n説明した。\n",
			"1 確認事項[1 前回の要旨について{said=事務局>これでよいか。 委員>異議なし。}], 2 審議事項[1 中期目標について{said=議長>説明を願う。 事務局>説明した。}]"},
	}, discussed)
}

// TestReadOut: items that somebody reads out amid a sentence are of his words; a sign of a question
// or an answer stands before names that are alone above words.
func TestReadOut(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時：令和５年４月３日\n議題\n１．計画について\n２．予算について\n議事概要\n"
	check(t, []form{
		{"amid a sentence", head + "青山会長\n　始めます。\n　本日の議題は二つあり、\n　１．計画について\n　２．予算について\n　となっております。\n森井課長\n　資料を確認します。\n青山会長\n　はい。\n",
			"1 計画について, 2 予算について 青山会長>始めます。|本日の議題は二つあり、|１．計画について|２．予算について|となっております。 森井課長>資料を確認します。 青山会長>はい。"},
		{"question and answer above words", "青空県議会委員会会議録\n日時：令和５年４月３日\n議事\nＱ　青山委員\nいつからか。\nまた、なぜか。\n\nＡ　道路課長\n来年からである。\n",
			"青山委員>いつからか。|また、なぜか。 道路課長>来年からである。"},
		{"with the name in a bracket", "青空県議会委員会会議録\n日時：令和５年４月３日\n議事\n問　なぜか。\n答　市長（青山　太郎）\n調べる。\n", ">なぜか。 市長（青山　太郎）>調べる。"},
	}, discussed)
}

// TestConveningSentences: a sentence that tells when the meeting was held is nobody's words, and what
// a page has above its body is no title, be it a sentence.
func TestConveningSentences(t *testing.T) {
	const text = "ページの先頭です。 メニューを飛ばして本文へ\n現在地 トップページ > 市政情報 > 教育委員会\n\n令和5年第1回青空市教育委員会定例会会議録\n\n" +
		"令和5年1月18日（水曜日）午後3時00分、令和5年第1回青空市教育委員会定例会を教育委員会室に招集した。\n\n出席者\n青山 太郎 教育長\n議事日程\n日程第１　会期の決定\n"
	check(t, []form{{"above the list", text, "1 会期の決定"}}, discussed)
	check(t, []form{{"above the list", text, "held=令和5年1月18日（水曜日）午後3時00分、令和5年; venue=教育委員会室"}}, moments)
}

// TestKindsOfItemsAgain: a kind of items within the minutes proper heads items as in the list
// above them, and none is named twice.
func TestKindsOfItemsAgain(t *testing.T) {
	const head = "みどり市環境審議会議事録\n日時：令和５年４月３日\n"
	const told = "1 計画の改定の件{outcome=原案どおり承認した。}, 1 調査の結果{said=>課長が述べた。}, 2 予算の件"
	const list = "議題\n審議事項\n　１　計画の改定の件\n報告事項\n　１　調査の結果\n　２　予算の件\n"
	check(t, []form{
		{"in brackets", head + "議題\n【審議事項】\n１　計画の改定の件\n【報告事項】\n１　調査の結果\n２　予算の件\n議事概要\n" +
			"【審議事項】\n１　計画の改定の件\n　原案どおり承認した。\n【報告事項】\n１　調査の結果\n　課長が述べた。\n", told},
		{"alone", head + list + "議事\n審議事項\n　１　計画の改定の件\n　原案どおり承認した。\n報告事項\n　１　調査の結果\n　課長が述べた。\n", told},
		{"without a label above, behind a sign", head + "議題　審議事項\n　　　１　計画の改定の件\n　　　報告事項\n　　　１　調査の結果\n　　　２　予算の件\n\n" +
			"■審議事項\n　１　計画の改定の件\n　原案どおり承認した。\n■報告事項\n　１　調査の結果\n　課長が述べた。\n", told},
	}, discussed)
}

// TestNumbersBehindRemarks: the number behind that of the item whose remarks end heads the next one, also
// where those go on right below the list.
func TestNumbersBehindRemarks(t *testing.T) {
	const head = "みどり市環境審議会議事録\n日時：令和５年４月３日\n議題\n"
	check(t, []form{
		{"behind a short remark", head + "(1) 休館の日程\n　笹木委員：休むのか。\n　事務局：そのとおりです。\n　笹木委員：了解しました。\n(2) 席の増設\n　特段の意見はなかった。\n",
			"1 休館の日程{said=笹木委員>休むのか。 事務局>そのとおりです。 笹木委員>了解しました。}, 2 席の増設{outcome=特段の意見はなかった。}"},
	}, discussed)
}

// TestItemsOfReviews: reviews of trials, each with the sentence that says what was taken up, and its result.
func TestItemsOfReviews(t *testing.T) {
	const head = "東浜病院　治験審査委員会　会議の記録の概要\n開催日時　2025年3月11日\n出席委員名　青山　誠一、森　薫\n\n【審議事項】\n"
	check(t, []form{
		{"what was taken up is of the item, and a remark on it", head + "議題１　抗体薬の第Ⅲ相試験\n　治験の継続の適否について審議した。\n　審議結果：承認\n　特記事項：森委員は審議に参加していない。\n\n" +
			"議題２　吸入薬の第Ⅲ相試験\n　治験の継続の適否について審議した。\n　審議結果：承認\n",
			"1 抗体薬の第Ⅲ相試験{told=治験の継続の適否について審議した。; said=>特記事項：森委員は審議に参加していない。; outcome=承認}, " +
				"2 吸入薬の第Ⅲ相試験{told=治験の継続の適否について審議した。; outcome=承認}"},
		{"without a result it is told", head + "議題１　抗体薬の第Ⅲ相試験\n　治験の継続の適否について審議した。\n　議題を終えた。\n\n議題２　吸入薬の第Ⅲ相試験\n　承認された。\n",
			"1 抗体薬の第Ⅲ相試験{said=>治験の継続の適否について審議した。 >議題を終えた。}, 2 吸入薬の第Ⅲ相試験{outcome=承認された。}"},
		{"numbers that go on below another kind", head + "議題１　抗体薬の第Ⅲ相試験\n　Ｑ：いつか。\n　Ａ：四月である。\n　審議結果：承認\n\n【報告事項】\n議題２　吸入薬の終了\n　Ｑ：いつか。\n",
			"1 抗体薬の第Ⅲ相試験{said=>いつか。 >四月である。; outcome=承認}, 2 吸入薬の終了{said=>いつか。}"},
		{"behind what is said by name", head + "議題１　抗体薬の第Ⅲ相試験\n　青山委員：いつか。\n　森委員：四月である。\n\n報告事項\n議題２　吸入薬の終了\n　青山委員：いつか。\n",
			"1 抗体薬の第Ⅲ相試験{said=青山委員>いつか。 森委員>四月である。}, 2 吸入薬の終了{said=青山委員>いつか。}"},
	}, discussed)
}

// TestKindsInSquareBrackets: a kind of items between remarks is no direction, also in square brackets.
func TestKindsInSquareBrackets(t *testing.T) {
	check(t, []form{
		{"reports", "みどり会理事会議事録\n日時 令和5年4月3日\n出席者：青山、森井\n\n［審議事項］\n第1号議案　計画について\n　青山：なぜか。\n　原案どおり承認した。\n\n［報告事項］\n1．会員の現況\n　森井理事より，報告があった。\n",
			"1 計画について{said=青山>なぜか。; outcome=原案どおり承認した。}, 1 会員の現況{told=森井理事より，報告があった。}"},
	}, discussed)
}

// TestNumberedWordsBelowSpeakers: a row that begins as an item does is the words of who stands alone above it
// where it says a sentence, also one that goes on below.
func TestNumberedWordsBelowSpeakers(t *testing.T) {
	const head = "みどり市議会定例会会議録\n日時：令和５年４月３日\n出席議員\n議長　青柳　進\n\n△日程第１　会期の決定\n"
	check(t, []form{
		{"a sentence and more", head + "議長（青柳　進）\n　日程第１、会期の決定を行います。会議規則の規定により、本日１日とい\nたします。\n議長（青柳　進）\n　終わります。\n",
			"1 会期の決定{said=議長（青柳　進）>日程第１、会期の決定を行います。会議規則の規定により、本日１日とい|たします。 議長（青柳　進）>終わります。}"},
	}, discussed)
}

// TestNumbersInBrackets: a bracket that holds the number of an item in words and its title names the item, also over two lines.
func TestNumbersInBrackets(t *testing.T) {
	const head = "みどり市農業委員会議事録\n日時：令和５年４月３日\n議事日程\n　第１　会期の決定\n　第２　農地の許可に関する申請について\n会議の概要\n　議長　　始めます。\n"
	check(t, []form{
		{"round", head + "　（日程第１　会期の決定）\n　議長　　一日とします。\n　（日程第２　農地の許可に関する申請について）\n　議長　　説明を求めます。\n",
			"1 会期の決定{said=議長>一日とします。}, 2 農地の許可に関する申請について{said=議長>説明を求めます。} 議長>始めます。"},
		{"over two lines", head + "　（日程第２　農地の許可に関する申\n　　請について）\n　議長　　説明を求めます。\n",
			"1 会期の決定, 2 農地の許可に関する申請について{said=議長>説明を求めます。} 議長>始めます。"},
		{"angled, over two lines", head + "　＜日程第２　農地の許可に関する申\n　　請について＞\n　議長　　説明を求めます。\n",
			"1 会期の決定, 2 農地の許可に関する申請について{said=議長>説明を求めます。} 議長>始めます。"},
		{"with a year in its title", "みどり市審議会議事録\n日時：令和５年４月３日\n議題\n１　計画\n２　令和６年度の事業\n会議の概要\n＜議題１　計画＞\n議長：始めます。\n＜議題（２）令和６年度の事業＞\n議長：説明を求めます。\n",
			"1 計画{said=議長>始めます。}, 2 令和６年度の事業{said=議長>説明を求めます。}"},
		{"a direction is none", head + "　（全員挙手）\n　議長　　決定しました。\n", "1 会期の決定, 2 農地の許可に関する申請について 議長>始めます。 *>（全員挙手） 議長>決定しました。"},
	}, discussed)
}

// TestFirstListedAgain: the first item of a list, named again behind the papers or people that stand below it.
func TestFirstListedAgain(t *testing.T) {
	const head = "みどり病院安全委員会議事録\n日時：令和５年４月３日\n議題\n　① 先月分の集計\n　② 予防策\n"
	const told = "① 先月分の集計\n　Ｑ．なぜか。\n② 予防策\n　Ｑ．いつか。\n"
	const want = "1 先月分の集計{said=>なぜか。}, 2 予防策{said=>いつか。}"
	check(t, []form{
		{"behind papers and a line", head + "資料\n　資料１　集計表\n　資料２　予防策の案\n==========\n" + told, want},
		{"behind papers without numbers", head + "配布資料\n　集計表\n　予防策の案\n\n" + told, want},
		{"behind people", head + "出席者\n　青山太郎、森井花子\n\n" + told, want},
	}, discussed)
}

// TestToldBehindSpeaker: where the words of speakers go on further in than their names, what stands below the name is told of all.
func TestToldBehindSpeaker(t *testing.T) {
	const head = "みどり団地理事会議事録\n日時：令和５年４月３日\n議題\n１　修繕\n"
	const first = "　（森井委員）三社の見積りを取り、監理の回数と現場を見る人の数を比べま\n　　　　　　　した。\n"
	check(t, []form{
		{"further in", head + first + "　（青山委員）面接を行ってください。\n　面接を行い、次の理事会で審議する。\n",
			"1 修繕{said=森井委員>三社の見積りを取り、監理の回数と現場を見る人の数を比べま|した。 青山委員>面接を行ってください。 >面接を行い、次の理事会で審議する。}"},
		{"not further in", head + "　（森井委員）三社の見積りを取り、監理の回数と現場を見る人の数を比べま\n　した。\n　（青山委員）面接を行ってください。\n　次の理事会までに願います。\n",
			"1 修繕{said=森井委員>三社の見積りを取り、監理の回数と現場を見る人の数を比べま|した。 青山委員>面接を行ってください。|次の理事会までに願います。}"},
	}, discussed)
}

// TestEndedBehindTitles: how an item ended stands behind its title, whatever the gap where that is whole.
func TestEndedBehindTitles(t *testing.T) {
	const head = "みどり市議会委員会議事録\n日時：令和５年４月３日\n議題\n"
	check(t, []form{
		{"a narrow gap", head + "１　市道の認定について　　　原案可決\n２　公園灯の増設について　否決\n", "1 市道の認定について{outcome=原案可決}, 2 公園灯の増設について{outcome=否決}"},
		{"a title that is not whole", head + "１　市道の　認定\n２　予算\n", "1 市道の　認定, 2 予算"},
	}, discussed)
}
