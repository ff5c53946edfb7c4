package corpus

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// memberSign parts the path of an archive from the name of a file in it:
// minutes.zip!/2024/1.html.
const memberSign = "!/"

// splitMember divides the path of a file in an archive.
func splitMember(file string) (archive, member string, ok bool) {
	at := strings.Index(strings.ToLower(file), ".zip"+memberSign)
	if at < 0 {
		return file, "", false
	}
	at += len(".zip")
	return file[:at], file[at+len(memberSign):], true
}

// isArchive knows an archive by its name.
func isArchive(name string) bool { return strings.EqualFold(path.Ext(name), ".zip") }

// maxMembers bounds the files of an archive.
const maxMembers = 1_000_000

// expandArchive takes the documents of an archive as those of a folder.
func expandArchive(file, name string) (inputs []Input, skipped Skipped, err error) {
	archive, closer, err := openArchive(file)
	if err != nil {
		return nil, Skipped{}, &InputError{file, err}
	}
	defer closer.Close()
	if len(archive.File) > maxMembers {
		return nil, Skipped{}, fmt.Errorf("source %s: the archive has more than %d files", file, maxMembers)
	}
	for _, f := range archive.File {
		member := memberName(f)
		if strings.HasSuffix(member, "/") || hiddenMember(member) {
			continue
		}
		if kind, known := kindOf(member); !known || kind != Document {
			skipped.file(member)
			continue
		}
		inputs = append(inputs, Input{
			Name: path.Join(readableName(filepath.ToSlash(name)), member),
			Path: filepath.Clean(file) + memberSign + member,
			Kind: Document, Size: int64(min(f.UncompressedSize64, 1<<40)),
		})
	}
	return inputs, skipped, nil
}

// openArchive opens an archive that is a regular file.
func openArchive(file string) (*zip.Reader, io.Closer, error) {
	opened, err := open(file)
	if err != nil {
		return nil, nil, err
	}
	info, err := opened.Stat()
	if err != nil {
		opened.Close()
		return nil, nil, err
	}
	archive, err := zip.NewReader(opened, info.Size())
	if err != nil {
		opened.Close()
		return nil, nil, err
	}
	return archive, opened, nil
}

// memberName is the name of a file in an archive, with slashes. Windows writes
// names in Shift_JIS; a Mac writes UTF-8 and does not say so.
func memberName(f *zip.File) string {
	return strings.TrimLeft(strings.ReplaceAll(readableName(f.Name), `\`, "/"), "/")
}

// hiddenMember reports whether a file is hidden or what a Mac adds to an
// archive.
func hiddenMember(member string) bool {
	for part := range strings.SplitSeq(member, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return true
		}
	}
	return false
}

// A files reads document files, and keeps the archive open that it read last.
// The zero value is ready.
type files struct {
	path    string
	archive io.Closer // nil for none
	members map[string]*zip.File
}

func (f *files) close() {
	if f.archive != nil {
		f.archive.Close()
		*f = files{}
	}
}

// read reads a file, or one in an archive, that is not too large.
func (f *files) read(file string, max int64) ([]byte, *Failure) {
	archive, member, ok := splitMember(file)
	if !ok {
		return readLimited(file, max)
	}
	if _, err := os.Stat(file); err == nil {
		return readLimited(file, max) // a file that only looks like one in an archive
	}
	if err := f.open(archive); err != nil {
		return nil, failureOf(err)
	}
	found := f.members[member]
	if found == nil {
		return nil, failureOf(&fs.PathError{Op: "open", Path: file, Err: fs.ErrNotExist})
	}
	if found.UncompressedSize64 > uint64(max) {
		return nil, tooLarge(max)
	}
	r, err := found.Open()
	if err != nil {
		return nil, failureOf(fmt.Errorf("%s: %w", file, err))
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, max+1))
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return nil, failureOf(fmt.Errorf("%s: %w", file, err))
	case int64(len(data)) > max:
		return nil, tooLarge(max)
	}
	return data, nil
}

func (f *files) open(archive string) error {
	if f.archive != nil && f.path == archive {
		return nil
	}
	f.close()
	opened, closer, err := openArchive(archive)
	if err != nil {
		return err
	}
	*f = files{path: archive, archive: closer, members: make(map[string]*zip.File, len(opened.File))}
	for _, one := range opened.File {
		if name := memberName(one); f.members[name] == nil {
			f.members[name] = one
		}
	}
	return nil
}
