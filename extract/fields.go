package extract

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
)

// A field is one row of the table: the label's key in the lexicon, and how
// its cell is read into the record.
type field struct {
	label string
	read  func(*cell.Cell, *incident.Context, *model.Incident)
}

// bind ties a reader to the place of what it reads; a reader of another type
// does not compile.
func bind[T any](label string, place func(*model.Incident) *T, read func(*cell.Cell, *incident.Context) T) field {
	return field{label, func(cell *cell.Cell, c *incident.Context, inc *model.Incident) {
		*place(inc) = read(cell, c)
	}}
}

// fields are read in this order: the operators and 発生日時 come first,
// because what follows leans on them.
var fields = [...]field{
	bind("operators", func(i *model.Incident) *[]model.Named { return &i.Operators }, incident.Operators),
	bind("occurred_at", func(i *model.Incident) **model.Time { return &i.OccurredAt }, incident.OccurredAt),
	bind("recovered_at", func(i *model.Incident) **model.Time { return &i.RecoveredAt }, incident.RecoveredAt),
	bind("durations", func(i *model.Incident) *[]model.Duration { return &i.Durations }, incident.Durations),
	bind("affected_users", func(i *model.Incident) *[]model.Quantity { return &i.AffectedUsers }, incident.AffectedUsers),
	bind("affected_users", func(i *model.Incident) **model.Text { return &i.AffectedUsersNote }, incident.AffectedUsersNote),
	bind("affected_area", func(i *model.Incident) **model.Area { return &i.AffectedArea }, incident.AffectedArea),
	bind("inquiries", func(i *model.Incident) **model.Inquiries { return &i.Inquiries }, incident.Inquiries),
	bind("impact", func(i *model.Incident) **model.Block { return &i.Impact }, incident.Impact),
	bind("service_categories", func(i *model.Incident) *[]model.ServiceCategory { return &i.ServiceCategories }, incident.ServiceCategories),
	bind("cause", func(i *model.Incident) **model.Block { return &i.Cause }, incident.Cause),
	bind("system_diagram", func(i *model.Incident) **model.Block { return &i.SystemDiagram }, incident.SystemDiagram),
	bind("preventive_measures", func(i *model.Incident) *[]model.Measure { return &i.PreventiveMeasures }, incident.PreventiveMeasures),
}
