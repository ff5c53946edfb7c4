package lexicon_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/lexicon"
)

func TestEndings(t *testing.T) {
	e := lexicon.EndingsOf("role")
	tests := []struct {
		text        string
		end, begin  int
		within, all bool
	}{
		{"青山委員長", 3, 0, true, false},
		{"委員長", 3, 3, true, true},
		{"委員長青山", 0, 3, true, false},
		{"青山", 0, 0, false, false},
		{"", 0, 0, false, false},
	}
	for _, test := range tests {
		text := []rune(test.text)
		_, end := e.End(text)
		assert.Equal(t, test.end, end, test.text)
		assert.Equal(t, test.begin, e.Begin(text, 2), test.text)
		_, at, _ := e.Within(text)
		assert.Equal(t, test.within, at >= 0, test.text)
		_, all := e.Is(text)
		assert.Equal(t, test.all, all, test.text)
	}
	assert.Zero(t, e.Begin([]rune("委員長青山"), 4), "the longest word is shorter than asked for")
}

// The words of one key can be left out, and every word is found as it stands.
func TestEndingsWithout(t *testing.T) {
	some := lexicon.EndingsWithout("official", "company_word")
	for _, w := range lexicon.Words("company_word") {
		_, ok := some.Is([]rune(w.Surface))
		assert.Equal(t, w.Key != "official", ok, w.Surface)
	}
}
