package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestMomentsBelowTheirName: 日時 may stand over the rows of the beginning and of the end.
func TestMomentsBelowTheirName(t *testing.T) {
	const want = `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時12分
recovered_at: 令和５年４月３日11時05分
affected_users: 約3,000人
cause: 電源の故障
`
	for name, text := range map[string]string{
		"in columns": `
事業者名         白樺通信株式会社
日時    発生      令和５年４月３日９時12分
      復旧      令和５年４月３日11時05分
影響利用者数       約3,000人
発生原因         電源の故障
`,
		"far apart": `
事業者名              白樺通信株式会社
 日時      発生        令和５年４月３日９時12分
         復旧        令和５年４月３日11時05分
影響利用者数            約3,000人
発生原因              電源の故障
`,
		"a blank between": `
事業者名 白樺通信株式会社
日時 発生 令和５年４月３日９時12分
復旧 令和５年４月３日11時05分
影響利用者数 約3,000人
発生原因 電源の故障
`,
	} {
		assert.Equal(t, want, strings.Join(tables(text), ""), name)
	}
	upright := strings.Join(strings.Split("日時：４月９日事業者名白樺通信株式会社発生日時４月３日９時影響利用者数約３万人影響地域全国", ""), "\n")
	assert.NotContains(t, strings.Join(tables(upright), ""), "occurred_at: ：", "one letter a line: a colon ends a label")
}
