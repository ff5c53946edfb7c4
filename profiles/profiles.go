// Package profiles holds ready profiles of tables that several kinds of bodies
// use, in the form that extract.ReadProfile reads.
package profiles

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// ErrUnknown is what the error of Read wraps for a name that no profile has.
var ErrUnknown = errors.New("no ready profile has this name")

//go:embed *.tsv
var files embed.FS

const suffix = ".tsv"

// Names are the names of the ready profiles in ascending order.
func Names() []string {
	paths, err := fs.Glob(files, "*"+suffix)
	if err != nil { // the pattern is well-formed
		return nil
	}
	for i := range paths {
		paths[i] = strings.TrimSuffix(paths[i], suffix)
	}
	return paths
}

// Auto is the name of all ready profiles together: each document is read with
// the one whose labels its tables have most of.
const Auto = "auto"

// Read is the text of the ready profile of that name, or of all of them for
// Auto; its error wraps ErrUnknown where there is none.
func Read(name string) ([]byte, error) {
	if name == Auto {
		return all()
	}
	data, err := files.ReadFile(name + suffix)
	if err != nil {
		return nil, fmt.Errorf("%w: %q; there are %s", ErrUnknown, name, strings.Join(Names(), ", "))
	}
	return data, nil
}

// all is the text of all profiles, one behind the other.
func all() ([]byte, error) {
	var text []byte
	for _, name := range Names() {
		data, err := files.ReadFile(name + suffix)
		if err != nil {
			return nil, err
		}
		text = append(append(text, data...), '\n')
	}
	return text, nil
}
