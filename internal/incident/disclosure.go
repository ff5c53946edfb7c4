package incident

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// Channels are the cells of 情報周知: what stands directly below the label,
// the own site's and the other's; nil where there is no such row.
type Channels struct{ Direct, OwnSite, Other *cell.Cell }

// DisclosureOf reads the cells of 情報周知.
func DisclosureOf(ch Channels, c *Context) *model.Disclosure {
	if ch.Direct == nil && ch.OwnSite == nil && ch.Other == nil {
		return nil
	}
	d := &model.Disclosure{Notices: []model.Notice{}}
	c.separate(&ch)
	if ch.Direct != nil && !ch.Direct.Empty() {
		if ch.OwnSite == nil && ownSite(ch.Direct) {
			ch.OwnSite = ch.Direct
		} else if ch.Other == nil {
			ch.Other = ch.Direct
		}
	}
	cell.InColumn(ch.OwnSite, ch.Other)
	if ch.OwnSite != nil {
		d.OwnSite = BlockOf(ch.OwnSite)
		d.Notices = append(d.Notices, c.notices(ch.OwnSite, model.ChannelOwnSite, 0, ch.OwnSite == ch.Direct)...)
	}
	if ch.Other != nil {
		d.Other = BlockOf(ch.Other)
		d.Notices = append(d.Notices, c.notices(ch.Other, model.ChannelOther, len(d.Notices), ch.Other == ch.Direct)...)
	}
	return d
}

// separate divides the one cell there is where it names the channels itself.
func (c *Context) separate(ch *Channels) {
	cell := ch.Direct
	if cell == nil || cell.Empty() {
		cell = ch.OwnSite
	}
	if cell == nil || ch.Other != nil || cell == ch.Direct && ch.OwnSite != nil {
		return
	}
	if own, other := c.divide(cell); own != nil || other != nil {
		*ch = Channels{OwnSite: own, Other: other}
	}
}

// ownSite reports whether a cell that is not divided speaks of the own site.
func ownSite(cell *cell.Cell) bool {
	text := string(cell.Fold[:min(len(cell.Fold), 80)])
	for _, e := range lexicon.Words("site_word") {
		if strings.Contains(text, e.Surface) {
			return true
		}
	}
	return false
}

// A noticeReader goes through the lines of one channel.
type noticeReader struct {
	cell     *cell.Cell
	c        *Context
	channel  model.Channel
	first    int // index of its first notice in the disclosure
	medium   string
	operator string
	widest   int
	inner    bool     // the log is set as a table in the cell
	headed   bool     // a heading in brackets stands above
	mixed    bool     // the cell is that of all channels
	single   bool     // of such a table: one blank alone parts its columns
	turned   int      // how many tables had their times put before their remarks
	columns  []string // of such a table: what its head says of each
	day      [2]int   // the day that the entries above have
	labels   []entry  // of the entries to come, where they stand in a column before these
	media    string   // what its first column has for the entries to come, where that is one of media
	below    int      // the line behind its head
	remarks  int      // how wide the widest remark in its last column is
	done     []model.Notice
}

// part is the box of the grid in which line k stands, 0 where that is not known.
func (r *noticeReader) part(k int) int { return r.cell.Lines[k].Part }

// notices are the entries of the channel's log.
func (c *Context) notices(cell *cell.Cell, channel model.Channel, first int, mixed bool) []model.Notice {
	if cell.Missing() != "" {
		return nil
	}
	c.Begin()
	r := noticeReader{cell: cell, c: c, channel: channel, first: first, widest: cell.Widest(), mixed: mixed}
	r.timesFirst(0)
	for k := 0; k < len(r.cell.Lines); {
		if head := c.innerHead(r.cell, k); head > 0 {
			r.noteColumns(k, k+head)
			r.inner, k = true, k+head
			r.timesFirst(k)
			continue
		}
		k = r.line(k)
	}
	return r.done
}

// line reads the entry that begins on line k, or takes the line for what the
// next entries stand below; the result is the next line to read.
func (r *noticeReader) line(k int) int {
	from, end := r.cell.LineStart(k), r.cell.LineEnd(k)
	if n := r.labelColumn(k); n > 0 {
		return k + n
	}
	if e, ok := r.entry(k, from, end); ok {
		r.nextLabel(&e)
		r.overRows(&e)
		return r.take(e)
	}
	if from < end && r.cell.Fold[from] != '※' && r.cell.Depth[from] == 0 {
		for next := k + 2; next <= min(k+3, len(r.cell.Lines)); next++ {
			if name := r.c.operatorNamed(r.cell.Join(from, r.cell.LineEnd(next-1))); name != "" {
				r.operator, r.medium = name, "" // the name is wrapped
				return next
			}
		}
		r.heading(k, from, end)
	}
	return k + 1
}

// heading takes a short line for the operator or the medium of the entries
// below it.
func (r *noticeReader) heading(k, from, end int) {
	a, b, bracket := r.headingWords(k, from, end)
	r.headed = r.headed || bracket
	for b > a && (r.cell.Fold[b-1] == ':' || cell.Blank(r.cell.Fold[b-1])) {
		b--
	}
	if a >= b || b-a > 40 || r.cell.Fold[b-1] == '。' || overColumns(r.cell.Fold[a:b]) {
		return
	}
	text := r.cell.Join(a, b)
	if name := r.c.operatorNamed(text); name != "" {
		r.operator, r.medium = name, ""
		return
	}
	if next := r.boxBehind(k); next > 0 && !bracket {
		r.media = r.cell.Join(r.cell.LineStart(k), r.cell.LineEnd(next-1))
		return
	}
	if r.channel == model.ChannelOther && !slices.Contains(r.columns, "medium") {
		r.medium = mediumOf(text, bracket) // where there is a column for it each entry has its own
	}
}

// headingWords are the words of such a line without what stands before and around them, and
// whether a bracket does: 【自社サイト】, ・（１）自社サイト, （甲社）.
func (r *noticeReader) headingWords(k, from, end int) (a, b int, bracket bool) {
	a, b = r.cell.Trim(from, end)
	if h, ok := bracketHeading(r.cell, k); ok {
		a, b, bracket = h.text, h.textEnd, true
	} else {
		a = r.behindSigns(a, b)
		if n, _ := bracketMark(r.cell.Fold[a:b]); n > 0 {
			a, b = r.cell.Trim(a+n, b)
		}
	}
	if a < b && r.cell.Fold[a] == '(' {
		if inside, stop := within(r.cell, a, b); stop == b {
			return a + 1, inside, true
		}
	}
	return a, b, bracket
}

// behindSigns is where the words begin behind bullets and circled numbers.
func (r *noticeReader) behindSigns(from, end int) int {
	for from < end && (script.Bullet(r.cell.Fold[from]) || script.Circled(r.cell.Fold[from]) > 0 || cell.Blank(r.cell.Fold[from])) {
		from++
	}
	return from
}

// named is the operator whose name line k is, alone or with the line below it, behind a number or without.
func (r *noticeReader) named(k int) string {
	from := r.behindSigns(r.cell.LineStart(k), r.cell.LineEnd(k))
	name := r.c.operatorNamed(r.cell.Join(from, r.cell.LineEnd(k)))
	if name == "" && k+1 < len(r.cell.Lines) {
		name = r.c.operatorNamed(r.cell.Join(from, r.cell.LineEnd(k+1)))
	}
	return name
}

// operatorNamed is the heading if it names one of the table's operators, who
// must be several for a cell to be divided by them.
func (c *Context) operatorNamed(text string) string {
	if len(c.Operators) < 2 {
		return ""
	}
	short := stripCompany(text)
	for _, name := range c.Operators {
		if short != "" && (name == text || stripCompany(name) == short) {
			return text
		}
	}
	return ""
}

// stripCompany is the name without 株式会社 and its like.
func stripCompany(name string) string {
	for _, e := range lexicon.Words("company_start") {
		if len(name) > len(e.Surface) && name[:len(e.Surface)] == e.Surface {
			name = name[len(e.Surface):]
		}
	}
	for _, e := range lexicon.Words("company_end") {
		if n := len(name) - len(e.Surface); n > 0 && name[n:] == e.Surface {
			name = name[:n]
		}
	}
	return name
}

// mediumOf is the medium that a heading names: the known one with which it
// begins where words such as 公式アカウント follow, else the whole heading. A
// heading in brackets that names none divides the cell and changes nothing.
func mediumOf(text string, bracket bool) string {
	if at := mediumEnd(text); at > 0 {
		return strings.TrimRight(text[:at], " 　(（")
	}
	if bracket {
		for _, e := range lexicon.Words("medium") {
			if strings.Contains(text, e.Surface) {
				return text
			}
		}
		return ""
	}
	return text
}

// mediumEnd is where the words begin that may stand behind a medium, 0 for nowhere:
// the first of them, since one may hold another.
func mediumEnd(text string) int {
	first := 0
	for _, e := range lexicon.Words("medium_tail") {
		if at := strings.Index(text, e.Surface); at > 0 && (first == 0 || at < first) {
			first = at
		}
	}
	return first
}

// isMedium reports whether the text is a medium that is known by name, with what may
// be said of its account.
func isMedium(text string) bool {
	if at := mediumEnd(text); at > 0 {
		text = text[:at]
	}
	for _, e := range lexicon.Words("medium") {
		if e.Surface == text {
			return true
		}
	}
	return false
}
