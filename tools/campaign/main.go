// Command campaign reads mutated documents for as long as it is told and
// counts what must never happen: a panic, also one that was recovered, a
// document over the deadline or over the memory limit, a value that stands
// nowhere in its source, spans out of order, a gap in the ledger, and a second
// reading with other bytes.
//
//	go run . -for 10m -o table.md ../../testdata ../../internal/pdf/testdata
//	go run . -only pdf:1234 -save bad.pdf ../../testdata
//
// Its arguments are files and folders of seeds: PDF, text, HTML, Word files,
// and JSON lines with a text. The mutation of a number is always the same for
// the same seeds. A child process reads, so that what ends the process is
// counted too; a mutation that was found out is written to the folder of -bad.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/pprof"
	"strconv"
	"strings"
	"time"
)

// A config is what the flags say.
type config struct {
	length   time.Duration
	state    string
	table    string
	bad      string
	only     string
	save     string
	profile  string
	strict   bool
	deadline time.Duration
	memory   int64 // bytes
	child    bool
	kinds    string
	seeds    []string
}

func main() {
	c := config{}
	flag.DurationVar(&c.length, "for", time.Minute, "how long to run")
	flag.StringVar(&c.state, "state", "", "`FILE` that keeps the counts: a run goes on where the last one ended")
	flag.StringVar(&c.table, "o", "", "write the table to `FILE`, not to stdout")
	flag.StringVar(&c.bad, "bad", "campaign-bad", "`FOLDER` for mutations that were found out")
	flag.StringVar(&c.only, "only", "", "read one mutation, `KIND:NUMBER`, and say what it gives")
	flag.StringVar(&c.save, "save", "", "write the mutation of -only to `FILE`")
	flag.StringVar(&c.profile, "profile", "", "write a CPU profile of -only to `FILE`")
	flag.StringVar(&c.kinds, "kinds", strings.Join(kindNames, ","), "the `KINDS` to mutate")
	flag.DurationVar(&c.deadline, "deadline", 10*time.Second, "longest time for one document, of the processor")
	memory := flag.Int64("memory", 512, "largest heap in `MiB` while one document is read")
	flag.BoolVar(&c.strict, "strict", false, "fail where anything was found out")
	flag.BoolVar(&c.child, "child", false, "read what the parent asks for on stdin")
	flag.Parse()
	c.seeds, c.memory = flag.Args(), *memory<<20
	if err := run(c, os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "campaign:", err)
		os.Exit(1)
	}
}

func run(c config, in io.Reader, out io.Writer) error {
	seeds, err := readSeeds(c.seeds)
	if err != nil {
		return err
	}
	switch {
	case c.child:
		return serve(c, seeds, in, out)
	case c.only != "":
		return one(c, seeds, out)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	return campaign(ctx, c, seeds, out)
}

// one reads one mutation in this process.
func one(c config, seeds *seeds, out io.Writer) error {
	kind, digits, _ := strings.Cut(c.only, ":")
	number, err := strconv.Atoi(digits)
	if err != nil || seeds.of[kind] == nil {
		return fmt.Errorf("-only %s: want KIND:NUMBER, and seeds of the kind", c.only)
	}
	data := seeds.mutation(kind, number)
	if c.save != "" {
		if err := os.WriteFile(c.save, data, 0o600); err != nil {
			return err
		}
	}
	if c.profile != "" {
		file, err := os.Create(c.profile)
		if err != nil {
			return err
		}
		defer file.Close()
		if err := pprof.StartCPUProfile(file); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	result := newReader(c).mutation(seeds, kind, number)
	_, err = fmt.Fprintf(out, "%+v\n", result)
	return err
}

// campaign runs until the time is over or ctx ends, and writes the table.
func campaign(ctx context.Context, c config, seeds *seeds, out io.Writer) error {
	counts, err := readCounts(c.state)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, c.length)
	defer cancel()
	p := parent{config: c, seeds: seeds, counts: counts}
	if err := p.run(ctx); err != nil && !errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, context.Canceled) {
		return err
	}
	if err := counts.write(c.state); err != nil {
		return err
	}
	table := counts.table(c, seeds)
	if c.table != "" {
		err = os.WriteFile(c.table, []byte(table), 0o644)
	} else {
		_, err = io.WriteString(out, table)
	}
	if n := counts.faults(); err == nil && c.strict && n > 0 {
		return fmt.Errorf("%d faults; the mutations are in %s", n, c.bad)
	}
	return err
}
