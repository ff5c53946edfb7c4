package roster_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/morph"
	"github.com/giji-go/giji/internal/roster"
	"github.com/giji-go/giji/normalize"
)

// sourceOf is text as a source in lines.
func sourceOf(text []rune) *doc.Source {
	return layout.FromText(text, normalize.FoldRunes(text), nil)
}

// addLine adds a line of the source to a list.
func addLine(g *doc.Group, l doc.Line) {
	g.Lines, g.Gaps, g.Full = append(g.Lines, l.Span), append(g.Gaps, l.Gap), append(g.Full, false)
}

// read reads text as the list of one group of members.
func read(text string, analyzer morph.Analyzer) (*doc.Source, *doc.People) {
	runes := []rune(text)
	src := sourceOf(runes)
	g := doc.Group{Key: "member"}
	for _, l := range src.Lines {
		addLine(&g, l)
	}
	return src, roster.Read(src, []doc.Group{g}, nil, analyzer)
}

// lines writes each person as group|name|role|affiliation and what else is
// said.
func lines(people *doc.People) []string {
	var out []string
	for _, p := range people.Persons {
		parts := []string{p.Group, bare(p.Name), bare(p.Role), bare(p.Affiliation)}
		if p.Note != nil {
			parts = append(parts, "note "+bare(p.Note))
		}
		if p.ProxyFor != nil {
			parts = append(parts, "for "+bare(p.ProxyFor))
		}
		if p.Remote {
			parts = append(parts, "remote")
		}
		out = append(out, strings.Join(parts, "|"))
	}
	return out
}

func bare(s *string) string {
	if s == nil {
		return "-"
	}
	return strings.Join(strings.Fields(*s), "")
}

func TestLists(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"padded, with courtesy", "委員長　　　荒　木　清　香　君\n委　　員　　林　　　宏太郎　君\n〃　　　　　野々村　　　学　君\n",
			"member|荒木清香|委員長|-\nmember|林宏太郎|委員|-\nmember|野々村学|委員|-"},
		{"names of a net", "@sora @k1 @まつ\n", "member|@sora|-|-\nmember|@k1|-|-\nmember|@まつ|-|-"},
		{"numbers of seats", "　　１番　荒　木　清　香　議員\n　１０番　林　　　宏太郎　議員\n", "member|荒木清香|-|-\nmember|林宏太郎|-|-"},
		{"numbers in kanji that are spread, and a seat nobody has", "一　番　　荒　木　清　香　君\n二　番　　林　　　宏太郎　君\n十七番\n", "member|荒木清香|-|-\nmember|林宏太郎|-|-"},
		{"names in kana that end as verbs do", "１番　　石井まさる　　１７番　　わたなべのぼる\n２番　　市川みどり　　１８番　　はやし　たける\n３番　　岩崎　ひでた　１９番　　いとう　わたる\n",
			"member|石井まさる|-|-\nmember|市川みどり|-|-\nmember|岩崎ひでた|-|-\nmember|わたなべのぼる|-|-\nmember|はやしたける|-|-\nmember|いとうわたる|-|-"},
		{"numbers on lines of their own", "１番\n荒　木　清　香　君\n２番\n林　　　宏太郎　君\n", "member|荒木清香|-|-\nmember|林宏太郎|-|-"},
		{"columns", "１番　荒　木　清　香　君　　　２番　林　　　宏太郎　君\n３番　野々村　　　学　君　　　４番　関　　　真由美　君\n",
			"member|荒木清香|-|-\nmember|林宏太郎|-|-\nmember|野々村学|-|-\nmember|関真由美|-|-"},
		{"a role that fills its column", "選挙管理委員会委員長荒　木　清　香　君　　　教育長　　　林　　　宏太郎　君\n",
			"member|荒木清香|選挙管理委員会委員長|-\nmember|林宏太郎|教育長|-"},
		{"a role on the line above", "市長　　　荒　木　清　香\n子ども家庭部長\n　　　　　林　　　宏太郎\n", "member|荒木清香|市長|-\nmember|林宏太郎|子ども家庭部長|-"},
		{"name and role in one", "荒木清香座長、林　宏太郎委員、野々村委員\n", "member|荒木清香|座長|-\nmember|林宏太郎|委員|-\nmember|野々村|委員|-"},
		{"an office behind the name", "荒木清香産業企画室長\n林宏太郎商工観光部次長\n", "member|荒木清香|産業企画室長|-\nmember|林宏太郎|商工観光部次長|-"},
		{"roles with colons", "委員長：荒木　清香、副委員長：林　宏太郎、委員：野々村　学、関　真由美\n",
			"member|荒木清香|委員長|-\nmember|林宏太郎|副委員長|-\nmember|野々村学|委員|-\nmember|関真由美|委員|-"},
		{"roles with dots", "会長・荒木清香　副会長・林宏太郎\n", "member|荒木清香|会長|-\nmember|林宏太郎|副会長|-"},
		{"names with dots", "荒木・林・野々村\n", "member|荒木|-|-\nmember|林|-|-\nmember|野々村|-|-"},
		{"roles in brackets before", "（会長）荒木　（副会長）林、野々村　（書記）関　敬称略\n",
			"member|荒木|会長|-\nmember|林|副会長|-\nmember|野々村|副会長|-\nmember|関|書記|-"},
		{"roles in brackets behind", "荒木　清香（会長）、林　宏太郎、野々村　学（副会長）\n", "member|荒木清香|会長|-\nmember|林宏太郎|-|-\nmember|野々村学|副会長|-"},
		{"a title for all", "荒木会長、林、野々村の各委員\n", "member|荒木|会長|-\nmember|林|委員|-\nmember|野々村|委員|-"},
		{"bodies before, roles, names", "株式会社青空　執行役員　荒木　清香\n若葉運輸株式会社　安全部長　林　宏太郎\n",
			"member|荒木清香|執行役員|株式会社青空\nmember|林宏太郎|安全部長|若葉運輸株式会社"},
		{"bodies behind", "荒木　清香　株式会社青空　執行役員\n林　宏太郎　若葉大学教授\n", "member|荒木清香|執行役員|株式会社青空\nmember|林宏太郎|教授|若葉大学"},
		{"bodies in brackets", "荒木　清香（株式会社青空　執行役員）、林　宏太郎（若葉消費者の会）\n", "member|荒木清香|執行役員|株式会社青空\nmember|林宏太郎|-|若葉消費者の会"},
		{"an office and colon in brackets", "（若葉省情報課：荒木清香係長）、（若葉省食料局：林宏太郎専門官）\n", "member|荒木清香|係長|若葉省情報課\nmember|林宏太郎|専門官|若葉省食料局"},
		{"an office for those below", "荒木清香局長\n（交通局）\n林宏太郎次長\n野々村学自動車部長\n", "member|荒木清香|局長|-\nmember|林宏太郎|次長|交通局\nmember|野々村学|自動車部長|交通局"},
		{"an office with its people", "都市計画課（荒木課長、林主査）\n", "member|荒木|課長|都市計画課\nmember|林|主査|都市計画課"},
		{"officials without names", "事務局：総務課長、税務課長\n", "secretariat|-|総務課長|-\nsecretariat|-|税務課長|-"},
		{"wrapped in a name", "荒木　清香、林　宏太郎、野々村\n　　　学、関　真由美\n", "member|荒木清香|-|-\nmember|林宏太郎|-|-\nmember|野々村学|-|-\nmember|関真由美|-|-"},
		{"wrapped in a bracket", "荒木　清香（若葉大学大学院情報\n　　科学研究科）\n林　宏太郎（若葉市）\n", "member|荒木清香|-|若葉大学大学院情報科学研究科\nmember|林宏太郎|-|若葉市"},
		{"headings", "荒木　清香\n＜欠席者＞\n林　宏太郎\n○推薦者\n野々村　学\n事務局\n関課長、森主事\n",
			"member|荒木清香|-|-\nabsent|林宏太郎|-|-\nother|野々村学|-|-\nsecretariat|関|課長|-\nsecretariat|森|主事|-"},
		{"groups with colons", "委員：荒木、林\n事務局：関\n", "member|荒木|-|-\nmember|林|-|-\nsecretariat|関|-|-"},
		{"absent in brackets", "荒木会長、林委員（欠席：野々村委員）\n関委員\n", "member|荒木|会長|-\nmember|林|委員|-\nabsent|野々村|委員|-\nmember|関|委員|-"},
		{"presence", "荒木　清香（欠席）\n林　宏太郎（オンライン）\n野々村　学（途中退席）\n", "absent|荒木清香|-|-\nmember|林宏太郎|-|-|remote\nmember|野々村学|-|-|note 途中退席"},
		{"proxies", "荒木　清香（代理出席　林　宏太郎）\n野々村事務局長（関専務理事代理）\n", "member|林宏太郎|-|-|for 荒木清香\nmember|野々村|事務局長|-|for 関専務理事"},
		{"a table by spaces", "役　職　　氏　名　　　　　所　属　　　　　出欠\n会　長　　荒木　清香　　　若葉大学　　　　○\n委　員　　林　宏太郎　　　若葉市民の会　　欠\n",
			"member|荒木清香|会長|若葉大学\nabsent|林宏太郎|委員|若葉市民の会"},
		{"a table with bars", "|区分|氏名|所属|\n|会長|荒木 清香|若葉大学|\n|委員|林 宏太郎|若葉銀行|\n", "member|荒木清香|会長|若葉大学\nmember|林宏太郎|委員|若葉銀行"},
		{"a table with tabs", "役職\t氏名\t出欠\n支部長\t荒木　清香\t出\n会計\t林　宏太郎\t欠\n", "member|荒木清香|支部長|-\nabsent|林宏太郎|会計|-"},
		{"a table twice beside itself", "氏名　　　　　役職　　　氏名　　　　　役職\n荒木　清香　　会長　　　林　宏太郎　　委員\n", "member|荒木清香|会長|-\nmember|林宏太郎|委員|-"},
		{"a sign that means a role", "◎荒木　清香\n林　宏太郎\n※◎は座長\n", "member|荒木清香|座長|-\nmember|林宏太郎|-|-"},
		{"others", "荒木会長、林委員ほか委員６名\n", "member|荒木|会長|-\nmember|林|委員|-"},
		{"nobody", "なし\n", ""},
		{"a number", "委員15名中12名出席\n", ""},
		{"Latin and katakana", "マイケル・サンドバーグ（国際協会）\nＪ．ハミルトン（北方大学）\n", "member|マイケル・サンドバーグ|-|国際協会\nmember|Ｊ．ハミルトン|-|北方大学"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, people := read(test.text, nil)
			assert.Equal(t, test.want, strings.Join(lines(people), "\n"))
		})
	}
}

// No sentence is a person, and the list ends where names do.
func TestListEnds(t *testing.T) {
	tests := []struct {
		text string
		end  int
	}{
		{"荒木、林\nなお、定足数に達しているため、会議は成立した。\n次の者\n", 1},
		{"荒木、林\n【開会】\n事務局が開会を宣言した。\n", 1},
		{"荒木　清香\n午前10時　開会\n○委員長　おはようございます。\n", 1},
		{"荒木　清香\n林　宏太郎\n\n荒木会長\nそれでは始めます。\n", 2},
		{"荒木　清香\n林　宏太郎\n", 2},
	}
	for _, test := range tests {
		_, people := read(test.text, nil)
		assert.Equal(t, []int{test.end}, people.Ends, test.text)
		for _, p := range people.Persons {
			assert.Contains(t, []string{"荒木", "林", "荒木清香", "林宏太郎"}, bare(p.Name), test.text)
		}
	}
}

func TestStatedNumbers(t *testing.T) {
	tests := []struct{ text, key, span string }{
		{"委員15名中12名出席\n", "members", "委員15名中12名出席"},
		{"出席12名、欠席３名\n", "members", "出席12名"},
		{"荒木会長、林委員（出席９／12名）\n", "members", "９"},
		{"別紙名簿のとおり（委員９名、傍聴者１名）\n", "members", "委員９名"},
	}
	for _, test := range tests {
		src, people := read(test.text, nil)
		if assert.NotEmpty(t, people.Counts, test.text) {
			assert.Equal(t, test.key, people.Counts[0].Key, test.text)
			assert.Equal(t, test.span, src.String(people.Counts[0].Span[0]), test.text)
		}
	}
}

// What a person's spans hold is the source, and no two share a character.
func FuzzRead(f *testing.F) {
	f.Add("委員長　　　荒　木　清　香　君\n＜事務局＞\n（会長）林、（副会長）関\n")
	f.Add("区分|氏名\n会長|荒木\n")
	f.Add("（（（【荒木：、、／・１番①※◎は座長\n")
	f.Fuzz(func(t *testing.T, text string) {
		src, people := read(text, nil)
		seen := map[int]bool{}
		for _, p := range people.Persons {
			for _, s := range p.Text {
				if s.Start < 0 || s.End > len(src.Runes) || s.Start >= s.End {
					t.Fatalf("span %v of %d", s, len(src.Runes))
				}
				for i := s.Start; i < s.End; i++ {
					if seen[i] {
						t.Fatalf("character %d belongs to two persons", i)
					}
					seen[i] = true
				}
			}
		}
	})
}

// asked counts the questions to an analyser that knows nothing.
type asked struct{ n int }

func (a *asked) Tokens(string) []morph.Token { a.n++; return nil }

// The analyser is asked where no list knows how an office begins, and nowhere
// else.
func TestAnalyserIsAskedLate(t *testing.T) {
	tests := []struct {
		text string
		asks bool
	}{
		{"荒木座長、林委員、関　真由美構成員\n", false},
		{"荒木清香総務課長、林課長補佐\n", false},
		{"長谷川渉外班長\n", false},
		{"長谷川渉折衝班長\n", true},
	}
	for _, test := range tests {
		a := &asked{}
		read(test.text, a)
		assert.Equal(t, test.asks, a.n > 0, test.text)
	}
}
