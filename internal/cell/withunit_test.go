package cell_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/cell"
)

// TestWithUnit: the unit stands behind the numeral, before the words of bounds.
func TestWithUnit(t *testing.T) {
	for text, want := range map[string]string{
		"3以上": "3万人以上", "約12.50程度": "約12.50万人程度", "1,200超": "1,200万人超", "約3万以上": "約3万万人以上", "4.2": "4.2万人",
		"3人以上": "", "調査中": "", "": "",
	} {
		got, _ := cell.WithUnit([]rune(text), []rune("万人"))
		assert.Equal(t, want, string(got), text)
	}
}
