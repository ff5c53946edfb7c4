package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLabelsWithinSentences: a channel that stands alone among the lines of a sentence is
// the label in the middle of its cell, though the line above it is full.
func TestLabelsWithinSentences(t *testing.T) {
	const head = `
事業者名 白樺通信株式会社
発生日時 令和５年４月３日９時
影響利用者数 約３万人
収容装置の基板が故障し、予備の装置への切替えに失敗した
発生原因
ため、停止した。
`
	for _, test := range []struct{ log, want string }{
		{"情報周知 自社サイト 第１報 ４月３日10時\n契約者の窓口に対して、電子メールと電話により個別に連絡\nその他\nした。\n", "other: 契約者の窓口に対して、電子メールと電話により個別に連絡|した。\n"},
		{"情報周知 自社サイト 第１報 ４月３日10時\n販売の店舗の全てにおいて、障害の発生の掲示を行うことと\nその他\nした。\n", "other: 販売の店舗の全てにおいて、障害の発生の掲示を行うことと|した。\n"},
		{"情報周知 自社サイト 第１報 ４月３日10時\nその他 店舗に掲示した。\n", "other: 店舗に掲示した。\n"},
	} {
		got := tables(head + test.log)
		if assert.Len(t, got, 1, test.log) {
			assert.Contains(t, got[0], test.want, test.log)
		}
	}
}
