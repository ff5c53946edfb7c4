package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"
)

// The exit statuses.
const (
	exitOK            = 0
	exitFailure       = 1 // internal or output failure
	exitUsage         = 2
	exitSomeFailed    = 3 // some documents failed
	exitNoneSucceeded = 4 // no document succeeded
	exitInvalid       = 5 // invalid records
	exitSignal        = 128
)

// grace is how long a subcommand may tidy up after a signal.
const grace = 10 * time.Second

// An exitError carries the exit status of a failed command.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string { return e.err.Error() }
func (e *exitError) Unwrap() error { return e.err }

// fail is an error with an exit status.
func fail(code int, format string, args ...any) error {
	return &exitError{code, fmt.Errorf(format, args...)}
}

// usagef is an error in the flags or arguments.
func usagef(format string, args ...any) error { return fail(exitUsage, format, args...) }

// A signalError is the cause of a context that a signal ended.
type signalError struct{ signal syscall.Signal }

func (e signalError) Error() string { return "interrupted: " + e.signal.String() }

// run is the whole command but for the process: it returns the exit status.
func run(args []string, in io.Reader, out, errs io.Writer) int {
	ctx, stop := withSignals(context.Background())
	defer stop()
	errs = harmless{errs}
	if isTerminal(out) {
		out = &terminalWriter{Writer: out}
	}
	a := &app{in: interruptible(ctx, in), out: out, err: errs}
	root := newRoot(a)
	root.SetArgs(args)
	if err := checkDashes(root, args); err != nil {
		return report(ctx, errs, err)
	}
	done := make(chan error, 1)
	go func() { done <- a.execute(ctx, root) }()
	return report(ctx, errs, await(ctx, done))
}

// report prints what failed and returns the exit status.
func report(ctx context.Context, errs io.Writer, err error) int {
	code := exitCode(ctx, err)
	var logged *loggedError
	if errors.As(err, &logged) {
		return code
	}
	if code > exitSignal {
		err = context.Cause(ctx)
	}
	if code != exitOK {
		fmt.Fprintln(errs, "giji: "+oneLine(err.Error()))
	}
	return code
}

// execute runs the command. What fails before it starts is wrong usage.
func (a *app) execute(ctx context.Context, root *cobra.Command) error {
	err := root.ExecuteContext(ctx)
	if err != nil && !a.started {
		return usagef("%w", err)
	}
	return err
}

// await waits for the command, after a signal no longer than grace.
func await(ctx context.Context, done <-chan error) error {
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	select {
	case err := <-done:
		return err
	case <-time.After(grace):
		return context.Cause(ctx)
	}
}

// exitCode is the exit status for what the command returned. A reader that
// has seen enough and closed the pipe is no failure.
func exitCode(ctx context.Context, err error) int {
	var interrupted signalError
	var failed *exitError
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return exitOK
	case errors.As(context.Cause(ctx), &interrupted):
		return exitSignal + int(interrupted.signal)
	case errors.As(err, &failed):
		return failed.code
	}
	return exitFailure
}

// isOutputFailure reports whether what was read could not be written.
func isOutputFailure(err error) bool {
	var failed *exitError
	return err != nil && !errors.As(err, &failed)
}

// withSignals is a context that SIGINT and SIGTERM end, a second one killing
// the process as usual. A write to a closed pipe returns an error instead of
// ending the process.
func withSignals(parent context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM)
	catchBrokenPipe()
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			cancel(signalError{s.(syscall.Signal)})
		case <-ctx.Done():
		}
	}()
	return ctx, func() { signal.Stop(signals); cancel(nil) }
}

// interruptible is in, but a Read that waits for input returns when the
// context ends. A stdin that nobody writes to must not hold the process.
func interruptible(ctx context.Context, in io.Reader) io.Reader {
	return &interruptibleReader{ctx: ctx, in: in}
}

type interruptibleReader struct {
	ctx  context.Context
	in   io.Reader
	pipe *io.PipeReader // made by the first Read
}

// Stat says what is read, for who asks whether it ends.
func (r *interruptibleReader) Stat() (fs.FileInfo, error) {
	if file, ok := r.in.(*os.File); ok {
		return file.Stat()
	}
	return nil, fs.ErrInvalid
}

func (r *interruptibleReader) Read(p []byte) (int, error) {
	if r.pipe == nil {
		reader, writer := io.Pipe()
		r.pipe = reader
		go func() {
			_, err := io.Copy(writer, r.in)
			writer.CloseWithError(err)
		}()
		context.AfterFunc(r.ctx, func() { writer.CloseWithError(context.Cause(r.ctx)) })
	}
	return r.pipe.Read(p)
}
