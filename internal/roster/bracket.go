package roster

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// brackets reads what stands in brackets beside a name: a body, a role, or how
// somebody took part.
func (s *sheet) brackets(r *reader, o *open, out *doc.Person) {
	for _, b := range o.brackets {
		from, to := s.trim(b.from+1, b.to-1)
		if from >= to {
			continue
		}
		s.bracket(r, o, out, b, piece{from, to})
	}
}

func (s *sheet) bracket(r *reader, o *open, out *doc.Person, b behind, in piece) {
	text := s.bare(in.from, in.to)
	if s.awayIn(r, out, in, text) || isProse(s.w, text) || s.w.heads[string(text)] && out.Role != nil {
		return // （森副委員長は欠席）, （森さんの「森」は、…）, （書記）
	}
	if b.label == start && out.Role != nil && string(text) == *out.Role || len(text) == 1 && b.tight && out.Name != nil && s.tellsApart(text[0]) || isAside(text) {
		return // （座長）森座長, 森（一）, （名簿順）
	}
	if s.andAbove(out, in, text) {
		return
	}
	if s.proxy(r, out, in, text) || s.presence(out, in, text) || s.roleAndBody(r, o, out, b, in) {
		return
	}
	key, n := r.w.role.End(text)
	switch {
	case b.label == name && b.tight && isReading(text) && out.Affiliation == nil:
		// 小宮山（こみやま）
	case out.Role == nil && s.w.heads[string(text)]:
		out.Role = s.part(in) // （記録）
	case s.duties && out.Role == nil && o.at[roleBefore].empty() && s.isDuty(text):
		out.Role = s.part(in) // （広報）
	case n == len(text) && key == member && out.Role != nil && out.Affiliation == nil && o.at[affiliationAfter].empty():
		// 学長（議長）: who he is stands beside the name
	case isCountText(text):
		s.countIn(in.from, in.to)
	case n == len(text) && out.Role == nil:
		out.Role = s.part(in)
	case n == len(text) && key == member && o.at[roleBefore].empty() && out.Affiliation != nil:
		s.moveTitle(o, out) // 東大学教授【部会長】
		out.Role = s.part(in)
	case b.label == start && n > 0 && out.Role == nil:
		out.Role = s.part(in)
	case b.label == roleAfter && b.tight && n < len(text) && !s.isBody(text) && !s.isMemberRole(o.at[roleAfter]) && out.Role != nil && out.Affiliation == nil:
		out.Role = ptr(*out.Role + s.Squeezed(b.from, b.to)) // 公営企業管理者（交通局長）
	case out.Affiliation == nil && n > 0 && n < len(text) && string(text[len(text)-n:]) == "代表":
		out.Affiliation = s.part(in) // 移住者代表
	case out.Affiliation == nil && n > 0 && out.Role == nil:
		s.inner(r, out, in)
	case out.Affiliation == nil:
		out.Affiliation = s.part(in)
	case out.Note == nil && len(text) < 20:
		out.Note = ptr(s.Squeezed(in.from, in.to))
	}
}

// awayIn reads who did not come, told in a bracket behind the others: （森副委員長
// は欠席）.
func (s *sheet) awayIn(r *reader, out *doc.Person, in piece, text []rune) bool {
	at := find(text, "は欠席")
	if at < 2 || at+3 < len(text) {
		return false
	}
	to := in.from + s.slotsIn(in, at)
	person, role := s.one(r, piece{in.from, to})
	if person == nil {
		return false
	}
	s.away = append(s.away, doc.Person{Text: s.spans(in.from, to), Group: absent, GroupLabel: out.GroupLabel, Name: person, Role: role})
	return true
}

// nameWithin reads somebody whose name stands in a bracket behind the role: 会長
// （山田）, with a number before it or not: 理事（204 木村）.
func (s *sheet) nameWithin(r *reader, o *open) {
	role := o.at[roleBefore].through(o.at[roleAfter])
	if !o.at[name].empty() || role.empty() || len(o.brackets) != 1 || !o.at[affiliationBefore].empty() {
		return
	}
	b := o.brackets[0]
	from, to := s.trim(b.from+1, b.to-1)
	for at := from; at < to && (isDigit(s.fold[at]) || blank(s.fold[at])); at++ {
		from = at + 1
	}
	text := s.bare(from, to)
	least := names.Short - 1
	if from > b.from+1 && isDigit(s.fold[b.from+1]) {
		least = names.Likely // 301 竹ノ内
	}
	if w := r.weigh(text); w.Score < least || least > names.Likely && w.Cut == 0 && w.Score < names.Half || s.isBody(text) || r.isRole(text) || noteKey(s.w, text) != "" {
		return
	}
	o.at[name], o.brackets = piece{from, to}, nil
}

// tellsApart reports whether one character in a bracket tells somebody from
// another of his surname: 鈴木（康）, 鴨下（2）.
func (s *sheet) tellsApart(r rune) bool {
	return (isHan(r) && !isPlace(r) || isDigit(r)) && noteKey(s.w, []rune{r}) == ""
}

// andAbove reads （以上理事）: the role of all above who have none.
func (s *sheet) andAbove(out *doc.Person, in piece, text []rune) bool {
	if len(text) < 4 || find(text, "以上") != 0 {
		return false
	}
	if _, ok := s.w.role.Is(text[2:]); !ok {
		return false
	}
	role := s.part(piece{s.skip(s.after(in, 2), in.to), in.to})
	for i := s.begun; i < len(s.out.Persons); i++ {
		if one := &s.out.Persons[i]; one.Role == nil {
			one.Role = role
		}
	}
	if out.Role == nil {
		out.Role = role
	}
	return true
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
func isReading(text []rune) bool {
	for _, r := range text {
		if !script.Hiragana(r) && !script.Katakana(r) {
			return false
		}
	}
	return len(text) < 10
}

// roleAndBody reads what stands in one bracket parted by a comma, a dot or white
// space: （会長・若葉大学）, （若葉大学、座長）. It reports whether one part is a role
// and the other none.
func (s *sheet) roleAndBody(r *reader, o *open, out *doc.Person, b behind, in piece) bool {
	if out.Role != nil {
		return false
	}
	for i := in.from + 1; i+1 < in.to; i++ {
		c := s.fold[i]
		if !isComma(c) && c != '・' && c != '/' && c != ';' && !blank(c) {
			continue
		}
		front, back := s.trimmed(in.from, i), s.trimmed(i+1, in.to)
		if front.empty() || back.empty() {
			continue
		}
		_, first := r.w.role.Is(s.bare(front.from, front.to))
		key, last := r.w.role.Is(s.bare(back.from, back.to))
		switch {
		case first && !last:
			out.Role = s.part(front)
			s.bracket(r, o, out, b, back)
			return true
		case last && !first && key == member && s.isBody(s.bare(front.from, front.to)):
			out.Role = s.part(back)
			s.bracket(r, o, out, b, front)
			return true
		}
	}
	return false
}

// trimmed is the piece [from, to) without white space at its ends.
func (s *sheet) trimmed(from, to int) piece {
	from, to = s.trim(from, to)
	return piece{from, to}
}

// longestDuty is how many characters the duty of one of a board has at most.
const longestDuty = 8

// isDuty reports whether text may name what one of a board has charge of: 総務,
// 国際.
func (s *sheet) isDuty(text []rune) bool {
	return len(text) > 1 && len(text) <= longestDuty && (len(text) < 3 || !s.isBody(text)) && s.w.standing.At(text) != len(text) && noteKey(s.w, text) == "" && !isCountText(text)
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
			text := s.bare(t.from+1, t.to-1)
			_, role := s.w.role.Is(text)
			switch {
			case role:
				roles++
			case len(text) == 0 || noteKey(s.w, text) != "" || holds(text, "代理"):
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

// moveTitle makes the title behind a name the body of somebody whose role in
// the list a bracket tells: 東大学教授【部会長】.
func (s *sheet) moveTitle(o *open, out *doc.Person) {
	if title := o.at[affiliationAfter].through(o.at[roleAfter]); !title.empty() {
		out.Affiliation = s.part(title)
	}
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
		if _, k := r.w.role.End(s.bare(last.from, last.to)); k > 0 && s.isWhole(s.bare(in.from, tokens[n-2].to)) {
			out.Affiliation = s.part(piece{in.from, tokens[n-2].to})
			out.Role = s.part(piece{last.from, last.to})
			return
		}
	}
	s.splitTitle(out, in)
}

// isWhole reports whether text names a body as a whole, and no part of one.
func (s *sheet) isWhole(text []rune) bool {
	return s.w.company.In(text) || s.isBody(text) && !isWithin(text[len(text)-1])
}

// presence reads how somebody took part: （欠席）, （オンライン）, （14:20入室）.
func (s *sheet) presence(out *doc.Person, in piece, text []rune) bool {
	switch noteKey(s.w, text) {
	case "absent":
		out.Group = absent
	case "remote":
		out.Remote = true
		if len(text) > 9 {
			out.Note = ptr(s.Squeezed(in.from, in.to))
		}
	case "note":
		out.Note = ptr(s.Squeezed(in.from, in.to))
	case "present":
	default:
		if !s.w.away.In(text) || out.Note != nil {
			return false
		}
		out.Note = ptr(s.Squeezed(in.from, in.to))
	}
	s.note(doc.Value, in.from, in.to)
	return true
}

// noteKey says what a remark beside a name means: absent, remote, note, present
// or nothing.
func noteKey(w *words, text []rune) string {
	n := len(text)
	if n == 0 || n > 24 {
		return ""
	}
	switch string(text) {
	case "欠", "欠席", "×", "✕", "✗", "欠勤", "不参加":
		return "absent"
	case "出", "出席", "○", "〇", "◯", "●", "参加", "在席", "会場", "対面", "現地", "会場参加", "会場出席":
		return "present"
	}
	switch {
	case holds(text, "欠席") && n < 8:
		return "absent"
	case w.remote.In(text):
		return "remote"
	case holds(text, "のみ") || holds(text, "入室") || holds(text, "退室") || holds(text, "退席") || holds(text, "退出"):
		return "note"
	case w.note.In(text) && !holds(text, "代理"):
		return "note"
	case (isDigit(text[0]) || script.Wave(text[0])) && (holds(text, ":") || holds(text, "時")):
		return "note"
	}
	return ""
}

// proxy reads who sits for whom: （代理出席　森良平）, （児玉専務理事代理）.
func (s *sheet) proxy(r *reader, out *doc.Person, in piece, text []rune) bool {
	at := find(text, "代理")
	if at < 0 || len(text) > 40 {
		return false
	}
	words := len(text)
	lead := at == 0
	if lead {
		from := s.after(in, 2)
		for _, word := range [...]string{"出席", "者", "：", ":"} {
			from = s.over(from, in.to, word)
		}
		in.from = s.skip(from, in.to)
	} else if at+2 == words || holds(text[at:], "代理出席") || holds(text[at:], "代理人") {
		in.to = in.from + s.slotsIn(in, at)
		if t := s.bare(in.from, in.to); len(t) > 0 && t[len(t)-1] == 'の' {
			in.to--
		}
	} else {
		return false
	}
	if _, ok := r.w.role.Is(text); ok && !lead {
		return false // （部会長代理）
	}
	if in.from >= in.to {
		out.Note = ptr(string(text))
		return true
	}
	who := s.String(in.from, in.to)
	if lead { // the one in the bracket sits for the one before it
		if person, role := s.one(r, in); person != nil && out.Name != nil {
			out.ProxyFor, out.Name = out.Name, person
			if role != nil {
				out.Role = role
			}
			return true
		}
	}
	out.ProxyFor = &who
	return true
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
		case p.label == roleBefore || p.label == roleAfter:
			role = s.part(at)
		}
	}
	return person, role
}

// after is the slot behind the first n characters of p.
func (s *sheet) after(p piece, n int) int { return p.from + s.slotsIn(p, n) }

// slotsIn is how many slots the first n characters of p take.
func (s *sheet) slotsIn(p piece, n int) int {
	i := p.from
	for ; i < p.to && n > 0; i++ {
		n -= bit(!blank(s.fold[i]))
	}
	return i - p.from
}

// over is the slot behind word, if it stands at from.
func (s *sheet) over(from, to int, word string) int {
	at := s.skip(from, to)
	for _, r := range word {
		if at >= to || s.fold[at] != r {
			return from
		}
		at++
	}
	return at
}
