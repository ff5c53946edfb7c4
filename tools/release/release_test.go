package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every module that the program links is carried with its licence.
func TestLicences(t *testing.T) {
	dir := t.TempDir()
	if err := licences(filepath.Join("..", ".."), dir); err != nil {
		t.Fatal(err)
	}
	modules, err := linked(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	if len(modules) < 5 {
		t.Fatalf("only %d modules are linked", len(modules))
	}
	for _, m := range modules {
		if files, _ := os.ReadDir(filepath.Join(dir, m.Path+"@"+m.Version)); len(files) == 0 {
			t.Errorf("%s has no licence", m.Path)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "go", "LICENSE")); err != nil {
		t.Error(err)
	}
}

// The two places that say how a release is built say the same.
func TestSameFlags(t *testing.T) {
	config, err := os.ReadFile(filepath.Join("..", "..", ".goreleaser.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile("reproducible.sh")
	if err != nil {
		t.Fatal(err)
	}
	for _, flag := range []string{"CGO_ENABLED=0", "-trimpath", "-buildvcs=false", "-s -w -buildid= -X main.version="} {
		for name, text := range map[string]string{".goreleaser.yaml": string(config), "reproducible.sh": string(script)} {
			if !strings.Contains(text, flag) {
				t.Errorf("%s does not say %q", name, flag)
			}
		}
	}
}
