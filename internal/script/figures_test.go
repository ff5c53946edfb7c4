package script_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// TestTightenAtLineStarts: where a text parts its figures, a number at the beginning of a line
// stays one before a word that only begins as what counts.
func TestTightenAtLineStarts(t *testing.T) {
	const figures = "令和５年 10 月 11 日\n"
	for text, joined := range map[string]bool{
		"1 人事案件":       false,
		"1 人":          true,
		"2 回（臨時）":      true,
		"12 月定例会":      true,
		"1 日程\n2 人事案件": false,
	} {
		src := []rune(figures + text)
		fold := normalize.FoldRunes(src)
		script.Tighten(src, fold)
		rest := fold[len([]rune(figures)):]
		i := 0
		for script.Digit(rest[i]) {
			i++
		}
		assert.Equal(t, joined, rest[i] == normalize.Joined, text)
	}
}

// TestBefore: a blank that was joined into a figure is stepped over, and what counts with the
// figure stands behind it.
func TestBefore(t *testing.T) {
	fold := []rune{'1', '0', normalize.Joined, '月'}
	assert.Equal(t, '0', script.Before(fold, 0, 3))
	n, stop := script.Counted(fold, 0, len(fold))
	assert.Equal(t, []int{10, 3}, []int{n, stop})
}
