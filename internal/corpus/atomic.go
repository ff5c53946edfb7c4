package corpus

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"os"
	"path/filepath"
)

// An atomicFile gets its name only when all of it is on the disk: until then
// it is a hidden file beside it.
type atomicFile struct {
	*bufio.Writer
	file  *os.File
	final string
	count *digestWriter
}

// A digestWriter counts and digests what goes to a file.
type digestWriter struct {
	file *os.File
	hash hash.Hash
	size int64
}

func (w *digestWriter) Write(p []byte) (int, error) {
	n, err := w.file.Write(p)
	w.hash.Write(p[:n])
	w.size += int64(n)
	return n, err
}

// createAtomic begins the file that will be dir/name.
func createAtomic(dir, name string) (*atomicFile, error) {
	file, err := os.CreateTemp(dir, "."+name+".*.tmp") // as finalName knows it
	if err != nil {
		return nil, fmt.Errorf("output: %w", err)
	}
	count := &digestWriter{file: file, hash: sha256.New()}
	a := &atomicFile{bufio.NewWriterSize(count, 256<<10), file, filepath.Join(dir, name), count}
	if err := file.Chmod(0o644); err != nil {
		a.discard()
		return nil, fmt.Errorf("output: %w", err)
	}
	return a, nil
}

// commit puts the file on the disk under its name. On error nothing is left.
func (a *atomicFile) commit() error {
	rename := func() error { return os.Rename(a.file.Name(), a.final) }
	for _, step := range []func() error{a.Flush, a.file.Sync, a.file.Close, rename} {
		if err := step(); err != nil {
			a.discard()
			return fmt.Errorf("output: %w", err)
		}
	}
	return syncFolder(filepath.Dir(a.final))
}

// discard removes what was written. It may follow a failed commit.
func (a *atomicFile) discard() {
	a.file.Close()
	os.Remove(a.file.Name())
}

// digest and size are those of a file that was committed.
func (a *atomicFile) digest() string { return hex.EncodeToString(a.count.hash.Sum(nil)) }
func (a *atomicFile) size() int64    { return a.count.size }

// syncFolder puts the names in a folder on the disk.
func syncFolder(dir string) error {
	folder, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	defer folder.Close()
	// Some network file systems cannot sync a folder and say EINVAL; the
	// names are safe there or nowhere.
	_ = folder.Sync()
	return nil
}

// writeAtomic writes a whole small file.
func writeAtomic(dir, name string, data []byte) error {
	file, err := createAtomic(dir, name)
	if err != nil {
		return err
	}
	if _, err := file.Write(data); err != nil {
		file.discard()
		return fmt.Errorf("output: %w", err)
	}
	return file.commit()
}
