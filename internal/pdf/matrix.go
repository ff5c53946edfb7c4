package pdf

import (
	"math"

	"github.com/giji-go/giji/internal/doc"
)

// A matrix maps (x, y) to (a·x + c·y + e, b·x + d·y + f) (8.3.4).
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// mul is the map that applies m first and n after it.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// at is the map of a space whose origin is at (x, y) of m's.
func (m matrix) at(x, y float64) matrix {
	m.e, m.f = m.e+x*m.a+y*m.c, m.f+x*m.b+y*m.d
	return m
}

func (m matrix) apply(x, y float64) point {
	return point{x*m.a + y*m.c + m.e, x*m.b + y*m.d + m.f}
}

// slanted reports whether lines of text run neither along the page nor across
// it. Less than about six degrees is a page that was scanned awry; slanted
// letters on an even line are italics.
func (m matrix) slanted(vertical bool) bool {
	x, y := math.Abs(m.a), math.Abs(m.b)
	if vertical {
		x, y = math.Abs(m.c), math.Abs(m.d)
	}
	return min(x, y) > 0.1*max(x, y)
}

// scale is the mean factor by which m enlarges.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

// box is the upright box around the rectangle (x0, y0)-(x1, y1) of m's space.
func (m matrix) box(x0, y0, x1, y1 float64) doc.Box {
	if m.b == 0 && m.c == 0 {
		return upright(point{x0*m.a + m.e, y0*m.d + m.f}, point{x1*m.a + m.e, y1*m.d + m.f})
	}
	b := upright(m.apply(x0, y0), m.apply(x1, y1))
	c := upright(m.apply(x0, y1), m.apply(x1, y0))
	return around(b, c)
}

// around is the smallest box that holds both, of which either may be without
// extent: doc.Box.Union passes over those.
func around(a, b doc.Box) doc.Box {
	return doc.Box{X0: min(a.X0, b.X0), Y0: min(a.Y0, b.Y0), X1: max(a.X1, b.X1), Y1: max(a.Y1, b.Y1)}
}

type point struct{ x, y float64 }

// upright is the box with corners p and q.
func upright(p, q point) doc.Box {
	return doc.Box{
		X0: float32(min(p.x, q.x)), Y0: float32(min(p.y, q.y)),
		X1: float32(max(p.x, q.x)), Y1: float32(max(p.y, q.y)),
	}
}

// matrixOf reads an array of six numbers.
func (f *File) matrixOf(o object, otherwise matrix) matrix {
	v := f.floats(o, 6)
	if v == nil {
		return otherwise
	}
	return matrix{v[0], v[1], v[2], v[3], v[4], v[5]}
}
