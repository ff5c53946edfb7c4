package script_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/text/encoding/charmap"

	"github.com/giji-go/giji/internal/script"
)

func TestWesternCharsets(t *testing.T) {
	for b := range 0x100 {
		assert.Equal(t, charmap.Windows1252.DecodeByte(byte(b)), script.Windows1252(byte(b)), "%#x", b)
		assert.Equal(t, charmap.Macintosh.DecodeByte(byte(b)), script.MacRoman(byte(b)), "%#x", b)
	}
	for r := range rune(0x10000) {
		want, err := charmap.Windows1252.NewEncoder().String(string(r))
		got, ok := script.InWindows1252(string(r))
		assert.Equal(t, err == nil, ok, "%U", r)
		assert.Equal(t, want, got, "%U", r)
	}
}
