package roster_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestMarkColumns: marks of who came below heads over two lines, or below a head that no list knows.
func TestMarkColumns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"heads over two lines, twice abreast", "出席者\n　　氏　　名　　出席○　　氏　　名　　出席○\n　　　　　　　　欠席×　　　　　　　　欠席×\n　　荒木　清香　　○　　　関　真由美　　×\n" +
			"　　林　宏太郎　　×　　　森　浩二　　　○\n",
			"出席者|member|荒木清香|-|-\n出席者|absent|関真由美|-|-\n出席者|absent|林宏太郎|-|-\n出席者|member|森浩二|-|-"},
		{"a head that no list knows", "出席者\n　　氏　　名　　　所　　属　　　当日\n　　荒木　清香　　　若葉大学　　　○\n　　林　宏太郎　　　青空協会　　　×\n",
			"出席者|member|荒木清香|-|若葉大学\n出席者|absent|林宏太郎|-|青空協会"},
		{"what the marks stand for, on a line of its own", "出席者\n出席○　欠席×\n荒木　清香　○\n林　宏太郎　×\n関　真由美　○\n",
			"出席者|member|荒木清香|-|-\n出席者|absent|林宏太郎|-|-\n出席者|member|関真由美|-|-"},
		{"officials below the rule of a table", "出席者\n　職　名　　　氏　　名　　　所　　属　　　出欠\n　委 員 長　　荒木　清香　　　内科　　　　　○\n" +
			"　委　　員　　林　　大樹　　　薬剤部　　　　×\n　───────────────\n　事 務 局　　研究支援室　　森\n",
			"出席者|member|荒木清香|委員長|内科\n出席者|absent|林大樹|委員|薬剤部\n事務局|secretariat|森|-|研究支援室"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, labelled(readUnder(test.text))) })
	}
}

// TestBodiesAbove: bodies on lines of their own above their people, or in brackets below them.
func TestBodiesAbove(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"above titles that are set in", "出席者\n若葉市医師会\n　会長　荒木　清香\n　理事　林　学\n若葉市立病院\n　院長　関　真由美\n",
			"出席者|member|荒木清香|会長|若葉市医師会\n出席者|member|林学|理事|若葉市医師会\n出席者|member|関真由美|院長|若葉市立病院"},
		{"a company below members", "出席者\n委員　荒木　清香\n青空電力株式会社\n　取締役　林　学\n", "出席者|member|荒木清香|委員|-\n出席者|member|林学|取締役|青空電力株式会社"},
		{"one that meets", "出席者\n若葉委員会\n　荒木委員長、林委員\n", "若葉委員会|member|荒木|委員長|-\n若葉委員会|member|林|委員|-"},
		{"in brackets below each", "出席者\n荒木　清香\n（若葉大学工学部）\n林　学\n（青空商工会議所）\n関　真由美\n（公募市民）\n",
			"出席者|member|荒木清香|-|若葉大学工学部\n出席者|member|林学|-|青空商工会議所\n出席者|member|関真由美|-|公募市民"},
		{"in brackets below each, above officials", "出席者\n荒木　清香\n（若葉大学）\n事務局\n森課長\n", "出席者|member|荒木清香|-|若葉大学\n事務局|secretariat|森|課長|-"},
		{"a branch of a company", "出席者\n東若葉電鉄株式会社\n青空支社長　荒木　清香\n次長　林　学\n",
			"出席者|member|荒木清香|青空支社長|東若葉電鉄株式会社\n出席者|member|林学|次長|東若葉電鉄株式会社"},
		{"the last column goes on below", "出席者\n　荒木　清香　　　若葉大学　教授\n　林　宏太郎　　　株式会社若葉精密測定技術\n　　　　　　　　　研究所　所長\n　関　真由美　　　青空法律事務所　弁護士\n",
			"出席者|member|荒木清香|教授|若葉大学\n出席者|member|林宏太郎|所長|株式会社若葉精密測定技術研究所\n出席者|member|関真由美|弁護士|青空法律事務所"},
		{"the first column goes on below", "出席者\n　若葉村商工会　　　　　　会長　　　荒木　清香\n　特定非営利活動法人　　　理事　　　林　学\n　里山を育てる会\n　若葉村消防団　　　　　　副団長　　関　真由美\n",
			"出席者|member|荒木清香|会長|若葉村商工会\n出席者|member|林学|理事|特定非営利活動法人里山を育てる会\n出席者|member|関真由美|副団長|若葉村消防団"},
		{"cut by line ends between commas", "オブザーバー\n若葉電鉄株式会社、青空通信ネットワーク株\n式会社、一般社団法人緑協会、若葉\n市、独立行\n政法人緑機構\n",
			"オブザーバー|member|-|-|若葉電鉄株式会社\nオブザーバー|member|-|-|青空通信ネットワーク株式会社\nオブザーバー|member|-|-|一般社団法人緑協会\nオブザーバー|member|-|-|若葉市\n" +
				"オブザーバー|member|-|-|独立行政法人緑機構"},
		{"repeated by a word", "出席者\n荒木　清香　若葉大学　教授\n林　学　　　同所　准教授\n関　真由美　同上　助教\n森　浩二（青空研究所）\n谷　薫（同上）\n",
			"出席者|member|荒木清香|教授|若葉大学\n出席者|member|林学|准教授|若葉大学\n出席者|member|関真由美|助教|若葉大学\n出席者|member|森浩二|-|青空研究所\n出席者|member|谷薫|-|青空研究所"},
		{"a unit within an office", "事務局\n総務課庶務係　　荒木、森\n", "事務局|member|荒木|-|総務課庶務係\n事務局|member|森|-|総務課庶務係"},
		{"of who sits for somebody", "出席者\n荒木委員（代理：若葉連合会　林専務理事）、関委員\n", "出席者|member|林|専務理事|若葉連合会|for 荒木\n出席者|member|関|委員|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, labelled(readUnder(test.text))) })
	}
	assert.Equal(t, "欠席委員|absent|林|-|-\n水道局|secretariat|荒木|水道局長|-\n水道局|secretariat|関|総務課長|-",
		labelled(readAs("absent", "欠席委員\n　林委員\n水道局\n　荒木水道局長、関総務課長\n")))
	assert.Equal(t, "委任状|absent|荒木健|理事|-\n委任状|absent|林香織|理事|-", labelled(readAs("absent", "委任状\n理事　荒木健、林香織\n")))
}

// TestRolesAround: titles over two lines, in brackets above or abreast, and those of one among several.
func TestRolesAround(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"two offices over two lines", "出席者\n　理事長　荒木　清香\n　副理事長　兼\n　渉外担当理事　林　学\n　編集委員長\n　併　広報担当理事　関　真由美\n",
			"出席者|member|荒木清香|理事長|-\n出席者|member|林学|副理事長兼渉外担当理事|-\n出席者|member|関真由美|編集委員長併広報担当理事|-"},
		{"in brackets on lines of their own", "出席者\n（会長）\n荒木　清香\n（委員）\n林　学\n関　真由美\n", "出席者|member|荒木清香|会長|-\n" +
			"出席者|member|林学|委員|-\n出席者|member|関真由美|委員|-"},
		{"in brackets abreast", "出席者\n　（委　員　長）　　（委　　員）　　（委　　員）\n　　荒木　清香　　　　林　　学　　　　関　真由美\n",
			"出席者|member|荒木清香|委員長|-\n出席者|member|林学|委員|-\n出席者|member|関真由美|委員|-"},
		{"of the first alone", "出席者\n筆頭監事　荒木　清香、林　学、関　真由美\n", "出席者|member|荒木清香|筆頭監事|-\n出席者|member|林学|-|-\n出席者|member|関真由美|-|-"},
		{"titles behind the names of those below members", "出席者\n（委員）　荒木　清香　　若葉協会　専務理事\n　　　　　林　学　　　　青空事務所　弁護士\n",
			"委員|member|荒木清香|専務理事|若葉協会\n委員|member|林学|弁護士|青空事務所"},
		{"one blank apart", "事務局\n荒木土木部長　林道路維持課長　榁尾班長　関主査\n", "事務局|member|荒木|土木部長|-\n事務局|member|林|道路維持課長|-\n" +
			"事務局|member|榁尾|班長|-\n事務局|member|関|主査|-"},
		{"sides of the members in brackets", "出席者\n委員　【設計】荒木委員長　林委員\n　　　【施工】関委員長　森委員\n",
			"設計|member|荒木|委員長|-\n設計|member|林|-|-\n施工|member|関|委員長|-\n施工|member|森|-|-"},
		{"sides on one row", "欠席者\n委員　【設計】荒木委員　【施工】林委員\n", "設計|member|荒木|-|-\n施工|member|林|-|-"},
		{"a faculty behind a surname", "出席者\n谷口学部長、荒木、谷、原、林、関の各教授、森講師\n",
			"出席者|member|谷口|学部長|-\n出席者|member|荒木|教授|-\n出席者|member|谷|教授|-\n出席者|member|原|教授|-\n出席者|member|林|教授|-\n" +
				"出席者|member|関|教授|-\n出席者|member|森|講師|-"},
		{"a surname that no dictionary has", "事務局\n企画課　原宗根係長、荒木主任\n", "事務局|member|原宗根|係長|企画課\n事務局|member|荒木|主任|企画課"},
		{"a given name that ends as a place", "出席委員\n　荒井碧都君　　荒木清香君\n　林　学君　　　関真由美君\n", "出席委員|member|荒井碧都|-|-\n" +
			"出席委員|member|荒木清香|-|-\n出席委員|member|林学|-|-\n出席委員|member|関真由美|-|-"},
		{"numbers of rooms", "出席者\n理事長 201 荒木、書記 602 林、会計 305 関\n", "出席者|member|荒木|理事長|-\n出席者|member|林|書記|-\n出席者|member|関|会計|-"},
		{"a stroke at the line end", "出席者\n会長 荒木清香 / 副会長 林学、関真由美 /\n理事 森浩二\n", "出席者|member|荒木清香|会長|-\n出席者|member|林学|副会長|-\n" +
			"出席者|member|関真由美|副会長|-\n出席者|member|森浩二|理事|-"},
		{"numbered kinds of members with their meaning", "出席委員\n　1号委員（学識経験のある者）　　会長　荒木　清香\n　　　　　　　　　　　　　　　　　　　林　学\n　2号委員（関係行政機関の職員）　　　　関　真由美\n",
			"1号委員|member|荒木清香|会長|-\n1号委員|member|林学|-|-\n2号委員|member|関真由美|-|-"},
		{"a note behind a sign", "出席者\n（※はＷｅｂ参加）\n荒木　清香※（11時退室）\n林　学\n", "出席者|member|荒木清香|-|-|note 11時退室|remote\n出席者|member|林学|-|-"},
		{"a sign that nothing explains", "出席者\n荒木　清香　若葉大学\n※林　学　青空大学\n", "出席者|member|荒木清香|-|若葉大学\n出席者|member|林学|-|青空大学"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, labelled(readUnder(test.text))) })
	}
}

// TestThingsBehind: what stands behind a list and is nobody.
func TestThingsBehind(t *testing.T) {
	const one = "欠席者|member|荒木清香|-|-"
	for _, text := range []string{
		"欠席者\n荒木　清香\n実験委員会：イヌ検体関連\n1. 改定の届　3件\n",
		"欠席者\n荒木　清香\n2. 廃止の届　2件\n",
		"欠席者\n荒木　清香\n（午後１時３０分）\n",
		"欠席者\n荒木　清香\n◎開会宣告\n",
	} {
		assert.Equal(t, one, labelled(readUnder(text)), text)
	}
}
