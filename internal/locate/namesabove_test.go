package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNamesBehindHeadWord: the names of operators side by side stand above the first label,
// behind the word over the labels, and may be wrapped.
func TestNamesBehindHeadWord(t *testing.T) {
	const rows = `発生日時 令和５年４月３日 令和５年６月20日
継続時間 ２時間 約３時間
影響利用者数 約３万人 約５万人
影響地域 全国 北海道
`
	const first, second = `occurred_at: 令和５年４月３日
durations: ２時間
affected_users: 約３万人
affected_area: 全国
`, `occurred_at: 令和５年６月20日
durations: 約３時間
affected_users: 約５万人
affected_area: 北海道
`
	for name, test := range map[string]struct{ head, a, b string }{
		"on one line":       {"項目 白樺通信株式会社 楓ネット株式会社\n", "operators: 白樺通信株式会社\n", "operators: 楓ネット株式会社\n"},
		"wrapped":           {"項目 白樺通信株式会社\n楓ケーブルテレビ株式\n会社\n", "operators: 白樺通信株式会社\n", "operators: 楓ケーブルテレビ株式|会社\n"},
		"too many":          {"項目 白樺通信株式会社\n楓ネット株式会社\n樅の木電話株式会社\n", "", ""},
		"no company at all": {"項目 白樺通信株式会社\n楓ネット株式会社\nの状況\n", "", ""},
		"far above":         {"項目 白樺通信株式会社 楓ネット株式会社\n資料の説明\n事務局の説明\n担当者の説明\n質疑の概要\n", "", ""},
	} {
		assert.Equal(t, []string{test.a + first + test.b + second}, tables(test.head+rows), name)
	}
}
