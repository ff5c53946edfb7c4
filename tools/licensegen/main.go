// Command licensegen collects the licenses of all that a command links: its own,
// that of Go, and those of the modules, on every system for which it is built.
// It writes licenses.txt into the folder of the command, which embeds it.
//
//	go run ./licensegen ../cmd/giji
package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: licensegen COMMAND_DIR")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "licensegen:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	text, err := generate(dir)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "licenses.txt"), text, 0o644)
}

// platforms are those for which binaries are built.
var platforms = []string{"linux/amd64", "linux/386", "linux/arm", "linux/arm64", "darwin/arm64", "windows/amd64", "js/wasm"}

// A source is a folder whose license holds for what is linked of it.
type source struct{ name, dir string }

func generate(dir string) ([]byte, error) {
	linked := map[source]bool{}
	for _, platform := range platforms {
		if err := list(dir, platform, linked); err != nil {
			return nil, err
		}
	}
	root, err := output(dir, nil, "go", "list", "-m", "-f", "{{.Dir}}")
	if err != nil {
		return nil, err
	}
	goroot, err := output(dir, nil, "go", "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	sources := []source{{"giji", strings.TrimSpace(root)}, {"Go", strings.TrimSpace(goroot)}}
	var modules []source
	for s := range linked {
		modules = append(modules, s)
	}
	slices.SortFunc(modules, func(a, b source) int { return cmp.Compare(a.name, b.name) })
	var b bytes.Buffer
	b.WriteString("Giji links the works below, under these terms.\n")
	printed := map[string]string{}
	for i, s := range append(sources, modules...) {
		found, err := write(&b, s, printed)
		if err != nil {
			return nil, err
		}
		if inModule := strings.Contains(s.name, "@") && !strings.Contains(s.name, " "); !found && (inModule || i < len(sources)) {
			return nil, fmt.Errorf("%s has no license in %s", s.name, s.dir)
		}
	}
	return b.Bytes(), nil
}

// list adds the modules that are linked on a platform, and those of their
// folders that have a license of their own.
func list(dir, platform string, linked map[source]bool) error {
	system, processor, _ := strings.Cut(platform, "/")
	env := []string{"GOOS=" + system, "GOARCH=" + processor, "CGO_ENABLED=0"}
	out, err := output(dir, env, "go", "list", "-deps", "-f",
		"{{if and .Module (not .Module.Main)}}{{.Module.Path}}@{{.Module.Version}}\t{{.Module.Dir}}\t{{.Dir}}{{end}}", ".")
	if err != nil {
		return err
	}
	for line := range strings.Lines(out) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 {
			continue
		}
		name, module := fields[0], fields[1]
		linked[source{name, module}] = true
		for folder := fields[2]; folder != module && strings.HasPrefix(folder, module); folder = filepath.Dir(folder) {
			below, _ := filepath.Rel(module, folder)
			linked[source{name + " " + filepath.ToSlash(below), folder}] = true
		}
	}
	return nil
}

func output(dir string, env []string, command string, args ...string) (string, error) {
	cmd := exec.Command(command, args...)
	cmd.Dir, cmd.Env, cmd.Stderr = dir, append(os.Environ(), env...), os.Stderr
	out, err := cmd.Output()
	return string(out), err
}

var isLicense = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)([.-][a-z0-9.-]+)?$`)

// write writes the licenses in a folder; one that was written before is
// referred to.
func write(b *bytes.Buffer, s source, printed map[string]string) (found bool, err error) {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return false, err
	}
	for _, entry := range entries {
		if entry.IsDir() || !isLicense.MatchString(entry.Name()) || strings.HasSuffix(entry.Name(), ".go") {
			continue
		}
		found = true
		data, err := os.ReadFile(filepath.Join(s.dir, entry.Name()))
		if err != nil {
			return false, err
		}
		text := strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n"))
		fmt.Fprintf(b, "\n%s\n%s, %s\n%s\n\n", rule, s.name, entry.Name(), rule)
		if before, again := printed[text]; again {
			fmt.Fprintf(b, "The same as that of %s.\n", before)
			continue
		}
		printed[text] = s.name + ", " + entry.Name()
		b.WriteString(text + "\n")
	}
	return found, nil
}

const rule = "==========================================================================="
