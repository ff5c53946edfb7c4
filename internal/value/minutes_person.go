package value

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
)

// person takes one piece of a list apart: a name, what stands by it as a role,
// and whom it belongs to. The forms are 山田座長, 山田 太郎（東社）, 山田 部長,
// 部長 山田 太郎, 山田 太郎 東大学 教授 and 山田太郎 委員 東社部長.
func (r *roster) person(from, to int) (person, bool) {
	c := r.c
	p := person{}
	from, to = r.brackets(&p, from, to)
	if from >= to {
		return p, false
	}
	tokens := tokensOf(c, from, to)
	if len(tokens) > 1 && p.affiliation[1] == 0 && setsOnce().standing.At(c.Bare(tokens[0][0], tokens[0][1])) == c.RuneCount(tokens[0]) {
		p.affiliation, tokens = tokens[0], tokens[1:] // 学識経験者 山田 太郎
	}
	switch {
	case len(tokens) == 1:
		r.single(&p, tokens[0])
	default:
		r.spread(&p, tokens)
	}
	if p.name[0] >= p.name[1] && p.affiliation[0] >= p.affiliation[1] && p.role[0] >= p.role[1] {
		return p, false
	}
	return p, true
}

// isRole reports whether the text as a whole is a role of the lexicon.
func (r *roster) isRole(text []rune) bool {
	_, n := r.words.role.of(text)
	return n > 0 && n == len(text)
}

// single reads a name run into its role: 山田座長, 竹内総務課長補佐; a name
// alone; or a company.
func (r *roster) single(p *person, t [2]int) {
	c := r.c
	text, pos := c.BareAt(t[0], t[1])
	if _, n := r.words.courtesy.of(text); n > 0 && len(text)-n >= 2 && len(text)-n <= 12 {
		text = text[:len(text)-n]
		t[1] = pos[len(text)]
	}
	key, n := r.words.role.of(text)
	switch {
	case n == len(text):
		p.role = t
	case n > 0:
		at := r.nameEnd(text, len(text)-n, key)
		if at == 0 {
			p.role = t
			break
		}
		p.name, p.role = [2]int{t[0], pos[at]}, [2]int{pos[at], t[1]}
	case r.isCompany(text):
		if p.affiliation[1] == 0 {
			p.affiliation = t
		} else {
			p.name = t
		}
	default:
		p.name = t
	}
}

// spread reads a piece with spaces: which of its tokens are the name shows by
// where the first role stands.
func (r *roster) spread(p *person, tokens [][2]int) {
	n := len(tokens)
	all := [2]int{tokens[0][0], tokens[n-1][1]}
	if r.lettered(tokens) {
		p.name = all
		return
	}
	first := r.firstRole(tokens)
	switch {
	case first < 0:
		r.spreadPlain(p, tokens)
	case first == 0:
		p.role = tokens[0]
		rest := tokens[1:]
		if len(rest) > 1 && r.isTitle(rest[0]) && !r.nameLike(rest[0]) {
			p.role[1], rest = rest[0][1], rest[1:]
		}
		r.nameThenBody(p, rest)
	case first == n-1:
		r.nameThenTitle(p, tokens[:first], tokens[first])
	default:
		r.middleRole(p, tokens, first)
	}
}

// nameThenBody reads 山田 太郎 東大学 教授 behind a role: one or two tokens are
// the name, the rest says whom somebody belongs to.
func (r *roster) nameThenBody(p *person, rest [][2]int) {
	take := 1
	if len(rest) > 1 && r.c.RuneCount(rest[0]) <= 4 && (r.c.RuneCount(rest[1]) <= 4 || r.courteous(rest[1])) && !r.isRole(r.c.Bare(rest[1][0], rest[1][1])) {
		take = 2
	}
	p.name = [2]int{rest[0][0], r.dropCourtesy(rest[0][0], rest[take-1][1])}
	rest = r.cutRemark(p, rest[take:])
	if len(rest) > 0 && p.affiliation[1] == 0 {
		p.affiliation = [2]int{rest[0][0], rest[len(rest)-1][1]}
	}
}

func (r *roster) courteous(t [2]int) bool {
	_, n := r.words.courtesy.of(r.c.Bare(t[0], t[1]))
	return n > 0 && r.c.RuneCount(t) <= 5
}

// cutRemark takes a last column that says how somebody took part.
func (r *roster) cutRemark(p *person, rest [][2]int) [][2]int {
	if len(rest) == 0 {
		return rest
	}
	last := r.c.Bare(rest[len(rest)-1][0], rest[len(rest)-1][1])
	if contains(last, "欠席") && len(last) <= 4 {
		p.absent = true
		return rest[:len(rest)-1]
	}
	if isNote(last) || string(last) == "出席" || string(last) == "○" || string(last) == "〇" {
		return rest[:len(rest)-1]
	}
	return rest
}

// dropCourtesy is to without 君 or 氏 at the end.
func (r *roster) dropCourtesy(from, to int) int {
	text, pos := r.c.BareAt(from, to)
	if _, n := r.words.courtesy.of(text); n > 0 && len(text)-n >= 2 {
		r.f.ledger.Mark(doc.Mark, r.c.Spans(pos[len(text)-n], to)...)
		return pos[len(text)-n]
	}
	return to
}

// firstRole is the first token that ends in a role, or -1.
func (r *roster) firstRole(tokens [][2]int) int {
	for i, t := range tokens {
		if r.isTitle(t) {
			return i
		}
	}
	return -1
}

func (r *roster) isTitle(t [2]int) bool {
	_, n := r.words.role.of(r.c.Bare(t[0], t[1]))
	return n > 0
}

// officesOnly reports whether behind a body nothing but its offices stand:
// 経済省 商務課.
func (r *roster) officesOnly(tokens [][2]int) bool {
	for _, t := range tokens {
		text := r.c.Bare(t[0], t[1])
		if len(text) < 3 || !strings.ContainsRune("課室局部係班", text[len(text)-1]) {
			return false
		}
	}
	return len(tokens) > 0
}

// spreadPlain reads tokens none of which is a role: a name, perhaps with a
// company before or behind it.
func (r *roster) spreadPlain(p *person, tokens [][2]int) {
	n := len(tokens)
	for i, t := range tokens {
		if !r.isCompany(r.c.Bare(t[0], t[1])) {
			continue
		}
		switch {
		case i == 0 && r.officesOnly(tokens[1:]):
			p.affiliation = [2]int{t[0], tokens[n-1][1]}
		case i == 0 && n > 1:
			p.affiliation = t
			p.name = [2]int{tokens[1][0], r.dropCourtesy(tokens[1][0], tokens[n-1][1])}
		case i > 0:
			p.name = [2]int{tokens[0][0], r.dropCourtesy(tokens[0][0], tokens[i-1][1])}
			if p.affiliation[1] == 0 {
				p.affiliation = [2]int{t[0], tokens[n-1][1]}
			}
		}
		return
	}
	if n > 2 && r.c.RuneCount(tokens[0]) <= 4 && r.c.RuneCount(tokens[1]) <= 4 && !r.lettered(tokens) {
		r.nameThenBody(p, tokens)
		return
	}
	if n == 2 && r.c.RuneCount(tokens[0]) <= 4 && r.c.RuneCount(tokens[1]) > 5 && !kanaOnly(r.c.Bare(tokens[1][0], tokens[1][1])) {
		p.name = tokens[0]
		if p.affiliation[1] == 0 {
			p.affiliation = tokens[1]
		}
		return
	}
	p.name = [2]int{tokens[0][0], r.dropCourtesy(tokens[0][0], tokens[n-1][1])}
}
