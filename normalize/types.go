package normalize

// A Bound says on which side of the written value the meant one may lie. The
// first two include the value itself.
type Bound string

// The bounds, with the words that say them.
const (
	AtLeast  Bound = "at_least"  // 以上, 以降, 以後, から, 少なくとも, 最低
	AtMost   Bound = "at_most"   // 以下, 以内, まで, 以前, 最大, 最長
	MoreThan Bound = "more_than" // 超, を超える, 強, 余り, 過ぎ
	LessThan Bound = "less_than" // 未満, 弱, 近く
)

// A Hedge is what softens a value: 約, 頃, 程度 make it approximate, 以上 or
// 未満 bound it. It never widens into an interval of our own making.
type Hedge struct {
	Approximate bool
	Bound       Bound // "" for none
}

// A Duration is a length of time in the units as written: 90分 is 90 minutes,
// not an hour and a half. Halves and fractions went to the next unit.
type Duration struct {
	Years, Months, Weeks, Days int64
	Hours, Minutes             int64
	Seconds                    Decimal
	Vague                      bool   // 数時間: no length, only Unit
	Unit                       string // of a vague one: year, month, week, day, hour, minute, second
	Direction                  string // before (１時間前), after, or ""
	Aggregate                  string // total (延べ, 計) or ""
	BusinessDays               bool   // ３営業日
	Lo, Hi                     int64  // limits of a vague one in Unit, 0 for unknown: 十数分 is 11 to 19
	Magnitude                  int64  // of a vague one: 10 for 数十分
	Hedge
	least lengthUnit // the last written unit, for a length of zero
}

// A Count is a number of something.
type Count struct {
	Value      Decimal
	Unit       string // as written: 人, 件, 回線; パーセント is %
	Vague      bool   // 数万人: no Value
	Magnitude  int64  // of a vague one: 10000
	Lo, Hi     int64  // limits of a vague one, 0 for unknown: 十数社 is 11 to 19
	Remark     string // what stands in brackets behind it
	NoteMark   string // ※, ※１
	Label      string // チャット91件
	Quantifier string // all (全７回), each (各２名) or ""
	Aggregate  string // total (延べ, 計) or ""
	Hedge
}

// A Number is a numeral by itself.
type Number struct {
	Value     Decimal
	Fraction  [2]int64 // numerator, denominator; denominator 0 for none
	Vague     bool     // 十数: no Value
	Lo, Hi    int64    // limits of a vague one, 0 for unknown
	Magnitude int64    // of a vague one: 100 for 数百
	Hedge
}

// A Range has two ends of one type: points, durations or numbers. What an end
// takes over from the other (year, unit, half of the day) is inferred there.
type Range struct {
	Start, End Value
	Unit       string // of numbers
	Flags      Flags
	Hedge
}

// An Ordinal is a place in a row: 第10報, ２回目.
type Ordinal struct {
	Value int64
	Unit  string // as written, "" for none
}

// A Weekday stands by itself: （木）, 火曜日.
type Weekday struct {
	Value   int  // 1 for Monday to 7 for Sunday; 0 for a holiday alone
	Holiday bool // 祝
}

// A Missing says why a cell has no value.
type Missing struct {
	Reason string // dash, none, unknown, undisclosed, under_investigation
}

// Items are the values of one cell that are told apart by ①…, （１）… marks.
type Items struct{ List []Item }

// An Item is one of them. Start and End are its place in the text, as in
// Match; its value may be nil where the text has none that is known.
type Item struct {
	Mark       string
	Label      string
	Value      Value
	Start, End int
}

// A Flag is a doubt about a value that was read nevertheless.
type Flag uint16

// Flags is a set of them.
type Flags uint16

// The flags, in alphabetical order of their names.
const (
	FlagAmbiguous Flag = 1 << iota
	FlagCalendarMismatch
	FlagEraBeforeStart
	FlagEraOverflow
	FlagHour24
	FlagLunisolar
	FlagMonthInferred
	FlagNoYear
	FlagRangeReversed
	FlagUnresolved
	FlagWeekdayMismatch
	FlagYearInferred
	lastFlag
)

// Has reports whether f is in the set.
func (s Flags) Has(f Flag) bool { return s&Flags(f) != 0 }

func (s *Flags) set(f Flag)   { *s |= Flags(f) }
func (s *Flags) clear(f Flag) { *s &^= Flags(f) }

// Names are the flags' names in alphabetical order, nil for none.
func (s Flags) Names() []string {
	var names []string
	for f := Flag(1); f < lastFlag; f <<= 1 {
		if s.Has(f) {
			names = append(names, f.String())
		}
	}
	return names
}

// String is the name of one flag.
func (f Flag) String() string {
	for i, name := range flagNames {
		if f == 1<<i {
			return name
		}
	}
	return ""
}

var flagNames = [...]string{
	"ambiguous", "calendar_mismatch", "era_before_start", "era_overflow", "hour24",
	"lunisolar", "month_inferred", "no_year", "range_reversed", "unresolved",
	"weekday_mismatch", "year_inferred",
}
