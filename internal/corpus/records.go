package corpus

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/giji-go/giji/model"
)

// A Stored is a record as it stands in a file, and where its source is.
type Stored struct {
	ID       string // "" for none
	File     string // in which it stands; "-" for standard input
	Number   int64  // of the record in its file, from 1
	Document *model.Document
	Text     *string // the source text, where the record or a source has it
	Source   string  // the file that it was read from; "" where that is not known
}

// A RecordReader reads records back, with their sources where those are at
// hand.
type RecordReader struct {
	Paths    []string // files of records, and folders of batches; "-" is Stdin
	Stdin    io.Reader
	Sources  Sources // what the records were made of, in any order; records among them in that of the records
	TextKey  string
	IDKey    string
	Encoding string
	Password string
	MaxFile  int64         // largest source file; 0 is the default
	Timeout  time.Duration // for the text of one source; 0 is no limit

	texts *textSource
	files map[string]string // digest → path
}

// ErrNoRecord is what every error of a record that cannot be read wraps.
var ErrNoRecord = errors.New("no record of giji")

// Each calls yield for every record that holds a document; those of documents
// that failed are left out.
func (r *RecordReader) Each(ctx context.Context, yield func(Stored) error) error {
	if err := r.openSources(ctx); err != nil {
		return err
	}
	for _, path := range r.Paths {
		paths, err := recordFiles(path)
		if err != nil {
			return err
		}
		for _, file := range paths {
			if err := r.file(ctx, file, yield); err != nil {
				return err
			}
		}
	}
	return nil
}

// IsBatch reports whether a path is the folder of a batch.
func IsBatch(path string) bool {
	plan, err := readPlan(path)
	return err == nil && plan != nil
}

// recordFiles are the files of records that a path names: itself, or the
// shards of a batch.
func recordFiles(path string) ([]string, error) {
	if path == stdinPath {
		return []string{path}, nil
	}
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return []string{path}, err
	}
	entries, err := allEntries(path)
	if err != nil {
		return nil, err
	}
	files := make([]string, 0, len(entries))
	for _, e := range entries {
		files = append(files, filepath.Join(path, e.File))
	}
	return files, nil
}

// openSources finds the files among the sources by their digests; records
// among them are read as they are asked for.
func (r *RecordReader) openSources(ctx context.Context) error {
	if len(r.Sources.Paths) == 0 && r.Sources.List == nil {
		return nil
	}
	inputs, _, err := r.Sources.Inputs()
	if err != nil {
		return &SettingError{err.Error()}
	}
	r.files = make(map[string]string)
	var records []Input
	for _, input := range inputs {
		if input.Fault != nil {
			continue
		}
		if input.Kind != Document {
			records = append(records, input)
		} else if digest, err := digestFile(ctx, input.Path); err == nil {
			r.files[digest] = input.Path
		}
	}
	c := &Config{Settings: Settings{TextKey: r.TextKey, IDKey: r.IDKey, Encoding: r.Encoding, MaxFile: r.MaxFile}, Password: r.Password}
	c.Timeout = r.Timeout
	if err := c.normalize(); err != nil {
		return err
	}
	r.texts = newTextSource(ctx, records, c)
	return nil
}

// digestFile is the SHA-256 of a file.
func digestFile(ctx context.Context, path string) (string, error) {
	file, err := open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, until{ctx, file}); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

func (r *RecordReader) file(ctx context.Context, path string, yield func(Stored) error) error {
	v := &Validation{Stdin: r.Stdin}
	source, err := v.open(path)
	if err != nil {
		return err
	}
	defer source.close()
	if err := source.begin(Segment{To: toEnd}, io.Discard); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	number := int64(0)
	return v.feed(source, func(t *task) error {
		number++
		if err := ctx.Err(); err != nil {
			return err
		}
		if t.check == nil || t.check.failed || t.result.failure != nil {
			return nil
		}
		stored, err := r.stored(t)
		if err != nil {
			return fmt.Errorf("%s:%d: %w", path, number, err)
		}
		stored.File, stored.Number = path, number
		return yield(stored)
	})
}

func (r *RecordReader) stored(t *task) (Stored, error) {
	c := t.check
	members, _ := scanMembers(nil, t.line.data)
	id, text := idAndText(members)
	if c.document == nil {
		return Stored{}, ErrNoRecord
	}
	if hasKey(members, "schema_version") && hasKey(members, keyText) {
		c.document = appendObject(nil, without(members, "id", keyMetadata, keyText))
	}
	document, err := model.Decode(c.document)
	if err != nil {
		return Stored{}, fmt.Errorf("%w: %w", ErrNoRecord, err)
	}
	s := Stored{ID: id, Text: text, Document: document, Source: r.files[document.Source.SHA256]}
	switch {
	case s.Text == nil && c.hasText:
		s.Text = &c.text
	case s.Text == nil && s.Source == "" && r.texts != nil:
		text, found, err := r.texts.find(document.Source.SHA256)
		if err != nil {
			return s, err
		}
		if found {
			s.Text = &text
		}
	}
	return s, nil
}

// keyText is where a record keeps the text that it was read from.
const keyText = "text"

// idAndText are the id and the text of a record that has them.
func idAndText(members []member) (id string, text *string) {
	for _, m := range members {
		switch {
		case m.key == "id" && m.value[0] == '"':
			id = unquote(m.value, m.escaped)
		case m.key == "id":
			id = string(bytes.TrimSpace(m.value))
		case m.key == keyText && m.value[0] == '"':
			s := unquote(m.value, m.escaped)
			text = &s
		}
	}
	return id, text
}
