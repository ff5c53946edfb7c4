package corpus

import (
	"context"
	"io"
)

// A Plan says which inputs there are and which part of them goes into which
// shard. It is made once and does not change.
type Plan struct {
	Inputs []Input
	Shards []Shard
}

// A Shard is the work that gives one output file. It holds either records or
// document files, never both.
type Shard struct {
	Documents bool
	Segments  []Segment
	Bytes     int64 // of input, about, unpacked where that was measured
}

// A Segment is a part of an input: of records the lines that begin in the
// uncompressed bytes [From, To), or the rows [From, To) of a Parquet file;
// To -1 is the end. A document file is there as a whole.
type Segment struct {
	Input    int // index into Plan.Inputs
	From, To int64
}

const toEnd = -1

// A planner fills one shard after the other.
type planner struct {
	plan    Plan
	target  int64 // bytes of input that make a shard
	current Shard
}

// NewPlan divides the inputs, in their order, into shards of about the given
// size in bytes. Large files of records are cut; for that, packed ones are
// read once, since nothing else tells how long they are. The error is the cause
// of the context's end.
func NewPlan(ctx context.Context, inputs []Input, target int64) (*Plan, error) {
	p := &planner{plan: Plan{Inputs: inputs}, target: target}
	for i, input := range inputs {
		if input.Kind == Document {
			p.add(i, 0, toEnd, input.Size, true)
			continue
		}
		length, bytes := measure(ctx, input, target)
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		p.addRecords(i, length, bytes)
	}
	p.close()
	return &p.plan, nil
}

// addRecords adds an input of records, cut into equal parts when it is large.
// Its length counts bytes or rows; 0 is not known.
func (p *planner) addRecords(input int, length, bytes int64) {
	parts := (bytes + p.target - 1) / p.target
	if parts <= 1 || length < parts {
		p.add(input, 0, toEnd, bytes, false)
		return
	}
	for k := range parts {
		to := length * (k + 1) / parts
		if k == parts-1 {
			to = toEnd
		}
		p.close()
		p.add(input, length*k/parts, to, bytes/parts, false)
	}
	p.close()
}

// add puts a segment into the shard at hand, or a new one when it would grow
// too large.
func (p *planner) add(input int, from, to, bytes int64, documents bool) {
	full := p.current.Bytes+bytes > p.target+p.target/4 || len(p.current.Segments) >= maxShardFiles
	if full || p.current.Documents != documents {
		p.close()
	}
	p.current.Documents = documents
	p.current.Segments = append(p.current.Segments, Segment{input, from, to})
	p.current.Bytes += bytes
}

func (p *planner) close() {
	if len(p.current.Segments) > 0 {
		p.plan.Shards = append(p.plan.Shards, p.current)
	}
	p.current = Shard{}
}

// measure finds the length of an input of records, in uncompressed bytes or
// rows, and its weight in bytes. A length of 0 is not known: small files need
// none, and what cannot be read is left for the run to report.
func measure(ctx context.Context, input Input, target int64) (length, bytes int64) {
	if input.Kind == Parquet {
		return measureParquet(input)
	}
	if input.Size < target/4 {
		return 0, input.Size
	}
	return measureLines(ctx, input)
}

func measureLines(ctx context.Context, input Input) (length, bytes int64) {
	file, err := open(input.Path)
	if err != nil {
		return 0, input.Size
	}
	defer file.Close()
	plain, compression, err := decompress(file)
	if err != nil {
		return 0, input.Size
	}
	defer plain.Close()
	if compression == Plain {
		return input.Size, input.Size
	}
	bounded := &barrenReader{r: until{ctx, plain}, max: maxBarren(DefaultMaxRecord)}
	length, _ = io.Copy(io.Discard, bounded) // up to the damage, if any
	return length, length
}

// until is a reader that ends with a context.
type until struct {
	ctx context.Context
	r   io.Reader
}

func (u until) Read(p []byte) (int, error) {
	if u.ctx.Err() != nil {
		return 0, context.Cause(u.ctx)
	}
	return u.r.Read(p)
}

func measureParquet(input Input) (rows, bytes int64) {
	file, err := open(input.Path)
	if err != nil {
		return 0, input.Size
	}
	defer file.Close()
	opened, err := openParquet(file, input.Size)
	if err != nil {
		return 0, input.Size
	}
	for _, group := range opened.Metadata().RowGroups {
		bytes += group.TotalByteSize
	}
	return opened.NumRows(), max(bytes, input.Size)
}
