package html

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// A site knows what of a page is furniture: what the site shows around its
// documents. It is known by what it is, the element that it stands in, where
// its links lead, what it repeats, and not by its class.
type site struct {
	t        *tree
	papers   bool  // what is read stands below a heading of papers or of the agenda
	contact  int   // level of the heading under which the site says whom to ask, 0 for none
	counters []int // for each class of counters how far they came
}

func newSite(t *tree) site { return site{t: t} }

// isBody reports whether an element that is not shown holds most of the text
// of the page: a script shows it.
func (s *site) isBody(i int32) bool {
	n := &s.t.nodes[i]
	switch n.tag {
	case atom.Del, atom.S, atom.Strike:
		return 2*n.size > s.t.nodes[0].size
	}
	return false
}

// isFurniture reports whether all that an element holds is furniture.
func (s *site) isFurniture(i int32) bool {
	n := &s.t.nodes[i]
	if n.flags&(isHidden|siteRole) == 0 && !isBlock(n.tag) && n.tag != atom.Button {
		return false
	}
	if n.size == 0 || 2*n.size > s.t.nodes[0].size {
		return false // most of the page is no furniture
	}
	switch n.tag {
	case atom.Nav, atom.Aside, atom.Dialog, atom.Select, atom.Button, atom.Search:
		return true
	case atom.Footer:
		return !s.within(i, atom.Article)
	case atom.Header:
		return s.isBanner(i)
	case atom.Form:
		return 4*n.size < s.t.nodes[0].size
	}
	return n.flags&(isHidden|siteRole) != 0 || s.isMenu(i)
}

// within reports whether element i stands in one of the tag.
func (s *site) within(i int32, tag atom.Atom) bool {
	for k := s.t.nodes[i].parent; k > 0; k = s.t.nodes[k].parent {
		if s.t.nodes[k].tag == tag {
			return true
		}
	}
	return false
}

// isBanner reports whether a header is that of the site and not of the
// document.
func (s *site) isBanner(i int32) bool {
	if s.within(i, atom.Article) || s.within(i, atom.Main) || s.within(i, atom.Section) {
		return false
	}
	n := &s.t.nodes[i]
	for k := i + 1; k < n.end; k++ {
		if h := &s.t.nodes[k]; h.tag == atom.H1 && h.linked*2 < h.size {
			return s.headings(n.end) > 0 || n.links > 2
		}
	}
	return true
}

// headings counts the first headings of the page behind node i.
func (s *site) headings(i int32) int {
	count := 0
	for ; int(i) < len(s.t.nodes); i++ {
		if s.t.nodes[i].tag == atom.H1 {
			count++
		}
	}
	return count
}

// isMenu reports whether an element is a list of links to elsewhere.
func (s *site) isMenu(i int32) bool {
	n := &s.t.nodes[i]
	switch n.tag {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dl, atom.Div, atom.P, atom.Table, atom.Section, atom.Center, atom.Tr:
	default:
		return false
	}
	if s.papers {
		return false
	}
	if n.links >= 2 && n.linked*10 >= n.size*7 {
		return true
	}
	return isList(n.tag) && s.isContents(i)
}

// isContents reports whether a list leads to places of this page that it only
// repeats: a list of the speakers.
func (s *site) isContents(i int32) bool {
	n := &s.t.nodes[i]
	links, size, again := 0, int32(0), 0
	for k := i + 1; k < n.end; k++ {
		a := &s.t.nodes[k]
		if a.tag != atom.A || a.flags&isAnchor == 0 {
			continue
		}
		size += a.size
		if links++; links <= 8 && s.repeated(k, n.end) {
			again++
		}
	}
	return links > 0 && 10*size >= 7*n.size && 2*again >= min(links, 8)
}

// repeated reports whether the longest piece of text in element i stands in
// the page behind node end again.
func (s *site) repeated(i, end int32) bool {
	piece := ""
	for k := i + 1; k < s.t.nodes[i].end; k++ {
		n := &s.t.nodes[k]
		if n.flags&isText != 0 && int(n.to-n.from) > len(piece) {
			piece = string(s.t.text[n.from:n.to])
		}
	}
	piece = strings.TrimSpace(piece)
	from := len(s.t.text)
	for k := int(end); k < len(s.t.nodes); k++ {
		if s.t.nodes[k].flags&isText != 0 {
			from = int(s.t.nodes[k].from)
			break
		}
	}
	const far = 1 << 20 // as far as is looked
	return piece != "" && strings.Contains(string(s.t.text[from:min(len(s.t.text), from+far)]), piece)
}

// isCounter reports whether an element within a line numbers the lines of the
// page: 1, 2, 3 … in elements of one class.
func (s *site) isCounter(int32) bool { return false }

var siteWords = sync.OnceValue(func() *lexicon.Set { return lexicon.SetOf("site") })

// maxSiteLine is the longest line of the site, in bytes.
const maxSiteLine = 240

// isSiteLine reports whether a paragraph is furniture: a line of links, a trail
// of bread crumbs, the date of an update.
func (s *site) isSiteLine(text string, linked int) bool {
	if len(text) > maxSiteLine {
		return false
	}
	if linked*10 >= len(text)*9 && !s.papers {
		return true
	}
	if crumbs(text) {
		return true
	}
	if n := siteWords().At(normalize.FoldRunes([]rune(text))); n > 0 {
		return true
	}
	return strings.Contains(text, "Copyright") || strings.Contains(text, "All rights reserved")
}

// crumbs reports whether a line is a path through the pages of a site.
func crumbs(text string) bool {
	parts := 1
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch r {
		case '>', '＞', '»', '›', '≫':
			parts++
		case '。', '\n', '<', '＜':
			return false
		}
		i += size
	}
	return parts > 2
}

// headWords are the words that say what the lines below them are.
var headWords = sync.OnceValue(func() map[string]string {
	words := make(map[string]string)
	for _, kind := range [...]string{"head", "group"} {
		for _, e := range lexicon.Words(kind) {
			words[strings.TrimPrefix(e.Surface, "=")] = e.Key
		}
	}
	return words
})

// isLabel reports whether a piece of text is a label of the header.
func (s *site) isLabel(text string) bool {
	if len(text) > 45 {
		return false
	}
	_, ok := headWords()[bare(text)]
	return ok
}

// bare is a line without marks, numbers and white space, folded.
func bare(text string) string {
	var out strings.Builder
	for _, r := range normalize.FoldRunes([]rune(text)) {
		switch {
		case r == 0, doc.IsSpace(r), r < 0x80, r >= 0x2000 && r < 0x3000, strings.ContainsRune("【】〔〕〈〉《》＜＞■□◆◇●○◎・", r):
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// sees takes note of a paragraph that may say what stands below it.
func (s *site) sees(e *doc.Element) {
	if len(e.Text) > 60 && e.Kind != doc.HeadingElement {
		return
	}
	key, ok := headWords()[bare(e.Text)]
	switch {
	case ok:
		s.papers = key == "agenda" || key == "papers"
	case e.Kind == doc.HeadingElement:
		s.papers = false
	}
}

// heading takes note of a heading.
func (s *site) heading(int32) {}

// settle looks at the elements as a whole.
func settle(elements []doc.Element) []doc.Element { return elements }
