package corpus

import (
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Skipped is what a folder holds besides the inputs.
type Skipped struct {
	Kinds   map[string]int // files of no kind that is read, by the ending of their names
	Outputs []string       // folders that an earlier batch wrote
}

func (s *Skipped) file(name string) {
	if s.Kinds == nil {
		s.Kinds = map[string]int{}
	}
	s.Kinds[strings.ToLower(path.Ext(name))]++
}

func (s *Skipped) add(other Skipped) {
	for kind, n := range other.Kinds {
		if s.Kinds == nil {
			s.Kinds = map[string]int{}
		}
		s.Kinds[kind] += n
	}
	s.Outputs = append(s.Outputs, other.Outputs...)
}

// Files is how many files were left alone.
func (s *Skipped) Files() int {
	n := 0
	for _, count := range s.Kinds {
		n += count
	}
	return n
}

// String names the files by kind, the most frequent first: "3 *.md, 1 *.jpg".
func (s *Skipped) String() string {
	kinds := slices.SortedFunc(maps.Keys(s.Kinds), func(a, b string) int {
		if d := s.Kinds[b] - s.Kinds[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	var parts []string
	for _, kind := range kinds {
		name := "*" + kind
		if kind == "" {
			name = "without an ending"
		}
		parts = append(parts, fmt.Sprintf("%d %s", s.Kinds[kind], name))
	}
	return strings.Join(parts, ", ")
}

// isBatchOutput reports whether a batch wrote the folder: its records are no
// documents to be read again.
func isBatchOutput(folder string) bool {
	if _, err := os.Stat(filepath.Join(folder, planName)); err != nil {
		return false
	}
	names, err := manifests(folder)
	return err == nil && len(names) > 0
}
