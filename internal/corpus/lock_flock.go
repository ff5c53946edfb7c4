//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package corpus

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
)

// openNoFollow refuses a link under the name of a file that is written in
// place: it may lead anywhere.
const openNoFollow = syscall.O_NOFOLLOW

// lockFile opens and locks a file; errLocked where another holds it. A file
// system without locks gives none, and the batch goes on without.
func lockFile(path string, exclusive bool) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|openNoFollow, 0o644)
	if err != nil {
		return nil, err
	}
	how := syscall.LOCK_SH
	if exclusive {
		how = syscall.LOCK_EX
	}
	err = flock(file, how|syscall.LOCK_NB)
	switch {
	case err == nil, errors.Is(err, syscall.ENOLCK), errors.Is(err, syscall.ENOSYS), errors.Is(err, syscall.EOPNOTSUPP):
		return file, nil
	case errors.Is(err, syscall.EWOULDBLOCK):
		err = errLocked
	}
	file.Close()
	return nil, err
}

func flock(file *os.File, how int) error {
	for {
		if err := syscall.Flock(int(file.Fd()), how); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}

// unlockFile removes the file when nobody shares it, behind what is to be done
// alone, and ends the lock.
func unlockFile(file *os.File, alone func()) {
	if flock(file, syscall.LOCK_EX|syscall.LOCK_NB) == nil {
		if filepath.Base(file.Name()) == lockName {
			alone()
		}
		removeLock(file)
	}
	file.Close()
}
