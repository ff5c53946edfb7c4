package locate

import (
	"math"
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// In a narrow column of labels those that nobody knows are wrapped as the known ones are: every line
// but the last fills the column, and the value stands beside one of them, or below the last. Between a
// value of one kind that is complete and the next known label nothing else can stand than such rows, if
// all of the lines there can be read so:
//
//	影響利用者 約３万人
//	数
//	緊急通報の
//	不接続の回 12件
//	数
//	影響地域 長野県

// A wrapSetting is where the values stand beside labels of several lines.
type wrapSetting int

const (
	inMiddle wrapSetting = iota
	atTop
	atEnd // beside the last line of the label, or below it
	wrapSettings
)

// A wrappedRow is a label on so many lines and its value, on lines that follow each other.
type wrappedRow struct {
	from, lines int // of the label
	to          int // the line behind the row
}

// wrappedLabels are the labels of such rows, by the lines on which they begin.
func (r *labelRun) wrappedLabels() map[int]hit {
	const most, more = 40, 2 // lines between two labels, letters by which unknown labels may be wider
	found := map[int]hit{}
	for k := range r.hits {
		from, to := r.behindValue(k)
		if from >= to || to-from > most {
			continue
		}
		for width := r.label; width <= r.label+more && r.inColumn(from, to, r.hits[k].x0); width++ {
			rows := r.wrappedRows(from, to, width)
			for _, row := range rows {
				h := hit{start: true, other: true}
				for i := row.from; i < row.from+row.lines; i++ {
					h.pieces, h.lines = append(h.pieces, r.front(i)), append(h.lines, i)
				}
				h.x0, h.x1 = xOf(r.src, row.from, h.begin()), xOf(r.src, row.from, h.pieces[0].End-1)+1
				found[row.from] = h
			}
			if rows != nil {
				break
			}
		}
	}
	return found
}

// inColumn reports whether all of the lines begin at x, about: with labels of one column.
func (r *labelRun) inColumn(from, to int, x float32) bool {
	const near = 1.5
	for i := from; i < to; i++ {
		if at := xOf(r.src, i, r.src.Lines[i].Start); at < x-near || at > x+near {
			return false
		}
	}
	return true
}

// behindValue are the lines between the value of label k, of one kind and complete, and the next label.
func (r *labelRun) behindValue(k int) (from, to int) {
	const reach = 2 // lines of a value below its label
	h := &r.hits[k]
	if k+1 == len(r.hits) || !typed(h.key) && h.key != "affected_area" || !h.start || !r.hits[k+1].start {
		return 0, 0
	}
	to = r.hits[k+1].first()
	var value []rune
	for i := h.first(); i < min(to, h.last()+1+reach); i++ {
		if value = append(value, r.valueText(i)...); i < h.last() || len(value) == 0 {
			continue
		}
		if wholeCell(h.key, value) {
			return i + 1, to
		}
	}
	return 0, 0
}

// wholeCell reports whether the text is a whole value of the field.
func wholeCell(key string, text []rune) bool {
	switch key {
	case "operators":
		return isCompany(text)
	case "affected_area":
		return areaCost(text) == 0 && isRegion(text)
	}
	return isWholeValue(text)
}

// labelOrYears reports whether the text may be a part of a label, which may count: 直近１年間の事故の件数.
func labelOrYears(text []rune) bool {
	if !slices.ContainsFunc(text, isDigit) {
		return labelWords(text)
	}
	return !isDigit(text[0]) && valueKind(text) == noValue && labelWords(slices.DeleteFunc(slices.Clone(text), isDigit))
}

// isWholeValue reports whether the text is a value of one kind with no name before it.
func isWholeValue(text []rune) bool {
	return valueKind(text) != noValue && len(behindItem(text)) == len(text)
}

// front is the first word of line i.
func (r *labelRun) front(i int) doc.Span {
	line := r.src.Lines[i]
	return doc.Span{Start: line.Start, End: tokenEnd(r.src, line.Start, line.End)}
}

// wrappedRows reads the lines [from, to) as rows of labels in a column of so many letters, one of which
// is wrapped at least; nil where they are no such rows.
func (r *labelRun) wrappedRows(from, to, width int) []wrappedRow {
	var best []wrappedRow
	least := math.MaxFloat64
	for setting := range wrapSettings {
		if rows, cost := r.rowsSet(from, to, width, setting); rows != nil && cost < least {
			best, least = rows, cost
		}
	}
	for _, row := range best {
		if row.lines > 1 {
			return best
		}
	}
	return nil
}

// rowsSet reads the lines as rows set in that way, at the least cost.
func (r *labelRun) rowsSet(from, to, width int, setting wrapSetting) ([]wrappedRow, float64) {
	const deepest = 5 // lines of a label
	costs, last := unreached(to-from+1), make([]wrappedRow, to-from+1)
	costs[0] = 0
	for i := from; i < to; i++ {
		if costs[i-from] == math.MaxFloat64 {
			continue
		}
		for n := 1; n <= deepest && i+n <= to; n++ {
			end, cost := r.wrappedRow(i, n, to, width, setting)
			if end > 0 && costs[i-from]+cost < costs[end-from] {
				costs[end-from], last[end-from] = costs[i-from]+cost, wrappedRow{i, n, end}
			}
		}
	}
	if costs[to-from] == math.MaxFloat64 {
		return nil, 0
	}
	var rows []wrappedRow
	for end := to; end > from; end = last[end-from].from {
		rows = append(rows, last[end-from])
	}
	return rows, costs[to-from]
}

// wrappedRow is the line behind the row of a label on n lines from line i on, before line to, and what
// speaks against it; 0 where it is none.
func (r *labelRun) wrappedRow(i, n, to, width int, setting wrapSetting) (end int, cost float64) {
	const shortest, kana, alone = 3, 2, 1
	first := r.src.Fold[r.src.Lines[i].Start]
	if strings.ContainsRune("のをにはがとでもへ", first) || endsWords(first) || n == 1 && r.front(i).Len() < shortest {
		return 0, 0
	}
	if lexicon.IsHiragana(first) {
		cost += kana
	}
	if n == 1 {
		cost += alone
	}
	beside := -1 // the line of the label that the value stands beside
	for k := range n {
		own, ok := r.wrappedPiece(i+k, width, k+1 == n, n == 1)
		if !ok {
			return 0, 0
		}
		cost += own
		if r.front(i+k).End == r.src.Lines[i+k].End {
			continue
		}
		if beside >= 0 {
			return 0, 0
		}
		beside = k
	}
	return r.behindRow(i, n, to, beside, setting), cost
}

// wrappedPiece is what speaks against the first word of line i as a line of a label in a column of so many
// letters, the last one or not; false where it is none.
func (r *labelRun) wrappedPiece(i, width int, last, only bool) (cost float64, ok bool) {
	const short = 1
	p := r.front(i)
	text, size := r.src.Fold[p.Start:p.End], p.Len()
	if size > width || size < width-1 && !last || !labelOrYears(text) || script.Bullet(text[0]) || formed(text) {
		return 0, false
	}
	if size < width && !last || size >= width-1 && last && !only {
		return short, true
	}
	return 0, true
}

// behindRow is the line behind the row of a label on n lines from line i on, beside the line beside of which
// its value stands, -1 for none; 0 where the value does not stand as the setting has it.
func (r *labelRun) behindRow(i, n, to, beside int, setting wrapSetting) int {
	if beside < 0 {
		if setting == atEnd && i+n < to && isWholeValue(r.text(i+n)) {
			return i + n + 1
		}
		return 0
	}
	line := r.src.Lines[i+beside]
	if lexicon.IsHiragana(r.src.Fold[skipSpace(r.src, r.front(i+beside).End, line.End)]) {
		return 0
	}
	if setting == inMiddle && 2*beside >= n-2 && 2*beside <= n || setting == atTop && beside == 0 || setting == atEnd && beside == n-1 {
		return i + n
	}
	return 0
}
