package beam

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/corpus"
)

// ErrNoInput is a glob that matches no file.
var ErrNoInput = errors.New("no files match")

// An InputError is a glob that cannot be read.
type InputError struct {
	Glob string
	Err  error
}

func (e *InputError) Error() string { return fmt.Sprintf("input %s: %v", e.Glob, e.Err) }

// Unwrap returns the cause.
func (e *InputError) Unwrap() error { return e.Err }

// depth is how many folders ** stands for, at most, where the file system
// does not know it itself.
const depth = 8

// List lists the files that a glob stands for, in bytewise order: those that
// match a pattern, in which ** is any number of folders, or all documents and
// files of records below a folder, which is named with a slash at its end.
// Hidden files are left out. None at all is ErrNoInput.
func List(ctx context.Context, glob string) ([]Source, error) {
	sources, err := list(ctx, glob)
	if err == nil && len(sources) == 0 {
		err = ErrNoInput
	}
	if err != nil {
		return nil, &InputError{glob, err}
	}
	return sources, nil
}

func list(ctx context.Context, glob string) ([]Source, error) {
	scheme, rest := splitScheme(glob)
	if scheme == "" {
		return listLocal(glob)
	}
	isFolder := strings.HasSuffix(rest, "/")
	if isFolder {
		rest += "**/*"
	}
	base, _ := corpus.SplitPattern(rest)
	patterns := []string{rest}
	if scheme != "gs" && scheme != "hdfs" { // these know **
		patterns = levels(rest)
	}
	return matching(ctx, scheme, base, patterns, isFolder)
}

// matching lists what stands below the base.
func matching(ctx context.Context, scheme, base string, patterns []string, isFolder bool) ([]Source, error) {
	var systems systems
	defer systems.close()
	system, err := systems.of(ctx, scheme+"://")
	if err != nil {
		return nil, err
	}
	var sources []Source
	for _, pattern := range patterns {
		files, err := system.List(ctx, scheme+"://"+pattern)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			_, below := splitScheme(file)
			name := strings.TrimPrefix(strings.TrimPrefix(below, base), "/")
			if !hidden(name) && (!isFolder || corpus.IsInput(name)) {
				sources = append(sources, Source{file, name})
			}
		}
	}
	return sorted(sources), nil
}

// listLocal lists files of this machine.
func listLocal(glob string) ([]Source, error) {
	info, err := os.Stat(glob)
	if err == nil && !info.IsDir() {
		return []Source{{filepath.Clean(glob), filepath.Base(glob)}}, nil
	}
	isFolder := err == nil
	base, names, err := corpus.Glob(glob)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var sources []Source
	for _, name := range names {
		if !isFolder || corpus.IsInput(name) {
			sources = append(sources, Source{filepath.Join(base, filepath.FromSlash(name)), name})
		}
	}
	return sorted(sources), err
}

func sorted(sources []Source) []Source {
	slices.SortFunc(sources, func(a, b Source) int { return strings.Compare(a.File, b.File) })
	return slices.Compact(sources)
}

// levels are the patterns without ** that one with it stands for.
func levels(pattern string) []string {
	before, behind, found := strings.Cut(pattern, "**/")
	if !found {
		return []string{pattern}
	}
	var all []string
	for n := range depth + 1 {
		all = append(all, levels(before+strings.Repeat("*/", n)+behind)...)
	}
	return all
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") || strings.Contains(name, "/.") }

// splitScheme cuts an address into its scheme, "" for a local path, and the
// rest.
func splitScheme(address string) (scheme, rest string) {
	scheme, rest, found := strings.Cut(address, "://")
	if !found {
		return "", address
	}
	return scheme, rest
}
