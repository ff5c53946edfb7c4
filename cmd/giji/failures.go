package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/internal/infile"
)

// failures counts the documents that failed and says of each what, where and
// what to do. The others are unaffected.
type failures struct {
	total, failed int
	out           io.Writer
}

func (f *failures) add(path string, err error) {
	f.failed++
	fmt.Fprintln(f.out, "giji: "+oneLine(explainAt(path, err)))
}

func (f *failures) none() bool { return f.failed == f.total }

// err is the summary with its exit status, or nil when all went well.
func (f *failures) err() error {
	switch {
	case f.failed == 0:
		return nil
	case f.total == 1: // what was said of it says it all
		return &loggedError{fail(exitNoneSucceeded, "the document could not be read")}
	case f.none():
		return fail(exitNoneSucceeded, "none of %d documents could be read", f.total)
	}
	return fail(exitSomeFailed, "%d of %d documents could not be read", f.failed, f.total)
}

func displayName(path string) string {
	if path == "-" {
		return "standard input"
	}
	return path
}

// explain is the message of err without the path, which stands before it
// already, and with what to do about it.
func explain(err error) string {
	message := reason(err)
	for _, h := range hints() {
		if errors.Is(err, h.err) {
			return sentence(message, h.hint)
		}
	}
	var refused *extract.Error
	if errors.As(err, &refused) {
		return sentence(message, refused.Hint())
	}
	return message
}

// reason is the message of err without a path.
func reason(err error) string {
	if errors.Is(err, context.DeadlineExceeded) {
		return "it took longer than --timeout"
	}
	return cause(err).Error()
}

func sentence(message, hint string) string {
	if hint == "" {
		return message
	}
	return message + "; " + hint
}

type hint struct {
	err  error
	hint string
}

func hints() []hint {
	return []hint{
		{fs.ErrNotExist, "check the path"},
		{fs.ErrPermission, "check its permissions"},
		{syscall.EISDIR, "name its files, or use giji batch"},
		{corpus.ErrIrregular, "giji extract and giji filter read pipes, a batch reads its files again to resume"},
		{infile.ErrNoWriter, "start what writes to it, or pass the document on: giji extract - < FILE"},
		{infile.ErrDevice, "put it on standard input: giji extract - < DEVICE"},
		{corpus.ErrNoRecords, "give what giji extract, filter or batch wrote"},
		{corpus.ErrNoBatch, "name the files in it"},
		{errOwnRecords, "giji view shows it, giji validate and giji stats check it"},
		{errRecords, "use giji filter or giji batch, or giji inspect --id for one of them"},
	}
}

// unread is a failure to read the input that a command is about. Every
// command ends with the same status and words.
func unread(path string, err error) error {
	return fail(exitNoneSucceeded, "%s", explainAt(path, err))
}

// explainAt is the message of err with the path before it. A pattern that came
// through is one that the shell found nothing for, or that stood in quotes.
func explainAt(path string, err error) string {
	if errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(path, "*?[") {
		return path + ": no such file; no file fits the pattern, or it stands in quotes, which giji batch alone takes"
	}
	return displayName(path) + ": " + explain(err)
}
