package pdf

// A font turns the codes of a string into glyphs. Glyphs are worked out when
// they are first shown.
type font struct {
	vertical bool
	em       float64 // height of an em in units of the font size; 1 but for Type 3
	codes    *cmap   // how strings are cut into codes; nil: one byte each
	describe func(code uint32, n int) glyph
	one      *[256]glyph
	two      *[256]*[256]glyph
	more     map[uint32]*glyph
	spare    glyph // where no table may be kept any more
	left     *budget
}

// A glyph is what a code shows. Lengths are in units of the font size.
type glyph struct {
	known bool
	text  string
	width float64
	down  float64 // vertical displacement, negative
	top   float64 // of the cell above the line's point, in vertical writing
}

// next is the glyph of the first code of s, the code, and its length in
// bytes.
func (f *font) next(s []byte) (*glyph, uint32, int) {
	code, n := uint32(s[0]), 1
	if f.codes != nil {
		code, n = f.codes.next(s)
	}
	g := f.slot(code, n)
	if !g.known {
		*g = f.describe(code, n)
		g.known = g != &f.spare
	}
	return g, code, n
}

// slot is where the glyph of a code is kept.
func (f *font) slot(code uint32, n int) *glyph {
	switch n {
	case 1:
		return f.cell(&f.one, code)
	case 2:
		if f.two == nil {
			f.two = new([256]*[256]glyph)
		}
		return f.cell(&f.two[code>>8&0xFF], code)
	}
	g := f.more[code]
	if g == nil {
		if f.more == nil {
			f.more = map[uint32]*glyph{}
		}
		g = new(glyph)
		f.more[code] = g
		f.left.spendEntries(1)
	}
	return g
}

func (f *font) cell(table **[256]glyph, code uint32) *glyph {
	if *table == nil {
		if f.left.cells--; f.left.cells < 0 {
			return &f.spare
		}
		*table = new([256]glyph)
	}
	return &(*table)[code&0xFF]
}

// font is the font of a font dictionary (9.5), made once for each object.
func (f *File) font(o object) *font {
	r, isRef := o.(ref)
	if isRef {
		if made, ok := f.fonts[r]; ok {
			return made
		}
	}
	made := f.makeFont(f.dict(o))
	if made != nil {
		made.left = &f.left
	}
	if isRef {
		f.fonts[r] = made
	}
	return made
}

func (f *File) makeFont(d dict) *font {
	if d == nil {
		return nil
	}
	switch f.name(d["Subtype"]) {
	case "Type0":
		return f.compositeFont(d)
	case "Type3":
		return f.type3Font(d)
	}
	return f.simpleFont(d)
}

// toUnicode is the font's own table of what its codes mean (9.10.3), or nil.
func (f *File) toUnicode(d dict) *cmap {
	s := f.stream(d["ToUnicode"])
	if s == nil {
		return nil
	}
	return f.parseCMap(f.decodeTo(&f.scratch, s))
}

// firstReadable is the first of the texts that says something.
func firstReadable(ways ...func() string) string {
	for _, way := range ways {
		if s := way(); readable(s) {
			return s
		}
	}
	return unreadable
}

// readable reports whether s may be the text of a glyph: NUL, other controls
// and U+FFFD are what writers put where they do not know.
func readable(s string) bool {
	if s == "" || s == unreadable {
		return false
	}
	return s[0] >= ' ' && s[0] != 0x7F || s[0] == '\t'
}
