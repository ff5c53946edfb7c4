package doc

// A Kind says what a piece of the source is.
type Kind uint8

// The kinds, in the order of the schema.
const (
	Unassigned Kind = iota
	Value
	Label
	Number
	Heading
	Mark
	Furniture
)

var kindNames = [...]string{"unassigned", "value", "label", "number", "heading", "mark", "furniture"}

func (k Kind) String() string { return kindNames[k] }

// A Ledger accounts for every code point of the source.
type Ledger struct{ kinds []Kind }

// NewLedger has room for n code points, all unassigned.
func NewLedger(n int) *Ledger { return &Ledger{make([]Kind, n)} }

// Mark enters the spans as pieces of the given kind; a later entry wins.
//
//go:noinline
func (l *Ledger) Mark(kind Kind, spans ...Span) {
	for _, s := range spans {
		start, end := max(s.Start, 0), min(s.End, len(l.kinds))
		if start >= end {
			continue
		}
		piece := l.kinds[start:end]
		for i := range piece {
			piece[i] = kind
		}
	}
}

// At is the kind of the code point at.
func (l *Ledger) At(at int) Kind { return l.kinds[at] }
