package html

import (
	"bytes"
	"context"
	"fmt"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A node is an element or a run of text. Nodes stand in document order, each
// before what it holds.
type node struct {
	tag     atom.Atom // 0 for text and for elements that HTML does not know
	flags   flags
	class   uint32 // a digest of its class
	parent  int32
	end     int32 // index behind its last descendant
	from    int32 // text: its range in tree.text
	to      int32
	size    int32 // bytes of text in it that are no white space
	linked  int32 // of these, in links to elsewhere
	links   int32 // how many of these
	anchors int32 // how many links to places of this page
	soft    int32 // of its size, in links to elsewhere, controls, their labels and headings
	tools   int32 // how many controls
	attrs   int32 // index into tree.attrs, or -1
}

type flags uint16

const (
	isText    flags = 1 << iota
	isHidden        // by an attribute
	isLink          // leads to another page
	isAnchor        // leads to a place in this page
	isFile          // leads to a file: a paper
	siteRole        // has the role of site furniture
	namedHead       // its id or class names it the head of the site,
	namedFoot       // the foot of it,
	namedMenu       // or a menu
	isControl       // a button or the like, by its tag or its role
)

// attrs are the attributes of an element that say how it is shown.
type attrs struct {
	rowSpan, colSpan int
	start, value     int // of ol and li
	listType         string
	reversed         bool
}

// A tree is a page.
type tree struct {
	nodes   []node
	text    []byte
	attrs   []attrs
	scripts int
	frames  int
}

// The limits of a page. What lies deeper than maxDepth is read as if it lay
// there.
const (
	maxDepth  = 200
	manyNodes = 20_000_000
	maxText   = 1<<31 - 1
)

// A builder makes the tree out of tokens.
type builder struct {
	*tree
	z    *html.Tokenizer
	open []int32 // the open elements
	name [32]byte
}

// parse reads a page of valid UTF-8.
func parse(ctx context.Context, page []byte, limits Limits) (*tree, error) {
	if limits.Nodes <= 0 {
		limits.Nodes = manyNodes
	}
	if len(page) > maxText {
		return nil, fmt.Errorf("%w: the page has more than %d bytes", ErrLimit, maxText)
	}
	b := builder{tree: &tree{
		nodes: make([]node, 1, 16+countNodes(page)),
		text:  make([]byte, 0, len(page)*3/4),
	}, z: html.NewTokenizer(bytes.NewReader(page))}
	b.nodes[0] = node{tag: atom.Html, attrs: -1, parent: -1}
	b.open = append(b.open, 0)
	for n := 0; b.token(); n++ {
		if n&0xFFF == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if len(b.nodes) > limits.Nodes {
			return nil, fmt.Errorf("%w: the page has more than %d elements and pieces of text; raise Limits.Nodes", ErrLimit, limits.Nodes)
		}
	}
	b.close(0)
	b.measure()
	return b.tree, nil
}

// countNodes is about how many nodes a page has: the tags that end nothing, and
// what stands between two tags.
func countNodes(page []byte) int {
	n := 0
	for at := 0; ; {
		k := bytes.IndexByte(page[at:], '<')
		if k < 0 {
			return n
		}
		at += k + 1
		if at > 1 && page[at-2] != '>' {
			n++
		}
		if at < len(page) && page[at] != '/' {
			n++
		}
	}
}

// token reads one token; false at the end of the page.
func (b *builder) token() bool {
	switch b.z.Next() {
	case html.ErrorToken:
		return false
	case html.TextToken:
		b.addText(b.z.Text())
	case html.StartTagToken:
		b.start(false)
	case html.SelfClosingTagToken:
		b.start(true)
	case html.EndTagToken:
		tag, _ := b.tagName(b.z.Raw()[2:])
		b.endTag(tag)
	}
	return true
}

// addText keeps a run of text; white space alone counts as it parts what
// stands around it.
func (b *builder) addText(text []byte) {
	if len(text) == 0 {
		return
	}
	from := int32(len(b.text))
	b.text = append(b.text, text...)
	b.nodes = append(b.nodes, node{
		flags: isText, attrs: -1, parent: b.top(), end: int32(len(b.nodes) + 1),
		from: from, to: int32(len(b.text)), size: printed(text),
	})
}

// printed counts the bytes that are no white space.
func printed(text []byte) int32 {
	n := int32(0)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c > ' ' && c < utf8.RuneSelf:
			n++
		case c < utf8.RuneSelf:
		case c == 0xC2 && i+1 < len(text) && text[i+1] == 0xA0:
			i++
		case c == 0xE3 && i+2 < len(text) && text[i+1] == 0x80 && text[i+2] == 0x80:
			i += 2
		case c >= 0xE0 && c < 0xF0:
			n += 3
			i += 2
		default:
			n++
		}
	}
	return n
}

func (b *builder) top() int32 { return b.open[len(b.open)-1] }

// start opens an element; one of XML may be closed at once.
func (b *builder) start(closed bool) {
	tag, rest := b.tagName(b.z.Raw()[1:])
	switch tag {
	case atom.Html, atom.Head, atom.Body:
		return // there is one of each, whatever the page says
	case atom.Frame, atom.Frameset, atom.Iframe:
		b.frames++
	case atom.Script:
		b.scripts++
	}
	n := node{tag: tag, attrs: -1}
	if len(rest) > 1 {
		b.readAttrs(&n, rest)
	}
	if isControlTag(tag) && n.flags&isHidden == 0 {
		n.flags |= isControl
	}
	b.imply(tag)
	b.push(n, closed && (tag == 0 || isDropped(tag)))
}

// tagName reads the name of a tag, and what stands behind it in the tag. The
// tokenizer would copy it.
func (b *builder) tagName(raw []byte) (tag atom.Atom, rest []byte) {
	end := 0
	for end < len(raw) && !endsName(raw[end]) {
		end++
	}
	if end > len(b.name) {
		return 0, raw[end:] // no element has so long a name
	}
	for i, c := range raw[:end] {
		b.name[i] = lower(c)
	}
	return atom.Lookup(b.name[:end]), raw[end:]
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// endsName reports whether a name ends before c.
func endsName(c byte) bool { return c == '>' || c == '/' || c <= ' ' }

// imply ends the elements that the start of another ends.
func (b *builder) imply(tag atom.Atom) {
	if !isBlock(tag) && tag != atom.A && tag != atom.Rt && tag != atom.Rp && tag != atom.Rb && tag != atom.Rtc && tag != atom.Option {
		return
	}
	b.implied(tag)
	if isBlock(tag) && tag != atom.P {
		b.implied(atom.P)
	}
}

func (b *builder) implied(tag atom.Atom) {
	for k := len(b.open) - 1; k > 0; k-- {
		ends, stops := closes(tag, b.nodes[b.open[k]].tag)
		if ends {
			b.close(k)
			return
		}
		if stops {
			return
		}
	}
}

func (b *builder) push(n node, closed bool) {
	i := int32(len(b.nodes))
	n.parent, n.end = b.top(), i+1
	b.nodes = append(b.nodes, n)
	if closed || isVoid(n.tag) {
		return
	}
	if len(b.open) < maxDepth {
		b.open = append(b.open, i)
	}
}

// endTag ends the element that the tag names and all that is open in it.
func (b *builder) endTag(tag atom.Atom) {
	if tag == atom.Br || tag == atom.P && !b.inParagraph() {
		b.nodes = append(b.nodes, node{tag: atom.Br, attrs: -1, parent: b.top(), end: int32(len(b.nodes) + 1)})
		return
	}
	if tag == atom.Html || tag == atom.Body || tag == atom.Head {
		return // what stands behind still belongs to the page
	}
	for k := len(b.open) - 1; k > 0; k-- {
		open := b.nodes[b.open[k]].tag
		if open == tag || isHeading(open) && isHeading(tag) {
			b.close(k)
			return
		}
		if bounds(tag, open) {
			return
		}
	}
}

func (b *builder) inParagraph() bool {
	for k := len(b.open) - 1; k > 0; k-- {
		switch tag := b.nodes[b.open[k]].tag; {
		case tag == atom.P:
			return true
		case tag == atom.Table || isCell(tag):
			return false
		}
	}
	return false
}

// close ends the open element k and all in it.
func (b *builder) close(k int) {
	for _, i := range b.open[k:] {
		b.nodes[i].end = int32(len(b.nodes))
	}
	b.open = b.open[:k]
}

// measure sums up what each element holds.
func (t *tree) measure() {
	for i := len(t.nodes) - 1; i > 0; i-- {
		n, p := &t.nodes[i], &t.nodes[t.nodes[i].parent]
		if isDropped(n.tag) {
			continue
		}
		if n.flags&isControl != 0 {
			n.tools++
		}
		if n.flags&(isControl|isLink) != 0 || isSoft(n.tag) {
			n.soft = n.size
		}
		if n.flags&isLink != 0 {
			n.linked, n.links = n.size, 1
		} else if n.flags&isAnchor != 0 {
			n.anchors = 1
		}
		p.size += n.size
		p.linked += n.linked
		p.links += n.links
		p.anchors += n.anchors
		p.soft += n.soft
		p.tools += n.tools
	}
}
