package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestInOrder: whatever the number of workers and however long each document
// takes, results and failures come in the order of the paths.
func TestInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		delays := rapid.SliceOfN(rapid.IntRange(0, 300), 0, 12).Draw(t, "microseconds")
		workers := rapid.IntRange(1, 9).Draw(t, "workers")
		var paths, got, want []string
		for i, delay := range delays {
			path := fmt.Sprintf("%d %d", i, delay)
			paths = append(paths, path)
			if delay%5 == 0 {
				path = "failed " + path
			}
			want = append(want, path)
		}
		var running, most atomic.Int32
		read := func(_ context.Context, path string) ([]byte, error) {
			most.Store(max(most.Load(), running.Add(1)))
			defer running.Add(-1)
			var i, delay int
			fmt.Sscan(path, &i, &delay)
			time.Sleep(time.Duration(delay) * time.Microsecond)
			if delay%5 == 0 {
				return nil, errors.New("failed")
			}
			return []byte(path), nil
		}
		write := func(data []byte) error { got = append(got, string(data)); return nil }
		failed := func(path string, err error) { got = append(got, err.Error()+" "+path) }
		if err := inOrder(context.Background(), workers, paths, read, write, failed); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
		if int(most.Load()) > workers {
			t.Fatalf("%d at a time, want at most %d", most.Load(), workers)
		}
	})
}

func TestInOrderStops(t *testing.T) {
	paths := strings.Split(strings.Repeat("a", 100), "")
	read := func(context.Context, string) ([]byte, error) { return nil, nil }
	failed := func(string, error) {}

	full := errors.New("disk full")
	writes := 0
	err := inOrder(context.Background(), 2, paths, read, func([]byte) error { writes++; return full }, failed)
	require.ErrorIs(t, err, full)
	require.Equal(t, 1, writes)

	ctx, cancel := context.WithCancelCause(context.Background())
	stop := errors.New("stop")
	err = inOrder(ctx, 2, paths, read, func([]byte) error { cancel(stop); return nil }, failed)
	require.ErrorIs(t, err, stop)
}
