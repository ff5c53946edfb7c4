package extract

import (
	"errors"
	"fmt"
	"strings"

	"github.com/giji-go/giji/model"
)

// The reasons for which a document is refused. Match them with errors.Is.
var (
	ErrEmpty      = errors.New("the input is empty")
	ErrBinary     = errors.New("the input is neither a document that is read nor text")
	ErrNoJapanese = errors.New("the text holds no Japanese")
	ErrEncoding   = errors.New("the text is not in the declared encoding")
	ErrLimit      = errors.New("a limit is exceeded")
	ErrFormat     = errors.New("a file of a kind that is not read")
)

// An Error says why, at which stage and where a document failed.
type Error struct {
	Stage  string // ingest, layout, locate, value: for logs, not in the message
	Code   model.Code
	Page   int   // from 1; 0 where no page is concerned
	Offset int64 // bytes into the input; 0 where not known
	Err    error
}

// Error says what is wrong, and where that is known.
func (e *Error) Error() string {
	switch {
	case e.Page > 0 && e.Offset > 0:
		return fmt.Sprintf("page %d, byte %d: %v", e.Page, e.Offset, e.Err)
	case e.Page > 0:
		return fmt.Sprintf("page %d: %v", e.Page, e.Err)
	case e.Offset > 0:
		return fmt.Sprintf("byte %d: %v", e.Offset, e.Err)
	}
	return e.Err.Error()
}

// Hint is what to do next, as a phrase behind the message: "get the file
// again"; "" where the message says it, as it does of each kind of file.
func (e *Error) Hint() string {
	if e.Code == model.CodeOtherFormat {
		return ""
	}
	remedy, _, _ := strings.Cut(e.Code.Info().Remedy, ". ")
	remedy = strings.TrimSuffix(remedy, ".")
	if remedy == "" {
		return ""
	}
	return strings.ToLower(remedy[:1]) + remedy[1:]
}

func (e *Error) Unwrap() error { return e.Err }
