package incident

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
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
	return at, to, 0
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
