package locate

import "sort"

// Where incidents stand side by side, each has one day in the row of 発生日時 and one in that of
// 復旧日時, and those of one row may stand on lines of their own. Two of one column are of two rows.

// A dayColumn is a column in which days stand.
type dayColumn struct {
	x    float32
	days []int // how many before each line
}

// findDays finds the columns of days, where there are several.
func (b *bander) findDays() {
	const near, most = 3, 12
	n := b.to - b.from
	var columns []dayColumn
	from, to := b.dayLines()
	for i := from; i < to; i++ {
		b.t.tokens(i, func(at, end int) {
			if len(columns) > most || !beginsDate(b.t.src.Fold[at:end]) {
				return
			}
			x := b.t.xOf(i, at)
			k := 0
			for k < len(columns) && (x < columns[k].x-near || x > columns[k].x+near) {
				k++
			}
			if k == len(columns) {
				columns = append(columns, dayColumn{x: x, days: make([]int, n+1)})
			}
			columns[k].days[i-b.from+1]++
		})
	}
	if len(b.t.right) > 0 || len(columns) < 2 || len(columns) > most {
		return
	}
	for _, c := range columns {
		for i := 1; i <= n; i++ {
			c.days[i] += c.days[i-1]
		}
	}
	b.days = columns
}

// dayLines are the lines around the labels of days.
func (b *bander) dayLines() (from, to int) {
	const around = 5
	from, to = b.to, b.from
	for _, h := range b.labels {
		if h.key == "occurred_at" || h.key == "recovered_at" {
			from, to = min(from, h.first()-around), max(to, h.last()+around)
		}
	}
	return max(from, b.from), min(to, b.to)
}

// twice is what speaks against two days of one column in the row of label k, which has one.
func (b *bander) twice(k, from, to int) float64 {
	const weight = 5
	if key := b.labels[k].key; len(b.days) == 0 || key != "occurred_at" && key != "recovered_at" {
		return 0
	}
	cost := 0.0
	for _, c := range b.days {
		cost += weight * float64(max(0, c.days[to-b.from]-c.days[from-b.from]-1))
	}
	return cost
}

// tornAcross is what speaks against a row that begins on line i where incidents stand side by
// side: the text of one of their columns, as that runs, is torn there.
func (b *bander) tornAcross(i int) float64 {
	const reach = 4
	worst, sum, found := 0.0, 0.0, false
	for c := range max(len(b.days), len(b.t.columns)) {
		var above, below []rune
		full := false
		if b.t.columns != nil {
			above, below, full = b.inFragments(c, i)
		} else {
			above, below = b.inColumn(c, i-1, -1, reach), b.inColumn(c, i, 1, reach)
		}
		if len(above) == 0 || len(below) == 0 {
			continue
		}
		cost := tornText(above, below, full)
		switch {
		case !full:
		case entryStyle(above) != 0 && entryStyle(below) == 0:
			cost += 6 // an entry of a list is wrapped there
		case b.shapes[c].told*2 > len(b.labels) && !ends(above[len(above)-1]):
			cost += 3 // so is a sentence in a column of them
		}
		if openBrackets(above) > 0 && above[len(above)-1] != '>' {
			cost += 4
		}
		if !found || cost > worst {
			worst, found = cost, true
		}
		sum += cost
	}
	if b.t.columns != nil {
		return 0.7 * sum
	}
	return worst
}

// fills reports whether the fragment is as wide as lines of column c of a list are that go on below.
func (b *bander) fills(c int, fr fragment) bool {
	const least, room = 6, 1.5 // full-width characters
	b.shape()
	return b.shapes[c].width >= least && b.t.widthOf(fr)+room > b.shapes[c].width
}

// A columnShape is what the lines of a column of a list are like.
type columnShape struct {
	width float64 // of the widest
	told  int     // how many end a sentence
}

// shape finds the shapes of the columns once.
func (b *bander) shape() {
	if b.shapes != nil {
		return
	}
	b.shapes = make([]columnShape, len(b.t.columns))
	for k, column := range b.t.columns {
		for _, fr := range column {
			b.shapes[k].width = max(b.shapes[k].width, b.t.widthOf(fr))
			if b.t.src.Fold[fr.End-1] == '。' {
				b.shapes[k].told++
			}
		}
	}
}

// widthOf is how wide the fragment is drawn.
func (t *columnTable) widthOf(fr fragment) float64 { return proseWidth(t.src.Runes[fr.Start:fr.End]) }

// inColumn is what the first line from line i on, in the direction of step, has in column c.
func (b *bander) inColumn(c, i, step, reach int) []rune {
	const near = 3
	for n := 0; n < reach && i >= b.from && i < b.to; n++ {
		from, to := -1, 0
		b.t.tokens(i, func(at, end int) {
			x := b.t.xOf(i, at)
			if x < b.days[c].x-near || c+1 < len(b.days) && x >= b.days[c+1].x-near {
				return
			}
			if from < 0 {
				from = at
			}
			to = end
		})
		if from >= 0 {
			return b.t.src.Fold[from:to]
		}
		i += step
	}
	return nil
}

// inFragments is what column c of a list has last above line i, and first from that on, which the lines of other
// columns may part; full says that the former fills the column.
func (b *bander) inFragments(c, i int) (above, below []rune, full bool) {
	const reach = 10
	column := b.t.columns[c]
	k := sort.Search(len(column), func(k int) bool { return column[k].line >= i })
	if k > 0 && i-column[k-1].line <= reach {
		above, full = b.t.src.Fold[column[k-1].Start:column[k-1].End], b.fills(c, column[k-1])
	}
	if k < len(column) && column[k].line-i < reach {
		below = b.t.src.Fold[column[k].Start:column[k].End]
	}
	return above, below, full
}
