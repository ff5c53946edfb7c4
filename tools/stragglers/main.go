// Command stragglers simulates a run of many shards on many workers that are
// slow, die and are given up: how long it takes, what it costs, and what
// retries and second attempts at slow shards change.
//
//	go run ./stragglers -shards 10000 -workers 1000
//
// It prints a table for docs/scale.md. The same arguments give the same table.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	base := Model{}
	flag.IntVar(&base.Shards, "shards", 10000, "shards of the run")
	flag.IntVar(&base.Workers, "workers", 1000, "workers, each on one shard at a time")
	flag.Float64Var(&base.Seconds, "seconds", 300, "median `SECONDS` of a shard on a sound worker")
	flag.Float64Var(&base.Spread, "spread", 0.25, "deviation of the logarithm of a shard's time: how uneven documents are")
	flag.Float64Var(&base.Slow, "slow", 0.02, "share of workers that are slow")
	flag.Float64Var(&base.Slowness, "slowness", 6, "how many times longer those take")
	flag.Float64Var(&base.Death, "death", 0.05, "chance that a worker is taken away in an hour, as spot machines are")
	flag.Float64Var(&base.Restart, "restart", 90, "`SECONDS` until another takes its place")
	seeds := flag.Int("seeds", 20, "runs for each line, each with other chances")
	flag.Parse()
	if err := table(os.Stdout, base, *seeds); err != nil {
		fmt.Fprintln(os.Stderr, "stragglers:", err)
		os.Exit(1)
	}
}

// table prints a line for each way to run.
func table(w io.Writer, base Model, seeds int) error {
	if err := base.check(); err != nil {
		return err
	}
	if seeds < 1 {
		return fmt.Errorf("seeds: %d, want 1 or more", seeds)
	}
	sound := base
	sound.Slow, sound.Death = 0, 0
	second := base
	second.Second = 2
	fixed := base
	fixed.Fixed = true
	fine, coarse := second, second
	fine.Shards, fine.Seconds = base.Shards*4, base.Seconds/4
	coarse.Shards, coarse.Seconds = max(base.Shards/4, 1), base.Seconds*4
	fmt.Fprintf(w, "| %-52s | hours | worst | last tenth | lost work | lost shards |\n", "run")
	fmt.Fprintf(w, "|%s|---:|---:|---:|---:|---:|\n", "---")
	for _, line := range []struct {
		name  string
		model Model
	}{
		{"sound workers", sound},
		{"slow ones and deaths, shards taken from a queue", base},
		{"and each slow shard begun a second time", second},
		{"that, shards a quarter as large", fine},
		{"that, shards four times as large", coarse},
		{"every worker has its own shards (i/n)", fixed},
	} {
		fmt.Fprintf(w, "| %-52s | %s |\n", line.name, average(line.model, seeds))
	}
	return nil
}

// average is the middle of several runs, and the worst.
func average(m Model, seeds int) string {
	var hours, worst, tail, waste float64
	lost := 0
	for seed := range seeds {
		r := m.Run(uint64(seed))
		hours += r.Seconds / 3600 / float64(seeds)
		worst = max(worst, r.Seconds/3600)
		tail += r.Tail / r.Seconds / float64(seeds)
		waste += r.Wasted / r.Worked / float64(seeds)
		lost += r.Lost
	}
	return fmt.Sprintf("%.2f | %.2f | %.0f %% | %.1f %% | %d", hours, worst, tail*100, waste*100, lost)
}
