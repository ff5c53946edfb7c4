package corpus

import (
	"context"
	"encoding/gob"
	"errors"
	"io"
	"os/exec"
	"time"

	"github.com/giji-go/giji/model"
)

// A remote is a worker in a child process: a document that kills it takes
// only itself along. The child is started again for the next one.
type remote struct {
	config  *Config
	encode  encoder // nil where the child's lines are the output
	command *exec.Cmd
	to      *gob.Encoder
	from    *gob.Decoder
	stdin   io.Closer
}

// A request is a task on its way to the child.
type request struct {
	Line    []byte
	TooLong bool
	File    string
	Name    string
}

// A response is its result. Out is a JSON line; Head says where the keys of
// the Document begin in it.
type response struct {
	Failure   *Failure
	ID, Meta  []byte
	Out       []byte
	Head      int
	Incidents int64
	Digest    string
}

func newRemote(c *Config) (*remote, error) {
	r := &remote{config: c}
	if c.Format != "jsonl" || c.View != "" {
		r.encode = newEncoder(c)
	}
	return r, r.start()
}

// start starts a child and tells it how to work.
func (r *remote) start() error {
	r.command = exec.Command(r.config.Isolate[0], r.config.Isolate[1:]...)
	stdin, err := r.command.StdinPipe()
	if err != nil {
		return err
	}
	stdout, err := r.command.StdoutPipe()
	if err != nil {
		return err
	}
	if err := r.command.Start(); err != nil {
		return err
	}
	r.stdin, r.to, r.from = stdin, gob.NewEncoder(stdin), gob.NewDecoder(stdout)
	child := *r.config
	child.Isolate, child.Timeout = nil, 2*r.config.Timeout // the parent keeps the time, unless it was killed
	if r.encode != nil {
		child.Format, child.View, child.Compression, child.BOM = "jsonl", "", Plain, false
	}
	_ = r.to.Encode(child) // a child that is dead already is noticed by its first document
	return nil
}

// perform lets the child work. When it does not answer in time, or dies, the
// document has failed and a new child is started.
func (r *remote) perform(ctx context.Context, t *task) {
	if r.command == nil {
		if err := r.start(); err != nil {
			t.result.failure = failf(stageCrash, model.CodeNoChild, "a child process could not be started: %v", err)
			return
		}
	}
	answered := make(chan error, 1)
	var answer response
	go func() {
		err := r.to.Encode(request{t.line.data, t.line.tooLong, t.file, t.name})
		if err == nil {
			err = r.from.Decode(&answer)
		}
		answered <- err
	}()
	err := r.await(ctx, answered)
	if err != nil {
		t.result.failure = r.bury(err)
		t.result.failure.ID, t.result.digest = r.identify(t)
		return
	}
	r.accept(t, &answer)
}

// identify finds the id of a document that its child died of.
func (r *remote) identify(t *task) (id []byte, digest string) {
	if t.file != "" {
		var files files
		defer files.close()
		data, failure := files.read(t.file, r.config.MaxFile)
		if failure != nil {
			return nil, ""
		}
		digest = digestOf(data)
		return defaultID(digest), digest
	}
	p := newParser(r.config)
	record, failure := p.parse(t.line.data)
	switch {
	case failure != nil:
		return failure.ID, ""
	case record.id != nil:
		return record.id, ""
	}
	return defaultID(digestOf(record.text)), ""
}

// await waits for the answer, within the limit of time.
func (r *remote) await(ctx context.Context, answered <-chan error) error {
	var late <-chan time.Time
	if r.config.Timeout > 0 {
		timer := time.NewTimer(r.config.Timeout)
		defer timer.Stop()
		late = timer.C
	}
	select {
	case err := <-answered:
		return err
	case <-ctx.Done():
		r.command.Process.Kill()
		<-answered
		return context.Cause(ctx)
	case <-late:
		r.command.Process.Kill()
		<-answered
		return context.DeadlineExceeded
	}
}

// exitMemory is the status of a child that has used up its memory.
const exitMemory = 97

// bury ends the child and says what it died of.
func (r *remote) bury(err error) *Failure {
	r.stdin.Close()
	r.command.Process.Kill()
	died := r.command.Wait()
	r.command = nil
	var status *exec.ExitError
	switch {
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return failureOf(err)
	case errors.As(died, &status) && status.ExitCode() == exitMemory:
		return failureOf(errMemory)
	case died != nil:
		return failf(stageCrash, model.CodeChildDied, "the document killed its process (%v)", died)
	}
	return failf(stageCrash, model.CodeChildDied, "the document ended its process")
}

// accept takes the child's answer as the result, encoded anew where the
// output is another one.
func (r *remote) accept(t *task, answer *response) {
	t.result.failure, t.result.digest = answer.Failure, answer.Digest
	if answer.Failure != nil {
		return
	}
	if r.encode == nil {
		t.result.out, t.result.count, t.result.incidents = answer.Out, 1, answer.Incidents
		return
	}
	line := answer.Out[answer.Head:]
	line[0] = '{'
	document, err := model.Decode(line)
	if err != nil {
		t.result.failure = failf(stageCrash, model.CodeBadAnswer, "%v", err)
		return
	}
	t.result.failure = r.encode.encode(&t.result, &yield{id: answer.ID, metadata: answer.Meta, document: document})
}

// close ends the child.
func (r *remote) close() {
	if r.command == nil {
		return
	}
	r.stdin.Close()
	r.command.Process.Kill()
	r.command.Wait()
}
