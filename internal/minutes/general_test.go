package minutes_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestGeneral reads the documents of testdata/general, each in a layout of its
// own, and compares what was read with the file beside it: every key that the
// file names must be there with its value, lists as a whole.
func TestGeneral(t *testing.T) {
	files, err := filepath.Glob("../../testdata/general/*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d documents in testdata/general, want ten at least (%v)", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			want := readJSON(t, strings.TrimSuffix(file, ".txt")+".json")
			src, m, _ := readMinutes(string(text))
			checkGrounded(t, src, allTexts(&m)...)
			compareTree(t, "", want["minutes"], asTree(t, m))
		})
	}
}

func readJSON(t *testing.T, file string) map[string]any {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var v map[string]any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return v
}

func asTree(t *testing.T, v any) any {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	return tree
}

// compareTree reports where got lacks what want has; white space in strings
// does not count.
func compareTree(t *testing.T, path string, want, got any) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		object, _ := got.(map[string]any)
		for key, child := range want {
			compareTree(t, path+"/"+key, child, object[key])
		}
	case []any:
		list, _ := got.([]any)
		if len(list) != len(want) {
			t.Errorf("%s: %d entries, want %d", path, len(list), len(want))
			return
		}
		for i, child := range want {
			compareTree(t, fmt.Sprintf("%s/%d", path, i), child, list[i])
		}
	case string:
		if s, ok := got.(string); !ok || squeeze(s) != squeeze(want) {
			t.Errorf("%s: got %v, want %q", path, got, want)
		}
	default:
		if got != want {
			t.Errorf("%s: got %v, want %v", path, got, want)
		}
	}
}
