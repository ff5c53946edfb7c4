package corpus

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
)

// A walk goes over what stands below a folder, in bytewise order. Unlike
// fs.WalkDir it takes names in any charset, and a folder that cannot be read
// does not end it. Links to folders are not followed.
type walk struct {
	root  string
	visit func(name string, entry fs.DirEntry) (into bool) // name is below root, with slashes
	fault func(name string, err error)                     // of a folder below root; nil for nobody
}

// run is an error where the root itself cannot be read.
func (w *walk) run() error { return w.folder("") }

func (w *walk) folder(name string) error {
	entries, err := os.ReadDir(filepath.Join(w.root, filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	for _, entry := range entries {
		below := path.Join(name, entry.Name())
		if !w.visit(below, entry) || !entry.IsDir() {
			continue
		}
		if err := w.folder(below); err != nil && w.fault != nil {
			w.fault(below, err)
		}
	}
	return nil
}

// readableName is a name as the output writes it, in UTF-8: archives that
// were packed under Windows leave names in Shift_JIS behind. What is neither
// shows its bytes, so that no two names become the same for want of a charset.
func readableName(name string) string {
	if utf8.ValidString(name) {
		return name
	}
	if decoded, err := japanese.ShiftJIS.NewDecoder().String(name); err == nil && !strings.ContainsRune(decoded, utf8.RuneError) {
		return decoded
	}
	var b strings.Builder
	for len(name) > 0 {
		r, size := utf8.DecodeRuneInString(name)
		if r == utf8.RuneError && size == 1 {
			fmt.Fprintf(&b, `\x%02x`, name[0])
		} else {
			b.WriteString(name[:size])
		}
		name = name[size:]
	}
	return b.String()
}
