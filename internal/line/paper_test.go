package line_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
)

// The number of a paper, with its word.
func TestPaper(t *testing.T) {
	part(t, "Paper", func(r line.Reader, s doc.Span) doc.Span {
		stop, word := r.Paper(s.Start, s.End)
		assert.LessOrEqual(t, word, stop)
		return doc.Span{Start: s.Start, End: stop}
	},
		"⟦資料１⟧　灯台の塗装", "⟦参考資料３－１⟧　灯台の塗装", "⟦資料－１⟧　灯台の塗装",
		"⟦資料No.2⟧ 灯台の塗装", "⟦資料№２⟧", "⟦別紙１⟧のとおり", "⟦机上配布資料⟧　灯台の塗装", "⟦机上配布資料⟧", "⟦参考資料⟧：灯台の塗装", "⟦当日配布資料２⟧",
		"⟦説明資料３⟧", "⟦別表１⟧",
		"⟦資料４の２⟧", "⟦資料③⟧", "⟦資料Ａ⟧", "⟦資料第３号⟧の説明", "⟦資料 １ － ２ － ３⟧", "⟦資料一⟧", "⟦資料１⟧－灯台",
		"第４回資料", "資料第４回", "資料第３期", "資料の確認", "資料館", "別紙のとおり", "資料　灯台の塗装", "資料ABC", "資料一式の確認", "資料一二三", "灯台の資料１", "", "資料")
}

// The word of a paper ends before its number.
func TestPaperWord(t *testing.T) {
	r, s := reader("参考資料 No.３")
	stop, word := r.Paper(s.Start, s.End)
	assert.Equal(t, "参考資料", string(r.Runes[:word]))
	assert.Equal(t, s.End, stop)
}

// A note on its file is no part of the title of a paper.
func TestFileNote(t *testing.T) {
	part(t, "FileNote", line.Reader.FileNote,
		"⟦資料１　灯台の塗装⟧ [50KB pdfファイル]", "⟦資料１⟧（PDF：120KB）", "⟦資料１⟧（120キロバイト）　", "⟦資料１（灯台の塗装）⟧", "⟦資料１　PDF⟧", "⟦120KB）⟧", "⟦資料１⟧　", "")
}
