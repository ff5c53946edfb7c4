package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// What the grammar doubts or refuses can be said of a document.
func TestEveryCodeOfTheGrammarIsKnown(t *testing.T) {
	for _, name := range normalize.Flags(1<<12 - 1).Names() {
		_, ok := model.CodeNamed(name)
		assert.True(t, ok, name)
	}
	for _, code := range []normalize.Code{
		normalize.ErrNotRead, normalize.ErrTrailing, normalize.ErrInvalidMonth, normalize.ErrInvalidDay, normalize.ErrInvalidHour,
		normalize.ErrInvalidMinute, normalize.ErrInvalidSecond, normalize.ErrInvalidGrouping, normalize.ErrInvalidNumeral,
		normalize.ErrEraYearZero, normalize.ErrEraUnknown, normalize.ErrEraUnsupported, normalize.ErrMissingValue,
	} {
		_, ok := model.CodeNamed(string(code))
		assert.True(t, ok, code)
	}
}
