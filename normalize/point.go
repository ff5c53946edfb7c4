package normalize

import "time"

// An Origin says where a part of a date comes from.
type Origin uint8

// The origins.
const (
	Absent   Origin = iota
	Written         // stands in the text
	Inferred        // taken from the context
)

// A Field is one part of a date or time.
type Field struct {
	N      int
	Origin Origin
}

// Known reports whether the part has a value.
func (f Field) Known() bool { return f.Origin != Absent }

func written(n int) Field  { return Field{n, Written} }
func inferred(n int) Field { return Field{n, Inferred} }

// A Precision is how far a point is written.
type Precision string

// The precisions, coarse to fine.
const (
	PrecisionYear       Precision = "year"
	PrecisionFiscalYear Precision = "fiscal_year"
	PrecisionHalf       Precision = "half"
	PrecisionQuarter    Precision = "quarter"
	PrecisionSeason     Precision = "season"
	PrecisionMonth      Precision = "month"
	PrecisionDay        Precision = "day"
	PrecisionHour       Precision = "hour"
	PrecisionMinute     Precision = "minute"
	PrecisionSecond     Precision = "second"
)

// A Portion is the part of a month or year that is meant.
type Portion string

// The portions, with the words that say them.
const (
	PortionStart      Portion = "start"       // 初め, 初頭
	PortionEarly      Portion = "early"       // 上旬
	PortionMiddle     Portion = "middle"      // 中旬
	PortionLate       Portion = "late"        // 下旬
	PortionEnd        Portion = "end"         // 末
	PortionFirstHalf  Portion = "first_half"  // 前半
	PortionSecondHalf Portion = "second_half" // 後半
)

// An EraYear is a year as counted in an era, 元年 as 1.
type EraYear struct {
	Name string
	Year int
}

// A Point is a date, a time of day, both, or a longer stretch of the calendar
// that has a name of its own. Each part is written, inferred or absent; none
// is made up.
type Point struct {
	Year, Month, Day     Field
	Hour, Minute, Second Field
	Precision            Precision
	Sub                  int     // which quarter (1–4), half (1–2) or season (1 spring – 4 winter)
	Portion              Portion // "" for the whole
	Fiscal               bool    // quarter or half counted from the fiscal year's start
	Era                  EraYear // zero where the year is western or absent
	Weekday              int     // as written, 1 for Monday to 7 for Sunday; 0 for none
	WeekdayOK            bool    // the written weekday is the date's
	Zone                 string  // as written, like +09:00; "" for none
	DayOffset            int     // of a bare time: days later (25時, 翌1:15)
	Flags                Flags
	Hedge
	rel         relation
	written     [6]Field // the parts before any context was applied
	fiscalStart int8
}

type relation struct{}

// Kind is time, datetime, era or date.
func (p *Point) Kind() Kind {
	switch {
	case p.Hour.Known() && !p.Day.Known() && !p.Month.Known() && !p.Year.Known():
		return KindTime
	case p.Hour.Known():
		return KindDatetime
	}
	switch p.Precision {
	case PrecisionYear, PrecisionFiscalYear, PrecisionHalf, PrecisionQuarter, PrecisionSeason:
		return KindEra
	}
	return KindDate
}

// Inferred names the date parts that the text does not write: year, month,
// day, in this order; nil for none.
func (p *Point) Inferred() []string {
	var names []string
	for _, part := range [...]struct {
		field Field
		name  string
	}{{p.Year, "year"}, {p.Month, "month"}, {p.Day, "day"}} {
		if part.field.Origin == Inferred {
			names = append(names, part.name)
		}
	}
	return names
}

// Value is the point in ISO 8601 cut at its precision: 2023-02, 2023-06-01T22:01,
// T16:51, --06-01, ---25, 2023-Q1.
func (p *Point) Value() string { return "" }

// RFC3339 is the point with the offset of its zone, else of loc (nil is
// +09:00): 2023-06-01T22:01:00+09:00; without a time 2023-06-01, 2023-06 or
// 2023. It is "" where the year is not known. An hour alone is written with
// :00:00.
func (p *Point) RFC3339(loc *time.Location) string { return "" }

// From and To are the first and last civil day of the point, zero where they
// are not known or nobody wrote them.
func (p *Point) From() Instant { return Instant{} }
func (p *Point) To() Instant   { return Instant{} }

// Compare orders two points by their first instants: -1, 0, 1, and false where
// either is not resolved to a year.
func (p *Point) Compare(q *Point) (int, bool) { return 0, false }
