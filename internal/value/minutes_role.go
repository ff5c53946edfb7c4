package value

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// group is as what the people of the list are listed.
func (r *roster) group() model.ParticipantGroup { return model.ParticipantGroup(r.g.Key) }

// sharesRole reports whether the piece at from stands behind a comma and the
// person before it has a role that many have, before the name: 委員 山田 太郎、鈴
// 木 花子.
func (r *roster) sharesRole(from int) bool {
	if !r.front || r.last[1] == 0 || !r.behindComma(from) {
		return false
	}
	return r.manyHave(r.last)
}

// manyHave reports whether a role is one that several have at once.
func (r *roster) manyHave(role [2]int) bool {
	switch string(r.c.Bare(role[0], role[1])) {
	case "委員", "議員", "理事", "監事", "構成員", "会員", "主査", "係長", "主任":
		return true
	}
	return false
}

// sharedTitle reads 各委員 and の各委員 behind the last of several names: the
// title of all that have none.
func (r *roster) sharedTitle(p *person) {
	fold := r.c.Fold
	switch {
	case p.role[1]-p.role[0] > 1 && fold[p.role[0]] == '各':
		p.role[0]++
	case p.name[1]-p.name[0] > 2 && p.name[1] == p.role[0] && fold[p.name[1]-1] == '各':
		if p.name[1]--; fold[p.name[1]-1] == 'の' {
			p.name[1]--
		}
	default:
		return
	}
	title := r.part(p.role)
	for i := r.first; i < len(r.f.m.Participants); i++ {
		if one := &r.f.m.Participants[i]; one.Role == nil && one.Name != nil {
			one.Role = title
		}
	}
}

// sharesOffice reports whether the person at from stands behind a comma and has
// a title without an office, so that the one before the first name is
// everybody's: 総務課 山田課長、木村主査.
func (r *roster) sharesOffice(p *person, from int) bool {
	if r.group() != model.GroupSecretariat || r.shared[1] == 0 || p.role[1] == 0 || !r.behindComma(from) {
		return false
	}
	last := r.c.Fold[r.shared[1]-1]
	return strings.ContainsRune("課室局部係", last) && r.isRole(r.c.Bare(p.role[0], p.role[1]))
}

// officeAlone reports whether a piece between commas is an official who is not
// named: 総務部長、税務課長. Elsewhere a title waits for the name behind it.
func (r *roster) officeAlone(p *person, from, to int) bool {
	if r.group() != model.GroupSecretariat || !r.isOffice(r.c.Bare(p.role[0], p.role[1])) {
		return false
	}
	next := cell.SkipBlank(r.c.Fold, to, len(r.c.Fold))
	return r.behindComma(from) || next < len(r.c.Fold) && r.c.Fold[next] == '、'
}

// behindComma reports whether the piece at from stands behind a comma.
func (r *roster) behindComma(from int) bool {
	at := from - 1
	for at >= 0 && (cell.Blank(r.c.Fold[at]) || cell.IsBullet(r.c.Fold[at])) {
		at--
	}
	return at >= 0 && r.c.Fold[at] == '、'
}

// seat steps over the number of a seat: 3番 山田 太郎.
func (r *roster) seat(from, to int) int {
	n, end := numeral(r.c.Fold, from, to)
	if n == 0 || end >= to || r.c.Fold[end] != '番' {
		return from
	}
	if hasWord(r.c.Fold, end+1, to, "委員") || hasWord(r.c.Fold, end+1, to, "議員") {
		return from
	}
	r.f.ledger.Mark(doc.Number, r.c.Spans(from, end+1)...)
	return cell.SkipBlank(r.c.Fold, end+1, to)
}

// same steps over 同 and 〃, which stand for the role of the person before.
func (r *roster) same(from, to int) (int, bool) {
	if r.c.Fold[from] != '同' && r.c.Fold[from] != '〃' && r.c.Fold[from] != '"' || from+1 >= to || !cell.Blank(r.c.Fold[from+1]) {
		return from, false
	}
	return cell.SkipBlank(r.c.Fold, from+1, to), true
}

// leadMark steps over a mark before a name; it may stand for a role.
func (r *roster) leadMark(from, to int) (int, *string) {
	var role *string
	for from < to && cell.IsBullet(r.c.Fold[from]) {
		for _, m := range r.f.out.Marks {
			if m.Mark == r.c.Fold[from] {
				c := r.f.cell([]doc.Span{m.Role})
				role = ptr(c.Tidy(0, len(c.Fold)))
			}
		}
		r.f.ledger.Mark(doc.Mark, r.c.Spans(from, from+1)...)
		from = cell.SkipBlank(r.c.Fold, from+1, to)
	}
	return from, role
}
