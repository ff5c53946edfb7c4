package model

func (d *Document) appendJSON(o object) []byte {
	o.string(`{"schema_version":`, d.SchemaVersion)
	nested(&o, `,"source":`, &d.Source)
	nested(&o, `,"minutes":`, &d.Minutes)
	list(&o, `,"incidents":`, d.Incidents)
	list(&o, `,"records":`, d.Records)
	o.number(`,"coverage":`, &d.Coverage)
	list(&o, `,"unassigned":`, d.Unassigned)
	list(&o, `,"diagnostics":`, d.Diagnostics)
	return o.dst
}

func (s *Source) appendJSON(o object) []byte {
	o.optional(`{"name":`, s.Name)
	o.string(`,"media_type":`, s.MediaType)
	o.optional(`,"encoding":`, s.Encoding)
	o.string(`,"sha256":`, s.SHA256)
	o.count(`,"bytes":`, s.Bytes)
	o.count(`,"characters":`, int64(s.Characters))
	integer(&o, `,"pages":`, s.Pages)
	o.optional(`,"producer":`, s.Producer)
	o.number(`,"unreadable":`, s.Unreadable)
	o.strings(`,"fallbacks":`, s.Fallbacks)
	return o.dst
}

func (d *Diagnostic) appendJSON(o object) []byte {
	o.string(`{"code":`, d.Code)
	o.string(`,"severity":`, d.Severity)
	o.string(`,"message":`, d.Message)
	o.string(`,"path":`, d.Path)
	o.spans(d.Spans)
	return o.dst
}

func (t *Text) appendJSON(o object) []byte {
	o.text(t)
	return o.dst
}

func (b *Block) appendJSON(o object) []byte {
	o.text(&b.Text)
	list(&o, `,"sections":`, b.Sections)
	o.given(`,"missing":`, b.Missing)
	return o.dst
}

func (s *BlockSection) appendJSON(o object) []byte {
	o.string(`{"heading":`, s.Heading)
	o.textAs(`,"text":`, &s.Text)
	return o.dst
}

func (t *Time) appendJSON(o object) []byte {
	o.text(&t.Text)
	o.optional(`,"value":`, t.Value)
	o.optional(`,"precision":`, t.Precision)
	o.optional(`,"part":`, t.Part)
	if t.Fiscal {
		o.flag(`,"fiscal":`, true)
	}
	o.flag(`,"approximate":`, t.Approximate)
	o.strings(`,"inferred":`, t.Inferred)
	o.given(`,"missing":`, t.Missing)
	o.given(`,"via":`, t.Via)
	return o.dst
}

func (p *Period) appendJSON(o object) []byte {
	o.text(&p.Text)
	o.optional(`,"start":`, p.Start)
	o.optional(`,"end":`, p.End)
	o.optional(`,"precision":`, p.Precision)
	o.flag(`,"approximate":`, p.Approximate)
	o.given(`,"missing":`, p.Missing)
	return o.dst
}

func (d *Duration) appendJSON(o object) []byte {
	o.text(&d.Text)
	o.optional(`,"label":`, d.Label)
	o.optional(`,"value":`, d.Value)
	o.number(`,"minutes":`, d.Minutes)
	o.flag(`,"approximate":`, d.Approximate)
	o.optional(`,"bound":`, d.Bound)
	o.optional(`,"note":`, d.Note)
	o.given(`,"missing":`, d.Missing)
	return o.dst
}

func (q *Quantity) appendJSON(o object) []byte {
	o.text(&q.Text)
	o.optional(`,"label":`, q.Label)
	integer(&o, `,"value":`, q.Value)
	o.optional(`,"unit":`, q.Unit)
	o.flag(`,"approximate":`, q.Approximate)
	o.optional(`,"bound":`, q.Bound)
	o.optional(`,"note":`, q.Note)
	o.given(`,"missing":`, q.Missing)
	return o.dst
}

func (r *Record) appendJSON(o object) []byte {
	o.string(`{"profile":`, r.Profile)
	integer(&o, `,"agenda_item":`, r.AgendaItem)
	list(&o, `,"fields":`, r.Fields)
	return o.dst
}

func (f *Field) appendJSON(o object) []byte {
	o.string(`{"key":`, f.Key)
	nested(&o, `,"label":`, &f.Label)
	o.string(`,"type":`, f.Type)
	o.key(`,"value":`)
	o.dst = f.Value.append(o.dst, o.f)
	return o.dst
}

// append writes the member of v that is set.
func (v *Value) append(dst []byte, f Format) []byte {
	o := object{dst, f}
	switch {
	case v.Date != nil:
		nested(&o, "", v.Date)
	case v.Period != nil:
		nested(&o, "", v.Period)
	case v.Duration != nil:
		nested(&o, "", v.Duration)
	case v.Quantity != nil:
		nested(&o, "", v.Quantity)
	case v.Text != nil:
		nested(&o, "", v.Text)
	case v.List != nil:
		list(&o, "", v.List)
	default:
		o.null("")
	}
	return o.dst
}

func (s *Span) appendJSON(o object) []byte {
	o.count(`{"start":`, int64(s.Start))
	o.count(`,"end":`, int64(s.End))
	if s.Page != 0 {
		o.count(`,"page":`, int64(s.Page))
	}
	if s.BBox != nil {
		o.key(`,"bbox":`)
		for i, x := range s.BBox {
			o.dst = appendFloat(append(o.dst, "[,,,"[i]), x)
		}
		o.dst = append(o.dst, ']')
	}
	return o.dst
}
