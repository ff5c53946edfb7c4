package pdf

// match copies what a length and a distance point at.
func (z *inflater) match(symbol int) error {
	if symbol < 257 || symbol > 285 {
		return errDeflate
	}
	n := matchLength(symbol-257, z)
	symbol = z.symbol(&z.dists)
	if symbol < 0 || symbol > 29 {
		return errDeflate
	}
	extra := uint(max(symbol/2-1, 0))
	distance := 1 + symbol
	if symbol > 3 {
		distance = 1 + (2+symbol&1)<<extra + z.bits(extra)
	}
	if z.overrun() || distance > len(z.out) {
		return errDeflate
	}
	z.copyBack(distance, n)
	z.checkLimit()
	return nil
}

const longestMatch = 258

func matchLength(symbol int, z *inflater) int {
	if symbol < 8 {
		return 3 + symbol
	}
	if symbol == 28 {
		return longestMatch
	}
	extra := uint(symbol/4 - 1)
	return 3 + (4+symbol&3)<<extra + z.bits(extra)
}

// copyBack repeats n bytes from a distance, which may be less than n.
func (z *inflater) copyBack(distance, n int) {
	from := len(z.out) - distance
	for n > 0 {
		piece := z.out[from:min(from+n, len(z.out))]
		z.out = append(z.out, piece...)
		n -= len(piece)
	}
}
