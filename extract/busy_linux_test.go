package extract

import (
	"syscall"
	"time"
)

// busy is how long the processor worked for this thread, and BusyProcess for
// the whole process: what the work costs on a busy machine too.
func busy() time.Duration {
	const thread = 1
	return worked(thread)
}

// BusyProcess is for the tests outside of the package.
func BusyProcess() time.Duration { return worked(syscall.RUSAGE_SELF) }

func worked(who int) time.Duration {
	var usage syscall.Rusage
	if syscall.Getrusage(who, &usage) != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
