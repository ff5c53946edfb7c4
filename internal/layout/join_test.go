package layout

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// upper is the first page: a table down to the page's end, its last row with
// the given value lines.
func upper(label string, value ...string) *sheetMaker {
	bottom := 765 + 15*float32(len(value))
	return page(1).text(50, 50, 10, "表の前の文").grid([]float32{50, 150, 500}, []float32{700, 760, bottom}).
		text(55, 705, 10, "件名").text(155, 705, 10, "停電").
		text(55, 763, 10, label).lines(155, 763, value...)
}

// lower is the second page: a row with the given texts, then 備考.
func lower(label string, value ...string) *sheetMaker {
	middle := 65 + 15*float32(len(value))
	return page(2).grid([]float32{50, 150, 500}, []float32{60, middle, middle + 20}).
		text(55, 63, 10, label).lines(155, 63, value...).
		text(55, middle+5, 10, "備考").text(155, middle+5, 10, "なし")
}

func TestJoins(t *testing.T) {
	number := func(p *sheetMaker, text string) *sheetMaker { return p.text(290, 810, 10, text) }
	wide := strings.Repeat("文", 34) // as wide as its cell
	cases := []struct {
		name         string
		upper, lower *sheetMaker
		want         [][]string
	}{
		{"row cut", upper("原因", "配線の", "誤りが"), lower("", "あった。"),
			[][]string{{"件名", "停電"}, {"原因", "配線の誤りがあった。"}, {"備考", "なし"}}},
		{"new row", upper("原因", "配線の", "誤り。"), lower("対策", "点検"),
			[][]string{{"件名", "停電"}, {"原因", "配線の誤り。"}, {"対策", "点検"}, {"備考", "なし"}}},
		{"page numbers between", number(upper("原因", "配線の"), "- 1 -"), number(lower("", "誤り。"), "- 2 -"),
			[][]string{{"件名", "停電"}, {"原因", "配線の誤り。"}, {"備考", "なし"}}},
		{"label cut as well", upper("重大な", wide, wide).text(55, 778, 10, "事故に該当する役務"), lower("の区分", "終わる。"),
			[][]string{{"件名", "停電"}, {"重大な事故に該当する役務の区分", wide + wide + "終わる。"}, {"備考", "なし"}}},
		{"label in the middle of a cut row", upper("", "配線の", "誤りが"), lower("原因", "あった。"),
			[][]string{{"件名", "停電"}, {"原因", "配線の誤りがあった。"}, {"備考", "なし"}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			src := layOut(c.upper, c.lower)
			assert.Len(t, src.Tables, 1)
			assert.Equal(t, 1, src.Tables[0].Page)
			assert.Equal(t, c.want, plain(t, src, 0))
		})
	}
}

// TestRowsOfInnerTables: what stands below the break in several columns is a row of its own
// where the texts of all end above it, and the rest of one where any runs on.
func TestRowsOfInnerTables(t *testing.T) {
	xs := []float32{50, 150, 300, 420}
	upper := func(measure, state string) *sheetMaker {
		return page(1).text(50, 50, 10, "表の前の文").grid(xs, []float32{700, 760, 780}).
			text(55, 705, 10, "対策").text(155, 705, 10, "監視").text(305, 705, 10, "完了").
			text(155, 763, 10, measure).text(305, 763, 10, state)
	}
	lower := func(measure, state string) *sheetMaker {
		return page(2).grid(xs, []float32{60, 80, 100}).text(155, 63, 10, measure).text(305, 63, 10, state).
			text(55, 85, 10, "備考").text(155, 85, 10, "なし")
	}
	for _, test := range []struct {
		name         string
		upper, lower *sheetMaker
		want         [][]string
	}{
		{"both end", upper("装置を交換した。", "５月 完了"), lower("訓練を行う。", "実施中"),
			[][]string{{"対策", "監視", "完了"}, {"{1,2}", "装置を交換した。", "５月 完了"}, {"訓練を行う。", "実施中"}, {"備考", "なし", ""}}},
		{"one runs on", upper("主な装置を全ての拠点で交換", "５月"), lower("した。", "完了"),
			[][]string{{"対策", "監視", "完了"}, {"", "主な装置を全ての拠点で交換した。", "５月完了"}, {"備考", "なし", ""}}},
		{"one column alone", upper("装置を交換した。", "５月 完了"), lower("訓練を行う。", ""),
			[][]string{{"対策", "監視", "完了"}, {"", "装置を交換した。訓練を行う。", "５月 完了"}, {"備考", "なし", ""}}},
	} {
		src := layOut(test.upper, test.lower)
		if assert.Len(t, src.Tables, 1, test.name) {
			assert.Equal(t, test.want, plain(t, src, 0), test.name)
		}
	}
}

func TestNoJoin(t *testing.T) {
	between := upper("原因", "配線の").text(50, 805, 10, "表の後に続く文がある")
	narrow := page(2).grid([]float32{50, 150, 300}, []float32{60, 80, 100}).text(55, 63, 10, "甲").text(155, 63, 10, "乙").text(155, 83, 10, "丙")
	again := lower("件名", "断水")
	full := strings.Repeat("値", 34)
	assert.Len(t, plain(t, layOut(upper("一二三四五六七八九", full), lower("十一二三四五六七八", full)), 0), 4, "full lines in a list")
	for name, pages := range map[string][]*sheetMaker{
		"text between":         {between, lower("", "誤り。")},
		"other width":          {upper("原因", "配線の"), narrow},
		"the next record":      {upper("原因", "配線の"), again},
		"a page without table": {upper("原因", "配線の"), page(2), lower("", "誤り。")},
	} {
		t.Run(name, func(t *testing.T) { assert.Len(t, layOut(pages...).Tables, 2) })
	}
}

// A label over several rows, cut between them: what is left of it is empty.
func TestJoinBetweenSublabels(t *testing.T) {
	p := page(1).text(50, 50, 10, "前文").grid([]float32{50, 80, 150, 500}, []float32{760, 790}).
		text(55, 763, 10, "周知").text(85, 763, 10, "自社").text(155, 763, 10, "掲載")
	q := page(2).grid([]float32{50, 80, 150, 500}, []float32{60, 90}).
		text(85, 63, 10, "他社").text(155, 63, 10, "連絡")
	assert.Equal(t, [][]string{{"周知{1,2}", "自社", "掲載"}, {"他社", "連絡"}}, plain(t, layOut(p, q), 0))
}

// Values of equal columns go on, though the first of them is no label.
func TestJoinOfWideColumns(t *testing.T) {
	xs := []float32{50, 110, 300, 490}
	p := page(1).text(50, 50, 10, "前文").grid(xs, []float32{740, 790}).
		text(55, 743, 10, "経過").lines(115, 743, "一行", "二行", "三行").lines(305, 743, "い行", "ろ行", "は行")
	q := page(2).grid(xs, []float32{60, 90}).text(115, 63, 10, "四行").text(305, 63, 10, "に行")
	assert.Equal(t, [][]string{{"経過", "一行二行三行四行", "い行ろ行は行に行"}}, plain(t, layOut(p, q), 0))
}

// Rows of a table within a cell whose texts end above the break are not the beginning of what is below.
func TestJoinOfRowsWithinACell(t *testing.T) {
	xs := []float32{50, 110, 400, 490}
	p := page(1).text(50, 50, 10, "前文").grid(xs, []float32{760, 790}).
		text(55, 763, 10, "対策").lines(115, 763, "装置を分ける").lines(405, 763, "令和六年度第二", "四半期")
	q := page(2).grid(xs, []float32{60, 90}).text(115, 63, 10, "表示をまとめる").text(405, 63, 10, "検討中")
	assert.Equal(t, [][]string{{"対策{1,2}", "装置を分ける", "令和六年度第二四半期"}, {"表示をまとめる", "検討中"}}, plain(t, layOut(p, q), 0))
}

// Pages may show other columns: the table has them all.
func TestJoinOfOtherColumns(t *testing.T) {
	p := page(1).text(50, 50, 10, "前文").grid([]float32{50, 150, 300, 350, 500}, []float32{760, 780}).
		text(55, 763, 10, "甲").text(155, 763, 10, "一").text(305, 763, 10, "乙").text(355, 763, 10, "二")
	q := page(2).frame(50, 60, 500, 100).rule(150, 60, 150, 100).rule(50, 80, 500, 80).rule(80, 80, 80, 100).
		text(55, 63, 10, "丙").text(155, 63, 10, "三").text(55, 83, 10, "丁").text(85, 83, 10, "戊").text(155, 83, 10, "四")
	assert.Equal(t, [][]string{{"甲{2,1}", "一", "乙", "二"}, {"丙{2,1}", "三{3,1}"}, {"丁", "戊", "四{3,1}"}}, plain(t, layOut(p, q), 0))
}

func TestRepeatedHeadingRow(t *testing.T) {
	part := func(n int, y float32, a, b string) *sheetMaker {
		return page(n).grid([]float32{50, 150, 500}, []float32{y, y + 20, y + 40}).
			text(55, y+3, 10, "氏名").text(155, y+3, 10, "所属").text(55, y+23, 10, a).text(155, y+23, 10, b)
	}
	src := layOut(part(1, 740, "山田", "甲大学").text(50, 50, 10, "名簿"), part(2, 60, "鈴木", "乙大学"))
	assert.Equal(t, [][]string{{"氏名", "所属"}, {"山田", "甲大学"}, {"鈴木", "乙大学"}}, plain(t, src, 0))
	assert.Len(t, src.Furniture, 2)
}
