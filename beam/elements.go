package beam

import (
	"encoding/binary"
	"encoding/json"
	"errors"

	"github.com/giji-go/giji/internal/corpus"
)

// A Source is one file to read.
type Source struct {
	File string // its address
	Name string // below the glob or folder that named it, with slashes
}

// A Record is one record of a file of records, or a file that is one document.
type Record struct {
	Source
	IsFile  bool   // the file is the document; it is read where it is extracted
	Offset  int64  // bytes into the uncompressed file; rows of a Parquet file
	TooLong bool   // Data is only the beginning of a line longer than MaxRecord
	Data    []byte // JSON
}

// A Document is one document that was read.
type Document struct {
	Name      string // of the file
	Offset    int64  // of the record
	ID        string // as JSON
	Line      []byte // JSON, as giji filter writes it, without a line end
	Incidents int64
}

// A Failure is a record, or a file, that gave no document.
type Failure struct {
	Name    string
	Offset  int64
	ID      string // as JSON; "" where none is known
	Stage   string
	Code    string
	Message string
	Line    []byte // the above as a line of an errors file, without its end
}

// newFailure places a failure.
func newFailure(name string, offset int64, f *corpus.Failure) Failure {
	f.Path, f.Offset = name, offset
	line := f.AppendLine(nil)
	return Failure{name, offset, string(f.ID), f.Stage, f.Code.String(), f.Message, line[:len(line)-1]}
}

// An item is what goes into a shard, in the order of its key.
type item struct {
	kind      itemKind
	incidents int64
	key       string // id, name and offset
	line      []byte
}

type itemKind byte

const (
	markItem     itemKind = iota // says only that the shard is there
	failureItem                  // a line of the errors file
	documentItem                 // a document
)

// A Shard is what was written of one shard: an entry of the manifest.
type Shard struct{ corpus.Entry }

// errShort is an element that breaks off.
var errShort = errors.New("element breaks off")

// A packer appends the fields of an element: much faster than the rows that
// Beam makes of structs, and half as long.
type packer []byte

func (p *packer) number(n int64) { *p = binary.AppendVarint(*p, n) }

func (p *packer) bytes(b []byte) { *p = append(binary.AppendUvarint(*p, uint64(len(b))), b...) }

func (p *packer) text(s string) { *p = append(binary.AppendUvarint(*p, uint64(len(s))), s...) }

func (p *packer) flag(b bool) {
	if b {
		*p = append(*p, 1)
	} else {
		*p = append(*p, 0)
	}
}

// An unpacker takes the fields off again.
type unpacker struct {
	rest []byte
	err  error
}

func (u *unpacker) number() int64 {
	n, size := binary.Varint(u.rest)
	u.skip(size)
	return n
}

func (u *unpacker) bytes() []byte {
	n, size := binary.Uvarint(u.rest)
	u.skip(size)
	if u.err != nil || n > uint64(len(u.rest)) {
		u.err = errShort
		return nil
	}
	part := u.rest[:n:n]
	u.rest = u.rest[n:]
	return part
}

func (u *unpacker) text() string { return string(u.bytes()) }

func (u *unpacker) flag() bool {
	if len(u.rest) == 0 {
		u.err = errShort
		return false
	}
	first := u.rest[0]
	u.rest = u.rest[1:]
	return first != 0
}

func (u *unpacker) skip(size int) {
	if size <= 0 {
		u.err, size = errShort, 0
	}
	u.rest = u.rest[size:]
}

func encodeRecord(r Record) []byte {
	p := make(packer, 0, len(r.Data)+len(r.File)+len(r.Name)+24)
	p.text(r.File)
	p.text(r.Name)
	p.flag(r.IsFile)
	p.number(r.Offset)
	p.flag(r.TooLong)
	p.bytes(r.Data)
	return p
}

func decodeRecord(b []byte) (Record, error) {
	u := unpacker{rest: b}
	r := Record{Source: Source{u.text(), u.text()}, IsFile: u.flag(), Offset: u.number(), TooLong: u.flag(), Data: u.bytes()}
	return r, u.err
}

func encodeDocument(d Document) []byte {
	p := make(packer, 0, len(d.Line)+len(d.Name)+len(d.ID)+32)
	p.text(d.Name)
	p.number(d.Offset)
	p.text(d.ID)
	p.bytes(d.Line)
	p.number(d.Incidents)
	return p
}

func decodeDocument(b []byte) (Document, error) {
	u := unpacker{rest: b}
	d := Document{u.text(), u.number(), u.text(), u.bytes(), u.number()}
	return d, u.err
}

func encodeFailure(f Failure) []byte {
	var p packer
	p.text(f.Name)
	p.number(f.Offset)
	p.text(f.ID)
	p.text(f.Stage)
	p.text(f.Code)
	p.text(f.Message)
	p.bytes(f.Line)
	return p
}

func decodeFailure(b []byte) (Failure, error) {
	u := unpacker{rest: b}
	f := Failure{u.text(), u.number(), u.text(), u.text(), u.text(), u.text(), u.bytes()}
	return f, u.err
}

func encodeItem(i item) []byte {
	p := make(packer, 0, len(i.line)+len(i.key)+24)
	p.number(int64(i.kind))
	p.number(i.incidents)
	p.text(i.key)
	p.bytes(i.line)
	return p
}

func decodeItem(b []byte) (item, error) {
	u := unpacker{rest: b}
	i := item{itemKind(u.number()), u.number(), u.text(), u.bytes()}
	return i, u.err
}

func encodeShard(s Shard) ([]byte, error) { return json.Marshal(s.Entry) }

func decodeShard(b []byte) (s Shard, err error) {
	err = json.Unmarshal(b, &s.Entry)
	return s, err
}
