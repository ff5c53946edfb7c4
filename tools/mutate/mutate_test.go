package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const sample = `package p

const (
	a = iota + 7
	b
)

func f(x int, ok bool) bool {
	if x == 3 && !ok {
		return true
	}
	return x < 10
}
`

// TestMutants: what is changed in a small file, and that counting constants are
// left alone.
func TestMutants(t *testing.T) {
	list, err := mutantsIn("p/p.go", []byte(sample))
	require.NoError(t, err)
	var got []string
	for _, m := range list {
		got = append(got, m.old+" -> "+m.new)
	}
	assert.Equal(t, []string{"== -> !=", "3 -> 4", "&& -> ||", "! -> ", "true -> false", "< -> <=", "10 -> 11"}, got)
	assert.Equal(t, "p/p.go:9:7  == -> !=\tif x == 3 && !ok {", list[0].String())
	assert.Contains(t, string(list[0].apply([]byte(sample))), "if x != 3 && !ok {")
	assert.Contains(t, string(list[3].apply([]byte(sample))), "if x == 3 && ok {")
	assert.False(t, list[0].bound())
	assert.True(t, list[1].bound())
	assert.True(t, list[5].bound())
}

// TestSample: the same for the same seed, in the order of the source, and of the
// place that is asked for.
func TestSample(t *testing.T) {
	all, err := mutantsIn("p/p.go", []byte(sample))
	require.NoError(t, err)
	first := pick(all, config{sample: 3, seed: 5})
	assert.Equal(t, first, pick(all, config{sample: 3, seed: 5}))
	assert.Len(t, first, 3)
	assert.Less(t, first[0].start, first[1].start)
	assert.Len(t, pick(all, config{only: "p/p.go:9:"}), 4)
	assert.Len(t, pick(all, config{only: "p/p.go:1"}), 3, "lines 10 and 12")
}

// TestRun: a package of two functions, one of which no test asks.
func TestRun(t *testing.T) {
	root := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.MkdirAll(filepath.Join(root, filepath.Dir(name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(root, name), []byte(text), 0o600))
	}
	write("go.mod", "module example.com/m\n\ngo 1.26\n")
	write("p/p.go", "package p\n\nfunc Asked() bool { return true }\n\nfunc Used() bool { return true }\n\n"+
		"func Unasked() bool { return false }\n\nvar pair = [2]int{1: 0}\n")
	write("p/p_test.go", "package p\n\nimport \"testing\"\n\nfunc TestAsked(t *testing.T) {\n\tif !Asked() {\n\t\tt.Fail()\n\t}\n}\n")
	write("q/q_test.go", "package q\n\nimport (\n\t\"testing\"\n\n\t\"example.com/m/p\"\n)\n\nfunc TestUsed(t *testing.T) {\n"+
		"\tif !p.Used() {\n\t\tt.Fail()\n\t}\n}\n")
	var out strings.Builder
	require.NoError(t, run(context.Background(), config{root: root, with: "./q", deadline: time.Minute, packages: []string{"./p"}}, &out))
	assert.Contains(t, out.String(), "killed    p/p.go:3:28  true -> false")
	assert.Contains(t, out.String(), "killed by p/p.go:5:27  true -> false")
	assert.Contains(t, out.String(), "LIVED     p/p.go:7:30  false -> true")
	assert.Contains(t, out.String(), "unbuilt   p/p.go:9:19  1 -> 2")
	assert.Contains(t, out.String(), "1 did not build")
}
