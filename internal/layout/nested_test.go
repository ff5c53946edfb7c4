package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// measures is a page with a table, in whose last cell a smaller one stands.
func measures() *sheetMaker {
	return page(1).grid([]float32{50, 150, 500}, []float32{100, 120, 240}).
		text(55, 105, 10, "件名").text(155, 105, 10, "停電").
		text(55, 125, 10, "対策").text(155, 125, 10, "次のとおり")
}

// A table within a cell is read row by row, one line a row, whatever wraps in
// its cells.
func TestTablesWithinCells(t *testing.T) {
	for name, test := range map[string]struct {
		page *sheetMaker
		want [][]string
	}{
		"two rows, the second wrapped": {
			measures().grid([]float32{160, 300, 400}, []float32{145, 165, 200}).
				text(165, 150, 10, "内容").text(305, 150, 10, "時期").
				lines(165, 168, "監視の", "追加").lines(305, 168, "五月", "末"),
			[][]string{{"件名", "停電"}, {"対策", "次のとおり/内容  時期/監視の追加  五月末"}},
		},
		"text before and behind": {
			measures().grid([]float32{160, 220, 300, 400}, []float32{145, 165, 185}).
				text(165, 150, 10, "甲").text(225, 150, 10, "乙").text(305, 150, 10, "丙").
				text(165, 170, 10, "一").text(305, 170, 10, "三").
				text(155, 215, 10, "以上"),
			[][]string{{"件名", "停電"}, {"対策", "次のとおり/甲  乙  丙/一  三/以上"}},
		},
		"words that a line end parts": {
			measures().grid([]float32{160, 300, 400}, []float32{145, 165, 200}).
				text(165, 150, 10, "内容").text(305, 150, 10, "時期").
				lines(165, 168, "web", "server").text(305, 168, 10, "五月"),
			[][]string{{"件名", "停電"}, {"対策", "次のとおり/内容  時期/web server  五月"}},
		},
		"two that nearly fill their cells": { // the middles of the rules between them stand below each other
			page(1).frame(50, 100, 500, 240).rule(150, 100, 150, 240).rule(50, 120, 500, 120).rule(150, 180, 500, 180).
				grid([]float32{153.3, 300, 496.7}, []float32{123.3, 150, 176.7}).grid([]float32{153.3, 250, 496.7}, []float32{183.3, 210, 236.7}).
				text(55, 105, 10, "件名").text(155, 105, 10, "停電").text(55, 170, 10, "対策").
				text(160, 130, 10, "内容").text(305, 130, 10, "時期").text(160, 160, 10, "監視").text(305, 160, 10, "五月").
				text(160, 190, 10, "報").text(255, 190, 10, "日時").text(160, 220, 10, "一").text(255, 220, 10, "六月"),
			[][]string{{"件名", "停電"}, {"対策", "内容  時期/監視  五月", "報  日時/一  六月"}},
		},
		"a diagram is none": {
			measures().frame(160, 145, 220, 165).rule(220, 155, 300, 155).frame(300, 145, 360, 165).
				text(165, 150, 10, "端末").text(305, 150, 10, "回線"),
			[][]string{{"件名", "停電"}, {"対策", "次のとおり/端末  回線"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			src := layOut(test.page)
			assert.Len(t, src.Tables, 1)
			var got [][]string
			for _, c := range src.Tables[0].Cells {
				text := ""
				for i, s := range c.Lines {
					if i > 0 {
						text += "/"
					}
					text += src.String(s)
				}
				if c.Col == 0 {
					got = append(got, nil)
				}
				got[len(got)-1] = append(got[len(got)-1], text)
			}
			assert.Equal(t, test.want, got)
		})
	}
}

// A table goes on over the page with rows of one cell; by themselves they are
// frames.
func TestRowsOfOneCellGoOn(t *testing.T) {
	first := page(1).text(50, 50, 10, "表の前").grid([]float32{50, 200, 500}, []float32{700, 760}).rule(50, 800, 500, 800).
		rule(50, 760, 50, 800).rule(500, 760, 500, 800).
		text(55, 710, 10, "件名").text(205, 710, 10, "停電").text(55, 770, 10, "原因")
	second := func() *sheetMaker {
		return page(2).frame(50, 60, 500, 120).rule(50, 90, 500, 90).text(55, 70, 10, "配線の誤り").text(55, 100, 10, "対策")
	}
	src := layOut(first, second())
	assert.Equal(t, [][]string{{"件名", "停電"}, {"原因{2,1}"}, {"配線の誤り{2,1}"}, {"対策{2,1}"}}, plain(t, src, 0))
	assert.Empty(t, layOut(page(1).text(50, 50, 10, "文"), second()).Tables)
}
