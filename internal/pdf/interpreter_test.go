package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/giji-go/giji/internal/doc"
)

// square is a font of one-byte codes that are all an em wide.
const square = "/Font<</F<</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 126/Widths[" +
	"1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 " +
	"1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 " +
	"1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 " +
	"1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000]>>>>"

// where writes glyphs as "text@left,baseline", the baseline from the bottom of
// the 100 points high page, as content has it.
func where(page doc.RawPage) string {
	var out []string
	for _, g := range page.Glyphs {
		baseline := page.Height - (g.Box.Y1 + descent*g.Size)
		out = append(out, fmt.Sprintf("%s@%.4g,%.4g", g.Text, g.Box.X0, baseline))
	}
	return strings.Join(out, " ")
}

// TestTextOperators checks where text stands after each text operator.
func TestTextOperators(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"Td adds up", "10 20 Td (a) Tj 5 6 Td (b) Tj", "a@10,20 b@15,26"},
		{"Tj moves on", "10 20 Td (a) Tj (b) Tj", "a@10,20 b@20,20"},
		{"TD sets the leading", "10 50 TD 0 -12 TD (a) Tj T* (b) Tj", "a@10,38 b@10,26"},
		{"Tm replaces", "1 2 Td 1 0 0 1 30 40 Tm (a) Tj 1 1 Td (b) Tj", "a@30,40 b@31,41"},
		{"TJ in thousandths", "10 20 Td [(a) -500 (b) 1000 (c)] TJ", "a@10,20 b@25,20 c@25,20"},
		{"Tc after each", "10 20 Td 2 Tc (ab) Tj (c) Tj", "a@10,20 b@22,20 c@34,20"},
		{"Tw after spaces", "10 20 Td 3 Tw (a b) Tj", "a@10,20  @20,20 b@33,20"},
		{"Tz stretches", "10 20 Td 50 Tz 2 Tc (ab) Tj [-200 (c)] TJ", "a@10,20 b@16,20 c@23,20"},
		{"Ts lifts", "10 20 Td 3 Ts (a) Tj 0 Ts (b) Tj", "a@10,23 b@20,20"},
		{"' goes on", "10 50 Td 12 TL (a) Tj (b) '", "a@10,50 b@10,38"},
		{"\" sets spaces", "10 50 Td 12 TL 1 2 (a b) \" (c) '", "a@10,38  @22,38 b@35,38 c@10,26"},
		{"q keeps the text state", "10 20 Td q 2 Tc Q (ab) Tj", "a@10,20 b@20,20"},
		{"cm before BT", "ET 1 0 0 1 5 5 cm BT 10 20 Td (a) Tj", "a@15,25"},
		{"BT begins anew", "10 20 Td ET BT (a) Tj", "a@0,0"},
		{"outside of the page", "10 20 Td (a) Tj 500 0 Td (b) Tj -500 -60 Td (c) Tj", "a@10,20"},
		{"unbalanced Q", "Q Q 10 20 Td (a) Tj", "a@10,20"},
		{"unknown operators", "10 20 Td 1 2 xyz /a <<>> foo (a) Tj", "a@10,20"},
		{"operands missing", "Td Tm cm 10 20 Td Tj TJ ' (a) Tj", "a@10,20"},
		{"printed thrice", "10 20 Td (ab) Tj 0.3 0 Td (ab) Tj 0.3 0.3 Td (ab) Tj", "a@10,20 b@20,20"},
		{"each letter twice", "10 20 Td (a) Tj 0.5 0 Td (a) Tj 9.5 0 Td (a) Tj 0.5 0 Td (a) Tj", "a@10,20 a@20,20"},
		{"the same in narrow type", "10 20 Td 8 Tz (aaa) Tj", "a@10,20 a@10.8,20 a@11.6,20"},
		{"narrow type printed twice", "10 20 Td 8 Tz (aa) Tj 0.1 0 Td (aa) Tj", "a@10,20 a@10.8,20"},
		{"the same a line below", "10 20 Td (a) Tj 0 9 Td (a) Tj", "a@10,20 a@10,29"},
		{"printed twice", "10 20 Td (ab) Tj -0.3 0 Td (ab) Tj 20 0 Td (a) Tj", "a@10,20 b@20,20 a@29.7,20"},
	} {
		page := readOne(t, onePage("BT /F 10 Tf "+c.content+" ET", "", square).bytes())
		assert.Equal(t, c.want, where(page), c.name)
	}
}

func TestGlyphBox(t *testing.T) {
	page := readOne(t, onePage("BT /F 10 Tf 10 20 Td (a) Tj ET", "", square).bytes())
	require.Len(t, page.Glyphs, 1)
	g := page.Glyphs[0]
	assert.InDeltaSlice(t, []float32{10, 71.2, 20, 81.2}, []float32{g.Box.X0, g.Box.Y0, g.Box.X1, g.Box.Y1}, 1e-3)
	assert.InDelta(t, 10, g.Size, 1e-3)
	assert.Equal(t, doc.RawPage{Number: 1, Width: 200, Height: 100, Glyphs: page.Glyphs}, page)
}

// TestMirroredText has a negative size under a mirroring matrix.
func TestMirroredText(t *testing.T) {
	page := readOne(t, onePage("BT /F -10 Tf -1 0 0 -1 10 20 Tm (a) Tj ET", "", square).bytes())
	require.Len(t, page.Glyphs, 1)
	g := page.Glyphs[0]
	assert.InDeltaSlice(t, []float32{10, 71.2, 20, 81.2}, []float32{g.Box.X0, g.Box.Y0, g.Box.X1, g.Box.Y1}, 1e-3)
	assert.InDelta(t, 10, g.Size, 1e-3)
}

// TestRotate shows an a at (10, 20) of a page that is 200 by 100 unrotated:
// its origin, from the top left of the page as shown.
func TestRotate(t *testing.T) {
	for rotate, want := range map[int][4]float32{ // width, height, and the origin
		0: {200, 100, 10, 80}, 90: {100, 200, 20, 10}, 180: {200, 100, 190, 20}, 270: {100, 200, 80, 190}, -90: {100, 200, 80, 190},
	} {
		f := open(t, onePage("", fmt.Sprintf("/Rotate %d", rotate), "").bytes())
		m, w, h := f.geometry(f.pages[0])
		p := m.apply(10, 20)
		assert.Equal(t, want, [4]float32{float32(w), float32(h), float32(p.x), float32(p.y)}, rotate)
	}
}

func TestPageBoxes(t *testing.T) {
	for entries, want := range map[string]string{
		"/CropBox[10 20 110 90]":       "a@0,0",
		"/CropBox[110 90 10 20]":       "a@0,0",
		"/CropBox[10 20 10 20]":        "a@10,20",
		"/CropBox[-50 -50 500 500]":    "a@10,20",
		"/MediaBox[5 5 105.0 105]":     "a@5,15",
		"/MediaBox[0 0 0 0]":           "a@10,20",
		"/MediaBox[0 0 200]/CropBox 3": "a@10,20",
	} {
		page := readOne(t, onePage("BT /F 10 Tf 10 20 Td (a) Tj ET", entries, square).bytes())
		assert.Equal(t, want, where(page), entries)
	}
}

// TestCroppedText has text inside, across the side and outside of the crop box,
// all within the media box.
func TestCroppedText(t *testing.T) {
	page := readOne(t, onePage("BT /F 10 Tf 20 20 Td (ab) Tj 75 0 Td (cde) Tj ET BT /F 10 Tf 30 85 Td (f) Tj ET",
		"/CropBox[15 10 100 80]", square).bytes())
	assert.Equal(t, "a@5,10 b@15,10 c@80,10", where(page))
}

func TestForms(t *testing.T) {
	form := func(entries, content string) string {
		return fmt.Sprintf("<</Subtype/Form/BBox[0 0 9 9]%s/Length %d>>\nstream\n%s\nendstream", entries, len(content), content)
	}
	show := func(content string, forms ...string) string {
		page := readOne(t, onePage("q "+content+" BT /F 10 Tf 0 0 Td (z) Tj ET", "",
			square+"/XObject<</X 5 0 R/Y 6 0 R>>", forms...).bytes())
		return where(page)
	}
	const a = "BT /F 10 Tf 1 1 Td (a) Tj ET"
	own := "/Resources<<" + square + "/XObject<</X 5 0 R/Y 6 0 R>>>>"
	assert.Equal(t, "a@11,21 z@0,0", show("/X Do", form("/Matrix[1 0 0 1 10 20]"+own, a)))
	assert.Equal(t, "a@1,1 z@0,0", show("/X Do", form("", a)), "resources of the page")
	assert.Equal(t, "a@1,1 z@0,0", show("/X Do", form(own, "Q Q q q 1 0 0 1 3 3 cm Q "+a)), "its own stack")
	assert.Equal(t, "a@1,1 z@0,0", show("/X Do", form(own, a+" /X Do")), "not inside itself")
	assert.Equal(t, "a@1,1 z@0,0", show("/X Do", form(own, "/Y Do"), form(own, a+" /X Do")), "nor by way of another")
}

func TestInlineImage(t *testing.T) {
	page := readOne(t, onePage("BI /W 4 /H 1 /BPC 8 /CS /G ID \x01EI\xFF EI\x80(b) EI BT /F 10 Tf (a) Tj ET", "", square).bytes())
	assert.Equal(t, "a", textOf(page))
	assert.Equal(t, 1, page.Images)
}

func TestHiddenText(t *testing.T) {
	page := readOne(t, onePage("BT /F 10 Tf 3 Tr (a) Tj 0 Tr (b) Tj ET", "", square).bytes())
	require.Len(t, page.Glyphs, 2)
	assert.True(t, page.Glyphs[0].Hidden)
	assert.False(t, page.Glyphs[1].Hidden)
}

// TestHiddenUnderVisible prints the same text twice, first unseen.
func TestHiddenUnderVisible(t *testing.T) {
	page := readOne(t, onePage("BT /F 10 Tf 3 Tr (a) Tj ET BT 0 Tr (a) Tj ET", "", square).bytes())
	require.Len(t, page.Glyphs, 1)
	assert.False(t, page.Glyphs[0].Hidden)
}

func TestActualText(t *testing.T) {
	for _, c := range []struct{ content, want string }{
		{"/Span<</ActualText<FEFF8B70>>>BDC (x) Tj EMC", "議@0,0"},
		{"/Span<</ActualText(one)>>BDC (xy) Tj EMC (z) Tj", "one@0,0 z@20,0"},
		{"/Span<</ActualText(pq)>>BDC (xy) Tj EMC", "p@0,0 q@10,0"},
		{"/Span<</ActualText()>>BDC (x) Tj EMC (y) Tj", "y@10,0"},
		{"/Span<</ActualText(long)>>BDC (x) Tj 0 60 Td (y) Tj EMC", "x@0,0 y@0,60"},
		{"/Span/P BDC (x) Tj EMC", "named@0,0"},
		{"/Span<</ActualText(open)>>BDC (x) Tj", "open@0,0"},
		{"EMC /A BMC (x) Tj EMC EMC", "x@0,0"},
	} {
		page := readOne(t, onePage("BT /F 10 Tf "+c.content+" ET", "", square+"/Properties<</P<</ActualText(named)>>>>").bytes())
		assert.Equal(t, c.want, where(page), c.content)
	}
}

func TestOptionalContent(t *testing.T) {
	b := onePage("/OC/A BDC BT /F 10 Tf (a) Tj ET 0 0 50 1 re f EMC /OC/B BDC BT /F 10 Tf (b) Tj ET EMC /OC/C BDC BT /F 10 Tf (c) Tj ET EMC",
		"",
		square+"/Properties<</A 5 0 R/B 6 0 R/C 7 0 R>>", "<</Type/OCG>>", "<</Type/OCG>>", "<</Type/OCMD/OCGs[5 0 R]>>")
	b.objects[0] = "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R 6 0 R]/D<</OFF[5 0 R]>>>>>>"
	page := readOne(t, b.bytes())
	assert.Equal(t, "b", textOf(page))
	assert.Empty(t, page.Rules)
}

func TestAnnotations(t *testing.T) {
	field := "<</Subtype/Form/BBox[0 0 20 10]/Resources<<" + square + ">>/Length 28>>\nstream\nBT /F 10 Tf 1 2 Td (a) Tj ET\nendstream"
	b := onePage("", "/Annots[<</Subtype/Widget/Rect[50 60 90 80]/AP<</N 5 0 R>>>> <</Subtype/Widget/F 2/Rect[0 0 20 10]/AP<</N 5 0 R>>>>"+
		"<</Subtype/Link/Rect[0 0 20 10]/AP<</N 5 0 R>>>> <</Subtype/Stamp/Rect[0 0 20 10]/AS/On/AP<</N<</On 5 0 R>>>>>>]", "", field)
	assert.Equal(t, "a@52,64 a@1,2", where(readOne(t, b.bytes())))
}

// TestAnnotationsStandOnThePage has a content that leaves its own matrix, clip
// and text state behind.
func TestAnnotationsStandOnThePage(t *testing.T) {
	field := asStream("/Subtype/Form/BBox[0 0 40 20]/Resources<<"+square+">>", "BT /F 10 Tf 1 2 Td (ab) Tj ET 0 0 40 1 re f")
	b := onePage("0.5 0 0 0.5 90 90 cm 9 Tc 0 0 1 1 re W n", "/Annots[<</Subtype/Widget/Rect[50 60 90 80]/AP<</N 5 0 R>>>>]", "", field)
	page := readOne(t, b.bytes())
	assert.Equal(t, "a@51,62 b@61,62", where(page))
	require.Len(t, page.Rules, 1)
	assert.Equal(t, doc.Box{X0: 50, Y0: 39, X1: 90, Y1: 40}, page.Rules[0].Box)
}

// TestNoGlyphIsLost shows a text in pieces, by any operator, over several
// content streams: it must come out whole, in order.
func TestNoGlyphIsLost(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := onePage("", "", square)
		want, refs, shown := "", "", 0
		for range rapid.IntRange(1, 5).Draw(rt, "streams") {
			content := ""
			for range rapid.IntRange(0, 9).Draw(rt, "pieces") {
				text := rapid.StringMatching(`[a-zA-Z0-9 ]{0,8}`).Draw(rt, "text")
				want += text
				content += piece(rt, text, shown)
				shown++
			}
			refs += fmt.Sprintf("%d 0 R ", b.stream("", content))
		}
		b.objects[2] = strings.Replace(b.objects[2], "/Contents 4 0 R", "/Contents["+refs+"]", 1)
		b.objects[3] = "null"
		data := b.bytes()
		f, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), Options{})
		require.NoError(rt, err)
		page, err := f.Page(context.Background(), 0)
		require.NoError(rt, err)
		require.Equal(rt, want, textOf(page))
	})
}

// piece shows the nth text at a place of its own: of what is shown twice at one place one
// is read.
func piece(rt *rapid.T, text string, n int) string {
	x, y := float64(5+2*n)+rapid.Float64Range(0, 1).Draw(rt, "x"), rapid.Float64Range(5, 90).Draw(rt, "y")
	cut := rapid.IntRange(0, len(text)).Draw(rt, "cut")
	show := map[int]string{
		0: fmt.Sprintf("(%s) Tj", text),
		1: fmt.Sprintf("<%x>Tj", text),
		2: fmt.Sprintf("[(%s)-20(%s)]TJ", text[:cut], text[cut:]),
		3: fmt.Sprintf("(%s)Tj(%s)'", text[:cut], text[cut:]),
	}[rapid.IntRange(0, 3).Draw(rt, "operator")]
	size := 0.001 // so small that no two glyphs stand on one spot by chance
	return fmt.Sprintf("BT/F %g Tf %.4f %.4f Td 0.01 TL %s ET\n", size, x, y, show)
}

// TestPlainContentIsNotOverwritten reads pages whose content is not filtered:
// buffers that pages share must not be the file itself.
func TestPlainContentIsNotOverwritten(t *testing.T) {
	b := onePage(hello, "", helvetica)
	packed := deflated(t, []byte("BT /F 10 Tf 10 50 Td (Goodbye) Tj ET"))
	second := b.add(fmt.Sprintf("<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", len(packed), packed))
	b.add(strings.Replace(b.objects[2], "4 0 R", fmt.Sprintf("%d 0 R", second), 1))
	b.add(strings.Replace(b.objects[2], "4 0 R", fmt.Sprintf("[4 0 R %d 0 R]", second), 1))
	b.objects[1] = fmt.Sprintf("<</Type/Pages/Count 3/Kids[3 0 R %d 0 R %d 0 R]>>", second+1, second+2)
	f := open(t, b.bytes())
	for _, i := range []int{0, 1, 0, 2, 1, 0} {
		page, err := f.Page(context.Background(), i)
		require.NoError(t, err)
		assert.Equal(t, []string{"Hello", "Goodbye", "HelloGoodbye"}[i], textOf(page), i)
	}
}
