package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

func write(t *testing.T, n int, garbage bool) [][]byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("議事要旨 令和５年６月12日 30人"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := run(&out, n, garbage, []string{path}); err != nil {
		t.Fatal(err)
	}
	return bytes.SplitAfter(bytes.TrimSuffix(out.Bytes(), []byte("\n")), []byte("\n"))
}

// No two records are the same, and the same call gives the same bytes.
func TestRecords(t *testing.T) {
	lines, again := write(t, 200, false), write(t, 200, false)
	seen := map[string]bool{}
	for i, line := range lines {
		var record struct{ Text string }
		if err := json.Unmarshal(line, &record); err != nil {
			t.Fatal(err)
		}
		if seen[record.Text] {
			t.Errorf("line %d is there twice", i)
		}
		seen[record.Text] = true
		if !bytes.Equal(line, again[i]) {
			t.Errorf("line %d differs from run to run", i)
		}
	}
	if len(seen) != 200 {
		t.Errorf("%d records", len(seen))
	}
}

// One record in ten is none, and the others are what they would be without.
func TestGarbage(t *testing.T) {
	lines, clean := write(t, 60, true), write(t, 60, false)
	if len(lines) != len(clean) {
		t.Fatalf("%d lines, want %d", len(lines), len(clean))
	}
	for i := range lines {
		if same := bytes.Equal(lines[i], clean[i]); same != (i%10 != 9) {
			t.Errorf("line %d: the same %v", i, same)
		}
	}
}
