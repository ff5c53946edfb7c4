package pdf

import "errors"

var errLZW = errors.New("damaged LZW data")

// Codes of LZW (7.4.4.2) that are no text.
const (
	lzwClear = 256
	lzwEnd   = 257
	lzwFirst = 258 // of those that are defined on the way
	lzwMost  = 4096
)

// An unlzw is the state of a decoder. Each defined code stands for a piece of
// what was written, so that no text is kept twice.
type unlzw struct {
	out             []byte
	starts, lengths [lzwMost + 1]int
	next            int // code to be defined
	width           int // bits of a code
	previous        int // code, or -1
	early           int // 1 if the width grows one code early
	limit           int // of out, in bytes
}

// unLZW decodes the LZW of 7.4.4, whose codes grow from 9 to 12 bits, one
// code early unless early is 0.
func unLZW(data []byte, early, limit int) ([]byte, error) {
	z := unlzw{early: early, limit: limit}
	z.clear()
	bits, have := 0, 0
	for _, b := range data {
		bits, have = bits<<8|int(b), have+8
		if have < z.width {
			continue
		}
		have -= z.width
		code := bits >> have
		bits &= 1<<have - 1
		if code == lzwEnd {
			break
		}
		if !z.code(code) {
			return z.out, errLZW
		}
		if len(z.out) > limit {
			stopLarge(limit)
		}
	}
	return z.out, nil
}

func (z *unlzw) clear() { z.next, z.width, z.previous = lzwFirst, 9, -1 }

// code writes the text of a code and defines the next one: this text and the
// first byte of what follows. It reports false for a code not yet defined.
func (z *unlzw) code(code int) bool {
	if code == lzwClear {
		z.clear()
		return true
	}
	at := len(z.out)
	z.out = withRoom(z.out, lzwMost, z.limit)
	switch {
	case code < lzwClear:
		z.out = append(z.out, byte(code))
	case code < z.next:
		z.out = append(z.out, z.out[z.starts[code]:z.starts[code]+z.lengths[code]]...)
	case code == z.next && z.previous >= 0: // the last text and its own first byte
		start := z.starts[code]
		z.out = append(z.out, z.out[start:start+z.lengths[code]-1]...)
		z.out = append(z.out, z.out[start])
	default:
		return false
	}
	if z.previous >= 0 && z.next < lzwMost {
		z.next++
	}
	z.starts[z.next], z.lengths[z.next] = at, len(z.out)-at+1
	z.previous = code
	for z.width < 12 && z.next+z.early >= 1<<z.width {
		z.width++
	}
	return true
}
