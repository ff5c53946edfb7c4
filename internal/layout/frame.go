package layout

import (
	"math"

	"github.com/giji-go/giji/internal/doc"
)

// A direction is the way in which a line of text runs on the page.
type direction uint8

const (
	rightward direction = iota // lines follow each other downwards
	downward                   // vertical writing, or text turned clockwise: leftwards
	upward                     // text turned counter-clockwise: rightwards
)

// A frame is a box seen along the writing: u grows with the text of a line, v
// from line to line. So everything that orders text is written once.
type frame struct{ u0, u1, v0, v1 float32 }

//go:noinline
func frameOf(b doc.Box, d direction) frame {
	switch d {
	case downward:
		return frame{b.Y0, b.Y1, -b.X1, -b.X0}
	case upward:
		return frame{-b.Y1, -b.Y0, b.X0, b.X1}
	}
	return frame{b.X0, b.X1, b.Y0, b.Y1}
}

func (f frame) box(d direction) doc.Box {
	switch d {
	case downward:
		return doc.Box{X0: -f.v1, Y0: f.u0, X1: -f.v0, Y1: f.u1}
	case upward:
		return doc.Box{X0: f.v0, Y0: -f.u1, X1: f.v1, Y1: -f.u0}
	}
	return doc.Box{X0: f.u0, Y0: f.v0, X1: f.u1, Y1: f.v1}
}

func (f frame) union(g frame) frame {
	return frame{min(f.u0, g.u0), max(f.u1, g.u1), min(f.v0, g.v0), max(f.v1, g.v1)}
}

func (f frame) middle() float32 { return (f.v0 + f.v1) / 2 }
func (f frame) centre() float32 { return (f.u0 + f.u1) / 2 }
func (f frame) height() float32 { return f.v1 - f.v0 }

// sharedHeight is how much of v both frames cover; negative when apart.
func (f frame) sharedHeight(g frame) float32 { return min(f.v1, g.v1) - max(f.v0, g.v0) }

// far bounds coordinates: no page is larger (PDF 32000-2 C.1), and what a
// damaged matrix yields must not spoil the sums.
const far = 1 << 20

// sane orders and bounds the sides of b.
func sane(b doc.Box) doc.Box {
	b = doc.Box{X0: bound(b.X0), Y0: bound(b.Y0), X1: bound(b.X1), Y1: bound(b.Y1)}
	if b.X0 > b.X1 {
		b.X0, b.X1 = b.X1, b.X0
	}
	if b.Y0 > b.Y1 {
		b.Y0, b.Y1 = b.Y1, b.Y0
	}
	return b
}

func bound(x float32) float32 {
	if math.IsNaN(float64(x)) {
		return 0
	}
	return max(-far, min(far, x))
}

// distanceY is the white space between two boxes above each other, negative
// where they overlap.
func distanceY(a, b doc.Box) float32 { return max(a.Y0, b.Y0) - min(a.Y1, b.Y1) }
