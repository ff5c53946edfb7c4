package line_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
)

// What of a title shows: B body, S session, K kind of document, O nothing but the
// kind, G a kind that heads pages as often.
func TestTitle(t *testing.T) {
	for text, want := range map[string]string{
		"岬港審議会　第４回会議　議事録": "BSK", "第４回岬港審議会議事要旨": "BSK", "岬港審議会議事録（案）": "BK", "岬港審議会": "B", "第４回": "S", "第６号": "S", "議事録": "KO", "（議事録）": "",
		"　議事要旨　": "KO", "概要": "KOG", "記録": "KOG",
		"岬港審議会　概要": "BK", "第４回　記録": "SK", "灯台塗装の概要": "", "灯台の記録": "", "岬港審議会会議録　第３号": "BSK", "岬港審議会会議録第２日": "BK",
		"岬港審議会は概要を確認した。": "", "岬港審議会において配った議事録": "", "午前10時開会": "", "様式第３号": "", "灯台の塗装": "", "": "", "会": "", "令和13年第２回定例会": "BS",
		"議事録３号": "", "投稿日：３月５日　種類：岬港審議会": "", "岬港審議会議事録2031年３月５日": "BK", "議事録の確認": "", "岬港審議会（第４回）": "BS", "開会　午前10時": "",
	} {
		r, s := reader(text)
		l, got := r.Title(s), ""
		for _, f := range []struct {
			letter string
			on     bool
		}{{"B", l.Body}, {"S", l.Session}, {"K", l.Kind}, {"O", l.Only}, {"G", l.Generic}} {
			if f.on {
				got += f.letter
			}
		}
		settle(t, "Title", text, want, got)
		assert.Equal(t, got == "", l.None(), text)
	}
}

// The title without what stands behind it.
func TestBeforeTail(t *testing.T) {
	part(t, "BeforeTail", func(r line.Reader, s doc.Span) doc.Span {
		return doc.Span{Start: s.Start, End: r.BeforeTail(s)}
	},
		"⟦岬港審議会議事録⟧（案）", "⟦岬港審議会⟧（第７回）（公開用）", "⟦議事録⟧.", "⟦議事録⟧」", "⟦「灯台の塗装」⟧", "⟦（案）⟧", "⟦議事録⟧ ― ", "⟦議事録⟧～", "⟦港湾センター⟧", "⟦議事録⟧", "⟦議事録）⟧",
		"⟦議事録⟧ *", "", "⟦議事録⟧・")
}

func TestSession(t *testing.T) {
	tell(t, "Session", line.Reader.Session,
		[]string{"第４回", "第６号", "第 １ ０ 回", "第二回", "岬港審議会（第４回）", "第一〇回", "第百二回", "様式第３号　第４回"},
		[]string{"第３期", "様式第３号", "別紙 第３号", "第３号議案", "第回", "４回", "", "第４次", "回第４"})
}

func TestCountsSession(t *testing.T) {
	tell(t, "CountsSession", line.Reader.CountsSession,
		[]string{"令和13年第３回定例会", "第12回", "（第12回）", "令和13年度第２回臨時会", "令和13年　第３回　定例会",
			"令和13年第３回定例会（第５号）　本文", "第３回定例会　第５号", "令和13年　第３回定例会　本会議（第５日目）"},
		[]string{"岬港審議会第３回", "第３回の議事録", "第３号", "第３回目の開催", "定例会", "第回", "第３回定例会（灯台）", "第３回定例会　第５回",
			"第３回定例会第５", "第３回定例会（）灯台",
			"令和13年第３回定例会は灯台を見た後に開いたものである"})
}

// Nothing but a kind of document.
func TestKind(t *testing.T) {
	tell(t, "Kind", line.Reader.Kind,
		[]string{"議事録", "（議事要旨）", "【会議録】", "議事録（公開用）", "議　事　録"},
		[]string{"議事録の確認", "岬港審議会議事録", "灯台", "（）", "議事"})
}
