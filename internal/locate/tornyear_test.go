package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestDatesTornBehindYears: the month below its year begins no row; another year does.
func TestDatesTornBehindYears(t *testing.T) {
	assert.Equal(t, []string{`operators: 樅の木電話株式会社
occurred_at: 令和５年|４月 12 日|３時 05 分
affected_users: 3.2万人
affected_area: 長野県
cause: 部品の故障
operators: 楓通信株式会社
occurred_at: 令和５年
affected_users: 800人
affected_area: 全国
cause: 停電
operators: 白樺通信株式会社
occurred_at: 令和６年|６月１日
affected_users: 約２万人
affected_area: 全国
cause: 設定の誤り
`}, tables(`
事業者名            発生日時       影響利用者数      影響地域     発生原因

                  令和５年
樅の木電話株式会社          ４月 12 日     3.2万人       長野県      部品の故障
                  ３時 05 分

楓通信株式会社            令和５年       800人        全国       停電

白樺通信株式会社           令和６年       約２万人       全国       設定の誤り
                  ６月１日
`))
}
