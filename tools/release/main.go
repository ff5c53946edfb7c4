// Command release gathers what a release carries beside the program.
//
//	go run ./release licences DIR
//
// writes the licence and the notice of each module that giji links, of every
// system that it is built for, to DIR/MODULE@VERSION/.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 3 || os.Args[1] != "licences" {
		fmt.Fprintln(os.Stderr, "usage: release licences DIR")
		os.Exit(2)
	}
	if err := licences(filepath.Join(".."), os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// A module is what go list says of one.
type module struct {
	Path, Version, Dir string
	Main               bool
}

// systems are those that giji is built for; what is linked differs.
var systems = []string{"linux", "darwin", "windows"}

// linked are the modules of others in cmd/giji, by their paths.
func linked(root string) ([]module, error) {
	found := map[string]module{}
	for _, system := range systems {
		list := exec.Command("go", "list", "-deps", "-json=Module", "./cmd/giji")
		list.Dir, list.Stderr = root, os.Stderr
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := list.Output()
		if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		if err := collect(out, found); err != nil {
			return nil, err
		}
	}
	modules := make([]module, 0, len(found))
	for _, m := range found {
		modules = append(modules, m)
	}
	slices.SortFunc(modules, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return modules, nil
}

func collect(out []byte, found map[string]module) error {
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var of struct{ Module *module }
		switch err := decoder.Decode(&of); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case of.Module != nil && !of.Module.Main:
			found[of.Module.Path] = *of.Module
		}
	}
}

var licenceName = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents)([.-].*)?$`)

// licences copies them. A module without any is an error.
func licences(root, dir string) error {
	modules, err := linked(root)
	if err != nil {
		return err
	}
	if err := goLicence(filepath.Join(dir, "go")); err != nil {
		return err
	}
	for _, m := range modules {
		files, err := os.ReadDir(m.Dir)
		if err != nil {
			return err
		}
		copied := 0
		for _, file := range files {
			if file.IsDir() || !licenceName.MatchString(file.Name()) {
				continue
			}
			if err := copyFile(filepath.Join(m.Dir, file.Name()), filepath.Join(dir, m.Path+"@"+m.Version, file.Name())); err != nil {
				return err
			}
			copied++
		}
		if copied == 0 {
			return fmt.Errorf("%s@%s has no licence", m.Path, m.Version)
		}
	}
	return nil
}

// goLicence copies that of Go's own packages, which are linked, too.
func goLicence(dir string) error {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	return copyFile(filepath.Join(strings.TrimSpace(string(out)), "LICENSE"), filepath.Join(dir, "LICENSE"))
}

func copyFile(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o644)
}
