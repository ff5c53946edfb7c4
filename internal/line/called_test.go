package line_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/normalize"
)

// reader reads one line and is given with its whole span.
func reader(text string) (line.Reader, doc.Span) {
	runes := []rune(text)
	return line.Reader{Fold: normalize.FoldRunes(runes), Runes: runes, Words: line.Default()}, doc.Span{End: len(runes)}
}

// Numbers with a word, and where the text behind them begins.
func TestWordedMarks(t *testing.T) {
	for text, want := range map[string]struct {
		style  line.Style
		number int
		rest   string
	}{
		"議題１　２月度の収納状況について": {line.Worded, 1, "２月度の収納状況について"},
		"議題２　2024年度の予算":    {line.Worded, 2, "2024年度の予算"},
		"１　５月２日に生じた障害について": {line.Arabic, 1, "５月２日に生じた障害について"},
		"３　10月１日の地震の被害":    {line.Arabic, 3, "10月１日の地震の被害"},
		"１　２月３日":           {line.Unnumbered, 0, "１　２月３日"},
		"１ ２月３日（火）に":       {line.Unnumbered, 0, "１ ２月３日（火）に"},
		"議題　１　２":           {line.Unnumbered, 0, "議題　１　２"},
		"日程第４":             {line.Worded, 4, ""},
		"日程第２及び日程第３":       {line.Worded, 2, ""},
		"日程第２から日程第５まで":     {line.Worded, 2, ""},
		"日程第２及び計画の改定":      {line.Unnumbered, 0, "日程第２及び計画の改定"},
	} {
		r, s := reader(text)
		m := r.Mark(s)
		assert.Equal(t, want.style, m.Style, text)
		assert.Equal(t, want.number, m.Number, text)
		assert.Equal(t, want.rest, string(r.Runes[m.End:]), text)
	}
}

// What is a stage direction behind remarks and what is said.
func TestDirections(t *testing.T) {
	for text, want := range map[string]bool{
		"（赤石委員　復席）":                     true,
		"（会長　挨拶）（拍　手）":                  true,
		"（会長　挨拶）よろしく。":                  false,
		"（「異議なし」と言う者あり）":                true,
		"（会長　挨拶）（来年の予算につき）":             false,
		"－資料３及び前回の議事録の写しに基づき、担当課長から説明－": true,
		"－資料３の概要":                       false,
	} {
		r, s := reader(text)
		assert.Equal(t, want, r.Direction(s, true), text)
	}
}

// Somebody of a group that speaks as one is named in full.
func TestSpeakersOfGroups(t *testing.T) {
	for text, want := range map[string]string{
		"事務局・真壁":       "事務局・真壁",
		"事務局・真壁　始めます。": "事務局・真壁",
		"資料・別紙":        "",
	} {
		r, s := reader(text)
		m := r.Mark(s)
		sp := r.Speaker(s, &m)
		name := ""
		if sp.Sure {
			name = string(r.Runes[sp.Name.Start:sp.Name.End])
		}
		assert.Equal(t, want, name, text)
	}
}
