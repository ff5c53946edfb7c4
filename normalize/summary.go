package normalize

import "strings"

// String is the value in a few characters, for a line of a table: 2023-06-01,
// PT1H30M, 463000 人, 10:00 – 12:00. It says nothing of hedges and flags; the
// JSON form has it all.
func (v Value) String() string {
	switch {
	case v.Point != nil:
		return v.Point.String()
	case v.Duration != nil:
		return v.Duration.String()
	case v.Count != nil:
		return v.Count.String()
	case v.Number != nil:
		return v.Number.String()
	case v.Range != nil:
		return v.Range.String()
	case v.Ordinal != nil:
		return v.Ordinal.String()
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

// String is the point in ISO 8601 cut at its precision, as Value has it.
func (p Point) String() string { return p.Value() }

// String is the length in ISO 8601 in the units as written, as Value has it;
// of a vague one 数 with its unit.
func (d Duration) String() string { return orVague(d.Vague, d.Value(), d.Unit) }

// String is the number and its unit; of a vague one 数 with its unit.
func (c Count) String() string {
	return orVague(c.Vague, strings.TrimSpace(c.Value.String()+" "+c.Unit), c.Unit)
}

// String is the number; of a vague one 数.
func (n Number) String() string { return orVague(n.Vague, n.Value.String(), "") }

// String is the two ends and their unit: 10:00 – 12:00.
func (g Range) String() string {
	return strings.TrimSpace(g.Start.String() + " – " + g.End.String() + " " + g.Unit)
}

// String is the number and its unit.
func (o Ordinal) String() string {
	return strings.TrimSpace(Decimal{Unscaled: o.Value}.String() + " " + o.Unit)
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
