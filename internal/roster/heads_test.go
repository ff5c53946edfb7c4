package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/roster"
)

// TestBelowHeads: lists set in columns below heads, whose cells wrap, with headings and
// bodies between the rows.
func TestBelowHeads(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"cells that go on, and headings between the rows",
			"出席者\n  氏名          所属                      職\n\n  【専門家】\n  荒木 清香     国立若葉研究所            室長\n" +
				"  林 宏太郎     一般社団法人青空美術      理事\n                輸送協会\n  【事務局】\n  関 真由美     文化部 文化課             課長\n",
			"専門家|member|荒木清香|室長|国立若葉研究所\n専門家|member|林宏太郎|理事|一般社団法人青空美術輸送協会\n事務局|secretariat|関真由美|課長|文化部文化課"},
		{"remarks, and who sits named below one",
			"出席者\n  No.   所属                氏名          出欠    備考\n  1     若葉市              荒木 清香     ○      会長\n" +
				"  2     青空出張所          林 宏太郎     代      代理出席\n                                                  （係長 関 真由美）\n" +
				"  3     若葉市消防本部      森 宏一       ×\n",
			"出席者|member|荒木清香|会長|若葉市\n出席者|member|関真由美|係長|青空出張所|for 林宏太郎\n出席者|absent|森宏一|-|若葉市消防本部"},
		{"bodies over their parts, proxies in the cell of the name",
			"出席者\n  機関名                  職名            氏名\n  若葉省\n    青空川事務所          所長            荒木 清香\n" +
				"    同                    副所長          林 宏太郎\n  緑県\n    土木部 河川課         課長            （代理）課長補佐 関 真由美\n" +
				"    土木部 砂防課         課長            欠席\n  若葉市                  市長            森 宏一\n" +
				"                                          （代理）副市長 谷 薫\n",
			"出席者|member|荒木清香|所長|若葉省青空川事務所\n出席者|member|林宏太郎|副所長|若葉省青空川事務所\n出席者|member|関真由美|課長補佐|緑県土木部河川課\n" +
				"出席者|absent|-|課長|緑県土木部砂防課\n出席者|member|谷薫|副市長|若葉市|for 森宏一"},
		{"two sides, numbers before one blank, and a group in commas below",
			"出席者\nNo   氏名           所属   No   氏名         所属\n1 荒木 清香       地区自治会長   4 森 浩二       商店会長\n" +
				"2 林 学        民生児童委員   5 関 真由美       こども園長\n3 谷 航        元校長      6 原 徹       大学講師\n（学校）校長 谷 薫、教頭 原 徹\n",
			"出席者|member|荒木清香|-|地区自治会長\n出席者|member|林学|-|民生児童委員\n出席者|member|谷航|-|元校長\n" +
				"出席者|member|森浩二|-|商店会長\n出席者|member|関真由美|-|こども園長\n出席者|member|原徹|-|大学講師\n" +
				"学校|secretariat|谷薫|校長|-\n学校|secretariat|原徹|教頭|-"},
		{"two sides by their numbers", "出席者\n番号\t氏名\t備考\t番号\t氏名\t備考\n1\t荒木 清香\t会長\t3\t関 真由美\t\n2\t林 宏太郎\t欠席\t4\t森 宏一\t途中入室\n",
			"出席者|member|荒木清香|会長|-\n出席者|absent|林宏太郎|-|-\n出席者|member|関真由美|-|-\n出席者|member|森宏一|-|-|note 途中入室"},
		{"kinds of members in a column",
			"出席者\n  区分            氏名          所属\n  学識経験者      荒木 清香     若葉大学\n  事業者          林 宏太郎     青空商店会\n  行政            関 真由美     若葉市\n",
			"学識経験者|member|荒木清香|-|若葉大学\n事業者|member|林宏太郎|-|青空商店会\n行政|member|関真由美|-|若葉市"},
		{"titles with a seat or an absence in brackets",
			"出席者\n  氏名          所属                職\n  荒木 清香     若葉大学            教授（座長）\n  林 宏太郎     青空博物館          館長（欠席）\n",
			"出席者|member|荒木清香|教授|若葉大学|note 座長\n出席者|absent|林宏太郎|館長|青空博物館"},
		{"heads in a text that runs on", "出席者\n機関名 職名 氏名 備考\n若葉事務所 河川課長 荒木 清香\n若葉県 環境課 課長補佐 林 宏太郎\n青空町 住民課 課長 関 真由美\n",
			"出席者|member|荒木清香|河川課長|若葉事務所\n出席者|member|林宏太郎|課長補佐|若葉県環境課\n出席者|member|関真由美|課長|青空町住民課"},
		{"heads of columns, none of them of names", "出席者\n役職　所属\n会長　荒木　清香\n", "出席者|member|荒木清香|会長|-"},
		{"a ministry below observers", "出席者\n委員\n　荒木　清香\nオブザーバー\n　若葉省\n　　総務課長　関　真由美\n", "委員|member|荒木清香|-|-\nオブザーバー|observer|関真由美|総務課長|若葉省"},
		{"a head row narrower than the names", "出席者\n氏名　所属\n荒木　清香　若葉大学\n林　宏太郎　青空社\n", "出席者|member|荒木清香|-|若葉大学\n出席者|member|林宏太郎|-|青空社"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestCellsThatGoOn: lists in columns without heads, whose cells wrap, and who sits for
// an office.
func TestCellsThatGoOn(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"bodies and titles on the line below",
			"出席者\n    荒木 清香        株式会社若葉放送            技術局 部長\n    林 宏太郎        一般財団法人青空保全        調査役\n" +
				"                     センター\n    関 真由美        緑製造株式会社              システム部\n" +
				"                                                 担当課長\n",
			"出席者|member|荒木清香|部長|株式会社若葉放送技術局\n出席者|member|林宏太郎|調査役|一般財団法人青空保全センター\n出席者|member|関真由美|担当課長|緑製造株式会社システム部"},
		{"a body in the first column",
			"出席者\n    若葉商工会                 会長            荒木 清香\n    特定非営利活動法人         理事長          林 宏太郎\n    青空の学校\n" +
				"    緑組合                     参事            関 真由美\n",
			"出席者|member|荒木清香|会長|若葉商工会\n出席者|member|林宏太郎|理事長|特定非営利活動法人青空の学校\n出席者|member|関真由美|参事|緑組合"},
		{"who sits for an office",
			"出席者\n    若葉協会                   会長            荒木 清香\n    県観光局 振興課            課長            （代理）主査 林 宏太郎\n",
			"出席者|member|荒木清香|会長|若葉協会\n出席者|member|林宏太郎|主査|県観光局振興課"},
		{"who sits, and his title",
			"出席者\n    荒木 清香        若葉連合会            専務理事\n    （代理：林 宏太郎）                    （代理：技術部長）\n",
			"出席者|member|林宏太郎|技術部長|若葉連合会|for 荒木清香"},
		{"who sits where nobody is named",
			"出席者\n若葉省　自然局　防災課長　（代理：課長補佐　林　宏太郎）\n青空省　緑局　企画課長　関　真由美\n",
			"出席者|member|林宏太郎|課長補佐|若葉省自然局\n出席者|member|関真由美|企画課長|青空省緑局"},
		{"towns in brackets before their people",
			"出席者\n 会   長                   荒木  清香\n 委   員    （若葉町）      林  宏太郎      関  真由美\n" +
				"                            森  宏一        谷    薫\n            （青空町）      野々村  学      大場  一郎\n" +
				"            （ 県 ）        松江  亮太\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林宏太郎|委員|若葉町\n出席者|member|関真由美|委員|若葉町\n出席者|member|森宏一|委員|若葉町\n出席者|member|谷薫|委員|若葉町\n" +
				"出席者|member|野々村学|委員|青空町\n出席者|member|大場一郎|委員|青空町\n出席者|member|松江亮太|委員|県"},
		{"towns in brackets over their people",
			"若葉・青空合併協議会出席者\n会長 荒木 清香\n委員 (若葉町)\n林 宏太郎 関 真由美\n(青空町)\n森 宏一 野々村 学\n",
			"若葉・青空合併協議会出席者|member|荒木清香|会長|-\n若葉・青空合併協議会出席者|member|林宏太郎|委員|若葉町\n若葉・青空合併協議会出席者|member|関真由美|委員|若葉町\n" +
				"若葉・青空合併協議会出席者|member|森宏一|委員|青空町\n若葉・青空合併協議会出席者|member|野々村学|委員|青空町"},
		{"kinds in brackets that head no known group", "出席者\n＜関係団体＞\n荒木 清香\n＜市民＞\n林 宏太郎\n", "関係団体|other|荒木清香|-|-\n市民|member|林宏太郎|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestTownsOfAnAssembly: those of each town are members, not its officials.
func TestTownsOfAnAssembly(t *testing.T) {
	assert.Equal(t, "若葉市|member|荒木清香|-|若葉市\n若葉市|member|林宏太郎|-|若葉市\n青空町|member|関真由美|-|青空町",
		labelled(readUnder("出席議員\n（若葉市）\n　１番　荒木　清香　　２番　林　宏太郎\n（青空町）\n　３番　関　真由美\n")))
	assert.Equal(t, "若葉市|member|荒木清香|-|若葉市", labelled(readUnder("出席議員\n（若葉市）\n　１番　荒木　清香\n")))
}

// TestSeatsBehindCommas: the number of a seat behind a comma is no body.
func TestSeatsBehindCommas(t *testing.T) {
	assert.Equal(t, "出席委員|member|荒木清香|-|-\n出席委員|member|林宏太郎|-|-\n出席委員|member|関真由美|-|-",
		labelled(readUnder("出席委員\n３番　　荒木　清香、４番　　林　宏太郎、\n10番　　関　真由美\n")))
}

// TestHeadsCarriedOver: the heads of the columns hold for the next group where it is set
// below them, and for no other.
func TestHeadsCarriedOver(t *testing.T) {
	const first = "出席者\n氏名　　　　　役職　　　　所属\n荒木　清香　　会長　　　　若葉会\n林　宏太郎　　副会長　　　青空会\n"
	assert.Equal(t, "欠席者|member|関真由美|監査役|緑会", strings.Split(labelled(readGroups(first, "欠席者\n関　真由美　　監査役　　　緑会\n")), "\n")[2])
	two := readGroups("出席者\n氏名\t役職\n荒木　清香\t会長\n林　宏太郎\t副会長\n", "行政\n緑課長　関　真由美\n")
	assert.Equal(t, "行政|member|関真由美|緑課長|-", strings.Split(labelled(two), "\n")[2], "heads parted by tabs")
}

// TestNamesThatEndAsGroups: a name behind a title is no heading though it ends as groups do, be
// its surname one that no dictionary has, or the row set as the one beside it.
func TestNamesThatEndAsGroups(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a surname of no dictionary", "出席委員\n委 員 長 荒 木 清 香\n議 員 榁 尾 隼 人\n", "出席委員|member|荒木清香|委員長|-\n出席委員|member|榁尾隼人|議員|-"},
		{"behind one word", "出席委員\n委員長 荒木清香\n議員 榁尾勇人\n", "出席委員|member|荒木清香|委員長|-\n出席委員|member|榁尾勇人|議員|-"},
		{"set as the row above", "出席委員\n委 員 荒 木 清 香\n委 員 榁 尾 翔 人\n", "出席委員|member|荒木清香|委員|-\n出席委員|member|榁尾翔人|委員|-"},
		{"a heading", "出席委員\n委 員 荒 木 清 香\n委員代理人\n関 真由美\n", "出席委員|member|荒木清香|委員|-\n委員代理人|member|関真由美|-|-"},
		{"another", "出席委員\n荒木 清香\n監査人\n関 真由美\n", "出席委員|member|荒木清香|-|-\n監査人|other|関真由美|-|-"},
	} {
		assert.Equal(t, test.want, labelled(readUnder(test.text)), test.name)
	}
}

// TestCountsBesideRows: how many people there are, in the column of the label, is neither the
// number of somebody nor a body.
func TestCountsBesideRows(t *testing.T) {
	const want = "出席議員|member|荒木清香|-|-\n出席議員|member|林学|-|-\n出席議員|member|関真由美|-|-\n出席議員|member|森宏一|-|-"
	const heads = "出席議員\n          議席  氏  名        議席  氏  名\n"
	for _, test := range []struct{ name, text, want string }{
		{"below heads", heads + "  １２名    １  荒木 清香      ３   関 真由美\n            ２  林 学          ４   森 宏一\n", want},
		{"in two columns", "出席議員\n  ６名    １  荒木 清香    ４  森 宏一\n          ２  林 学        ５  外山 直樹\n" +
			"          ３  関 真由美    ６  野々村 学\n", want + "\n出席議員|member|外山直樹|-|-\n出席議員|member|野々村学|-|-"},
		{"in a bracket, on the second row", heads + "            １  荒木 清香      ３   関 真由美\n（４名）    ２  林 学          ４   森 宏一\n", want},
		{"three columns", "出席議員\n  番号  氏名        番号  氏名        番号  氏名\n   １   荒木 清香    ３   関 真由美    ４   森 宏一\n   ２   林 学\n", want},
		{"numbers of rows", "出席議員\n  １  荒木 清香\n  ２  林 学\n  ３  関 真由美\n  ４  森 宏一\n", want},
		{"votes", "出席議員\n荒木 清香\n出席２４名  欠席１名\n", "出席議員|member|荒木清香|-|-"},
	} {
		assert.Equal(t, test.want, labelled(readUnder(test.text)), test.name)
	}
}

// TestCellsBeforeHeads: cells that begin a little before their heads stand below them, though
// letters are spread in names and titles, and few have a remark.
func TestCellsBeforeHeads(t *testing.T) {
	const heads = "出席者\n        氏  名        所  属                役  職      備  考\n"
	const want = "出席者|member|荒木清香|会長|若葉市医師会\n出席者|absent|榁尾理治|院長|若葉中央病院\n" +
		"出席者|member|関真由美|支部長|青空協会若葉支部\n出席者|absent|森宏一|部長|緑川組合"
	for before := range 5 {
		rows := ""
		for _, row := range []string{
			"荒 木  清 香  若葉市医師会          会  長", "榁 尾  理 治  若葉中央病院          院  長      欠席",
			"関    真由美  青空協会若葉支部      支部長", "森    宏 一   緑川組合              部  長      欠席",
		} {
			rows += strings.Repeat(" ", 8-before) + row + "\n"
		}
		assert.Equal(t, want, labelled(readUnder(heads+rows)), before)
	}
	assert.Equal(t, "出席者|member|荒木清香|-|若葉市東支所\n出席者|member|林学|-|青空町",
		labelled(readUnder("出席者\n  所属                氏名\n  若葉市 東支所       荒木 清香\n  青空町              林 学\n")), "words of a cell before a head")
}

// TestSpreadLabels: a word for members whose letters are spread heads them beside a heading that is
// no role, and is the role of each where it stands beside one.
func TestSpreadLabels(t *testing.T) {
	const row, below = "委 員    荒 木  清 香    若葉大学\n", "         林    学        青空大学\n"
	for _, test := range []struct{ name, text, want string }{
		{"above officials", "出席者\n" + row + below + "\n事務局   総務課    課 長    関 真由美\n         〃        参 事    森 宏一\n",
			"委員|member|荒木清香|-|若葉大学\n委員|member|林学|-|青空大学\n事務局|secretariat|関真由美|課長|総務課\n事務局|secretariat|森宏一|参事|総務課"},
		{"below the chair", "出席者\n委員長   外 山  直 樹    緑川大学\n" + row + below,
			"出席者|member|外山直樹|委員長|緑川大学\n出席者|member|荒木清香|委員|若葉大学"},
		{"beside another role", "出席者\n" + row + below + "幹 事    関    真由美    緑川大学\n",
			"出席者|member|荒木清香|委員|若葉大学"},
	} {
		assert.Contains(t, labelled(readUnder(test.text)), test.want, test.name)
	}
}

// TestDittoBehindNames: a mark for what stands above repeats the body behind the name too; a
// letter like one is none.
func TestDittoBehindNames(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"before titles", "出席者\n荒木 清香    若葉大学理学部    教授\n林 学        〃                准教授\n" +
			"関 真由美    青空大学          講師\n森 宏一      〃                教授\n",
			"出席者|member|荒木清香|教授|若葉大学理学部\n出席者|member|林学|准教授|若葉大学理学部\n" +
				"出席者|member|関真由美|講師|青空大学\n出席者|member|森宏一|教授|青空大学"},
		{"twice", "出席者\n荒木 清香    若葉市医師会    会長\n林 学        〃    副会長\n関 真由美    〃    理事\n",
			"出席者|member|荒木清香|会長|若葉市医師会\n出席者|member|林学|副会長|若葉市医師会\n出席者|member|関真由美|理事|若葉市医師会"},
		{"letters spread, behind a near column", "出席者\n柳 瀬  訓 孝    若葉大学    教授\n蘆 立  伸 二    〃          講師\n",
			"出席者|member|柳瀬訓孝|教授|若葉大学\n出席者|member|蘆立伸二|講師|若葉大学"},
		{"letters of a name", "出席者\n佐々木 清香    若葉大学    教授\n林 奈々    青空大学    講師\n",
			"出席者|member|佐々木清香|教授|若葉大学\n出席者|member|林奈々|講師|青空大学"},
	} {
		assert.Equal(t, test.want, labelled(readUnder(test.text)), test.name)
	}
}

// TestSetOtherwise: a list whose words begin below the heads of the one before it, and that is
// set otherwise, is none of that table; one row is, with a body that names nobody.
func TestSetOtherwise(t *testing.T) {
	const first = "出席議員\n  議席    氏    名          選出町村\n  １番    荒 木 清 香      若葉町\n  ２番    林    学         青空村\n"
	for _, test := range []struct{ name, second, want string }{
		{"two titles abreast", "説明員\n  管 理 者  関 真 由 美    副管理者    森    宏 一\n  事務局長  外 山 直 樹    総務係長    野々村    学\n",
			"説明員|member|関真由美|管理者|-\n説明員|member|森宏一|副管理者|-\n" +
				"説明員|member|外山直樹|事務局長|-\n説明員|member|野々村学|総務係長|-"},
		{"one title a row", "職員\n  局  長  関 真 由 美\n  書  記  森    宏 一\n", "職員|member|関真由美|局長|-\n職員|member|森宏一|書記|-"},
		{"a row of the table", "欠席議員\n  ３番    関 真 由 美      緑川町\n", "欠席議員|member|関真由美|-|緑川町"},
		{"a body of two words", "欠席議員\n  ３番    関 真 由 美      緑川町 東支所\n", "欠席議員|member|関真由美|-|緑川町東支所"},
	} {
		assert.Equal(t, test.want, strings.Join(strings.Split(labelled(readGroups(first, test.second)), "\n")[2:], "\n"), test.name)
	}
	assert.Equal(t, "出席議員|member|荒木清香|-|若葉町\n出席議員|member|林学|-|青空村\n出席議員|member|関真由美|管理者|-\n出席議員|member|森宏一|副管理者|-",
		labelled(readUnder(first+"\n  管 理 者  関 真 由 美    副管理者    森    宏 一\n")), "behind a blank line")
}

// TestTableAndOffice: two groups of columns with numbers between them, and the officials
// behind the rows.
func TestTableAndOffice(t *testing.T) {
	assert.Equal(t, "出欠席|member|荒木清香|-|若葉校長会\n出欠席|member|林宏太郎|-|青空会\n出欠席|absent|関真由美|-|緑会\n出欠席|member|森宏一|-|公募\n職員|secretariat|外山直樹|図書館長|-",
		labelled(readUnder("出欠席\n  氏  名       所    属        出欠     氏  名       所    属        出欠\n"+
			"1 荒木 清香    若葉校長会      ○     2 林 宏太郎    青空会          ○\n3 関 真由美    緑会            ×     4 森 宏一      公募            ○\n"+
			"職    員    図書館長    外山 直樹\n")))
}

// TestRowsThatReadLikePhrases: who came is told by a sign behind each, whatever the words
// before say.
func TestRowsThatReadLikePhrases(t *testing.T) {
	assert.Equal(t, "出欠状況|member|荒木清香|会員を代表する委員|-\n出欠状況|absent|林宏太郎|公益を代表する委員|-\n出欠状況|member|関真由美|公益を代表する委員|-",
		labelled(readUnder("出欠状況\n（○…出席、×…欠席）\n会員を代表する委員 荒木 清香 ○\n公益を代表する委員 林 宏太郎 ×\n〃 関 真由美 ○\n")))
}

// TestSeatsSetApart: the counter of a seat's number may stand apart from it.
func TestSeatsSetApart(t *testing.T) {
	assert.Equal(t, "出席議員|member|荒木清香|議長|-\n出席議員|member|林宏太郎|-|-\n出席議員|member|関真由美|-|-",
		labelled(readUnder("出席議員\n  議   長       荒  木    清  香\n  １   番       林       宏太郎        ２   番       関       真由美\n")))
	assert.Equal(t, "出席議員|member|荒木清香|-|-\n出席議員|member|林宏太郎|-|-", labelled(readUnder("出席議員\n１ 番 荒 木 清 香 ２ 番 林 宏 太 郎\n")))
}

// TestCountedHeads: a heading in brackets with its number of people behind.
func TestCountedHeads(t *testing.T) {
	for _, count := range []string{"２人", "（３名中２名出席）", "　２名"} {
		assert.Equal(t, "委員|member|荒木清香|会長|-\n委員|member|林宏太郎|委員|-\n事務局|secretariat|関真由美|部長|-",
			labelled(readUnder("出席者\n【委員】"+count+"\n会長　荒木　清香\n委員　林　宏太郎\n【事務局】１人\n部長　関　真由美\n")), count)
	}
}

// TestExplainedMarks: where signs are explained, two rows are enough.
func TestExplainedMarks(t *testing.T) {
	assert.Equal(t, "出欠状況|member|荒木清香|-|-\n出欠状況|absent|林宏太郎|-|-", labelled(readUnder("出欠状況\n（○…出席、×…欠席）\n荒木 清香 ○\n林 宏太郎 ×\n")))
}

// TestMarksBehindNames: who came is told by a mark behind each.
func TestMarksBehindNames(t *testing.T) {
	assert.Equal(t, "出席者|member|荒木清香|委員長|若葉会\n出席者|absent|林宏太郎|委員|青空小学校\n出席者|member|関真由美|委員|公募",
		labelled(readUnder("出席者\n委員長 （若葉会） 荒木 清香 ○\n委 員 （青空小学校） 林 宏太郎 －\n委 員 （公募） 関 真由美 ○\n")))
	assert.Equal(t, "出席者|member|荒木清香|-|-\n出席者|absent|林宏太郎|-|-\n出席者|member|関真由美|-|-",
		labelled(readUnder("出席者\n荒木 清香 ○\n林 宏太郎 ×\n関 真由美 ○\n")))
	assert.Equal(t, "委員|member|荒木清香|-|-\n委員|absent|林学|-|-\n委員|member|関薫|-|-",
		labelled(readUnder("委員\n氏名 出欠\n荒木清香 出\n林学 欠\n関薫 出\n")), "in one letter")
	assert.Equal(t, "委員|member|荒木清香|-|-\n委員|absent|林学|-|-\n委員|member|関薫|-|-\n委員|member|日出守|-|-",
		labelled(readUnder("委員\n荒木 清香　出\n林　学　欠\n関　薫　出\n日出　守　出\n")), "in one letter behind spread names")
	assert.Equal(t, "出席者|member|荒木清香|会長|若葉市議会\n出席者|member|林宏太郎|委員|公募\n出席者|member|関真由美|委員|青空会",
		labelled(readUnder("出席者\n会 長 公益代表 荒木 清香 若葉市議会\n委 員 被保険者代表 林 宏太郎 公募\n委 員 公益代表 関 真由美 青空会\n")), "for whom each sits")
}

// TestTerms: for how long people are members is nobody's body.
func TestTerms(t *testing.T) {
	const want = "出席者|member|荒木清香|-|若葉会\n出席者|member|林学|-|青空小学校"
	for _, term := range []string{
		"任期：令和５年６月２日～令和７年３月31日", "任期　令和５年６月２日から令和７年３月31日まで", "委嘱期間：2023年6月2日～2025年3月31日",
		"令和５年６月２日～令和７年３月31日", "委嘱日：令和５年６月２日",
	} {
		assert.Equal(t, want, labelled(readUnder("出席者\n"+term+"\n荒木　清香　　若葉会\n林　　　学　　青空小学校\n")), term)
	}
	assert.Equal(t, want, labelled(readBeside("出席者", "出席者（敬称略）　任期：令和５年６月２日～令和７年３月31日\n"+
		"No.　氏名　　　　所属\n１　　荒木　清香　若葉会\n２　　林　　　学　青空小学校\n")), "above the heads")
	assert.Equal(t, "出席者|member|十時清香|-|若葉会\n出席者|member|林学|-|21世紀協会", labelled(readUnder("出席者\n十時　清香　　若葉会\n林　　　学　　21世紀協会\n")))
}

// TestNotesBelow: a sign behind names is explained by the line below the list, though it is no line
// of it, since it reads like a heading.
func TestNotesBelow(t *testing.T) {
	const names = "荒木清香（委員長）、林学※、関真由美、森宏一※"
	for _, test := range []struct{ note, mark string }{
		{"※オンライン参加", "|remote"}, {"（※オンライン参加）", "|remote"}, {"※ ＷＥＢ参加", "|remote"}, {"※リモート出席", "|remote"}, {"※印はオンライン", "|remote"}, {"※敬称略", ""},
	} {
		want := "出席者|member|荒木清香|委員長|-\n出席者|member|林学|-|-" + test.mark + "\n出席者|member|関真由美|-|-\n出席者|member|森宏一|-|-" + test.mark
		assert.Equal(t, want, labelled(readAbove("出席者　　"+names+"\n　　　　　"+test.note+"\n")), test.note)
	}
	assert.Equal(t, "出席者|absent|荒木清香|-|-\n出席者|member|林学|-|-", labelled(readAbove("出席者　荒木清香※、林学\n※欠席\n")))
	assert.Equal(t, "出席者|member|荒木清香|-|-\n出席者|member|林学|-|-", labelled(readAbove("出席者　荒木清香※、林学\n\n※オンライン\n")), "behind a blank line")
	assert.Equal(t, "出席者|member|荒木清香|-|-|remote\n出席者|member|林学|-|-|remote\n出席者|member|関薫|-|-",
		labelled(readUnder("出席者\n荒木清香＊、林学＊、関薫\n（＊はオンライン参加）\n")), "bullets")
}

// readAbove reads a list of members on the first line of text alone, on which its heading stands.
func readAbove(text string) *doc.People {
	runes := []rune(text)
	src := sourceOf(runes)
	label, line := doc.Span{Start: 0, End: 3}, src.Lines[0].Span
	for line.Start = label.End; runes[line.Start] == '　'; {
		line.Start++
	}
	g := doc.Group{Key: "member", Label: []doc.Span{label}, Lines: []doc.Span{line}, Gaps: []int{0}, Full: []bool{false}}
	return roster.Read(src, []doc.Group{g}, nil, nil)
}

// TestKindsOfEntries: what one entry says.
func TestKindsOfEntries(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a role before a number is of one", "会　長　12番　荒木　清香\n　　　　１番　林　宏太郎\n　　　　２番　関　真由美\n", "member|荒木清香|会長|-\nmember|林宏太郎|-|-\nmember|関真由美|-|-"},
		{"a seat in a bracket before several", "【会長】荒木清香、林宏太郎、関真由美\n", "member|荒木清香|会長|-\nmember|林宏太郎|-|-\nmember|関真由美|-|-"},
		{"roles before all on their rows",
			"副会長　　荒木　清香　　林　宏太郎\n委　員　　関　真由美　　森　宏一\n",
			"member|荒木清香|副会長|-\nmember|林宏太郎|副会長|-\nmember|関真由美|委員|-\nmember|森宏一|委員|-"},
		{"the seat of a member in a bracket", "荒木 清香 委員（副会長）\n林 宏太郎 委員\n", "member|荒木清香|副会長|-\nmember|林宏太郎|委員|-"},
		{"from elsewhere, and from when",
			"荒木委員（オンライン、15時40分から参加）\n林委員（16時まで、オンライン）\n",
			"member|荒木|委員|-|note 15時40分から参加|remote\nmember|林|委員|-|note 16時まで|remote"},
		{"signs in brackets", "荒木（※）、林、関（＊）\n", "member|荒木|-|-\nmember|林|-|-\nmember|関|-|-"},
		{"what he is called below", "総務課長　荒木　清香（以下、荒木課長）\n主査　林　宏太郎\n", "member|荒木清香|総務課長|-\nmember|林宏太郎|主査|-"},
		{"two offices joined by a bracket", "荒木部長、林支援課長(兼)教育課長、関係長\n", "member|荒木|部長|-\nmember|林|支援課長(兼)教育課長|-\nmember|関|係長|-"},
		{"a unit, a surname and a title", "荒木企画部次長、企画課林主査、関主事\n", "member|荒木|企画部次長|-\nmember|林|主査|企画課\nmember|関|主事|-"},
		{"who sits for whom, named before", "荒木委員\n林委員代理　関　真由美（若葉会　副会長）\n", "member|荒木|委員|-\nmember|関真由美|副会長|若葉会|for 林"},
		{"who somebody is, on the line below", "荒木　清香\n（若葉会　会長）\n林　宏太郎（青空会　理事）\n", "member|荒木清香|会長|若葉会\nmember|林宏太郎|理事|青空会"},
		{"counts behind names", "荒木　清香　　林　宏太郎　　以上２名\n", "member|荒木清香|-|-\nmember|林宏太郎|-|-"},
		{"roles that hold a modifier", "荒木会長、林委員、関委員、三村田臨時委員\n", "member|荒木|会長|-\nmember|林|委員|-\nmember|関|委員|-\nmember|三村田|臨時委員|-"},
		{"bureaus that no list knows", "荒木次官、林官房長、菅沼産政局長、横尾田貿易局長\n", "member|荒木|次官|-\nmember|林|官房長|-\nmember|菅沼|産政局長|-\nmember|横尾田|貿易局長|-"},
		{"a share of those without a role",
			"荒木清香会長、林宏太郎委員\n関真由美、森宏一の各臨時委員\n",
			"member|荒木清香|会長|-\nmember|林宏太郎|委員|-\nmember|関真由美|臨時委員|-\nmember|森宏一|臨時委員|-"},
		{"how somebody took part, without a bracket",
			"荒木　清香　　会長　　欠席\n林　宏太郎　　委員\n関　真由美　　委員　　オンライン\n",
			"absent|荒木清香|会長|-\nmember|林宏太郎|委員|-\nmember|関真由美|委員|-|remote"},
		{"who sits for whom, without a bracket", "若葉局　課長　関　真由美　代理　主査　荒木　清香\n青空局　課長　林　宏太郎\n", "member|荒木清香|主査|若葉局|for 関真由美\nmember|林宏太郎|課長|青空局"},
		{"letters spread evenly are one name",
			"町　　長　　鉄　村　恵　子\n副 町 長　　升　本　一　彦\n総務課長　　中　町　昭　三\n",
			"member|鉄村恵子|町長|-\nmember|升本一彦|副町長|-\nmember|中町昭三|総務課長|-"},
		{"halves that are a town and a whole name", "荒木　清香、林　宏太郎、鈴鹿　紀美代\n", "member|荒木清香|-|-\nmember|林宏太郎|-|-\nmember|鈴鹿紀美代|-|-"},
		{"a given name no dictionary has", "荒木　清香\n土肥原　修一\n", "member|荒木清香|-|-\nmember|土肥原修一|-|-"},
		{"letters spread evenly, a body behind", "荒 木 清 香      若葉会 会長\n丹 治 勇 樹      青空会 理事長\n", "member|荒木清香|会長|若葉会\nmember|丹治勇樹|理事長|青空会"},
		{"counts of votes are nobody", "会場　41名（議決権 42）　委任状　8名（議決権 8）　合計　49名\n荒木　清香\n", "member|荒木清香|-|-"},
		{"who votes without coming", "出席３１名、議決権行使書２８名、委任状１４名　合計７３名\n荒木　清香\n", "member|荒木清香|-|-"},
		{"votes in writing", "荒木　清香、林　学、書面表決書３名\n", "member|荒木清香|-|-\nmember|林学|-|-"},
		{"one who is counted", "荒木　清香　1名\n", "member|荒木清香|-|-"},
		{"who has charge of something in katakana", "若葉ハウス㈱　フロント担当　荒木、管理員　林\n", "member|荒木|フロント担当|若葉ハウス㈱\nmember|林|管理員|若葉ハウス㈱"},
		{"somebody behind a sign that is explained",
			"◎荒木 清香　若葉大学　教授\n　林 宏太郎　青空会　理事\n※関 真由美　緑会　理事\n（◎：主査、※：Web会議による参加）\n",
			"member|荒木清香|主査|若葉大学\nmember|林宏太郎|理事|青空会\nmember|関真由美|理事|緑会|remote"},
		{"a seat that nobody has", "課長　荒木 清香\n副参事（施設担当）　欠　員\n", "member|荒木清香|課長|-"},
		{"a title spread behind its office", "健康部　　部　　長　　　　荒木　　清香\n医療課　　課　　長　　　　林　　宏太郎\n", "member|荒木清香|部長|健康部\nmember|林宏太郎|課長|医療課"},
		{"no name begins with a sign of repetition", "教 育 長 田 々 宮 静 江 総 務 課 長 荒 木 清 香\n", "member|田々宮静江|教育長|-\nmember|荒木清香|総務課長|-"},
		{"a role beside another is no body", "取締役　荒木　清香（議長）\n取締役　林　宏太郎\n", "member|荒木清香|取締役|-|note 議長\nmember|林宏太郎|取締役|-"},
		{"a name cut before its last letter", "１番 荒木 清香 ２番 林 宏\n一 ３番 関 真由美\n", "member|荒木清香|-|-\nmember|林宏一|-|-\nmember|関真由美|-|-"},
		{"a name cut behind its first letter",
			"荒木清香、林宏太郎、関真由美、吉\n田克弥、森宏一\n",
			"member|荒木清香|-|-\nmember|林宏太郎|-|-\nmember|関真由美|-|-\nmember|吉田克弥|-|-\nmember|森宏一|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(lines(readUnder("出席者\n"+test.text)), "\n"))
		})
	}
}

// TestKindsOfMembers: a heading of members holds the kinds from which they come.
func TestKindsOfMembers(t *testing.T) {
	assert.Equal(t, "学識経験者|member|荒木清香|-|-\n関係団体|member|林宏太郎|-|-\n行政|member|関真由美|-|-\n事務局|secretariat|森|課長|-",
		labelled(readUnder("出席者\n【委員】\n（学識経験者）\n　荒木　清香\n（関係団体）\n　林　宏太郎\n（行政）\n　関　真由美\n【事務局】\n　森課長\n")))
	assert.Equal(t, "協議会出席者|member|荒木清香|会長|-\n協議会欠席者|absent|林宏太郎|-|-", labelled(readUnder("協議会出席者\n会長　荒木　清香\n協議会欠席者　林　宏太郎　１名\n")))
	assert.Equal(t, "条例第25条第１号委員|member|荒木清香|-|-\n条例第25条第２号委員|member|林宏太郎|-|-",
		labelled(readUnder("出席委員\n１ 条例第25条第１号委員（市民） １名\n荒木 清香\n２ 条例第25条第２号委員（学識経験者） １名\n林 宏太郎\n")))
}

// TestByWay: headings that say by what way some of a group took part; they keep the
// group, and in brackets its label as well.
func TestByWay(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"brackets above names", "出席者\n（会議室）\n　荒木清香　　林宏太郎\n（オンライン）\n　関真由美　　森浩二\n",
			"出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-\n出席者|member|関真由美|-|-|remote\n出席者|member|森浩二|-|-|remote"},
		{"below a group, with colons", "出席者\n【委員】\n会場：\n荒木会長、林委員\nWeb：\n関委員、森委員\n【事務局】\n現地：原係長\nリモート：谷課長\n",
			"会場|member|荒木|会長|-\n会場|member|林|委員|-\nWeb|member|関|委員|-|remote\nWeb|member|森|委員|-|remote\n" +
				"現地|secretariat|原|係長|-\nリモート|secretariat|谷|課長|-|remote"},
		{"before names", "出席者\n・会場：荒木清香、林宏太郎\n・オンライン：関真由美、森浩二\n",
			"会場|member|荒木清香|-|-\n会場|member|林宏太郎|-|-\nオンライン|member|関真由美|-|-|remote\nオンライン|member|森浩二|-|-|remote"},
		{"behind a name it is of one", "出席者\n荒木委員（オンライン）、林委員（会場）、関委員\n",
			"出席者|member|荒木|委員|-|remote\n出席者|member|林|委員|-\n出席者|member|関|委員|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestRolesInBrackets: among roles in brackets before names words that no list has are a role too.
func TestRolesInBrackets(t *testing.T) {
	assert.Equal(t, "出席者|member|荒木|会長|-\n出席者|member|林|副会長|-\n出席者|member|関|副会長|-\n出席者|member|森|会計|-\n出席者|member|原|協力員|-\n出席者|member|谷|協力員|-",
		labelled(readUnder("出席者\n（会長）荒木　（副会長）林、関\n（会計）森　（協力員）原、谷\n")))
	assert.Equal(t, "委員|member|荒木|会長|-\n協力員|other|林|-|-", labelled(readUnder("出席者\n（委員）荒木会長\n（協力員）林\n")))
}

// TestInTurn: roles and names in turn on a line, where dots and commas hold names together.
func TestInTurn(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"several with one role", "会長　荒木清香　副会長　林宏太郎・関真由美　会計　与儀上明　書記　森浩二\n",
			"member|荒木清香|会長|-\nmember|林宏太郎|副会長|-\nmember|関真由美|副会長|-\nmember|与儀上明|会計|-\nmember|森浩二|書記|-"},
		{"numbered roles and brackets behind names", "会長　荒木清香　副会長　林宏太郎、関真由美　会計　森浩二\n１組長　原薫　２組長　谷　３組長　岡（徹）\n",
			"member|荒木清香|会長|-\nmember|林宏太郎|副会長|-\nmember|関真由美|副会長|-\nmember|森浩二|会計|-\n" +
				"member|原薫|１組長|-\nmember|谷|２組長|-\nmember|岡（徹）|３組長|-"},
		{"offices before titles are theirs", "部長　荒木清香、青空課長　林宏太郎、若葉課　主査　関真由美\n",
			"member|荒木清香|部長|-\nmember|林宏太郎|青空課長|-\nmember|関真由美|主査|若葉課"},
		{"titles behind names", "荒木清香　会長　林宏太郎　副会長　関真由美　書記\n",
			"member|荒木清香|会長|-\nmember|林宏太郎|副会長|-\nmember|関真由美|書記|-"},
		{"a dot between a name and one with a role", "荒木・林委員、関真由美・森浩二副会長\n",
			"member|荒木|-|-\nmember|林|委員|-\nmember|関真由美|-|-\nmember|森浩二|副会長|-"},
		{"how one took part, on a line of its own", "委員　　荒木　清香　　株式会社若葉　代表取締役\n　　　　　　　　　　　（オンライン）\n【欠席者】\n委員　　林　宏太郎\n",
			"member|荒木清香|委員|株式会社若葉|remote\nabsent|林宏太郎|委員|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(lines(readUnder("出席者\n"+test.text)), "\n"))
		})
	}
}

// TestOfficesBelowOfficials: parts of an authority below a heading of officials are bodies, and no
// groups.
func TestOfficesBelowOfficials(t *testing.T) {
	const list = "説明のため出席した者\n町長　　荒木　清香\n総務課\n　課長　　林　宏太郎\n　主査　　関　真由美\n教育委員会\n　教育次長　　森　浩二\n"
	assert.Equal(t, "説明のため出席した者|secretariat|荒木清香|町長|-\n説明のため出席した者|secretariat|林宏太郎|課長|総務課\n"+
		"説明のため出席した者|secretariat|関真由美|主査|総務課\n教育委員会|secretariat|森浩二|教育次長|-", labelled(readAs("secretariat", list)))
}

// TestNamesLikeHeads: names that end like the words for people, spread as well, head nobody;
// parts of the minutes below a list or below 'nobody' are nobody.
func TestNamesLikeHeads(t *testing.T) {
	assert.Equal(t, "説明のため出席した者|secretariat|荒木雅人|副町長|-\n説明のため出席した者|secretariat|沢渡正人|総務課長|-\n"+
		"説明のため出席した者|secretariat|関正人|主査|-\n説明のため出席した者|secretariat|原和則|企画課長|-",
		labelled(readAs("secretariat", "説明のため出席した者\n副 町 長　荒 木 雅 人\n総 務 課 長 沢 渡 正 人\n主査　関　正人\n企 画 課 長 原 和 則\n")))
	assert.Equal(t, "出席者|member|荒木雅人|-|-\n出席者|member|林太郎|-|-\n関係人|other|原一郎|-|-",
		labelled(readUnder("出席者\n荒 木 雅 人\n林　太 郎\n関係人\n原　一郎\n")))
	assert.Equal(t, "出席者|member|荒木清|委員長|-\n出席者|member|関宣友|委員|-", labelled(readUnder("出席者\n荒木清委員長、関宣友委員\n１．報　告\n")))
	assert.Equal(t, "", labelled(readAs("absent", "欠席者\nなし\n傍聴者の可否\n傍聴者の有無\n")))
	assert.Equal(t, "職員の出欠状況|secretariat|荒木清香|町長|-\n職員の出欠状況|secretariat|林宏太郎|局長|-",
		labelled(readAs("absent", "欠席者　なし\n２．職員の出欠状況\n町長　荒木 清香\n局長　林　宏太郎\n")))
}

// TestEveryoneBehindComma: the role of all, parted from the last of them by a comma as well.
func TestEveryoneBehindComma(t *testing.T) {
	const want = "出席者|member|荒木|委員|-\n出席者|member|林|委員|-\n出席者|member|関|委員|-\n出席者|member|森|幹事|-\n出席者|member|原|幹事|-"
	for _, text := range []string{"荒木、林、\n関、の各委員、森、原の各幹事\n", "荒木、林、関、の各委員、森、原、の各幹事\n", "荒木、林、関、の各委員、\n森、原、の各幹事\n"} {
		assert.Equal(t, want, labelled(readUnder("出席者\n"+text)), text)
	}
}

// TestSignedPeople: in a list whose people have a sign, words without it head them; somebody with
// his title is no heading, be his sign that of one.
func TestSignedPeople(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"kinds of members that no list has", "出席委員\n公益代表\n\n・荒木委員\n・林委員\n\n保険医等代表\n\n・関委員\n\n被用者保険等代表\n\n・森委員\n",
			"公益代表|member|荒木|-|-\n公益代表|member|林|-|-\n保険医等代表|member|関|-|-\n被用者保険等代表|member|森|-|-"},
		{"surnames that no dictionary has, above a heading", "出席委員\n公益代表\n・角丸委員\n・道祖尾委員\n保険医代表\n・出牛委員\n",
			"公益代表|member|角丸|-|-\n公益代表|member|道祖尾|-|-\n保険医代表|member|出牛|-|-"},
		{"one of them alone", "出席委員\n角丸委員\n欠席委員\n道祖尾委員\n", "出席委員|member|角丸|-|-\n欠席委員|absent|道祖尾|-|-"},
		{"a heading that nobody stands below", "出席者\n学識委員\n　荒木　清香\n行政委員\n事務局\n　関係長\n", "学識委員|member|荒木清香|-|-\n事務局|secretariat|関|係長|-"},
		{"without blank lines", "学識経験者\n・荒木清香\n・林宏太郎\n市民公募\n・関真由美\n商工会議所推薦\n・森浩二\n",
			"学識経験者|member|荒木清香|-|-\n学識経験者|member|林宏太郎|-|-\n市民公募|member|関真由美|-|-\n商工会議所推薦|member|森浩二|-|-"},
		{"bodies with the sign too", "出席者\n・青空大学\n　・荒木清香教授\n　・林宏太郎准教授\n・若葉市役所職員\n　・関真由美課長\n　・森浩二主査\n",
			"出席者|member|荒木清香|教授|青空大学\n出席者|member|林宏太郎|准教授|青空大学\n若葉市役所職員|secretariat|関真由美|課長|-\n若葉市役所職員|secretariat|森浩二|主査|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestHeadOfAll: a word for members that stands alone above all of the list heads them, though some
// have a seat in a bracket of another kind or the list is set further in.
func TestHeadOfAll(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a seat in a bracket of another kind", "出席者\n　【構成員】\n　　　　荒木　清香　　若葉大学　准教授\n　（座長）林　　宏太郎　青空大学　教授\n　　　　関　　真由美　株式会社若葉　代表取締役\n",
			"構成員|member|荒木清香|准教授|若葉大学\n構成員|member|林宏太郎|座長|青空大学\n構成員|member|関真由美|代表取締役|株式会社若葉"},
		{"seats with a colon, set further in", "出席者\n　本部員\n　　本部長：町長（荒木　清香）\n　　総務課長（林　宏太郎）\n　　建設課長（関　真由美）\n",
			"本部員|member|荒木清香|町長|-\n本部員|member|林宏太郎|総務課長|-\n本部員|member|関真由美|建設課長|-"},
		{"roles in brackets of one kind", "出席者\n（会長）　荒木　清香\n（委員）\n　林　宏太郎\n　関　真由美\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林宏太郎|委員|-\n出席者|member|関真由美|委員|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestHeadsOverCount: the heads of columns hold for the next group too where a count stands between.
func TestHeadsOverCount(t *testing.T) {
	for _, count := range []string{"", "１名\n", "１名（書面）\n"} {
		runes := []rune("出席委員\n｜氏　名｜所　属　｜職名｜\n｜荒木　清香｜若葉大学｜教授｜\n｜林　宏太郎｜青空病院｜院長｜\n欠席委員\n" + count + "｜関　学｜みどり町｜町長｜\n")
		src := sourceOf(runes)
		groups := []doc.Group{{Key: "member"}, {Key: "absent"}}
		for i, l := range src.Lines {
			g := &groups[i/4]
			if i%4 == 0 && g.Label == nil {
				g.Label = []doc.Span{l.Span}
				continue
			}
			addLine(g, l)
		}
		assert.Equal(t, "出席委員|member|荒木清香|教授|若葉大学\n出席委員|member|林宏太郎|院長|青空病院\n欠席委員|absent|関学|町長|みどり町",
			labelled(roster.Read(src, groups, nil, nil)), count)
	}
}

// TestMinistryAsLabel: a ministry set as the label of the list is, with a colon, is another label and no
// body of those whom that heads, nor the rest of the name above it.
func TestMinistryAsLabel(t *testing.T) {
	for text, want := range map[string]string{
		"オブザーバ：　若葉協議会、青空連絡会\n若葉省：　荒木課長、林係長\n": "オブザーバ|observer|-|-|若葉協議会\nオブザーバ|observer|-|-|青空連絡会\n" +
			"若葉省|secretariat|荒木|課長|-\n若葉省|secretariat|林|係長|-",
		"オブザーバ：　一般社団法人若葉協議会\nみどり市：　荒木課長、林係長\n": "オブザーバ|observer|-|-|一般社団法人若葉協議会\n" +
			"みどり市|secretariat|荒木|課長|-\nみどり市|secretariat|林|係長|-",
		"オブザーバ：　若葉協議会\n　　　　　　　若葉省：荒木課長、林係長\n": "オブザーバ|observer|-|-|若葉協議会\n" +
			"オブザーバ|observer|荒木|課長|若葉省\nオブザーバ|observer|林|係長|若葉省",
	} {
		runes := []rune(text)
		src := sourceOf(runes)
		g := doc.Group{Key: "observer", Label: []doc.Span{{Start: 0, End: 5}}}
		for i, l := range src.Lines {
			if i == 0 {
				l.Start += len([]rune("オブザーバ：　"))
			}
			addLine(&g, l)
		}
		assert.Equal(t, want, labelled(roster.Read(src, []doc.Group{g}, nil, nil)), text)
	}
}
