package pdf

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
)

// TestWatermarkGlyphs tells what lies across a page, what is called a
// watermark and what is pale from plain text.
func TestWatermarkGlyphs(t *testing.T) {
	resources := helvetica + "/ExtGState<</Thin<</ca 0.25>>>>"
	for name, c := range map[string]struct {
		content     string
		askew, pale bool
	}{
		"plain":               {"BT /F 10 Tf 20 50 Td (a) Tj ET", false, false},
		"at 45 degrees":       {"BT /F 10 Tf .7 .7 -.7 .7 20 50 Tm (a) Tj ET", true, false},
		"turned by the page":  {"q .87 .5 -.5 .87 20 20 cm BT /F 10 Tf (a) Tj ET Q", true, false},
		"upwards":             {"BT /F 10 Tf 0 1 -1 0 20 50 Tm (a) Tj ET", false, false},
		"italics by a slant":  {"BT /F 10 Tf 1 0 .3 1 20 50 Tm (a) Tj ET", false, false},
		"scanned awry":        {"BT /F 10 Tf 1 .04 -.04 1 20 50 Tm (a) Tj ET", false, false},
		"called one":          {"/Artifact<</Type/Pagination/Subtype/Watermark>>BDC BT /F 10 Tf 20 50 Td (a) Tj ET EMC", true, false},
		"behind one":          {"/Artifact<</Subtype/Watermark>>BDC EMC BT /F 10 Tf 20 50 Td (a) Tj ET", false, false},
		"a running head":      {"/Artifact<</Type/Pagination/Subtype/Header>>BDC BT /F 10 Tf 20 50 Td (a) Tj ET EMC", false, false},
		"light grey":          {".9 g BT /F 10 Tf 20 50 Td (a) Tj ET", false, true},
		"dark grey":           {".4 g BT /F 10 Tf 20 50 Td (a) Tj ET", false, false},
		"pink":                {"1 .8 .8 rg BT /F 10 Tf 20 50 Td (a) Tj ET", false, true},
		"red":                 {"1 0 0 rg BT /F 10 Tf 20 50 Td (a) Tj ET", false, false},
		"a tenth of black":    {"0 0 0 .1 k BT /F 10 Tf 20 50 Td (a) Tj ET", false, true},
		"transparent":         {"/Thin gs BT /F 10 Tf 20 50 Td (a) Tj ET", false, true},
		"set back":            {"q .9 g Q BT /F 10 Tf 20 50 Td (a) Tj ET", false, false},
		"a space and a shade": {"/DeviceRGB cs .9 .9 .9 sc BT /F 10 Tf 20 50 Td (a) Tj ET", false, true},
		"a spot colour":       {"/Spot cs 1 scn BT /F 10 Tf 20 50 Td (a) Tj ET", false, false},
	} {
		t.Run(name, func(t *testing.T) {
			page := readOne(t, onePage(c.content, "", resources).bytes())
			if assert.Len(t, page.Glyphs, 1) {
				got := page.Glyphs[0]
				assert.Equal(t, doc.Glyph{Text: "a", Askew: c.askew, Pale: c.pale}, doc.Glyph{Text: got.Text, Askew: got.Askew, Pale: got.Pale})
			}
		})
	}
}
