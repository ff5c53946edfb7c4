package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLabelsBeforeColons: a table that has a colon behind each of its labels has one behind those that nobody
// knows; what may be a part of the cell above is none of them.
func TestLabelsBeforeColons(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"behind times, figures and words", `
事業者名：クスノキ通信株式会社
発生日時：令和７年３月27日（水）９時48分
監視の体制：24時間365日（三交代）
影響利用者数：約8,050人
代替手段の案内：窓口で案内した。
発生原因：証明書の更新の失敗
返金の有無：検討中
`, `operators: クスノキ通信株式会社
occurred_at: 令和７年３月27日（水）９時48分
(監視の体制：): 24時間365日（三交代）
affected_users: 約8,050人
(代替手段の案内：): 窓口で案内した。
cause: 証明書の更新の失敗
(返金の有無：): 検討中
`},
		{"numbers before them, a blank behind", `
１　事業者名：　クスノキ通信株式会社
２　発生日時：　令和７年３月27日（水）９時48分
３　監視の体制：　二交代
４　影響利用者数：　約8,050人
５　発生原因：　証明書の更新の失敗
`, `operators: クスノキ通信株式会社
occurred_at: 令和７年３月27日（水）９時48分
(監視の体制：): 二交代
affected_users: 約8,050人
cause: 証明書の更新の失敗
`},
		{"parts of a figure", `
事業者名：クスノキ通信株式会社
発生日時：令和７年３月27日（水）９時48分
影響利用者数：
音声の通話：約8,050人
データの通信：約5,050人
発生原因：証明書の更新の失敗
`, `operators: クスノキ通信株式会社
occurred_at: 令和７年３月27日（水）９時48分
affected_users: 音声の通話：約8,050人|データの通信：約5,050人
cause: 証明書の更新の失敗
`},
		{"an answer", `
事業者名 クスノキ通信株式会社
継続時間 4時間15分
一一九番等への影響 あり（延べ12分間）
一一〇番等への影響 なし
影響利用者数 約8,050人
`, `operators: クスノキ通信株式会社
durations: 4時間15分
(一一九番等への影響): あり（延べ12分間）
(一一〇番等への影響): なし
affected_users: 約8,050人
`},
	} {
		assert.Equal(t, []string{test.want}, tables(test.text), test.name)
	}
}
