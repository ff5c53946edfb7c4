package arch

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// longest is the longest line, in characters; a tab is one.
const longest = 140

// longLines are the numbers of the lines that are longer.
func longLines(src []byte) []int {
	var list []int
	for i, line := range bytes.Split(src, []byte("\n")) {
		if utf8.RuneCount(line) > longest {
			list = append(list, i+1)
		}
	}
	return list
}

// TestLines: no line of a Go file is longer than what one sees at once; tests,
// generated files and nested modules too.
func TestLines(t *testing.T) {
	files := 0
	require.NoError(t, filepath.WalkDir(filepath.Join("..", ".."), func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := entry.Name(); entry.IsDir() && (name == "node_modules" || strings.HasPrefix(name, ".") && name != "..") {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(file, ".go") {
			return nil
		}
		src, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		files++
		assert.Empty(t, longLines(src), "%s: lines of over %d characters", file, longest)
		return nil
	}))
	require.Greater(t, files, 100, "the tree was read")
}

func TestLongLines(t *testing.T) {
	wide := strings.Repeat("字", longest)
	assert.Equal(t, []int{2, 4}, longLines([]byte(wide+"\n"+wide+"。\n\t\n\t"+wide)))
}
