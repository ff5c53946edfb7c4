package word

import (
	"strings"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
)

// A reader reads the blocks of a part.
type reader struct {
	*document
	s        scanner
	elements []doc.Element

	para   []byte // the text of the paragraph that is being read
	fields []bool // open fields: whether their result has begun
	hidden bool   // the run is not shown
	inCell bool   // what is read stands in a table
	linked bool   // a link ended where the paragraph ends so far
	gap    int
	boxes  []doc.Element // of text boxes anchored in the paragraph
	calls  []string      // notes called in it
	props  properties
	tokens int
}

// properties are those of a paragraph.
type properties struct {
	style  string
	list   string
	level  int
	listed bool // list is its own and not its style's
	head   int
	indent int
	joined bool // its end was deleted: the next paragraph goes on with it
}

func (d *document) reader(part []byte) *reader { return &reader{document: d, s: scanner{part: part}} }

// children reads the elements within that whose start tag was read last, each
// with read, to its end.
func (r *reader) children(read func() error) error {
	for depth := r.s.depth; ; {
		t, err := r.s.next()
		switch {
		case err != nil:
			return err
		case t == tokenEnd, t == tokenClose && r.s.depth < depth:
			return nil
		case t == tokenOpen:
			if err := read(); err != nil {
				return err
			}
		}
	}
}

// blocks reads what stands between paragraphs.
func (r *reader) blocks() error { return r.children(r.block) }

// block reads the element whose start tag was read last, which stands between
// paragraphs.
func (r *reader) block() error {
	if r.tokens++; r.tokens&0xFF == 0 && r.ctx.Err() != nil {
		return r.ctx.Err()
	}
	if r.pack.read > r.pack.limits.Total {
		return r.pack.over(0)
	}
	switch string(local(r.s.name)) {
	case "p":
		return r.paragraph()
	case "tbl":
		r.flush()
		return r.table()
	case "sectPr", "del", "moveFrom", "sdtPr", "sdtEndPr", "tblPr", "customXmlPr":
		return r.s.skip()
	case "AlternateContent":
		return r.alternate(r.blocks)
	case "sdt":
		return r.control(r.blocks)
	}
	return r.blocks()
}

// alternate reads the first of several ways to say the same that says
// anything.
func (r *reader) alternate(read func() error) error {
	done := false
	for depth := r.s.depth; ; {
		t, err := r.s.next()
		switch {
		case err != nil:
			return err
		case t == tokenEnd, t == tokenClose && r.s.depth < depth:
			return nil
		case t != tokenOpen:
		case done:
			err = r.s.skip()
		default:
			before := r.extent()
			err = read()
			done = r.extent() != before
		}
		if err != nil {
			return err
		}
	}
}

// extent tells whether anything was read.
func (r *reader) extent() int {
	return len(r.para) + len(r.elements) + len(r.boxes) + len(r.calls)
}

// control reads a content control; what it shows while it is empty is no text.
func (r *reader) control(read func() error) error {
	empty := false
	for depth := r.s.depth; ; {
		t, err := r.s.next()
		switch {
		case err != nil:
			return err
		case t == tokenEnd, t == tokenClose && r.s.depth < depth:
			return nil
		case t != tokenOpen:
		case string(local(r.s.name)) == "sdtPr":
			err = within(&r.s, func(name string) error {
				empty = empty || name == "showingPlcHdr"
				return nil
			})
		case empty:
			err = r.s.skip()
		default:
			err = read()
		}
		if err != nil {
			return err
		}
	}
}

// paragraph reads a paragraph.
func (r *reader) paragraph() error {
	if !r.props.joined {
		r.flush()
		r.props = properties{}
	}
	joined := r.props.joined
	r.props.joined = false
	err := r.inlines()
	if err != nil {
		return err
	}
	if joined && !r.props.joined || !r.props.joined {
		r.flush()
		if len(r.fields) > 64 {
			r.fields = r.fields[:0] // fields that never end
		}
	}
	return nil
}

// inlines reads what stands within a line.
func (r *reader) inlines() error { return r.children(r.inline) }

// inline reads one element within a line.
func (r *reader) inline() error {
	switch name := string(local(r.s.name)); name {
	case "t":
		return r.text()
	case "r":
		hidden := r.hidden
		err := r.inlines()
		r.hidden = hidden
		return err
	case "pPr":
		return r.readProperties()
	case "rPr":
		return r.readRun()
	case "del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "rubyPr", "fldData", "sdtPr", "sdtEndPr", "wsp", "txbx":
		if name == "wsp" || name == "txbx" {
			return r.inlines()
		}
		return r.s.skip()
	case "txbxContent":
		return r.textBox()
	case "AlternateContent":
		return r.alternate(r.inlines)
	case "sdt":
		return r.control(r.inlines)
	case "fldSimple":
		return r.inlines()
	case "hyperlink":
		return r.link()
	default:
		return r.mark(name)
	}
}

// mark reads an element that stands for a character, or that only holds
// others.
func (r *reader) mark(name string) error {
	switch name {
	case "tab", "ptab":
		r.put("　")
	case "br", "cr":
		r.put("\n")
	case "noBreakHyphen":
		r.put("-")
	case "sym":
		r.symbol()
	case "fldChar":
		r.field()
	case "footnoteReference", "endnoteReference":
		if r.shown() {
			r.calls = append(r.calls, strings.TrimSuffix(name, "Reference")+r.s.attrString("id"))
		}
	}
	return r.inlines()
}

// shown reports whether what stands here is printed.
func (r *reader) shown() bool {
	if r.hidden {
		return false
	}
	for _, result := range r.fields {
		if !result {
			return false
		}
	}
	return true
}

func (r *reader) put(text string) {
	if r.shown() {
		r.linked = false
		r.para = append(r.para, text...)
	}
}

// text reads an element that holds nothing but text.
func (r *reader) text() error {
	for depth := r.s.depth; ; {
		t, err := r.s.next()
		switch {
		case err != nil:
			return err
		case t == tokenEnd, t == tokenClose && r.s.depth < depth:
			return nil
		case t == tokenText && r.shown():
			r.linked = false
			if r.s.plain {
				r.para = appendPrinted(r.para, r.s.text)
			} else {
				r.para = appendPrinted(r.para, appendText(nil, r.s.text))
			}
		}
	}
}

// appendPrinted leaves out characters that print nothing.
func appendPrinted(to, text []byte) []byte {
	plain := true
	for _, c := range text {
		if c < ' ' || c == 0xC2 || c == 0xE2 || c == 0xEF {
			plain = false
			break
		}
	}
	if plain {
		return append(to, text...)
	}
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			to = append(to, ' ')
		case r < ' ', r == 0xAD, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r == 0x2060, r == 0xFEFF:
		default:
			to = append(to, text[:size]...)
		}
		text = text[size:]
	}
	return to
}

// link reads a link; one right behind another is another word.
func (r *reader) link() error {
	if r.linked && len(r.para) > 0 {
		r.para = append(r.para, ' ')
	}
	before := len(r.para)
	err := r.inlines()
	r.linked = len(r.para) > before
	return err
}

// symbol writes a character of a symbol font.
func (r *reader) symbol() {
	code := 0
	for _, c := range r.s.attr("char") {
		d := strings.IndexByte("0123456789abcdef", c|0x20)
		if c >= '0' && c <= '9' {
			d = int(c - '0')
		}
		if d < 0 || code > 0xFFFF {
			return
		}
		code = code<<4 | d
	}
	if code > 0 && code < 0x100 {
		code |= 0xF000
	}
	if code > ' ' && code <= 0xFFFF && (code < 0xD800 || code > 0xDFFF) {
		r.put(string(symbol(rune(code))))
	}
}

// field notes where a field begins, where its result does, and where it ends.
func (r *reader) field() {
	switch n := len(r.fields); string(r.s.attr("fldCharType")) {
	case "begin":
		r.fields = append(r.fields, false)
	case "separate":
		if n > 0 {
			r.fields[n-1] = true
		}
	case "end":
		if n > 0 {
			r.fields = r.fields[:n-1]
		}
	}
}

// readRun reads the properties of a run; only whether it is shown counts.
func (r *reader) readRun() error {
	return within(&r.s, func(name string) error {
		switch name {
		case "vanish":
			r.hidden = !r.s.attrOff()
		case "rStyle":
			r.hidden = r.hidden || r.styles.of(r.s.attrString("val")).hidden
		}
		return nil
	})
}

func (r *reader) readProperties() error {
	p := &r.props
	marked := false
	return within(&r.s, func(name string) error {
		switch name {
		case "pStyle":
			p.style = r.s.attrString("val")
		case "numId":
			p.list, p.listed = r.s.attrString("val"), true
		case "ilvl":
			p.level, p.listed = r.s.attrInt("val", 0), p.listed || p.list != ""
		case "outlineLvl":
			if l := r.s.attrInt("val", 9); l < 9 {
				p.head = l + 1
			}
		case "ind":
			p.indent = indentOf(&r.s)
		case "rPr":
			marked = true // what follows is of the paragraph's mark
		case "del":
			p.joined = p.joined || marked
		case "pPrChange", "sectPr":
			return r.s.skip()
		}
		return nil
	})
}

// textBox reads the paragraphs of a text box. They stand behind the paragraph
// in which it is anchored.
func (r *reader) textBox() error {
	inner := r.document.reader(nil)
	inner.s, inner.inCell = r.s, r.inCell
	err := inner.blocks()
	inner.flush()
	r.s = inner.s
	if r.shown() {
		r.boxes = append(r.boxes, inner.elements...)
	}
	return err
}

const (
	twipsPerColumn = 105 // half a character of 10.5 points
	maxIndent      = 20
)

// flush ends the paragraph.
func (r *reader) flush() {
	text := strings.TrimRight(string(r.para), " \n　")
	p := r.props
	r.para, r.linked, r.props = r.para[:0], false, properties{}
	style := r.styles.of(p.style)
	if text == "" || style.hidden {
		r.behind()
		r.gap = 1
		return
	}
	e := doc.Element{Text: text, Gap: r.gap, Indent: p.indent / twipsPerColumn}
	r.gap = 0
	if p.head == 0 {
		p.head = style.heading
	}
	if p.head > 0 {
		e.Kind, e.Level = doc.HeadingElement, min(p.head, 6)
	}
	if !p.listed {
		p.list, p.level = style.list, max(p.level, style.level)
	}
	r.number(&e, &p)
	e.Indent = min(e.Indent, maxIndent)
	r.elements = append(r.elements, e)
	r.behind()
}

// number writes out the number that Word prints before a paragraph.
func (r *reader) number(e *doc.Element, p *properties) {
	if p.list == "" || p.list == "0" {
		return
	}
	number, l, ok := r.numbering.next(p.list, p.level)
	if !ok {
		return
	}
	e.Number = number
	if e.Kind == doc.Paragraph {
		e.Kind, e.Level = doc.ItemElement, p.level+1
	}
	if e.Indent == 0 {
		e.Indent = l.indent / twipsPerColumn
	}
}

// behind adds what belongs behind the paragraph: its text boxes and the notes
// called in it. In a cell a note is one on its value; elsewhere it is no part
// of what it stands between.
func (r *reader) behind() {
	r.elements = append(r.elements, r.boxes...)
	for _, call := range r.calls {
		called := r.notes[call]
		if called.size > r.again {
			continue
		}
		r.again -= called.size
		for _, note := range called.elements {
			note.Text = "※" + strings.TrimLeft(note.Text, " 　")
			if !r.inCell {
				note.Kind = doc.FurnitureElement // of the page, in the middle of what is said
			}
			r.elements = append(r.elements, note)
		}
	}
	r.boxes, r.calls = nil, nil
}
