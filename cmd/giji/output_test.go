package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestOutputGetsItsNameLast(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.json")
	require.NoError(t, os.WriteFile(path, []byte("old"), 0o600))
	a := &app{}

	out, err := a.create(path)
	require.NoError(t, err)
	_, err = out.WriteString("new")
	require.NoError(t, err)
	require.NoError(t, out.Flush())
	require.Equal(t, "old", content(t, path), "not before it is whole")
	require.NoError(t, out.commit())
	require.Equal(t, "new", content(t, path))

	out, err = a.create(path)
	require.NoError(t, err)
	_, err = out.WriteString("half")
	require.NoError(t, err)
	out.discard()
	require.Equal(t, "new", content(t, path))

	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 1, "nothing temporary is left")
}

func TestOutputFollowsLinks(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	require.NoError(t, os.WriteFile(target, nil, 0o600))
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no symbolic links here")
	}
	out, err := (&app{}).create(link)
	require.NoError(t, err)
	_, err = out.WriteString("new")
	require.NoError(t, err)
	require.NoError(t, out.commit())
	require.Equal(t, "new", content(t, target))
	info, err := os.Lstat(link)
	require.NoError(t, err)
	require.NotZero(t, info.Mode()&os.ModeSymlink, "the link stays one")
}

func TestOutputToStandardOutput(t *testing.T) {
	var stdout bytes.Buffer
	out, err := (&app{out: &stdout}).create("-")
	require.NoError(t, err)
	_, err = out.WriteString("x")
	require.NoError(t, err)
	require.Empty(t, stdout.String(), "buffered")
	require.NoError(t, out.commit())
	require.Equal(t, "x", stdout.String())
}

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}
