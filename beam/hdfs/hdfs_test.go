package hdfs

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/stretchr/testify/require"
)

// A folderNode stands in for a namenode: a folder of this machine. Like HDFS
// it makes no folder by itself and no file that is there.
type folderNode struct {
	root   string
	closed *int
}

func (f folderNode) at(name string) string { return filepath.Join(f.root, name) }

func (f folderNode) ReadDir(dir string) (infos []os.FileInfo, err error) {
	entries, err := os.ReadDir(f.at(dir))
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil {
			return nil, err
		}
		infos = append(infos, info)
	}
	return infos, err
}

func (f folderNode) Stat(name string) (os.FileInfo, error)    { return os.Stat(f.at(name)) }
func (f folderNode) Open(name string) (io.ReadCloser, error)  { return os.Open(f.at(name)) }
func (f folderNode) MkdirAll(dir string, m os.FileMode) error { return os.MkdirAll(f.at(dir), m) }
func (f folderNode) Remove(name string) error                 { return os.Remove(f.at(name)) }
func (f folderNode) Rename(from, to string) error             { return os.Rename(f.at(from), f.at(to)) }

func (f folderNode) Create(name string) (io.WriteCloser, error) {
	return os.OpenFile(f.at(name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
}

func (f folderNode) Close() error {
	*f.closed++
	return nil
}

func TestSystem(t *testing.T) {
	ctx := context.Background()
	root, dialed, closed := t.TempDir(), 0, 0
	s := &system{dial: func(namenode string) (node, error) {
		if namenode == "down:1" {
			return nil, errors.New("connection refused")
		}
		dialed++
		return folderNode{filepath.Join(root, namenode), &closed}, nil
	}}
	for _, name := range []string{
		"hdfs://a:1/in/x.jsonl", "hdfs://a:1/in/deep/y.jsonl", "hdfs://a:1/in/deep/er/z.jsonl", "hdfs:///in/x.jsonl",
	} {
		require.NoError(t, filesystem.Write(ctx, s, name, []byte(name)))
	}
	require.Equal(t, 2, dialed, "one connection for each namenode")
	for pattern, want := range map[string][]string{
		"hdfs://a:1/in/*.jsonl":       {"hdfs://a:1/in/x.jsonl"},
		"hdfs://a:1/in/*/*":           {"hdfs://a:1/in/deep/y.jsonl"},
		"hdfs://a:1/in/**/*.jsonl":    {"hdfs://a:1/in/deep/er/z.jsonl", "hdfs://a:1/in/deep/y.jsonl", "hdfs://a:1/in/x.jsonl"},
		"hdfs:///in/x.jsonl":          {"hdfs:///in/x.jsonl"},
		"hdfs://a:1/nowhere/**/*.pdf": nil,
	} {
		files, err := s.List(ctx, pattern)
		require.NoError(t, err)
		require.Equal(t, want, files, pattern)
	}
	data, err := filesystem.Read(ctx, s, "hdfs:///in/x.jsonl")
	require.NoError(t, err)
	require.Equal(t, "hdfs:///in/x.jsonl", string(data))

	require.NoError(t, filesystem.Write(ctx, s, "hdfs://a:1/in/x.jsonl", []byte("new")), "in place of the one that is there")
	require.NoError(t, s.Rename(ctx, "hdfs://a:1/in/x.jsonl", "hdfs://a:1/in/deep/y.jsonl"))
	size, err := s.Size(ctx, "hdfs://a:1/in/deep/y.jsonl")
	require.NoError(t, err)
	require.EqualValues(t, 3, size)
	require.NoError(t, s.Remove(ctx, "hdfs://a:1/in/deep/y.jsonl"))
	_, err = s.OpenRead(ctx, "hdfs://a:1/in/deep/y.jsonl")
	require.ErrorIs(t, err, os.ErrNotExist)

	_, err = s.List(ctx, "hdfs://down:1/*")
	require.ErrorContains(t, err, "connection refused")
	_, err = s.Size(ctx, "hdfs://nopath")
	require.ErrorContains(t, err, "want hdfs://NAMENODE:PORT/PATH")
	require.NoError(t, s.Close())
	require.Equal(t, 2, closed)
}

// Beam finds the file system by its scheme.
func TestRegistered(t *testing.T) {
	s, err := filesystem.New(context.Background(), "hdfs://a:1/x")
	require.NoError(t, err)
	require.Implements(t, (*filesystem.Renamer)(nil), s)
}
