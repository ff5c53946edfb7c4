package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestRules draws on a page 100 points high and reads rules as their four
// sides, from the top left.
func TestRules(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"stroked line", "2 w 10 20 m 60 20 l S", "10 79 60 81"},
		{"standing line", "1 w 10 20 m 10 60 l S", "9.5 40 10.5 80"},
		{"hairline", "0 w 10 20 m 60 20 l S", "10 79.95 60 80.05"},
		{"line width of the state", "/G gs 10 20 m 60 20 l S", "10 78.5 60 81.5"},
		{"line under a matrix", "q 2 0 0 2 0 0 cm 1 w 10 20 m 30 20 l S Q", "20 59 60 61"},
		{"nearly level", "1 w 10 20 m 60 20.3 l S", "10 79.2 60 80.5"},
		{"slanted", "10 20 m 60 40 l S", ""},
		{"closed", "1 w 10 20 m 60 20 l 60 40 l s", "10 79.5 60 80.5; 59.5 60 60.5 80"},
		{"stroked rectangle", "1 w 10 20 50 30 re S", "10 79.5 60 80.5; 59.5 50 60.5 80; 10 49.5 60 50.5; 9.5 50 10.5 80"},
		{"filled line", "10 20 50 1 re f", "10 79 60 80"},
		{"filled downwards", "10 20 50 -1 re f*", "10 80 60 81"},
		{"heavy line", "10 20 50 4 re f", "10 76 60 80"},
		{"bar", "10 20 30 4 re f", ""},
		{"filled area", "10 20 50 30 re f", ""},
		{"several in one path", "10 20 50 1 re 10 20 1 30 re 0 0 50 50 re f", "10 79 60 80; 10 50 11 80"},
		{"polygon", "10 20 m 60 20 l 60 21 l 10 21 l h f", "10 79 60 80"},
		{"slanted ends", "10 20 m 60 20 l 59 21 l 11 21 l f", "10 79 60 80"},
		{"curve", "1 w 10 20 m 20 20 30 20 60 20 c S", ""},
		{"dot", "10 20 m 11 20 l 11 21 10.5 21 10 21 c f", ""},
		{"clip only", "10 20 50 1 re W n", ""},
		{"never painted", "10 20 50 1 re", ""},
		{"outside of the clip", "q 0 0 30 100 re W n 40 20 50 1 re f Q", ""},
		{"cut by the clip", "q 20 0 30 100 re W* n 10 20 50 1 re f 1 w 10 40 m 60 40 l S Q", "20 79 50 80; 20 59.5 50 60.5"},
		{"clip within a clip", "q 0 0 30 100 re W n 20 0 80 100 re W n 10 20 50 1 re f Q", "20 79 30 80"},
		{"clip undone", "q 0 0 30 100 re W n Q 40 20 50 1 re f", "40 79 90 80"},
		{"painted before it clips", "q 10 20 50 1 re W f 10 40 50 1 re f Q", "10 79 60 80"},
		{"on the side of the clip", "q 10 20 50 30 re W n 1 w 10 20 m 60 20 l S Q", "10 79.5 60 80"},
		{"clip under a matrix", "q 0 1 -1 0 60 0 cm 0 0 100 20 re W n Q q 0 1 -1 0 60 0 cm 0 0 100 20 re W n 10 0 1 50 re f Q", "40 89 60 90"},
		{"clip without a path", "q W n 10 20 50 1 re f Q", "10 79 60 80"},
		{"round clip", "q 0 0 m 90 0 90 90 0 90 c h W n 40 20 50 1 re f Q", "40 79 90 80"},
		{"outside of the form", "/X Do", "10 79 30 80"},
		{"outside of the page", "300 20 50 1 re f", ""},
		{"thin image", "q 50 0 0 1 10 20 cm /I Do Q", "10 79 60 80"},
	} {
		page := readOne(t, onePage(c.content+" BT /F 1 Tf (a) Tj ET", "",
			helvetica+"/ExtGState<</G<</LW 3>>>>/XObject<</I 5 0 R/X 6 0 R>>", "<</Subtype/Image/Length 0>>stream\nendstream",
			asStream("/Subtype/Form/BBox[0 0 30 100]", "10 20 50 1 re f 40 20 50 1 re f")).bytes())
		var got []string
		for _, r := range page.Rules {
			got = append(got, fmt.Sprintf("%.5g %.5g %.5g %.5g", r.Box.X0, r.Box.Y0, r.Box.X1, r.Box.Y1))
		}
		assert.Equal(t, c.want, strings.Join(got, "; "), c.name)
	}
}
