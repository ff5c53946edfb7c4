package value

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// brackets cuts the brackets behind a name: an affiliation, a role, or how
// somebody took part. A bracket in front (（委員） 山田) is a role.
func (r *roster) brackets(p *person, from, to int) (int, int) {
	c := r.c
	for range 4 {
		from, to = c.Trim(from, to)
		for to > from && (c.Fold[to-1] == '※' || c.Fold[to-1] == '*') {
			r.f.ledger.Mark(doc.Mark, c.Spans(to-1, to)...)
			to--
		}
		if i := noteAt(c, from, to); i > from {
			p.absent = p.absent || contains(c.Bare(i, to), "欠席")
			to = i
			continue
		}
		open := openingOf(c, from, to)
		if open < 0 || open == from && to-from > 0 && cell.SkipBlank(c.Fold, from, to) == open && r.onlyBracket(from, to) {
			break
		}
		if open == from || formOf(c.Fold[open:to]) {
			break
		}
		r.bracket(p, open+1, to-1)
		r.f.ledger.Mark(doc.Mark, c.Spans(open, open+1)...)
		to = open
	}
	if from < to && (c.Fold[from] == '(' || c.Fold[from] == '【' || c.Fold[from] == '[') {
		if shut := shutOf(c, from, to); shut > from && shut+1 < to && r.endsRole(c.Bare(from+1, shut)) {
			p.role = [2]int{from + 1, shut}
			from = shut + 1
		}
	}
	return c.Trim(from, to)
}

// formOf reports whether a bracket is the form of a company, which belongs to
// its name: (株).
func formOf(bracket []rune) bool {
	s := setsOnce()
	return s.company.At(bracket) == len(bracket) || s.companyForm.At(bracket) == len(bracket)
}

func (r *roster) endsRole(text []rune) bool {
	_, n := r.words.role.of(text)
	return n > 0
}

func (r *roster) onlyBracket(from, to int) bool { return shutOf(r.c, from, to) == to-1 }

func shutOf(c *cell.Cell, at, to int) int {
	shut := closer(c.Fold[at])
	depth := 0
	for i := at; i < to; i++ {
		switch c.Fold[i] {
		case c.Fold[at]:
			depth++
		case shut:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// closer is the bracket that closes open, 0 where open is none of those that
// hold a role, a remark or the end of a title.
func closer(open rune) rune {
	switch open {
	case '(':
		return ')'
	case '【':
		return '】'
	case '〔':
		return '〕'
	case '[':
		return ']'
	case '<':
		return '>'
	}
	return 0
}

// noteAt is where a ※ remark begins behind a name, or -1.
func noteAt(c *cell.Cell, from, to int) int {
	for i := from + 1; i < to; i++ {
		if c.Fold[i] == '※' {
			return i
		}
	}
	return -1
}

// bracket reads what stands in a bracket behind a name.
func (r *roster) bracket(p *person, from, to int) {
	text := r.c.Bare(from, to)
	switch {
	case len(text) == 0:
	case len(text) < 14 && strings.ContainsRune("名人", text[len(text)-1]) && (numeralOnly(text[:len(text)-1]) || digitAt(text, 0) && (contains(text, "名中") || contains(text, "人中"))):
		if r.group() == model.GroupMember {
			r.f.out.Counts = append(r.f.out.Counts, doc.Count{Key: "members", Span: r.c.Spans(from, to)})
		}
	case contains(text, "欠席"):
		p.absent = true
	case isNote(text), cell.IsBullet(text[0]), text[0] == '全' && digitAt(text, 1):
	case r.isMemberRole(text) && p.role[1] == 0:
		p.role = [2]int{from, to}
	case p.affiliation[1] == 0:
		p.affiliation = [2]int{from, to}
	}
}

// isMemberRole reports whether the text is a role in the body itself: 座長.
func (r *roster) isMemberRole(text []rune) bool {
	key, n := r.words.role.of(text)
	return n == len(text) && (key == "member" || key == "office")
}

// isNote reports whether a bracket only says how somebody took part.
func isNote(text []rune) bool {
	return len(text) < 16 && setsOnce().note.In(text)
}

// contains reports whether word stands in text, character by character.
func contains(text []rune, word string) bool {
	for i, r := range text {
		if n := doc.Begins(word, r); n > 0 && doc.HasPrefix(text[i+1:], word[n:]) {
			return true
		}
	}
	return false
}
