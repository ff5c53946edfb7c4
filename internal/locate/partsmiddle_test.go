package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPartsAroundLabels: a label in the middle of several parts, which gaps part from their figures, has those above
// it too.
func TestPartsAroundLabels(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"three figures", `
事業者名    クスノキ光通信株式会社
発生日時    令和７年10月25日（土） ２時04分
            固定電話    約11,400人
影響利用者数  インターネット接続  約20,900人
            映像配信    約7,150人
継続時間    ５時間36分
`, `operators: クスノキ光通信株式会社
occurred_at: 令和７年10月25日（土） ２時04分
affected_users: 固定電話    約11,400人|インターネット接続  約20,900人|映像配信    約7,150人
durations: ５時間36分
`},
		{"lengths below figures", `
事業者名    クスノキ光通信株式会社
影響利用者数  約11,400人
            固定電話    ２時間10分
継続時間    データ通信   ５時間36分
            映像配信    ３時間
影響地域    富山県
`, `operators: クスノキ光通信株式会社
affected_users: 約11,400人
durations: 固定電話    ２時間10分|データ通信   ５時間36分|映像配信    ３時間
affected_area: 富山県
`},
		{"calls below a place", `
事業者名      クスノキ光通信株式会社
影響地域      富山県、石川県
              電話      140件
事業者への
              店舗       25件
問合せ件数
              メール      8件
発生日時      令和７年10月25日（土） ２時04分
`, `operators: クスノキ光通信株式会社
affected_area: 富山県、石川県
inquiries: 電話      140件|店舗       25件|メール      8件
occurred_at: 令和７年10月25日（土） ２時04分
`},
	} {
		assert.Equal(t, []string{test.want}, tables(test.text), test.name)
	}
}
