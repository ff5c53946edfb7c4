package corpus

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.uber.org/goleak"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

func TestGuard(t *testing.T) {
	g := newGuard(20*time.Millisecond, nil)
	defer func() { g.close() }()
	want := &extract.Analysis{Document: &model.Document{}}
	fine := func(context.Context) (*extract.Analysis, error) { return want, nil }
	got, failure := g.analyze(context.Background(), 1, fine)
	require.Nil(t, failure)
	require.Same(t, want, got)

	_, failure = g.analyze(context.Background(), 1, func(context.Context) (*extract.Analysis, error) { panic("at the disco") })
	require.Equal(t, "panic", failure.Code.String())
	require.Contains(t, failure.Message, "at the disco")

	_, failure = g.analyze(context.Background(), 1, func(ctx context.Context) (*extract.Analysis, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	})
	require.Equal(t, "timeout", failure.Code.String())

	_, failure = g.analyze(context.Background(), 1, func(context.Context) (*extract.Analysis, error) {
		return nil, &extract.Error{Stage: "ingest", Code: model.CodeEmptyInput, Err: extract.ErrEmpty}
	})
	require.Equal(t, "empty_input", failure.Code.String())
	require.Equal(t, "ingest", failure.Stage)
}

// A document that does not heed its limit is left behind.
func TestGuardLeavesBehind(t *testing.T) {
	g := newGuard(time.Millisecond, nil)
	defer func() { g.close() }()
	g.patience = 50 * time.Millisecond
	stuck := make(chan struct{})
	defer close(stuck)
	start := time.Now()
	_, failure := g.analyze(context.Background(), 1, func(context.Context) (*extract.Analysis, error) {
		<-stuck
		return nil, nil
	})
	require.Equal(t, "timeout", failure.Code.String())
	require.Less(t, time.Since(start), 10*time.Second)
	_, failure = g.analyze(context.Background(), 1, func(context.Context) (*extract.Analysis, error) { return &extract.Analysis{}, nil })
	require.Nil(t, failure, "the next one goes well")
}

func TestMemoryWatchStopsTheLargest(t *testing.T) {
	m := watchMemory(1) // always over
	defer m.close()
	small, cancelSmall := context.WithCancelCause(context.Background())
	large, cancelLarge := context.WithCancelCause(context.Background())
	defer m.watch(1, cancelSmall)()
	leave := m.watch(2, cancelLarge)
	<-large.Done()
	leave()
	require.ErrorIs(t, context.Cause(large), errMemory)
	failure := failureOf(context.Cause(large))
	require.Equal(t, "memory", failure.Code.String())
	require.Contains(t, failure.Message, "--isolate")
	<-small.Done() // the largest that is left
}

// Each document fails when children die; the batch goes on.
func TestIsolateChildDies(t *testing.T) {
	f := Filter{Config: Config{Isolate: []string{"/bin/sh", "-c", "exit 7"}, Version: "test"}}
	lines := filterLines(t, f, records(3))
	require.Len(t, lines, 3)
	for _, line := range lines {
		require.Contains(t, line, `"code":"child_died"`)
	}
}

// TestMain is also the program of the child processes in these tests.
func TestMain(m *testing.M) {
	switch os.Getenv("CORPUS_TEST_CHILD") {
	case "1":
		if err := ServeChild(context.Background(), os.Stdin, os.Stdout); err != nil {
			os.Exit(1)
		}
		os.Exit(0)
	case "hang":
		io.Copy(io.Discard, os.Stdin)
		time.Sleep(time.Minute)
	}
	goleak.VerifyTestMain(m) // no goroutine is left when all is closed
}

func child(t *testing.T, mode string) []string {
	t.Helper()
	t.Setenv("CORPUS_TEST_CHILD", mode)
	self, err := os.Executable()
	require.NoError(t, err)
	return []string{self}
}

func TestIsolateWritesTheSame(t *testing.T) {
	src, want := corpusOf(t, 10), t.TempDir()
	writeFile(t, src, "bad.jsonl", []byte("{}\n{\"id\":\"x\"}\n"))
	run(t, newBatch(want, src))
	out := t.TempDir()
	b := newBatch(out, src)
	b.Isolate = child(t, "1")
	run(t, b)
	requireSame(t, snapshot(t, want), snapshot(t, out))
	for _, format := range []string{"parquet", "csv"} {
		var files []map[string]string
		for _, isolate := range [][]string{nil, b.Isolate} {
			out := t.TempDir()
			b := newBatch(out, src)
			b.Isolate, b.Format = isolate, format
			if format == "csv" {
				b.View = "participants"
			}
			run(t, b)
			files = append(files, snapshot(t, out))
		}
		requireSame(t, files[0], files[1])
	}
}

func TestIsolateTimeout(t *testing.T) {
	f := Filter{Config: Config{Isolate: child(t, "hang"), Version: "test", Limits: Limits{Timeout: 50 * time.Millisecond}}}
	lines := filterLines(t, f, records(2))
	require.Contains(t, lines[0], `"code":"timeout"`)
	require.Contains(t, lines[1], `"code":"timeout"`)
}

func TestIsolateMemory(t *testing.T) {
	f := Filter{Config: Config{Isolate: child(t, "1"), Version: "test", Limits: Limits{Memory: 1}}}
	const enough = 1000 // for a child to live until it looks at its memory
	lines := filterLines(t, f, records(enough))
	require.Len(t, lines, enough, "one line for each, whatever the children do")
	died := 0
	for _, line := range lines {
		if strings.Contains(line, `"code":"memory"`) {
			require.NotContains(t, line, "--isolate", "which is on already")
			died++
		}
	}
	require.NotZero(t, died)
}

func TestFailureOf(t *testing.T) {
	_, err := os.Open("/none/such/file")
	failure := failureOf(err)
	require.Equal(t, "unreadable_file", failure.Code.String())
	require.NotContains(t, failure.Message, "/none", "no path in the output")
	require.Equal(t, "unreadable_file", failureOf(errors.New("x")).Code.String())
}
