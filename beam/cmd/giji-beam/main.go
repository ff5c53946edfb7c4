// Command giji-beam reads minutes in an Apache Beam pipeline: records (JSONL,
// plain, gzip or zstd, and Parquet) and documents (PDF, HTML, Word, text) become
// shards of what giji filter writes.
//
//	giji-beam '/data/*.jsonl.gz' -o /data/out
//	giji-beam gs://bucket/minutes/ -o gs://bucket/out --runner dataflow …
//
// Without --runner it runs in this process, on Beam's prism.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/giji-go/giji/beam"
	_ "github.com/giji-go/giji/beam/hdfs"
)

// version is set by a release build: -ldflags "-X main.version=1.2.3".
var version = "(devel)"

// Exit statuses, those of giji.
const (
	exitOK            = 0
	exitFailed        = 1
	exitUsage         = 2
	exitSomeFailed    = 3 // some documents failed
	exitNoneSucceeded = 4
	exitInterrupted   = 130
)

func main() { os.Exit(start()) }

// start is main with an exit status.
func start() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	c := newCommand(flag.CommandLine, os.Stdout, os.Stderr)
	code := c.main(ctx, os.Args[1:])
	if ctx.Err() != nil && code != exitOK {
		return exitInterrupted
	}
	return code
}

// A command is one call of giji-beam.
type command struct {
	flags    *flags
	out, err io.Writer
	run      func(ctx context.Context, p *sdk.Pipeline) error
}

func newCommand(set *flag.FlagSet, out, err io.Writer) *command {
	return &command{flags: newFlags(set), out: out, err: err, run: runPipeline}
}

// main is the whole command; an error is one line.
func (c *command) main(ctx context.Context, args []string) int {
	code, err := c.do(ctx, args)
	if err != nil {
		fmt.Fprintf(c.err, "giji-beam: %s\n", oneLine(err))
	}
	return code
}

func (c *command) do(ctx context.Context, args []string) (int, error) {
	run, err := c.flags.parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		c.flags.usage(c.out)
		return exitOK, nil
	case err != nil:
		return exitUsage, err
	case c.flags.showVersion:
		fmt.Fprintf(c.out, "giji-beam %s\n", version)
		return exitOK, nil
	}
	level := "error"
	if c.flags.verbose {
		level = "info"
	}
	log.SetupLogging(level, "text")
	sdk.Init() // of a worker it does not return
	if run == nil {
		return exitUsage, errUsage
	}
	found, err := run.Prepare(ctx)
	if err != nil {
		return exitUsage, err
	}
	if found.Done {
		c.say("%s is complete already", run.Output.Dir)
		return c.report(ctx, run)
	}
	c.say("%d files, about %d MB, into %d shards", found.Files, found.Bytes/1e6, run.Output.Shards)
	begin := time.Now()
	if err := c.run(ctx, run.Pipeline(found)); err != nil {
		if ctx.Err() != nil {
			return exitInterrupted, errors.New("interrupted; the same command begins again")
		}
		return exitFailed, fmt.Errorf("the pipeline failed; the same command begins again: %w", err)
	}
	if c.flags.async() {
		c.say("the runner has the pipeline; %s tells when all is done", "_SUCCESS")
		return exitOK, nil
	}
	c.say("took %.1f s", time.Since(begin).Seconds())
	return c.report(ctx, run)
}

// report tells the counts and makes the exit status of them.
func (c *command) report(ctx context.Context, run *beam.Run) (int, error) {
	sum, err := run.Summary(ctx)
	if err != nil {
		return exitFailed, err
	}
	c.say("%d documents, %d failed, %d incidents, %d rows in %d shards", sum.Documents, sum.Failed, sum.Incidents, sum.Rows, sum.Shards)
	switch {
	case sum.Failed == 0:
		return exitOK, nil
	case sum.Documents == 0:
		return exitNoneSucceeded, nil
	}
	return exitSomeFailed, nil
}

func (c *command) say(format string, args ...any) {
	if !c.flags.quiet {
		fmt.Fprintf(c.err, "giji-beam: "+format+"\n", args...)
	}
}

// runPipeline runs on the runner that the flags name; a runner that panics is
// one that does not run.
func runPipeline(ctx context.Context, p *sdk.Pipeline) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("%v", cause)
		}
	}()
	return beamx.Run(ctx, p)
}

// oneLine is the reason of an error without the stacks and plans that Beam
// puts around it: the line that the innermost of them says.
func oneLine(err error) string {
	lines := strings.FieldsFunc(err.Error(), func(r rune) bool { return r == '\n' || r == '\r' })
	first := strings.TrimSpace(lines[0])
	reason := first
	for i, line := range lines {
		if strings.Contains(line, "caused by") && i+1 < len(lines) {
			reason = strings.TrimSpace(lines[i+1])
		}
	}
	if reason == first || strings.Contains(first, reason) {
		return first
	}
	return first + ": " + reason
}
