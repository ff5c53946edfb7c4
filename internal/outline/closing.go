package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// opensAlone reports whether the row is nothing but 開会 or 閉会, in a bracket or, in the
// minutes proper, behind a number that no list names, behind a sign, as a heading of the document, or
// set apart: ○閉会, 閉会の宣告.
func (p *place) opensAlone() bool {
	inner, ok := p.f.Bracketed(p.r.Span)
	switch {
	case ok:
	case p.list:
		return false
	case p.r.mark.Numbered():
		inner, ok = p.r.text(), len(p.listed) > 0
	case p.r.mark.Bullet != 0:
		inner, ok = p.r.text(), true
	case p.r.head > 0:
		inner, ok = p.r.Span, true
	default:
		inner, ok = p.r.Span, p.told && (p.r.gap > 0 || p.above != nil && p.f.EndsStop(p.above.Span))
	}
	if !ok || p.r.spoken || p.r.Len() > 14 || inner.Empty() || !p.f.Opening(inner) {
		return false
	}
	return p.f.Begins(p.f.Words.Opens, inner)
}

// endItems notes a heading that what stands below belongs to no item.
func (p *place) endItems() {
	p.heading()
	p.tree.stack, p.cur, p.list = nil, nil, false
}

// closes reports whether the row begins the sentence that tells that the meeting
// ended, which is of no item: 以上をもって議事を終了し、議長は閉会を宣した。
func (p *place) closes() bool {
	f, s := p.f, p.r.Span
	if p.cur == nil || p.r.spoken || !p.r.unmarked() || p.speakerOpen() && p.r.gap == 0 && !p.narrated() {
		return false
	}
	if !f.Any(f.Words.ThatIsAll, doc.Span{Start: s.Start, End: min(s.End, s.Start+8)}) {
		return false
	}
	if p.textBelow() && !f.HasStop(s) {
		s.End = p.next.End
	}
	stop := script.SkipBack(f.Fold, s.Start, s.End)
	if stop <= s.Start || f.Fold[stop-1] != '。' {
		return false
	}
	key, from := f.Words.Moved.Suffix(f.Fold, s.Start, stop-1)
	return from < stop-1 && key == "closed"
}

// narrated reports whether what stands below a remark that ends tells of the chair or
// the meeting, not in the words of the one who spoke: 以上をもって…議長は閉会を宣した.
func (p *place) narrated() bool {
	return p.above != nil && p.f.EndsStop(p.above.Span) && p.f.Any(p.f.Words.Narrates, p.r.Span)
}

func (p *place) enterClosing() {
	p.tree.stack, p.cur, p.open = nil, nil, nowhere
	p.paragraph()
}

// closesInWords reports whether somebody closes the meeting behind an item, which is of
// no item: 以上で本日の議事はすべて終了しました。 Who ends his own part of it does not:
// 以上で本日の議案の説明を終わります。
func (p *place) closesInWords() bool {
	if p.cur == nil || !p.r.spoken || p.list || p.r.speech.Name.Empty() {
		return false
	}
	if len(p.cur.title) > 0 && p.f.Begins(p.f.Words.Opens, p.cur.title[0]) {
		return false // below ７　閉会
	}
	said := p.firstSaid()
	if !p.f.Begins(p.f.Words.ClosingFront, said) {
		return false
	}
	const longestSentence = 60
	if stop := slices.Index(p.f.Fold[said.Start:said.End], '。'); stop >= 0 {
		said.End = said.Start + stop
	}
	whole := []doc.Span{said}
	if p.textBelow() && !p.next.spoken && said.End == p.r.End {
		whole = append(whole, p.next.Span)
	}
	return said.Len() <= longestSentence && p.f.endsMeeting(whole)
}

// firstSaid is the first row of the words of who speaks in this row: behind the name, or
// the row below where the name stands alone.
func (p *place) firstSaid() doc.Span {
	said := doc.Span{Start: script.Skip(p.f.Fold, min(p.r.speech.Text, p.r.End), p.r.End), End: p.r.End}
	if said.Empty() && p.textBelow() && !p.next.spoken {
		return p.next.Span
	}
	return said
}

// endsMeeting reports whether a sentence over rows says that the meeting ends, and not a
// part of it.
func (f *finder) endsMeeting(rows []doc.Span) bool {
	of, ends := false, false
	for _, s := range rows {
		if f.Any(f.Words.ClosingWithin, s) {
			return false
		}
		of = of || f.Any(f.Words.ClosingOf, s)
		ends = ends || f.Any(f.Words.ClosingEnd, s)
	}
	return of && ends
}

// turnClosing begins the remark that closes the meeting.
func (p *place) turnClosing() {
	p.tree.stack, p.cur = nil, nil
	p.turn()
}

// signs reports whether the row is a signature or the day of signing, behind
// what was said: it is nobody's words.
func (p *place) signs() bool {
	if p.r.mark.Numbered() || p.r.Len() > 60 || p.f.HasStop(p.r.Span) {
		return false
	}
	if p.attested {
		return true
	}
	if p.f.Ends(p.f.Words.Seal, p.r.Span) {
		return p.f.Spread(p.r.Span)
	}
	return p.signingDay() || p.headsSigners() || p.signedBy()
}

// signedBy reports whether the row is the words for a signature and a name behind them: 会議録署名人　　青　山　太　郎,
// （会議録確認）　会長　青山太郎.
func (p *place) signedBy() bool {
	const longest = 10 // characters of a name
	b := p.f.partOf(p.r.Span)
	if s := p.r.Span; s.Len() > 2 && script.Closing(p.f.Fold[s.Start]) != 0 {
		if shut := script.Close(p.f.Fold, s.Start, s.End); shut > 0 {
			b = beside{label: p.f.Trim(doc.Span{Start: s.Start + 1, End: shut}), value: p.f.Trim(doc.Span{Start: shut + 1, End: s.End})}
		}
	}
	if p.list || b.value.Empty() || p.f.HasStop(b.value) || !p.f.Is(p.f.Words.Signers, b.label) {
		return false
	}
	return script.Count(p.f.Fold, b.value) <= longest
}

// headsSigners reports whether the row is the words for people above a name with its seal:
// 議事録署名人 / 青山　太郎　印.
func (p *place) headsSigners() bool {
	if p.headsDay() {
		return true
	}
	l, ok := p.f.Label(p.r.Span, &p.r.mark)
	return ok && l.People && l.Alone() && p.textBelow() && p.f.Ends(p.f.Words.Seal, p.next.Span)
}

// headsDay reports whether the row is the words for a signature, set apart, above the day of signing
// or a name whose parts are set apart: 会議録署名 / 令和６年７月26日 / 会長　青山　太郎.
func (p *place) headsDay() bool {
	if p.list || p.r.gap == 0 || !p.textBelow() || p.next.spoken || !p.f.Is(p.f.Words.Signers, p.f.Bare(p.r.Span)) {
		return false
	}
	return p.f.DayAlone(p.next.Span) || p.f.Spread(p.next.Span) && !p.f.HasStop(p.next.Span)
}

// signingDay reports whether the row is the day of signing, behind what was said.
func (p *place) signingDay() bool {
	return !p.list && p.r.gap > 0 && p.f.DayAlone(p.r.Span) && p.f.DateBegins(p.r.Span)
}

// longestRest is how many characters the last line of the formula has at most.
const longestRest = 12

// attests reports whether the row is of the formula that attests the minutes
// above the names of those who sign: …を証するため、ここに署名する。
func (p *place) attests() bool {
	if p.list && !p.told || p.r.spoken || !p.r.unmarked() {
		return false
	}
	if p.attested && p.above != nil && !p.f.EndsStop(p.above.Span) && p.r.gap == 0 && p.f.EndsStop(p.r.Span) && p.r.Len() < longestRest {
		return true // its last words
	}
	s := p.r.Span
	if p.textBelow() && !p.next.spoken && !p.f.EndsStop(s) {
		s.End = p.next.End
	}
	return p.f.Attests(s)
}

// attest leaves the formula to the structure: it is nobody's words, and what
// stands below it are signatures.
func (p *place) attest() {
	p.f.note(doc.Mark, p.r.Start, p.r.End)
	p.open, p.attested = nowhere, true
}

// leave lets a row be told as unassigned. Below the day of signing names that a gap
// parts from what they are sign the minutes.
func (p *place) leave() {
	p.open = nowhere
	p.attested = p.attested || p.headsDay()
	if n := p.next; p.textBelow() && !n.spoken && p.signingDay() {
		p.attested = p.f.Spread(n.Span) && !p.f.HasStop(n.Span) && !n.mark.Numbered()
	}
}

// opensSitting reports whether a row is the opening of a sitting behind the sign of headings, its day and its time behind
// it: △開会・開議　６月５日午前10時開会.
func (f *finder) opensSitting(r *row) bool {
	day := f.dayOfSitting(r)
	return !day.Empty() && f.When(day).Date() && f.When(day).Time
}

// dayOfSitting is what stands behind the first gap of such a row.
func (f *finder) dayOfSitting(r *row) doc.Span {
	const longest = 40 // characters
	if r.region >= 0 || r.mark.Bullet != '△' && r.mark.Bullet != '▲' || r.Len() > longest || !f.Begins(f.Words.Opens, r.text()) {
		return doc.Span{}
	}
	for i := r.body; i < r.End; i++ {
		if script.Blank(f.Fold[i]) {
			return f.Trim(doc.Span{Start: i, End: r.End})
		}
	}
	return doc.Span{}
}

// openSitting enters the day and the time of a sitting, which what stands below belongs to.
func (p *place) openSitting() {
	day := p.f.dayOfSitting(p.r)
	p.f.note(doc.Heading, p.r.Start, day.Start)
	p.f.sitting(day)
	p.tree.stack, p.cur, p.list, p.open = nil, nil, false, nowhere
}

// triangle reports whether the row is a few words behind the sign of headings that systems of minutes have, set apart above who
// speaks: △議案第５号の質疑、採決.
func (p *place) triangle() bool {
	const longest = 60 // characters
	r := p.r
	if r.mark.Bullet != '△' || r.mark.Numbered() || r.gap == 0 && !r.rule || !p.textBelow() || !p.next.spoken {
		return false
	}
	return !p.f.HasStop(r.Span) && r.Len() <= longest && !p.f.Begins(p.f.Words.Opens, r.text())
}
