//go:build linux || darwin

package corpus

import (
	"io/fs"
	"syscall"
	"time"
)

// changed is when a file was last written, renamed or given another time.
func changed(info fs.FileInfo) time.Time {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		if at := changeTime(s); at.After(info.ModTime()) {
			return at
		}
	}
	return info.ModTime()
}
