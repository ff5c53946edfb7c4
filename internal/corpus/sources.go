package corpus

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
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
	inputs := make([]Input, 0, len(names))
	for _, name := range names {
		inputs = append(inputs, found(filepath.Join(base, filepath.FromSlash(name)), name))
	}
	return inputs, Skipped{}, nil
}

// expandFolder takes the files of a known kind, at any depth, hidden ones and
// those of interrupted writes aside. What cannot be read of it is an input
// with a fault: the rest stands.
func expandFolder(folder string) (inputs []Input, skipped Skipped, err error) {
	w := walk{root: folder}
	w.visit = func(name string, entry fs.DirEntry) bool {
		file := filepath.Join(folder, filepath.FromSlash(name))
		switch hidden := strings.HasPrefix(entry.Name(), "."); {
		case hidden:
			return false
		case entry.IsDir() && isBatchOutput(file):
			skipped.Outputs = append(skipped.Outputs, file)
			return false
		case entry.IsDir():
			return true
		}
		switch _, known := kindOf(name); {
		case known:
			inputs = append(inputs, found(file, name))
		case isArchive(name):
			members, other, err := expandArchive(file, name)
			if err != nil {
				members = []Input{faulty(file, name, err)}
			}
			inputs = append(inputs, members...)
			skipped.add(other)
		default:
			skipped.file(name)
		}
		return false
	}
	w.fault = func(name string, err error) {
		inputs = append(inputs, faulty(filepath.Join(folder, filepath.FromSlash(name)), name+"/", err))
	}
	if err := w.run(); err != nil {
		return nil, Skipped{}, &InputError{folder, err}
	}
	return inputs, skipped, nil
}

// found is an input that nobody named by itself: that it cannot be read is its
// own fault and ends nothing.
func found(file, name string) Input {
	input, err := newInput(file, name)
	if err != nil {
		return faulty(file, name, err)
	}
	return input
}

// faulty is what stands where an input was expected.
func faulty(file, name string, err error) Input {
	var at *InputError
	if errors.As(err, &at) {
		err = at.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = errNowhere
		if info, bad := os.Lstat(file); bad == nil && info.Mode()&fs.ModeSymlink != 0 {
			err = errDangling
		}
	}
	return Input{Name: readableName(filepath.ToSlash(name)), Path: filepath.Clean(file), Kind: Document, Fault: err}
}

var (
	errNowhere  = errors.New("there is no such file")
	errDangling = errors.New("a link to a file that is not there")
)

func newInput(file, name string) (Input, error) {
	readable := readableName(filepath.ToSlash(name))
	info, err := os.Stat(file)
	if _, _, member := splitMember(file); err != nil && member {
		return Input{Name: readable, Path: file, Kind: Document}, nil
	}
	switch {
	case err != nil:
		return Input{}, &InputError{file, err}
	case info.IsDir():
		return Input{}, &InputError{file, errors.New("a folder stands where a file was expected")}
	case irregular(info):
		return Input{}, &InputError{file, ErrIrregular}
	}
	kind, known := kindOf(name)
	if !known && kind == Document {
		kind = sniff(file)
	}
	return Input{Name: readable, Path: filepath.Clean(file), Kind: kind, Size: info.Size()}, nil
}
