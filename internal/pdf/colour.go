package pdf

// An ink is what fills letters: how light it is, from 0, black, to 1, white,
// and how opaque.
type ink struct{ light, alpha float64 }

// pale reports whether text in this ink stands out little from white paper.
// The light half of all greys is what watermarks are set in, and no text that
// is meant to be read.
func (k ink) pale() bool {
	const light = 0.6
	return 1-k.alpha*(1-k.light) >= light
}

// colourOperator keeps what the operators of colour (8.6.8) set for filling.
// Of colour spaces only the number of components is looked at; a pattern or a
// spot colour, whose numbers say something else, counts as black.
func (r *runner) colourOperator(op []byte) bool {
	light := 0.0
	switch string(op) {
	case "g":
		light = r.num(0)
	case "rg":
		light = r.luminance()
	case "k":
		light = r.overprinted()
	case "cs":
	case "sc", "scn":
		switch {
		case len(r.args) == 3:
			light = r.luminance()
		case len(r.args) == 4 && r.args[3].kind != kName:
			light = r.overprinted()
		}
	default:
		return false
	}
	r.state.fill.light = min(max(light, 0), 1)
	return true
}

// luminance is the lightness of three components of light.
func (r *runner) luminance() float64 {
	return 0.3*r.num(0) + 0.59*r.num(1) + 0.11*r.num(2)
}

// overprinted is what four inks on top of each other leave of the paper.
func (r *runner) overprinted() float64 {
	return 1 - min(1, 0.3*r.num(0)+0.59*r.num(1)+0.11*r.num(2)+r.num(3))
}
