package morph

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Without a dictionary there are no tokens and nothing is loaded; one that
// panics gives none either.
func TestNoDictionary(t *testing.T) {
	l := New()
	assert.Nil(t, l.Tokens("長谷川総務課長"))
	assert.False(t, l.Loaded())

	Register(func() (func(string) []Token, error) { panic("damaged") })
	l = New()
	assert.Nil(t, l.Tokens("長谷川総務課長"))
	assert.True(t, l.Loaded())

	Register(func() (func(string) []Token, error) {
		return func(text string) []Token { return make([]Token, len([]rune(text))) }, nil
	})
	l = New()
	assert.Len(t, l.Tokens("課長"), 2)
	assert.Len(t, l.Tokens(strings.Repeat("ア", 100)), maxRun)
	assert.Len(t, l.Tokens(strings.Repeat("ア課", 1000)), maxText)
}

func TestCut(t *testing.T) {
	assert.Equal(t, "abc", cut("abc"))
	assert.Equal(t, maxRun, len([]rune(cut(strings.Repeat("ア", 100)))))
	assert.Equal(t, maxText, len([]rune(cut(strings.Repeat("ア1", 1000)))))
}
