package ingest

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLatin: a text that is longer than what a reader asks for at a time.
func TestLatin(t *testing.T) {
	for _, name := range []string{"iso-8859-1", "latin1", "windows-1252"} {
		out, err := Text(context.Background(), []byte(strings.Repeat("caf\xe9 \x80 10 \x96\n", 5000)), name)
		require.NoError(t, err)
		assert.Equal(t, strings.Repeat("café € 10 –\n", 5000), string(out.Runes))
		assert.Zero(t, out.Replaced)
	}
}
