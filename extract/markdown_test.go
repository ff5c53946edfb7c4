package extract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// written writes the agenda, an item a line: its title, its remarks with what they do, and
// in braces what stands below it.
func written(items []model.AgendaItem) string {
	var lines []string
	for _, item := range items {
		line := item.Text.Text
		for _, r := range item.Discussion {
			line += "|" + string(r.Kind) + ":" + r.Text.Text
		}
		if len(item.Items) > 0 {
			line += "{" + strings.ReplaceAll(written(item.Items), "\n", ";") + "}"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// TestMarkdown: communities write their minutes in Markdown, the items as headings, what
// was said as nested bullets, questions and answers behind letters.
func TestMarkdown(t *testing.T) {
	const head = "# 若葉ユーザ会 定例会メモ\n### 日時：2023年2月17日(金) 15:00-16:00\n### 参加者：荒木、林、関\n\n"
	tests := []struct{ name, text, want string }{
		{"headings with a label and a title", "## 議題　会則の改定\n### 案の説明\n* 荒木が案を示した\n### 会費\n* 変わらない\n## 議題　予算\n* 前年と同じ\n",
			"会則の改定{案の説明|comment:荒木が案を示した;会費|comment:変わらない}\n予算|comment:前年と同じ"},
		{"the same with a colon", "## 議題：会則の改定\n* 荒木が案を示した\n## 議題：予算\n* 前年と同じ\n",
			"会則の改定|comment:荒木が案を示した\n予算|comment:前年と同じ"},
		{"headings of another word", "## 議案　会則の改定\n* 荒木が案を示した\n## 議案　予算\n* 前年と同じ\n",
			"会則の改定|comment:荒木が案を示した\n予算|comment:前年と同じ"},
		{"letters before words that are no sentence", "## 議事\n- 会則の改定\n  - Q) いつから変わるのか\n    - A) 四月から\n- 予算\n  - Q) 前年と同じか\n  - A) 同じ\n",
			"会則の改定|question:いつから変わるのか|answer:四月から\n予算|question:前年と同じか|answer:同じ"},
		{"points among them", "## 議事\n- 会則の改定\n  - 荒木が案を示した\n  - C) わかりやすい\n  - Q) いつから変わるのか\n- 予算\n  - C) 前年と同じでよい\n",
			"会則の改定|comment:荒木が案を示した|comment:わかりやすい|question:いつから変わるのか\n予算|comment:前年と同じでよい"},
		{"below a heading", "## 会則の改定\n- 荒木が案を示した\n- Q) いつから変わるのか\n- A) 四月から\n## 予算\n- C) 前年と同じでよい\n",
			"会則の改定|comment:荒木が案を示した|question:いつから変わるのか|answer:四月から\n予算|comment:前年と同じでよい"},
		{"letters that count", "## 議題\n- A) 会則の改定\n- B) 予算\n- C) その他\n",
			"A) 会則の改定\nB) 予算\nC) その他"},
		{"a letter that names somebody's plan", "## 会則の改定\n- C案がよい\n- Q) いつから変わるのか\n## 予算\n- 同じ\n",
			"会則の改定|comment:C案がよい|question:いつから変わるのか\n予算|comment:同じ"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d, err := extract.Text(t.Context(), head+test.text, extract.Options{MediaType: "text/markdown"})
			require.NoError(t, err)
			assert.Equal(t, test.want, written(d.Minutes.Agenda))
			assert.Empty(t, d.Minutes.Discussion)
		})
	}
}
