package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestJoinedByDots: those whom dots join before a bracket are all of the body in it.
func TestJoinedByDots(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"surnames that no dictionary has among them", "出席者\n荒木・林・下草（わかば工業）、緑谷・村井（エヌ研究所）、\n関（記）・岡野（記）（TRY Lab）、今村（青空社）\n",
			"出席者|member|荒木|-|わかば工業\n出席者|member|林|-|わかば工業\n出席者|member|下草|-|わかば工業\n" +
				"出席者|member|緑谷|-|エヌ研究所\n出席者|member|村井|-|エヌ研究所\n" +
				"出席者|member|関|-|TRYLab\n出席者|member|岡野|-|TRYLab\n出席者|member|今村|-|青空社"},
		{"foreign names beside them", "出席者\n荒木・林（若葉大学）\nアンナ・ベル（青空大学）\n関・下草（白石研究所）\n",
			"出席者|member|荒木|-|若葉大学\n出席者|member|林|-|若葉大学\n出席者|member|アンナ・ベル|-|青空大学\n" +
				"出席者|member|関|-|白石研究所\n出席者|member|下草|-|白石研究所"},
		{"a name in katakana before a surname", "出席者\n荒木・林（若葉大学）\nリタ・林（青空大学）\n関・下草（白石研究所）\n",
			"出席者|member|荒木|-|若葉大学\n出席者|member|林|-|若葉大学\n出席者|member|リタ|-|青空大学\n出席者|member|林|-|青空大学\n" +
				"出席者|member|関|-|白石研究所\n出席者|member|下草|-|白石研究所"},
		{"a body of one before a dot", "出席者\n荒木（若葉社）・林（青空社）、関・木村（白石社）\n",
			"出席者|member|荒木|-|若葉社\n出席者|member|林|-|青空社\n出席者|member|関|-|-\n出席者|member|木村|-|白石社"},
		{"one bracket behind the last of a list of names", "出席者\n荒木・林・関（若葉大学）\n",
			"出席者|member|荒木|-|-\n出席者|member|林|-|-\n出席者|member|関|-|若葉大学"},
	})
}

// TestNobodyBehind: what stands behind a list, and within its lines, and names nobody.
func TestNobodyBehind(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"the heading of what was done", "出席者\n荒木・林（若葉社）、関（青空社）\n■前回議事録確認\n承認\n",
			"出席者|member|荒木|-|若葉社\n出席者|member|林|-|若葉社\n出席者|member|関|-|青空社"},
		{"addresses with labels", "出席者\n・荒木\n・林\n・動画：https://example.org/a/b\n", "出席者|member|荒木|-|-\n出席者|member|林|-|-"},
		{"how names are written", "出席者\n荒木委員長、林委員\n（荒木委員長の「荒」は、正しくは旧字）\n", "出席者|member|荒木|委員長|-\n出席者|member|林|委員|-"},
		{"more of the heading", "出席者の紹介\n荒木　清香\n林　宏太郎\n", "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, labelled(readBeside("出席者", test.text))) })
	}
}

// TestBodiesOverNames: bodies on lines of their own in Latin letters, and the word that ends the list.
func TestBodiesOverNames(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a body in Latin letters and katakana", "出席者\nABC ソリューションズ\n荒木　清香\n若葉電機\n林　学\n関　真由美\n",
			"出席者|member|荒木清香|-|ABCソリューションズ\n出席者|member|林学|-|若葉電機\n出席者|member|関真由美|-|若葉電機"},
		{"bodies of several words", "出席者\nWakaba project\nAnna Bell\n若葉電機\n荒木　清香\n林　学\nAOZ Japan Lab\n関　真由美\n以上\n",
			"出席者|member|AnnaBell|-|Wakabaproject\n出席者|member|荒木清香|-|若葉電機\n出席者|member|林学|-|若葉電機\n出席者|member|関真由美|-|AOZJapanLab"},
	})
	people := readUnder("出席者\nWakaba project\nAnna Bell\n若葉電機\n荒木　清香\n林　学\n")
	assert.Equal(t, "Wakaba project", *people.Persons[0].Affiliation)
}

// TestColleaguesLikeNames: bodies before surnames, among them one that begins as a surname does.
func TestColleaguesLikeNames(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a body like a name", "参加者\nソラオ 福井、島、富士屋 大川、ラボシア 井口、斎藤、わかば 出口\n",
			"参加者|member|福井|-|ソラオ\n参加者|member|島|-|ソラオ\n参加者|member|大川|-|富士屋\n" +
				"参加者|member|井口|-|ラボシア\n参加者|member|斎藤|-|ラボシア\n参加者|member|出口|-|わかば"},
	})
}

// TestEverybody: a role that all of a bracket have, behind the last, and brackets behind names that are
// none of a group.
func TestEverybody(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"members and others", "出席者\n（委　員）荒木清香（主査）、林　学、関真由美、森　義男（副主査）の各委員\n（関係者）木村勝、岡野町子、谷川稀太の各関係者\n（若葉省）黒沼政策局長、浅羽大学課長　他\n",
			"委員|member|荒木清香|主査|-\n委員|member|林学|-|-\n委員|member|関真由美|-|-\n委員|member|森義男|副主査|-\n" +
				"関係者|other|木村勝|-|-\n関係者|other|岡野町子|-|-\n関係者|other|谷川稀太|-|-\n若葉省|secretariat|黒沼|政策局長|-\n若葉省|secretariat|浅羽|大学課長|-"},
	})
}

// TestNamesAbreast: unspaced names with one blank between each two, not all of which the dictionary has.
func TestNamesAbreast(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"with signs and the role of all", "出席者\n◎荒木清香 ○柚沼茂男 森義男 南久瀬瑳斗 石動久登\n木村勝 関真由美 林宏太郎各委員\n",
			"出席者|member|荒木清香|委員|-\n出席者|member|柚沼茂男|委員|-\n出席者|member|森義男|委員|-\n出席者|member|南久瀬瑳斗|委員|-\n" +
				"出席者|member|石動久登|委員|-\n出席者|member|木村勝|委員|-\n出席者|member|関真由美|委員|-\n出席者|member|林宏太郎|委員|-"},
	})
	readEach(t, []struct{ name, text, want string }{
		{"the role of all behind a name that no dictionary has", "出席者\n荒木清香 森義男 関真由美\n木村勝 林宏太郎 柚沼茂都各委員\n",
			"出席者|member|荒木清香|委員|-\n出席者|member|森義男|委員|-\n出席者|member|関真由美|委員|-\n出席者|member|木村勝|委員|-\n" +
				"出席者|member|林宏太郎|委員|-\n出席者|member|柚沼茂都|委員|-"},
	})
	for _, p := range readUnder("出席者\n荒木清香 若葉労連 青空農協\n").Persons {
		assert.NotEqual(t, "若葉労連", bare(p.Name))
	}
}

// TestRunTogether: two people without a comma between them, and a side of the meeting with its officials
// in brackets.
func TestRunTogether(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"titles between names", "その他の出席者\n荒木清香議長、笹森和樹副議長小磯実議員\n市執行部 市長（梶原忠彦）、副市長（桑田修）\n",
			"その他の出席者|member|荒木清香|議長|-\nその他の出席者|member|笹森和樹|副議長|-\nその他の出席者|member|小磯実|議員|-\n" +
				"市執行部|secretariat|梶原忠彦|市長|-\n市執行部|secretariat|桑田修|副市長|-"},
	})
}

// TestDotBeforeTitle: a dot behind somebody and before the title of the next, which a blank parts from him,
// parts the two; one between the titles of one does not.
func TestDotBeforeTitle(t *testing.T) {
	const front = "出席者|member|荒木|会長|-\n出席者|member|林|副会長|-\n"
	for text, want := range map[string]string{
		"会長 荒木・副会長 林\n":          strings.TrimSpace(front),
		"会長 荒木・副会長 林・会計 森\n":     front + "出席者|member|森|会計|-",
		"会長 荒木・副会長 林, 関・書記 榁\n":  front + "出席者|member|関|副会長|-\n出席者|member|榁|書記|-",
		"1班 森・2班 榁・3班 チャン\n":     "出席者|member|森|-|1班\n出席者|member|榁|-|2班\n出席者|member|チャン|-|3班",
		"総務課長・会計 荒木\n副会長・書記 林\n": "出席者|member|荒木|総務課長・会計|-\n出席者|member|林|副会長・書記|-",
	} {
		assert.Equal(t, want, labelled(readUnder("出席者\n"+text)), text)
	}
}

// TestHereAndAbroad: one name whose parts, with dots between them, are in kanji and in katakana.
func TestHereAndAbroad(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"between commas", "出席者\n書記　関 真由美、岡、アンナ・森\n会計　林 学\n",
			"出席者|member|関真由美|書記|-\n出席者|member|岡|書記|-\n出席者|member|アンナ・森|書記|-\n出席者|member|林学|会計|-"},
		{"below others", "出席者\n教育委員　　林　宏太郎\n教育委員　　木村・クララ・由美\n教育委員　　関\n",
			"出席者|member|林宏太郎|教育委員|-\n出席者|member|木村・クララ・由美|教育委員|-\n出席者|member|関|教育委員|-"},
		{"with titles", "出席者\n荒木学会長　　ベッカー・千夏副会長　　緑委員\n",
			"出席者|member|荒木学|会長|-\n出席者|member|ベッカー・千夏|副会長|-\n出席者|member|緑|委員|-"},
		{"before bodies in brackets", "出席者\n荒木　学　（若葉大学）\n関・ホルン・清香　（青空大学）\nデ・ボルク真理子　（白石大学）\n",
			"出席者|member|荒木学|-|若葉大学\n出席者|member|関・ホルン・清香|-|青空大学\n出席者|member|デ・ボルク真理子|-|白石大学"},
	})
}
