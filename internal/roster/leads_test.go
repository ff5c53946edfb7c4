package roster_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/roster"
)

// TestDotsOfSurnames: dots between surnames that no dictionary has, behind a part of a body, a role in a bracket or one that
// heads the list, and among others one that ends as places do.
func TestDotsOfSurnames(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"behind a part of a body", "事務局\n　市民部長　榁尾、福祉係長　橅、福祉係　椥木・桵津留\n",
			"事務局|member|榁尾|市民部長|-\n事務局|member|橅|福祉係長|-\n事務局|member|椥木|福祉係|-\n事務局|member|桵津留|福祉係|-"},
		{"duties of a part", "事務局\n環境保全課　大気・水質担当　荒木、林主査\n",
			"事務局|member|荒木|大気・水質担当|環境保全課\n事務局|member|林|主査|環境保全課"},
		{"a line that begins with another part", "出席者\n企画課　榁尾・甲府・椥木、総務課　橅尾・桵野\n広報課　弥市・恵那\n",
			"出席者|member|榁尾|-|企画課\n出席者|member|甲府|-|企画課\n出席者|member|椥木|-|企画課\n出席者|member|橅尾|-|総務課\n出席者|member|桵野|-|総務課\n" +
				"出席者|member|弥市|-|広報課\n出席者|member|恵那|-|広報課"},
		{"behind roles in brackets", "出席者\n（教　授）　荒木・林・関・美都・柿木\n（准教授）　森・椥木\n（助　手）　榁尾・瑞穂\n",
			"出席者|member|荒木|教授|-\n出席者|member|林|教授|-\n出席者|member|関|教授|-\n出席者|member|美都|教授|-\n出席者|member|柿木|教授|-\n" +
				"出席者|member|森|准教授|-\n出席者|member|椥木|准教授|-\n出席者|member|榁尾|助手|-\n出席者|member|瑞穂|助手|-"},
		{"behind a role that heads them", "書記\n榁尾・桵津留\n", "書記|member|榁尾|書記|-\n書記|member|桵津留|書記|-"},
	})
}

// TestRolesBesideRoles: a role that several have, before people as those of one stand, is theirs and no heading.
func TestRolesBesideRoles(t *testing.T) {
	readEach(t, []struct{ name, text, want string }{
		{"in brackets, below a heading", "出席者\n（会長）荒木、（委員）林、関\n事務局　（館長）森　（副館長）谷口、（主事）榁尾、大野\n",
			"出席者|member|荒木|会長|-\n出席者|member|林|委員|-\n出席者|member|関|委員|-\n事務局|secretariat|森|館長|-\n事務局|secretariat|谷口|副館長|-\n" +
				"事務局|secretariat|榁尾|主事|-\n事務局|secretariat|大野|主事|-"},
		{"before colons", "出席者\n会長：荒木\n委員：林、関\n事務局：森課長\n",
			"出席者|member|荒木|会長|-\n出席者|member|林|委員|-\n出席者|member|関|委員|-\n事務局|secretariat|森|課長|-"},
		{"kinds of members", "出席者\n（内部委員）荒木学長、林理事\n（外部委員）野々村委員、関委員\n",
			"内部委員|member|荒木|学長|-\n内部委員|member|林|理事|-\n外部委員|member|野々村|-|-\n外部委員|member|関|-|-"},
	})
}

// readBoth reads text as two lists of the given groups, the second from the line that is its heading on.
func readBoth(text, heading string, first, second string) *doc.People {
	runes := []rune(text)
	src := sourceOf(runes)
	groups := []doc.Group{{Key: first, Label: []doc.Span{src.Lines[0].Span}}}
	for _, l := range src.Lines[1:] {
		if string(runes[l.Start:l.End]) == heading {
			groups = append(groups, doc.Group{Key: second, Label: []doc.Span{l.Span}})
			continue
		}
		g := &groups[len(groups)-1]
		addLine(g, l)
	}
	return roster.Read(src, groups, nil, nil)
}

// TestSetAsAbove: a list that is too short to tell how it is set is set as the one above it.
func TestSetAsAbove(t *testing.T) {
	assert.Equal(t, "出席者|member|荒木|会長|-\n出席者|member|林|委員|-\n欠席者|absent|関|委員|-\n欠席者|absent|森|委員|-",
		labelled(readBoth("出席者\n（会長）荒木、（委員）林\n欠席者\n（委員）関、森\n", "欠席者", "member", "absent")), "roles in brackets")
	assert.Equal(t, "出席者|member|佐藤|-|-\n出席者|member|川口|-|-\n出席者|member|畑|-|-\n欠席者|absent|荒木|-|-\n欠席者|absent|野々村|-|-",
		labelled(readBoth("出席者\n佐藤　川口　畑\n欠席者\n荒木　野々村\n", "欠席者", "member", "absent")), "surnames alone")
	assert.Equal(t, "委員|member|荒木正和|委員長|公認会計士\n委員|member|林理恵子|委員|弁護士\n委員|member|関守|委員|税理士\n"+
		"機構|other|椥木|総務部長|-\n機構|other|桵野|契約課長|-\n機構|other|大原|調達企画課長|-",
		labelled(readBoth("委員\n委員長　荒木正和（公認会計士）\n委　員　林理恵子（弁護士）\n委　員　関　守（税理士）\n機構\n椥木総務部長、桵野契約課長、大原調達企画課長\n",
			"機構", "member", "other")), "but not how wide its names are where commas part them")
}

// TestHeadsBesideAbsent: what stands as far out as the heading of those who did not come, or has its bullet, heads others.
func TestHeadsBesideAbsent(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a bullet", "●出席者\n荒木\n●欠席者\n　林　学\n●役員\n　会長　関　真由美\n", "出席者|member|荒木|-|-\n欠席者|absent|林学|-|-\n役員|member|関真由美|会長|-"},
		{"a body", "出席者\n荒木\n欠席者\n　林　学\n若葉消防署\n　署長　関　真由美\n", "出席者|member|荒木|-|-\n欠席者|absent|林学|-|-\n若葉消防署|other|関真由美|署長|若葉消防署"},
	}
	for _, test := range tests {
		runes := []rune(test.text)
		src := sourceOf(runes)
		bullet := 0
		if runes[0] == '●' {
			bullet = 1
		}
		label := func(k int) []doc.Span {
			return []doc.Span{{Start: src.Lines[k].Start + bullet, End: src.Lines[k].End}}
		}
		groups := []doc.Group{{Key: "member", Label: label(0)}, {Key: "absent", Label: label(2)}}
		for k, l := range src.Lines {
			if k == 1 || k > 2 {
				g := &groups[bit(k > 2)]
				addLine(g, l)
			}
		}
		assert.Equal(t, test.want, labelled(roster.Read(src, groups, nil, nil)), test.name)
	}
}

// TestHeadsOverBrackets: what stands further out than the bracket in which those stand who did not come heads others.
func TestHeadsOverBrackets(t *testing.T) {
	runes := []rune("■理事\n　[欠席]　荒木　清香\n■監事\n　[会場]　林　学\n")
	src := sourceOf(runes)
	at := slices.Index(runes, '欠')
	g := doc.Group{Key: "absent", Label: []doc.Span{{Start: at, End: at + 2}}, Lines: []doc.Span{{Start: at + 4, End: src.Lines[1].End}}}
	for _, l := range src.Lines[2:] {
		g.Lines = append(g.Lines, l.Span)
	}
	g.Gaps, g.Full = make([]int, len(g.Lines)), make([]bool, len(g.Lines))
	assert.Equal(t, "欠席|absent|荒木清香|-|-\n監事|member|林学|-|-", labelled(roster.Read(src, []doc.Group{g}, nil, nil)))
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
