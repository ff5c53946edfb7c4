package outline

import "github.com/giji-go/giji/internal/doc"

// readPeople reads a section of participants: its list, parted at the headings
// within it that are no labels of the lexicon (環境省, ＜東市＞, （部会長）).
func (f *finder) readPeople(s *section) {
	g := doc.Group{Key: s.key, Label: []doc.Span{s.label}}
	if s.label.Start == s.label.End {
		g.Label = nil
	}
	if s.value.Start < s.value.End {
		f.rowFull, f.heads = f.rows[s.row].full, s.from < s.to && f.namesPeople(&f.rows[s.from])
		f.inline = s.from >= s.to || s.key != "member"
		f.personRow(&g, s.value, s.key)
		f.inline = false
	}
	for i := s.from; i < s.to; i++ {
		r := &f.rows[i]
		if r.region >= 0 {
			continue
		}
		if f.peopleLegend(r.Span) || f.tableHead(r.Span) {
			f.note(doc.Mark, r.Start, r.End)
			continue
		}
		start := r.body
		if r.mark.bullet == '◎' || r.mark.bullet == '○' || r.mark.bullet == '〇' || r.mark.bullet == '●' || r.mark.bullet == '◇' {
			start = r.Start // it may say who leads
		}
		f.note(doc.Mark, r.Start, r.body)
		f.rowFull, f.heads = r.full, i+1 < s.to && f.namesPeople(&f.rows[i+1])
		f.personRow(&g, doc.Span{Start: start, End: r.End}, s.key)
	}
	f.addGroup(g)
}

// namesPeople reports whether a row of a list names people, not a body: a
// title or a word of courtesy ends it, or a space parts a name.
func (f *finder) namesPeople(r *row) bool {
	s := doc.Span{Start: r.body, End: r.End}
	if r.region >= 0 || s.Len() < 2 || closing(f.fold[s.Start]) != 0 && f.isBracketed(s) {
		return false
	}
	if _, from := f.words.role.suffix(f.fold, s.Start, s.End); from < s.End || f.courteous(s) {
		return true
	}
	for _, c := range f.fold[s.Start:s.End] {
		if blank(c) || c == '、' || c == '(' {
			return true
		}
	}
	return s.Len() <= 5 && !f.officeName(s)
}

// peopleLegend reads ※◎は座長: a mark before names and the role that it means.
func (f *finder) peopleLegend(s doc.Span) bool {
	found := f.legendOf(s)
	if len(found) == 0 || s.Len() > 50 || f.fold[s.Start] != '※' && f.fold[s.Start] != '(' && f.fold[s.Start] != '注' {
		return f.fold[s.Start] == '※'
	}
	for _, e := range found {
		if e.mark != '※' {
			f.out.Marks = append(f.out.Marks, doc.RoleMark{Mark: e.mark, Role: e.who})
		}
	}
	return true
}

// tableHead reports whether the row heads the columns of a list: 区分 氏名 所属.
func (f *finder) tableHead(s doc.Span) bool {
	words := 0
	for i := s.Start; i < s.End; {
		i = skip(f.fold, i, s.End)
		stop := i
		for stop < s.End && !blank(f.fold[stop]) {
			stop++
		}
		if _, to := f.words.columnHead.prefix(f.fold, i, stop); to < stop {
			return false
		}
		words++
		i = stop
	}
	return words > 1
}

// absentBehind is where （欠席：…） begins behind a list of those present.
func (f *finder) absentBehind(s doc.Span) (int, bool) {
	if f.fold[s.End-1] != ')' || s.Len() > 400 {
		return 0, false
	}
	for i := s.End - 1; i > s.Start; i-- {
		if f.fold[i] == '(' {
			return i, hasPrefix(f.fold, i+1, s.End, "欠席") && index(f.fold, i, s.End, ':') > 0
		}
	}
	return 0, false
}

// listedElsewhere reads 別紙名簿のとおり（委員9名、傍聴者1名）: no names, but how many
// came.
func (f *finder) listedElsewhere(g *doc.Group, s doc.Span) bool {
	if !hasPrefix(f.fold, s.Start, s.End, "別紙") && !hasPrefix(f.fold, s.Start, s.End, "別添") && !hasPrefix(f.fold, s.Start, s.End, "名簿") || s.Len() > 60 {
		return false
	}
	f.note(doc.Mark, s.Start, s.End)
	from := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i < s.End && f.fold[i] != '、' && f.fold[i] != '(' && f.fold[i] != ')' {
			continue
		}
		if part := (doc.Span{Start: from, End: i}); f.numerals(part) && !f.publicIn(part) && g.Key == "member" {
			f.out.Counts = append(f.out.Counts, doc.Count{Key: "members", Span: []doc.Span{part}})
		}
		from = i + 1
	}
	return true
}

func (f *finder) addGroup(g doc.Group) {
	if len(g.Lines) > 0 {
		f.out.Groups = append(f.out.Groups, g)
	}
}

// personRow enters one row of a list of people into the group g, which it
// closes where the row begins another.
func (f *finder) personRow(g *doc.Group, s doc.Span, key string) {
	s = trim(f.fold, s)
	if s.Start >= s.End {
		return
	}
	if f.timeMark(s) {
		return
	}
	if f.publicIn(s) || f.listedElsewhere(g, s) {
		return
	}
	if f.aside(s) {
		f.note(doc.Mark, s.Start, s.End)
		if f.peopleCount(doc.Span{Start: s.Start - bit1(s.Start > 0), End: s.End}) && g.Key == "member" && len(f.out.Counts) == 0 {
			f.out.Counts = append(f.out.Counts, doc.Count{Key: "members", Span: []doc.Span{s}})
		}
		return
	}
	if open, ok := f.absentBehind(s); ok {
		f.personRow(g, doc.Span{Start: s.Start, End: open}, key)
		s = doc.Span{Start: open, End: s.End}
	}
	word, rest, ok := f.subheading(s)
	if !ok {
		g.Lines, g.Full = append(g.Lines, s), append(g.Full, f.rowFull)
		return
	}
	f.addGroup(*g)
	f.note(doc.Mark, s.Start, word.Start)
	f.note(doc.Label, word.Start, word.End)
	f.note(doc.Mark, word.End, rest.Start)
	*g = doc.Group{Key: f.groupKey(word, key), Label: []doc.Span{word}}
	if next := f.bracketWithin(rest); f.fold[s.Start] == '(' && next > rest.Start {
		f.personRow(g, doc.Span{Start: rest.Start, End: next}, key)
		rest.Start = next
	}
	if rest.Start < rest.End {
		f.personRow(g, rest, key)
	}
}

// bracketWithin is where the next heading in brackets stands in s that a name
// follows, on a row where they stand before names: (委員) 山田 (幹事)木村; its end
// for none.
func (f *finder) bracketWithin(s doc.Span) int {
	for i := s.Start + 1; i < s.End; i++ {
		if f.fold[i] != '(' || !blank(f.fold[i-1]) {
			continue
		}
		shut := closeAt(f.fold, i, s.End)
		if shut > i+1 && skip(f.fold, shut+1, s.End) < s.End && f.isHeading(doc.Span{Start: i + 1, End: shut}) {
			return i
		}
	}
	return s.End
}
