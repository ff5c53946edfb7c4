package score

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func decode(t testing.TB, text string) any {
	t.Helper()
	var value any
	require.NoError(t, json.Unmarshal([]byte(text), &value))
	return value
}

func TestCounts(t *testing.T) {
	long := strings.Repeat("障害が発生した。", 20)
	cases := []struct {
		name, gold, out string
		want            Counts
	}{
		{"equal", `{"a": "x", "b": 1}`, `{"a": "x", "b": 1}`, Counts{2, 0, 0}},
		{"only the gold's keys count", `{"a": "x"}`, `{"a": "x", "b": 1}`, Counts{1, 0, 0}},
		{"remarks do not count", `{"a": "x", "_note": "?"}`, `{"a": "x"}`, Counts{1, 0, 0}},
		{"missing value", `{"a": "x"}`, `{"a": null}`, Counts{0, 1, 0}},
		{"missing key", `{"a": {"b": 1, "c": 2}}`, `{}`, Counts{0, 2, 0}},
		{"other value", `{"a": "x"}`, `{"a": "y"}`, Counts{0, 1, 1}},
		{"value where the gold has none", `{"a": null}`, `{"a": "y"}`, Counts{0, 0, 1}},
		{"false and null and empty are one", `{"a": false, "b": null, "c": []}`, `{"a": null, "b": [], "c": [null]}`, Counts{}},
		{"a cell that says none is empty", `{"a": null}`, `{"a": {"text": "－", "missing": "dash"}}`, Counts{}},
		{"zero is a value", `{"a": 0}`, `{"a": null}`, Counts{0, 1, 0}},
		{"width and space", `{"a": "３ 万人"}`, `{"a": "3万 人"}`, Counts{1, 0, 0}},
		{"radicals", `{"a": "⾧野"}`, `{"a": "長野"}`, Counts{1, 0, 0}},
		{"types differ", `{"a": "1"}`, `{"a": 1}`, Counts{0, 1, 1}},
		{"an item more", `{"a": [1, 2]}`, `{"a": [1, 3, 2]}`, Counts{2, 0, 1}},
		{"an item less", `{"a": [1, 2, 3]}`, `{"a": [1, 3]}`, Counts{2, 1, 0}},
		{"order counts", `{"a": [1, 2]}`, `{"a": [2, 1]}`, Counts{1, 1, 1}},
		{"a lone item counts the gold's keys", `{"a": [{"x": 1}]}`, `{"a": [{"x": 1, "y": 2}, {"x": 3, "y": 4}]}`, Counts{1, 0, 1}},
		{"nearly equal long text", `{"a": "` + long + `"}`, `{"a": "` + long + `。"}`, Counts{1, 0, 0}},
		{"nearly equal short text", `{"a": "障害が発生した"}`, `{"a": "障害が発生した。"}`, Counts{0, 1, 1}},
		{"long text with other digits", `{"a": "` + long + `1"}`, `{"a": "` + long + `2"}`, Counts{0, 1, 1}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var s Score
			s.Add(decode(t, c.gold), decode(t, c.out))
			require.Equal(t, c.want, s.Total())
		})
	}
}

func TestFigures(t *testing.T) {
	c := Counts{Right: 6, Missed: 2, Wrong: 4}
	require.InDelta(t, 0.6, c.Precision(), 1e-12)
	require.InDelta(t, 0.75, c.Recall(), 1e-12)
	require.InDelta(t, 12.0/18, c.F1(), 1e-12)
	require.Zero(t, Counts{}.F1(), "nothing compared is no success")
}

func TestWrongDates(t *testing.T) {
	var s Score
	gold := `{"minutes": {"held": {"start": "2023-04-27", "end": "2023-04-28", "text": "x"}}}`
	s.Add(decode(t, gold), decode(t, `{"minutes": {"held": {"start": "2023-04-26", "end": null, "text": "y"}}}`))
	require.Equal(t, 1, s.WrongDates(), "the absent end and the text are misses, no wrong dates")
	require.Len(t, s.Misses, 3)
}

// TestRatio has the figures of Python's difflib.SequenceMatcher(None, a, b,
// autojunk=False).ratio() for the same strings.
func TestRatio(t *testing.T) {
	cases := []struct {
		a, b    string
		matches int
	}{
		{"abcd", "bcde", 3},
		{"abxcd", "abcd", 4},
		{"qabxcd", "abycdf", 4},
		{"private Thread currentThread;", "private volatile Thread currentThread;", 29},
		{"ab", "ba", 1},
		{"", "a", 0},
	}
	for _, c := range cases {
		a, b := []rune(c.a), []rune(c.b)
		require.Equal(t, c.matches, newMatcher(b).matches(a, 0, len(b)), "%q %q", c.a, c.b)
	}
}

// TestLongest holds the matcher to the definition: no longer common run
// exists, and none of that length begins earlier.
func TestLongest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := []rune(rapid.StringMatching(`[abc]{0,12}`).Draw(t, "a"))
		b := []rune(rapid.StringMatching(`[abc]{0,12}`).Draw(t, "b"))
		at, bt, size := newMatcher(b).longest(a, 0, len(b))
		wantAt, wantBt, wantSize := slowLongest(a, b)
		if at != wantAt || bt != wantBt || size != wantSize {
			t.Fatalf("got %d %d %d, want %d %d %d", at, bt, size, wantAt, wantBt, wantSize)
		}
	})
}

func slowLongest(a, b []rune) (at, bt, size int) {
	for i := range a {
		for k := range b {
			n := 0
			for i+n < len(a) && k+n < len(b) && a[i+n] == b[k+n] {
				n++
			}
			if n > size {
				at, bt, size = i, k, n
			}
		}
	}
	return at, bt, size
}

func TestAddFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	gold := write("gold.json", `{"a": 1}`)
	lines := write("gold.jsonl", "{\"id\": 1, \"gold\": {\"a\": 1}}\n{\"id\": 2, \"gold\": {\"a\": 2}}\n")

	var s Score
	bad, err := s.AddFiles(gold, write("out.json", "{\"a\": 1}\n{\"a\": 5}\n"))
	require.NoError(t, err)
	require.NoError(t, bad)
	require.Equal(t, Counts{1, 0, 0}, s.Total(), "the first record counts")

	bad, err = s.AddFiles(gold, filepath.Join(dir, "none.json"))
	require.NoError(t, err)
	require.ErrorIs(t, bad, os.ErrNotExist)
	require.Equal(t, Counts{1, 1, 0}, s.Total(), "an output that is not there is an empty one")

	bad, err = s.AddFiles(lines, write("out.jsonl", "{\"a\": 1}\n{\"a\": 3}\n"))
	require.NoError(t, err)
	require.NoError(t, bad)
	require.Equal(t, Counts{2, 2, 1}, s.Total())

	_, err = s.AddFiles(lines, gold)
	require.ErrorIs(t, err, ErrLines)
	_, err = s.AddFiles(filepath.Join(dir, "none.json"), gold)
	require.ErrorIs(t, err, os.ErrNotExist)
}
