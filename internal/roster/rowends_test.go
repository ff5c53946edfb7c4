package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNamesAtRowEnds: a name at the end of a row does not go on in the name that begins
// the next, however long the row is.
func TestNamesAtRowEnds(t *testing.T) {
	for text, want := range map[string]string{
		"出席者\n森　宏一（東町　主任技師）、林　宏太郎\n関（緑化課）\n": "出席者|member|森宏一|主任技師|東町\n出席者|member|林宏太郎|-|-\n出席者|member|関|-|緑化課",
		"出席者\n高橋 一（緑化課）、原　薫\n荒木（若葉市委員）\n":    "出席者|member|高橋一|-|緑化課\n出席者|member|原薫|-|-\n出席者|member|荒木|若葉市委員|-",
		"出席者\n荒木（若葉銀行係長）、林\n荒木　　緑化課　　事務局長\n": "出席者|member|荒木|若葉銀行係長|-\n出席者|member|林|-|-\n出席者|member|荒木|事務局長|緑化課",
	} {
		assert.Equal(t, want, labelled(readUnder(text)), text)
	}
}

// TestSignsAlone: a sign on a row of its own is nobody and heads nobody; brackets that name
// whom members stand for head them, those of a company's form do not.
func TestSignsAlone(t *testing.T) {
	for text, want := range map[string]string{
		"荒木　清香\n─\n林　宏太郎\n":      "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-",
		"荒木　清香\n・\n林　宏太郎\n":      "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-",
		"荒木　清香\n────\n林　宏太郎\n":   "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-",
		"（県）　荒木　清香\n（市）　林　宏太郎\n": "出席者|member|荒木清香|-|県\n出席者|member|林宏太郎|-|市",
		"（市民代表）荒木　清香、林　宏太郎\n（学識経験者）関　真由美\n": "市民代表|member|荒木清香|-|-\n市民代表|member|林宏太郎|-|-\n" +
			"学識経験者|member|関真由美|-|-",
		"（株）青空設計　課長　荒木　清香\n（有）みなと　社長　林　宏太郎\n": "出席者|member|荒木清香|課長|（株）青空設計\n" +
			"出席者|member|林宏太郎|社長|（有）みなと",
		"青空設計（株）　課長　荒木　清香\n": "出席者|member|荒木清香|課長|青空設計（株）",
		"荒木　清香（（株）青空設計）\n":   "出席者|member|荒木清香|-|（株）青空設計",
	} {
		assert.Equal(t, want, labelled(readUnder("出席者\n"+text)), text)
	}
}

// TestNumbersInSentences: which sentence behind a list tells how many members came.
func TestNumbersInSentences(t *testing.T) {
	for text, want := range map[string]int{
		"委員12名中9名の出席により会議が成立した。": 1,
		"資料は委員12名に配られた。":         0,
		"傍聴者３名の出席により会議は公開で成立した。": 0,
	} {
		people := readUnder("出席者\n荒木　清香\n林　宏太郎\n" + text + "\n")
		assert.Len(t, people.Counts, want, text)
		assert.Len(t, people.Persons, 2, text)
	}
}

// TestRowsOfTables: lines drawn between the rows of a table are nobody, and a body that is
// not written is not that of the row above.
func TestRowsOfTables(t *testing.T) {
	const head = "出席者\n№　　氏名　　　　所属\n"
	for text, want := range map[string]string{
		"１　　関　真由美　　若葉銀行\n────────\n２　　野々村　学　　若葉大学\n": "出席者|member|関真由美|-|若葉銀行\n出席者|member|野々村学|-|若葉大学",
		"１　　関　真由美　　若葉銀行\n２　　野々村　学\n────────\n":       "出席者|member|関真由美|-|若葉銀行\n出席者|member|野々村学|-|-",
		"１　　関　真由美\n２　　野々村　学　　若葉大学\n３　　林　宏太郎\n": "出席者|member|関真由美|-|-\n出席者|member|野々村学|-|若葉大学\n" +
			"出席者|member|林宏太郎|-|-",
	} {
		assert.Equal(t, want, labelled(readUnder(head+text)), text)
	}
}

// TestGivenNamesBelow: where surnames and given names stand on lines of their own, two are
// one name; who goes by a given name alone is not that of the surname above.
func TestGivenNamesBelow(t *testing.T) {
	for text, want := range map[string]string{
		"１番\n\n荒木\n\n清香\n\n２番\n\n林\n\n学\n\n３番\n\n関まゆみ\n": "出席者|member|荒木清香|-|-\n出席者|member|林学|-|-\n出席者|member|関まゆみ|-|-",
		"１番　荒木\n太郎\n２番　林\n花子\n":                          "出席者|member|荒木太郎|-|-\n出席者|member|林花子|-|-",
		"町長\n荒木\n太郎\n総務課長\n林\n花子\n":                      "出席者|member|荒木太郎|町長|-\n出席者|member|林花子|総務課長|-",
		"荒木\n林\n太郎\n関\n":                                 "出席者|member|荒木|-|-\n出席者|member|林|-|-\n出席者|member|太郎|-|-\n出席者|member|関|-|-",
	} {
		assert.Equal(t, want, labelled(readUnder("出席者\n"+text)), text)
	}
}

// TestBetweenCommas: what a blank parts between two commas is one person with his body.
func TestBetweenCommas(t *testing.T) {
	for text, want := range map[string]string{
		"青空電機 荒木、ＡＢＣ 野々村、富士通 川田、東西 小森": "出席者|member|荒木|-|青空電機\n出席者|member|野々村|-|ＡＢＣ\n出席者|member|川田|-|富士通\n出席者|member|小森|-|東西",
		"荒木 清香、林 学、関 真由美":              "出席者|member|荒木清香|-|-\n出席者|member|林学|-|-\n出席者|member|関真由美|-|-",
	} {
		assert.Equal(t, want, labelled(readUnder("出席者\n"+text+"\n")), text)
	}
}

// TestSeatsOfUnknownNames: a word alone behind the number of a seat is somebody.
func TestSeatsOfUnknownNames(t *testing.T) {
	assert.Equal(t, "出席者|member|荒木清香|-|-\n出席者|member|四十万谷誠一郎|-|-\n出席者|member|林学|-|-",
		labelled(readUnder("出席者\n１番　荒木　清香\n２番　四十万谷誠一郎\n３番　林　　学\n")))
}

// TestRolesBeforeNumbers: where a role stands before every number it is of who has that,
// however many have it.
func TestRolesBeforeNumbers(t *testing.T) {
	assert.Equal(t, "出席者|member|荒木清香|委員|-\n出席者|member|野々村朗一|委員|-\n出席者|member|関真由美|会長|-\n出席者|member|林学|委員|-",
		labelled(readUnder("出席者\n委員　　９番　荒木　清香　　　委員　　11 番　野々村朗一\n会長　　12 番　関　　真由美　　委員　　13 番　林　　学\n")))
}

// TestSummedUp: what says who those above it all are is nobody, nor is what tells a day.
func TestSummedUp(t *testing.T) {
	for _, behind := range []string{"\n以上各委員\n", "（以上評議員）\n", "\n会議録承認（１月19日開催分）\n"} {
		assert.Equal(t, "出席者|member|荒木|委員|-\n出席者|member|林|委員|-", labelled(readUnder("出席者\n\n荒木委員、林委員\n"+behind)), behind)
	}
}

// TestSittersInBrackets: the sitter may have a title and a body before his name.
func TestSittersInBrackets(t *testing.T) {
	for text, want := range map[string]string{
		"荒木清香委員代理（若葉警察署交通課長 岡本史郎）":  "岡本史郎|若葉警察署交通課長|-|荒木清香",
		"荒木清香委員代理（株式会社青空　課長　関 真由美）": "関真由美|課長|株式会社青空|荒木清香",
	} {
		p := readUnder("出席者\n" + text + "、林学委員\n").Persons[0]
		require.NotNil(t, p.ProxyFor, text)
		or := func(s *string) string {
			if s == nil {
				return "-"
			}
			return strings.ReplaceAll(*s, " ", "")
		}
		assert.Equal(t, want, or(p.Name)+"|"+or(p.Role)+"|"+or(p.Affiliation)+"|"+or(p.ProxyFor), text)
	}
}

// TestSpreadInColumns: a surname of one letter stands as far from the given name as the
// columns do, and a name behind the number of a seat is one however far its parts stand.
func TestSpreadInColumns(t *testing.T) {
	for text, want := range map[string]string{
		"荒　木　清　香　　　関　　　良　行\n斉　藤　徹　朗　　　小　川　明　仁\n": "荒木清香 関良行 斉藤徹朗 小川明仁",
		"１番　　土肥原　　清　一\n２０番　　井之上　　眞　一\n":          "土肥原清一 井之上眞一",
	} {
		var got []string
		for _, p := range readUnder("出席者\n" + text).Persons {
			got = append(got, strings.ReplaceAll(*p.Name, " ", ""))
		}
		assert.Equal(t, want, strings.Join(got, " "), text)
	}
}

// TestBelowNumberedRows: a given name is no mark of who came, and below rows with numbers the
// words for officials head them, with as many others as are not named.
func TestBelowNumberedRows(t *testing.T) {
	people := readUnder("出席者\n番号       氏    名            出欠\n１        荒木   清香\n２        新久保   勝己\n３        林    学             欠\n" +
		"会議に出席した事務局職員             事務局長   他８名\n")
	assert.Equal(t, "出席者|member|荒木清香|-|-\n出席者|member|新久保勝己|-|-\n出席者|absent|林学|-|-\n会議に出席した事務局職員|secretariat|-|事務局長|-", labelled(people))
	assert.Empty(t, people.Counts)
	assert.Empty(t, readUnder("出席者\n荒木 清香、林 学　他３名\n").Counts)
}

// TestMinistriesInBrackets: of three words in a bracket that begin with a ministry or a town the
// last is the title; below a heading that says it the role of members is of one alone.
func TestMinistriesInBrackets(t *testing.T) {
	for text, want := range map[string]string{
		"出席者\n荒木清香（青空省　情報局　参事官）\n": "出席者|member|荒木清香|参事官|青空省情報局",
		"出席者\n荒木清香（市民部　市民課　課長）\n":  "出席者|member|荒木清香|市民部市民課課長|-",
		"欠席委員\n委員：荒木清香\n":          "欠席委員|member|荒木清香|委員|-",
		"欠席委員\n委員：荒木清香、林学、関真由美\n":  "委員|member|荒木清香|-|-\n委員|member|林学|-|-\n委員|member|関真由美|-|-",
		"出席者\n委員：荒木清香\n":           "委員|member|荒木清香|-|-",
	} {
		assert.Equal(t, want, labelled(readUnder(text)), text)
	}
}

// TestInitials: letters before roles stand for names that are not told.
func TestInitials(t *testing.T) {
	assert.Equal(t, "出席者|member|Ａ|委員長|-\n出席者|member|Ｂ|副委員長|-\n出席者|member|Ｃ|委員|-", labelled(readUnder("出席者\nＡ委員長、Ｂ副委員長、Ｃ委員\n")))
	p := readUnder("出席者\n荒木、ロドリゲス(Skype)\n").Persons
	require.Len(t, p, 2)
	assert.True(t, p[1].Remote)
}
