package pdf

import (
	"math"

	"github.com/giji-go/giji/internal/doc"
)

// unreadable is the text of a glyph whose font does not say what it is.
const unreadable = "\uFFFD"

// Every font's glyphs are taken to reach from descent to ascent, in em: boxes
// of one line then agree whatever fonts it mixes.
const ascent, descent = 0.88, -0.12

// A textState is the text state (9.3) and the text matrices (9.4).
type textState struct {
	font      *font
	size      float64
	charSpace float64
	wordSpace float64
	stretch   float64
	leading   float64
	rise      float64
	render    int
	line      matrix
	glyph     matrix
}

func newTextState() textState {
	return textState{stretch: 1, line: identity, glyph: identity}
}

func (t *textState) begin() { t.line, t.glyph = identity, identity }

func (t *textState) move(x, y float64) {
	t.line = t.line.at(x, y)
	t.glyph = t.line
}

// adjust moves by a number of a TJ array, in thousandths of an em.
func (t *textState) adjust(by float64) {
	if t.font != nil && t.font.vertical {
		t.glyph = t.glyph.at(0, -by/1000*t.size)
		return
	}
	t.glyph = t.glyph.at(-by/1000*t.size*t.stretch, 0)
}

// setFont is the operator Tf.
func (r *runner) setFont() {
	r.state.text.font = r.namedFont()
	r.state.text.size = r.num(1)
}

// A namedFont is a font by its name in resources. A stream changes between
// few fonts, and often.
type namedFont struct {
	name name
	font *font
}

func (r *runner) namedFont() *font {
	const most = 16
	for i := range r.fonts {
		if len(r.args) > 0 && string(r.fonts[i].name) == string(r.args[0].text) {
			return r.fonts[i].font
		}
	}
	key := r.nameArg(0)
	made := r.file.font(r.resource("Font", key))
	if len(r.fonts) < most {
		r.fonts = append(r.fonts, namedFont{key, made})
	}
	return made
}

// graphicsState is the operator gs: of an ExtGState only the font, the line
// width and the opacity matter here (8.4.5).
func (r *runner) graphicsState() {
	d := r.file.dict(r.resource("ExtGState", r.nameArg(0)))
	r.state.lineWidth = r.file.float(d["LW"], r.state.lineWidth)
	r.state.fill.alpha = r.file.float(d["ca"], r.state.fill.alpha)
	if a := r.file.array(d["Font"]); len(a) == 2 {
		r.state.text.font = r.file.font(a[0])
		r.state.text.size = r.file.float(a[1], 0)
	}
}

// showSpaced is the operator TJ.
func (r *runner) showSpaced() {
	for _, a := range r.args {
		switch a.kind {
		case kString:
			r.show(a.text)
		case kInt, kReal:
			r.state.text.adjust(a.num)
		}
	}
}

// show shows the character codes of s.
func (r *runner) show(s []byte) {
	t := &r.state.text
	if t.font == nil || len(s) == 0 {
		return
	}
	r.spendOperators(len(s) / 4) // long strings cost as well
	m := t.glyph.mul(r.state.ctm)
	size := math.Abs(t.size) * t.font.em * math.Hypot(m.c, m.d)
	r.askew = r.back > 0 || m.slanted(t.font.vertical)
	along := 0.0 // how far the line has gone, in text space
	for len(s) > 0 {
		g, code, n := t.font.next(s)
		s = s[n:]
		w := g.width*t.size + t.charSpace
		if n == 1 && code == ' ' {
			w += t.wordSpace
		}
		if t.font.vertical {
			r.add(g, t.cellBelow(m, g, along), size)
			along += g.down*t.size + w - g.width*t.size
			continue
		}
		r.add(g, t.cell(m, g, along), size)
		along += w * t.stretch
	}
	if t.font.vertical {
		t.glyph = t.glyph.at(0, along)
		return
	}
	t.glyph = t.glyph.at(along, 0)
}

// cell is the box of a glyph in horizontal writing.
func (t *textState) cell(m matrix, g *glyph, along float64) doc.Box {
	em := t.size * t.font.em
	return m.box(along, t.rise+descent*em, along+g.width*t.size*t.stretch, t.rise+ascent*em)
}

// cellBelow is the box of a glyph in vertical writing (9.7.4.3): as wide as
// an em around the line, as high as the glyph moves the line down.
func (t *textState) cellBelow(m matrix, g *glyph, along float64) doc.Box {
	half := t.size / 2 * t.stretch
	top := along + g.top*t.size
	return m.box(-half, top, half, top+g.down*t.size)
}

// add puts a glyph on the page. What lies outside of the page is not shown.
func (r *runner) add(g *glyph, box doc.Box, size float64) {
	if r.dark > 0 || g.text == "" || !r.onPage(box) {
		return
	}
	if len(r.page.Glyphs) >= r.file.left.limits.Glyphs {
		over("Glyphs", int64(r.file.left.limits.Glyphs), "glyphs on one page")
	}
	t := &r.state.text
	shown := doc.Glyph{
		Text: g.text, Box: box, Size: float32(size),
		Vertical: t.font.vertical, Hidden: t.render == 3 || t.render == 7,
		Askew: r.askew, Pale: r.state.fill.pale(),
	}
	if !r.file.spots.again(&r.page, &shown) {
		r.file.left.spendText(g.text)
		r.page.Glyphs = append(r.page.Glyphs, shown)
	}
}

func (in *interpreter) onPage(b doc.Box) bool {
	return b.X1 >= 0 && b.Y1 >= 0 && b.X0 <= in.page.Width && b.Y0 <= in.page.Height
}
