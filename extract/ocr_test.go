package extract_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// seen is an OCR that reads the same lines on every page.
type seen struct {
	lines []string
	err   error
	fault any // what it panics with
}

func (s seen) Recognize(_ context.Context, _ []byte, _ string, page extract.Page) (extract.Page, error) {
	if s.fault != nil {
		panic(s.fault)
	}
	read, _ := typed{[][]string{s.lines}}.Page(context.Background(), 0)
	page.Glyphs = read.Glyphs
	return page, s.err
}

var minutesSeen = []string{"若草会議（第３回）議事要旨", "１　日時：令和６年１０月８日", "２　場所：Ｗｅｂ会議"}

const scan = "q 595 0 0 842 0 0 cm /I Do Q"

// Pages that are images, or whose text is not what they show, are recognised;
// the others stay as they are.
func TestOCR(t *testing.T) {
	for name, c := range map[string]struct {
		content string
		layer   model.TextLayer
	}{
		"a scan":           {scan, model.TextLayerOCR},
		"an unsound layer": {scan + " BT 3 Tr /F 10 Tf 60 700 Td (" + strings.Repeat("?", 60) + ") Tj ET", model.TextLayerOCR},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := extract.Reader(context.Background(), bytes.NewReader(onePagePDF(c.content)), extract.Options{OCR: seen{lines: minutesSeen}})
			require.NoError(t, err)
			assert.Equal(t, c.layer, *d.Source.TextLayer)
			assert.Equal(t, []string{"ocr"}, d.Source.Fallbacks)
			require.NotNil(t, d.Minutes.Held)
			assert.Equal(t, "2024-10-08", *d.Minutes.Held.Start)
			assert.Equal(t, 1, d.Minutes.Held.Spans[0].Page)
			assert.Equal(t, 92.0, d.Minutes.Held.Spans[0].BBox[1])
		})
	}
	sound := onePagePDF("BT /F 10 Tf 60 700 Td (Minutes of the third meeting, held in May.) Tj ET")
	_, err := extract.Reader(context.Background(), bytes.NewReader(sound), extract.Options{OCR: seen{fault: "asked"}})
	require.NoError(t, err, "a page with a text is not recognised")
}

// An OCR that fails, by an error or a panic, leaves the page as it was.
func TestOCRFails(t *testing.T) {
	for name, engine := range map[string]seen{"error": {err: errors.New("no ink")}, "panic": {fault: "no ink"}} {
		_, err := extract.Reader(context.Background(), bytes.NewReader(onePagePDF(scan)), extract.Options{OCR: engine})
		assert.ErrorIs(t, err, extract.ErrNoText, name)
	}
}

// A PDF whose text is on no page what it shows is refused: what could be read
// from it is not in it.
func TestUnreliableText(t *testing.T) {
	two := typed{[][]string{minutesSeen, {strings.Repeat("?", 40)}}}
	d, err := extract.Reader(context.Background(), strings.NewReader("%PDF-1.7"), extract.Options{PDF: two})
	require.NoError(t, err, "one page is what it shows")
	require.NotEmpty(t, d.Diagnostics)
	assert.Equal(t, model.CodeTextLayerUnreliable, d.Diagnostics[0].Code)
	assert.Equal(t, model.SeverityError, d.Diagnostics[0].Severity)
	assert.Contains(t, d.Diagnostics[0].Message, "page 2")
	assert.Equal(t, model.GradePoor, d.Grade)

	for name, content := range map[string]string{
		"question marks":            strings.Repeat("?", 40),
		"with a number of a page":   strings.Repeat("?", 60) + "12",
		"letters in a wrong coding": strings.Repeat(`\344\343\202\360`, 20),
	} {
		data := onePagePDF("BT /F 10 Tf 60 700 Td (" + content + ") Tj ET")
		_, err = extract.Reader(context.Background(), bytes.NewReader(data), extract.Options{})
		var refused *extract.Error
		require.ErrorAs(t, err, &refused, name)
		assert.ErrorIs(t, err, extract.ErrUnreliable, name)
		assert.Equal(t, model.CodeUnreliableText, refused.Code)
		assert.Contains(t, refused.Hint(), "--ocr")
	}
}
