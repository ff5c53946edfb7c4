package pdf

import (
	"fmt"
	"io"
)

// unASCII85 decodes base 85 (7.4.3); other characters are passed over.
func unASCII85(data []byte) []byte {
	out := make([]byte, 0, len(data)*4/5)
	var group [5]byte
	n := 0
	for _, c := range data {
		switch {
		case c == '~':
			return endASCII85(out, group, n)
		case c == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
		case '!' <= c && c <= 'u':
			group[n] = c - '!'
			if n++; n == 5 {
				out, n = appendBase85(out, group, 4), 0
			}
		}
	}
	return endASCII85(out, group, n)
}

func endASCII85(out []byte, group [5]byte, n int) []byte {
	if n < 2 {
		return out
	}
	for i := n; i < 5; i++ {
		group[i] = 84
	}
	return appendBase85(out, group, n-1)
}

func appendBase85(out []byte, group [5]byte, n int) []byte {
	v := uint32(0)
	for _, c := range group {
		v = v*85 + uint32(c)
	}
	b := [4]byte{byte(v >> 24), byte(v >> 16), byte(v >> 8), byte(v)}
	return append(out, b[:n]...)
}

// unRunLength decodes runs (7.4.5).
func unRunLength(data []byte, limit int) ([]byte, error) {
	var out []byte
	for i := 0; i < len(data) && data[i] != 128; {
		n := int(data[i])
		i++
		if n < 128 {
			end := min(i+n+1, len(data))
			out = append(out, data[i:end]...)
			i = end
		} else if i < len(data) {
			for range 257 - n {
				out = append(out, data[i])
			}
			i++
		}
		if len(out) > limit {
			stop(ErrLimit, fmt.Sprintf("a stream of more than %d bytes when decoded", limit))
		}
	}
	return out, nil
}

// unLZW decodes the LZW of 7.4.4, whose codes grow from 9 to 12 bits, one
// code early unless early is 0.
func unLZW(data []byte, early, limit int) ([]byte, error) {
	const clear, end, first = 256, 257, 258
	var starts, lengths [4097]int // of each code's text in out
	var out []byte
	next, width, previous := first, 9, -1
	bits, have := 0, 0
	for _, b := range data {
		bits, have = bits<<8|int(b), have+8
		if have < width {
			continue
		}
		have -= width
		code := bits >> have
		bits &= 1<<have - 1
		switch {
		case code == end:
			return out, nil
		case code == clear:
			next, width, previous = first, 9, -1
			continue
		case code > next || code == next && previous < 0:
			return out, io.ErrUnexpectedEOF
		}
		at := len(out)
		switch {
		case code < clear:
			out = append(out, byte(code))
		case code < next:
			out = append(out, out[starts[code]:starts[code]+lengths[code]]...)
		default: // the text being defined: the last one and its first byte
			out = append(out, out[starts[next]:starts[next]+lengths[next]-1]...)
			out = append(out, out[starts[next]])
		}
		if len(out) > limit {
			stop(ErrLimit, fmt.Sprintf("a stream of more than %d bytes when decoded", limit))
		}
		if previous >= 0 && next < 4096 {
			next++
		}
		starts[min(next, 4096)], lengths[min(next, 4096)] = at, len(out)-at+1
		previous = code
		for width < 12 && next+early >= 1<<width {
			width++
		}
	}
	return out, nil
}

// unpredict undoes a predictor (7.4.4.4). A short last row is kept.
func (f *File) unpredict(data []byte, parms dict) []byte {
	predictor := f.integer(parms["Predictor"], 1)
	if predictor < 2 {
		return data
	}
	colors := clamp(f.integer(parms["Colors"], 1), 1, 32)
	depth := clamp(f.integer(parms["BitsPerComponent"], 8), 1, 16)
	columns := clamp(f.integer(parms["Columns"], 1), 1, 1<<20)
	step := (colors*depth + 7) / 8
	row := (columns*colors*depth + 7) / 8
	if predictor == 2 {
		return unTIFF(data, row, step, depth)
	}
	return unPNG(data, row, step)
}

func clamp(x, low, high int) int { return max(low, min(high, x)) }

func unTIFF(data []byte, row, step, depth int) []byte {
	if depth != 8 { // images only: no text stream is written so
		return data
	}
	for start := 0; start < len(data); start += row {
		for i := start + step; i < min(start+row, len(data)); i++ {
			data[i] += data[i-step]
		}
	}
	return data
}

// unPNG works in place: rows lose their first byte, the kind of predictor.
func unPNG(data []byte, row, step int) []byte {
	out := data[:0]
	var above []byte
	for len(data) > 1 {
		kind, n := data[0], min(row, len(data)-1)
		line := data[1 : 1+n]
		data = data[1+n:]
		unPNGRow(kind, line, above, step)
		at := len(out)
		out = append(out, line...)
		above = out[at:]
	}
	return out
}

func unPNGRow(kind byte, line, above []byte, step int) {
	for i := range line {
		var left, up, corner byte
		if i >= step {
			left = line[i-step]
		}
		if i < len(above) {
			up = above[i]
			if i >= step {
				corner = above[i-step]
			}
		}
		switch kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += up
		case 3:
			line[i] += byte((int(left) + int(up)) / 2)
		case 4:
			line[i] += paeth(left, up, corner)
		}
	}
}

func paeth(a, b, c byte) byte {
	p := int(a) + int(b) - int(c)
	da, db, dc := abs(p-int(a)), abs(p-int(b)), abs(p-int(c))
	if da <= db && da <= dc {
		return a
	}
	if db <= dc {
		return b
	}
	return c
}

func abs(x int) int {
	if x < 0 {
		return -x
	}
	return x
}
