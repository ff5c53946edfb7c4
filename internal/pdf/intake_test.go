package pdf

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const hello = "BT /F 10 Tf 10 50 Td (Hello) Tj ET"

func helloFile() []byte { return onePage(hello, "", helvetica).bytes() }

// TestRepair damages a good file in the ways files are damaged.
func TestRepair(t *testing.T) {
	replace := func(old, new string) []byte {
		data := helloFile()
		require.True(t, bytes.Contains(data, []byte(old)), old)
		return bytes.Replace(data, []byte(old), []byte(new), 1)
	}
	good := helloFile()
	cases := map[string]struct {
		data []byte
		used []string
	}{
		"intact":           {good, []string{}},
		"junk before":      {append([]byte("HTTP/1.1 200 OK\r\n\r\n"), good...), []string{"leading_junk"}},
		"junk after":       {append(good[:len(good):len(good)], strings.Repeat("<html>", 999)...), []string{}},
		"header 2.0":       {replace("%PDF-1.7", "%PDF-2.0"), []string{}},
		"line ends":        {bytes.ReplaceAll(good, []byte("\n"), []byte("\r\n")), []string{"xref_rebuilt"}},
		"wrong length":     {replace("/Length 34", "/Length 12"), []string{"stream_length"}},
		"no length":        {replace("/Length 34", ""), []string{"stream_length", "xref_rebuilt"}},
		"no startxref":     {replace("startxref", "startxxxx"), []string{"xref_rebuilt"}},
		"wrong startxref":  {replace("startxref\n", "startxref\n9"), []string{"xref_rebuilt"}},
		"wrong offset":     {replace("0000000015 00000 n", "0000000019 00000 n"), []string{"xref_rebuilt"}},
		"no table":         {good[:bytes.Index(good, []byte("xref\n"))], []string{"xref_rebuilt"}},
		"no catalog type":  {replace("/Type/Catalog", "/Type/Xatalog"), []string{}},
		"kids loop":        {replace("/Kids[3 0 R]", "/Kids[2 0 R 3 0 R 3 0 R]"), []string{"page_tree_loop", "xref_rebuilt"}},
		"count lies":       {replace("/Count 1", "/Count 7"), []string{"xref_rebuilt"}},
		"no page tree":     {replace("/Pages 2 0 R", "/Pages 9 0 R"), []string{"page_tree_rebuilt", "xref_rebuilt"}},
		"prev loop":        {replace("/Root 1 0 R", "/Root 1 0 R/Prev "+fmt.Sprint(bytes.Index(good, []byte("xref\n")))), []string{"xref_loop"}},
		"unclosed array":   {replace("/MediaBox[0 0 200 100]", "/MediaBox[0 0 200 100 "), []string{}},
		"endobj is absent": {bytes.ReplaceAll(good, []byte("endobj\n"), nil), []string{"xref_rebuilt"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			f := open(t, c.data)
			require.Equal(t, 1, f.NumPages())
			page, err := f.Page(context.Background(), 0)
			if name != "unclosed array" { // its resources are lost with it
				require.NoError(t, err)
				assert.Equal(t, "Hello", textOf(page))
			}
			assert.Equal(t, c.used, f.Fallbacks())
		})
	}
}

// TestErrors opens what cannot be opened.
func TestErrors(t *testing.T) {
	openError := func(data string, o Options) error {
		_, err := Open(context.Background(), strings.NewReader(data), int64(len(data)), o)
		return err
	}
	good := string(helloFile())
	for _, c := range []struct {
		name, data string
		o          Options
		want       error
	}{
		{"empty", "", Options{}, ErrNotPDF},
		{"text", "第１回 議事要旨", Options{}, ErrNotPDF},
		{"header only", "%PDF-1.4\n", Options{}, ErrDamaged},
		{"no pages", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj", Options{}, ErrDamaged},
		{"file limit", good, Options{Limits: Limits{FileBytes: 100}}, ErrLimit},
		{"deep", "%PDF-1.4\n1 0 obj" + strings.Repeat("[", 1000), Options{}, ErrLimit},
		{"handler", strings.Replace(good, "/Root", "/Encrypt<</Filter/Acme>>/Root", 1), Options{}, ErrUnsupported},
	} {
		err := openError(c.data, c.o)
		var e *Error
		require.ErrorIs(t, err, c.want, c.name)
		require.True(t, errors.As(err, &e), c.name)
		assert.Equal(t, "open", e.Op)
	}
}

// TestPageErrors reads pages that end in an error and keeps what was read.
func TestPageErrors(t *testing.T) {
	read := func(b *builder, l Limits) (string, error) {
		data := b.bytes()
		f, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), Options{Limits: l})
		require.NoError(t, err)
		page, err := f.Page(context.Background(), 0)
		return textOf(page), err
	}
	text, err := read(onePage(hello+strings.Repeat(" q Q", 100), "", helvetica), Limits{Operators: 50})
	assert.ErrorIs(t, err, ErrLimit)
	assert.Equal(t, "Hello", text)

	text, err = read(onePage(hello, "", helvetica), Limits{Glyphs: 3})
	assert.ErrorIs(t, err, ErrLimit)
	assert.Equal(t, "Hel", text)

	_, err = read(onePage("/I Do", "", "/XObject<</I 5 0 R>>", "<</Subtype/Image/Length 0>>stream\nendstream"), Limits{})
	assert.ErrorIs(t, err, ErrNoText)
	assert.EqualError(t, err, "pdf: page 1: page shows an image and no text: it needs OCR")

	_, err = read(onePage("BT /F 9 Tf ( ) Tj ET BI ID x EI", "", helvetica), Limits{})
	assert.ErrorIs(t, err, ErrNoText)

	_, err = open(t, helloFile()).Page(context.Background(), 1)
	assert.Error(t, err)
}

func TestBombIsALimit(t *testing.T) {
	packed := deflated(t, make([]byte, 1<<20))
	b := onePage("", "", helvetica)
	b.objects[3] = fmt.Sprintf("<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream", len(packed), packed)
	data := b.bytes()
	f, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), Options{Limits: Limits{StreamBytes: 1 << 16}})
	require.NoError(t, err)
	_, err = f.Page(context.Background(), 0)
	assert.ErrorIs(t, err, ErrLimit)
}

func TestContextEndsReading(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	data := onePage(hello+strings.Repeat(" q Q", 1<<15), "", helvetica).bytes()
	f, err := Open(ctx, bytes.NewReader(data), int64(len(data)), Options{})
	require.NoError(t, err)
	cancel()
	_, err = f.Page(ctx, 0)
	assert.ErrorIs(t, err, context.Canceled)
	_, err = Open(ctx, bytes.NewReader(data), int64(len(data)), Options{})
	assert.ErrorIs(t, err, context.Canceled)
}

// TestXrefStream reads a file whose table is a stream and whose page is in an
// object stream.
func TestXrefStream(t *testing.T) {
	for _, name := range []string{"objstm", "enc-objstm"} {
		data, err := os.ReadFile("testdata/" + name + ".pdf")
		require.NoError(t, err)
		f := open(t, data)
		assert.Equal(t, "Hand", f.Producer())
		page, err := f.Page(context.Background(), 0)
		require.NoError(t, err)
		assert.Equal(t, "議事要旨", textOf(page))
		assert.Empty(t, f.Fallbacks())

		f = open(t, bytes.Replace(data, []byte("startxref"), []byte("startxxxx"), 1))
		page, err = f.Page(context.Background(), 0)
		require.NoError(t, err)
		assert.Equal(t, "議事要旨", textOf(page))
		assert.Equal(t, []string{"xref_rebuilt"}, f.Fallbacks())
	}
}

// TestUpdatedFile appends a new version of the content: the newest counts.
func TestUpdatedFile(t *testing.T) {
	data := helloFile()
	old := bytes.Index(data, []byte("xref\n"))
	at := len(data)
	content := "BT /F 10 Tf 10 50 Td (Goodbye) Tj ET"
	data = fmt.Appendf(data, "4 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n", len(content), content)
	start := len(data)
	data = fmt.Appendf(data, "xref\n4 1\n%010d 00000 n \ntrailer\n<</Size 5/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", at, old, start)
	assert.Equal(t, "Goodbye", textOf(readOne(t, data)))
}

// TestHybridFile has its font in a table and its page, free there, in the
// cross-reference stream that the trailer names.
func TestHybridFile(t *testing.T) {
	b := onePage(hello, "", helvetica)
	data := b.bytes()
	page := bytes.Index(data, []byte("3 0 obj"))
	rows := []byte{1, byte(page >> 8), byte(page), 0}
	at := len(data)
	data = fmt.Appendf(data, "9 0 obj\n<</Type/XRef/W[1 2 1]/Index[3 1]/Size 10/Length 4>>\nstream\n%s\nendstream\nendobj\n", rows)
	start := len(data)
	data = fmt.Appendf(data, "xref\n3 1\n0000000000 00000 f \ntrailer\n<</Size 10/Root 1 0 R/Prev %d/XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n",
		bytes.Index(data, []byte("xref\n")), at, start)
	f := open(t, data)
	assert.Equal(t, entry{at: page}, f.xref[3])
	assert.Equal(t, "Hello", textOf(readOne(t, data)))
	assert.Empty(t, f.Fallbacks())
}

// TestXrefRows reads rows whose kind has no bytes, and free ones.
func TestXrefRows(t *testing.T) {
	f := newFile(Limits{}.orDefault())
	row := binary.BigEndian.AppendUint16(nil, 300)
	f.xrefRows(append(row, 7), [3]int{0, 2, 1}, 5, 9)
	assert.Equal(t, map[int]entry{5: {at: 300, gen: 7}}, f.xref)
	f.xrefRows([]byte{2, 9, 1, 0, 0, 0}, [3]int{1, 1, 1}, 6, 2)
	assert.Equal(t, entry{pack: 9, index: 1}, f.xref[6])
	assert.Equal(t, entry{at: -1}, f.xref[7])
}
