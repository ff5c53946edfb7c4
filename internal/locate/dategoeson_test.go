package locate

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/normalize"
)

func TestDateGoesOn(t *testing.T) {
	for _, test := range []struct {
		above, below string
		want         bool
	}{
		{"令和５年４月３日（水）", "９時12分", true},
		{"2024年10月８日", "7:50", true},
		{"令和５年", "４月３日", true},
		{"令和５年４月", "14日", true},
		{"４月３日　９時", "12分", true},
		{"令和元年", "５月１日", true},
		{"４月３日", "午前９時", true},
		{"令和５年４月３日（水）", "９時間12分", false},
		{"４月３日９時12分", "４月４日９時", false},
		{"その日", "９時12分", false},
		{"復旧した日", "７月", false},
		{"令和５年４月３日（水）９", "時12分", true},
		{"４月３日23", "時頃", true},
		{"４月３日９時41", "分", true},
		{"約３万9", "時点", false},
		{"令和５年４月３日（水）９", "時間", false},
	} {
		fold := func(text string) []rune { return normalize.FoldRunes([]rune(text)) }
		assert.Equal(t, test.want, dateGoesOn(fold(test.above), fold(test.below)), test.above+" / "+test.below)
	}
}
