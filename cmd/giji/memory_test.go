package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func gcPercent() int {
	sample := []metrics.Sample{{Name: "/gc/gogc:percent"}}
	metrics.Read(sample)
	return int(sample[0].Value.Uint64())
}

// TestCollectLate: the usual pace is back after the first collection that
// finds much alive.
func TestCollectLate(t *testing.T) {
	t.Setenv("GOGC", "")
	before := debug.SetGCPercent(123)
	defer debug.SetGCPercent(before)
	collectLate()
	require.Equal(t, lateGC, gcPercent())
	runtime.GC()
	require.Never(t, func() bool { return gcPercent() != lateGC }, 50*time.Millisecond, time.Millisecond)
	much := make([]byte, 2*smallLive)
	runtime.GC()
	runtime.KeepAlive(much)
	require.Eventually(t, func() bool { return gcPercent() <= 123 }, 10*time.Second, time.Millisecond)
}
