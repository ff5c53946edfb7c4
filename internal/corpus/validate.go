package corpus

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/giji-go/giji/internal/contract"
	"github.com/giji-go/giji/internal/infile"
	"github.com/giji-go/giji/model"
)

// A Problem is something wrong with a record, a shard or a folder.
type Problem struct {
	File    string `json:"file"`
	Line    int64  `json:"line"`    // from 1; 0 where the file is meant
	Pointer string `json:"pointer"` // JSON Pointer into the Document
	Message string `json:"message"`
}

func (p Problem) String() string {
	where := p.File
	if p.Line > 0 {
		where += fmt.Sprintf(":%d", p.Line)
	}
	if p.Pointer != "" {
		where += " " + p.Pointer
	}
	return where + ": " + p.Message
}

// A Report counts what was looked at.
type Report struct {
	Records  int64 `json:"records"`
	Errors   int64 `json:"errors"`   // records that say that a document failed
	Grounded int64 `json:"grounded"` // records that were compared with their text
	Shards   int   `json:"shards"`   // with their digests
	Problems int64 `json:"problems"`
}

// A Validation looks at records and shards: the schema, the grounding where
// the text is at hand, and the digests of a batch.
type Validation struct {
	Paths     []string // files of records, and folders of batches; "-" is Stdin
	Stdin     io.Reader
	Sources   Sources // what the records were made of, in the same order; none compares nothing
	TextKey   string
	IDKey     string
	Encoding  string
	Password  string
	MaxFile   int64         // largest source file; 0 is the default
	Timeout   time.Duration // for the text of one source; 0 is no limit
	Workers   int
	OnProblem func(Problem)

	report Report
	schema *contract.Schema
	texts  *textSource // nil without Sources
}

// Run looks at everything. An error means that it could not.
func (v *Validation) Run(ctx context.Context) (Report, error) {
	var err error
	if v.schema, err = contract.Compile(model.Schema()); err != nil {
		return v.report, err
	}
	if err := v.openSources(ctx); err != nil {
		return v.report, err
	}
	for _, path := range v.Paths {
		if err := v.path(ctx, path); err != nil {
			return v.report, err
		}
	}
	return v.report, nil
}

func (v *Validation) path(ctx context.Context, path string) error {
	if path != stdinPath {
		info, err := os.Stat(path)
		if err != nil {
			return &InputError{path, err}
		}
		if info.IsDir() {
			return v.folder(ctx, path)
		}
	}
	_, err := v.records(ctx, path)
	return err
}

func (v *Validation) openSources(ctx context.Context) error {
	if len(v.Sources.Paths) == 0 && v.Sources.List == nil {
		return nil
	}
	inputs, _, err := v.Sources.Inputs()
	if err != nil {
		return settingOrInput(err)
	}
	c := &Config{Settings: Settings{TextKey: v.TextKey, IDKey: v.IDKey, Encoding: v.Encoding, MaxFile: v.MaxFile}, Password: v.Password}
	c.Timeout = v.Timeout
	if err := c.normalize(); err != nil {
		return err
	}
	v.texts = newTextSource(ctx, inputs, c)
	return nil
}

func (v *Validation) problem(p Problem) {
	v.report.Problems++
	if v.OnProblem != nil {
		v.OnProblem(p)
	}
}

// records looks at the records of a file and counts them.
func (v *Validation) records(ctx context.Context, path string) (int64, error) {
	source, err := v.open(path)
	if err != nil {
		return 0, v.unreadable(path, err)
	}
	defer source.close()
	if err := source.begin(Segment{To: toEnd}, io.Discard); err != nil {
		return 0, v.unreadable(path, err)
	}
	engine := newEngine(v.workers(recordKind(path) == Parquet))
	defer engine.close()
	count := int64(0)
	feed := func(emit func(*task) error) error { return v.feed(source, emit) }
	take := func(t *task) error {
		count++
		v.take(t, path, count)
		return nil
	}
	err = engine.run(ctx, feed, take, func() error { return nil })
	return count, err
}

// stdinPath stands for the standard input.
const stdinPath = "-"

func (v *Validation) open(path string) (recordSource, error) {
	if path == stdinPath {
		return newLineSource(v.Stdin, maxOutput)
	}
	file, err := infile.Open(path)
	if err != nil {
		return nil, err
	}
	if kind, _ := kindOf(path); kind == Document && holdsNoRecord(file) {
		file.Close()
		return nil, ErrNoRecords
	}
	return readRecords(file, recordKind(path), maxOutput)
}

// ErrNoRecords is returned for a file without any line of JSON.
var ErrNoRecords = errors.New("no file of records")

// holdsNoRecord knows other files by their beginning: a PDF, and what has no
// line there that begins as JSON does. A file that is empty or packed may be
// anything, and a pipe is not asked.
func holdsNoRecord(file *os.File) bool {
	head := make([]byte, 4096)
	n, err := file.ReadAt(head, 0)
	head = head[:n]
	packed := bytes.HasPrefix(head, []byte("\x1f\x8b")) || bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd"))
	if err != nil && err != io.EOF || n == 0 || packed {
		return false
	}
	if bytes.HasPrefix(head, []byte("%PDF-")) {
		return true
	}
	for line := range bytes.Lines(bytes.TrimPrefix(head, []byte(byteOrderMark))) {
		if line = bytes.TrimSpace(line); len(line) > 0 && (line[0] == '{' || line[0] == '[') {
			return false
		}
	}
	return true
}

// take counts a record that was looked at.
func (v *Validation) take(t *task, file string, number int64) {
	if t.result.failure != nil {
		v.problem(Problem{File: file, Line: number, Message: t.result.failure.Message})
		return
	}
	v.report.Records++
	if t.check.failed {
		v.report.Errors++
	}
	if t.check.grounded {
		v.report.Grounded++
	}
	for _, p := range t.check.problems {
		p.File, p.Line = file, number
		v.problem(p)
	}
}

// unreadable makes an error with a file a problem of the file.
func (v *Validation) unreadable(file string, err error) error {
	switch {
	case errors.Is(err, os.ErrPermission), errors.Is(err, os.ErrNotExist):
		return err
	case errors.Is(err, ErrNoRecords):
		return &InputError{file, err}
	}
	v.problem(Problem{File: file, Message: err.Error()})
	return nil
}

// maxOutput is the longest record that is looked at.
const maxOutput = 256 << 20

// recordKind is Parquet or lines, whatever a file is called.
func recordKind(path string) Kind {
	if kind, _ := kindOf(path); kind == Parquet {
		return Parquet
	}
	return Lines
}
