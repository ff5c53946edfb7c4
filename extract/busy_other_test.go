//go:build !linux

package extract

import "time"

var began = time.Now()

// busy and BusyProcess are the time that has passed.
func busy() time.Duration { return time.Since(began) }

// BusyProcess is for the tests outside of the package.
func BusyProcess() time.Duration { return time.Since(began) }
