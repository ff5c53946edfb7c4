package cell_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/cell"
)

type heads map[string]string

func (h heads) Lookup(text []rune) (string, bool) {
	key, ok := h[string(text)]
	return key, ok
}

func TestHeadWords(t *testing.T) {
	known := heads{"報": "notice", "掲載日時": "moment", "日時": "moment", "内容": "notice", "対策": "measure", "完了時期": "due", "日": "day",
		"状態": "state", "ない状態": "state"}
	for _, test := range []struct{ text, want string }{
		{"報 掲載日時 内容", "notice:報 moment:掲載日時 notice:内容"},
		{"報 日 時 内 容", "notice:報 moment:日 時 notice:内 容"},
		{"対 策    完了時期", "measure:対 策 due:完了時期"},
		{"項目 完了時期", ":項目 due:完了時期"},
		{"発出回 掲載日時 内容", ":発出回 moment:掲載日時 notice:内容"},
		{"項目 内容", ""},        // the head of the table itself
		{"区間 設備 完了時期", ""},   // two words that nobody knows
		{"手順を見直す。 完了時期", ""}, // a sentence
		{"対策 担当部署 完了時期", "measure:対策 :担当部署 due:完了時期"},
		{"対策 担当 場所 完了時期", "measure:対策 :担当 :場所 due:完了時期"},
		{"対　策  完了時期  担　当", "measure:対　策 due:完了時期 :担　当"},
		{"対策" + strings.Repeat(" ", 40) + "完了時期   備 考", "measure:対策 due:完了時期 :備 考"},
		{"対策" + strings.Repeat(" ", 240) + "完了時期", ""}, // too wide
		{"ない状態 状態 ない状態", ""},                           // the ends of sentences side by side
		{"4月3日 掲載日時 内容", ""},                           // a value
	} {
		var got []string
		for _, w := range cell.HeadWords([]rune(test.text), known) {
			got = append(got, w.Key+":"+string([]rune(test.text)[w.Start:w.End]))
		}
		assert.Equal(t, test.want, strings.Join(got, " "), test.text)
	}
}
