package minutes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestStatedNumber: how many came, and not how many belong to the body.
func TestStatedNumber(t *testing.T) {
	for _, test := range []struct {
		text string
		want string
	}{
		{"出席者（定数18名・出席14名）", "14"},
		{"出席委員　15名中12名", "12"},
		{"出席代議員（定数15名）", "-"},
		{"出席委員（12名）", "12"},
		{"出席委員（委員総数15名、出席12名）", "12"},
	} {
		_, m, _ := readMinutes("第１回試験会議 議事録\n日時 令和５年４月３日\n" + test.text + "\n青山 太郎\n森井 花子\n議題\n（１）計画について\n")
		got := "-"
		if m.Attendance != nil {
			got = number(m.Attendance.Members)
		}
		assert.Equal(t, test.want, got, test.text)
	}
}

// TestCountsOfGroups: the number of a group, an office or another event is not that of the members present, and of
// the public nobody came only where that is all that is said.
func TestCountsOfGroups(t *testing.T) {
	const end = "\n議題\n（１）計画について\n"
	for _, test := range []struct{ text, members, public string }{
		{"出席委員\n　１　条例第２条第１号委員（２人）\n　　　青山 太郎、森井 花子\n　２　条例第２条第２号委員（１人）\n　　　篠山 学" + end, "-", "-"},
		{"出席委員　公募委員（２名）　推薦委員（２名）\n青山 太郎、森井 花子、篠山 学、大谷 健" + end, "-", "-"},
		{"出席者：会長、副会長（２名）、会計（３名）" + end, "-", "-"},
		{"出席者：理事長、理事６名、監事２名" + end, "-", "-"},
		{"出席者：青山 太郎、森井 花子、篠山 学（３名）" + end, "3", "-"},
		{"出席委員（12名）\n青山 太郎\n５ 出席した推進委員（３人）\n森井 花子" + end, "12", "-"},
		{"出席：青山 太郎、森井 花子" + end + "・参加者：40名\n（２）予算について\n", "-", "-"},
		{"出席：青山 太郎、森井 花子" + end + "参加者数　120名\n（２）予算について\n", "-", "-"},
		{"出席者\n青山 太郎、森井 花子\n傍聴者　(1)議員　なし\n　　　　(2)その他　2名" + end, "-", "2"},
		{"出席者\n青山 太郎、森井 花子\n傍聴者　なし" + end, "-", "0"},
		{"出席者\n青山 太郎、森井 花子\n傍聴者　(1)議員　1名\n　　　　(2)その他　2名" + end, "-", "-"},
	} {
		_, m, _ := readMinutes("第１回試験会議 議事録\n日時 令和５年４月３日\n" + test.text)
		members, public := "-", "-"
		if m.Attendance != nil {
			members, public = number(m.Attendance.Members), number(m.Attendance.Public)
		}
		assert.Equal(t, test.members+" "+test.public, members+" "+public, test.text)
	}
}
