package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	lateGC    = 400      // the GOGC at which the first collection waits for 16 MB
	smallLive = 10 << 20 // up to here five times what lives is little memory
	soonGC    = 30       // the GOGC for what is large
	largeLive = 48 << 20 // from here on twice what lives is much memory
	hugeGC    = 15       // the GOGC for what is larger still
	hugeLive  = 96 << 20
)

// collectLate lets the heap grow to five times what lives while that is
// little: the process of a short document ends before the first collection,
// and that of a long one does not work for memory that it is about to give
// back. From the collection on that finds more, the usual pace holds, and from
// much more on a faster one: a large document takes little longer so, and a
// third less memory.
func collectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	watchCollections(debug.SetGCPercent(lateGC))
}

// watchCollections waits for the next collection: the cleanup of an object
// that nothing holds runs then.
func watchCollections(usual int) {
	runtime.AddCleanup(new([64]byte), func(usual int) {
		switch live := liveBytes(); {
		case live > hugeLive:
			debug.SetGCPercent(min(usual, hugeGC))
			return
		case live > largeLive:
			debug.SetGCPercent(min(usual, soonGC))
		case live > smallLive:
			debug.SetGCPercent(usual)
		}
		watchCollections(usual)
	}, usual)
}

// liveBytes is what the last collection found alive.
func liveBytes() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
