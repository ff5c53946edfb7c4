package locate

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLabelsOfLevels: a label that names 情報周知 and the channel stands where labels of
// fields do, over its value or beside it.
func TestLabelsOfLevels(t *testing.T) {
	for _, test := range []struct{ name, grid, want string }{
		{"over their values, side by side", `
事業者名 | < | 発生日時 | <
楓通信株式会社 | < | ５月１日 | <
再発防止策 | < | < | <
・監視の追加 | < | < | <
利用者への周知（自社ホームページ） | < | 利用者への周知（報道機関） | <
第１報　５月１日 10:00 | < | ・記者会見　５月２日 | <
`, "operators 楓通信株式会社; occurred_at ５月１日; preventive_measures ・監視の追加; " +
			"own_site 第１報　５月１日 10:00; other ・記者会見　５月２日\n"},
		{"over its value, over all columns", `
事業者名 | 発生日時
楓通信株式会社 | ５月１日
周知・自社サイト | <
第１報　５月１日 10:00 | <
周知・その他 | <
なし | <
`, "operators 楓通信株式会社; occurred_at ５月１日; own_site 第１報　５月１日 10:00; other なし\n"},
		{"in one cell with its value", `
事業者名 | 発生日時
楓通信株式会社 | ５月１日
影響地域 | 継続時間
全国 | １時間
周知状況（その他）/なし | <
`, "operators 楓通信株式会社; occurred_at ５月１日; affected_area 全国; durations １時間; other なし\n"},
		{"beside their values, two in a row", `
事業者名 | 楓通信株式会社 | 発生日時 | ５月１日
影響利用者数 | 約３万人 | 継続時間 | １時間
情報発信（自社サイト） | 第１報　５月１日 10:00 | 情報発信（それ以外） | なし
`, "operators 楓通信株式会社; occurred_at ５月１日; affected_users 約３万人; durations １時間; " +
			"own_site 第１報　５月１日 10:00; other なし\n"},
		{"along the top of a list", `
番号 | 事業者名 | 発生日時 | 情報周知（自社サイト） | 情報周知（その他）
１ | 楓通信株式会社 | ５月１日 | 第１報　５月１日 10:00 | なし
２ | 樅の木電話株式会社 | ５月２日 | 初報　５月２日 11:00 | ・公式Ｘ　５月２日 12:00
`, "operators 楓通信株式会社; occurred_at ５月１日; own_site 第１報　５月１日 10:00; other なし\n" +
			"operators 樅の木電話株式会社; occurred_at ５月２日; own_site 初報　５月２日 11:00; other ・公式Ｘ　５月２日 12:00\n+番号#１#２"},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, said(gridOf(t, test.grid))) })
	}
}
