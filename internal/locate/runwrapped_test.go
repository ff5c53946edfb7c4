package locate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWrappedUnknownLabels: labels that nobody knows fill their column line by line, as the known ones do, and
// their values are no more of the field above.
func TestWrappedUnknownLabels(t *testing.T) {
	const head = "事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n影響利用者 約３万人\n数\n"
	const tail = "影響地域 長野県\n障害内容 通話ができない。\n"
	for _, test := range []struct{ name, text, want string }{
		{"values in the middle", "緊急通報の\n不接続の回 12件\n数\n止まった基 361局\n地局の数\n", "(緊急通報の不接続の回数): 12件\n(止まった基地局の数): 361局\n"},
		{"values at the top", "緊急通報の 12件\n不接続の回\n数\n止まった基 361局\n地局の数\n", "(緊急通報の不接続の回数): 12件\n(止まった基地局の数): 361局\n"},
		{"values at the end", "緊急通報の\n不接続の回\n数\n12件\n止まった基\n地局の数 361局\n", "(緊急通報の不接続の回数): 12件\n(止まった基地局の数): 361局\n"},
		{"a label in one line among them", "緊急通報の\n不接続の回 12件\n数\n補償の対象 27社\n", "(緊急通報の不接続の回数): 12件\n(補償の対象): 27社\n"},
		{"a label that ends as a known one does", "復旧手段の\n障害状況 有り\n", "(復旧手段の障害状況): 有り\n"},
		{"words of a field", "社外からの\n申告の件数 87件\n", "inquiries: 87件\n"},
	} {
		got := strings.Join(tables(head+test.text+tail), "")
		assert.Contains(t, got, "affected_users: 約３万人\n"+test.want+"affected_area: 長野県\n", test.name)
	}
	const area = "事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時\n影響利用 約３万人\n者数\n影響地域 長野県\n" +
		"直近１年\n間の事故 ３件\nの件数\n障害内容 通話ができない。\n"
	assert.Contains(t, strings.Join(tables(area), ""), "affected_area: 長野県\n(直近１年間の事故の件数): ３件\n")
}

// TestWrappedUnknownLabelsInColumns: gaps part the labels from their values.
func TestWrappedUnknownLabelsInColumns(t *testing.T) {
	const text = `
事業者名       白樺通信株式会社
発生日時       令和５年８月17日（木）19時33分
影響利用者数     約３万人
うち緊急通報の利
用に支障が生じた   12件
利用者の数
臨時に設置した公   45台
衆電話の台数
継続時間       ５時間27分
障害内容       音声通話が利用しづらい状況となった。
`
	assert.Equal(t, []string{`operators: 白樺通信株式会社
occurred_at: 令和５年８月17日（木）19時33分
affected_users: 約３万人
(うち緊急通報の利用に支障が生じた利用者の数): 12件
(臨時に設置した公衆電話の台数): 45台
durations: ５時間27分
impact: 音声通話が利用しづらい状況となった。
`}, tables(text))
}
