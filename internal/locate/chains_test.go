package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestChainsOfDevices: what a stroke or an arrow joins is one cell, and no label with its
// value.
func TestChainsOfDevices(t *testing.T) {
	for _, chain := range []string{
		"収容事業者 － 中継装置（２台） － 集線装置 －\n機器構成図\n加入者装置",
		"加入者装置 → 収容装置 → 中継装置\n機器構成図\n→ 集線装置",
		"中継装置群 ⇔ 集線装置群\n機器構成図\n収容装置群 ⇔ 加入者装置",
	} {
		got := tables("\n事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n影響利用者数 約３万人\n発生原因 装置が停止した。\n" + chain + "\n再発防止策 部品の交換\n")
		if assert.Len(t, got, 1, chain) {
			assert.NotContains(t, got[0], "(", chain)
		}
	}
}
