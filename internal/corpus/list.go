package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strings"
)

// A list of files may be a stream that has no end: it meets one of these.
const (
	longestList = 256 << 20 // bytes
	mostListed  = 4 << 20   // paths
	longestPath = 32 << 10  // bytes of one; systems have 4 or 32 KiB
	mostEmpty   = 1 << 20   // empty entries in a row
)

// readList reads paths. Their names are what lies below the deepest folder
// that they share, so that a list of absolute paths may move.
func readList(list io.Reader) ([]Input, error) {
	paths, err := readPaths(list)
	if err != nil {
		return nil, fmt.Errorf("list of files: %w", err)
	}
	shared := sharedFolder(paths)
	inputs := make([]Input, 0, len(paths))
	for _, file := range paths {
		name := strings.TrimPrefix(strings.TrimPrefix(path.Clean(filepath.ToSlash(file)), shared), "/")
		inputs = append(inputs, found(file, name))
	}
	return inputs, nil
}

// readPaths splits at NUL where there is one at the beginning (find -print0),
// else at lines. A path that is repeated at once is there once.
func readPaths(list io.Reader) ([]string, error) {
	r := bufio.NewReaderSize(list, 2*longestPath)
	head, _ := r.Peek(r.Size()) // ReadSlice comes upon the error again
	separator := byte('\n')
	if bytes.IndexByte(head, 0) >= 0 {
		separator = 0
	}
	var paths []string
	last, total, empty := "", 0, 0
	for {
		entry, err := r.ReadSlice(separator)
		total += len(entry)
		if ended := err == nil; ended {
			entry = entry[:len(entry)-1]
			if separator == '\n' {
				entry = bytes.TrimSuffix(entry, []byte("\r"))
			}
		}
		switch empty++; {
		case len(entry) > longestPath:
			return nil, fmt.Errorf("an entry of more than %d bytes is no path; want one a line, or NUL-separated", longestPath)
		case total > longestList:
			return nil, fmt.Errorf("longer than %d bytes; name the folders, or divide it", longestList)
		case empty > mostEmpty:
			return nil, fmt.Errorf("%d empty entries in a row; want one path a line, or NUL-separated", empty)
		case len(entry) > 0 && len(paths) == mostListed:
			return nil, fmt.Errorf("more than %d paths; name the folders, or divide it", mostListed)
		case len(entry) > 0:
			if empty = 0; string(entry) != last {
				last = string(entry)
				paths = append(paths, last)
			}
		}
		switch err {
		case nil:
		case io.EOF:
			return paths, nil
		default:
			return nil, err
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
