package beam

import (
	"context"
	"fmt"
	"io"
	"time"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/giji-go/giji/internal/corpus"
)

// Options say how documents are read. The zero value reads as giji filter
// does.
type Options struct {
	Version     string        // of the program; it stands in the plan and in Parquet files
	TextKey     string        // of a record's text; "" is text
	IDKey       string        // of a record's id; "" is id
	Encoding    string        // of text files; "" guesses
	Date        string        // YYYY-MM-DD: when the documents are of; "" is not known
	Password    string        // of PDF files
	Compat      string        // datatrove or llm-jp: records as those tools have them
	WithText    bool          // the source text in each line
	NoSpans     bool          // leave out where the values stand
	MaxFile     int64         // bytes of a document file; 0 is 64 MiB
	Timeout     time.Duration // for one document; 0 is a minute, less than 0 none
	ProfileName string        // for messages
	Profile     []byte        // what a profile's file holds; nil for none
}

// Check reports options that cannot be.
func (o Options) Check() error { return o.config().Check() }

func (o Options) config() corpus.Config {
	c := corpus.Config{Version: o.Version, Password: o.Password, ProfileName: o.ProfileName, ProfileData: o.Profile}
	c.Settings = corpus.Settings{
		TextKey: o.TextKey, IDKey: o.IDKey, Encoding: o.Encoding, Date: o.Date, Compat: o.Compat,
		WithText: o.WithText, NoSpans: o.NoSpans, MaxFile: o.MaxFile,
	}
	switch {
	case o.Timeout == 0:
		c.Timeout = corpus.DefaultTimeout
	case o.Timeout > 0:
		c.Timeout = o.Timeout
	}
	return c
}

// Extract reads the document of each record: it gives a Document or a Failure.
func Extract(s sdk.Scope, records sdk.PCollection, o Options) (documents, failures sdk.PCollection) {
	return sdk.ParDo2(s.Scope("giji.Extract"), &extractFn{Options: o}, records)
}

// An extractFn reads one document after the other.
type extractFn struct {
	Options Options

	single    *corpus.Single
	maxFile   int64
	systems   systems
	documents sdk.Counter
	failures  sdk.Counter
	micros    sdk.Distribution
}

// Setup is called once a worker.
func (f *extractFn) Setup() error {
	f.documents = sdk.NewCounter("giji", "documents")
	f.failures = sdk.NewCounter("giji", "failures")
	f.micros = sdk.NewDistribution("giji", "microseconds a document")
	c := f.Options.config()
	if f.maxFile = c.MaxFile; f.maxFile == 0 {
		f.maxFile = corpus.DefaultMaxFile
	}
	var err error
	f.single, err = corpus.NewSingle(c)
	return err
}

// ProcessElement reads one document.
func (f *extractFn) ProcessElement(ctx context.Context, r Record, emit func(Document), fail func(Failure)) error {
	begin := time.Now()
	outcome, err := f.read(ctx, r)
	if err == nil {
		err = context.Cause(ctx) // the document may have failed of that
	}
	if err != nil {
		return err
	}
	f.micros.Update(ctx, time.Since(begin).Microseconds())
	if outcome.Failure != nil {
		f.failures.Inc(ctx, 1)
		fail(newFailure(r.Name, r.Offset, outcome.Failure))
		return nil
	}
	f.documents.Inc(ctx, 1)
	emit(Document{r.Name, r.Offset, string(outcome.ID), outcome.Line, outcome.Incidents})
	return nil
}

func (f *extractFn) read(ctx context.Context, r Record) (corpus.Outcome, error) {
	if !r.IsFile {
		return f.single.Record(ctx, corpus.Row{Data: r.Data, Offset: r.Offset, TooLong: r.TooLong}), nil
	}
	data, err := f.file(ctx, r.File)
	if failure := corpus.Unreadable(err); failure != nil {
		return corpus.Outcome{Failure: failure}, nil
	}
	if err != nil {
		return corpus.Outcome{}, fmt.Errorf("%s: %w", r.File, err)
	}
	return f.single.File(ctx, r.Name, data), nil
}

// file reads a file, of one that is too large only so much that this shows.
func (f *extractFn) file(ctx context.Context, file string) ([]byte, error) {
	r, err := f.systems.read(ctx, file)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(io.LimitReader(r, f.maxFile+1))
}

// Teardown frees what the function holds.
func (f *extractFn) Teardown() {
	if f.single != nil {
		f.single.Close()
	}
	f.systems.close()
}
