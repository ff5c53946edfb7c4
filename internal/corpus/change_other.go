//go:build !linux && !darwin

package corpus

import (
	"io/fs"
	"time"
)

// changed is when a file was last written, as far as it says.
func changed(info fs.FileInfo) time.Time { return info.ModTime() }
