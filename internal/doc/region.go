package doc

// A Region is a run of lines that forms one table: a ruled one, or one that
// was recognised by its labels. The frame of the minutes treats it as opaque.
type Region struct {
	First, End int // index range into Source.Lines
	Kind       RegionKind
	Profile    string     // name of the profile, for KindRecord
	Records    [][]Row    // label and raw cell, in reading order; a list has several records
	Grid       [][][]Span // PlainTable: the physical lines of each cell
	Structure  []Piece    // row numbers and heading cells
	Empty      bool       // PlainTable: the form of an incident without a value
}

// A RegionKind says what a table is about.
type RegionKind uint8

const (
	PlainTable    RegionKind = iota // kept as rows of strings
	IncidentTable                   // an outage
	RecordTable                     // described by a profile
)

// A Row is one label and its raw cell. Key is the field that the lexicon
// gives the label, or "" for a label of no field; Label is empty for a cell
// that has none. Mark is the number or mark in front of the label. Records of
// one table may share labels, and cells that are merged over them.
type Row struct {
	Key   string
	Label []Span // fragments, in reading order
	Mark  Span
	Cell  []Line // physical lines or parts of them, in reading order
	Mixed bool   // the cell holds those of several incidents, which nothing parts
}
