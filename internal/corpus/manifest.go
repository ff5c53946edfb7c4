package corpus

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

const (
	manifestName = "manifest.jsonl"
	successName  = "_SUCCESS"
)

// An Entry is a line of manifest.jsonl: one shard that is complete.
type Entry struct {
	Shard        int    `json:"shard"`
	File         string `json:"file"`
	Bytes        int64  `json:"bytes"`
	SHA256       string `json:"sha256"`
	Rows         int64  `json:"rows"` // lines or Parquet rows, a head not counted
	Documents    int64  `json:"documents"`
	Incidents    int64  `json:"incidents"`
	Failed       int64  `json:"failed"`
	Errors       string `json:"errors"` // name of the errors file; "" without failures
	ErrorsSHA256 string `json:"errors_sha256"`
	More         []Part `json:"more,omitempty"` // of the second and further views
	InputSHA256  string `json:"input_sha256"`   // of the records' uncompressed bytes, or of the documents' digests as sha256sum lists them
}

// A Part is a file of a shard.
type Part struct {
	File   string `json:"file"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
	Rows   int64  `json:"rows"`
}

// parts are all files with data.
func (e *Entry) parts() []Part {
	return append([]Part{{e.File, e.Bytes, e.SHA256, e.Rows}}, e.More...)
}

// A job is one of several that share the work of a plan.
type job struct{ index, count int }

// has reports whether a shard is the job's.
func (j job) has(shard int) bool { return shard%j.count == j.index }

// manifest is where the job enters its shards: a file of its own, since lines
// that several machines append to one file may mix. The last job to end makes
// manifest.jsonl of them.
func (j job) manifest() string {
	if j.count == 1 {
		return manifestName
	}
	return fmt.Sprintf("manifest-%05d-of-%05d.jsonl", j.index, j.count)
}

// jobManifestShape is the manifest of a job without its numbers.
const jobManifestShape = "manifest--of-.jsonl"

// manifests are the paths of all of them in a folder, sorted.
func manifests(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, entry := range entries {
		if entry.Name() == manifestName || withoutDigits(entry.Name()) == jobManifestShape {
			paths = append(paths, filepath.Join(dir, entry.Name()))
		}
	}
	return paths, nil
}

// readEntries reads a manifest. A last line without its end is what a kill
// left, and does not count; whole is the length without it.
func readEntries(file string) (entries []Entry, whole int64, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, 0, err
	}
	for number := 1; ; number++ {
		end := bytes.IndexByte(data[whole:], '\n')
		if end < 0 {
			return entries, whole, nil
		}
		var entry Entry
		if err := json.Unmarshal(data[whole:whole+int64(end)], &entry); err != nil {
			return nil, whole, fmt.Errorf("its %s, line %d: %w", filepath.Base(file), number, err)
		}
		if err := entry.check(); err != nil {
			return nil, whole, fmt.Errorf("its %s, line %d: %w", filepath.Base(file), number, err)
		}
		entries = append(entries, entry)
		whole += int64(end) + 1
	}
}

// allEntries reads all manifests of a folder, in the order of the shards.
func allEntries(dir string) ([]Entry, error) {
	const tries = 10 // another job may be making one manifest of many
	for try := 1; ; try++ {
		all, err := entriesOf(dir)
		if err == nil || try == tries || !errors.Is(err, fs.ErrNotExist) {
			return sortEntries(all), err
		}
	}
}

func entriesOf(dir string) ([]Entry, error) {
	names, err := manifests(dir)
	if err != nil {
		return nil, err
	}
	var all []Entry
	for _, name := range names {
		entries, _, err := readEntries(name)
		if err != nil {
			return nil, err
		}
		all = append(all, entries...)
	}
	return all, nil
}

// sortEntries sorts by shard and keeps the last of each.
func sortEntries(entries []Entry) []Entry {
	slices.Reverse(entries)
	slices.SortStableFunc(entries, func(a, b Entry) int { return cmp.Compare(a.Shard, b.Shard) })
	return slices.CompactFunc(entries, func(a, b Entry) bool { return a.Shard == b.Shard })
}

// A manifestWriter appends entries, each on the disk before the next shard.
type manifestWriter struct{ file *os.File }

// openManifest opens the job's manifest and cuts off what a kill left.
func openManifest(dir string, j job) (*manifestWriter, error) {
	name := filepath.Join(dir, j.manifest())
	file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_APPEND|openNoFollow, 0o644)
	if err != nil {
		return nil, fmt.Errorf("output: %w", err)
	}
	_, whole, err := readEntries(name)
	if err == nil {
		err = file.Truncate(whole)
	}
	if err != nil {
		file.Close()
		return nil, fmt.Errorf("output: %w", err)
	}
	return &manifestWriter{file}, nil
}

func (m *manifestWriter) append(entry Entry) error {
	line, err := json.Marshal(entry)
	if err != nil {
		return err
	}
	if _, err := m.file.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if err := m.file.Sync(); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}

// complete writes manifest.jsonl with all entries and then _SUCCESS. Several
// jobs may do so at once: they write the same.
func complete(dir string, entries []Entry) error {
	var all bytes.Buffer
	encoder := json.NewEncoder(&all)
	for _, entry := range entries {
		if err := encoder.Encode(entry); err != nil {
			return err
		}
	}
	if err := writeAtomic(dir, manifestName, all.Bytes()); err != nil {
		return err
	}
	names, err := manifests(dir)
	if err != nil {
		return err
	}
	for _, name := range names {
		if filepath.Base(name) != manifestName {
			os.Remove(name) // a job that comes later finds manifest.jsonl
		}
	}
	return writeAtomic(dir, successName, nil)
}
