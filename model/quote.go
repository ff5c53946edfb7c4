package model

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A Source text is long, and spans count its code points. A Quoter finds them
// without counting from the beginning each time. It may be used by several
// goroutines.
type Quoter struct {
	text  string
	marks []int // byte offset of every 64th code point
	runes int
}

const quoterStep = 64

// NewQuoter is for the text that the spans of a record count in: the text that
// `giji text` prints.
func NewQuoter(text string) *Quoter {
	q := &Quoter{text: text}
	for at := range text {
		if q.runes%quoterStep == 0 {
			q.marks = append(q.marks, at)
		}
		q.runes++
	}
	return q
}

// offset is where code point i begins, in bytes; of one past the end, the end.
func (q *Quoter) offset(i int) int {
	if i >= q.runes {
		return len(q.text)
	}
	i = max(i, 0)
	at := q.marks[i/quoterStep]
	for range i % quoterStep {
		_, n := utf8.DecodeRuneInString(q.text[at:])
		at += n
	}
	return at
}

func (q *Quoter) between(start, end int) string {
	from, to := q.offset(start), q.offset(end)
	return q.text[from:max(from, to)]
}

// Quote is the source at the spans, one behind the other.
func (q *Quoter) Quote(spans []Span) string {
	if len(spans) == 1 {
		return q.between(spans[0].Start, spans[0].End)
	}
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(q.between(s.Start, s.End))
	}
	return b.String()
}

// Around is the source at the spans and n code points before the first and
// behind the last. What lies between several spans is not shown.
func (q *Quoter) Around(spans []Span, n int) (before, quoted, behind string) {
	if len(spans) == 0 {
		return "", "", ""
	}
	start := slices.MinFunc(spans, func(a, b Span) int { return a.Start - b.Start }).Start
	end := slices.MaxFunc(spans, func(a, b Span) int { return a.End - b.End }).End
	return q.between(start-n, start), q.Quote(spans), q.between(end, end+n)
}
