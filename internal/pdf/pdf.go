// Package pdf reads the text and the ruling lines of PDF files: every shown
// character with its box, every ruled edge, one page at a time.
//
// The package has its own object layer, because hostile and damaged files
// need limits, caches and repair at every step of it. A File reads its whole
// input into memory once and is not safe for concurrent use.
//
// Section numbers in comments are those of ISO 32000-2:2020.
package pdf

import (
	"context"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/doc"
)

// Options say how a file is opened. The zero value is ready for use.
type Options struct {
	Password string // tried after the empty password, as user and as owner
	Limits   Limits // zero fields take the defaults
}

// A File is an opened PDF file.
type File struct {
	data    []byte // from the header to the end
	trailer dict
	xref    map[int]entry
	objects map[int]object   // resolved objects
	packs   map[int]*pack    // decoded object streams
	packed  int              // bytes of all packs that are kept
	loading map[int]bool     // objects being read: a cycle is null
	fonts   map[ref]*font    // by the font's object
	cmaps   map[string]*cmap // predefined ones
	layers  map[ref]bool     // optional content that is off
	pages   []pageNode       // in reading order
	more    bool             // there are more than the limit
	lock    *lock            // nil for a file that is not encrypted
	used    map[string]bool  // repairs, by name
	left    budget           // what the limits still allow
	inflate inflater         // reused between streams
	forms   map[ref][]byte   // decoded small forms
	content []byte           // reused between pages
	scratch []byte           // what decodeTo wrote last
	spots   overprint        // reused between pages
	glyphs  []doc.Glyph      // reused between pages
	rules   []doc.Rule       // reused between pages
	stray   []foundObject    // object streams that the search found, the last one first
	scanned bool             // the objects were searched for

	elements int   // of the structure, looked at so far
	actual   known // whether objects may say what they stand for
}

// Open reads a PDF file of size bytes from r. Its errors are an *Error over
// ErrNotPDF, ErrEncrypted, ErrDamaged, ErrLimit or ErrUnsupported, or the
// context's.
func Open(ctx context.Context, r io.ReaderAt, size int64, o Options) (*File, error) {
	data, err := readAll(ctx, r, size, o.Limits.orDefault().FileBytes)
	if err != nil {
		return nil, err
	}
	return OpenBytes(ctx, data, o)
}

// OpenBytes is Open for a file that is in memory already. The data is not
// copied: it must stay as it is while the File is used.
func OpenBytes(ctx context.Context, data []byte, o Options) (f *File, err error) {
	defer guard("open", 0, &err)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	limits := o.Limits.orDefault()
	if err := checkSize(int64(len(data)), limits.FileBytes); err != nil {
		return nil, err
	}
	opened := newFile(limits)
	opened.left.ctx, opened.inflate.look = ctx, opened.left.look
	if err := opened.intake(ctx, data, o.Password); err != nil {
		return nil, err
	}
	return opened, nil
}

func newFile(limits Limits) *File {
	return &File{
		xref:    map[int]entry{},
		objects: map[int]object{},
		packs:   map[int]*pack{},
		loading: map[int]bool{},
		fonts:   map[ref]*font{},
		cmaps:   map[string]*cmap{},
		forms:   map[ref][]byte{},
		used:    map[string]bool{},
		left:    newBudget(limits),
	}
}

// NumPages is the number of pages.
func (f *File) NumPages() int { return len(f.pages) }

// More reports whether the file has more pages than Limits.Pages, of which only
// the first are read.
func (f *File) More() bool { return f.more }

// Page reads page i, from 0. It returns what could be read even when it
// returns an error, which is an *Error over ErrNoText (an image and no text),
// ErrLimit or ErrDamaged, or the context's. The page's slices are valid until
// the next call.
func (f *File) Page(ctx context.Context, i int) (page doc.RawPage, err error) {
	defer guard("page", i+1, &err)
	if i < 0 || i >= len(f.pages) {
		return doc.RawPage{}, &Error{Op: "page", Page: i + 1, Offset: -1, Err: errNoSuchPage}
	}
	f.left.ctx = ctx
	return f.readPage(ctx, i)
}

// Producer is the name of the program that wrote the file, or "".
func (f *File) Producer() (producer string) {
	err := error(nil)
	defer guard("open", 0, &err) // a name that cannot be read is none
	info := f.dict(f.trailer["Info"])
	s, _ := f.resolve(info["Producer"]).(str)
	return strings.Trim(textString(string(s)), "\x00 \t\r\n")
}

// Fallbacks are the sorted names of the repairs that reading needed so far.
func (f *File) Fallbacks() []string {
	names := slices.AppendSeq([]string{}, maps.Keys(f.used))
	slices.Sort(names)
	return names
}

// Close releases the memory that f holds.
func (f *File) Close() error {
	*f = File{}
	return nil
}
