//go:build unix

package main

import (
	"flag"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var (
	kills    = flag.Int("kills", 12, "how many batches TestBatchKilled kills")
	killSeed = flag.Int64("kill-seed", 0, "seed of the moments; 0 is another one each time")
)

// killedBatches are batches of all kinds of output; several jobs run at once.
var killedBatches = [][][]string{
	{{}},
	{{"--format", "parquet", "--jobs", "3"}},
	{{"--view", "all", "--format", "csv", "--compress", "gzip"}},
	{{"--shard", "0/2", "--compress", "zstd"}, {"--shard", "1/2", "--compress", "zstd"}},
	{{"--isolate", "--jobs", "2", "--with-text"}},
}

// TestBatchKilled kills batches at random moments and resumes them: what comes
// out is, byte for byte, that of a run that nobody disturbed.
//
//	go test ./cmd/giji -run TestBatchKilled -v -kills 1000 -timeout 2h
func TestBatchKilled(t *testing.T) {
	source := killedSource(t)
	seed := *killSeed
	if seed == 0 {
		seed = time.Now().UnixNano()
	}
	random := rand.New(rand.NewSource(seed))
	t.Logf("-kill-seed %d", seed)
	undisturbed := make([]killedRun, len(killedBatches))
	killed, resumed := 0, 0
	for round := 0; killed < *kills; round++ {
		kind := round % len(killedBatches)
		want := &undisturbed[kind]
		if want.files == nil {
			*want = runUndisturbed(t, source, killedBatches[kind])
		}
		dir := filepath.Join(t.TempDir(), "out")
		most := random.Intn(4) + 1
		for range most {
			if !killAt(t, source, dir, killedBatches[kind], time.Duration(random.Int63n(int64(want.took)))) {
				break // it was done before
			}
			killed++
		}
		for _, flags := range killedBatches[kind] {
			out, err := command(t, killedArguments(source, dir, flags)...).CombinedOutput()
			require.Contains(t, []int{0, 3}, exitStatus(err), string(out))
		}
		resumed++
		found := files(t, dir)
		for name := range want.files {
			require.True(t, want.files[name] == found[name], "%v: %s differs (-kill-seed %d)", killedBatches[kind], name, seed)
		}
		for name := range found {
			_, known := want.files[name]
			require.True(t, known, "%v: %s is left over (-kill-seed %d)", killedBatches[kind], name, seed)
		}
		require.NoError(t, os.RemoveAll(dir))
	}
	t.Logf("%d kills of %d batches, all bytes the same", killed, resumed)
}

type killedRun struct {
	files map[string]string
	took  time.Duration
}

// killedSource is a folder with records, documents, and what fails of either.
func killedSource(t *testing.T) string {
	dir := t.TempDir()
	data, err := os.ReadFile(manyRecords(t, 60))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.jsonl"), append(data, "no record\n"...), 0o644))
	minutes, err := os.ReadFile(filepath.Join("..", "..", "testdata", "minutes.txt"))
	require.NoError(t, err)
	for _, name := range []string{"b.txt", "c.txt", "d.txt", "e.txt"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), minutes, 0o644))
	}
	require.NoError(t, os.Symlink("nowhere", filepath.Join(dir, "f.pdf")))
	return dir
}

func killedArguments(source, dir string, flags []string) []string {
	return append([]string{"batch", source, "-o", dir, "--shard-size", "2K", "--quiet"}, flags...)
}

func runUndisturbed(t *testing.T, source string, jobs [][]string) killedRun {
	dir := filepath.Join(t.TempDir(), "want")
	start := time.Now()
	for _, flags := range jobs {
		out, err := command(t, killedArguments(source, dir, flags)...).CombinedOutput()
		require.Contains(t, []int{0, 3}, exitStatus(err), string(out)) // one of the jobs may have no bad record
	}
	return killedRun{files(t, dir), time.Since(start)}
}

func exitStatus(err error) int {
	if failed, ok := err.(*exec.ExitError); ok {
		return failed.ExitCode()
	}
	if err != nil {
		return -1
	}
	return 0
}

// killAt starts the jobs and kills them all after a while; false says that they
// were done already.
func killAt(t *testing.T, source, dir string, jobs [][]string, after time.Duration) (killed bool) {
	var running []*exec.Cmd
	for _, flags := range jobs {
		cmd := command(t, killedArguments(source, dir, flags)...)
		require.NoError(t, cmd.Start())
		running = append(running, cmd)
	}
	time.Sleep(after)
	for _, cmd := range running {
		_ = cmd.Process.Kill() // it may have ended
		_ = cmd.Wait()
		status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
		killed = killed || ok && status.Signaled()
	}
	return killed
}
