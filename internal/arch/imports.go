// Package arch holds the project to its plan: who may import whom. It parses
// the imports itself; a test that calls "go list" passes falsely from the
// test cache, which does not see the files that the command reads.
package arch

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Module is the path of the module whose imports are read.
const Module = "github.com/giji-go/giji"

// Imports are the imports of every package of a tree, by its directory below
// the root with slashes ("." is the root), without those of test files.
type Imports map[string]map[string]bool

// Read reads the imports of the tree at root, nested modules aside. Files
// that build constraints leave out on every system are read too, so that no
// tag hides an import.
func Read(root string) (Imports, error) {
	imports := Imports{}
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return skip(root, file, entry.Name())
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		dir, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		return imports.add(filepath.ToSlash(dir), file)
	})
	return imports, err
}

// skip leaves out directories that the go command leaves out.
func skip(root, dir, name string) error {
	if dir == root {
		return nil
	}
	if name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") {
		return filepath.SkipDir
	}
	if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
		return filepath.SkipDir
	}
	return nil
}

func (i Imports) add(dir, file string) error {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		return err
	}
	if i[dir] == nil {
		i[dir] = map[string]bool{}
	}
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		i[dir][imported] = true
	}
	return nil
}

// Ours are the packages of this module that dir imports, as directories.
func (i Imports) Ours(dir string) []string {
	var ours []string
	for imported := range i[dir] {
		if below, ok := strings.CutPrefix(imported, Module+"/"); ok {
			ours = append(ours, below)
		}
	}
	return ours
}

// Importers are the directories that import the package, or one below it.
func (i Imports) Importers(imported string) []string {
	var dirs []string
	for dir, all := range i {
		for one := range all {
			if one == imported || strings.HasPrefix(one, imported+"/") {
				dirs = append(dirs, dir)
				break
			}
		}
	}
	return dirs
}

// Reach are the packages of this module that a program which imports dir
// links, as directories, dir itself among them.
func (i Imports) Reach(dir string) map[string]bool {
	reached := map[string]bool{}
	var visit func(string)
	visit = func(dir string) {
		if reached[dir] {
			return
		}
		reached[dir] = true
		for _, next := range i.Ours(dir) {
			visit(next)
		}
	}
	visit(dir)
	return reached
}
