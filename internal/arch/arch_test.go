package arch

import (
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// shared is what every stage may import of ours.
var shared = []string{"internal/cell", "internal/doc", "internal/lexicon", "internal/line", "internal/morph", "internal/names",
	"internal/script", "model", "normalize"}

// stages are the rooms of the pipeline and what each may import beyond what
// is shared. Only extract knows several.
var stages = map[string][]string{
	"internal/pdf":      {"internal/gunzip"},
	"internal/html":     nil,
	"internal/word":     nil,
	"internal/ingest":   {"internal/pdf", "internal/html", "internal/word"},
	"internal/incident": nil,
	"internal/layout":   nil,
	"internal/outline":  nil,
	"internal/locate":   nil,
	"internal/roster":   nil,
	"internal/minutes":  nil,
}

// others are the packages that are no stages, with all that they may import.
var others = map[string][]string{
	"model":              {},
	"normalize":          {},
	"internal/doc":       {},
	"internal/cell":      {"internal/doc", "model", "normalize"},
	"internal/lexicon":   {"internal/script", "normalize"},
	"internal/line":      {"internal/doc", "internal/lexicon", "internal/script"},
	"internal/script":    {"internal/doc", "normalize"},
	"internal/morph":     {},
	"internal/names":     {"internal/gunzip"},
	"internal/gunzip":    {},
	"morph/ipa":          {"internal/morph"},
	"internal/view":      {"extract", "model"},
	"internal/infile":    {},
	"internal/score":     {"internal/infile"},
	"internal/golden":    {},
	"internal/arch":      {},
	"internal/contract":  {},
	"internal/table":     {"model"},
	"internal/sheet":     {"internal/table"},
	"internal/markup":    {"model"},
	"extract/ledongthuc": {"extract"},
	"profiles":           {"extract"},
	"internal/ocr":       {"extract"},
	"internal/corpus": {"extract", "extract/ledongthuc", "model", "normalize", "internal/contract", "internal/infile", "internal/ocr",
		"internal/table"},
	"cmd/giji": {"extract", "extract/ledongthuc", "model", "normalize", "internal/corpus", "internal/infile", "internal/ocr", "internal/score",
		"morph/ipa", "profiles", "internal/markup", "internal/sheet", "internal/table", "internal/view"},
}

// guests are modules of others that only some packages may import.
var guests = map[string][]string{
	"github.com/ikawaha/kagome":         {"morph/ipa"},
	"github.com/ikawaha/kagome-dict":    {"morph/ipa"},
	"github.com/ledongthuc/pdf":         {"internal/pdf", "extract/ledongthuc"},
	"github.com/pdfcpu/pdfcpu":          {"internal/pdf"},
	"github.com/spf13/cobra":            {"cmd/giji"},
	"github.com/parquet-go/parquet-go":  {"internal/corpus"},
	"github.com/santhosh-tekuri":        {}, // compiles its meta-schemas when the process starts: 8 ms
	"github.com/klauspost/compress":     {"internal/corpus", "internal/pdf"},
	"golang.org/x/net":                  {"internal/html", "internal/ingest"},
	"golang.org/x/term":                 {"cmd/giji", "internal/corpus"},
	"github.com/stretchr/testify":       {},
	"github.com/google/go-cmp":          {"internal/golden"},
	"github.com/rogpeppe/go-internal":   {"internal/golden"},
	"pgregory.net/rapid":                {},
	"google.golang.org/protobuf":        {},
	"github.com/invopop/jsonschema":     {},
	"github.com/apache/beam/sdks/v2/go": {},
}

func read(t *testing.T) Imports {
	t.Helper()
	imports, err := Read(filepath.Join("..", ".."))
	require.NoError(t, err)
	require.Contains(t, imports, "extract", "the tree was read")
	return imports
}

// below reports whether dir is the package parent or stands below it.
func below(dir, parent string) bool { return dir == parent || strings.HasPrefix(dir, parent+"/") }

// rule is what dir may import of ours; ok is false for one that no rule names.
func rule(dir string) (allowed []string, ok bool) {
	for stage, more := range stages {
		if below(dir, stage) {
			return append(slices.Concat(shared, more), stage), true
		}
	}
	for other, allowed := range others {
		if below(dir, other) {
			return append(slices.Clone(allowed), other), true
		}
	}
	return nil, false
}

func TestWhoMayImportWhom(t *testing.T) {
	imports := read(t)
	for dir := range imports {
		if dir == "extract" {
			continue
		}
		allowed, ok := rule(dir)
		if !ok {
			t.Errorf("no rule for %s: add it to stages or others", dir)
		}
		for _, imported := range imports.Ours(dir) {
			if !slices.ContainsFunc(allowed, func(parent string) bool { return below(imported, parent) }) {
				t.Errorf("%s imports %s", dir, imported)
			}
		}
	}
}

func TestOnlyExtractKnowsStages(t *testing.T) {
	imports := read(t)
	for stage := range stages {
		for _, dir := range imports.Importers(Module + "/" + stage) {
			if dir != "extract" && !below(dir, stage) && !slices.Contains(stages[dir], stage) {
				t.Errorf("%s imports the stage %s", dir, stage)
			}
		}
	}
}

func TestGuests(t *testing.T) {
	imports := read(t)
	for module, hosts := range guests {
		for _, dir := range imports.Importers(module) {
			if !slices.ContainsFunc(hosts, func(host string) bool { return below(dir, host) }) {
				t.Errorf("%s imports %s; only %v may", dir, module, hosts)
			}
		}
	}
}

// TestLibraryIsLight: who imports extract links no command line and no corpus
// formats.
func TestLibraryIsLight(t *testing.T) {
	imports := read(t)
	heavy := []string{"github.com/ikawaha/", "github.com/spf13/", "github.com/parquet-go/", "golang.org/x/term", "github.com/apache/",
		"html/template"}
	for dir := range imports.Reach("extract") {
		for imported := range imports[dir] {
			if slices.ContainsFunc(heavy, func(prefix string) bool { return strings.HasPrefix(imported, prefix) }) {
				t.Errorf("extract links %s through %s", imported, dir)
			}
		}
	}
}

// TestRead has a tree of its own, in which every rule of reading is used.
func TestRead(t *testing.T) {
	root := t.TempDir()
	for path, text := range map[string]string{
		"a.go":               "package a\nimport \"fmt\"\n",
		"b/b.go":             "//go:build never\npackage b\nimport _ \"" + Module + "/c\"\n",
		"b/b_test.go":        "package b\nimport \"testing\"\n",
		"c/c.go":             "package c\nimport \"example.com/x/y\"\n",
		"d/go.mod":           "module d\n",
		"d/d.go":             "package d\nimport \"os\"\n",
		"c/testdata/x/x.go":  "package x\nimport \"os\"\n",
		".hidden/h.go":       "package h\nimport \"os\"\n",
		"e/notes.txt":        "import \"os\"\n",
		"_underscore/u_u.go": "package u\nimport \"os\"\n",
	} {
		path = filepath.Join(root, filepath.FromSlash(path))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	}
	imports, err := Read(root)
	require.NoError(t, err)
	require.Equal(t, Imports{
		".": {"fmt": true},
		"b": {Module + "/c": true},
		"c": {"example.com/x/y": true},
	}, imports)
	require.Equal(t, []string{"c"}, imports.Ours("b"))
	require.Equal(t, []string{"c"}, imports.Importers("example.com/x"))
	reached := []string{}
	for dir := range imports.Reach("b") {
		reached = append(reached, dir)
	}
	sort.Strings(reached)
	require.Equal(t, []string{"b", "c"}, reached)
}
