package normalize

import (
	"strconv"
	"strings"
)

// Digits are the figures that Format functions write.
type Digits uint8

// The figures.
const (
	ASCIIDigits Digits = iota // 2023
	WideDigits                // ２０２３
	KanjiDigits               // 二〇二三年六月二十七日
)

// A DateStyle is what stands between the parts of a date.
type DateStyle uint8

// The styles. Kanji figures are written with marks only.
const (
	DateMarks   DateStyle = iota // 2023年6月1日
	DateSlashes                  // 2023/6/1
	DateDots                     // 2023.6.1
	DateHyphens                  // 2023-06-01
)

// A DateFormat says how FormatDate writes a day.
type DateFormat struct {
	Era     bool // 令和5年, with signs R5.6.1
	Digits  Digits
	Style   DateStyle
	Weekday bool // （木） behind it
}

// FormatDate writes a civil day as ParseDate reads it. With Era, a day on
// which two eras meet is written in the new one; days before 1873, whose era
// dates are lunisolar, are written in the western calendar.
func FormatDate(t Instant, f DateFormat) string {
	year, name, letter := t.Year, "", ""
	if e := eraOf(t); f.Era && e != nil {
		year, name, letter = t.Year-e.first+1, e.name, string(e.letter)
	}
	var b strings.Builder
	sep := [...]string{"年", "/", ".", "-"}[f.Style]
	switch {
	case f.Style != DateMarks && name != "":
		b.WriteString(f.Digits.latin(letter) + f.Digits.write(year, 0))
	case name != "" && year == 1:
		b.WriteString(name + "元")
	case name != "":
		b.WriteString(name + f.Digits.write(year, 0))
	default:
		b.WriteString(f.Digits.write(year, 4))
	}
	width := 0
	if f.Style == DateHyphens {
		width = 2
	}
	b.WriteString(f.Digits.latin(sep) + f.Digits.write(t.Month, width))
	if f.Style == DateMarks {
		b.WriteString("月" + f.Digits.write(t.Day, 0) + "日")
	} else {
		b.WriteString(f.Digits.latin(sep) + f.Digits.write(t.Day, width))
	}
	if f.Weekday {
		b.WriteString("（" + string([]rune("月火水木金土日")[weekdayOf(t.Year, t.Month, t.Day)-1]) + "）")
	}
	return b.String()
}

// eraOf is the era in which a civil day lies, nil before 1873.
func eraOf(t Instant) *era {
	if t.Year <= lastLunisolar {
		return nil
	}
	for i := range eras {
		if !before([3]int{t.Year, t.Month, t.Day}, eras[i].from) {
			return &eras[i]
		}
	}
	return nil
}

// write writes n with at least width figures. Kanji are positional for years
// of four figures and have units else.
func (d Digits) write(n, width int) string {
	if d == KanjiDigits {
		if width == 4 {
			return positional(int64(n))
		}
		return kanjiUnits(int64(n), false)
	}
	return d.latin(string(pad(nil, n, max(width, 1))))
}

// latin makes ASCII characters full-width where d is.
func (d Digits) latin(s string) string {
	if d != WideDigits {
		return s
	}
	return strings.Map(func(c rune) rune {
		if c > ' ' && c < 0x7F {
			return c + 0xFEE0
		}
		return c
	}, s)
}

// FormatTime writes a time of day as ParseTime reads it: 16時51分, or 16:51
// with a style other than marks.
func FormatTime(hour, minute int, d Digits, style DateStyle) string {
	if style != DateMarks {
		return d.latin(strconv.Itoa(hour) + ":" + string(pad(nil, minute, 2)))
	}
	h := d.write(hour, 0)
	return h + "時" + d.write(minute, 0) + "分"
}

// Format writes the duration as ParseDuration reads it: 1時間45分, 1年6か月.
// A vague one is written as 数時間.
func (d Duration) Format() string {
	var b strings.Builder
	if d.Vague {
		b.WriteString("数" + map[string]string{
			"year": "年", "month": "か月", "week": "週間", "day": "日", "hour": "時間", "minute": "分", "second": "秒",
		}[d.Unit])
		return b.String()
	}
	years := "年"
	if d.Years >= 1000 { // 2000年 would be a year
		years = "年間"
	}
	for _, part := range [...]struct {
		n    Decimal
		unit string
	}{
		{Decimal{Unscaled: d.Years}, years}, {Decimal{Unscaled: d.Months}, "か月"},
		{Decimal{Unscaled: d.Weeks}, "週間"}, {Decimal{Unscaled: d.Days}, "日"},
		{Decimal{Unscaled: d.Hours}, "時間"}, {Decimal{Unscaled: d.Minutes}, "分"}, {d.Seconds, "秒"},
	} {
		if part.n.Unscaled != 0 {
			b.WriteString(part.n.String() + part.unit)
		}
	}
	switch s := b.String(); {
	case s == "":
		return "0分"
	case strings.HasSuffix(s, "日"):
		return s + "間"
	default:
		return s
	}
}
