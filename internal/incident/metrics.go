package incident

import (
	"math"
	"time"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// Finish pairs the items of the table's rows, derives the metrics and reports
// contradictions. It is called when all rows are read.
func (c *Context) Finish(inc *model.Incident) {
	c.pairLabels(inc)
	inc.Metrics.FirstNoticeMinutes = firstNotice(inc)
	inc.Metrics.UserHours = userHours(inc)
	c.checkNotices(inc)
	c.checkDuration(inc)
}

// minuteOf is the instant of a time that is known to the minute.
func minuteOf(t *model.Time) (time.Time, bool) {
	if t == nil || t.Value == nil || t.Precision == nil || *t.Precision != "minute" && *t.Precision != "second" {
		return time.Time{}, false
	}
	at, err := time.Parse(time.RFC3339, *t.Value)
	return at, err == nil
}

func firstNotice(inc *model.Incident) *int64 {
	occurred, ok := minuteOf(inc.OccurredAt)
	if !ok || inc.Disclosure == nil {
		return nil
	}
	var first *int64
	for i := range inc.Disclosure.Notices {
		at, ok := minuteOf(inc.Disclosure.Notices[i].At)
		if !ok {
			continue
		}
		if minutes := int64(math.Floor(at.Sub(occurred).Minutes())); first == nil || minutes < *first {
			first = &minutes
		}
	}
	return first
}

// userHours sums users × hours over the items that pair by label; a single
// duration goes with every item.
func userHours(inc *model.Incident) *float64 {
	if len(inc.Durations) == 0 || len(inc.AffectedUsers) == 0 {
		return nil
	}
	sum := 0.0
	for i := range inc.AffectedUsers {
		users := &inc.AffectedUsers[i]
		d := durationFor(inc, users.Label)
		if users.Value == nil || d == nil || d.Minutes == nil {
			return nil
		}
		sum += float64(*users.Value) * *d.Minutes / 60
	}
	sum = math.Round(sum*10) / 10
	return &sum
}

func durationFor(inc *model.Incident, label *string) *model.Duration {
	if len(inc.Durations) == 1 {
		return &inc.Durations[0]
	}
	for i := range inc.Durations {
		d := &inc.Durations[i]
		if label != nil && d.Label != nil && cell.Squeeze(*d.Label) == cell.Squeeze(*label) {
			return d
		}
	}
	return nil
}

// pairLabels gives an item that has only a mark the label that the same mark
// has in another row: ① stands for one thing in the whole table.
func (c *Context) pairLabels(inc *model.Incident) {
	for i := range inc.Durations {
		c.learn(inc.Durations[i].Text.Text, inc.Durations[i].Label)
	}
	for i := range inc.AffectedUsers {
		c.learn(inc.AffectedUsers[i].Text.Text, inc.AffectedUsers[i].Label)
	}
	for i := range inc.Durations {
		c.fill(inc.Durations[i].Text.Text, &inc.Durations[i].Label)
	}
	for i := range inc.AffectedUsers {
		c.fill(inc.AffectedUsers[i].Text.Text, &inc.AffectedUsers[i].Label)
	}
	if inc.Inquiries != nil {
		for i := range inc.Inquiries.Breakdown {
			c.fill(inc.Inquiries.Breakdown[i].Text.Text, &inc.Inquiries.Breakdown[i].Label)
		}
	}
}

// learn notes what the mark at the start of an item's text stands for, where
// no row before it said so.
func (c *Context) learn(text string, label *string) {
	if mark := markKey(text); mark != "" && label != nil && c.marks[mark] == "" {
		c.marks[mark] = *label
	}
}

func (c *Context) fill(text string, label **string) {
	if mark := markKey(text); mark != "" && *label == nil {
		*label = orNil(c.marks[mark])
	}
}

// markKey is the mark as a circled number, "" for none.
func markKey(text string) string {
	if n := markNumber(text); n > 0 && n <= 20 {
		return string('①' + rune(n-1))
	}
	return ""
}

// markNumber is the number of ①, （１） or １． at the start of the text.
func markNumber(s string) int {
	number, open := 0, false
	for i, r := range s {
		switch digit := digitOf(r); {
		case script.Circled(r) > 0:
			return script.Circled(r)
		case i == 0 && (r == '(' || r == '（'):
			open = true
		case digit >= 0:
			number = number*10 + digit
		case number > 0 && closesMark(r, open):
			return number
		default:
			return 0
		}
	}
	return 0
}

// digitOf is the value of a digit of either width, -1 for what is none.
func digitOf(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	}
	return -1
}

// closesMark reports whether r ends the number of a mark, of which a bracket is open or not.
func closesMark(r rune, open bool) bool {
	if open {
		return r == ')' || r == '）'
	}
	return r == '.' || r == '．'
}

// checkNotices reports notices before the incident and numbers given twice.
func (c *Context) checkNotices(inc *model.Incident) {
	if inc.Disclosure == nil {
		return
	}
	occurred, known := minuteOf(inc.OccurredAt)
	seen := make(map[string]bool)
	for i := range inc.Disclosure.Notices {
		n := &inc.Disclosure.Notices[i]
		path := pathOf("disclosure/notices", i)
		if at, ok := minuteOf(n.At); ok && known && at.Before(occurred) {
			c.say(model.CodeNoticeBeforeIncident, path+"/at", n.At.Text, "%s lies before 発生日時", n.At.Text.Text)
		}
		if n.Sequence == nil {
			continue
		}
		key := string(n.Channel) + "|" + deref(n.Medium) + "|" + deref(n.Operator) + "|" + string(rune('0'+*n.Sequence))
		if seen[key] {
			c.say(model.CodeNoticeNumberTwice, path, n.Text, "%s: another notice of this channel has the same number", n.Text.Text)
		}
		seen[key] = true
	}
}

// checkDuration compares 発生日時 + 継続時間 with 復旧日時.
func (c *Context) checkDuration(inc *model.Incident) {
	from, ok1 := minuteOf(inc.OccurredAt)
	to, ok2 := minuteOf(inc.RecoveredAt)
	if !ok1 || !ok2 || len(inc.Durations) != 1 {
		return
	}
	d := &inc.Durations[0]
	if d.Minutes == nil || d.Approximate || d.Bound != nil || inc.OccurredAt.Approximate || inc.RecoveredAt.Approximate {
		return
	}
	if math.Abs(to.Sub(from).Minutes()-*d.Minutes) >= 1 {
		c.say(model.CodeDurationMismatch, "/durations/0", d.Text, "発生日時 + %s is not 復旧日時", d.Text.Text)
	}
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
