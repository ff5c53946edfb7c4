package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// readPapers reads the list of papers: one a row, or several on one row, each
// beginning with its number.
func (f *finder) readPapers(s *section) {
	if !s.value.Empty() {
		f.paperRow(f.behindNumber(s.value), false)
	}
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region >= 0 || f.moment(r.Span) {
			continue
		}
		if r.rule || r.spoken || f.behindAll(i, s) {
			f.leftover(i, s.to)
			return
		}
		start := r.body
		if r.mark.Style == line.Worded {
			start = r.mark.Word.Start
		}
		f.note(doc.Mark, r.Start, start)
		goes := i > s.from && f.rows[i-1].full && r.gap == 0
		f.paperRow(f.behindNumber(doc.Span{Start: start, End: r.End}), goes)
	}
}

// behindAll reports whether row i stands behind the papers of a section: a heading behind a sign,
// set apart, or a sentence that goes on with none of them.
func (f *finder) behindAll(i int, s *section) bool {
	r := &f.rows[i]
	if i == 0 {
		return false
	}
	above := &f.rows[i-1]
	if headSign(r.mark.Bullet) {
		return r.gap > 0 && above.mark.Bullet != r.mark.Bullet
	}
	if len(f.out.Papers) == 0 || f.speech.first < s.from || above.full || !r.unmarked() || r.region >= 0 {
		return false
	}
	stop, _ := f.Paper(r.Start, r.End)
	return stop == r.Start && (f.HasStop(r.Span) || f.withinSentence(i, s))
}

// behindNumber is s without the number of a list, set off by a gap, that begins it: １　計画,
// ２－１　計画.
func (f *finder) behindNumber(s doc.Span) doc.Span {
	const longest = 5 // characters of the number, which is no year
	at := s.Start
	for at < s.End && (script.Digit(f.Fold[at]) || at > s.Start && script.Dash(f.Fold[at])) {
		at++
	}
	if n, _ := script.Integer(f.Fold, s.Start, at); at == s.Start || at > s.Start+longest || n > 99 || f.GapAt(at, s.End) == 0 {
		return s
	}
	f.note(doc.Number, s.Start, at)
	return f.Trim(doc.Span{Start: at, End: s.End})
}

// paperRow enters one row of the list; goes tells that the row above it may
// go on here.
func (f *finder) paperRow(s doc.Span, goes bool) {
	whole := f.Trim(s)
	if s = f.FileNote(whole); s.End < whole.End {
		f.note(doc.Furniture, s.End, whole.End)
	}
	if s.Empty() {
		return
	}
	if _, ok := f.Bracketed(s); ok && s.Len() < 12 && !f.numerals(s) {
		f.note(doc.Heading, s.Start, s.End) // 【資料】
		return
	}
	if parts := f.paperParts(s); len(parts) > 1 {
		for _, part := range parts {
			f.paperRow(part, false)
		}
		return
	}
	if starts := f.paperStarts(s); len(starts) > 0 {
		f.papersAt(starts, s.End)
		return
	}
	switch n := len(f.out.Papers); {
	case n > 0 && (goes || f.Fold[s.Start] == '('):
		f.out.Papers[n-1].Title = append(f.out.Papers[n-1].Title, s)
	case f.Is(f.Words.None, s), f.Is(f.Words.PapersAway, s), f.Fold[s.Start] == '※':
		f.note(doc.Mark, s.Start, s.End)
	case !f.HasStop(s):
		f.out.Papers = append(f.out.Papers, doc.Paper{Title: []doc.Span{s}})
	}
}

// papersAt enters the papers of a row whose numbers begin at starts.
func (f *finder) papersAt(starts []int, end int) {
	for i, at := range starts {
		stop := end
		if i+1 < len(starts) {
			stop = starts[i+1]
		}
		f.paper(doc.Span{Start: at, End: stop})
	}
}

// paperParts divides a row that lists papers between commas: 次第、資料1「…」、資料2, or behind numbers in circles.
func (f *finder) paperParts(s doc.Span) []doc.Span {
	if parts := f.circledParts(s); len(parts) > 1 {
		for i := range parts {
			f.note(doc.Number, parts[i].Start, parts[i].Start+1)
			parts[i].Start++
		}
		return parts
	}
	var parts []doc.Span
	var commas []int
	from, depth, numbers := s.Start, 0, 0
	for i := s.Start; i <= s.End; i++ {
		if i < s.End {
			switch f.Fold[i] {
			case '(', '「', '『':
				depth++
			case ')', '」', '』':
				depth = max(0, depth-1)
			}
			if f.Fold[i] != '、' || depth > 0 {
				continue
			}
			commas = append(commas, i)
		}
		if part := f.Trim(doc.Span{Start: from, End: i}); !part.Empty() {
			parts = append(parts, part)
			if stop, _ := f.Paper(part.Start, part.End); stop > part.Start {
				numbers++
			}
		}
		from = i + 1
	}
	if numbers*2 < len(parts) || numbers < 2 {
		return nil
	}
	for _, i := range commas {
		f.note(doc.Mark, i, i+1)
	}
	return parts
}

// circledParts divides a row that lists papers behind numbers in circles that count on: ①計画　②予算.
func (f *finder) circledParts(s doc.Span) []doc.Span {
	var parts []doc.Span
	for i := s.Start; i < s.End; i++ {
		if script.Circled(f.Fold[i]) != len(parts)+1 || i > s.Start && !script.Gap(f.Fold[i-1]) {
			continue
		}
		if n := len(parts); n > 0 {
			parts[n-1].End = i
		} else if i > s.Start {
			return nil
		}
		parts = append(parts, doc.Span{Start: i, End: s.End})
	}
	return parts
}

// paperStarts are the places in s where the number of a paper begins at the
// beginning or behind a space or comma.
func (f *finder) paperStarts(s doc.Span) []int {
	var at []int
	for i := s.Start; i < s.End; i++ {
		if i > s.Start && !script.Gap(f.Fold[i-1]) && f.Fold[i-1] != '、' && f.Fold[i-1] != ',' && f.Fold[i-1] != '・' {
			continue
		}
		if stop, _ := f.Paper(i, s.End); stop > i && (len(at) > 0 || i == s.Start) {
			at = append(at, i)
			i = stop - 1
		} else if len(at) == 0 {
			return nil
		}
	}
	return at
}

// paper enters one paper: its number and its title.
func (f *finder) paper(s doc.Span) {
	stop, _ := f.Paper(s.Start, s.End)
	title := f.Trim(doc.Span{Start: stop, End: s.End})
	if !title.Empty() && (script.Colon(f.Fold[title.Start]) || f.Fold[title.Start] == '.' || f.Fold[title.Start] == '、') {
		f.note(doc.Mark, title.Start, title.Start+1)
		title = f.Trim(doc.Span{Start: title.Start + 1, End: title.End})
	}
	for !title.Empty() && (f.Fold[title.End-1] == '、' || f.Fold[title.End-1] == ',') {
		f.note(doc.Mark, title.End-1, title.End)
		title = f.Trim(doc.Span{Start: title.Start, End: title.End - 1})
	}
	p := doc.Paper{Number: []doc.Span{{Start: s.Start, End: stop}}}
	if !title.Empty() {
		p.Title = []doc.Span{title}
	}
	f.out.Papers = append(f.out.Papers, p)
}

// papersOfItem reports whether the row tells the papers of the item above it, in the list of
// items: 添付書類：決算報告書.
func (p *place) papersOfItem() bool {
	if !p.list || p.cur == nil || p.r.spoken {
		return false
	}
	l, ok := p.f.Label(p.r.Span, &p.r.mark)
	return ok && p.f.papersOf(p.r, &l)
}

// enterPapers enters them.
func (p *place) enterPapers() {
	l, _ := p.f.Label(p.r.Span, &p.r.mark)
	p.f.note(doc.Label, p.r.Start, l.Value.Start)
	p.f.paperRow(l.Value, false)
}
