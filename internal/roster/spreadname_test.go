package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSpreadNames: the letters of a name that white space spreads are one name between a
// number or a role and a word of courtesy, a number or the end of their column, whether a
// dictionary has parts of them or not.
func TestSpreadNames(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"between numbers and courtesy", "１番   留 辺 蘂    聡君   ２番     林     学君\n３番   北 桧 山 徹君     ４番   大   成    誠   司君\n",
			"member|留辺蘂聡|-|-\nmember|林学|-|-\nmember|北桧山徹|-|-\nmember|大成誠司|-|-"},
		{"between a role and courtesy", "町         長   上   ノ    国   晃君   副    町   長   荒 木 学君\n教     育   長   福 島 原 律 子君\n",
			"member|上ノ国晃|町長|-\nmember|荒木学|副町長|-\nmember|福島原律子|教育長|-"},
		{"a role that the lexicon has in parts", "総 務 課 長       木   古    内   敦君   庶 務 係 長      森 町 真 由君\n",
			"member|木古内敦|総務課長|-\nmember|森町真由|庶務係長|-"},
		{"between wide gaps", "理事   留 辺 蘂 均             有 田 川 節     林宏太郎\n       荒木清香               白 石 原 亘     福   富   幸\n",
			"member|留辺蘂均|理事|-\nmember|有田川節|理事|-\nmember|林宏太郎|理事|-\nmember|荒木清香|理事|-\nmember|白石原亘|理事|-\nmember|福富幸|理事|-"},
		{"on one blank each", "理事長 種 市 兼 次 副理事長 大 野 木 実\n１番 軽 米 勇 ２番 九 戸 安 次 郎\n",
			"member|種市兼次|理事長|-\nmember|大野木実|副理事長|-\nmember|軽米勇|-|-\nmember|九戸安次郎|-|-"},
		{"a surname and a given name set apart", "町　　　　　長　　長　谷　部　　　孝\n副　　町　　長　　轟　　　龍　之　介\n教　　育　　長　　諏　訪　部　　　薫\n",
			"member|長谷部孝|町長|-\nmember|轟龍之介|副町長|-\nmember|諏訪部薫|教育長|-"},
		{"a role within a row", "村     長   留 辺 蘂 義 明   副 町 長        沖   広   千   春\n", "member|留辺蘂義明|村長|-\nmember|沖広千春|副町長|-"},
		{"nothing but names on a row", "鯵 坂 強 帆 足 久 人\n留 辺 蘂 薫 大 野 木 実\n", "member|鯵坂強|-|-\nmember|帆足久人|-|-\nmember|留辺蘂薫|-|-\nmember|大野木実|-|-"},
		{"behind a role that is longer by its first letter",
			"委員 長 沼 清 香\n委員 関 守\n理事 長 部 田 学\n", "member|長沼清香|委員|-\nmember|関守|委員|-\nmember|長部田学|理事|-"},
		{"behind a role of which a letter is set apart", "委員 長　長 沼 清 香\n委員 関 守\n", "member|長沼清香|委員長|-\nmember|関守|委員|-"},
		{"a given name that is not spread", "１番　久 保 田　美智子　　２番　林　学\n", "member|久保田美智子|-|-\nmember|林学|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(lines(readUnder("出席者\n"+test.text)), "\n"))
		})
	}
}

// TestSeatsBeforeNumbers: a seat before the number of a person is of him, and not of who
// stands before it.
func TestSeatsBeforeNumbers(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"within a row": {"８番　荒木　清香君　　　副議長 ９番　林　宏太郎君\n", "member|荒木清香|-|-\nmember|林宏太郎|副議長|-"},
		"right behind a bracket": {
			"１番 荒木 清香（若葉市）２番林 宏太郎（青空町）\n３番 関 真由美（若葉市） ４番森 宏一（青空町）\n",
			"member|荒木清香|-|若葉市\nmember|林宏太郎|-|青空町\nmember|関真由美|-|若葉市\nmember|森宏一|-|青空町",
		},
		"at the head of a row": {"８番　荒木　清香君\n議長　１０番　林　宏太郎君\n", "member|荒木清香|-|-\nmember|林宏太郎|議長|-"},
		"both":                 {"議長　１番　荒木　清香　　　副議長　２番　林　宏太郎\n　　　３番　関　真由美\n", "member|荒木清香|議長|-\nmember|林宏太郎|副議長|-\nmember|関真由美|-|-"},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(lines(readUnder("出席議員\n"+test.text)), "\n"))
		})
	}
}

// TestSpreadAtALineEnd: letters that are spread up to the end of a line have more slots than
// characters.
func TestSpreadAtALineEnd(t *testing.T) {
	for _, below := range []string{"Ⅰ", "課", "係長　林"} {
		people := readUnder("オブザーバー\n総　務　省　、　経　済　産　業　省\n" + below + "\n")
		assert.NotEmpty(t, people.Persons, below)
	}
}

// TestRolesBetweenNames: a role between two names is that of the second where the first has
// one before him.
func TestRolesBetweenNames(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"one blank everywhere": {"組合長　荒木　学　理事　林　清香\n理事　関　守　理事　森　洋三\n", "member|荒木学|組合長|-\nmember|林清香|理事|-\nmember|関守|理事|-\nmember|森洋三|理事|-"},
		"letters spread": {
			"組合長  荒木　　　学  理 事  林　　清香\n理  事  関　　　守  理 事  森　　洋三\n",
			"member|荒木学|組合長|-\nmember|林清香|理事|-\nmember|関守|理事|-\nmember|森洋三|理事|-",
		},
		"spread as at a beginning": {
			"学　　長  荒木　　学  理　　事  五所川原　仁 理　　事  林　由加利\n理　　事  関　　守  副 学 長  森　洋三\n",
			"member|荒木学|学長|-\nmember|五所川原仁|理事|-\nmember|林由加利|理事|-\nmember|関守|理事|-\nmember|森洋三|副学長|-",
		},
		"names that no dictionary has": {"代表理事組合長  杣木　　　巌  理 事  木挽　　清志\n副組合長理事  檜皮　　源太  理 事  樵　　　良平\n専 務 理 事  椴木　　信一  理 事  枌　　　富江\n",
			"member|杣木巌|代表理事組合長|-\nmember|木挽清志|理事|-\nmember|檜皮源太|副組合長理事|-\nmember|樵良平|理事|-\nmember|椴木信一|専務理事|-\nmember|枌富江|理事|-"},
		"a wider gap within a title": {
			"教 育 長  能登谷　　美和君  総 務  課 長  嵯峨座　　修君\n住民福祉課長  戸来　　裕子君  産 業  課 長  左沢　　健太君\n",
			"member|能登谷美和|教育長|-\nmember|嵯峨座修|総務課長|-\nmember|戸来裕子|住民福祉課長|-\nmember|左沢健太|産業課長|-",
		},
		"a role within another": {
			"町 長 荒 木 康 之 副 町 長 林 清 香\n教 育 長 関 静 江 総 務 課 長 森 洋 三\n",
			"member|荒木康之|町長|-\nmember|林清香|副町長|-\nmember|関静江|教育長|-\nmember|森洋三|総務課長|-",
		},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(lines(readUnder("出席者\n"+test.text)), "\n"))
		})
	}
	assert.Equal(t, "member|海士洋介|会長|-\nmember|鯵坂強|-|-\nmember|帆足久人|-|-\nmember|鮫島千代|-|-\nmember|網矢光治|-|-",
		strings.Join(lines(readUnder("出席委員\n会　長　　海　士　洋　介\n鯵　坂　　　強　　　　帆　足　久　人\n"+
			"鮫　島　千　代　　　　網　矢　光　治\n")), "\n"), "a row of spread letters is no heading")
}

// TestLettersParted: lines whose letters a blank parts, as raw text of a PDF has them, tell
// neither names nor roles apart but by what they are.
func TestLettersParted(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a given name in three letters is joined", "井 田 佐登司 荒 木 友 貴 土 遠 孝 昌\n", "member|井田佐登司|-|-\nmember|荒木友貴|-|-\nmember|土遠孝昌|-|-"},
		{"surnames that no dictionary has", "安 田 哲 山 野 崇\n奥 藤 隆 裕 家 入 時 治\n", "member|安田哲|-|-\nmember|山野崇|-|-\nmember|奥藤隆裕|-|-\nmember|家入時治|-|-"},
		{"roles that begin as names end", "土木公園担当課長 塩 谷 慎 嗣 施 設 担 当 課 長 伊 藤 富美雄\n", "member|塩谷慎嗣|土木公園担当課長|-\nmember|伊藤富美雄|施設担当課長|-"},
		{"surnames before their role", "中 里 理 事 鈴 江 理 事 松 井 理 事\n", "member|中里|理事|-\nmember|鈴江|理事|-\nmember|松井|理事|-"},
		{"no body at the end of a name", "副 町 長 田 中 一 省\n総務課\n総 務 課 長 岡 康 弘\n", "member|田中一省|副町長|-\nmember|岡康弘|総務課長|総務課"},
		{"the head of a column alone", "議席番号\n１番 荒 木 清 香 ２番 林 宏太郎\n", "member|荒木清香|-|-\nmember|林宏太郎|-|-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, strings.Join(lines(readUnder("出席者\n"+test.text)), "\n"))
		})
	}
}
