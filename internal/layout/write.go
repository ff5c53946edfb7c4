package layout

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
)

// A writer writes rows into the source text. Its slices are kept from row to
// row to save allocations.
type writer struct {
	runes   []rune
	boxes   []doc.Box
	dropped int // glyphs printed twice at one place

	pieces []piece
	gaps   []float32
}

// A piece is one printing glyph of a row, along the row's direction.
type piece struct {
	frame
	at    int // index of the glyph
	order float32
	size  float32
	kind  spacing
}

// writeRow appends the text of a row and returns where it stands.
func (w *writer) writeRow(r *row, s sheet, o *Options) doc.Span {
	start := len(w.runes)
	w.collect(r, s)
	tracking, kerning := w.spacing()
	for i := range w.pieces {
		p := &w.pieces[i]
		if i > 0 {
			w.writeGap(&w.pieces[i-1], p, s, tracking, kerning, o)
		}
		w.writeText(s.glyphs[p.at].Text, s.glyphs[p.at].Box)
	}
	return doc.Span{Start: start, End: len(w.runes)}
}

// collect lists the printing glyphs of a row in order, each place once.
func (w *writer) collect(r *row, s sheet) {
	w.pieces = w.pieces[:0]
	sorted, hidden := true, 0
	for i := range r.runs {
		n := &r.runs[i]
		for at := n.from; at < n.to; at++ {
			if s.kinds[at] == blank {
				continue
			}
			g := &s.glyphs[at]
			p := piece{frame: frameOf(g.Box, r.dir), at: at, size: g.Size, kind: s.kinds[at]}
			p.order = p.centre()
			if n.dir != r.dir {
				p.frame, p.order = n.frame, n.centre() // a piece set across keeps its own order
			}
			if g.Hidden {
				hidden++
			}
			sorted = sorted && (len(w.pieces) == 0 || w.pieces[len(w.pieces)-1].order <= p.order)
			w.pieces = append(w.pieces, p)
		}
	}
	// Recognised text is trusted in its order, not in its places.
	if !sorted && hidden < len(w.pieces) {
		doc.Sort(w.pieces, func(a, b *piece) int { return cmp.Compare(a.order, b.order) })
	}
	if hidden > 0 && hidden < len(w.pieces) {
		w.partHidden(s.glyphs)
	}
	w.dropDoubles(s.glyphs)
}

// widest is the widest letter spacing in em: more is columns.
const widest = 0.6

// spacing is the usual distance in em between neighbouring ideographs and
// between Latin letters of the row: what a letter-spaced line has everywhere
// is no space. A short row shows no habit; then both are 0, unless all of its
// characters, whatever they are, stand equally far apart.
func (w *writer) spacing() (tracking, kerning float32) {
	tracking, kerning = w.median(ideograph, widest), w.median(letter, widest)
	if tracking == 0 || kerning == 0 {
		if even := w.evenly(); even > 0 {
			return even, even
		}
	}
	return tracking, kerning
}

// evenly is the distance in em that nearly all neighbours of a row have, of
// which none is nearer and not all are letters; else 0.
func (w *writer) evenly() float32 {
	const least, slack = 0.1, 0.06
	if !w.neighbours() || len(w.gaps) < 3 {
		return 0
	}
	slices.Sort(w.gaps)
	nearest, middle := w.gaps[0], w.gaps[len(w.gaps)/2]
	if nearest < least || middle > widest || middle-nearest > slack {
		return 0
	}
	if w.gaps[len(w.gaps)*4/5-1]-middle > slack {
		return 0
	}
	return middle
}

// neighbours collects the distances in em between the pieces of a row that
// have no blank between them, and reports whether any stands by an ideograph.
func (w *writer) neighbours() (ideographs bool) {
	w.gaps = w.gaps[:0]
	for i := 1; i < len(w.pieces); i++ {
		a, b := &w.pieces[i-1], &w.pieces[i]
		if b.at != a.at+1 {
			continue
		}
		w.gaps = append(w.gaps, (b.u0-a.u1)/max(a.size, b.size))
		ideographs = ideographs || a.kind == ideograph || b.kind == ideograph
	}
	return ideographs
}

func (w *writer) median(kind spacing, limit float32) float32 {
	w.gaps = w.gaps[:0]
	for i := 1; i < len(w.pieces); i++ {
		a, b := &w.pieces[i-1], &w.pieces[i]
		if a.kind == kind && b.kind == kind && (kind == letter || b.at == a.at+1) { // a blank between them is one
			w.gaps = append(w.gaps, (b.u0-a.u1)/max(a.size, b.size))
		}
	}
	if len(w.gaps) < 3 {
		return 0
	}
	if wide := slices.Max(w.gaps); wide <= 0.1 {
		return 0
	}
	slices.Sort(w.gaps)
	middle := w.gaps[len(w.gaps)/2]
	if middle < 0 || middle > limit {
		return 0
	}
	return middle
}

// writeGap writes what stands between two glyphs: the blanks that were shown
// there, else a space where the gap stands for one. A gap as wide as between
// columns has two at least.
func (w *writer) writeGap(a, b *piece, s sheet, tracking, kerning float32, o *Options) {
	written := 0
	for at := a.at + 1; at < b.at && s.kinds[at] == blank; at++ {
		written += w.writeBlank(&s.glyphs[at])
	}
	gap, need := (b.u0-a.u1)/max(a.size, b.size), 0
	least := o.threshold(a.kind, b.kind, tracking, kerning)
	if a.kind == ideograph && b.kind == ideograph && isLetter(s.glyphs[a.at].Text) && isLetter(s.glyphs[b.at].Text) {
		least = o.BareGap + tracking
	}
	switch {
	case gap >= o.ColumnGap:
		need = 2
	case gap > least:
		need = 1
	}
	for ; written < need; written++ {
		w.put(' ', doc.Box{})
	}
}

// isLetter reports whether a glyph is a letter: kanji and kana are, punctuation is not.
func isLetter(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

// writeBlank writes a glyph's spaces; controls and the like are left out.
func (w *writer) writeBlank(g *doc.Glyph) (written int) {
	for _, r := range g.Text {
		switch {
		case r == '\t':
			w.put(' ', g.Box)
		case r >= ' ' && unicode.IsSpace(r) && !isLineEnd(r):
			w.put(r, g.Box)
		default:
			continue
		}
		written++
	}
	return written
}

func (o *Options) threshold(a, b spacing, tracking, kerning float32) float32 {
	switch {
	case a == letter && b == letter:
		return o.WordGap + kerning
	case a == ideograph && b == ideograph:
		return o.WideGap + tracking
	}
	return o.MixedGap + tracking
}

func (w *writer) writeText(text string, box doc.Box) {
	for _, r := range text {
		if r < ' ' || isLineEnd(r) {
			r = ' ' // would part the line
		}
		w.put(r, box)
	}
}

func (w *writer) put(r rune, box doc.Box) {
	w.runes = append(w.runes, r)
	w.boxes = append(w.boxes, box)
}

// reserve makes room for n more glyphs. Doubling copies less than append does,
// which grows long slices by a quarter.
func (w *writer) reserve(n int) {
	if n += n / 8; cap(w.runes)-len(w.runes) < n {
		n = max(n, cap(w.runes))
		w.runes, w.boxes = slices.Grow(w.runes, n), slices.Grow(w.boxes, n)
	}
}

func (w *writer) lineEnd() { w.put('\n', doc.Box{}) }
