package normalize

import "strings"

// String is the value in a few characters, for a line of a table: 2023-06-01,
// PT1H30M, 463000 人, 10:00 – 12:00. It says nothing of hedges and flags; the
// JSON form has it all.
func (v Value) String() string {
	switch {
	case v.Point != nil:
		return v.Point.Value()
	case v.Duration != nil:
		return orVague(v.Duration.Vague, v.Duration.Value(), v.Duration.Unit)
	case v.Count != nil:
		return orVague(v.Count.Vague, v.Count.Value.String()+" "+v.Count.Unit, v.Count.Unit)
	case v.Number != nil:
		return orVague(v.Number.Vague, v.Number.Value.String(), "")
	case v.Range != nil:
		return strings.TrimSpace(v.Range.Start.String() + " – " + v.Range.End.String() + " " + v.Range.Unit)
	case v.Ordinal != nil:
		return strings.TrimSpace(Decimal{Unscaled: v.Ordinal.Value}.String() + " " + v.Ordinal.Unit)
	case v.Weekday != nil:
		return v.Weekday.String()
	case v.Region != nil:
		return v.Region.String()
	case v.Items != nil:
		return v.Items.String()
	case v.Missing != nil:
		return v.Missing.Reason
	}
	return ""
}

// orVague is the value, or 数 with the unit of a vague one.
func orVague(vague bool, value, unit string) string {
	if vague {
		return "数" + unit
	}
	return value
}

// String is the weekday's character, with 祝 for a holiday.
func (d Weekday) String() string {
	var name string
	if d.Value >= 1 && d.Value <= 7 {
		name = string([]rune("月火水木金土日")[d.Value-1])
	}
	if d.Holiday {
		name += "祝"
	}
	return name
}

// String is the codes of the region, those excluded behind a minus.
func (g Region) String() string {
	out := strings.Join(g.ISO, " ")
	for _, code := range g.Except {
		out += " -" + code
	}
	return out
}

// String is the items one after the other.
func (list Items) String() string {
	var parts []string
	for _, item := range list.List {
		parts = append(parts, strings.TrimSpace(item.Mark+" "+item.Label)+" "+item.Value.String())
	}
	return strings.Join(parts, "; ")
}
