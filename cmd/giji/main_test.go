package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
	"github.com/stretchr/testify/require"
)

// TestMain: the test binary is giji by that name, and the child of --isolate
// under any.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == workerName {
		main()
	}
	testscript.Main(m, map[string]func(){"giji": main})
}

// TestScript runs testdata/script/*.txtar. Beyond testscript's own commands,
// "status N giji …" runs a command and wants the exit status N; $DATA is the
// testdata folder of the repository, $BINARY a file that is no document.
func TestScript(t *testing.T) {
	data, err := filepath.Abs(filepath.Join("..", "..", "testdata"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		Setup: func(env *testscript.Env) error {
			env.Setenv("DATA", data)
			binary, err := os.Executable()
			env.Setenv("BINARY", binary)
			return err
		},
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"status": status, "mistake": mistake},
		RequireExplicitExec: true,
	})
}

// TestRecipesAreInTheDocs: what is tested is what is told.
func TestRecipesAreInTheDocs(t *testing.T) {
	archive, err := txtar.ParseFile(filepath.Join("testdata", "script", "recipes.txtar"))
	require.NoError(t, err)
	docs, err := os.ReadFile(filepath.Join("..", "..", "docs", "corpora.md"))
	require.NoError(t, err)
	told := 0
	for _, file := range archive.Files {
		if file.Name == "xargs.sh" || file.Name == "slurm.sh" {
			require.Contains(t, string(docs), "\n"+string(file.Data), file.Name)
			told++
		}
	}
	require.Equal(t, 2, told)
}

// mistake N 'message' giji … wants the exit status N, nothing on standard
// output, and the message, a pattern, as the last line of standard error.
func mistake(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: mistake N message command [argument]…")
	}
	status(ts, false, append([]string{args[0]}, args[2:]...))
	if out := ts.ReadFile("stdout"); out != "" {
		ts.Fatalf("standard output: %s", out)
	}
	lines := strings.Split(strings.TrimSpace(ts.ReadFile("stderr")), "\n")
	last := lines[len(lines)-1]
	if ok, err := regexp.MatchString("^giji: "+args[1]+"$", last); err != nil || !ok {
		ts.Fatalf("the message is %q, want %q (%v)", last, args[1], err)
	}
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command [argument]…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var failed *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &failed) {
		got = failed.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}
