package corpus

import (
	"errors"
	"io/fs"
	"os"
)

// ErrIrregular is a pipe, a device or the like where a file is wanted: to open
// one may wait for ever, and what it gives need not end nor come again.
var ErrIrregular = errors.New("no regular file, but a pipe, a device or the like")

// open opens a file that was found rather than named, which is a regular one or
// is refused. It is looked at before, since to open a device may do something,
// and behind, since another may stand there by then.
func open(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if irregular(info) {
		return nil, &fs.PathError{Op: "open", Path: path, Err: ErrIrregular}
	}
	file, err := os.OpenFile(path, os.O_RDONLY|openAtOnce, 0)
	if err != nil {
		return nil, err
	}
	if info, err = file.Stat(); err == nil && irregular(info) {
		err = &fs.PathError{Op: "open", Path: path, Err: ErrIrregular}
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	return file, nil
}

// irregular leaves folders to those who read them: they know better words.
func irregular(info fs.FileInfo) bool { return !info.Mode().IsRegular() && !info.IsDir() }
