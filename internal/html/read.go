package html

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// A reader walks through the tree and writes its elements.
type reader struct {
	*tree
	site
	elements []doc.Element
	kept     *strings.Builder // the text of the elements
	cellRoom []doc.Element    // memory for the content of cells
	row      []doc.GridCell   // the rows that are being read
	rowRoom  []doc.GridCell   // memory for rows

	para     []byte // the paragraph that is being written
	blank    bool   // white space waits to be written
	broken   int    // line breaks since the last text
	pre      int    // depth of elements that keep their white space
	gap      int    // blank lines before the paragraph
	linked   int    // bytes of the paragraph in links to elsewhere
	free     int    // bytes of words outside of these
	timed    int    // bytes in <time>
	home     int    // the paragraph begins with a link of that many bytes
	anchored int    // bytes in links to places of this page
	link     int    // depth of links to elsewhere
	at       int32  // the block that is being read

	kind    doc.ElementKind
	level   int
	number  string // of the item whose first paragraph is to come
	indent  int
	lists   []list
	outside int // depth of elements that are furniture
	inside  int // depth of cells
	apart   bool
	stop    doc.Stop
}

func newReader(t *tree) *reader {
	r := &reader{tree: t, kept: new(strings.Builder), elements: make([]doc.Element, 0, len(t.nodes)/5)}
	r.site = newSite(t)
	return r
}

// children reads what element i holds.
func (r *reader) children(i int32) {
	for k := i + 1; k < r.nodes[i].end; k = r.nodes[k].end {
		r.node(k)
	}
}

func (r *reader) node(i int32) {
	r.stop.Check()
	n := &r.nodes[i]
	switch {
	case n.flags&isText != 0:
		r.write(r.text[n.from:n.to])
	case n.tag == atom.Br:
		r.lineBreak()
	case n.tag == atom.Hr:
		r.flush()
		r.gap = max(r.gap, 1)
	case isDropped(n.tag) && !r.isBody(i):
	case r.isFurniture(i):
		r.furniture(i)
	case isBlock(n.tag):
		r.block(i)
	default:
		r.inline(i)
	}
}

// furniture reads an element of the site. Within a paragraph it is a
// paragraph of its own.
func (r *reader) furniture(i int32) {
	if r.nodes[i].size == 0 {
		return
	}
	r.flush()
	r.outside++
	r.children(i)
	r.flush()
	r.outside--
}

// inline reads an element that stands within a line.
func (r *reader) inline(i int32) {
	n := &r.nodes[i]
	switch {
	case r.isPermalink(i):
		return
	case r.isCounter(i):
		r.furniture(i)
		return
	}
	before := len(r.para)
	if n.flags&isLink != 0 {
		r.link++
	}
	r.children(i)
	if n.flags&isLink != 0 {
		r.link--
		if before == 0 {
			r.home = len(r.para)
		}
	}
	if n.flags&isAnchor != 0 {
		r.anchored += max(0, len(r.para)-before)
	}
	if n.tag == atom.Time {
		r.timed += max(0, len(r.para)-before)
	}
	if before == 0 && len(r.para) > 0 && r.isLabel(n.tag, r.para) {
		r.apart = true
	}
}

// block reads an element that begins and ends lines.
func (r *reader) block(i int32) {
	n := &r.nodes[i]
	r.flush()
	outer := r.at
	r.at = i
	r.content(i, n.tag)
	r.at = outer
}

// content reads what a block holds.
func (r *reader) content(i int32, tag atom.Atom) {
	switch {
	case tag == atom.Table:
		r.table(i)
	case isHeading(tag):
		r.as(doc.HeadingElement, headingLevel(tag), i)
	case tag == atom.Dt:
		r.as(doc.LabelElement, 0, i)
	case tag == atom.Dd, tag == atom.Blockquote:
		r.indent += 2
		r.children(i)
		r.flush()
		r.indent -= 2
	case isList(tag):
		r.list(i)
	case tag == atom.Li:
		r.item(i)
	case tag == atom.Pre, tag == atom.Listing, tag == atom.Xmp:
		r.pre++
		r.children(i)
		r.flush()
		r.pre--
	default:
		r.children(i)
		r.flush()
	}
}

// as reads an element whose paragraphs are of a kind.
func (r *reader) as(kind doc.ElementKind, level int, i int32) {
	k, l := r.kind, r.level
	r.kind, r.level = kind, level
	r.children(i)
	r.flush()
	r.kind, r.level = k, l
}

func (r *reader) list(i int32) {
	r.lists = append(r.lists, r.newList(i))
	inner := len(r.lists) > 1
	if inner {
		r.indent += 2
	}
	r.children(i)
	r.flush()
	if inner {
		r.indent -= 2
	}
	r.lists = r.lists[:len(r.lists)-1]
}

func (r *reader) item(i int32) {
	if len(r.lists) > 0 {
		var a *attrs
		if at := r.nodes[i].attrs; at >= 0 {
			a = &r.attrs[at]
		}
		r.number = r.lists[len(r.lists)-1].number(a)
	}
	r.as(doc.ItemElement, len(r.lists), i)
	r.number = ""
}

// write adds text to the paragraph, its white space collapsed as browsers do.
// A line end between wide characters is only where the source was wrapped.
func (r *reader) write(text []byte) {
	if r.pre > 0 {
		r.writeKept(text)
		return
	}
	for at := 0; at < len(text); {
		c := text[at]
		if c > ' ' {
			end := at + 1
			for end < len(text) && text[end] > ' ' {
				end++
			}
			r.word(text[at:end])
			at = end
			continue
		}
		end, wrapped := at, false
		for end < len(text) && text[end] <= ' ' {
			wrapped = wrapped || text[end] == '\n' || text[end] == '\r'
			end++
		}
		if !(wrapped && at > 0 && end < len(text) && wide(text[:at], text[end:])) {
			r.blank = true
		}
		at = end
	}
}

// wide reports whether neither side of a line end asks for a space.
func wide(before, behind []byte) bool {
	last, _ := utf8.DecodeLastRune(before)
	first, _ := utf8.DecodeRune(behind)
	return last >= 0x2E80 && first >= 0x2E80
}

// word adds text that holds no white space of ASCII.
func (r *reader) word(text []byte) {
	if len(r.para) > 0 {
		switch {
		case r.broken > 0:
			for ; r.broken > 0; r.broken-- {
				r.para = append(r.para, '\n')
			}
		case r.apart && !partsItself(text):
			r.para = append(r.para, "　"...)
		case r.blank:
			r.para = append(r.para, ' ')
		}
	} else {
		r.gap = max(r.gap, min(r.broken, 2))
	}
	r.blank, r.broken, r.apart = false, 0, false
	r.para = appendPrinted(r.para, text)
	if r.link > 0 {
		r.linked += len(text)
	} else if saysWord(text) {
		r.free += len(text)
	}
}

// saysWord reports whether a piece of text is more than numbers and signs.
func saysWord(text []byte) bool {
	for len(text) > 0 {
		c, size := utf8.DecodeRune(text)
		text = text[size:]
		switch {
		case c >= 0x3041 && c <= 0x30FE, c >= 0x3400 && c <= 0x9FFF, c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z',
			c >= 0xFF21 && c <= 0xFF5A, c >= 0xFF66 && c <= 0xFF9D:
			return true
		}
	}
	return false
}

// partsItself reports whether text begins with what parts a label from its
// value.
func partsItself(text []byte) bool {
	first, _ := utf8.DecodeRune(text)
	return doc.IsSpace(first) || strings.ContainsRune(":：｜|／/・（(、）)」】はがにをのと等", first)
}

// appendPrinted leaves out characters that print nothing: spaces of no width,
// marks of direction, soft hyphens.
func appendPrinted(to, text []byte) []byte {
	for at := 0; at < len(text); {
		next := invisible(text[at:])
		to = append(to, text[at:at+next]...)
		at += next
		if at < len(text) {
			_, size := utf8.DecodeRune(text[at:])
			at += size
		}
	}
	return to
}

// invisible is where the first character stands that prints nothing.
func invisible(text []byte) int {
	for i, c := range text {
		if (c == 0xC2 || c == 0xE2 || c == 0xEF) && printsNothing(text[i:]) {
			return i
		}
	}
	return len(text)
}

// printsNothing knows soft hyphens, spaces of no width, marks of direction and
// of the order of bytes.
func printsNothing(text []byte) bool {
	switch r, _ := utf8.DecodeRune(text); {
	case r == 0xAD, r == 0x2060, r == 0xFEFF:
		return true
	default:
		return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E
	}
}

// writeKept adds text whose white space is kept.
func (r *reader) writeKept(text []byte) {
	for len(text) > 0 {
		line, rest, more := strings.Cut(string(text), "\n")
		if line != "" {
			if r.broken > 0 || len(r.para) > 0 {
				for ; r.broken > 0; r.broken-- {
					r.para = append(r.para, '\n')
				}
			}
			r.para = appendPrinted(r.para, []byte(strings.TrimSuffix(line, "\r")))
		}
		if more {
			r.broken++
		}
		text = []byte(rest)
	}
}

func (r *reader) lineBreak() {
	r.broken++
	r.blank, r.apart = false, false
}

// flush ends the paragraph.
func (r *reader) flush() {
	text := r.keep(bytes.TrimRight(r.para, " "))
	broken := r.broken
	l := line{
		text: text, linked: r.linked, free: r.free, home: min(r.home, len(text)), heading: r.kind == doc.HeadingElement,
		timed: r.timed > 0 && r.timed >= len(text), cell: r.inside > 0, skip: r.anchored >= len(text) && len(r.elements)+len(r.lists) == 0,
	}
	r.para, r.blank, r.broken, r.apart = r.para[:0], false, 0, false
	r.linked, r.free, r.timed, r.home, r.anchored = 0, 0, 0, 0, 0
	if text == "" || blankText(text) {
		if len(text)+broken > 0 {
			r.gap = max(r.gap, 1) // a paragraph of blanks or breaks stands for a blank line
		}
		return
	}
	e := doc.Element{Kind: r.kind, Text: text, Level: r.level, Indent: r.indent, Gap: r.gap, Plain: r.pre > 0}
	r.gap = 0
	e.Kind = kindOf(e.Kind, text)
	switch {
	case r.outside > 0 || r.at < r.contact || r.isSiteLine(l):
		e.Kind, e.Level = doc.FurnitureElement, 0
	case r.inside == 0 && r.kind == doc.HeadingElement && isContact(text):
		e.Kind, e.Level = doc.FurnitureElement, 0
		r.contact = r.contactEnd(r.at)
	default:
		e.Number = r.itemNumber(text)
		r.number = ""
		if r.inside == 0 {
			r.sees(&e)
		}
	}
	r.elements = append(r.elements, e)
	if broken > 1 {
		r.gap = 1 // lines without text at its end
	}
}

// kindOf is the kind of an element, where a term that is a sentence is none: it is a question of a list of them,
// with its answer below.
func kindOf(kind doc.ElementKind, text string) doc.ElementKind {
	if last, _ := utf8.DecodeLastRuneInString(text); kind == doc.LabelElement && (last == '。' || last == '？' || last == '?') {
		return doc.Paragraph
	}
	return kind
}

// itemNumber is the number of the list for a paragraph that has none of its own.
// A bullet is for one that begins with no sign, outside of tables.
func (r *reader) itemNumber(text string) string {
	if numbered(text, r.number) || r.number == bullet && (r.inside > 0 || signed(text)) {
		return ""
	}
	return r.number
}

func blankText(text string) bool {
	for _, c := range text {
		if !doc.IsSpace(c) {
			return false
		}
	}
	return true
}

// keptBlock is how much memory for text is asked for at a time, in bytes.
const keptBlock = 1 << 16

// keep is text as a string, cut out of a larger one.
func (r *reader) keep(text []byte) string {
	if len(text) == 0 {
		return ""
	}
	if r.kept.Cap()-r.kept.Len() < len(text) {
		r.kept = new(strings.Builder) // what was cut keeps the old one
		r.kept.Grow(max(keptBlock, len(text)))
	}
	at := r.kept.Len()
	r.kept.Write(text)
	return r.kept.String()[at:]
}

// numbered reports whether an item has a number of its own, not that of the list alone: （１）, ②,
// 第１号議案. A number that counts something is one where it is the list's too: １日程, but not
// 第７期計画 or 10年目.
func numbered(text, list string) bool {
	body := strings.TrimLeft(text, "（([［【第")
	digits := strings.TrimLeft(body, "0123456789０１２３４５６７８９")
	if digits == body {
		first, _ := utf8.DecodeRuneInString(body)
		style, _ := script.Enclosed(first)
		return style != script.Bare
	}
	next, _ := utf8.DecodeRuneInString(digits)
	if strings.ContainsRune("号条項番", next) || !script.Counter(next) {
		return true
	}
	own := string(normalize.FoldRunes([]rune(body[:len(body)-len(digits)])))
	return body == text && own == strings.TrimRight(list, ".")
}

// signed reports whether an item begins with a sign of its own.
func signed(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return script.Bullet(first) || script.Closing(first) != 0 || first == '※'
}
