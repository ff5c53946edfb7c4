package roster

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// brackets reads what stands in brackets beside a name: a body, a role, or how
// somebody took part.
func (s *sheet) brackets(r *reader, o *open, out *doc.Person) {
	told := -1
	for i, b := range o.brackets {
		if in := s.within(b.piece); told < 0 && len(o.brackets) > 1 && s.isMemberRole(in) {
			told = i // （若葉大学教授）※会長: what the role is tells what the title is
			s.bracket(r, o, out, b, in)
		}
	}
	for i, b := range o.brackets {
		if in := s.within(b.piece); i != told && !in.empty() {
			s.bracket(r, o, out, b, in)
		}
	}
}

// within is what stands in a bracket, or behind ※.
func (s *sheet) within(b piece) piece {
	if s.fold[b.from] == '※' {
		return s.trimmed(b.from+1, b.to)
	}
	return s.trimmed(b.from+1, b.to-1)
}

// nameWithin reads somebody whose name stands in a bracket behind the role: 会長
// （山田）, with a number before it or not: 理事（204 木村）.
func (s *sheet) nameWithin(r *reader, o *open) {
	if s.holderWithin(r, o) {
		return
	}
	role := o.at[roleBefore].through(o.at[roleAfter])
	if !o.at[name].empty() || role.empty() || len(o.brackets) != 1 || !o.at[affiliationBefore].empty() {
		return
	}
	b := o.brackets[0]
	from, to := s.trim(b.from+1, b.to-1)
	least := names.Short - 1
	for at := from; at < to && (isDigit(s.fold[at]) || blank(s.fold[at])); at++ {
		from, least = at+1, names.Likely // 301 竹ノ内
	}
	if s.mayBeName(r, s.bare(from, to), least) {
		o.at[name], o.brackets = piece{from, to}, nil
	}
}

// holderWithin reads who has the title in a body that begins as a surname does, where his name stands in the bracket
// behind it: 湊川大学学長（荒木清香）.
func (s *sheet) holderWithin(r *reader, o *open) bool {
	if len(o.brackets) != 1 || o.at[name].empty() || !o.brackets[0].tight {
		return false
	}
	title := o.at[affiliationBefore].through(o.at[name]).through(o.at[affiliationAfter]).through(o.at[roleAfter])
	text, in := s.bare(title.from, title.to), s.within(o.brackets[0].piece)
	key, n := s.w.role.End(text)
	if n < 2 || n == len(text) || title.to != o.brackets[0].from || len(text) < title.to-title.from {
		return false
	}
	body := text[:len(text)-n]
	_, org := s.w.org.End(body)
	who := s.bare(in.from, in.to)
	if org < 2 && !s.endsOutside(body, key) && !s.isBody(body) || r.weigh(who).Score < names.Half || s.isBody(who) {
		return false
	}
	front := roleBefore
	if !o.at[roleBefore].empty() || s.scope.role != nil {
		front = affiliationBefore // 会長：湊川大学学長（荒木清香）
	}
	o.at[name], o.at[affiliationAfter], o.at[roleAfter], o.at[affiliationBefore], o.brackets = in, piece{}, piece{}, piece{}, nil
	o.at[front] = title
	return true
}

// mayBeName reports whether text is more likely a name than anything else.
func (s *sheet) mayBeName(r *reader, text []rune, least int) bool {
	w := r.weigh(text)
	if w.Score < least || least > names.Likely && w.Cut == 0 && w.Score < names.Half {
		return false
	}
	return (!s.isBody(text) || names.Surname(text)) && !r.isRole(text) && noteKey(s.w, text) == ""
}

// tellsApart reports whether one character in a bracket tells somebody from
// another of his surname: 鈴木（康）, 鴨下（2）.
func (s *sheet) tellsApart(r rune) bool {
	return (isHan(r) && !isPlace(r) || isDigit(r)) && noteKey(s.w, []rune{r}) == ""
}

// isOffice reports whether a piece is the title of an office.
func (s *sheet) isOffice(p piece) bool {
	key, ok := s.w.role.Is(s.bare(p.from, p.to))
	return ok && key == "office"
}

// isMemberRole reports whether a piece is a role that a body gives its members.
func (s *sheet) isMemberRole(p piece) bool {
	key, ok := s.w.role.Is(s.bare(p.from, p.to))
	return ok && key == member
}

// isReading reports whether text is nothing but kana: how a name before it is
// read.
//
//go:noinline
func isReading(text []rune) bool {
	for _, r := range text {
		if !script.Hiragana(r) && !script.Katakana(r) {
			return false
		}
	}
	return len(text) < 10
}

// inKana reports whether kana stand in half of the brackets of the list, so that they tell how
// names are read.
func (s *sheet) inKana() bool {
	if s.kana == 0 {
		kana, all := 0, 0
		for i := 0; i < len(s.fold); i++ {
			if closer(s.fold[i]) == 0 {
				continue
			}
			if shut := s.shutAt(i); shut > i {
				all++
				kana += bit(isReading(s.bare(i+1, shut)))
				i = shut
			}
		}
		s.kana = 1 + bit(kana*2 >= all)
	}
	return s.kana > 1
}

// trimmed is the piece [from, to) without white space at its ends.
//
//go:noinline
func (s *sheet) trimmed(from, to int) piece {
	from, to = s.trim(from, to)
	return piece{from, to}
}

// longestDuty is how many characters the duty of one of a board has at most.
const longestDuty = 8

// isDuty reports whether text may name what one of a board has charge of: 総務,
// 国際.
func (s *sheet) isDuty(text []rune) bool {
	return len(text) > 1 && len(text) <= longestDuty && (len(text) < 3 || !s.isBody(text)) && s.w.standing.At(text) != len(text) &&
		noteKey(s.w, text) == "" && !isCountText(text)
}

// dutiesIn reports whether the brackets of a list hold duties: each a short word
// that is no body, some of them roles of the lexicon and some not.
func (s *sheet) dutiesIn(elements []element) bool {
	roles, duties := 0, 0
	for i := range elements {
		for _, t := range elements[i].tokens {
			if t.kind != bracket {
				continue
			}
			in := s.within(piece{t.from, t.to})
			text := s.bare(in.from, in.to)
			_, role := s.w.role.Is(text)
			switch {
			case role:
				roles++
			case len(text) == 0 || noteKey(s.w, text) != "" || s.w.proxy.In(text):
			case !s.isDuty(text):
				return false
			default:
				duties++
			}
		}
	}
	return roles > 1 && duties > 1
}

// isBody reports whether text names a body: 北里病院, 港湾課.
func (s *sheet) isBody(text []rune) bool {
	if s.w.company.In(text) {
		return true
	}
	if _, k := s.w.org.End(text); k > 0 && k < len(text) {
		return true
	}
	return len(text) > 2 && isOfficeEnd(text[len(text)-1])
}

// inner reads 株式会社青空　執行役員 in a bracket: a body, a title, or both.
func (s *sheet) inner(r *reader, out *doc.Person, in piece) {
	for i := in.to - 2; i > in.from; i-- {
		if s.fold[i] == '・' || s.fold[i] == '/' {
			if _, ok := r.w.role.Is(s.bare(i+1, in.to)); ok { // 若葉大・工・教授
				out.Affiliation, out.Role = s.part(piece{in.from, i}), s.part(piece{i + 1, in.to})
				return
			}
			break
		}
	}
	tokens := s.lexRange(in.from, in.to, 0)
	if n := len(tokens); n > 1 {
		last := tokens[n-1]
		before, end := s.bare(in.from, tokens[n-2].to), s.bare(last.from, last.to)
		first := s.bare(tokens[0].from, tokens[0].to)
		if _, k := r.w.role.End(end); k > 0 && (s.isWhole(before) || whole(r.w.role.Is(end)) && isLatin(before) || n > 2 && governs(first)) {
			out.Affiliation = s.part(piece{in.from, tokens[n-2].to})
			out.Role = s.part(piece{last.from, last.to})
			return
		}
	}
	s.splitTitle(out, in)
}

// governs reports whether text ends as the names of ministries, prefectures and towns do.
func governs(text []rune) bool {
	return len(text) > 2 && isAuthority(text) && !isWithin(text[len(text)-1])
}

// isWhole reports whether text names a body as a whole, and no part of one.
func (s *sheet) isWhole(text []rune) bool {
	return s.w.company.In(text) || s.isBody(text) && (!isWithin(text[len(text)-1]) || isFaculty(text))
}

// isFaculty reports whether text ends as the faculties of a university do: 看護学部.
func isFaculty(text []rune) bool {
	n := len(text)
	return n > 2 && text[n-1] == '部' && text[n-2] == '学'
}

// noteKey says what a remark beside a name means: absent, remote, note, present
// or nothing.
func noteKey(w *words, text []rune) string {
	n := len(text)
	if n == 0 || n > 24 {
		return ""
	}
	if key, ok := w.presence[string(text)]; ok {
		return key
	}
	switch {
	case w.absence.In(text) && n < 8:
		return "absent"
	case w.remote.In(text):
		return "remote"
	case w.leaves.In(text) || w.note.In(text) && !w.proxy.In(text):
		return "note"
	case tellsTime(text), attendedBy(w, text):
		return "note"
	}
	return ""
}

// tellsTime reports whether a remark begins with a time of day, or up to one.
func tellsTime(text []rune) bool {
	return (isDigit(text[0]) || script.Wave(text[0])) && (holds(text, ":") || holds(text, "時"))
}

// attendedBy reports whether a remark says by what somebody took part, and no number: 紙上参加.
func attendedBy(w *words, text []rune) bool {
	_, k := w.attended.End(text)
	return k > 0 && k < len(text) && !anyRune(text, isDigit)
}

// one is the name and the role of the one person in a piece; nil for none.
func (s *sheet) one(r *reader, in piece) (person, role *string) {
	atoms := r.atoms(s.lexRange(in.from, in.to, 0))
	parts, _ := r.parse(atoms)
	for _, p := range parts {
		at := piece{atoms[p.from].from, atoms[p.to-1].to}
		switch {
		case atoms[p.from].bracket:
		case p.label == name && person == nil:
			person = s.nameOf(at)
		case p.label.isRole():
			role = s.part(at)
		}
	}
	return person, role
}

// after is the slot behind the first n characters of p.
//
//go:noinline
func (s *sheet) after(p piece, n int) int { return p.from + s.slotsIn(p, n) }

// slotsIn is how many slots the first n characters of p take.
func (s *sheet) slotsIn(p piece, n int) int {
	i := p.from
	for ; i < p.to && n > 0; i++ {
		n -= bit(!blank(s.fold[i]))
	}
	return i - p.from
}

// over is the slot behind the longest of words that stands at from, from for none.
func (s *sheet) over(from, to int, words *lexicon.Endings) int {
	at := s.skip(from, to)
	if n := words.Begin(s.fold[at:to], 1); n > 0 {
		return at + n
	}
	return from
}

// tellsWriting reports whether a remark is on how a letter of a name is written: 「辺」は異体字.
func tellsWriting(text []rune) bool {
	const longest = 3 // letters
	for i, r := range text {
		if r != '「' {
			continue
		}
		n := indexOf(text[i:], '」')
		if behind := i + n + 1; n > 1 && n <= longest+1 && behind < len(text) && (text[behind] == 'は' || text[behind] == 'の') {
			return true
		}
	}
	return false
}
