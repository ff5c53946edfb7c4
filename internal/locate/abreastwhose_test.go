package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWhoseIsALine: where two incidents stand side by side, the number of a notice and its time are of
// one of them, so is what stands around a cell that has no value, and two figures are no number.
func TestWhoseIsALine(t *testing.T) {
	const head = `
事業者名      白樺ネットワーク株式会社                楓通信株式会社
発生日時      令和５年４月３日９時12分               令和５年６月８日21時35分
復旧日時      令和５年４月３日11時05分              令和５年６月８日23時50分
継続時間      １時間53分                      ２時間15分
`
	for _, test := range []struct{ name, row, first, second string }{
		{"notices of the first on their own lines", `
自社サイト     第１報   ４月３日 9:40 障害の発生
          第２報   ４月３日 11:30 復旧             第１報   ６月８日 22:10 障害の発生
          第３報   ４月５日 10:00 お詫び
`, "own_site: 第１報   ４月３日 9:40 障害の発生|第２報   ４月３日 11:30 復旧|第３報   ４月５日 10:00 お詫び",
			"own_site: 第１報   ６月８日 22:10 障害の発生"},
		{"notices, the last of the first alone", `
自社ホームページ  第１報  4/3 9:40                  第１報  6/8 22:10
          第２報  4/3 10:30                 第２報  6/9 0:30
          最終報  4/3 11:30
`, "own_site: 第１報  4/3 9:40|第２報  4/3 10:30|最終報  4/3 11:30", "own_site: 第１報  6/8 22:10|第２報  6/9 0:30"},
		{"around a cell without a value", `
情報周知      第１報  ４月３日 9:40             第１報  ６月８日 22:10

            販売店での掲示             ４月３日
情報周知（その他）                                該当なし
            10時30分 障害の発生
`, "other: 販売店での掲示             ４月３日|10時30分 障害の発生", "other: 該当なし"},
		{"two figures", `
          計 312 件（電話 287 件、電子メール 25
問合せ件数                               1,140 件
          件）
`, "inquiries: 計 312 件（電話 287 件、電子メール 25|件）", "inquiries: 1,140 件"},
	} {
		got := strings.Join(tables(strings.TrimPrefix(head, "\n")+strings.TrimPrefix(test.row, "\n")), "")
		at := strings.Index(got, "operators: 楓")
		if assert.Positive(t, at, test.name) {
			assert.Contains(t, got[:at], test.first+"\n", test.name)
			assert.Contains(t, got[at:], test.second+"\n", test.name)
		}
	}
}
