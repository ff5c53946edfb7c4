package minutes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestStatedInWords: how many members came is what who opens the meeting says, where no label
// tells it.
func TestStatedInWords(t *testing.T) {
	const head = "第４回みどり審議会議事録\n日時 令和5年4月3日\n出席者\n青山太郎、森井花子\n議事\n１　計画について\n"
	for said, want := range map[string]int{
		"ただいまの出席委員は16名であります。":                16,
		"出席委員数は、12名でございます。":                  12,
		"委員12名のうち９名の御出席をいただいております。":          9,
		"本日は委員総数15名のうち、13名が出席されており、成立しています。": 13,
		"委員15名のうち３名は新しい委員です。":                0,
		"欠席委員は２名です。":                         0,
		"傍聴者３名の出席があります。":                     0,
	} {
		_, m, _ := readMinutes(head + "○青山会長　" + said + "\n○森井委員　はい。\n")
		if want == 0 {
			assert.Nil(t, m.Attendance, said)
			continue
		}
		require.NotNil(t, m.Attendance, said)
		require.NotNil(t, m.Attendance.Members, said)
		assert.Equal(t, want, *m.Attendance.Members, said)
	}
	_, m, _ := readMinutes("第４回みどり審議会議事録\n日時 令和5年4月3日\n出席者（２名）\n青山太郎、森井花子\n議事\n○青山会長　出席委員は16名です。\n○森井委員　はい。\n")
	assert.Equal(t, 2, *m.Attendance.Members)
}
