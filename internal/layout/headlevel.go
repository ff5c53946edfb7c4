package layout

import (
	"slices"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
	signs "github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// Authors who set all headings alike still number them in levels: 議題1, (1), (2), 議題2. Headings
// of one level whose numbers have several forms nest by the form: one that begins a count of another
// form stands below the heading above it, until a form from above goes on.

// maxHead is the deepest level of a heading that is written; mostForms, how many forms nest in one.
const (
	maxHead   = 6
	mostForms = 4
)

// headLevels are the levels of the headings among the elements, 0 for what is none; nil where all is none.
func headLevels(elements []doc.Element) []int {
	if !slices.ContainsFunc(elements, isHead) {
		return nil
	}
	levels := make([]int, len(elements))
	var open [maxHead + 1][]string // by written level: the forms that go on
	var below [maxHead + 1]int     // by written level: how many levels are made below it
	for i := range elements {
		e := &elements[i]
		if !isHead(*e) {
			continue
		}
		l := writtenLevel(e)
		for k := l + 1; k <= maxHead; k++ {
			open[k] = nil // counts below end with the heading that they stand under
		}
		form, n := headForm(e)
		open[l] = opened(open[l], form, n)
		levels[i] = l + len(open[l]) - 1
		below[l] = max(below[l], len(open[l])-1)
	}
	for i := range elements {
		if e := &elements[i]; isHead(*e) {
			for k := 1; k < writtenLevel(e); k++ {
				levels[i] += below[k]
			}
		}
	}
	return levels
}

func isHead(e doc.Element) bool { return e.Kind == doc.HeadingElement }

func writtenLevel(e *doc.Element) int { return min(max(e.Level, 1), maxHead) }

// opened are the forms that go on behind a heading of this form and number. A heading without
// number ends them all.
func opened(forms []string, form string, n int) []string {
	for d, f := range forms {
		if form != "" && f == form {
			return forms[:d+1]
		}
	}
	if n == 1 && len(forms) > 0 && forms[len(forms)-1] != "" && len(forms) < mostForms {
		return append(forms[:len(forms):len(forms)], form)
	}
	return []string{form}
}

// longestHeadWord bounds, in characters, what stands before the number of a heading: 議題1, 【報告1】.
// longestHeadNumber does so for both.
const (
	longestHeadWord   = 4
	longestHeadNumber = 12
)

// The kinds of numbers of one script; those of one character follow by how they are set.
const (
	arabicHead = '0' + iota
	kanjiHead
	kanaHead
	enclosedHead
)

// headForm is the way in which the heading is numbered, "" for none: what stands around its
// number and the script that it is in.
func headForm(e *doc.Element) (form string, n int) {
	text := make([]rune, 0, 2*longestHeadNumber)
	if e.Number != "" {
		text = append(append(text, []rune(e.Number)...), ' ')
	}
	for at := 0; at < len(e.Text) && len(text) < longestHeadNumber; {
		r, size := utf8.DecodeRuneInString(e.Text[at:])
		text, at = append(text, r), at+size
	}
	fold := normalize.FoldRunes(text)
	fold = fold[signs.Skip(fold, 0, len(fold)):]
	for i := 0; i < len(fold) && i <= longestHeadWord; i++ {
		kind, number, stop := headNumber(fold, i)
		switch {
		case number > 0 && setOff(fold, stop, kind):
			return string(fold[:i]) + string(kind), number
		case number > 0 || signs.Blank(fold[i]) || signs.Hiragana(fold[i]):
			return "", 0 // a figure of its title, or words
		}
	}
	return "", 0
}

// setOff reports whether the number that ends at stop is set off from the title behind it.
func setOff(fold []rune, stop int, kind rune) bool {
	switch shut := signs.Closing(fold[0]); {
	case shut != 0:
		return stop < len(fold) && fold[stop] == shut
	case kind >= enclosedHead:
		return true
	}
	return stop >= len(fold) || signs.Blank(fold[stop]) || signs.Separator(fold[stop])
}

// headNumber reads a number at i and the script that it is in.
func headNumber(fold []rune, i int) (kind rune, number, stop int) {
	if style, n := signs.Enclosed(fold[i]); style != signs.Bare {
		return enclosedHead + rune(style), n, i + 1
	}
	if n, stop := signs.Integer(fold, i, len(fold)); stop > i {
		if signs.Digit(fold[i]) {
			return arabicHead, n, stop
		}
		return kanjiHead, n, stop
	}
	if n := signs.KanaPlace(fold[i]); n > 0 {
		return kanaHead, n, i + 1
	}
	return 0, 0, i
}
