package pdf

import "math/bits"

// A huffman is a set of codes (3.2.2): a table for the short ones, and the
// canonical counts for the rest.
type huffman struct {
	quick   [1 << quickBits]uint16 // symbol<<4 | length, by the bits as they come
	count   [16]uint16             // codes of each length
	symbols [320]uint16            // in the order of their codes
}

const quickBits = 9

func (h *huffman) build(lengths []uint8) {
	clear(h.quick[:])
	clear(h.count[:])
	for _, n := range lengths {
		h.count[n]++
	}
	h.count[0] = 0
	var next, code [16]uint16
	for n := 1; n < 15; n++ {
		next[n+1] = next[n] + h.count[n]
		code[n+1] = (code[n] + h.count[n]) << 1
	}
	for symbol, n := range lengths {
		if n == 0 {
			continue
		}
		h.symbols[next[n]] = uint16(symbol)
		next[n]++
		if n <= quickBits {
			entry := uint16(symbol)<<4 | uint16(n)
			reversed := bits.Reverse16(code[n]) >> (16 - n)
			for i := int(reversed); i < len(h.quick); i += 1 << n {
				h.quick[i] = entry
			}
		}
		code[n]++
	}
}

// symbol decodes one symbol; -1 where the bits are no code.
func (z *inflater) symbol(h *huffman) int {
	if z.have < 15 {
		z.refill()
	}
	if entry := h.quick[z.hold&(1<<quickBits-1)]; entry != 0 {
		z.drop(uint(entry & 15))
		return int(entry >> 4)
	}
	code, first, index := 0, 0, 0
	for n := uint(1); n < 16; n++ {
		code |= int(z.hold >> (n - 1) & 1)
		count := int(h.count[n])
		if code-first < count {
			z.drop(n)
			return int(h.symbols[index+code-first])
		}
		index += count
		first = (first + count) << 1
		code <<= 1
	}
	return -1
}
