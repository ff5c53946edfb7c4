package normalize

import (
	"fmt"
	"unicode/utf8"
)

// A Code names what is wrong with an expression. It is an error itself, so
// that errors.Is(err, normalize.ErrInvalidDay) holds for an *Error with it.
type Code string

// The codes.
const (
	ErrNotRead         Code = "not_read"         // the text is no such expression
	ErrTrailing        Code = "trailing_text"    // more text behind the expression
	ErrInvalidMonth    Code = "invalid_month"    // 13月
	ErrInvalidDay      Code = "invalid_day"      // ２月30日
	ErrInvalidHour     Code = "invalid_hour"     // 31時
	ErrInvalidMinute   Code = "invalid_minute"   // 16時61分
	ErrInvalidSecond   Code = "invalid_second"   // 10時00分75秒
	ErrInvalidGrouping Code = "invalid_grouping" // 1,23,456
	ErrInvalidNumeral  Code = "invalid_numeral"  // 三五十
	ErrEraYearZero     Code = "era_year_zero"    // 令和0年
	ErrEraUnknown      Code = "era_unknown"      // 令知5年
	ErrEraUnsupported  Code = "era_unsupported"  // before Meiji
	ErrMissingValue    Code = "missing_value"    // －, 非公表 where a value was asked for
)

// Error is the code's name.
func (c Code) Error() string { return string(c) }

// An Error says which part of a text could not be read as what was asked for.
type Error struct {
	Code      Code
	Kind      Kind // what was asked for, "" for anything
	Found     Kind // what the text reads as instead, "" for nothing
	Start     int  // code points of the text, half open
	End       int
	StartByte int // the same place in bytes
	EndByte   int
	Text      string // the part meant
}

// Error says what is wrong and where, what was expected and what was found.
func (e *Error) Error() string {
	kind := e.Kind
	if kind == "" {
		kind = "value"
	}
	text := fmt.Sprintf("normalize: %s: %q at code points %d to %d: %s", kind, e.Text, e.Start, e.End, e.Code)
	switch found := "nothing"; e.Code {
	case ErrNotRead, ErrMissingValue:
		if e.Found != "" {
			found = string(e.Found)
		}
		return text + fmt.Sprintf(": expected %s, found %s", kind, found)
	case ErrTrailing:
		return text + fmt.Sprintf(": expected the end of %s", kind)
	default:
		if why := reasons[e.Code]; why != "" {
			return text + ": " + why
		}
	}
	return text
}

// reasons are the codes in words.
var reasons = map[Code]string{
	ErrInvalidMonth:    "there is no such month",
	ErrInvalidDay:      "the month has no such day",
	ErrInvalidHour:     "hours go to 30",
	ErrInvalidMinute:   "minutes go to 59",
	ErrInvalidSecond:   "seconds go to 59",
	ErrInvalidGrouping: "expected groups of three figures",
	ErrInvalidNumeral:  "a numeral is written wrong, masked or torn",
	ErrEraYearZero:     "an era begins with its year 1",
	ErrEraUnknown:      "there is no such era",
	ErrEraUnsupported:  "eras before Meiji and other calendars are not read",
}

// place sets the bytes of an error about s.
func (e *Error) place(s []rune) {
	for i, c := range s {
		if i >= e.End {
			break
		}
		size := max(utf8.RuneLen(c), 1)
		if i < e.Start {
			e.StartByte += size
		}
		e.EndByte += size
	}
}

// Unwrap gives the code to errors.Is and errors.As.
func (e *Error) Unwrap() error { return e.Code }
