package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// In text that keeps the places of words, a table of the header has its labels
// beside the middle of their cells:
//
//	            （会長）青山 太郎
//	出席委員
//	            （委員）森井 花子
//
// Such labels are put above what they are labels of.

const (
	leastValueColumn = 8  // half-width columns left of which no column of values begins
	valueSlack       = 6  // by how much the beginnings of values differ
	labelIndent      = 3  // columns before a label at most, from where the first ones begin
	longestCentred   = 24 // columns of a label, or of a line of one that wraps
	mostCentred      = 60 // rows below the first that are looked at
)

// A beside is a row of such a table.
type beside struct {
	row   int      // index into the rows
	label doc.Span // empty for a row of a value alone
	value doc.Span // what stands behind the label on its row
}

// centreLabels puts labels that stand beside the middle of their cells above them.
func (f *finder) centreLabels() {
	if f.src.Boxes != nil || f.src.Whole {
		return
	}
	at := f.labelColumns()
	if at.values < leastValueColumn {
		return
	}
	for i := 0; i < len(f.rows); i++ {
		run := f.besides(i, at)
		if len(run) > 2 && f.centred(run) {
			i = f.putAbove(run)
			continue
		}
		if len(run) > 0 {
			i = run[len(run)-1].row
		}
	}
}

// columns are where a table of labels stands, in half-width columns.
type columns struct {
	labels int // where the first labels begin
	values int // where the values behind them do, their median
}

// labelColumns is where the labels of the header stand, nowhere where fewer than three do.
// Wide letters and spaces are no whole columns, so that the values do not begin all
// together.
func (f *finder) labelColumns() columns {
	at := columns{labels: mostCentred}
	var places []int
	for i := range f.rows[:min(len(f.rows), mostCentred)] {
		r := &f.rows[i]
		if b := f.partOf(r.Span); r.region < 0 && !b.value.Empty() && f.knownBeside(&b) {
			at.labels = min(at.labels, r.left)
			places = append(places, f.columnOf(r, b.value.Start))
		}
	}
	if len(places) > 2 {
		slices.Sort(places)
		at.values = places[len(places)/2]
	}
	return at
}

// columnOf is the column at which the character at i stands in its row.
//
//go:noinline
func (f *finder) columnOf(r *row, i int) int {
	return r.left + script.Width(f.Fold[r.Start:i])
}

// labelBeside reads the label at the beginning of a row, up to a gap.
func (f *finder) labelBeside(r *row, at columns) (b beside, ok bool) {
	if r.region >= 0 || r.left > at.labels+labelIndent {
		return b, false
	}
	b = f.partOf(r.Span)
	w := script.Width(f.Fold[b.label.Start:b.label.End])
	return b, w <= longestCentred && !f.HasStop(b.label) && (!r.mark.Numbered() || r.mark.Style == line.Worded)
}

// knownBeside reports whether the label of a row is one that is known.
func (f *finder) knownBeside(b *beside) bool {
	_, known := f.Words.Labels.Is(f.Fold, b.label.Start, b.label.End)
	return known
}

// besides is the run of rows from row i on that are labels, or values alone in
// their column or behind it.
func (f *finder) besides(i int, at columns) []beside {
	var run []beside
	for k := i; k < min(len(f.rows), i+mostCentred); k++ {
		r := &f.rows[k]
		if r.region >= 0 || k > i && r.gap > 0 || r.rule {
			break
		}
		if r.left >= at.values-valueSlack && (k > i || r.left <= at.values+valueSlack) {
			run = append(run, beside{row: k, value: r.Span})
			continue
		}
		b, ok := f.labelBeside(r, at)
		if !ok || !b.value.Empty() && f.columnOf(r, b.value.Start) < at.values-valueSlack {
			break
		}
		b.row = k
		run = append(run, b)
	}
	return run
}

// centred reports whether labels of a run stand beside the middle of what they are
// labels of: one alone on its row with values above and below it, that is known.
func (f *finder) centred(run []beside) bool {
	if f.aboveLists(run) {
		return false
	}
	found := 0
	for k := 1; k+1 < len(run); k++ {
		b := &run[k]
		if b.label.Empty() || !run[k-1].label.Empty() || !run[k+1].label.Empty() {
			continue
		}
		if f.knownBeside(b) && (b.value.Empty() || f.countsOn(run[k-1].value, b.value)) {
			found++
		}
	}
	return found > 0
}

// aboveLists reports whether a heading of people in the run stands alone above its list
// and below another label's value: 出席者, with 委員　山田 below it.
func (f *finder) aboveLists(run []beside) bool {
	if first := run[0].row; run[0].label.Empty() && first > 0 && f.rows[first].gap == 0 && f.headsList(&f.rows[first-1]) {
		return true
	}
	for k := range run[:len(run)-1] {
		b := &run[k]
		if b.label.Empty() || !run[k+1].label.Empty() || k > 0 && run[k-1].label.Empty() {
			continue
		}
		if f.headsList(&f.rows[b.row]) {
			return true
		}
	}
	return false
}

// headsList reports whether a row is a known heading of people and nothing else, but for what
// a bracket says behind it.
func (f *finder) headsList(r *row) bool {
	if r.region >= 0 {
		return false
	}
	l, ok := f.Label(r.Span, &r.mark)
	return ok && l.Known && l.People && l.Alone()
}

// countsOn reports whether the number at the beginning of b is the one behind that of
// a.
func (f *finder) countsOn(a, b doc.Span) bool {
	first, second := f.Mark(a), f.Mark(b)
	return first.Numbered() && first.Style == second.Style && second.Number == first.Number+1
}

// putAbove puts the labels of a run above their values, and returns the last row
// that it wrote. As many values belong to a label below it as above it.
func (f *finder) putAbove(run []beside) int {
	first := run[0].row
	old := append([]row{}, f.rows[first:first+len(run)]...)
	rows := make([]row, 0, 2*len(run))
	var above []row
	for k := 0; k < len(run); {
		b := &run[k]
		if b.label.Empty() {
			above = append(above, old[k])
			k++
			continue
		}
		if end := f.wrappedLabel(run, k); end > k && len(above) == 0 {
			rows = append(rows, old[k:end+1]...) // its value stands between its lines
			k = end + 1
			continue
		}
		own, next := f.ownRow(&old[k], b), k+1
		below := 0
		for next+below < len(run) && below < len(above) && run[next+below].label.Empty() {
			below++
		}
		rows = append(rows, f.labelRow(&old[k], b.label))
		rows = append(rows, above...)
		rows = append(rows, own...)
		rows = append(rows, old[next:next+below]...)
		above = nil
		k = next + below
	}
	rows = append(rows, above...)
	f.rows = append(append(append([]row{}, f.rows[:first]...), rows...), f.rows[first+len(run):]...)
	return first + len(rows) - 1
}

// wrappedLabel is the row of the run on which a label ends that begins on row k, alone,
// and goes on below its value; k where it does not.
func (f *finder) wrappedLabel(run []beside, k int) int {
	if !run[k].value.Empty() {
		return k
	}
	for e := k + 1; e < len(run); e++ {
		if run[e].label.Empty() {
			continue
		}
		if _, known := f.Words.Labels.Is(f.Fold, run[e].label.Start, run[e].label.End); e > k+1 && run[e].value.Empty() && !known {
			return e
		}
		return k
	}
	return k
}

// ownRow is the value on the row of a label, as a row of its own.
func (f *finder) ownRow(r *row, b *beside) []row {
	if b.value.Empty() {
		return nil
	}
	own := *r
	own.Span, own.left, own.gap = b.value, f.columnOf(r, b.value.Start), 0
	f.setMark(&own, f.Mark(own.Span))
	return []row{own}
}

// labelRow is the label of a row, as a row of its own.
func (f *finder) labelRow(r *row, label doc.Span) row {
	own := *r
	own.Span, own.right = label, own.left+script.Width(f.Fold[label.Start:label.End])
	f.setMark(&own, f.Mark(label))
	return own
}
