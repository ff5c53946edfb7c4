package extract_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

const small = "若草会議（第%d回）議事要旨\n１　日時：令和６年１０月８日\n２　場所：Ｗｅｂ会議\n"

// writeFiles writes n documents and, in between, one that is none.
func writeFiles(t *testing.T, n int) []string {
	t.Helper()
	dir := t.TempDir()
	var paths []string
	for i := range n {
		path := filepath.Join(dir, fmt.Sprintf("%02d.txt", i))
		text := fmt.Sprintf(small, i+1)
		if i == n/2 {
			text = ""
		}
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		paths = append(paths, path)
	}
	return paths
}

func TestFiles(t *testing.T) {
	paths := writeFiles(t, 21)
	i := 0
	for d, err := range extract.Files(context.Background(), paths) {
		if i == 10 {
			assert.ErrorIs(t, err, extract.ErrEmpty)
			assert.ErrorContains(t, err, paths[10])
			assert.Nil(t, d)
		} else {
			require.NoError(t, err)
			assert.Equal(t, i+1, *d.Minutes.SessionNumber)
			assert.Equal(t, filepath.Base(paths[i]), *d.Source.Name)
		}
		i++
	}
	assert.Equal(t, 21, i)
	for range extract.Files(context.Background(), paths, extract.Options{}) {
		break // no goroutine waits for ever
	}
	for range extract.Files(context.Background(), nil) {
		t.Fatal("nothing to read")
	}
}

func TestFilesCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	var last error
	for _, err := range extract.Files(ctx, writeFiles(t, 50)) {
		if n++; n == 3 {
			cancel()
		}
		last = err
	}
	assert.ErrorIs(t, last, context.Canceled)
	assert.Equal(t, 4, n)
}

// The same Options are used by many goroutines at once, and each document is
// read as if it were alone.
func TestGoroutines(t *testing.T) {
	data, err := os.ReadFile("../testdata/minutes.txt")
	require.NoError(t, err)
	want, err := extract.Text(context.Background(), string(data), extract.Options{})
	require.NoError(t, err)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 5 {
				d, err := extract.Text(context.Background(), string(data), extract.Options{})
				assert.NoError(t, err)
				assert.Equal(t, string(want.AppendJSON(nil, model.Format{})), string(d.AppendJSON(nil, model.Format{})))
			}
		})
	}
	group.Wait()
}

// A call returns at once when its context ends, wherever it is, and nothing of
// it goes on.
func TestCanceledSoon(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a text of 20 MB")
	}
	long := strings.Repeat(fmt.Sprintf(small, 1)+"３　議事\n（１）事故について\n○委員：なぜか。\n発生日時 ６月１日\n", 20<<20/200)
	short := long[:len(long)/20]
	read := map[string]func(ctx context.Context) error{
		"text": func(ctx context.Context) error {
			_, err := extract.Text(ctx, long, extract.Options{})
			return err
		},
		"reader": func(ctx context.Context) error {
			_, err := extract.Reader(ctx, strings.NewReader(short), extract.Options{})
			return err
		},
		"a reader that waits": func(ctx context.Context) error {
			_, err := extract.Reader(ctx, waiting{}, extract.Options{})
			return err
		},
		"1,000 pages": func(ctx context.Context) error {
			pages := make([][]string, 1000)
			for i := range pages {
				for range 40 {
					pages[i] = append(pages[i], "若草会議（第３回）議事要旨　○委員：なぜか。")
				}
			}
			_, err := extract.Reader(ctx, strings.NewReader("%PDF-1.7"), extract.Options{PDF: typed{pages}})
			return err
		},
	}
	for name, read := range read {
		ends := name != "a reader that waits" // nothing can end its Read
		for _, after := range []time.Duration{1, 10, 30, 100, 200, 400, 800, 1600} {
			took, err := canceledAfter(t, read, after*time.Millisecond, ends)
			for again := 0; took >= limit && again < 2; again++ { // a busy machine is no fault of the stage
				best := took
				took, err = canceledAfter(t, read, after*time.Millisecond, ends)
				took = min(took, best)
			}
			if err == nil {
				break // it was done before
			}
			assert.Less(t, took, limit, "%s, canceled after %d ms", name, after)
			if !ends {
				break
			}
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	_, err := extract.Reader(ctx, waiting{}, extract.Options{})
	require.ErrorIs(t, err, context.DeadlineExceeded)
}

// canceledAfter is how long the processor worked on behind the end of the
// context, and the error of read. Where nothing waits for ever, no goroutine is
// left.
func canceledAfter(t *testing.T, read func(ctx context.Context) error, after time.Duration, ends bool) (time.Duration, error) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var ended atomic.Int64
	time.AfterFunc(after, func() {
		ended.Store(int64(extract.BusyProcess()))
		cancel()
	})
	before := runtime.NumGoroutine()
	err := read(ctx)
	took := extract.BusyProcess() - time.Duration(ended.Load())
	if err == nil {
		return 0, nil
	}
	require.ErrorIs(t, err, context.Canceled)
	var at *extract.Error
	require.ErrorAs(t, err, &at)
	require.Equal(t, model.CodeCanceled, at.Code)
	for wait := 0; ends && runtime.NumGoroutine() > before && wait < 2000; wait++ { // that of the timer ends, too
		time.Sleep(time.Millisecond)
	}
	if ends {
		assert.LessOrEqual(t, runtime.NumGoroutine(), before)
	}
	return took, err
}

// limit is how long the processor may still work, the collection of garbage and
// the detector of races aside: both cores of a machine for 50 ms.
const limit = 100 * time.Millisecond

type waiting struct{}

func (waiting) Read([]byte) (int, error) { select {} }

// A document that names no day leans on the one that the options give; the
// day of a meeting has precedence.
func TestDate(t *testing.T) {
	const table = "３　議事\n（１）甲社から、事故について説明が行われた。\n事業者名 甲社\n発生日時 ６月１日 8時\n継続時間 ２時間\n影響利用者数 ３万人\n"
	at := func(head string, o extract.Options) *string {
		d, err := extract.Text(context.Background(), head+table, o)
		require.NoError(t, err)
		require.Len(t, d.Incidents, 1)
		return d.Incidents[0].OccurredAt.Value
	}
	day := extract.Options{Date: time.Date(2019, 9, 3, 12, 0, 0, 0, time.UTC)}
	assert.Nil(t, at("若草会議　議事要旨\n", extract.Options{}))
	require.NotNil(t, at("若草会議　議事要旨\n", day))
	assert.Equal(t, "2019-06-01T08:00:00+09:00", *at("若草会議　議事要旨\n", day))
	assert.Equal(t, "2024-06-01T08:00:00+09:00", *at(fmt.Sprintf(small, 1), day))
}

func TestLimits(t *testing.T) {
	page := "3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n"
	file := "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R 3 0 R 3 0 R] /Count 3 >>\n" +
		"endobj\n" +
		page + "trailer\n<< /Root 1 0 R /Size 4 >>\n"
	_, err := extract.Reader(context.Background(), strings.NewReader(file), extract.Options{Limits: extract.Limits{FileBytes: 100}})
	assert.ErrorIs(t, err, extract.ErrLimit)
	_, err = extract.Reader(context.Background(), strings.NewReader(file), extract.Options{})
	assert.NotErrorIs(t, err, extract.ErrLimit)
}
