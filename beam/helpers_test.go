package beam

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/corpus"
)

func TestMain(m *testing.M) {
	log.SetupLogging("error", "text")
	ptest.MainWithDefault(m, "prism")
}

// recordLines are n records, of which some are none.
func recordLines(from, to int) []byte {
	var b bytes.Buffer
	for i := from; i < to; i++ {
		switch {
		case i%50 == 17:
			fmt.Fprintf(&b, `{"id":"none-%d"}`+"\n", i)
		case i%50 == 31:
			fmt.Fprintf(&b, "no JSON %d\n", i)
		case i%3 == 0:
			fmt.Fprintf(&b, `{"text":"第%d回みどり会議 議事要旨\n日時　令和５年６月%d日"}`+"\n", i, i%28+1)
		default:
			fmt.Fprintf(&b, `{"id":"r%d","text":"議事要旨\n日時　令和５年６月%d日\n場所　第%d会議室","url":"u"}`+"\n", i, i%28+1, i)
		}
	}
	return b.Bytes()
}

func gzipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(data)
	require.NoError(t, errors.Join(err, w.Close()))
	return b.Bytes()
}

func zstandard(t *testing.T, data []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	require.NoError(t, err)
	return w.EncodeAll(data, nil)
}

// filtered are the documents and the failures that giji filter writes.
func filtered(t *testing.T, lines []byte) (documents, failures []string) {
	t.Helper()
	var out bytes.Buffer
	filter := corpus.Filter{Config: corpus.Config{Workers: 2}}
	_, err := filter.Run(context.Background(), bytes.NewReader(lines), &out)
	require.NoError(t, err)
	for line := range strings.Lines(out.String()) {
		if strings.Contains(line, `"error":{`) {
			failures = append(failures, line)
		} else {
			documents = append(documents, line)
		}
	}
	slices.Sort(documents)
	slices.Sort(failures)
	return documents, failures
}

// execute prepares and runs.
func execute(t *testing.T, r *Run) Summary {
	t.Helper()
	ctx := context.Background()
	found, err := r.Prepare(ctx)
	require.NoError(t, err)
	require.False(t, found.Done)
	ptest.RunAndValidate(t, r.Pipeline(found))
	sum, err := r.Summary(ctx)
	require.NoError(t, err)
	return sum
}

// folder are the files of an output folder by name.
func folder(t *testing.T, dir string) map[string]string {
	t.Helper()
	ctx := context.Background()
	system, err := filesystem.New(ctx, dir)
	require.NoError(t, err)
	files := map[string]string{}
	for _, pattern := range []string{"*", ".*"} {
		names, err := system.List(ctx, join(dir, pattern))
		require.NoError(t, err)
		for _, name := range names {
			data, err := filesystem.Read(ctx, system, name)
			require.NoError(t, err)
			files[filepath.Base(name)] = string(data)
		}
	}
	return files
}

// linesOf are the lines of the files whose names begin so, sorted.
func linesOf(files map[string]string, prefix string) (lines []string) {
	for name, data := range files {
		if strings.HasPrefix(name, prefix) {
			lines = slices.AppendSeq(lines, strings.Lines(data))
		}
	}
	slices.Sort(lines)
	return lines
}

// write writes a file of this machine.
func write(t *testing.T, path string, data []byte) {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, data, 0o644))
}

// A flaky file system fails in the ways that one of the network does.
type flaky struct{ filesystem.Interface }

func init() {
	filesystem.Register("flaky", func(ctx context.Context) filesystem.Interface { return flaky{memfs.New(ctx)} })
	filesystem.Register("nologin", func(context.Context) filesystem.Interface { panic("no credentials") })
	sdk.RegisterFunction(fileOf)
}

var errDown = errors.New("connection reset")

func (flaky) OpenRead(_ context.Context, file string) (io.ReadCloser, error) {
	switch {
	case strings.Contains(file, "gone"):
		return nil, &fs.PathError{Op: "open", Path: file, Err: fs.ErrNotExist}
	case strings.Contains(file, "half"):
		return io.NopCloser(io.MultiReader(bytes.NewReader(recordLines(0, 3)), broken{})), nil
	}
	return nil, errDown
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errDown }
