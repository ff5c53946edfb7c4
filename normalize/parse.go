package normalize

// ParseDate reads a date, the whole of s.
func ParseDate(s string, o Options) (Point, error) { return Point{}, ErrNotRead }

// ParseTime reads a time of day.
func ParseTime(s string, o Options) (Point, error) { return Point{}, ErrNotRead }

// ParseDateTime reads a date with a time of day.
func ParseDateTime(s string, o Options) (Point, error) { return Point{}, ErrNotRead }

// ParsePoint reads any point: date, time, both, era year, quarter.
func ParsePoint(s string, o Options) (Point, error) { return Point{}, ErrNotRead }

// ParseEra reads a year, fiscal year, half, quarter or season.
func ParseEra(s string, o Options) (Point, error) { return Point{}, ErrNotRead }

// ParseDuration reads a length of time.
func ParseDuration(s string, o Options) (Duration, error) { return Duration{}, ErrNotRead }

// ParseCount reads a number of something.
func ParseCount(s string, o Options) (Count, error) { return Count{}, ErrNotRead }

// ParseNumber reads a bare numeral.
func ParseNumber(s string, o Options) (Number, error) { return Number{}, ErrNotRead }

// ParseRange reads two ends.
func ParseRange(s string, o Options) (Range, error) { return Range{}, ErrNotRead }

// ParseOrdinal reads a place in a row.
func ParseOrdinal(s string, o Options) (Ordinal, error) { return Ordinal{}, ErrNotRead }

// ParseWeekday reads a weekday, with or without brackets.
func ParseWeekday(s string, o Options) (Weekday, error) { return Weekday{}, ErrNotRead }

// ParseRegion reads an area; prefectures may stand without 県.
func ParseRegion(s string, o Options) (Region, error) { return Region{}, ErrNotRead }

// ParseItems reads values told apart by marks.
func ParseItems(s string, o Options) (Items, error) { return Items{}, ErrNotRead }

// ParseMissing reads why there is no value.
func ParseMissing(s string, o Options) (Missing, error) { return Missing{}, ErrNotRead }

// ParseFolded reads the whole of a FoldRunes result (white space around it
// aside) as one value of whatever type, as the cell of a table. Offsets of
// the match are slots.
func ParseFolded(folded []rune, o Options) (Match, error) { return Match{}, ErrNotRead }
