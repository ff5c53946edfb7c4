package pdf

// compositeFont is a font of codes of several bytes (9.7).
func (f *File) compositeFont(d dict) *font {
	below := dict(nil)
	if a := f.array(d["DescendantFonts"]); len(a) > 0 {
		below = f.dict(a[0])
	}
	codes := f.codes(d["Encoding"])
	said := f.toUnicode(d)
	collection := f.collection(below)
	if codes.ordering != "" {
		collection = codes.ordering
	}
	widths := f.cidWidths(below)
	program := f.lazyProgram(below)
	describe := func(code uint32, n int) glyph {
		cid := codes.cid(code, n)
		g := widths.glyph(cid)
		g.text = firstReadable(
			func() string { return said.unicode(code) },
			func() string { return codes.direct(code, n) },
			func() string { return collection.text(codes.upright(code, n, cid)) },
			func() string { return program().cidText(cid) },
		)
		return g
	}
	return &font{em: 1, vertical: codes.vertical, codes: codes, describe: describe}
}

// codes is the encoding of a composite font: a predefined CMap or one in the
// file (9.7.5).
func (f *File) codes(o object) *cmap {
	switch x := f.resolve(o).(type) {
	case name:
		return f.predefined(string(x))
	case *stream:
		c := f.parseCMap(f.decodeTo(&f.scratch, x))
		c.vertical = c.vertical || f.integer(x.dict["WMode"], 0) == 1
		if use := x.dict["UseCMap"]; use != nil && c.parent == nil {
			c.parent = f.baseCMap(use)
		}
		c.ready()
		return c
	}
	return identityCMap(false)
}

// baseCMap is the CMap that another one builds on; one step deep for streams.
func (f *File) baseCMap(o object) *cmap {
	switch x := f.resolve(o).(type) {
	case name:
		return f.predefined(string(x))
	case *stream:
		return f.parseCMap(f.decodeTo(&f.scratch, x))
	}
	return nil
}

// cidWidths are the metrics of a CID font (9.7.4.3).
type cidWidths struct {
	across      map[int]float64
	usual       float64
	down        map[int][3]float64 // w1, vx, vy
	top, usual1 float64
}

func (f *File) cidWidths(d dict) *cidWidths {
	w := &cidWidths{across: map[int]float64{}, down: map[int][3]float64{}}
	w.usual = f.float(d["DW"], 1000) / 1000
	w.top, w.usual1 = 0.88, -1
	if v := f.floats(d["DW2"], 2); v != nil {
		w.top, w.usual1 = v[0]/1000, v[1]/1000
	}
	f.metrics(d["W"], 1, func(cid int, v []float64) { w.across[cid] = v[0] / 1000 })
	f.metrics(d["W2"], 3, func(cid int, v []float64) {
		w.down[cid] = [3]float64{v[0] / 1000, v[1] / 1000, v[2] / 1000}
	})
	return w
}

// metrics reads an array "c [v ...]" and "first last v ...", where n values
// belong to each CID.
func (f *File) metrics(o object, n int, set func(cid int, v []float64)) {
	list := f.array(o)
	for i := 0; i+1 < len(list); {
		first := f.integer(list[i], 0)
		if values, ok := f.resolve(list[i+1]).(array); ok {
			f.left.spendEntries(len(values) / n)
			for j := 0; j+n <= len(values); j += n {
				set(first+j/n, f.floats(values[j:j+n], n))
			}
			i += 2
			continue
		}
		if i+2+n > len(list) {
			return
		}
		v := f.floats(list[i+2:i+2+n], n)
		last := min(f.integer(list[i+1], 0), 0xFFFF)
		f.left.spendEntries(max(0, last-first))
		for cid := first; cid <= last; cid++ {
			set(cid, v)
		}
		i += 2 + n
	}
}

func (w *cidWidths) glyph(cid int) glyph {
	g := glyph{width: w.usual, down: w.usual1, top: w.top}
	if across, ok := w.across[cid]; ok {
		g.width = across
	}
	if v, ok := w.down[cid]; ok {
		g.down, g.top = v[0], v[2]
	}
	g.top = ascent - g.top
	return g
}
