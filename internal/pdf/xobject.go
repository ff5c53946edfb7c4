package pdf

import "bytes"

// xobject is the operator Do.
func (r *runner) xobject() {
	o := r.resource("XObject", r.nameArg(0))
	s := r.file.stream(o)
	if s == nil || r.file.off(s.dict["OC"]) {
		return
	}
	switch r.file.name(s.dict["Subtype"]) {
	case "Image":
		r.image()
	case "Form":
		r.form(s, r.resources)
	}
}

// image counts an image that is shown. One as thin as a line is one: rules
// are drawn so by some printer drivers.
func (r *runner) image() {
	if r.dark > 0 {
		return
	}
	r.page.Images++
	b := r.state.ctm.box(0, 0, 1, 1)
	w, h := b.X1-b.X0, b.Y1-b.Y0
	if min(w, h) <= thin && max(w, h) >= 4*thin {
		r.rule(b)
	}
}

// form runs a form XObject (8.10), not inside itself and not too deep. A form
// without resources uses those around it, as old writers had it.
func (in *interpreter) form(s *stream, around dict) {
	if in.depth >= in.file.left.limits.FormDepth || in.forms[s.id] {
		in.file.used["form_depth"] = true
		in.cut = in.cut || !in.forms[s.id]
		return
	}
	in.forms[s.id] = true
	defer delete(in.forms, s.id)
	in.save()
	outer, stack, owner := in.path, in.stack, in.owner
	in.path, in.stack, in.owner = path{}, nil, in.file.elementsOf(s.dict)
	in.state.ctm = in.file.matrixOf(s.dict["Matrix"], identity).mul(in.state.ctm)
	if b := in.file.floats(s.dict["BBox"], 4); b != nil && b[0] != b[2] && b[1] != b[3] {
		in.state.clip = clipTo(in.state.clip, in.state.ctm.box(b[0], b[1], b[2], b[3]))
	}
	resources := in.file.dict(s.dict["Resources"])
	if resources == nil {
		resources = around
	}
	in.run(in.file.formContent(s), resources, in.depth+1)
	in.path, in.stack, in.owner = outer, stack, owner
	in.restore()
}

// formContent keeps small forms: letterheads and the like come back on each
// page.
func (f *File) formContent(s *stream) []byte {
	const small, most = 64 << 10, 256
	if content, ok := f.forms[s.id]; ok {
		return content
	}
	content := f.decode(s)
	if len(content) <= small && len(f.forms) < most {
		f.forms[s.id] = content
	}
	return content
}

// skipInlineImage passes over "BI ... ID data EI" (8.9.7). The data ends at
// an EI between white space after which the content reads as text.
func skipInlineImage(l *lexer) {
	for k := l.next(); k != kEOF; k = l.next() {
		if k == kWord && string(l.text) == "ID" {
			break
		}
	}
	for from := min(l.i+1, len(l.b)); ; {
		i := bytes.Index(l.b[from:], []byte("EI"))
		if i < 0 {
			l.i = len(l.b)
			return
		}
		at := from + i
		if endsImage(l.b, at) {
			l.i = at + 2
			return
		}
		from = at + 2
	}
}

func endsImage(b []byte, at int) bool {
	if class[b[at-1]] != space {
		return false
	}
	after := b[at+2 : min(at+16, len(b))]
	if len(after) > 0 && class[after[0]] != space {
		return false
	}
	for _, c := range after {
		if c >= 0x7F || c < ' ' && class[c] != space {
			return false
		}
	}
	return true
}
