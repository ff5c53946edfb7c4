package roster_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestForms: how real lists are set: heads in the middle of their columns, titles that go on
// below, headings between dashes and side by side, lists within brackets.
func TestForms(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"heads in the middle of columns, a merged group beside the middle of its rows",
			"出席者\n      区分          氏名          所属\n             荒木 清香      若葉大学\n" +
				"             林 学       青空商工会議所\n委員           野々村 薫      若葉農業委員会\n" +
				"             関 真由美      公募市民\n" +
				"             森 宏一      若葉市議会\nオブザーバー       谷 栞        東部土木事務所\n",
			"委員|member|荒木清香|-|若葉大学\n委員|member|林学|-|青空商工会議所\n委員|member|野々村薫|-|若葉農業委員会\n委員|member|関真由美|-|公募市民\n" +
				"委員|member|森宏一|-|若葉市議会\nオブザーバー|observer|谷栞|-|東部土木事務所"},
		{"a column of who came, no column of bodies", "委員名簿\n    番号            氏名            所属       出欠\n" +
			"1        荒木 清香            自治会         ○\n2        林 学          ＰＴＡ         ○\n" +
			"3        関 真由美            民生委員        欠\n4        森 宏一           同窓会         ○\n",
			"委員名簿|member|荒木清香|-|自治会\n委員名簿|member|林学|-|ＰＴＡ\n委員名簿|absent|関真由美|-|民生委員\n委員名簿|member|森宏一|-|同窓会"},
		{"a line of officials below a table is no row",
			"委員出欠表\n区分       氏名           出欠\n委員       荒木 清香        ○\n委員       林 学            ×\n委員       関 真由美        ○\n事務局 総務課長 森 宏一、主査 谷 薫\n",
			"委員|member|荒木清香|-|-\n委員|absent|林学|-|-\n委員|member|関真由美|-|-\n事務局|secretariat|森宏一|総務課長|-\n" +
				"事務局|secretariat|谷薫|主査|-"},
		{"officials with their office in the place of the names",
			"委員名簿\n No.   氏  名       所属・職名                出欠\n １    荒木 清香     若葉医師会 会長            ○\n ２    林 学         若葉保健所 所長            ×\n" +
				" 事務局\n       緑化推進室 室長      関 真由美\n       緑化推進室 主任      森 宏一\n",
			"委員名簿|member|荒木清香|会長|若葉医師会\n委員名簿|absent|林学|所長|若葉保健所\n事務局|secretariat|関真由美|室長|緑化推進室\n" +
				"事務局|secretariat|森宏一|主任|緑化推進室"},
		{"an office and its part that nobody is named of",
			"出席者\n座長 荒木 清香 若葉大学 名誉教授\n構成員 林 学 一般社団法人若葉協会 代表理事\n構成員 関 真由美 青空旅客株式会社 企画部長\n" +
				"構成員 森 宏一 若葉センター 主任研究員\n事務局 鉄道局 政策課\n",
			"出席者|member|荒木清香|座長|若葉大学\n出席者|member|林学|構成員|一般社団法人若葉協会\n出席者|member|関真由美|構成員|青空旅客株式会社\n" +
				"出席者|member|森宏一|構成員|若葉センター\n事務局|secretariat|-|-|鉄道局政策課"},
		{"officials below the columns of the members",
			"委員の出欠\n    区　分          氏　名          所属            出欠\n    学識経験者      荒木　清香      若葉大学        ○\n" +
				"    公募市民        林　学          公募市民        ×\n  事務局\n    若葉部長        関　真由美\n    若葉課長        森　宏一\n",
			"学識経験者|member|荒木清香|-|若葉大学\n公募市民|absent|林学|-|公募市民\n事務局|secretariat|関真由美|若葉部長|-\n事務局|secretariat|森宏一|若葉課長|-"},
		{"an organisation in the column of names", "出席者\n区分　　　　　氏名\n委員　　　　　荒木 清香\n委員　　　　　林 学\n参考人　　　　若葉統計研究所\n",
			"委員|member|荒木清香|-|-\n委員|member|林学|-|-\n参考人|presenter|-|-|若葉統計研究所"},
		{"titles that go on below, in two columns",
			"出席者\n　市民部長　　　　荒木　清香　　　　福祉部長　　　　関　　真由美\n　市民部窓口室　　林　　　学　　　　福祉部福祉室　　森　　宏一\n　地域振興課長　　　　　　　　　　　地域福祉課\n　　　　　　　　　　　　　　　　　　高年福祉担当主幹\n" +
				"　市民部窓口室　　野々村　薫　　　　福祉部福祉室　　谷　　　栞\n　窓口課長　　　　　　　　　　　　　人権課長\n",
			"出席者|member|荒木清香|市民部長|-\n出席者|member|関真由美|福祉部長|-\n出席者|member|林学|市民部窓口室地域振興課長|-\n" +
				"出席者|member|森宏一|福祉部福祉室地域福祉課高年福祉担当主幹|-\n出席者|member|野々村薫|市民部窓口室窓口課長|-\n出席者|member|谷栞|福祉部福祉室人権課長|-"},
		{"an office held besides goes on below", "出席者\n　副市長　　　　　　荒　木　清　香\n　会計管理者兼　　　林　　　宏太郎\n　会計課長\n　企画課長　　　　　関　　　真由美\n",
			"出席者|member|荒木清香|副市長|-\n出席者|member|林宏太郎|会計管理者兼会計課長|-\n出席者|member|関真由美|企画課長|-"},
		{"the title of who has another role here", "出席者\n◎荒木 清香　　若葉大学 教授（座長）\n　林 学　　青空会 理事\n",
			"出席者|member|荒木清香|座長|若葉大学\n出席者|member|林学|理事|青空会"},
		{"titles beside bodies in their column", "出席者\n氏名　　　　所属・役職\n荒木　清香　若葉農業組合　代表理事組合長\n林　　宏太郎　市議会議員\n関　　真由美　保育課長\n",
			"出席者|member|荒木清香|代表理事組合長|若葉農業組合\n出席者|member|林宏太郎|市議会議員|-\n出席者|member|関真由美|保育課長|-"},
		{"brackets of people side by side are of those before them",
			"出席者\n   委員長   荒木 清香   （若葉大学）        委員   林 宏太郎   （青空観光連盟）\n   委員    関 真由美   （景観研究所）       委員   森 宏一   （若葉村 村長）\n",
			"出席者|member|荒木清香|委員長|若葉大学\n出席者|member|林宏太郎|委員|青空観光連盟\n出席者|member|関真由美|委員|景観研究所\n出席者|member|森宏一|委員|若葉村"},
		{"surnames that no dictionary has, parted by gaps", "出席者\n　荒木　清香、安念　千波、林　宏太郎、蕪城　千種\n",
			"出席者|member|荒木清香|-|-\n出席者|member|安念千波|-|-\n出席者|member|林宏太郎|-|-\n出席者|member|蕪城千種|-|-"},
		{"such a surname before one letter, between commas", "出席者\n理事：安居院　拓、荒木　清香、林　宏太郎、\n　　　関　真由美、森　宏一\n",
			"理事|member|安居院拓|-|-\n理事|member|荒木清香|-|-\n理事|member|林宏太郎|-|-\n理事|member|関真由美|-|-\n理事|member|森宏一|-|-"},
		{"a surname that ends as a house does", "出席者\n　都市整備部長　荒木　清香\n　道路課長　　　林　宏太郎\n　景観課長　　　安居院　真知子\n",
			"出席者|member|荒木清香|都市整備部長|-\n出席者|member|林宏太郎|道路課長|-\n出席者|member|安居院真知子|景観課長|-"},
		{"letters of an office are no name's", "事務局\n　安西水環境課長、榎田雅朝局長、鵜殿総合政策局長、荒木沿岸室長\n",
			"事務局|member|安西|水環境課長|-\n事務局|member|榎田雅朝|局長|-\n事務局|member|鵜殿|総合政策局長|-\n事務局|member|荒木|沿岸室長|-"},
		{"an office of a town before a name", "事務局\n　若葉市総務課高橋課長、企画課真戸主査\n",
			"事務局|member|高橋|課長|若葉市総務課\n事務局|member|真戸|主査|企画課"},
		{"dots behind brackets and at line ends part people", "出席者\n　荒木清香(若葉大学)・林学(青空大学)・関真由美(緑大学)・\n　森宏一(公募)・ジョン・ブラウン(国際大学)\n",
			"出席者|member|荒木清香|-|若葉大学\n出席者|member|林学|-|青空大学\n出席者|member|関真由美|-|緑大学\n出席者|member|森宏一|-|公募\n" +
				"出席者|member|ジョン・ブラウン|-|国際大学"},
		{"names with wide gaps before 各委員", "出席委員\n　◎荒木清香　　○林宏太郎　　北久根眞道　　島村久仁\n　　関真由美　　森宏一各委員\n",
			"出席委員|member|荒木清香|-|-\n出席委員|member|林宏太郎|-|-\n出席委員|member|北久根眞道|-|-\n出席委員|member|島村久仁|-|-\n" +
				"出席委員|member|関真由美|-|-\n出席委員|member|森宏一|-|-"},
		{"who is not named", "出席者\n　荒木部長、林課長　その他関係職員\n　関課長、森係長、他\n",
			"出席者|member|荒木|部長|-\n出席者|member|林|課長|-\n出席者|member|関|課長|-\n出席者|member|森|係長|-"},
		{"how many they are, at the end", "出席者\n　荒木清香、林学、以上２名\n",
			"出席者|member|荒木清香|-|-\n出席者|member|林学|-|-"},
		{"a second title, and an office held besides", "出席者\n　計画担当課長（住宅担当課長）　荒木　清香\n　道路担当課長　林　学\n",
			"出席者|member|荒木清香|計画担当課長（住宅担当課長）|-\n出席者|member|林学|道路担当課長|-"},
		{"offices in a bracket", "出席者\n　荒木清香（副理事長／第４回年会長）、林学（庶務幹事兼）、関真由美\n",
			"出席者|member|荒木清香|副理事長／第４回年会長|-\n出席者|member|林学|庶務幹事兼|-\n出席者|member|関真由美|-|-"},
		{"a katakana body among others is no reading", "出席者\n　荒木清香（若葉大学）、林学（フジテレビネット）、関真由美（青空放送）\n",
			"出席者|member|荒木清香|-|若葉大学\n出席者|member|林学|-|フジテレビネット\n出席者|member|関真由美|-|青空放送"},
		{"readings of names", "出席者\n　荒木清香（アラキ サヤカ）、林学（ハヤシ マナブ）\n",
			"出席者|member|荒木清香|-|-\n出席者|member|林学|-|-"},
		{"two deputies on a row, members below another heading", "出席者\n　会　　長　　荒　木　清　香\n　副 会 長　　林　　　宏太郎　　　関　　　真由美\n委員\n　　　　　　　森　　　宏　一\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林宏太郎|副会長|-\n出席者|member|関真由美|副会長|-\n委員|member|森宏一|-|-"},
		{"several behind a role of which there are several", "出席者\n（会長）荒木（副会長）林、関（班長）森、谷、野々村\n",
			"出席者|member|荒木|会長|-\n出席者|member|林|副会長|-\n出席者|member|関|副会長|-\n出席者|member|森|班長|-\n出席者|member|谷|班長|-\n" +
				"出席者|member|野々村|班長|-"},
		{"headings between dashes", "出席者\n―委員―\n　荒木　清香、林　学\n－事務局－\n　関課長\n",
			"委員|member|荒木清香|-|-\n委員|member|林学|-|-\n事務局|secretariat|関|課長|-"},
		{"lists in brackets with their numbers", "出席者\n　委員（荒木・林・関各委員）３名\n　事務局（森課長、谷主査）２名（順不同）\n",
			"委員|member|荒木|-|-\n委員|member|林|-|-\n委員|member|関|-|-\n事務局|secretariat|森|課長|-\n事務局|secretariat|谷|主査|-"},
		{"a remark below the label", "出席者\n会長　荒木　清香\n（敬称略）　　副会長　林　学\n　　　　　　　書記　　関　真由美\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林学|副会長|-\n出席者|member|関真由美|書記|-"},
		{"words with their numbers side by side",
			"出席者\n   農業委員（２名）                    推進委員（３名）\n   荒木 清香                           関 真由美\n" +
				"   林 宏太郎                           森 宏一\n                                       谷 薫\n",
			"農業委員|member|荒木清香|-|-\n農業委員|member|林宏太郎|-|-\n推進委員|member|関真由美|-|-\n推進委員|member|森宏一|-|-\n" +
				"推進委員|member|谷薫|-|-"},
		{"brackets side by side", "出席委員\n  （被保険者代表）     （保険医又は薬剤師代表） （公益代表）\n  荒木 清香        関 真由美        谷 薫\n  林 宏太郎        森 宏一\n",
			"被保険者代表|member|荒木清香|-|-\n被保険者代表|member|林宏太郎|-|-\n保険医又は薬剤師代表|member|関真由美|-|-\n" +
				"保険医又は薬剤師代表|member|森宏一|-|-\n公益代表|member|谷薫|-|-"},
		{"a bracket of members before several of them", "出席者\n（委員）林　学，関　真由美，森　宏一\n（館長）荒木　清香\n",
			"委員|member|林学|-|-\n委員|member|関真由美|-|-\n委員|member|森宏一|-|-\n委員|member|荒木清香|館長|-"},
		{"the same behind other roles in brackets", "出席者\n（会長）荒木　清香\n（委員）林　学，関　真由美，森　宏一\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林学|委員|-\n出席者|member|関真由美|委員|-\n出席者|member|森宏一|委員|-"},
		{"who came late, by a time", "遅刻者\n　３番　荒木　清香（午前10時20分着席）\n",
			"遅刻者|member|荒木清香|-|-|note 午前10時20分着席"},
		{"how somebody took part", "出席者\n　荒木委員、林委員（紙上参加）\n",
			"出席者|member|荒木|委員|-\n出席者|member|林|委員|-|note 紙上参加"},
		{"a university behind a name begins with no surname", "出席者\n　荒木清香　　　元城東国際大学経営情報学部教授\n　林　学　　　　東京国際大学教授\n　関真由美　　　青山大学教授\n",
			"出席者|member|荒木清香|教授|元城東国際大学経営情報学部\n出席者|member|林学|教授|東京国際大学\n出席者|member|関真由美|教授|青山大学"},
		{"who sits, with his body", "構成員\n　荒木　清香（若葉大学）\n　林　学（代理：関　真由美、青空放送株式会社）\n",
			"構成員|member|荒木清香|-|若葉大学\n構成員|member|関真由美|-|青空放送株式会社|for 林学"},
		{"who sits, with his title", "出席者\n　荒木清香委員（市議会議員）、林学委員代理（緑川警察署課長　関真由美）\n",
			"出席者|member|荒木清香|委員|市議会議員\n出席者|member|関真由美|緑川警察署課長|-|for 林学"},
		{"for whom, with his title", "出席者\n　荒木　清香（柊木　信夫委員代理）\n",
			"出席者|member|荒木清香|-|-|for 柊木信夫"},
		{"the town of the first members behind their words", "出席者\n　会　長　　　荒木　清香\n　委　員（若葉町）\n　　　　　　　林　学　　　関　真由美\n　　　　（青空村）\n　　　　　　　森　宏一\n",
			"出席者|member|荒木清香|会長|-\n委員|member|林学|-|若葉町\n委員|member|関真由美|-|若葉町\n委員|member|森宏一|-|青空村"},
		{"columns of units and titles", "出席者\n事務局\n　水産林務部　　　　　　　　水産局長　　　　　　荒木　清香\n　水産局水産振興課　　　　　水産振興課長　　　　林　学\n",
			"事務局|secretariat|荒木清香|水産局長|水産林務部\n事務局|secretariat|林学|水産振興課長|水産局水産振興課"},
		{"prefectures whose letters are spread", "委員\n　　山 口 県          荒木 清香\n　　佐 賀 県          林  学\n　　鹿児島県          関 真由美\n",
			"委員|member|荒木清香|-|山口県\n委員|member|林学|-|佐賀県\n委員|member|関真由美|-|鹿児島県"},
		{"names that only courtesy tells", "出席委員\n    委員長     荒木 清香君\n    理事      小宮川重四郎君         理事    林  学君\n",
			"出席委員|member|荒木清香|委員長|-\n出席委員|member|小宮川重四郎|理事|-\n出席委員|member|林学|理事|-"},
		{"bodies with courtesy are no names", "出席者\n　荒木　清香様\n　若葉商工会様\n", "出席者|member|荒木清香|-|-\n出席者|member|-|-|若葉商工会様"},
		{"letters that go on behind a prefecture", "出席者\n　京 都 府 知 事　　荒木 清香\n", "出席者|member|荒木清香|京都府知事|-"},
		{"those of the other side", "欠席委員\n　荒木委員、林委員\n　放送事業者側出席者名\n　　関社長、森局長\n",
			"欠席委員|member|荒木|-|-\n欠席委員|member|林|-|-\n放送事業者側出席者名|member|関|社長|-\n放送事業者側出席者名|member|森|局長|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestAwayByOneLetter: 欠 behind a name, courtesies and roles between or none, and what a bracket in or
// behind a heading says of all below it.
func TestAwayByOneLetter(t *testing.T) {
	for text, want := range map[string]string{
		"若葉児童クラブ　　荒木　清香　さん　　欠\n若葉公民館長　　　林　　学　さん\n":     "委員|absent|荒木清香|-|若葉児童クラブ\n委員|member|林学|若葉公民館長|-",
		"荒木　清香　氏　欠\n林　学　氏\n":                           "委員|absent|荒木清香|-|-\n委員|member|林学|-|-",
		"荒木さん　欠\n林さん\n":                                "委員|absent|荒木|-|-\n委員|member|林|-|-",
		"荒木　清香　委員　欠\n林　学　委員\n":                         "委員|absent|荒木清香|-|-\n委員|member|林学|-|-",
		"荒木　清香\n■ 委員（欠席　1人）\n・林　学\n■ 事務局\n・森　浩二\n":     "委員|member|荒木清香|-|-\n委員|absent|林学|-|-\n事務局|secretariat|森浩二|-|-",
		"【委員（欠席）】\n荒木　清香\n【委員】\n林　学\n":                 "委員（欠席）|absent|荒木清香|-|-\n委員|member|林学|-|-",
		"荒木　清香\n■ 委員（出席２名、欠席１名）\n・林　学\n■ 事務局\n・森　浩二\n": "委員|member|荒木清香|-|-\n委員|member|林学|-|-\n事務局|secretariat|森浩二|-|-",
	} {
		assert.Equal(t, want, labelled(readUnder("委員\n"+text)), text)
	}
}

// TestBodyBeforeSign: a body before the sign of the first of a row is his; numbers of seats stand as before.
func TestBodyBeforeSign(t *testing.T) {
	for text, want := range map[string]string{
		"若葉大学　　○荒木　清香\n青空病院　　　林　　学\n":           "委員|member|荒木清香|-|若葉大学\n委員|member|林学|-|青空病院",
		"１番　荒木　清香　　２番　林　学\n３番　関　真由美　　４番　森　浩二\n": "委員|member|荒木清香|-|-\n委員|member|林学|-|-\n委員|member|関真由美|-|-\n委員|member|森浩二|-|-",
	} {
		assert.Equal(t, want, labelled(readUnder("委員\n"+text)), text)
	}
}

// TestNumberedNone: a numbered line that says that there were none of others is nobody, and ends nothing.
func TestNumberedNone(t *testing.T) {
	for text, want := range map[string]string{
		"荒木　清香\n一、補　充　員　　　　な　し\n": "欠席委員|absent|荒木清香|-|-",
		"なし\n一、傍聴人　なし\n":          "",
		"なし\n二、立会人　　無し\n":         "",
		"荒木、一、林\n":                "欠席委員|absent|荒木|-|-\n欠席委員|absent|一|-|-\n欠席委員|absent|林|-|-",
	} {
		assert.Equal(t, want, labelled(readAs("absent", "欠席委員\n"+text)), text)
	}
}

// TestCourtesyBehindBody: the word of courtesy behind a body is nobody.
func TestCourtesyBehindBody(t *testing.T) {
	for text, want := range map[string]string{
		"若葉食品株式会社　様\n":    "出席者|member|-|-|若葉食品株式会社",
		"青空商事株式会社　殿\n":    "出席者|member|-|-|青空商事株式会社",
		"若葉食品株式会社　荒木　様\n": "出席者|member|荒木|-|若葉食品株式会社",
	} {
		assert.Equal(t, want, labelled(readUnder("出席者\n"+text)), text)
	}
}
