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
	if err := cmp.Or(refuseAddresses(path), checkFolder(path), refuseOverwriting(path, inputs)); err != nil {
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
		return nil, fmt.Errorf("output: %w", err)
	}
	file, err := createTemporary(path)
	if err != nil {
		return nil, fmt.Errorf("output: %w", err)
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
		return nil, fmt.Errorf("output: %w", err)
	}
	return &output{Writer: bufio.NewWriterSize(file, 1<<16), file: file}, nil
}

// commit writes what is buffered and gives the file its name.
func (o *output) commit() error {
	if err := o.Flush(); err != nil {
		o.discard()
		return fmt.Errorf("output: %w", err)
	}
	if o.file == nil {
		return nil
	}
	if err := o.file.Close(); err != nil {
		o.discard()
		return fmt.Errorf("output: %w", err)
	}
	if o.path == "" {
		return nil
	}
	if err := os.Rename(o.file.Name(), o.path); err != nil {
		o.discard()
		return fmt.Errorf("output: %w", err)
	}
	return nil
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
