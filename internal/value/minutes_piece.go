package value

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

func (r *roster) piece(from, to int) {
	from, to = r.cutOthers(from, to)
	if from >= to {
		return
	}
	r.f.ledger.Mark(doc.Value, r.c.Spans(from, to)...)
	from = r.seat(from, to)
	from, same := r.same(from, to)
	if people := r.several(from, to); len(people) > 0 {
		for _, p := range people {
			r.add(p, [2]int{p.name[0], p.name[1]})
		}
		return
	}
	from, lead := r.leadMark(from, to)
	p, ok := r.personOrSame(from, to, same)
	if !ok {
		return
	}
	if p.name[1] == 0 && p.affiliation[1] == 0 && r.officeAlone(&p, from, to) {
		r.add(p, [2]int{from, to})
		return
	}
	if p.name[1] == 0 && p.affiliation[1] == 0 {
		r.f.ledger.Mark(doc.Label, r.c.Spans(from, to)...)
		r.next = p.role
		return
	}
	if p.role[1] == 0 {
		p.role = r.next
	}
	if p.role[1] == 0 && r.sharesRole(from) {
		p.role = r.last
	}
	if p.affiliation[1] == 0 && r.sharesOffice(&p, from) {
		p.affiliation = r.shared
	}
	r.next, r.last, r.front = [2]int{}, p.role, p.role[1] > 0 && p.role[0] < p.name[0]
	r.shared = [2]int{}
	if p.affiliation[1] > 0 && p.affiliation[1] <= p.name[0] || same {
		r.shared = p.affiliation
	}
	r.sharedTitle(&p)
	if p.lead = lead; lead != nil && p.affiliation[1] > 0 && p.role[0] >= p.affiliation[1] {
		p.affiliation[1], p.role = p.role[1], [2]int{} // the mark says the role; what follows the name is who somebody is
	}
	r.add(p, [2]int{from, to})
}

// personOrSame reads a person; behind 同 the role is that of the one before, and
// what follows the name says who somebody is.
func (r *roster) personOrSame(from, to int, same bool) (person, bool) {
	if same && !r.front && r.shared[1] > 0 { // the role stood behind the name: what is the same is the column before it
		p, ok := r.person(from, to)
		if p.affiliation[1] == 0 {
			p.affiliation = r.shared
		}
		return p, ok
	}
	if !same || r.last[1] == 0 {
		return r.person(from, to)
	}
	p := person{role: r.last}
	from, to = r.brackets(&p, from, to)
	tokens := tokensOf(r.c, from, to)
	if len(tokens) == 0 {
		return p, false
	}
	r.nameThenBody(&p, tokens)
	return p, true
}

// cutOthers cuts ほか, 他３名 and 各位 behind the last name.
func (r *roster) cutOthers(from, to int) (int, int) {
	c := r.c
	if v := c.Bare(from, to); len(v) < 8 && len(v) > 1 && strings.ContainsRune("名人", v[len(v)-1]) && numeralOnly(v[:len(v)-1]) {
		r.f.ledger.Mark(doc.Mark, c.Spans(from, to)...)
		return to, to
	}
	if r.headCount(from, to) {
		return to, to
	}
	for i := from; i < to; i++ {
		for _, word := range [...]string{"ほか", "他", "外", "以下"} {
			n := wordLen(c.Fold, i, to, word)
			if n == 0 || i > from && !cell.Blank(c.Fold[i-1]) && word != "ほか" && i+n < to && !digitAt(c.Fold, cell.SkipBlank(c.Fold, i+n, to)) && c.Fold[i+n] != '関' {
				continue
			}
			rest := c.Bare(i+n, to)
			if len(rest) > 12 || word == "外" && len(rest) == 0 {
				continue
			}
			if len(rest) > 0 && !strings.ContainsAny(string(rest), "名人関係") {
				continue
			}
			if i > from && !cell.Blank(c.Fold[i-1]) && len(rest) == 0 && word != "ほか" && word != "他" {
				continue
			}
			r.f.ledger.Mark(doc.Mark, c.Spans(i, to)...)
			r.countOthers(i+n, to)
			return c.Trim(from, i)
		}
	}
	return from, to
}

// headCount reads 委員10名（欠席2名）: how many came, and no name.
func (r *roster) headCount(from, to int) bool {
	text := r.c.Bare(from, to)
	digits := 0
	for digits < len(text) && !digitAt(text, digits) {
		if text[digits] == '(' || contains(text[:digits+1], "ほか") || text[digits] == '他' {
			return false // 木村委員 ほか10名
		}
		digits++
	}
	n, end := numeral(text, digits, len(text))
	if digits == 0 && n > 0 && end < len(text) && (text[end] == '名' || text[end] == '人') && len(text) < 20 {
		r.f.ledger.Mark(doc.Mark, r.c.Spans(from, to)...)
		return true // 21名（うち回答者20名）
	}
	if digits == 0 || digits > 6 || end >= len(text) || n == 0 || text[end] != '名' && text[end] != '人' || len(text) > end+12 {
		return false
	}
	word := string(text[:digits])
	r.f.ledger.Mark(doc.Mark, r.c.Spans(from, to)...)
	if word == "委員" || word == "構成員" || word == "出席者" || word == "出席委員" || word == "議員" || word == "計" {
		r.f.out.Counts = append(r.f.out.Counts, doc.Count{Key: "members", Span: r.c.Spans(from, to)})
	}
	return true
}

func numeralOnly(text []rune) bool {
	_, end := numeral(text, 0, len(text))
	return end == len(text)
}

// countOthers reads ほか(14名): the number is of all who were there.
func (r *roster) countOthers(from, to int) {
	if r.group() == model.GroupMember && from < to && strings.ContainsRune(string(r.c.Fold[from:to]), '(') {
		r.f.out.Counts = append(r.f.out.Counts, doc.Count{Key: "members", Span: r.c.Spans(from, to)})
	}
}

// add enters a person.
func (r *roster) add(p person, all [2]int) {
	out := model.Participant{Text: r.f.text(r.c.Spans(all[0], all[1])...), Group: r.group(), GroupLabel: r.label, Via: r.via}
	r.via = ""
	if p.absent {
		out.Group = model.GroupAbsent
	}
	out.Name = r.part(p.name)
	out.Role = r.part(p.role)
	out.Affiliation = r.part(p.affiliation)
	if r.role != nil && p.role[1] > 0 && p.affiliation[1] > 0 && p.role[0] >= p.affiliation[1] {
		p.affiliation[1], out.Role = p.role[1], nil // （座長）山田 東大学 教授: the heading says the role
		out.Affiliation = r.part(p.affiliation)
	}
	if out.Role == nil {
		out.Role = r.role
	}
	if out.Role == nil {
		out.Role = p.lead
	}
	r.f.m.Participants = append(r.f.m.Participants, out)
}

func (r *roster) part(p [2]int) *string {
	if p[0] >= p[1] {
		return nil
	}
	s := strings.TrimSpace(r.c.Tidy(p[0], p[1]))
	if s == "" {
		return nil
	}
	if bare := r.c.Bare(p[0], p[1]); r.isRole(bare) {
		s = cell.Squeeze(s) // 委 員
	}
	return &s
}
