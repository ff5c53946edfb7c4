package locate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestNumberedOver: the words of a field behind the number of the agenda, alone over the first
// label of a table, are a heading; behind the number of a row they are its label.
func TestNumberedOver(t *testing.T) {
	const plain = "operators: 白樺通信株式会社\noccurred_at: 令和５年４月３日９時12分\nimpact: 通話ができない状態\ncause: 空調の停止\n"
	for _, test := range []struct{ name, text, want string }{
		{"over the operator", "５．事故の概要\n\n事業者名　　白樺通信株式会社\n発生日時　　令和５年４月３日９時12分\n障害内容　　通話ができない状態\n発生原因　　空調の停止\n", plain},
		{"in brackets", "（２）障害の概要\n事業者名 白樺通信株式会社\n発生日時 令和５年４月３日９時12分\n障害内容 通話ができない状態\n発生原因 空調の停止\n", plain},
		{"over the day", "３　障害内容\n発生日時　　令和５年４月３日９時12分\n影響利用者数　　３人\n障害内容　　通話ができない状態\n",
			"occurred_at: 令和５年４月３日９時12分\naffected_users: ３人\nimpact: 通話ができない状態\n"},
		{"the number of a row", "１　事業者名　白樺通信株式会社\n２　障害内容\n３　発生日時　令和５年４月３日９時12分\n４　発生原因　空調の停止\n",
			"operators: 白樺通信株式会社\nimpact: \noccurred_at: 令和５年４月３日９時12分\ncause: 空調の停止\n"},
		{"with a value", "３　障害内容　通話ができない\n発生日時　令和５年４月３日９時12分\n影響利用者数　３人\n",
			"impact: 通話ができない\noccurred_at: 令和５年４月３日９時12分\naffected_users: ３人\n"},
	} {
		got := tables(test.text)
		if assert.Len(t, got, 1, test.name) {
			assert.Equal(t, test.want, got[0], test.name)
		}
	}
}
