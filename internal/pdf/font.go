package pdf

// A font turns the codes of a string into glyphs. Glyphs are worked out when
// they are first shown.
type font struct {
	vertical bool
	em       float64 // height of an em in units of the font size; 1 but for Type 3
	codes    *cmap   // how strings are cut into codes; nil: one byte each
	describe func(code uint32, n int) glyph
	one      [256]glyph
	two      [256]*[256]glyph
	more     map[uint32]*glyph
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
	if f.codes == nil {
		g := &f.one[s[0]]
		if !g.known {
			f.fill(g, uint32(s[0]), 1)
		}
		return g, uint32(s[0]), 1
	}
	code, n := f.codes.next(s)
	g := f.slot(code, n)
	if !g.known {
		f.fill(g, code, n)
	}
	return g, code, n
}

func (f *font) slot(code uint32, n int) *glyph {
	switch n {
	case 1:
		return &f.one[code&0xFF]
	case 2:
		page := f.two[code>>8&0xFF]
		if page == nil {
			page = new([256]glyph)
			f.two[code>>8&0xFF] = page
		}
		return &page[code&0xFF]
	}
	if g := f.more[code]; g != nil {
		return g
	}
	if f.more == nil {
		f.more = map[uint32]*glyph{}
	}
	f.more[code] = new(glyph)
	return f.more[code]
}

func (f *font) fill(g *glyph, code uint32, n int) {
	*g = f.describe(code, n)
	g.known = true
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
	return f.parseCMap(f.decode(s))
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
