package layout_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/normalize"
)

// What stands on most pages at the top or the bottom is of none of them; the
// title itself is kept.
func TestRunningHeads(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"below, above the number": {"白樺会議 議事録\n本文一\n白樺会議（第５回）\n- 1 -\n\f本文二\n白樺会議（第５回）\n- 2 -\n\f本文三\n白樺会議（第５回）\n- 3 -\n",
			"白樺会議 議事録|本文一|本文二|本文三"},
		"above, the title itself": {"白樺会議\n本文一\n\f白樺会議\n本文二\n\f白樺会議\n本文三\n", "白樺会議|本文一|本文二|本文三"},
		"above, with a title":     {"白樺会議（第５回）\n白樺会議（第５回）議事録\n本文一\n\f白樺会議（第５回）\n本文二\n\f白樺会議（第５回）\n本文三\n", "白樺会議（第５回）議事録|本文一|本文二|本文三"},
		"pages not known": {"白樺会議（第５回）\n- 1 -\n白樺会議（第５回）議事録\n本文一\n白樺会議（第５回）\n- 2 -\n本文二\n白樺会議（第５回）\n- 3 -\n本文三\n",
			"白樺会議（第５回）議事録|本文一|本文二|本文三"},
		"on both of two pages":        {"白樺会議R7.2.14\n1/2\n白樺会議 議事録\n本文一\n\f白樺会議R7.2.14\n2/2\n本文二\n", "白樺会議R7.2.14|白樺会議 議事録|本文一|本文二"},
		"short, on both of two pages": {"1/2\n取扱注意\n白樺会議 議事録\n本文一\n\f2/2\n取扱注意\n本文二\n", "取扱注意|白樺会議 議事録|本文一|本文二"},
		"short, at the right": {strings.Repeat(" ", 40) + "資料４\n白樺会議 議事録\n本文一\n1\n\f" + strings.Repeat(" ", 41) + "資料４\n本文二\n2\n",
			"資料４|白樺会議 議事録|本文一|本文二"},
		"short, without page numbers":     {"取扱注意\n白樺会議 議事録\n本文一\n\f取扱注意\n本文二\n", "取扱注意|白樺会議 議事録|本文一|取扱注意|本文二"},
		"fractions below beside words":    {"白樺会議 議事録\n本文一\n取扱注意      1/2\n\f本文二\n取扱注意        2/2\n", "白樺会議 議事録|本文一|本文二"},
		"fractions before words":          {"1/2  白樺会議 第５回\n議事録\n本文一\n\f2/2  白樺会議 第５回\n本文二\n", "議事録|本文一|本文二"},
		"fractions beside other words":    {"白樺会議 議事録\n出席者 1/2\n\f本文二\n賛成 2/2\n", "白樺会議 議事録|出席者 1/2|本文二|賛成 2/2"},
		"fractions beside words, on most": {"白樺会議 議事録\n取扱注意 1/3\n\f本文二\n取扱注意 2/3\n\f本文三\n3/3 以上\n", "白樺会議 議事録|取扱注意 1/3|本文二|取扱注意 2/3|本文三|3/3 以上"},
		"fractions below":                 {"白樺会議 議事録\n本文一\n1/3\n\f本文二\n2/3\n\f本文三\n3/3\n", "白樺会議 議事録|本文一|本文二|本文三"},
		"twice is too little":             {"議事録\n本文\n以上\n\f別紙\n以上\n\f別紙二\n終わり\n", "議事録|本文|以上|別紙|以上|別紙二|終わり"},
	} {
		runes := []rune(test.text)
		src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
		var lines []string
		for _, line := range src.Lines {
			lines = append(lines, src.String(line.Span))
		}
		assert.Equal(t, test.want, strings.Join(lines, "|"), name)
	}
}
