package normalize

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
	src         saying
	fiscalStart int
}

// A saying is what the text itself says, kept so that a point can be
// resolved anew against another context.
type saying struct {
	year, month, day     Field
	hour, minute, second Field
	precision            Precision
	rel                  relation
	dayOffset            int
	half                 meridiem
	flags                Flags
	eraless              int // ６ of ６年６月３日, a year in the era of the context; 0 for none
}

// A meridiem is the half of the day that is written before an hour.
type meridiem uint8

const (
	noMeridiem meridiem = iota
	am
	pm
	noon // 昼: 11 and 12 are what they say, 1 is 13
)

// A relation says how the parts that are not written hang on the context.
type relation struct {
	unit    relUnit
	n       int  // units later
	implied bool // 年度末: not even 同 is written, so the year is flagged
	now     bool // counted from the time of writing (昨年), not from the date before (前年)
}

type relUnit uint8

const (
	relNone      relUnit = iota
	relDay               // 翌日
	relWeek              // 来週の金曜日
	relMonth             // 同月２日
	relYear              // 昨年12月
	relFiscal            // 来年度
	relNextDay           // 翌２日: the next day of that number
	relNextMonth         // 翌４月: the next month of that number
	relNextDate          // 翌3/6: the next day of that name
	relMinutes           // ２時間後 with a reference
)

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
		if p.Year.Known() {
			return KindEra
		}
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

// dated reports whether the civil day is known in full.
func (p *Point) dated() bool { return p.Year.Known() && p.Month.Known() && p.Day.Known() }
