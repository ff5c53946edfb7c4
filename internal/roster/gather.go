package roster

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// An element is a head, or a stretch of tokens between separators that holds
// people.
type element struct {
	head   head
	tokens []token
	mark   token // before the stretch; empty for none
	sign   rune  // behind it; 0 for none
	line   int
	comma  bool // a comma stands before it
	shut   bool // a comma stands behind it
	dot    bool // and that comma is a dot: 荒木・林
	first  bool // it begins a line
	last   bool // it ends one
	table  *columns
	plain  *reading // of the stretch by itself; nil where it was not read yet
	more   []rest   // of its cells on the line below
	away   bool     // a mark behind it says that nobody came
	waits  bool     // it is a title in several lines, whose name is yet to come
	roles  cell     // on the lines above and below; nil for none
	bodies cell     // there, behind the name
}

// isStretch reports whether an element is neither a head nor a table.
//
//go:noinline
func (e *element) isStretch() bool { return e.head.sort == noHead && e.table == nil }

// A rest is what stands on the line below a token and goes on with it.
type rest struct {
	piece
	below int // the slot of the token
}

// gather divides the lines into heads and stretches, up to where the people
// end.
func (s *sheet) gather() {
	s.inLetter = s.lettersTell()
	s.dotted = s.habits.dotted || s.dotsPart()
	s.dashed = s.habits.dashed || s.dashesPart()
	s.dotJoins, s.stroked = s.dotsJoin(), s.strokesPart()
	s.apart = s.surnamesApart()
	s.habits.dotted, s.habits.dashed, s.habits.apart = s.dotted, s.dashed, s.apart
	s.habitsOfLines(s.reader())
	s.carryHeads()
	for k := 0; k < len(s.lines); {
		s.src.Stop.Check()
		if k < len(s.drawn) && s.drawn[k] {
			s.push(&element{head: head{sort: rule}, line: k})
		}
		tokens, next := s.lexRow(k)
		tokens = s.officerInBracket(s.unwrapped(tokens, k), k)
		if behind := s.inColumns(tokens, k, next); behind > k {
			k = behind
			continue
		}
		s.numbered = s.numbered || s.isFirst(tokens)
		kind := s.lineKind(tokens, k)
		if kind == listed && s.ends(tokens, k) {
			kind = ended
		}
		switch kind {
		case skipped:
			s.note(doc.Mark, s.lines[k].from, s.lines[next-1].to)
			if len(tokens) == 0 || s.isRule(tokens) {
				s.push(&element{head: head{sort: rule}, line: k})
			}
		case ended:
			behind, more := s.pastProse(k, next)
			if !more {
				s.end = k
				s.dropSpeaker()
				return
			}
			next = behind
		default:
			next = s.listedRow(tokens, k, next)
		}
		k = next
	}
}

// unwrapped takes the bracket from a list that stands in one behind its heading, with nothing but
// its number behind it: 事務局（青山部長、森井課長）２名.
func (s *sheet) unwrapped(tokens []token, k int) []token {
	at := 0
	if len(tokens) > 0 && tokens[0].kind == mark {
		at = 1
	}
	if len(tokens) < at+2 || tokens[at].kind != word || tokens[at+1].kind != bracket {
		return tokens
	}
	if kind, _ := s.reader().sortOf(s.bare(tokens[at].from, tokens[at].to)); kind != group && kind != seats {
		return tokens
	}
	rest := tokens[at+2:]
	list := s.lexRange(tokens[at+1].from+1, tokens[at+1].to-1, k)
	if anyToken(rest, func(t token) bool { return !s.counts(t) }) || len(rest) == 0 && !s.allTitled(list) {
		return tokens
	}
	if parted := anyToken(list, func(t token) bool { return t.kind == comma }); !parted || len(list) < 3 {
		return tokens
	}
	s.note(doc.Mark, tokens[at+1].from, tokens[at+1].from+1)
	s.note(doc.Mark, tokens[at+1].to-1, tokens[at+1].to)
	for _, t := range rest {
		s.note(doc.Mark, t.from, t.to)
	}
	list[0].gap = 2
	return slices.Concat(tokens[:at+1], list)
}

// officerInBracket takes the bracket from an officer of the meeting who stands in one alone on a
// line: （副議長　荒木　清香）.
func (s *sheet) officerInBracket(tokens []token, k int) []token {
	if len(tokens) != 1 || tokens[0].kind != bracket {
		return tokens
	}
	t := tokens[0]
	in := s.lexRange(t.from+1, t.to-1, k)
	if len(in) < 2 || len(s.elements) == 0 || anyToken(in, func(t token) bool { return t.kind != word }) {
		return tokens
	}
	role, person := s.bare(in[0].from, in[0].to), s.bare(in[1].from, in[len(in)-1].to)
	kind, of := s.reader().sortOf(role)
	away := kind == group && of == absent // （欠席監査役　荒木　清香）
	if key, ok := s.w.role.Is(role); !away && (!ok || key != member || !isOwnSeat(role)) || s.reader().weigh(person).Score < names.Half {
		return tokens
	}
	s.note(doc.Mark, t.from, t.from+1)
	s.note(doc.Mark, t.to-1, t.to)
	return in
}

// allTitled reports whether all words are surnames with titles: 青山部長、森井課長.
func (s *sheet) allTitled(tokens []token) bool {
	for _, t := range tokens {
		text := s.bare(t.from, t.to)
		_, n := s.w.role.End(text)
		if t.kind != comma && (t.kind != word || n == 0 || n == len(text) || !names.Surname(text[:len(text)-n])) {
			return false
		}
	}
	return true
}

// counts reports whether a token says no more than how many people a list has, or how it is set.
func (s *sheet) counts(t token) bool {
	text := s.bare(t.from, t.to)
	return isCountText(text) || isAside(text)
}

// isFirst reports whether the number one stands before what is on a line.
func (s *sheet) isFirst(tokens []token) bool {
	return len(tokens) > 0 && tokens[0].kind == mark && s.numberIn(tokens[0]) == 1
}

// inColumns reads what stands in columns from line k on, whose tokens go up to line next:
// the heads of columns, the rows below them, cells of several lines, roles around or above
// names, and headings abreast. It returns the line behind, k where line k holds none of it.
func (s *sheet) inColumns(tokens []token, k, next int) int {
	if n := max(s.belowNames()[k], bit(s.titledBelow(k))); n > 0 && s.heads == nil {
		return s.listedRow(s.withBelow(tokens, k, n), k, k+n+1)
	}
	if behind := max(s.pairsOver(k), s.narrowTitle(k)); behind > k {
		return behind
	}
	if heads := s.columnHeads(tokens); len(heads) > 1 {
		s.note(doc.Mark, s.lines[k].from, s.lines[next-1].to)
		s.heads = heads
		next = s.pastSigns(next)
		s.headsOver(next)
		s.headed = next
		return next
	}
	if table, behind := s.cellLines(k); table != nil {
		s.noteLines(k, table)
		s.push(&element{line: k, table: table})
		return behind
	}
	if s.onlyHeads(tokens) {
		s.note(doc.Label, s.lines[k].from, s.lines[next-1].to)
		return next
	}
	if s.heads != nil && s.isRow(tokens, k) {
		table, behind := s.tableBelow(k)
		s.push(&element{line: k, table: table})
		return behind
	}
	if table, behind := s.titleColumns(k); table != nil {
		s.push(&element{line: k, table: table})
		return behind
	}
	if table, behind := s.titlesOver(k); table != nil {
		s.push(&element{line: k, table: table})
		return behind
	}
	if e, behind := s.roleAround(k); behind > k {
		s.push(&e)
		return behind
	}
	if e, behind := s.bodyOrTitleAround(tokens, k); behind > k {
		s.push(&e)
		return behind
	}
	if behind := s.besideAround(k); behind > k {
		return behind
	}
	if behind := s.abreast(tokens, k, next); behind > next {
		return behind
	}
	return k
}

// pastSigns is the first line from line k on that does more than explain signs, below the heads of columns: 欠席× below
// 氏名　出席○.
func (s *sheet) pastSigns(k int) int {
	for k < len(s.lines) && s.explainsOnly(s.lines[k].from, s.lines[k].to) {
		s.note(doc.Mark, s.lines[k].from, s.lines[k].to)
		k++
	}
	return k
}

// pastProse is the line behind the sentences from line k on; more is false where no list
// goes on or begins there.
func (s *sheet) pastProse(k, next int) (behind int, more bool) {
	if k > 0 && s.peopleBehind(next) {
		s.out.Prose = append(s.out.Prose, s.spans(s.lines[k].from, s.lines[next-1].to)...)
		return next, true
	}
	behind = s.prose(k)
	return behind, behind > k && s.headsAnother(behind)
}

// withoutOthers takes from a row who is not named behind its people: 青山部長　その他関係職員.
func (s *sheet) withoutOthers(tokens []token) []token {
	for i := 1; i < len(tokens); i++ {
		t := tokens[i]
		if t.kind != word || tokens[i-1].kind == colon || !s.isOthers(s.bare(t.from, t.to)) || s.endsTitle(tokens, i) {
			continue
		}
		to := i + 1
		for to < len(tokens) && tokens[to].kind != comma {
			to++
		}
		s.note(doc.Mark, t.from, tokens[to-1].to)
		tokens = slices.Delete(slices.Clone(tokens), i, to)
	}
	return tokens
}

// endsTitle reports whether 他 at token i says that somebody has other offices too, behind a title with which
// the row begins and before his name: 図書館長他　荒木　清香.
func (s *sheet) endsTitle(tokens []token, i int) bool {
	if i+1 >= len(tokens) || tokens[i+1].kind != word || !s.reader().isTitle(s.bare(tokens[0].from, tokens[i-1].to)) {
		return false
	}
	text := s.bare(tokens[i+1].from, tokens[i+1].to)
	_, group := s.w.group[string(text)]
	return !group && !isCountText(text) && !s.isOthers(text) && s.reader().notName(text) == 0
}

// isOthers reports whether a word stands for who is not named: 他, ほか, その他関係職員.
func (s *sheet) isOthers(text []rune) bool {
	const longest = 2 // letters of a word that may begin a name
	n := s.w.others.Begin(text, 1)
	return n > longest || n > 0 && n == len(text)
}

// listedRow reads line k, whose tokens go up to line next, as one of the list, and returns
// the line behind it.
func (s *sheet) listedRow(tokens []token, k, next int) int {
	tokens = s.spreadLabel(tokens)
	if e, behind := s.roleOver(tokens, k, next); behind > next {
		s.row(s.spread(tokens[:len(tokens)-1]), k)
		s.push(&e)
		return behind
	}
	if e, behind := s.roleOverFirst(tokens, next); behind > next {
		s.push(&e)
		s.row(s.spread(tokens[1:]), k)
		return behind
	}
	if s.repeatsLabel(tokens) {
		s.note(doc.Mark, tokens[0].from, tokens[0].to)
		tokens = tokens[1:]
	}
	if len(tokens) > 0 && s.asideBefore(tokens) {
		s.note(doc.Mark, tokens[0].from, tokens[0].to)
		tokens = tokens[1:]
	}
	if n := s.countBefore(tokens); n > 0 {
		s.note(doc.Mark, tokens[0].from, tokens[n-1].to)
		s.countIn(tokens[0].from, tokens[n-1].to)
		tokens = tokens[n:]
	}
	tokens = s.withoutRooms(s.withoutSense(s.withoutOthers(tokens)))
	at := k
	if len(tokens) > 0 && s.isWrappedKind(tokens[0]) {
		at = next - 1 // the heading ends there
	}
	s.row(s.partPairs(s.partTitled(s.partTwos(s.spread(s.turnedNames(tokens))))), at)
	return next
}

// spreadLabel makes one word of the letters of a group that stand below the label of the list, before the column of its people,
// whose letters may be spread as wide: 事　務　局　　所　　長　　荒木 below 欠　席　者　　委　員　　林.
func (s *sheet) spreadLabel(tokens []token) []token {
	const longest = 8 // letters
	label, people, ok := s.labelColumns()
	if !ok || people <= label || len(tokens) < 2 || s.x[tokens[0].from] != label || !isLetter(tokens[0]) {
		return tokens
	}
	n := 1
	for n < len(tokens) && n < longest && isLetter(tokens[n]) && s.x[tokens[n].from] < people {
		n++
	}
	if n == 1 || n == len(tokens) || s.x[tokens[n].from] != people {
		return tokens
	}
	if _, known := s.w.group[string(s.bare(tokens[0].from, tokens[n-1].to))]; !known {
		return tokens
	}
	first := tokens[0]
	first.to, first.whole = tokens[n-1].to, true
	return append([]token{first}, tokens[n:]...)
}

// repeatsLabel reports whether a mark for what stands above begins a row below the label of the list, further out
// than the people beside it: 〃 below 出席.
func (s *sheet) repeatsLabel(tokens []token) bool {
	_, people, ok := s.labelColumns()
	return ok && len(tokens) > 1 && s.x[tokens[0].from] < people && isDitto(s.bare(tokens[0].from, tokens[0].to))
}

// withoutSense takes the bracket from behind a numbered kind of members with which a row begins, which says who they
// are: 1号委員（学識経験者）　荒木 清香.
func (s *sheet) withoutSense(tokens []token) []token {
	if len(tokens) < 3 || tokens[0].kind != word || tokens[1].kind != bracket || tokens[1].gap > 1 || tokens[2].kind != word {
		return tokens
	}
	text := s.bare(tokens[0].from, tokens[0].to)
	if _, n := s.w.committeeMember.End(text); n == 0 || !script.Numeral(text[0]) || s.countInBracket(tokens[1]) {
		return tokens
	}
	s.note(doc.Mark, tokens[1].from, tokens[1].to)
	return slices.Delete(slices.Clone(tokens), 1, 2)
}

// isWrappedKind reports whether a word says over more than one line from where members come.
func (s *sheet) isWrappedKind(t token) bool {
	return slices.Contains(s.fold[t.from:t.to], '\n') && s.w.kindOfMembers(s.bare(t.from, t.to))
}

// abreast reads headings in brackets that stand side by side, each with the people
// below it, up to a blank line or the next heading: 【委員】　　【事務局】. The first may be
// that of the whole list. It returns the line behind them, next where line k holds none.
func (s *sheet) abreast(tokens []token, k, next int) int {
	cells := s.headCells(tokens)
	heads := s.headsAbreast(cells, k, next)
	roles := s.rolesOver(cells) && next < len(s.lines)
	if len(heads) < 2 || !roles && !s.areHeads(cells, next) {
		return next
	}
	rows, next := s.dealOut(heads, next)
	s.overhead = s.overhead || roles
	for c, t := range heads {
		if t.from >= 0 {
			s.headCell(cells[c-len(heads)+len(cells)], k, roles)
		}
		for _, e := range rows[c] {
			if len(e.tokens) > 0 {
				s.row(s.spread(e.tokens), e.line)
			}
		}
	}
	return next
}

// headsAbreast are the heads of cells on line k, with that of the whole list before them where people stand below it.
func (s *sheet) headsAbreast(cells [][]token, k, next int) []token {
	heads := make([]token, 0, len(cells)+1)
	if k == 0 && len(cells) > 0 && !s.behindTab() && (s.besideLabel() || s.onLabelLine() && s.bothBelow(cells[0][0], next)) {
		heads = append(heads, token{kind: bracket, from: -1})
	}
	for _, c := range cells {
		heads = append(heads, c[0])
	}
	return heads
}

// rolesOver reports whether all cells are roles in round brackets, one of them that of one alone or written twice:
// （会長）　（委員）　（委員） are what those below are.
func (s *sheet) rolesOver(cells [][]token) bool {
	seen, told := map[string]bool{}, false
	for _, c := range cells {
		in := s.wordsOf(c[0])
		text := s.bare(in.from, in.to)
		if c[0].kind != bracket || s.fold[c[0].from] != '(' || len(c) > 1 || !s.reader().isRole(text) {
			return false
		}
		_, group := s.w.group[string(text)]
		told = told || isOwnSeat(text) || seen[string(text)] || !group
		seen[string(text)] = true
	}
	return told || s.overhead
}

// headCell makes of a cell the group of those below, or their role.
func (s *sheet) headCell(c []token, k int, role bool) {
	in := s.wordsOf(c[0])
	_, key := s.reader().sortOf(s.bare(in.from, in.to))
	if key == "" {
		key = s.g.Key
	}
	h := head{from: in.from, to: in.to, bracket: c[0].kind == bracket, alone: !role, sort: group, key: key}
	if role {
		h.sort = seat
	}
	s.note(doc.Mark, c[0].from, in.from)
	s.note(doc.Mark, in.to, c[0].to)
	s.push(&element{head: h, line: k, first: true, last: true})
	s.behindHead(&h, c, 1, len(c) > 1)
}

// wordsOf are the words of a heading, within its bracket where one holds them.
func (s *sheet) wordsOf(t token) piece {
	if t.kind == bracket {
		return s.trimmed(t.from+1, t.to-1)
	}
	return piece{t.from, t.to}
}

// headCells are the words or brackets of a line that may head people side by side, each with
// the bracket behind it that says how many they are.
func (s *sheet) headCells(tokens []token) [][]token {
	var out [][]token
	for _, t := range tokens {
		if n := len(out); n > 0 && t.kind == bracket && t.gap < 2 && len(out[n-1]) == 1 && out[n-1][0].kind == word &&
			isCountText(s.bare(t.from+1, t.to-1)) {
			out[n-1] = append(out[n-1], t)
			continue
		}
		out = append(out, []token{t})
	}
	return out
}

// dealOut deals the lines from k on out to the headings below which they stand, up to a
// blank line or the next heading. It returns the rows of each and the line behind them.
func (s *sheet) dealOut(heads []token, k int) (rows [][]element, next int) {
	rows = make([][]element, len(heads))
	for next = k; next < len(s.lines) && s.lines[next].gap == 0; {
		below, behind := s.lex(next, s.lines[next].from)
		if len(below) > 0 && below[0].kind == bracket {
			break
		}
		for c := range rows {
			rows[c] = append(rows[c], element{line: next})
		}
		for _, t := range below {
			row := rows[s.headOver(heads, t)]
			e := &row[len(row)-1]
			if len(e.tokens) == 0 {
				t.gap = atLine
			}
			e.tokens = append(e.tokens, t)
		}
		next = behind
	}
	return rows, next
}

// areHeads reports whether cells hold the words of groups, set off from each other, or by the
// columns of the people below, from line next on: brackets, or words with their numbers.
func (s *sheet) areHeads(cells [][]token, next int) bool {
	for i, c := range cells {
		t := c[0]
		if i > 0 && t.gap < 4 && !s.begins(t, next) || t.kind != bracket && (t.kind != word || len(c) < 2) {
			return false
		}
		in := s.wordsOf(t)
		text := s.bare(in.from, in.to)
		kind, _ := s.reader().sortOf(text)
		if anyRune(text, isDigit) {
			return false
		}
		if several := kind == seat && !isOwnSeat(text) && (len(c) > 1 || len(cells) > 1); kind != group && kind != seats && !several {
			return false
		}
	}
	return true
}

// begins reports whether a word of line k stands right below the beginning of t, behind a gap.
func (s *sheet) begins(t token, k int) bool {
	if k >= len(s.lines) || s.lines[k].gap > 0 {
		return false
	}
	below, _ := s.lex(k, s.lines[k].from)
	return anyToken(below, func(b token) bool { return b.gap > 1 && max(s.x[b.from]-s.x[t.from], s.x[t.from]-s.x[b.from]) < 2 })
}

// headOver is the head in whose column t stands.
func (s *sheet) headOver(heads []token, t token) int {
	c := 0
	for c+1 < len(heads) && s.x[t.from] >= s.x[heads[c+1].from]-1 {
		c++
	}
	return c
}

// besideLabel reports whether the list begins on the line of its heading, which a
// bracket holds.
//
//go:noinline
func (s *sheet) besideLabel() bool {
	return closer(s.beforeLabel()) != 0 && s.onLabelLine()
}

// behindTab reports whether a tab parts the list from its heading, and what stands below begins
// behind one too: both are of the one column beside the heading.
func (s *sheet) behindTab() bool {
	if !s.onLabelLine() || len(s.lines) < 2 {
		return false
	}
	from, to := s.g.Label[len(s.g.Label)-1].End, s.g.Lines[0].Start
	return slices.Contains(s.src.Runes[from:to], '\t') && s.tabsBefore(s.lines[1].from) > 0
}

// bothBelow reports whether people stand below t on line k, and others before them.
func (s *sheet) bothBelow(t token, k int) bool {
	return s.begins(t, k) && s.x[s.lines[k].from]+1 < s.x[t.from]
}

// onLabelLine reports whether the list begins on the line of its heading.
func (s *sheet) onLabelLine() bool {
	if len(s.g.Lines) == 0 || len(s.g.Label) == 0 {
		return false
	}
	from, to := s.g.Label[len(s.g.Label)-1].End, s.g.Lines[0].Start
	return from < to && to-from < longestLegend && !slices.Contains(s.src.Fold[from:to], '\n')
}

// lexRow divides line k into tokens, with the lines on which a role goes on that is
// wider than its column, and with those that a comma begins.
func (s *sheet) lexRow(k int) (tokens []token, next int) {
	tokens, next = s.lex(k, s.lines[k].from)
	tokens, next = s.wrappedKind(tokens, next)
	for s.commaBegins(next) {
		below, behind := s.lex(next, s.lines[next].from)
		tokens, next = append(tokens, below...), behind
	}
	tokens = s.beforeEveryone(tokens)
	if next < len(s.lines) && s.fillsColumn(tokens, k) {
		return s.wrappedRole(tokens, next)
	}
	return tokens, next
}

// beforeEveryone leaves out a comma between the last of several names and the role that all
// of them have: 荒木、林、の各委員.
func (s *sheet) beforeEveryone(tokens []token) []token {
	for i := 1; i+1 < len(tokens); i++ {
		next := tokens[i+1]
		if tokens[i].kind == comma && next.kind == word && next.from+1 < next.to && s.fold[next.from] == 'の' && s.fold[next.from+1] == '各' {
			s.note(doc.Mark, tokens[i].from, tokens[i].to)
			tokens = slices.Delete(tokens, i, i+1)
		}
	}
	return tokens
}

// commaBegins reports whether line k, with no blank one above it, begins with a comma.
func (s *sheet) commaBegins(k int) bool {
	return k < len(s.lines) && s.lines[k].gap == 0 && s.lines[k].from < s.lines[k].to && isComma(s.fold[s.lines[k].from])
}

// goOnFrom makes the first token of a line the end of the word above it.
func goOnFrom(above token, below []token) {
	below[0].from, below[0].gap, below[0].line = above.from, above.gap, above.line
}

// wrappedKind adds line k to one word that says with its first from where members come.
func (s *sheet) wrappedKind(tokens []token, k int) ([]token, int) {
	if len(tokens) != 1 || tokens[0].kind != word || k >= len(s.lines) || s.lines[k].gap > 0 {
		return tokens, k
	}
	below, behind := s.lex(k, s.lines[k].from)
	if len(below) == 0 || below[0].kind != word || !s.wrapsKind(tokens[0], below[0]) {
		return tokens, k
	}
	goOnFrom(tokens[0], below)
	return below, behind
}

// wrappedRole adds the lines from k on to one word that fills the column of the roles, up
// to the line on which the role ends and the name stands.
func (s *sheet) wrappedRole(tokens []token, k int) ([]token, int) {
	role := tokens[0]
	for i := k; i < len(s.lines) && i < k+longestRole; i++ {
		below, behind := s.lex(i, s.lines[i].from)
		if below = s.lettersOfOne(below); len(below) == 0 || below[0].kind != word || s.x[below[0].from] != s.x[role.from] || s.lines[i].gap > 0 {
			break
		}
		if len(below) == 1 {
			if below[0].to-below[0].from != role.to-role.from {
				break
			}
			continue
		}
		seat := below[1].kind == mark && isDigit(s.fold[below[1].from]) // １１番
		if below[1].kind != word && !seat || below[1].gap < 2 || !s.overLines(role, below[0]) {
			break
		}
		goOnFrom(role, below)
		return below, behind
	}
	return tokens, k
}

// lettersOfOne makes one word of the letters with which a line begins that the same small gap parts, set off from what follows:
// 代 理 者　　１１番.
func (s *sheet) lettersOfOne(tokens []token) []token {
	n := 0
	for n < len(tokens) && isLetter(tokens[n]) && (n == 0 || tokens[n].gap == tokens[1].gap) {
		n++
	}
	if n < 2 || n == len(tokens) || tokens[1].gap > 2 || tokens[n].gap <= tokens[1].gap {
		return tokens
	}
	first := tokens[0]
	first.to, first.whole = tokens[n-1].to, true
	return append([]token{first}, tokens[n:]...)
}

// wrapsKind reports whether two words on two lines say together from where members come,
// and the first says nothing by itself: 被保険者を代表する / 委員.
func (s *sheet) wrapsKind(a, b token) bool {
	text := s.bare(a.from, a.to)
	_, role := s.w.role.End(text)
	return role == 0 && len(text) >= leastWrapped && !s.w.kindOfMembers(text) && s.w.kindOfMembers(s.bare(a.from, b.to))
}

// leastWrapped is how many characters the first line of such a heading has at least.
const leastWrapped = 6

// longestRole is how many lines a role takes at most in its column.
const longestRole = 4

// fillsColumn reports whether line k is one word as wide as a narrow column of roles,
// and neither a role nor a body nor a name.
func (s *sheet) fillsColumn(tokens []token, k int) bool {
	if len(tokens) != 1 || tokens[0].kind != word {
		return false
	}
	text := s.fold[tokens[0].from:tokens[0].to]
	if len(text) < 4 || len(text) > narrow || s.isBody(text) && !s.w.company.In(text) {
		return false
	}
	_, role := s.w.role.End(text)
	head, _ := s.reader().sortOf(text)
	return role == 0 && head != group && s.reader().weigh(text).Score < names.Half && !isProse(s.w, text)
}

// overLines reports whether the word a and the word b below it are one role.
func (s *sheet) overLines(a, b token) bool {
	text := s.bare(a.from, b.to)
	_, k := s.w.role.End(text)
	above := s.bare(a.from, a.to)
	if _, org := s.w.org.End(above); org > 1 && s.w.form.In(above) {
		return false // a company above its people
	}
	return k > 0 && len(s.bare(b.from, b.to)) <= len(above) && !names.Surname(s.fold[b.from:b.to])
}

// peopleBehind reports whether the list goes on at line k, behind a sentence:
// its next two lines hold nothing but names that the dictionary has.
func (s *sheet) peopleBehind(k int) bool {
	found := 0
	for ; k < len(s.lines) && found < 2; k++ {
		tokens, _ := s.lex(k, s.lines[k].from)
		if len(tokens) == 0 || s.lineKind(tokens, k) != listed {
			return false
		}
		if !s.namesOnly(tokens) {
			return false
		}
		found++
	}
	return found == 2
}

// headsAnother reports whether line k, behind a sentence, heads another list: the
// words of a group with people behind them or below.
func (s *sheet) headsAnother(k int) bool {
	if k >= len(s.lines) {
		return false
	}
	tokens, next := s.lex(k, s.lines[k].from)
	if len(tokens) > 0 && tokens[0].kind == mark {
		tokens = tokens[1:]
	}
	if len(tokens) == 1 && tokens[0].kind == bracket && next < len(s.lines) {
		return s.headsTitled(tokens[0], next)
	}
	n := leadingWords(tokens)
	if n == 0 {
		return false
	}
	if kind, _ := s.reader().sortOf(s.withoutCount(s.bare(tokens[0].from, tokens[n-1].to))); kind != group {
		return false
	}
	switch {
	case n < len(tokens) && tokens[n].kind == colon:
		tokens = tokens[n+1:]
	case n == len(tokens) && next < len(s.lines):
		tokens, _ = s.lex(next, s.lines[next].from)
	default:
		return false
	}
	return len(tokens) > 0 && s.namesOnly(tokens)
}

// headsTitled reports whether a bracket holds a group or a body, and titled people stand on
// line k below it.
func (s *sheet) headsTitled(t token, k int) bool {
	kind, _ := s.reader().sortOf(s.bare(t.from+1, t.to-1))
	below, _ := s.lex(k, s.lines[k].from)
	return (kind == group || kind == office) && len(below) > 0 && s.titledFirst(below)
}

// titledFirst reports whether a line begins with a name and the title that it runs into,
// and a comma stands behind it: 山田局長、木村課長.
func (s *sheet) titledFirst(tokens []token) bool {
	n := indexToken(tokens, func(t token) bool { return t.kind == comma })
	if n < 1 {
		return s.namesOnly(tokens)
	}
	one := s.reader().read(tokens[:n])
	return len(one.parts) > 1 && one.parts[0].label == name && one.parts[1].label == roleAfter
}

// namesOnly reports whether every stretch of a line can be read but one way, as
// a person.
func (s *sheet) namesOnly(tokens []token) bool {
	r := s.reader()
	for from := 0; from < len(tokens); {
		to := from
		for to < len(tokens) && tokens[to].kind != comma {
			to++
		}
		stretch := tokens[from:to]
		if len(stretch) > 0 && stretch[0].kind == mark {
			stretch = stretch[1:]
		}
		if _, ok := r.plainly(stretch); !ok && !r.official(stretch) {
			return false
		}
		from = to + 1
	}
	return true
}

// official reports whether a stretch is the title of an office before a name or
// behind one that it runs into: 総務課長　山田, 山田監事.
func (r *reader) official(tokens []token) bool {
	n := len(tokens)
	if n == 1 && tokens[0].kind == word {
		text := r.bare(tokens[0].from, tokens[0].to)
		_, k := r.w.role.End(text)
		return k > 1 && k < len(text) && names.Surname(text[:len(text)-k])
	}
	if n < 2 || n > 3 || tokens[0].kind != word || tokens[n-1].kind != word {
		return false
	}
	title := r.bare(tokens[0].from, tokens[n-2].to)
	_, k := r.w.role.End(title)
	return k > 0 && (k == len(title) || r.beginsOffice(title) > 0) && names.Surname(r.bare(tokens[n-1].from, tokens[n-1].to))
}

// dropSpeaker takes back a line behind a blank one on which one person stands,
// above where the people end: the first to speak.
func (s *sheet) dropSpeaker() {
	n := len(s.elements) - 1
	if n < 1 || s.end < 2 || s.lines[s.end-1].gap == 0 {
		return
	}
	if e := &s.elements[n]; e.line != s.end-1 || !e.first || !e.isStretch() {
		return
	}
	s.end--
	s.elements = s.elements[:n]
}

type lineKind uint8

const (
	listed lineKind = iota
	skipped
	ended
)

// lineKind says what a line is that is no head and holds nobody.
func (s *sheet) lineKind(tokens []token, k int) lineKind {
	if len(tokens) == 0 || s.isRule(tokens) {
		return skipped
	}
	tokens = s.withoutRemark(tokens)
	from, to := tokens[0].from, tokens[len(tokens)-1].to
	text := s.bare(from, to)
	switch {
	case s.isRemark(tokens, text):
		return skipped
	case isTime(text) && len(text) < 30, s.timeAlone(tokens):
		if text[0] == '午' || isTime(s.bare(from, tokens[0].to)) {
			s.note(doc.Mark, from, to)
		}
		return ended
	case s.says(tokens, text) && (hasStop(text) || !s.w.kindOfMembers(s.bare(tokens[0].from, tokens[0].to))) && !s.bodyGoesOn(tokens, k),
		s.nobody(tokens, k):
		return ended
	case !s.countedHead(tokens) && s.isCount(from, to, text), s.asideAlone(tokens), s.elsewhere(from, to, text),
		s.isAddress(tokens), s.isTerm(tokens), s.ofHeading(text, k), s.numberedNone(tokens, text):
		return skipped
	case s.headsNobody(tokens, k):
		return ended
	}
	return listed
}

// bodyGoesOn reports whether a line is one word right below the body with which the row above begins, which is cut
// off there, and ends as bodies do: 特定非営利活動法人　理事　荒木　清香 / 里山を育てる会.
func (s *sheet) bodyGoesOn(tokens []token, k int) bool {
	n := len(s.elements) - 1
	if n < 0 || len(tokens) != 1 || tokens[0].kind != word || s.lines[k].gap > 0 {
		return false
	}
	e := &s.elements[n]
	if !e.isStretch() || e.line != k-1 || !e.first || len(e.tokens) == 0 || s.x[e.tokens[0].from] != s.x[tokens[0].from] {
		return false
	}
	text := s.bare(tokens[0].from, tokens[0].to)
	form := s.w.form.At(s.bare(e.tokens[0].from, e.tokens[0].to)) > 0
	return wideGaps(e.tokens) > 1 && form && isOfficeEnd(text[len(text)-1]) && !hasStop(text)
}

// timeAlone reports whether a line is a time of day in a bracket and nothing else: （午後１時３０分）.
func (s *sheet) timeAlone(tokens []token) bool {
	if len(tokens) != 1 || tokens[0].kind != bracket {
		return false
	}
	in := s.within(piece{tokens[0].from, tokens[0].to})
	text := s.bare(in.from, in.to)
	return len(text) > 2 && isTime(text) && (text[len(text)-1] == '分' || text[len(text)-1] == '時')
}

// numberedNone reports whether a line with a number in kanji and a comma says of others that there are
// none: 一、補充員　なし.
func (s *sheet) numberedNone(tokens []token, text []rune) bool {
	if len(tokens) < 3 || tokens[0].kind != word || tokens[1].kind != comma {
		return false
	}
	if anyRune(s.fold[tokens[0].from:tokens[0].to], func(r rune) bool { return !script.KanjiNumeral(r) }) {
		return false
	}
	_, n := s.w.none.End(text)
	return n > 1
}

// isTerm reports whether a line is nothing but the time from one day to another, or a day and what
// it is of: 任期：令和５年６月２日～令和７年３月３１日.
func (s *sheet) isTerm(tokens []token) bool {
	const longest = 8 // letters of what it is of
	if len(tokens) > 1 && tokens[0].kind == bracket && isAside(s.bare(tokens[0].from, tokens[0].to)) {
		tokens = tokens[1:]
	}
	at := indexToken(tokens, func(t token) bool { return t.kind == colon }) + 1
	if at == 0 && len(tokens) > 1 && whole(s.w.column.Is(s.bare(tokens[0].from, tokens[0].to))) {
		at = 1
	}
	if at >= len(tokens) || at > 0 && tokens[at-1].to-tokens[0].from > longest {
		return false
	}
	text := s.bare(tokens[at].from, tokens[len(tokens)-1].to)
	if !anyRune(text, isDigit) {
		return false
	}
	m, err := normalize.ParseFolded(text, normalize.Options{})
	return err == nil && (m.Range != nil || m.Point != nil && at > 0)
}

// isAddress reports whether a line is an address in a net, or the number of the people and one.
func (s *sheet) isAddress(tokens []token) bool {
	if tokens[0].kind == mark && len(tokens) > 1 {
		tokens = tokens[1:]
	}
	text := s.bare(tokens[0].from, tokens[len(tokens)-1].to)
	for _, scheme := range [...]string{"http://", "https://", "<http"} {
		if doc.HasPrefix(text, scheme) {
			return true
		}
	}
	return false
}

// asideAlone reports whether a line is a remark on the list: 敬称略. One in a bracket may stand
// below the label, before somebody: （敬称略）　副会長　青山 太郎.
func (s *sheet) asideAlone(tokens []token) bool {
	return isAside(s.bare(tokens[0].from, tokens[0].to)) && !s.asideBefore(tokens)
}

// asideBefore reports whether such a bracket stands before words, behind a wide gap.
func (s *sheet) asideBefore(tokens []token) bool {
	return len(tokens) > 1 && tokens[0].kind == bracket && tokens[1].kind == word && tokens[1].gap > 1 &&
		isAside(s.bare(tokens[0].from, tokens[0].to))
}

// withoutRemark takes away what stands behind somebody and says how he took part: 荒木　清香
// ※20時10分入室.
func (s *sheet) withoutRemark(tokens []token) []token {
	n := len(tokens) - 1
	if n < 1 {
		return tokens
	}
	last := tokens[n]
	noted := last.kind == bracket && s.fold[last.from] == '※'
	if noted || (last.gap > 0 || tokens[n-1].kind == bracket) && s.remarks(last) && hasName(s.reader().read(tokens[:n]).parts) {
		return tokens[:n]
	}
	return tokens
}

// headsNobody reports whether a line is a heading in 【】 of something else than people.
func (s *sheet) headsNobody(tokens []token, k int) bool {
	t := tokens[0]
	return t.kind == bracket && len(tokens) == 1 && s.fold[t.from] == '【' && !s.inBracket(t.from, t.to) && !s.companyOn(k+1) &&
		!s.kindAmong(t, k)
}

// kindAmong reports whether a bracket alone on line k stands above somebody and another like it heads those above, so that it
// heads others of them whatever its words are: 【市民】 behind 【学識経験者】.
func (s *sheet) kindAmong(t token, k int) bool {
	if k+1 >= len(s.lines) || !s.reader().namesSomebody(s.bare(s.lines[k+1].from, s.lines[k+1].to)) {
		return false
	}
	for i := len(s.elements) - 1; i >= 0; i-- {
		if h := &s.elements[i].head; h.inOwnBracket() {
			return (s.isKind(h) || h.key == s.g.Key || h.key == asAbove) && s.fold[h.from-1] == s.fold[t.from]
		}
	}
	return false
}

// companyOn reports whether line k is what a company is called, alone.
func (s *sheet) companyOn(k int) bool {
	if k >= len(s.lines) {
		return false
	}
	text := s.bare(s.lines[k].from, s.lines[k].to)
	if _, n := s.w.role.End(text); n > 1 || anyRune(text, isComma) {
		return false // 荒木課長、林国立大学法人支援課長
	}
	return s.w.form.In(text) && s.isBody(text)
}

// countedHead reports whether the heading of a group and how many they are stand on a line,
// the heading in a bracket, or the role of those below it: （委員）12名, 理事（10名）.
func (s *sheet) countedHead(tokens []token) bool {
	first := tokens[0]
	if len(tokens) < 2 {
		return first.kind == bracket && s.saysHowManyAway(first)
	}
	switch first.kind {
	case bracket:
		kind, _ := s.reader().sortOf(s.bare(first.from+1, first.to-1))
		return (kind == group || kind == seats) && s.onlyCount(tokens[1:])
	case word:
		return len(tokens) == 2 && s.reader().isRole(s.bare(first.from, first.to)) && (s.plainCount(tokens[1]) || s.countOfAll(tokens[1]))
	}
	return false
}

// saysHowManyAway reports whether a bracket behind people says how many did not come, who then are named below:
// （欠席２名）.
func (s *sheet) saysHowManyAway(t token) bool {
	text := s.bare(t.from+1, t.to-1)
	words := s.withoutCount(text)
	kind, key := s.reader().sortOf(words)
	n := len(s.elements)
	return len(words) < len(text) && kind == group && key == absent && n > 0 && s.elements[n-1].isStretch() && s.namesBelow(t.line)
}

// plainCount reports whether a token is a number of people and nothing else: （10名）.
func (s *sheet) plainCount(t token) bool {
	p := piece{t.from, t.to}
	if t.kind == bracket {
		p = s.within(p)
	}
	text := s.bare(p.from, p.to)
	n := len(text) - 1
	return n > 0 && (text[n] == '名' || text[n] == '人') && allDigits(text[:n])
}

// countOfAll reports whether a bracket says how many of all came: （11人中9人出席）.
func (s *sheet) countOfAll(t token) bool {
	text := s.bare(t.from, t.to)
	return t.kind == bracket && indexOf(text, '中') >= 0 && isCountText(text[1:len(text)-1]) && s.namesBelow(t.line)
}

// isRemark reports whether a line is a remark on the list: ※…, なし, what signs stand
// for.
func (s *sheet) isRemark(tokens []token, text []rune) bool {
	from, to := tokens[0].from, tokens[len(tokens)-1].to
	if s.w.breakdown.At(text) > 0 && anyRune(text, isDigit) {
		return true // 内訳　本人出席　21名、委任状　18名
	}
	if s.explainsNumbers(tokens) || tokens[0].line+1 == len(s.lines) && s.opensOnly(tokens) {
		return true
	}
	return text[0] == '※' && !s.signed(tokens) || s.explainsOnly(from, to) || isNone(text) || s.tellsWhen(text) || s.sumsUp(text) ||
		(len(tokens) == 1 || text[0] == '注' || s.signInBracket(tokens[0])) && s.isLegend(from, to)
}

// signInBracket reports whether a token is a bracket with nothing but a sign in it, behind which は stands: （※）はオンライン参加.
func (s *sheet) signInBracket(t token) bool {
	at := s.skip(t.to, len(s.fold))
	return t.kind == bracket && t.to-t.from == 3 && isSign(s.fold[t.from+1]) && at < len(s.fold) && s.fold[at] == 'は'
}

// explainsNumbers reports whether a line says what numbers stand for that are written elsewhere, from the first on: ①医療の専門家
// ②左記以外の者.
func (s *sheet) explainsNumbers(tokens []token) bool {
	const least = 2 // numbers
	found, kinds := 0, false
	for i, t := range tokens {
		switch {
		case t.kind == mark && s.ordinal(t) == found+1 && (i == 0 || tokens[i-1].kind != mark):
			found++
		case t.kind == mark, found == 0, t.kind == bracket, t.kind == sign:
			return false
		case t.kind == word:
			kind := s.tellsKind(t)
			if !kind && s.reader().namesSomebody(s.bare(t.from, t.to)) {
				return false
			}
			kinds = kinds || kind
		}
	}
	return found >= least && kinds && tokens[len(tokens)-1].kind == word
}

// tellsKind reports whether a word is a phrase for some of the people: 医療の専門家, 左記以外の者.
func (s *sheet) tellsKind(t token) bool {
	const shortest = 4 // letters
	text := s.bare(t.from, t.to)
	last := text[len(text)-1]
	return len(text) >= shortest && (last == '者' || last == '家' || last == '員') && indexOf(text, 'の') >= 0
}

// ordinal is the number that a mark is or holds, 0 for none: ②, (2).
func (s *sheet) ordinal(t token) int {
	if t.to-t.from == 1 {
		if _, n := script.Enclosed(s.fold[t.from]); n > 0 {
			return n
		}
	}
	return s.numberIn(t)
}

// sumsUp reports whether a line says what those above it all are: 以上各委員.
func (s *sheet) sumsUp(text []rune) bool {
	if closer(text[0]) != 0 && isClosing(text[len(text)-1]) {
		text = text[1 : len(text)-1]
	}
	n := s.w.allAbove.Begin(text, 1)
	return n > 0 && (n == len(text) || whole(s.w.role.Is(text[n:])))
}

// signed reports whether a line names somebody behind a sign that is explained elsewhere, or names him
// beyond doubt: ※山田 太郎.
func (s *sheet) signed(tokens []token) bool {
	if tokens[0].kind != mark || len(tokens) < 2 {
		return false
	}
	return !s.isLegend(tokens[0].from, tokens[len(tokens)-1].to) && hasName(s.reader().read(tokens[1:]).parts)
}

// tellsWhen reports whether a line says from or up to when those below it were there:
// ５限から.
func (s *sheet) tellsWhen(text []rune) bool {
	_, n := s.w.until.End(text)
	return n > 0 && len(text) < 10 && isDigit(text[0])
}

// endsInName reports whether a line ends in a word that is a name: one that the dictionary
// has, or some letters of kana behind a blank (渡辺　たける), which end as verbs do.
func (s *sheet) endsInName(tokens []token) bool {
	const longest = 7 // letters of a surname and a given name
	last := tokens[len(tokens)-1]
	if last.kind != word {
		return false
	}
	text := s.bare(last.from, last.to)
	if names.Given(text) || names.Weigh(text).Score >= names.Half {
		return true
	}
	_, sentence := s.w.sentence.End(text)
	return last.gap > 0 && len(text) > 1 && len(text) <= longest && sentence == 0 && allKana(text) && indexOf(text, 'を') < 0
}

// isProse reports whether a line is a sentence and not people, the last of them a name in
// kana.
func (s *sheet) isProse(tokens []token, text []rune) bool {
	if s.endsInName(tokens) {
		return hasStop(text)
	}
	return isProse(s.w, text)
}

// says reports whether a line is a sentence or a phrase. One that ends in a name
// is none for how it ends: いわさき　みはる, 眞野まこと.
func (s *sheet) says(tokens []token, text []rune) bool {
	last := tokens[len(tokens)-1]
	if sign := s.bare(last.from, last.to); len(tokens) > 2 && last.gap > 0 && len(sign) == 1 && s.w.presence[string(sign)] != "" {
		return false // 公益を代表する委員　山田 太郎　○
	}
	if s.endsInName(tokens) {
		return hasStop(text) || len(text) > shortestClause && clauses(s.w, text) > 1
	}
	if len(tokens) > 2 && tokens[2].gap > 1 {
		if _, name := s.reader().plainly(tokens[:2]); name {
			return hasStop(text) // 荒木　みのり　　暮らしを考える会
		}
	}
	return isProse(s.w, text) || isPhrase(s.w, text)
}

// inBracket reports whether a bracket holds the words of a head or a note.
func (s *sheet) inBracket(from, to int) bool {
	text := s.bare(from+1, to-1)
	if len(text) == 0 {
		return true
	}
	kind, _ := s.reader().sortOf(withoutMeaning(text))
	return kind != noHead || noteKey(s.w, text) != ""
}

// withoutMeaning takes the bracket from behind words that it explains: 1号委員（学識経験のある者）.
func withoutMeaning(text []rune) []rune {
	if n := len(text) - 1; n > 0 && isClosing(text[n]) {
		if at := indexRune(text, func(r rune) bool { return closer(r) != 0 }); at > 1 && closer(text[at]) == text[n] {
			return text[:at]
		}
	}
	return text
}

//go:noinline
func (s *sheet) reader() *reader { return &reader{text: s.text, w: s.w, known: s.known} }

// isRule reports whether a line is drawn: ────.
func (s *sheet) isRule(tokens []token) bool {
	n := 0
	for _, t := range tokens {
		if t.kind == colon {
			continue
		}
		for _, r := range s.fold[t.from:t.to] {
			if !draws(r) && r != '*' && r != '・' && r != '…' {
				return false
			}
			n++
		}
	}
	return n > 2 || n == 1 && len(tokens) == 1
}

// nobody reports whether line k, behind a blank one below people or with a day in a bracket,
// is one word that is no name, no role and no body: 開会のことば.
func (s *sheet) nobody(tokens []token, k int) bool {
	if len(s.elements) > 1 && s.beginsAgenda(tokens) {
		return true
	}
	if len(s.elements) < 2 || tokens[0].kind != word || s.companyOn(k+1) {
		return false
	}
	if alone := len(tokens) == 1 && s.lines[k].gap > 0; !alone && !s.daysBehind(tokens) {
		return false
	}
	text := s.bare(tokens[0].from, tokens[0].to)
	r := s.reader()
	kind, _ := r.sortOf(text)
	_, role := s.w.role.End(text)
	_, courtesy := s.w.courtesy.End(text)
	most := 0
	if len(tokens) > 1 {
		most = names.Short - 1
	}
	return len(text) > 4 && kind == noHead && role == 0 && courtesy == 0 && !s.isBody(text) && names.Weigh(text).Score <= most
}

// beginsAgenda reports whether the number one stands before words that name nobody, behind people of
// whom none has a number: 1 前回のふりかえり.
func (s *sheet) beginsAgenda(tokens []token) bool {
	const shortest = 5 // letters
	if len(tokens) != 2 || !s.isFirst(tokens) || tokens[1].kind != word || s.anyNumber {
		return false
	}
	text := s.bare(tokens[1].from, tokens[1].to)
	kind, _ := s.reader().sortOf(text)
	_, role := s.w.role.End(text)
	_, courtesy := s.w.courtesy.End(text)
	mixed := anyRune(text, isKana) && !allKana(text)
	return mixed && len(text) >= shortest && kind == noHead && role == 0 && courtesy == 0 && !s.isBody(text) &&
		s.reader().weigh(text).Score < names.Likely
}

// daysBehind reports whether nothing but a bracket with a day stands behind the first word:
// 会議録の承認（1月19日開催分）.
func (s *sheet) daysBehind(tokens []token) bool {
	return len(tokens) == 2 && tokens[1].kind == bracket && tellsDay(s.bare(tokens[1].from+1, tokens[1].to-1))
}

// row divides one line, or several that a bracket joins, into elements.
func (s *sheet) row(tokens []token, k int) {
	at := len(s.elements)
	if s.wordsApart(tokens) {
		for i := 0; i < len(tokens); {
			n := i + 1
			for n < len(tokens) && tokens[n].kind != word {
				n++
			}
			s.stretch(tokens[i:n], k)
			i = n
		}
		tokens = nil
	}
	for _, part := range s.ledParts(tokens) {
		for rest := part; len(rest) > 0; {
			rest = s.stretch(rest, k)
		}
		tokens = nil
	}
	for len(tokens) > 0 {
		s.src.Stop.Check()
		n := s.headOf(tokens, at == len(s.elements), k)
		if n > 0 {
			tokens = tokens[n:]
			continue
		}
		tokens = s.stretch(tokens, k)
	}
	if len(s.elements) > at {
		s.elements[at].first = true
		s.elements[len(s.elements)-1].last = true
	}
}

// wordsApart reports whether a row is nothing but surnames with the same gap
// between them: 八木下　薬袋　柳楽　矢田貝.
func (s *sheet) wordsApart(tokens []token) bool {
	found, known := 0, 0
	r := s.reader()
	for i, t := range tokens {
		if t.kind == bracket && i > 0 {
			continue
		}
		text := s.fold[t.from:t.to]
		if t.kind != word || i > 0 && (t.gap != tokens[1].gap || t.gap < 2) {
			return false
		}
		if surname := names.Surname(text) && len(text) > 1; surname {
			known++
		} else if !r.maySurname(text) {
			return false
		}
		found++
	}
	return found > 3 && known > 0
}

// maySurname reports whether text may be a surname that no dictionary has, and is no
// given name, title, body or group.
func (r *reader) maySurname(text []rune) bool {
	if len(text) < 2 || len(text) > 3 || names.Given(text) || titleBegins(text) || r.isRole(text) {
		return false
	}
	return r.w.group[string(text)] == "" && r.weigh(text).Score >= names.Likely
}

// stretch takes the tokens up to the next separator.
func (s *sheet) stretch(tokens []token, k int) []token {
	e := element{line: k}
	if n := len(s.elements); n > 0 {
		e.comma = s.elements[n-1].shut
	}
	i := 0
	for more := true; more && i < len(tokens); {
		if t := tokens[i]; t.kind == colon && len(e.tokens) > 0 {
			n := s.labelBehind(e.tokens)
			if n == 0 {
				return s.colonHead(e, tokens[i:], k)
			}
			i -= len(e.tokens) - n
			e.tokens = e.tokens[:n]
			break
		}
		if len(e.tokens) > 0 && s.headsAmid(tokens, i) {
			break
		}
		var took bool
		if took, more = s.take(&e, tokens, i); took {
			i++
		}
	}
	if e.mark.to > e.mark.from {
		s.markOf(&e)
	}
	if !s.tally(&e) {
		s.addStretch(e)
	}
	return tokens[i:]
}

// headsAmid reports whether a group of officials or of guests stands at token i between the name of
// one list and the first of its own: 荒木清香 事務局 林課長、森係長.
func (s *sheet) headsAmid(tokens []token, i int) bool {
	t := tokens[i]
	if t.kind != word || t.gap == 0 || i+1 >= len(tokens) || tokens[i+1].kind != word || tokens[i+1].gap == 0 {
		return false
	}
	text := s.bare(t.from, t.to)
	key := s.w.group[string(text)]
	if len(text) < 3 || key != secretariat && key != observer || !s.reader().namesSomebody(s.bare(tokens[i-1].from, tokens[i-1].to)) {
		return false
	}
	behind := s.bare(tokens[i+1].from, tokens[i+1].to)
	_, n := s.w.role.End(behind)
	return n > 0 && n < len(behind)
}

// addStretch adds a stretch; an empty one says more of the one before it.
func (s *sheet) addStretch(e element) {
	if len(e.tokens) > 0 || e.mark.to > 0 {
		s.push(&e)
	} else if n := len(s.elements); n > 0 {
		last := &s.elements[n-1]
		last.shut = last.shut || e.shut
		if !e.shut && e.sign != 0 {
			last.sign = e.sign // behind a bracket
		}
	}
}

// tally enters a stretch behind a comma that says how many the people before it are: 以上４名.
func (s *sheet) tally(e *element) bool {
	if !e.comma || len(e.tokens) != 1 || e.tokens[0].kind != word || e.mark.to > e.mark.from {
		return false
	}
	t := e.tokens[0]
	if !isCountText(s.bare(t.from, t.to)) {
		return false
	}
	if s.scope.key != member {
		s.note(doc.Mark, t.from, t.to)
	}
	s.countIn(t.from, t.to)
	return true
}

// take gives the stretch e token i; whether it took it, and whether the stretch goes
// on behind it.
func (s *sheet) take(e *element, tokens []token, i int) (took, more bool) {
	t := tokens[i]
	empty := len(e.tokens) == 0
	switch {
	case t.kind == comma:
		s.note(doc.Mark, t.from, t.to)
		s.commas++
		e.shut, e.dot = true, s.fold[t.from] == '・'
		return true, false
	case s.dashAmid(tokens, i), s.explains(t):
		s.note(doc.Mark, t.from, t.to)
		return true, true
	case t.kind == sign:
		s.note(doc.Mark, t.from, t.to)
		e.sign = s.fold[t.from]
		return true, s.goesOnBehindSign(e.sign, tokens[i+1:])
	case t.kind == mark && (empty || e.mark.to == 0 && s.goesBefore(e.tokens, tokens[i:])):
		e.mark = t
		return true, true
	case !empty && s.seatedFirst(tokens[i:i+1], tokens[i+1:]):
		return false, false
	case t.kind == mark, !empty && s.bracketBegins(tokens, i):
		return false, false
	case empty && s.countsBefore(tokens[i:]):
		s.countIn(t.from, t.to)
		s.note(doc.Mark, t.from, t.to)
		return true, true
	}
	e.tokens = append(e.tokens, t)
	return true, true
}

// goesOnBehindSign reports whether a stretch goes on behind a sign, which refers to a note, or behind which a bracket
// stands: 荒木　清香※（11時退室）.
func (s *sheet) goesOnBehindSign(sign rune, rest []token) bool {
	_, explained := s.legends.sign(sign)
	return len(rest) > 0 && rest[0].kind == bracket && rest[0].gap == 0 || !explained && !s.letterTells(sign)
}

// goesBefore reports whether the tokens of a stretch stand before the number or the sign of a person, with
// which rest begins, and are of him.
func (s *sheet) goesBefore(before, rest []token) bool {
	return s.seatedFirst(before, rest) || s.bodyFirst(before, rest[0])
}

// bodyFirst reports whether a body stands before the sign of the first of a row, who is of it:
// 情報科　○荒木　清香.
func (s *sheet) bodyFirst(before []token, sign token) bool {
	if len(before) != 1 || before[0].kind != word || sign.gap < 2 || s.numberIn(sign) > 0 {
		return false
	}
	text := s.bare(before[0].from, before[0].to)
	_, org := s.w.org.End(text)
	return len(text) > 2 && before[0].from == s.lines[before[0].line].from && s.isBody(text) && (org > 1 || !s.reader().namesSomebody(text))
}

// explains reports whether t is a bracket that explains a sign: （※印は欠席）.
func (s *sheet) explains(t token) bool {
	return t.kind == bracket && s.fold[t.from] == '(' && notes(s.fold[t.from+1]) && s.isLegend(t.from, t.to)
}

// bracketBegins reports whether the token i is a bracket with which something else begins.
func (s *sheet) bracketBegins(tokens []token, i int) bool {
	if tokens[i].kind != bracket {
		return false
	}
	return s.leadsAmid(tokens, i) || s.headsMidway(tokens, i) || s.listWithin(tokens[i]) || s.sideMidway(tokens, i)
}

// sideMidway reports whether a bracket that is no round one stands behind somebody, set off, right before somebody
// else: 【設計】荒木課長　【施工】林課長.
func (s *sheet) sideMidway(tokens []token, i int) bool {
	t := tokens[i]
	if t.gap == 0 || i+1 >= len(tokens) || tokens[i+1].kind != word || tokens[i+1].gap > 0 {
		return false
	}
	return s.sideHead(t, s.bare(t.from+1, t.to-1), false)
}

// besideSide reports whether the heading above stands in such a bracket as t.
func (s *sheet) besideSide(t token) bool {
	for i := len(s.elements) - 1; i >= 0; i-- {
		if h := &s.elements[i].head; h.sort != noHead {
			return h.side && s.fold[h.from-1] == s.fold[t.from]
		}
	}
	return false
}

// behindHeadOn reports whether what was read last is a heading on line k.
func (s *sheet) behindHeadOn(k int) bool {
	n := len(s.elements) - 1
	return n >= 0 && s.elements[n].line == k && s.elements[n].head.sort != noHead
}

// seatedFirst reports whether a role stands before the number of a person, which goes on
// with the name: 副議長　９番　熊石　八重.
func (s *sheet) seatedFirst(role, rest []token) bool {
	if len(role) != 1 || role[0].kind != word || len(rest) < 2 || rest[0].kind != mark || rest[1].kind != word {
		return false
	}
	if !isDigit(s.fold[rest[0].from]) {
		return false
	}
	text := s.bare(role[0].from, role[0].to)
	_, seat := s.w.role.Is(text)
	return seat && (!s.w.severalHave(text) && (role[0].gap > rest[0].gap || role[0].gap == rest[0].gap && s.rolesBegin()) || s.rolesLead())
}

// rolesBegin reports whether a role stands before the number of somebody with whom a line of the list
// begins, and none behind the name with which a line ends: 議 長 16番 荒 木 清.
func (s *sheet) rolesBegin() bool {
	if s.begin != unseen {
		return s.begin == seen
	}
	s.begin = missed
	begun := false
	for k := range s.lines {
		s.src.Stop.Check()
		tokens, _ := s.lex(k, s.lines[k].from)
		n := indexToken(tokens, func(t token) bool { return t.kind == mark && isDigit(s.fold[t.from]) })
		if last := len(tokens) - 1; last > 0 && tokens[last].kind == word && s.reader().isRole(s.bare(tokens[last].from, tokens[last].to)) {
			return false
		}
		begun = begun || n > 0 && s.reader().isRole(s.bare(tokens[0].from, tokens[n-1].to))
	}
	if begun {
		s.begin = seen
	}
	return begun
}

// rolesLead reports whether a role stands before the number of everybody in the list:
// 会長　１番　荒木 清香　　委員　２番　林 学.
func (s *sheet) rolesLead() bool {
	const least = 3
	if s.lead != unseen {
		return s.lead == seen
	}
	led := 0
	s.lead = missed
	for k := 0; k < len(s.lines); k++ {
		s.src.Stop.Check()
		tokens, _ := s.lex(k, s.lines[k].from)
		for i, t := range tokens {
			if t.kind != mark || !isDigit(s.fold[t.from]) {
				continue
			}
			if i == 0 || tokens[i-1].kind != word || !whole(s.w.role.Is(s.bare(tokens[i-1].from, tokens[i-1].to))) {
				return false
			}
			led++
		}
	}
	if led >= least {
		s.lead = seen
	}
	return s.lead == seen
}

// A finding is what was found of a list where somebody asked.
type finding uint8

const (
	unseen finding = iota
	missed
	seen
)

// countsBefore reports whether a number of people stands before the first of them:
// 出席理事　５名　山田、木村.
func (s *sheet) countsBefore(tokens []token) bool {
	if len(tokens) < 2 || tokens[0].kind != word && tokens[0].kind != bracket || tokens[1].kind != word && tokens[1].kind != bracket {
		return false
	}
	return isCountText(s.bare(tokens[0].from, tokens[0].to))
}

// labelBehind is the token of a stretch from which on a label that a gap sets off
// stands behind people: 欠席　木村　　記録：岡, 校長：木村 学 教務主任：岡. 0 for none.
func (s *sheet) labelBehind(tokens []token) int {
	for n := len(tokens) - 1; n > 0; n-- {
		if tokens[n].kind != word || tokens[n].gap == 0 {
			continue
		}
		text := s.bare(tokens[n].from, tokens[len(tokens)-1].to)
		_, known := s.w.group[string(text)]
		_, role := s.w.role.Is(text)
		_, k := s.w.role.End(text)
		if tokens[n].gap > 1 && (known || role) || (known || role || k > 1) && (s.namesOnly(tokens[:n]) || s.nameInTwo(tokens[:n])) {
			return n
		}
	}
	return 0
}

// nameInTwo reports whether two short words stand as a surname and a given name do, of which no
// dictionary need have any.
func (s *sheet) nameInTwo(tokens []token) bool {
	const longest = 5 // letters of a half
	if len(tokens) != 2 || tokens[1].gap == 0 {
		return false
	}
	r := s.reader()
	return !anyToken(tokens, func(t token) bool {
		text := s.bare(t.from, t.to)
		return t.kind != word || len(text) > longest || !inJapanese(text) || r.isNoHalf(text) || s.isBody(text)
	})
}

// markOf enters the mark before a stretch.
func (s *sheet) markOf(e *element) {
	kind := doc.Mark
	if r := s.fold[e.mark.from]; !isBullet(r) && !script.Letter(r) {
		kind = doc.Number
	}
	s.anyNumber = s.anyNumber || kind == doc.Number
	s.note(kind, e.mark.from, e.mark.to)
}

// headsMidway reports whether the bracket at token i holds a role and heads
// the names behind it: （会長）奥村　（副会長）浅井.
func (s *sheet) headsMidway(tokens []token, i int) bool {
	if !s.front || i+1 >= len(tokens) || tokens[i+1].kind != word {
		return false
	}
	kind, _ := s.reader().sortOf(s.bare(tokens[i].from+1, tokens[i].to-1))
	return kind == seat || kind == seats || kind == group
}

// colonHead makes the tokens of e, behind which a colon stands, a head; what
// names no people there ends the list.
func (s *sheet) colonHead(e element, rest []token, k int) []token {
	from, to := e.tokens[0].from, e.tokens[len(e.tokens)-1].to
	h := head{from: from, to: to, marked: e.mark.to > 0, alone: len(rest) == 1, colon: true}
	h.sort, h.key = s.reader().sortOf(s.bare(from, to))
	if n := len(s.elements); h.sort == office && n > 0 && e.mark.to == 0 && !s.isMinistry(&h) && s.wrappedOffice(&s.elements[n-1], k) {
		h.from = s.elements[n-1].tokens[0].from
		s.elements = s.elements[:n-1]
	}
	if h.sort == seats && (h.key == "" && !s.w.severalHave(s.bare(from, to)) || s.onlyOne(rest[1:], k)) {
		h.sort = seat // 主査：山田
	}
	if h.sort == noHead || s.bodyColon {
		h.sort = office
	}
	if h.marked {
		s.markOf(&e)
	}
	s.note(doc.Mark, rest[0].from, rest[0].to)
	s.push(&element{head: h, line: k})
	return rest[1:]
}

// onlyOne reports whether one person and nobody else stands behind the role of members that the
// heading of the list says already: 欠席委員 / 委員：荒木 清香.
func (s *sheet) onlyOne(rest []token, k int) bool {
	if !s.ofMembers || k > 0 || len(s.lines) > 1 || anyToken(rest, func(t token) bool { return t.kind == comma }) {
		return false
	}
	return people(s.reader().read(rest).parts) == 1
}

// headOf reads a head at the beginning of tokens: how many tokens it takes, 0
// for none. first says that they begin a line.
func (s *sheet) headOf(tokens []token, first bool, k int) int {
	i := 0
	if first && (tokens[0].kind == mark || s.kanjiNumber(tokens)) {
		i = 1
	}
	if i >= len(tokens) {
		return 0
	}
	if n := s.countedList(tokens[i:], k); n > 0 {
		return i + n
	}
	if tokens[i].kind == bracket {
		return s.bracketHead(tokens, i, first, k)
	}
	if !first {
		return s.wordHead(tokens, k)
	}
	return s.plainHead(tokens, i, k)
}

// countedList reads ２０名（会長：山田、会計：木村）: a number, and the people in a
// bracket behind it. It returns how many tokens that takes, 0 for none.
func (s *sheet) countedList(tokens []token, k int) int {
	if len(tokens) < 2 || tokens[0].kind != word || tokens[1].kind != bracket || !isCountText(s.bare(tokens[0].from, tokens[0].to)) {
		return 0
	}
	inner := s.lexRange(tokens[1].from+1, tokens[1].to-1, k)
	colons := 0
	for _, t := range inner {
		colons += bit(t.kind == colon)
	}
	if colons == 0 || isCountText(s.bare(tokens[1].from, tokens[1].to)) {
		return 0
	}
	s.countIn(tokens[0].from, tokens[0].to)
	s.note(doc.Mark, tokens[0].from, tokens[1].from+1)
	s.note(doc.Mark, tokens[1].to-1, tokens[1].to)
	s.row(inner, k)
	return 2
}

// kanjiNumber reports whether a number in kanji stands before the words of a
// group: 三　事務局.
func (s *sheet) kanjiNumber(tokens []token) bool {
	if len(tokens) < 2 || tokens[1].kind != word || tokens[1].gap == 0 || tokens[1].to-tokens[1].from < 2 {
		return false
	}
	for _, r := range s.fold[tokens[0].from:tokens[0].to] {
		if !script.KanjiNumeral(r) {
			return false
		}
	}
	_, known := s.w.group[string(s.bare(tokens[1].from, tokens[1].to))]
	return known
}

// wordHead reads 欠席 behind those who were there: 出席　青山会長、欠席　森井委員.
func (s *sheet) wordHead(tokens []token, k int) int {
	if len(tokens) < 2 || tokens[0].kind != word || tokens[1].kind != word && tokens[1].kind != colon {
		return 0
	}
	text := s.bare(tokens[0].from, tokens[0].to)
	key, known := s.w.group[string(text)]
	if !known || key != absent && !isPresence(text) && (len(text) < 3 || key != secretariat && key != observer) {
		return 0
	}
	s.push(&element{head: head{from: tokens[0].from, to: tokens[0].to, sort: group, key: key}, line: k})
	return 1 + bit(tokens[1].kind == colon)
}

// isPresence reports whether a heading says no more than who was there.
func isPresence(text []rune) bool {
	_, ok := wordsOnce().came.Is(text)
	return ok
}

// bracketHead reads ＜事務局＞, （会長） and （交通局） before names.
func (s *sheet) bracketHead(tokens []token, i int, first bool, k int) int {
	t := tokens[i]
	from, to := s.trim(t.from+1, t.to-1)
	if from >= to {
		return 0
	}
	text := s.bare(from, to)
	explained := i+2 == len(tokens) && s.isLegend(tokens[i+1].from, tokens[i+1].to)
	counted := !explained && i+2 == len(tokens) && s.onlyCount(tokens[i+1:])
	h := head{from: from, to: to, bracket: true, marked: i > 0, alone: i+1 == len(tokens) || explained || counted}
	h.sort, h.key = s.sortOfBracket(text, h.alone, first)
	if s.ofPersonAbove(&h, first, k) {
		return 0
	}
	if first && s.titleWaits(h.alone) {
		s.note(doc.Label, t.from, t.to) // 国務大臣 / （若葉担当） / （青空担当）　山田 太郎
		s.wait(k)
		return i + 1
	}
	led := s.sortLed(&h, t, text)
	if !led {
		s.sortUnled(&h, tokens, i, first, k)
	}
	if h.sort == noHead {
		return s.absentWithin(tokens, i, k)
	}
	if !led && !s.bracketHeads(&h, t, first, k) {
		return 0
	}
	s.note(doc.Mark, tokens[0].from, from)
	s.note(doc.Mark, to, t.to)
	s.push(&element{head: h, line: k})
	if explained {
		s.note(doc.Mark, tokens[i+1].from, tokens[i+1].to)
		return i + 2
	}
	return s.behindHead(&h, tokens, i+1, counted)
}

// speakForSeveral reports whether a bracket in a list of members says for whom those behind it speak, in words that a dot joins:
// （保険医・薬剤師代表）.
func (s *sheet) speakForSeveral(text []rune) bool {
	_, n := s.w.spokesman.End(text)
	return s.ofMembers && n > 0 && n < len(text) && indexOf(text, '・') >= 0
}

// sortUnled says what the bracket at token i is by where it stands.
func (s *sheet) sortUnled(h *head, tokens []token, i int, first bool, k int) {
	text := s.bare(h.from, h.to)
	if h.side = s.isSide(tokens, i, k); first || h.side {
		s.sortBracket(h, tokens[i], text)
	}
	s.sortAmongRoles(h, text)
}

// ofPersonAbove reports whether a bracket alone on line k tells more of who stands on the line above.
func (s *sheet) ofPersonAbove(h *head, first bool, k int) bool {
	if !h.alone {
		return false
	}
	return s.tellsSitterAbove(s.bare(h.from, h.to)) || first && s.bracketSign(h) == '(' && s.tellsAbove(h, k)
}

// isSide reports whether the bracket at token i may say which of the members stand behind it: it stands behind their
// heading, or as others like it do.
func (s *sheet) isSide(tokens []token, i, k int) bool {
	return s.behindHeadOn(k) || s.sideMidway(tokens, i) || s.besideSide(tokens[i])
}

// sortOfBracket says what the words of a bracket are as a head, without their number or, alone on a line,
// what they mean: 1号委員（学識経験のある者）.
func (s *sheet) sortOfBracket(text []rune, alone, first bool) (sort, string) {
	kind, key := s.reader().sortOf(s.withoutCount(text))
	if first && kind == seat && s.speakForSeveral(text) {
		return group, s.g.Key
	}
	if kind == noHead && alone {
		return s.reader().sortOf(withoutMeaning(text))
	}
	return kind, key
}

// sortAmongRoles makes a role of words that no list has among others in brackets before names:
// （会長）荒木　（書記）林　（協力員）関.
func (s *sheet) sortAmongRoles(h *head, text []rune) {
	if _, known := s.w.group[string(text)]; h.sort == group && !known && !h.alone && s.rolesInBrackets() {
		h.sort, h.key = seats, ""
	}
}

// rolesInBrackets reports whether the heads so far are roles in brackets before names.
func (s *sheet) rolesInBrackets() bool {
	found := 0
	for i := range s.elements {
		switch h := &s.elements[i].head; {
		case h.sort == noHead:
		case !h.bracket || h.alone || !h.sort.isRole():
			return false
		default:
			found++
		}
	}
	return found > 1
}

// tellsSitterAbove reports whether a bracket below somebody says that another sits for him.
func (s *sheet) tellsSitterAbove(text []rune) bool {
	n := len(s.elements)
	return n > 0 && s.elements[n-1].head.sort == noHead && s.w.proxy.In(text)
}

// sortBracket makes groups of brackets that begin a line and whose words no list has: of
// kinds of members, and of the sides that met.
func (s *sheet) sortBracket(h *head, t token, text []rune) {
	if h.alone && s.kindAlone(h, t) {
		h.sort, h.key = group, s.g.Key // ＜市民＞
	}
	if h.sort == noHead && s.sideHead(t, text, h.alone) && s.rolesStandIn(s.fold[t.from]) {
		h.sort = office // 〔学部長〕荒木 / 〔数理専攻〕林、関
		return
	}
	if h.sort == noHead && (s.sideHead(t, text, h.alone) || s.eachBracketed(t, text)) || h.alone && s.aboveCompanies(h, text) {
		h.sort, h.key = group, s.officeGroup(text)
	}
}

// kindAlone reports whether a bracket alone on a line says from where those below come.
func (s *sheet) kindAlone(h *head, t token) bool {
	if h.sort == seat {
		return s.isKind(h) && s.kindsHead()
	}
	return h.sort == noHead && (s.isKind(h) || s.kindAmong(t, t.line))
}

// wait makes the title above the role of who stands on line k or on the next.
func (s *sheet) wait(k int) {
	e := &s.elements[len(s.elements)-1]
	if !e.waits {
		t := e.tokens[0]
		e.head, e.tokens, e.plain, e.waits = head{from: t.from, to: t.to, sort: seat, alone: true}, nil, nil, true
	}
	e.line = k
}

// titleWaits reports whether the line above is the title of an office alone, whose name is
// yet to come. A bracket with a name behind it goes with the title only where another one
// stood between.
func (s *sheet) titleWaits(alone bool) bool {
	n := len(s.elements)
	if n == 0 {
		return false
	}
	e := &s.elements[n-1]
	if e.waits || !alone {
		return e.waits
	}
	if !e.isStretch() || !e.first || !e.last || len(e.tokens) != 1 || e.tokens[0].kind != word {
		return false
	}
	_, k := s.w.role.End(s.bare(e.tokens[0].from, e.tokens[0].to))
	return k > 1 && !hasName(s.reader().read(e.tokens).parts)
}

// bracketHeads reports whether a bracket that holds a group, a role or a body heads
// people where it stands, and says which.
func (s *sheet) bracketHeads(h *head, t token, first bool, k int) bool {
	text := s.bare(h.from, h.to)
	switch {
	case len(text) == 1 && isPlace(text[0]) && !h.alone:
		return false // （県）　山田 太郎
	case s.w.saysWay(text) && h.alone && (!s.namesBelow(k) || s.bracketOn(k+1)):
		return false // （オンライン） below one of several lines
	case h.sort == office:
		return first && s.officeHeads(h, t, text)
	case h.sort.isRole():
		return s.roleHeads(h, t, text, k)
	}
	return true
}

// officeHeads reports whether a bracket with a body, with which a line begins, heads people,
// and makes it a group where it does not only say from where they are.
func (s *sheet) officeHeads(h *head, t token, text []rune) bool {
	round := s.fold[t.from] == '('
	if !h.alone && round && !s.bracketsHead() {
		return false
	}
	if h.within = s.withinMembers(t, h); h.within {
		return true // 〔本社支部〕木村、岡 below ＜中央委員＞
	}
	if !h.alone && s.rolesStandIn(s.fold[t.from]) && !s.isMinistry(h) {
		return true // 〔学部長〕荒木 / 〔経済学科〕林、関
	}
	if !round || !h.alone || s.besideOwn(t) {
		h.sort, h.key = group, s.officeGroup(text)
	}
	return true
}

// roleHeads reports whether a bracket with a role heads people, and is no remark on
// somebody above.
func (s *sheet) roleHeads(h *head, t token, text []rune, k int) bool {
	round := s.fold[t.from] == '('
	if h.sort == seats && round && !h.alone && s.roleAbove(k) {
		h.sort = seat // 参考人 / （若葉銀行理事）　山田
		return true
	}
	if h.alone && (h.sort == seat && !isOwnSeat(text) || s.setIn(t, k) || round && s.tellsBody(text, k)) {
		return false // （交通局長） behind a name on the line above
	}
	if round && !h.alone && s.headsMembers(h, t) {
		h.sort = group
		return true
	}
	s.front = s.front || !h.alone
	return true
}

// headsMembers reports whether a bracket holds the word for members before several of them, and
// no other role stands in one before: （委員）青山、森井、川田.
func (s *sheet) headsMembers(h *head, t token) bool {
	return h.sort == seats && h.key == member && !s.front && s.commasBehind(t) > 1
}

// commasBehind counts the commas behind a bracket, up to the next one that does not run on behind a name.
func (s *sheet) commasBehind(t token) int {
	const longest = 120 // characters
	n := 0
	for i := t.to; i < min(len(s.fold), t.to+longest); i++ {
		if closer(s.fold[i]) != 0 {
			shut := s.shutAt(i)
			if shut < 0 || i == t.to || !script.NameLetter(s.fold[i-1]) {
				break
			}
			i = shut // 荒木清香（主査）、
			continue
		}
		n += bit(isComma(s.fold[i]))
	}
	return n
}

// withinMembers reports whether a bracket before names stands below the heading of members
// in another bracket, so that it tells from where these are.
func (s *sheet) withinMembers(t token, h *head) bool {
	if last := s.bare(h.from, h.to); h.alone || s.isMinistry(h) && !strings.ContainsRune("市区町村", last[len(last)-1]) {
		return false
	}
	for i := len(s.elements) - 1; i >= 0; i-- {
		if above := &s.elements[i].head; above.inOwnBracket() {
			return (above.key == member || above.key == secretariat) && s.fold[above.from-1] != s.fold[t.from]
		}
	}
	own := s.beforeLabel()
	return s.g.Key == member && closer(own) != 0 && own != s.fold[t.from]
}

// besideOwn reports whether a bracket stands where that of the heading of the whole list
// does: （オブザーバー）, （総務省）.
func (s *sheet) besideOwn(t token) bool {
	if len(s.g.Label) == 0 {
		return false
	}
	own, at := s.g.Label[0].Start-1, int(s.at[t.from])
	return own >= 0 && s.src.Fold[own] == s.src.Fold[at] && beginsLine(s.src.Fold, own) && beginsLine(s.src.Fold, at)
}

// beginsLine reports whether fold[at] begins a line.
func beginsLine(fold []rune, at int) bool { return at == 0 || fold[at-1] == '\n' }

// tellsBody reports whether a bracket alone on line k holds a body and a title, so that it
// tells who the person on the line above is: 山田 太郎 / （若葉会　会長）.
func (s *sheet) tellsBody(text []rune, k int) bool {
	_, n := s.w.role.End(text)
	if n == 0 || n == len(text) || !s.isBody(text[:len(text)-n]) {
		return false
	}
	i := len(s.elements) - 1
	if i < 0 {
		return false
	}
	e := &s.elements[i]
	return e.isStretch() && e.line == k-1 && len(e.tokens) > 0 && hasName(s.reader().read(e.tokens).parts)
}

// roleAbove reports whether the line above k is a role or a heading and nobody, so that
// a bracket before a name on line k says more of that.
func (s *sheet) roleAbove(k int) bool {
	n := len(s.elements)
	if n == 0 {
		return k == 0 && len(s.g.Label) > 0 && (s.g.Key == presenter || s.isRoleLabel())
	}
	if s.elements[n-1].line != k-1 {
		return false
	}
	e := &s.elements[n-1]
	if e.head.sort != noHead {
		return e.head.alone
	}
	return e.table == nil && e.first && len(e.tokens) == 1 && s.reader().isTitle(s.bare(e.tokens[0].from, e.tokens[0].to))
}

// sideHead reports whether a bracket that is no round one names one of the sides
// that met, which no list has: 【みのり様】山田部長、木村.
func (s *sheet) sideHead(t token, text []rune, alone bool) bool {
	return s.fold[t.from] != '(' && !alone && len(text) > 1 && len(text) <= longestSide &&
		noteKey(s.w, text) == "" && !s.isLegend(t.from, t.to) && s.reader().weigh(text).Score < names.Whole
}

// eachBracketed reports whether a round bracket names a side where each line of the list begins with
// one, the first of them with the words of a group: （発注者）青山課長 / （設計）株式会社若葉　森井.
func (s *sheet) eachBracketed(t token, text []rune) bool {
	if s.fold[t.from] != '(' || len(text) < 2 || len(text) > longestSide || noteKey(s.w, text) != "" || !s.bracketFirst() {
		return false
	}
	if s.bracketed == nil {
		all := s.linesBracketed()
		s.bracketed = &all
	}
	return *s.bracketed
}

// linesBracketed reports whether each line of the list, or of what stands below its label in a
// bracket, begins with a round bracket.
func (s *sheet) linesBracketed() bool {
	const least = 3 // lines
	lines := 0
	for k, l := range s.lines {
		switch {
		case l.from >= l.to:
		case s.fold[l.from] == '(' || k == 0 && s.beforeLabel() == '(':
			lines++
		default:
			return false
		}
	}
	return lines >= least
}

// bracketFirst reports whether the list begins with the words of a group in a bracket.
func (s *sheet) bracketFirst() bool {
	if s.beforeLabel() == '(' {
		return true
	}
	return len(s.elements) > 0 && s.elements[0].head.sort == group && s.elements[0].head.bracket
}

// longestSide is how many characters the name of one of several sides has.
const longestSide = 20

// bracketsHead reports whether a bracket that begins a line has headed people
// before.
func (s *sheet) bracketsHead() bool {
	if s.beforeLabel() == '(' {
		return true
	}
	for i := range s.elements {
		if h := &s.elements[i].head; h.bracket && (h.sort == group || h.sort == seats) && s.lines[s.elements[i].line].from == h.from-1 {
			return true
		}
	}
	return false
}

// kindsHead reports whether kinds of members in brackets head those below them: one stands
// before everybody, at the beginning of the list or below 委員. Behind people they tell from
// where the one above comes.
func (s *sheet) kindsHead() bool {
	for i := range s.elements {
		h := &s.elements[i].head
		if h.sort == noHead {
			return false
		}
		if h.bracket && h.alone && s.isKind(h) {
			return true
		}
	}
	return true
}

// setIn reports whether the bracket t, alone on line k, is set further in than
// the people of the line above, whom it is a remark on.
func (s *sheet) setIn(t token, k int) bool {
	n := len(s.elements)
	if n == 0 || s.elements[n-1].head.sort != noHead || s.elements[n-1].line != k-1 {
		return false
	}
	return s.x[t.from] > s.x[s.lines[k-1].from]+1
}

// absentWithin reads （欠席：山田委員）, a list in a bracket.
func (s *sheet) absentWithin(tokens []token, i, k int) int {
	t := tokens[i]
	if !s.listWithin(t) {
		return 0
	}
	s.note(doc.Mark, t.from, t.from+1)
	s.note(doc.Mark, t.to-1, t.to)
	s.row(s.lexRange(t.from+1, t.to-1, k), k)
	s.push(&element{head: head{sort: shut}, line: k})
	return i + 1
}

// listWithin reports whether a bracket holds a heading, a colon and a list.
func (s *sheet) listWithin(t token) bool {
	at := t.from + 1
	for at < t.to && s.fold[at] != ':' {
		at++
	}
	if at == t.to {
		return false
	}
	text := s.bare(t.from+1, at)
	kind, _ := s.reader().sortOf(text)
	return kind == group && s.w.proxy.Begin(text, 1) == 0 // 稲生　孝（代理出席：課長　蒔田　徹） tells who sat for one
}

// lexRange divides the slots [from, to) into tokens.
func (s *sheet) lexRange(from, to, k int) []token {
	var tokens []token
	gap := atLine
	for i := s.skip(from, to); i < to; i = s.skip(i, to) {
		if len(tokens) > 0 {
			gap = s.gapBefore(i, tokens[len(tokens)-1].to)
		}
		tok := s.tokenAt(i, to, gap)
		tok.gap, tok.line, tok.to = max(gap, bit(tok.from > i)), k, min(tok.to, to)
		tokens = append(tokens, tok)
		i = tok.to
	}
	return tokens
}

// withoutCount takes the count behind the words of a head: 出席委員（7名）, 5名.
func (s *sheet) withoutCount(text []rune) []rune {
	for i := 1; i < len(text); i++ {
		r, rest := text[i], text[i:]
		if closer(r) == 0 && r != '計' && r != '全' && (!isDigit(r) || isDigit(text[i-1])) {
			continue
		}
		if isCountText(rest) || isNone(rest) || closer(r) != 0 && isAside(rest) {
			return text[:i]
		}
	}
	return text
}

// plainHead reads a heading that stands alone on its line, or before a gap and
// the names.
func (s *sheet) plainHead(tokens []token, i, k int) int {
	stop := i
	for stop < len(tokens) && tokens[stop].kind == word && stop-i < 12 {
		stop++
	}
	for n := stop; n > i; n-- {
		h, counted, ok := s.headUpTo(tokens, i, n, k)
		if n == len(tokens) && s.overNames()[k] {
			h.sort, counted, ok = office, false, true
		}
		if !ok {
			continue
		}
		if h.marked && h.sort == group {
			s.headSign = signOf(s.fold[tokens[0].from])
		}
		s.note(doc.Mark, tokens[0].from, h.from)
		s.push(&element{head: h, line: k})
		return s.behindHead(&h, tokens, n, counted)
	}
	return 0
}

// longestHeading is how many characters the words of a heading have at most.
const longestHeading = 60

// headUpTo reads the tokens [i, n) as the words of a heading, and whether the number
// of people stands in a bracket behind them.
func (s *sheet) headUpTo(tokens []token, i, n, k int) (h head, counted, ok bool) {
	h = head{from: tokens[i].from, to: tokens[n-1].to, marked: i > 0}
	h.alone = n == len(tokens) || s.onlyCount(tokens[n:]) || s.saysWho(tokens[n:], k)
	text := s.bare(h.from, h.to)
	if len(text) > longestHeading || s.runsOn(tokens, n) {
		return h, false, false
	}
	whole := s.withoutCount(text)
	h.colon = n < len(tokens) && tokens[n].kind == colon
	h.sort, h.key = s.reader().sortOf(whole)
	counted = n+1 < len(tokens) && s.countInBracket(tokens[n])
	if h.sort != group && s.countAmid(tokens[n:], k) {
		return h, false, false // 荒木、林（計２名）; 会計（３名）、書記（２名）
	}
	if counted && n == i+1 && h.sort != group && !isCountText(text) {
		h.sort, h.key = group, s.g.Key // 保険医代表（３名）
		return h, counted, true
	}
	return h, counted, s.isHead(&h, whole, tokens, k)
}

// countAmid reports whether tokens on line k begin with a count in a bracket, and a comma stands before what is counted or behind.
func (s *sheet) countAmid(tokens []token, k int) bool {
	if len(tokens) == 0 || !s.countInBracket(tokens[0]) {
		return false
	}
	return s.behindComma(k) || len(tokens) > 1 && tokens[1].kind == comma
}

// runsOn reports whether token n is a word that runs into the one before it.
func (s *sheet) runsOn(tokens []token, n int) bool {
	return n < len(tokens) && tokens[n].kind == word && tokens[n].gap < 1
}

// countInBracket reports whether a token is a bracket that holds how many people there are.
func (s *sheet) countInBracket(t token) bool {
	return t.kind == bracket && isCountText(s.bare(t.from+1, t.to-1))
}

// behindComma reports whether a comma on line k stands before what is read now.
func (s *sheet) behindComma(k int) bool {
	n := len(s.elements)
	return n > 0 && s.elements[n-1].shut && s.elements[n-1].line == k
}

// behindHead enters the count and the colon behind the words of a heading, which
// end before token n, and returns the token behind them.
func (s *sheet) behindHead(h *head, tokens []token, n int, counted bool) int {
	if h.alone && s.townBehind(tokens[n:]) {
		return len(tokens)
	}
	if h.alone && n < len(tokens) {
		if h.sort != group || h.key == member {
			s.countIn(tokens[n].from, tokens[len(tokens)-1].to)
		}
		s.note(doc.Mark, tokens[n].from, tokens[len(tokens)-1].to)
		return len(tokens)
	}
	if counted {
		s.note(doc.Mark, tokens[n].from, tokens[n].to)
		n++
	}
	if n < len(tokens) && tokens[n].kind == colon {
		s.note(doc.Mark, tokens[n].from, tokens[n].to)
		n++
	}
	return n
}

// townBehind enters the town in the one bracket behind the words of a heading, as the body of
// the first people below: 委員　（若葉町）.
func (s *sheet) townBehind(tokens []token) bool {
	if len(tokens) != 1 || tokens[0].kind != bracket {
		return false
	}
	in := s.within(piece{tokens[0].from, tokens[0].to})
	if text := s.bare(in.from, in.to); len(text) < 3 || !isTown(text) {
		return false
	}
	s.note(doc.Mark, tokens[0].from, in.from)
	s.note(doc.Mark, in.to, tokens[0].to)
	town := head{from: in.from, to: in.to, bracket: true, alone: true, sort: office}
	s.push(&element{head: town, line: tokens[0].line})
	return true
}

// signOf is r where it is a bullet, else 0.
//
//go:noinline
func signOf(r rune) rune {
	if isBullet(r) {
		return r
	}
	return 0
}

// headsOfficials reports whether names that run into their titles stand behind the
// words of h: 県　　佐野環境部長、塩谷課長. Before a title 町 is whose it is.
func (s *sheet) headsOfficials(h *head) bool {
	if h.key != secretariat {
		return false
	}
	tokens := s.lexRange(s.skip(h.to, len(s.fold)), s.lines[s.lineAt(h.from)].to, 0)
	if len(tokens) == 0 || tokens[0].kind != word {
		return false
	}
	text := s.bare(tokens[0].from, tokens[0].to)
	_, k := s.w.role.End(text)
	for n := 1; k > 0 && n < len(text) && n < 4; n++ {
		if names.Surname(text[:n]) && s.w.bureau.Begin(text, n+1) == 0 {
			return true
		}
	}
	return false
}

// severalBehind reports whether a comma stands behind the words of h.
func (s *sheet) severalBehind(h *head, tokens []token) bool {
	for _, t := range tokens {
		if t.from > h.to && t.kind == comma {
			return true
		}
	}
	return false
}

// headsGroup reports whether the words of a group are its heading where they
// stand: alone, before a colon, or before a gap where no name or role can be
// meant.
func (s *sheet) headsGroup(h *head, text []rune, known bool) bool {
	if !known && !s.oneWord(h) {
		return false
	}
	if h.alone || h.colon {
		return true
	}
	if short := len(text) < 3 && h.to-h.from < 3; short && !isPresence(text) && !s.w.listHead(text) && !s.headsOfficials(h) {
		return false
	}
	if s.w.standing.At(text) == len(text) || s.inColumn(h) {
		return false // 学識経験者 山田 太郎
	}
	return known || saysPresence(text)
}

// inColumn reports whether the words of h stand on the line above or below too, before
// somebody else: what is written for each is no heading.
func (s *sheet) inColumn(h *head) bool {
	k := s.lineAt(h.from)
	text := s.bare(h.from, h.to)
	for _, i := range [...]int{k - 1, k + 1} {
		if i < 0 || i >= len(s.lines) || s.lines[i].from >= s.lines[i].to || s.x[s.lines[i].from] != s.x[s.lines[k].from] {
			continue
		}
		if line := s.bare(s.lines[i].from, s.lines[i].to); len(line) > len(text) && string(line[:len(text)]) == string(text) {
			return true
		}
	}
	return false
}

// setOut reports whether line k stands further out than the one below it.
//
//go:noinline
func (s *sheet) setOut(k int) bool {
	return k+1 < len(s.lines) && s.x[s.lines[k].from]+1 < s.x[s.lines[k+1].from]
}

// titleBelow reports whether the line below k has a role of its own before the
// name, so that the role that stands alone on line k heads a group.
func (s *sheet) titleBelow(k int) bool {
	if !s.setOut(k) {
		return false
	}
	tokens, _ := s.lex(k+1, s.lines[k+1].from)
	r := s.reader()
	one := r.read(tokens)
	if len(one.parts) < 2 || !hasName(one.parts) {
		return false
	}
	return one.parts[0].label == roleBefore || one.parts[len(one.parts)-1].label == roleAfter
}

// ownRolesBehind reports whether the people behind the words of h have each a
// role behind the name: 委員　青山委員長、森井委員.
func (s *sheet) ownRolesBehind(h *head, tokens []token) bool {
	r := s.reader()
	found := 0
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if t.from < h.to || t.kind != word {
			continue
		}
		if i > 0 && tokens[i-1].kind != comma && tokens[i-1].from >= h.to {
			return false
		}
		if s.toldApart(tokens[i:]) {
			i += 2
			found++
			continue
		}
		text := s.bare(t.from, t.to)
		key, n := s.w.role.End(text)
		if one, ok := r.oneWord(t); (!ok || len(one.parts) < 2) && (key != member || n < 2 || n == len(text)) {
			return false
		}
		found++
	}
	return found > 1
}

// toldApart reports whether the tokens begin with a surname, letters in a bracket that tell him
// from another, and his role: 林（真）委員.
func (s *sheet) toldApart(tokens []token) bool {
	const longest = 5 // with the bracket
	if len(tokens) < 3 || tokens[1].kind != bracket || tokens[2].kind != word || tokens[1].gap != 0 || tokens[2].gap != 0 {
		return false
	}
	inner := tokens[1]
	return inner.to-inner.from <= longest && s.reader().isRole(s.bare(tokens[2].from, tokens[2].to))
}

// headsNext reports whether an authority that stands alone at the end of a list of
// names, behind a blank line, heads the list that follows.
func (s *sheet) headsNext(text []rune, k int) bool {
	n := len(s.elements)
	if k+1 < len(s.lines) || s.lines[k].gap == 0 || n == 0 || !isAuthority(text) {
		return false
	}
	e := &s.elements[n-1]
	return e.head.sort == noHead && len(e.tokens) > 0 && hasName(s.reader().read(e.tokens).parts)
}

// officeGroup is the group of those below the name of a body: an authority's
// people are officials.
func (s *sheet) officeGroup(text []rune) string {
	if s.scope.members && isTown(text) {
		return s.g.Key // （若葉町） of an assembly of several
	}
	if isAuthority(text) && (s.g.Key != absent || isMinistryEnd(text[len(text)-1])) && (!isWithin(text[len(text)-1]) || s.membersAbove()) {
		return secretariat
	}
	if isOfficeEnd(text[len(text)-1]) && s.groupBefore(len(s.elements)) == secretariat {
		return secretariat // 【支所】 behind 【財務部】
	}
	return s.g.Key
}

// sideGroup is the group of those below the name of a body that heads them as 委員
// heads its members: an authority's people are officials, those of another body
// beside members nobody knows.
func (s *sheet) sideGroup(text []rune) string {
	if key := s.officeGroup(text); key != member || !s.membersAbove() {
		return key
	}
	return other
}

// membersAbove reports whether members of a body stand in the list so far, so that
// a department beside them is that of the officials; in a hospital or a company
// departments are all there is.
func (s *sheet) membersAbove() bool {
	if s.ofMembers {
		return true
	}
	for i := range s.elements {
		e := &s.elements[i]
		if h := &e.head; h.key == member && (h.sort == group || h.sort == seats) && !isAuthority(s.bare(h.from, h.to)) {
			return true
		}
		if n := len(e.tokens); n > 0 && e.tokens[n-1].kind == word {
			text := s.bare(e.tokens[n-1].from, e.tokens[n-1].to)
			if key, k := s.w.role.End(text); key == member && s.w.severalHave(text[len(text)-k:]) {
				return true
			}
		}
	}
	return false
}

// isMinistryEnd reports whether r ends the name of a ministry, whose officials are
// never among the members who are absent.
func isMinistryEnd(r rune) bool { return r == '省' || r == '庁' }

// colonBelow reports whether the line below k has a colon: then its office goes
// on there.
func (s *sheet) colonBelow(k int) bool {
	for _, r := range s.fold[s.lines[k+1].from:s.lines[k+1].to] {
		if r == ':' {
			return true
		}
	}
	return false
}

// oneWord reports whether no white space parts the words of h but that which
// spreads its letters.
func (s *sheet) oneWord(h *head) bool {
	whole := true
	for _, r := range s.fold[h.from:h.to] {
		whole = whole && !blank(r)
	}
	return whole || s.letters(h.from, h.to)
}

// letters reports whether white space parts all letters of [from, to).
func (s *sheet) letters(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if !blank(s.fold[i]) && !blank(s.fold[i-1]) {
			return false
		}
	}
	return true
}

// namesBelow reports whether the line below k is set further in or holds more
// than the words of a head.
func (s *sheet) namesBelow(k int) bool {
	if k+1 >= len(s.lines) {
		return false
	}
	below := s.lines[k+1]
	text := s.bare(below.from, below.to)
	if len(text) == 0 {
		return false
	}
	if at := indexRune(text, func(r rune) bool { return closer(r) != 0 }); at > 1 && !isProse(s.w, text) {
		text = text[:at] // 荒木清香（株式会社若葉）
	}
	kind, _ := s.reader().sortOf(text)
	_, role := s.w.role.Is(text)
	return (kind == noHead || kind == seat && !role) && !isProse(s.w, text)
}

// somebodyOn reports whether somebody is named on line k behind a body: 株式会社若葉　部長　荒木　清香.
func (s *sheet) somebodyOn(k int) bool {
	if k >= len(s.lines) {
		return false
	}
	tokens, _ := s.lex(k, s.lines[k].from)
	return len(tokens) > 2 && hasName(s.reader().read(tokens).parts)
}

// onlyCount reports whether nothing but a count or a remark in brackets stands
// behind a heading.
func (s *sheet) onlyCount(tokens []token) bool {
	from, to := tokens[0].from, tokens[len(tokens)-1].to
	text := s.bare(from, to)
	if n := len(tokens) - 1; n > 0 && tokens[0].kind == bracket && isCountText(s.bare(tokens[n].from, to)) {
		return !anyToken(tokens[:n], func(t token) bool { return t.kind != bracket }) // １号委員（学識経験者）　３名
	}
	return isAside(text) || isNone(text) || isCountText(text) || len(tokens) == 1 && tokens[0].kind == bracket && s.isLegend(from, to)
}

// saysWho reports whether nothing but a bracket stands behind a heading on line k that
// says who its people are, set out from them: １号委員（学識経験者）.
func (s *sheet) saysWho(tokens []token, k int) bool {
	if len(tokens) != 1 || tokens[0].kind != bracket || !s.setOut(k) {
		return false
	}
	in := s.within(piece{tokens[0].from, tokens[0].to})
	text := s.bare(in.from, in.to)
	_, group := s.w.group[string(text)]
	return len(text) > 1 && !s.holdsComma(tokens[0]) && noteKey(s.w, text) == "" &&
		(group || s.w.standing.At(text) == len(text) || !s.reader().isRole(text) && s.reader().weigh(text).Score < names.Short)
}

// wrappedOffice reports whether the element above is the beginning of an office
// whose name goes on at line k.
func (s *sheet) wrappedOffice(e *element, k int) bool {
	if !e.isStretch() || !e.first || e.shut || len(e.tokens) != 1 || e.line != k-1 {
		return false
	}
	text := s.bare(e.tokens[0].from, e.tokens[0].to)
	return len(text) > 2 && isOfficeEnd(text[len(text)-1])
}
