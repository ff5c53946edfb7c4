package roster_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/roster"
)

// TestTitlesInBrackets: titles that no list has beside bodies, votes that somebody gave away, and bodies shared behind a remark.
func TestTitlesInBrackets(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a title and a body", "出席者\n荒木　清香（客員教授・若葉大学）\n林　学（研究員・青空研究機構）\n関　真由美（大学院生・緑大学）\n森　宏一（遊軍記者・若葉新聞社）\n",
			"出席者|member|荒木清香|客員教授|若葉大学\n出席者|member|林学|研究員|青空研究機構\n出席者|member|関真由美|大学院生|緑大学\n出席者|member|森宏一|遊軍記者|若葉新聞社"},
		{"a vote given away", "出席者\n荒木清香、林学（荒木清香に委任）、関真由美（委任）\n",
			"出席者|member|荒木清香|-|-\n出席者|member|林学|-|-|note 荒木清香に委任\n出席者|member|関真由美|-|-|note 委任"},
		{"a remark behind who shares the body", "出席者\n青空支部　荒木　清香、林　学\n若葉支部　関　真由美、森　宏一（代理出席）\n",
			"出席者|member|荒木清香|-|青空支部\n出席者|member|林学|-|青空支部\n出席者|member|関真由美|-|若葉支部\n出席者|member|森宏一|-|若葉支部|note 代理出席"},
		{"a title behind a body that no list knows", "出席者\n会頭\t荒木　清香\t㈱若葉製陶所　代表取締役\n常議員\t林　学\t青空信用金庫　理事長\n",
			"出席者|member|荒木清香|会頭|㈱若葉製陶所\n出席者|member|林学|常議員|青空信用金庫"},
	})
}

// TestNamesFromAbroad: a foreign name or an initial within a name, and names in Latin letters that are turned round.
func TestNamesFromAbroad(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"within", "出席者\n会　長：荒木　清香\n理　事：林　学，江口　Ｒ．健，関　真由美，木村 Daniel 亮，谷口　マリア　薫\n",
			"出席者|member|荒木清香|会長|-\n出席者|member|林学|理事|-\n出席者|member|江口Ｒ．健|理事|-\n出席者|member|関真由美|理事|-\n" +
				"出席者|member|木村Daniel亮|理事|-\n出席者|member|谷口マリア薫|理事|-"},
		{"turned round", "出席者\n荒木　清香（若葉大学）\nMüller, Katrin（青空大学）\n林　学（緑大学）\n",
			"出席者|member|荒木清香|-|若葉大学\n出席者|member|Müller,Katrin|-|青空大学\n出席者|member|林学|-|緑大学"},
		{"two on each line", "出席者\nMüller, Schmidt\nWeber, Wagner\n",
			"出席者|member|Müller|-|-\n出席者|member|Schmidt|-|-\n出席者|member|Weber|-|-\n出席者|member|Wagner|-|-"},
	})
}

// TestStrokesAtEnds: strokes part people where one ends a line, or labels stand before them.
func TestStrokesAtEnds(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"labels and line ends", "出席者\n会長：荒木正／副会長：林信子、関博／会計：野々村早苗／\n書記：森健／会計監査：谷口トシ子／\n１組：中尾／２組：大野／３組：執行／\n子ども会：江頭\n",
			"出席者|member|荒木正|会長|-\n出席者|member|林信子|副会長|-\n出席者|member|関博|副会長|-\n出席者|member|野々村早苗|会計|-\n出席者|member|森健|書記|-\n" +
				"出席者|member|谷口トシ子|会計監査|-\n出席者|member|中尾|-|１組\n出席者|member|大野|-|２組\n出席者|member|執行|-|３組\n出席者|member|江頭|-|子ども会"},
		{"surnames", "出席者\n荒木／林／関／\n森／谷口\n", "出席者|member|荒木|-|-\n出席者|member|林|-|-\n出席者|member|関|-|-\n出席者|member|森|-|-\n出席者|member|谷口|-|-"},
		{"brackets", "出席者\n荒木清香（青空社）／林学（緑社）／\n関真由美（若葉社）／\n森宏一\n",
			"出席者|member|荒木清香|-|青空社\n出席者|member|林学|-|緑社\n出席者|member|関真由美|-|若葉社\n出席者|member|森宏一|-|-"},
	})
}

// TestOddSurnames: surnames that no dictionary has before titles of offices.
func TestOddSurnames(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a longer title", "出席者\n荒木会長、榁尾総務部長、橅原学部長、桵谷企画課長、椥辻財政課主査\n",
			"出席者|member|荒木|会長|-\n出席者|member|榁尾|総務部長|-\n出席者|member|橅原|学部長|-\n出席者|member|桵谷|企画課長|-\n出席者|member|椥辻|財政課主査|-"},
		{"one that looks like a place", "事務局\n林理事、関総務部長、\n茶屋町契約課主任\n", "事務局|member|林|理事|-\n事務局|member|関|総務部長|-\n事務局|member|-|茶屋町契約課主任|-"},
		{"a title behind a comma at the end", "参加機構\n林理事、関総務部長、森契約課長、\n茶屋町契約課主任\nオブザーバー\n荒木係長\n",
			"参加機構|member|林|理事|-\n参加機構|member|関|総務部長|-\n参加機構|member|森|契約課長|-\n参加機構|member|-|茶屋町契約課主任|-\nオブザーバー|observer|荒木|係長|-"},
		{"a seat in a body that meets", "出席者\n榁尾学審議会会長、荒木保部会長\n", "出席者|member|榁尾学|審議会会長|-\n出席者|member|荒木保|部会長|-"},
	})
}

// TestBodiesOfLetters: letters at the beginning of a row, before a role and one name, are a body.
func TestBodiesOfLetters(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"a part", "出席者\n　団　本　部　　団　　長　　荒　木　　　篤\n　第 １ 分 団　　分 団 長　　関　　　　　勲\n　女 性 分 団　　分 団 長　　矢　野　沙　織\n",
			"出席者|member|荒木篤|団長|団本部\n出席者|member|関勲|分団長|第１分団\n出席者|member|矢野沙織|分団長|女性分団"},
		{"a school", "出席者\n　本　校　舎　　校　長　　荒　木　　　篤\n　特 別 支 援　　主　任　　矢　野　沙　織\n",
			"出席者|member|荒木篤|校長|本校舎\n出席者|member|矢野沙織|主任|特別支援"},
		{"two with their roles", "出席者\n　荒　木　清　香　　会　長　　林　　　学　　委　員\n", "出席者|member|荒木清香|会長|-\n出席者|member|林学|委員|-"},
		{"a title of letters behind the word for officials", "出席者\n　荒木　光雄\n書　記　　総 務 係 主 任　　　谷口　大地\n",
			"出席者|member|荒木光雄|-|-\n書記|secretariat|谷口大地|総務係主任|-"},
	})
}

// TestNobodyThere: what numbers stand for, and the words that open a sitting, are nobody.
func TestNobodyThere(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"what numbers stand for", "出席者\n　荒木　清香　学識経験者\n　林　学　市民\n　①学識経験のある者　②左記以外の者\n",
			"出席者|member|荒木清香|-|学識経験者\n出席者|member|林学|-|市民"},
		{"numbered people", "出席者\n　①荒木　清香　②林　学\n", "出席者|member|荒木清香|-|-\n出席者|member|林学|-|-"},
		{"a word that opens", "出席者\n　荒　木　清　香　君\n　林　　　　　学　君\n\n　　　　　開　　　議\n",
			"出席者|member|荒木清香|-|-\n出席者|member|林学|-|-"},
		{"the first of the items below", "列席者\n　石材業者　荒木　忠\n\n一、勤行\n一、挨拶\n", "列席者|member|荒木忠|石材業者|-"},
		{"one that opens a list without people", "欠席者\n\n　　　　　散　　　会\n", ""},
	})
}

// TestBodiesBeforeColons: where the label says that bodies stand before colons, they head nobody, whatever they end in.
func TestBodiesBeforeColons(t *testing.T) {
	runes := []rune("出席者（機関名：氏名）\n　青空株式会社：荒木 清香\n　若葉省企画課：\n　　　　野々村 学\n　緑町事務局：関 真由美、森 宏一\n")
	src := sourceOf(runes)
	g := doc.Group{Key: "member", Label: []doc.Span{{Start: 0, End: 3}}}
	for _, l := range src.Lines[1:] {
		addLine(&g, l)
	}
	assert.Equal(t, "出席者|member|荒木清香|-|青空株式会社\n出席者|member|野々村学|-|若葉省企画課\n出席者|member|関真由美|-|緑町事務局\n出席者|member|森宏一|-|緑町事務局",
		labelled(roster.Read(src, []doc.Group{g}, nil, nil)))
}

// TestLettersBelowTables: letters of a name that cross two columns of the table above are no row of it.
func TestLettersBelowTables(t *testing.T) {
	assert.Equal(t, "出席委員|member|荒木清香|-|若葉大学\n出席委員|member|林悟|-|青空大学\n欠席委員|absent|森口悠一|校長|白石中学校",
		labelled(readBoth("出席委員\n　　氏　　名　　　　　　所　　　属\n　　荒　木　清　香　　　若葉大学\n　　林　　　　　悟　　　青空大学\n欠席委員\n　　　　　　　　森　口　悠　一（白石中学校　校長）\n",
			"欠席委員", "member", "absent")))
}
