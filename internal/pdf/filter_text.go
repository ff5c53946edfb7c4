package pdf

// unASCII85 decodes base 85 (7.4.3); other characters are passed over.
func unASCII85(data []byte, limit int) []byte {
	out := make([]byte, 0, len(data)*4/5)
	var group [5]byte
	n := 0
	for _, c := range data {
		switch {
		case c == '~':
			return endASCII85(out, group, n)
		case c == 'z' && n == 0:
			out = append(withRoom(out, 4, limit), 0, 0, 0, 0)
			if len(out) > limit { // one character is four bytes
				stopLarge(limit)
			}
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
func unRunLength(data []byte, limit int) []byte {
	const longest = 128
	var out []byte
	for i := 0; i < len(data) && data[i] != 128; {
		n := int(data[i])
		i++
		out = withRoom(out, longest, limit)
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
			stopLarge(limit)
		}
	}
	return out
}
