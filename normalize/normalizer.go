package normalize

import "iter"

// A Normalizer reads with one set of options. It holds nothing else, so that
// several goroutines may use it at once; its zero value has the zero options.
type Normalizer struct{ o Options }

// New is a Normalizer with the options.
func New(o Options) Normalizer { return Normalizer{o} }

// Scan finds the expressions of text, as the function Scan does.
func (n Normalizer) Scan(text string) []Match { return Scan(text, n.o) }

// All gives them one after the other, as the function All does.
func (n Normalizer) All(text string) iter.Seq[Match] { return All(text, n.o) }

// Parse reads the whole of text, white space around it aside, as a value of the
// kind; "" is any. What it cannot read is an *Error.
func (n Normalizer) Parse(text string, kind Kind) (Value, error) {
	switch kind {
	case KindDate, KindTime, KindDatetime, KindEra:
		p, err := parsePoint(text, &n.o, kind)
		if err != nil {
			return Value{}, err
		}
		return Value{Point: &p}, nil
	case "":
		return parseWhole(text, &n.o, kind, func(*Value) bool { return true })
	}
	return parseWhole(text, &n.o, kind, func(v *Value) bool { return v.kind() == kind })
}
