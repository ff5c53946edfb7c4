package pdf

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/doc"
)

// A builder writes small PDF files: objects are numbered from 1 as they come.
type builder struct {
	objects []string
	trailer string
}

func (b *builder) add(object string) int {
	b.objects = append(b.objects, object)
	return len(b.objects)
}

func (b *builder) stream(entries, data string) int {
	return b.add(fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data))
}

// bytes is the file, whose object 1 is the catalog.
func (b *builder) bytes() []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	offsets := make([]int, len(b.objects))
	for i, object := range b.objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, b.trailer, start)
	return out.Bytes()
}

// onePage is a file of one page, 200 by 100 points, with the given content,
// further page entries, resources, and further objects, numbered from 5.
func onePage(content, page, resources string, more ...string) *builder {
	b := &builder{}
	b.add("<</Type/Catalog/Pages 2 0 R>>")
	b.add("<</Type/Pages/Kids[3 0 R]/Count 1>>")
	b.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R" + page +
		"/Resources<<" + resources + ">>>>")
	b.stream("", content)
	for _, object := range more {
		b.add(object)
	}
	return b
}

const helvetica = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>"

func open(t *testing.T, data []byte) *File {
	t.Helper()
	f, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), Options{})
	require.NoError(t, err)
	return f
}

// readOne is the only page of a file.
func readOne(t *testing.T, data []byte) doc.RawPage {
	t.Helper()
	f := open(t, data)
	require.Equal(t, 1, f.NumPages())
	page, err := f.Page(context.Background(), 0)
	require.NoError(t, err)
	return page
}

func textOf(page doc.RawPage) string {
	var b strings.Builder
	for _, g := range page.Glyphs {
		b.WriteString(g.Text)
	}
	return b.String()
}
