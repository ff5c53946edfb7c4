package extract_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/morph"
)

// The dictionary is asked by those of the sample documents alone whose people rest
// on the answer.
func TestWhoAsksTheDictionary(t *testing.T) {
	dir := os.Getenv("GIJI_SAMPLES")
	if dir == "" {
		t.Skip("no samples here: set GIJI_SAMPLES to their folder")
	}
	files, err := filepath.Glob(filepath.Join(dir, "samples", "*", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		before := morph.Shared().Asked()
		d, err := extract.File(t.Context(), file, extract.Options{})
		if err != nil || morph.Shared().Asked() == before {
			continue
		}
		rests := false
		for _, p := range d.Minutes.Participants {
			rests = rests || p.Via != ""
		}
		assert.True(t, rests, "%s asks %d times for nothing", strings.TrimPrefix(file, dir), morph.Shared().Asked()-before)
	}
}
