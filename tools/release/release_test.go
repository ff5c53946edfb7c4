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

// A release has the programs that are built twice in CI, and both workflows run
// what CI runs here.
func TestWorkflows(t *testing.T) {
	read := func(name string) string {
		t.Helper()
		data, err := os.ReadFile(filepath.Join("..", "..", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	script, config := read("tools/release/reproducible.sh"), read(".goreleaser.yaml")
	for _, system := range strings.Split(listOf(t, config, "goos"), ", ") {
		for _, arch := range strings.Split(listOf(t, config, "goarch"), ", ") {
			if !strings.Contains(script, system+"/"+arch) {
				t.Errorf("reproducible.sh does not build %s/%s", system, arch)
			}
		}
	}
	for _, name := range []string{".github/workflows/ci.yml", ".github/workflows/release.yml"} {
		workflow := read(name)
		for _, want := range []string{"run: .ci/run\n", "tools/release/reproducible.sh\n"} {
			if !strings.Contains(workflow, want) {
				t.Errorf("%s does not run %s", name, strings.TrimSpace(want))
			}
		}
	}
}

// listOf is what stands in the brackets behind a key.
func listOf(t *testing.T, config, key string) string {
	t.Helper()
	_, rest, found := strings.Cut(config, "    "+key+": [")
	list, _, closed := strings.Cut(rest, "]")
	if !found || !closed {
		t.Fatalf("no list %s", key)
	}
	return list
}

// The images hold a static program alone, for a user without rights, built with
// the Go that go.mod asks for.
func TestDockerfile(t *testing.T) {
	file, err := os.ReadFile(filepath.Join("..", "..", "Dockerfile"))
	if err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile(filepath.Join("..", "..", "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	_, version, _ := strings.Cut(string(mod), "\ngo ")
	want := "ARG GO=" + strings.Join(strings.Split(strings.Fields(version)[0], ".")[:2], ".") + "\n"
	if !strings.Contains(string(file), want) {
		t.Errorf("no %s", want)
	}
	stages, images := strings.Split(string(file), "\nFROM ")[1:], 0
	if !strings.Contains(stages[0], "CGO_ENABLED=0") {
		t.Error("the program is not static")
	}
	for _, stage := range stages {
		name, _, _ := strings.Cut(stage, "\n")
		base, image, named := strings.Cut(name, " AS ")
		if !named {
			t.Errorf("FROM %s has no name", name)
		}
		if base != "scratch" {
			continue
		}
		images++
		for _, want := range []string{"\nUSER 65532:65532\n", "\nENTRYPOINT [\"/bin/" + image + "\"]\n"} {
			if !strings.Contains(stage+"\n", want) {
				t.Errorf("%s has no %q", image, want)
			}
		}
		if strings.Contains(stage, "\nRUN ") || strings.Contains(stage, "\nADD ") {
			t.Errorf("%s runs or fetches something", image)
		}
	}
	if images != 2 {
		t.Errorf("%d images", images)
	}
}
