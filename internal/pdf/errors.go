package pdf

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
)

// The kinds of failure. Every error of this package that is not the context's
// or the input's is an *Error over one of them.
var (
	ErrNotPDF      = errors.New("not a PDF file")
	ErrEncrypted   = errors.New("encrypted, and the password does not open it")
	ErrDamaged     = errors.New("damaged beyond repair")
	ErrNoText      = errors.New("page shows an image and no text: it needs OCR")
	ErrLimit       = errors.New("limit exceeded")
	ErrUnsupported = errors.New("unsupported")

	errNoSuchPage = errors.New("no such page")
)

// An Error says what failed, and where.
type Error struct {
	Op     string // "open" or "page"
	Page   int    // from 1; 0 where no page is meant
	Offset int64  // bytes from the start of the file, or -1
	Err    error
}

func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("pdf: " + e.Op)
	if e.Page > 0 {
		fmt.Fprintf(&b, " %d", e.Page)
	}
	if e.Offset >= 0 {
		fmt.Fprintf(&b, " at byte %d", e.Offset)
	}
	return b.String() + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// fail is an *Error of the opening whose cause is kind, said in detail.
func fail(offset int, kind error, detail string) error {
	return &Error{Op: "open", Offset: int64(offset), Err: fmt.Errorf("%w: %s", kind, detail)}
}

// An abort carries an error through the recursion of the object layer, whose
// accessors return values only. It never leaves the package.
type abort struct{ err error }

func stop(kind error, detail string) {
	panic(abort{fmt.Errorf("%w: %s", kind, detail)})
}

// guard turns an abort, and any run-time error that hostile input found a way
// to, into *err. It is deferred by the exported functions.
func guard(op string, page int, err *error) {
	switch x := recover().(type) {
	case nil:
	case abort:
		*err = &Error{Op: op, Page: page, Offset: -1, Err: x.err}
	case runtime.Error:
		*err = &Error{Op: op, Page: page, Offset: -1, Err: fmt.Errorf("%w: %v", ErrDamaged, x)}
	default:
		panic(x)
	}
}
