// Package ledongthuc is an extract.Engine on github.com/ledongthuc/pdf, a
// second reader of PDF files for who trusts it or wants to compare, and an
// example of how an engine is made.
//
//	extract.File(ctx, "minutes.pdf", extract.Options{PDF: ledongthuc.Engine{}})
//
// That reader gives characters and where they stand, without ruling lines, so
// that tables are found by their text; it knows few of the Japanese encodings,
// does not turn pages, and a damaged file may make it take any memory. A page
// that outlives the context goes on in a goroutine that nobody waits for.
package ledongthuc

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"

	"github.com/giji-go/giji/extract"
)

// An Engine reads PDF files. The zero value has the limits of the built-in
// reader, of which Pages and Glyphs count here.
type Engine struct{ Limits extract.Limits }

// The limits of an Engine that names none.
const (
	defaultPages  = 2000
	defaultGlyphs = 2_000_000
)

// Open opens a file. Its errors wrap those of package extract.
func (e Engine) Open(ctx context.Context, data []byte, password string) (extract.PDF, error) {
	file := &file{pages: e.Limits.Pages, glyphs: e.Limits.Glyphs}
	if file.pages <= 0 {
		file.pages = defaultPages
	}
	if file.glyphs <= 0 {
		file.glyphs = defaultGlyphs
	}
	err := apart(ctx, func() (err error) {
		asked := false
		file.reader, err = pdf.NewReaderEncrypted(bytes.NewReader(data), int64(len(data)), func() string {
			if asked {
				return ""
			}
			asked = true
			return password
		})
		if err == nil {
			file.pages = min(file.pages, file.reader.NumPage())
		}
		return err
	})
	switch {
	case errors.Is(err, pdf.ErrInvalidPassword):
		return nil, fmt.Errorf("%w: %w", extract.ErrEncrypted, err)
	case err != nil && ctx.Err() == nil:
		return nil, fmt.Errorf("%w: %w", extract.ErrDamaged, err)
	case err != nil:
		return nil, err
	}
	return file, nil
}

// A file is a PDF that is open.
type file struct {
	reader        *pdf.Reader
	pages, glyphs int
}

func (f *file) NumPages() int { return f.pages }

// Fallbacks says who read the file.
func (f *file) Fallbacks() []string { return []string{"ledongthuc"} }

// Close has nothing to close: the file is in memory.
func (f *file) Close() error { return nil }

// Producer is the program that wrote the file.
func (f *file) Producer() (producer string) {
	_ = apart(context.Background(), func() error {
		producer = f.reader.Trailer().Key("Info").Key("Producer").Text()
		return nil
	})
	return producer
}

// Page reads one page.
func (f *file) Page(ctx context.Context, i int) (page extract.Page, err error) {
	var read extract.Page
	err = apart(ctx, func() error {
		read = f.page(i)
		return nil
	})
	if err != nil { // read may still be written to
		return extract.Page{Number: i + 1}, err
	}
	if len(read.Glyphs) == 0 && read.Images > 0 {
		return read, extract.ErrNoText
	}
	return read, nil
}

// The size of a page that does not say it, A4.
const (
	usualWidth  = 595
	usualHeight = 842
)

func (f *file) page(i int) extract.Page {
	p := f.reader.Page(i + 1)
	x0, y0, x1, y1 := mediaBox(p.V)
	page := extract.Page{Number: i + 1, Width: x1 - x0, Height: y1 - y0, Images: images(p)}
	var line pen
	for _, t := range p.Content().Text {
		if len(page.Glyphs) == f.glyphs {
			break
		}
		if t.S == string(utf8.RuneError) {
			page.Unreadable++
		}
		x, width, size := line.place(t)
		bottom := y1 - float32(t.Y)
		page.Glyphs = append(page.Glyphs, extract.Glyph{Text: t.S, Size: size, Box: extract.Box{
			X0: x - x0, Y0: bottom - ascent*size, X1: x - x0 + width, Y1: bottom + descent*size,
		}})
	}
	return page
}

// What a character reaches above and below its line, in its size.
const (
	ascent  = 0.88
	descent = 0.12
)

// A pen knows where the next character stands. The reader knows the widths of
// simple fonts alone: those of others stand all where their text begins, and
// are as wide as such characters are.
type pen struct{ x, y, next float32 }

func (p *pen) place(t pdf.Text) (x, width, size float32) {
	size = max(float32(t.FontSize), -float32(t.FontSize))
	if size == 0 {
		size = 10 // text that runs up or down
	}
	width = float32(t.W)
	if width <= 0 {
		width = size
		if r, _ := utf8.DecodeRuneInString(t.S); r < 0x1100 {
			width = size / 2
		}
	}
	at := float32(t.X)
	x = at
	if same(at, p.x) && same(float32(t.Y), p.y) {
		x = p.next
	}
	*p = pen{at, float32(t.Y), x + width}
	return x, width, size
}

func same(a, b float32) bool { return a-b < 0.01 && b-a < 0.01 }

// maxParents is how deep a tree of pages may be.
const maxParents = 32

// mediaBox is that of the page, or of the pages above it.
func mediaBox(v pdf.Value) (x0, y0, x1, y1 float32) {
	for range maxParents {
		if box := v.Key("MediaBox"); box.Kind() == pdf.Array && box.Len() == 4 {
			side := func(i int) float32 { return float32(box.Index(i).Float64()) }
			if side(2) > side(0) && side(3) > side(1) {
				return side(0), side(1), side(2), side(3)
			}
		}
		v = v.Key("Parent")
	}
	return 0, 0, usualWidth, usualHeight
}

// images counts the images that a page may show.
func images(p pdf.Page) (n int) {
	objects := p.Resources().Key("XObject")
	for _, name := range objects.Keys() {
		if objects.Key(name).Key("Subtype").Name() == "Image" {
			n++
		}
	}
	return n
}

// apart calls what may panic, or never return.
func apart(ctx context.Context, do func() error) error {
	done := make(chan error, 1)
	go func() {
		defer func() {
			if cause := recover(); cause != nil {
				done <- fmt.Errorf("%w: the engine panicked: %v", extract.ErrDamaged, cause)
			}
		}()
		done <- do()
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
