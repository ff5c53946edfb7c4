package normalize

import (
	"os"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// stride is the step of the exhaustive tests: every value with GIJI_LONG set,
// a sample of them without.
func stride(sample int) int {
	if os.Getenv("GIJI_LONG") != "" {
		return 1
	}
	return sample
}

// dateFormats are all ways to write a day that ParseDate has to read.
func dateFormats(era bool) []DateFormat {
	var all []DateFormat
	for _, weekday := range []bool{false, true} {
		for _, digits := range []Digits{ASCIIDigits, WideDigits} {
			for _, style := range []DateStyle{DateMarks, DateSlashes, DateDots, DateHyphens} {
				all = append(all, DateFormat{Era: era, Digits: digits, Style: style, Weekday: weekday})
			}
		}
		all = append(all, DateFormat{Era: era, Digits: KanjiDigits, Weekday: weekday})
	}
	return all
}

// TestEveryDay writes the days from 1868 to 2100 in every way and reads them
// back. The calendar is checked against that of package time on the way.
func TestEveryDay(t *testing.T) {
	western, japanese := dateFormats(false), dateFormats(true)
	day := time.Date(1868, 1, 1, 0, 0, 0, 0, time.UTC)
	last := time.Date(2100, 12, 31, 0, 0, 0, 0, time.UTC)
	for ; !day.After(last); day = day.AddDate(0, 0, stride(23)) {
		want := Date(day.Year(), int(day.Month()), day.Day())
		if wd := weekdayOf(want.Year, want.Month, want.Day); wd != (int(day.Weekday())+6)%7+1 {
			t.Fatalf("%v: weekday %d", want, wd)
		}
		formats := western
		if want.Year > lastLunisolar {
			formats = append(western[:len(western):len(western)], japanese...)
		}
		for _, f := range formats {
			readsBack(t, want, f)
		}
	}
}

func readsBack(t *testing.T, want Instant, f DateFormat) {
	t.Helper()
	text := FormatDate(want, f)
	p, err := ParseDate(text, Options{})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if got := Date(p.Year.N, p.Month.N, p.Day.N); got != want || p.Flags != 0 || p.Precision != PrecisionDay {
		t.Fatalf("%s: %v, flags %v, precision %s", text, got, p.Flags.Names(), p.Precision)
	}
	if p.WeekdayOK != f.Weekday || (p.Era.Name != "") != f.Era {
		t.Fatalf("%s: weekday %v, era %v", text, p.WeekdayOK, p.Era)
	}
	broken := brokenOnce(text, dayNumber(want.Year, want.Month, want.Day))
	if p, err = ParseDate(broken, Options{}); err == nil && p.Flags == 0 && Date(p.Year.N, p.Month.N, p.Day.N) != want {
		t.Fatalf("%q: %s", broken, p)
	}
}

// brokenOnce sets one break into text; which and where hangs on n.
func brokenOnce(text string, n int) string {
	runes := []rune(text)
	if len(runes) < 2 {
		return text
	}
	n = n*7 + len(runes)
	at := 1 + n%(len(runes)-1)
	return string(runes[:at]) + breaks[n/3%len(breaks)] + string(runes[at:])
}

// TestEraDays reads every day around a change of eras in every way; the days
// on which two eras meet are read in both and written in the new one.
func TestEraDays(t *testing.T) {
	for i := range eras {
		e := &eras[i]
		if e.first <= lastLunisolar {
			continue
		}
		for shift := -3; shift <= 3; shift++ {
			y, m, d := addDays(e.from[0], e.from[1], e.from[2], shift)
			for _, f := range dateFormats(true) {
				readsBack(t, Date(y, m, d), f)
			}
		}
	}
	for _, c := range []struct{ old, now string }{
		{"明治45年7月30日", "大正元年7月30日"},
		{"大正15年12月25日", "昭和元年12月25日"},
	} {
		for _, text := range []string{c.old, c.now} {
			p, err := ParseDate(text, Options{})
			if err != nil || p.Flags != 0 {
				t.Fatalf("%s: %v %v", text, err, p.Flags.Names())
			}
			if got := FormatDate(p.From(), DateFormat{Era: true}); got != c.now {
				t.Errorf("%s is written %s", text, got)
			}
		}
	}
}

func TestEveryMinute(t *testing.T) {
	for hour := 0; hour < 24; hour++ {
		for minute := 0; minute < 60; minute++ {
			for _, d := range []Digits{ASCIIDigits, WideDigits, KanjiDigits} {
				for _, style := range []DateStyle{DateMarks, DateSlashes} {
					if d == KanjiDigits && style != DateMarks {
						continue
					}
					text := FormatTime(hour, minute, d, style)
					p, err := ParseTime(text, Options{})
					if err != nil || p.Hour.N != hour || p.Minute.N != minute || p.Flags != 0 {
						t.Fatalf("%s: %v %v", text, p.Value(), err)
					}
				}
			}
		}
	}
}

// TestIntegers reads every integer to 99,999 in every style.
func TestIntegers(t *testing.T) {
	for n := int64(0); n <= 99_999; n++ {
		if n > 9_999 {
			n = min(n+int64(stride(13))-1, 99_999)
		}
		for style := Figures; style < lastNumeralStyle; style++ {
			integerReadsBack(t, n, style)
		}
	}
}

func TestBigIntegers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(0, 1e16).Draw(t, "n")
		for style := Figures; style < lastNumeralStyle; style++ {
			integerReadsBack(t, n, style)
			integerReadsBack(t, -n, style)
		}
	})
}

type fataler interface {
	Fatalf(string, ...any)
}

func integerReadsBack(t fataler, n int64, style NumeralStyle) {
	text := FormatNumber(n, style)
	got, err := ParseNumber(text, Options{})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if value, ok := got.Value.Int64(); !ok || value != n {
		t.Fatalf("%s: %v, want %d", text, got.Value, n)
	}
	broken := brokenOnce(text, int(max(n, -n)))
	if got, err = ParseNumber(broken, Options{}); err == nil {
		if value, ok := got.Value.Int64(); !ok || value != n {
			t.Fatalf("%q: %v, want %d", broken, got.Value, n)
		}
	}
}

// TestDurations writes lengths of every mixture and reads them back.
func TestDurations(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := func(name string, limit int64) int64 {
			if !rapid.Bool().Draw(t, "has "+name) {
				return 0
			}
			return rapid.Int64Range(0, limit).Draw(t, name)
		}
		d := Duration{Years: part("years", 3000), Months: part("months", 40), Days: part("days", 400), Hours: part("hours", 100),
			Minutes: part("minutes", 200)}
		d.Seconds.Unscaled = part("seconds", 100)
		got, err := ParseDuration(d.Format(), Options{})
		if err != nil {
			t.Fatalf("%s: %v", d.Format(), err)
		}
		if d.Value() != "PT0S" && got.Value() != d.Value() {
			t.Fatalf("%s: %s, want %s", d.Format(), got.Value(), d.Value())
		}
	})
}
