package roster_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestRareSurnames: surnames of four letters, letters that one wider gap parts, and surnames in kana
// before given names in kanji.
func TestRareSurnames(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"four letters before a given name, among others", "出席者\n荒木清香（部会長）、林宏太郎、八百屋敷順子、関真由美、谷口薫\n",
			"出席者|member|荒木清香|部会長|-\n出席者|member|林宏太郎|-|-\n出席者|member|八百屋敷順子|-|-\n出席者|member|関真由美|-|-\n出席者|member|谷口薫|-|-"},
		{"letters that are spread, and one wider gap", "事務局\n　　企業長  一 尺 屋 敷  清\n　　総務課長  荒 木  清 香\n　　工務課長  三 谷 屋 敷  学\n",
			"事務局|member|一尺屋敷清|企業長|-\n事務局|member|荒木清香|総務課長|-\n事務局|member|三谷屋敷学|工務課長|-"},
		{"kana before kanji", "出席者\n　１番　荒　木　清　香　　２番　林　　　さちこ　　３番　ひぐらし　真　弓\n　４番　関　　　ひろし　　５番　みなもと　和　弘　　６番　森　　　大　介\n",
			"出席者|member|荒木清香|-|-\n出席者|member|林さちこ|-|-\n出席者|member|ひぐらし真弓|-|-\n" +
				"出席者|member|関ひろし|-|-\n出席者|member|みなもと和弘|-|-\n出席者|member|森大介|-|-"},
		{"bodies of four letters and a part of one", "出席者\n荒木清香、林宏太郎\n事務局\n都市計画課　関係長、森主査\n国際交流課　谷課長\n",
			"出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-\n事務局|secretariat|関|係長|都市計画課\n事務局|secretariat|森|主査|都市計画課\n事務局|secretariat|谷|課長|国際交流課"},
		{"two on a row", "出席者\n　会長  荒 木  清 香  副会長  林  学\n　委員  関  真 弓  委員  谷 口  薫\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林学|副会長|-\n出席者|member|関真弓|委員|-\n出席者|member|谷口薫|委員|-"},
	})
}

// TestBulletEndsTable: a bullet before the words of a group ends the rows of a table above.
func TestBulletEndsTable(t *testing.T) {
	const table = "出席議員\n　　議席番号　　氏　　　名　　　選出市町村\n　　　１　　　　荒木　清香　　　若葉市\n　　　２　　　　林　　　学　　　青空町\n"
	readEach(t, []struct{ name, text, want string }{
		{"officials", table + "　◎　説明員　　　企　業　長　　　関　真由美\n　　　　　　　　　事務局長　　　　森　　宏一\n　◎　書　記　　　総務課主事　　　谷　　　薫\n",
			"出席議員|member|荒木清香|-|若葉市\n出席議員|member|林学|-|青空町\n説明員|secretariat|関真由美|企業長|-\n説明員|secretariat|森宏一|事務局長|-\n書記|secretariat|谷薫|総務課主事|-"},
		{"a guest", table + "\n　・来　賓　　　青空町長　　　　　関　真由美\n",
			"出席議員|member|荒木清香|-|若葉市\n出席議員|member|林学|-|青空町\n来賓|other|関真由美|青空町長|-"},
		{"a bullet before a row", "出席者\n　　氏　　　名　　　役　職\n　・荒木　清香　　　会　長\n　・林　　　学　　　委　員\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林学|委員|-"},
	})
}

// TestWholeRoles: a whole role is not cut into a surname and a shorter role.
func TestWholeRoles(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a role in the body that meets before what somebody is elsewhere",
			"出席者\n本部長 市長 荒木 清香\n副本部長 副市長 林 宏太郎\n本部員 総務部長 関 真由美\n本部員 消防長 谷口 薫\n",
			"出席者|member|荒木清香|市長|-\n出席者|member|林宏太郎|副市長|-\n出席者|member|関真由美|総務部長|-\n出席者|member|谷口薫|消防長|-"},
		{"names that run into the same role", "出席者\n本本部員、荒木本部員、林総務部長\n",
			"出席者|member|本|本部員|-\n出席者|member|荒木|本部員|-\n出席者|member|林|総務部長|-"},
		{"a number behind the word for it", "出席者\n若葉消防署 警防課長 荒木 清香\n青空方面隊第 12 連隊 連絡員 林 宏太郎\n",
			"出席者|member|荒木清香|警防課長|若葉消防署\n出席者|member|林宏太郎|連絡員|青空方面隊第12連隊"},
	})
}

// TestMarksOfRows: 〃 in a text that runs on repeats the role, and where it stands again the body.
func TestMarksOfRows(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"before bodies, and for them", "出席者\n主査 (株)青空ライン 開発部 荒木\n委員 アルファ(株) 林\n〃 (株)若葉運輸 技術部 野々村\n〃 〃 〃 関\n〃 朝日システムズ(株) 森（Web）\n",
			"出席者|member|荒木|主査|(株)青空ライン開発部\n出席者|member|林|委員|アルファ(株)\n出席者|member|野々村|委員|(株)若葉運輸技術部\n" +
				"出席者|member|関|委員|(株)若葉運輸技術部\n出席者|member|森|委員|朝日システムズ(株)|remote"},
		{"in columns, before a body and a post",
			"出席者\n　委員　　青空医師会　　　会長　　　荒　木　和　昌\n　〃　　　若葉歯科医師会　会長　　　林　　　宏太郎\n　〃　　　緑川病院　　　　院長　　　関　　　真由美\n　〃　　　同　　　　　　　看護部長　森　　　宏　一\n",
			"出席者|member|荒木和昌|会長|青空医師会\n出席者|member|林宏太郎|会長|若葉歯科医師会\n出席者|member|関真由美|院長|緑川病院\n出席者|member|森宏一|看護部長|緑川病院"},
		{"a role alone", "出席者\n委員　荒木　清香\n〃　　林　宏太郎\n〃　　関　真由美\n", "出席者|member|荒木清香|委員|-\n出席者|member|林宏太郎|委員|-\n出席者|member|関真由美|委員|-"},
	})
}

// TestNumberedNamesGoOn: in a text that runs on a line may end within the name of one with a number.
func TestNumberedNamesGoOn(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"within a surname, and behind one", "出席議員\n１番 荒木 学 ２番 野々村 さつき ３番 江\n口 治男 ４番 林 崇 ５番 関\n真由美 ６番 森 宏一\n",
			"出席議員|member|荒木学|-|-\n出席議員|member|野々村さつき|-|-\n出席議員|member|江口治男|-|-\n出席議員|member|林崇|-|-\n出席議員|member|関真由美|-|-\n出席議員|member|森宏一|-|-"},
		{"somebody with a role below", "出席議員\n１番 荒木 学\n２番 林 崇\n３番 森\n書記 関 真由美\n",
			"出席議員|member|荒木学|-|-\n出席議員|member|林崇|-|-\n出席議員|member|森|-|-\n出席議員|member|関真由美|書記|-"},
		{"somebody without a number below", "出席議員\n１番 荒木\n２番 林\n３番 森\n野々村 学\n",
			"出席議員|member|荒木|-|-\n出席議員|member|林|-|-\n出席議員|member|森|-|-\n出席議員|member|野々村学|-|-"},
	})
}

// TestColleagues: a body and the surnames of several of it, among bodies with one each.
func TestColleagues(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"two of one", "参加者\nアオゾラ電機 荒木、ワカバ 大内、ミドリ社 岩田 小泉、アサヒ 井上\n",
			"参加者|member|荒木|-|アオゾラ電機\n参加者|member|大内|-|ワカバ\n参加者|member|岩田|-|ミドリ社\n参加者|member|小泉|-|ミドリ社\n参加者|member|井上|-|アサヒ"},
		{"three of one", "参加者\nアオゾラ電機 荒木、ワカバ 大内 岩田 林、ミドリ社 小泉\n",
			"参加者|member|荒木|-|アオゾラ電機\n参加者|member|大内|-|ワカバ\n参加者|member|岩田|-|ワカバ\n参加者|member|林|-|ワカバ\n参加者|member|小泉|-|ミドリ社"},
		{"a given name", "参加者\nアオゾラ電機 荒木、ワカバ 大内、ミドリ社 岩田 薫、アサヒ 井上\n",
			"参加者|member|荒木|-|アオゾラ電機\n参加者|member|大内|-|ワカバ\n参加者|member|岩田薫|-|ミドリ社\n参加者|member|井上|-|アサヒ"},
		{"no bodies", "参加者\n荒木 清香、林 学、関 真由美、岩田 小泉\n",
			"参加者|member|荒木清香|-|-\n参加者|member|林学|-|-\n参加者|member|関真由美|-|-\n参加者|member|岩田小泉|-|-"},
	})
}

// TestBehindTheList: the number one before words that name nobody begins something else, where nobody has
// a number; letters tell groups of people apart.
func TestBehindTheList(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"an agenda", "参加者\n荒木 清香、林 学\n関 真由美、森 宏一\n1 前年度までのまとめ\n2 これからの進め方\n",
			"参加者|member|荒木清香|-|-\n参加者|member|林学|-|-\n参加者|member|関真由美|-|-\n参加者|member|森宏一|-|-"},
		{"people who have numbers", "参加者\n会長 荒木 清香\n副会長 林 学\n1 いけがわよしのぶ\n2 うえはらさちこ\n",
			"参加者|member|荒木清香|会長|-\n参加者|member|林学|副会長|-\n参加者|member|いけがわよしのぶ|-|-\n参加者|member|うえはらさちこ|-|-"},
		{"groups with letters", "参加者\nA 班 荒木 清香、林 学\nB 班 関 真 弓、森 宏一\n",
			"参加者|member|荒木清香|-|A班\n参加者|member|林学|-|A班\n参加者|member|関真弓|-|B班\n参加者|member|森宏一|-|B班"},
	})
}

// TestShortRows: rows of a table whose last cell is empty, and numbered ones of one side.
func TestShortRows(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"no proxy behind a name whose letters are spread",
			"出席者\n      所 属              職 名         委 員 名        代理出席者\n      若葉市             市長          荒 木  学       副市長  森  宏一\n" +
				"      青空町             町長          八 百 敷  薫\n      緑川土木事務所     所長          林  清 香\n",
			"出席者|member|森宏一|副市長|若葉市|for 荒木学\n出席者|member|八百敷薫|町長|青空町\n出席者|member|林清香|所長|緑川土木事務所"},
		{"no remark", "出席者\n      役 職         氏 名             備考\n      会長          荒 木  清 香      途中退席\n      委員          八 百 敷  薫\n" +
			"      委員          林  学\n",
			"出席者|member|荒木清香|会長|-|note 途中退席\n出席者|member|八百敷薫|委員|-\n出席者|member|林学|委員|-"},
		{"one side of two alone, and from where they come",
			"出席委員\n   No.   氏  名           選出区分            No.   氏  名           選出区分\n" +
				"    1    荒 木   清 香    学識経験者           4    関    真由美     保護者\n" +
				"    2    林    学         保育園長会           5    森    宏 一      公募\n    3    谷 口   玲 奈    民生委員児童委員\n",
			"出席委員|member|荒木清香|-|学識経験者\n出席委員|member|林学|-|保育園長会\n出席委員|member|谷口玲奈|-|民生委員児童委員\n" +
				"出席委員|member|関真由美|-|保護者\n出席委員|member|森宏一|-|公募"},
		{"a numbered heading below", "出席者\n   No.   氏  名           所属\n    1    荒 木   清 香    若葉大学\n    2    林    学         青空社\n" +
			" 2 事務局\n   総務課長  関 真由美\n",
			"出席者|member|荒木清香|-|若葉大学\n出席者|member|林学|-|青空社\n事務局|secretariat|関真由美|総務課長|-"},
	})
}

// TestRemarksBehindBrackets: when somebody came or left stands right behind the bracket of the body; the
// signs of a legend beside the heading may say who did not come.
func TestRemarksBehindBrackets(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"without a blank", "出席者\n荒木 清香（若葉大学）15:00退席\n林 学（公募）14時20分入室\n関 真由美（青空社）\n",
			"出席者|member|荒木清香|-|若葉大学|note 15:00退席\n出席者|member|林学|-|公募|note 14時20分入室\n出席者|member|関真由美|-|青空社"},
		{"a second bracket", "出席者\n荒木 清香（若葉大学）（オンライン）\n林 学（公募）\n関 真由美（青空社）\n",
			"出席者|member|荒木清香|-|若葉大学|remote\n出席者|member|林学|-|公募\n出席者|member|関真由美|-|青空社"},
		{"a sign for who did not come", "出席者\n（◎議長　▲欠席　※Skype）\n◎荒木 清香、林 学、▲関 真由美、※森 宏一\n",
			"出席者|member|荒木清香|議長|-\n出席者|member|林学|-|-\n" +
				"出席者|absent|関真由美|-|-\n出席者|member|森宏一|-|-|remote"},
	})
}

// TestDittoIsNoName: no name begins with 同 and a gap.
func TestDittoIsNoName(t *testing.T) {
	text := labelled(readUnder("説明者\n● 有限会社若葉　取締役　荒木 清香\n● 同　設計担当　林 学\n"))
	assert.NotContains(t, text, "|同設計|")
	assert.Contains(t, text, "|林学|設計担当|")
}

// TestDittoBodies: 同 before a role that begins as offices do repeats the body; two offices in a bracket
// are no body.
func TestDittoBodies(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"before titles", "説明員\n　総務課　課長　荒木 清香\n　同　　　係長　林 学\n　同　企画担当　関 真弓\n",
			"説明員|member|荒木清香|課長|総務課\n説明員|member|林学|係長|総務課\n説明員|member|関真弓|企画担当|総務課"},
		{"offices in the meeting", "出席取締役\n社長　荒木　清香（議長兼議事録作成者）\n専務　林　学\n",
			"出席取締役|member|荒木清香|社長|-\n出席取締役|member|林学|専務|-"},
	})
}

// TestPairsInOneWord: people whom nothing parts, each a whole name behind his title.
func TestPairsInOneWord(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"two, and one below", "説明員\n市長荒木学副市長林清\n総務部長三谷清香\n",
			"説明員|member|荒木学|市長|-\n説明員|member|林清|副市長|-\n説明員|member|三谷清香|総務部長|-"},
		{"three, with offices", "説明員\n教育長荒木清香教育部長林宏太郎総務課長関真由美\n",
			"説明員|member|荒木清香|教育長|-\n説明員|member|林宏太郎|教育部長|-\n説明員|member|関真由美|総務課長|-"},
		{"one", "説明員\n総務部長三谷清香\n会計管理者荒木学\n",
			"説明員|member|三谷清香|総務部長|-\n説明員|member|荒木学|会計管理者|-"},
	})
}

// TestSpreadGiven: a given name of three letters that white space spreads, behind a surname that is one word.
func TestSpreadGiven(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"among names that are spread otherwise", "出席者\n　会　長　　荒　木　　清　香\n　副会長　　大久保　　み　ど　り\n　委　員　　長谷川　　安　兵　衛\n　委　員　　谷　口　　利　三　郎\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|大久保みどり|副会長|-\n出席者|member|長谷川安兵衛|委員|-\n出席者|member|谷口利三郎|委員|-"},
		{"a title is none", "出席者\n荒木　　副　部　長\n林　　次　長\n", "出席者|member|荒木|副部長|-\n出席者|member|林|次長|-"},
	})
}
