package normalize

import "time"

// Options says from where expressions that lean on their context are read.
// The zero value is useful; the system clock is never asked.
type Options struct {
	// Ref is the instant that 昨日 and 6/1 are counted from, and 同日 or 翌年
	// where no date stands before them; zero for none, and such expressions
	// stay unresolved.
	Ref Instant
	// FiscalStart is the month with which a fiscal year begins; 0 is April.
	FiscalStart int
	// Location is where times without a zone are told; nil is +09:00. No
	// value depends on it: it is for Point.RFC3339 and Point.Time.
	Location *time.Location
	// Cell says that the text is one cell of a table whose label asks for
	// places, so that prefectures count without their 県 (東京、埼玉).
	Cell bool
	// Length says that the label of the text asks for a length of time, so that
	// 5:12 and 33:10 are hours and minutes and no times of day.
	Length bool
}

// An Instant is a civil date and time of day without a zone. The zero value
// is no instant.
type Instant struct{ Year, Month, Day, Hour, Minute int }

// IsZero reports whether there is no instant.
func (t Instant) IsZero() bool { return t.Month == 0 }

// Date is the instant at the beginning of a civil day.
func Date(year, month, day int) Instant { return Instant{Year: year, Month: month, Day: day} }

// ParseRef reads 2006-01-02 or 2006-01-02T15:04; the empty string is the zero
// instant. The error is an *Error of code not_read.
func ParseRef(s string) (Instant, error) {
	if s == "" {
		return Instant{}, nil
	}
	for _, layout := range [...]string{"2006-01-02T15:04", "2006-01-02", "2006-01-02T15:04:05"} {
		if t, err := time.Parse(layout, s); err == nil {
			return Instant{t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute()}, nil
		}
	}
	return Instant{}, &Error{Code: ErrNotRead, Kind: KindDatetime, End: len([]rune(s)), Text: s}
}

// fiscalStart is the month with which a fiscal year begins.
func (o *Options) fiscalStart() int {
	if o.FiscalStart < 1 || o.FiscalStart > 12 {
		return 4
	}
	return o.FiscalStart
}
