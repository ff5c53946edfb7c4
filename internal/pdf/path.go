package pdf

import (
	"math"

	"github.com/giji-go/giji/internal/doc"
)

// A filled shape counts as a line up to thin points of thickness, and up to
// thick, the heaviest border of word processors, if it is long.
const thin, thick, long = 2.0, 4.6, 40

// A path is the current path (8.5), on the page.
type path struct {
	edges []edge
	boxes []doc.Box // of the thin ones among the subpaths
	start point     // of the subpath
	here  point
	first int // of the subpath's edges
	bent  bool
	clips bool // W or W* came before the operator that ends it
}

type edge struct {
	from, to point
	bent     bool // the chord of a curve
}

// maxEdges bounds the edges of one path: maps and drawings have more, tables
// do not.
const maxEdges = 1 << 17

func (p *path) clear() { *p = path{edges: p.edges[:0], boxes: p.boxes[:0]} }

func (p *path) moveTo(to point) {
	p.endSubpath()
	p.start, p.here = to, to
	p.first, p.bent = len(p.edges), false
}

func (p *path) lineTo(to point) { p.edgeTo(to, false) }

func (p *path) edgeTo(to point, bent bool) {
	if len(p.edges) < maxEdges {
		p.edges = append(p.edges, edge{p.here, to, bent})
	}
	p.here = to
}

// curveTo keeps the chord of a curve: enough to know how thin the shape is.
func (p *path) curveTo(to point) {
	p.bent = true
	p.edgeTo(to, true)
}

func (p *path) close() {
	if p.here != p.start {
		p.lineTo(p.start)
	}
}

// endSubpath notes the extent of a closed shape that may be a line: writers
// that draw lines as polygons, with slanted ends where two borders meet, are
// common. Round shapes must be longer than dots and letters are.
func (p *path) endSubpath() {
	const shortest = 8
	edges := p.edges[p.first:]
	if len(edges) < 2 {
		return
	}
	box := upright(edges[0].from, edges[0].to)
	for _, e := range edges[1:] {
		box = around(box, upright(e.from, e.to))
	}
	w, h := box.X1-box.X0, box.Y1-box.Y0
	low, high := min(w, h), max(w, h)
	if low <= thin && (!p.bent && len(edges) <= 5 || high >= shortest) || low <= thick && high >= long {
		p.boxes = append(p.boxes, box)
	}
}

// rectangle is the operator re.
func (p *path) rectangle(m matrix, x, y, w, h float64) {
	p.moveTo(m.apply(x, y))
	p.lineTo(m.apply(x+w, y))
	p.lineTo(m.apply(x+w, y+h))
	p.lineTo(m.apply(x, y+h))
	p.close()
	p.moveTo(p.start)
}

// nearlyUpright reports whether e is horizontal or vertical to the eye.
func nearlyUpright(e edge) bool {
	dx, dy := math.Abs(e.to.x-e.from.x), math.Abs(e.to.y-e.from.y)
	return min(dx, dy) <= 0.5 && max(dx, dy) > 10*min(dx, dy)
}

// paint ends the path: its straight edges, when stroked, and its thin
// rectangles, when filled, are rules.
func (r *runner) paint(stroke, fill bool) {
	p := &r.path
	p.endSubpath()
	if r.dark == 0 && stroke {
		width := max(r.state.lineWidth*r.state.ctm.scale(), 0.1) // 0 is the thinnest line there is (8.4.3.2)
		for _, e := range p.edges {
			if !e.bent && nearlyUpright(e) {
				r.rule(thicken(e, width/2))
			}
		}
	}
	if r.dark == 0 && fill {
		for _, b := range p.boxes {
			r.rule(b)
		}
	}
	r.endPath()
}

// endPath begins a new path. One that clips (8.5.4) bounds what is painted
// from here on: the box around it does, which is all there is to a rectangle.
func (r *runner) endPath() {
	if box, ok := r.path.bounds(); ok && r.path.clips {
		r.state.clip = clipTo(r.state.clip, box)
	}
	r.path.clear()
}

// bounds is the box around the path's edges, if all are straight and kept.
func (p *path) bounds() (box doc.Box, ok bool) {
	if len(p.edges) == 0 || len(p.edges) == maxEdges {
		return box, false
	}
	box = upright(p.edges[0].from, p.edges[0].to)
	for _, e := range p.edges {
		if e.bent {
			return box, false
		}
		box = around(box, upright(e.from, e.to))
	}
	return box, true
}

// clipTo is what two boxes share; its sides are the wrong way round where that
// is nothing.
func clipTo(a, b doc.Box) doc.Box {
	return doc.Box{X0: max(a.X0, b.X0), Y0: max(a.Y0, b.Y0), X1: min(a.X1, b.X1), Y1: min(a.Y1, b.Y1)}
}

// thicken is the box of a stroked edge.
func thicken(e edge, half float64) doc.Box {
	b := upright(e.from, e.to)
	if b.X1-b.X0 >= b.Y1-b.Y0 {
		b.Y0, b.Y1 = b.Y0-float32(half), b.Y1+float32(half)
	} else {
		b.X0, b.X1 = b.X0-float32(half), b.X1+float32(half)
	}
	return b
}

// rule puts on the page what the clip leaves of a rule.
func (in *interpreter) rule(b doc.Box) {
	const most = 200_000 // drawings and maps have that many, and no tables
	b = clipTo(b, in.state.clip)
	if b.X0 <= b.X1 && b.Y0 <= b.Y1 && len(in.page.Rules) < most {
		in.page.Rules = append(in.page.Rules, doc.Rule{Box: b})
	}
}
