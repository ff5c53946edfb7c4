// Package infile opens files that somebody named, who may name a pipe.
package infile

import (
	"errors"
	"io/fs"
	"os"
	"strings"
)

// What is no file and is not waited for.
var (
	ErrNoWriter = errors.New("a pipe that nobody writes to")
	ErrDevice   = errors.New("a device, not a file")
)

// Open opens the file at path. A named pipe is read where somebody writes to
// it, within moments; what a shell makes of <(command) is always. A device is
// refused: what it gives may never come and need not end. One that is standard
// input was put there on purpose.
func Open(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err != nil || isDescriptor(path) {
		return os.Open(path)
	}
	switch mode := info.Mode(); {
	case mode&fs.ModeNamedPipe != 0:
		return openPipe(path)
	case mode&(fs.ModeDevice|fs.ModeSocket) != 0 && path != os.DevNull:
		return nil, &fs.PathError{Op: "open", Path: path, Err: ErrDevice}
	}
	return os.Open(path)
}

// isDescriptor reports whether path names what the process has open already.
func isDescriptor(path string) bool {
	return path == "/dev/stdin" || strings.HasPrefix(path, "/dev/fd/") || strings.HasPrefix(path, "/proc/self/fd/")
}
