package outline

import "github.com/giji-go/giji/internal/doc"

// itemRows parts a row on which several items stand behind each other (1 開会
// 2 議題 (1)… (2)…), as a table's cell or a short list prints them. The numbers
// must count on from one at the beginning of the row.
func (f *finder) itemRows(r *row) []row {
	var parts []row
	var last [bulleted + 1]int
	at, depth := r.Start, 0
	for i := r.Start; i < r.End; i++ {
		free := i == r.Start || blank(f.fold[i-1]) || f.fold[i-1] == '/'
		if free || depth == 0 && (f.fold[i] == '(' || f.fold[i] >= '①' && f.fold[i] <= '⑳') {
			m := f.looseNumber(i, r.End, last[arabic])
			if m.style != unnumbered && m.number == last[m.style]+1 && (len(parts) == 0 && i == r.Start || len(parts) > 0 && i > parts[len(parts)-1].body) {
				parts = f.itemPart(parts, at, i)
				parts = append(parts, row{Span: doc.Span{Start: i, End: r.End}, mark: m, body: m.end, region: -1})
				last[m.style], at, i = m.number, i, m.end-1
				if m.style == arabic {
					last[paren] = 0
				}
				continue
			}
		}
		switch f.fold[i] {
		case '(', '「':
			depth++
		case ')', '」':
			depth = max(0, depth-1)
		}
	}
	if len(parts) < 2 {
		return nil
	}
	parts[len(parts)-1].full = r.full
	return parts
}

// itemPart ends the last part before i.
func (f *finder) itemPart(parts []row, at, i int) []row {
	if len(parts) == 0 {
		return parts
	}
	end := skipBack(f.fold, at, i)
	if end > at && f.fold[end-1] == '/' {
		f.note(doc.Mark, end-1, end)
		end = skipBack(f.fold, at, end-1)
	}
	parts[len(parts)-1].End = max(end, parts[len(parts)-1].body)
	return parts
}

// looseNumber reads a number of a list where the place says that one may
// stand: also 2 before a year, 1開会, 一 before a space. before is the last
// bare number.
func (f *finder) looseNumber(at, end, before int) mark {
	m := mark{numEnd: at, end: at}
	if at >= end {
		return m
	}
	style, n, stop := f.words.numberAt(f.fold, at, end, false)
	switch {
	case style == paren || style == circled || style == arabic || style == halfParen || style == letter || style == kanjiDot || style == roman:
	case digit(f.fold[at]):
		style, n, stop = f.bareNumber(at, end, before)
	case kanjiDigit(f.fold[at]) > 0:
		n, stop = integer(f.fold, at, end)
		if style = kanjiDot; stop >= end || !blank(f.fold[stop]) {
			return m
		}
	default:
		return m
	}
	if style == unnumbered || skip(f.fold, stop, end) >= end {
		return m
	}
	m.style, m.number, m.numEnd, m.end = style, n, stop, skip(f.fold, stop, end)
	return m
}

// bareNumber reads digits that run into a title or stand before a year.
func (f *finder) bareNumber(at, end, before int) (style, int, int) {
	n, stop := integer(f.fold, at, end)
	next := skip(f.fold, stop, end)
	if n != before+1 || stop-at > 2 || next >= end || f.fold[stop] == '.' || f.fold[stop] == ',' {
		return unnumbered, 0, at
	}
	if !counter(f.fold[next]) || next > stop && (f.yearBegins(next, end) || f.wordBegins(next, end)) {
		return arabic, n, stop
	}
	return unnumbered, 0, at
}

// wordBegins reports whether the letter at at, which may count something,
// begins a word behind the number of an item: 2 条例の改正について, 3 人事案件.
func (f *finder) wordBegins(at, end int) bool {
	switch f.fold[at] {
	case 'つ', '個', '箇', 'か', 'カ', 'ケ', 'ヶ', '万', '億', '兆', '千', '百':
		return false
	}
	return kanji(f.fold[at]) && at+1 < end && (kanji(f.fold[at+1]) || katakana(f.fold[at+1]))
}

// yearBegins reports whether 2024年 stands at at.
func (f *finder) yearBegins(at, end int) bool {
	_, stop := integer(f.fold, at, end)
	return stop-at == 4 && digit(f.fold[at]) && stop < end && f.fold[stop] == '年'
}

// renumber reads the numbers of a list that only their place shows to be
// some: rows that begin with 一, 二, … or 1, 2, … one below the other.
func (f *finder) renumber(from, to int) {
	last, kanjiLast := 0, 0
	for i := from; i < to; i++ {
		r := &f.rows[i]
		if r.region >= 0 || r.speech.manner != silent {
			continue
		}
		if r.mark.style == arabic {
			last = r.mark.number
		}
		if r.mark.style != unnumbered && !(r.mark.style == kanjiDot && r.mark.number == kanjiLast+1) || r.Len() > 80 {
			continue
		}
		m := f.looseNumber(r.Start, r.End, last)
		switch {
		case m.style == kanjiDot && m.number == 1 && kanjiLast == 0 && f.sameOne(i, from, to):
			m.style, m.number, m.bullet = bulleted, 0, f.fold[r.Start] // 一 before each item
		case m.style == arabic && (last > 0 && m.number == last+1 || m.number == 1 && f.countsOn(i, to)):
			last = m.number
		case m.style == kanjiDot && (kanjiLast > 0 && m.number == kanjiLast+1 || m.number == 1 && f.countsOn(i, to)):
			kanjiLast = m.number
		default:
			continue
		}
		r.mark, r.body = m, m.end
	}
}

// pointsAway reports whether the value of a label only says where to look:
// 以下のとおり, 別紙のとおり.
func (f *finder) pointsAway(s doc.Span) bool {
	if count(f.fold, s) > 10 {
		return false
	}
	end := s.End
	if f.fold[end-1] == '。' {
		end--
	}
	return hasSuffix(f.fold, s.Start, end, "のとおり") || hasSuffix(f.fold, s.Start, end, "の通り") || hasSuffix(f.fold, s.Start, end, "参照")
}

// listBegins reports whether row i is the first of two or more numbered
// headings.
func (f *finder) listBegins(i int) bool {
	r := &f.rows[i]
	for k := i + 1; k < len(f.rows) && k < i+4; k++ {
		next := &f.rows[k]
		if next.region >= 0 || next.speech.manner != silent {
			return false
		}
		if next.mark.style == r.mark.style {
			return next.mark.number == 2 && !f.holdsStop([]doc.Span{r.Span, next.Span})
		}
	}
	return false
}

// headsList reports whether 議題 1 … at the beginning of row i is a label and
// the first item of its list, whose second one has a bare number on a row
// below.
func (f *finder) headsList(i int) bool {
	r := &f.rows[i]
	if r.mark.style != worded || r.mark.number != 1 || r.mark.bullet != 0 {
		return false
	}
	key, stop := f.words.head.prefix(f.fold, r.Start, r.End)
	if key != "agenda" && key != "body" || stop >= r.End || !blank(f.fold[stop]) {
		return false
	}
	for k := i + 1; k < len(f.rows) && k < i+5; k++ {
		m := f.rows[k].mark
		if f.rows[k].region >= 0 || m.style == worded {
			return false
		}
		if m.style != unnumbered && m.style != bulleted {
			return m.number == 2
		}
	}
	return false
}

// sameOne reports whether a row beside row i begins with 一 and a space too.
func (f *finder) sameOne(i, from, to int) bool {
	for _, k := range [...]int{i - 1, i + 1} {
		if k < from || k >= to || f.rows[k].region >= 0 || f.rows[k].Len() < 2 {
			continue
		}
		if s := f.rows[k].Start; f.fold[s] == '一' && blank(f.fold[s+1]) {
			return true
		}
	}
	return false
}

// countsOn reports whether 二 begins one of the rows below row i.
func (f *finder) countsOn(i, to int) bool {
	for k := i + 1; k < to && k < i+4; k++ {
		if r := &f.rows[k]; r.region < 0 && f.looseNumber(r.Start, r.End, 1).number == 2 {
			return true
		}
	}
	return false
}
