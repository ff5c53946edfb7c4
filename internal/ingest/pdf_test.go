package ingest

import (
	"bytes"
	"context"
	"errors"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/pdf"
)

func TestPDFPages(t *testing.T) {
	data, err := os.ReadFile("../pdf/testdata/objstm.pdf")
	require.NoError(t, err)
	ctx := context.Background()
	p, err := OpenPDF(ctx, bytes.NewReader(data), int64(len(data)), pdf.Options{})
	require.NoError(t, err)
	defer p.Close()
	assert.Equal(t, "Hand", p.Producer())
	assert.Equal(t, 1, p.NumPages())
	assert.Empty(t, p.Fallbacks())
	text := ""
	for page, err := range p.Pages(ctx) {
		require.NoError(t, err)
		for _, g := range page.Glyphs {
			text += g.Text
		}
	}
	assert.Equal(t, "議事要旨", text)
}

func TestPDFIsNone(t *testing.T) {
	_, err := OpenPDF(context.Background(), bytes.NewReader([]byte("議事要旨")), 12, pdf.Options{})
	assert.ErrorIs(t, err, pdf.ErrNotPDF)
}

// threePages is an engine whose second page is a scan.
type threePages struct{ cancel func() }

var errScan = errors.New("scan")

func (e threePages) NumPages() int       { return 3 }
func (e threePages) Producer() string    { return "three" }
func (e threePages) Fallbacks() []string { return nil }
func (e threePages) Close() error        { return nil }

func (e threePages) Page(ctx context.Context, i int) (doc.RawPage, error) {
	page := doc.RawPage{Number: i + 1}
	if i == 1 {
		if e.cancel != nil {
			e.cancel()
			return page, ctx.Err()
		}
		return page, errScan
	}
	return page, nil
}

func TestPagesGoOnAfterAPageWithAnError(t *testing.T) {
	var numbers []int
	var errs []error
	for page, err := range NewPDF(threePages{}, 0).Pages(context.Background()) {
		numbers, errs = append(numbers, page.Number), append(errs, err)
	}
	assert.Equal(t, []int{1, 2, 3}, numbers)
	assert.Equal(t, []error{nil, errScan, nil}, errs)
}

func TestPagesEndWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var last error
	n := 0
	for _, err := range NewPDF(threePages{cancel}, 0).Pages(ctx) {
		last = err
		n++
	}
	assert.Equal(t, 2, n)
	assert.ErrorIs(t, last, context.Canceled)
}
