package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFormBomb calls forms that call forms, each twenty times, twelve deep.
func TestFormBomb(t *testing.T) {
	var forms []string
	for i := range 12 {
		forms = append(forms, asStream(fmt.Sprintf("/Subtype/Form/Resources<</XObject<</X %d 0 R>>>>", 6+i), strings.Repeat("/X Do ", 20)))
	}
	data := onePage(hello+" /X Do", "", helvetica+"/XObject<</X 5 0 R>>", forms...).bytes()
	f, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), Options{Limits: Limits{Operators: 10_000}})
	require.NoError(t, err)
	page, err := f.Page(context.Background(), 0)
	assert.ErrorIs(t, err, ErrLimit)
	assert.Equal(t, "Hello", textOf(page))
}

// TestTableBombs fills font tables out of few bytes.
func TestTableBombs(t *testing.T) {
	for name, font := range map[string]string{
		"widths":    "<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</W[0 65535 1 0 65535 1]>>]>>",
		"toUnicode": "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[<<>>]>>",
	} {
		list := "beginbfrange <0000> <FFFF> [" + strings.Repeat("<3042>", 70_000)
		data := onePage("BT /F 9 Tf <0041> Tj ET", "", "/Font<</F 5 0 R>>", font, asStream("", list)).bytes()
		f := open(t, data)
		f.left.entries = 66_000
		_, err := f.Page(context.Background(), 0)
		assert.ErrorIs(t, err, ErrLimit, name)
	}
}

// TestPagesPastALimitCostNothing shares one large content among many pages:
// when the document's share is used up, no page decodes it again.
func TestPagesPastALimitCostNothing(t *testing.T) {
	b := onePage("", "", "")
	packed := deflated(t, bytes.Repeat([]byte("q Q "), 1<<18))
	b.objects[3] = fmt.Sprintf("<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", len(packed), packed)
	kids := ""
	for range 500 {
		kids += fmt.Sprintf("%d 0 R ", b.add(b.objects[2]))
	}
	b.objects[1] = "<</Type/Pages/Count 500/Kids[" + kids + "]>>"
	data := b.bytes()
	f, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), Options{Limits: Limits{DocumentBytes: 5 << 20}})
	require.NoError(t, err)
	failed := 0
	for i := range f.NumPages() {
		if _, err := f.Page(context.Background(), i); err != nil {
			require.ErrorIs(t, err, ErrLimit)
			failed++
		}
	}
	assert.Equal(t, 495, failed)
	assert.Greater(t, f.left.decoded, int64(-2<<20), "only one page went past the limit")
}

// TestLengthChain has each object stream's length in the next one.
func TestLengthChain(t *testing.T) {
	f := newFile(Limits{}.orDefault())
	for k := 1; k < 5000; k++ {
		body := fmt.Sprintf("%d 0 77", 10_000+k)
		f.xref[k] = entry{at: len(f.data)}
		f.xref[10_000+k] = entry{pack: k}
		f.data = fmt.Appendf(f.data, "%d 0 obj<</Type/ObjStm/N 1/First 8/Length %d 0 R>>stream\n%s\nendstream endobj\n", k, 10_001+k, body)
	}
	f.scanned = true
	assert.NotPanics(t, func() { f.resolve(ref{10_001, 0}) })
	assert.Equal(t, 77, f.resolve(ref{14_999, 0}))
}
