package normalize

// A Kind says what a match is, in the words of the case format.
type Kind string

// The kinds of a match. A point is KindTime, KindDatetime, KindEra (year,
// fiscal year, half, quarter, season) or KindDate; the other kinds are types.
const (
	KindDate     Kind = "date"
	KindDatetime Kind = "datetime"
	KindTime     Kind = "time"
	KindEra      Kind = "era"
	KindDuration Kind = "duration"
	KindCount    Kind = "count"
	KindNumber   Kind = "number"
	KindRange    Kind = "range"
	KindOrdinal  Kind = "ordinal"
	KindWeekday  Kind = "weekday"
	KindRegion   Kind = "region"
	KindItems    Kind = "items"
	KindMissing  Kind = "missing"
	KindText     Kind = "text"
)

// A Type says which pointer of a Value is set.
type Type string

// The types of a value.
const (
	TypePoint    Type = "point"
	TypeDuration Type = "duration"
	TypeCount    Type = "count"
	TypeNumber   Type = "number"
	TypeRange    Type = "range"
	TypeOrdinal  Type = "ordinal"
	TypeWeekday  Type = "weekday"
	TypeRegion   Type = "region"
	TypeItems    Type = "items"
	TypeMissing  Type = "missing"
	TypeText     Type = "text"
)

// A Value is one read value: exactly one pointer is set, or none where the
// match is an error.
type Value struct {
	Point    *Point
	Duration *Duration
	Count    *Count
	Number   *Number
	Range    *Range
	Ordinal  *Ordinal
	Weekday  *Weekday
	Region   *Region
	Items    *Items
	Missing  *Missing
}

// A Match is one expression found in a text. Offsets are code points of the
// text (slots of a FoldRunes result), half open; Scan gives them in bytes too. An expression that is
// contradictory in itself (２月30日) is a match with Err and no value.
type Match struct {
	Kind  Kind
	Start int
	End   int
	// StartByte and EndByte are the same place in bytes of the text, so that
	// text[StartByte:EndByte] is Text; both are 0 from ScanFolded.
	StartByte int
	EndByte   int
	Text      string // the source's own characters; empty from ScanFolded
	Err       Code   // "" unless the expression names what does not exist
	Value
	Folded string // of KindText: the folded text
}

// Kinds are all kinds of a match.
func Kinds() []Kind {
	return []Kind{
		KindDate, KindDatetime, KindTime, KindEra, KindDuration, KindCount, KindNumber, KindRange,
		KindOrdinal, KindWeekday, KindRegion, KindItems, KindMissing, KindText,
	}
}

// FoldMatch is the whole of s as a match of KindText: s folded.
func FoldMatch(s string) Match {
	v := Fold(s)
	return Match{Kind: KindText, End: v.Source(v.Len()), Text: s, Folded: v.String()}
}

// Type is the type of the value, or "" for none.
func (v *Value) Type() Type {
	switch {
	case v.Point != nil:
		return TypePoint
	case v.Duration != nil:
		return TypeDuration
	case v.Count != nil:
		return TypeCount
	case v.Number != nil:
		return TypeNumber
	case v.Range != nil:
		return TypeRange
	case v.Ordinal != nil:
		return TypeOrdinal
	case v.Weekday != nil:
		return TypeWeekday
	case v.Region != nil:
		return TypeRegion
	case v.Items != nil:
		return TypeItems
	case v.Missing != nil:
		return TypeMissing
	}
	return ""
}

// kind is the kind that follows from the value.
func (v *Value) kind() Kind {
	if v.Point != nil {
		return v.Point.Kind()
	}
	return Kind(v.Type())
}

// Flags are the flags of the value itself, not those of a range's ends.
func (v *Value) Flags() Flags {
	switch {
	case v.Point != nil:
		return v.Point.Flags
	case v.Range != nil:
		return v.Range.Flags
	}
	return 0
}
