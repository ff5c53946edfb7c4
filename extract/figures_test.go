package extract_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/width"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

var (
	figureBehind = regexp.MustCompile(`([\p{Han}\p{Hiragana}\p{Katakana}])([0-9]+)`)
	figureBefore = regexp.MustCompile(`([0-9]+)([\p{Han}\p{Hiragana}\p{Katakana}])`)
)

// partFigures parts figures from the words around them by a blank, as pdftotext prints those
// of another font.
func partFigures(text string) string {
	return figureBefore.ReplaceAllString(figureBehind.ReplaceAllString(text, "$1 $2"), "$1 $2")
}

// TestPartedFigures: blanks around figures change nothing of what is read.
func TestPartedFigures(t *testing.T) {
	files, err := filepath.Glob("../testdata/general/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		plain := regexp.MustCompile(`[０-９]+`).ReplaceAllStringFunc(string(text), width.Narrow.String)
		want, err := extract.Text(context.Background(), plain, extract.Options{})
		require.NoError(t, err)
		got, err := extract.Text(context.Background(), partFigures(plain), extract.Options{})
		require.NoError(t, err)
		assert.Equal(t, outlineOf(&want.Minutes), outlineOf(&got.Minutes), file)
	}
}

// outlineOf is what is read of minutes, one line each, without white space.
func outlineOf(m *model.Minutes) string {
	var out []string
	add := func(all ...string) {
		out = append(out, strings.Join(strings.Fields(strings.Join(all, "|")), ""))
	}
	or := func(s *string) string {
		if s == nil {
			return "-"
		}
		return *s
	}
	if m.Held != nil {
		add("held", or(m.Held.Start), or(m.Held.End))
	}
	if m.Attendance != nil && m.Attendance.Members != nil {
		add("members", strings.Repeat("*", *m.Attendance.Members))
	}
	for i := range m.Participants {
		p := &m.Participants[i]
		add(string(p.Group), or(p.Name), or(p.Role), or(p.Affiliation))
	}
	for i := range m.Agenda {
		add("item", m.Agenda[i].Text.Text)
	}
	for i := range m.Discussion {
		add("said", m.Discussion[i].Text.Text)
	}
	return strings.Join(out, "\n")
}
