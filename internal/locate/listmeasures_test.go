package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLastMeasures: the last cell of a list has all measures that say how far they are, and
// nothing of what is below it.
func TestLastMeasures(t *testing.T) {
	const list = `No. 事業者名 発生日時 復旧日時 影響地域 再発防止策
1 白樺通信株式会社 R6.4.18
14:05
R6.4.18
18:52
岩手県 ・装置の交換（R6.4.25完
了）
・経路の監視（R6.9完了）
2 楓ネット株式会社 R6.11.8
3:15
R6.11.8
7:33
青森県 ・検証する項目の追加（R6.11.
22完了）
`
	const first = "・検証する項目の追加（R6.11.|22完了）"
	for _, test := range []struct{ name, text, want string }{
		{"one more", "・段階的な適用（R6.12開始\n予定）\n主な意見は次のとおり。\n", first + "|・段階的な適用（R6.12開始|予定）"},
		{"two more", "・段階的な適用【実施中】\n・訓練【令和７年\n度実施予定】\n以上\n", first + "|・段階的な適用【実施中】|・訓練【令和７年|度実施予定】"},
		{"remarks behind the list", "・利用者への案内は適切だったか。\n・今後も報告してほしい。\n", first},
		{"behind a blank line", "\n・配布資料の公開（完了）\n", first},
	} {
		got := tables(list + test.text)
		if assert.NotEmpty(t, got, test.name) {
			_, cell, _ := strings.Cut(got[len(got)-1], "楓ネット")
			_, cell, _ = strings.Cut(cell, "preventive_measures: ")
			assert.Equal(t, test.want+"\n", cell, test.name)
		}
	}
}
