package corpus

import (
	"strconv"

	"github.com/giji-go/giji/model"
)

// incidentsView is one row an incident. A number stands only where the cell
// has one value; of several, the text is there.
func incidentsView() *view {
	return &view{
		name: "incidents",
		columns: []column{
			{"incident", intLeaf}, {"agenda_item", intLeaf}, {"operators", stringLeaf},
			{"occurred_at", stringLeaf}, {"occurred_at_precision", stringLeaf},
			{"recovered_at", stringLeaf}, {"recovered_at_precision", stringLeaf},
			{"duration_minutes", floatLeaf}, {"durations", stringLeaf},
			{"affected_users", intLeaf}, {"affected_users_unit", stringLeaf},
			{"affected_users_bound", stringLeaf}, {"affected_users_text", stringLeaf},
			{"nationwide", boolLeaf}, {"prefectures", stringLeaf}, {"affected_area", stringLeaf},
			{"inquiries", intLeaf}, {"service_items", stringLeaf}, {"services", stringLeaf},
			{"impact", stringLeaf}, {"cause", stringLeaf},
			{"measures", intLeaf}, {"notices", intLeaf},
			{"first_notice_minutes", intLeaf}, {"user_hours", floatLeaf},
		},
		rows: func(d *model.Document, row func(...cell)) {
			for i := range d.Incidents {
				incident := &d.Incidents[i]
				cells := append(whoAndWhen(i, incident), howMuch(incident)...)
				row(append(cells, whatAndWhy(incident)...)...)
			}
		},
	}
}

func whoAndWhen(i int, in *model.Incident) []cell {
	var operators []string
	for _, operator := range in.Operators {
		operators = append(operators, operator.Text.Text)
	}
	occurred, occurredAs := timeCells(in.OccurredAt)
	recovered, recoveredAs := timeCells(in.RecoveredAt)
	return []cell{
		integer(i), maybeInt(in.AgendaItem), join(operators),
		occurred, occurredAs, recovered, recoveredAs,
	}
}

func howMuch(in *model.Incident) []cell {
	minutes := cell{kind: floatLeaf}
	if len(in.Durations) == 1 {
		minutes = maybeFloat(in.Durations[0].Minutes)
	}
	var durations, users []string
	for _, duration := range in.Durations {
		durations = append(durations, duration.Text.Text)
	}
	one := model.Quantity{}
	for _, quantity := range in.AffectedUsers {
		users = append(users, quantity.Text.Text)
	}
	if len(in.AffectedUsers) == 1 {
		one = in.AffectedUsers[0]
	}
	return []cell{minutes, join(durations), maybeInt(one.Value), maybe(one.Unit), maybe(one.Bound), join(users)}
}

func whatAndWhy(in *model.Incident) []cell {
	nationwide, prefectures, area := areaCells(in.AffectedArea)
	inquiries := cell{kind: intLeaf}
	if in.Inquiries != nil {
		inquiries = maybeInt(in.Inquiries.Value)
	}
	var items, services []string
	for _, category := range in.ServiceCategories {
		if category.Item != nil {
			items = append(items, strconv.Itoa(*category.Item))
		}
		services = append(services, category.Services...)
	}
	notices := 0
	if in.Disclosure != nil {
		notices = len(in.Disclosure.Notices)
	}
	return []cell{
		nationwide, prefectures, area, inquiries, join(items), join(services),
		blockCell(in.Impact), blockCell(in.Cause),
		integer(len(in.PreventiveMeasures)), integer(notices),
		maybeInt(in.Metrics.FirstNoticeMinutes), maybeFloat(in.Metrics.UserHours),
	}
}

// timeCells are a time and its precision.
func timeCells(t *model.Time) (value, precision cell) {
	if t == nil {
		return cell{}, cell{}
	}
	return maybe(t.Value), maybe(t.Precision)
}

func areaCells(a *model.Area) (nationwide, prefectures, text cell) {
	if a == nil {
		return cell{kind: boolLeaf}, cell{}, cell{}
	}
	var names []string
	for _, prefecture := range a.Prefectures {
		names = append(names, prefecture.Name)
	}
	return truth(a.Nationwide), join(names), str(a.Text.Text)
}

func blockCell(b *model.Block) cell {
	if b == nil {
		return cell{}
	}
	return str(b.Text.Text)
}
