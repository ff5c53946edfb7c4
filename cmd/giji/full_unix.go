//go:build unix

package main

import (
	"errors"
	"syscall"
)

// isFull reports whether a write failed for want of space, quota or file size.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}
