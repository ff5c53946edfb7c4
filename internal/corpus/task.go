package corpus

import (
	"github.com/parquet-go/parquet-go"

	"github.com/giji-go/giji/model"
)

// A task is one document on its way, or the end of a shard between two.
type task struct {
	line   line   // a record, unless file is set
	file   string // path of a document file
	name   string // of the input below SRC; "" for a stream
	cost   int64  // bytes held while it is under way
	end    *shardEnd
	begin  *shardBegin
	done   chan struct{} // closed when result is there
	result result
	check  *check // of a record that is validated
}

// A shardBegin and a shardEnd stand around the tasks of a shard.
type shardBegin struct{ shard int }

type shardEnd struct {
	digest string // of the records that were read
}

// A result is what a document gave.
type result struct {
	failure *Failure
	piece
	more      []piece // of the second and further views
	incidents int64
	digest    string // SHA-256 of a document file
}

// A piece is what goes into one output.
type piece struct {
	out    []byte        // JSONL, CSV
	rows   []parquet.Row // Parquet
	count  int64         // rows of the output
	weight int64         // bytes of the rows, about
}

// A yield is a document that was read, on the way to its encoding.
type yield struct {
	id       []byte // JSON
	metadata []byte // JSON object; nil is {}
	text     string // where the encoding needs it
	document *model.Document
	digest   string // of a document file
}

// noMetadata stands for metadata that were not given.
const noMetadata = "{}"

func (y *yield) meta() []byte {
	if y.metadata == nil {
		return []byte(noMetadata)
	}
	return y.metadata
}
