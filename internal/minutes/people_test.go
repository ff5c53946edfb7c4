package minutes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/minutes"
	"github.com/giji-go/giji/internal/outline"
	"github.com/giji-go/giji/internal/roster"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// codesOf reads a document whose list of people is given, and returns what is
// said of it: each code with the text that it points at.
func codesOf(text string, people func(src *doc.Source) *doc.People) []string {
	runes := []rune(text)
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	_, said := minutes.Read(src, outline.Find(src, nil), people(src), nil, doc.NewLedger(len(runes)))
	var out []string
	for _, d := range said {
		if d.Code != model.CodeNameImplausible && d.Code != model.CodePeopleInProse {
			continue
		}
		line := d.Code.String() + " " + d.Path
		for _, s := range d.Spans {
			line += " " + string(runes[s.Start:s.End])
		}
		out = append(out, line)
	}
	return out
}

// TestNameImplausible: what can hardly be a name is told with its place, and
// short, long and foreign names that can are not.
func TestNameImplausible(t *testing.T) {
	tests := []struct {
		name, role  string
		implausible bool
	}{
		{"青山太郎", "", false},
		{"青　山　太　郎", "", false},
		{"堀", "委員", false}, // a surname of one character
		{"堀", "", true},
		{"ほ", "委員", true},
		{"青山２", "", true},
		{"青山です。", "", true},
		{"計画を説明", "", true},
		{"委員は", "", true},
		{"学識経験者", "", true},
		{"管理者", "課長", true},
		{"はるか", "", false},
		{"アレクサンドラ・ワシントン", "", false},
		{"第三者委員会設置準備事務担当者", "", true},
	}
	for _, test := range tests {
		t.Run(test.name+test.role, func(t *testing.T) {
			got := codesOf("議事録\n"+test.name+"\n", func(*doc.Source) *doc.People {
				n := len([]rune(test.name))
				p := doc.Person{Text: []doc.Span{{Start: 4, End: 4 + n}}, Name: &test.name, Group: "member"}
				if test.role != "" {
					p.Role = &test.role
				}
				return &doc.People{Persons: []doc.Person{p}}
			})
			var want []string
			if test.implausible {
				want = []string{"name_implausible /minutes/participants/0/name " + test.name}
			}
			assert.Equal(t, want, got)
		})
	}
}

// TestTitledSurname: a surname of one character that was printed with a title can be one,
// though the list makes nothing of the title.
func TestTitledSurname(t *testing.T) {
	name := "堀"
	assert.Empty(t, codesOf("議事録\n堀委員\n", func(*doc.Source) *doc.People {
		return &doc.People{Persons: []doc.Person{{Text: []doc.Span{{Start: 4, End: 7}}, Name: &name, Group: "member"}}}
	}))
}

// TestPeopleInProse: a sentence between people is told, one behind them is the
// end of the list.
func TestPeopleInProse(t *testing.T) {
	const header = "第１回試験会議 議事録\n日時 令和５年４月３日\n出席者\n青山太郎\n森井花子\n"
	tests := []struct {
		name, text string
		want       []string
		people     int
	}{
		{"people behind it", "途中で次の者が加わった。\n木村健一\n大田三郎\n", []string{"people_in_prose /minutes/participants 途中で次の者が加わった。"}, 4},
		{"nobody behind it", "途中で次の者が加わった。\n", nil, 2},
		{"one line that is no end", "木村健一\n大田三郎\n", nil, 4},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, m, _ := readMinutes(header + test.text)
			assert.Len(t, m.Participants, test.people)
			assert.Equal(t, test.want, codesOf(header+test.text, readPeople))
		})
	}
}

// TestBehindPeople: what stands behind the end of a list belongs to nobody: no
// person, and no character of it is accounted for.
func TestBehindPeople(t *testing.T) {
	const rest = "以上のとおり定足数に達していることを確認\n佐藤次郎\n"
	src, m, ledger := readMinutes("第１回試験会議 議事録\n日時 令和５年４月３日\n出席者\n青山太郎\n森井花子\n木村健一\n" + rest)
	assert.Len(t, m.Participants, 3)
	var left []rune
	for i, r := range src.Runes {
		if ledger.At(i) == doc.Unassigned && !doc.IsSpace(r) {
			left = append(left, r)
		}
	}
	assert.Equal(t, squeeze(rest), string(left))
}

// readPeople reads the lists of people that the outline finds.
func readPeople(src *doc.Source) *doc.People {
	out := outline.Find(src, nil)
	return roster.Read(src, out.Groups, out.Marks, nil)
}
