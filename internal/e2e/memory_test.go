package e2e

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// tabMemory is the memory in MB of the largest process of tabs that this test
// started, its share of what several have counted in; 0 where /proc does not say.
func tabMemory(t *testing.T) float64 {
	t.Helper()
	parents := map[int]int{}
	var tabs []int
	dirs, _ := filepath.Glob("/proc/[0-9]*")
	for _, dir := range dirs {
		pid, _ := strconv.Atoi(filepath.Base(dir))
		stat, err := os.ReadFile(filepath.Join(dir, "stat"))
		if err != nil {
			continue // it has ended
		}
		var state string
		var parent int
		if _, err := fmt.Sscan(string(stat[bytes.LastIndexByte(stat, ')')+1:]), &state, &parent); err != nil {
			t.Fatal(err)
		}
		parents[pid] = parent
		if line, _ := os.ReadFile(filepath.Join(dir, "cmdline")); bytes.Contains(line, []byte("--type=renderer")) {
			tabs = append(tabs, pid)
		}
	}
	most := 0.0
	for _, tab := range tabs {
		above := tab
		for above > 1 && above != os.Getpid() {
			above = parents[above]
		}
		if above == os.Getpid() {
			most = max(most, shareOf(tab))
		}
	}
	return most
}

func shareOf(pid int) float64 {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	for line := range strings.Lines(string(data)) {
		var kB float64
		if n, _ := fmt.Sscanf(line, "Pss: %f", &kB); n == 1 {
			return kB / 1000
		}
	}
	return 0
}
