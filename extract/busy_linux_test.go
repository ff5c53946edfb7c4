package extract

import (
	"syscall"
	"time"
)

// busy is how long the processor worked for this thread, which says what the
// work costs on a busy machine too.
func busy() time.Duration {
	const thread = 1
	var usage syscall.Rusage
	if syscall.Getrusage(thread, &usage) != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
