package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/roster"
)

// readUnder reads text as the list of members under a heading, which is its
// first line.
func readUnder(text string) *doc.People { return readAs("member", text) }

// readAs is readUnder for any group.
func readAs(key, text string) *doc.People {
	runes := []rune(text)
	src := sourceOf(runes)
	g := doc.Group{Key: key, Label: []doc.Span{src.Lines[0].Span}}
	for _, l := range src.Lines[1:] {
		addLine(&g, l)
	}
	return roster.Read(src, []doc.Group{g}, nil, nil)
}

// labelled writes each person as label|group|name|role|affiliation and what else
// is said.
func labelled(people *doc.People) string {
	var out []string
	for i, line := range lines(people) {
		out = append(out, bare(people.Persons[i].GroupLabel)+"|"+line)
	}
	return strings.Join(out, "\n")
}

// TestGroupsWithin: headings within a list, by their brackets, their counts, how
// far out they stand and what they say.
func TestGroupsWithin(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"members of two kinds in brackets", "出席者\n（内部委員）荒木学長（議長）、林理事\n（外部委員）野々村委員、関委員\n",
			"内部委員|member|荒木|学長|-\n内部委員|member|林|理事|-\n外部委員|member|野々村|-|-\n外部委員|member|関|-|-"},
		{"bodies in brackets on lines of their own", "出席者\n（自然部会）\n　荒木部会長、林委員\n（若葉省）\n　関自然課長、森企画官\n",
			"自然部会|member|荒木|部会長|-\n自然部会|member|林|委員|-\n若葉省|secretariat|関|自然課長|-\n若葉省|secretariat|森|企画官|-"},
		{"a bureau beside members", "出席者\n（委　員）荒木座長、林副座長\n（水道局）総務部長　関、経営課長　森\n",
			"委員|member|荒木|座長|-\n委員|member|林|副座長|-\n水道局|secretariat|関|総務部長|-\n水道局|secretariat|森|経営課長|-"},
		{"counted", "出席委員\n住民代表　（２名）　荒木委員、◎林委員\n商工・観光代表　（１名）　関委員\n（◎会長）\n",
			"住民代表|member|荒木|-|-\n住民代表|member|林|会長|-\n商工・観光代表|member|関|-|-"},
		{"the chair beside the members in brackets",
			"出席者\n［座長］\n　荒木　清香\n［委員］\n　林　宏太郎　　関　真由美\n",
			"座長|member|荒木清香|-|-\n委員|member|林宏太郎|-|-\n委員|member|関真由美|-|-"},
		{"who sits in", "出席者\n荒木会長\n陪席者：林監事、総務部長、財務部長\n", "出席者|member|荒木|会長|-\n陪席者|other|林|監事|-\n陪席者|other|-|総務部長|-\n陪席者|other|-|財務部長|-"},
		{"counted and remarked on", "出席者\n委員（１名）（敬称略）\n荒木　清香\n事務局（１名）（敬称略）\n関課長\n", "委員|member|荒木清香|-|-\n事務局|secretariat|関|課長|-"},
		{"from where they are, in brackets within", "出席者\n【委員】\n〔若葉支部〕荒木　清香、林　学\n〔青空支部〕関　真由美\n【事務局】森課長\n",
			"委員|member|荒木清香|-|若葉支部\n委員|member|林学|-|若葉支部\n委員|member|関真由美|-|青空支部\n事務局|secretariat|森|課長|-"},
		{"towns in brackets within", "出席者\n【委員】\n（若葉市）荒木　清香、林　学\n（青空町）関　真由美\n【事務局】\n（企画課）谷課長\n",
			"委員|member|荒木清香|-|若葉市\n委員|member|林学|-|若葉市\n委員|member|関真由美|-|青空町\n事務局|secretariat|谷|課長|企画課"},
		{"branches below members in other brackets", "出席者\n＜中央委員＞\n　〔本社支部〕　荒木　清香、林　学\n　〔車両支部〕　関　真由美\n＜来賓＞\n　森　宏一\n",
			"中央委員|member|荒木清香|-|本社支部\n中央委員|member|林学|-|本社支部\n中央委員|member|関真由美|-|車両支部\n来賓|other|森宏一|-|-"},
		{"kinds that end as roles do, in brackets",
			"出席委員\n（商工・観光代表）\n　荒木　清香\n（学校・保育代表）\n　林　宏太郎\n",
			"商工・観光代表|member|荒木清香|-|-\n学校・保育代表|member|林宏太郎|-|-"},
		{"how many of them came, behind a bracket",
			"出席者\n（委員）14名中12名出席\n荒木　清香　会長\n林　宏太郎　副会長\n（事務局）２名\n総務部長　関　守\n",
			"委員|member|荒木清香|会長|-\n委員|member|林宏太郎|副会長|-\n事務局|secretariat|関守|総務部長|-"},
		{"what a sign stands for, behind a heading",
			"出席者\n○協議会委員（※印は欠席）\n若葉会　事務局長　荒木　清香\n※青空会　理事長　林　学\n○事務局\n総務部　部長　関　守\n",
			"協議会委員|member|荒木清香|事務局長|若葉会\n協議会委員|absent|林学|理事長|青空会\n事務局|secretariat|関守|部長|総務部"},
		{"a role in a bracket is his alone",
			"出席者\n委　員　　荒木　清香（委員長）、林　学（副委員長）、関　守、森　薫\n",
			"委員|member|荒木清香|委員長|-\n委員|member|林学|副委員長|-\n委員|member|関守|-|-\n委員|member|森薫|-|-"},
		{"of what a member has charge",
			"委員\n荒木　清香　　理事（総務・財務担当）\n林　学　　　　理事（研究担当）\n関　守　　　　学長\n",
			"委員|member|荒木清香|理事（総務・財務担当）|-\n委員|member|林学|理事（研究担当）|-\n委員|member|関守|学長|-"},
		{"a heading above somebody of a company",
			"出席者\n○委員\n社会福祉法人若葉会　事務局長　荒木　清香\n青空会　理事長　林　学\n○事務局\n総務部　部長　関　守\n",
			"委員|member|荒木清香|事務局長|社会福祉法人若葉会\n委員|member|林学|理事長|青空会\n事務局|secretariat|関守|部長|総務部"},
		{"members above one with his seat in a bracket before",
			"出席者\n構成員\n青天目　礼子　若葉大学　教授\n【座長】枚方　弘　青空研究所　所長\n",
			"構成員|member|青天目礼子|教授|若葉大学\n構成員|member|枚方弘|座長|青空研究所"},
		{"roles in brackets behind commas, above bodies",
			"出席者\n　委　員　　河　英樹（委員長）、手塚　さおり（副委員長）、板東　治\n　教育委員会　　教育長　桐生　功、教育次長　蔦　則夫\n",
			"出席者|member|河英樹|委員長|-\n出席者|member|手塚さおり|副委員長|-\n出席者|member|板東治|委員|-\n出席者|member|桐生功|教育長|教育委員会\n出席者|member|蔦則夫|教育次長|教育委員会"},
		{"a role before the first of several", "出席者\n委員　荒木委員、林委員、関委員\n", "委員|member|荒木|-|-\n委員|member|林|-|-\n委員|member|関|-|-"},
		{"kinds of members, letters before the role of one", "出席者\n住民委員　荒木委員、林（真）委員、関委員\n行政委員　森委員、谷委員\n",
			"住民委員|member|荒木|-|-\n住民委員|member|林（真）|-|-\n住民委員|member|関|-|-\n行政委員|member|森|-|-\n行政委員|member|谷|-|-"},
		{"the number of a role with nobody below", "出席者\n会長　荒木　清香\n理事（２名）\n", "出席者|member|荒木清香|会長|-"},
		{"a sign explained within a heading", "出席委員（※印はWeb参加）\n荒木　清香\n林　学\n",
			"出席委員（※印はWeb参加）|member|荒木清香|-|-\n出席委員（※印はWeb参加）|member|林学|-|-"},
		{"and one that nobody knows", "出席委員（＃印はWeb参加）\n荒木　清香\n林　学\n",
			"出席委員（＃印はWeb参加）|member|荒木清香|-|-\n出席委員（＃印はWeb参加）|member|林学|-|-"},
		{"roles with their number over those who have them", "出席者\n　理事（２名）\n　　荒木　清香、林　学\n　監事　１名\n　　関　真由美\n",
			"理事|member|荒木清香|-|-\n理事|member|林学|-|-\n監事|member|関真由美|-|-"},
		{"what a sign stands for, behind somebody", "出席者\n荒木　清香　（※印は欠席）\n※林　学\n", "出席者|member|荒木清香|-|-\n出席者|absent|林学|-|-"},
		{"numbers of those who came alone", "構成員\n中央委員定数２４名　出席１１名　委任４名　欠席９名\n", ""},
		{"numbers of those who came within the list", "出席委員\n荒木　清香\n定数２４名　出席１１名　欠席９名\n林　学\n", "出席委員|member|荒木清香|-|-\n出席委員|member|林学|-|-"},
		{"who came late", "出席委員\n荒木　清香\n遅刻委員　林　宏太郎（14:20入室）\n欠席委員名　関　真由美（所用のため）\n",
			"出席委員|member|荒木清香|-|-\n遅刻委員|member|林宏太郎|-|-|note 14:20入室\n欠席委員名|absent|関真由美|-|-|note 所用のため"},
		{"officials by their body", "出席者\n荒木　清香\n県出席者\n土木部長　林　宏太郎\n", "出席者|member|荒木清香|-|-\n県出席者|secretariat|林宏太郎|土木部長|-"},
		{"a role above titled people", "出席者\n　荒木　清香\n書　　　記\n　総務課主任　林　宏太郎\n", "出席者|member|荒木清香|-|-\n書記|secretariat|林宏太郎|総務課主任|-"},
		{"a remark set in below a name", "出席者\n・荒木　清香　若葉大学\n　　（座長）\n・林　宏太郎　青空大学\n", "出席者|member|荒木清香|座長|若葉大学\n出席者|member|林宏太郎|-|青空大学"},
		{"sides in square brackets", "出席者\n【青空電設様】荒木部長、林様\n【若葉社】関、森\n",
			"青空電設様|member|荒木|部長|-\n青空電設様|member|林|-|-\n若葉社|member|関|-|若葉社\n若葉社|member|森|-|若葉社"},
		{"numbers in kanji", "出席者\n一　委員　　荒木会長、林委員\n二　事務局　関課長\n三　書記　　森、野々村\n",
			"委員|member|荒木|会長|-\n委員|member|林|-|-\n事務局|secretariat|関|課長|-\n書記|secretariat|森|-|-\n書記|secretariat|野々村|-|-"},
		{"a label behind people on their line",
			"出席者\n荒木、林\n欠席：関（監事）　　　記録：森\n",
			"出席者|member|荒木|-|-\n出席者|member|林|-|-\n欠席|absent|関|監事|-\n記録|other|森|-|-"},
		{"counted by role", "出席者\n取締役５名中４名、監査役２名中１名\n　取締役　荒木清香、林宏太郎\n　監査役　関真由美\n",
			"出席者|member|荒木清香|取締役|-\n出席者|member|林宏太郎|取締役|-\n出席者|member|関真由美|監査役|-"},
		{"what somebody is, set in, above a legend", "出席者\n◎荒木　清香　　若葉大学\n　林　宏太郎　　消費生活アドバイザー\n　　　　　　（◎は座長）\n",
			"出席者|member|荒木清香|座長|若葉大学\n出席者|member|林宏太郎|消費生活アドバイザー|-"},
		{"headings by their sign", "出席委員\n　荒木会長\n○欠席委員\n　関委員\n○担当書記\n　総務課　林　宏太郎\n",
			"出席委員|member|荒木|会長|-\n欠席委員|absent|関|-|-\n担当書記|member|林宏太郎|-|総務課"},
		{"a ministry above the next list", "出席者\n（委員）荒木,林の各委員\n\n若葉省\n", "委員|member|荒木|-|-\n委員|member|林|-|-"},
		{"counted, the people in a bracket", "参加者\n20名（会長：荒木、副会長：林・関、会計：森）\n",
			"参加者|member|荒木|会長|-\n参加者|member|林|副会長|-\n参加者|member|関|副会長|-\n参加者|member|森|会計|-"},
		{"officials by a heading that no list has", "出席委員\n荒木委員長、林委員\n若葉側出席者　関総務部長、森課長\n",
			"出席委員|member|荒木|委員長|-\n出席委員|member|林|-|-\n若葉側出席者|member|関|総務部長|-\n若葉側出席者|member|森|課長|-"},
		{"departments where no members are",
			"出席者\n（看護部）荒木看護部長、林主任\n（事務部）関係長\n",
			"出席者|member|荒木|看護部長|看護部\n出席者|member|林|主任|看護部\n出席者|member|関|係長|事務部"},
		{"officials by a short word",
			"出席者\n委員　荒木会長、林委員\n県　　関環境部長、森課長\n",
			"委員|member|荒木|会長|-\n委員|member|林|-|-\n県|secretariat|関|環境部長|-\n県|secretariat|森|課長|-"},
		{"members by the heading's word", "出席委員\n荒木委員長、林委員、関委員\n", "出席委員|member|荒木|委員長|-\n出席委員|member|林|-|-\n出席委員|member|関|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// Below members who did not come officials stand who did.
func TestOfficialsAreNotAbsent(t *testing.T) {
	tests := []struct{ text, want string }{
		{"欠席委員\n　荒木委員\n　局長　林　学\n　書記　関　薫\n", "欠席委員|absent|荒木|-|-\n-|secretariat|林学|局長|-\n-|secretariat|関薫|書記|-"},
		{"欠席委員\n　荒木委員\n若葉省\n　青空庁　林次長\n", "欠席委員|absent|荒木|-|-\n若葉省|secretariat|林|次長|青空庁"},
		{"欠席者\n　荒木農学部長、林局長\n", "欠席者|absent|荒木|農学部長|-\n欠席者|absent|林|局長|-"},
	}
	for _, test := range tests {
		assert.Equal(t, test.want, labelled(readAs("absent", test.text)), test.text)
	}
}

// TestBesideNames: what a bracket, a sign or a comma beside a name says.
func TestBesideNames(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a role and a body", "荒木（会長・若葉大学）、林（副会長；青空商店会）、関（若葉市、監事）\n",
			"member|荒木|会長|若葉大学\nmember|林|副会長|青空商店会\nmember|関|監事|若葉市"},
		{"duties of a board", "荒木　清香（会長），林　宏太郎（副会長），関　真由美（渉外），野々村　学（広報）\n",
			"member|荒木清香|会長|-\nmember|林宏太郎|副会長|-\nmember|関真由美|渉外|-\nmember|野々村学|広報|-"},
		{"where they come from is no duty", "荒木　清香（会長）、林　宏太郎（副会長）、関　真由美（若葉商工会）、野々村　学（公募市民）\n",
			"member|荒木清香|会長|-\nmember|林宏太郎|副会長|-\nmember|関真由美|-|若葉商工会\nmember|野々村学|-|公募市民"},
		{"readings", "荒木（あらき）会長、関（せき）委員\n", "member|荒木|会長|-\nmember|関|委員|-"},
		{"by telephone", "荒木　清香（電話会議システムにより参加）\n", "member|荒木清香|-|-|note 電話会議システムにより参加|remote"},
		{"who sits for somebody has his own role", "青空市長　　　荒木　清香（代理：副市長　林　宏太郎）\n若葉町長　　　関　真由美\n緑村長　　　　野々村　学\n",
			"member|林宏太郎|副市長|-|for 荒木清香\nmember|関真由美|若葉町長|-\nmember|野々村学|緑村長|-"},
		{"signs", "会　長　○ 荒木 清香\n理　事　○ 林 宏太郎　△ 関 真由美　× 野々村 学\n（○：出席　△：委任状　×：欠席）\n",
			"member|荒木清香|会長|-\nmember|林宏太郎|理事|-\nabsent|関真由美|理事|-\nabsent|野々村学|理事|-"},
		{"those without a sign", "○荒木 清香\n　林 宏太郎\n（○は会場参加、他はオンライン参加）\n", "member|荒木清香|-|-\nmember|林宏太郎|-|-|remote"},
		{"a body for several", "若葉市水道局　施設課　荒木課長、林係長、関\n", "member|荒木|課長|若葉市水道局施設課\nmember|林|係長|若葉市水道局施設課\nmember|関|-|若葉市水道局施設課"},
		{"a post behind the role", "会　　長　副市長　　　荒木　清香\n委　　員　財政課長　　林　宏太郎\n", "member|荒木清香|会長|副市長\nmember|林宏太郎|委員|財政課長"},
		{"titles alone, wrapped", "市長、副市長、総務部長、建設部長、会\n計管理者、消防長\n",
			"member|-|市長|-\nmember|-|副市長|-\nmember|-|総務部長|-\nmember|-|建設部長|-\nmember|-|会計管理者|-\nmember|-|消防長|-"},
		{"titles behind names", "荒木監事、林監事、総務部長、財務部長\n", "member|荒木|監事|-\nmember|林|監事|-\nmember|-|総務部長|-\nmember|-|財務部長|-"},
		{"a role set unevenly", "町　　　　長　　荒　木　清　香\n副　町　　長　　外　山　直　樹\n総 務 課 長　　林　　　宏太郎\n",
			"member|荒木清香|町長|-\nmember|外山直樹|副町長|-\nmember|林宏太郎|総務課長|-"},
		{"a role that no list has, set evenly", "県　営　林　課　長　　　荒　　　木　　　清　香\n", "member|荒木清香|県営林課長|-"},
		{"a role a line", "委員長\n荒木　清香\n議事係長\n林　宏太郎\n", "member|荒木清香|委員長|-\nmember|林宏太郎|議事係長|-"},
		{"dots and strokes", "管理技術者　荒木／担当技術者　林・野々村\n", "member|荒木|管理技術者|-\nmember|林|担当技術者|-\nmember|野々村|-|-"},
		{"what each is, on one line",
			"校長：荒木 ／ 教頭：林 ／ 情報担当：関・野々村 ／ 学習支援員：森\n",
			"member|荒木|校長|-\nmember|林|教頭|-\nmember|関|情報担当|-\nmember|野々村|情報担当|-\nmember|森|学習支援員|-"},
		{"handles", "荒木、sora_iro、k1tsune（途中退席）\n", "member|荒木|-|-\nmember|sora_iro|-|-\nmember|k1tsune|-|-|note 途中退席"},
		{"short names in katakana", "ラマ委員、キム委員\n", "member|ラマ|委員|-\nmember|キム|委員|-"},
		{"a surname that looks like a time", "東部事務所　十時次長\n荒木課長\n", "member|十時|次長|東部事務所\nmember|荒木|課長|-"},
		{"names in brackets behind roles", "理事長（502 荒木）、副理事長（301 林）、監事（関）\n", "member|荒木|理事長|-\nmember|林|副理事長|-\nmember|関|監事|-"},
		{"signs behind names", "荒木座長、林構成員※、関構成員\n※オンライン参加\n", "member|荒木|座長|-\nmember|林|構成員|-|remote\nmember|関|構成員|-"},
		{"courtesy behind a surname that no list has", "甲斐田さん、乙部さん、丙野様\n", "member|甲斐田|-|-\nmember|乙部|-|-\nmember|丙野|-|-"},
		{"the members all, behind a surname of three letters", "荒木（議長）、仲宗根の各委員\n", "member|荒木|議長|-\nmember|仲宗根|委員|-"},
		{"a role that several have",
			"会長　荒木、副会長　林・関、監事　森、野々村\n",
			"member|荒木|会長|-\nmember|林|副会長|-\nmember|関|副会長|-\nmember|森|監事|-\nmember|野々村|監事|-"},
		{"an office for all on its line", "都市計画課　荒木課長　林係長　関主任\n", "member|荒木|課長|都市計画課\nmember|林|係長|都市計画課\nmember|関|主任|都市計画課"},
		{"a body in a bracket for all behind it",
			"（若葉省）荒木室長、林補佐\n（青空総研）関、森\n",
			"member|荒木|室長|若葉省\nmember|林|補佐|若葉省\nmember|関|-|青空総研\nmember|森|-|青空総研"},
		{"a surname that no list has before an office", "戸叶総務係長、戸叶管理係長\n", "member|戸叶|総務係長|-\nmember|戸叶|管理係長|-"},
		{"dots that lead to names", "委員長・・・・・荒木　清香\n職務代理者…林　宏太郎\n委員……………関　真由美\n",
			"member|荒木清香|委員長|-\nmember|林宏太郎|職務代理者|-\nmember|関真由美|委員|-"},
		{"a role that runs into a padded name", "委員長荒木 清香君\n副委員長林  学君\n理事花輪ともふみ君\n野々村由紀子君\n",
			"member|荒木清香|委員長|-\nmember|林学|副委員長|-\nmember|花輪ともふみ|理事|-\nmember|野々村由紀子|-|-"},
		{"who was away, in a bracket", "荒木委員長、林、関の各委員（野々村副委員長は欠席）\n",
			"member|荒木|委員長|-\nmember|林|委員|-\nmember|関|委員|-\nabsent|野々村|副委員長|-"},
		{"bodies over names in two words", "若葉電機\n荒木　清香\n林　学\nタンポポ\n関　真由美、森　義男\nMaple\n野々村　勝\n",
			"member|荒木清香|-|若葉電機\nmember|林学|-|若葉電機\nmember|関真由美|-|タンポポ\nmember|森義男|-|タンポポ\nmember|野々村勝|-|Maple"},
		{"bodies over names, of which one is parted", "・若葉電機\n荒木　清香\n林\n\n学\n・タンポポ\n関　真由美\n",
			"member|荒木清香|-|若葉電機\nmember|林学|-|若葉電機\nmember|関真由美|-|タンポポ"},
		{"bodies and titles below 役職名", "氏　　名　　　　　役　職　名\n荒木　清香　　　　若葉大学　教授\n林　学　　　　　　（株）タンポポ　部長\n関　真由美　　　　詩人\n",
			"member|荒木清香|教授|若葉大学\nmember|林学|部長|（株）タンポポ\nmember|関真由美|詩人|-"},
		{"numbers before one blank, heads in the middle",
			" 番号 役職        氏名              所属等        出欠\n1 会長      荒木 清香        県立大学教授           ○\n2 委員      林 学          弁護士              ×\n",
			"member|荒木清香|会長|県立大学教授\nabsent|林学|委員|弁護士"},
		{"names of one word among others are no bodies: above",
			"荒木　清香\nイワン\n林　学\nアクタル\n関　真由美\n", "member|荒木清香|-|-\nmember|イワン|-|-\nmember|林学|-|-\nmember|アクタル|-|-\nmember|関真由美|-|-"},
		{"and at the end", "イワン\n荒木　清香\n林　学\nアクタル\n関　真由美\nエミ\n",
			"member|イワン|-|-\nmember|荒木清香|-|-\nmember|林学|-|-\nmember|アクタル|-|-\nmember|関真由美|-|-\nmember|エミ|-|-"},
		{"and one below the other", "イワン\nアクタル\n荒木　清香\n林　学\nエミ\n関　真由美\n",
			"member|イワン|-|-\nmember|アクタル|-|-\nmember|荒木清香|-|-\nmember|林学|-|-\nmember|エミ|-|-\nmember|関真由美|-|-"},
		{"numbers before, a letter of presence behind", "1　荒木 清香　出\n2　林 学　欠\n3　関 真由美　出\n", "member|荒木清香|-|-\nabsent|林学|-|-\nmember|関真由美|-|-"},
		{"names with a sign that refers to a note", "荒木清香、林学※、関真由美*\n", "member|荒木清香|-|-\nmember|林学|-|-\nmember|関真由美|-|-"},
		{"two of one surname", "清水(洋)、清水(敏)、荒木\n", "member|清水(洋)|-|-\nmember|清水(敏)|-|-\nmember|荒木|-|-"},
		{"a role on both sides", "（会長）荒木清香会長\n（副会長）林学,関薫の各副会長\n", "member|荒木清香|会長|-\nmember|林学|副会長|-\nmember|関薫|副会長|-"},
		{"surnames before offices that no list has", "林次官、荒木局長、関文教施設企画部長、青山国立大学法人支援課長、三浦審議官\n",
			"member|林|次官|-\nmember|荒木|局長|-\nmember|関|文教施設企画部長|-\nmember|青山|課長|国立大学法人支援\nmember|三浦|審議官|-"},
		{"a given name like a place behind a colon", "委員長：星名建市、副委員長：林学\n", "member|星名建市|委員長|-\nmember|林学|副委員長|-"},
		{"who writes too", "荒木会長、林主査（書記）\n", "member|荒木|会長|-\nmember|林|主査|-"},
		{"a body and a role with a dot, in a bracket", "荒木　清香（若葉大・工・教授）、林　学（青空電機㈱・部長）\n", "member|荒木清香|教授|若葉大・工\nmember|林学|部長|青空電機㈱"},
		{"a word of an office over the end of a given name", "林新エネルギー課長、関文教施設企画部長\n", "member|林|新エネルギー課長|-\nmember|関|文教施設企画部長|-"},
		{"who is a member and something else", "荒木　清香　会長（若草市婦人会会長）\n林　学　委員（税理士）\n", "member|荒木清香|会長|若草市婦人会会長\nmember|林学|委員|税理士"},
		{"until when", "荒木（20:00～）、林（～19:45）、関\n", "member|荒木|-|-|note 20:00～\nmember|林|-|-|note ～19:45\nmember|関|-|-"},
		{"letters all set evenly, two names a row", "木 原 大 輔 重 信 元 子\n大 坪 正 幸 関 三 郎\n久 住 裕 一 井 上 慶 輔\n",
			"member|木原大輔|-|-\nmember|重信元子|-|-\nmember|大坪正幸|-|-\nmember|関三郎|-|-\nmember|久住裕一|-|-\nmember|井上慶輔|-|-"},
		{"a role and a name of letters set evenly", "事 務 局 長 荒 木 誠\n副 議 長 林 宏 太 郎\n会 計 管 理 者 兼 関 真 由 美\n",
			"member|荒木誠|事務局長|-\nmember|林宏太郎|副議長|-\nmember|関真由美|会計管理者兼|-"},
		{"a role of which the end is spread", "まちづくり 課 長 荒 木 誠\n教育委員会教 育 長 林 宏 太 郎\n", "member|荒木誠|まちづくり課長|-\nmember|林宏太郎|教育委員会教育長|-"},
		{"kana in names, padded", "委 員 長  琴 尾 みさと\n委  員  新 藤 加 菜       野 本 たつや\n        やなざわ 亜紀       清 家 あ い\n",
			"member|琴尾みさと|委員長|-\nmember|新藤加菜|委員|-\nmember|野本たつや|委員|-\nmember|やなざわ亜紀|委員|-\nmember|清家あい|委員|-"},
		{"titles in Latin letters", "荒木Dr、甲斐田Ns、関MSW\n", "member|荒木|Dr|-\nmember|甲斐田|Ns|-\nmember|関|MSW|-"},
		{"titles alone that begin like surnames", "都市計画課長\n荒木　清香\n本部長\n林　宏太郎\n", "member|荒木清香|都市計画課長|-\nmember|林宏太郎|本部長|-"},
		{"roles of a board below names with commas", "副理事長　荒木、甲斐田\n常任理事　林、関、森\n",
			"member|荒木|副理事長|-\nmember|甲斐田|副理事長|-\nmember|林|常任理事|-\nmember|関|常任理事|-\nmember|森|常任理事|-"},
		{"the role of all above", "荒木（会長）、林、関（以上　理事）、森（監事）\n", "member|荒木|会長|-\nmember|林|理事|-\nmember|関|理事|-\nmember|森|監事|-"},
		{"remarks on the order, and letters that tell apart", "荒木（康）、荒木（学）、荒木（記）、林（名簿順）\n",
			"member|荒木（康）|-|-\nmember|荒木（学）|-|-\nmember|荒木|-|-\nmember|林|-|-"},
		{"an official named in a bracket", "議事課長（荒木清香）、議事課長補佐（関努）\n", "member|荒木清香|議事課長|-\nmember|関努|議事課長補佐|-"},
		{"a title over the end of a line", "荒木推進課長、関推進課長補\n佐兼係長、林係長\n", "member|荒木|推進課長|-\nmember|関|推進課長補佐兼係長|-\nmember|林|係長|-"},
		{"dots that part roles from names throughout", "会長・荒木、会計・森、本部班・広中、給食班・福留\n",
			"member|荒木|会長|-\nmember|森|会計|-\nmember|広中|-|本部班\nmember|福留|-|給食班"},
		{"a proxy named in a bracket", "荒木委員代理（野々村）、林委員\n", "member|野々村|委員代理|-|for 荒木\nmember|林|委員|-"},
		{"surnames alone, set apart", "八木下　薬袋　柳楽　矢田貝　荒木（以上５名）\n", "member|八木下|-|-\nmember|薬袋|-|-\nmember|柳楽|-|-\nmember|矢田貝|-|-\nmember|荒木|-|-"},
		{"a number before the names", "５名　荒木　清香（会長）、林　学\n", "member|荒木清香|会長|-\nmember|林学|-|-"},
		{"strokes behind brackets", "荒木清香／林学（若葉大学）／関真由美（リモート参加）／森宏一\n",
			"member|荒木清香|-|-\nmember|林学|-|若葉大学\nmember|関真由美|-|-|remote\nmember|森宏一|-|-"},
		{"bodies in brackets with their people", "（若葉省企画課：荒木課長、林係長）\n（緑省調整室：関室長）\n",
			"member|荒木|課長|若葉省企画課\nmember|林|係長|若葉省企画課\nmember|関|室長|緑省調整室"},
		{"a letter of a surname at a line end, though it is one itself", "荒木理事、関理事、林理事、毛\n馬内理事、森理事\n",
			"member|荒木|理事|-\nmember|関|理事|-\nmember|林|理事|-\nmember|毛馬内|理事|-\nmember|森|理事|-"},
		{"a rank before a title", "荒木部長、神河上級専門職\n", "member|荒木|部長|-\nmember|神河|上級専門職|-"},
		{"companies in a bracket's group", "荒木　清香\n【会員企業】\n青空電子株式会社\n㈱みどり\n【事務局】\n林　学\n",
			"member|荒木清香|-|-\nmember|-|-|青空電子株式会社\nmember|-|-|㈱みどり\nsecretariat|林学|-|-"},
		{"companies below other words", "荒木委員、林委員\n\n業界団体・企業\n一般社団法人青空協会\n若葉合同会社\n",
			"member|荒木|委員|-\nmember|林|委員|-\nmember|-|-|一般社団法人青空協会\nmember|-|-|若葉合同会社"},
		{"who has a title, in the bracket behind it", "会長　湊川大学学長（荒木清香）\n委員　湊川農協組合長（林宏太郎）、湊川銀行支店長（関真由美）\n",
			"member|荒木清香|会長|湊川大学学長\nmember|林宏太郎|委員|湊川農協組合長\nmember|関真由美|支店長|湊川銀行"},
		{"but a bracket behind somebody with his title tells more of him", "荒木学長（緑川大学）、林委員長（欠席）\n",
			"member|荒木|学長|緑川大学\nabsent|林|委員長|-"},
		{"a name that looks like a body, among bare names", "荒木清香、勅使川原耕之介、林宏太郎、マリア・サントス、関真由美\n",
			"member|荒木清香|-|-\nmember|勅使川原耕之介|-|-\nmember|林宏太郎|-|-\nmember|マリア・サントス|-|-\nmember|関真由美|-|-"},
		{"who somebody is elsewhere, though it looks like somebody", "部会長\t荒木　清香\t若葉大学教授\n委員\t林　宏太郎\t玉城町長\n委員\t関　真由美\t緑大学准教授\n" +
			"臨時委員\t森　宏一\t青空会理事\n専門委員\t谷　薫\t青空大学教授\n",
			"member|荒木清香|部会長|若葉大学教授\nmember|林宏太郎|委員|玉城町長\nmember|関真由美|委員|緑大学准教授\n" +
				"member|森宏一|臨時委員|青空会理事\nmember|谷薫|専門委員|青空大学教授"},
		{"numbers down columns, below those without", "会　長　　　　　荒木　清香\n委　員　　１番　林　宏太郎　　　４番　森　宏一\n　　　　　２番　関　真由美　　　５番　谷　薫\n　　　　　３番　白石　勉　　　　６番　緑川　博\n",
			"member|荒木清香|会長|-\nmember|林宏太郎|委員|-\nmember|関真由美|-|-\nmember|白石勉|-|-\nmember|森宏一|委員|-\nmember|谷薫|-|-\nmember|緑川博|-|-"},
		{"faculties among surnames", "荒木学長、森井理事・事務局長、白石学部長、緑川評議員、江田学部長、寺西評議員\n",
			"member|荒木|学長|-\nmember|森井|理事・事務局長|-\nmember|白石|学部長|-\nmember|緑川|評議員|-\nmember|江田|学部長|-\nmember|寺西|評議員|-"},
		{"why somebody did not come", "荒木委員、関委員（公務）、林委員（所用）\n", "member|荒木|委員|-\nmember|関|委員|-|note 公務\nmember|林|委員|-|note 所用"},
		{"who did not come, in a bracket with the word for it", "荒木清香、林学、関真由美\n（欠席監査役　森宏一）\n",
			"member|荒木清香|-|-\nmember|林学|-|-\nmember|関真由美|-|-\nabsent|森宏一|-|-"},
		{"a number with a blank in it", "1 名　理事　荒木　清香\n", "member|荒木清香|理事|-"},
		{"strokes behind names in two words, at line ends too", "学識経験者　荒木　清香／学識経験者　榁尾　奈津／\n公募区民　ソフィア・ベネット／公募区民　茅根　聡／\n区内事業者　林　宏太郎／区内事業者　関　真由美\n",
			"member|荒木清香|-|学識経験者\nmember|榁尾奈津|-|学識経験者\nmember|ソフィア・ベネット|-|公募区民\nmember|茅根聡|-|公募区民\n" +
				"member|林宏太郎|-|区内事業者\nmember|関真由美|-|区内事業者"},
		{"strokes within bodies", "荒木　清香　若葉大学／青空病院　教授\n林　宏太郎　緑会／みどり協会　理事\n",
			"member|荒木清香|教授|若葉大学／青空病院\nmember|林宏太郎|理事|緑会／みどり協会"},
		{"who did not come, below their number", "荒木会長、林委員\n（欠席１名）\n関委員\n", "member|荒木|会長|-\nmember|林|委員|-\nabsent|関|委員|-"},
		{"such a number above all", "（欠席１名）\n荒木会長、林委員\n", "member|荒木|会長|-\nmember|林|委員|-"},
		{"strokes between surnames of no dictionary", "荒木清香／榁久尾絵美／榁江典子／林宏太郎\n",
			"member|荒木清香|-|-\nmember|榁久尾絵美|-|-\nmember|榁江典子|-|-\nmember|林宏太郎|-|-"},
		{"a stroke within a bracket, one before a title", "荒木清香（副会長／年会長）、林学（若葉大学／青空病院）\n",
			"member|荒木清香|副会長／年会長|-\nmember|林学|-|若葉大学／青空病院"},
		{"strokes before bodies in brackets", "（若葉大）荒木、林／（青空）関、森\n", "member|荒木|-|若葉大\nmember|林|-|若葉大\nmember|関|-|青空\nmember|森|-|青空"},
		{"letters set evenly whose cut no list has", "委　　　員　　塩　原　道　代\n委　　　員　　高　麗　美　和\n委　　　員　　関　　　　　薫\n",
			"member|塩原道代|委員|-\nmember|高麗美和|委員|-\nmember|関薫|委員|-"},
		{"surnames with 之 before titles", "北之園課長補佐、久保薗主査\n", "member|北之園|課長補佐|-\nmember|久保薗|主査|-"},
		{"a surname that ends like a part of an office", "五十部看護部長、荒木事務長\n", "member|五十部|看護部長|-\nmember|荒木|事務長|-"},
		{"a deputy", "荒木会長、生駒職務代理、林委員\n", "member|荒木|会長|-\nmember|生駒|職務代理|-\nmember|林|委員|-"},
		{"a company by what it does", "つばめ管理　荒木、林\n", "member|荒木|-|つばめ管理\nmember|林|-|つばめ管理"},
		{"a role at the end of a line, and a surname that would go on with it", "荒木委員、江田委員\n長壁委員、林委員\n",
			"member|荒木|委員|-\nmember|江田|委員|-\nmember|長壁|委員|-\nmember|林|委員|-"},
		{"words before foreign names", "会長：Prof. A. Bianchi (Univ. of Torvara)\n", "member|A.Bianchi|会長|Univ.ofTorvara"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, people := read(test.text, nil)
			assert.Equal(t, test.want, strings.Join(lines(people), "\n"))
		})
	}
}

// TestWhatEndsAList: what stands behind a list without being a sentence ends it.
func TestWhatEndsAList(t *testing.T) {
	for _, behind := range []string{
		"\n前回のアクション\n　サーバの見積り\n　名刺の発注\n",
		"第１　定例会議\n　１　決裁\n",
		"第２号議案　規約の改正\n",
		"審査の期間　令和６年１月１日～令和６年３月31日\n",
		"会長挨拶\n",
		"\n評価の方法\n",
	} {
		_, people := read("荒木、林\n関\n"+behind, nil)
		assert.Equal(t, "member|荒木|-|-\nmember|林|-|-\nmember|関|-|-", strings.Join(lines(people), "\n"), behind)
	}
	for _, more := range []string{
		"荒木　なを子\n", "玉　城　あ　や　を　君\n", "渉外企画班長　いわさき　みはる\n", "眞野まこと\n",
		"\n三ノ輪　学\n", "\n一ノ瀬　学\n", "\n事務局\n森\n", "４　立会人\n森\n",
	} {
		_, people := read("荒木、林\n関\n"+more, nil)
		assert.Len(t, people.Persons, 4, more)
	}
	for _, test := range []struct {
		behind string
		people int
	}{{"４　会長のことば\n", 1}, {"４番　田　籠　　守\n", 2}} {
		runes := []rune("３　出席者\n荒木会長\n" + test.behind)
		src := sourceOf(runes)
		g := doc.Group{
			Key: "member", Label: []doc.Span{{Start: 2, End: 5}}, Lines: []doc.Span{src.Lines[1].Span, src.Lines[2].Span},
			Gaps: []int{0, 0}, Full: []bool{false, false},
		}
		assert.Len(t, roster.Read(src, []doc.Group{g}, nil, nil).Persons, test.people, "the numbers of the headings go on, those of seats do not")
	}
}

// TestSentencesBehind: sentences end a list, are kept, and tell how many came;
// what heads people behind them is read.
func TestSentencesBehind(t *testing.T) {
	tests := []struct {
		text   string
		people []string
		behind []string
		count  string
	}{
		{"荒木、林\n開会に先立ち、会長から挨拶があり、続いて、委員10名中8名の出席により会議が成立し\n", []string{"荒木", "林"},
			[]string{"開会に先立ち、会長から挨拶があり、続いて、委員10名中8名の出席により会議が成立し"}, "10名中8名"},
		{"荒木，林\n理事12名中，出席9名，委任状2名により，本会は成立した．\n", []string{"荒木", "林"}, []string{"理事12名中，出席9名，委任状2名により，本会は成立した．"}, "12名中，出席9名，委任状2名"},
		{"荒木会長\n出席委員は以上の1名である。\n若葉省出席者\n総務課長　林\n企画課長　関\n", []string{"荒木", "林", "関"}, []string{"出席委員は以上の1名である。"}, "1名"},
	}
	for _, test := range tests {
		src, people := read(test.text, nil)
		var names, behind []string
		for _, p := range people.Persons {
			names = append(names, bare(p.Name))
		}
		for _, lines := range people.Behind {
			for _, s := range lines {
				behind = append(behind, src.String(s))
			}
		}
		assert.Equal(t, test.people, names, test.text)
		assert.Equal(t, test.behind, behind, test.text)
		if assert.Len(t, people.Counts, 1, test.text) {
			assert.Equal(t, test.count, src.String(people.Counts[0].Span[0]), test.text)
		}
	}
}

// TestBodiesBesideNames: where the body ends that stands before a title.
func TestBodiesBesideNames(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a company, its unit and the title", "若葉通信株式会社　運用本部　運用部長　　荒木　清香\n青空無線株式会社　技術企画部　担当部長　林　宏太郎\n",
			"member|荒木清香|運用部長|若葉通信株式会社運用本部\nmember|林宏太郎|担当部長|青空無線株式会社技術企画部"},
		{"a ministry, its bureau and the title", "若葉省　自然局　防災課長　荒木　清香\n青空庁　総務部　災害対策室長　林　宏太郎\n",
			"member|荒木清香|防災課長|若葉省自然局\nmember|林宏太郎|災害対策室長|青空庁総務部"},
		{"a municipality, down to the unit", "若葉市　企画政策部　地域交通課　課長　荒木　清香\n青空警察署　交通課長　林　宏太郎\n",
			"member|荒木清香|課長|若葉市企画政策部地域交通課\nmember|林宏太郎|交通課長|青空警察署"},
		{"what somebody in the chair is elsewhere", "主査代理　若葉総合研究所　主任研究員　荒木　清香\n委　　員　若葉市　企画部　交通課　課長　林　宏太郎\n",
			"member|荒木清香|主査代理|若葉総合研究所\nmember|林宏太郎|課長|若葉市企画部交通課"},
		{"bodies and titles behind names, roles before", "会　長　荒木　清香　　若葉大学　名誉教授\n委　員　林　宏太郎　　青空商工会議所　副会頭\n委　員　関　真由美　　若葉法人会　施設長\n",
			"member|荒木清香|会長|若葉大学\nmember|林宏太郎|委員|青空商工会議所\nmember|関真由美|委員|若葉法人会施設長"},
		{"who is below an office", "都市計画課　　課長　　荒木　清香\n　　　　　　　　係長　　林　宏太郎\n道路整備課　　課長　　関　真由美\n　　　　　　　　技師　　森　宏一\n",
			"member|荒木清香|課長|都市計画課\nmember|林宏太郎|係長|都市計画課\nmember|関真由美|課長|道路整備課\nmember|森宏一|技師|道路整備課"},
		{"who is below a department", "総務部　　部長　　　　荒木　清香\n　　　　　総務課長　　林　宏太郎\n　　　　　財政課長　　関　真由美\n福祉部　　部長　　　　森　宏一\n",
			"member|荒木清香|部長|総務部\nmember|林宏太郎|総務課長|総務部\nmember|関真由美|財政課長|総務部\nmember|森宏一|部長|福祉部"},
		{"who is below no office", "若葉大学　　教授　　荒木　清香\n　　　　　　弁護士　　林　宏太郎\n", "member|荒木清香|教授|若葉大学\nmember|林宏太郎|弁護士|-"},
		{"an office and the title below it", "生涯学習課　課　長　荒木　清香\n水産振興課　課　長　林　宏太郎\n",
			"member|荒木清香|課長|生涯学習課\nmember|林宏太郎|課長|水産振興課"},
		{"a body that begins with a place", "荒木町立病院事務長、林市立図書館長、関総務課長\n", "member|荒木|町立病院事務長|-\nmember|林|市立図書館長|-\nmember|関|総務課長|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(lines(readUnder("出席者\n"+test.text)), "\n"))
		})
	}
	for _, text := range []string{"総務部　総務課長　荒木　清香\n企画部　企画課長　林　宏太郎\n", "総務部　総務課長　荒木　清香\n"} {
		assert.Equal(t, "secretariat|荒木清香|総務課長|総務部", lines(readAs("secretariat", "事務局\n"+text))[0], "a unit before an official's title")
	}
}

// TestOneSeat: where a name and its role may be cut in two ways, the role of the deputy beside tells
// which is meant; without one, and where both roles are there, the longer role is.
func TestOneSeat(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"beside a deputy chair", "磯部会長、林副会長、関委員\n", "member|磯部|会長|-\nmember|林|副会長|-\nmember|関|委員|-"},
		{"a longer surname", "矢田部会長、林副会長\n", "member|矢田部|会長|-\nmember|林|副会長|-"},
		{"beside the deputy of a section", "磯部会長、林副部会長、関委員\n", "member|磯|部会長|-\nmember|林|副部会長|-\nmember|関|委員|-"},
		{"beside both", "荒木会長、磯部会長、林副会長\n", "member|荒木|会長|-\nmember|磯|部会長|-\nmember|林|副会長|-"},
		{"beside neither", "磯部会長、関委員\n", "member|磯|部会長|-\nmember|関|委員|-"},
		{"set off", "磯　部会長、林　副会長\n", "member|磯|部会長|-\nmember|林|副会長|-"},
	} {
		_, people := read(test.text, nil)
		assert.Equal(t, test.want, strings.Join(lines(people), "\n"), test.name)
	}
}

// TestTitlesThatRunIntoBodies: the body from which a member comes is parted from the title that it
// runs into; an official's title, that of a body that meets and the head of a house stay whole.
func TestTitlesThatRunIntoBodies(t *testing.T) {
	for _, test := range []struct{ title, role, body string }{
		{"若葉郡医師会会長", "会長", "若葉郡医師会"}, {"県市長会事務局長", "事務局長", "県市長会"}, {"緑建設業協会副会長", "副会長", "緑建設業協会"},
		{"若葉消防本部消防長", "消防長", "若葉消防本部"}, {"青空新聞社論説委員", "論説委員", "青空新聞社"}, {"若葉農業センター所長", "所長", "若葉農業センター"},
		{"緑農業協同組合営農部長", "営農部長", "緑農業協同組合"}, {"若葉大学総務課長", "総務課長", "若葉大学"},
		{"青空課 企画専門官", "企画専門官", "青空課"}, {"道路局国道課 課長", "課長", "道路局国道課"}, {"緑川病院 上席研究員", "上席研究員", "緑川病院"},
		{"若葉会「あおぞら」会長", "会長", "若葉会「あおぞら」"}, {"緑町内会『青空』副会長", "副会長", "緑町内会『青空』"},
		{"若葉町農業委員会会長", "若葉町農業委員会会長", "-"}, {"緑川警察署長", "緑川警察署長", "-"}, {"安全管理部長", "安全管理部長", "-"},
		{"財政課長", "財政課長", "-"}, {"災害対策本部副本部長", "災害対策本部副本部長", "-"}, {"市議会副議長", "市議会副議長", "-"}, {"若葉小学校事務局", "若葉小学校事務局", "-"},
	} {
		want := "|member|荒木清香|" + test.role + "|" + test.body + "\n"
		assert.Equal(t, "出席者"+want+"出席者|member|林学|-|-", labelled(readUnder("出席者\n荒木清香（"+test.title+"）、林学\n")), test.title)
	}
	assert.Equal(t, "職員|secretariat|荒木清香|若葉農業センター所長|-\n職員|secretariat|林学|選挙管理委員会会長|-\n職員|secretariat|関真由美|企画専門官|道路課",
		labelled(readAs("secretariat", "職員\n若葉農業センター所長　荒木　清香\n選挙管理委員会会長　林　学\n道路課　企画専門官　　　　関　真由美\n")))
}

// TestHeadsBySetting: the words of a heading do not matter where it stands as others do.
func TestHeadsBySetting(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"bodies with colons, as the members have one", "委員\n荒木会長、林委員\n若葉省：\n関課長、森係長\n青空機構：\n野々村理事\n",
			"委員|member|荒木|会長|-\n委員|member|林|-|-\n若葉省|secretariat|関|課長|-\n若葉省|secretariat|森|係長|-\n青空機構|other|野々村|理事|青空機構"},
		{"members with companies in brackets", "出席者\n構成員\n荒木清香（若葉法律事務所弁護士）\n林宏太郎（株式会社青空研究員）\n",
			"構成員|member|荒木清香|弁護士|若葉法律事務所\n構成員|member|林宏太郎|研究員|株式会社青空"},
		{"assembly members with a courtesy", "出席議員\n荒木議長、林議員、関議員\n", "出席議員|member|荒木|議長|-\n出席議員|member|林|-|-\n出席議員|member|関|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder(test.text)))
		})
	}
}

// TestRepeatedSeats: 同 before names repeats the role of members, whatever else they are.
func TestRepeatedSeats(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"titles behind", "議長　荒木　清香　内閣総理大臣\n議員　林　宏太郎　財務大臣\n同　関　真由美　総務大臣\n同　森　浩二\n",
			"出席者|member|荒木清香|議長|内閣総理大臣\n出席者|member|林宏太郎|議員|財務大臣\n出席者|member|関真由美|議員|総務大臣\n出席者|member|森浩二|議員|-"},
		{"behind one for whom another sat", "理　　事　荒木　清香\n　〃　　　林　宏太郎（病気療養のため）\n　〃　　　関　真由美\n監　　事　森　浩二\n",
			"出席者|member|荒木清香|理事|-\n出席者|member|林宏太郎|理事|-|note 病気療養のため\n出席者|member|関真由美|理事|-\n出席者|member|森浩二|監事|-"},
		{"titles behind are of one alone", "委　員　　荒木　清香　　会長\n　　　　　林　　宏太郎\n　　　　　関　　真由美\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林宏太郎|-|-\n出席者|member|関真由美|-|-"},
		{"but of all where none stands behind", "委　員　　荒木　清香\n　　　　　林　　宏太郎\n", "出席者|member|荒木清香|委員|-\n出席者|member|林宏太郎|委員|-"},
		{"an office is a body", "総務課　課長　荒木　清香\n同　主査　林　宏太郎\n", "出席者|member|荒木清香|課長|総務課\n出席者|member|林宏太郎|主査|総務課"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder("出席者\n"+test.text)))
		})
	}
}

// TestTwoOffices: two offices that one person holds, on lines of their own, and officers who stand in
// a bracket alone.
func TestTwoOffices(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"over lines, above the name", "市 長 牟 田 正 樹\n財務課長兼\n経営企画担当課長\n渡 部 昌 之\n総務部長兼\n会計管理者\n荒木 清香\n教育長 林 学\n",
			"member|牟田正樹|市長|-\nmember|渡部昌之|財務課長兼経営企画担当課長|-\nmember|荒木清香|総務部長兼会計管理者|-\nmember|林学|教育長|-"},
		{"an officer in a bracket", "議　長　荒木　清香\n（副議長　林　宏太郎）\n委　員　関　真由美\n", "member|荒木清香|議長|-\nmember|林宏太郎|副議長|-\nmember|関真由美|委員|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(lines(readUnder("出席者\n"+test.text)), "\n"))
		})
	}
}

// TestNotNamed: who is not named ends a line, and offices begin with words that are given names too.
func TestNotNamed(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"the line below begins with another", "事務局　青山総務部長、森健康づくり課長ほか\n林院長、関副院長ほか\n",
			"事務局|secretariat|青山|総務部長|-\n事務局|secretariat|森|健康づくり課長|-\n事務局|secretariat|林|院長|-\n事務局|secretariat|関|副院長|-"},
		{"the count behind the last", "荒木、林、関（計３名）\n欠席者　森\n", "出席者|member|荒木|-|-\n出席者|member|林|-|-\n出席者|member|関|-|-\n欠席者|absent|森|-|-"},
		{"a number that is stated of something else", "発行済株式総数　1,000株\n荒木清香\n林宏太郎\n", "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-"},
		{"an address", "荒木清香\n・https://example.com/event/1/\n林宏太郎\n", "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-"},
		{"the frame of a cell", "荒木、林、関 (計３名) |\n", "出席者|member|荒木|-|-\n出席者|member|林|-|-\n出席者|member|関|-|-"},
		{"offices before dots", "林社長、制作技術・荒木清香、営業企画・関真由美\n",
			"出席者|member|林|社長|-\n出席者|member|荒木清香|-|制作技術\n出席者|member|関真由美|-|営業企画"},
		{"a group amid a line", "委員　荒木清香、林宏太郎 事務局 関館長、森副主幹\n",
			"委員|member|荒木清香|-|-\n委員|member|林宏太郎|-|-\n事務局|secretariat|関|館長|-\n事務局|secretariat|森|副主幹|-"},
		{"given names that are offices", "事務局\n荒木国保年金課長、林健康保険課長、関国民健康保険課長\n",
			"事務局|secretariat|荒木|国保年金課長|-\n事務局|secretariat|林|健康保険課長|-\n事務局|secretariat|関|国民健康保険課長|-"},
		{"given names that are none", "委員\n荒木みどり会長、林みどり委員、関健一委員\n",
			"委員|member|荒木みどり|会長|-\n委員|member|林みどり|-|-\n委員|member|関健一|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, labelled(readUnder("出席者\n"+test.text)))
		})
	}
}
