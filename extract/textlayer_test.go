package extract_test

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// onePagePDF is a file whose page has the given content; /F is Helvetica, /I
// an image.
func onePagePDF(content string) []byte {
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>" +
			"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>",
		fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content),
		"<</Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>\nstream\n0\nendstream",
	}
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(objects))
	for i, object := range objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return out.Bytes()
}

// TestTextLayer says of a PDF whether its text was laid over an image.
func TestTextLayer(t *testing.T) {
	const sound = "Minutes of the third meeting, held in May."
	for name, c := range map[string]struct {
		content string
		layer   model.TextLayer
	}{
		"shown":            {"BT /F 10 Tf 60 700 Td (" + sound + ") Tj ET", model.TextLayerVisible},
		"over an image":    {"q 595 0 0 842 0 0 cm /I Do Q BT 3 Tr /F 10 Tf 60 700 Td (" + sound + ") Tj ET", model.TextLayerInvisible},
		"beside a picture": {"/I Do BT /F 10 Tf 60 700 Td (" + sound + ") Tj ET", model.TextLayerVisible},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := extract.Reader(context.Background(), bytes.NewReader(onePagePDF(c.content)), extract.Options{})
			require.NoError(t, err)
			require.NotNil(t, d.Source.TextLayer)
			assert.Equal(t, c.layer, *d.Source.TextLayer)
		})
	}
}
