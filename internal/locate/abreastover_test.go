package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestOverColumns: what stands over the columns of incidents side by side names their operators, or numbers
// them alone.
func TestOverColumns(t *testing.T) {
	const rows = `
発生日時    令和７年３月14日 ９時10分   令和７年３月20日 ９時25分
継続時間    １時間45分            ５時間15分
影響利用者数  約64,000人          約8,300人
`
	want := func(first, second string) []string {
		return []string{first + "occurred_at: 令和７年３月14日 ９時10分\ndurations: １時間45分\naffected_users: 約64,000人\n" +
			second + "occurred_at: 令和７年３月20日 ９時25分\ndurations: ５時間15分\naffected_users: 約8,300人\n"}
	}
	for _, test := range []struct{ name, over, first, second string }{
		{"companies behind a word for items", "項目      株式会社クスノキ           ケヤキ電信株式会社", "operators: 株式会社クスノキ\n", "operators: ケヤキ電信株式会社\n"},
		{"cases behind a word for items", "項目      事案１           事案２", "", ""},
		{"numbers over operators", `             １件目             ２件目
事業者名        株式会社クスノキ      株式会社クスノキ`, "operators: 株式会社クスノキ\n", "operators: 株式会社クスノキ\n"},
		{"cases over operators", `             事例①             事例②
事業者名        株式会社クスノキ      株式会社ケヤキ`, "operators: 株式会社クスノキ\n", "operators: 株式会社ケヤキ\n"},
	} {
		assert.Equal(t, want(test.first, test.second), tables(test.over+rows), test.name)
	}
}
