package incident

import (
	"fmt"
	"math"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// Durations reads the cell of 継続時間: one length, or one for each service
// or operator.
func Durations(raw *cell.Cell, c *Context) []model.Duration {
	if reason := raw.Missing(); reason != "" {
		return []model.Duration{{Text: raw.Text(), Missing: reason}}
	}
	glue(raw)
	end := noteLines(raw)
	var all []model.Duration
	for _, it := range c.items(raw, end, aLength) {
		all = append(all, c.duration(raw, it, pathOf("durations", len(all))))
	}
	if end < len(raw.Fold) && len(all) > 0 {
		last := &all[len(all)-1]
		last.Text = cell.Text(raw.Src, append(spansOf(last.Spans), raw.Spans(end, len(raw.Fold))...)...)
	}
	return all
}

func (c *Context) duration(raw *cell.Cell, it item, path string) model.Duration {
	d := model.Duration{Text: raw.Piece(it.from, it.to), Label: orNil(it.label), Note: orNil(it.note)}
	if it.match == nil {
		d.Missing = it.missing
		if d.Missing == "" {
			c.notRead(raw, it.from, it.to, path, d.Text, "no duration is read here")
		}
		return d
	}
	length := it.match.Duration
	d.Approximate, d.Bound = length.Approximate, boundOf(length.Hedge)
	if length.Vague {
		c.say(model.CodeValueUnread, path, d.Text, "%s: a vague duration has no length", d.Text.Text)
		return d
	}
	d.Value = ptr(length.Value())
	if minutes, ok := length.Length(); ok {
		d.Minutes = ptr(math.Round(minutes.Float64()*1e6) / 1e6)
	}
	return d
}

// AffectedUsers reads the cell of 影響利用者数 without its ※ notes.
func AffectedUsers(cell *cell.Cell, c *Context) []model.Quantity {
	if reason := cell.Missing(); reason != "" {
		return []model.Quantity{{Text: cell.Text(), Missing: reason}}
	}
	glue(cell)
	var all []model.Quantity
	for _, it := range c.items(cell, noteLines(cell), aCount) {
		all = append(all, c.quantity(cell, it, fmt.Sprintf("/affected_users/%d", len(all))))
	}
	return all
}

// AffectedUsersNote is the ※ note of the same cell.
func AffectedUsersNote(cell *cell.Cell, _ *Context) *model.Text {
	at := noteLines(cell)
	if at == len(cell.Fold) {
		return nil
	}
	return ptr(cell.Piece(at, len(cell.Fold)))
}

func isCount(m *normalize.Match) bool {
	return m.Count != nil && m.Count.Unit != "%" || m.Number != nil && m.Number.Fraction[1] == 0
}

func (c *Context) quantity(raw *cell.Cell, it item, path string) model.Quantity {
	q := model.Quantity{Text: raw.Piece(it.from, it.to), Label: orNil(it.label), Note: orNil(it.note)}
	if it.match == nil {
		q.Missing = it.missing
		if q.Missing == "" {
			c.notRead(raw, it.from, it.to, path, q.Text, "no number is read here")
		}
		return q
	}
	c.count(&q, it.match, path)
	return q
}

// count fills in what the grammar read.
func (c *Context) count(q *model.Quantity, m *normalize.Match, path string) {
	value, hedge, vague := normalize.Decimal{}, normalize.Hedge{}, false
	switch {
	case m.Count != nil:
		value, hedge, vague = m.Count.Value, m.Count.Hedge, m.Count.Vague
		q.Unit = orNil(m.Count.Unit)
		if q.Label == nil {
			q.Label = orNil(m.Count.Label)
		}
	case m.Number != nil:
		value, hedge, vague = m.Number.Value, m.Number.Hedge, m.Number.Vague
	}
	q.Approximate, q.Bound = hedge.Approximate, boundOf(hedge)
	n, whole := value.Int64()
	if vague || !whole {
		c.say(model.CodeValueUnread, path, q.Text, "%s: this is no whole number", q.Text.Text)
		return
	}
	q.Value = &n
}

// Inquiries reads the cell of 事業者への問合せ件数: the number, and in
// brackets or on lines of their own the numbers by channel.
func Inquiries(cell *cell.Cell, c *Context) *model.Inquiries {
	in := &model.Inquiries{Quantity: model.Quantity{Text: cell.Text()}}
	if in.Missing = cell.Missing(); in.Missing != "" {
		return in
	}
	glue(cell)
	r := inquiryReader{cell: cell, c: c, in: in}
	for _, p := range marked(cell, len(cell.Fold)) {
		r.part(p)
	}
	if !r.total {
		c.notRead(cell, 0, len(cell.Fold), "/inquiries", in.Text, "no number of all inquiries is read here")
	}
	if len(in.Breakdown) == 0 && in.Note == nil {
		in.Note = bracketNote(cell)
	}
	return in
}

// An inquiryReader goes through the numbers of a cell of inquiries.
type inquiryReader struct {
	cell  *cell.Cell
	c     *Context
	in    *model.Inquiries
	total bool // that of all is read
	inner bool // the cell is what stands in a bracket
}

// part reads the numbers behind one mark. A number without name or mark is that of
// all: ①約18,000件②412件 have none.
func (r *inquiryReader) part(p part) {
	at, matches := p.text, r.c.scan(r.cell, p.text, p.to)
	headed := nameInBracket(r.cell, p)
	for i := range matches {
		m := &matches[i]
		if m.Start < at || m.Err != "" || !isCount(m) || behindCompanies(r.cell, m) > 0 {
			continue
		}
		at = r.unknown(p, at, m.Start, true)
		cutRemark(r.cell, m, p.to, headed)
		m, ok := withUnit(r.cell, m)
		if !ok {
			continue
		}
		if len(r.in.Breakdown) > 0 && i+1 == len(matches) && p.to == len(r.cell.Fold) {
			r.in.Note = orNil(ownRemark(r.cell, m))
		}
		parts, stop := r.inBracket(m, p.to)
		r.value(p, at, m)
		r.in.Breakdown = append(r.in.Breakdown, parts...)
		at = max(m.End, stop)
	}
	if at = r.unknown(p, at, p.to, false); at == p.text && p.mark != "" {
		r.add(r.c.unread(r.cell, p)) // ②非公表
	}
}

// inBracket are the parts of a breakdown in the bracket behind a value, which is no
// remark then, and the slot behind it: 25件（①20件、②非公表）.
func (r *inquiryReader) inBracket(m *normalize.Match, end int) (parts []model.Quantity, stop int) {
	const least = 2
	open := script.Index(r.cell.Fold, m.Start, m.End, '(')
	if open < 0 {
		open = cell.SkipBlank(r.cell.Fold, m.End, end)
	}
	if r.inner || open >= end || r.cell.Fold[open] != '(' || r.cell.Depth[m.Start] > 0 {
		return nil, 0
	}
	shut, stop := within(r.cell, open, end)
	inside := cut(r.cell, open+1, shut)
	inside.Unit = r.cell.Unit
	glue(inside)
	sub, before := inquiryReader{cell: inside, c: r.c, in: &model.Inquiries{}, total: true, inner: true}, len(r.c.found)
	for _, p := range marked(inside, len(inside.Fold)) {
		sub.part(p)
	}
	if len(sub.in.Breakdown) < least {
		r.c.found = r.c.found[:before]
		return nil, 0
	}
	if m.Count != nil {
		bare := *m.Count
		bare.Remark = ""
		m.Count = &bare
	}
	_, m.End = r.cell.Trim(m.Start, min(m.End, open))
	return sub.in.Breakdown, stop
}

// value takes the number behind slot at for that of all or of a channel.
func (r *inquiryReader) value(p part, at int, m *normalize.Match) {
	label := channelLabel(r.cell, at, m)
	sum := m.Count != nil && m.Count.Aggregate == "total"
	if !r.total && (label == "" && p.mark == "" || isTotal(label) || sum) {
		r.c.count(&r.in.Quantity, m, "/inquiries")
		r.in.Label, r.total = nil, true
		return
	}
	from := p.from
	if at > p.text || p.mark == "" {
		from = channelStart(r.cell, at, m)
	}
	q := model.Quantity{Text: r.cell.Piece(from, m.End), Label: orNil(label)}
	r.c.count(&q, m, r.next())
	r.in.Breakdown = append(r.in.Breakdown, q)
}

// next is the path of the next part of the breakdown.
func (r *inquiryReader) next() string { return pathOf("inquiries/breakdown", len(r.in.Breakdown)) }

// unknown takes what the slots tell to be missing and gives the slot behind it.
func (r *inquiryReader) unknown(p part, from, to int, valued bool) int {
	for _, it := range r.c.told(r.cell, p, from, to, valued) {
		r.add(it)
		from = it.to
	}
	return from
}

func (r *inquiryReader) add(it item) {
	r.in.Breakdown = append(r.in.Breakdown, r.c.quantity(r.cell, it, r.next()))
}

// ownRemark takes from a match the remark that stands on a line of its own below
// it, which is of all values above: 電話：20件 / メール：５件 / （２月１日現在).
func ownRemark(raw *cell.Cell, m *normalize.Match) string {
	if m.Count == nil || m.Count.Remark == "" {
		return ""
	}
	for i := m.Start + 1; i < m.End; i++ {
		if raw.Fold[i] != '(' || raw.Fold[i-1] != '\n' {
			continue
		}
		remark := raw.Join(i+1, m.End-1)
		bare := *m.Count
		bare.Remark = ""
		m.Count = &bare
		_, m.End = raw.Trim(m.Start, i)
		return remark
	}
	return ""
}

func isTotal(label string) bool {
	for _, e := range lexicon.Words("total_label") {
		if e.Surface == label {
			return true
		}
	}
	return strings.HasSuffix(label, "計")
}

// behindCompanies is the slot behind a count that only says whose total follows, 0 for any other:
// ３社計　約640件, ３社で　約640件.
func behindCompanies(raw *cell.Cell, m *normalize.Match) int {
	if m.Count == nil || m.Count.Unit != "社" {
		return 0
	}
	at, of := cell.SkipBlank(raw.Fold, m.End, len(raw.Fold)), false
	for ; at < len(raw.Fold) && (raw.Fold[at] == 'で' || raw.Fold[at] == 'の'); at++ {
		of = of || raw.Fold[at] == 'で'
	}
	if of || at < len(raw.Fold) && (raw.Fold[at] == '計' || raw.Fold[at] == '合') {
		return at
	}
	return 0
}

// channelStart is where the part of a breakdown begins: behind the value
// before it, brackets and separators, but with the bracket that names it.
func channelStart(raw *cell.Cell, from int, m *normalize.Match) int {
	at := from
	for i := from; i < m.Start; i++ {
		if cell.Opens(raw.Fold[i]) || raw.Fold[i] == '、' || raw.Fold[i] == ',' || raw.Fold[i] == ')' {
			at = i + 1
		}
	}
	for at < m.Start && separator(raw.Fold[at]) {
		at++
	}
	if at == m.Start {
		return nameBracket(raw, from, at)
	}
	return at
}

// nameBracket is where the bracket begins that ends right before the slot to, which
// it names: （電話）20件; to for none.
func nameBracket(raw *cell.Cell, from, to int) int {
	_, stop := raw.Trim(from, to)
	if stop <= from || raw.Fold[stop-1] != ')' {
		return to
	}
	for i := stop - 2; i >= from; i-- {
		if raw.Fold[i] == '(' && raw.Depth[i] == raw.Depth[stop-1] {
			return i
		}
	}
	return to
}

func channelLabel(cell *cell.Cell, from int, m *normalize.Match) string {
	label := labelText(cell, channelStart(cell, from, m), m.Start)
	if m.Count != nil && (label == "" || m.Start > 0 && cell.Fold[m.Start-1] == '\n') {
		label += m.Count.Label // チャ / ット11件: the grammar does not go back over a line end
	}
	return label
}

// bracketNote is the remark of a cell that has one in brackets.
func bracketNote(cell *cell.Cell) *string {
	for i, r := range cell.Fold {
		if r == '(' {
			inside, _ := within(cell, i, len(cell.Fold))
			return orNil(cell.Join(i+1, inside))
		}
	}
	return nil
}

func orNil[T ~string](s T) *T {
	if s == "" {
		return nil
	}
	return &s
}

// spansOf are the source places of output spans.
func spansOf(spans []model.Span) []doc.Span {
	out := make([]doc.Span, len(spans))
	for i, s := range spans {
		out[i] = doc.Span{Start: s.Start, End: s.End}
	}
	return out
}
