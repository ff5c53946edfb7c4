package roster

import "github.com/giji-go/giji/internal/doc"

// A dotted line parts those who sit in the house from the ministers and the officials who came:
//
//	　委員長　荒木　清香君
//	　理事　　林　宏太郎君
//	　…………………………
//	　若葉大臣　　　　関　真由美君
//	　政府参考人
//	　（若葉省局長）　森　浩二君
//	　若葉委員会専門員　谷　薫君

// partsOfficials reports whether the rule at element i is drawn with dots below members, and who stands below it has the title of
// an office before his name.
func (s *sheet) partsOfficials(elements []element, i int) bool {
	if !s.scope.members || i == 0 || i+1 >= len(elements) || !s.dotsAbove(elements[i].line) {
		return false
	}
	next := &elements[i+1]
	if next.head.sort != noHead {
		return next.head.alone && s.reader().isTitle(s.bare(next.head.from, next.head.to))
	}
	return s.titleFirst(next)
}

// dotsAbove reports whether what stands in the source right above line k ends in dots.
func (s *sheet) dotsAbove(k int) bool {
	const far = 200 // blanks
	l := s.lines[k]
	if l.from >= l.to {
		return false
	}
	at := int(s.at[l.from]) - 1
	for n := 0; at > 0 && n < far && blank(s.src.Fold[at]); n++ {
		at--
	}
	return at > 0 && s.src.Fold[at] == '…'
}

// titleFirst reports whether a row begins with a title of more than one word for it, before a name or alone.
func (s *sheet) titleFirst(e *element) bool {
	if !e.first || e.plain == nil || len(e.plain.parts) == 0 || e.plain.parts[0].label > roleBefore {
		return false
	}
	first := e.plain.parts[0]
	text := s.bare(e.plain.atoms[first.from].from, e.plain.atoms[first.to-1].to)
	_, n := s.w.role.End(text)
	return (n > 0 || likeRole(text)) && !(n == len(text) && s.w.severalHave(text))
}

// endsGuest reports whether a row below a heading of one guest, whose title stands in a bracket, begins where the heading does,
// with a title of its own: it is the next official's.
func (s *sheet) endsGuest(e *element) bool {
	if s.scope.key != presenter || len(s.out.Persons) <= s.begun || !s.titleFirst(e) || s.x[e.tokens[0].from] != s.guestAt {
		return false
	}
	const longest = 80 // letters of a title
	at, first := s.out.Persons[s.begun].Text[0].Start, ' '
	for n := 0; at > 0 && n < longest && s.src.Fold[at-1] != '\n'; n++ {
		if at--; !blank(s.src.Fold[at]) {
			first = s.src.Fold[at]
		}
	}
	return first == '('
}

// behindDots gives a group of their own to those behind a dotted line who sit in the house too, as members of another body do.
func (s *sheet) behindDots(out *doc.Person) {
	if !s.scope.dotted || out.Role == nil {
		return
	}
	role := []rune(squeezed(*out.Role))
	_, sits := s.w.committeeMember.End(role)
	key, seat := s.w.role.Is(role)
	if sits > 0 || seat && key == member {
		out.Group = other
	}
}

// titleAbove is the title of an office alone on the line above, with what the bracket on line k says that somebody has charge of
// in it: 国務大臣 / （若葉担当）　荒木　清香. nil for none.
func (s *sheet) titleAbove(h *head, text []rune, k int) *string {
	_, charge := s.w.charge.End(text)
	if _, in := s.w.inCharge.End(text); max(charge, in) == 0 || !h.bracket || h.alone || s.scope.role == nil || s.scope.line != k {
		return nil
	}
	return ptr(*s.scope.role + s.Squeezed(h.from-1, h.to+1))
}
