package pdf

import "math"

// simpleFont is a font of one-byte codes (9.6).
func (f *File) simpleFont(d dict) *font {
	said, names := f.toUnicode(d), f.encoding(d)
	widths := f.simpleWidths(d)
	program := f.lazyProgram(d)
	describe := func(code uint32, n int) glyph {
		text := firstReadable(
			func() string { return said.unicode(code) },
			func() string { return glyphText(names.given[code&0xFF]) },
			func() string { return program().simpleText(code) },
			func() string { return names.otherwise(code & 0xFF) },
		)
		return glyph{text: text, width: widths[code&0xFF]}
	}
	return &font{em: 1, describe: describe}
}

// simpleWidths are the widths of a font's 256 codes in units of its size.
func (f *File) simpleWidths(d dict) *[256]float64 {
	var w [256]float64
	descriptor := f.dict(d["FontDescriptor"])
	list := f.array(d["Widths"])
	missing := f.float(descriptor["MissingWidth"], 0) / 1000
	if list == nil {
		return standardWidths(string(f.name(d["BaseFont"])))
	}
	first := f.integer(d["FirstChar"], 0)
	for code := range w {
		w[code] = missing
		if i := code - first; i >= 0 && i < len(list) {
			w[code] = f.float(list[i], 0) / 1000
		}
	}
	return &w
}

// type3Font is a font whose glyphs are content streams (9.6.4): only its
// widths and names are needed.
func (f *File) type3Font(d dict) *font {
	m := f.matrixOf(d["FontMatrix"], matrix{a: 0.001, d: 0.001})
	said, names := f.toUnicode(d), f.encoding(d)
	list, first := f.array(d["Widths"]), f.integer(d["FirstChar"], 0)
	describe := func(code uint32, n int) glyph {
		text := firstReadable(
			func() string { return said.unicode(code) },
			func() string { return glyphText(names.given[code&0xFF]) },
		)
		width := 0.0
		if i := int(code) - first; i >= 0 && i < len(list) {
			width = f.float(list[i], 0) * m.a
		}
		return glyph{text: text, width: width}
	}
	return &font{em: f.type3Em(d, m), describe: describe}
}

// type3Em is the height of an em. The matrix mostly makes it 1; in fonts that
// have the size in the matrix, the box around all glyphs and the widest glyph
// tell.
func (f *File) type3Em(d dict, m matrix) float64 {
	high := 0.0
	if box := f.floats(d["FontBBox"], 4); box != nil {
		_, y0, _, y1 := ordered(box)
		high = (y1 - y0) * math.Abs(m.d)
	}
	if high == 0 || high >= 0.3 && high <= 3 {
		return 1
	}
	for _, o := range f.array(d["Widths"]) {
		high = max(high, f.float(o, 0)*math.Abs(m.a))
	}
	return high
}
