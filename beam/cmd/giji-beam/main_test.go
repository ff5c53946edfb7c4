package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/corpus"
)

// asCommand makes the test's program be the command.
const asCommand = "GIJI_BEAM_IS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		os.Exit(start())
	}
	os.Exit(m.Run())
}

func program(t *testing.T, env []string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), append(env, asCommand+"=1")...)
	return cmd
}

// run is the command's exit status and what it says.
func run(t *testing.T, env []string, args ...string) (code int, stderr string) {
	t.Helper()
	cmd := program(t, env, args...)
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

// Every mistake is one line that says what to do.
func TestMistakes(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out")
	other := filepath.Join(dir, "other")
	require.NoError(t, os.WriteFile(in, records(0, 3), 0o644))
	require.NoError(t, os.WriteFile(other, nil, 0o644))
	for _, c := range []struct {
		args string
		want string
	}{
		{"", "an INPUT is missing: giji-beam INPUT… -o DIR"},
		{"IN", "-o DIR is missing"},
		{"IN -o OUT --nonsense", "unknown option --nonsense; --help tells the options"},
		{"IN -o", "no value behind --o"},
		{"IN -o OUT --shards 0", "--shards 0: want 1 or more"},
		{"IN -o OUT --shards x", `invalid value "x" for --shards`},
		{"IN -o OUT --timeout 0s", "--timeout 0s: want a time above 0"},
		{"IN -o OUT --format xml", `format "xml": want jsonl, parquet or csv`},
		{"IN -o OUT --format csv", "format csv is flat"},
		{"IN -o OUT --compress lzma", `compression "lzma"`},
		{"IN -o OUT --view nix", `there is no view "nix"`},
		{"IN -o OUT --date yesterday", `date "yesterday": want YYYY-MM-DD`},
		{"IN -o OUT --profile /none", "--profile: open /none"},
		{"IN -o OUT --runner nix", "--runner nix: want prism, flink, spark"},
		{"IN -o OUT --runner FlinkRunner", "--runner flink: --endpoint HOST:PORT of its job server is missing"},
		{"IN -o OUT --runner spark --endpoint localhost:1", "--endpoint localhost:1: dial tcp"},
		{"/none/*.jsonl -o OUT", "input /none/*.jsonl: no files match"},
		{"ftp://a/b -o OUT", "no file system is known for ftp://"},
		{"hdfs://localhost:1/a -o OUT", "input hdfs://localhost:1/a: hdfs://localhost:1/a: "},
		{"IN -o ftp://a", "output ftp://a: no file system"},
		{"IN -o FILE/x", "not a directory"},
		{"IN -o IN/x", "would be read as input"},
	} {
		args := strings.Fields(strings.NewReplacer("IN/", in+"/", "FILE", other, "IN", in, "OUT", out).Replace(c.args))
		var stdout, stderr bytes.Buffer
		set := newSet()
		one := newCommand(set, &stdout, &stderr)
		one.run = func(context.Context, *sdk.Pipeline) error { t.Errorf("%s: it ran", c.args); return nil }
		require.Equal(t, exitUsage, one.main(context.Background(), args), c.args)
		require.Contains(t, stderr.String(), "giji-beam: ", c.args)
		require.Contains(t, stderr.String(), c.want, c.args)
		require.Equal(t, 1, strings.Count(stderr.String(), "\n"), stderr.String())
		require.Empty(t, stdout.String())
	}
}

// newSet are the options of Beam's packages without what an earlier call set.
func newSet() *flag.FlagSet {
	set := flag.NewFlagSet("", flag.ContinueOnError)
	for _, name := range beams {
		if name == "async" {
			set.Bool(name, false, "")
		} else {
			set.String(name, "", "")
		}
	}
	return set
}

func TestHelpAndVersion(t *testing.T) {
	var stdout, stderr bytes.Buffer
	require.Zero(t, newCommand(newSet(), &stdout, &stderr).main(context.Background(), []string{"--help"}))
	for _, name := range append(slices.Clone(ours[1:]), beams...) {
		require.Contains(t, stdout.String(), "  --"+name, "told by --help")
	}
	stdout.Reset()
	require.Zero(t, newCommand(newSet(), &stdout, &stderr).main(context.Background(), []string{"--version"}))
	require.Equal(t, "giji-beam "+version+"\n", stdout.String())
	require.Empty(t, stderr.String())
}

// The reason that a runner gives is one line, without plans and stacks.
func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"a": "a",
		"job failed\n\tcaused by:\nbundle failed\n\tcaused by:\n\tdisk full\n": "job failed: disk full",
		"disk full\nPlan[1]:\n2: Impulse":                                      "disk full",
	} {
		require.Equal(t, want, oneLine(errors.New(in)))
	}
}

// records are short records, of which some are none.
func records(from, to int) []byte {
	var b bytes.Buffer
	for i := from; i < to; i++ {
		switch {
		case i%97 == 41:
			fmt.Fprintf(&b, `{"id":"none-%d"}`+"\n", i)
		case i%2 == 0:
			fmt.Fprintf(&b, `{"text":"第%d回みどり会議 議事要旨\n日時　令和５年６月%d日"}`+"\n", i, i%28+1)
		default:
			text := fmt.Sprintf(`議事要旨\n日時　令和５年６月%d日\n場所　第%d会議室\n出席者　山田委員、佐藤委員`, i%28+1, i)
			fmt.Fprintf(&b, `{"id":"r%d","text":"%s"}`+"\n", i, text)
		}
	}
	return b.Bytes()
}

// input writes n records to files, every other one packed, and gives the
// documents that giji filter makes of them.
func input(t *testing.T, dir string, n, files int) []string {
	t.Helper()
	require.NoError(t, os.MkdirAll(dir, 0o755))
	for f := range files {
		data := records(f*n/files, (f+1)*n/files)
		name := fmt.Sprintf("%03d.jsonl", f)
		if f%2 == 1 {
			data, name = gzipped(t, data), name+".gz"
		}
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), data, 0o644))
	}
	var out bytes.Buffer
	filter := corpus.Filter{Config: corpus.Config{Workers: 4}}
	_, err := filter.Run(context.Background(), bytes.NewReader(records(0, n)), &out)
	require.NoError(t, err)
	return documentsOf(out.String())
}

// documentsOf are the lines that hold documents, sorted.
func documentsOf(lines string) []string {
	documents := slices.DeleteFunc(slices.Collect(strings.Lines(lines)), func(line string) bool {
		return strings.Contains(line, `"error":{"stage"`)
	})
	slices.Sort(documents)
	return documents
}

// A run gives what giji filter gives, record for record; killed at any moment
// and run again it gives the same files. The full number comes with GIJI_LONG=1.
func TestKilled(t *testing.T) {
	n, kills := 4000, 2
	if os.Getenv("GIJI_LONG") != "" {
		n, kills = 100_000, 5
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	want := input(t, in, n, 20)
	begin := time.Now()
	code, said := run(t, nil, in, "-o", filepath.Join(dir, "want"), "--shards", "8")
	require.Equal(t, exitSomeFailed, code, said)
	took := time.Since(begin)
	files := contents(t, filepath.Join(dir, "want"))
	require.Equal(t, want, partLines(files))
	got := filepath.Join(dir, "got")
	for kill := range kills {
		cmd := program(t, nil, in, "-o", got, "--shards", "8")
		require.NoError(t, cmd.Start())
		time.Sleep(took * time.Duration(2*kill+1) / time.Duration(2*kills))
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		t.Logf("killed: %v, %d files", cmd.ProcessState, len(contents(t, got)))
	}
	code, said = run(t, nil, in, "-o", got, "--shards", "8")
	require.Equal(t, exitSomeFailed, code, said)
	require.Equal(t, files, contents(t, got))
	code, said = run(t, nil, in, "-o", got, "--shards", "8")
	require.Equal(t, exitSomeFailed, code)
	require.Contains(t, said, "is complete already")
}

// A terminal's interrupt ends the run with one line, and nothing is half there.
func TestInterrupted(t *testing.T) {
	dir := t.TempDir()
	input(t, filepath.Join(dir, "in"), 4000, 4)
	cmd := program(t, nil, filepath.Join(dir, "in"), "-o", filepath.Join(dir, "out"))
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	require.NoError(t, cmd.Start())
	for !exists(filepath.Join(dir, "out", "plan.json")) {
		time.Sleep(20 * time.Millisecond)
	}
	time.Sleep(100 * time.Millisecond)
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	_ = cmd.Wait()
	require.Equal(t, exitInterrupted, cmd.ProcessState.ExitCode(), stderr.String())
	require.Contains(t, stderr.String(), "giji-beam: interrupted; the same command begins again\n")
	require.False(t, exists(filepath.Join(dir, "out", "_SUCCESS")))
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// contents are the files of a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	entries, err := os.ReadDir(dir)
	if !errors.Is(err, os.ErrNotExist) {
		require.NoError(t, err)
	}
	for _, entry := range entries {
		data, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		require.NoError(t, err)
		files[entry.Name()] = string(data)
	}
	return files
}

// partLines are the lines of the documents, sorted.
func partLines(files map[string]string) (lines []string) {
	for name, data := range files {
		if strings.HasPrefix(name, "part-") {
			lines = slices.AppendSeq(lines, strings.Lines(data))
		}
	}
	slices.Sort(lines)
	return lines
}
