package layout

import "github.com/giji-go/giji/internal/doc"

// partHidden deals with a row that shows text and hides text at the same
// place, as recognised scans do that were set again in type: what says the
// same is one glyph, what says something else follows the text that is seen.
// Pieces must be in order.
func (w *writer) partHidden(glyphs []doc.Glyph) {
	var tail []piece
	kept := w.pieces[:0:0]
	for i := range w.pieces {
		p := &w.pieces[i]
		if !glyphs[p.at].Hidden {
			kept = append(kept, *p)
			continue
		}
		switch seen := w.seenAt(i, glyphs); {
		case seen == nil:
			kept = append(kept, *p)
		case glyphs[seen.at].Text == glyphs[p.at].Text:
			w.dropped++
		default:
			tail = append(tail, *p)
		}
	}
	w.pieces = append(kept, tail...)
}

// seenAt is a visible piece that covers half of piece i, or nil. Pieces are in
// order, so it is one of the next few.
func (w *writer) seenAt(i int, glyphs []doc.Glyph) *piece {
	const next = 3
	p := &w.pieces[i]
	for k := max(0, i-next); k <= min(i+next, len(w.pieces)-1); k++ {
		q := &w.pieces[k]
		shared := min(p.u1, q.u1) - max(p.u0, q.u0)
		if !glyphs[q.at].Hidden && shared > 0 && 2*shared >= min(p.u1-p.u0, q.u1-q.u0) {
			return q
		}
	}
	return nil
}
