package pdf

// annotations shows what form fields and typed notes display (12.5): their
// normal appearance, which is a form, or what a field holds where it has none.
// Other kinds say nothing of the page.
func (in *interpreter) annotations(p pageNode) {
	for _, o := range in.file.array(p.dict["Annots"]) {
		in.spendOperators(1)
		d := in.file.dict(o)
		switch in.file.name(d["Subtype"]) {
		case "Widget", "FreeText", "Stamp":
			in.annotation(d)
		}
	}
}

func (in *interpreter) annotation(d dict) {
	const hidden, noView = 1 << 1, 1 << 5
	flags := in.file.integer(d["F"], 0)
	s := in.appearance(d)
	box := in.file.floats(d["Rect"], 4)
	if flags&(hidden|noView) != 0 || box == nil || in.file.off(d["OC"]) {
		return
	}
	shown := len(in.page.Glyphs)
	if s != nil {
		in.appear(s, box)
	}
	if blank(in.page.Glyphs[shown:]) && in.file.name(d["Subtype"]) == "Widget" {
		in.fieldValue(d, box)
	}
}

// appear shows an appearance within a box.
func (in *interpreter) appear(s *stream, box []float64) {
	in.save()
	defer in.restore()
	in.state.ctm = in.appearanceMap(s, box).mul(in.state.ctm)
	in.form(s, nil)
}

// appearance is the normal appearance, in the annotation's state.
func (in *interpreter) appearance(d dict) *stream {
	normal := in.file.resolve(in.file.dict(d["AP"])["N"])
	if states, ok := normal.(dict); ok {
		normal = in.file.resolve(states[in.file.name(d["AS"])])
	}
	s, _ := normal.(*stream)
	return s
}

// appearanceMap fits the appearance's box into the annotation's (12.5.5,
// algorithm 8.1).
func (in *interpreter) appearanceMap(s *stream, rect []float64) matrix {
	bbox := in.file.floats(s.dict["BBox"], 4)
	if bbox == nil {
		return identity
	}
	m := in.file.matrixOf(s.dict["Matrix"], identity)
	b := m.box(bbox[0], bbox[1], bbox[2], bbox[3])
	x0, y0, x1, y1 := ordered(rect)
	w, h := float64(b.X1-b.X0), float64(b.Y1-b.Y0)
	if w <= 0 || h <= 0 {
		return identity
	}
	sx, sy := (x1-x0)/w, (y1-y0)/h
	return matrix{sx, 0, 0, sy, x0 - float64(b.X0)*sx, y0 - float64(b.Y0)*sy}
}
