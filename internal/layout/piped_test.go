package layout_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPipedTables: a table of Markdown within a text has a row a line and its cells in order.
func TestPipedTables(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       [][]string
	}{
		{"a merged column", "名簿\n| 区分 | 役職 | 氏名 |\n|---|:---:|---|\n| 委員 | 会長 | 青山 太郎 |\n| | 副会長 | 高橋 明美 |\n\n以上\n",
			[][]string{{"区分", "役職", "氏名"}, {"委員", "会長", "青山 太郎"}, {"", "副会長", "高橋 明美"}}},
		{"other bars in a cell", "|項目|内容|\n|--|--|\n|区間|東｜西|\n|線|南│北|\n", [][]string{{"項目", "内容"}, {"区間", "東｜西"}, {"線", "南│北"}}},
		{"another row behind it", "|項目|内容|\n|--|--|\n|区間|東|\n|一つ|だけ|多い|\n", [][]string{{"項目", "内容"}, {"区間", "東"}}},
		{"no line below the head", "|項目|内容|\n|区間|東|\n", nil},
		{"nothing below it", "|項目|内容|\n|--|--|\n\n本文\n", nil},
		{"another number of bars", "|項目|内容|\n|--|\n|区間|東|\n", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, src := drawnTables(test.text)
			if test.want == nil {
				assert.Empty(t, src.Tables)
				return
			}
			var got [][]string
			for _, c := range src.Tables[0].Cells {
				for len(got) <= c.Row {
					got = append(got, make([]string, src.Tables[0].Cols))
				}
				for _, s := range c.Lines {
					got[c.Row][c.Col] += src.String(s)
				}
			}
			assert.Equal(t, test.want, got)
		})
	}
}
