package pdf

// A runner is one content stream at work: its resources and the operands of
// the next operator.
type runner struct {
	*interpreter
	resources dict
	args      []operand
	fonts     []namedFont
}

// operator carries out one operator (annex A). What concerns neither text nor
// rules is passed over.
func (r *runner) operator(op []byte, l *lexer) {
	switch string(op) {
	case "q":
		r.save()
	case "Q":
		r.restore()
	case "cm":
		if m, ok := r.matrix(); ok {
			r.state.ctm = m.mul(r.state.ctm)
		}
	case "w":
		r.state.lineWidth = r.num(0)
	case "gs":
		r.graphicsState()
	case "Do":
		r.xobject()
	case "BI":
		r.page.Images++
		skipInlineImage(l)
	case "BMC", "BDC":
		r.beginMark(string(op) == "BDC")
	case "EMC":
		r.endMark()
	default:
		if !r.pathOperator(op) && !r.colourOperator(op) {
			r.textOperator(op)
		}
	}
}

func (r *runner) pathOperator(op []byte) bool {
	p := &r.path
	switch string(op) {
	case "m":
		p.moveTo(r.point(0))
	case "l":
		p.lineTo(r.point(0))
	case "c":
		p.curveTo(r.point(4))
	case "v", "y":
		p.curveTo(r.point(2))
	case "h":
		p.close()
	case "re":
		if len(r.args) >= 4 {
			p.rectangle(r.state.ctm, r.num(0), r.num(1), r.num(2), r.num(3))
		}
	case "S":
		r.paint(true, false)
	case "s":
		p.close()
		r.paint(true, false)
	case "f", "F", "f*":
		r.paint(false, true)
	case "B", "B*":
		r.paint(true, true)
	case "b", "b*":
		p.close()
		r.paint(true, true)
	case "n":
		r.endPath()
	case "W", "W*":
		p.clips = true
	default:
		return false
	}
	return true
}

func (r *runner) textOperator(op []byte) {
	t := &r.state.text
	switch string(op) {
	case "BT":
		t.begin()
	case "Tf":
		r.setFont()
	case "Tc":
		t.charSpace = r.num(0)
	case "Tw":
		t.wordSpace = r.num(0)
	case "Tz":
		t.stretch = r.num(0) / 100
	case "TL":
		t.leading = r.num(0)
	case "Ts":
		t.rise = r.num(0)
	case "Tr":
		t.render = int(r.num(0))
	case "Td":
		t.move(r.num(0), r.num(1))
	case "TD":
		t.leading = -r.num(1)
		t.move(r.num(0), r.num(1))
	case "Tm":
		if m, ok := r.matrix(); ok {
			t.line, t.glyph = m, m
		}
	case "T*":
		t.move(0, -t.leading)
	default:
		r.showOperator(op)
	}
}

func (r *runner) showOperator(op []byte) {
	t := &r.state.text
	switch string(op) {
	case "Tj":
		r.show(r.text(0))
	case "TJ":
		r.showSpaced()
	case "'":
		t.move(0, -t.leading)
		r.show(r.text(0))
	case "\"":
		t.wordSpace, t.charSpace = r.num(0), r.num(1)
		t.move(0, -t.leading)
		r.show(r.text(2))
	}
}

// num is operand i, or 0 where there is none.
func (r *runner) num(i int) float64 {
	if i < len(r.args) {
		return r.args[i].num
	}
	return 0
}

func (r *runner) text(i int) []byte {
	if i < len(r.args) && r.args[i].kind == kString {
		return r.args[i].text
	}
	return nil
}

// nameArg is operand i as a name.
func (r *runner) nameArg(i int) name {
	if i < len(r.args) && r.args[i].kind == kName {
		return name(r.args[i].text)
	}
	return ""
}

// point is the point that operands i and i+1 name, on the page.
func (r *runner) point(i int) point {
	return r.state.ctm.apply(r.num(i), r.num(i+1))
}

func (r *runner) matrix() (matrix, bool) {
	if len(r.args) < 6 {
		return identity, false
	}
	return matrix{r.num(0), r.num(1), r.num(2), r.num(3), r.num(4), r.num(5)}, true
}

// resource is the entry of a resource dictionary (7.8.3).
func (r *runner) resource(category, key name) object {
	return r.file.dict(r.resources[category])[key]
}
