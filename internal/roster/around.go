package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
)

// roleAround reads a role over two lines of its column between which the name stands in
// its own, as clerks set a title that is too long:
//
//	選挙管理委員会
//	                山田 太郎君
//	事務局長
//
// It returns the line behind it, k where line k begins none.
func (s *sheet) roleAround(k int) (e element, next int) {
	if k+2 >= len(s.lines) || s.lines[k+1].gap > 0 || s.lines[k+2].gap > 0 {
		return e, k
	}
	above := s.loneAt(k)
	if above.empty() {
		return e, k
	}
	below := s.loneAt(k + 2)
	if below.empty() || s.x[above.from] != s.x[below.from] {
		return e, k
	}
	tokens, _ := s.lex(k+1, s.lines[k+1].from)
	if len(tokens) == 0 || !s.inColumnOfNames(tokens, s.x[above.from]) || s.loneNameOn(k+3, s.x[tokens[0].from]) {
		return e, k
	}
	if _, role := s.w.role.End(s.lastWords(above, below)); role == 0 {
		return e, k
	}
	return element{tokens: s.spread(tokens), line: k + 1, first: true, last: true, roles: cell{above, below}}, k + 3
}

// bodyAround reads a body over two lines of the last column between which the row of who is
// of it stands, as tables set a cell that is too long:
//
//	              若葉大学大学院農学生命
//	荒木 清香
//	              科学研究科教授
//
// It returns the line behind it, k where line k begins none.
func (s *sheet) bodyAround(k int) (e element, next int) {
	if k+2 >= len(s.lines) || s.lines[k+1].gap > 0 || s.lines[k+2].gap > 0 {
		return e, k
	}
	above, below := s.loneAt(k), s.loneAt(k+2)
	if above.empty() || below.empty() || s.x[above.from] != s.x[below.from] || !s.columnElsewhere(k, s.x[above.from]) {
		return e, k
	}
	tokens, _ := s.lex(k+1, s.lines[k+1].from)
	if len(tokens) == 0 || s.x[tokens[len(tokens)-1].to-1] >= s.x[above.from] || !hasName(s.reader().read(s.spread(tokens)).parts) {
		return e, k
	}
	return element{tokens: s.spread(tokens), line: k + 1, first: true, last: true, bodies: cell{above, below}}, k + 3
}

// besideAround reads a row in which the title of the last person stands on the lines above
// and below, in its own column:
//
//	                               若葉短期大学
//	秘書広報課長　　荒木 清香　　　　　　　　　　　林 学
//	                               事務局長
//
// It returns the line behind it, k where line k begins none.
func (s *sheet) besideAround(k int) int {
	if k+2 >= len(s.lines) || s.lines[k+1].gap > 0 || s.lines[k+2].gap > 0 {
		return k
	}
	above, below := s.loneAt(k), s.loneAt(k+2)
	if above.empty() || below.empty() || s.x[above.from] != s.x[below.from] || !s.columnElsewhere(k, s.x[above.from]) {
		return k
	}
	if _, role := s.w.role.End(s.lastWords(above, below)); role == 0 {
		return k
	}
	x := s.x[above.from]
	tokens, _ := s.lex(k+1, s.lines[k+1].from)
	j := indexToken(tokens, func(t token) bool { return s.x[t.from] > x })
	if j < 1 || s.x[tokens[j-1].to-1] >= x || !s.inColumnOfNames(tokens[j:], x) {
		return k
	}
	s.row(s.spread(tokens[:j]), k+1)
	s.push(&element{tokens: s.spread(tokens[j:]), line: k + 1, last: true, roles: cell{above, below}})
	return k + 3
}

// columnElsewhere reports whether a line near line k has somebody and, at x, a word behind
// him: so who stands between two words at x is of what they say.
func (s *sheet) columnElsewhere(k int, x int32) bool {
	const near = 8
	for i := max(0, k-near); i < min(len(s.lines), k+near); i++ {
		tokens, _ := s.lex(i, s.lines[i].from)
		for n := 1; n < len(tokens); n++ {
			if s.x[tokens[n].from] == x && tokens[n].kind == word && tokens[n].gap > 1 {
				return true
			}
		}
	}
	return false
}

// bodyOfLines gives the entry the body, and the title behind it, of the lines around it.
func (s *sheet) bodyOfLines(o *open, out *doc.Person, body cell) {
	if body == nil {
		return
	}
	above, below := body[0], body[1]
	o.all = o.all.through(above).through(below)
	text := s.bare(below.from, below.to)
	key, n := s.w.role.End(text)
	all := slices.Concat(s.bare(above.from, above.to), text)
	if n == 0 || n == len(text) || key != "title" && key != "office" || !s.isOutside(all[:len(all)-n], key) {
		out.Affiliation = s.partOf(body)
		return
	}
	cut := s.after(below, len(text)-n)
	out.Affiliation = s.partOf(cell{above, {below.from, cut}})
	if out.Role == nil {
		out.Role = s.part(piece{cut, below.to})
	}
}

// loneAt is the one word or bracket on line k, which is no number, no name and ends no
// sentence; empty for none.
func (s *sheet) loneAt(k int) piece {
	tokens, _ := s.lex(k, s.lines[k].from)
	tokens = s.spread(tokens)
	if len(tokens) != 1 || tokens[0].kind != word && tokens[0].kind != bracket {
		return piece{}
	}
	text := s.bare(tokens[0].from, tokens[0].to)
	if isProse(s.w, text) || s.reader().weigh(text).Score >= names.Half || isCountText(text) || isNone(text) {
		return piece{}
	}
	return piece{tokens[0].from, tokens[0].to}
}

// inColumnOfNames reports whether a line holds one name and nothing else, in a column
// behind that of the roles at x.
func (s *sheet) inColumnOfNames(tokens []token, x int32) bool {
	const apart = 6
	if s.x[tokens[0].from] < x+apart {
		return false
	}
	parts := s.reader().read(s.spread(tokens)).parts
	return len(parts) > 0 && parts[0].label == name && people(parts) == 1 && (len(parts) == 1 || parts[1].label == courtesy)
}

// loneNameOn reports whether line k too holds a name alone at x: then each role stands
// above its name.
func (s *sheet) loneNameOn(k int, x int32) bool {
	if k >= len(s.lines) || s.lines[k].from >= s.lines[k].to {
		return false
	}
	return s.x[s.lines[k].from] == x
}

// lastWords are the words with which a role in two pieces ends, a bracket aside.
func (s *sheet) lastWords(above, below piece) []rune {
	if closer(s.fold[below.from]) != 0 {
		return s.bare(above.from, above.to)
	}
	return s.bare(below.from, below.to)
}

// titleGoesOn reads a row whose title begins with an office and goes on on the line right below, alone in its column, above a row
// with a title of its own:
//
//	教育委員会事務局　　　荒木　清香
//	教育総務課長
//	監査事務局長　　　　　林　学
//
// It returns the line behind it, k where line k begins none.
func (s *sheet) titleGoesOn(tokens []token, k int) (e element, next int) {
	if len(tokens) < 2 || k+1 >= len(s.lines) || s.lines[k+1].gap > 0 || !s.officeAlone(tokens[0]) {
		return e, k
	}
	office, below := tokens[0], s.loneAt(k+1)
	if below.empty() || s.x[below.from] != s.x[office.from] || !s.inColumnOfNames(tokens[1:], s.x[office.from]) {
		return e, k
	}
	title := s.bare(below.from, below.to)
	if _, group := s.w.group[string(title)]; group || !s.reader().isTitle(title) {
		return e, k
	}
	if k+2 < len(s.lines) && s.lines[k+2].gap == 0 && s.x[s.lines[k+2].from] != s.x[office.from] {
		return e, k // the title is of who stands on the next line
	}
	return element{tokens: s.spread(tokens[1:]), line: k, first: true, last: true, roles: cell{{office.from, office.to}, below}}, k + 2
}

// bodyOrTitleAround reads a row of which the body or the title goes on below, from line k on.
func (s *sheet) bodyOrTitleAround(tokens []token, k int) (e element, next int) {
	if e, next = s.bodyAround(k); next > k {
		return e, next
	}
	return s.titleGoesOn(tokens, k)
}

// officeAlone reports whether a word is an office without a title, and no surname that ends as they do.
func (s *sheet) officeAlone(t token) bool {
	text := s.bare(t.from, t.to)
	return t.kind == word && isOfficeEnd(text[len(text)-1]) && !names.Surname(text) && !s.reader().isRole(text)
}

// roleOverFirst reads the title in the first of two columns, where its name stands alone on the line below and the other
// column has its own beside it:
//
//	開発指導係主任主事　　　　　　　　都市政策係長　荒木　清香
//	　　　　　　　　　林　学
//
// It returns the line behind the name, next where there is none.
func (s *sheet) roleOverFirst(tokens []token, next int) (e element, behind int) {
	if len(tokens) < 3 || next >= len(s.lines) || s.lines[next].gap > 0 || leadingWords(tokens) < 2 || tokens[1].gap < 2 {
		return e, next
	}
	r := s.reader()
	if title := s.bare(tokens[0].from, tokens[0].to); !r.isTitle(title) || !r.isTitle(s.bare(tokens[1].from, tokens[1].to)) {
		return e, next
	}
	below, after := s.lex(next, s.lines[next].from)
	if len(below) == 0 || !s.inColumnOfNames(below, s.x[tokens[0].from]) || s.x[below[len(below)-1].from] >= s.x[tokens[1].from] {
		return e, next
	}
	if person := r.read(s.spread(tokens[1:])); !hasName(person.parts) || people(person.parts) != 1 {
		return e, next
	}
	return element{tokens: s.spread(below), line: next, first: true, last: true, roles: cell{{tokens[0].from, tokens[0].to}}}, after
}

// roleOver reads the role in the last column of a row, above a line that holds nothing but
// the name: a title too long for its column. It returns the line behind the name, next
// where there is none.
func (s *sheet) roleOver(tokens []token, k, next int) (e element, behind int) {
	n := len(tokens) - 1
	if n < 2 || next != k+1 || next >= len(s.lines) || s.lines[next].gap > 0 {
		return e, next
	}
	if tokens[n].kind != word || tokens[n].gap < 2 || tokens[n-1].kind != word {
		return e, next
	}
	text := s.bare(tokens[n].from, tokens[n].to)
	if _, role := s.w.role.End(text); role == 0 || names.Surname(text) {
		return e, next
	}
	below, after := s.lex(next, s.lines[next].from)
	if len(below) == 0 || !s.inColumnOfNames(below, s.x[tokens[n].from]) {
		return e, next
	}
	return element{tokens: s.spread(below), line: next, first: true, last: true, roles: cell{{tokens[n].from, tokens[n].to}}}, after
}
