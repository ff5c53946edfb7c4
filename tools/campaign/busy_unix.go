//go:build unix

package main

import (
	"syscall"
	"time"
)

// busy is how long the processor worked for this process.
func busy() time.Duration {
	var usage syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &usage) != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
