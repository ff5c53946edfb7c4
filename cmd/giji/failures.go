package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"syscall"

	"github.com/giji-go/giji/extract"
)

// failures counts the documents that failed and says of each what, where and
// what to do. The others are unaffected.
type failures struct {
	total, failed int
	out           io.Writer
}

func (f *failures) add(path string, err error) {
	f.failed++
	fmt.Fprintf(f.out, "giji: %s: %s\n", displayName(path), explain(err))
}

func (f *failures) none() bool { return f.failed == f.total }

// err is the summary with its exit status, or nil when all went well.
func (f *failures) err() error {
	switch {
	case f.failed == 0:
		return nil
	case f.total == 1:
		return fail(exitNoneSucceeded, "the document could not be read")
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
	var pathError *fs.PathError
	message := err.Error()
	if errors.As(err, &pathError) {
		message = pathError.Err.Error()
	}
	for _, h := range hints() {
		if errors.Is(err, h.err) {
			return message + "; " + h.hint
		}
	}
	return message
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
		{errRecords, "use giji filter or giji batch"},
		{extract.ErrEmpty, "check that the download or the text extraction was complete"},
		{extract.ErrNoJapanese, "check the file, or name its charset with --encoding"},
		{extract.ErrEncrypted, "give its password with --password"},
		{extract.ErrDamaged, "download it again, or have another program rewrite it"},
		{extract.ErrUnsupported, "have another program rewrite it, or extract its text"},
		{extract.ErrEncoding, "name another with --encoding, or leave it out to have it detected"},
	}
}
