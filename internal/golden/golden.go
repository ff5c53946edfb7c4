// Package golden compares what tests get with what txtar archives say they
// should: one archive a case, one section an input or an expectation.
//
// go test -update rewrites the expectations from what was got. Read the
// difference before it is committed: an expectation nobody read proves
// nothing.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the expectations of txtar archives")

// A Case is one archive. Its comment, before the first section, says what the
// case is about.
type Case struct {
	path    string
	archive *txtar.Archive
	changed bool
}

// Run runs f as a subtest for every archive that pattern names; none is a
// failure. A section that f added or changed is written with -update.
func Run(t *testing.T, pattern string, f func(t *testing.T, c *Case)) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("golden: no archive is named %s (%v)", pattern, err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txtar")
		t.Run(name, func(t *testing.T) {
			c, err := read(path)
			if err != nil {
				t.Fatal(err)
			}
			f(t, c)
			c.save(t)
		})
	}
}

func read(path string) (*Case, error) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		return nil, err
	}
	return &Case{path: path, archive: archive}, nil
}

// Section is the text of a section, or "" when it is not there.
func (c *Case) Section(name string) string {
	if file := c.find(name); file != nil {
		return string(file.Data)
	}
	return ""
}

// Has reports whether the section is there.
func (c *Case) Has(name string) bool { return c.find(name) != nil }

// Names are the names of the sections in order.
func (c *Case) Names() []string {
	names := make([]string, len(c.archive.Files))
	for i, file := range c.archive.Files {
		names[i] = file.Name
	}
	return names
}

// Check compares got with the section. A missing newline at the end of got is
// added, since a section cannot do without.
func (c *Case) Check(t testing.TB, name, got string) {
	t.Helper()
	if got != "" && !strings.HasSuffix(got, "\n") {
		got += "\n"
	}
	if c.Has(name) && c.Section(name) == got {
		return
	}
	if *update {
		c.set(name, got)
		return
	}
	if !c.Has(name) {
		t.Errorf("%s has no section %q; with -update it will be:\n%s", c.path, name, got)
		return
	}
	t.Errorf("%s, section %s (-want +got):\n%s", c.path, name, cmp.Diff(lines(c.Section(name)), lines(got)))
}

func lines(text string) []string { return strings.SplitAfter(text, "\n") }

func (c *Case) find(name string) *txtar.File {
	for i := range c.archive.Files {
		if c.archive.Files[i].Name == name {
			return &c.archive.Files[i]
		}
	}
	return nil
}

func (c *Case) set(name, text string) {
	c.changed = true
	if file := c.find(name); file != nil {
		file.Data = []byte(text)
		return
	}
	c.archive.Files = append(c.archive.Files, txtar.File{Name: name, Data: []byte(text)})
}

// save writes the archive where Check changed it.
func (c *Case) save(t testing.TB) {
	if !c.changed {
		return
	}
	if err := os.WriteFile(c.path, txtar.Format(c.archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
