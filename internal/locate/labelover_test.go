package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestHeadingsOverWrappedLabels: a heading over rows takes no letters of the wrapped label below it.
func TestHeadingsOverWrappedLabels(t *testing.T) {
	for _, labels := range []string{"影響\n影響利用者\n数\n", "影響\n影響を受けた契約者\n数\n", "影響利用者\n数\n"} {
		got := tables(`
事業者名 楓通信株式会社
発生日時 令和５年４月３日９時
` + labels + `・電話 300人
・データ 500人
発生原因 装置の故障
`)
		if assert.Len(t, got, 1, labels) {
			assert.Contains(t, got[0], "affected_users: ・電話 300人|・データ 500人\n", labels)
		}
	}
}
