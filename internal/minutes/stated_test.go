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
