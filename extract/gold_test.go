package extract_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/giji-go/giji/internal/score"
	"github.com/giji-go/giji/model"
)

// The least F1 over the collection: what a change must not lose by accident.
// The figures themselves are those of make figures.
const goldLeast = 0.88

// wrongDates is how many dates of meetings are known to be read wrong.
const wrongDates = 5

// TestGold reads the collection of testdata/gold: every file is read, every
// value stands where it says, and the whole is not read worse than it was.
func TestGold(t *testing.T) {
	var all score.Score
	files := 0
	for name, endings := range goldWorks(t) {
		gold := readJSON(t, "../testdata/gold/"+name+".gold.json")
		for _, ending := range endings {
			path := "../testdata/gold/" + name + "." + ending
			a := analyze(t, path)
			assertGrounded(t, a, path)
			var got any
			require.NoError(t, json.Unmarshal(a.Document.AppendJSON(nil, model.Format{NoSpans: true}), &got))
			all.Add(gold, got)
			files++
		}
	}
	assert.GreaterOrEqual(t, files, 100)
	assert.GreaterOrEqual(t, all.Total().F1(), goldLeast)
	assert.LessOrEqual(t, all.WrongDates(), wrongDates)
}

// TestGoldIsOfTheSource: what a gold file has of remarks, titles and agenda
// items are characters of its documents, in every file of the work.
func TestGoldIsOfTheSource(t *testing.T) {
	for name, endings := range goldWorks(t) {
		gold := readJSON(t, "../testdata/gold/"+name+".gold.json")
		for _, ending := range endings {
			if strings.Contains(ending, "layout") || ending == "pdf" && name == "two-columns" {
				continue // columns stand side by side there
			}
			path := "../testdata/gold/" + name + "." + ending
			source := bare(analyze(t, path).Text())
			walkStrings(gold, "", func(at, text string) {
				if strings.HasSuffix(at, ".discussion.text") || strings.HasSuffix(at, ".outcome.text") || strings.HasSuffix(at, ".participants.name") {
					assert.True(t, strings.Contains(source, bare(text)), "%s: %s %q is not in the document", path, at, text)
				}
			})
		}
	}
}

// TestGoldListsEveryFile: works.tsv and the folder say the same.
func TestGoldListsEveryFile(t *testing.T) {
	listed := map[string]bool{"README.md": true, "works.tsv": true}
	for name, endings := range goldWorks(t) {
		listed[name+".gold.json"] = true
		for _, ending := range endings {
			listed[name+"."+ending] = true
		}
	}
	entries, err := os.ReadDir("../testdata/gold")
	require.NoError(t, err)
	for _, entry := range entries {
		assert.True(t, listed[entry.Name()], "%s is not in works.tsv", entry.Name())
		delete(listed, entry.Name())
	}
	assert.Empty(t, listed, "in works.tsv, but not there")
}

// goldWorks are the works of the collection with their files' endings.
func goldWorks(t *testing.T) map[string][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "testdata", "gold", "works.tsv"))
	require.NoError(t, err)
	works := map[string][]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		cells := strings.Split(line, "\t")
		require.GreaterOrEqual(t, len(cells), 4, line)
		works[cells[0]] = strings.Fields(cells[1])
	}
	require.GreaterOrEqual(t, len(works), 40)
	return works
}

func readJSON(t *testing.T, path string) any {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	var value any
	require.NoError(t, json.Unmarshal(data, &value), path)
	return value
}

// bare is text as scores compare it.
func bare(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, norm.NFKC.String(text))
}

func walkStrings(value any, at string, visit func(at, text string)) {
	switch value := value.(type) {
	case map[string]any:
		for key, child := range value {
			walkStrings(child, at+"."+key, visit)
		}
	case []any:
		for _, child := range value {
			walkStrings(child, at, visit)
		}
	case string:
		visit(at, value)
	}
}
