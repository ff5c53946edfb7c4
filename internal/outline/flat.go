package outline

import "github.com/giji-go/giji/internal/doc"

// cuts parts a line that holds several labels of the header (日時 … 場所 …,
// as when a page's line ends were lost) before each of them, and before the
// numbered items between them. Most lines are one piece.
func (f *finder) cuts(line doc.Span) []doc.Span {
	labels := f.labelsWithin(line)
	if len(labels) < 2 {
		return []doc.Span{line}
	}
	at := line.Start
	var parts []doc.Span
	for _, label := range append(labels, line.End) {
		if label <= at {
			continue
		}
		parts = f.cutItems(parts, doc.Span{Start: at, End: label})
		at = label
	}
	return parts
}

// labelsWithin are the places in a line where a main label stands between
// spaces. A line that holds both date and place, or one of them and an
// agenda, has lost its line ends or is a row of a table.
func (f *finder) labelsWithin(line doc.Span) []int {
	var at []int
	keys := 0
	for i := line.Start; i < line.End; i++ {
		if i > line.Start && !blank(f.fold[i-1]) || blank(f.fold[i]) {
			continue
		}
		if f.words.labels.root(f.fold[i]) == 0 {
			continue
		}
		if _, stop := f.words.group.prefix(f.fold, i, line.End); stop > i+2 && stop < line.End && f.fold[stop] == ':' && keys > 0 {
			at = append(at, f.numberBefore(line.Start, i)) // 出席者： behind the place
			i = stop
			continue
		}
		key, stop := f.words.head.prefix(f.fold, i, line.End)
		if stop < i+2 || stop < line.End && !blank(f.fold[stop]) && f.fold[stop] != ':' {
			continue
		}
		switch key {
		case "body":
			if keys > 1 && stop-i > 1 {
				at = append(at, f.numberBefore(line.Start, i))
				i = stop
			}
		case "held", "venue", "agenda", "place-time":
			at = append(at, f.numberBefore(line.Start, i))
			if key != "agenda" {
				keys++
			}
			i = stop
		}
	}
	if keys == 0 {
		return nil
	}
	return at
}

// numberBefore steps back from a label over the number before it.
func (f *finder) numberBefore(start, at int) int {
	i := skipBack(f.fold, start, at)
	from := i
	for from > start && !blank(f.fold[from-1]) && i-from < 5 {
		from--
	}
	if from < i && (from == start || blank(f.fold[from-1])) {
		if m := f.words.readMark(f.fold, from, at); m.end == at && m.style != unnumbered {
			return from
		}
	}
	return at
}

// cutItems parts a piece of a flattened line before (1), (2), … as long as
// they count on, and before a speaker behind the last of them.
func (f *finder) cutItems(parts []doc.Span, s doc.Span) []doc.Span {
	at, next := s.Start, 1
	for i := s.Start; i < s.End; i++ {
		if f.fold[i] != '(' || i > s.Start && !blank(f.fold[i-1]) {
			continue
		}
		if style, n, stop := parenAt(f.fold, i, s.End); style == paren && n == next {
			if at < i {
				parts = append(parts, doc.Span{Start: at, End: i})
			}
			at, next = i, next+1
			i = stop
		}
	}
	if next > 1 {
		if i := f.speakerWithin(at, s.End); i > at {
			return append(parts, doc.Span{Start: at, End: i}, doc.Span{Start: i, End: s.End})
		}
	}
	return append(parts, doc.Span{Start: at, End: s.End})
}

// speakerWithin is the place of the first word between spaces that ends like
// a speaker and is followed by a sentence, or -1.
func (f *finder) speakerWithin(at, end int) int {
	for i := at; i < end; i++ {
		if !blank(f.fold[i]) || i+1 >= end || blank(f.fold[i+1]) {
			continue
		}
		stop := i + 1
		for stop < end && !blank(f.fold[stop]) && stop-i < 16 {
			stop++
		}
		if stop < end && blank(f.fold[stop]) && f.named(doc.Span{Start: i + 1, End: stop}) && index(f.fold, stop, end, '。') > 0 {
			return i + 1
		}
	}
	return -1
}
