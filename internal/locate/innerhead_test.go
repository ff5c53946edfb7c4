package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestInnerHeads has tables in cells over one column of which stands a word that nobody knows, or
// one whose letters are spread.
func TestInnerHeads(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"no known word over the measures", `
 事業者名      白樺通信株式会社
 発生日時      令和５年４月３日
 継続時間      ２時間
 再発防止策    見直しの項目                完了時期
               委託先を含めた手順書の見直し    令和５年
               及び周知                    10月完了
               装置の交換                  対応中
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
preventive_measures: 見直しの項目                完了時期|委託先を含めた手順書の見直し|及び周知|令和５年|10月完了|装置の交換|対応中
`},
		{"spread letters over the measures", `
 事業者名      白樺通信株式会社
 発生日時      令和５年４月３日
 継続時間      ２時間
 再発防止策    対 策                       時 期
               委託先を含めた手順書の見直し    令和５年
               及び周知                    10月完了
               装置の交換                  対応中
`, `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日
durations: ２時間
preventive_measures: 対 策                       時 期|委託先を含めた手順書の見直し|及び周知|令和５年|10月完了|装置の交換|対応中
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, []string{test.want}, tables(test.text))
		})
	}
}
