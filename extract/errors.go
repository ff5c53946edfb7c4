package extract

import (
	"errors"
	"fmt"

	"github.com/giji-go/giji/model"
)

// The reasons for which a document is refused. Match them with errors.Is.
var (
	ErrEmpty      = errors.New("the input is empty")
	ErrBinary     = errors.New("the input is neither PDF nor text")
	ErrNoJapanese = errors.New("the text holds no Japanese")
	ErrEncoding   = errors.New("the text is not in the declared encoding")
	ErrLimit      = errors.New("a limit is exceeded")
	ErrFormat     = errors.New("a file of a kind that is not read")
)

// An Error says at which stage, and where, a document failed.
type Error struct {
	Stage  string // ingest, layout, locate, value
	Code   model.Code
	Page   int   // from 1; 0 where no page is concerned
	Offset int64 // bytes into the input; 0 where not known
	Err    error
}

func (e *Error) Error() string {
	where := ""
	if e.Page > 0 {
		where += fmt.Sprintf(", page %d", e.Page)
	}
	if e.Offset > 0 {
		where += fmt.Sprintf(", byte %d", e.Offset)
	}
	return fmt.Sprintf("%s%s: %v", e.Stage, where, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }
