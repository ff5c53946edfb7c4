//go:build !darwin && !dragonfly && !freebsd && !linux && !netbsd && !openbsd && !windows

package corpus

import "os"

// openNoFollow is not known here.
const openNoFollow = 0

// lockFile knows no locks here: two batches in one folder go unnoticed.
func lockFile(path string, _ bool) (*os.File, error) {
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
}

func unlockFile(file *os.File, _ func()) {
	removeLock(file)
	file.Close()
}
