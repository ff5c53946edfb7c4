package corpus

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// collectorRoom is up to where the heap may grow between collections: the
// same for a small corpus and a large one.
const collectorRoom = 40 << 20

// TuneCollector lets the heap grow to a fixed size between collections, which
// costs less time than collecting a small heap often. When a document needs
// more, the room follows it, so that the collector does not run without end.
// GOGC and GOMEMLIMIT have precedence.
func TuneCollector() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(-1) // the limit alone decides
	debug.SetMemoryLimit(collectorRoom)
	go followHeap()
}

// followHeap runs as long as the process.
func followHeap() {
	room := int64(collectorRoom)
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	for range time.Tick(memoryInterval) {
		metrics.Read(sample)
		live := int64(sample[0].Value.Uint64())
		if want := max(collectorRoom, 2*live); want != room {
			room = want
			debug.SetMemoryLimit(room)
		}
	}
}
