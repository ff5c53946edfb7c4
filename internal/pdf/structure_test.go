package pdf

import (
	"bytes"
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tagged is a page whose marked content belongs to elements of a structure,
// objects from 7 on, in the order of their numbers.
func tagged(content, parents string, elements ...string) *builder {
	b := onePage("BT /F 10 Tf "+content+" ET", "/StructParents 2", square+"/Properties<</P<</MCID 0>>>>",
		"<</Type/StructTreeRoot/K 7 0 R/ParentTree 6 0 R>>", parents)
	b.objects[0] = "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R>>"
	for _, element := range elements {
		b.add(element)
	}
	return b
}

// What an element of the structure stands for takes the place of what its glyphs
// say, where it is one piece.
func TestActualTextOfStructure(t *testing.T) {
	const leaf, two = "<</Nums[1 null 2[7 0 R 8 0 R]]>>", "/Span<</MCID 0>>BDC (x) Tj EMC /Span<</MCID 1>>BDC (y) Tj EMC"
	for name, c := range map[string]struct {
		content, parents string
		elements         []string
		want             string
	}{
		"each its own": {two, leaf, []string{"<</S/Span/K 0/ActualText<FEFF8B70>>>", "<</S/Span/K[1]/ActualText<FEFF4E8B>>>"},
			"議@0,0 事@10,0"},
		"one of two":  {two, leaf, []string{"<</S/Span/K 0>>", "<</S/Span/K 1/ActualText(one)>>"}, "x@0,0 one@10,0"},
		"a reference": {two, leaf, []string{"<</S/Span/K<</Type/MCR/MCID 0>>/ActualText(a)>>", "<</S/Span/K 1>>"}, "a@0,0 y@10,0"},
		"around it": {two, leaf, []string{"<</S/Span/K 0/P 9 0 R>>", "<</S/Span/K 1>>", "<</S/P/K 7 0 R/ActualText(a)>>"},
			"a@0,0 y@10,0"},
		"around several": {two, leaf,
			[]string{"<</S/Span/K 0/P 9 0 R>>", "<</S/Span/K 1/P 9 0 R>>", "<</S/P/K[7 0 R 8 0 R]/ActualText(a)>>"}, "x@0,0 y@10,0"},
		"in several pieces": {two, "<</Nums[2[7 0 R 7 0 R]]>>", []string{"<</S/Span/K[0 1]/ActualText(a)>>"}, "x@0,0 y@10,0"},
		"nothing":           {two, leaf, []string{"<</S/Span/K 0/ActualText()>>", "<</S/Span/K 1>>"}, "y@10,0"},
		"a tree": {two, "<</Kids[9 0 R 10 0 R]>>", []string{"<</K 0/ActualText(a)>>", "<</K 1>>", "<</Limits[0 1]/Nums[0[8 0 R]]>>",
			"<</Limits[2 3]/Nums[2[7 0 R 8 0 R]]>>"}, "a@0,0 y@10,0"},
		"by name":             {"/Span/P BDC (x) Tj EMC", leaf, []string{"<</S/Span/K 0/ActualText(a)>>", "<<>>"}, "a@0,0"},
		"the content's own":   {"/Span<</MCID 0/ActualText(b)>>BDC (x) Tj EMC", leaf, []string{"<</S/Span/K 0/ActualText(a)>>", "<<>>"}, "b@0,0"},
		"no such number":      {"/Span<</MCID 7>>BDC (x) Tj EMC", leaf, []string{"<</S/Span/K 0/ActualText(a)>>", "<<>>"}, "x@0,0"},
		"a parent of its own": {two, leaf, []string{"<</S/Span/K 0/P 7 0 R>>", "<</S/Span/K 1/P 8 0 R>>"}, "x@0,0 y@10,0"},
		"a tree of its own":   {two, "<</Kids[6 0 R]/Limits[0 9]>>", []string{"<</K 0/ActualText(a)>>"}, "x@0,0 y@10,0"},
	} {
		assert.Equal(t, c.want, where(readOne(t, tagged(c.content, c.parents, c.elements...).bytes())), name)
	}
	b := tagged("/Span<</MCID 0>>BDC (x) Tj EMC ET /X Do BT", "<</Nums[2[7 0 R]]>>", "<</S/Span/K 0/ActualText(a)>>")
	b.objects[2] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/StructParents 2/Resources<<" + square +
		"/XObject<</X 8 0 R>>>>>>"
	b.stream("/Subtype/Form/BBox[0 0 200 100]", "BT /F 10 Tf 0 20 Td /Span<</MCID 0>>BDC (y) Tj EMC ET")
	assert.Equal(t, "a@0,0 y@0,20", where(readOne(t, b.bytes())), "a form has numbers of its own")
}

// A form that a program draws is refused, one that is filled in is read.
func TestDynamicForm(t *testing.T) {
	for name, c := range map[string]struct {
		catalog string
		refused bool
	}{
		"to be drawn":        {"/NeedsRendering true/AcroForm<</XFA 5 0 R/Fields[6 0 R]>>", true},
		"without fields":     {"/AcroForm<</XFA 5 0 R/Fields[]>>", true},
		"without a list":     {"/AcroForm<</XFA[(template) 5 0 R]>>", true},
		"with fields":        {"/AcroForm<</XFA 5 0 R/Fields[6 0 R]>>", false},
		"no XFA":             {"/NeedsRendering true/AcroForm<</Fields[]>>", false},
		"no form":            {"/NeedsRendering true", false},
		"is not to be drawn": {"/NeedsRendering false/AcroForm<</XFA 5 0 R/Fields[6 0 R]>>", false},
	} {
		b := onePage("BT /F 10 Tf (wait) Tj ET", "", square)
		b.objects[0] = "<</Type/Catalog/Pages 2 0 R" + c.catalog + ">>"
		b.stream("", "<xdp:xdp/>")
		b.add("<</FT/Tx/T(a)>>")
		data := b.bytes()
		_, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), Options{})
		if c.refused {
			require.ErrorIs(t, err, ErrUnsupported, name)
			assert.ErrorContains(t, err, "XFA", name)
		} else {
			require.NoError(t, err, name)
		}
	}
}
