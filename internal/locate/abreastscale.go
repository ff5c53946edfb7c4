package locate

import "github.com/giji-go/giji/internal/doc"

// Extractors that keep columns set a line by its gaps: what stands behind a wide one is where
// it stands on the page, but characters count one column each however wide they are drawn, so
// that what only a blank parts from a run of kanji stands too far to the left, and from one of
// figures too far to the right. How wide a character is, those lines tell that have a full
// cell for each incident.

// measureScale notes how many columns of the text a full-width character takes in words, 0
// where no line tells.
func (a *abreast) measureScale(rows []doc.Row) {
	const widest = 2
	if len(a.places) < 2 || a.f.src.Boxes != nil {
		return
	}
	full := 0.0
	for i := range rows {
		if !worded(&rows[i]) {
			continue
		}
		for _, line := range rows[i].Cell {
			full = max(full, a.fullWidth(line))
		}
	}
	if full == 0 {
		return
	}
	columns := a.places[len(a.places)-1][0] - a.places[0][0]
	scale := columns / float32(len(a.places)-1) / float32(full+blankWidth)
	if scale > 1 && scale < widest {
		a.scale = scale
	}
}

// blankWidth is how wide the room between two cells is at least, in full-width characters.
const blankWidth = 0.5

// fullWidth is the width of the widest cell of a line that has one for each incident with
// nothing but a blank between them, 0 for any other.
func (a *abreast) fullWidth(line doc.Line) float64 {
	pieces := piecesOf(a.f.src, line)
	if len(pieces) != a.n {
		return 0
	}
	full := 0.0
	for k := 1; k < len(pieces); k++ {
		from, to := pieces[k-1].End, pieces[k].Start
		if to-from != 1 || !a.parts(from, to) {
			return 0
		}
		full = max(full, proseWidth(a.textOf(doc.Line{Span: pieces[k-1]})))
	}
	return full
}

// A drawnRun is what stands behind a wide gap and is parted by blanks alone: where it begins,
// and how wide it is so far.
type drawnRun struct {
	start int
	width float64
}

// drawnAt is where the next piece of a run stands on the line, and adds it to the run.
func (a *abreast) drawnAt(line doc.Line, run *drawnRun, p doc.Span) float32 {
	if a.scale == 0 {
		return xWithin(a.f.src, line, p.Start)
	}
	x := xWithin(a.f.src, line, run.start) + float32(run.width)*a.scale
	run.width += proseWidth(a.f.src.Fold[p.Start:p.End]) + blankWidth/2
	return x
}
