package html

import (
	"strings"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
)

// settle looks at the paragraphs of the page as a whole: what is printed twice
// is read once.
func settle(elements []doc.Element) []doc.Element {
	dropHeads(elements)
	dropRepeated(elements)
	return elements
}

// dropHeads makes furniture of the heads of remarks, which name the speaker
// that the remark itself begins with: 2 : 佐藤委員 / ◯佐藤委員　…
func dropHeads(elements []doc.Element) {
	last := -1
	for i := range elements {
		if elements[i].Kind == doc.FurnitureElement || elements[i].Gap > 0 && elements[i].Text == "" {
			continue
		}
		if last >= 0 && announces(&elements[last], &elements[i]) {
			furnish(&elements[last])
		}
		last = i
	}
}

func furnish(e *doc.Element) {
	e.Text, e.Number = e.Number+e.Text, ""
	e.Kind, e.Level = doc.FurnitureElement, 0
}

// maxHead is the longest head of a remark, in bytes.
const maxHead = 120

// announces reports whether head is nothing but the speaker of the remark
// behind it.
func announces(head, remark *doc.Element) bool {
	if head.Grid != nil || remark.Grid != nil || len(head.Text) > maxHead {
		return false
	}
	mark, size := utf8.DecodeRuneInString(remark.Text)
	if !strings.ContainsRune("○◯◎●〇", mark) || strings.Contains(head.Text, "\n") || strings.Contains(head.Text, "。") {
		return false
	}
	name := strings.TrimLeft(head.Text, "0123456789０１２３４５６７８９ 　.．:：()（）#＃№")
	if first, n := utf8.DecodeRuneInString(name); strings.ContainsRune("○◯◎●〇", first) {
		name = name[n:]
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(remark.Text[size:], " 　"), strings.TrimRight(name, " 　"))
	if !ok || name == "" {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return doc.IsSpace(next) || strings.ContainsRune("（(：:）)\n", next)
}

// The heads of a page that are looked at for being printed twice, and how many
// lines such a head has at most.
const (
	headLines = 200
	maxTwice  = 30
)

// dropRepeated makes furniture of heads that are printed twice in a row, once
// for the screen and once for paper: they begin the page or begin with a
// heading. Remarks that are alike are two.
func dropRepeated(elements []doc.Element) {
	var at []int // the paragraphs that count
	for i := range elements {
		if e := &elements[i]; e.Kind != doc.FurnitureElement && e.Grid == nil {
			at = append(at, i)
		}
		if len(at) == headLines || elements[i].Grid != nil {
			break
		}
	}
	for first := 0; first < len(at); first++ {
		if first > 0 && elements[at[first]].Kind != doc.HeadingElement {
			continue
		}
		for n := min(maxTwice, (len(at)-first)/2); n > 0; n-- {
			if !twice(elements, at[first:first+n], at[first+n:first+2*n]) {
				continue
			}
			for _, i := range at[first+n : first+2*n] {
				furnish(&elements[i])
			}
			first += 2*n - 1
			break
		}
	}
}

// leastTwice is how long a head is at least that counts as printed twice.
const leastTwice = 18

func twice(elements []doc.Element, a, b []int) bool {
	size := 0
	for k := range a {
		x, y := &elements[a[k]], &elements[b[k]]
		if x.Text != y.Text || x.Number != y.Number || speakerMark([]byte(x.Text)) {
			return false
		}
		size += len(x.Text)
	}
	return size >= leastTwice
}
