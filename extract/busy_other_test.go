//go:build !linux

package extract

import "time"

var began = time.Now()

// busy is the time that has passed.
func busy() time.Duration { return time.Since(began) }
