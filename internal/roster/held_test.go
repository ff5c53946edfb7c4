package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/roster"
)

// TestMarksBeforeNames: a number or a sign before a name is a mark and no part of
// it; a surname that begins with a numeral is one.
func TestMarksBeforeNames(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"numbers with No.", "出席者\nNo.1　荒木　清香\nNo.12　林　宏太郎\n", "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-"},
		{"numbers with №", "出席者\n№1　荒木　清香\n№2　林　宏太郎\n", "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-"},
		{"seats in kanji", "出席者\n二番　荒木　清香\n十二番　林　宏太郎\n", "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-"},
		{"a surname with a numeral", "出席者\n一番ヶ瀬　清香\n林　宏太郎\n", "出席者|member|一番ヶ瀬清香|-|-\n出席者|member|林宏太郎|-|-"},
		{"bullets amid the line", "出席者\n・荒木会長 ・林委員 ・関委員\n", "出席者|member|荒木|会長|-\n出席者|member|林|委員|-\n出席者|member|関|委員|-"},
		{"bullets apart on one line", "出席者\n・荒木会長　・林委員　・関委員\n", "出席者|member|荒木|会長|-\n出席者|member|林|委員|-\n出席者|member|関|委員|-"},
		{"numbers that run in", "出席者\n1荒木　清香\n2林　宏太郎\n", "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-"},
		{"numbers in circles", "出席者\n①荒木　清香　②林　宏太郎\n", "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-"},
		{"numbers of seats with 号", "出席者\n３号　荒木　清香\n４号　林　宏太郎\n", "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-"},
	} {
		assert.Equal(t, test.want, labelled(readUnder(test.text)), test.name)
	}
}

// TestTwoInOneBracket: a role and a body that one bracket holds, in any order and
// parted by any sign.
func TestTwoInOneBracket(t *testing.T) {
	for _, test := range []struct{ bracket, role, body string }{
		{"会長・若葉大学", "会長", "若葉大学"}, {"若葉大学・会長", "会長", "若葉大学"},
		{"会長、若葉大学", "会長", "若葉大学"}, {"会長/若葉大学", "会長", "若葉大学"},
		{"若葉大学　会長", "会長", "若葉大学"}, {"会長；若葉大学", "会長", "若葉大学"},
	} {
		text := "出席者\n荒木　清香（" + test.bracket + "）\n林　宏太郎（青空社）\n"
		assert.Equal(t, "出席者|member|荒木清香|"+test.role+"|"+test.body+"\n出席者|member|林宏太郎|-|青空社", labelled(readUnder(text)), text)
	}
}

// TestTitlesWithoutNames: an official of whom only the title is told is somebody,
// also at the end of a list; a role of members without a name is nobody.
func TestTitlesWithoutNames(t *testing.T) {
	for _, test := range []struct{ name, key, text, want string }{
		{"at the end of officials", "secretariat", "事務局\n関課長\n総務課長\n", "事務局|secretariat|関|課長|-\n事務局|secretariat|-|総務課長|-"},
		{"before the next group",
			"secretariat",
			"事務局\n関課長\n総務課長\n説明員\n森主査\n",
			"事務局|secretariat|関|課長|-\n事務局|secretariat|-|総務課長|-\n説明員|secretariat|森|主査|-"},
		{"nobody", "member", "出席者\n荒木　清香\n委員\n", "出席者|member|荒木清香|-|-"},
		{"a title above its name", "secretariat", "事務局\n総務課長\n　関　真由美\n", "事務局|secretariat|関真由美|総務課長|-"},
	} {
		assert.Equal(t, test.want, labelled(readAs(test.key, test.text)), test.name)
	}
}

// TestMinistriesAmongGroups: a ministry between groups heads its officials; among
// members it is where they come from.
func TestMinistriesAmongGroups(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"one ministry", "出席者\n委員\n　荒木　清香\n若葉省\n　総務課長　関　真由美\n", "委員|member|荒木清香|-|-\n若葉省|secretariat|関真由美|総務課長|-"},
		{"a ministry between groups",
			"出席者\n委員\n　荒木　清香\n若葉省\n　総務課長　関　真由美\n事務局\n　森主査\n",
			"委員|member|荒木清香|-|-\n若葉省|secretariat|関真由美|総務課長|-\n事務局|secretariat|森|主査|-"},
		{"officials behind a comma are of one ministry", "オブザーバー\n若葉省　関総務課長、森財政課長\n", "オブザーバー|member|関|総務課長|若葉省\nオブザーバー|member|森|財政課長|若葉省"},
		{"and not of one body", "出席者\n若葉大学　関教授、森市民課長\n", "出席者|member|関|教授|若葉大学\n出席者|member|森|市民課長|-"},
		{"a ministry with a colon",
			"出席者\n委員\n　荒木　清香\n若葉省：関総務課長\n事務局：森主査\n",
			"委員|member|荒木清香|-|-\n若葉省|secretariat|関|総務課長|-\n事務局|secretariat|森|主査|-"},
		{"an office that goes on below",
			"出席者\n荒木　清香\n総務企画部\n危機管理課：関課長、森主査\n",
			"出席者|member|荒木清香|-|-\n出席者|member|関|課長|総務企画部危機管理課\n出席者|member|森|主査|総務企画部危機管理課"},
		{"observers of a ministry", "出席者\n委員\n　荒木　清香\nオブザーバー\n　若葉省　総務課長　関　真由美\n", "委員|member|荒木清香|-|-\nオブザーバー|observer|関真由美|総務課長|若葉省"},
	} {
		assert.Equal(t, test.want, labelled(readUnder(test.text)), test.name)
	}
}

// TestListsOfAllWhoBelong: a list of all members says nothing of who came where
// another list does, and stands for it where none does.
func TestListsOfAllWhoBelong(t *testing.T) {
	const all, came = "委員名簿\n荒木　清香\n林　宏太郎\n", "出席者\n荒木　清香\n"
	assert.Equal(t, "委員名簿|member|荒木清香|-|-\n委員名簿|member|林宏太郎|-|-", labelled(readGroups(all)))
	assert.Equal(t, "出席者|member|荒木清香|-|-", labelled(readGroups(all, came)))
	assert.Equal(t, "出席者|member|荒木清香|-|-", labelled(readGroups(came, all)))
}

// readGroups reads several lists of members, the heading of each its first line.
func readGroups(lists ...string) *doc.People {
	runes := []rune(strings.Join(lists, ""))
	src := sourceOf(runes)
	var groups []doc.Group
	k := 0
	for _, list := range lists {
		g := doc.Group{Key: "member", Label: []doc.Span{src.Lines[k].Span}}
		for range strings.Count(list, "\n") - 1 {
			k++
			l := src.Lines[k]
			addLine(&g, l)
		}
		k++
		groups = append(groups, g)
	}
	return roster.Read(src, groups, nil, nil)
}

// TestKnownLists: lists that are read otherwise than they say, each with its
// reason. One that is read right has to leave this list.
func TestKnownLists(t *testing.T) {
	for _, test := range []struct{ why, text, want string }{
		{"surnames apart, alone on their line",
			"出席者\n八木下　薬袋　柳楽　矢田貝\n",
			"出席者|member|八木下|-|-\n出席者|member|薬袋|-|-\n出席者|member|柳楽|-|-\n出席者|member|矢田貝|-|-"},
	} {
		assert.NotEqual(t, test.want, labelled(readUnder(test.text)), "read right now: make it a case of TestLists (%s)", test.why)
	}
}

// TestTwoNamesAbreast: the wider gap parts two names, the narrower ones stand within
// them.
func TestTwoNamesAbreast(t *testing.T) {
	for _, text := range []string{"出席者\n八木下　薬袋　　柳楽　矢田貝\n", "出席者\n八木下 薬袋　　柳楽 矢田貝\n"} {
		assert.Equal(t, "出席者|member|八木下薬袋|-|-\n出席者|member|柳楽矢田貝|-|-", labelled(readUnder(text)), text)
	}
}

// TestShortHouses: two letters before a given name are a surname, though it ends as offices do, where
// gaps part all names, also of the list before; a body is one.
func TestShortHouses(t *testing.T) {
	const gaps = "出席者\n荒木　清香\n林　宏太郎\n関　真由美\n森　宏一\n"
	for _, test := range []struct{ name, second, want string }{
		{"alone in the next list", "欠席者\n榁部　宗一郎\n", "欠席者|member|榁部宗一郎|-|-"},
		{"another", "欠席者\n杣室　真一郎\n", "欠席者|member|杣室真一郎|-|-"},
		{"from where somebody comes", "欠席者\n公募　外山直樹\n", "欠席者|member|外山直樹|-|公募"},
		{"an office", "欠席者\n総務課　外山直樹\n", "欠席者|member|外山直樹|-|総務課"},
		{"a body and a name with a gap", "欠席者\n若葉会　外山　直樹\n", "欠席者|member|外山直樹|-|若葉会"},
	} {
		got := strings.Split(labelled(readGroups(gaps, test.second)), "\n")
		assert.Equal(t, test.want, got[len(got)-1], test.name)
	}
}

// TestBehindTabs: what stands behind tabs below a heading in a bracket is of its column, not of the
// label before it.
func TestBehindTabs(t *testing.T) {
	const text = "出席者\t【委員】\n\t道明　良（会長）\n\t荒木　清香\n\t【事務局】\n\t総務課長　関　真由美\n"
	assert.Equal(t, "委員|member|道明良|会長|-\n委員|member|荒木清香|-|-\n事務局|secretariat|関真由美|総務課長|-", labelled(readBeside("出席者", text)))
	const blanks = "出席者　　　　　【委員】\n　荒木　清香　　森　宏一\n"
	assert.Equal(t, "出席者|member|荒木清香|-|-\n委員|member|森宏一|-|-", labelled(readBeside("出席者", blanks)), "two columns")
}

// readBeside reads a list of members that begins on the line of its heading.
func readBeside(label, text string) *doc.People {
	runes := []rune(text)
	src := sourceOf(runes)
	g := doc.Group{Key: "member", Label: []doc.Span{{Start: 0, End: len([]rune(label))}}}
	for k, l := range src.Lines {
		span := l.Span
		if k == 0 {
			span.Start = g.Label[0].End
		}
		for span.Start < span.End && strings.ContainsRune(" \t　", runes[span.Start]) {
			span.Start++
		}
		g.Lines, g.Gaps, g.Full = append(g.Lines, span), append(g.Gaps, l.Gap), append(g.Full, false)
	}
	return roster.Read(src, []doc.Group{g}, nil, nil)
}

// TestCourtesyTitles: what all are called is no role, what one is called is.
func TestCourtesyTitles(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"members of a council", "出席議員\n荒木　清香　議員\n林　宏太郎　議員\n", "出席議員|member|荒木清香|-|-\n出席議員|member|林宏太郎|-|-"},
		{"members of a committee", "出席委員\n荒木委員、林委員\n", "出席委員|member|荒木|-|-\n出席委員|member|林|-|-"},
		{"the role before, 議員 behind", "出席者\n議長　荒木　清香　議員\n副議長　林　宏太郎　議員\n", "出席者|member|荒木清香|議長|-\n出席者|member|林宏太郎|副議長|-"},
		{"words of courtesy", "出席者\n荒木　清香　先生\n林　宏太郎　氏\n関　真由美　様\n", "出席者|member|荒木清香|-|-\n出席者|member|林宏太郎|-|-\n出席者|member|関真由美|-|-"},
		{"under no heading of members", "出席者\n荒木座長、林委員\n", "出席者|member|荒木|座長|-\n出席者|member|林|委員|-"},
	} {
		assert.Equal(t, test.want, labelled(readUnder(test.text)), test.name)
	}
}

// TestRemarkBehindTheHeading: a bracket right behind a heading says how those below
// took part; one on the next line does not.
func TestRemarkBehindTheHeading(t *testing.T) {
	for text, remote := range map[string]bool{
		"出席理事（オンライン）\n荒木　清香\n":  true,
		"出席理事　（オンライン）\n荒木　清香\n": true,
		"出席理事（敬称略）\n荒木　清香\n":    false,
		"出席理事\n荒木　清香\n":         false,
		"出席理事（オンライン\n荒木　清香\n":   false,
	} {
		runes := []rune(text)
		src := sourceOf(runes)
		l := src.Lines[1]
		g := doc.Group{Key: "member", Label: []doc.Span{{Start: 0, End: 4}}, Lines: []doc.Span{l.Span}, Gaps: []int{l.Gap}, Full: []bool{false}}
		people := roster.Read(src, []doc.Group{g}, nil, nil)
		if assert.Len(t, people.Persons, 1, text) {
			assert.Equal(t, remote, people.Persons[0].Remote, text)
		}
	}
}
