package main

import (
	"bufio"
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// An output is where the data of a command goes: standard output or a file,
// which gets its name only when it is whole.
type output struct {
	*bufio.Writer
	file *os.File // nil for standard output
	path string   // the final name; "" when written in place

	width int // columns of the terminal; 0 for anything else
}

// create opens the output named by -o; "" and "-" are standard output. What
// would destroy an input is refused.
func (a *app) create(path string, inputs ...string) (*output, error) {
	if path == "" || path == "-" {
		return &output{Writer: bufio.NewWriterSize(a.out, 1<<16), width: terminalWidth(a.out)}, nil
	}
	if err := cmp.Or(refuseOutAddress(path), checkFolder(path), refuseOverwriting(path, inputs)); err != nil {
		return nil, err
	}
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		return createInPlace(path)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, unwritten(path, err)
	}
	file, err := createTemporary(path)
	if err != nil {
		return nil, unwritten(path, err)
	}
	return &output{Writer: bufio.NewWriterSize(file, 1<<16), file: file, path: path}, nil
}

// createTemporary makes a hidden file beside path, under a name that nobody
// can guess and where nothing stood: who may write to the folder, such as /tmp,
// must not choose where the output goes.
func createTemporary(path string) (*os.File, error) {
	dir, name := filepath.Split(path)
	return os.OpenFile(dir+"."+name+"."+rand.Text()+".tmp", os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
}

// createInPlace opens a device or a named pipe, which cannot be renamed over.
func createInPlace(path string) (*output, error) {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return nil, unwritten(path, err)
	}
	return &output{Writer: bufio.NewWriterSize(file, 1<<16), file: file}, nil
}

// commit writes what is buffered and gives the file its name.
func (o *output) commit() error {
	if err := o.Flush(); err != nil {
		o.discard()
		return unwritten(o.name(), err)
	}
	if o.file == nil {
		return nil
	}
	if err := o.file.Close(); err != nil {
		o.discard()
		return unwritten(o.name(), err)
	}
	if o.path == "" {
		return nil
	}
	if err := os.Rename(o.file.Name(), o.path); err != nil {
		o.discard()
		return unwritten(o.name(), err)
	}
	return nil
}

// name is what people know the output by.
func (o *output) name() string {
	switch {
	case o.path != "":
		return o.path
	case o.file != nil:
		return o.file.Name()
	}
	return ""
}

// unwritten is a failure to write an output; path "" is standard output. A
// pipe that nobody reads any more stays what it is.
func unwritten(path string, err error) error {
	switch {
	case errors.Is(err, syscall.EPIPE):
		return err
	case path == "":
		path = "standard output"
	default:
		path = "-o " + path
	}
	err = fmt.Errorf("%s cannot be written: %w", path, cause(err))
	switch {
	case isFull(err):
		return fmt.Errorf("%w; free some space, or write elsewhere", err)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w; check the permissions of the folder", err)
	}
	return err
}

// cause is the error below a path, which is named already.
func cause(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// discard removes what was written to a file.
func (o *output) discard() {
	if o.file == nil {
		return
	}
	o.file.Close()
	if o.path != "" {
		os.Remove(o.file.Name())
	}
}

// outputs get their names together.
type outputs []*output

// commit is commit of each; those behind one that fails are discarded.
func (o outputs) commit() error {
	for i, out := range o {
		if err := out.commit(); err != nil {
			o[i+1:].discard()
			return err
		}
	}
	return nil
}

func (o outputs) discard() {
	for _, out := range o {
		out.discard()
	}
}

// finish ends the outputs with end and gives them their names, unless no
// document could be read: then nothing is left under the names.
func finish(out outputs, end func() error, failed *failures) error {
	if failed.none() {
		out.discard()
		return failed.err()
	}
	if err := end(); err != nil {
		out.discard()
		return err
	}
	if err := out.commit(); err != nil {
		return err
	}
	return failed.err()
}
