package value

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/morph"
)

// nameEnd is where a name ends that runs into an office and a title: 山田総務課
// 長. How offices begin tells it; else two characters are the name. 0 means
// that there is no name: 総務課長.
func (r *roster) nameEnd(text []rune, role int, key string) int {
	if key == "member" {
		if role <= 6 {
			return role
		}
		return 2
	}
	if r.words.bureau.beginning(text, 2) > 0 || text[0] == '同' {
		return 0
	}
	for _, k := range [...]int{2, 3, 1} {
		if k < role && r.words.bureau.begins(text[k:]) {
			return k
		}
	}
	if k := r.longName(text, role); k > 0 {
		return k
	}
	if role <= 3 {
		if role == 2 && r.words.bureau.begins(text) {
			return 0
		}
		return role
	}
	if text[2] >= 'ぁ' && text[2] <= 'ゖ' {
		return 0 // 子育て支援課長
	}
	if k := r.askName(text[:role]); k > 0 {
		return k
	}
	return 2
}

// longName is the end of a name of four or five characters before a known
// office, which is rare: the analyser may know a shorter one, 長谷川渉外企画班長.
func (r *roster) longName(text []rune, role int) int {
	for k := 4; k <= 5 && k < role; k++ {
		if r.words.bureau.begins(text[k:]) {
			if known := r.askName(text[:k]); known > 0 {
				return known
			}
			return k
		}
	}
	return 0
}

// askName asks the analyser where a name ends whose office no list knows; 0
// where it sees no name.
func (r *roster) askName(text []rune) int {
	if r.f.morph == nil {
		return 0
	}
	end := 0
	for _, t := range r.f.morph.Tokens(string(text)) {
		if t.Start != end || !slices.Contains(t.POS, "人名") {
			break
		}
		end = t.End
	}
	if end == 0 || end >= len(text) {
		return 0
	}
	r.via = morph.Via
	return end
}

// isCompany reports whether the text names a company or a body.
func (r *roster) isCompany(text []rune) bool {
	if setsOnce().company.In(text) {
		return true
	}
	last := text[len(text)-1]
	return len(text) > 3 && (last == '課' || last == '局') || len(text) > 2 && (last == '省' || last == '庁')
}

// nameThenTitle reads 山田 太郎 東大学教授: the name before, then who somebody
// is. Of an outsider's title the body before it is the affiliation; an
// official's title stays whole.
func (r *roster) nameThenTitle(p *person, name [][2]int, title [2]int) {
	n := len(name)
	if r.officeBefore(p, name, title) {
		return
	}
	take := min(n, 2)
	if n >= 2 && r.c.RuneCount(name[0]) >= 3 && r.c.RuneCount(name[1]) > 3 {
		take = 1
	}
	if n >= 2 && r.isCompany(r.c.Bare(name[0][0], name[0][1])) && n >= 2 {
		p.affiliation = name[0]
		p.name = [2]int{name[1][0], name[n-1][1]}
		p.role = title
		return
	}
	p.name = [2]int{name[0][0], name[take-1][1]}
	rest := name[take:]
	if len(rest) > 0 {
		title[0] = rest[0][0]
	}
	r.office(p, title)
}

// officeBefore reads 東県総務課 山田課長: an office, and a name run into its role.
func (r *roster) officeBefore(p *person, name [][2]int, title [2]int) bool {
	text := r.c.Bare(title[0], title[1])
	_, k := r.words.role.of(text)
	own := len(text) - k
	first := r.c.Bare(name[0][0], name[0][1])
	if own < 1 || own > 4 && !r.runIn(name[0], own) || len(name) != 1 || !r.isCompany(first) && !strings.ContainsRune("部課局室省庁県市", first[len(first)-1]) || len(first) < 3 {
		return false
	}
	if strings.ContainsRune("部課局室", text[0]) || own > 2 && r.isOffice(text) && strings.ContainsRune("部課局室所", text[own-1]) {
		return false
	}
	p.affiliation = name[0]
	r.single(p, title)
	return true
}

// runIn reports whether behind a company or body a whole name runs into its
// title (東社 根岸沙羅運用部長).
func (r *roster) runIn(first [2]int, own int) bool {
	text := r.c.Bare(first[0], first[1])
	_, n := r.words.org.of(text)
	return own < 12 && n > 0 && n < len(text) && len(text) > 2
}

// office parts a title into whom it belongs to and the role.
func (r *roster) office(p *person, title [2]int) {
	text, pos := r.c.BareAt(title[0], title[1])
	key, n := r.words.role.of(text)
	if n > 0 && n < len(text) && (key == "title" || key == "office") && r.isOutside(text[:len(text)-n]) {
		at := pos[len(text)-n]
		if p.affiliation[1] == 0 {
			p.affiliation = [2]int{title[0], at}
		}
		title[0] = at
	}
	if p.role[1] == 0 {
		p.role = title
	} else if p.affiliation[1] == 0 {
		p.affiliation = title
	}
}

// isOutside reports whether text names a company, a school or an association,
// whose people are no officials.
func (r *roster) isOutside(text []rune) bool {
	return r.isCompany(text) && !strings.ContainsRune("課局省庁", text[len(text)-1])
}

// middleRole reads 山田 太郎 委員 東社 部長: behind the role stands the
// affiliation.
func (r *roster) middleRole(p *person, tokens [][2]int, first int) {
	n := len(tokens)
	if r.firstRole(tokens[first+1:]) == n-first-2 && r.nameLike(tokens[n-1]) || r.officeFirst(tokens, first) {
		// 総務部 総務課長 山田 太郎
		p.role = [2]int{tokens[0][0], tokens[first][1]}
		if p.affiliation[1] == 0 && r.isRole(r.c.Bare(tokens[first][0], tokens[first][1])) {
			p.role, p.affiliation = tokens[first], [2]int{tokens[0][0], tokens[first-1][1]} // 総務課 課長 山田 太郎
		}
		p.name = [2]int{tokens[first+1][0], r.dropCourtesy(tokens[first+1][0], tokens[n-1][1])}
		return
	}
	p.name = [2]int{tokens[0][0], tokens[first-1][1]}
	p.role = tokens[first]
	if p.affiliation[1] == 0 {
		p.affiliation = [2]int{tokens[first+1][0], tokens[n-1][1]}
	}
}

func (r *roster) nameLike(t [2]int) bool { return r.c.RuneCount(t) <= 4 && !r.isTitle(t) }

// officeFirst reports whether an office stands before the role and only a name
// behind it.
func (r *roster) officeFirst(tokens [][2]int, first int) bool {
	text := r.c.Bare(tokens[first-1][0], tokens[first-1][1])
	last := text[len(text)-1]
	office := strings.ContainsRune("省庁局部課室市県区町村府都院会構社学所", last) && len(text) > 2
	if !office {
		return false
	}
	for _, t := range tokens[first+1:] {
		if !r.nameLike(t) {
			return false
		}
	}
	return true
}
