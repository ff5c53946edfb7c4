package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// frameOfTable rules label | value | label | value over two rows.
func fourColumns() *sheetMaker {
	return page(1).grid([]float32{50, 120, 300, 370, 540}, []float32{100, 120, 140}).
		text(55, 105, 10, "品名").text(125, 105, 10, "机").text(305, 105, 10, "数量").text(375, 105, 10, "二").
		text(55, 125, 10, "納期").text(125, 125, 10, "五月").text(305, 125, 10, "単価").text(375, 125, 10, "未定")
}

func TestCells(t *testing.T) {
	x, y := []float32{50, 120, 300}, []float32{100, 120, 140, 160}
	labels := func(p *sheetMaker) *sheetMaker {
		return p.text(55, 105, 10, "甲").text(125, 105, 10, "一").text(55, 125, 10, "乙").text(125, 125, 10, "二").text(55, 145, 10, "丙").
			text(125, 145, 10, "三")
	}
	full := [][]string{{"甲", "一"}, {"乙", "二"}, {"丙", "三"}}
	dashed := labels(page(1))
	for _, yy := range y {
		for xx := float32(50); xx < 300; xx += 5 {
			dashed.rule(xx, yy, min(xx+3, 300), yy)
		}
	}
	for _, xx := range x {
		dashed.rule(xx, 100, xx, 160)
	}
	perCell := labels(page(1))
	for r := range 3 {
		for c := range 2 {
			perCell.frame(x[c]+1, y[r]+1, x[c+1]-1, y[r+1]-1) // 2 points between neighbours
		}
	}
	cases := []struct {
		name string
		page *sheetMaker
		want [][]string
	}{
		{"ruled through", labels(page(1).grid(x, y)), full},
		{"dashes", dashed, full},
		{"each cell its own border", perCell, full},
		{"inside a double outline", labels(page(1).grid(x, y).frame(47, 97, 303, 163)), full},
		{"corners do not quite meet", labels(page(1).rule(51, 100, 299, 100).rule(51, 120, 299, 120).rule(51, 140, 299, 140).
			rule(51, 160, 299, 160).rule(50, 101, 50, 159).rule(120, 101, 120, 159).rule(300, 101, 300, 159)), full},
		{"open at the left and right", labels(page(1).rule(50, 100, 300, 100).rule(50, 120, 300, 120).rule(50, 140, 300, 140).
			rule(50, 160, 300, 160).rule(120, 100, 120, 160)), full},
		{"open at the top and bottom", labels(page(1).rule(50, 120, 300, 120).rule(50, 140, 300, 140).rule(50, 100, 50, 160).
			rule(120, 100, 120, 160).rule(300, 100, 300, 160)), full},
		{"a row over both columns", page(1).frame(50, 100, 300, 140).rule(50, 120, 300, 120).rule(120, 120, 120, 140).text(55, 105, 10, "題").
			text(55, 125, 10, "甲").text(125, 125, 10, "一"), [][]string{{"題{2,1}"}, {"甲", "一"}}},
		{"a label over two rows", page(1).frame(50, 100, 300, 140).rule(120, 100, 120, 140).rule(120, 120, 300, 120).text(55, 105, 10, "甲").
			text(125, 105, 10, "一").text(125, 125, 10, "二"), [][]string{{"甲{1,2}", "一"}, {"二"}}},
		{"a diagram in a cell", labels(page(1).grid(x, y).frame(150, 142, 200, 150).rule(200, 146, 250, 146).frame(250, 142, 280, 150)), full},
		{"a box on a cell's border", labels(page(1).grid(x, y).rule(200, 120, 200, 130).rule(200, 130, 250, 130).rule(250, 120, 250, 130)), full},
		{"underlined from side to side", page(1).grid(x, []float32{100, 130}).text(55, 105, 10, "甲").lines(122.5, 103, "下線のある長い値の一行目だった", "一").
			rule(122.5, 112, 298, 112), [][]string{{"甲", "下線のある長い値の一行目だった一"}}},
		{"an underline in a cell", labels(page(1).grid(x, y).rule(125, 135, 200, 135)), full},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			src := layOut(c.page)
			assert.Len(t, src.Tables, 1)
			assert.Equal(t, c.want, plain(t, src, 0))
		})
	}
}

func TestNoTable(t *testing.T) {
	flow := page(1).frame(50, 100, 120, 130).text(55, 105, 10, "端末").rule(120, 115, 200, 115).frame(200, 100, 270, 130).
		text(205, 105, 10, "交換機").rule(235, 130, 235, 200).frame(200, 200, 270, 230).text(205, 205, 10, "回線")
	squared := page(1).grid([]float32{50, 60, 70, 80, 90}, []float32{100, 110, 120}).text(50, 100, 10, "原稿用紙").text(50, 110, 10, "に書いた")
	cases := map[string]*sheetMaker{
		"a frame":       page(1).frame(50, 100, 300, 160).lines(60, 110, "枠の中の", "段落"),
		"frames":        page(1).frame(50, 100, 300, 160).rule(50, 130, 300, 130).text(55, 110, 10, "題").text(55, 140, 10, "文"),
		"an underline":  page(1).text(50, 100, 10, "下線").rule(50, 111, 70, 111),
		"a chart":       page(1).grid([]float32{50, 100, 150}, []float32{100, 150, 200}).text(40, 220, 10, "凡例"),
		"a flow chart":  flow,
		"squared paper": squared,
		"one used cell": page(1).grid([]float32{50, 100, 150}, []float32{100, 150}).text(55, 120, 10, "判"),
	}
	for name, p := range cases {
		t.Run(name, func(t *testing.T) {
			src := layOut(p)
			assert.Empty(t, src.Tables)
			for _, line := range src.Lines {
				assert.Equal(t, -1, line.Table)
			}
		})
	}
}

// Within a frame a table is one.
func TestTableInFrame(t *testing.T) {
	p := fourColumns().frame(30, 50, 560, 600).rule(30, 80, 560, 80).text(40, 60, 10, "見出し").text(40, 90, 10, "本文")
	src := layOut(p)
	assert.Equal(t, [][]string{{"品名", "机", "数量", "二"}, {"納期", "五月", "単価", "未定"}}, plain(t, src, 0))
	assert.Equal(t, "見出し\n本文\n品名", string(src.Runes[:9]))
}

// The text of a table stands together, cell by cell, between what stands
// above and below.
func TestTableInText(t *testing.T) {
	src := layOut(fourColumns().text(50, 200, 10, "あとの文").text(50, 60, 10, "まえの文"))
	assert.Equal(t, "まえの文\n品名\n机\n数量\n二\n納期\n五月\n単価\n未定\nあとの文\n", string(src.Runes))
	assert.Equal(t, "品名\n机\n数量\n二\n納期\n五月\n単価\n未定", src.String(src.Tables[0].Span))
	tables := []int{}
	for _, line := range src.Lines {
		tables = append(tables, line.Table)
	}
	assert.Equal(t, []int{-1, 0, 0, 0, 0, 0, 0, 0, 0, -1}, tables)
	assert.Equal(t, "五月", src.String(src.Tables[0].Cells[5].Lines[0]))
}

func TestParagraphsOfACell(t *testing.T) {
	cases := []struct {
		name  string
		lines []string
		want  []string
	}{
		{"a short line ends one", []string{"長い段落の行", "続きの部分が", "終わる", "次の段落"}, []string{"長い段落の行続きの部分が終わる", "次の段落"}},
		{"a mark may not begin a line", []string{"長い段落の", "字、続く"}, []string{"長い段落の字、続く"}},
		{"nor is a word broken", []string{"段落の", "Network の"}, []string{"段落のNetwork の"}},
		{"words keep their space", []string{"Wide Area", "Network"}, []string{"Wide Area Network"}},
		{"an item begins one", []string{"長い段落の行", "①項目である", "②項目"}, []string{"長い段落の行", "①項目である", "②項目"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			src := layOut(page(1).grid([]float32{50, 120, 190}, []float32{100, 180}).text(55, 105, 10, "経緯").lines(125, 105, c.lines...))
			assert.Equal(t, c.want, viewOf(src, &src.Tables[0]).Rows[0][1].Text)
		})
	}
}
