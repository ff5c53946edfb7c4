package minutes

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
)

// joint parts the title of a joint meeting: at ・, 及び, 、 or a space between
// two bodies of which each has its number.
func (t *titleReader) joint(from, to int) [][2]int {
	if len(t.found) < 2 {
		return nil
	}
	fold := t.c.Fold
	var parts [][2]int
	start := from
	for k := 0; k+1 < len(t.found); k++ {
		cut, next := t.seam(t.found[k].end, t.found[k+1].at)
		if cut < 0 {
			if t.found[k].at == cell.SkipBlank(fold, from, to) || cut < 0 {
				continue
			}
		}
		parts = append(parts, [2]int{start, cut})
		start = next
	}
	if len(parts) == 0 {
		return nil
	}
	parts = append(parts, [2]int{start, to})
	for i, p := range parts {
		parts[i][1] = t.beforeJoint(p[0], p[1])
		if t.name(parts[i][0], parts[i][1]) == "" {
			return nil
		}
	}
	return parts
}

// several reports whether the title counts more than one session of one body:
// 第2回及び第3回. What joins the numbers is no part of the name.
func (t *titleReader) several() bool {
	many := false
	for k := 0; k+1 < len(t.found); k++ {
		from, to := t.c.Trim(t.found[k].end, t.found[k+1].at)
		for from < to && strings.ContainsRune("・、,~～〜-", t.c.Fold[from]) {
			from++
		}
		from += setsOnce().and.At(t.c.Fold[from:to])
		if from < to && t.c.Fold[from] == 'と' {
			from++
		}
		if cell.SkipBlank(t.c.Fold, from, to) == to && t.found[k].unit == t.found[k+1].unit {
			t.dropRange(t.found[k].end, t.found[k+1].at)
			many = true
		}
	}
	return many
}

// seam is where two bodies are joined between from and to, or -1.
func (t *titleReader) seam(from, to int) (cut, next int) {
	fold, and := t.c.Fold, setsOnce().and
	for i := from; i < to; i++ {
		joint := and.At(fold[i:to])
		if strings.ContainsRune("・、と･,/", fold[i]) {
			joint = 1
		}
		if joint == 0 {
			continue
		}
		left := t.c.Bare(from, i)
		if _, n := frameWordsOnce().body.End(left); len(left) == 0 || n > 0 || fold[i-1] == ')' {
			return i, i + joint
		}
	}
	for i := from; i < to; i++ {
		if cell.Blank(fold[i]) {
			left := t.c.Bare(from, i)
			if _, n := frameWordsOnce().body.End(left); len(left) == 0 || n > 0 {
				return i, i + 1
			}
		}
	}
	return -1, -1
}

// firstBody is where the first body of a joint meeting ends that has one number
// for all (…A部会・B部会合同会議), else to.
func (t *titleReader) firstBody(from, to int) int {
	sets, fold := setsOnce(), t.c.Fold
	if !sets.jointly.In(t.c.Bare(from, to)) {
		return to
	}
	for i := from + 1; i < to; i++ {
		if sets.and.At(fold[i:to]) == 0 && !strings.ContainsRune("・･、", fold[i]) {
			continue
		}
		if _, n := frameWordsOnce().body.End(t.c.Bare(from, i)); n > 0 {
			return i
		}
	}
	return to
}

// beforeJoint is to without 合同会議 and 合同会合 at the end.
func (t *titleReader) beforeJoint(from, to int) int {
	fold, sets := t.c.Fold, setsOnce()
	for i := from; i < to; i++ {
		if sets.jointly.At(fold[i:to]) > 0 && sets.jointOffice.At(fold[i:to]) == 0 {
			open := i
			for open > from && (cell.Blank(fold[open-1]) || fold[open-1] == '(') {
				open--
			}
			return open
		}
	}
	return to
}
