package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestRecipesOfArchitecture follows each recipe of docs/architecture.md as it
// is written, on a copy of the repository, and looks at what it says comes out.
// It builds the program anew, so it runs where GIJI_SLOW is set: in CI.
func TestRecipesOfArchitecture(t *testing.T) {
	if os.Getenv("GIJI_SLOW") == "" {
		t.Skip("slow: set GIJI_SLOW")
	}
	clone := t.TempDir()
	copyRepository(t, clone)
	shell := func(name, script string) string {
		t.Helper()
		command := exec.Command("sh", "-euc", script)
		command.Dir = clone
		out, err := command.CombinedOutput()
		require.NoError(t, err, "%s:\n%s\n%s", name, script, out)
		return string(out)
	}
	followed := 0
	var shown []block
	for _, b := range blocks(t, "docs/architecture.md") {
		switch {
		case b.note["recipe"] != "":
			shell(b.String(), b.text)
			followed++
		case b.lang == "console":
			shown = append(shown, b)
		}
	}
	require.Equal(t, 7, followed, "recipes")
	require.Len(t, shown, followed, "a recipe without what it does")
	shell("build", "go vet ./cmd/giji ./extract ./model && go build -o giji ./cmd/giji")
	run := runner{shell: "sh", dir: clone}
	for _, b := range shown {
		b.text = strings.ReplaceAll(b.text, "go run ./cmd/giji", "./giji")
		run.console(t, b)
	}
	shell("the reference is current", "go test ./cmd/giji -run TestReferenceIsCurrent && go test ./model")
}

// copyRepository copies what git knows of the repository, as it stands.
func copyRepository(t *testing.T, dir string) {
	t.Helper()
	root := filepath.Join("..", "..")
	list := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	list.Dir = root
	names, err := list.Output()
	if err != nil {
		t.Skip("no git: ", err)
	}
	for _, name := range strings.Split(strings.TrimRight(string(names), "\x00"), "\x00") {
		data, err := os.ReadFile(filepath.Join(root, name))
		if os.IsNotExist(err) {
			continue
		}
		require.NoError(t, err)
		to := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(to), 0o755))
		require.NoError(t, os.WriteFile(to, data, 0o644))
	}
}
