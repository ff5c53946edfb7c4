package corpus

import (
	"bufio"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadPaths(t *testing.T) {
	for list, want := range map[string][]string{
		"":                                     nil,
		"a.txt":                                {"a.txt"},
		"a.txt\nb.txt\n":                       {"a.txt", "b.txt"},
		"a.txt\r\n\r\nb.txt\r\n":               {"a.txt", "b.txt"},
		"a\nb.txt\x00c.txt\x00":                {"a\nb.txt", "c.txt"},
		"a\nb.txt\x00c.txt":                    {"a\nb.txt", "c.txt"},
		"a.txt\na.txt\nb.txt\na.txt\n":         {"a.txt", "b.txt", "a.txt"},
		strings.Repeat("x", longestPath):       {strings.Repeat("x", longestPath)},
		strings.Repeat("x/", 9000) + "\na.txt": {strings.Repeat("x/", 9000), "a.txt"},
	} {
		paths, err := readPaths(iotest.HalfReader(strings.NewReader(list)))
		require.NoError(t, err)
		assert.Equal(t, want, paths)
	}
}

// repeated gives a text again and again.
type repeated struct{ text, rest string }

func (r *repeated) Read(p []byte) (int, error) {
	if r.rest == "" {
		r.rest = strings.Repeat(r.text, 1+1<<16/len(r.text))
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// TestEndlessLists: a list that has no end meets a limit.
func TestEndlessLists(t *testing.T) {
	for unit, want := range map[string]string{
		"x":       "an entry of more than 32768 bytes is no path; want one a line, or NUL-separated",
		"\n":      "1048577 empty entries in a row; want one path a line, or NUL-separated",
		"\r\n":    "1048577 empty entries in a row; want one path a line, or NUL-separated",
		"\x00":    "1048577 empty entries in a row; want one path a line, or NUL-separated",
		"a\nb\n":  "more than 4194304 paths; name the folders, or divide it",
		"a.pdf\n": "longer than 268435456 bytes; name the folders, or divide it",
	} {
		_, err := readPaths(&repeated{text: unit})
		assert.EqualError(t, err, want, "%q", unit)
	}
	_, err := readPaths(iotest.ErrReader(io.ErrClosedPipe))
	assert.ErrorIs(t, err, io.ErrClosedPipe)
}

func TestMayBegin(t *testing.T) {
	record := `{"schema_version": 1, "a": [1.5e3, true, "\ud83d\ude00 x", {"b": null}], "c": {}}`
	for cut := 1; cut <= len(record); cut++ {
		assert.True(t, mayBegin([]byte(" "+record[:cut])), record[:cut])
	}
	for _, text := range []string{"", " \n", "y", "\x00", "12", `"a"`, record + record, record + " x", "{\n{\n" + record,
		`{"a": y` + record, "[\n[\ny" + record} {
		assert.False(t, mayBegin([]byte(text)), text)
	}
	assert.True(t, mayBegin([]byte("[\n["+record+",")))
	assert.False(t, mayBegin([]byte(strings.Repeat("[", maxDepth+2))))
}

// TestLinesWithoutEnd: what is no record ends sooner than what may be one; a
// line that does end is one for better or worse.
func TestLinesWithoutEnd(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{strings.Repeat("x", 400), "a line that is no JSON does not end within 100 bytes"},
		{`{"a": 1}` + strings.Repeat(" x", 400), "a line that is no JSON does not end within 100 bytes"},
		{`{"a": "` + strings.Repeat("x", 400), "a line does not end within 300 bytes"},
		{strings.Repeat("x", 90) + "\n", ""},
		{`{"a": "` + strings.Repeat("x", 200) + `"}`, ""},
	} {
		reader := newLineReader(nil, 350)
		reader.most, reader.other, reader.want = 300, 100, "JSON"
		reader.r = bufio.NewReaderSize(iotest.HalfReader(strings.NewReader(c.text)), 16)
		_, err := reader.next()
		if c.want == "" {
			assert.NoError(t, err, c.text)
		} else {
			assert.EqualError(t, err, c.want, c.text)
		}
	}
}
