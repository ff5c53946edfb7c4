package e2e

import (
	"bufio"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// serve starts giji view --serve and gives the address that it prints.
func serve(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command(giji, append([]string{"view", "--serve"}, args...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		done := time.AfterFunc(10*time.Second, func() { _ = cmd.Process.Kill() })
		_ = cmd.Wait()
		done.Stop()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(line)
}

// TestServe: documents are loaded one by one, and a correction stands beside
// the records and is there again.
func TestServe(t *testing.T) {
	dir := t.TempDir()
	records := filepath.Join(dir, "records.jsonl")
	command(t, "batch", minutes, "-o", filepath.Join(dir, "out"), "--quiet")
	if err := os.WriteFile(records, []byte(command(t, "extract", "--format", "jsonl", minutes)), 0o666); err != nil {
		t.Fatal(err)
	}
	address := serve(t, records, "--source", minutes)
	b := open(t, address)
	b.at("#/incidents/0/inquiries")
	b.keys("e")
	b.fill("値", "319")
	b.apply()
	b.js(`document.querySelector("[data-save=server]").click()`)
	b.wait(`document.getElementById("live").textContent.startsWith("保存しました")`)

	saved, err := filepath.Glob(filepath.Join(dir, "corrections", "*.corrected.json"))
	if err != nil || len(saved) != 1 {
		t.Fatalf("corrections: %v %v", saved, err)
	}
	command(t, "validate", saved[0], "--source", minutes)

	again := open(t, address)
	again.at("#/incidents/0/inquiries")
	if row := again.text(`document.querySelector(".row.on").textContent`); !strings.Contains(row, "319") {
		t.Errorf("after loading the page again the row says %s", row)
	}

	// Nobody else is answered.
	base, _, _ := strings.Cut(address, "?")
	for _, ask := range []struct {
		name, url, host string
		status          int
	}{
		{"without the token", base, "", http.StatusForbidden},
		{"another name", address, "evil.example", http.StatusMisdirectedRequest},
		{"a document without the token", base + "document/0", "", http.StatusForbidden},
	} {
		r, err := http.NewRequest(http.MethodGet, ask.url, nil)
		if err != nil {
			t.Fatal(err)
		}
		if ask.host != "" {
			r.Host = ask.host
		}
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(answer.Body)
		answer.Body.Close()
		if answer.StatusCode != ask.status || strings.Contains(string(body), "青空通信") {
			t.Errorf("%s: %d", ask.name, answer.StatusCode)
		}
	}
}
