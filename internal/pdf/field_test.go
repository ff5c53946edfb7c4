package pdf

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFieldValues shows what fields hold that bring no appearance.
func TestFieldValues(t *testing.T) {
	const empty = "<</Subtype/Form/BBox[0 0 1 1]/Length 0>>\nstream\n\nendstream"
	for name, c := range map[string]struct{ field, want string }{
		"text":                {"/FT/Tx/V(2 July)", "2 July"},
		"UTF-16":              {"/FT/Tx/V<FEFF65E56642>", "日時"},
		"inherited":           {"/Parent<</FT/Tx/V(July)>>", "July"},
		"a choice":            {"/FT/Ch/V(second)", "second"},
		"several choices":     {"/FT/Ch/V[(one)(two)]", "one two"},
		"lines":               {"/FT/Tx/Ff 4096/V(one\\rtwo)", "onetwo"},
		"empty appearance":    {"/FT/Tx/V(July)/AP<</N 5 0 R>>", "July"},
		"a password":          {"/FT/Tx/Ff 8192/V(July)", ""},
		"a button":            {"/FT/Btn/V/Yes", ""},
		"hidden":              {"/FT/Tx/F 2/V(July)", ""},
		"no value":            {"/FT/Tx", ""},
		"a parent of its own": {"/Parent 6 0 R", ""},
	} {
		t.Run(name, func(t *testing.T) {
			b := onePage("", "/Annots[<</Subtype/Widget/Rect[20 40 120 60]/DA(/Helv 10 Tf 0 g)"+c.field+">>]", "", empty, "<</Parent 6 0 R>>")
			page := readOne(t, b.bytes())
			assert.Equal(t, c.want, textOf(page))
			for _, g := range page.Glyphs {
				assert.EqualValues(t, 10, g.Size)
				assert.True(t, g.Box.X0 >= 20 && g.Box.X1 <= 120 && g.Box.Y1 <= 66, "in its place: %v", g.Box)
			}
		})
	}
	lines := readOne(t, onePage("", "/Annots[<</Subtype/Widget/Rect[20 40 44 70]/DA(/Helv 10 Tf)/FT/Tx/Ff 4096/V(abcdef)>>]", "").bytes())
	if assert.Equal(t, "abcdef", textOf(lines)) {
		assert.Less(t, lines.Glyphs[0].Box.Y0, lines.Glyphs[5].Box.Y0, "wrapped")
	}
}
