//go:build unix

package normalize

import (
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestAgainstMecab compares the CPU time of Scan with that of mecab on the
// same 5 MB, in one run: at least four times its rate is asked for. It takes
// the best of several rounds of each, for other work on the machine disturbs
// both.
func TestAgainstMecab(t *testing.T) {
	if os.Getenv("GIJI_LONG") == "" {
		t.Skip("GIJI_LONG is not set")
	}
	if _, err := exec.LookPath("mecab"); err != nil {
		t.Skip(err)
	}
	text := sampleText(t, 5_000_000)
	theirs, ours := time.Hour, time.Hour
	for range 5 {
		cmd := exec.Command("mecab", "-Owakati", "-b", "81920")
		cmd.Stdin, cmd.Stdout = strings.NewReader(text), io.Discard
		if err := cmd.Run(); err != nil {
			t.Fatal(err)
		}
		theirs = min(theirs, cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
		for range 4 {
			before := cpuTime(t)
			Scan(text, Options{})
			ours = min(ours, cpuTime(t)-before)
		}
	}
	t.Logf("mecab %v, Scan %v, %.1f times the rate, %.1f MB/s", theirs, ours, theirs.Seconds()/ours.Seconds(),
		float64(len(text))/1e6/ours.Seconds())
	if theirs < 4*ours {
		t.Error("less than four times the rate of mecab")
	}
}

func cpuTime(t *testing.T) time.Duration {
	t.Helper()
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		t.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
