//go:build unix

package corpus

import "syscall"

// openAtOnce does not wait for the other end of a pipe.
const openAtOnce = syscall.O_NONBLOCK
