package outline

import (
	"strings"
	"testing"
)

// TestLists: which rows are of a list of people, under which heading, and the numbers
// that are stated.
// TestWhoWrote: a word for what one person does heads the name alone below it; who does it at the next
// meeting did not come for that.
func TestWhoWrote(t *testing.T) {
	const head = "第２回みどり会議事録\n日時：2031年9月22日\n"
	check(t, []form{
		{"above the list", head + "記録者\n坂根太郎\n出席者\n板倉、狩野\n", "other(記録者): 坂根太郎; member(出席者): 板倉、狩野"},
		{"below it", head + "出席者\n板倉、狩野\n議事録作成者\n坂根太郎\n", "member(出席者): 板倉、狩野; other(議事録作成者): 坂根太郎"},
		{"a name set apart from what is below", head + "出席者\n板倉、狩野\n記録者\n坂根太郎\n\n計画を話し合った。\n", "member(出席者): 板倉、狩野"},
		{"no name", head + "出席者\n板倉、狩野\n記録\n計画の表\n", "member(出席者): 板倉、狩野"},
		{"a name that goes on", head + "出席者\n板倉、狩野\n記録\n坂根\n計画を話し合った。\n", "member(出席者): 板倉、狩野"},
		{"a name behind a gap", head + "出席者\n板倉、狩野\n記録\n\n坂根太郎\n", "member(出席者): 板倉、狩野"},
		{"of the next meeting", head + "## 出席者\n板倉、狩野\n## 次回の書記\n板倉\n", "member(出席者): 板倉、狩野"},
	}, listed)
}

// TestWhoCameBesides: a numbered heading of those who came besides ends the list of the absent.
func TestWhoCameBesides(t *testing.T) {
	check(t, []form{
		{"behind the absent", "第２回みどり会評議員会議事録\n１ 日時 令和５年４月３日\n２ 場所 会議室\n３ 出席評議員\n　青山　太郎\n４ 欠席評議員\n　海老原　徹\n" +
			"５ 出席した理事、監事及び事務局\n　代表理事　森井　順造\n６ 議題\n（１）計画\n",
			"member(出席評議員): 青山　太郎; absent(欠席評議員): 海老原　徹; secretariat(出席した理事、監事及び事務局): 代表理事　森井　順造"},
	}, listed)
}

func TestLists(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n"
	check(t, []form{
		{"how many came, in a bracket at the end", head + "出席者　会長　青山　太郎\n　　　　委員　森井　花子\n欠席者　委員　川田　一郎\n　　　　　　　　　（役員３名中２名出席）\n議題\n１ 計画\n",
			"member(出席者): 会長　青山　太郎|委員　森井　花子; absent(欠席者): 委員　川田　一郎; members=役員３名中２名出席"},
		{"names below a label within the minutes proper", "みどり市環境審議会（書面開催）\n議事要旨\n\n開催概要\n　計画の案は、前回、委員長一任で議決された。\n\n回答者一覧\n" +
			"青山委員長、森井委員、\n川田委員\n\n議題\n・計画について\n",
			"member(回答者一覧): 青山委員長、森井委員、|川田委員"},
		{"a label with its sign on both sides", "第２回みどり市環境審議会 議事録\n◆日　時◆　令和５年４月３日\n◆町側出席者◆\n　建設課長　　青山　太郎\n◆議　題◆\n" +
			"１ 計画\n", "member(町側出席者): 建設課長　　青山　太郎"},
		{"a word for members above all, before names between commas", head + "場所　会議室\n委員　青山　太郎会長、森井　花（欠）、川田　真由美\n事務局　白石　京子館長\n議題\n１ 計画\n",
			"member(委員): 青山　太郎会長、森井　花（欠）、川田　真由美|事務局　白石　京子館長"},
		{"a body in the column of the labels", head + "出席者　　会　長　　青山　太郎\n　　　　　委　員　　森井　花子\n欠席者　　委　員　　川田　一郎\nみどり省　環境局長　　白石　京子\n" +
			"　　　　　総務課長　　谷　翔\n議題\n１ 計画\n",
			"member(出席者): 会　長　　青山　太郎|委　員　　森井　花子; absent(欠席者): 委　員　　川田　一郎; secretariat(みどり省): 環境局長　　白石　京子|総務課長　　谷　翔"},
		{"how many came, in a sentence below", head + "出席者：青山会長、森井副会長\n\n理事10名中9名が出席し、定款に定める\n定足数を満たしたため、\n青山会長が議長となった。\n\n議題\n１ 計画\n",
			"member(出席者): 青山会長、森井副会長"},
		{"fields with the name of one", "第２回みどり会\n:日時: 2023-04-03\n:議長: 青山 太郎\n:参加者: 青山 太郎、森井 花子\n:欠席者: 川田 一郎\n:書記: 白石 京子\n\n議題\n1. 計画\n",
			"member(議長): 青山 太郎; member(参加者): 青山 太郎、森井 花子; absent(欠席者): 川田 一郎; secretariat(書記): 白石 京子"},
		{"up to what has the sign of the labels", "第２回みどり会総会 議事録\n一、日時　令和５年４月３日\n一、場所　会館\n一、出席者\n　　青山　太郎\n　　森井　花子\n" +
			"一、来賓祝辞\n一、議題\n　１　計画\n　２　予算\n", "member(出席者): 青山　太郎|森井　花子"},
		{"who answered the call, and who came", head + "応招議員（10名）\n　青山　太郎　森井　花子\n出席議員（９名）\n　青山　太郎　川田　一郎\n議事日程\n　日程第１　会期\n",
			"member(応招議員): 青山　太郎　森井　花子; member(出席議員): 青山　太郎　川田　一郎; members=（９名）"},
		{"who came of the other side, behind a gap", head + "参加人数　46名\n町側出席者　建設課長　　青山　太郎\n　　　　　　建設係長　　森井　花子\n議題\n１ 計画\n",
			"member(町側出席者): 建設課長　　青山　太郎|建設係長　　森井　花子"},
		{"headings above their lists, the first with a long bracket", strings.ReplaceAll(">日時    令和５年４月３日\n>場所    第１会議室\n>傍聴者  ２人\n\n"+
			">出席委員（◎は会長、○は副会長、五十音順、敬称略）\n>        ◎青山 太郎    ○森井 花子\n>          川田 一郎      白石 京子\n>欠席委員\n>          谷 翔\n", ">", "  "),
			"member(出席委員): ◎青山 太郎    ○森井 花子|川田 一郎      白石 京子; absent(欠席委員): 谷 翔; public=２人"},
		{"headings above columns of their own, below values beside labels",
			"第２回みどり市環境審議会 会議録\n\n会議名      第２回みどり市環境審議会\n開催日時     令和５年４月３日\n開催場所     みどり市役所 第１会議室\n出席委員\n" +
				"           青 山  太 郎     みどり大学 教授\n           森 井  花 子     公募委員\n欠席委員\n           谷    翔        みどり商工会 専務理事\n" +
				"事務局\n           環境部長   白 石   京 子\n議    題\n           (1) 計画の骨子について\n",
			"member(出席委員): 青 山  太 郎     みどり大学 教授|森 井  花 子     公募委員; absent(欠席委員): 谷    翔        みどり商工会 専務理事; " +
				"secretariat(事務局): 環境部長   白 石   京 子"},
		{"lists beside each other, each below its own heading", head + "　　出　席　議　員　　　　　　　　　欠　席　議　員\n　１番　青　山　太　郎　　　　　６番　森　井　花　子\n" +
			"　２番　川　田　　　学　　　　　７番　谷　　　　　翔\n　３番　白　石　京　子\n\n　　説　明　員\n　町長　荒木　清香\n",
			"member(出　席　議　員): １番　青　山　太　郎|２番　川　田　　　学|３番　白　石　京　子; absent(欠　席　議　員): ６番　森　井　花　子|７番　谷　　　　　翔; " +
				"secretariat(説　明　員): 町長　荒木　清香"},
		{"the longer one on the right", head + "    出席委員          欠席委員\n    青山 太郎         森井 花子\n                      川田 一郎\n\n議題\n１ 計画\n",
			"member(出席委員): 青山 太郎; absent(欠席委員): 森井 花子|川田 一郎"},
		{"a label right below them", head + "    出席委員          欠席委員\n    青山 太郎         森井 花子\n    傍聴者：          ２人\n議題\n１ 計画\n",
			"member(出席委員): 青山 太郎; absent(欠席委員): 森井 花子; public=２人"},
		{"who has an office and from where, behind a colon, is no remark",
			head + "会　長：青山太郎（緑の会代表）\n委　員：森井花子（森を守る会）\n委　員：川田次郎（山に親しむ会の会員）\n委　員：白石を守る会　谷　翔\n議題\n１ 計画\n",
			"member(会　長): 青山太郎（緑の会代表）|委　員：森井花子（森を守る会）|委　員：川田次郎（山に親しむ会の会員）|委　員：白石を守る会　谷　翔"},
		{"a group above nested bullets", head + "出席者\n・会長：青山 太郎\n・委員：\n　・森井 花子\n　・川田 一郎\n・事務局：\n　・谷 翔\n",
			"member(出席者): ・会長：青山 太郎; member(委員): ・森井 花子|・川田 一郎; secretariat(事務局): ・谷 翔"},
		{"a role above nested bullets", head + "出席者\n・会長：\n　・青山 太郎\n・委員：森井 花子\n", "member(出席者): ・会長：|・青山 太郎|・委員：森井 花子"},
		{"who came to the place, with their roles", head + "出席理事：３名\n［会場］代表理事 青山太郎、理事 森井花子\n［オンライン］理事 川田一郎\n",
			"member(出席理事): ３名|［会場］代表理事 青山太郎、理事 森井花子|［オンライン］理事 川田一郎"},
		{"the place itself behind a list", head + "出席者：青山太郎、森井花子\n［会場］第１会議室\n", "member(出席者): 青山太郎、森井花子"},
		{"a list in a bracket behind its label", head + "出席者　荒木清香委員長、林宏太郎委員\n\n　　　　事務局（森学館長、関真由美副主幹（兼）係長）\n\n欠席者　白石京子委員\n",
			"member(出席者): 荒木清香委員長、林宏太郎委員; secretariat(事務局): 森学館長、関真由美副主幹（兼）係長; absent(欠席者): 白石京子委員"},
		{"a remark in a bracket behind a label", head + "出席者（順不同、敬称略）\n　荒木清香委員長、林宏太郎委員\n", "member(出席者): 荒木清香委員長、林宏太郎委員"},
		{"a line below the heads of columns", head + "委員の出欠\n  氏名        所属        出欠\n  ────────────\n" +
			"  青山 太郎   みどり会    出\n  森井 花子   公募        欠\n  ────────────\n",
			"member(委員の出欠): 氏名        所属        出欠|青山 太郎   みどり会    出|森井 花子   公募        欠"},
		{"lines below the heads of columns and between their rows", head + "役員の出欠状況（○：出席）\n" +
			"    役職      氏名          専門      出欠\n    ----------------------------------------\n" +
			"    会長      青山 太郎     医学      ○\n    委員      森井 花子     法学      ×\n    ----------------------------------------\n" +
			"    事務局    総務課        川田 一郎、谷 翔\n\n委員の過半数の出席により成立。\n\n議題\n１ 計画\n",
			"member(役員の出欠状況): 役職      氏名          専門      出欠|会長      青山 太郎     医学      ○|" +
				"委員      森井 花子     法学      ×|事務局    総務課        川田 一郎、谷 翔|委員の過半数の出席により成立。"},
		{"roles beside the numbers of rows", head + "委員の出欠\n番号\t区分\t機関名\t氏名\t出欠\n" +
			"1\t会長\tみどり町\t青山 太郎\t出席\n2\t委員\tみどり会\t森井 花子\t欠席\n" +
			"\n事務局\n総務課\t課長\t川田 一郎\n\n議題\n１ 計画\n",
			"member(委員の出欠): 番号\t区分\t機関名\t氏名\t出欠|1\t会長\tみどり町\t青山 太郎\t出席|2\t委員\tみどり会\t森井 花子\t欠席; " +
				"secretariat(事務局): 総務課\t課長\t川田 一郎"},
		{"labels that have one number", "第２回みどり市環境審議会 議事録\n一、日時　令和５年４月３日\n一、出席総代　　２名\n　青山　太郎　　　森井　花子\n一、役員　　理事長　川田　一郎\n",
			"member(出席総代): ２名|青山　太郎　　　森井　花子; member(役員): 理事長　川田　一郎"},
		{"the number of people below the label, beside the list",
			head + "出席委員    会　長　　青山　太郎\n（２名）    副会長　　森井　花子\n欠席委員    川田　一郎\n（１名）\n傍聴者      ３名\n",
			"member(出席委員): 会　長　　青山　太郎|副会長　　森井　花子; absent(欠席委員): 川田　一郎|（１名）; " +
				"members=（２名）; public=３名"},
		{"the group in a bracket behind the label", head + "出席者（委員）    青山 太郎    森井 花子\n                  川田 一郎\n" +
			"欠席者（委員）    谷 翔\n出席者（事務局）：白石課長\n議題\n１ 計画\n",
			"member(出席者): （委員）    青山 太郎    森井 花子|川田 一郎; absent(欠席者): 谷 翔; member(出席者): （事務局）：白石課長"},
		{"the same above the lists", head + "出席者（委員）\n　青山 太郎\n出席者（事務局）\n　白石課長\n議題\n１ 計画\n",
			"member(出席者): （委員）|青山 太郎; member(出席者): （事務局）|白石課長"},
		{"kinds of members as labels", "みどり市経営協議会 議事録\n日時 令和５年４月３日\n学外委員 青山 太郎、森井 花子\n学内委員 川田 学長（議長）、白石 理事\n議題\n１ 計画\n",
			"member(学外委員): 青山 太郎、森井 花子; member(学内委員): 川田 学長（議長）、白石 理事"},
		{"who came themselves and who did not", head + "出席者\n　本人出席　青山 太郎、森井 花子\n　委任状　　川田 一郎\n議題\n１ 計画\n",
			"member(本人出席): 青山 太郎、森井 花子; absent(委任状): 川田 一郎"},
		{"letters of the title that are spread", "教 育 委 員 会 会 議 録（４月定例会）\n\n開催日時  令和５年４月３日\n出席者  青山 太郎\n議題\n１ 計画\n",
			"member(出席者): 青山 太郎"},
		{"those of a side", head + "●出席者\n○委員\n　会長　青山　太郎\n　委員　川田　一郎\n○局側\n　総務部長　森井　花子\n",
			"member(出席者): ○委員|会長　青山　太郎|委員　川田　一郎; secretariat(局側): 総務部長　森井　花子"},
		{"below a short word for the kind above the date", "第８回みどり会議　議事録\n概要\n2023/4/3 8:00-9:30\n・参加者：青山，森井\nagenda\n1. 計画\n",
			"member(参加者): 青山，森井"},
		{"a sentence behind the list", head + "出席者\n　会長　青山 太郎\n　委員　森井 花子\n\n　会議の開催に当たり、資料に基づき事務局から説明があった。\n議題\n１ 計画\n",
			"member(出席者): 会長　青山 太郎|委員　森井 花子"},
		{"the number behind the label", head + "出席委員（12名）\n青山 太郎、森井 花子\n傍聴者（３名）\n", "member(出席委員): 青山 太郎、森井 花子; members=（12名）; public=（３名）"},
		{"above a label that no list has, far from the edge", strings.ReplaceAll(">日時              令和5年4月3日\n>委員              会長　荒木　清香\n"+
			">                  委員　林　宏太郎\n>審査の対象期間    令和６年１月から３月まで\n", ">", "            "), "member(委員): 会長　荒木　清香|委員　林　宏太郎"},
		{"the number as the value", head + "出席者数　12名\n傍聴者　３名\n", "members=12名; public=３名"},
		{"those of the public who are named", head + "傍聴者\n青山太郎議員　森井花子議員\n議題\n１ 計画\n", "other(傍聴者): 青山太郎議員　森井花子議員"},
		{"the same, by their roles in brackets", head + "傍聴者：能見梁（部長）、柊西彦（係長）\n議題\n１ 計画\n", "other(傍聴者): 能見梁（部長）、柊西彦（係長）"},
		{"the same, with their offices", head + "傍聴者\n　みどり環境協議会　　　事務局長　　青山　太郎\n議題\n１ 計画\n", "other(傍聴者): みどり環境協議会　　　事務局長　　青山　太郎"},
		{"nobody of the public", head + "傍聴者\nなし\n", "public=なし"},
		{"a table without a label", head + "場所　第１会議室\n役職\t氏名\t自治会名\t出欠\n会長\t青山 太郎\t上町自治会\t○\n議題\n１ 計画\n",
			"member(): 役職\t氏名\t自治会名\t出欠|会長\t青山 太郎\t上町自治会\t○"},
		{"the same by spaces", head + "場所　第１会議室\n氏名　　　　所属　　　　備考\n青山 太郎　　みどり会　　会長\n森井 花子　　公募\n",
			"member(): 氏名　　　　所属　　　　備考|青山 太郎　　みどり会　　会長|森井 花子　　公募"},
		{"heads of a table of something else", head + "場所　第１会議室\n番号　　件名　　　　備考\n１　　計画　　改定\n", ""},
		{"the number behind the word for it, the list below", head + "出席理事数　６名（うちウェブ１名）\n　理事長　青山 太郎\n　理　事　森井 花子\n場所　第１会議室\n",
			"member(出席理事数): ６名（うちウェブ１名）|理事長　青山 太郎|理　事　森井 花子"},
		{"behind the number of all", head + "１ 理事の総数 10名 出席理事 ８名\n理事長 青山 太郎\n２ 場所 会議室\n", "member(出席理事): ８名|理事長 青山 太郎"},
		{"and without a list", head + "出席理事数　６名\n場所　第１会議室\n", "member(出席理事数): ６名"},
		{"who was absent is no member present", head + "欠席委員（２名）\n青山 太郎、森井 花子\n", "absent(欠席委員): 青山 太郎、森井 花子"},
		{"幹事 of a 幹事会", "第２回みどり市環境審議会幹事会 議事録\n日時 令和５年４月３日\n幹事：青山 太郎、森井 花子\n", "member(幹事): 青山 太郎、森井 花子"},
		{"幹事 of another body", head + "幹事：青山 太郎、森井 花子\n", "secretariat(幹事): 青山 太郎、森井 花子"},
		{"officials who were absent", head + "出席理事者\n　区長　青山 太郎\n欠席理事者\n　教育長　森井 花子\n場所　第１会議室\n",
			"secretariat(出席理事者): 区長　青山 太郎; absent(欠席理事者): 教育長　森井 花子"},
		{"kinds of members below 欠席者", head + "出席者\n　公益代表　青山 太郎\n　商工代表　白石 京子\n欠席者\n　公益代表　森井 花子\n　商工代表　川田 一郎\n場所　第１会議室\n",
			"member(公益代表): 青山 太郎; member(商工代表): 白石 京子; absent(公益代表): 森井 花子; absent(商工代表): 川田 一郎"},
		{"kinds below 欠席委員 and how many they are", head + "出席委員\n（２名）\n公益代表 青山 太郎\n商工代表 白石 京子\n欠席委員\n（２名）\n公益代表 森井 花子\n商工代表 川田 一郎\n場所　第１会議室\n",
			"member(出席委員): （２名）; member(公益代表): 青山 太郎; member(商工代表): 白石 京子; absent(欠席委員): （２名）; absent(公益代表): 森井 花子; absent(商工代表): 川田 一郎"},
		{"kinds of members below 出席委員", head + "出席委員\n　学識経験者　青山 太郎、白石 京子\n　関係行政機関　森井 花子\n場所　第１会議室\n",
			"member(学識経験者): 青山 太郎、白石 京子; member(関係行政機関): 森井 花子"},
		{"kinds of members in brackets", head + "出席者\n【公益代表】青山 太郎、白石 京子\n【商工振興代表】森井 花子、川田 一郎\n場所　第１会議室\n",
			"member(公益代表): 青山 太郎、白石 京子; member(商工振興代表): 森井 花子、川田 一郎"},
		{"offices among the groups of people", head + "１ 出席者\n（１）委員\n青山 太郎、白石 京子\n（２）環境省\n川田 一郎\n２ 場所　第１会議室\n",
			"member(委員): 青山 太郎、白石 京子|（２）環境省|川田 一郎"},
		{"the only list, with seals", head + "出席理事\n　青山　太郎　　印\n　森井　花子　　印\n", "member(出席理事): 青山　太郎　　印|森井　花子　　印"},
		{"who signs the minutes is no participant", head + "出席者　青山 太郎、森井 花子\n議事\n１ 計画\n承認された。\n\n議事録署名人\n　青山　太郎　　㊞\n　森井　花子　　㊞\n",
			"member(出席者): 青山 太郎、森井 花子"},
		{"without a label", "第２回みどり市環境審議会 議事録\n令和５年４月３日\n青山太郎委員、森井花子委員\n場所　第１会議室\n", "member(): 青山太郎委員、森井花子委員"},
		{"whose list a sentence tells, by a role", head + "場所　第１会議室\n本会議の書記は、次のとおりである。\n　書記　青山 太郎\n",
			"secretariat(本会議の書記): 書記\u3000青山 太郎"},
		{"the number of a seat behind は", head + "出席議員は、２名で次のとおりである。\n　１番　青山 太郎\n２　欠席議員は、10番　森井 花子\n",
			"member(出席議員): １番\u3000青山 太郎; absent(欠席議員): 10番\u3000森井 花子"},
		{"the letters of a title go on behind those of a group", head + "職務のため出席した者\n　議 会 事 務 局 長　　青　山　太　郎\n　書　　　　　記　　森　井　花　子\n",
			"secretariat(職務のため出席した者): 議 会 事 務 局 長　　青　山　太　郎|書　　　　　記　　森　井　花　子"},
		{"words that end as a group does, behind the next number",
			head + "１　場所　第１会議室\n２　出席者　青山委員、森井委員\n３　区議会事務局　川田次長　　白石書記\n４　議題\n１ 計画\n",
			"member(出席者): 青山委員、森井委員; secretariat(区議会事務局): 川田次長\u3000\u3000白石書記"},
		{"between dashes", head + "場所　第１会議室\n－委員－\n　青山 太郎\n－事務局（総務課）－\n　川田課長\n",
			"member(委員): 青山 太郎; secretariat(事務局): 川田課長"},
		{"officials without a label", "第２回みどり市環境審議会 議事録\n令和５年４月３日\n青山太郎課長、森井花子係長\n場所　第１会議室\n", "secretariat(): 青山太郎課長、森井花子係長"},
		{"roles in brackets without a label", "第２回みどり市環境審議会 議事録\n令和５年４月３日\n青山太郎（会長）、森井花子（副会長）、白石京子（委員）\n場所　第１会議室\n",
			"member(): 青山太郎（会長）、森井花子（副会長）、白石京子（委員）"},
		{"of a page that is no minutes", "記者会見の記録\n説明者　青山太郎、森井花子\n", ""},
		{"a role and who has it", head + "１　場所　第１会議室\n２　議長　青山 太郎\n３　出席者\n　森井 花子\n", "member(議長): 青山 太郎; member(出席者): 森井 花子"},
		{"who took the chair", head + "場所　第１会議室\n議長：青山 太郎\n出席者\n　森井 花子\n", "member(出席者): 森井 花子"},
		{"the same of somebody in the list", head + "１　場所　第１会議室\n２　議長　青山 太郎\n３　出席者\n　森井 花子、青山 太郎\n", "member(出席者): 森井 花子、青山 太郎"},
		{"who has a role, set in below it", head + "- 場所\n  - 第１会議室\n- 議長\n  - 青山太郎\n- 書記\n  - 川田一郎\n- 出席者\n  - 森井花子\n",
			"member(議長): - 青山太郎; secretariat(書記): - 川田一郎; member(出席者): - 森井花子"},
		{"accounts without a label", "第２回みどり市環境審議会 議事録\n- @aoyama\n- @mori-h\n\n議題\n１ 計画\n", "member(): - @aoyama|- @mori-h"},
		{"a bullet alone at the end", head + "出席者\n・【公益代表】青山 太郎\n・", "member(公益代表): 青山 太郎|・"},
		{"a sentence that says whose list follows",
			head + "場所　第１会議室\n本日の出席委員は、次のとおり。\n　会長　青山 太郎\n市の出席者は次のとおりである。\n　課長　川田 一郎\n",
			"member(本日の出席委員): 会長　青山 太郎; member(市の出席者): 課長　川田 一郎"},
		{"a sign before the office that came",
			head + "■場　所　　第１会議室\n■出席者\n　会　長　　青山 太郎\n■事務局\n　事務局長　　川田 一郎\n　書　記　　　白石 京子\n\n　定刻になり、会長が開会を宣した。\n",
			"member(出席者): 会　長　　青山 太郎; secretariat(事務局): 事務局長　　川田 一郎|書　記　　　白石 京子"},
		{"headings of Markdown in a text",
			"# 第２回みどり市環境審議会 議事録\n\n## 出席者\n- 青山 太郎（会長）\n- 白石 京子\n\n## 前回の宿題\n- 竹粉砕機の見積り（森井）\n- 看板の文案（白石）\n\n## 議題\n1. 計画\n",
			"member(出席者): - 青山 太郎（会長）|- 白石 京子"},
		{"a list that hangs behind a short label",
			head + "委員　　　　青山　太郎（会長）\n　　　　　　森井　花子\n　　　　　　白石　京子\n欠席委員　　川田　一郎\n",
			"member(委員): 青山　太郎（会長）|森井　花子|白石　京子; absent(欠席委員): 川田　一郎"},
		{"a role set as the label of the list is",
			head + "出席取締役　　取締役社長　　青山　太郎\n　　　　　　　取締役　　　　森井　花子\n欠席取締役　　取締役　　　　白石　京子\n議　　　長　　取締役社長　　青山　太郎\n場所　第１会議室\n",
			"member(出席取締役): 取締役社長　　青山　太郎|取締役　　　　森井　花子; absent(欠席取締役): 取締役　　　　白石　京子; member(議　　　長): 取締役社長　　青山　太郎"},
		{"a group and its number beside the label of the list",
			head + "出席者　　【出席委員】２名\n　　　　　青山　太郎委員\n　　　　　森井　花子委員\n　　　　【欠席委員】１名\n　　　　　白石　京子委員\n",
			"member(出席者): 【出席委員】２名|青山　太郎委員|森井　花子委員; absent(欠席委員): １名|白石　京子委員"},
		{"one more kind below 欠席者 than below 出席者", head + "出席者\n　公益代表　青山 太郎\n欠席者\n　公益代表　森井 花子\n　商工代表　川田 一郎\n場所　第１会議室\n",
			"member(公益代表): 青山 太郎; absent(公益代表): 森井 花子; absent(商工代表): 川田 一郎"},
		{"the same without an indent", head + "出席者\n公益代表　青山 太郎\n欠席者\n公益代表　森井 花子\n商工代表　川田 一郎\n場所　第１会議室\n",
			"member(公益代表): 青山 太郎; absent(公益代表): 森井 花子; absent(商工代表): 川田 一郎"},
		{"who writes, set as the label of the list is", head + "出席者\n　青山 太郎\n書記\n　森井 花子\n　川田 一郎\n場所　第１会議室\n",
			"member(出席者): 青山 太郎; secretariat(書記): 森井 花子|川田 一郎"},
		{"who took the chair, in a sentence above the list", head + "議長：青山理事が議長となった。\n出席者\n　森井 花子\n議題\n１ 計画\n", "member(出席者): 森井 花子"},
		{"the number of everybody before his role",
			head + "出席者名簿\n№　　役職　　氏名\n1　　会長　　青山 太郎\n2　　副会長　　森井 花子\n3　　委員　　白石 京子\n4　　委員　　川田 一郎\n議題\n１ 計画\n",
			"member(出席者名簿): №　　役職　　氏名|1　　会長　　青山 太郎|2　　副会長　　森井 花子|3　　委員　　白石 京子|4　　委員　　川田 一郎"},
		{"the number behind the sentence", head + "出席議員は次のとおりである（２名）\n　１番　青山 太郎\n　２番　森井 花子\n", "member(出席議員): １番　青山 太郎|２番　森井 花子; members=（２名）"},
		{"a numbered chair without any list", head + "１　場所　第１会議室\n２　議長　青山 太郎\n３　議題\n　計画\n", ""},
		{"a drawn line below", head + "出席者\n会長　青山 太郎\n委員　森井 花子\n――――――――――\n午後１時30分から審議を行った。\n", "member(出席者): 会長　青山 太郎|委員　森井 花子"},
		{"such labels set in, roles blank", "第２回みどり市環境審議会 議事録\n　　日時　　　　令和５年４月３日\n　　場所　　　　第１会議室\n　　　　　　　　会長　　青山 太郎　（都市計画）\n" +
			"　　　　　　　　　　　　森井 花子　（建築）\n　　出席委員\n　　　　　　　　　　　　竹中 恵　　（造園）\n　　　　　　　　　　　　岡田 次郎　（色彩）\n　　欠席委員　　　　　　白石 京子　（広告）\n　　　　　　　　部長　　川田 一郎\n" +
			"　　事務局　　　課長　　谷 翔\n　　　　　　　　同主査　原 薫\n　　議題　　　　計画について\n",
			"member(出席委員): 会長　　青山 太郎　（都市計画）|森井 花子　（建築）|竹中 恵　　（造園）|岡田 次郎　（色彩）; absent(欠席委員): 白石 京子　（広告）; secretariat(事務局): 部長　　川田 一郎|課長　　谷 翔|" +
				"同主査　原 薫"},
		{"labels beside the middle of their lists", "第２回みどり市環境審議会 議事録\n日時　　　　令和５年４月３日\n場所　　　　第１会議室\n　　　　　　（会長）青山 太郎\n出席委員\n　　　　　　（委員）森井 花子\n" +
			"　　　　　　（課長）川田 一郎\n事務局\n　　　　　　（係長）白石 京子\n議題　　　　計画について\n",
			"member(出席委員): （会長）青山 太郎|（委員）森井 花子; secretariat(事務局): （課長）川田 一郎|（係長）白石 京子"},
	}, listed)
}

// TestAnnexes: a list of people behind the minutes, to which a label of the header
// refers.
func TestAnnexes(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n"
	const body = "議事\n○青山会長　始めます。\n○森井委員　はい。\n"
	for _, test := range []struct{ name, label, annex, key, lines string }{
		{"the word alone", "出席者：別紙のとおり\n", "別紙\n会長　青山 太郎\n委員　森井 花子\n", "member(出席者)", "会長　青山 太郎|委員　森井 花子"},
		{"the word with a number", "出席者：別紙１のとおり\n", "別紙１\n会長　青山 太郎\n委員　森井 花子\n", "member(出席者)", "会長　青山 太郎|委員　森井 花子"},
		{"in a bracket", "出席委員：別表のとおり\n", "（別表）\n会長　青山 太郎\n委員　森井 花子\n", "member(出席委員)", "会長　青山 太郎|委員　森井 花子"},
		{"with its title", "出席者：別紙のとおり\n", "別紙　出席者名簿\n会長　青山 太郎\n委員　森井 花子\n", "member(出席者)", "会長　青山 太郎|委員　森井 花子"},
		{"with a title below it", "出席者：別紙のとおり\n", "別紙\n第２回みどり市環境審議会　出席者名簿\n会長　青山 太郎\n委員　森井 花子\n", "member(出席者)", "会長　青山 太郎|委員　森井 花子"},
		{"of who was absent", "欠席者：別紙のとおり\n", "別紙\n会長　青山 太郎\n委員　森井 花子\n", "absent(欠席者)", "会長　青山 太郎|委員　森井 花子"},
	} {
		check(t, []form{{test.name, head + test.label + body + test.annex, test.key + ": " + test.lines}}, listed)
	}
	check(t, []form{
		{"an annex that lists nobody", head + "出席者：別紙のとおり\n" + body + "別紙\n資料の訂正を行った。\n", ""},
		{"no label refers to one", head + "出席者：青山 太郎、森井 花子\n" + body + "別紙\n会長　青山 太郎\n", "member(出席者): 青山 太郎、森井 花子"},
	}, listed)
}

// TestPapers: the materials, however they are listed.
func TestPapers(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n"
	check(t, []form{
		{"one a line", head + "配布資料\n資料１　計画案\n資料２－１　予算案\n参考資料１　関係法令\n", "資料１: 計画案; 資料２－１: 予算案; 参考資料１: 関係法令"},
		{"a list of names among them", head + "配布資料\n・次第\n・委員名簿\n・資料１　計画案\n", ": 次第; : 委員名簿; 資料１: 計画案"},
		{"the same without signs", head + "配布資料\n次第\n委員名簿\n資料１　計画案\n", ": 次第; : 委員名簿; 資料１: 計画案"},
		{"behind colons", head + "配布資料\n資料１：計画案\n資料２：予算案\n", "資料１: 計画案; 資料２: 予算案"},
		{"with the size of the file", head + "配布資料\n資料１　計画案（PDF：120KB）\n資料２　予算案（PDF：1.2MB）\n", "資料１: 計画案; 資料２: 予算案"},
		{"behind the minutes without a blank line", head + "議事\n１　計画について\n○青山会長　始めます。\n○森井委員　はい。\n次回：令和５年７月３日\n配布資料\n資料１　計画案\n資料２　予算案\n",
			"資料１: 計画案; 資料２: 予算案"},
		{"behind numbers in circles on a line", head + "配付物　　①計画案　②予算案\n", ": 計画案; : 予算案"},
		{"between commas", head + "配布資料：次第、資料１「計画案」、資料２「予算案、その他」\n", ": 次第; 資料１: 「計画案」; 資料２: 「予算案、その他」"},
		{"several on a line", head + "配布資料　資料１ 計画案　資料２ 予算案\n", "資料１: 計画案; 資料２: 予算案"},
		{"a bracket above them", head + "配布資料\n【資料】\n資料１　計画案\n", "資料１: 計画案"},
		{"with a bracket below", head + "配布資料\n資料１　計画案\n（意見募集の後に改めたもの）\n資料２　予算案\n", "資料１: 計画案|（意見募集の後に改めたもの）; 資料２: 予算案"},
		{"their label cut by a narrow column", head + "配布資\n料\n資料１　計画案\n資料２　予算案\n", "資料１: 計画案; 資料２: 予算案"},
		{"numbers beside the label", head + "出席者　　　青山 太郎\n配布資料　　１　前回の議事録（案）\n　　　　　　２－１　計画の案\n　　　　　　２－２　新旧の対照表\n",
			": 前回の議事録（案）; : 計画の案; : 新旧の対照表"},
		{"above a label that no list has, set as theirs",
			strings.ReplaceAll(">第１回試験会議 議事録\n>日時        令和5年4月3日\n>配布資料    資料１　計画案\n>            計画の案\n>会議の色    赤い\n>公開        する\n", ">",
				"            "), "資料１: 計画案; : 計画の案"},
		{"the same where a wide sign takes one column",
			head + "出席者      青山 太郎\n配布資料    資料１　計画案\n            計画の案\n会議の色   ■赤い\n", "資料１: 計画案; : 計画の案"},
		{"above one with a number", head + "配布資料　　　計画案\n　　　　　　　新旧表\n参考資料１　　概要\n", ": 計画案; : 新旧表; 参考資料１: 概要"},
		{"none", head + "配布資料：なし\n", ""},
		{"bullets", head + "配布資料\n・次第\n・計画の案\n", ": 次第; : 計画の案"},
		{"behind the minutes", head + "議事\n○青山会長　始めます。\n○森井委員　はい。\n\n【配布資料】\n資料１　計画案\n資料２　予算案\n", "資料１: 計画案; 資料２: 予算案"},
	}, papers)
}

// TestFurniture: what the page and the site put around minutes.
func TestFurniture(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議事\n"
	const said = "○青山会長　始めます。\n○森井委員　はい。\n"
	check(t, []form{
		{"the number of the last page", head + said + "12\n", "12"},
		{"numbers between strokes", head + said + "－ 1 －\n" + said + "－ 2 －\n" + said, "－ 1 －|－ 2 －"},
		{"what is printed on every page", head + said + "－ 1 －\n令和５年度 環境審議会資料\n" + said + "－ 2 －\n令和５年度 環境審議会資料\n" + said,
			"－ 1 －|令和５年度 環境審議会資料|－ 2 －|令和５年度 環境審議会資料"},
		{"numbers that ran into the text", "- 1 -" + head + said + "- 2 -" + said + "- 3 -" + said, "- 1 -|- 2 -|- 3 -"},
		{"numbers in brackets that ran into the text", "(1)" + head + said + "(2)" + said + "(3)" + said, "(1)|(2)|(3)"},
		{"bare numbers that ran into the text", "1青葉市環境審議会 議事録\n日時 令和５年４月３日\n議事\n【青山会長】始めます。\n2【森井委員】はい。\n3【青山会長】続けます。\n", "1|2|3"},
		{"when it was printed", head + said + "2023/04/20 10:15 印刷\n" + said, "2023/04/20 10:15 印刷"},
		{"the address of a page", head + said + "https://www.example.jp/midori/kankyo.html\n", "https://www.example.jp/midori/kankyo.html"},
		{"a line that is drawn", head + said + "――――――――――\n" + said, "――――――――――"},
		{"whose telephone it is, behind the minutes", head + said + "みどり市環境課（本庁２階）　電話 012-345-6789\n", "みどり市環境課（本庁２階）　電話 012-345-6789"},
		{"a telephone in what is said", head + said + "みどり市環境課の電話 012-345-6789 へ掛けてほしい。\n", ""},
		{"whom to ask", head + said + "このページに関するお問い合わせ\n環境課\n電話 012-345-6789\n", "このページに関するお問い合わせ|環境課|電話 012-345-6789"},
	}, furniture)
}

// TestListsBehindColons: a label with a colon before people is none of a speaker, be a sentence below.
func TestListsBehindColons(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時：令和５年４月３日\n"
	check(t, []form{
		{"a sentence below", head + "出席：青山委員、森井委員\n事務局等：川田市民生活部長、白石総務部長、谷健康づくり課長ほか\n原院長、関副院長ほか\n司会より、会議が成立しているとの報告があった。\n議題\n１ 計画\n",
			"member(出席): 青山委員、森井委員; secretariat(事務局等): 川田市民生活部長、白石総務部長、谷健康づくり課長ほか|原院長、関副院長ほか|司会より、会議が成立しているとの報告があった。"},
	}, listed)
}

// TestWhoBelongs: whom a sentence of the header lists belong to the body or were chosen; who came is told below.
func TestWhoBelongs(t *testing.T) {
	const head = "みどり県議会総務委員会会議録\n令和５年４月３日（月曜日）\n"
	const came = "\n午前10時開議\n出席委員\n　委員長　青山 太郎\n　　　　　森井 花子\n"
	const want = "member(出席委員): 委員長　青山 太郎|森井 花子"
	check(t, []form{
		{"on the day of the summons", head + "召集日（４月１日）における本委員は、次のとおりである。\n　委員長　青山 太郎\n　理事　川田 一郎　理事　白石 京子\n　　　　　森井 花子\n" + came, want},
		{"chosen, in a sentence over two lines", head + "議長において、左の通り委員\nを選定した。\n　　川田 一郎君\n　　白石 京子君\n" + came, want},
		{"without roles", head + "委員は次のとおり選任された。\n　川田 一郎\n　白石 京子\n" + came, want},
	}, listed)
}

// TestCountsBesideLabels: a bracket with a number below a label is its count, and a label with its count is none.
func TestCountsBesideLabels(t *testing.T) {
	const head = "みどり市図書館協議会会議録\n日時　令和５年４月３日\n"
	check(t, []form{
		{"a count", head + "出席委員　　　会長　青山 太郎\n（２名）　　　委員　森井 花子\n", "member(出席委員): 会長　青山 太郎|委員　森井 花子; members=（２名）"},
		{"of all, beside the label", head + "出席者\n（１）委員　　委員10名中２名出席（敬称略）\n　会長　青山 太郎\n　委員　森井 花子\n",
			"member(委員): 会長　青山 太郎|委員　森井 花子; members=委員10名中２名出席"},
		{"of all, on a row of its own", head + "委員総数10名のうち２名が出席\n出席委員　青山 太郎、森井 花子\n", "member(出席委員): 青山 太郎、森井 花子; members=委員総数10名のうち２名が出席"},
		{"a label", head + "【欠席委員】１名　　委員：森井　花子\n【事務局】　２名　　館長：川田　一郎　　係長：白石　京子\n",
			"absent(欠席委員): １名　　委員：森井　花子; secretariat(事務局): ２名　　館長：川田　一郎　　係長：白石　京子"},
	}, listed)
}
