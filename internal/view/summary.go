package view

import "github.com/giji-go/giji/model"

// summaryOf is the record with what the index, the timeline and the plots
// need: no spans, no long texts.
func summaryOf(d *model.Document) *model.Document {
	s := &model.Document{SchemaVersion: d.SchemaVersion, Source: d.Source, Coverage: d.Coverage, Grade: d.Grade}
	s.Minutes = model.Minutes{
		Council: d.Minutes.Council, SessionNumber: d.Minutes.SessionNumber,
		DocumentKind: d.Minutes.DocumentKind, Held: d.Minutes.Held,
	}
	if d.Minutes.Title != nil {
		title := shortened(*d.Minutes.Title)
		s.Minutes.Title = &title
	}
	for i := range d.Incidents {
		s.Incidents = append(s.Incidents, incidentSummary(&d.Incidents[i]))
	}
	for i := range d.Diagnostics {
		s.Diagnostics = append(s.Diagnostics, model.Diagnostic{
			Code: d.Diagnostics[i].Code, Severity: d.Diagnostics[i].Severity, Path: d.Diagnostics[i].Path,
		})
	}
	for range d.Unassigned {
		s.Unassigned = append(s.Unassigned, model.Text{})
	}
	return s
}

func incidentSummary(i *model.Incident) model.Incident {
	s := model.Incident{
		AgendaItem: i.AgendaItem, OccurredAt: i.OccurredAt, RecoveredAt: i.RecoveredAt,
		Durations: i.Durations, AffectedUsers: i.AffectedUsers, Inquiries: i.Inquiries, Metrics: i.Metrics,
	}
	for _, o := range i.Operators {
		s.Operators = append(s.Operators, model.Named{Text: shortened(o.Text), Missing: o.Missing})
	}
	if i.AffectedArea != nil {
		area := *i.AffectedArea
		area.Text = shortened(area.Text)
		s.AffectedArea = &area
	}
	for _, c := range i.ServiceCategories {
		s.ServiceCategories = append(s.ServiceCategories, model.ServiceCategory{Text: shortened(c.Text), Item: c.Item, Name: c.Name})
	}
	for _, m := range i.PreventiveMeasures {
		s.PreventiveMeasures = append(s.PreventiveMeasures, model.Measure{
			Text: shortened(m.Text), Status: m.Status, Due: m.Due, Number: m.Number, Missing: m.Missing,
		})
	}
	if i.Disclosure != nil {
		s.Disclosure = &model.Disclosure{}
		for _, n := range i.Disclosure.Notices {
			s.Disclosure.Notices = append(s.Disclosure.Notices, model.Notice{
				Text: shortened(n.Text), Channel: n.Channel, Medium: n.Medium, Label: n.Label, At: n.At,
			})
		}
	}
	return s
}
