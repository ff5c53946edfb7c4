package roster

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// legends are signs before names, and what each stands for: ※◎は座長, ○は会場参加.
type legends struct {
	signs map[rune]legend
	rest  string // how those without a sign took part: 他はオンライン; "" where nothing is said
}

// A legend is what a sign before a name says.
type legend struct {
	role *string // nil for none
	key  string  // how somebody took part, as noteKey says it; "" for nothing
}

// longestLegend is how far behind the heading of a list its signs are explained,
// in characters.
const longestLegend = 80

// legendsOf are those of a document: what the outline has found, and what
// stands within the lists or between a list and its heading.
func legendsOf(src *doc.Source, groups []doc.Group, marks []doc.RoleMark) *legends {
	out := &legends{signs: map[rune]legend{}}
	for _, m := range marks {
		t := newText(src, []doc.Span{m.Role}, nil, nil)
		role := t.Squeezed(0, len(t.fold))
		out.signs[m.Mark] = legend{role: &role}
	}
	for i := range groups {
		g := &groups[i]
		if n := len(g.Label); n > 0 {
			if from, to := g.Label[n-1].End, beginOf(g); from < to && to-from < longestLegend {
				out.read(newText(src, []doc.Span{{Start: from, End: to}}, nil, nil))
			}
		}
		for _, s := range g.Lines {
			src.Stop.Check()
			out.read(newText(src, []doc.Span{s}, nil, nil))
		}
		if note := noteBelow(src, g); note.Start < note.End {
			out.read(newText(src, []doc.Span{note}, nil, nil))
		}
	}
	return out
}

// noteBelow is the line right below a list that begins as a note does, which may be no line of
// it: ※オンライン参加 reads like a heading; or, behind a blank line too, one that only explains signs: ◎委員長　○副委員長. It is
// empty where none stands there.
func noteBelow(src *doc.Source, g *doc.Group) doc.Span {
	at, ends := endOf(g), 0
	if at < 0 {
		return doc.Span{}
	}
	for ; at < len(src.Fold) && blank(src.Fold[at]); at++ {
		ends += bit(src.Fold[at] == '\n')
	}
	if ends > 2 {
		return doc.Span{}
	}
	to := at
	for to < len(src.Fold) && to-at < longestLegend && !isLineEnd(src.Runes[to]) {
		to++
	}
	if saysSigns(src, at, to, ends < 2) {
		return doc.Span{Start: at, End: to}
	}
	return doc.Span{}
}

// saysSigns reports whether the line [from, to) begins as a note does, right below the list, or only explains signs; a bracket
// may stand around it: （※オンライン参加）.
func saysSigns(src *doc.Source, from, to int, below bool) bool {
	in := doc.Span{Start: from, End: to}
	if from+1 < to && closer(src.Fold[from]) != 0 {
		in = doc.Span{Start: from + 1, End: to - 1}
	}
	if in.Start >= in.End || !notes(src.Fold[in.Start]) && !isSign(src.Fold[in.Start]) {
		return false
	}
	if below && notes(src.Fold[in.Start]) {
		return true
	}
	t := newText(src, []doc.Span{in}, nil, nil)
	return t.explainsOnly(0, len(t.fold))
}

// endOf is where the lines or the cells of a list end, -1 where it has none.
func endOf(g *doc.Group) int {
	if n := len(g.Lines); n > 0 {
		return g.Lines[n-1].End
	}
	end := -1
	for _, row := range g.Cells[max(0, len(g.Cells)-1):] {
		for _, lines := range row {
			for _, line := range lines {
				end = max(end, line.End)
			}
		}
	}
	return end
}

// beginOf is where the lines or the cells of a list begin, -1 where it has none.
func beginOf(g *doc.Group) int {
	if len(g.Lines) > 0 {
		return g.Lines[0].Start
	}
	for _, row := range g.Cells {
		for _, lines := range row {
			if len(lines) > 0 {
				return lines[0].Start
			}
		}
	}
	return -1
}

// sign is what r before a name stands for.
//
//go:noinline
func (l *legends) sign(r rune) (legend, bool) {
	if l == nil {
		return legend{}, false
	}
	one, ok := l.signs[r]
	return one, ok
}

// isSign reports whether r may be explained as a sign.
func isSign(r rune) bool { return isBullet(r) || r == '×' || r == '✕' || r == '※' || r == '*' }

// notes reports whether r begins a note.
func notes(r rune) bool { return r == '※' || r == '*' }

// tellPresence reports whether a sign says that somebody came or did not.
func (l *legends) tellPresence() bool {
	if l == nil {
		return false
	}
	for _, one := range l.signs {
		if one.tellsPresence() {
			return true
		}
	}
	return false
}

// tellsPresence reports whether the sign says that somebody came or did not.
func (l legend) tellsPresence() bool { return ofPresence(l.key) }

// ofPresence reports whether a remark of such a key says that somebody came or did not.
//
//go:noinline
func ofPresence(key string) bool { return key == "present" || key == "absent" }

// read reads the signs that a line explains.
func (l *legends) read(t *text) {
	depth, named := 0, false // a bracket begins with a word, behind which its sign stands
	if t.explainsOnly(0, len(t.fold)) {
		depth, named = 1, script.NameLetter(t.fold[t.skip(0, len(t.fold))]) // as if one stood around it
	}
	for i := range t.fold {
		switch r := t.fold[i]; {
		case closer(r) != 0:
			depth++
			at := t.skip(i+1, len(t.fold))
			named = at < len(t.fold) && script.NameLetter(t.fold[at]) && !isSign(t.fold[at])
		case isClosing(r):
			depth--
		case isSign(r), r == '/' && depth > 0: // （出席　／　欠席　△）
			if from, to := t.meaningOf(i, depth > 0, named); from < to {
				l.learn(t, r, from, to)
			}
		case depth > 0 && r == '他' && i+1 < len(t.fold) && t.fold[i+1] == 'は':
			l.rest = noteKey(wordsOnce(), t.bare(i+2, t.meaningEnd(i+2)))
		}
	}
}

// explainsOnly reports whether nothing but signs stand in the slots [from, to), each with the word that says how
// those with it took part, or before the role that they have: 出席○　欠席×, ◎会長　○副会長.
func (t *text) explainsOnly(from, to int) bool {
	signs, words, first, roles := 0, 0, to, 0
	last := rune(0)
	for i := t.skip(from, to); i < to; i = t.skip(i, to) {
		switch r := t.fold[i]; {
		case isSign(r) && r != '・':
			if signs++; r == last {
				return false // ○委員　○事務局
			}
			last = r
			i++
		case script.NameLetter(r):
			end := t.signWordEnd(i, to)
			_, role := wordsOnce().role.Is(t.fold[i:end])
			if !role && noteKey(wordsOnce(), t.bare(i, end)) == "" {
				return false
			}
			words, first, roles = words+1, min(first, i), roles+bit(role)
			i = end
		case isComma(r), r == ':', r == '=', r == '…', r == '/':
			i++
		default:
			return false
		}
	}
	if lead := first == t.skip(from, to); lead {
		return signs == words && signs > 0 && roles == 0
	}
	return signs == words && signs > 1 // ○欠席 alone is a heading
}

// signWordEnd is where the word at slot i ends, before the next sign.
func (t *text) signWordEnd(i, to int) int {
	for i < to && script.NameLetter(t.fold[i]) && !isSign(t.fold[i]) {
		i++
	}
	return i
}

// learn keeps that sign r stands for the slots [from, to).
func (l *legends) learn(t *text, r rune, from, to int) {
	w := wordsOnce()
	text := t.bare(from, to)
	if _, n := w.role.End(text); n > 0 {
		role := t.Squeezed(from, to)
		l.signs[r] = legend{role: &role}
		return
	}
	if key := takesPart(w, text); key != "" {
		l.signs[r] = legend{key: key}
	}
}

// takesPart is how somebody with a sign took part: 会場参加, 委任状.
func takesPart(w *words, text []rune) string {
	switch key := noteKey(w, text); {
	case key != "":
		return key
	case w.givesProxy.In(text):
		return "absent"
	case w.attends.In(text):
		return "present"
	}
	return ""
}

// explained are the slots of what the sign in slot i stands for: behind は, a
// colon or =, or, within a bracket, right behind it. from is to where nothing
// says it.
func (t *text) explained(i int, within bool) (from, to int) {
	at, end := t.skip(i+1, len(t.fold)), len(t.fold)
	if at < end && t.fold[at] == '印' {
		at = t.skip(at+1, end)
	}
	if at = t.behindShut(i, at, end); at >= end {
		return 0, 0
	}
	switch t.fold[at] {
	case 'は', ':', '=', '…':
		at = t.skip(at+1, end)
		return at, t.meaningEnd(at)
	}
	stop := t.meaningEnd(at)
	if _, ok := wordsOnce().role.Is(t.bare(at, stop)); ok && within {
		return at, stop
	}
	if within && at > i+1 && takesPart(wordsOnce(), t.bare(at, stop)) != "" {
		return at, stop // （○…出席、×…欠席）
	}
	key := noteKey(wordsOnce(), t.bare(at, stop))
	if own := t.fold[i] != '○' && t.fold[i] != '・'; within && own && (key == "remote" || key == "absent") {
		return at, stop // ※オンライン参加, ▲欠席
	}
	return 0, 0
}

// behindShut is slot at, or where は or the like stands behind the bracket that it shuts, which holds nothing but the sign in
// slot i: （※）はオンライン. It is end where nothing of that stands there.
func (t *text) behindShut(i, at, end int) int {
	if at >= end || i == 0 || closer(t.fold[i-1]) != t.fold[at] {
		return at
	}
	if at = t.skip(at+1, end); at < end && (t.fold[at] == 'は' || t.fold[at] == ':' || t.fold[at] == '=') {
		return at
	}
	return end
}

// meaningOf are the slots of what the sign in slot i stands for; within says that it stands in
// a bracket, in which the words may stand before their signs, and named that it begins with one.
func (t *text) meaningOf(i int, within, named bool) (from, to int) {
	before, end := t.namedBefore(i)
	if within && before < end && (named || end == i) {
		return before, end // （出席○　欠席×）
	}
	if from, to = t.explained(i, within || notes(t.fold[0])); from < to || !within {
		return from, to
	}
	return before, end
}

// namedBefore are the slots of the word before the sign in slot i, where it says whether
// somebody came: （出席　○　欠席　△）. from is to for none.
func (t *text) namedBefore(i int) (from, to int) {
	const longest = 24 // letters of such a word
	to = i
	for to > 0 && blank(t.fold[to-1]) {
		to--
	}
	from = to
	for from > 0 && to-from <= longest && script.NameLetter(t.fold[from-1]) {
		from--
	}
	if to-from > longest || !ofPresence(noteKey(wordsOnce(), t.bare(from, to))) {
		return 0, 0
	}
	return from, to
}

// meaningEnd is where the meaning of a sign ends that begins at slot i.
func (t *text) meaningEnd(i int) int {
	for i < len(t.fold) && !isComma(t.fold[i]) && t.fold[i] != '。' && !isClosing(t.fold[i]) && !blank(t.fold[i]) && !isSign(t.fold[i]) {
		i++
	}
	return i
}

// isLegend reports whether the slots [from, to) do nothing but explain signs.
func (s *sheet) isLegend(from, to int) bool {
	if from >= to || !notes(s.fold[from]) && s.fold[from] != '注' && closer(s.fold[from]) == 0 {
		return false
	}
	for i := from; i < to; i++ {
		if _, ok := s.legends.sign(s.fold[i]); !ok {
			continue
		}
		if a, b := s.explained(i, true); a < b {
			return true
		}
	}
	return false
}

// tells gives somebody what the sign before him says, or what is said of those
// without one.
func (s *sheet) tells(out *doc.Person, sign rune) {
	one, ok := s.legends.sign(sign)
	key := one.key
	if s.letterTells(sign) {
		key, ok = presenceOf(sign), true
	}
	if !ok && out.Group == member {
		key = s.legends.rest
	}
	switch key {
	case "absent":
		out.Group = absent
	case "remote":
		out.Remote = true
	}
}
