package corpus

import (
	"bytes"

	"github.com/giji-go/giji/model"
)

// An encoder turns a document into what its sink writes. Each belongs to one
// worker.
type encoder interface {
	encode(r *result, y *yield) *Failure
}

// newEncoder is the encoder that the settings ask for.
func newEncoder(c *Config) encoder {
	format := model.Format{NoSpans: c.NoSpans}
	switch {
	case c.View != "":
		return &viewEncoder{c.views(), c.Format}
	case c.Format == "parquet":
		return newShredder(c.NoSpans)
	case c.Compat != "":
		return compatEncoder{c.Compat, format}
	}
	return &lineEncoder{format: format, text: c.WithText}
}

// outSize is room for most documents' JSON.
const outSize = 16 << 10

// A lineEncoder writes the Document with id and metadata before its keys.
type lineEncoder struct {
	format model.Format
	text   bool   // with the source text
	line   []byte // the last line: the next is written over it
}

// keptLine is the longest line whose memory is used again.
const keptLine = 1 << 20

func (e *lineEncoder) encode(r *result, y *yield) *Failure {
	line := append(appendDocument(appendHead(e.line[:0], y, e.text), y.document, e.format), '\n')
	r.out = bytes.Clone(line)
	if e.line = line; cap(line) > keptLine {
		e.line = nil
	}
	r.count, r.incidents = 1, int64(len(y.document.Incidents))
	return nil
}

// appendHead appends the keys before those of the Document.
func appendHead(dst []byte, y *yield, text bool) []byte {
	dst = append(dst, `{"id":`...)
	dst = append(dst, y.id...)
	dst = append(dst, `,"metadata":`...)
	dst = append(dst, y.meta()...)
	if !text {
		return dst
	}
	return model.AppendString(append(dst, `,"text":`...), y.text)
}

// appendDocument appends the Document's keys, and the end of the object.
func appendDocument(dst []byte, d *model.Document, f model.Format) []byte {
	brace := len(dst)
	dst = d.AppendJSON(dst, f)
	dst[brace] = ','
	return dst
}

// A compatEncoder writes the record shape of another tool, the Document among
// the metadata.
type compatEncoder struct {
	shape  string
	format model.Format
}

// keyDocument is where such a record has the Document.
const keyDocument = "giji"

func (e compatEncoder) encode(r *result, y *yield) *Failure {
	out := append(make([]byte, 0, outSize+len(y.text)), `{"text":`...)
	out = model.AppendString(out, y.text)
	out = append(out, `,"id":`...)
	if e.shape == "datatrove" {
		out = appendStringID(out, y.id)
		out = append(out, `,"metadata":`...)
	} else {
		out = append(append(out, y.id...), `,"meta":`...)
	}
	r.out = append(e.appendMetadata(out, y), '}', '\n')
	r.count, r.incidents = 1, int64(len(y.document.Incidents))
	return nil
}

// appendStringID appends an id as a string: datatrove knows no other.
func appendStringID(dst, id []byte) []byte {
	if id[0] == '"' {
		return append(dst, id...)
	}
	return model.AppendString(dst, string(id))
}

func (e compatEncoder) appendMetadata(dst []byte, y *yield) []byte {
	members, _ := scanMembers(nil, y.meta()) // was checked on the way in
	kept := without(members, keyDocument)
	dst = appendObject(dst, kept)
	dst = dst[:len(dst)-1]
	if len(kept) > 0 {
		dst = append(dst, ',')
	}
	dst = append(dst, `"`+keyDocument+`":`...)
	return append(y.document.AppendJSON(dst, e.format), '}')
}
