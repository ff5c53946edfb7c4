package roster_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/roster"
)

// who is one person of a list made at random.
type who struct{ surname, given, role, body string }

func (w who) name() string { return w.surname + w.given }

var (
	someSurnames = strings.Fields("荒木 林 野々村 関 長谷川 青山 宇都宮 森 五十嵐 三浦 高橋 佐久間 岸 小笠原 今泉 堀 石黒 桑田 日下部 柴崎 相良 乾 大庭 轟")
	someGiven    = strings.Fields("清香 宏太郎 学 真由美 直樹 豊 みどり 健一 ひろし 美智子 誠 さやか 隆志 薫 慎太郎 恵子 弘 佐知子 哲也 静香")
	memberRoles  = strings.Fields("会長 副会長 委員 委員 委員 監事 理事")
	officeRoles  = strings.Fields("市長 副市長 総務部長 財政課長 会計管理者 建設部次長 教育長 福祉課長補佐")
	someBodies   = strings.Fields("若葉大学 青空銀行 若葉市医師会 株式会社みどり電設 若葉商工会議所 青空市社会福祉協議会")
)

func pick(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }

func someone(r *rand.Rand, roles []string) who {
	return who{pick(r, someSurnames), pick(r, someGiven), pick(r, roles), pick(r, someBodies)}
}

// pad sets a name to seven characters: 荒　木　清　香, 林　　　宏太郎.
func pad(w who) string {
	part := func(s string) string {
		if r := []rune(s); len(r) == 2 {
			return string(r[:1]) + "　" + string(r[1:])
		}
		return s
	}
	a, b := part(w.surname), part(w.given)
	gap := 7 - len([]rune(a)) - len([]rune(b))
	return a + strings.Repeat("　", max(gap, 1)) + b
}

func fill(s string, n int) string { return s + strings.Repeat("　", max(n-len([]rune(s)), 0)) }

// A setting is one way to set a list, and which parts of a person it shows.
type setting struct {
	name  string
	roles []string
	shows string // what is read back: R role, A body
	line  func(i int, w who) string
	join  string
}

var settings = []setting{
	{"padded, with courtesy", memberRoles, "R", func(_ int, w who) string { return fill(w.role, 6) + pad(w) + "　君" }, "\n"},
	{"padded officials", officeRoles, "R", func(_ int, w who) string { return fill(w.role, 9) + pad(w) }, "\n"},
	{"seats", memberRoles, "", func(i int, w who) string { return fmt.Sprintf("%2d番　%s　君", i+1, pad(w)) }, "\n"},
	{"two columns of seats", memberRoles, "", func(i int, w who) string {
		return fmt.Sprintf("%d番　%s　君%s", i+1, pad(w), [...]string{"　　　", "\n"}[i%2])
	}, ""},
	{"a space in the name", memberRoles, "R", func(_ int, w who) string { return w.role + "　" + w.surname + " " + w.given }, "\n"},
	{"role behind, commas", memberRoles, "R", func(_ int, w who) string { return w.surname + "　" + w.given + w.role }, "、"},
	{"role run in, commas", memberRoles, "R", func(_ int, w who) string { return w.name() + w.role }, "、"},
	{"names alone", memberRoles, "", func(_ int, w who) string { return w.name() }, "、"},
	{"body in brackets", memberRoles, "A", func(_ int, w who) string { return w.surname + "　" + w.given + "（" + w.body + "）" }, "、"},
	{"role, name, body", memberRoles, "RA", func(_ int, w who) string {
		return w.role + "　" + w.surname + "　" + w.given + "（" + w.body + "）"
	}, "\n"},
	{"columns of a table", memberRoles, "RA", func(i int, w who) string {
		head := ""
		if i == 0 {
			head = "役職　　氏名　　　　　　所属\n"
		}
		return head + fill(w.role, 4) + fill(w.surname+"　"+w.given, 10) + w.body
	}, "\n"},
	{"a table with bars", memberRoles, "RA", func(i int, w who) string {
		head := ""
		if i == 0 {
			head = "| 役職 | 氏名 | 所属 |\n|---|---|---|\n"
		}
		return head + "| " + w.role + " | " + w.surname + " " + w.given + " | " + w.body + " |"
	}, "\n"},
	{"officials, run in", officeRoles[2:], "R", func(_ int, w who) string { return w.name() + w.role }, "\n"},
	{"colons", memberRoles, "R", func(_ int, w who) string { return w.role + "：" + w.surname + "　" + w.given }, "\n"},
	{"bullets", memberRoles, "R", func(_ int, w who) string { return "・" + w.role + "　" + w.surname + "　" + w.given }, "\n"},
}

// Every list is read back whole, however it is set.
func TestListsMadeAtRandom(t *testing.T) {
	n := 2000
	if testing.Short() {
		n = 300
	}
	wrong := map[string]int{}
	for seed := range n {
		r := rand.New(rand.NewPCG(uint64(seed), 7))
		set := settings[seed%len(settings)]
		var want, parts []string
		for i := range 3 + r.IntN(9) {
			w := someone(r, set.roles)
			role, body := "-", "-"
			if strings.Contains(set.shows, "R") {
				role = w.role
			}
			if strings.Contains(set.shows, "A") {
				body = w.body
			}
			want = append(want, "member|"+w.name()+"|"+role+"|"+body)
			parts = append(parts, set.line(i, w))
		}
		text := strings.Join(parts, set.join) + "\n"
		_, people := read(text, nil)
		if got := lines(people); !assert.ObjectsAreEqual(want, got) {
			if wrong[set.name]++; wrong[set.name] == 1 {
				t.Logf("%s\n%s\nwant %s\ngot  %s", set.name, text, strings.Join(want, "\n     "), strings.Join(got, "\n     "))
			}
		}
	}
	total := 0
	for name, k := range wrong {
		t.Logf("%s: %d", name, k)
		total += k
	}
	assert.Zero(t, total, "lists of %d", n)
}

// ruled reads a table with the columns 役職 and 氏名, each cell one line.
func ruled(people []who) *doc.People {
	var text strings.Builder
	text.WriteString("役職\n氏名\n")
	for _, w := range people {
		text.WriteString(w.role + "\n" + w.surname + "　" + w.given + "\n")
	}
	runes := []rune(text.String())
	src := sourceOf(runes)
	g := doc.Group{Key: "member"}
	for i := 0; i+1 < len(src.Lines); i += 2 {
		g.Cells = append(g.Cells, [][]doc.Span{{src.Lines[i].Span}, {src.Lines[i+1].Span}})
	}
	return roster.Read(src, []doc.Group{g}, nil, nil)
}

// The same list gives the same people ruled, by spaces and in prose.
func TestTheSamePeopleHoweverSet(t *testing.T) {
	for seed := range 200 {
		r := rand.New(rand.NewPCG(uint64(seed), 11))
		var people []who
		for range 3 + r.IntN(8) {
			people = append(people, someone(r, memberRoles))
		}
		var spaced, prose []string
		for _, w := range people {
			spaced = append(spaced, fill(w.role, 4)+pad(w))
			prose = append(prose, w.surname+"　"+w.given+w.role)
		}
		want := lines(ruled(people))
		_, a := read(strings.Join(spaced, "\n")+"\n", nil)
		_, b := read(strings.Join(prose, "、")+"\n", nil)
		assert.Len(t, want, len(people))
		assert.Equal(t, want, lines(a), "by spaces, seed %d", seed)
		assert.Equal(t, want, lines(b), "in prose, seed %d", seed)
	}
}
