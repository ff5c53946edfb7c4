package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// itemRows parts a row that names several items: 議題　1 計画　2 予算, ①計画、②予算.
// nil where it holds one.
func (f *finder) itemRows(r *row, list bool) []row {
	if r.region >= 0 || r.spoken || f.HasStop(r.Span) && !list || r.Len() > 2000 {
		return nil
	}
	if !r.beginsCount() {
		return nil
	}
	first := r.mark
	starts := []int{r.Start}
	for i, want := first.End, 2; i < r.End; i++ {
		if stop := f.numberWithin(r, &first, i, want); stop > i {
			starts = append(starts, i)
			want++
			i = stop - 1
		}
	}
	if len(starts) < 2 {
		return nil
	}
	rows := make([]row, 0, len(starts))
	for k, from := range starts {
		to := r.End
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		s := f.cutSeparators(doc.Span{Start: from, End: to})
		part := row{Span: s, region: -1, left: r.left, cut: true}
		if k == 0 {
			part.gap, part.rule = r.gap, r.rule
		}
		f.setMark(&part, f.itemMark(s, &first, k+1))
		rows = append(rows, f.withinItem(part)...)
	}
	return rows
}

// withinItem parts an item before the list of another style that stands within
// its piece of the row: （２）報告事項 ①計画 ②予算.
func (f *finder) withinItem(part row) []row {
	for i := part.body + 1; i < part.End; i++ {
		if script.Blank(f.Fold[i]) || !script.Gap(f.Fold[i-1]) && !f.Holder(doc.Span{Start: part.body, End: i}) {
			continue
		}
		m := f.Mark(doc.Span{Start: i, End: part.End})
		if m.Number != 1 || m.Style == part.mark.Style || m.Style != line.Circled && m.Style != line.Paren && m.Style != line.KanaParen {
			continue
		}
		inner := row{Span: doc.Span{Start: i, End: part.End}, region: -1, left: part.left, cut: true}
		f.setMark(&inner, m)
		if list := f.itemRows(&inner, true); len(list) > 1 {
			part.End = script.SkipBack(f.Fold, part.body, i)
			return append([]row{part}, list...)
		}
	}
	return []row{part}
}

// numberWithin is where the number want in the style of the first one ends
// that begins at i within a row; i for none.
func (f *finder) numberWithin(r *row, first *line.Mark, i, want int) int {
	switch first.Style {
	case line.Circled, line.Paren, line.KanaParen:
	default:
		if !partsItems(f.Fold[i-1]) {
			return i
		}
	}
	if m := f.Mark(doc.Span{Start: i, End: r.End}); m.Style == first.Style && m.Number == want && m.Bullet == 0 && m.Outer == line.Unnumbered {
		return m.Stop
	}
	if first.Style != line.Arabic || !script.Digit(f.Fold[i]) {
		return i
	}
	n, stop := script.Integer(f.Fold, i, r.End)
	if n != want || stop >= r.End {
		return i
	}
	if script.Blank(f.Fold[stop]) || script.Kanji(f.Fold[stop]) && f.loose(stop, r.End) {
		return stop
	}
	return i
}

// partsItems reports whether r may stand before a bare number within a row of items.
func partsItems(r rune) bool {
	return script.Blank(r) || r == '、' || r == ',' || r == '/' || r == '・' || r == '。'
}

// loose reports whether what stands at at begins a title although no gap parts
// it from the number before it: 2計画の説明.
func (f *finder) loose(at, end int) bool {
	m := f.Mark(doc.Span{Start: at, End: end})
	if m.Numbered() {
		return false
	}
	switch f.Fold[at] {
	case '年', '月', '日', '時', '分', '人', '名', '件', '回', '号', '条', '項', '階', '期', '次', '番', '丁', '度', '歳', '倍', '万', '億', '千', '百', '円':
		return false
	}
	return true
}

// itemMark is the mark of a part of a row: as it is read, or the bare number
// that runs into its title.
func (f *finder) itemMark(s doc.Span, first *line.Mark, number int) line.Mark {
	m := f.Mark(s)
	if m.Numbered() && m.Number == number {
		return m
	}
	_, stop := script.Integer(f.Fold, s.Start, s.End)
	return line.Mark{Style: first.Style, Number: number, Stop: stop, End: script.Skip(f.Fold, stop, s.End)}
}

// cutSeparators trims commas and strokes between items from the end of s.
func (f *finder) cutSeparators(s doc.Span) doc.Span {
	s = f.Trim(s)
	for s.End > s.Start {
		switch f.Fold[s.End-1] {
		case '、', ',', '/', '・', ';':
			f.note(doc.Mark, s.End-1, s.End)
			s.End--
			s = f.Trim(s)
			continue
		}
		return s
	}
	return s
}
