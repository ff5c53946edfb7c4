package normalize

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// TestSiblings reads testdata/siblings.tsv: expressions of the same families
// as the case files have, with all their matches.
func TestSiblings(t *testing.T) {
	f, err := os.Open("testdata/siblings.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		fields := strings.Split(lines.Text(), "\t")
		t.Run(fields[0], func(t *testing.T) {
			ref, err := ParseRef(fields[1])
			if err != nil {
				t.Fatal(err)
			}
			got := []string{}
			for _, m := range Scan(strings.ReplaceAll(fields[0], `\n`, "\n"), Options{Ref: ref}) {
				got = append(got, strings.ReplaceAll(m.Text, "\n", `\n`), string(m.Kind), told(t, m))
			}
			equal(t, fields[2:], got)
		})
	}
}

// told is the value of a match, or its error behind an exclamation mark.
func told(t *testing.T, m Match) string {
	t.Helper()
	if m.Err != "" {
		return "!" + string(m.Err)
	}
	b, err := json.Marshal(m.Value)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
