package outline

import "github.com/giji-go/giji/internal/doc"

// setGaps takes from every gap the blank line that most rows have before them:
// outside its tables an extractor may write one after every line.
func (f *finder) setGaps() {
	texts, spaced := 0, 0
	for i := range f.rows {
		if f.rows[i].region < 0 {
			texts++
			spaced += bit1(f.rows[i].gap > 0)
		}
	}
	if spaced*10 < texts*6 {
		return
	}
	for i := range f.rows {
		f.rows[i].gap = max(0, f.rows[i].gap-1)
	}
}

// columns turns a line's coordinate into half-width columns: in text they are
// that already, in points a column is about five.
func (f *finder) columns(x float32) int {
	if f.src.Boxes != nil {
		return int(x / 5.25)
	}
	return int(x)
}

// width is the width of folded text in half-width columns.
func width(fold []rune) int {
	n := 0
	for _, r := range fold {
		switch {
		case r == 0:
		case r < 0x1100:
			n++
		default:
			n += 2
		}
	}
	return n
}

// setEdges finds out which rows reach the right edge of the text, so that the
// next line may belong to them. Four characters are left free by hanging
// indents and by the rules for brackets. Where lines are longer than a page
// is wide, or known to be whole paragraphs, none is full. Where few lines show
// the edge, one that ends like a whole is not full either.
func (f *finder) setEdges() {
	if f.src.Whole {
		return
	}
	edge, sure := f.rightEdge()
	f.edge = edge
	for i := range f.rows {
		r := &f.rows[i]
		r.full = r.region < 0 && edge > 0 && r.right >= edge-9 && (sure || !f.endsWhole(r.Span))
	}
}

// countIroha reads イ, ロ, ハ as one, two, three: ロ follows イ in that order
// alone. In the other one イ is two.
func (f *finder) countIroha() {
	last, next := -1, 0 // the row of the last one, and the place of the one behind it
	for i := range f.rows {
		r := &f.rows[i]
		if r.region >= 0 || r.speech.manner != silent {
			continue
		}
		at := r.Start
		if r.mark.style == unnumbered && f.fold[at] == '(' {
			at++
		}
		if at >= r.End {
			continue
		}
		place := irohaPlace(f.fold[at])
		switch {
		case place == 1 && (r.mark.style == kana || r.mark.style == kanaParen):
			last, next = i, 2
		case place > 1 && place == next && f.setsOff(at+1, r.End) && (next > 2 || i-last < 12):
			if next == 2 {
				f.rows[last].mark.number = 1
			}
			r.mark.style, r.mark.number = f.rows[last].mark.style, place
			r.mark.numEnd = at + 1 + bit1(separator(f.fold[at+1]))
			r.mark.end = skip(f.fold, r.mark.numEnd, r.End)
			r.body = r.mark.end
			last, next = i, next+1
		}
	}
}

// setsOff reports whether a space or a separator stands at at.
func (f *finder) setsOff(at, end int) bool {
	return at < end && (blank(f.fold[at]) || separator(f.fold[at]))
}

// mendNumbers takes the hyphen at the beginning of a row for what it is where
// the row above ends in the middle of a number: 資料5 / -2に基づき.
func (f *finder) mendNumbers() {
	for i := 1; i < len(f.rows); i++ {
		above, r := &f.rows[i-1], &f.rows[i]
		if above.region >= 0 || r.region >= 0 || !above.full || r.gap > 0 || !isHyphen(f.fold[r.Start]) || !digit(f.fold[above.End-1]) {
			continue
		}
		if r.Len() > 1 && digit(f.fold[r.Start+1]) {
			r.mark, r.body = mark{end: r.Start, numEnd: r.Start}, r.Start
		}
	}
}

// rightEdge is where wrapped lines end, in half-width columns, or 0, and
// whether enough lines show it. Tables have edges of their own and do not
// count.
func (f *finder) rightEdge() (edge int, sure bool) {
	var seen [widest + 1]int
	for i := range f.rows {
		r := &f.rows[i]
		if r.region >= 0 {
			continue
		}
		if r.right > widest {
			return 0, false
		}
		seen[r.right]++
	}
	single := 0
	for e := widest; e >= narrowest; e-- {
		if seen[e] == 0 {
			continue
		}
		near := 0
		for i := max(0, e-6); i <= e; i++ {
			near += seen[i]
		}
		if near > 2 {
			return e, true
		}
		if single == 0 {
			single = e
		}
	}
	return single, false
}

// wraps reports whether a heading on the row last may go on in the row r: last
// is full, and if it ends like a whole, r begins in the middle of a phrase.
func (f *finder) wraps(last, r *row) bool {
	if !last.full || r.gap > 0 {
		return false
	}
	if !f.endsWhole(last.Span) {
		return true
	}
	c := f.fold[r.Start]
	return hiragana(c) || c == '、' || c == '。' || c == ')' || c == '」' || c == 'ー'
}

// endsWhole reports whether a line ends like a heading or a sentence, not in
// the middle of one.
func (f *finder) endsWhole(s doc.Span) bool {
	switch f.fold[s.End-1] {
	case '。', ')', '」', '】', '.', '等', '名':
		return true
	}
	return hasSuffix(f.fold, s.Start, s.End, "ついて") || hasSuffix(f.fold, s.Start, s.End, "その他") || hasSuffix(f.fold, s.Start, s.End, "報告")
}

func (f *finder) lineRight(line doc.Line) int {
	if f.src.Boxes != nil {
		return f.columns(line.X1)
	}
	right := width(f.fold[line.Start:line.End])
	if f.src.Columns {
		right += f.columns(line.X0)
	}
	return right
}
