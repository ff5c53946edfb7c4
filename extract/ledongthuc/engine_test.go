package ledongthuc_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/extract/ledongthuc"
)

// written is a PDF whose pages show the given lines of ASCII.
func written(pages ...[]string) []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(format string, args ...any) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), fmt.Sprintf(format, args...))
	}
	b.WriteString("%PDF-1.4\n")
	kids := ""
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", 4+2*i)
	}
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object("<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 400 300] >>", kids, len(pages))
	object("<< /Type /Font /Subtype /TrueType /BaseFont /X /Encoding /WinAnsiEncoding /FirstChar 32 /Widths [%s] >>",
		strings.Repeat("500 ", 95))
	for i, lines := range pages {
		content := "BT /F 10 Tf 14 TL 50 250 Td\n"
		for _, line := range lines {
			content += "(" + line + ") Tj T*\n"
		}
		content += "ET"
		object("<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> >>", 5+2*i)
		object("<< /Length %d >>\nstream\n%s\nendstream", len(content), content)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer\n<< /Root 1 0 R /Size %d /Info << /Producer (a test) >> >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return b.Bytes()
}

func TestPages(t *testing.T) {
	file, err := ledongthuc.Engine{}.Open(context.Background(), written([]string{"AB", "C"}, []string{"D"}), "")
	require.NoError(t, err)
	defer file.Close()
	assert.Equal(t, 2, file.NumPages())
	assert.Equal(t, "a test", file.Producer())
	page, err := file.Page(context.Background(), 0)
	require.NoError(t, err)
	assert.Equal(t, [2]float32{400, 300}, [2]float32{page.Width, page.Height})
	var text string
	for _, g := range page.Glyphs {
		text += g.Text
	}
	assert.Equal(t, "ABC", strings.TrimSpace(text))
	assert.Equal(t, extract.Box{X0: 55, Y0: 41.2, X1: 60, Y1: 51.2}, page.Glyphs[1].Box)
	assert.EqualValues(t, 10, page.Glyphs[1].Size)
}

func TestLimits(t *testing.T) {
	data := written([]string{"ABCDEF"}, []string{"D"}, []string{"E"})
	file, err := ledongthuc.Engine{Limits: extract.Limits{Pages: 2, Glyphs: 3}}.Open(context.Background(), data, "")
	require.NoError(t, err)
	assert.Equal(t, 2, file.NumPages())
	page, err := file.Page(context.Background(), 0)
	require.NoError(t, err)
	assert.Len(t, page.Glyphs, 3)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = file.Page(ctx, 1)
	if err != nil { // or it was faster
		assert.ErrorIs(t, err, context.Canceled)
	}
}

// What the reader cannot open is an error of extract, however it says so.
func TestDamaged(t *testing.T) {
	good := written([]string{"AB"})
	for name, data := range map[string][]byte{
		"head alone": []byte("%PDF-1.4\n"), "half": good[:len(good)/2],
		"a wrong startxref":            bytes.Replace(good, []byte("startxref\n"), []byte("startxref\n9"), 1),
		"an operator without operands": bytes.Replace(good, []byte("50 250 Td"), []byte("       Td"), 1),
	} {
		_, err := extract.Reader(context.Background(), bytes.NewReader(data), extract.Options{PDF: ledongthuc.Engine{}})
		var refused *extract.Error
		require.ErrorAs(t, err, &refused, name)
	}
	encrypted, err := os.ReadFile(filepath.Join("..", "..", "internal", "pdf", "testdata", "enc-user-rc4-128.pdf"))
	require.NoError(t, err)
	_, err = extract.Reader(context.Background(), bytes.NewReader(encrypted), extract.Options{PDF: ledongthuc.Engine{}})
	assert.ErrorIs(t, err, extract.ErrEncrypted)
}

// characters counts those that are no white space.
func characters(text string) map[rune]int {
	count := map[rune]int{}
	for _, r := range text {
		if !strings.ContainsRune(" \t\n\f\r\u3000", r) {
			count[r]++
		}
	}
	return count
}

// shared is the F1 of two texts' characters.
func shared(a, b string) float64 {
	of, and := characters(a), characters(b)
	both, all := 0, 0
	for r, n := range of {
		both += min(n, and[r])
		all += n
	}
	for _, n := range and {
		all += n
	}
	return 2 * float64(both) / float64(max(all, 1))
}

func read(t *testing.T, data []byte, engine extract.Engine) (string, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	analysis, err := extract.AnalyzeReader(ctx, bytes.NewReader(data), extract.Options{PDF: engine})
	if err != nil {
		return "", err
	}
	return analysis.Text(), nil
}

// Of files that both open, both engines read much the same characters, where
// the second one knows how they are encoded.
func TestBothEngines(t *testing.T) {
	samples := os.Getenv("GIJI_SAMPLES")
	if samples == "" {
		samples = filepath.Join("..", "..", "..", "shared")
	}
	files, _ := filepath.Glob(filepath.Join(samples, "samples", "dev-*", "*.pdf"))
	if len(files) == 0 {
		t.Skip("no samples: GIJI_SAMPLES says where they are")
	}
	opened, alike := 0, 0
	for _, path := range files {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		ours, err := read(t, data, nil)
		require.NoError(t, err, path)
		theirs, err := read(t, data, ledongthuc.Engine{})
		if err != nil {
			t.Logf("%s: %v", filepath.Base(path), err)
			continue
		}
		opened++
		f1 := shared(ours, theirs)
		t.Logf("%s: %.3f", filepath.Base(path), f1)
		if f1 > 0.98 {
			alike++
		}
	}
	t.Logf("%d of %d files were opened by both, %d are alike", opened, len(files), alike)
	assert.Greater(t, opened, 0)
	assert.GreaterOrEqual(t, 2*alike, opened)
}
