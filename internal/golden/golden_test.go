package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A recorder is a testing.TB that keeps what is reported.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Helper() {}
func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

const archive = "What it is about.\n-- input --\n議事\n-- upper --\nA\nB\n"

func TestRun(t *testing.T) {
	path := filepath.Join(t.TempDir(), "case.txtar")
	require.NoError(t, os.WriteFile(path, []byte(archive), 0o600))
	ran := false
	Run(t, path, func(t *testing.T, c *Case) {
		ran = true
		require.Equal(t, "議事\n", c.Section("input"))
		require.Equal(t, []string{"input", "upper"}, c.Names())
		require.False(t, c.Has("lower"))
		c.Check(t, "upper", "A\nB")
	})
	require.True(t, ran)
}

func TestCheckFails(t *testing.T) {
	if *update {
		t.Skip("nothing fails with -update")
	}
	path := filepath.Join(t.TempDir(), "case.txtar")
	require.NoError(t, os.WriteFile(path, []byte(archive), 0o600))
	c, err := read(path)
	require.NoError(t, err)
	var r recorder
	c.Check(&r, "upper", "A\nC\n")
	c.Check(&r, "lower", "a\n")
	require.Len(t, r.errors, 2)
	require.Contains(t, r.errors[0], "section upper")
	require.Contains(t, r.errors[1], "no section \"lower\"")
}

func TestSave(t *testing.T) {
	path := filepath.Join(t.TempDir(), "case.txtar")
	require.NoError(t, os.WriteFile(path, []byte(archive), 0o600))
	c, err := read(path)
	require.NoError(t, err)
	c.set("upper", "X\n")
	c.set("lower", "y\n")
	c.save(t)
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, strings.Replace(archive, "A\nB\n", "X\n-- lower --\ny\n", 1), string(got))
}
