package corpus

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/metrics"
	"sync"
	"time"
)

var (
	errMemory      = errors.New("the document took more memory than the limit; raise --memory")
	errMemoryGuess = fmt.Errorf("%w, or use --isolate, which knows whose memory it is", errMemory)
)

const memoryInterval = 100 * time.Millisecond

// A memoryWatch looks at the heap now and then. When it is over the limit
// even after a collection, the largest document under way is told to stop:
// Go cannot say whose memory it is, and that is the best guess. A hard limit
// needs child processes.
type memoryWatch struct {
	limit   uint64
	mu      sync.Mutex
	running map[*watched]struct{}
	stop    chan struct{}
}

type watched struct {
	size   int64
	cancel context.CancelCauseFunc
}

// watchMemory begins to watch; nil when there is no limit.
func watchMemory(limit int64) *memoryWatch {
	if limit <= 0 {
		return nil
	}
	m := &memoryWatch{limit: uint64(limit), running: map[*watched]struct{}{}, stop: make(chan struct{})}
	go m.loop()
	return m
}

func (m *memoryWatch) loop() {
	ticker := time.NewTicker(memoryInterval)
	defer ticker.Stop()
	for {
		select {
		case <-m.stop:
			return
		case <-ticker.C:
		}
		if heapBytes() <= m.limit {
			continue
		}
		if runtime.GC(); heapBytes() > m.limit {
			m.stopLargest()
		}
	}
}

// heapBytes are the bytes in objects, dead ones not yet swept included.
func heapBytes() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

func (m *memoryWatch) stopLargest() {
	m.mu.Lock()
	defer m.mu.Unlock()
	var largest *watched
	for w := range m.running {
		if largest == nil || w.size > largest.size {
			largest = w
		}
	}
	if largest != nil {
		largest.cancel(errMemoryGuess)
	}
}

// watch enters a document; the function returned takes it out again.
func (m *memoryWatch) watch(size int64, cancel context.CancelCauseFunc) func() {
	w := &watched{size, cancel}
	m.mu.Lock()
	m.running[w] = struct{}{}
	m.mu.Unlock()
	return func() {
		m.mu.Lock()
		delete(m.running, w)
		m.mu.Unlock()
	}
}

func (m *memoryWatch) close() {
	if m != nil {
		close(m.stop)
	}
}
