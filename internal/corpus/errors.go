package corpus

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// The stages at which a record fails before or around the extraction.
const (
	stageInput = "input" // the record could not be read
	stageLimit = "limit" // time or memory ran out
	stageCrash = "crash" // the extraction, or its process, died
)

// A Failure is one record that gave no document, as the errors file and the
// filter write it.
type Failure struct {
	ID      []byte // as JSON; nil is null
	Path    string // below SRC; "" for a stream
	Offset  int64  // bytes into the uncompressed input; rows of a Parquet file
	Stage   string
	Code    model.Code
	Message string
}

// failf is a failure at a stage, not yet placed.
func failf(stage string, code model.Code, format string, args ...any) *Failure {
	return &Failure{Stage: stage, Code: code, Message: fmt.Sprintf(format, args...)}
}

// failureOf says why the extraction refused a document. Paths are left out:
// the same input gives the same bytes wherever it stands.
func failureOf(err error) *Failure {
	var of *extract.Error
	var at *fs.PathError
	switch {
	case errors.As(err, &of):
		message := of.Error()
		if hint := of.Hint(); hint != "" {
			message += "; " + hint
		}
		return &Failure{Stage: of.Stage, Code: of.Code, Message: message}
	case errors.Is(err, context.DeadlineExceeded):
		return failf(stageLimit, model.CodeTimeout, "the document took longer than the limit of time; raise --timeout")
	case errors.Is(err, errMemory):
		return failf(stageLimit, model.CodeMemory, "%v", err)
	case errors.Is(err, os.ErrNotExist):
		return failf(stageInput, model.CodeUnreadableFile, "the file is gone since the plan was made")
	case errors.As(err, &at):
		return failf(stageInput, model.CodeUnreadableFile, "%v", at.Err)
	}
	return failf(stageInput, model.CodeUnreadableFile, "%v", err)
}

// appendLine appends the failure as a line of an errors file.
func (f *Failure) appendLine(dst []byte) []byte {
	dst = append(dst, `{"id":`...)
	dst = appendID(dst, f.ID)
	dst = append(dst, `,"path":`...)
	if f.Path == "" {
		dst = append(dst, "null"...)
	} else {
		dst = model.AppendString(dst, f.Path)
	}
	dst = append(dst, `,"offset":`...)
	dst = fmt.Appendf(dst, "%d", f.Offset)
	dst = append(dst, ',')
	return append(f.appendReason(dst), '}', '\n')
}

// appendRecord appends the failure as a line that stands in for its record.
func (f *Failure) appendRecord(dst []byte) []byte {
	dst = append(dst, `{"id":`...)
	dst = appendID(dst, f.ID)
	dst = append(dst, `,"error":{`...)
	return append(f.appendReason(dst), '}', '}', '\n')
}

func (f *Failure) appendReason(dst []byte) []byte {
	dst = append(dst, `"stage":`...)
	dst = model.AppendString(dst, f.Stage)
	dst = append(dst, `,"code":`...)
	dst = model.AppendString(dst, f.Code.String())
	dst = append(dst, `,"message":`...)
	return model.AppendString(dst, f.Message)
}

func appendID(dst, id []byte) []byte {
	if id == nil {
		return append(dst, "null"...)
	}
	return append(dst, id...)
}
