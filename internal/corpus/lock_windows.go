package corpus

import (
	"errors"
	"os"
	"syscall"
)

// errSharing is ERROR_SHARING_VIOLATION: another process has the file open.
const errSharing = syscall.Errno(32)

// openNoFollow is not known here.
const openNoFollow = 0

// lockFile opens a file so that nobody else opens it to write, or only those who
// share it; errLocked where another does.
func lockFile(path string, exclusive bool) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	share := uint32(syscall.FILE_SHARE_READ)
	if !exclusive {
		share |= syscall.FILE_SHARE_WRITE
	}
	handle, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, share, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if errors.Is(err, errSharing) {
		return nil, errLocked
	}
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	return os.NewFile(uintptr(handle), path), nil
}

// unlockFile removes the file behind its last user: before, the system refuses.
func unlockFile(file *os.File, _ func()) {
	file.Close()
	os.Remove(file.Name())
}
