//go:build unix

package infile

import (
	"io/fs"
	"os"
	"syscall"
	"time"
)

// patience is how long a pipe is waited for: the one who writes to it may be
// started beside, on a busy machine.
const patience = 2 * time.Second

// openPipe waits for somebody who writes, and gives up.
func openPipe(path string) (*os.File, error) {
	type opened struct {
		file *os.File
		err  error
	}
	done := make(chan opened, 1)
	go func() {
		file, err := os.Open(path)
		done <- opened{file, err}
	}()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case o := <-done:
		return o.file, o.err
	case <-timer.C:
	}
	// Who waits to read is let go by one who comes to write.
	if writer, err := os.OpenFile(path, os.O_WRONLY|syscall.O_NONBLOCK, 0); err == nil {
		if o := <-done; o.err == nil {
			o.file.Close()
		}
		writer.Close()
	}
	return nil, &fs.PathError{Op: "open", Path: path, Err: ErrNoWriter}
}
