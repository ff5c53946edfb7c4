package locate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// TestAnyGrid: whatever stands in a grid, and however it is merged, it is read,
// the same way twice, and no character of it stands in a cell and in the
// structure, or in a label and a cell of one row.
func TestAnyGrid(t *testing.T) {
	texts := []string{"", "<", "^", "事業者名", "発生日時", "復旧日時", "影響利用者数", "障害内容", "発生原因", "再発防止策", "情報周知",
		"自社サイト", "その他", "報道機関", "番号", "１", "計", "第１四半期", "概/要", "事象の始期", "影響の広がり", "技術的な要因", "補償の有無",
		"白樺通信株式会社", "５月１日", "２時間", "３万人", "全国", "通話ができない。", "対策", "実施時期", "報", "掲載日時", "発生原因/故障", "－"}
	rapid.Check(t, func(r *rapid.T) {
		rows, cols := rapid.IntRange(1, 8).Draw(r, "rows"), rapid.IntRange(1, 5).Draw(r, "cols")
		var b strings.Builder
		for row := range rows {
			for col := range cols {
				text := rapid.SampledFrom(texts).Draw(r, "text")
				if text == "" && row+col == 0 || text == "<" && col == 0 || text == "^" && row == 0 {
					text = "全国"
				}
				if col > 0 {
					b.WriteString(" | ")
				}
				b.WriteString(text)
			}
			b.WriteString("\n")
		}
		table := strings.TrimSuffix(b.String(), "\n")
		said1, said2 := said(gridOf(t, table)), said(gridOf(t, table))
		assert.Equal(t, said1, said2)
		g := gridOf(t, table)
		out := g.read(lexicon.IncidentLabels())
		structure := map[doc.Span]bool{}
		for _, p := range out.structure {
			structure[p.Span] = true
		}
		for _, record := range out.records {
			for _, row := range record {
				label := map[doc.Span]bool{}
				for _, s := range row.Label {
					label[s] = true
				}
				for _, line := range row.Cell {
					assert.False(t, structure[line.Span] || label[line.Span], "%s in\n%s", g.src.String(line.Span), table)
				}
			}
		}
	})
}
