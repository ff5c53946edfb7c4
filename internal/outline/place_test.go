package outline_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/internal/outline"
	"github.com/giji-go/giji/normalize"
)

// Lines may stand anywhere: beside their page, where a damaged matrix puts them, across all of it.
func TestLinesAnywhere(t *testing.T) {
	runes := []rune("若草会議　議事録\n１　議題\n本日は承認しました。\n次に説明しました。\n")
	for _, at := range [][2]float32{{-1 << 20, -1<<20 + 9}, {-40, -2}, {-1 << 20, 1 << 20}, {1 << 20, 1 << 20}, {595, 1 << 20}} {
		for _, points := range []bool{false, true} {
			src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
			src.Columns = true
			if points {
				src.Boxes = make([]doc.Box, len(runes))
			}
			for i := range src.Lines {
				src.Lines[i].X0, src.Lines[i].X1 = at[0], at[1]
			}
			require.NotPanics(t, func() { outline.Find(src, nil) }, at)
		}
	}
}
