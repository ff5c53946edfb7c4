package locate

import (
	"math/bits"

	"github.com/giji-go/giji/internal/doc"
)

// A cover is which code points of a stretch of the text are taken, as by the
// pieces of labels. It answers at once, however many labels there are.
type cover struct {
	bits []uint64
	base int // the code point of the first bit
}

// coverOf is a cover of the lines [first, end).
func coverOf(src *doc.Source, first, end int) *cover {
	if first >= end {
		return &cover{}
	}
	from, to := src.Lines[first].Start, src.Lines[end-1].End
	return &cover{bits: make([]uint64, (to-from)/64+1), base: from}
}

// takenBy is the cover of the pieces of the labels, with their marks where
// they count.
func takenBy(src *doc.Source, first, end int, hits []hit, marks bool) *cover {
	c := coverOf(src, first, end)
	for i := range hits {
		c.add(&hits[i], marks)
	}
	return c
}

func (c *cover) add(h *hit, mark bool) {
	for _, piece := range h.pieces {
		c.set(piece, true)
	}
	if mark {
		c.set(h.mark, true)
	}
}

func (c *cover) remove(h *hit) {
	for _, piece := range h.pieces {
		c.set(piece, false)
	}
}

func (c *cover) set(s doc.Span, taken bool) {
	for at := max(s.Start-c.base, 0); at < min(s.End-c.base, 64*len(c.bits)); at++ {
		if taken {
			c.bits[at/64] |= 1 << (at % 64)
		} else {
			c.bits[at/64] &^= 1 << (at % 64)
		}
	}
}

// has reports whether the code point at is taken; of no cover none is.
func (c *cover) has(at int) bool {
	if c == nil {
		return false
	}
	at -= c.base
	return at >= 0 && at < 64*len(c.bits) && c.bits[at/64]>>(at%64)&1 != 0
}

// end is where what is taken at at ends; 0 for nothing.
func (c *cover) end(at int) int {
	if !c.has(at) {
		return 0
	}
	for at -= c.base; at < 64*len(c.bits); {
		rest := ^(c.bits[at/64] >> (at % 64))
		if n := bits.TrailingZeros64(rest); n < 64-at%64 {
			return c.base + at + n
		}
		at += 64 - at%64
	}
	return c.base + at
}

// overlaps reports whether h shares a code point with what is taken.
func (c *cover) overlaps(h *hit) bool {
	for _, piece := range h.pieces {
		for at := piece.Start; at < piece.End; at++ {
			if c.has(at) {
				return true
			}
		}
	}
	return false
}
