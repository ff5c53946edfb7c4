package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// Words have boxes in dots; what comes out are characters in points, on lines
// of one height. Rows that are none are left out.
func TestGlyphs(t *testing.T) {
	table := strings.Join([]string{
		"level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
		"1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t",
		"4\t1\t1\t1\t1\t0\t100\t200\t400\t50\t-1\t",
		"5\t1\t1\t1\t1\t1\t100\t205\t200\t40\t90\t議事",
		"5\t1\t1\t1\t1\t2\t300\t240\t50\t10\t90\t、",
		"5\t1\t1\t1\t1\t3\tx\t240\t50\t10\t90\t悪",
		"5\t1\t1\t1\t1\t4\t-5\t240\t50\t10\t90\t悪",
		"too\tshort",
	}, "\n")
	assert.Equal(t, []extract.Glyph{
		{Text: "議", Box: extract.Box{X0: 50, Y0: 100, X1: 100, Y1: 125}, Size: 25},
		{Text: "事", Box: extract.Box{X0: 100, Y0: 100, X1: 150, Y1: 125}, Size: 25},
		{Text: "、", Box: extract.Box{X0: 150, Y0: 100, X1: 175, Y1: 125}, Size: 25},
	}, glyphs([]byte(table), 0.5))
	assert.Empty(t, glyphs(nil, 1))
}

// A page of any size is drawn within the same number of dots.
func TestDPI(t *testing.T) {
	assert.Equal(t, 300, dpi(595, 842))
	assert.Equal(t, 300, dpi(0, 0))
	assert.Equal(t, 50, dpi(10000, 200))
	assert.Equal(t, 1, dpi(1e9, 1))
}

func TestRunWithinLimits(t *testing.T) {
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no sh")
	}
	out, err := run(context.Background(), 10, []byte("ab"), sh, "-c", "cat")
	require.NoError(t, err)
	assert.Equal(t, "ab", string(out))
	_, err = run(context.Background(), 10, nil, sh, "-c", "yes")
	assert.ErrorContains(t, err, "more than 10 bytes for one page")
	_, err = run(context.Background(), 10, nil, sh, "-c", "echo no such page >&2; exit 3")
	assert.ErrorContains(t, err, "exit status 3 (no such page)")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = run(ctx, 10, nil, sh, "-c", "cat")
	assert.ErrorIs(t, err, context.Canceled)
}

func TestNotInstalled(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := Find(context.Background())
	assert.ErrorIs(t, err, ErrMissing)
	assert.EqualError(t, err, "pdftoppm is not installed; get it first: apt-get install poppler-utils")
}

// scanned is the first page of a PDF as a PDF that is an image.
func scanned(t *testing.T, path string) []byte {
	t.Helper()
	image, err := exec.Command("pdftoppm", "-jpeg", "-r", "200", "-f", "1", "-l", "1", path).Output()
	require.NoError(t, err)
	size, err := exec.Command("pdftoppm", "-gray", "-r", "200", "-f", "1", "-l", "1", path).Output()
	require.NoError(t, err)
	var width, height int
	_, err = fmt.Sscanf(string(size[:30]), "P5\n%d %d", &width, &height)
	require.NoError(t, err)
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
		"<</Length 30>>\nstream\nq 595 0 0 842 0 0 cm /I Do Q  \nendstream",
		fmt.Sprintf("<</Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode/Length %d>>\nstream\n%s\n"+
			"endstream",
			width, height, len(image), image),
	}
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	for i, object := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	b.WriteString("trailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n")
	return b.Bytes()
}

// shared is the share of the characters of one text that another one has.
func shared(text, other string) float64 {
	count := map[rune]int{}
	for _, r := range other {
		count[r]++
	}
	all, found := 0, 0
	for _, r := range text {
		if strings.ContainsRune(" \n\u3000", r) {
			continue
		}
		all++
		if count[r] > 0 {
			count[r]--
			found++
		}
	}
	return float64(found) / float64(max(all, 1))
}

// A scan is refused without OCR, and with it read, each value with its place
// on the page; the record says where its text is from.
func TestScan(t *testing.T) {
	engine, err := Find(context.Background())
	if errors.Is(err, ErrMissing) {
		t.Skip(err)
	}
	require.NoError(t, err)
	samples := os.Getenv("GIJI_SAMPLES")
	if samples == "" {
		samples = filepath.Join("..", "..", "..", "shared")
	}
	path := filepath.Join(samples, "samples", "dev-01", "dev-01.libreoffice.pdf")
	if _, err := os.Stat(path); err != nil {
		t.Skip("no samples: GIJI_SAMPLES says where they are")
	}
	data := scanned(t, path)
	_, err = extract.Reader(context.Background(), bytes.NewReader(data), extract.Options{})
	require.ErrorIs(t, err, extract.ErrNoText)

	analysis, err := extract.AnalyzeReader(context.Background(), bytes.NewReader(data), extract.Options{OCR: engine})
	require.NoError(t, err)
	d := analysis.Document
	assert.Equal(t, model.TextLayerOCR, *d.Source.TextLayer)
	assert.Contains(t, d.Source.Fallbacks, "ocr")
	whole, err := extract.File(context.Background(), path, extract.Options{})
	require.NoError(t, err)
	require.NotNil(t, d.Minutes.Held, analysis.Text())
	if d.Minutes.Held.Start != nil { // a digit that is misread gives no date
		assert.Equal(t, *whole.Minutes.Held.Start, *d.Minutes.Held.Start)
	}
	original, err := extract.AnalyzeFile(context.Background(), path, extract.Options{})
	require.NoError(t, err)
	first := string([]rune(original.Text())[:300])
	assert.Greater(t, shared(first, analysis.Text()), 0.5, "most of it is read: %s", analysis.Text())
	want, got := whole.Minutes.Held.Spans[0].BBox, d.Minutes.Held.Spans[0].BBox
	assert.InDelta(t, want[1], got[1], 20, "it stands where the page shows it")
}
