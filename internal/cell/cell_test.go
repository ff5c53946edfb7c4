package cell_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// cellOf is a cell whose lines are those of the text.
func cellOf(text string) *cell.Cell {
	runes := []rune(text)
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	return cell.NewCell(src, src.Lines)
}

// bare is text without white space.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if doc.IsSpace(r) {
			return -1
		}
		return r
	}, text)
}

// grounded holds rule 1 of the contract: the source at the spans is the text, white
// space aside.
func grounded(t *testing.T, src *doc.Source, text model.Text) {
	t.Helper()
	written := ""
	for _, s := range text.Spans {
		written += src.String(doc.Span{Start: s.Start, End: s.End})
	}
	assert.Equal(t, bare(text.Text), bare(written))
}

// TestWraps: what a line end stands for when the lines of a cell are joined.
func TestWraps(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"within a Japanese word", "電源装置の故\n障により停止", "電源装置の故障により停止"},
		{"within a number", "約１２万３\n千人", "約１２万３千人"},
		{"between Latin words", "Shirakaba Network\nServices", "Shirakaba Network Services"},
		{"from Latin to Japanese", "会員アプリ iOS\n版を除く", "会員アプリ iOS版を除く"},
		{"behind a hyphen", "0120-\n555", "0120-555"},
		{"within a date with strokes", "2023/\n6/1", "2023/6/1"},
		{"in front of a bracket", "SMS\n(Short Message)", "SMS(Short Message)"},
		{"indented lines", "　　音声通話が\n　　利用できない", "音声通話が利用できない"},
		{"a gap within a line stays", "音声　通話\nデータ", "音声　通話データ"},
		{"a blank line", "原因\n\n調査中", "原因調査中"},
		{"line ends of Windows", "電源\r\n装置", "電源装置"},
		{"nothing", "", ""},
	} {
		c := cellOf(test.text)
		text := c.Text()
		assert.Equal(t, test.want, text.Text, test.name)
		assert.Equal(t, test.want, c.Join(0, len(c.Fold)), test.name)
		grounded(t, c.Src, text)
	}
}

// TestLineEndsWithin: a place may hold line ends, whatever they are written as.
func TestLineEndsWithin(t *testing.T) {
	for _, end := range []string{"\n", "\r", "\r\n", "\f", "\v", "\u0085", "\u2028", "\u2029"} {
		runes := []rune("電源" + end + "装置 A" + end + "B")
		src := &doc.Source{Runes: runes, Fold: normalize.FoldRunes(runes)}
		assert.Equal(t, "電源装置 A B", cell.Text(src, doc.Span{End: len(runes)}).Text, "%q", end)
	}
}

// TestPiecesOfLines: the spans of a value are in source order and hold each place
// once, in whatever order its pieces were found.
func TestPiecesOfLines(t *testing.T) {
	src := cellOf("白樺通信 楓通信 椎通信").Src
	for _, test := range []struct {
		name  string
		found []doc.Span
		text  string
		spans []model.Span
	}{
		{"parts that only a space parts are one", []doc.Span{{Start: 0, End: 4}, {Start: 5, End: 8}}, "白樺通信 楓通信",
			[]model.Span{{Start: 0, End: 8}}},
		{"parts around another cell", []doc.Span{{Start: 0, End: 4}, {Start: 9, End: 12}}, "白樺通信椎通信",
			[]model.Span{{Start: 0, End: 4}, {Start: 9, End: 12}}},
		{"found from behind", []doc.Span{{Start: 9, End: 12}, {Start: 0, End: 4}}, "白樺通信椎通信",
			[]model.Span{{Start: 0, End: 4}, {Start: 9, End: 12}}},
		{"found from behind, side by side", []doc.Span{{Start: 5, End: 8}, {Start: 0, End: 4}}, "白樺通信 楓通信", []model.Span{{Start: 0, End: 8}}},
		{"found twice", []doc.Span{{Start: 5, End: 8}, {Start: 0, End: 7}}, "白樺通信 楓通信", []model.Span{{Start: 0, End: 8}}},
		{"with the space around", []doc.Span{{Start: 4, End: 9}}, "楓通信", []model.Span{{Start: 5, End: 8}}},
		{"only space", []doc.Span{{Start: 4, End: 5}}, "", []model.Span{}},
	} {
		text := cell.Text(src, test.found...)
		assert.Equal(t, test.text, text.Text, test.name)
		assert.Equal(t, test.spans, text.Spans, test.name)
		grounded(t, src, text)
		assert.Equal(t, test.spans, cell.Spans(src, cell.Merge(src, test.found)), test.name)
	}
}

// TestComposedCharacters: a voiced mark that is written apart goes with its
// character, and a derived string has the two as one.
func TestComposedCharacters(t *testing.T) {
	c := cellOf("か\u3099くしゅう ｶﾞｸ ⾼")
	head := c.Piece(0, 1)
	assert.Equal(t, "か\u3099", head.Text)
	grounded(t, c.Src, head)
	assert.Empty(t, c.Piece(1, 2).Text, "the mark alone is no text")
	assert.Equal(t, "がくしゅう ガク 高", c.Tidy(0, len(c.Fold)))
	assert.Equal(t, "第２報", cellOf("第\n２報").Tidy(0, 4), "what only another width parts stays as it is written")
}

// TestPages: a value that runs over a page has a span on each, and none where a page
// has nothing of it.
func TestPages(t *testing.T) {
	runes := []rune("原因は電源\n\f装置の故障")
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	text := cell.NewCell(src, src.Lines).Text()
	assert.Equal(t, "原因は電源装置の故障", text.Text)
	assert.Equal(t, []model.Span{{Start: 0, End: 5, Page: 1}, {Start: 7, End: 12, Page: 2}}, text.Spans)
	grounded(t, src, text)
}

// TestBoxes: the box of a value holds its characters, to a hundredth of a point; what
// is not printed takes no room.
func TestBoxes(t *testing.T) {
	src := cellOf("不明\n").Src
	src.Pages = []doc.Page{{Span: doc.Span{Start: 0, End: 3}, Number: 4}}
	src.Boxes = []doc.Box{{X0: 10.123, Y0: 20, X1: 20, Y1: 30.456}, {X0: 20, Y0: 20, X1: 30.001, Y1: 30}, {}}
	spans := cell.Spans(src, []doc.Span{{Start: 0, End: 3}})
	require.Len(t, spans, 1)
	assert.Equal(t, model.Span{Start: 0, End: 2, Page: 4, BBox: &[4]float64{10.12, 20, 30, 30.46}}, spans[0])
}

// TestMissing: the words for a value that is not there, and those that look like them.
func TestMissing(t *testing.T) {
	for text, want := range map[string]model.Missing{
		"－":            model.MissingDash,
		"―":            model.MissingDash,
		"-":            model.MissingDash,
		"なし":           model.MissingNone,
		"該当なし":         model.MissingNone,
		"特になし。":        model.MissingNone,
		"不明":           model.MissingUnknown,
		"（不明）":         model.MissingUnknown,
		"非公表":          model.MissingUndisclosed,
		"非公表※":         model.MissingUndisclosed,
		"調査中":          model.MissingUnderInvestigation,
		"現在調査中":        model.MissingUnderInvestigation,
		"確\n認中":        model.MissingUnderInvestigation,
		"":             model.MissingEmpty,
		"（）":           "",
		"162件":         "",
		"不明なエラーで停止した。": "",
		"調査中の装置を交換した。": "",
		"なし崩しに影響が広がった。":                 "",
		"なし（ただし、契約者からの個別の申出に応じた説明を除く。）": "",
	} {
		assert.Equal(t, want, cellOf(text).Missing(), text)
	}
}

// TestUnits: what a label says that its numbers count.
func TestUnits(t *testing.T) {
	for _, test := range []struct{ name, label, want string }{
		{"people in ten thousands", "影響利用者数（万人）", "万人"},
		{"hours", "継続時間（時間）", "時間"},
		{"behind the word for it", "問合せ件数（単位：件）", "件"},
		{"spread and wrapped", "影響利用者数（千\n人 ）", "千人"},
		{"a remark", "影響利用者数（概数）", ""},
		{"another label", "発生日時（復旧日時）", ""},
		{"a long remark", "影響利用者数（障害が継続していた間に利用した人）", ""},
		{"a long remark that ends in a unit", "影響利用者数（障害が継続していた間の単位：万人）", ""},
		{"a bare number", "影響利用者数（２）", ""},
		{"nothing in the bracket", "影響利用者数（　）", ""},
		{"a bracket that does not close", "影響利用者数（万人", ""},
		{"no bracket", "影響利用者数", ""},
	} {
		label := cellOf(test.label)
		assert.Equal(t, test.want, string(cell.UnitOf(label.Src, label.Spans(0, len(label.Fold)))), test.name)
	}
}

// TestSlots: where the slots of a cell stand, its line ends counted.
func TestSlots(t *testing.T) {
	c := cellOf("第１報（６月\n１日）\n\n復旧")
	assert.Equal(t, "第1報(6月\n1日)\n復旧", string(c.Fold))
	for _, test := range []struct {
		slot, line int
		written    rune
		depth      int8
	}{
		{0, 0, '第', 0}, {1, 0, '１', 0}, {3, 0, '（', 0}, {5, 0, '月', 1}, {6, 0, '\n', 1}, {7, 1, '１', 1}, {9, 1, '）', 0}, {10, 1, '\n', 0},
		{11, 2, '復', 0},
	} {
		assert.Equal(t, test.line, c.LineOf(test.slot), test.slot)
		assert.Equal(t, string(test.written), string(c.Written(test.slot)), test.slot)
		assert.Equal(t, test.depth, c.Depth[test.slot], test.slot)
	}
	for k, want := range [][2]int{{0, 6}, {7, 10}, {11, 13}, {13, 13}} {
		assert.Equal(t, want, [2]int{c.LineStart(k), c.LineEnd(k)}, k)
	}
	assert.Equal(t, []doc.Span{{Start: 4, End: 6}, {Start: 7, End: 8}}, c.Spans(4, 8))
	assert.Nil(t, c.Spans(4, 4))
	assert.Empty(t, c.Piece(5, 5).Spans)
	assert.False(t, c.Empty())
	assert.True(t, cellOf("\n").Empty())
}

// TestDepth: how deep the last character of a cell stands. Only what is open can be
// closed, and a cell of nothing but brackets does no harm.
func TestDepth(t *testing.T) {
	for text, want := range map[string]int8{
		"あ）い（う": 1, "「あ『い": 2, "（あ）い": 0, "「あ」い": 0, "『あ』い": 0, "「あ（い）う": 1, strings.Repeat("（", 300): 100,
	} {
		c := cellOf(text)
		assert.Equal(t, want, c.Depth[len(c.Depth)-1], text)
	}
}

// TestBare: labels are compared without the blanks that spread or wrap them.
func TestBare(t *testing.T) {
	c := cellOf(" 第 ２\n報：発生")
	assert.Equal(t, "第2報:発生", string(c.Bare(0, len(c.Fold))))
	assert.Equal(t, "発生", string(c.Bare(len(c.Fold)-2, len(c.Fold))))
	text, at := c.BareAt(0, 4)
	assert.Equal(t, "第2", string(text))
	assert.Equal(t, []int{0, 2}, at)
	assert.Equal(t, 3, c.RuneCount([2]int{0, 5}))
	assert.Equal(t, "第２報", cell.Squeeze("第 ２\n　報"))
	assert.Equal(t, "第２報", cell.Squeeze("第２報"))
	assert.Equal(t, doc.Span{Start: 1, End: 2}, cellOf("\u3000甲\t").Src.Trim(doc.Span{Start: 0, End: 3}))
	from, to := c.Trim(1, 4)
	assert.Equal(t, [2]int{2, 3}, [2]int{from, to})
}

// TestFullLines: a line is full where no more than two characters would find room
// beside the widest of the column; where lines are paragraphs none is.
func TestFullLines(t *testing.T) {
	c := cellOf("装置の故障により停\nｻｰﾋﾞｽ 復旧\n復旧した")
	assert.Equal(t, []int{18, 10, 8}, []int{c.Width(0), c.Width(1), c.Width(2)})
	assert.Equal(t, 18, c.Widest())
	assert.True(t, c.Full(0, 18))
	assert.True(t, c.Full(0, 22))
	assert.False(t, c.Full(0, 23))
	assert.False(t, c.Full(1, 18))
	wide := cellOf("会員アプリのプッシュ通知により周知")
	cell.InColumn(c, nil, wide)
	assert.Equal(t, 34, c.Widest(), "the column is as wide as the other cell")
	assert.False(t, c.Full(0, c.Widest()))
	c.Src.Whole = true
	assert.False(t, c.Full(0, 18))
}
