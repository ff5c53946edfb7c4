package model

func (m *Minutes) appendJSON(o object) []byte {
	optional(&o, `{"title":`, m.Title)
	o.optional(`,"council":`, m.Council)
	integer(&o, `,"session_number":`, m.SessionNumber)
	list(&o, `,"sessions":`, m.Sessions)
	o.optional(`,"document_kind":`, m.DocumentKind)
	optional(&o, `,"held":`, m.Held)
	optional(&o, `,"venue":`, m.Venue)
	list(&o, `,"participants":`, m.Participants)
	optional(&o, `,"attendance":`, m.Attendance)
	list(&o, `,"discussion":`, m.Discussion)
	list(&o, `,"agenda":`, m.Agenda)
	list(&o, `,"materials":`, m.Materials)
	return o.dst
}

func (s *Session) appendJSON(o object) []byte {
	o.string(`{"council":`, s.Council)
	integer(&o, `,"number":`, s.Number)
	return o.dst
}

func (v *Venue) appendJSON(o object) []byte {
	o.text(&v.Text)
	o.flag(`,"online":`, v.Online)
	return o.dst
}

func (p *Participant) appendJSON(o object) []byte {
	o.text(&p.Text)
	o.string(`,"group":`, p.Group)
	o.optional(`,"group_label":`, p.GroupLabel)
	o.optional(`,"name":`, p.Name)
	o.optional(`,"role":`, p.Role)
	o.optional(`,"affiliation":`, p.Affiliation)
	o.given(`,"via":`, p.Via)
	return o.dst
}

func (a *Attendance) appendJSON(o object) []byte {
	integer(&o, `{"members":`, a.Members)
	integer(&o, `,"public":`, a.Public)
	return o.dst
}

func (i *AgendaItem) appendJSON(o object) []byte {
	o.text(&i.Text)
	integer(&o, `,"number":`, i.Number)
	o.string(`,"kind":`, i.Kind)
	o.strings(`,"organizations":`, i.Organizations)
	o.strings(`,"materials":`, i.Materials)
	optional(&o, `,"outcome":`, i.Outcome)
	optional(&o, `,"discussion_heading":`, i.DiscussionHeading)
	list(&o, `,"discussion":`, i.Discussion)
	list(&o, `,"tables":`, i.Tables)
	list(&o, `,"items":`, i.Items)
	return o.dst
}

func (c *Outcome) appendJSON(o object) []byte {
	o.text(&c.Text)
	o.optional(`,"status":`, c.Status)
	optional(&o, `,"votes":`, c.Votes)
	return o.dst
}

func (v *Votes) appendJSON(o object) []byte {
	integer(&o, `{"for":`, v.For)
	integer(&o, `,"against":`, v.Against)
	return o.dst
}

func (r *Remark) appendJSON(o object) []byte {
	o.text(&r.Text)
	o.optional(`,"speaker":`, r.Speaker)
	integer(&o, `,"participant":`, r.Participant)
	o.string(`,"kind":`, r.Kind)
	o.given(`,"via":`, r.Via)
	return o.dst
}

func (m *Material) appendJSON(o object) []byte {
	o.text(&m.Text)
	o.optional(`,"number":`, m.Number)
	o.optional(`,"title":`, m.Title)
	return o.dst
}

func (t *Table) appendJSON(o object) []byte {
	optional(&o, `{"caption":`, t.Caption)
	o.key(`,"rows":[`)
	for i, row := range t.Rows {
		if i > 0 {
			o.dst = append(o.dst, ',')
		}
		o.dst = appendStrings(o.dst, row)
	}
	o.dst = append(o.dst, ']')
	o.spans(t.Spans)
	return o.dst
}
