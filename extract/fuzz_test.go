package extract_test

import (
	"bytes"
	"context"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// longestSeed is the longest seed of a fuzz target, in bytes.
const longestSeed = 64 << 10

// seed adds the files with one of the endings from the documents of this
// repository, and from the samples where they are.
func seed(f *testing.F, endings ...string) {
	f.Helper()
	dirs := []string{"../testdata", "../internal/pdf/testdata"}
	if dir := os.Getenv("GIJI_SAMPLES"); dir != "" {
		dirs = append(dirs, dir)
	}
	for _, dir := range dirs {
		require.NoError(f, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !slices.Contains(endings, strings.ToLower(filepath.Ext(path))) {
				return err
			}
			data, err := os.ReadFile(path)
			if err == nil && len(data) <= longestSeed {
				f.Add(data)
			}
			return err
		}))
	}
}

// takeThrough reads any bytes: what comes out of them is grounded, and no
// error says that there is a bug.
func takeThrough(t *testing.T, data []byte, o extract.Options) {
	a, err := extract.AnalyzeReader(context.Background(), bytes.NewReader(data), o)
	if err == nil {
		assertGrounded(t, a, "fuzz")
		assertOrdered(t, a)
		a.Release()
		return
	}
	require.NotErrorIs(t, err, extract.ErrPanic)
	require.NotContains(t, err.Error(), "runtime error")
}

// FuzzBytes takes whatever it is: its bytes say what.
func FuzzBytes(f *testing.F) {
	seed(f, ".txt", ".html", ".htm", ".docx", ".pdf", ".md")
	f.Fuzz(func(t *testing.T, data []byte) { takeThrough(t, data, extract.Options{}) })
}

// FuzzPDF takes PDF files, whose contents are not packed, through all stages.
func FuzzPDF(f *testing.F) {
	seed(f, ".pdf")
	f.Add([]byte(pdfOf(pageText, "/X Do", hexed+pageText)))
	f.Fuzz(func(t *testing.T, data []byte) { takeThrough(t, data, extract.Options{MediaType: "application/pdf"}) })
}

// FuzzMarkdown takes Markdown through all stages.
func FuzzMarkdown(f *testing.F) {
	seed(f, ".md")
	f.Add([]byte("# 議事録\n\n| 事業者名 | 発生日時 |\n|---|---|\n| 甲社 | 令和６年６月１日 |\n\n- 委員：**なぜか**。\n"))
	f.Fuzz(func(t *testing.T, data []byte) { takeThrough(t, data, extract.Options{MediaType: "text/markdown"}) })
}

// FuzzProfile reads profiles, and a document by each.
func FuzzProfile(f *testing.F) {
	for _, dir := range []string{"../testdata/profiles", "../profiles"} {
		paths, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
		require.NoError(f, err)
		for _, path := range paths {
			data, err := os.ReadFile(path)
			require.NoError(f, err)
			f.Add(data)
		}
	}
	text, err := os.ReadFile("../testdata/profiles/rail.txt")
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, data []byte) {
		profile, err := extract.ReadProfile(bytes.NewReader(data), "fuzz.tsv")
		if err == nil {
			takeThrough(t, text, extract.Options{Profile: profile})
		}
	})
}

// assertOrdered asserts that the spans of every value stand in the order of
// the source and share nothing.
func assertOrdered(t testing.TB, a *extract.Analysis) {
	t.Helper()
	a.Document.Grounded(func(pointer []byte, spans []model.Span) {
		end := 0
		for _, s := range spans {
			if s.Start < end || s.End <= s.Start {
				t.Errorf("%s: the spans %v are out of order", pointer, spans)
				return
			}
			end = s.End
		}
	})
}

// The spans of a value stand in the order of the source, however its lines are
// mixed.
func TestSpansStandInOrder(t *testing.T) {
	paths, err := filepath.Glob("../testdata/general/*.txt")
	require.NoError(t, err)
	paths = append(paths, "../testdata/minutes.txt")
	random := rand.New(rand.NewPCG(1, 2))
	for _, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		for range 12 {
			lines := strings.Split(string(data), "\n")
			for range 1 + random.IntN(6) {
				i, k := random.IntN(len(lines)), random.IntN(len(lines))
				lines[i], lines[k] = lines[k], lines[i]
			}
			a, err := extract.AnalyzeText(context.Background(), strings.Join(lines, "\n"), extract.Options{})
			require.NoError(t, err)
			assertOrdered(t, a)
			assertGrounded(t, a, path)
		}
	}
	a, err := extract.AnalyzeText(context.Background(), "閉会　午前11時\n議事録\n開会　午前10時\n日時　令和６年６月１日\n", extract.Options{})
	require.NoError(t, err)
	require.NotNil(t, a.Document.Minutes.Held)
	require.Greater(t, len(a.Document.Minutes.Held.Spans), 1, "the beginning and the end stand apart")
	assertOrdered(t, a)
}
