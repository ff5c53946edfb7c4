package corpus

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// isPattern reports whether a source that is not there as written is meant as
// a pattern.
func isPattern(source string) bool { return strings.ContainsAny(source, "*?[") }

// splitPattern cuts a pattern into the folder before its first wild card and
// the rest.
func splitPattern(pattern string) (base, rest string) {
	parts := strings.Split(filepath.ToSlash(pattern), "/")
	n := 0
	for n < len(parts)-1 && !isPattern(parts[n]) {
		n++
	}
	base, rest = strings.Join(parts[:n], "/"), strings.Join(parts[n:], "/")
	switch {
	case n == 0:
		return ".", rest
	case base == "":
		return "/", rest
	}
	return base, rest
}

// glob lists the files below a pattern's base that it matches, in bytewise
// order, as paths below the base. ** stands for any number of folders.
func glob(pattern string) (base string, names []string, err error) {
	base, rest := splitPattern(pattern)
	parts := strings.Split(rest, "/")
	for _, part := range parts {
		if _, err := path.Match(part, ""); err != nil {
			return base, nil, err
		}
	}
	root := filepath.FromSlash(base)
	w := walk{root: root, visit: func(name string, entry fs.DirEntry) bool {
		elements := strings.Split(name, "/")
		if !entry.IsDir() && matches(parts, elements) {
			names = append(names, name)
		}
		return entry.IsDir() && mayLead(parts, elements)
	}}
	return base, names, w.run()
}

// matches compares a path with a pattern, element by element.
func matches(pattern, name []string) bool {
	for len(pattern) > 0 {
		if pattern[0] == "**" {
			return matches(pattern[1:], name) || len(name) > 0 && matches(pattern, name[1:])
		}
		if len(name) == 0 || !matchOne(pattern[0], name[0]) {
			return false
		}
		pattern, name = pattern[1:], name[1:]
	}
	return len(name) == 0
}

// mayLead reports whether something below the folder can match.
func mayLead(pattern, folder []string) bool {
	for len(folder) > 0 {
		if len(pattern) == 0 {
			return false
		}
		if pattern[0] == "**" {
			return true
		}
		if !matchOne(pattern[0], folder[0]) {
			return false
		}
		pattern, folder = pattern[1:], folder[1:]
	}
	return len(pattern) > 0
}

// matchOne compares one element. A hidden name is matched by a pattern with a
// dot alone, as in a shell.
func matchOne(pattern, name string) bool {
	if strings.HasPrefix(name, ".") && !strings.HasPrefix(pattern, ".") {
		return false
	}
	ok, _ := path.Match(pattern, name)
	return ok
}

// Glob lists the files that a pattern of local names matches, in bytewise
// order, as paths below the folder before its first wild card. ** stands for
// any number of folders. A folder is all files below it.
func Glob(pattern string) (base string, names []string, err error) {
	if info, err := os.Stat(pattern); err == nil && info.IsDir() {
		pattern = filepath.Join(pattern, "**", "*")
	}
	return glob(pattern)
}

// SplitPattern cuts a pattern into the folder before its first wild card and
// the rest.
func SplitPattern(pattern string) (base, rest string) { return splitPattern(pattern) }

// Match compares a path with a pattern, in which ** stands for any number of
// folders, element by element.
func Match(pattern, name string) bool {
	return matches(strings.Split(pattern, "/"), strings.Split(name, "/"))
}
