package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/locate"
)

// plainTables are the tables of other matters in a text, a row a line.
func plainTables(text string) string {
	src := source(text)
	var out []string
	for _, r := range locate.Tables(src, locate.Known{Incident: lexicon.IncidentLabels()}) {
		if r.Kind != doc.PlainTable {
			continue
		}
		for _, row := range r.Grid {
			var cells []string
			for _, cell := range row {
				for _, s := range cell {
					cells = append(cells, src.String(s))
				}
			}
			out = append(out, strings.Join(cells, "|"))
		}
		out = append(out, "")
	}
	return strings.TrimSpace(strings.Join(out, "\n"))
}

// TestWordTables: lines with as many words as the head above them are a table, where a caption
// or the words of the head say so; lists of people, and sentences, are none.
func TestWordTables(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"below a caption", "表２ 障害の件数の推移\n区分 令和４年度 令和５年度\n設備 ６ ４\n人為 ３ ３\n○会長 増えている。\n",
			"区分|令和４年度|令和５年度\n設備|６|４\n人為|３|３"},
		{"in columns", "  別表１　相談の件数\n  月       窓口      電話\n  ４月     12件      ３件\n  ５月     ８件      ５件\n以上\n",
			"月|窓口|電話\n４月|12件|３件\n５月|８件|５件"},
		{"words that stand over columns", "再発防止策 完了時期 進捗\n装置の更新 令和６年９月 遅延\n訓練 令和６年３月 完了\n（問）遅れの理由は何か。\n",
			"再発防止策|完了時期|進捗\n装置の更新|令和６年９月|遅延\n訓練|令和６年３月|完了"},
		{"up to a line with other words", "表１ 推移\n区分 前期 後期\n設備 ６ ４\n人為 ３ ３\n合計の推移\n", "区分|前期|後期\n設備|６|４\n人為|３|３"},
		{"one row", "表１ 推移\n区分 前期 後期\n設備 ６ ４\n", ""},
		{"no figures", "表１ 委員の一覧\n会長 大江 健一\n委員 林 学\n委員 関 恭\n", ""},
		{"people", "区分 氏名 所属\n会長 大江健一 甲大学\n委員 林学 乙大学\n", ""},
		{"sentences", "表１ は 次の とおり。\n設備 ６ 件。\n人為 ３ 件。\n", ""},
		{"two words a line", "対策 実施時期\n装置の更新 令和６年９月\n訓練 令和６年３月\n", ""},
	} {
		assert.Equal(t, test.want, plainTables(test.text), test.name)
	}
}
