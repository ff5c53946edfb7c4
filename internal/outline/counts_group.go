package outline

import "github.com/giji-go/giji/internal/doc"

// groupCounts is counts for a heading of participants. A short word such as
// 委員 is one only among participants, and before a name it is a role.
func (s *splitter) groupCounts(i int, r *row, l *label) bool {
	f := s.f
	broad := contains(f.fold, l.word.Start, l.word.End, "出席") || contains(f.fold, l.word.Start, l.word.End, "欠席") ||
		contains(f.fold, l.word.Start, l.word.End, "参加") || contains(f.fold, l.word.Start, l.word.End, "構成員")
	if l.key == "other" && !(s.current().people && (l.bracket || l.colon || l.word.Len() > 3)) {
		return false // その他 is an item more often than a group
	}
	if s.spoken {
		return broad && s.next(r) && l.alone()
	}
	if s.body && !s.current().people {
		return broad && (l.alone() || l.colon || s.next(r)) && r.speech.manner == silent || broad && s.next(r)
	}
	if !s.current().people && !broad && l.word.Len() <= 2 && !l.numeral && !l.bullet && !l.bracket && !l.colon {
		return false
	}
	if s.current().people && !l.alone() && !l.colon && !l.bracket && !l.numeral && !l.bullet && l.key == "member" && f.isRole(l.word) && s.roleAbove(i) {
		return false // 教育長 山田 太郎 / 委員 鈴木 花子、…
	}
	if l.alone() || l.colon || l.bracket {
		return !(f.isRole(l.word) && l.bracket && !l.alone() && s.current().people && !f.names(l.value))
	}
	return l.key != "member" || !f.isRole(l.word) || digit(f.fold[l.value.Start]) && f.peopleCount(l.value) || index(f.fold, l.value.Start, l.value.End, '、') >= 0
}

// roleAbove reports whether the row above row i begins with a role and a space.
func (s *splitter) roleAbove(i int) bool {
	above := s.f.rows[i-1].Span
	if i == s.current().from {
		above = s.current().value
	}
	stop := above.Start
	for stop < above.End && !blank(s.f.fold[stop]) {
		stop++
	}
	return stop > above.Start && stop < above.End && s.f.isRole(doc.Span{Start: above.Start, End: stop})
}

// isRole reports whether the word is a role that stands before a name.
func (f *finder) isRole(s doc.Span) bool {
	_, from := f.words.role.suffix(f.fold, s.Start, s.End)
	return from == s.Start
}

// names reports whether s holds anything but brackets.
func (f *finder) names(s doc.Span) bool { return count(f.fold, s) > 1 }
