package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
)

func TestLines(t *testing.T) {
	cases := []struct {
		name string
		page *sheetMaker
		want string
	}{
		{"content order does not matter", page(1).text(50, 100, 10, "第二行").text(50, 80, 10, "第一行"), "第一行\n第二行\n"},
		{"pieces of one line", page(1).text(90, 80, 10, "時刻").text(50, 80, 10, "開催の"), "開催の 時刻\n"},
		{"type of two sizes on a line", page(1).text(50, 80, 14, "題").text(64, 82, 11, "名"), "題名\n"},
		{"raised note", page(1).text(50, 80, 10, "詳細").text(70, 78, 6, "注1").text(79, 80, 10, "参照"), "詳細注1参照\n"},
		{"letter-spaced label", page(1).spaced(50, 80, 10, 10, "日時"), "日 時\n"},
		{"tracked title", page(1).spaced(50, 80, 10, 4, "議事要旨概要"), "議事要旨概要\n"},
		{"wide tracking is spaces", page(1).spaced(50, 80, 10, 10, "議事次第"), "議 事 次 第\n"},
		{"Latin words by gap alone", page(1).text(50, 80, 10, "Wide").text(73, 80, 10, "Area"), "Wide Area\n"},
		{"Latin letters kerned", page(1).spaced(50, 80, 10, 1, "Wide"), "Wide\n"},
		{"tracked scripts", page(1).spaced(50, 80, 10, 4.5, "12時間45分"), "12時間45分\n"},
		{"a tracked name in two scripts", page(1).spaced(50, 80, 10, 4.5, "Web会議室の第12回"), "Web会議室の第12回\n"},
		{"tracked, with a wider gap", page(1).spaced(50, 80, 10, 4.5, "第12回会議").text(200, 80, 10, "A"), "第12回会議  A\n"},
		{"tracked ideographs, words by gap", page(1).spaced(50, 80, 10, 2, "会議の名").text(104, 80, 10, "LA").text(119, 80, 10, "B"), "会議の名 LA B\n"},
		{"soft hyphens without a width", page(1).text(50, 80, 10, "通").mark(60, 80, "\u00AD").text(60, 80, 10, "信"), "通信\n"},
		{"hyphens called soft", page(1).text(50, 80, 10, "03\u00AD5"), "03\u00AD5\n"},
		{"quarter em between scripts is none", page(1).text(50, 80, 10, "第").text(62.5, 80, 10, "10").text(75, 80, 10, "報"), "第10報\n"},
		{"blank glyphs are kept", page(1).text(50, 80, 10, "日　時 a  b"), "日　時 a  b\n"},
		{"blanks around a line are not", page(1).text(50, 80, 10, "　　以上  "), "以上\n"},
		{"columns have two spaces", page(1).text(50, 80, 10, "座長").text(120, 80, 10, "山田"), "座長  山田\n"},
		{"a gap between letters", page(1).text(50, 80, 10, "道路建設課長").text(113, 80, 10, "吉良"), "道路建設課長 吉良\n"},
		{"the same beside punctuation", page(1).text(50, 80, 10, "（会長）").text(93, 80, 10, "吉良"), "（会長）吉良\n"},
		{"a gap as wide as written blanks are", page(1).text(50, 80, 10, "道路課長").text(96, 80, 10, "吉　良　文　恵　君"), "道路課長 吉　良　文　恵　君\n"},
		{"a gap beside letters with blanks between them", page(1).text(50, 80, 10, "教 育 次 長").text(111, 80, 10, "吉 良 文 恵"), "教 育 次 長 吉 良 文 恵\n"},
		{"one blank in a column gap", page(1).text(50, 80, 10, "座長 ").text(120, 80, 10, "山田"), "座長  山田\n"},
		{"printed twice as a shadow", page(1).text(50, 80, 10, "太字").text(50.4, 80.3, 10, "太字"), "太字\n"},
		{"same letters side by side stay", page(1).text(50, 80, 10, "ああ11"), "ああ11\n"},
		{"vertical writing", page(1).column(500, 80, 10, "右の行").column(480, 80, 10, "左の行"), "右の行\n左の行\n"},
		{"upright digits in vertical writing", page(1).column(500, 80, 10, "平成").text(490, 100, 5, "12").column(500, 106, 10, "年度の会議"),
			"平成12年度の会議\n"},
		{"characters stacked in lines", page(1).text(50, 80, 10, "情").text(50, 95, 10, "報"), "情\n報\n"},
		{"two lines in one bracket", page(1).text(50, 80, 30, "（").text(80, 82, 10, "上の行").text(80, 98, 10, "下の行"), "（上の行\n下の行\n"},
		{"nothing", page(1), ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, textOf(c.page)) })
	}
}

// Text turned upwards is read from the bottom.
func TestTurned(t *testing.T) {
	p := page(1)
	for i, r := range []string{"縦", "の", "見", "出", "し"} {
		y := 300 - 10*float32(i)
		p.Glyphs = append(p.Glyphs, doc.Glyph{Text: r, Size: 10, Box: doc.Box{X0: 50, Y0: y, X1: 60, Y1: y + 10}})
	}
	assert.Equal(t, "縦の見出し\n", textOf(p))
}

func TestRecognisedTextKeepsItsOrder(t *testing.T) {
	p := page(1).text(50, 80, 10, "シ").text(55, 80, 10, "ョン")
	p.Glyphs[1].Box.X0 = 49 // boxes of OCR layers overlap
	for i := range p.Glyphs {
		p.Glyphs[i].Hidden = true
	}
	assert.Equal(t, "ション\n", textOf(p))
}

func TestHiddenBelowVisible(t *testing.T) {
	p := page(1).text(50, 80, 10, "議事要旨").text(51, 80, 10, "議裏要旨").text(90, 80, 10, "続き")
	for i := 4; i < len(p.Glyphs); i++ {
		p.Glyphs[i].Hidden = true
	}
	assert.Equal(t, "議事要旨続き裏\n", textOf(p))
}

func TestReadingAids(t *testing.T) {
	src := layOut(page(1).text(50, 80, 10, "会長は").text(80, 75, 5, "すずき").text(80, 80, 10, "鈴木である"))
	assert.Equal(t, []string{"会長は鈴木である"}, lineTexts(src))
	assert.Equal(t, "すずき", src.String(src.Furniture[0]))
}

func TestColumns(t *testing.T) {
	left := []string{"左段の一行目の本文である", "左段の二行目の本文である", "左段の三行目の本文である", "左段の四行目の本文である"}
	right := []string{"右段の一行目の本文である", "右段の二行目の本文である", "右段の三行目の本文である", "右段の四行目の本文である"}
	p := page(1).text(150, 820, 10, "三").text(150, 60, 14, "二段に組んだ議事録").lines(50, 100, left...).lines(250, 100, right...).
		text(50, 200, 10, "段のあとに続く本文")
	want := append(append([]string{"二段に組んだ議事録"}, left...), right...)
	assert.Equal(t, append(want, "段のあとに続く本文", "三"), lineTexts(layOut(p)))
}

// Labels and values set in two boxes read across.
func TestNoColumns(t *testing.T) {
	p := page(1).lines(50, 100, "日時", "場所", "議題", "資料").lines(150, 100, "四月一日", "会議室", "予算", "別紙")
	assert.Equal(t, []string{"日時  四月一日", "場所  会議室", "議題  予算", "資料  別紙"}, lineTexts(layOut(p)))
}

func TestGapsAndSides(t *testing.T) {
	src := layOut(page(1).lines(50, 80, "一", "二", "", "三", "四").text(70, 185, 10, "五"))
	var gaps []int
	for _, line := range src.Lines {
		gaps = append(gaps, line.Gap)
	}
	assert.Equal(t, []int{0, 0, 1, 0, 2}, gaps)
	assert.Equal(t, float32(70), src.Lines[4].X0)
	assert.Equal(t, float32(80), src.Lines[4].X1)
	assert.True(t, src.Columns)
}

func TestPages(t *testing.T) {
	src := layOut(page(1).text(50, 80, 10, "前"), page(2), page(3).text(50, 80, 10, "後"))
	assert.Equal(t, "前\n\f\f後\n", string(src.Runes))
	assert.Equal(t, 1, src.PageAt(2))
	assert.Equal(t, 2, src.PageAt(3))
	assert.Equal(t, 3, src.PageAt(4))
}
