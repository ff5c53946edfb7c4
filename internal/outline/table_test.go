package outline

import "testing"

// TestTablesOfPeople: lists of people that are set as tables with cells.
func TestTablesOfPeople(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n"
	check(t, []form{
		{"heads over names and offices", head + "出席者\n氏名 | 所属\n青山 太郎 | みどり大学\n森井 花子 | みどり市\n議題\n１ 計画\n",
			"member(出席者): [氏名,所属][青山 太郎,みどり大学][森井 花子,みどり市]"},
		{"roles beside whole names, without heads", head + "出席者\n会長 | 青山 太郎\n委員 | 森井 花子\n委員 | 川田 一郎\n",
			"member(出席者): [会長,青山 太郎][委員,森井 花子][委員,川田 一郎]"},
		{"roles beside surnames, without heads", head + "出席委員\n会長 | 青山\n副会長 | 森井\n委員 | 川田\n", "member(出席委員): [会長,青山][副会長,森井][委員,川田]"},
		{"who came, behind the minutes", head + "議事\n○青山会長　始めます。\n○森井委員　はい。\n氏名 | 出欠\n青山 太郎 | ○\n森井 花子 | ×\n",
			"member(): [氏名,出欠][青山 太郎,○][森井 花子,×]"},
		{"remarks in the heads", head + "出席者\n氏名（敬称略） | 役職\n青山 太郎 | 会長\n森井 花子 | 委員\n", "member(出席者): [氏名（敬称略）,役職][青山 太郎,会長][森井 花子,委員]"},
		{"the label again above the table", head + "出席並びに欠席委員\n出席並びに欠席委員の一覧\n氏名 | 出欠\n青山 太郎 | 出席\n森井 花子 | 欠席\n",
			"member(出席並びに欠席委員): [氏名,出欠][青山 太郎,出席][森井 花子,欠席]"},
		{"people below the table", head + "出席者\n氏名 | 所属\n青山 太郎 | みどり大学\n森井 花子 | みどり市\n白石 京子\n議題\n１ 計画\n",
			"member(出席者): [氏名,所属][青山 太郎,みどり大学][森井 花子,みどり市]; member(出席者): 白石 京子"},
		{"two lists", head + "出席者\n氏名 | 所属\n青山 太郎 | みどり大学\n事務局\n氏名 | 所属\n川田 一郎 | 環境課\n",
			"member(出席者): [氏名,所属][青山 太郎,みどり大学]; secretariat(事務局): [氏名,所属][川田 一郎,環境課]"},
		{"a label right above the table", head + "出席者\n委員（敬称略）\n青山 太郎 | 森井 花子\n川田 一郎 | 白石 京子\n議題\n１ 計画\n",
			"member(委員): [青山 太郎,森井 花子][川田 一郎,白石 京子]"},
		{"the same below those who were absent", head + "欠席者\n委員\n青山 太郎 | 森井 花子\n川田 一郎 | 白石 京子\n議題\n１ 計画\n",
			"absent(委員): [青山 太郎,森井 花子][川田 一郎,白石 京子]"},
		{"the table to which the label refers", head + "出席者：下表のとおり\n氏名 | 所属\n青山 太郎 | みどり大学\n森井 花子 | みどり市\n",
			"member(出席者): [氏名,所属][青山 太郎,みどり大学][森井 花子,みどり市]"},
		{"names in the minutes that say no presence", head + "議事\n○青山会長　始めます。\n○森井委員　はい。\n氏名 | 得票\n青山 太郎 | 12票\n森井 花子 | ８票\n", ""},
	}, listed)
}

// TestTablesOfHeaders: labels in the first column, their values beside them.
func TestTablesOfHeaders(t *testing.T) {
	check(t, []form{
		{"a header", "第２回みどり市環境審議会 議事録\n日時 | 令和５年４月３日 10時\n場所 | 第１会議室\n議題 | 計画について\n", "held=令和５年４月３日 10時; venue=第１会議室"},
		{"cells of several lines", "第２回みどり市環境審議会 議事録\n日時 | 令和５年４月３日/10時～12時\n場所 | みどり市役所/第１会議室\n議題 | 計画について\n",
			"held=令和５年４月３日|10時～12時; venue=みどり市役所|第１会議室"},
	}, moments)
	check(t, []form{
		{"people in a header", "第２回みどり市環境審議会 議事録\n日時 | 令和５年４月３日 10時\n出席者 | 青山 太郎、森井 花子\n事務局 | 川田 一郎\n議題 | 計画について\n",
			"member(出席者): 青山 太郎、森井 花子; secretariat(事務局): 川田 一郎"},
	}, listed)
}

// TestTablesOfMinutes: the minutes proper as a table, a remark or an item a row.
func TestTablesOfMinutes(t *testing.T) {
	const head = "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n"
	check(t, []form{
		{"speakers and what they say, without heads",
			"第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議事録\n青山会長 | 会議を開きます。/説明を。\n川田局長 | 諮問文をお渡しする。\n  | （諮問文を手渡す）\n森井委員 | 分かった。\n",
			"青山会長>会議を開きます。|説明を。 川田局長>諮問文をお渡しする。 *>（諮問文を手渡す） 森井委員>分かった。"},
		{"but not roles beside names", "第２回みどり市環境審議会 議事録\n日時 令和５年４月３日\n議事\n会長 | 青山 太郎\n副会長 | 森井 花子\n委員 | 川田 一郎\n", ""},
		{"who speaks beside what is said", head + "発言者 | 発言内容\n青山会長 | 始めます。\n森井委員 | 早くすべき。\n青山会長 | 終わります。\n",
			"青山会長>始めます。 森井委員>早くすべき。 青山会長>終わります。"},
		{"words of several lines", head + "発言者 | 発言内容\n青山会長 | 始めます。/よろしいか。\n森井委員 | はい。\n", "青山会長>始めます。|よろしいか。 森井委員>はい。"},
		{"a row without a speaker", head + "発言者 | 発言内容\n青山会長 | 始めます。\n | 資料は三つある。\n森井委員 | はい。\n", "青山会長>始めます。|資料は三つある。 森井委員>はい。"},
		{"an item over both columns", head + "発言者 | 発言内容\n議題１ 計画について | <\n青山会長 | 始めます。\n森井委員 | はい。\n議題２ 予算について | <\n青山会長 | 次に移ります。\n",
			"1 計画について{said=青山会長>始めます。 森井委員>はい。}, 2 予算について{said=青山会長>次に移ります。}"},
		{"an item a row, with its result", head + "議題 | 審議内容 | 結果\n計画について | 事務局から説明があった。 | 承認\n予算について | 事務局から説明があった。 | 継続審議\n",
			"0 計画について{told=事務局から説明があった。; outcome=承認}, 0 予算について{told=事務局から説明があった。; outcome=継続審議}"},
		{"results alone behind the items", head + "番号 | 議題 | 審議結果\n１ | 計画について | 承認\n２ | 予算について | 修正の上で承認\n",
			"1 計画について{outcome=承認}, 2 予算について{outcome=修正の上で承認}"},
		{"numbers before the items", head + "番号 | 議題 | 審議内容\n１ | 計画について | 事務局から説明があった。\n２ | 予算について | 事務局から説明があった。\n",
			"1 計画について{told=事務局から説明があった。}, 2 予算について{told=事務局から説明があった。}"},
		{"a result of several items", head + "議題 | 審議内容\n計画について | 事務局から説明があった。/原案のとおり承認された。\n予算について | 特段の意見はなかった。\n",
			"0 計画について{told=事務局から説明があった。; outcome=原案のとおり承認された。}, 0 予算について{outcome=特段の意見はなかった。}"},
		{"a table that tells of an item", head + "議事\n（１）計画について\n事務局から次の表により説明があった。\n年度 | 目標\n令和５年度 | 30\n令和６年度 | 40\n（２）予算について\n事務局から説明があった。\n",
			"1 計画について{told=事務局から次の表により説明があった。; tables=*}, 2 予算について{told=事務局から説明があった。}"},
	}, discussed)
}

// TestTablesOfItems: an order of the day with its numbers in the first column.
func TestTablesOfItems(t *testing.T) {
	const head = "みどり市議会定例会会議録\n日時：令和５年４月３日\n議事日程\n"
	check(t, []form{
		{"two columns", head + "日程第１ | 会議録署名議員の指名\n日程第２ | 会期の決定\n", "1 会議録署名議員の指名, 2 会期の決定"},
		{"below heads, with bills", head + "日程番号 | 議案番号 | 件名\n日程第１ |  | 会期の決定\n日程第２ | 議案第１号 | 予算の案\n", "1 会期の決定, 2 議案第１号\n予算の案"},
		{"a title in two lines", head + "日程第１ | 計画の一部を/改正する件\n日程第２ | 会期の決定\n", "1 計画の一部を|改正する件, 2 会期の決定"},
		{"sentences are none", head + "日程第１ | 会長が述べた。\n日程第２ | 会期の決定\n", ""},
	}, discussed)
}
