package line_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/line"
)

func TestTrim(t *testing.T) {
	part(t, "Trim", line.Reader.Trim, "　⟦灯台　の⟧ \t", "⟦灯台⟧", "", "　")
}

// What stands in a line, blanks aside or not.
func TestWordsWithin(t *testing.T) {
	r, s := reader("灯　台の塗装")
	assert.True(t, r.Holds(s, "灯台"))
	assert.False(t, r.Holds(s, "塗装中"))
	assert.True(t, r.Has(s, '塗'))
	assert.False(t, r.Has(s, '桟'))
}

// Whether words of a list stand in a line, and which.
func TestListsWithin(t *testing.T) {
	r, s := reader("灯　台の塗装")
	list := func(words ...string) (entries []lexicon.Entry) {
		for _, word := range words {
			entries = append(entries, lexicon.Entry{Key: word, Surface: word})
		}
		return entries
	}
	part, whole := lexicon.NewMatcher(list("灯台", "塗装")), lexicon.NewMatcher(list("灯台の塗装"))
	assert.True(t, r.Is(whole, s))
	assert.False(t, r.Is(part, s))
	assert.True(t, r.Any(part, s))
	assert.True(t, r.Begins(part, s))
	assert.True(t, r.Says(part, s, "塗装"), "behind a word of another key")
	assert.False(t, r.Says(whole, s, "塗装"))
	assert.True(t, r.Ends(lexicon.NewSuffixMatcher(list("塗装")), s))
	assert.False(t, r.Ends(lexicon.NewSuffixMatcher(list("灯台")), s))
}

func TestHasStop(t *testing.T) {
	tell(t, "HasStop", line.Reader.HasStop, []string{"灯台。", "灯｡台"}, []string{"灯台", "灯、台", "灯.台", ""})
}

// The end of a sentence at the end of a line, brackets and quotation marks aside.
func TestEndsStop(t *testing.T) {
	tell(t, "EndsStop", line.Reader.EndsStop,
		[]string{"塗るべき。", "塗るべき。（三谷委員）", "「塗るべき。」", "塗るか？", "塗るべき。　", "（塗るべき。）", "塗るべき｡", "塗るべき！", "塗るべき。（三谷委員）（岬市）"},
		[]string{"塗るべき", "塗装（東）", "塗るべき。次", "塗装）", "", "（三谷委員）", "塗るべき、"})
}

// A line without the brackets, bullets and signs around it.
func TestBare(t *testing.T) {
	part(t, "Bare", line.Reader.Bare, "【⟦灯台⟧】", "・ ⟦灯台⟧：", "（「⟦灯台⟧」）。", "○⟦灯台（東⟧）", "⟦灯台⟧", "⟦灯台の塗装⟧。 ", "※⟦灯台⟧※", "（）", "")
}

// One pair of brackets around the whole.
func TestBracketed(t *testing.T) {
	part(t, "Bracketed", func(r line.Reader, s doc.Span) doc.Span {
		if inner, ok := r.Bracketed(s); ok {
			return inner
		}
		return doc.Span{}
	}, "【⟦灯台⟧】", "　（ ⟦灯台⟧ ）　", "（⟦灯（東）台⟧）", "（灯）（台）", "（灯台", "灯台）", "（灯台）は", "（）", "")
}

func TestOpen(t *testing.T) {
	for text, want := range map[string]bool{
		"灯台（東": true, "「灯台": true, "灯台（東）": false, "灯台": false, "灯台）東": false, "（灯\n台": true, "（灯\n台）": false, "【灯\n台": true,
	} {
		r, spans := lines(text)
		settle(t, "Open", text, want, r.Open(spans...))
	}
}

func TestDrawn(t *testing.T) {
	tell(t, "Drawn", line.Reader.Drawn,
		[]string{"………", "-----", "＊＊＊", "― ― ―", "◇◇◇◇", "～～～", "○・○・○", "==="},
		[]string{"--", "1-----", "灯台………", "", "（）（）", "・"})
}

// What heads the columns of a list of people, and of a table of minutes.
func TestColumnHeads(t *testing.T) {
	tell(t, "ColumnHeads", line.Reader.ColumnHeads,
		[]string{"区分　氏名　所属", "氏名 | 所属", "番号 氏名", "|氏名|所属|"},
		[]string{"氏名", "氏名の所属", "区分　波多野", "氏名所属", "", "波多野　氏名"})
	tell(t, "CellHeads", line.Reader.CellHeads,
		[]string{"議題　内容", "項目 | 内容", "議題 内容 結果 可否", "発言者\t発言内容"},
		[]string{"議題", "議題の内容", "議題　灯台", "", "議題 結果"})
}

// Words of a kind at the beginning, at the end and within.
func TestWordsOfAKind(t *testing.T) {
	r, s := reader("更新した灯台の件")
	assert.True(t, r.Any(r.Words.OtherDay, s))
	assert.True(t, r.Begins(r.Words.OtherDay, s))
	assert.True(t, r.Ends(r.Words.ItemEnd, s))
	assert.False(t, r.Begins(r.Words.OtherDay, doc.Span{Start: 1, End: s.End}))
	assert.False(t, r.Any(r.Words.OtherDay, doc.Span{Start: 1, End: s.End}))
	assert.False(t, r.Ends(r.Words.ItemEnd, doc.Span{End: s.End - 1}))
}

// Labels of the caller's stand beside those of the lexicon, of the header and of
// people; no other word of his is one.
func TestWordsWith(t *testing.T) {
	assert.Same(t, line.Default(), line.WordsWith(nil))
	more := line.WordsWith([]lexicon.Entry{{Kind: "head", Key: "held", Surface: "寄合日時"}, {Kind: "group", Key: "member", Surface: "寄合衆"},
		{Kind: "body", Key: "-", Surface: "寄合"}})
	for text, key := range map[string]string{"寄合日時：６月３日": "held", "寄合衆：三谷": "member", "場所：岬公民館": "venue", "寄合：岬": ""} {
		r, s := reader(text)
		r.Words = more
		m := r.Mark(s)
		l, _ := r.Label(s, &m)
		assert.Equal(t, key, l.Key, text)
		assert.Equal(t, key == "member", l.People, text)
	}
	r, s := reader("寄合日時：６月３日")
	m := r.Mark(s)
	_, ok := r.Label(s, &m)
	assert.False(t, ok, "the words of one caller are not those of all")
}
