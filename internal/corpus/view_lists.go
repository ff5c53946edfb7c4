package corpus

import (
	"strings"

	"github.com/giji-go/giji/model"
)

// noticesView is one row a notice.
func noticesView() *view {
	return &view{
		name: "notices",
		columns: []column{
			{"incident", intLeaf}, {"notice", intLeaf}, {"channel", stringLeaf}, {"medium", stringLeaf},
			{"operator", stringLeaf}, {"label", stringLeaf}, {"sequence", intLeaf},
			{"at", stringLeaf}, {"at_precision", stringLeaf}, {"summary", stringLeaf}, {"text", stringLeaf},
		},
		rows: func(d *model.Document, row func(...cell)) {
			for i := range d.Incidents {
				if d.Incidents[i].Disclosure == nil {
					continue
				}
				for k, n := range d.Incidents[i].Disclosure.Notices {
					at, precision := timeCells(n.At)
					row(integer(i), integer(k), optional(n.Channel), maybe(n.Medium),
						maybe(n.Operator), maybe(n.Label), maybeInt(n.Sequence),
						at, precision, maybe(n.Summary), str(n.Text.Text))
				}
			}
		},
	}
}

// measuresView is one row a measure against recurrence.
func measuresView() *view {
	return &view{
		name: "measures",
		columns: []column{
			{"incident", intLeaf}, {"measure", intLeaf}, {"group", stringLeaf}, {"number", intLeaf},
			{"text", stringLeaf}, {"status", stringLeaf}, {"due", stringLeaf}, {"due_precision", stringLeaf},
			{"mark", stringLeaf}, {"note", stringLeaf},
		},
		rows: func(d *model.Document, row func(...cell)) {
			for i := range d.Incidents {
				for k, m := range d.Incidents[i].PreventiveMeasures {
					due, precision := timeCells(m.Due)
					mark := cell{}
					if m.Mark != nil {
						mark = str(m.Mark.Text)
					}
					row(integer(i), integer(k), optional(strings.Join(m.Group, " > ")), maybeInt(m.Number),
						str(m.Text.Text), maybe(m.Status), due, precision, mark, maybe(m.Note))
				}
			}
		},
	}
}

// participantsView is one row a participant.
func participantsView() *view {
	return &view{
		name: "participants",
		columns: []column{
			{"participant", intLeaf}, {"group", stringLeaf}, {"group_label", stringLeaf},
			{"name", stringLeaf}, {"role", stringLeaf}, {"affiliation", stringLeaf}, {"text", stringLeaf},
		},
		rows: func(d *model.Document, row func(...cell)) {
			for i, p := range d.Minutes.Participants {
				row(integer(i), optional(p.Group), maybe(p.GroupLabel), maybe(p.Name),
					maybe(p.Role), maybe(p.Affiliation), str(p.Text.Text))
			}
		},
	}
}
