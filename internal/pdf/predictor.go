package pdf

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
