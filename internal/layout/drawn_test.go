package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/normalize"
)

// drawnTables writes the tables of a text: row,column+rows×columns=text of each cell.
func drawnTables(text string) (string, *doc.Source) {
	runes := []rune(text)
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	var out []string
	for _, t := range src.Tables {
		for _, c := range t.Cells {
			var lines []string
			for _, s := range c.Lines {
				lines = append(lines, src.String(s))
			}
			out = append(out, fmt.Sprintf("%d,%d+%d×%d=%s", c.Row, c.Col, c.RowSpan, c.ColSpan, strings.Join(lines, "/")))
		}
		out = append(out, "")
	}
	return strings.TrimSpace(strings.Join(out, "\n")), src
}

// TestDrawnTables: the cells of tables that characters draw, by the columns of their bars, by
// their order where these are shifted, merged over rows and columns, and with a line a row.
func TestDrawnTables(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"signs as wide as kanji", "┌──┬───┐\n│会長│荒木清│\n├──┼───┤\n│委員│林　学│\n└──┴───┘\n",
			"0,0+1×1=会長\n0,1+1×1=荒木清\n1,0+1×1=委員\n1,1+1×1=林　学"},
		{"signs half as wide", "┌────┬──────┐\n│会長│荒木清│\n├────┼──────┤\n│委員│林 学 │\n└────┴──────┘\n",
			"0,0+1×1=会長\n0,1+1×1=荒木清\n1,0+1×1=委員\n1,1+1×1=林 学"},
		{"in ASCII, a line a row", "+------+----------+\n| 役職 | 氏名     |\n+------+----------+\n| 会長 | 荒木 清  |\n" +
			"| 委員 | 林 学    |\n+------+----------+\n",
			"0,0+1×1=役職\n0,1+1×1=氏名\n1,0+1×1=会長\n1,1+1×1=荒木 清\n2,0+1×1=委員\n2,1+1×1=林 学"},
		{"a cell of two lines", "+------+----------+\n| 原因 | 装置が故 |\n|      | 障した。 |\n+------+----------+\n" +
			"| 対策 | 改修     |\n+------+----------+\n",
			"0,0+1×1=原因\n0,1+1×1=装置が故/障した。\n1,0+1×1=対策\n1,1+1×1=改修"},
		{"a cell over two rows", "┌──┬───┐\n│委員│荒木清│\n│　　├───┤\n│　　│林　学│\n└──┴───┘\n",
			"0,0+2×1=委員\n0,1+1×1=荒木清\n1,1+1×1=林　学"},
		{"a cell over two columns", "┌──┬───┐\n│委員の名簿　│\n├──┼───┤\n│委員│林　学│\n└──┴───┘\n",
			"0,0+1×2=委員の名簿\n1,0+1×1=委員\n1,1+1×1=林　学"},
		{"columns of characters", "┌───┬──────┐\n│会議名│第16回会議 │\n├───┼──────┤\n│日時 │10月29日 │\n└───┴──────┘\n",
			"0,0+1×1=会議名\n0,1+1×1=第16回会議\n1,0+1×1=日時\n1,1+1×1=10月29日"},
		{"bars that are shifted", "┌──┬───┐\n│会長│荒木清香│\n├──┼───┤\n│委員│林│\n└──┴───┘\n",
			"0,0+1×1=会長\n0,1+1×1=荒木清香\n1,0+1×1=委員\n1,1+1×1=林"},
		{"an empty cell", "┌──┬───┐\n│会長│　　　│\n└──┴───┘\n", "0,0+1×1=会長\n0,1+1×1="},
		{"bars without drawn lines are none", "│会長│荒木清│\n│委員│林　学│\n", ""},
		{"nor are lines that part sections", "────────\n議事\n────────\n", ""},
		{"bars that stand nowhere", "┌──┬───┐\n│会│長│荒木清│\n│委員│林　学│\n└──┴───┘\n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, _ := drawnTables(test.text)
			assert.Equal(t, test.want, got)
		})
	}
}

// TestDrawnLabels: the lines of a table stand in the order of its cells, so that a label stands
// before all lines of what it labels, beside whichever of them it is set.
func TestDrawnLabels(t *testing.T) {
	_, src := drawnTables("┌───┬────┐\n│　　　│荒木　清│\n│出席者│林　　学│\n│　　　│関　　恭│\n└───┴────┘\n")
	var lines []string
	for _, l := range src.Lines {
		lines = append(lines, src.String(l.Span))
	}
	assert.Equal(t, []string{"出席者", "荒木　清", "林　　学", "関　　恭"}, lines)
}

// TestAroundDrawnTables: the lines around a table stay as they are, and nothing of it is lost.
func TestAroundDrawnTables(t *testing.T) {
	_, src := drawnTables("出席者\n\n┌──┬───┐\n│会長│荒木清│\n└──┴───┘\n議事\n")
	var lines []string
	for _, l := range src.Lines {
		lines = append(lines, fmt.Sprintf("%d %d %s", l.Table, l.Gap, src.String(l.Span)))
	}
	assert.Equal(t, []string{"-1 0 出席者", "0 1 会長", "0 0 荒木清", "-1 0 議事"}, lines)
	var drawn []rune
	for _, s := range src.Furniture {
		drawn = append(drawn, src.Runes[s.Start:s.End]...)
	}
	assert.Equal(t, "┌──┬───┐│││└──┴───┘", string(drawn))
}
