package model

func (i *Incident) appendJSON(o object) []byte {
	integer(&o, `{"agenda_item":`, i.AgendaItem)
	list(&o, `,"operators":`, i.Operators)
	optional(&o, `,"occurred_at":`, i.OccurredAt)
	optional(&o, `,"recovered_at":`, i.RecoveredAt)
	list(&o, `,"durations":`, i.Durations)
	list(&o, `,"affected_users":`, i.AffectedUsers)
	optional(&o, `,"affected_users_note":`, i.AffectedUsersNote)
	optional(&o, `,"affected_area":`, i.AffectedArea)
	optional(&o, `,"inquiries":`, i.Inquiries)
	optional(&o, `,"impact":`, i.Impact)
	list(&o, `,"service_categories":`, i.ServiceCategories)
	optional(&o, `,"cause":`, i.Cause)
	optional(&o, `,"system_diagram":`, i.SystemDiagram)
	list(&o, `,"preventive_measures":`, i.PreventiveMeasures)
	optional(&o, `,"disclosure":`, i.Disclosure)
	list(&o, `,"other_fields":`, i.OtherFields)
	nested(&o, `,"metrics":`, &i.Metrics)
	return o.dst
}

func (n *Named) appendJSON(o object) []byte {
	o.text(&n.Text)
	o.given(`,"missing":`, n.Missing)
	return o.dst
}

func (a *Area) appendJSON(o object) []byte {
	o.text(&a.Text)
	o.flag(`,"nationwide":`, a.Nationwide)
	list(&o, `,"prefectures":`, a.Prefectures)
	list(&o, `,"excluded":`, a.Excluded)
	o.given(`,"missing":`, a.Missing)
	return o.dst
}

func (p *Prefecture) appendJSON(o object) []byte {
	o.string(`{"code":`, p.Code)
	o.string(`,"name":`, p.Name)
	return o.dst
}

func (i *Inquiries) appendJSON(o object) []byte {
	o.dst = i.Quantity.appendJSON(o)
	list(&o, `,"breakdown":`, i.Breakdown)
	return o.dst
}

func (s *ServiceCategory) appendJSON(o object) []byte {
	o.text(&s.Text)
	integer(&o, `,"item":`, s.Item)
	o.optional(`,"name":`, s.Name)
	o.strings(`,"services":`, s.Services)
	o.given(`,"missing":`, s.Missing)
	return o.dst
}

func (m *Measure) appendJSON(o object) []byte {
	o.text(&m.Text)
	o.strings(`,"group":`, m.Group)
	integer(&o, `,"number":`, m.Number)
	o.optional(`,"status":`, m.Status)
	optional(&o, `,"due":`, m.Due)
	optional(&o, `,"mark":`, m.Mark)
	o.optional(`,"note":`, m.Note)
	o.given(`,"missing":`, m.Missing)
	return o.dst
}

func (d *Disclosure) appendJSON(o object) []byte {
	optional(&o, `{"own_site":`, d.OwnSite)
	optional(&o, `,"other":`, d.Other)
	list(&o, `,"notices":`, d.Notices)
	return o.dst
}

func (n *Notice) appendJSON(o object) []byte {
	o.text(&n.Text)
	o.string(`,"channel":`, n.Channel)
	o.optional(`,"medium":`, n.Medium)
	o.optional(`,"operator":`, n.Operator)
	o.optional(`,"label":`, n.Label)
	integer(&o, `,"sequence":`, n.Sequence)
	optional(&o, `,"at":`, n.At)
	o.optional(`,"summary":`, n.Summary)
	return o.dst
}

func (f *OtherField) appendJSON(o object) []byte {
	nested(&o, `{"label":`, &f.Label)
	nested(&o, `,"value":`, &f.Value)
	return o.dst
}

func (m *Metrics) appendJSON(o object) []byte {
	integer(&o, `{"first_notice_minutes":`, m.FirstNoticeMinutes)
	o.number(`,"user_hours":`, m.UserHours)
	return o.dst
}
