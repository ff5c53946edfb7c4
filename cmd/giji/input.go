package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/internal/infile"
	"github.com/giji-go/giji/internal/ocr"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/profiles"
)

// limitFlags bound each document, in every command that reads documents.
type limitFlags struct {
	timeout time.Duration // 0 is none
	maxFile byteSize
	ocr     bool // which takes its time
}

func (f *limitFlags) add(cmd *cobra.Command) {
	f.maxFile = corpus.DefaultMaxFile
	flags := cmd.Flags()
	flags.DurationVar(&f.timeout, "timeout", corpus.DefaultTimeout, "longest `TIME` for one document; 0 is no limit")
	flags.Var(&f.maxFile, "max-file", "largest document file")
}

// check refuses limits that nothing keeps.
func (f *limitFlags) check() error {
	if f.timeout < 0 {
		return usagef("--timeout %v: want a time above 0, or 0 for no limit", f.timeout)
	}
	return nil
}

// ocrTimes is how much longer a document may take whose pages are recognised.
const ocrTimes = 20

// longest is the time of one document; 0 is no limit.
func (f *limitFlags) longest() time.Duration {
	if f.ocr {
		return ocrTimes * f.timeout
	}
	return f.timeout
}

// within is the context of one document.
func (f *limitFlags) within(ctx context.Context) (context.Context, context.CancelFunc) {
	if f.timeout <= 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, f.longest())
}

// readFlags are the flags of every command that reads documents.
type readFlags struct {
	limitFlags
	engine   string
	encoding string
	password string
	profile  string
	date     string
	id       string // of a record, where the command takes them
	sources  []string
	textKey  string
	idKey    string
	rules    bool // of inspect: keep which rule read each row
	maxPages int  // of a PDF; 0 is the default
	geometry bool // not a flag: keep what a page is printed with
}

func (f *readFlags) add(cmd *cobra.Command) {
	f.limitFlags.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.encoding, "encoding", "", "charset of text input, such as Shift_JIS (default: detected)")
	flags.StringVar(&f.password, "password", "", "password of an encrypted PDF (the empty one is tried first)")
	flags.IntVar(&f.maxPages, "max-pages", 0, "`NUMBER` of a PDF's pages that are read at most, the first ones; 0 is 2,000")
	flags.StringVar(&f.engine, "pdf-engine", "builtin", "reader of PDF files: builtin, or ledongthuc to compare")
	flags.BoolVar(&f.ocr, "ocr", false, "recognise pages of PDF files that are images, by pdftoppm and tesseract, within 20 times --timeout")
	flags.StringVar(&f.profile, "profile", "", "TSV `FILE` with labels and fields of other tables, or the name of a ready one: "+
		strings.Join(profiles.Names(), ", ")+"; "+profiles.Auto+" chooses one by the labels of each document")
	flags.StringVar(&f.date, "date", "", "`YYYY-MM-DD` on which dates without a year lean where a document names no day")
}

// addRecord adds the flags of commands that read a record of a file, too.
func (f *readFlags) addRecord(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.id, "id", "", "read the record with this `ID` of a file of records, or of what giji wrote")
	flags.StringArrayVar(&f.sources, "source", nil, "with --id: `SRC`, file, folder or pattern that giji's records were made of")
	flags.StringVar(&f.textKey, "text-key", "text", "`KEY` of a record's text")
	flags.StringVar(&f.idKey, "id-key", "id", "`KEY` of a record's id")
}

// inputs are all files that a command reads which reads these: none of them
// may be its output.
func (f *readFlags) inputs(paths ...string) []string {
	if f.profile == "" {
		return paths
	}
	return append(slices.Clip(paths), f.profile)
}

// options are the flags as the library takes them.
func (f *readFlags) options() (extract.Options, error) {
	o := extract.Options{Encoding: f.encoding, Password: f.password, Geometry: f.geometry, Rules: f.rules, MaxBytes: int64(f.maxFile)}
	if err := f.check(); err != nil {
		return o, err
	}
	if f.maxPages < 0 {
		return o, usagef("--max-pages %d: want a number above 0, or 0 for the default", f.maxPages)
	}
	o.Limits.Pages = f.maxPages
	if err := checkEncoding(f.encoding); err != nil {
		return o, err
	}
	var err error
	if o.PDF, err = corpus.PDFEngine(f.engine); err != nil {
		return o, usagef("--%v", err)
	}
	if f.ocr {
		engine, err := ocr.Find(context.Background())
		if err != nil {
			return o, usagef("--ocr: %v", err)
		}
		o.OCR = engine
	}
	if f.date != "" {
		day, err := time.Parse(time.DateOnly, f.date)
		if err != nil {
			return o, usagef("--date %q: want YYYY-MM-DD", f.date)
		}
		o.Date = day
	}
	if f.profile == "" {
		return o, nil
	}
	data, err := profileText(f.profile)
	if err != nil {
		return o, err
	}
	if o.Profile, err = extract.ReadProfile(bytes.NewReader(data), f.profile); err != nil {
		return o, usagef("--profile: %v", err)
	}
	return o, nil
}

// checkEncoding refuses a charset that is not known before anything is read.
// The library looks at the name when it reads a text, so it is given one.
func checkEncoding(name string) error {
	if name == "" {
		return nil
	}
	_, err := extract.AnalyzeReader(context.Background(), strings.NewReader("議事要旨"), extract.Options{Encoding: name})
	var refused *extract.Error
	if errors.As(err, &refused) && refused.Code == model.CodeUnknownEncoding {
		return usagef("--encoding %v", refused.Err)
	}
	return nil
}

// inputs are the documents that the arguments name: standard input when there
// are none, unless that is a terminal and nobody is going to write to it.
func (a *app) inputs(cmd *cobra.Command, args []string) ([]string, error) {
	if len(args) == 0 {
		if isTerminal(os.Stdin) {
			return nil, usagef("%s: a FILE is missing (- is standard input)", cmd.Name())
		}
		return []string{"-"}, nil
	}
	stdin := 0
	for _, arg := range args {
		if arg == "-" {
			stdin++
		}
	}
	if stdin > 1 {
		return nil, usagef("standard input (-) can be read only once")
	}
	return args, refuseAddresses(args...)
}

// analyze reads one document, "-" being standard input, within its limits.
func (a *app) analyze(ctx context.Context, f *limitFlags, path string, o extract.Options) (*extract.Analysis, error) {
	switch {
	case path == "-":
		return analyzeStream(ctx, f, a.in, o)
	case isOwnRecord(path):
		return nil, errOwnRecords
	case holdsRecords(path):
		return nil, errRecords
	case isPipe(path):
		file, err := openNamed(ctx, path)
		if err != nil {
			return nil, &extract.Error{Stage: "ingest", Code: model.CodeUnreadableFile, Err: err}
		}
		defer file.Close()
		o.Name = filepath.Base(path)
		return analyzeStream(ctx, f, file, o)
	}
	if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && info.Size() > int64(f.maxFile) {
		return nil, f.tooLarge()
	}
	ctx, cancel := f.within(ctx)
	defer cancel()
	return extract.AnalyzeFile(ctx, path, o)
}

// analyzeStream takes all of a document in before its time begins: a writer
// may take as long as it likes.
func analyzeStream(ctx context.Context, f *limitFlags, in io.Reader, o extract.Options) (*extract.Analysis, error) {
	data, err := io.ReadAll(io.LimitReader(in, int64(f.maxFile)+1))
	switch {
	case err != nil:
		return nil, &extract.Error{Stage: "ingest", Code: model.CodeUnreadableFile, Err: err}
	case int64(len(data)) > int64(f.maxFile):
		return nil, f.tooLarge()
	}
	ctx, cancel := f.within(ctx)
	defer cancel()
	return extract.AnalyzeReader(ctx, bytes.NewReader(data), o)
}

// tooLarge is the error of a file that is over --max-file.
func (f *limitFlags) tooLarge() error {
	err := fmt.Errorf("%w: the file is larger than %d bytes", extract.ErrLimit, f.maxFile)
	return &extract.Error{Stage: "ingest", Code: model.CodeFileTooLarge, Err: err}
}

// openNamed opens what somebody named. Nobody has to wait for the end of a pipe.
func openNamed(ctx context.Context, path string) (io.ReadCloser, error) {
	file, err := infile.Open(path)
	if err != nil || !isPipe(path) {
		return file, err
	}
	return struct {
		io.Reader
		io.Closer
	}{interruptible(ctx, file), file}, nil
}

// isPipe knows what a shell writes <(command) for.
func isPipe(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode()&fs.ModeNamedPipe != 0
}

// analysisOf is analyze, or the record of a file that --id asks for.
func (a *app) analysisOf(ctx context.Context, f *readFlags, path string, o extract.Options) (*extract.Analysis, error) {
	switch {
	case f.id == "" && len(f.sources) > 0:
		return nil, errSourceAlone
	case f.id == "":
		return a.analyze(ctx, &f.limitFlags, path, o)
	}
	ctx, cancel := f.within(ctx)
	defer cancel()
	if len(f.sources) > 0 || path != "-" && (corpus.IsBatch(path) || isOwnRecord(path)) {
		return f.storedAnalysis(ctx, path, o)
	}
	text, pageEnds, err := corpus.FindText(path, a.in, f.id, f.textKey, f.idKey)
	if err != nil {
		return nil, err
	}
	o.PageEnds = pageEnds
	return extract.AnalyzeText(ctx, text, o)
}

var errSourceAlone = errors.New("--source goes with --id, and with records that giji wrote")

// errFound ends a search.
var errFound = errors.New("found")

// storedAnalysis reads anew what a record that giji wrote was made of.
func (f *readFlags) storedAnalysis(ctx context.Context, path string, o extract.Options) (*extract.Analysis, error) {
	reader := corpus.RecordReader{
		Paths: []string{path}, Sources: corpus.Sources{Paths: f.sources}, TextKey: f.textKey, IDKey: f.idKey,
		Encoding: f.encoding, Password: f.password, MaxFile: int64(f.maxFile), Timeout: f.longest(),
	}
	var found corpus.Stored
	first := ""
	err := reader.Each(ctx, func(s corpus.Stored) error {
		id := cmp.Or(s.ID, corpus.FileID(s.Document.Source.SHA256))
		first = cmp.Or(first, id)
		if id != f.id {
			return nil
		}
		found = s
		return errFound
	})
	switch {
	case err == nil && first != "":
		return nil, fmt.Errorf("%w: %q; the first is %q", corpus.ErrNoSuchID, f.id, first)
	case err == nil:
		return nil, fmt.Errorf("%w: %q", corpus.ErrNoSuchID, f.id)
	case !errors.Is(err, errFound):
		return nil, err
	case found.Source != "":
		return extract.AnalyzeFile(ctx, found.Source, o)
	case found.Text != nil:
		return extract.AnalyzeText(ctx, *found.Text, o)
	}
	return nil, errNoSource
}

var errNoSource = errors.New("the record is without its text; name what it was made of with --source")

// errRecords is a file that would pass for a text, but is none.
var errRecords = errors.New("a file of records, not a document")

// errOwnRecords is what giji wrote, and no document either.
var errOwnRecords = errors.New("a record that giji wrote, not a document")

// isOwnRecord knows what extract writes by its first key.
func isOwnRecord(path string) bool {
	if ext := strings.ToLower(filepath.Ext(path)); ext != ".json" && ext != ".jsonl" {
		return false
	}
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false // what a pipe gives it gives once
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	head := make([]byte, 64)
	n, _ := io.ReadFull(file, head)
	begun := bytes.TrimLeft(head[:n], "[{ \r\n\t")
	return bytes.HasPrefix(begun, []byte(`"schema_version"`))
}

// holdsRecords knows such a file by its name.
func holdsRecords(path string) bool {
	name := strings.ToLower(path)
	for _, packed := range []string{".gz", ".zst"} {
		name = strings.TrimSuffix(name, packed)
	}
	return slices.Contains([]string{".jsonl", ".ndjson", ".parquet"}, filepath.Ext(name))
}
