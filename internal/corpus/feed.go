package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
)

// A feeder emits the tasks of shards, one shard after the other.
type feeder struct {
	plan   *Plan
	config *Config
	emit   func(*task) error
	open   recordSource // kept from segment to segment of one input
	input  int          // that it reads
}

// feed emits the shards in the order given.
func (f *feeder) feed(shards []int) error {
	defer f.release()
	for _, shard := range shards {
		if err := f.shard(shard); err != nil {
			return err
		}
	}
	return nil
}

func (f *feeder) shard(index int) error {
	if err := f.emit(&task{begin: &shardBegin{index}}); err != nil {
		return err
	}
	digest := sha256.New()
	shard := f.plan.Shards[index]
	for _, segment := range shard.Segments {
		var err error
		if shard.Documents {
			err = f.document(segment)
		} else {
			err = f.records(segment, digest)
		}
		if err != nil {
			return err
		}
	}
	return f.emit(&task{end: &shardEnd{hex.EncodeToString(digest.Sum(nil))}})
}

func (f *feeder) document(s Segment) error {
	input := &f.plan.Inputs[s.Input]
	if input.Fault != nil {
		return f.fail(s.Input, 0, input.Fault)
	}
	return f.emit(&task{file: input.Path, name: input.Name, cost: min(input.Size, f.config.MaxFile)})
}

// records emits the records of a segment. Input that cannot be read is a
// failure of its own; the records before it stand.
func (f *feeder) records(s Segment, digest hash.Hash) error {
	source, err := f.source(s.Input)
	if err != nil {
		return f.fail(s.Input, 0, err)
	}
	if err := source.begin(s, digest); err != nil {
		f.release()
		return f.fail(s.Input, s.From, err)
	}
	for {
		record, err := nextFilled(source)
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			f.release()
			return f.fail(s.Input, record.offset, err)
		case !record.tooLong && blank(record.data):
			continue // an empty line is no record
		}
		t := &task{line: record, name: f.plan.Inputs[s.Input].Name, cost: int64(len(record.data))}
		if err := f.emit(t); err != nil {
			return err
		}
	}
}

// source is the reader of an input; the one at hand goes on.
func (f *feeder) source(input int) (recordSource, error) {
	if f.open != nil && f.input == input {
		return f.open, nil
	}
	f.release()
	source, err := openRecords(&f.plan.Inputs[input], f.config.MaxRecord)
	f.open, f.input = source, input
	if err != nil {
		f.open = nil
	}
	return source, err
}

func (f *feeder) release() {
	if f.open != nil {
		f.open.close()
		f.open = nil
	}
}

// fail emits a failure of the input itself.
func (f *feeder) fail(input int, offset int64, err error) error {
	failure := damageOf(err)
	if failure == nil {
		failure = failureOf(err)
	}
	t := &task{line: line{offset: offset}, name: f.plan.Inputs[input].Name}
	t.result.failure = failure
	return f.emit(t)
}
