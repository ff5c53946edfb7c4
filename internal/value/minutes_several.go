package value

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
)

// lettered reports whether every token is one character: 山 田 太 郎.
func (r *roster) lettered(tokens [][2]int) bool {
	if len(tokens) < 3 {
		return false
	}
	for _, t := range tokens {
		if t[1]-t[0] > 1 {
			return false
		}
	}
	return true
}

// several reads a row that holds several people: names in pairs behind each
// other (上野 直人 江本 幸子), a role before each (理事 上野 直人君 理事 江本 幸子君), or
// names that share a title (上野,江本の各委員).
func (r *roster) several(from, to int) []person {
	tokens := tokensOf(r.c, from, to)
	if len(tokens) > 1 {
		if people := r.titled(tokens); people != nil {
			return people
		}
		if people := r.seated(tokens); people != nil {
			return people
		}
	}
	if len(tokens) < 3 {
		return nil
	}
	if people := r.byRoles(tokens); people != nil {
		return people
	}
	for _, t := range tokens {
		n := r.c.RuneCount(t)
		if r.isRole(r.c.Bare(t[0], t[1])) {
			return nil
		}
		if n > 4 && !(kanaOnly(r.c.Bare(t[0], t[1])) && n < 9) || r.isTitle(t) && n > 2 || strings.ContainsAny(string(r.c.Fold[t[0]:t[1]]), "()（）:") {
			return nil
		}
	}
	if r.lettered(tokens) {
		return r.letters(tokens)
	}
	if len(tokens)%2 != 0 {
		return nil
	}
	var people []person
	for i := 0; i < len(tokens); i += 2 {
		people = append(people, person{name: [2]int{tokens[i][0], tokens[i+1][1]}})
	}
	if len(people) < 2 {
		return nil
	}
	return people
}

func kanaOnly(text []rune) bool {
	for _, r := range text {
		if !(r >= 'ぁ' && r <= 'ゖ' || r >= 'ァ' && r <= 'ー') {
			return false
		}
	}
	return true
}

// byRoles reads a row on which roles and names take turns: 理事 山田 太郎君 理事 …,
// or that ends each name with a word of courtesy.
func (r *roster) byRoles(tokens [][2]int) []person {
	if len(tokens) < 4 {
		return nil
	}
	people, polite := r.taken(tokens)
	if len(people) < 2 {
		return nil
	}
	for i := range people {
		p := &people[i]
		if p.name[1] == 0 || !polite && p.role[1] == 0 {
			return nil
		}
		p.name[1] = r.dropCourtesy(p.name[0], p.name[1])
	}
	return people
}

// seated reads a row of names of which each but the first has the number of its
// seat before it: 山田太郎 2番 鈴木花子.
func (r *roster) seated(tokens [][2]int) []person {
	var people []person
	fresh, seats := true, 0
	role := [2]int{}
	for i, t := range tokens {
		n, end := numeral(r.c.Fold, t[0], t[1])
		switch {
		case i == 0 && r.isRole(r.c.Bare(t[0], t[1])):
			role = t // 会長 12番 山田 太郎
		case n > 0 && end == t[1]-1 && r.c.Fold[end] == '番':
			r.f.ledger.Mark(doc.Number, r.c.Spans(t[0], t[1])...)
			fresh, seats = true, seats+1
		case fresh:
			people = append(people, person{name: t, role: role})
			fresh = false
			if !r.manyHave(role) {
				role = [2]int{}
			}
		default:
			people[len(people)-1].name[1] = t[1]
		}
	}
	if seats == 0 || len(people) < 2 && people[0].role[1] == 0 {
		return nil
	}
	for i := range people {
		people[i].name[1] = r.dropCourtesy(people[i].name[0], people[i].name[1])
	}
	return people
}

// isOffice reports whether the text is a title with its office: 総務部長.
func (r *roster) isOffice(text []rune) bool {
	key, n := r.words.role.of(text)
	return n > 0 && key == "office" && len(text) > 3
}

// titled reads a row of names that run into their roles: 山田座長 江本委員.
func (r *roster) titled(tokens [][2]int) []person {
	var people []person
	for _, t := range tokens {
		text := r.c.Bare(t[0], t[1])
		key, n := r.words.role.of(text)
		if n == 0 || n == len(text) || key != "member" || len(text)-n > 5 {
			return nil
		}
		p := person{}
		r.single(&p, t)
		people = append(people, p)
	}
	return people
}

// taken deals the tokens out to people; polite reports that words of courtesy
// part them. It is nil where a token is neither role nor name.
func (r *roster) taken(tokens [][2]int) (people []person, polite bool) {
	fresh := true
	for i, t := range tokens {
		text := r.c.Bare(t[0], t[1])
		_, n := r.words.courtesy.of(text)
		ends := n > 0 && len(text) <= 6 && len(text) >= n
		switch {
		case !ends && (r.isRole(text) || r.isOffice(text)) && i+1 < len(tokens):
			people = append(people, person{role: t})
			fresh = false
		case !ends && (r.isCompany(text) || setsOnce().standing.At(text) == len(text)):
			return nil, false
		case !ends && len(text) > 4 && !(kanaOnly(text) && len(text) < 9):
			return nil, false
		case fresh || len(people) == 0:
			people = append(people, person{name: t})
			fresh = false
		default:
			p := &people[len(people)-1]
			switch {
			case p.name[1] == 0:
				p.name = t
			case len(tokensOf(r.c, p.name[0], p.name[1])) >= 2 && !ends:
				people = append(people, person{role: p.role, name: t})
			default:
				p.name[1] = t[1]
			}
		}
		if ends {
			fresh, polite = true, true
		}
	}
	return people, polite
}

// letters divides a row of single characters into names of about four.
func (r *roster) letters(tokens [][2]int) []person {
	n := len(tokens)
	if n < 6 {
		return nil
	}
	count := (n + 2) / 4
	var people []person
	at := 0
	for k := range count {
		size := (n - at + (count - k - 1)) / (count - k)
		if at+size > n {
			size = n - at
		}
		people = append(people, person{name: [2]int{tokens[at][0], tokens[at+size-1][1]}})
		at += size
	}
	return people
}
