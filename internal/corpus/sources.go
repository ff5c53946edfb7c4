package corpus

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// ErrNoInput is returned when the sources hold no file to read.
var ErrNoInput = errors.New("no input files")

// An InputError is a source that cannot be read.
type InputError struct {
	Path string
	Err  error
}

func (e *InputError) Error() string { return e.Path + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *InputError) Unwrap() error { return e.Err }

// Sources are the files to read, as a user names them.
type Sources struct {
	Paths []string  // files, folders and patterns
	List  io.Reader // one path a line, or NUL-separated; nil for none
}

// Inputs finds the files, in bytewise order of their names, and tells what
// folders hold besides. A file that two sources name is read once.
func (s Sources) Inputs() (inputs []Input, skipped Skipped, err error) {
	for _, source := range s.Paths {
		found, other, err := expand(source)
		if err != nil {
			return nil, Skipped{}, err
		}
		inputs = append(inputs, found...)
		skipped.add(other)
	}
	if s.List != nil {
		listed, err := readList(s.List)
		if err != nil {
			return nil, Skipped{}, err
		}
		inputs = append(inputs, listed...)
	}
	inputs = sortInputs(inputs)
	if len(inputs) == 0 {
		return nil, skipped, s.nothing(skipped)
	}
	return inputs, skipped, nil
}

// nothing says where no input was found.
func (s Sources) nothing(skipped Skipped) error {
	if len(s.Paths) == 0 {
		return fmt.Errorf("%w: the list is empty", ErrNoInput)
	}
	where := strings.Join(s.Paths, ", ")
	switch {
	case len(skipped.Outputs) > 0:
		return fmt.Errorf("%w in %s: %s holds the output of an earlier batch; name what that was made of",
			ErrNoInput, where, skipped.Outputs[0])
	case skipped.Files() > 0:
		return fmt.Errorf("%w in %s: want *.pdf, *.html, *.docx, *.txt, *.jsonl, *.parquet or the like, but there are only %s",
			ErrNoInput, where, skipped.String())
	}
	return fmt.Errorf("%w in %s: there is no file", ErrNoInput, where)
}

// sortInputs sorts by name, then path, and removes what is there twice.
func sortInputs(inputs []Input) []Input {
	slices.SortFunc(inputs, func(a, b Input) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.Path, b.Path))
	})
	seen := make(map[string]struct{}, len(inputs))
	return slices.DeleteFunc(inputs, func(input Input) bool {
		_, again := seen[input.Path]
		seen[input.Path] = struct{}{}
		return again
	})
}

// expand finds the files of one source.
func expand(source string) ([]Input, Skipped, error) {
	info, err := os.Stat(source)
	switch {
	case err != nil && isPattern(source):
		return expandPattern(source)
	case err != nil:
		return nil, Skipped{}, &InputError{source, err}
	case info.IsDir():
		return expandFolder(source)
	case isArchive(source):
		return expandArchive(source, "")
	}
	input, err := newInput(source, filepath.Base(source))
	return []Input{input}, Skipped{}, err
}

func expandPattern(pattern string) ([]Input, Skipped, error) {
	base, names, err := glob(pattern)
	if err != nil {
		return nil, Skipped{}, fmt.Errorf("source %q: %w", pattern, err)
	}
	if len(names) == 0 {
		return nil, Skipped{}, fmt.Errorf("source %q: %w match the pattern", pattern, ErrNoInput)
	}
	inputs, err := newInputs(base, names)
	return inputs, Skipped{}, err
}

// expandFolder takes the files of a known kind, at any depth, hidden ones and
// those of interrupted writes aside.
func expandFolder(folder string) ([]Input, Skipped, error) {
	var names, archives []string
	var skipped Skipped
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		hidden := name != "." && strings.HasPrefix(entry.Name(), ".")
		switch {
		case err != nil:
			return err
		case hidden && entry.IsDir():
			return fs.SkipDir
		case entry.IsDir() && isBatchOutput(filepath.Join(folder, filepath.FromSlash(name))):
			skipped.Outputs = append(skipped.Outputs, filepath.Join(folder, filepath.FromSlash(name)))
			return fs.SkipDir
		case hidden || entry.IsDir():
			return nil
		}
		switch _, known := kindOf(name); {
		case known:
			names = append(names, name)
		case isArchive(name):
			archives = append(archives, name)
		default:
			skipped.file(name)
		}
		return nil
	})
	if err != nil {
		return nil, Skipped{}, &InputError{folder, err}
	}
	inputs, err := newInputs(folder, names)
	for _, name := range archives {
		if err != nil {
			break
		}
		var found []Input
		var other Skipped
		found, other, err = expandArchive(filepath.Join(folder, filepath.FromSlash(name)), name)
		inputs = append(inputs, found...)
		skipped.add(other)
	}
	return inputs, skipped, err
}

func newInputs(base string, names []string) ([]Input, error) {
	inputs := make([]Input, 0, len(names))
	for _, name := range names {
		input, err := newInput(filepath.Join(base, filepath.FromSlash(name)), name)
		if err != nil {
			return nil, err
		}
		inputs = append(inputs, input)
	}
	return inputs, nil
}

func newInput(file, name string) (Input, error) {
	info, err := os.Stat(file)
	if _, _, member := splitMember(file); err != nil && member {
		return Input{Name: filepath.ToSlash(name), Path: file, Kind: Document}, nil
	}
	if err != nil {
		return Input{}, &InputError{file, err}
	}
	if info.IsDir() {
		return Input{}, fmt.Errorf("source %s: a folder stands where a file was expected", file)
	}
	kind, known := kindOf(name)
	if !known && kind == Document && info.Mode().IsRegular() { // of a pipe nothing must be read here
		kind = sniff(file)
	}
	return Input{Name: filepath.ToSlash(name), Path: filepath.Clean(file), Kind: kind, Size: info.Size()}, nil
}

// readList reads paths. Their names are what lies below the deepest folder
// that they share, so that a list of absolute paths may move.
func readList(list io.Reader) ([]Input, error) {
	data, err := io.ReadAll(list)
	if err != nil {
		return nil, fmt.Errorf("list of files: %w", err)
	}
	paths := splitList(data)
	shared := sharedFolder(paths)
	inputs := make([]Input, 0, len(paths))
	for i, file := range paths {
		name := strings.TrimPrefix(strings.TrimPrefix(path.Clean(filepath.ToSlash(file)), shared), "/")
		input, err := newInput(file, name)
		if err != nil {
			return nil, fmt.Errorf("list of files, entry %d: %w", i+1, err)
		}
		inputs = append(inputs, input)
	}
	return inputs, nil
}

// splitList splits at NUL where there is one (find -print0), else at lines.
func splitList(data []byte) []string {
	separator := byte('\n')
	if bytes.IndexByte(data, 0) >= 0 {
		separator = 0
	}
	scanner := bufio.NewReader(bytes.NewReader(data))
	var paths []string
	for {
		entry, err := scanner.ReadString(separator)
		entry = strings.TrimSuffix(entry, string(separator))
		if separator == '\n' {
			entry = strings.TrimSuffix(entry, "\r")
		}
		if entry != "" {
			paths = append(paths, entry)
		}
		if err != nil {
			return paths
		}
	}
}

// sharedFolder is the deepest folder above all paths.
func sharedFolder(paths []string) string {
	if len(paths) == 0 {
		return ""
	}
	shared := path.Dir(path.Clean(filepath.ToSlash(paths[0])))
	for _, p := range paths[1:] {
		p = path.Clean(filepath.ToSlash(p))
		for shared != "." && shared != "/" && !strings.HasPrefix(p, shared+"/") {
			shared = path.Dir(shared)
		}
	}
	if shared == "." {
		return ""
	}
	return shared
}
