package pdf

import "math"

// simpleFont is a font of one-byte codes (9.6).
func (f *File) simpleFont(d dict) *font {
	said, names := f.toUnicode(d), f.encoding(d)
	width := f.simpleWidths(d)
	program := f.lazyProgram(d)
	describe := func(code uint32, n int) glyph {
		text := firstReadable(
			func() string { return said.unicode(code) },
			func() string { return names.given(code) },
			func() string { return program().simpleText(code) },
			func() string { return names.otherwise(code) },
		)
		return glyph{text: text, width: width(code)}
	}
	return &font{em: 1, describe: describe}
}

// simpleWidths tells the width of a code in units of the font size.
func (f *File) simpleWidths(d dict) func(code uint32) float64 {
	list := f.array(d["Widths"])
	if list == nil {
		widths := standardWidths(string(f.name(d["BaseFont"])))
		return func(code uint32) float64 { return widths[code&0xFF] }
	}
	missing := f.float(f.dict(d["FontDescriptor"])["MissingWidth"], 0)
	first := f.integer(d["FirstChar"], 0)
	return func(code uint32) float64 { return f.listed(list, int(code)-first, missing) / 1000 }
}

// listed is the width at a place of a list, or missing beyond it.
func (f *File) listed(list array, at int, missing float64) float64 {
	if at < 0 || at >= len(list) {
		return missing
	}
	return f.float(list[at], 0)
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
			func() string { return names.given(code) },
		)
		return glyph{text: text, width: f.listed(list, int(code)-first, 0) * m.a}
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
