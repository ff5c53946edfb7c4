package script_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// The sets side by side: no character is in two of those that a line's
// beginning tells apart.
func TestSets(t *testing.T) {
	for r := rune(1); r < 0x3100; r++ {
		n := 0
		for _, in := range []bool{
			script.Blank(r), script.Digit(r), script.Hiragana(r), script.Katakana(r), script.Kanji(r), script.Letter(r), script.Closing(r) != 0,
			script.Opening(r) != 0,
		} {
			if in {
				n++
			}
		}
		assert.LessOrEqual(t, n, 1, "%U %c", r, r)
		if script.Bullet(r) {
			assert.Zero(t, script.Closing(r), "%c", r)
			assert.False(t, script.Blank(r), "%c", r)
		}
	}
}

func TestBlank(t *testing.T) {
	for _, r := range []rune{
		0, ' ', '\t', '\n', 0xA0, 0xAD, 0x34F, 0x200B, 0x200C, 0x200D, 0x200E, 0x2060, 0x3000, 0xFE00, 0xFEFF, 0xE0100, 0xE0001,
	} {
		assert.True(t, script.Blank(r), "%U", r)
	}
	for _, r := range "aあ一。・-〜()" {
		assert.False(t, script.Blank(r), "%c", r)
	}
}

func TestBrackets(t *testing.T) {
	for _, open := range "([{<「『【〔〈《≪〖〘" {
		shut := script.Closing(open)
		assert.NotZero(t, shut, "%c", open)
		assert.Equal(t, open, script.Opening(shut))
	}
	text := []rune("あ(い(う)え)お)")
	assert.Equal(t, 7, script.Close(text, 1, len(text)))
	assert.Equal(t, 1, script.Open(text, 0, 7))
	assert.Equal(t, -1, script.Open(text, 0, 9))
	assert.Equal(t, -1, script.Close([]rune("(あ"), 0, 2))
}

func TestInteger(t *testing.T) {
	for _, test := range []struct {
		text  string
		value int
		stop  int
	}{
		{"12回", 12, 2}, {"一〇回", 10, 2}, {"一○", 10, 2}, {"十一", 11, 2}, {"百二回", 102, 2}, {"二十三", 23, 3}, {"二三", 23, 2},
		{"百", 100, 1}, {"千二百三十四", 1234, 6}, {"〇一", 0, 0}, {"回", 0, 0}, {"", 0, 0}, {"一 二", 1, 1}, {"第一", 0, 0},
	} {
		value, stop := script.Integer([]rune(test.text), 0, len([]rune(test.text)))
		assert.Equal(t, test.value, value, test.text)
		assert.Equal(t, test.stop, stop, test.text)
	}
	value, stop := script.Spaced([]rune("1 0 回"), 0, 5)
	assert.Equal(t, 10, value)
	assert.Equal(t, 3, stop)
}

func TestEnclosed(t *testing.T) {
	for r, want := range map[rune]int{'①': 1, '⑳': 20, '⑴': 1, '⒉': 2, 'Ⅲ': 3, '㉑': 21, '㈠': 1, '㊂': 3} {
		style, value := script.Enclosed(r)
		assert.NotEqual(t, script.Bare, style, "%c", r)
		assert.Equal(t, want, value, "%c", r)
	}
	style, _ := script.Enclosed('一')
	assert.Equal(t, script.Bare, style)
	assert.Equal(t, 2, script.KanaPlace('イ'))
	assert.Equal(t, 1, script.IrohaPlace('イ'))
	assert.Zero(t, script.KanaPlace('あ'))
}

func TestWords(t *testing.T) {
	text := []rune("日　\u200b時: 令和")
	assert.Equal(t, 4, script.Word(text, 0, len(text), "日時"))
	assert.Equal(t, 0, script.Word(text, 0, len(text), "日程"))
	assert.True(t, script.Is(text, 0, 4, "日時"))
	assert.False(t, script.Is(text, 0, 5, "日時"))
	assert.Equal(t, 6, script.Find(text, 0, len(text), "令和"))
	assert.True(t, script.Ends(text, 0, 4, "日時"))
	assert.Equal(t, doc.Span{Start: 0, End: 4}, script.Trim(text, doc.Span{Start: 0, End: 4}))
	assert.Equal(t, 2, script.Count(text, doc.Span{Start: 0, End: 4}))
	assert.Equal(t, 6, script.Width([]rune("日　\u200b時")))
}
