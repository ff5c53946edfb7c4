package table

import (
	"strconv"

	"github.com/giji-go/giji/model"
)

func incidents() *View {
	type row = part[model.Incident]
	return view("incidents", "事故", "one row an incident",
		func(d *Doc, yield func(row)) { parts(d, d.Document.Incidents, yield) },
		func(r row) []model.Span { return incidentSpans(r.value) },
		[]field[row]{
			{"incident", "事故番号", Int, "index in the record, from 0; other views refer to it", func(r row) Cell {
				return integer(r.index)
			}},
			{"agenda_item", "議題番号", Int, "number of the item in which the table stands", func(r row) Cell {
				return number(r.value.AgendaItem)
			}},
			{"operators", "事業者名", List, "who", func(r row) Cell { return list(operators(r.value)) }},
			{"occurred_at", "発生日時", Time, "when it began", func(r row) Cell { return timeOf(r.value.OccurredAt) }},
			{"occurred_at_value", "発生日時（原値）", Text, "as in the record: also of a month or a year", func(r row) Cell {
				return valueOf(r.value.OccurredAt)
			}},
			{"occurred_at_precision", "発生日時の精度", Text, "minute, hour, day, month, year", func(r row) Cell {
				return precisionOf(r.value.OccurredAt)
			}},
			{"recovered_at", "復旧日時", Time, "when it ended", func(r row) Cell { return timeOf(r.value.RecoveredAt) }},
			{"recovered_at_value", "復旧日時（原値）", Text, "as in the record", func(r row) Cell { return valueOf(r.value.RecoveredAt) }},
			{"recovered_at_precision", "復旧日時の精度", Text, "minute, hour, day, month, year", func(r row) Cell {
				return precisionOf(r.value.RecoveredAt)
			}},
			{"duration_minutes_max", "継続時間（分、最大）", Float, "the longest of the durations that have a length", func(r row) Cell {
				return longest(r.value.Durations)
			}},
			{"durations", "継続時間", List, "as printed", func(r row) Cell {
				return list(textsOf(r.value.Durations, func(d *model.Duration) string { return d.Text.Text }))
			}},
			{"affected_users_sum", "影響利用者数（計）", Int, "the sum of all items; null where one has no value or the units differ", func(r row) Cell {
				return sum(r.value.AffectedUsers)
			}},
			{"affected_users_unit", "単位", Text, "of the sum: 人, 回線", func(r row) Cell { return unit(r.value.AffectedUsers) }},
			{"affected_users_bound", "影響利用者数の範囲", Text, "of the one item there is: at_least, more_than, at_most, less_than", func(r row) Cell {
				return bound(r.value.AffectedUsers)
			}},
			{"affected_users", "影響利用者数", List, "as printed", func(r row) Cell {
				return list(textsOf(r.value.AffectedUsers, func(q *model.Quantity) string { return q.Text.Text }))
			}},
			{"nationwide", "全国", Bool, "whether the whole country was affected", func(r row) Cell {
				return pick(r.value.AffectedArea, func(a *model.Area) Cell { return truth(a.Nationwide) }, Bool)
			}},
			{"prefectures", "都道府県", List, "names, in order of appearance", func(r row) Cell {
				return list(prefectures(r.value.AffectedArea))
			}},
			{"affected_area", "影響地域", Text, "as printed", func(r row) Cell {
				return pick(r.value.AffectedArea, func(a *model.Area) Cell { return text(a.Text.Text) }, Text)
			}},
			{"inquiries", "問合せ件数", Int, "how many", func(r row) Cell {
				return pick(r.value.Inquiries, func(i *model.Inquiries) Cell { return number(i.Value) }, Int)
			}},
			{"service_items", "役務の区分（項）", List, "1 to 5", func(r row) Cell { return list(serviceItems(r.value)) }},
			{"services", "役務", List, "names of services", func(r row) Cell { return list(services(r.value)) }},
			{"impact", "障害内容", Text, "as printed", func(r row) Cell { return blockOf(r.value.Impact) }},
			{"cause", "発生原因", Text, "as printed", func(r row) Cell { return blockOf(r.value.Cause) }},
			{"measures", "再発防止策の数", Int, "as in measures", func(r row) Cell { return integer(len(r.value.PreventiveMeasures)) }},
			{"notices", "周知の数", Int, "as in notices", func(r row) Cell { return integer(len(noticesOf(r.value))) }},
			{"first_notice_minutes", "初報までの分", Int, "from the beginning to the earliest notice", func(r row) Cell {
				return number(r.value.Metrics.FirstNoticeMinutes)
			}},
			{"user_hours", "利用者時間", Float, "users × hours", func(r row) Cell { return decimal(r.value.Metrics.UserHours) }},
		})
}

// incidentSpans are the spans of the first value that has any.
func incidentSpans(i *model.Incident) []model.Span {
	for k := range i.Operators {
		if s := i.Operators[k].Spans; len(s) > 0 {
			return s
		}
	}
	if i.OccurredAt != nil {
		return i.OccurredAt.Spans
	}
	return nil
}

func textsOf[T any](values []T, of func(*T) string) []string {
	var texts []string
	for i := range values {
		texts = append(texts, of(&values[i]))
	}
	return texts
}

func operators(i *model.Incident) []string {
	return textsOf(i.Operators, func(o *model.Named) string { return o.Text.Text })
}

func timeOf(t *model.Time) Cell {
	return pick(t, func(t *model.Time) Cell { return moment(t.Value) }, Time)
}

func valueOf(t *model.Time) Cell {
	return pick(t, func(t *model.Time) Cell { return maybe(t.Value) }, Text)
}

func precisionOf(t *model.Time) Cell {
	return pick(t, func(t *model.Time) Cell { return maybe(t.Precision) }, Text)
}

func longest(durations []model.Duration) Cell {
	c := null(Float)
	for i := range durations {
		if m := durations[i].Minutes; m != nil && (c.Null() || *m > c.x) {
			c = float(*m)
		}
	}
	return c
}

// sum is that of all items, if it can be told.
func sum(items []model.Quantity) Cell {
	total := int64(0)
	for i := range items {
		if items[i].Value == nil || !sameUnit(&items[i], &items[0]) {
			return null(Int)
		}
		total += *items[i].Value
	}
	if len(items) == 0 {
		return null(Int)
	}
	return number(&total)
}

func sameUnit(a, b *model.Quantity) bool {
	if a.Unit == nil || b.Unit == nil {
		return a.Unit == b.Unit
	}
	return *a.Unit == *b.Unit
}

func unit(items []model.Quantity) Cell {
	if sum(items).Null() {
		return null(Text)
	}
	return maybe(items[0].Unit)
}

func bound(items []model.Quantity) Cell {
	if len(items) != 1 {
		return null(Text)
	}
	return maybe(items[0].Bound)
}

func prefectures(a *model.Area) []string {
	if a == nil {
		return nil
	}
	return textsOf(a.Prefectures, func(p *model.Prefecture) string { return p.Name })
}

func serviceItems(i *model.Incident) []string {
	var items []string
	for k := range i.ServiceCategories {
		if n := i.ServiceCategories[k].Item; n != nil {
			items = append(items, strconv.Itoa(*n))
		}
	}
	return items
}

func services(i *model.Incident) []string {
	var names []string
	for k := range i.ServiceCategories {
		names = append(names, i.ServiceCategories[k].Services...)
	}
	return names
}

func noticesOf(i *model.Incident) []model.Notice {
	if i.Disclosure == nil {
		return nil
	}
	return i.Disclosure.Notices
}

// An ofIncident is one of several things of an incident.
type ofIncident[T any] struct {
	at       int // index of the incident
	incident *model.Incident
	index    int
	value    *T
}

func eachOf[T any](list func(*model.Incident) []T) func(d *Doc, yield func(ofIncident[T])) {
	return func(d *Doc, yield func(ofIncident[T])) {
		for at := range d.Document.Incidents {
			incident := &d.Document.Incidents[at]
			values := list(incident)
			for i := range values {
				yield(ofIncident[T]{at, incident, i, &values[i]})
			}
		}
	}
}

// ofWhich are the fields that say to which incident a row belongs.
func ofWhich[T any](name, label, help string) []field[ofIncident[T]] {
	return []field[ofIncident[T]]{
		{"incident", "事故番号", Int, "as in incidents", func(r ofIncident[T]) Cell { return integer(r.at) }},
		{"operators", "事業者名", List, "of the incident", func(r ofIncident[T]) Cell { return list(operators(r.incident)) }},
		{name, label, Int, help, func(r ofIncident[T]) Cell { return integer(r.index) }},
	}
}

func durations() *View {
	type row = ofIncident[model.Duration]
	return view("durations", "継続時間", "one row a duration of an incident",
		eachOf(func(i *model.Incident) []model.Duration { return i.Durations }),
		func(r row) []model.Span { return r.value.Spans },
		append(ofWhich[model.Duration]("item", "番号", "index in the cell, from 0"),
			field[row]{"label", "対象", Text, "service, operator or region", func(r row) Cell { return maybe(r.value.Label) }},
			field[row]{"value", "値", Text, "ISO 8601: PT5H35M", func(r row) Cell { return maybe(r.value.Value) }},
			field[row]{"minutes", "分", Float, "length", func(r row) Cell { return decimal(r.value.Minutes) }},
			field[row]{"bound", "範囲", Text, "at_least, more_than, at_most, less_than", func(r row) Cell {
				return maybe(r.value.Bound)
			}},
			field[row]{"approximate", "概数", Bool, "約, 頃, 程度", func(r row) Cell { return truth(r.value.Approximate) }},
			field[row]{"note", "備考", Text, "the remark in brackets", func(r row) Cell { return maybe(r.value.Note) }},
			field[row]{"missing", "値がない理由", Text, "why there is no value", func(r row) Cell { return text(r.value.Missing) }},
			field[row]{"text", "原文", Text, "as printed", func(r row) Cell { return text(r.value.Text.Text) }}))
}

func affectedUsers() *View {
	type row = ofIncident[model.Quantity]
	return view("affected_users", "影響利用者数", "one row an item of 影響利用者数",
		eachOf(func(i *model.Incident) []model.Quantity { return i.AffectedUsers }),
		func(r row) []model.Span { return r.value.Spans },
		append(ofWhich[model.Quantity]("item", "番号", "index in the cell, from 0"),
			field[row]{"label", "対象", Text, "service, operator or region", func(r row) Cell { return maybe(r.value.Label) }},
			field[row]{"value", "値", Int, "how many", func(r row) Cell { return number(r.value.Value) }},
			field[row]{"unit", "単位", Text, "人, 回線", func(r row) Cell { return maybe(r.value.Unit) }},
			field[row]{"bound", "範囲", Text, "at_least, more_than, at_most, less_than", func(r row) Cell {
				return maybe(r.value.Bound)
			}},
			field[row]{"approximate", "概数", Bool, "約, 頃, 程度", func(r row) Cell { return truth(r.value.Approximate) }},
			field[row]{"note", "備考", Text, "the remark in brackets", func(r row) Cell { return maybe(r.value.Note) }},
			field[row]{"missing", "値がない理由", Text, "why there is no value", func(r row) Cell { return text(r.value.Missing) }},
			field[row]{"text", "原文", Text, "as printed", func(r row) Cell { return text(r.value.Text.Text) }}))
}

func notices() *View {
	type row = ofIncident[model.Notice]
	return view("notices", "周知", "one row a notice",
		eachOf(noticesOf),
		func(r row) []model.Span { return r.value.Spans },
		append(ofWhich[model.Notice]("notice", "番号", "index in the log, from 0"),
			field[row]{"channel", "経路", Text, "own_site, other", func(r row) Cell { return text(r.value.Channel) }},
			field[row]{"medium", "媒体", Text, "Twitter, 会員アプリ", func(r row) Cell { return maybe(r.value.Medium) }},
			field[row]{"operator", "事業者", Text, "where the cell is divided by company", func(r row) Cell {
				return maybe(r.value.Operator)
			}},
			field[row]{"label", "報", Text, "第１報, 初報", func(r row) Cell { return maybe(r.value.Label) }},
			field[row]{"sequence", "報の番号", Int, "初報 is 1", func(r row) Cell { return number(r.value.Sequence) }},
			field[row]{"at", "日時", Time, "when", func(r row) Cell { return timeOf(r.value.At) }},
			field[row]{"at_value", "日時（原値）", Text, "as in the record", func(r row) Cell { return valueOf(r.value.At) }},
			field[row]{"at_precision", "日時の精度", Text, "minute, hour, day", func(r row) Cell { return precisionOf(r.value.At) }},
			field[row]{"summary", "内容", Text, "the remark behind the time", func(r row) Cell { return maybe(r.value.Summary) }},
			field[row]{"text", "原文", Text, "as printed", func(r row) Cell { return text(r.value.Text.Text) }}))
}

func measures() *View {
	type row = ofIncident[model.Measure]
	return view("measures", "再発防止策", "one row a measure against recurrence",
		eachOf(func(i *model.Incident) []model.Measure { return i.PreventiveMeasures }),
		func(r row) []model.Span { return r.value.Spans },
		append(ofWhich[model.Measure]("measure", "番号", "index in the cell, from 0"),
			field[row]{"group", "見出し", List, "the headings above it, outermost first", func(r row) Cell { return list(r.value.Group) }},
			field[row]{"number", "項番", Int, "as printed", func(r row) Cell { return number(r.value.Number) }},
			field[row]{"text", "対策", Text, "as printed, without its mark", func(r row) Cell { return text(r.value.Text.Text) }},
			field[row]{"status", "状態", Text, "completed, planned, in_progress", func(r row) Cell { return maybe(r.value.Status) }},
			field[row]{"due", "時期", Time, "when it was or will be done", func(r row) Cell { return timeOf(r.value.Due) }},
			field[row]{"due_value", "時期（原値）", Text, "as in the record: also of a month or a year", func(r row) Cell {
				return valueOf(r.value.Due)
			}},
			field[row]{"due_precision", "時期の精度", Text, "day, month, year, fiscal_year", func(r row) Cell {
				return precisionOf(r.value.Due)
			}},
			field[row]{"mark", "注記", Text, "【令和５年２月 完了】", func(r row) Cell { return textOf(r.value.Mark) }},
			field[row]{"note", "備考", Text, "a remark", func(r row) Cell { return maybe(r.value.Note) }}))
}
