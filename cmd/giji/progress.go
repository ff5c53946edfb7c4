package main

import (
	"fmt"
	"time"
)

const paintInterval = 200 * time.Millisecond

// paint keeps one line of the terminal up to date, and removes it at the end.
func (r *reporter) paint() {
	ticker := time.NewTicker(paintInterval)
	defer ticker.Stop()
	for {
		select {
		case <-r.stop:
			fmt.Fprint(r.app.err, "\r\x1b[K")
			return
		case <-ticker.C:
			fmt.Fprintf(r.app.err, "\r\x1b[K%s", r.progressLine(time.Since(r.start)))
		}
	}
}

// progressLine says how far the run is, at what rate, and how long it takes
// yet, by the bytes of input.
func (r *reporter) progressLine(since time.Duration) string {
	p := r.progress
	documents, failed := p.Documents.Load(), p.Failed.Load()
	seconds := max(since.Seconds(), 0.001)
	line := fmt.Sprintf("%d documents, %.0f/s, %d failed", documents+failed, float64(documents+failed)/seconds, failed)
	done, total := p.Bytes.Load(), p.Total.Load()
	if total <= 0 || done <= 0 {
		return line
	}
	share := min(float64(done)/float64(total), 1)
	left := time.Duration(float64(since) * (1 - share) / share).Round(time.Second)
	return fmt.Sprintf("%s, shard %d of %d, %.0f %%, %v left", line, p.Shards.Load()+1, p.AllShards.Load(), share*100, left)
}
