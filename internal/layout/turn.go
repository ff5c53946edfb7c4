package layout

import "github.com/giji-go/giji/internal/doc"

// A turn says how a page is set on its paper: rightward as usual, else a
// broad page laid on its side without the page's entry for that.
type turn struct {
	dir           direction
	width, height float32 // of the paper
}

// turnOf looks at how neighbouring glyphs follow each other. Turned labels
// alone turn no page.
func turnOf(page *doc.RawPage, s sheet) turn {
	var steps [3]int
	letters := 0
	vertical, last := 0, -1 // words of another script lie on their side in vertical writing
	for i := range s.glyphs {
		if s.kinds[i] == blank {
			continue
		}
		if s.glyphs[i].Vertical {
			vertical++
			continue
		}
		if last >= 0 {
			if dir, ok := stepOf(&s.glyphs[last], &s.glyphs[i]); ok {
				steps[dir]++
				if s.kinds[i] == letter {
					letters++
				}
			}
		}
		last = i
	}
	all := steps[rightward] + steps[downward] + steps[upward] + vertical
	t := turn{width: page.Width, height: page.Height}
	switch {
	case steps[upward] >= 20 && 4*steps[upward] >= 3*all:
		t.dir = upward
	case steps[downward] >= 20 && 4*steps[downward] >= 3*all && 2*letters > all:
		t.dir = downward // ideographs below each other are vertical writing
	}
	return t
}

// stepOf is the way from one glyph to one right behind it.
func stepOf(a, b *doc.Glyph) (direction, bool) {
	near := 0.15 * b.Size
	switch {
	case abs(a.Box.Y1-b.Box.Y1) <= near && abs(b.Box.X0-a.Box.X1) <= near:
		return rightward, true
	case abs(a.Box.X1-b.Box.X1) > near:
		return 0, false
	case abs(b.Box.Y0-a.Box.Y1) <= near:
		return downward, true
	case abs(a.Box.Y0-b.Box.Y1) <= near:
		return upward, true
	}
	return 0, false
}

// upright turns a box of the page so that its text runs rightward.
func (t turn) upright(b doc.Box) doc.Box {
	f := frameOf(b, t.dir)
	du, dv := t.shift()
	return doc.Box{X0: f.u0 + du, Y0: f.v0 + dv, X1: f.u1 + du, Y1: f.v1 + dv}
}

// back undoes upright.
func (t turn) back(b doc.Box) doc.Box {
	du, dv := t.shift()
	return frame{b.X0 - du, b.X1 - du, b.Y0 - dv, b.Y1 - dv}.box(t.dir)
}

// shift moves the turned paper to the origin.
func (t turn) shift() (du, dv float32) {
	switch t.dir {
	case downward:
		return 0, t.width
	case upward:
		return t.height, 0
	}
	return 0, 0
}

// turnUpright turns what a page shows.
func (t turn) turnUpright(glyphs []doc.Glyph, rules []doc.Rule) {
	for i := range glyphs {
		glyphs[i].Box = t.upright(glyphs[i].Box)
	}
	for i := range rules {
		rules[i].Box = t.upright(sane(rules[i].Box))
	}
}

// turnBack turns the boxes of text that has been written.
func (t turn) turnBack(boxes []doc.Box) {
	for i, b := range boxes {
		if !b.Empty() {
			boxes[i] = t.back(b)
		}
	}
}
