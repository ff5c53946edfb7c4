package normalize

// A lengthUnit is the unit of a part of a duration, coarse to fine.
type lengthUnit uint8

const (
	unitNone lengthUnit = iota
	unitYear
	unitMonth
	unitWeek
	unitDay
	unitHour
	unitMinute
	unitSecond
)

var unitNames = [...]string{"", "year", "month", "week", "day", "hour", "minute", "second"}

// A lengthWord is the word for a unit.
type lengthWord struct {
	word     string
	unit     lengthUnit
	business bool
	not      string
}

// lengthUnits, longer words before their beginnings. not lists characters
// that make the word the beginning of another.
var lengthUnits = [...]lengthWord{
	{"営業日間", unitDay, true, ""}, {"営業日", unitDay, true, ""},
	{"か年間", unitYear, false, ""}, {"カ年", unitYear, false, ""}, {"か年", unitYear, false, ""}, {"ヶ年", unitYear, false, ""},
	{"ヵ年", unitYear, false, ""},
	{"ケ年", unitYear, false, ""}, {"箇年", unitYear, false, ""}, {"個年", unitYear, false, ""},
	{"年間", unitYear, false, ""}, {"年", unitYear, false, "度次代生齢金月号賀報目来ぶ男女長"},
	{"か月間", unitMonth, false, ""}, {"ヶ月間", unitMonth, false, ""}, {"ヵ月間", unitMonth, false, ""}, {"カ月間", unitMonth, false, ""},
	{"ケ月間", unitMonth, false, ""}, {"箇月間", unitMonth, false, ""}, {"個月間", unitMonth, false, ""},
	{"か月", unitMonth, false, "目"}, {"ヶ月", unitMonth, false, "目"}, {"ヵ月", unitMonth, false, "目"}, {"カ月", unitMonth, false, "目"},
	{"ケ月", unitMonth, false, "目"}, {"ｹ月", unitMonth, false, "目"}, {"箇月", unitMonth, false, "目"}, {"個月", unitMonth, false, "目"},
	{"ゕ月", unitMonth, false, "目"},
	{"月間", unitMonth, false, ""},
	{"週間", unitWeek, false, "目"}, {"週", unitWeek, false, "目末刊報明"},
	{"日間", unitDay, false, ""}, {"日", unitDay, false, "時程本常報誌系経米刊付曜数目立光記市町"},
	{"時間", unitHour, false, "帯割外目"},
	{"分間", unitMinute, false, ""}, {"分", unitMinute, false, "の割野類岐析担科散離配冊裂別母率"},
	{"秒間", unitSecond, false, ""}, {"秒", unitSecond, false, "速針"},
}

// lengthUnit reads a unit at i.
func (r *reader) lengthUnit(i int) (u lengthUnit, business bool, e int) {
	list := r.t.units.of(r.t, r.at(i))
	for k := range list {
		w := &list[k]
		if e = r.word(i, w.word); e > 0 && !isIn(r.at(e), w.not) {
			return w.unit, w.business, e
		}
	}
	return 0, false, 0
}

// latinUnits are the signs of units; m and s are those of a length only behind
// a bigger one (3h48m).
var latinUnits = [...]lengthWord{
	{"hours", unitHour, false, ""}, {"hour", unitHour, false, ""}, {"hrs", unitHour, false, ""}, {"hr", unitHour, false, ""},
	{"h", unitHour, false, ""},
	{"mins", unitMinute, false, ""}, {"min", unitMinute, false, ""}, {"m", unitMinute, false, "2"},
	{"sec", unitSecond, false, ""}, {"s", unitSecond, false, "2"},
}

// latinUnit reads the sign of a unit at i.
func (r *reader) latinUnit(i int) (u lengthUnit, e int) {
	c := r.at(i)
	if c != 'h' && c != 'm' && c != 's' {
		return 0, 0
	}
	for k := range latinUnits {
		w := &latinUnits[k]
		if e = r.word(i, w.word); e == 0 || isLetter(r.at(e)) || isIn(r.at(e), w.not) {
			continue
		}
		if len(w.word) == 1 && c != 'h' && !r.behindLatin(i) {
			continue
		}
		return w.unit, e
	}
	return 0, 0
}

// behindLatin reports whether the number before the sign at i follows the sign
// of a bigger unit.
func (r *reader) behindLatin(i int) bool {
	at := r.back(i, 0)
	for at > 0 && isDigit(r.f[at-1]) {
		at--
	}
	c := r.at(r.back(at, 0) - 1)
	return c == 'h' || c == 'm' || c == 'r' || c == 'n'
}

// colonLength reads 33:10 and 1:05:30, hours with minutes and seconds, where a
// length is asked for. The ends of a range are times.
func (r *reader) colonLength(i int) (d Duration, e int) {
	hours, digits, e := r.figures(i)
	if digits == 0 || digits > 3 || r.at(r.gap(e)) != ':' || isDigit(r.prev(i)) {
		return d, 0
	}
	minutes, size, e := r.figures(r.gap(r.gap(e) + 1))
	if size != 2 || minutes > 59 {
		return d, 0
	}
	d.Hours, d.Minutes, d.least = int64(hours), int64(minutes), unitMinute
	if colon := r.gap(e); r.at(colon) == ':' {
		seconds, width, stop := r.figures(r.gap(colon + 1))
		if width != 2 || seconds > 59 {
			return d, 0
		}
		d.Seconds, d.least, e = Decimal{Unscaled: int64(seconds)}, unitSecond, stop
	}
	before := r.at(r.back(i, 0) - 1)
	if r.separator(e) > 0 || isRangeSign(before) || r.glued(e) || r.at(e) == ':' {
		return d, 0
	}
	return d, r.durationTail(e, &d)
}

// duration reads a length of time at i, without the words in front of it.
func (r *reader) duration(i int) (d Duration, e int) {
	if e = r.halfUnit(i, &d); e > 0 {
		return d, r.durationTail(e, &d)
	}
	var part lengthPart
	for at := i; d.least < unitSecond; {
		if !r.durationPart(at, &part) || !r.goesOnWith(&d, &part) || !d.put(part.unit, part.val) {
			break
		}
		e = part.stop
		d.take(&part)
		if part.vague {
			break
		}
		if half := r.gap(e); r.at(half) == '半' && !isIn(r.at(half+1), "期年日数分導角") {
			d.addHalf(part.unit)
			e = half + 1
			break
		}
		at = r.gap(e)
		if r.at(at) == 'と' {
			at = r.gap(at + 1)
		}
	}
	if e == 0 {
		return d, 0
	}
	d.mixWeeks()
	return d, r.durationTail(e, &d)
}

// startsLine reports whether only white space stands between the line's
// start and i.
func (r *reader) startsLine(i int) bool {
	for i--; i >= 0 && isBlank(r.f[i]); i-- {
		if isLineEnd(r.f[i]) {
			return true
		}
	}
	return i < 0
}

// monthNames are lengths of months with a number of their own.
var monthNames = [...]struct {
	word string
	n    int64
}{{"ひと月", 1}, {"ふた月", 2}}

// monthName reads ひと月 and ひと月半.
func (r *reader) monthName(i int, d *Duration) int {
	for _, w := range monthNames {
		if e := r.word(i, w.word); e > 0 {
			d.Months = w.n
			if half := r.gap(e); r.at(half) == '半' {
				d.Days, e = 15, half+1
			}
			return e
		}
	}
	return 0
}

// halfUnit reads 半年, 半日, 半月, and lengths that are one word: ひと月.
func (r *reader) halfUnit(i int, d *Duration) int {
	switch r.at(i) {
	case '半':
	case 'ひ', 'ふ':
		return r.monthName(i, d)
	default:
		return 0
	}
	switch r.at(i + 1) {
	case '年':
		if isIn(r.at(i+2), "期") {
			return 0
		}
		d.Months = 6
	case '日':
		d.Hours = 12
	case '月':
		d.Days = 15
	case '時':
		if r.at(i+2) != '間' {
			return 0
		}
		d.Minutes = 30
		return i + 3
	default:
		return 0
	}
	if r.at(i+2) == '間' {
		return i + 3
	}
	return i + 2
}

// durationTail reads the hedges and the direction behind a length.
func (r *reader) durationTail(i int, d *Duration) int {
	i = r.hedge(i, forLength, true, &d.Hedge)
	at := r.gap(i)
	switch c := r.at(at); {
	case c == '前' && !isIn(r.at(at+1), "半期提向回者述記年日月週") && d.Direction == "":
		d.Direction = "before"
	case c == '後' && !isIn(r.at(at+1), "半期続者述日任継記輩") && d.Direction == "":
		d.Direction = "after"
	default:
		return i
	}
	return r.hedge(at+1, forLength|forPoint, true, &d.Hedge)
}
