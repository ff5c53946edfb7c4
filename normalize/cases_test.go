package normalize

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// samplesDir is where the case files are, or the test is skipped.
func samplesDir(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("GIJI_SAMPLES")
	if dir == "" {
		dir = filepath.Join("..", "..", "shared")
	}
	if _, err := os.Stat(filepath.Join(dir, "normalize")); err != nil {
		t.Skipf("no case files in %s: set GIJI_SAMPLES", dir)
	}
	return dir
}

type testCase struct {
	ID     string         `json:"id"`
	Kind   string         `json:"kind"`
	Text   string         `json:"text"`
	Ref    string         `json:"ref"`
	Expect map[string]any `json:"expect"`
}

func readCases(t testing.TB, path string) []testCase {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var cases []testCase
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var c testCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		cases = append(cases, c)
	}
	return cases
}

// answer is what the command prints for a case.
func answer(t testing.TB, c testCase) map[string]any {
	t.Helper()
	matches := []any{}
	if c.Kind == "text" {
		matches = append(matches, FoldMatch(c.Text))
	} else {
		ref, err := ParseRef(c.Ref)
		if err != nil {
			t.Fatalf("%s: %v", c.ID, err)
		}
		for _, m := range Scan(c.Text, Options{Ref: ref}) {
			matches = append(matches, m)
		}
	}
	return map[string]any{"id": c.ID, "matches": matches}
}

// TestWriteAnswers writes the answers to all case files into the directory
// that GIJI_NORMALIZE_OUT names, as the scorer reads them.
func TestWriteAnswers(t *testing.T) {
	out := os.Getenv("GIJI_NORMALIZE_OUT")
	if out == "" {
		t.Skip("GIJI_NORMALIZE_OUT names no directory")
	}
	for _, name := range []string{"samples", "dev", "negative"} {
		var b strings.Builder
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		for _, c := range readCases(t, filepath.Join(samplesDir(t), "normalize", name+".jsonl")) {
			if err := enc.Encode(answer(t, c)); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(filepath.Join(out, name+".jsonl"), []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
