package script_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// TestGluedList: numbers right before the words of a list count on from its first line; what
// counts, and what goes on over a line end, makes none.
func TestGluedList(t *testing.T) {
	for _, test := range []struct {
		text string
		want bool
	}{
		{"1予備の経路の確保/2装置の二重化", true},
		{"１予備の経路の確保【完了】/２ルータの二重化/３社員への教育の実施", true},
		{"1監視の強化/1手順書の改訂/2訓練の実施", true},
		{"1監視の強化に関し、装置の/見直しを行う/2訓練の実施", true},
		{"1監視の強化", false},
		{"1社の装置を更新/2社の装置を増設", false},
		{"2監視の強化/3訓練の実施", false},
		{"1監視の強化/3訓練の実施", false},
		{"1 監視の強化/2 訓練の実施", false},
		{"10月の点検/11月の点検", false},
		{"監視の強化/1日の点検", false},
	} {
		lines := strings.Split(test.text, "/")
		got := script.GluedList(len(lines), func(i int) []rune { return normalize.FoldRunes([]rune(lines[i])) })
		assert.Equal(t, test.want, got, test.text)
	}
}
