package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"sync/atomic"
	"time"
	"unicode"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// A result is what one mutation gave.
type result struct {
	Number  int
	Started bool   `json:",omitempty"` // only says that the reading begins
	Refused string `json:",omitempty"` // the code of the error
	Micros  int64  `json:",omitempty"`
	Heap    int64  `json:",omitempty"` // bytes at most, about
	Faults  faults `json:",omitempty"`
	Detail  string `json:",omitempty"`
}

// faults are what must not happen.
type faults map[string]bool

// The faults that are counted.
const (
	faultPanic      = "panics"
	faultTime       = "over time"
	faultMemory     = "over memory"
	faultUngrounded = "ungrounded"
	faultOrder      = "spans out of order"
	faultLedger     = "ledger gaps"
	faultBytes      = "other bytes"
	faultDied       = "process ended"
	faultGrowth     = "not linear"
)

var faultNames = []string{faultPanic, faultDied, faultTime, faultMemory, faultUngrounded, faultOrder, faultLedger, faultBytes,
	faultGrowth}

// A reader reads mutations and judges what they give.
type reader struct {
	config config
	heap   atomic.Int64 // the largest since it was set to 0
}

// patience is how many deadlines may pass on a clock while a document has not
// yet taken one of the processor: the machine may be busy.
const patience = 100

// often is how many readings there are for one that is done twice.
const often = 16

func newReader(c config) *reader {
	r := &reader{config: c}
	go r.watch()
	return r
}

// watch looks at the heap again and again, and ends a process that would take
// all memory of the machine.
func (r *reader) watch() {
	for range time.Tick(5 * time.Millisecond) {
		n := heap()
		if n > r.heap.Load() {
			r.heap.Store(n)
		}
		if n > 4*r.config.memory {
			fmt.Fprintln(os.Stderr, "campaign: the heap has", n, "bytes")
			os.Exit(3)
		}
	}
}

// heap is how many bytes it has now.
func heap() int64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}

// read reads one mutation.
func (r *reader) read(kind string, number int, data []byte) (out result) {
	out = result{Number: number, Faults: faults{}}
	if heap() > r.config.memory/4 {
		runtime.GC() // what was left before, or by making the mutation, is none of this one's
	}
	r.heap.Store(0)
	start := busy()
	defer func() {
		if cause := recover(); cause != nil {
			out.add(faultPanic, fmt.Sprintf("%v\n%s", cause, debug.Stack()))
		}
		took := busy() - start
		out.Micros = took.Microseconds()
		if took > r.config.deadline {
			out.add(faultTime, took.String())
		}
		if out.Heap > r.config.memory {
			out.add(faultMemory, fmt.Sprint(out.Heap))
			runtime.GC()
		}
	}()
	ctx, cancel := context.WithTimeout(context.Background(), patience*r.config.deadline)
	defer cancel()
	a, err := extract.AnalyzeReader(ctx, bytes.NewReader(data), extract.Options{MediaType: mediaTypes[kind]})
	out.Heap = r.heap.Load() // to judge it takes memory of its own
	if err != nil {
		out.refused(err)
		return out
	}
	digest := out.judge(a)
	a.Release()
	if number%often == 0 {
		r.again(ctx, kind, data, digest, &out)
	}
	return out
}

// mediaTypes are those that a mutation cannot tell any more.
var mediaTypes = map[string]string{kindHTML: "text/html"}

func (r *result) add(fault, detail string) {
	r.Faults[fault] = true
	if len(detail) > 4000 {
		detail = detail[:4000]
	}
	r.Detail += fault + ": " + detail + "\n"
}

// refused notes why a document was refused.
func (r *result) refused(err error) {
	var at *extract.Error
	r.Refused = "other"
	if errors.As(err, &at) {
		r.Refused = at.Code.String()
	}
	var panicked *extract.Panic
	var runtimeError runtime.Error
	switch {
	case errors.As(err, &panicked):
		r.add(faultPanic, fmt.Sprintf("%v\n%s", panicked.Value, panicked.Stack))
	case errors.As(err, &runtimeError):
		r.add(faultPanic, err.Error())
	case errors.Is(err, context.DeadlineExceeded):
		r.add(faultTime, "stopped by its deadline")
	}
}

// judge looks at all that a document says.
func (r *result) judge(a *extract.Analysis) (digest uint64) {
	encoded := a.Document.AppendJSON(nil, model.Format{})
	source := []rune(a.Text())
	for _, d := range a.Document.Diagnostics {
		if strings.Contains(d.Message, "runtime error") {
			r.add(faultPanic, d.Message)
		}
	}
	var tree any
	if err := json.Unmarshal(encoded, &tree); err != nil {
		r.add(faultUngrounded, "no JSON: "+err.Error())
		return 0
	}
	r.ground(tree, "", source)
	r.ledger(a, source)
	sum := fnv.New64a()
	sum.Write(encoded)
	return sum.Sum64()
}

// ground compares every text with the source at its spans.
func (r *result) ground(node any, path string, source []rune) {
	switch node := node.(type) {
	case map[string]any:
		text, says := node["text"].(string)
		if spans, ok := node["spans"].([]any); ok && !strings.HasPrefix(path, "/diagnostics/") {
			r.compare(path, text, says, spans, source)
		}
		for key, child := range node {
			r.ground(child, path+"/"+key, source)
		}
	case []any:
		for i, child := range node {
			r.ground(child, fmt.Sprintf("%s/%d", path, i), source)
		}
	}
}

// compare looks at one value; a table and a diagnostic have spans and do not
// repeat what stands there.
func (r *result) compare(path, text string, says bool, spans []any, source []rune) {
	var at strings.Builder
	end := 0
	for _, s := range spans {
		span, _ := s.(map[string]any)
		from, _ := span["start"].(float64)
		to, _ := span["end"].(float64)
		if from < 0 || to <= from || int(to) > len(source) {
			r.add(faultUngrounded, fmt.Sprintf("%s: span %v..%v of %d", path, from, to, len(source)))
			return
		}
		if int(from) < end {
			r.add(faultOrder, fmt.Sprintf("%s: %v", path, spans))
		}
		end = int(to)
		at.WriteString(string(source[int(from):int(to)]))
	}
	if says && packed(text) != packed(at.String()) {
		r.add(faultUngrounded, fmt.Sprintf("%s: %q, but the source has %q", path, text, at.String()))
	}
}

func packed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// ledger looks whether the pieces cover the source without gap or overlap.
func (r *result) ledger(a *extract.Analysis, source []rune) {
	end := 0
	for _, piece := range a.Ledger() {
		if piece.Start != end || piece.End <= piece.Start {
			r.add(faultLedger, fmt.Sprintf("%d..%d behind %d", piece.Start, piece.End, end))
			return
		}
		end = piece.End
	}
	if end != len(source) {
		r.add(faultLedger, fmt.Sprintf("ends at %d of %d", end, len(source)))
	}
}

// again reads a document a second time, which gives the same bytes.
func (r *reader) again(ctx context.Context, kind string, data []byte, digest uint64, out *result) {
	if heap() > r.config.memory/4 {
		runtime.GC()
	}
	a, err := extract.AnalyzeReader(ctx, bytes.NewReader(data), extract.Options{MediaType: mediaTypes[kind]})
	if err != nil {
		out.add(faultBytes, err.Error())
		return
	}
	defer a.Release()
	sum := fnv.New64a()
	sum.Write(a.Document.AppendJSON(nil, model.Format{}))
	if sum.Sum64() != digest {
		out.add(faultBytes, "the second reading differs")
	}
}

// Texts that grow are read at two lengths. What takes little time at the long
// one says nothing: a busy machine takes that at random.
const (
	shortGrown, longGrown = 12_000, 120_000
	mostGrowth            = 1.5
	leastGrown            = 250 * time.Millisecond
)

// mutation reads the mutation of a number. One that grows and takes long is
// read shorter too: its time may only be shorter by as much.
func (r *reader) mutation(s *seeds, kind string, number int) result {
	out := r.read(kind, number, s.mutation(kind, number))
	if kind != kindGrown {
		return out
	}
	short := int64(0)
	for range 4 { // the longest and the shortest of several: a busy machine is no fault of the text
		if len(out.Faults) > 0 || out.Micros < leastGrown.Microseconds() {
			return out
		}
		short = max(short, r.read(kind, number, s.grown(number, shortGrown)).Micros)
		if float64(out.Micros) < mostGrowth*longGrown/shortGrown*float64(short+1000) {
			return out
		}
		out.Micros = min(out.Micros, r.read(kind, number, s.mutation(kind, number)).Micros)
	}
	out.add(faultGrowth, fmt.Sprintf("%d bytes took %d µs, %d took %d µs", shortGrown, short, longGrown, out.Micros))
	return out
}

// A job is what the parent asks of the child.
type job struct {
	Kind     string
	From, To int
}

// serve reads what the parent asks for, a line a job, and answers with two
// lines a mutation.
func serve(c config, s *seeds, in io.Reader, out io.Writer) error {
	r := newReader(c)
	w := bufio.NewWriter(out)
	lines := bufio.NewScanner(in)
	encoder := json.NewEncoder(w)
	for lines.Scan() {
		var j job
		if err := json.Unmarshal(lines.Bytes(), &j); err != nil {
			return err
		}
		for n := j.From; n < j.To; n++ {
			encoder.Encode(result{Number: n, Started: true})
			if err := w.Flush(); err != nil {
				return err
			}
			encoder.Encode(r.mutation(s, j.Kind, n))
		}
		if err := w.Flush(); err != nil {
			return err
		}
	}
	return lines.Err()
}
