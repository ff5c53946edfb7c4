package layout

import (
	"slices"
	"strconv"
	"strings"

	"github.com/giji-go/giji/internal/doc"
)

// leastHeads is on how many pages a line must stand to be taken for a running
// head.
const leastHeads = 3

// markRunningHeads marks the lines that most pages have at their top or at
// their bottom, page numbers aside.
func markRunningHeads(src *doc.Source, lines []doc.Line, drop []bool) {
	if len(src.Pages) == 0 {
		markBesideNumbers(src, lines, drop)
		return
	}
	markFractions(src, lines, drop)
	if len(src.Pages) < leastHeads {
		markOnBoth(src, lines, drop)
		return
	}
	first, last := make(map[string][]int), make(map[string][]int)
	for i := range lines {
		src.Stop.Check()
		switch {
		case drop[i]:
		case opensPage(lines, drop, i):
			key := headKey(src, lines[i])
			first[key] = append(first[key], i)
		case closesPage(lines, drop, i):
			key := headKey(src, lines[i])
			last[key] = append(last[key], i)
		}
	}
	for _, at := range first {
		if len(at) >= leastHeads && len(at)*2 > len(src.Pages) {
			dropHeads(src, lines, drop, at)
		}
	}
	for _, at := range last {
		if len(at) >= leastHeads && len(at)*2 > len(src.Pages) {
			for _, i := range at {
				drop[i] = true
			}
		}
	}
}

// markFractions marks the lines that say which page of how many this is, one at the top or
// the bottom of each page, or below the first line: 2/3, with the same words beside it on all.
func markFractions(src *doc.Source, lines []doc.Line, drop []bool) {
	found := make(map[string][]int) // by the words beside the fraction
	for i, l := range lines {
		edge := opensPage(lines, drop, i) || closesPage(lines, drop, i) || i > 0 && lines[i-1].Page == l.Page && opensPage(lines, drop, i-1)
		if !edge {
			continue
		}
		if words, ok := besideFraction(src.Fold[l.Start:l.End], l.Page, len(src.Pages)); ok {
			found[words] = append(found[words], i)
		}
	}
	for _, at := range found {
		if len(at) == len(src.Pages) && len(at) > 1 {
			for _, i := range at {
				drop[i] = true
			}
		}
	}
}

// besideFraction are the words of a line that begins or ends with page/pages, "" for none.
func besideFraction(text []rune, page, pages int) (words string, ok bool) {
	fraction := strconv.Itoa(page) + "/" + strconv.Itoa(pages)
	fields := strings.FieldsFunc(string(text), func(r rune) bool { return r == 0 || doc.IsSpace(r) })
	switch last := len(fields) - 1; {
	case strings.Join(fields, "") == fraction:
		return "", true
	case last > 0 && fields[last] == fraction:
		return strings.Join(fields[:last], " "), true
	case last > 0 && fields[0] == fraction:
		return strings.Join(fields[1:], " "), true
	}
	return "", false
}

// markOnBoth marks the line with which both of two pages begin; it says nothing. A short one
// must stand beside the number of its page, or at the right edge of a text that keeps its columns.
func markOnBoth(src *doc.Source, lines []doc.Line, drop []bool) {
	const shortest, right = 6, 30 // characters, columns
	var at []int
	numbered := true
	for i := range lines {
		if !drop[i] && opensPage(lines, drop, i) {
			at = append(at, i)
			numbered = numbered && i > 0 && drop[i-1] && lines[i-1].Page == lines[i].Page
		}
	}
	if len(src.Pages) != 2 || len(at) != 2 || saysSomething(src, lines[at[0]]) {
		return
	}
	a, b := lines[at[0]], lines[at[1]]
	aside := src.Boxes == nil && min(a.X0, b.X0) >= right
	if (numbered || aside || a.Len() >= shortest) && slices.Equal(src.Fold[a.Start:a.End], src.Fold[b.Start:b.End]) {
		dropHeads(src, lines, drop, at)
	}
}

// opensPage reports whether nothing but what is dropped stands above line i
// on its page.
func opensPage(lines []doc.Line, drop []bool, i int) bool {
	k := i - 1
	for k >= 0 && drop[k] && lines[k].Page == lines[i].Page {
		k--
	}
	return k < 0 || lines[k].Page != lines[i].Page
}

// closesPage is the same below line i.
func closesPage(lines []doc.Line, drop []bool, i int) bool {
	k := i + 1
	for k < len(lines) && drop[k] && lines[k].Page == lines[i].Page {
		k++
	}
	return k == len(lines) || lines[k].Page != lines[i].Page
}

// markBesideNumbers finds the running heads of a text without page ends: the
// same line stands beside most page numbers.
func markBesideNumbers(src *doc.Source, lines []doc.Line, drop []bool) {
	numbers := 0
	above, below := make(map[string][]int), make(map[string][]int)
	for i := range lines {
		src.Stop.Check()
		if !drop[i] {
			continue
		}
		numbers++
		if i > 0 && !drop[i-1] && !saysSomething(src, lines[i-1]) {
			key := headKey(src, lines[i-1])
			above[key] = append(above[key], i-1)
		}
		if i+1 < len(lines) && !drop[i+1] && !saysSomething(src, lines[i+1]) {
			key := headKey(src, lines[i+1])
			below[key] = append(below[key], i+1)
		}
	}
	for _, side := range [...]map[string][]int{above, below} {
		for _, at := range side {
			if len(at) >= leastHeads && len(at)*2 > numbers {
				dropHeads(src, lines, drop, at)
			}
		}
	}
}

// saysSomething reports whether a sentence ends in the line: the same words in
// several remarks are no running head.
func saysSomething(src *doc.Source, line doc.Line) bool {
	return slices.Contains(src.Fold[line.Start:line.End], '。')
}

// dropHeads drops the lines at, in their order. The one at the top of the
// text may be the title itself: it goes only where the title that follows has
// its words.
func dropHeads(src *doc.Source, lines []doc.Line, drop []bool, at []int) {
	top := 0 // the first line that is not dropped
	for _, i := range at {
		for top < i && drop[top] {
			top++
		}
		drop[i] = drop[i] || top < i || saidAgain(src, lines, i)
	}
}

// saidAgain reports whether one of the next lines holds the words of line i
// and more.
func saidAgain(src *doc.Source, lines []doc.Line, i int) bool {
	const reach = 4
	head := headKey(src, lines[i])
	for k := i + 1; k < len(lines) && k <= i+reach; k++ {
		if next := headKey(src, lines[k]); next != head && strings.Contains(next, head) {
			return true
		}
	}
	return false
}

// headKey is the line without white space, its digits alike.
func headKey(src *doc.Source, line doc.Line) string {
	key := make([]rune, 0, line.Len())
	for _, r := range src.Fold[line.Start:line.End] {
		switch {
		case r == 0 || doc.IsSpace(r):
		case '0' <= r && r <= '9':
			key = append(key, '0')
		default:
			key = append(key, r)
		}
	}
	return string(key)
}
