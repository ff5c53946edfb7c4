//go:build !unix

package main

// catchBrokenPipe has nothing to catch: no signal says that a pipe is closed.
func catchBrokenPipe() {}
