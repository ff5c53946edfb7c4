package model

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Time is the instant of t, or the beginning of its day, month or year; ok is
// false where there is no value. Precision says how much of it is known. t may
// be nil.
func (t *Time) Time() (at time.Time, ok bool) {
	if t == nil {
		return time.Time{}, false
	}
	return parseTime(t.Value)
}

// Times are the ends of p as (*Time).Time gives them; an end that is open or
// not known is the zero time. ok is false where there is no beginning. p may be
// nil.
func (p *Period) Times() (start, end time.Time, ok bool) {
	if p == nil {
		return time.Time{}, time.Time{}, false
	}
	start, ok = parseTime(p.Start)
	end, _ = parseTime(p.End)
	return start, end, ok
}

// Std is the length as Go has it; ok is false where it is not known. d may be
// nil.
func (d *Duration) Std() (length time.Duration, ok bool) {
	if d == nil || d.Minutes == nil {
		return 0, false
	}
	return time.Duration(*d.Minutes * float64(time.Minute)), true
}

// Int is the number; ok is false where it is not known. q may be nil.
func (q *Quantity) Int() (n int64, ok bool) {
	if q == nil || q.Value == nil {
		return 0, false
	}
	return *q.Value, true
}

// TotalUsers is the sum of all items of AffectedUsers; ok is false where one
// has no value, the units differ or there is none.
func (i *Incident) TotalUsers() (total int64, ok bool) {
	for k := range i.AffectedUsers {
		q := &i.AffectedUsers[k]
		if q.Value == nil || deref(q.Unit) != deref(i.AffectedUsers[0].Unit) {
			return 0, false
		}
		total += *q.Value
	}
	return total, len(i.AffectedUsers) > 0
}

// LongestDuration is the longest of Durations; ok is false where none has a
// length.
func (i *Incident) LongestDuration() (longest time.Duration, ok bool) {
	for k := range i.Durations {
		if d, known := i.Durations[k].Std(); known {
			longest, ok = max(longest, d), true
		}
	}
	return longest, ok
}

// Japan is the zone of dates without an offset of their own.
var japan = time.FixedZone("JST", 9*60*60)

// parseTime reads what Time.Value may hold.
func parseTime(value *string) (time.Time, bool) {
	if value == nil {
		return time.Time{}, false
	}
	if at, err := time.Parse(time.RFC3339, *value); err == nil {
		return at, true
	}
	for _, layout := range [...]string{time.DateOnly, "2006-01", "2006"} {
		if at, err := time.ParseInLocation(layout, *value, japan); err == nil {
			return at, true
		}
	}
	year, part, _ := strings.Cut(*value, "-")
	n, err := strconv.Atoi(year)
	if err != nil || len(part) != 2 || part[1] < '1' || part[1] > '4' {
		return time.Time{}, false
	}
	months := map[byte]int{'H': 6, 'Q': 3}[part[0]] * int(part[1]-'1')
	if part[0] != 'H' && part[0] != 'Q' || months >= 12 {
		return time.Time{}, false
	}
	return time.Date(n, time.Month(1+months), 1, 0, 0, 0, 0, japan), true
}

func deref[T ~string](s *T) T {
	if s == nil {
		return ""
	}
	return *s
}

// String is the text of t.
func (t Text) String() string { return t.Text }

// String is the value for people, its text where there is none.
func (t *Time) String() string {
	if t == nil {
		return ""
	}
	return forPeople(t.Value, t.Text.Text)
}

// String is both ends for people, the text where there is none.
func (p *Period) String() string {
	if p == nil {
		return ""
	}
	if p.End == nil {
		return forPeople(p.Start, p.Text.Text)
	}
	start, end := forPeople(p.Start, ""), forPeople(p.End, "")
	if day, clock, found := strings.Cut(end, " "); found && strings.HasPrefix(start, day) {
		end = clock
	}
	return start + "–" + end
}

// forPeople is 2023-06-02 15:00 for a time of Japan, the value as it is for
// any other.
func forPeople(value *string, text string) string {
	if value == nil {
		return text
	}
	if at, err := time.Parse("2006-01-02T15:04:05+09:00", *value); err == nil {
		if at.Second() != 0 {
			return at.Format("2006-01-02 15:04:05")
		}
		return at.Format("2006-01-02 15:04")
	}
	return *value
}

// String is the length as written: label, value and unit.
func (d Duration) String() string { return d.Text.Text }

// String is the quantity as written.
func (q Quantity) String() string { return q.Text.Text }

// String is name, role and affiliation: 山田太郎（座長、架空大学）.
func (p *Participant) String() string {
	if p == nil {
		return ""
	}
	name := deref(p.Name)
	var rest []string
	for _, part := range []*string{p.Role, p.Affiliation} {
		switch {
		case part == nil || *part == "":
		case name == "":
			name = *part
		default:
			rest = append(rest, *part)
		}
	}
	if name == "" {
		name = p.Text.Text
	}
	if len(rest) == 0 {
		return name
	}
	return name + "（" + strings.Join(rest, "、") + "）"
}

// String is the meeting in a line: 架空会議 第4回 議事要旨 2023-06-02 15:00.
func (m *Minutes) String() string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	add(deref(m.Council))
	if m.SessionNumber != nil {
		add(fmt.Sprintf("第%d回", *m.SessionNumber))
	}
	add(deref(m.DocumentKind))
	if m.Held != nil {
		add(forPeople(m.Held.Start, m.Held.Text.Text))
	}
	return strings.Join(parts, " ")
}
