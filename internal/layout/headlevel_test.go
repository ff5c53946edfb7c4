package layout_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
)

// Headings of one level nest by the form of their numbers; each is given here with its level,
// as it is written and as it is read.
func TestHeadLevels(t *testing.T) {
	for name, c := range map[string]struct{ heads, want string }{
		"forms":          {"2議題１　報告 2（１）甲社 2（２）乙社 2議題２　予算", "2 3 3 2"},
		"three forms":    {"2１　報告 2（１）甲社 2①経過 2②対策 2（２）乙社 2①経過 2２　予算", "2 3 4 4 3 4 2"},
		"enclosed":       {"3Ⅰ　報告 3１．甲社 3２．乙社 3Ⅱ　予算 3１．案", "3 4 4 3 4"},
		"kanji, bracket": {"2【議題１】報告 2一、経過 2二、対策 2【議題２】予算", "2 3 3 2"},
		"levels below":   {"2議題１　報告 2（１）甲社 3経過 2（２）乙社 3経過", "2 3 4 3 4"},
		"levels written": {"2議題１　報告 3（１）甲社 3（２）乙社 2議題２　予算", "2 3 3 2"},
		"one form":       {"2１　報告 2２　予算 2３　その他", "2 2 2"},
		"no number":      {"2議題１　報告 2質疑 2（１）甲社", "2 2 2"},
		"goes on":        {"2議題１　報告 2（３）甲社 2（４）乙社", "2 2 2"},
		"of the title":   {"2１　報告 2一般質問 2（一財）甲 2令和１年度予算", "2 2 2 2"},
		"a number last":  {"2１　報告 2議案について　１", "2 2"},
	} {
		var elements []doc.Element
		for _, h := range strings.Fields(strings.ReplaceAll(c.heads, "　", "_")) {
			elements = append(elements, doc.Element{Kind: doc.HeadingElement, Level: int(h[0] - '0'), Text: strings.ReplaceAll(h[1:], "_", "　")})
		}
		var got []string
		for _, l := range layout.FromElements(elements).Lines {
			got = append(got, strconv.Itoa(l.Head))
		}
		assert.Equal(t, c.want, strings.Join(got, " "), name)
	}
	head := func(number, text string) doc.Element {
		return doc.Element{Kind: doc.HeadingElement, Level: 1, Number: number, Text: text}
	}
	numbered := []doc.Element{head("第1", "報告"), head("(1)", "甲社")}
	assert.Equal(t, 2, layout.FromElements(numbered).Lines[1].Head, "numbers that the program writes")
}
