package minutes

import (
	"github.com/giji-go/giji/internal/doc"

	"github.com/giji-go/giji/internal/cell"
)

// organizations are the companies and bodies who present the item: the subject
// before から or より of its first sentences.
func (f *frame) organizations(it *doc.Item) []string {
	var list []string
	for _, spans := range [...][]doc.Span{it.Title, it.Statement, it.Lead, it.Outcome, it.Rest} {
		if len(spans) == 0 {
			continue
		}
		c := f.cell(spans)
		if list = presenters(c, list); len(list) > 0 {
			return list
		}
	}
	return list
}

// presenters reads …から and …より at the beginning of a sentence.
func presenters(c *cell.Cell, list []string) []string {
	from, words := 0, setsOnce()
	for i := 0; i < len(c.Fold); i++ {
		if c.Fold[i] == '。' {
			from = i + 1
			continue
		}
		n := words.presentedBy.At(c.Fold[i:])
		if n == 0 || c.Depth[i] > 0 || i-from > 160 {
			continue
		}
		if !reports(c, i+n) {
			continue
		}
		start := subjectStart(c, from, i)
		for _, p := range bodies(c, start, i) {
			list = appendOnce(list, p)
		}
		if len(list) > 0 {
			return list
		}
	}
	return list
}

// reports reports whether the sentence goes on to say that something was
// presented.
func reports(c *cell.Cell, at int) bool {
	end := at
	for end < len(c.Fold) && c.Fold[end] != '。' {
		end++
	}
	return setsOnce().presented.In(c.Fold[at:end])
}

// subjectStart is where the subject before から begins: behind について、 or
// the last clause.
func subjectStart(c *cell.Cell, from, to int) int {
	start, sets := from, setsOnce()
	for i := from; i < to; i++ {
		if n := sets.clauseEnd.Longest(c.Fold[i:to]); n > 0 {
			start = i + n
		}
	}
	return start
}

// bodies divides a subject at 及び, 、 and ・ into the bodies it names.
func bodies(c *cell.Cell, from, to int) []string {
	var list []string
	start := from
	flush := func(end int) {
		if s := bodyName(c, start, end); s != "" {
			list = append(list, s)
		}
	}
	for i := from; i < to; i++ {
		if c.Depth[i] > 0 {
			continue
		}
		if n := setsOnce().parts.At(c.Fold[i:to]); n > 0 {
			flush(i)
			start = i + n
			i = start - 1
		}
	}
	flush(to)
	return list
}

// bodyName is the name between from and to where it is a company's or a
// body's, without remarks in brackets; a person has none.
func bodyName(c *cell.Cell, from, to int) string {
	from, to = withoutRemarks(c, from, to)
	words := frameWordsOnce()
	text := c.Bare(from, to)
	if len(text) < 2 || len(text) > 60 {
		return ""
	}
	if _, ok := words.presentingOffice.Is(text); ok {
		return string(text)
	}
	if _, n := words.role.End(text); n > 0 {
		return ""
	}
	if _, n := words.courtesy.End(text); n > 0 && len(text) < 8 {
		return ""
	}
	_, n := words.org.End(text)
	if n == 0 && !frontCompany(text) && !foreign(text) {
		return ""
	}
	return c.Tidy(from, to)
}

// withoutRemarks is a name without the remarks in brackets behind it; （株） and
// （有） are no remarks.
func withoutRemarks(c *cell.Cell, from, to int) (int, int) {
	from, to = c.Trim(from, to)
	for {
		open := openingOf(c, from, to)
		if open <= from || open+4 > to && c.Fold[open+1] == '株' {
			return from, to
		}
		if inner := c.Bare(open+1, to-1); string(inner) == "株" || string(inner) == "有" {
			return from, to
		}
		from, to = c.Trim(from, open)
	}
}

func frontCompany(text []rune) bool {
	return setsOnce().companyForm.At(text) > 0 || setsOnce().companyWithin.In(text)
}

// foreign reports whether a name is in katakana or Latin letters as a whole,
// as those of companies are.
func foreign(text []rune) bool {
	for _, r := range text {
		if !(r >= 'ァ' && r <= 'ー' || r == '・' || r >= 'A' && r <= 'z') {
			return false
		}
	}
	return len(text) > 2
}
