package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestColumns: what the columns of a list say: in which a role is blank or goes on,
// in which it wraps, to which width names are padded, and where they begin.
func TestColumns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a role on several rows, then none", "出席委員\n　委員長　荒木　　学君\n　理　事　林　　清香君\n　理　事　関　真由美君\n　　　　　野々村　薫君\n　　　　　森　　宏一君\n",
			"出席委員|member|荒木学|委員長|-\n出席委員|member|林清香|理事|-\n出席委員|member|関真由美|理事|-\n出席委員|member|野々村薫|-|-\n出席委員|member|森宏一|-|-"},
		{"a role on one row goes on", "出席委員\n　会　長　荒木　学\n　委　員　林　清香\n　　　　　関　真由美\n",
			"出席委員|member|荒木学|会長|-\n出席委員|member|林清香|委員|-\n出席委員|member|関真由美|委員|-"},
		{"roles wrapped in their column", "事務局\n　　産業委員会専門\n　　員　　　　　　　荒木　　学君\n　　緑化審査会事務\n　　局長　　　　　　林　　清香君\n",
			"事務局|member|荒木学|産業委員会専門員|-\n事務局|member|林清香|緑化審査会事務局長|-"},
		{"a bracket wrapped in its column",
			"出席者\n　　国務大臣\n　　（内閣府特命担\n　　当大臣（緑化、\n　　川、湖、森、野\n　　山））　　　　　荒木　　学君\n",
			"出席者|member|荒木学|国務大臣|内閣府特命担当大臣（緑化、川、湖、森、野山）"},
		{"names of one width", "委員\n　荒　木　清　香\n　林　　　宏太郎\n　大下川　由　利\n　関　　　　　学\n",
			"委員|member|荒木清香|-|-\n委員|member|林宏太郎|-|-\n委員|member|大下川由利|-|-\n委員|member|関学|-|-"},
		{"bodies before the column of names", "出席者\n　会長　緑町長　　　　　　荒木　清香\n　委員　東部送電営業所長　林　宏太郎\n　委員　緑川警察署長　　　関　真由美\n　委員　南北消防署長　　　野々村　学\n",
			"出席者|member|荒木清香|会長|緑町長\n出席者|member|林宏太郎|委員|東部送電営業所長\n出席者|member|関真由美|委員|緑川警察署長\n出席者|member|野々村学|委員|南北消防署長"},
		{"numbered down the columns", "出席議員\n　１番　荒木　清香　　　４番　関　真由美\n　２番　林　宏太郎　　　５番　森　宏一\n　３番　野々村　学　　　６番　谷　薫\n",
			"出席議員|member|荒木清香|-|-\n出席議員|member|林宏太郎|-|-\n出席議員|member|野々村学|-|-\n出席議員|member|関真由美|-|-\n出席議員|member|森宏一|-|-\n出席議員|member|谷薫|-|-"},
		{"heads of houses called by their place", "出席者\n　緑川警察署長　　　荒木　清香\n　森消防署長　　　　林　　宏太郎\n",
			"出席者|member|荒木清香|緑川警察署長|-\n出席者|member|林宏太郎|森消防署長|-"},
		{"the end of a role before a gap is no name", "出席者\n　緑川警察署長　谷　薫\n　若葉病院長　　森　学\n",
			"出席者|member|谷薫|緑川警察署長|-\n出席者|member|森学|若葉病院長|-"},
		{"who sits for the head of a house", "出席者\n　委員　緑川警察署長　（代理　交通課長　荒木　清香）\n　委員　林　宏太郎\n",
			"出席者|member|荒木清香|交通課長|-|for 緑川警察署長\n出席者|member|林宏太郎|委員|-"},
		{"a surname in kana before a given name in kanji", "委員\n荒木 清香、林 宏太郎、おしだ 和葉、関 真由美\n",
			"委員|member|荒木清香|-|-\n委員|member|林宏太郎|-|-\n委員|member|おしだ和葉|-|-\n委員|member|関真由美|-|-"},
		{"members behind the only deputy", "出席委員\n委員長　荒木　学、副委員長　林　清香、関　恭、森　薫、谷　栞\n",
			"出席委員|member|荒木学|委員長|-\n出席委員|member|林清香|副委員長|-\n出席委員|member|関恭|-|-\n出席委員|member|森薫|-|-\n出席委員|member|谷栞|-|-"},
		{"the same behind a colon", "出席委員\n委員長：荒木　学、副委員長：林　清香、関　恭、森　薫、谷　栞\n",
			"出席委員|member|荒木学|委員長|-\n出席委員|member|林清香|副委員長|-\n出席委員|member|関恭|-|-\n出席委員|member|森薫|-|-\n出席委員|member|谷栞|-|-"},
		{"members without a role elsewhere", "出席者\n（１号委員）\n会長　荒木　学、副会長　林　清香、関　恭\n（２号委員）\n森　薫、谷　栞\n",
			"１号委員|member|荒木学|会長|-\n１号委員|member|林清香|副会長|-\n１号委員|member|関恭|-|-\n２号委員|member|森薫|-|-\n２号委員|member|谷栞|-|-"},
		{"and before them", "出席委員\n森　薫、副会長　林　清香、関　恭\n",
			"出席委員|member|森薫|-|-\n出席委員|member|林清香|副会長|-\n出席委員|member|関恭|-|-"},
		{"two deputies before members with theirs", "出席委員\n会長　荒木　学、副会長　林　清香、関　恭、委員　森　薫、谷　栞\n",
			"出席委員|member|荒木学|会長|-\n出席委員|member|林清香|副会長|-\n出席委員|member|関恭|副会長|-\n" +
				"出席委員|member|森薫|委員|-\n出席委員|member|谷栞|委員|-"},
		{"two deputies and no more", "出席委員\n会長　荒木　学、副会長　林　清香、関　恭\n",
			"出席委員|member|荒木学|会長|-\n出席委員|member|林清香|副会長|-\n出席委員|member|関恭|副会長|-"},
		{"deputies in a bracket", "出席委員\n（副会長）荒木　学、林　清香、関　恭、森　薫\n",
			"出席委員|member|荒木学|副会長|-\n出席委員|member|林清香|副会長|-\n出席委員|member|関恭|副会長|-\n出席委員|member|森薫|副会長|-"},
		{"a body that a surname begins", "参考人\n　西海交通大学工学部教授　荒木　清香\n　青山大学教授　林　学\n",
			"参考人|member|荒木清香|教授|西海交通大学工学部\n参考人|member|林学|教授|青山大学"},
		{"roles before colons on one line", "出席者\n会長：荒木 清香 副会長：うどう 健 教務主任：林 学\n校長：関　真由美　教頭：森　宏一\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|うどう健|副会長|-\n出席者|member|林学|教務主任|-\n出席者|member|関真由美|校長|-\n出席者|member|森宏一|教頭|-"},
		{"how the number of those who came is made up", "出席組合員数\n52名（議決権数52個）\n内訳　本人出席　21名、委任状　18名\n理事長　荒木　清香\n", "出席組合員数|member|荒木清香|理事長|-"},
		{"who came, in a bracket within the bracket of the body", "出席者\n荒木　清香（若葉大学学長（欠席））\n林　学（若葉大学教授（オンライン））\n",
			"出席者|absent|荒木清香|学長|若葉大学\n出席者|member|林学|教授|若葉大学|remote"},
		{"mayors and heads of towns, whose places are surnames too", "出席者\n　若葉市長　　荒木　清香\n　緑川町長　　林　学\n",
			"出席者|member|荒木清香|若葉市長|-\n出席者|member|林学|緑川町長|-"},
		{"who sits, with a surname that ends as bodies do", "出席者\n　若葉運輸局　専門官　荒木　清香（代理出席：企画専門官　祁答院　恵理）\n",
			"出席者|member|祁答院恵理|企画専門官|若葉運輸局|for 荒木清香"},
		{"who sits is not known", "出席者\n　荒木　清香（代理：緑川病院）\n", "出席者|member|荒木清香|-|-|note 代理:緑川病院"},
		{"who sits for somebody whose office stands behind the name", "出席者\n　荒木　清香　緑川町長（代理：企画課長　林　学）\n",
			"出席者|member|林学|企画課長|-|for 荒木清香"},
		{"as people of a club are called", "参加者\nさや、りん、nii、荒木\n", "参加者|member|さや|-|-\n参加者|member|りん|-|-\n参加者|member|nii|-|-\n参加者|member|荒木|-|-"},
		{"a surname that begins as a seat does", "出席者\n　市　　　　長　　荒　木　清　香　君\n　病院事務局長　　一　番　合　戦　健　君\n",
			"出席者|member|荒木清香|市長|-\n出席者|member|一番合戦健|病院事務局長|-"},
		{"mayors before their deputies", "出席者\n　山田市長　森副市長\n　川田町長　林副町長\n",
			"出席者|member|山田|市長|-\n出席者|member|森|副市長|-\n出席者|member|川田|町長|-\n出席者|member|林|副町長|-"},
		{"a seat behind a name at the end", "出席者\n　荒木 清香　　十七番\n　林 学　　　　四十九番\n", "出席者|member|荒木清香|-|-\n出席者|member|林学|-|-"},
		{"headings side by side", "出席者\n【委員】　　　　　　　　　【事務局】\n　会長　荒木　清香　　　　　総務課長　関　真由美\n　委員　林　宏太郎　　　　　主　　査　森　宏一\n　委員　野々村　学\n",
			"委員|member|荒木清香|会長|-\n委員|member|林宏太郎|委員|-\n委員|member|野々村学|委員|-\n事務局|secretariat|関真由美|総務課長|-\n事務局|secretariat|森宏一|主査|-"},
		{"whom each stands for", "出席委員\n　公益代表　　　　荒木　清香（会長）\n　公益代表　　　　林　宏太郎\n　被保険者代表　　関　真由美\n　被保険者代表　　森　宏一\n",
			"出席委員|member|荒木清香|会長|公益代表\n出席委員|member|林宏太郎|-|公益代表\n出席委員|member|関真由美|-|被保険者代表\n出席委員|member|森宏一|-|被保険者代表"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestKindsWithin: which words head a kind of people, and what is said of them.
func TestKindsWithin(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"members from outside", "出席者\n　学外委員　　荒木　清香　　県商工会議所会頭\n　　　　　　　林　宏太郎　　東西銀行取締役会長\n　　　　　　　森　宏一　　　弁護士\n　学内委員　　関　真由美　　学長\n",
			"学外委員|member|荒木清香|-|県商工会議所会頭\n学外委員|member|林宏太郎|-|東西銀行取締役会長\n学外委員|member|森宏一|-|弁護士\n学内委員|member|関真由美|学長|-"},
		{"their titles behind a blank", "出席者\n（学外委員）\n　荒木　清香　　若葉新聞社　取締役会長\n　林　宏太郎　　県商工会議所会頭\n（学内委員）\n　関　真由美　　学長\n",
			"学外委員|member|荒木清香|取締役会長|若葉新聞社\n学外委員|member|林宏太郎|-|県商工会議所会頭\n学内委員|member|関真由美|学長|-"},
		{"members and officials by their words", "出席者\n　委員　　荒木　清香　　林　宏太郎\n　　　　　関　真由美　　森　宏一\n　幹事　　生涯学習課長　野々村　学\n　書記　　総務課主任　　谷　薫\n",
			"委員|member|荒木清香|-|-\n委員|member|林宏太郎|-|-\n委員|member|関真由美|-|-\n委員|member|森宏一|-|-\n幹事|secretariat|野々村学|生涯学習課長|-\n" +
				"書記|secretariat|谷薫|総務課主任|-"},
		{"sides in brackets on each line", "出席者\n（発注者）　財産管理課　　荒木課長、林係長\n（設計）　株式会社若葉設計　　関、谷\n（施工）　青空建設株式会社　　所長　森、主任　野々村\n",
			"発注者|other|荒木|課長|財産管理課\n発注者|other|林|係長|財産管理課\n設計|member|関|-|株式会社若葉設計\n設計|member|谷|-|株式会社若葉設計\n" +
				"施工|member|森|所長|青空建設株式会社\n施工|member|野々村|主任|青空建設株式会社"},
		{"brackets that are roles", "出席者\n（会長）　荒木　清香\n（書記）　林　学\n（監事）　関　真由美\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林学|書記|-\n出席者|member|関真由美|監事|-"},
		{"kinds in brackets beside a seat",
			"出席者\n（学長）　荒木\n（学内委員）　林理事、森理事\n（学外委員）　関　真由美（若葉市長）\n",
			"出席者|member|荒木|学長|-\n学内委員|member|林|理事|-\n学内委員|member|森|理事|-\n学外委員|member|関真由美|若葉市長|-"},
		{"a kind without brackets below kinds in brackets", "【出席委員】\n（学識経験者）\n荒木　清香\n（関係団体）\n関　真由美\n関係行政機関\n課長　森　宏一\n",
			"学識経験者|member|荒木清香|-|-\n関係団体|member|関真由美|-|-\n関係行政機関|member|森宏一|課長|-"},
		{"the role of each", "列席者\n監事　荒木、監事　林\n", "列席者|member|荒木|監事|-\n列席者|member|林|監事|-"},
		{"the role of each, names parted", "列席者\n監事　荒木　清香、監事　林　学\n", "列席者|member|荒木清香|監事|-\n列席者|member|林学|監事|-"},
		{"kinds in a phrase",
			"出席委員\n被保険者を代表する委員\n　荒木　清香\n公益を代表する委員　林　宏太郎（会長）\n　関　真由美\n",
			"被保険者を代表する委員|member|荒木清香|-|-\n公益を代表する委員|member|林宏太郎|会長|-\n公益を代表する委員|member|関真由美|-|-"},
		{"such a phrase over two lines",
			"出席委員\n被保険者を代表する\n委員\n荒木清香\n保険医又は保険薬剤\n師を代表する委員\n林宏太郎\n",
			"被保険者を代表する委員|member|荒木清香|-|-\n保険医又は保険薬剤師を代表する委員|member|林宏太郎|-|-"},
		{"a kind over two lines before its people", "出席委員\n荒木清香\n商工業者を代表す\nる者　林宏太郎\n", "出席委員|member|荒木清香|-|-\n商工業者を代表する者|member|林宏太郎|-|-"},
		{"whom a kind stands for", "出席委員\n　１号委員（学識経験者）\n　　　荒木　清香\n　　　林　宏太郎\n　２号委員（市民）\n　　　関　真由美\n",
			"１号委員|member|荒木清香|-|-\n１号委員|member|林宏太郎|-|-\n２号委員|member|関真由美|-|-"},
		{"secretaries above members",
			"出席者\n会　長　　荒木　清香君\n幹　事\n　　　　　林　宏太郎君\n委　員\n　　　　　関　真由美君\n",
			"出席者|member|荒木清香|会長|-\n幹事|member|林宏太郎|-|-\n委員|member|関真由美|-|-"},
		{"remarks behind a sign", "委員\n荒木　清香（若葉大学教授）※会長\n林　宏太郎（若葉銀行）※オンライン\n関　真由美（公募）\n",
			"委員|member|荒木清香|会長|若葉大学教授\n委員|member|林宏太郎|-|若葉銀行|remote\n委員|member|関真由美|-|公募"},
		{"titles where the list tells the role apart",
			"委員\n荒木　清香　　東西大学教授【座長】\n林　宏太郎　　青空財団理事長\n関　真由美　　南北大学准教授\n森　宏一　　　県商工会会長\n",
			"委員|member|荒木清香|座長|東西大学教授\n委員|member|林宏太郎|理事長|青空財団\n委員|member|関真由美|准教授|南北大学\n委員|member|森宏一|会長|県商工会"},
		{"what says more of the role above", "参考人\n（若葉銀行理事）　荒木　清香君\n", "参考人|member|荒木清香|若葉銀行理事|-"},
		{"when somebody came, behind a bracket", "委員\n荒木　清香（地権者）　19：05入室\n林　宏太郎（町内会）　途中退席\n関　真由美（公募）　14時20分から出席\n森　宏一　14時20分退席\n谷　薫\n",
			"委員|member|荒木清香|-|地権者|note 19：05入室\n委員|member|林宏太郎|-|町内会|note 途中退席\n委員|member|関真由美|-|公募|note 14時20分から出席\n" +
				"委員|member|森宏一|-|-|note 14時20分退席\n委員|member|谷薫|-|-"},
		{"dots between names with blanks within", "委員\n若葉支部　荒木 清香・林 宏太郎・関 真由美\n青空支部　森 宏一・納富 いずみ・原 徹\n",
			"委員|member|荒木清香|-|若葉支部\n委員|member|林宏太郎|-|若葉支部\n委員|member|関真由美|-|若葉支部\n委員|member|森宏一|-|青空支部\n委員|member|納富いずみ|-|青空支部\n" +
				"委員|member|原徹|-|青空支部"},
		{"faculties in brackets", "委員\n荒木　清香（看護学部 准教授）\n林　宏太郎（工学部 講師）\n", "委員|member|荒木清香|准教授|看護学部\n委員|member|林宏太郎|講師|工学部"},
		{"for whom, with his office before", "委員\n荒木　清香（町福祉課長、森　宏一町長代理）\n", "委員|member|荒木清香|-|-|for 森宏一"},
		{"courtesy before a dot", "参加者\n荒木さん・林さん・関くん\n", "参加者|member|荒木|-|-\n参加者|member|林|-|-\n参加者|member|関|-|-"},
		{"names from abroad",
			"取締役\n　社外取締役　　Robert J. Hanson\n　取締役　　　　Smith 順子\n　取締役　　　　荒木　清香\n",
			"取締役|member|RobertJ.Hanson|社外取締役|-\n取締役|member|Smith順子|取締役|-\n取締役|member|荒木清香|取締役|-"},
		{"from when", "出席\n荒木さん\n５限から\n林さん\n", "出席|member|荒木|-|-\n出席|member|林|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestShiftedTables: text that a program set from letters of many widths keeps its cells,
// but not their places below the heads.
func TestShiftedTables(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"two people a row, by their numbers",
			"№    氏名            所属等       出欠   №    氏名       所属等     出欠\n" +
				"1    荒木 貴子         大学教員      出    4    森本 慎太郎   公募      出\n" +
				"2    野々村   学       弁護士会      出    5    関田 清香    公募      欠\n" +
				"3    林田 ゆう         人権擁護委員    欠    6    谷口 孝一    連合若葉    出\n",
			"member|荒木貴子|-|大学教員\nmember|野々村学|-|弁護士会\nabsent|林田ゆう|-|人権擁護委員\nmember|森本慎太郎|-|公募\nabsent|関田清香|-|公募\nmember|谷口孝一|-|連合若葉"},
		{"a gap within names as wide as those between cells",
			"所属                 職名        氏名         備考\n若葉医師会              会長        荒木   清香    Ｗｅｂ\n" +
				"若葉歯科医師会           会長        林   宏太郎\n県立若葉病院            院長        関   真由美\n",
			"member|荒木清香|会長|若葉医師会|remote\nmember|林宏太郎|会長|若葉歯科医師会\nmember|関真由美|院長|県立若葉病院"},
		{"a body with a gap in it",
			"所    属                        役  職            氏  名            備  考\n" +
				"若葉市                          市長              荒木  清香\n国土交通省  青空河川事務所      事務所長          林  宏太郎\n" +
				"農林水産省  青空整備事務所      次長              関  真由美        Ｗｅｂ\n",
			"member|荒木清香|市長|若葉市\nmember|林宏太郎|事務所長|国土交通省青空河川事務所\nmember|関真由美|次長|農林水産省青空整備事務所|remote"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(lines(readUnder("出席者\n"+test.text)), "\n"))
		})
	}
}
