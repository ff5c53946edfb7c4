package incident

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// bracketedLabel reads a label in a bracket of its own, 【１報】, and gives the slot
// behind the bracket; at where there is none.
func bracketedLabel(raw *cell.Cell, at, end int) (from, to, sequence, behind int) {
	const longest = 12
	if at >= end || markCloser(raw.Fold[at]) == 0 {
		return at, at, 0, at
	}
	shut := script.Index(raw.Fold, at+1, min(end, at+longest), markCloser(raw.Fold[at]))
	if shut < 0 {
		return at, at, 0, at
	}
	if from, to, sequence = noticeLabel(raw, at+1, shut); to == from || cell.SkipBlank(raw.Fold, to, shut) < shut {
		return at, at, 0, at
	}
	return from, to, sequence, shut + 1
}

// noticeLabel reads 第１報, 初報, 続報, 最終報, 第１回, 1回目 at the start of a
// line; the slots are equal where there is none.
func noticeLabel(raw *cell.Cell, at, end int) (from, to, sequence int) {
	var buf [12]rune
	n, i := 0, at
	for ; i < end && n < len(buf); i++ {
		r := raw.Fold[i]
		if cell.Blank(r) {
			continue
		}
		if r == '(' && n == 0 {
			return at, at, 0
		}
		buf[n] = r
		n++
		if r == '報' || r == '目' && buf[max(0, n-2)] == '回' {
			return labelled(raw, at, i+1, end, buf[:n])
		}
		if r == ':' || r == '。' || r == '、' || r == '月' || r == '/' {
			return at, at, 0
		}
	}
	return at, at, 0
}

// numberLabel reads the bare number that stands for 第１報 in the column of the
// labels of a log that is set as a table.
func numberLabel(raw *cell.Cell, at, end int) (from, to, sequence int) {
	sequence, to = script.Integer(raw.Fold, at, min(end, at+3))
	if to == at || to-at > 2 || to < end && !cell.Blank(raw.Fold[to]) {
		return at, at, 0
	}
	return at, to, sequence
}

// labelled takes the label if it reads as one and reads its number.
func labelled(cell *cell.Cell, at, to, end int, text []rune) (int, int, int) {
	if to < end && cell.Fold[to] == '道' || to < end && cell.Fold[to] == '告' {
		return at, at, 0 // 報道, 報告
	}
	if _, ok := wordsOnce().firstReport.Is(text); ok {
		return at, to, 1
	}
	if n := reportNumber(text); n > 0 {
		return at, to, n
	}
	if m, err := normalize.ParseFolded(cell.Fold[at:to], normalize.Options{Cell: true}); err == nil && m.Ordinal != nil {
		return at, to, int(m.Ordinal.Value)
	}
	return at, behindNumber(cell, to, end), 0
}

// behindNumber is the slot behind the number of a later report that ends at at, 続報1, 続報②, which is none of all
// reports, or at.
func behindNumber(raw *cell.Cell, at, end int) int {
	if at < end && script.Circled(raw.Fold[at]) > 0 {
		return at + 1
	}
	if n, _ := bracketMark(raw.Fold[at:end]); n > 0 && raw.Fold[at] == '(' {
		return at + n
	}
	if _, stop := script.Integer(raw.Fold, at, min(end, at+2)); stop < end && (cell.Blank(raw.Fold[stop]) || raw.Fold[stop] == ':') {
		return stop
	}
	return at
}

// reportNumber reads 第3報, as nearly all labels are, and 3報 without the grammar;
// 0 for any other.
func reportNumber(text []rune) int {
	if len(text) > 0 && text[0] == '第' {
		text = text[1:]
	}
	last, number := len(text)-1, 0
	if last < 1 || last > 3 || text[last] != '報' || text[0] == '0' {
		return 0
	}
	for _, r := range text[:last] {
		if r < '0' || r > '9' {
			return 0
		}
		number = number*10 + int(r-'0')
	}
	return number
}

// behindLabel is the slot behind a bracket with words that stands between the label and the
// time of an entry, or at: 第３報（復旧）　１月12日.
func behindLabel(raw *cell.Cell, at, end int) int {
	const longest = 12
	open := cell.SkipBlank(raw.Fold, at, end)
	if open >= end || raw.Fold[open] != '(' {
		return at
	}
	shut := script.Index(raw.Fold, open, min(end, open+longest), ')')
	if shut < 0 || slices.ContainsFunc(raw.Fold[open:shut], script.Digit) {
		return at
	}
	if next := cell.SkipBlank(raw.Fold, shut+1, end); next < end && beginsTime(raw.Fold[next]) && raw.Fold[next] != '(' {
		return shut + 1
	}
	return at
}

// labelColumn reads the labels that stand one below the other from line k on, with as many
// entries that have none behind the last, and gives how many there are; 0 for none. Some
// extractors print a column that gaps part from the times before these:
//
//	・第１報
//	・第２報
//	４月３日10:05（発生）
//	４月３日12:30（復旧）
func (r *noticeReader) labelColumn(k int) int {
	const least = 2
	var labels []entry
	for at := k; at < len(r.cell.Lines); at++ {
		var e entry
		from, end := r.cell.Trim(r.cell.LineStart(at), r.cell.LineEnd(at))
		if e.from = r.behindMark(from, end); r.labelAt(&e, e.from, end) < end || e.labelEnd == e.label {
			break
		}
		labels = append(labels, e)
	}
	if len(labels) < least || r.bareEntries(k+len(labels)) < len(labels) {
		return 0
	}
	for i, e := range labels {
		r.c.mark(r.cell, doc.Mark, r.cell.LineStart(k+i), e.from)
		r.c.claim(r.cell, e.label, e.labelEnd)
	}
	r.labels = labels
	return len(labels)
}

// bareEntries is how many entries without a label stand from line k on, before one that has one.
func (r *noticeReader) bareEntries(k int) int {
	n := 0
	for ; k < len(r.cell.Lines); k++ {
		e, ok := r.entry(k, r.cell.LineStart(k), r.cell.LineEnd(k))
		switch {
		case ok && e.labelEnd > e.label:
			return n
		case ok:
			n++
		}
	}
	return n
}

// nextLabel gives the entry, where it has no label, the next of those read before it.
func (r *noticeReader) nextLabel(e *entry) {
	if len(r.labels) == 0 || e.labelEnd > e.label {
		return
	}
	e.label, e.labelEnd, e.sequence = r.labels[0].label, r.labels[0].labelEnd, r.labels[0].sequence
	r.labels = r.labels[1:]
}
