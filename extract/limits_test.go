package extract_test

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// hexed is before a content that is written with a filter.
const hexed = "packed "

// pdfOf is a PDF of one page for each content, with a font that has a table
// of codes.
func pdfOf(contents ...string) string {
	var out bytes.Buffer
	var at []int
	object := func(body string) {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", len(at), body)
	}
	stream := func(dict, body string) {
		object(fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", dict, len(body), body))
	}
	out.WriteString("%PDF-1.4\n")
	const first = 7
	kids := ""
	for i := range contents {
		kids += fmt.Sprintf("%d 0 R ", first+2*i)
	}
	object("<</Type/Catalog/Pages 2 0 R>>")
	object(fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>/XObject<</X 5 0 R>>>>>>",
		len(contents), kids))
	object("<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/DW 1000>>]/ToUnicode 4 0 R>>")
	stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 3 beginbfchar <0001> <8B70> <0002> <4E8B> <0003> <9332> endbfchar")
	stream("/Type/XObject/Subtype/Form/Resources<</Font<</F 3 0 R>>/XObject<</X 6 0 R>>>>", "/X Do")
	stream("/Type/XObject/Subtype/Form/Resources<</Font<</F 3 0 R>>>>", "BT /F 10 Tf 50 500 Td <000100020003> Tj ET")
	for i, content := range contents {
		object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R>>", first+2*i+1))
		if plain, ok := strings.CutPrefix(content, hexed); ok {
			stream("/Filter/ASCIIHexDecode", hex.EncodeToString([]byte(plain))+">")
		} else {
			stream("", content)
		}
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, offset := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&out, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return out.String()
}

const pageText = "BT /F 10 Tf 50 700 Td <000100020003> Tj ET"

// What is drawn far beside the page, or so large that a coordinate overflows, is read like
// anything else: a coordinate counts columns, or is where something is counted.
func TestOddPlaces(t *testing.T) {
	for _, place := range []string{
		"1 0 0 1 -90000 700", "1 0 0 1 -3 -90000", "1 0 0 1 1e30 700", "-1 0 0 1 50 700", "1e20 0 0 1 50 700", "1 0 0 1 -1e38 -1e38",
		"0 1 -1 0 -90000 -90000",
	} {
		line := func(y int) string {
			return fmt.Sprintf("BT /F 10 Tf %s Tm 1 0 0 1 0 %d cm <000100020003000200030001> Tj ET ", place, y)
		}
		down := func(y int) string { return fmt.Sprintf("q 1 0 0 1 0 %d cm %s Q ", y, line(0)) }
		file := strings.NewReader(pdfOf(pageText+down(0)+down(-14)+down(-28), down(0)+down(-14)))
		a, err := extract.AnalyzeReader(t.Context(), file, extract.Options{})
		require.NoError(t, err, place)
		assertGrounded(t, a, place)
		assertOrdered(t, a)
	}
}

// A PDF of which no glyph shows anything has no text; a text of nothing but white space is
// accounted for all the same.
func TestBlankPages(t *testing.T) {
	file := strings.NewReader(strings.ReplaceAll(pdfOf(pageText, pageText), "8B70", "3000"))
	_, err := extract.AnalyzeReader(t.Context(), file, extract.Options{})
	require.NoError(t, err, "characters beside blanks")
	blank := strings.NewReplacer("8B70", "3000", "4E8B", "0020", "9332", "0009").Replace(pdfOf(pageText, pageText))
	_, err = extract.AnalyzeReader(t.Context(), strings.NewReader(blank), extract.Options{})
	assert.ErrorIs(t, err, extract.ErrNoText)
}

// smallWord is a Word document of one paragraph.
func smallWord(t *testing.T) string {
	return archive(t, "[Content_Types].xml", "<Types/>", "word/document.xml",
		"<w:document><w:body><w:p><w:r><w:t>議事録</w:t></w:r></w:p></w:body></w:document>")
}

// Every limit of a document has a value that it just keeps, and one less is
// over it. The message names the limit.
func TestLimitsOnBothSides(t *testing.T) {
	page := pdfOf(pageText)
	word := smallWord(t)
	html := "<p>議事録</p>"
	for name, c := range map[string]struct {
		input string
		keeps int64 // the least value with which all is read
	}{
		"FileBytes":     {"議事録", 9},
		"StreamBytes":   {strings.Replace(page, "/Contents 8 0 R", "/Contents[8 0 R]", 1), 0},
		"Operators":     {page, 0},
		"Glyphs":        {page, 3},
		"FormDepth":     {pdfOf("/X Do"), 2},
		"ObjectDepth":   {page, 0},
		"Objects":       {page, 0},
		"Values":        {page, 0},
		"FontEntries":   {page, 0},
		"TextBytes":     {page, 9},
		"DocumentBytes": {pdfOf(hexed + pageText), 0},
		"Pages":         {pdfOf(pageText, pageText), 2},
		"Parts":         {word, 2},
		"PartBytes":     {word, 0},
		"UnpackedBytes": {word, 0},
		"Nodes":         {html, 0},
	} {
		if c.keeps == 0 {
			c.keeps = leastThatKeeps(t, name, c.input)
		}
		text, err := withLimit(t, name, c.input, c.keeps)
		assert.NoError(t, err, "%s of %d", name, c.keeps)
		assert.Contains(t, text, "議事録", "%s of %d", name, c.keeps)
		_, err = withLimit(t, name, c.input, c.keeps-1)
		if assert.Error(t, err, "%s of %d", name, c.keeps-1) {
			want := "Limits." + name
			if name == "FileBytes" {
				want = "--max-file"
			}
			assert.Contains(t, err.Error(), want)
		}
	}
}

// leastThatKeeps is the least value of a limit with which a document is read
// whole, which is more than 1: such a limit counts.
func leastThatKeeps(t *testing.T, name, input string) int64 {
	t.Helper()
	low, high := int64(1), int64(1<<20)
	for low < high {
		if mid := (low + high) / 2; readsWhole(t, name, input, mid) {
			high = mid
		} else {
			low = mid + 1
		}
	}
	require.Greater(t, low, int64(1), name)
	return low
}

func readsWhole(t *testing.T, name, input string, value int64) bool {
	_, err := withLimit(t, name, input, value)
	return err == nil
}

// withLimit reads a document with one limit of another value. What the record
// says of a page that was cut is an error here too.
func withLimit(t *testing.T, name, input string, value int64) (string, error) {
	t.Helper()
	o := extract.Options{}
	reflect.ValueOf(&o.Limits).Elem().FieldByName(name).SetInt(value)
	a, err := extract.AnalyzeReader(context.Background(), strings.NewReader(input), o)
	if err != nil {
		require.ErrorIs(t, err, extract.ErrLimit, name)
		var at *extract.Error
		require.True(t, errors.As(err, &at))
		require.Equal(t, model.CodeLimitExceeded, at.Code)
		return "", err
	}
	for _, d := range a.Document.Diagnostics {
		if d.Code == model.CodeTruncated || d.Code == model.CodeUnreadablePage {
			return a.Text(), errors.New(d.Message)
		}
	}
	return a.Text(), nil
}

// All fields of Limits are tested.
func TestEveryLimitIsTested(t *testing.T) {
	assert.Equal(t, 16, reflect.TypeFor[extract.Limits]().NumField(), "a new limit needs its two sides above")
}

// MaxBytes counts for every way in and every kind.
func TestMaxBytesCountsEverywhere(t *testing.T) {
	for name, input := range map[string]string{
		"text": "議事録", "PDF": pdfOf(pageText), "HTML": "<p>議事録</p>", "Word": smallWord(t), "Markdown": "# 議事録\n\n# 議事\n",
	} {
		for at, want := range map[int64]error{int64(len(input)): nil, int64(len(input)) - 1: extract.ErrLimit} {
			o := extract.Options{MaxBytes: at, Limits: extract.Limits{FileBytes: 1}}
			_, err := extract.Reader(context.Background(), strings.NewReader(input), o)
			assert.ErrorIs(t, err, want, "%s, reader", name)
			if name == "text" {
				_, err = extract.Text(context.Background(), input, o)
				assert.ErrorIs(t, err, want, "%s, text", name)
			}
		}
	}
}

// The first pages of a long PDF are read, and the record says that there are
// more.
func TestFirstPagesOfALongPDF(t *testing.T) {
	second := strings.Replace(pageText, "<000100020003>", "<000200030001>", 1)
	input := pdfOf(pageText, second, second)
	a, err := extract.AnalyzeReader(context.Background(), strings.NewReader(input), extract.Options{Limits: extract.Limits{Pages: 1}})
	require.NoError(t, err)
	assert.Equal(t, "議事録", strings.TrimSpace(a.Text()))
	assert.Equal(t, 1, *a.Document.Source.Pages)
	assert.Equal(t, model.CodeTruncated, a.Document.Diagnostics[0].Code)
	assert.Contains(t, a.Document.Diagnostics[0].Message, "Limits.Pages")
	own := extract.Options{PDF: typed{[][]string{{"議事録"}, {"乙"}}}, Limits: extract.Limits{Pages: 1}}
	a, err = extract.AnalyzeReader(context.Background(), strings.NewReader(input), own)
	require.NoError(t, err)
	assert.NotContains(t, a.Text(), "乙")
	assert.Equal(t, model.CodeTruncated, a.Document.Diagnostics[0].Code)
}
