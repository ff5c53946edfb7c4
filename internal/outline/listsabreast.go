package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// Two lists of people may stand beside each other, each below its own heading:
//
//	　　出　席　議　員　　　　　　　　　欠　席　議　員
//	　１番　青　木　　　操　　　　　６番　清　水　鉄　也
//	　２番　飯　塚　恭　子
//
// They are read one behind the other.

// listsAbreast enters two such lists whose headings stand on line i, and is the line behind them; i
// for none. next are the lines on which regions begin.
func (f *finder) listsAbreast(i int, next map[int]int) int {
	const most = 80 // lines of a list
	lines := f.src.Lines
	head := f.headsAbreast(lines[i])
	if head == lines[i].Start {
		return i
	}
	end := i + 1
	for end < len(lines) && end < i+most && lines[end].Gap == 0 && f.namesAbreast(lines[end].Span) {
		if _, ok := next[end]; ok {
			break
		}
		end++
	}
	at := f.rightBegins(lines[i+1:end], f.placeOf(lines[i], head))
	if at < 0 {
		return i
	}
	f.addLine(f.partOfLine(lines[i], lines[i].Start, head))
	rest := []doc.Line{f.partOfLine(lines[i], head, lines[i].End)}
	for _, l := range lines[i+1 : end] {
		switch split := f.splitAt(l, at); split {
		case l.Start:
			rest = append(rest, l)
		case l.End:
			f.addLine(l)
		default:
			f.addLine(f.partOfLine(l, l.Start, split))
			rest = append(rest, f.partOfLine(l, split, l.End))
		}
	}
	for _, l := range rest {
		f.addLine(l)
	}
	return end
}

// headsAbreast is where the second of two headings of people begins on a line that has nothing else;
// the beginning of the line for none.
func (f *finder) headsAbreast(l doc.Line) int {
	const longest, wide = 60, 4
	if l.Len() > longest {
		return l.Start
	}
	best, gap := l.Start, wide-1
	f.eachGap(l.Span, func(width, at int) {
		if width > gap {
			best, gap = at, width
		}
	})
	if best == l.Start {
		return best
	}
	front, behind := f.Trim(doc.Span{Start: l.Start, End: best}), doc.Span{Start: best, End: l.End}
	first, people := f.labelOf(front)
	second, too := f.labelOf(behind)
	if !people || !too || first == second {
		return l.Start
	}
	return best
}

// eachGap calls found with the width of each gap in s, in half-width columns, and where the words behind
// it begin.
func (f *finder) eachGap(s doc.Span, found func(width, at int)) {
	for at := s.Start; at < s.End; {
		if !script.Blank(f.Fold[at]) {
			at++
			continue
		}
		to := script.Skip(f.Fold, at, s.End)
		if to < s.End {
			found(f.GapAt(at, s.End), to)
		}
		at = to
	}
}

// namesAbreast reports whether a line may be of such lists: no label and no sentence.
func (f *finder) namesAbreast(s doc.Span) bool {
	m := f.Mark(s)
	l, ok := f.Label(s, &m)
	return !f.HasStop(s) && !(ok && l.Known && (l.Colon || !l.People || l.Alone()))
}

// placeOf is where a place of a line stands, in half-width columns.
func (f *finder) placeOf(l doc.Line, at int) int {
	if f.src.Boxes != nil {
		return f.columns(f.src.Boxes[at].X0)
	}
	from := l.Start
	for from > 0 && script.Gap(f.Fold[from-1]) && f.src.Runes[from-1] != '\n' {
		from--
	}
	n := script.Width(f.Fold[from:at])
	for _, r := range f.src.Runes[from:at] {
		if r == 0x3000 {
			n++ // folded, a blank is narrow
		}
	}
	return n
}

// rightBegins is where the right one of two lists begins whose heading stands at head: where most lines
// begin again behind a gap, near to it; -1 for nowhere.
func (f *finder) rightBegins(lines []doc.Line, head int) int {
	const left, right, wide = 14, 6, 3
	var seen [left + right + 1]int
	for _, l := range lines {
		f.eachGap(l.Span, func(width, at int) {
			if x := f.placeOf(l, at) - head + left; width >= wide && x >= 0 && x < len(seen) {
				seen[x]++
			}
		})
	}
	best := -1
	for x, n := range seen {
		if n > 0 && (best < 0 || n > seen[best]) {
			best = x
		}
	}
	if best < 0 {
		return -1
	}
	return head - left + best
}

// splitAt is where the right list begins on a line: its beginning where nothing stands to the left, its
// end where nothing does to the right.
func (f *finder) splitAt(l doc.Line, at int) int {
	const slack = 1 // columns
	split := l.End
	if f.placeOf(l, l.Start) >= at-slack {
		return l.Start
	}
	f.eachGap(l.Span, func(_, to int) {
		if x := f.placeOf(l, to); split == l.End && x >= at-slack {
			split = to
		}
	})
	return split
}

// partOfLine is the part of a line between two places of it, without the blanks at its end.
func (f *finder) partOfLine(l doc.Line, from, to int) doc.Line {
	s := f.Trim(doc.Span{Start: from, End: to})
	if from > l.Start {
		l.X0 += float32(from - l.Start)
		if f.src.Boxes != nil {
			l.X0 = f.src.Boxes[s.Start].X0
		}
		l.Gap = 0
	}
	if f.src.Boxes != nil {
		l.X1 = f.src.Boxes[s.End-1].X1
	} else {
		l.X1 = l.X0 + float32(s.Len())
	}
	l.Span = s
	return l
}
