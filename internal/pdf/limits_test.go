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

// TestManyObjects has a table of more objects than there can be.
func TestManyObjects(t *testing.T) {
	packed := deflated(t, make([]byte, 2<<20))
	data := fmt.Appendf([]byte("%PDF-1.7\n"),
		"1 0 obj<</Type/XRef/W[0 1 0]/Size %d/Root 1 0 R/Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\nstartxref 9",
		2<<20, len(packed), packed)
	_, err := OpenBytes(context.Background(), data, Options{})
	assert.ErrorContains(t, err, "more than 1048576 objects; raise Limits.Objects")
}

// TestSearchKeepsTheBudget searches a file for objects that nothing asks for.
func TestSearchKeepsTheBudget(t *testing.T) {
	b := onePage(hello, "", helvetica)
	for range 100 {
		b.add("<</A[1 2 3]>>")
	}
	data := bytes.Replace(b.bytes(), []byte("startxref"), []byte("startxxxx"), 1)
	f := open(t, data)
	assert.Equal(t, []string{"xref_rebuilt"}, f.Fallbacks())
	assert.Less(t, newBudget(f.left.limits).objects-f.left.objects, 150)
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

// TestDecodedSizes passes the limit of a stream by each filter, and by the
// parts of one content.
func TestDecodedSizes(t *testing.T) {
	const limit = 1 << 16
	half := strings.Repeat("q Q ", limit/8) + " "
	for name, c := range map[string]struct{ filter, data string }{
		"ASCII85":   {"/ASCII85Decode", strings.Repeat("z", limit/4+1)},
		"RunLength": {"/RunLengthDecode", strings.Repeat("\x81 ", limit/128+1)},
		"LZW":       {"/LZWDecode", "\x80" + strings.Repeat("\x00", 2*limit)},
		"in parts":  {"[]", half},
	} {
		part := asStream("/Filter "+c.filter, c.data)
		data := onePage("", "", "", part, part).bytes()
		data = bytes.Replace(data, []byte("/Contents 4 0 R"), []byte("/Contents[5 0 R 6 0 R]"), 1)
		f, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), Options{Limits: Limits{StreamBytes: limit}})
		require.NoError(t, err)
		_, err = f.Page(context.Background(), 0)
		assert.ErrorIs(t, err, ErrLimit, name)
		assert.ErrorContains(t, err, "more than 65536 bytes in one decoded stream", name)
	}
}

// TestDecodedDataIsNotCopiedOften grows a slice to a limit as the filters do.
func TestDecodedDataIsNotCopiedOften(t *testing.T) {
	const limit = 1 << 20
	var b []byte
	allocated := 0
	for len(b) <= limit {
		grown := withRoom(b, 100, limit)
		if cap(grown) != cap(b) {
			allocated += cap(grown)
		}
		b = append(grown, make([]byte, 100)...)
	}
	assert.Less(t, cap(b), limit+limit/4)
	assert.Less(t, allocated, 3*limit)
}

// TestTextBombs shows much text by few operators.
func TestTextBombs(t *testing.T) {
	many := "1 beginbfchar <41> <" + strings.Repeat("3042", 1000) + "> endbfchar"
	for name, data := range map[string][]byte{
		"forms": onePage("/X Do 1 0 0 1 0 20 cm /X Do", "", helvetica+"/XObject<</X 5 0 R>>",
			asStream("/Subtype/Form", "BT /F 0.1 Tf ("+strings.Repeat("abcdefg ", 150)+") Tj ET")).bytes(),
		"ToUnicode": onePage("BT /F 10 Tf (A) Tj 20 0 Td (A) Tj ET", "", "/Font<</F<</Subtype/Type1/ToUnicode 5 0 R>>>>",
			asStream("", many)).bytes(),
		"ActualText": onePage(strings.Repeat("/S/P BDC BT /F 10 Tf 20 0 Td (A) Tj ET EMC ", 3), "",
			helvetica+"/Properties<</P<</ActualText("+strings.Repeat("long", 500)+")>>>>").bytes(),
	} {
		f := open(t, data)
		f.left.text = 5000
		_, err := f.Page(context.Background(), 0)
		assert.ErrorContains(t, err, "bytes of text; raise Limits.TextBytes", name)
	}
}

// TestPacksAreLetGo reads objects out of object streams that are large.
func TestPacksAreLetGo(t *testing.T) {
	f := newFile(Limits{}.orDefault())
	body := append([]byte("9 0 77"), make([]byte, 12<<20)...)
	for num := 1; num <= 5; num++ {
		f.xref[num], f.xref[10*num] = entry{at: len(f.data)}, entry{pack: num}
		packed := deflated(t, bytes.Replace(body, []byte("9"), []byte{'0' + byte(num), '0'}, 1))
		f.data = fmt.Appendf(f.data, "%d 0 obj<</Type/ObjStm/N 1/First 5/Filter/FlateDecode/Length %d>>stream\n%s\nendstream endobj\n", num,
			len(packed), packed)
	}
	for num := 1; num <= 5; num++ {
		require.Equal(t, 77, f.resolve(ref{10 * num, 0}), num)
	}
	kept := 0
	for _, p := range f.packs {
		kept += len(p.data)
	}
	assert.LessOrEqual(t, kept, 32<<20)
	assert.Positive(t, kept)
}
