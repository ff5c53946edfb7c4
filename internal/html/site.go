package html

import (
	"bytes"
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
// its links lead, what it repeats; a class alone says nothing.
type site struct {
	t        *tree
	size     int32 // bytes of the page's text without the links to elsewhere
	unhide   bool  // what is hidden is most of the page: a script shows it
	counters map[uint64]bool
	papers   bool  // what is read stands below a heading of the agenda or of papers
	held     bool  // or below one of a date
	contact  int32 // the node behind the place where the site says whom to ask
}

func newSite(t *tree) site {
	s := site{t: t, size: t.nodes[0].size - t.nodes[0].linked, counters: countersOf(t)}
	hidden := int32(0)
	for i := int32(1); int(i) < len(t.nodes); {
		n := &t.nodes[i]
		if n.flags&isHidden != 0 {
			hidden += n.size
			i = n.end
			continue
		}
		i++
	}
	s.unhide = 2*hidden > s.size
	return s
}

// isBody reports whether an element that is not shown holds most of the text
// of the page.
func (s *site) isBody(i int32) bool {
	n := &s.t.nodes[i]
	switch n.tag {
	case atom.Del, atom.S, atom.Strike:
		return 2*n.size > s.size
	}
	return false
}

// isFurniture reports whether all that an element holds is furniture.
func (s *site) isFurniture(i int32) bool {
	n := &s.t.nodes[i]
	shown := n.flags&(isHidden|siteRole) == 0
	if n.size == 0 || shown && !isBlock(n.tag) && n.tag != atom.Button {
		return false
	}
	if n.tag == atom.Button && shown && s.within(i, isTitling) {
		return false // the heading of a part that it opens and shuts
	}
	if n.flags&isHidden != 0 && !s.unhide {
		return true
	}
	if 2*(n.size-n.linked) > s.size && n.tag != atom.Select {
		return false // most of the page is no furniture
	}
	return s.isOfSite(i, n)
}

// isOfSite tells an element by its tag, its role and what it holds.
func (s *site) isOfSite(i int32, n *node) bool {
	switch n.tag {
	case atom.Nav, atom.Aside, atom.Dialog, atom.Select, atom.Button, atom.Search:
		return true
	case atom.Footer:
		return !s.within(i, isArticle)
	case atom.Header:
		return s.isBanner(i)
	case atom.Form:
		return 4*n.size < s.size && !s.saysHead(i)
	}
	return n.flags&siteRole != 0 || s.isNamed(i) || s.isMenu(i) || s.isTools(n)
}

// isTools reports whether an element holds nothing but controls, what they are
// called and links: a list of check boxes, the buttons of a page.
func (s *site) isTools(n *node) bool {
	return n.tools > 0 && n.soft >= n.size && !isTitling(n.tag)
}

// within reports whether element i stands in one of the tags.
func (s *site) within(i int32, is func(atom.Atom) bool) bool {
	for k := s.t.nodes[i].parent; k > 0; k = s.t.nodes[k].parent {
		if is(s.t.nodes[k].tag) {
			return true
		}
	}
	return false
}

func isArticle(tag atom.Atom) bool { return tag == atom.Article }

// isContent reports whether an element holds what the page is there for.
func isContent(tag atom.Atom) bool {
	return tag == atom.Article || tag == atom.Main || tag == atom.Section
}

// isTitling reports whether an element says what stands below it.
func isTitling(tag atom.Atom) bool {
	return isHeading(tag) || tag == atom.Summary || tag == atom.Dt
}

// isBanner reports whether a header is that of the site and not of the
// document.
func (s *site) isBanner(i int32) bool {
	if s.within(i, isContent) {
		return false
	}
	n := &s.t.nodes[i]
	for k := i + 1; k < n.end; k++ {
		if h := &s.t.nodes[k]; h.tag == atom.H1 && h.linked*2 < h.size {
			return s.headed(n.end) || n.links > 2 && !s.counts(k)
		}
	}
	return !s.saysHead(i)
}

// headed reports whether the page has a first heading behind node i, more than
// signs that a script fills in.
func (s *site) headed(i int32) bool {
	const leastHeading = 6 // bytes
	for ; int(i) < len(s.t.nodes); i++ {
		if s.t.nodes[i].tag == atom.H1 && s.t.nodes[i].size >= leastHeading {
			return true
		}
	}
	return false
}

// counts reports whether a number stands in element i, as the session or the
// day does in the title of a document and seldom in the name of a site.
func (s *site) counts(i int32) bool {
	for k := i + 1; k < s.t.nodes[i].end; k++ {
		if n := &s.t.nodes[k]; n.flags&isText != 0 && holdsDigit(string(s.t.text[n.from:n.to])) {
			return true
		}
	}
	return false
}

func holdsDigit(text string) bool {
	return strings.ContainsAny(text, "0123456789０１２３４５６７８９")
}

// isNamed reports whether an element is what its id or class calls it: small,
// without what minutes say, and with links where it is a menu.
func (s *site) isNamed(i int32) bool {
	n := &s.t.nodes[i]
	if n.flags&(namedHead|namedFoot|namedMenu) == 0 || 4*(n.size-n.linked) > s.size || s.papers || s.saysHead(i) || s.leadsPapers(i) {
		return false
	}
	switch {
	case n.flags&namedHead != 0:
		return n.links > 0 && s.isBanner(i)
	case n.flags&namedFoot != 0:
		return true
	}
	return n.links+n.tools > 0 && 2*n.soft > n.size-n.soft
}

// saysHead reports whether an element has a label of the header of minutes, or
// remarks, which are more than who speaks.
func (s *site) saysHead(i int32) bool {
	if s.speaks(i) {
		return true
	}
	looked := 0
	for k := i + 1; k < s.t.nodes[i].end && looked < 400; k++ {
		n := &s.t.nodes[k]
		if n.flags&isText == 0 || n.size == 0 {
			continue
		}
		looked++
		text := bytes.TrimSpace(s.t.text[n.from:n.to])
		label, _, _ := strings.Cut(string(text[:min(len(text), 90)]), "：")
		if key := headKey(label); key == "held" || key == "venue" || key == "member" {
			return true
		}
	}
	return false
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
		return !s.speaks(i) && !s.leadsPapers(i)
	}
	return n.anchors > 0 && isList(n.tag) && s.isContents(i) && !s.leadsPapers(i)
}

// leadsPapers reports whether the first text of an element says that the
// agenda or papers follow.
func (s *site) leadsPapers(i int32) bool {
	for k := i + 1; k < s.t.nodes[i].end; k++ {
		n := &s.t.nodes[k]
		if n.flags&isText != 0 && n.size > 0 {
			key := headKey(string(s.t.text[n.from:min(n.to, n.from+90)]))
			return key == "agenda" || key == "papers"
		}
	}
	return false
}

// speaks reports whether an element names speakers whose words stand between
// them.
func (s *site) speaks(i int32) bool {
	marks, words := 0, 0
	for k := i + 1; k < s.t.nodes[i].end && (marks == 0 || words == 0); k++ {
		n := &s.t.nodes[k]
		if n.flags&isText == 0 || n.size == 0 {
			continue
		}
		text := bytes.TrimSpace(s.t.text[n.from:n.to])
		marks += one(speakerMark(text))
		words += one(bytes.Contains(text, []byte("。")))
	}
	return marks > 0 && words > 0
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
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
		if links++; links <= enough && s.repeated(k, n.end) {
			again++
		}
	}
	return links > 0 && 10*size >= 7*n.size && 2*again >= min(links, enough)
}

// enough is how many links of a list are looked for again.
const enough = 8

// repeated reports whether the longest piece of text in element i stands in
// the page behind node end again.
func (s *site) repeated(i, end int32) bool {
	var piece []byte
	for k := i + 1; k < s.t.nodes[i].end; k++ {
		if n := &s.t.nodes[k]; n.flags&isText != 0 && int(n.to-n.from) > len(piece) {
			piece = s.t.text[n.from:n.to]
		}
	}
	piece = bytes.TrimSpace(piece)
	from := len(s.t.text)
	for k := int(end); k < len(s.t.nodes); k++ {
		if s.t.nodes[k].flags&isText != 0 {
			from = int(s.t.nodes[k].from)
			break
		}
	}
	const far = 1 << 18 // as far as is looked
	return len(piece) > 0 && bytes.Contains(s.t.text[from:min(len(s.t.text), from+far)], piece)
}

// isPermalink reports whether an element is the sign in a heading or a label that links to that place itself, which
// documentation tools put there: 日時<a href="#day">¶</a>.
func (s *site) isPermalink(i int32) bool {
	n := &s.t.nodes[i]
	const longest = 8 // bytes
	if n.flags&isAnchor == 0 || n.size == 0 || n.size > longest || !s.within(i, isTitling) {
		return false
	}
	for k := i + 1; k < n.end; k++ {
		if c := &s.t.nodes[k]; c.flags&isText != 0 && (saysWord(s.t.text[c.from:c.to]) || holdsDigit(string(s.t.text[c.from:c.to]))) {
			return false
		}
	}
	return true
}

// isCounter reports whether an element within a line numbers the remarks of
// the page.
func (s *site) isCounter(i int32) bool {
	return len(s.counters) > 0 && s.counters[s.t.counterKey(i)]
}

func (t *tree) counterKey(i int32) uint64 {
	n := &t.nodes[i]
	return uint64(n.tag)<<32 | uint64(n.class)
}

// countersOf finds the elements that number the remarks of a page: 1, 2, 3 …
// in elements of one kind, with the marks of speakers behind them.
func countersOf(t *tree) map[uint64]bool {
	type run struct{ next, spoken, all int }
	runs := make(map[uint64]*run)
	for i := int32(1); int(i) < len(t.nodes); i++ {
		n := &t.nodes[i]
		if n.tag == 0 || n.size == 0 || n.size > 5 || n.end != i+2 || isBlock(n.tag) {
			continue
		}
		value := number(t.text[t.nodes[i+1].from:t.nodes[i+1].to], noNumber)
		r := runs[t.counterKey(i)]
		switch {
		case value < 0:
			continue
		case r == nil:
			r = &run{next: value}
			runs[t.counterKey(i)] = r
		}
		if value != r.next {
			r.spoken = -1 << 20
		}
		r.next, r.all = value+1, r.all+1
		if k := t.textBehind(n.end); k >= 0 && speakerMark(t.text[t.nodes[k].from:t.nodes[k].to]) {
			r.spoken++
		}
	}
	found := make(map[uint64]bool)
	for key, r := range runs {
		if r.all > 1 && 2*r.spoken >= r.all {
			found[key] = true
		}
	}
	return found
}

// textBehind is the first run of text from node i on that prints, -1 for none
// near.
func (t *tree) textBehind(i int32) int32 {
	for k := i; int(k) < len(t.nodes) && k < i+8; k++ {
		if n := &t.nodes[k]; n.flags&isText != 0 && n.size > 0 {
			return k
		}
	}
	return -1
}

func speakerMark(text []byte) bool {
	first, _ := utf8.DecodeRune(bytes.TrimLeft(text, " \t\r\n"))
	return strings.ContainsRune("○◯◎●〇", first)
}

// A wordSet is a set of words and what they begin with: most lines are told
// apart by that.
type wordSet struct {
	set   *lexicon.Set
	first map[rune]bool
}

var (
	siteWords    = sync.OnceValue(func() *wordSet { return newWordSet("site") })
	contactWords = sync.OnceValue(func() *wordSet { return newWordSet("site_contact") })
)

// homeWords are what the first link of a path through the site says.
var homeWords = sync.OnceValue(func() map[string]bool {
	words := make(map[string]bool)
	for _, e := range lexicon.Words("site_home") {
		words[e.Surface] = true
	}
	return words
})

func newWordSet(kind string) *wordSet {
	words := &wordSet{lexicon.SetOf(kind), map[rune]bool{}}
	for _, e := range lexicon.Words(kind) {
		first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(e.Surface, "="))
		words.first[narrow(first)] = true
	}
	return words
}

// maxSiteLine is the longest line of the site, in bytes.
const maxSiteLine = 240

// A line is what is known of a paragraph when it ends.
type line struct {
	text    string
	linked  int  // bytes in links to elsewhere
	free    int  // bytes of words outside of links
	home    int  // bytes of the link with which it begins
	timed   bool // it holds nothing but a <time>
	cell    bool // it stands in a table
	heading bool
	skip    bool // it stands first and leads further down
}

// empty reports whether there is nothing but signs on the line.
func (l *line) empty() bool { return !saysWord([]byte(l.text)) && !holdsDigit(l.text) }

// onlyLinks reports whether all words of the line are links to elsewhere.
func (l *line) onlyLinks() bool { return l.linked > 0 && l.free == 0 }

// isSiteLine reports whether a paragraph is furniture: a line of links, a trail
// of bread crumbs, the date of an update.
func (s *site) isSiteLine(l line) bool {
	switch {
	case len(l.text) > maxSiteLine, l.cell:
		return false
	case l.onlyLinks() && !s.papers && !speakerMark([]byte(l.text)):
		return true
	case l.skip, l.heading && l.empty(), l.timed && !s.held:
		return true
	case crumbs(l.text), l.home > 0 && homeWords()[l.text[:l.home]]:
		return true
	}
	return beginsSite(l.text) || isCopyright(l.text)
}

func isCopyright(text string) bool {
	return strings.Contains(text, "Copyright") || strings.Contains(text, "ights Reserved") || strings.Contains(text, "ights reserved")
}

// beginsSite reports whether a line begins with a word of the site.
func beginsSite(text string) bool {
	words := siteWords()
	if first, _ := utf8.DecodeRuneInString(text); !words.first[narrow(first)] {
		return false
	}
	const enough = 32 // characters, more than any of the words has
	folded := make([]rune, 0, enough)
	for _, r := range text {
		if folded = append(folded, r); len(folded) == enough {
			break
		}
	}
	folded = normalize.FoldRunes(folded)
	n := words.set.At(folded)
	return n > 0 && (n >= 5 || n == len(folded) || !wordGoesOn(folded[n]))
}

// narrow is the half-width form of a full-width letter or sign of ASCII.
func narrow(r rune) rune {
	if r > 0xFF00 && r < 0xFF5F {
		return r - 0xFEE0
	}
	return r
}

// wordGoesOn reports whether a word does not end before r.
func wordGoesOn(r rune) bool { return r >= 0x3041 && r <= 0x30FE || r >= 0x3400 && r <= 0x9FFF }

// crumbs reports whether a line is a path through the pages of a site.
func crumbs(text string) bool {
	parts := 1
	for _, sign := range [...]string{">", "＞", "»", "›", "≫"} {
		parts += strings.Count(text, sign)
	}
	return parts > 2 && !strings.ContainsAny(text, "。\n<＜○→")
}

// heads are the words that say what the lines below them are, and what they
// begin with: most lines are told apart by that.
type heads struct {
	keys  map[string]string
	first map[rune]bool
}

var headWords = sync.OnceValue(func() heads {
	words := heads{map[string]string{}, map[rune]bool{}}
	for _, kind := range [...]string{"group", "head"} {
		for _, e := range lexicon.Words(kind) {
			word := strings.TrimPrefix(e.Surface, "=")
			first, _ := utf8.DecodeRuneInString(word)
			words.keys[word], words.first[first] = e.Key, true
		}
	}
	return words
})

// maxHeadWord is the longest line that may be a word of the header, in bytes.
const maxHeadWord = 90

// headKey is what a short line says that stands below it or behind it, "" for
// nothing: its words without marks, numbers and white space.
func headKey(text string) string {
	if len(text) > maxHeadWord {
		return ""
	}
	words := headWords()
	var buf [maxHeadWord]byte
	bare := buf[:0]
	for _, r := range text {
		switch r = narrow(r); {
		case r < 0x80, r >= 0x2000 && r < 0x3005, r >= 0x3008 && r < 0x3041, r == '・', doc.IsSpace(r):
		case len(bare) == 0 && !words.first[r]:
			return ""
		default:
			bare = utf8.AppendRune(bare, r)
		}
	}
	return words.keys[string(bare)]
}

// isLabel reports whether an element at the beginning of a line is a label of
// the header, whose value stands behind it.
func (s *site) isLabel(tag atom.Atom, text []byte) bool {
	switch tag {
	case atom.B, atom.Strong, atom.Span, atom.Font, atom.Em, atom.Label, atom.U, atom.Big:
	default:
		return false
	}
	if len(text) > 45 {
		return false
	}
	switch headKey(string(text)) {
	case "", "agenda", "papers", "body", "other":
		return false // which go on as words: 議事録
	}
	return true
}

// sees takes note of a paragraph that may say what stands below it.
func (s *site) sees(e *doc.Element) {
	s.held = false
	if len(e.Text) > 60 && e.Kind != doc.HeadingElement {
		return
	}
	key := headKey(e.Text)
	s.held = key == "held" || key == "time" || key == "place-time"
	switch {
	case key != "":
		s.papers = key == "agenda" || key == "papers"
	case e.Kind == doc.HeadingElement:
		s.papers = false
	}
}

// isContact reports whether a heading begins what the site says of whom to
// ask.
func isContact(text string) bool {
	words := contactWords()
	if first, _ := utf8.DecodeRuneInString(text); !words.first[narrow(first)] {
		return false
	}
	folded := normalize.FoldRunes([]rune(text))
	n := words.set.At(folded)
	return n > 0 && len(folded)-n <= 3
}

// contactEnd is the node behind what belongs to the heading at node i: the end
// of the block around it.
func (s *site) contactEnd(i int32) int32 {
	for k := i; k > 0; k = s.t.nodes[k].parent {
		up := &s.t.nodes[s.t.nodes[k].parent]
		if up.size > s.t.nodes[i].size {
			if 2*(up.size-up.linked) > s.size {
				return s.nextHeading(s.t.nodes[i].end, s.t.nodes[k].end, up.end)
			}
			return up.end
		}
	}
	return s.t.nodes[i].end
}

// nextHeading is the first heading from node i on, the end where there is
// none.
func (s *site) nextHeading(i, least, end int32) int32 {
	for k := max(i, least); k < end; k++ {
		if isHeading(s.t.nodes[k].tag) {
			return k
		}
	}
	return end
}
