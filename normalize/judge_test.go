package normalize

import (
	"encoding/json"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

// TestCases judges the answers to the case files as the scorer does: our own in
// testdata, and where they are those beside the module.
func TestCases(t *testing.T) {
	for _, name := range []string{"own", "samples", "dev", "negative", "more"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", "cases.jsonl")
			if name != "own" {
				path = filepath.Join(samplesDir(t), "normalize", name+".jsonl")
			}
			for _, c := range readCases(t, path) {
				data, err := json.Marshal(answer(t, c)["matches"])
				if err != nil {
					t.Fatal(err)
				}
				var matches []map[string]any
				if err := json.Unmarshal(data, &matches); err != nil {
					t.Fatal(err)
				}
				if !right(c, matches) {
					t.Errorf("%s %q: want %v, got %s", c.ID, c.Text, c.Expect, data)
				}
			}
		})
	}
}

// right is the scorer's judgement: in full for a positive case, no unflagged
// match of a forbidden kind for a negative one.
func right(c testCase, matches []map[string]any) bool {
	if c.Kind == "negative" {
		return refuses(c.Expect, matches)
	}
	want := tidy(c.Expect)
	for _, m := range matches {
		if m["text"] == c.Expect["text"] && reflect.DeepEqual(tidy(m), want) {
			return true
		}
	}
	return false
}

func refuses(expect map[string]any, matches []map[string]any) bool {
	found := expect["error"] == nil
	for _, m := range matches {
		flags, _ := m["flags"].([]any)
		found = found || m["error"] == expect["error"] || slices.Contains(flags, expect["error"])
		forbidden, _ := expect["not"].([]any)
		if m["error"] != nil || doubted(flags) || !slices.Contains(forbidden, m["kind"]) {
			continue
		}
		reads, _ := expect["reads_as"].(map[string]any)
		if reads == nil {
			return false
		}
		for key, value := range reads {
			if key != "text" && !reflect.DeepEqual(tidyAny(m[key]), tidyAny(value)) {
				return false
			}
		}
	}
	return found
}

func doubted(flags []any) bool {
	for _, doubt := range []string{
		"unresolved", "weekday_mismatch", "era_overflow", "era_before_start", "calendar_mismatch", "range_reversed", "ambiguous",
	} {
		if slices.Contains(flags, any(doubt)) {
			return true
		}
	}
	return false
}

// tidy leaves out what the scorer does not compare and what is a default.
func tidy(fields map[string]any) map[string]any {
	kept := make(map[string]any)
	for key, value := range fields {
		switch key {
		case "kind", "start_offset", "end_offset", "text":
			continue
		}
		value = tidyAny(value)
		if value == nil && key != "value" || value == false {
			continue
		}
		if list, ok := value.([]any); ok && len(list) == 0 {
			continue
		}
		kept[key] = value
	}
	return kept
}

func tidyAny(value any) any {
	switch v := value.(type) {
	case map[string]any:
		return tidy(v)
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = tidyAny(v[i])
		}
		return list
	}
	return value
}
