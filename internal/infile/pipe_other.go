//go:build !unix

package infile

import "os"

// openPipe is not needed: no pipe has a name among the files.
func openPipe(path string) (*os.File, error) { return os.Open(path) }
