package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
)

// columns is a list that is set as a table: what its columns are called, and
// its rows.
type columns struct {
	heads  []column
	rows   []tableRow
	labels []groupCell // groups on lines of their own, between rows
	counts []piece     // how many people there are, beside rows
}

// A tableRow is the cells of a row, and the body that stands over it; empty for none. It
// has the lines of the table from first up to next.
type tableRow struct {
	cells []cell
	over  piece
	first int
	next  int
}

// A column is called by its head.
type column struct {
	sort columnSort
	x    int  // where its head begins
	end  int  // where it ends
	tabs int  // of the first: how many tabs stand before the head row
	cut  bool // of the first: tabs or bars part the heads
	post bool // of bodies: titles stand there too, 所属・役職
}

type columnSort uint8

const (
	otherColumn columnSort = iota
	numberColumn
	groupColumn // 区分
	roleColumn  // 役職, 職名
	nameColumn
	bodyColumn   // 所属
	hereColumn   // 出欠
	absentColumn // 欠席
	noteColumn   // 備考
	proxyColumn  // 代理出席者
)

// A cell is the slots of one cell, in reading order.
type cell []piece

// columnOf is what a head says, whose text has no white space.
func columnOf(w *words, text []rune) (columnSort, bool) {
	key, ok := w.column.Is(text)
	if !ok {
		return otherColumn, false
	}
	switch key {
	case "number":
		return numberColumn, true
	case "group":
		return groupColumn, true
	case "role":
		return roleColumn, true
	case "name":
		return nameColumn, true
	case "body":
		return bodyColumn, true
	case "here":
		if text[0] == '欠' {
			return absentColumn, true
		}
		return hereColumn, true
	case "note":
		return noteColumn, true
	case "proxy":
		return proxyColumn, true
	}
	return otherColumn, true
}

// columnHeads are the columns that a line heads; nil where most words of it head
// none.
func (s *sheet) columnHeads(tokens []token) []column {
	var out []column
	named, others := false, 0
	for i := 0; i < len(tokens); {
		if tokens[i].kind == colon {
			i++
			continue
		}
		sort, n := s.headAt(tokens, i)
		if n == 0 {
			if !s.mayHead(tokens, i) {
				return nil
			}
			others++
			n = 1
		}
		post := holdsPosts(s.bare(tokens[i].from, tokens[i+n-1].to))
		out = append(out, column{sort: sort, x: int(s.x[tokens[i].from]), end: int(s.x[tokens[i+n-1].to-1]) + 2, post: post})
		named = named || sort == nameColumn
		i += n
	}
	if !named && s.whoHead(tokens, out) {
		named, others = true, others-1
	}
	if !named || others*2 >= len(out) {
		return nil
	}
	l := s.lines[tokens[0].line]
	out[0].tabs, out[0].cut = s.tabsBefore(l.from)+s.barBefore(l), s.tabs(tokens) != nil
	return out
}

// holdsPosts reports whether the head of a column of bodies asks for titles too: 所属・役職等.
func holdsPosts(text []rune) bool {
	for i, r := range text {
		if r == '役' || i > 0 && r == '職' && (i+1 == len(text) || text[i+1] == '名' || text[i+1] == '等') {
			return true
		}
	}
	return false
}

// whoHead makes the column of 出席者 or the like that of names, beside one of bodies.
func (s *sheet) whoHead(tokens []token, heads []column) bool {
	if len(tokens) != len(heads) {
		return false
	}
	who := -1
	for k, t := range tokens {
		_, ok := s.w.columnWho.Is(s.bare(t.from, t.to))
		if sort := heads[k].sort; ok && (sort == otherColumn || sort == hereColumn) {
			who = k
		}
	}
	if who < 0 || !anyColumn(heads, func(c column) bool { return c.sort == bodyColumn }) {
		return false
	}
	heads[who].sort = nameColumn
	return true
}

// carryHeads keeps the heads of the columns of the group before where the first lines
// are set below them too.
func (s *sheet) carryHeads() {
	if len(s.heads) == 0 {
		return
	}
	k := s.firstListed()
	switch parted := s.tabbed(k); {
	case s.heads[0].cut != parted, parted && !s.fitsTabs(k), !parted && (!s.setBelow(k) || s.setOtherwise(k)):
		s.heads = nil
	}
}

// firstListed is the first line that is no count beside the label: of 欠席委員　１名 the next.
func (s *sheet) firstListed() int {
	for k, l := range s.lines {
		if l.from < l.to && !isCountText(s.bare(l.from, l.to)) {
			return k
		}
	}
	return 0
}

// fitsTabs reports whether the cells of line k, which tabs part, are those that the heads ask for: a
// name stands in the column of names, and a number where one is asked for.
func (s *sheet) fitsTabs(k int) bool {
	tokens, _ := s.lex(k, s.lines[k].from)
	cells := s.cellsOf(tokens, s.heads)
	for c, h := range s.heads {
		if h.sort == numberColumn && len(cells[c]) > 0 && !anyRune(s.fold[cells[c][0].from:cells[c][0].to], isDigit) {
			return false
		}
	}
	return s.namedIn(cells)
}

// setOtherwise reports whether line k is set otherwise than the heads of the columns say,
// though its words begin below them: a cell of bodies, or one before which the number is
// missing, names somebody with a title. 管理者　荒木 清香　　副管理者　林 学 below 議席　氏名　選出町.
func (s *sheet) setOtherwise(k int) bool {
	if k >= len(s.lines) {
		return false
	}
	tokens, _ := s.lex(k, s.lines[k].from)
	if len(tokens) == 0 {
		return false
	}
	cells := s.cellsOf(tokens, s.heads)
	if !s.namedIn(cells) && s.onlyTitled(tokens) || s.lettersCross(tokens) || s.titleAsName(s.spread(tokens)) {
		return true
	}
	numbered := s.heads[0].sort == numberColumn && len(cells[0]) == 0
	for c, h := range s.heads {
		holds := h.sort == bodyColumn || h.sort == otherColumn || numbered && h.sort == nameColumn
		if holds && len(cells[c]) == 1 && s.titledPerson(cells[c][0]) {
			return true
		}
	}
	return false
}

// titleAsName reports whether an office and, below the head of the names, a role stand before somebody: 総務課　課　長　荒木 清香
// below 役職　　氏　名　　所属.
func (s *sheet) titleAsName(tokens []token) bool {
	for i := 1; i+1 < len(tokens); i++ {
		t := tokens[i]
		if t.gap > 1 && s.heads[s.columnAt(s.heads, int(s.x[t.from]))].sort == nameColumn {
			return s.isBody(s.bare(tokens[0].from, tokens[0].to)) && tokens[i+1].kind == word && s.reader().isRole(s.bare(t.from, t.to))
		}
	}
	return false
}

// lettersCross reports whether letters that are spread evenly, or a surname and a given name, stand below two heads, as those
// of one name do not: 荒　木　清　香（若葉大学） below 氏名　　所属.
func (s *sheet) lettersCross(tokens []token) bool {
	for i, c := range tokens {
		at := s.columnAt(s.heads, int(s.x[c.from]))
		if i == 0 || s.columnAt(s.heads, int(s.x[tokens[i-1].from])) == at {
			continue
		}
		b := tokens[i-1]
		if i > 1 && isLetter(tokens[i-2]) && isLetter(b) && isLetter(c) && b.gap == c.gap {
			return true
		}
		if c.gap < betweenColumns && s.reader().weigh(s.bare(b.from, c.to)).Score >= names.Whole {
			return true
		}
	}
	return false
}

// namedIn reports whether one of the cells of a row stands below the head of the names, and is no title.
func (s *sheet) namedIn(cells []cell) bool {
	for c, h := range s.heads {
		if h.sort == nameColumn && len(cells[c]) > 0 && !s.reader().isTitle(s.bare(cells[c][0].from, cells[c][0].to)) {
			return true
		}
	}
	return false
}

// onlyTitled reports whether a line is a title of an office and, set off from it, a name, and nothing else:
// 環境課長　荒木　清香.
func (s *sheet) onlyTitled(tokens []token) bool {
	return len(tokens) > 1 && s.reader().isTitle(s.bare(tokens[0].from, tokens[0].to)) &&
		s.titledPerson(piece{tokens[0].from, tokens[len(tokens)-1].to})
}

// titledPerson reports whether p is a title and, set off from it, a name.
func (s *sheet) titledPerson(p piece) bool {
	tokens := s.spread(s.lexRange(p.from, p.to, 0))
	if !s.titleThenName(tokens) || tokens[1].gap < 1 {
		return false
	}
	rest := s.reader().read(tokens[1:]).parts
	return len(rest) == 1 && rest[0].label == name
}

// onlyHeads reports whether a line is nothing but heads of columns, none of them that of
// the names (役職　所属), one that is nobody's role (議席番号, 氏名), or those of two sides, of
// which a list need not have all: 区　氏名　区　氏名.
func (s *sheet) onlyHeads(tokens []token) bool {
	known, nobody, sides, unknown := 0, 0, 0, 0
	for i := 0; i < len(tokens); {
		s.src.Stop.Check()
		sort, n := s.headAt(tokens, i)
		known += bit(n > 0)
		nobody += bit(n > 0 && (sort == numberColumn || sort == nameColumn))
		sides += bit(n > 0 && sort == nameColumn)
		unknown += bit(n == 0)
		i += max(n, 1)
	}
	if unknown > 0 {
		return sides > 1 && unknown <= sides
	}
	return known > 1 || nobody > 0
}

// headAt reads the words of a head at token i, which may be spread, and how many
// tokens they take; 0 for none.
func (s *sheet) headAt(tokens []token, i int) (columnSort, int) {
	for k := min(len(tokens), i+8); k > i; k-- {
		if !s.oneHead(tokens[i:k]) {
			continue
		}
		if sort, ok := columnOf(s.w, s.bare(tokens[i].from, tokens[k-1].to)); ok {
			return sort, k - i
		}
		if s.explainsOnly(tokens[i].from, tokens[k-1].to) {
			return hereColumn, k - i // 出席○, above 欠席×
		}
	}
	return otherColumn, 0
}

// oneHead reports whether tokens may be one head: of words, as against letters that are spread,
// only one blank parts two.
func (s *sheet) oneHead(tokens []token) bool {
	words := anyToken(tokens, func(t token) bool { return !isLetter(t) && !s.lettersOfTwo(t) })
	return !words || !anyToken(tokens[1:], func(t token) bool { return t.gap > 1 })
}

// lettersOfTwo reports whether a dot alone parts the last letter of one spread word and the first of the next:
// 属・役 of 所　属・役　職.
func (s *sheet) lettersOfTwo(t token) bool {
	return t.kind == word && t.to-t.from == 3 && s.fold[t.from+1] == '・'
}

// mayHead reports whether a word that no list knows may head a column among
// others: 性別. It is short, set off, and nobody's name.
func (s *sheet) mayHead(tokens []token, i int) bool {
	t := tokens[i]
	if t.kind != word || t.to-t.from > longestOther || i > 0 && t.gap < 2 && tokens[i-1].kind != colon {
		return false
	}
	text := s.fold[t.from:t.to]
	if _, ok := s.w.columnWho.Is(text); ok {
		return true
	}
	return !s.reader().isRole(text) && names.Weigh(text).Score < names.Short
}

// longestOther is how many characters the head of a column has that no list
// knows.
const longestOther = 6

// setBelow reports whether the lines from k on stand below the heads of the columns: of
// those with several words most begin them where heads stand. Where the text of a page
// runs on, they do not.
func (s *sheet) setBelow(k int) bool {
	const most, near = 8, 2
	below, all := 0, 0
	if narrow := s.narrowHeads(); narrow && s.heads[0].tabs == 0 && !s.tabbed(k) {
		return false
	}
	for n := 0; k < len(s.lines) && n < most; n++ {
		tokens, next := s.lex(k, s.lines[k].from)
		if k = next; len(tokens) < 2 || s.isRule(tokens) {
			continue
		}
		if s.tabs(tokens) != nil {
			return true
		}
		found, words := 0, 0
		for _, t := range tokens {
			if t.gap < 2 || t.kind == colon {
				continue
			}
			words++
			found += bit(anyColumn(s.heads, func(h column) bool { return max(h.x-int(s.x[t.from]), int(s.x[t.from])-h.x) <= near }))
		}
		all++
		below += bit(words > 1 && found*2 >= words)
	}
	return below*2 >= all
}

// headsOver moves the heads to where the cells of the rows from line k on begin, and drops them
// where those are set otherwise.
func (s *sheet) headsOver(k int) {
	if s.standHeads(k) {
		return
	}
	if s.overCells(k); !s.setBelow(k) {
		s.heads = nil
	}
}

// overCells moves the heads of the columns to where the cells below begin, from line k on: a
// little before them, where most agree and the heads are set further in.
func (s *sheet) overCells(k int) {
	starts := s.cellStarts(k)
	for c := range s.heads {
		h := &s.heads[c]
		least := h.x - offHead
		if c > 0 {
			least = max(least, s.heads[c-1].end+1)
		}
		own := starts[h.x-1] + starts[h.x] + starts[h.x+1]
		all, at := own, h.x
		for x := least; x < h.x-1; x++ {
			if all += starts[x]; starts[x] > max(own, 1) {
				own, at = starts[x], x
			}
		}
		if own*2 > all {
			h.x = at
		}
	}
}

// cellStarts counts how often words that a gap sets off begin in a column, from line k on up to a
// blank line.
func (s *sheet) cellStarts(k int) map[int]int {
	const most = 12 // rows
	starts, rows := map[int]int{}, 0
	for k < len(s.lines) && rows < most && (rows == 0 || s.lines[k].gap == 0) {
		tokens, next := s.lex(k, s.lines[k].from)
		if k = next; len(tokens) < 2 || s.isRule(tokens) {
			continue
		}
		if s.tabs(tokens) != nil {
			return nil
		}
		rows++
		for _, t := range s.spread(tokens) {
			starts[int(s.x[t.from])] += bit(t.gap > 1)
		}
	}
	return starts
}

// narrowHeads reports whether no more than one wide blank parts any of the heads: nothing
// can be set below them.
func (s *sheet) narrowHeads() bool {
	const wide = 2
	for i, h := range s.heads[1:] {
		if h.x-s.heads[i].end > wide {
			return false
		}
	}
	return true
}

// tabbed reports whether tabs or bars part the words of line k.
func (s *sheet) tabbed(k int) bool {
	if k >= len(s.lines) {
		return false
	}
	tokens, _ := s.lex(k, s.lines[k].from)
	return len(tokens) > 0 && s.tabs(tokens) != nil
}

// isRow reports whether line k is a row below the heads of the columns. A heading is
// none, and behind one that heads people who are set otherwise none is.
func (s *sheet) isRow(tokens []token, k int) bool {
	if len(tokens) == 0 || s.isRule(tokens) {
		return false
	}
	if s.isProse(tokens, s.bare(tokens[0].from, tokens[len(tokens)-1].to)) || len(s.elements) > 0 && s.headsOffice(s.spread(tokens)) {
		return false
	}
	if first := s.spread(tokens); s.plainHeadOnly(first) || s.headsBelow(first, k) || s.bracketHeadOnly(tokens) {
		return false
	}
	if n := len(s.elements); n > 0 && s.elements[n-1].isStretch() {
		return false
	} else if n == 0 && k > 0 {
		return true // right below the heads
	}
	return s.tabs(tokens) != nil || s.fillsHeads(tokens) && !s.otherwiseFrom(k)
}

// otherwiseFrom reports whether line k or one of the few right below it is set otherwise than the heads of the columns say.
func (s *sheet) otherwiseFrom(k int) bool {
	const near = 4 // lines
	for i := k; i < min(len(s.lines), k+near) && (i == k || s.lines[i].gap == 0); i++ {
		if s.setOtherwise(i) {
			return true
		}
	}
	return false
}

// fillsHeads reports whether words of a line stand below two of the heads, one of them
// that of the names.
func (s *sheet) fillsHeads(tokens []token) bool {
	filled, named := map[int]bool{}, false
	for _, t := range tokens {
		if c := s.columnAt(s.heads, int(s.x[t.from])); t.gap > 1 && t.kind != comma {
			filled[c] = true
			if s.heads[c].sort == nameColumn && s.endsAsOffice(t) {
				return false // 緑化推進室　室長　　荒木 清香 below 事務局
			}
			named = named || s.heads[c].sort == nameColumn
		}
	}
	return named && len(filled) > 1
}

// endsAsOffice reports whether a word ends as the name of an office does, and is longer than names are
// that do too.
func (s *sheet) endsAsOffice(t token) bool {
	const shortest = 4 // letters
	text := s.bare(t.from, t.to)
	return t.kind == word && len(text) >= shortest && isOfficeEnd(text[len(text)-1])
}

// bracketHeadOnly reports whether a line is a heading in brackets and nothing else.
func (s *sheet) bracketHeadOnly(tokens []token) bool {
	if len(tokens) != 1 || tokens[0].kind != bracket {
		return false
	}
	kind, _ := s.reader().sortOf(s.withoutCount(s.bare(tokens[0].from+1, tokens[0].to-1)))
	return kind == group || kind == seats || kind == office
}

// tableBelow reads the rows below the heads of the columns from line k on, up to the
// first line that is none; next is that line.
func (s *sheet) tableBelow(k int) (table *columns, next int) {
	if group := s.groupHead(); group >= 0 {
		if table, next = s.rowsBelow(k, group); table.centre(group) {
			s.noteOver(table)
			s.noteBars(k, next)
			return table, next
		}
	}
	table, next = s.rowsBelow(k, -1)
	s.noteOver(table)
	s.noteBars(k, next)
	return table, next
}

// noteBars notes the bars that part the cells of lines [k, next).
func (s *sheet) noteBars(k, next int) {
	for ; k < next && k < len(s.lines); k++ {
		for i := s.lines[k].from; i < s.lines[k].to; i++ {
			if s.fold[i] == '|' {
				s.note(doc.Mark, i, i+1)
			}
		}
	}
}

// rowsBelow reads those rows. One without a name, of cells that go on, belongs to the one
// above it; the name of a group on a line of its own, in the column group, may stand between
// two where group is not -1.
func (s *sheet) rowsBelow(k, group int) (table *columns, next int) {
	table = &columns{heads: s.heads}
	line := 0
	over, out := piece{}, 0
	for next = k; next < len(s.lines); {
		s.src.Stop.Check()
		tokens, after := s.lex(next, s.lines[next].from)
		if len(tokens) == 0 || s.isRule(tokens) {
			next = after
			continue
		}
		tokens = s.withoutCountBeside(table, tokens)
		x := int(s.x[tokens[0].from])
		cells := s.cellsOf(tokens, s.heads)
		if s.labelAlone(table, cells, group) {
			table.labels = append(table.labels, groupCell{cells[group], 2 * line})
			next = after
			continue
		}
		if s.endsRows(tokens, next, len(table.rows) > 0) {
			break
		}
		switch n := len(table.rows); {
		case s.bodyOver(tokens, cells, next):
			over, out = piece{tokens[0].from, tokens[0].to}, x
		case n > 0 && s.goesOnBelow(table, cells, next):
			for c := range cells {
				table.rows[n-1].cells[c] = append(table.rows[n-1].cells[c], cells[c]...)
			}
			line++
			table.rows[n-1].next = line
		default:
			if x <= out {
				over = piece{}
			}
			table.rows = append(table.rows, tableRow{cells, over, line, line + 1})
			line++
		}
		next = after
	}
	return table, next
}

// withoutCountBeside takes how many people the list has from before a row, where it stands in the
// column of the label, further out than the heads: 出席議員 / ６名　　１　荒木 清香.
func (s *sheet) withoutCountBeside(t *columns, tokens []token) []token {
	n := s.countBefore(tokens)
	if n == 0 || int(s.x[tokens[n-1].to-1]) >= t.heads[0].x {
		return tokens
	}
	t.counts = append(t.counts, piece{tokens[0].from, tokens[n-1].to})
	return tokens[n:]
}

// endsRows reports whether line k is no row: a sentence or a heading. Below says that rows
// stand above it; right below the heads words alone head nobody.
func (s *sheet) endsRows(tokens []token, k int, below bool) bool {
	if s.isProse(tokens, s.bare(tokens[0].from, tokens[len(tokens)-1].to)) || s.bracketHeadOnly(tokens) {
		return true
	}
	if !below || s.groupCells(tokens) {
		return false
	}
	first := s.spread(tokens)
	if s.lines[k].gap > 0 && s.tabs(tokens) == nil && s.setOtherwise(k) {
		return true
	}
	return s.headsOffice(first) || s.plainHeadOnly(first) || s.headsBelow(first, k) || s.severalOn(tokens)
}

// groupCells reports whether tabs or bars part the cells of a row, of which the first is a group and another a name:
// 事務局<TAB><TAB>荒木 清香 below 番号, 会社名 and 氏名.
func (s *sheet) groupCells(tokens []token) bool {
	if tokens[0].kind != word || s.tabs(tokens) == nil {
		return false
	}
	cells := s.cellsOf(tokens, s.heads)
	for i, h := range s.heads {
		if h.sort == nameColumn && len(cells[i]) > 0 {
			return s.groupCell(cells) >= 0
		}
	}
	return false
}

// groupCell is the one of the first two cells that is the word for officials or observers, -1 for none.
func (s *sheet) groupCell(cells []cell) int {
	for i, c := range cells[:min(2, len(cells))] {
		if len(c) != 1 {
			continue
		}
		text := s.bare(c[0].from, c[0].to)
		if key := s.w.group[string(text)]; key == secretariat || key == observer {
			return i
		}
	}
	return -1
}

// joinGroup takes somebody into the group that stands in a cell of his row where the column is that of numbers or of bodies.
func (s *sheet) joinGroup(heads []column, row []cell, out *doc.Person) {
	i := s.groupCell(row)
	if i < 0 || heads[i].sort != numberColumn && heads[i].sort != bodyColumn {
		return
	}
	p := row[i][0]
	text := s.bare(p.from, p.to)
	s.join(out, s.w.group[string(text)], string(text))
	s.note(doc.Label, p.from, p.to)
	row[i] = nil
}

// severalOn reports whether a line is no row but a group and several people of it that no
// gap parts: 事務局 総務課長 荒木 清香、主査 林 学.
func (s *sheet) severalOn(tokens []token) bool {
	commas := 0
	for i, t := range tokens {
		if i > 0 && t.gap > 1 {
			return false
		}
		commas += bit(t.kind == comma)
	}
	if tokens[0].kind == bracket && len(tokens) > 1 && tokens[1].gap <= 1 && commas > 0 {
		return true // （学校）校長 荒木 清香、教頭 林 学
	}
	key := s.w.group[string(s.bare(tokens[0].from, tokens[0].to))]
	return key != "" && commas > 0 || key == secretariat && s.titleThenName(tokens[1:])
}

// titleThenName reports whether tokens are a title and what stands behind it.
func (s *sheet) titleThenName(tokens []token) bool {
	return len(tokens) > 1 && tokens[0].kind == word && s.titleAlone(s.bare(tokens[0].from, tokens[0].to))
}

// headsOffice reports whether a line below the rows of a table begins with the word for
// the officials, which may be spread: 職　員　課長　山田 太郎.
func (s *sheet) headsOffice(tokens []token) bool {
	const longest = 3 // letters of it
	if sort := s.heads[0].sort; sort == roleColumn || sort == groupColumn {
		return len(tokens) > 1 && s.w.group[string(s.bare(tokens[0].from, tokens[0].to))] == secretariat && s.officeAsName(tokens[1:])
	}
	if first := tokens[0]; s.heads[0].sort == numberColumn && first.kind == word && len(tokens) > 1 && tokens[1].gap > 1 {
		if kind, key := s.reader().sortOf(s.bare(first.from, first.to)); kind == group && key == secretariat {
			return true // 会議に出席した事務局職員　　事務局長
		}
	}
	for n := 1; n <= longest && n < len(tokens); n++ {
		text := s.bare(tokens[0].from, tokens[n-1].to)
		if s.w.group[string(text)] == secretariat && tokens[n].gap > 1 {
			return true
		}
	}
	return false
}

// officeAsName reports whether an office stands below the head of the names: 事務局　　総務課　　荒木 清香
// below 役職　　氏名　　専門.
//
//go:noinline
func (s *sheet) officeAsName(tokens []token) bool {
	return anyToken(tokens, func(t token) bool {
		office := s.endsAsOffice(t) || t.kind == word && s.isBody(s.bare(t.from, t.to))
		return office && s.heads[s.columnAt(s.heads, int(s.x[t.from]))].sort == nameColumn
	})
}

// bodyOver reports whether line k is a body alone in the first column, set out from the
// rows of its parts below: 若葉省 / 　自然局　課長　山田 太郎.
func (s *sheet) bodyOver(tokens []token, cells []cell, k int) bool {
	if len(tokens) != 1 || tokens[0].kind != word || s.heads[0].sort != bodyColumn || len(cells[0]) == 0 || !s.setOut(k) {
		return false
	}
	return s.isBody(s.fold[tokens[0].from:tokens[0].to])
}

// goesOnBelow reports whether a row has cells that go on with those of the row above it:
// no name stands in it but that of who sits for somebody, no number and nothing of who
// came.
func (s *sheet) goesOnBelow(t *columns, cells []cell, k int) bool {
	if s.lines[k].gap > 0 {
		return false
	}
	filled, sitter := 0, false
	for c, h := range t.heads {
		if len(cells[c]) == 0 {
			continue
		}
		filled++
		switch h.sort {
		case nameColumn:
			if sitter = s.tellsSitter(cells[c][0]); !sitter {
				return false
			}
		case numberColumn, hereColumn, absentColumn:
			return false
		}
	}
	return !sitter || filled == 1
}

// tellsSitter reports whether a cell begins with the word for a proxy: （代理）課長　山田.
func (s *sheet) tellsSitter(p piece) bool {
	text := s.bare(p.from, p.to)
	for len(text) > 0 && closer(text[0]) != 0 {
		text = text[1:]
	}
	return s.w.proxy.Begin(text, 1) > 0
}

// plainHeadOnly reports whether a line is a heading of a group.
func (s *sheet) plainHeadOnly(tokens []token) bool {
	i := 0
	if tokens[0].kind == mark {
		i = 1
	}
	if i >= len(tokens) || i+1 < len(tokens) && s.numberedRow(tokens) {
		return false
	}
	text := s.withoutCount(s.bare(tokens[i].from, tokens[len(tokens)-1].to))
	kind, _ := s.reader().sortOf(text)
	return kind == group && len(tokens)-i < 3
}

// numberedRow reports whether a number stands below the head of the numbers, and wide gaps part what is
// behind it as the cells of a row: 5　　荒木 清香　　　児童委員.
func (s *sheet) numberedRow(tokens []token) bool {
	return len(s.heads) > 0 && s.heads[0].sort == numberColumn && s.numberIn(tokens[0]) > 0 && wideGaps(tokens[1:]) > 0
}

// headsBelow reports whether line k, behind a blank one below the rows of a table or with a bullet,
// begins with the words of a group: ◎　説明員　　町長　荒木 清香.
func (s *sheet) headsBelow(tokens []token, k int) bool {
	marked := len(tokens) > 1 && tokens[0].kind == mark && isBullet(s.fold[tokens[0].from])
	if marked {
		tokens = tokens[1:]
	}
	if !marked && (s.lines[k].gap == 0 || k == s.headed) || tokens[0].kind != word {
		return false
	}
	const longest = 3 // letters that are spread
	for n := 1; n <= min(longest, len(tokens)) && (n == 1 || isLetter(tokens[n-1])); n++ {
		text := s.bare(tokens[0].from, tokens[n-1].to)
		if _, known := s.w.group[string(text)]; known {
			return !marked || !isHeadSeat(text) // ◎委員長 tells what the sign is
		}
	}
	return false
}

// cellsOf deals the tokens of a line out to the columns under whose heads they
// stand; where they do not stand under any, one by one.
func (s *sheet) cellsOf(tokens []token, heads []column) []cell {
	out := make([]cell, len(heads))
	tabs := s.tabs(tokens)
	var order []int
	if tabs == nil {
		tokens = s.wholeNames(s.spreadLetters(tokens))
		order = s.inOrder(tokens, heads)
	}
	for i, t := range tokens {
		if t.kind == colon { // the bars of a table drawn with characters
			continue
		}
		c := s.columnAt(heads, int(s.x[t.from]))
		switch {
		case tabs != nil:
			c = max(0, min(tabs[i]-heads[0].tabs, len(heads)-1))
		case order != nil:
			c = order[i]
		case heads[c].sort == numberColumn && c+1 < len(heads) && !anyRune(s.fold[t.from:t.to], isDigit):
			c++ // cells begin before their heads, which stand in the middle
		case s.beforeHead(heads[c:], t, len(out[c]) > 0):
			c++
		}
		p := piece{t.from, t.to}
		if n := len(out[c]); n > 0 {
			out[c][n-1] = out[c][n-1].through(p)
			continue
		}
		out[c] = append(out[c], p)
	}
	return out
}

// beforeHead reports whether t begins shortly before the second of the heads and is what that asks for: a role behind
// the column of bodies, or a body, with a gap before it, behind somebody in that of names.
func (s *sheet) beforeHead(heads []column, t token, filled bool) bool {
	if len(heads) < 2 || int(s.x[t.from]) <= heads[1].x-offHead {
		return false
	}
	text := s.bare(t.from, t.to)
	switch [2]columnSort{heads[0].sort, heads[1].sort} {
	case [2]columnSort{bodyColumn, roleColumn}:
		return s.reader().isRole(text)
	case [2]columnSort{nameColumn, bodyColumn}:
		return filled && t.gap > 1 && t.kind == word && s.isBody(text)
	}
	return false
}

const (
	withinName = 4 // columns that may part a surname and a given name in a cell
	offHead    = 4 // columns by which a cell may begin before or behind the head beside its own
)

// spreadLetters joins the letters of a name that one gap parts throughout, be it longer than its column is wide, up to a role
// that is spread as it is: 荒　木　清　香　会　長.
func (s *sheet) spreadLetters(tokens []token) []token {
	const shortest, longest = 3, 5 // letters
	out := make([]token, 0, len(tokens))
	for i := 0; i < len(tokens); {
		n := 1
		for isLetter(tokens[i]) && i+n < len(tokens) && n < longest && isLetter(tokens[i+n]) && tokens[i+n].gap == tokens[i+1].gap &&
			s.roleFrom(tokens[i+n:]) == 0 {
			n++
		}
		if role := s.roleFrom(tokens[i:]); role > 0 && len(out) > 0 && out[len(out)-1].name {
			n = role
		} else if n < shortest || tokens[i+1].gap > withinName || !s.calledSo(s.bare(tokens[i].from, tokens[i+n-1].to)) {
			n = 1
		}
		t := tokens[i]
		if n > 1 {
			t.to = tokens[i+n-1].to
			t.name, t.whole = s.roleFrom(tokens[i:]) == 0, true
		}
		out = append(out, t)
		i += n
	}
	return out
}

// calledSo reports whether letters are a name of which the dictionary has a half.
func (s *sheet) calledSo(text []rune) bool {
	const given = 2 // letters
	return s.reader().weigh(text).Score >= names.Half || len(text) > given+1 && names.Given(text[len(text)-given:])
}

// roleFrom is how many letters the tokens begin with that are a role together: 会　長; 0 for none.
func (s *sheet) roleFrom(tokens []token) int {
	const longest = 4 // letters
	for n := 2; n <= min(longest, len(tokens)) && isLetter(tokens[n-1]); n++ {
		if isLetter(tokens[0]) && s.reader().isRole(s.bare(tokens[0].from, tokens[n-1].to)) {
			return n
		}
	}
	return 0
}

// wholeNames joins a surname and the given name behind it, which a gap may part that is as
// wide as those between the columns.
func (s *sheet) wholeNames(tokens []token) []token {
	var out []token
	for _, t := range tokens {
		if n := len(out); n > 0 && t.kind == word && out[n-1].kind == word && t.gap > 0 && t.gap <= withinName && !out[n-1].name {
			if s.halves(s.bare(out[n-1].from, out[n-1].to), s.bare(t.from, t.to)) {
				out[n-1].to, out[n-1].name = t.to, true
				continue
			}
		}
		out = append(out, t)
	}
	return out
}

// halves reports whether two words are a surname and a given name.
func (s *sheet) halves(a, b []rune) bool {
	r := s.reader()
	if r.isRole(a) || r.isRole(b) || s.isBody(a) || noteKey(s.w, b) != "" {
		return false
	}
	w := r.weigh(slices.Concat(a, b))
	return w.Score >= names.Half && w.Cut == len(a) && (names.Surname(a) || names.Given(b) && len(b) > 1)
}

// headOver is the column whose head begins right above x, -1 for none.
func headOver(heads []column, x int) int {
	return indexColumn(heads, func(h column) bool { return h.x == x })
}

// contradicts reports whether the heads right above the cells of a row say another order:
// one stands below the head of a column whose own cell does not, beside another that stands
// as it should; own is how many do.
func contradicts(under []int, own int) bool {
	others := 0
	for c, d := range under {
		others += bit(d >= 0 && d != c && under[d] != d)
	}
	return others > 0 && others+own > 1
}

// inOrder are the columns of the tokens where a row has as many cells as the table has
// heads, each near its own: so what is set in letters of many widths stands under its head
// however far it was shifted. It is nil where a cell may be empty.
func (s *sheet) inOrder(tokens []token, heads []column) []int {
	cells, c := make([]int, len(tokens)), -1
	under, own := make([]int, 0, len(heads)), 0 // the heads right above the cells, and how many have their own near
	for i, t := range tokens {
		if i == 0 || t.gap > 1 || s.numberAlone(tokens[i-1], heads[c]) {
			if c++; c >= len(heads) {
				return nil
			}
			x := int(s.x[t.from])
			under = append(under, headOver(heads, x))
			own += bit(max(heads[c].x-x, x-heads[c].x) < offHead)
			if c > 0 && x <= heads[c-1].x-offHead || c+1 < len(heads) && x >= heads[c+1].x+offHead {
				return nil
			}
		}
		cells[i] = c
	}
	if c+1 != len(heads) || contradicts(under, own) || s.endsShort(tokens, heads, own) {
		return nil
	}
	if !s.mayHoldAll(tokens, cells, heads) {
		return nil
	}
	return cells
}

// endsShort reports whether all cells of a row stand near their heads but the last, which begins well
// before its own and is the given name of the one before it: the last cell is empty.
func (s *sheet) endsShort(tokens []token, heads []column, own int) bool {
	last := len(heads) - 1
	x := int(s.x[tokens[len(tokens)-1].from])
	return last > 1 && own == last && x <= heads[last].x-offHead && heads[last-1].sort == nameColumn
}

// mayHoldAll reports whether each cell of a row may stand in its column.
func (s *sheet) mayHoldAll(tokens []token, cells []int, heads []column) bool {
	for i := 0; i < len(tokens); {
		stop := i + 1
		for stop < len(tokens) && cells[stop] == cells[i] {
			stop++
		}
		if !s.mayHold(heads[cells[i]], s.bare(tokens[i].from, tokens[stop-1].to)) {
			return false
		}
		i = stop
	}
	return true
}

// numberAlone reports whether a token is the number of a row, below the head of the numbers,
// which one blank may part from the next cell.
func (s *sheet) numberAlone(t token, h column) bool {
	return h.sort == numberColumn && allDigits(s.bare(t.from, t.to))
}

// mayHold reports whether text may stand in a column of names, or of marks that tell who came.
func (s *sheet) mayHold(h column, text []rune) bool {
	switch h.sort {
	case nameColumn:
		return !s.reader().isRole(text) && !s.isBody(text)
	case hereColumn, absentColumn:
		return !names.Given(text) || noteKey(s.w, text) != "" // 新久保　　勝己
	}
	return true
}

// tabs are for each token how many tabs or bars stand before it on its line;
// nil where there are none.
func (s *sheet) tabs(tokens []token) []int {
	out := make([]int, len(tokens))
	l := s.lines[tokens[0].line]
	n, at := s.tabsBefore(l.from), l.from
	for i, t := range tokens {
		for ; at < t.from; at++ {
			n += bit(s.fold[at] == '\t' || s.fold[at] == '|' && (at == l.from || s.fold[at-1] != '|'))
		}
		out[i] = n
	}
	if n == s.barBefore(l) {
		return nil
	}
	return out
}

// barBefore is 1 where a line begins with a bar: that of an empty cell, or, where the heads do
// too, of the edge of the table.
func (s *sheet) barBefore(l line) int { return bit(l.from < l.to && s.fold[l.from] == '|') }

// tabsBefore counts the tabs before slot i that begin its line in the source:
// empty cells, such as those below 区分.
func (s *sheet) tabsBefore(i int) int {
	n := 0
	for at := int(s.at[i]) - 1; at >= 0 && (s.src.Runes[at] == '\t' || s.src.Runes[at] == ' ' || s.src.Runes[at] == '　'); at-- {
		n += bit(s.src.Runes[at] == '\t')
	}
	return n
}

// columnAt is the column in which something at x stands.
//
//go:noinline
func (s *sheet) columnAt(heads []column, x int) int {
	best := 0
	for i, h := range heads {
		if x+1 >= h.x {
			best = i
		}
	}
	return best
}

// readTable reads a table: every row is a person, or several where the heads
// repeat.
func (s *sheet) readTable(t *columns) {
	groups := t.sides()
	for _, side := range groups {
		s.marksColumn(t, side)
	}
	r := s.reader()
	above := make([]cell, len(t.heads))
	s.ranks, s.kinds, s.grouped = s.ranksOf(r, t.divisions()), s.kindsIn(t.divisions()), s.groupsIn(r, t.divisions())
	begun, numbers := len(s.out.Persons), []int(nil)
	for _, row := range t.rows {
		for _, side := range groups {
			n, heads, cells := len(s.out.Persons), t.heads[side[0]:side[1]], row.cells[side[0]:side[1]]
			s.personOf(r, heads, cells, above[side[0]:side[1]])
			if len(s.out.Persons) > n {
				s.below(row.over, &s.out.Persons[n])
				numbers = append(numbers, s.numberOf(heads, cells))
			}
		}
	}
	s.onePraised(begun)
	if len(groups) > 1 {
		byNumbers(s.out.Persons[begun:], numbers)
	}
}

// marksColumn takes the one column of a side under a head that no list knows in which nothing but marks of who
// came stand for the one that tells it, where none is called so.
func (s *sheet) marksColumn(t *columns, side [2]int) {
	const least = 2 // rows
	only, found := 0, 0
	for c := side[0]; c < side[1]; c++ {
		switch t.heads[c].sort {
		case hereColumn, absentColumn:
			return
		case otherColumn:
			if n, all := s.marksIn(t, c); n >= least && n == all {
				only, found = c, found+1
			}
		}
	}
	if found == 1 {
		t.heads[only].sort = hereColumn
	}
}

// marksIn counts the cells of a column that hold a mark of who came, and all that hold anything.
func (s *sheet) marksIn(t *columns, c int) (marks, all int) {
	for _, row := range t.rows {
		if len(row.cells[c]) == 0 {
			continue
		}
		all++
		p := row.cells[c][0]
		text := s.bare(p.from, p.to)
		marks += bit(len(row.cells[c]) == 1 && len(text) > 0 && ofPresence(s.w.presence[string(text)]))
	}
	return marks, all
}

// below puts the body that stands over a row before the one of the person in it.
func (s *sheet) below(over piece, one *doc.Person) {
	body := s.part(over)
	if body == nil {
		return
	}
	if one.Affiliation != nil {
		body = ptr(*body + " " + *one.Affiliation)
	}
	one.Affiliation = body
}

// sides are the ranges of columns that each hold one person a row.
func (t *columns) sides() [][2]int {
	if t.names() < 2 {
		return [][2]int{{0, len(t.heads)}}
	}
	var out [][2]int
	from := 0
	for i := 1; i <= len(t.heads); i++ {
		if i == len(t.heads) || t.heads[i].sort == t.heads[0].sort {
			out = append(out, [2]int{from, i})
			from = i
		}
	}
	return out
}

// divisions are the cells below 区分.
func (t *columns) divisions() []piece {
	var out []piece
	for i, h := range t.heads {
		for _, row := range t.rows {
			if h.sort == groupColumn {
				out = append(out, row.cells[i]...)
			}
		}
	}
	return out
}

// names counts the columns of names.
func (t *columns) names() int {
	n := 0
	for _, h := range t.heads {
		n += bit(h.sort == nameColumn)
	}
	return n
}

// personOf reads one row; above is the row above it, for merged cells.
func (s *sheet) personOf(r *reader, heads []column, row, above []cell) {
	out := s.personHere()
	mergeCells(heads, row, above)
	s.joinGroup(heads, row, &out)
	var o open
	for i, h := range heads {
		if len(row[i]) > 0 {
			s.cell(r, &out, &o, h.sort, row[i])
		}
	}
	s.titleOfBody(heads, row, &out)
	s.textOfRow(heads, row, &out)
	if out.Name == nil && (out.Group != absent || out.Role == nil && out.Affiliation == nil) && !s.bodyComes(heads, row, &out) {
		return
	}
	s.brackets(r, &o, &out)
	sortSpans(&out.Text)
	s.out.Persons = append(s.out.Persons, out)
}

// bodyComes makes a body that stands in the cell of the name the participant of the row, where
// the other cells tell no person.
func (s *sheet) bodyComes(heads []column, row []cell, out *doc.Person) bool {
	if out.Name != nil || out.Role != nil || out.Affiliation == nil {
		return false
	}
	return anyColumn(heads, func(h column) bool { return h.sort == nameColumn })
}

// mergeCells gives the blank cells of groups and of bodies in the first column what stands
// in the row above, and keeps the others for the row below.
func mergeCells(heads []column, row, above []cell) {
	for i, h := range heads {
		if len(row[i]) == 0 && (h.sort == groupColumn || h.sort == bodyColumn && i == 0) {
			row[i] = above[i]
		} else {
			above[i] = row[i]
		}
	}
}

// textOfRow makes the cells of a row the text of its person, but for the number and for the
// group that a cell tells.
func (s *sheet) textOfRow(heads []column, row []cell, out *doc.Person) {
	joined := out.GroupLabel != s.scope.label
	for i, h := range heads {
		for _, p := range row[i] {
			switch {
			case h.sort == groupColumn && joined:
				s.note(doc.Label, p.from, p.to)
			case h.sort != numberColumn:
				out.Text = append(out.Text, s.spans(p.from, p.to)...)
			}
		}
	}
}

// titleOfBody parts the title from the body where a column has both, and no other has
// titles: 薬剤部　部長 below 所属・職名.
func (s *sheet) titleOfBody(heads []column, row []cell, out *doc.Person) {
	if anyColumn(heads, func(h column) bool { return h.sort == roleColumn }) {
		s.bodyOfTitle(heads, row, out)
		return
	}
	if out.Role != nil {
		return
	}
	for i, h := range heads {
		if h.sort != bodyColumn || len(row[i]) != 1 {
			continue
		}
		tokens := s.lexRange(row[i][0].from, row[i][0].to, 0)
		n := len(tokens) - 1
		if n < 0 || tokens[n].kind != word || n > 0 && tokens[n].gap == 0 || !s.titleAlone(s.bare(tokens[n].from, tokens[n].to)) {
			continue
		}
		if n == 0 && h.post {
			out.Affiliation, out.Role = nil, s.part(row[i][0]) // 市議会議員, 保育課長
		}
		if n == 0 {
			return
		}
		out.Affiliation, out.Role = s.part(piece{tokens[0].from, tokens[n-1].to}), s.part(piece{tokens[n].from, tokens[n].to})
		return
	}
}

// bodyOfTitle parts the body from the title where a column of titles has both, and no other
// has bodies: 若葉大学　教授 below 役職名.
func (s *sheet) bodyOfTitle(heads []column, row []cell, out *doc.Person) {
	if out.Affiliation != nil || anyColumn(heads, func(h column) bool { return h.sort == bodyColumn }) {
		return
	}
	for i, h := range heads {
		if h.sort != roleColumn || len(row[i]) != 1 {
			continue
		}
		tokens := s.lexRange(row[i][0].from, row[i][0].to, 0)
		n := len(tokens) - 1
		if n < 1 || tokens[n].kind != word || tokens[n].gap == 0 || !s.titleAlone(s.bare(tokens[n].from, tokens[n].to)) {
			return
		}
		if front := (piece{tokens[0].from, tokens[n-1].to}); s.isBody(s.bare(front.from, front.to)) {
			out.Affiliation, out.Role = s.part(front), s.part(piece{tokens[n].from, tokens[n].to})
		}
		return
	}
}

// titleAlone reports whether text is a title, or one with the office before it, and no body.
func (s *sheet) titleAlone(text []rune) bool {
	_, n := s.w.role.End(text)
	if n < 2 || n == len(text) || s.reader().isRole(text[:len(text)-n]) {
		return n > 1
	}
	_, org := s.w.org.End(text[:len(text)-n])
	_, outside := s.w.outside.End(text[:len(text)-n])
	return org < 2 && outside < 2 && !s.w.company.In(text)
}

// cell reads one cell, which may go on below.
func (s *sheet) cell(r *reader, out *doc.Person, o *open, sort columnSort, c cell) {
	if sort == roleColumn || sort == nameColumn || sort == groupColumn {
		c = s.signBefore(out, c)
	}
	p := c[0]
	text := s.bare(p.from, p.to)
	switch sort {
	case numberColumn:
		s.note(doc.Number, p.from, p.to)
		if s.fold[p.to-1] == '番' {
			out.Seat = s.numberIn(token{from: p.from, to: p.to})
		}
	case groupColumn:
		s.division(r, out, c)
	case roleColumn:
		s.roleCell(r, out, o, c)
	case nameColumn:
		s.nameCell(r, out, o, c)
	case bodyColumn:
		s.bodyCell(out, c)
	case otherColumn:
		if out.Affiliation == nil && s.isBody(text) {
			out.Affiliation = s.partOf(c) // below 自治会名
		}
	default:
		s.cellOfPresence(r, out, sort, c)
	}
}

// cellOfPresence reads a cell of a column that says who came, how or for whom.
func (s *sheet) cellOfPresence(r *reader, out *doc.Person, sort columnSort, c cell) {
	text := s.bare(c[0].from, c[0].to)
	switch sort {
	case absentColumn:
		if ofPresence(noteKey(r.w, text)) {
			out.Group = absent
		}
	case hereColumn:
		s.hereCell(r, out, c, text)
	case proxyColumn:
		if person, _ := s.one(r, c[0]); person != nil {
			s.sits(r, out, c[0])
		}
	case noteColumn:
		s.remarkCell(r, out, c)
	}
}

// signBefore takes a sign that a legend explains from the beginning of a cell, and what it
// tells of somebody: ○委員 beside （○印はオンライン）, ◎ 荒木 清香 above ◎委員長.
func (s *sheet) signBefore(out *doc.Person, c cell) cell {
	p := c[0]
	one, ok := s.legends.sign(s.fold[p.from])
	if !ok || one.key == "" && one.role == nil || p.to-p.from < 2 {
		return c
	}
	if out.Role == nil {
		out.Role = one.role
	}
	s.note(doc.Mark, p.from, p.from+1)
	s.tells(out, s.fold[p.from])
	return append(cell{{s.skip(p.from+1, p.to), p.to}}, c[1:]...)
}

// hereCell reads a cell of the column that says who came: by a sign that is explained, or in
// words.
func (s *sheet) hereCell(r *reader, out *doc.Person, c cell, text []rune) {
	if one, ok := s.legends.sign(text[0]); ok && len(text) == 1 && one.key != "" {
		s.tells(out, text[0])
		return
	}
	s.remarkCell(r, out, s.signOfCell(c))
}

// bodyCell reads a cell of the column of bodies.
func (s *sheet) bodyCell(out *doc.Person, c cell) {
	if isDitto(s.bare(c[0].from, c[0].to)) {
		out.Affiliation = s.scope.last.body
		return
	}
	out.Affiliation = s.partOf(c)
	s.scope.last.body = out.Affiliation
}

// signOfCell is the sign for presence with which a cell begins where the number of who
// stands beside follows; else the cell.
func (s *sheet) signOfCell(c cell) cell {
	p := c[0]
	text := s.bare(p.from, p.to)
	if _, sign := s.w.presence[string(text[:1])]; sign && len(text) > 1 && allDigits(text[1:]) {
		return cell{{p.from, p.from + 1}}
	}
	return c
}

// partOf is a cell as a derived string, its pieces joined; nil for none.
func (s *sheet) partOf(c cell) *string {
	var all *string
	for _, p := range c {
		switch one := s.part(p); {
		case one == nil:
		case all == nil:
			all = one
		default:
			all = ptr(*all + *one)
		}
	}
	return all
}

// roleCell reads a cell of the column of roles, in which brackets may stand: 教授（座長）,
// 館長（欠席）.
func (s *sheet) roleCell(r *reader, out *doc.Person, o *open, c cell) {
	if isDitto(s.bare(c[0].from, c[0].to)) {
		out.Role = s.scope.last.role
		return
	}
	tokens := s.lexRange(c[0].from, c[0].to, 0)
	if n := len(tokens) - 1; len(c) == 1 && n > 0 && tokens[n].kind == bracket {
		in := s.within(piece{tokens[n].from, tokens[n].to})
		if text := s.bare(in.from, in.to); noteKey(r.w, text) != "" || s.isMemberRole(in) {
			o.brackets = append(o.brackets, behind{piece{tokens[n].from, tokens[n].to}, roleAfter, false})
			c = cell{{c[0].from, tokens[n-1].to}}
		}
	}
	if out.Role = s.partOf(c); out.Role == nil {
		return
	}
	s.scope.last.role = out.Role
	if kind, key := r.sortOf([]rune(squeezed(*out.Role))); kind == group && (key == secretariat || key == observer) && out.Group == member {
		s.join(out, key, squeezed(*out.Role)) // 事務局 below 役割
		out.Role = nil
	}
}

// remarkCell reads a cell of remarks; what goes on below may name who sits: 代理出席 /
// （係長　山田 太郎）.
func (s *sheet) remarkCell(r *reader, out *doc.Person, c cell) {
	first := s.bare(c[0].from, c[0].to)
	if len(c) > 1 && s.w.proxy.Begin(first, 1) > 0 {
		at := c[1]
		if closer(s.fold[at.from]) != 0 {
			at = s.within(at)
		}
		s.sits(r, out, at)
		return
	}
	for _, p := range c {
		s.remark(r, out, p, s.bare(p.from, p.to))
	}
}

// sits makes the one whom p names the one who sits for the person read.
func (s *sheet) sits(r *reader, out *doc.Person, p piece) {
	person, role := s.one(r, p)
	if person == nil {
		out.Note = s.part(p)
		return
	}
	if out.Name != nil {
		out.ProxyFor = out.Name
	}
	if out.Name = person; role != nil {
		out.Role = role
	}
}

// division reads a cell of the column 区分: the group of somebody, the role where the column
// tells those of others or the office too, or whom he stands for.
func (s *sheet) division(r *reader, out *doc.Person, c cell) {
	p, text := c[0], []rune(squeezed(*s.partOf(c)))
	kind, key := r.sortOf(text)
	_, role := r.w.role.Is(text)
	switch {
	case out.Group != "" && s.kindWithin(key, text):
		out.GroupLabel = ptr(string(text)) // of the kinds from which members come
	case kind == group, kind == seats && !s.ranks && key != "":
		s.join(out, key, string(text))
	case role:
		out.Role = s.part(p)
	case out.Affiliation == nil && s.w.standing.At(text) == len(text):
		out.Affiliation = s.part(p)
	case (s.scope.key == secretariat || s.ranks) && s.endsAsRole(string(text)):
		out.Role = s.part(p) // the columns of the members go on below 事務局
	case s.grouped && kind == noHead:
		out.GroupLabel = ptr(string(text)) // beside groups that are known
	}
}

// kindWithin reports whether a cell of the column 区分 tells from where some of the members
// come, whatever group it heads elsewhere.
func (s *sheet) kindWithin(key string, text []rune) bool {
	return s.kinds && (key == other || key == presenter || key == secretariat && s.w.standing.At(text) == len(text))
}

// groupsIn reports whether the column 区分 tells groups.
//
//go:noinline
func (s *sheet) groupsIn(r *reader, column []piece) bool {
	return slices.ContainsFunc(column, func(p piece) bool {
		kind, _ := r.sortOf(s.bare(p.from, p.to))
		return kind == group
	})
}

// ranksOf reports whether a column 区分 tells the role of somebody alone: then
// 委員 in it is a role as well.
//
//go:noinline
func (s *sheet) ranksOf(r *reader, column []piece) bool {
	return slices.ContainsFunc(column, func(p piece) bool {
		kind, _ := r.sortOf(s.bare(p.from, p.to))
		return kind == seat
	})
}

// kindsIn reports whether the column 区分 tells from where members come.
//
//go:noinline
func (s *sheet) kindsIn(column []piece) bool {
	return slices.ContainsFunc(column, func(p piece) bool {
		text := s.bare(p.from, p.to)
		return len(text) > 0 && s.w.standing.At(text) == len(text)
	})
}

// join puts somebody in the group that a cell names.
func (s *sheet) join(out *doc.Person, key, label string) {
	switch {
	case key == secretariat && s.ofMembers && isAuthority([]rune(label)):
		// 県 in a table of the members says where they come from
	case key != member || out.Group != absent:
		out.Group = key
	}
	out.GroupLabel = ptr(label)
}

// nameCell reads the cell of a name, which may hold a role or brackets too, or name who
// sits: （代理）課長補佐　山田 太郎. It may say that nobody came: 所長　欠席.
func (s *sheet) nameCell(r *reader, out *doc.Person, o *open, c cell) {
	p := c[0]
	text := s.bare(p.from, p.to)
	if n := s.w.vacant.At(text); n > 0 && n == len(text) {
		s.note(doc.Mark, p.from, p.to) // nobody has the seat
		return
	}
	if noteKey(r.w, text) == "absent" {
		out.Group = absent
		return
	}
	if s.tellsSitter(p) {
		s.sits(r, out, s.behindWord(p))
		return
	}
	s.nameIn(r, out, o, p)
	for _, p := range c[1:] {
		if s.tellsSitter(p) {
			s.sits(r, out, s.behindWord(p))
		}
	}
}

// behindWord is what stands behind the word for a proxy with which p begins, and its
// bracket.
func (s *sheet) behindWord(p piece) piece {
	at := p.from
	if open := s.fold[at]; closer(open) != 0 {
		if shut := s.shutAt(at); shut+1 >= p.to { // （代理　山田 太郎）
			p.to = shut
		} else if shut > at {
			return s.trimmed(shut+1, p.to)
		}
		at++
	}
	at = s.over(at, p.to, s.w.proxy)
	for at < p.to && (blank(s.fold[at]) || s.fold[at] == ':') {
		at++
	}
	return s.trimmed(at, p.to)
}

// nameIn reads what stands in the cell of a name.
func (s *sheet) nameIn(r *reader, out *doc.Person, o *open, p piece) {
	tokens := s.lexRange(p.from, p.to, 0)
	atoms := r.atoms(tokens)
	parts, _ := r.parse(atoms)
	for i, q := range parts {
		at := piece{atoms[q.from].from, atoms[q.to-1].to}
		switch {
		case q.label == name && i+2 < len(parts) && parts[i+1].label == roleAfter && parts[i+2].label == name:
			parts[i+1].from = q.from // 湯ノ岬支店長　山田 太郎: one stands in the cell
		case atoms[q.from].bracket:
			o.brackets = append(o.brackets, behind{at, q.label, false})
		case q.label == name:
			o.at[name] = o.at[name].through(at)
		case q.label.isRole():
			if out.Role == nil {
				out.Role = s.part(at)
			}
		case q.label.isBody() && len(parts) == 1 && s.isBody(s.bare(at.from, at.to)):
			out.Affiliation = s.part(at)
		case q.label.isBody():
			o.at[name] = o.at[name].through(at)
		}
	}
	s.praiseIn(atoms, parts, o)
	out.Name = s.nameOf(o.at[name])
}

// praiseIn keeps that a letter of courtesy runs into the name with which a cell ends.
func (s *sheet) praiseIn(atoms []atom, parts []part, o *open) {
	n := len(parts) - 1
	if n < 0 || parts[n].label != courtesy {
		return
	}
	if at := (piece{atoms[parts[n].from].from, atoms[parts[n].to-1].to}); at.to == at.from+1 && at.from == o.at[name].to {
		s.praised = append(s.praised, len(s.out.Persons))
	}
}

// onePraised gives the only one in a table behind whose name a letter of courtesy stands that
// letter back: where nobody else is called so it is of the name, 周 宜君.
func (s *sheet) onePraised(begun int) {
	const least = 3 // rows
	if people := s.out.Persons; len(s.praised) == 1 && s.praised[0] < len(people) && len(people)-begun >= least {
		one := &people[s.praised[0]]
		if at := nameEnd(s.src.Fold, one); at >= 0 {
			one.Name = ptr(*one.Name + string(s.src.Fold[at:at+1]))
		}
	}
	s.praised = nil
}

// nameEnd is where the name of somebody ends in the source with more behind it, -1 where it does not.
func nameEnd(fold []rune, one *doc.Person) int {
	if one.Name == nil {
		return -1
	}
	for _, span := range one.Text {
		if at := find(fold[span.Start:span.End], *one.Name); at >= 0 && span.Start+at+len([]rune(*one.Name)) < span.End {
			return span.Start + at + len([]rune(*one.Name))
		}
	}
	return -1
}

// remark reads a cell that says who was there, or anything else of somebody.
func (s *sheet) remark(r *reader, out *doc.Person, p piece, text []rune) {
	switch noteKey(r.w, text) {
	case "absent":
		out.Group = absent
		return
	case "present":
		return
	case "remote":
		out.Remote = true
		return
	}
	if _, comes := s.w.proxyComes.Is(text); !comes && s.w.proxy.Begin(text, 1) > 0 {
		s.proxyCell(r, out, p, text)
		return
	}
	if who := s.proxyOf(r, p, text); who != nil && out.ProxyFor == nil {
		out.ProxyFor = who
		return
	}
	if r.isRole(text) && out.Role == nil {
		out.Role = s.part(p)
		return
	}
	if s.w.givesProxy.Begin(text, 1) > 0 {
		out.Group = absent
	}
	if out.Note == nil && len(text) > 1 {
		out.Note = ptr(s.Squeezed(p.from, p.to))
	}
}

// proxyOf is for whom somebody sits of whom a remark says so: 荒木清香の代理. It is nil for none.
func (s *sheet) proxyOf(r *reader, p piece, text []rune) *string {
	_, n := s.w.proxy.End(text)
	at := len(text) - n - 1
	if n == 0 || at < 2 || text[at] != 'の' || r.weigh(text[:at]).Score < names.Half {
		return nil
	}
	return s.part(piece{p.from, s.after(p, at)})
}

// proxyCell reads 代理（菅恵子） in the column of those present.
func (s *sheet) proxyCell(r *reader, out *doc.Person, p piece, text []rune) {
	tokens := s.lexRange(p.from, p.to, 0)
	for i, t := range tokens {
		in := piece{t.from, p.to}
		if t.kind == bracket {
			in = piece{t.from + 1, t.to - 1}
		} else if t.kind != word || len(tokens) > 1 && i == 0 {
			continue
		}
		if person, _ := s.one(r, in); person != nil {
			out.ProxyFor, out.Name = out.Name, person
			return
		}
	}
	out.Note = ptr(string(text))
}

func sortSpans(spans *[]doc.Span) {
	list := *spans
	for i := 1; i < len(list); i++ {
		for k := i; k > 0 && list[k].Start < list[k-1].Start; k-- {
			list[k], list[k-1] = list[k-1], list[k]
		}
	}
}
