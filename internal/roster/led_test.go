package roster_test

import "testing"

// TestBracketsThatLead: brackets right before people say what these are, be their words known or not.
func TestBracketsThatLead(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"what they do", "出席者\n（議長）荒木　（話題提供）林、関　（記録）森\n",
			"出席者|member|荒木|議長|-\n出席者|member|林|話題提供|-\n出席者|member|関|話題提供|-\n出席者|member|森|記録|-"},
		{"their part of a society", "出席者\n（会長）荒木　（書記）林　（防犯部）谷口、原\n（１班）川田　（東地区）石井\n",
			"出席者|member|荒木|会長|-\n出席者|member|林|書記|-\n出席者|member|谷口|-|防犯部\n出席者|member|原|-|防犯部\n" +
				"出席者|member|川田|-|１班\n出席者|member|石井|-|東地区"},
		{"square ones", "参加者\n［議長］荒木清香　［撮影］林学、関真由美\n",
			"参加者|member|荒木清香|議長|-\n参加者|member|林学|撮影|-\n参加者|member|関真由美|撮影|-"},
		{"bodies beside the role of one", "出席者\n〔学部長〕荒木\n〔数理専攻〕林、関\n〔経済学科〕森、谷口\n",
			"出席者|member|荒木|学部長|-\n出席者|member|林|-|数理専攻\n出席者|member|関|-|数理専攻\n出席者|member|森|-|経済学科\n出席者|member|谷口|-|経済学科"},
	})
}

// TestSignsExplained: signs that the line below explains, or one in brackets.
func TestSignsExplained(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"roles first", "出席委員\n◎会長　○副会長\n　◎　荒木　　武　　　○　林　　恵美子　　　　関　　和樹\n　　　森　　光恵　　　　　大島　源太\n",
			"出席委員|member|荒木武|会長|-\n出席委員|member|林恵美子|副会長|-\n出席委員|member|関和樹|-|-\n出席委員|member|森光恵|-|-\n出席委員|member|大島源太|-|-"},
		{"in brackets", "出席委員\n荒木　清香、林　学（※）、関　真由美\n　　　　　　　　（※）はオンライン参加\n森　宏一\n",
			"出席委員|member|荒木清香|-|-\n出席委員|member|林学|-|-|remote\n出席委員|member|関真由美|-|-\n出席委員|member|森宏一|-|-"},
	})
}

// TestNamesBetweenStrokes: one stroke between two whole names, and foreign names.
func TestNamesBetweenStrokes(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"one", "出席者\n森 宏一／谷口 薫\n", "出席者|member|森宏一|-|-\n出席者|member|谷口薫|-|-"},
		{"foreign", "出席者\n荒木清香／林 学／アン・スミス／関 真由美\n",
			"出席者|member|荒木清香|-|-\n出席者|member|林学|-|-\n出席者|member|アン・スミス|-|-\n出席者|member|関真由美|-|-"},
	})
}

// TestMarksBeforeBodies: a mark for the role above stands before a body that reads like none.
func TestMarksBeforeBodies(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a house", "出席者\n会　頭　　若葉酒造㈱　　　代表取締役　森　宏一\n常議員　　若葉信用金庫　　理事長　　荒木　清香\n　〃　　　ホテル青空　　　総支配人　　林　学\n　〃　　　㈲七福　　　　　専務取締役　　関　真由美\n",
			"出席者|member|森宏一|代表取締役|若葉酒造㈱\n出席者|member|荒木清香|理事長|若葉信用金庫\n出席者|member|林学|総支配人|ホテル青空\n出席者|member|関真由美|専務取締役|㈲七福"},
		{"the office of a body told above", "出席者\n荒木委員\n事務局\n　総務部　次長　　荒木　清香\n　総務部　企画調整課長　林　学\n",
			"出席者|member|荒木|委員|-\n事務局|secretariat|荒木清香|次長|総務部\n事務局|secretariat|林学|企画調整課長|総務部"},
	})
}

// TestSpreadInTables: letters of names that are wider than their column, and groups in the cells of rows.
func TestSpreadInTables(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"wider than the column", "委員の出欠\n番号　氏　　名　　役職　　出欠\n　１　荒　木　清　香　　　　○\n　２　谷　口　敏　雄　　　　欠\n　３　林　　　　学　会　長　○\n",
			"委員の出欠|member|荒木清香|-|-\n委員の出欠|absent|谷口敏雄|-|-\n委員の出欠|member|林学|会長|-"},
		{"a group in a cell", "出席者\n所属\t氏名\t出欠\n若葉大学\t荒木 清香\t出席\nオブザーバー\t林 学\t出席\n",
			"出席者|member|荒木清香|-|若葉大学\nオブザーバー|observer|林学|-|-"},
		{"for whom somebody sits", "出席者\n氏名　　　　所属　　　　　備考\n荒木　清香　若葉大学　　　谷口正人の代理\n関　真由美　青空大学　　　オンライン\n",
			"出席者|member|荒木清香|-|若葉大学|for 谷口正人\n出席者|member|関真由美|-|青空大学|remote"},
	})
}

// TestRolesOverTwoLines: the letters of the second line are spread, and a number stands behind them.
func TestRolesOverTwoLines(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"deputy", "出席委員\n会　長　　１２番　　荒　木　　　修\n会長職務\n代 理 者　　１１番　　谷　口　　　進\n委　　員　　　１番　　上　原　美　穂\n",
			"出席委員|member|荒木修|会長|-\n出席委員|member|谷口進|会長職務代理者|-\n出席委員|member|上原美穂|委員|-"},
		{"surnames like temples", "出席者\n小宮院委員、林委員、四条院副委員長\n",
			"出席者|member|小宮院|委員|-\n出席者|member|林|委員|-\n出席者|member|四条院|副委員長|-"},
		{"a sentence below", "欠席者\n荒木理事、林理事\n\n　理事10名中9名が出席し，定款に定める\n定足数を満たした。\n",
			"欠席者|member|荒木|理事|-\n欠席者|member|林|理事|-"},
		{"kinds of members by number", "出席委員\n　第１号委員\n　　荒木　清香\n　　林　学\n　第２号委員\n　　関　真由美\n",
			"第１号委員|member|荒木清香|-|-\n第１号委員|member|林学|-|-\n第２号委員|member|関真由美|-|-"},
	})
}

// TestColonFirst: a role of several before a colon with which a list begins has nothing before it.
func TestColonFirst(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"that runs into a label", "事務局\n大槻課長事務局：関課長\n", "大槻課長事務局|secretariat|関|課長|-"},
		{"alone", "出席者\n課長事務局：大槻課長\n", "課長事務局|secretariat|大槻|課長|-"},
	})
}
