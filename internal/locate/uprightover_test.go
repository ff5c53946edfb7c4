package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestUprightNamesOverRows: a name over rows whose letters stand one below the other is
// none of its labels, whatever it has in it, where the next label is spread, wrapped
// or neither.
func TestUprightNamesOverRows(t *testing.T) {
	const want = `operators: 白樺通信株式会社
occurred_at: 令和５年４月３日９時
affected_users: 約３万人
cause: 部品の故障
preventive_measures: 部品の交換
`
	for name, text := range map[string]string{
		"spread labels": "概\n要\n事 業\n者 名\n白樺通信株式会社\n発 生\n日 時\n令和５年４月３日９時\n影響利\n用者数\n約３万人\n原\n因\n及\nび\n対\n策\n発 生\n原 因\n部品の故障\n再発防\n" +
			"止策\n部品の交換\n",
		"wrapped labels":       "事業\n者名\n白樺通信株式会社\n発生\n日時\n令和５年４月３日９時\n影響利\n用者数\n約３万人\n原\n因\nと\n対\n策\n発生\n原因\n部品の故障\n再発防\n止策\n部品の交換\n",
		"words":                "影\n響\nの\n概\n要\n事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n影響利用者数 約３万人\n原\n因\n等\n発生原因 部品の故障\n再発防止策 部品の交換\n",
		"the letter beside it": "事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n影響利用者数 約３万人\n原\n因\nと\n対\n策 発生原因 部品の故障\n再発防止策 部品の交換\n",
	} {
		got := tables(text)
		if assert.Len(t, got, 1, name) {
			assert.Equal(t, want, got[0], name)
		}
	}
}
