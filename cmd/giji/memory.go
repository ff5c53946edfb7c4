package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// lateGC is the GOGC at which the first collection waits for 16 MB.
const lateGC = 400

// collectLate puts off the first collection of garbage: the process of a
// short document ends before it, and does not work for memory that it is
// about to give back. From that collection on the usual pace holds.
func collectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(lateGC)
	firstCollection := new([64]byte)
	runtime.AddCleanup(firstCollection, func(percent int) { debug.SetGCPercent(percent) }, usual)
}
