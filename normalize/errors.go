package normalize

import "fmt"

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
	Code  Code
	Kind  Kind // what was asked for
	Start int  // code points of the text, half open
	End   int
	Text  string // the part meant
}

// Error says what is wrong and where.
func (e *Error) Error() string {
	return fmt.Sprintf("normalize: %s: %q at code points %d to %d: %s", e.Kind, e.Text, e.Start, e.End, e.Code)
}

// Unwrap gives the code to errors.Is and errors.As.
func (e *Error) Unwrap() error { return e.Code }
