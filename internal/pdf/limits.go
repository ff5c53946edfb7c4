package pdf

import (
	"context"
	"fmt"
	"io"
)

// Limits bound what one file may cost. A zero field takes its default.
type Limits struct {
	FileBytes     int64 // 64 MiB: the file itself
	StreamBytes   int64 // 64 MiB: one decoded stream
	DocumentBytes int64 // 512 MiB: all decoded streams
	Pages         int   // 2,000
	Operators     int   // 20 million in the document
	Glyphs        int   // 2 million on one page
	FormDepth     int   // 12 forms inside each other
	ObjectDepth   int   // 100 arrays and dictionaries inside each other
	Objects       int   // 1 Mi: the objects of the file
	Values        int   // 3 Mi: the values in all objects
	FontEntries   int   // 1.5 Mi: the entries of all tables of codes and widths
	TextBytes     int   // 16 MiB: what all glyphs say
}

func (l Limits) orDefault() Limits {
	const mib = 1 << 20
	orDefault(&l.FileBytes, 64*mib)
	orDefault(&l.StreamBytes, 64*mib)
	orDefault(&l.DocumentBytes, 512*mib)
	orDefault(&l.Pages, 2000)
	orDefault(&l.Operators, 20_000_000)
	orDefault(&l.Glyphs, 2_000_000)
	orDefault(&l.FormDepth, 12)
	orDefault(&l.ObjectDepth, 100)
	orDefault(&l.Objects, 1<<20)
	orDefault(&l.Values, 3<<20)
	orDefault(&l.FontEntries, 3<<19)
	orDefault(&l.TextBytes, 16*mib)
	return l
}

func orDefault[T int | int64](field *T, value T) {
	if *field <= 0 {
		*field = value
	}
}

// A budget is what is left of the limits.
type budget struct {
	ctx       context.Context // of the call; nil is none
	limits    Limits
	decoded   int64 // bytes
	parsed    int64 // bytes of objects: each is read once, unless they overlap
	objects   int   // values inside all objects
	entries   int   // of all tables of codes and widths
	cells     int   // kept glyph tables, of 256 glyphs each
	text      int   // bytes of what the glyphs say
	operators int
}

func newBudget(l Limits) budget {
	return budget{
		limits:    l,
		decoded:   l.DocumentBytes,
		parsed:    4 * l.FileBytes,
		objects:   l.Values,
		entries:   l.FontEntries,
		cells:     4 << 10,
		text:      l.TextBytes,
		operators: l.Operators,
	}
}

// look stops when the context of the call has ended. Whatever may go on for
// long looks now and then.
func (b *budget) look() {
	if b.ctx == nil {
		return
	}
	if err := b.ctx.Err(); err != nil {
		panic(abort{err})
	}
}

// check stops what would begin when a limit of the document is passed: each
// further page would cost as much again.
func (b *budget) check() {
	b.look()
	b.spendDecoded(0)
	if b.operators < 0 {
		b.stopOperators()
	}
}

// over stops at a limit, which the message names.
func over(limit string, most int64, of string) {
	stop(ErrLimit, fmt.Sprintf("more than %d %s; raise Limits.%s", most, of, limit))
}

// checkObjects stops at a number of objects that no file within the limits of
// its length has; a compressed table claims any number in a few bytes.
func (b *budget) checkObjects(n int) {
	if most := b.limits.Objects; n > most {
		over("Objects", int64(most), "objects")
	}
}

func (b *budget) stopOperators() { over("Operators", int64(b.limits.Operators), "operators") }

func (b *budget) spendDecoded(n int) {
	if b.decoded -= int64(n); b.decoded < 0 {
		over("DocumentBytes", b.limits.DocumentBytes, "bytes of decoded streams")
	}
}

func (b *budget) spendParsed(n int) {
	if b.parsed -= int64(n); b.parsed < 0 {
		over("FileBytes", 4*b.limits.FileBytes, "bytes of objects, which overlap")
	}
}

func (b *budget) spendEntries(n int) {
	if b.entries -= n; b.entries < 0 {
		over("FontEntries", int64(b.limits.FontEntries), "entries in the tables of fonts")
	}
}

// spendText counts what a glyph says. A short content can show much text, as
// forms come back and one code may stand for a page of it; the budget is some
// 250 hours of speech.
func (b *budget) spendText(s string) {
	const character = 3 // bytes of an ideograph, and what any glyph costs at least
	if b.text -= max(len(s), character); b.text < 0 {
		over("TextBytes", int64(b.limits.TextBytes), "bytes of text")
	}
}

func stopLarge(limit int) {
	over("StreamBytes", int64(limit), "bytes in one decoded stream")
}

func checkSize(size, limit int64) error {
	if size > limit {
		return fail(-1, ErrLimit, fmt.Sprintf("the file has %d bytes, more than %d; raise Limits.FileBytes", size, limit))
	}
	if size < 0 {
		return fail(-1, ErrNotPDF, "negative size")
	}
	return nil
}

func readAll(ctx context.Context, r io.ReaderAt, size, limit int64) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := checkSize(size, limit); err != nil {
		return nil, err
	}
	data := make([]byte, size)
	n, err := r.ReadAt(data, 0)
	if err != nil && err != io.EOF {
		return nil, fmt.Errorf("pdf: open: %w", err)
	}
	return data[:n], nil
}
