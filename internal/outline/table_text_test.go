package outline

import "testing"

// TestTablesInText: the minutes proper in columns of a text that keeps the places of words.
func TestTablesInText(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n"
	check(t, []form{
		{"with numbers and results, over a page", head +
			"No.  議題              内容                                結果\n\n" +
			"1    花壇の植え替え    ・秋に植える。球根は会で買い、    承認\n" +
			"                         水やりは当番で行う。\n" +
			"                       ・土は足りている。\n\n" +
			"2    ごみ置場の扉の    ・錠を替える。                    青空工業に決定\n" +
			"     修理                                                （賛成７、反対１）\n" +
			"                              - 1 -\n\n" +
			"第２回みどり市環境審議会 議事録（続き）\n" +
			"No.  議題              内容                                結果\n\n" +
			"3    会費の改定        ・次回に案を出す。                継続審議\n" +
			"\n＜連絡＞\n・集会室は土曜日に使えない。\n",
			"1 花壇の植え替え{said=>秋に植える。球根は会で買い、|水やりは当番で行う。 >土は足りている。; outcome=承認}, " +
				"2 ごみ置場の扉の|修理{said=>錠を替える。; outcome=青空工業に決定|（賛成７、反対１）}, 3 会費の改定{said=>次回に案を出す。 >集会室は土曜日に使えない。; outcome=継続審議}"},
		{"without numbers, blanks of full width", head +
			"　議題　　　　　　内容　　　　　　　　　　　　結果\n" +
			"　花壇の植え替え　秋に植えるよう業者に頼む　　承認\n" +
			"　　　　　　　　　こととした。\n" +
			"　会費の改定　　　会計から案が出された。　　　継続\n",
			"0 花壇の植え替え{said=>秋に植えるよう業者に頼む|こととした。; outcome=承認}, 0 会費の改定{said=>会計から案が出された。; outcome=継続}"},
		{"heads in the middle of their columns", head +
			"番号  議  題                    審  議  内  容          結  果\n" +
			" １    花壇の植え替え        秋に植える。                   承認\n" +
			" ２    会費の改定について    案を次回に出す。会計が         継続\n" +
			"                             下書きを作る。\n",
			"1 花壇の植え替え{said=>秋に植える。; outcome=承認}, 2 会費の改定について{said=>案を次回に出す。|会計が|下書きを作る。; outcome=継続}"},
		{"speakers and what they said", head + "議題\n１ 花壇について\n議事\n" +
			"発言者      発言内容\n" +
			"青山会長    花壇について、事務局の説明を\n" +
			"            求める。\n" +
			"川田課長    秋に植える。\n" +
			"森井委員    水やりは誰がするのか。\n",
			"1 花壇について 青山会長>花壇について、事務局の説明を|求める。 川田課長>秋に植える。 森井委員>水やりは誰がするのか。"},
		{"what stands between two tables with the same heads", head + "議題１ 花壇について\n" +
			"発言者      発言内容\n" +
			"青山会長    秋に植える。\n" +
			"【結果】案のとおり承認した。\n" +
			"議題２ 会費について\n" +
			"発言者      発言内容\n" +
			"森井委員    高い。\n",
			"1 花壇について{said=青山会長>秋に植える。; outcome=案のとおり承認した。}, 2 会費について{said=森井委員>高い。}"},
		{"a footnote before the end of the page", head + "議題\n１ 花壇について\n議事\n" +
			"発言者      発言内容\n" +
			"青山会長    花壇に腐葉土＊を入れて、秋に\n" +
			"＊　葉を積んだ土。\n" +
			"            - 1 -\n" +
			"みどり市環境審議会\n" +
			"発言者      発言内容\n" +
			"            植える。\n" +
			"森井委員    はい。\n",
			"1 花壇について 青山会長>花壇に腐葉土＊を入れて、秋に|植える。 森井委員>はい。"},
		{"words that only look like heads", head + "議題\n１ 花壇について\n議事\n議題  内容\n会長から、花壇の植え替えの時期について説明があり、承認された。\n",
			"1 花壇について >会長から、花壇の植え替えの時期について説明があり、承認された。"},
	}, discussed)
}
