package outline

import (
	"math"
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// A roll is a list of people that stands in a table with cells.
type roll struct {
	start int // where it begins in the source
	cells [][][]doc.Span
	taken bool
}

// largestRoll is how many places a table of people has at most.
const largestRoll = 1 << 16

// takeRoll takes a plain table out of the rows whose cells hold people. Whose
// head row says 氏名 is one, unless it stands in the minutes proper and does not
// say who came; one without a head row is where a label of people stands above.
func (f *finder) takeRoll(r *doc.Region) bool {
	t := f.tableOf(r)
	if t == nil {
		return false
	}
	cells := placesOf(t)
	named, presence := f.rollHead(cells)
	people, body := f.labelAbove()
	switch {
	case named && (presence || people || !body):
	case !named && people && (f.holdsNames(cells) || f.holdsRoles(cells)):
	default:
		return false
	}
	f.rolls = append(f.rolls, roll{start: f.src.Lines[r.First].Start, cells: cells})
	return true
}

// takeFormRolls takes the lists of people out of a table that holds the header of the
// minutes: beside a label of people over several rows, the other columns are a table of
// their own, with its heads.
//
//	開催日時 | 令和５年４月３日
//	出席者   | 区分 | 氏名 | 所属
//	         | 会長 | …
func (f *finder) takeFormRolls(r *doc.Region) bool {
	t := f.tableOf(r)
	if t == nil || t.Cols < 3 {
		return false
	}
	cells := placesOf(t)
	labels := 0
	var lists [][][][]doc.Span
	for i := 0; i < len(cells); {
		end := i + 1
		for end < len(cells) && sameCell(cells[i][0], cells[end][0]) {
			end++
		}
		l, ok := f.cellLabel(cells[i][0])
		if sub := withoutFirst(cells[i:end]); ok && l.People && end-i > 2 {
			if named, _ := f.rollHead(sub); named {
				lists = append(lists, sub)
			}
		} else if ok && l.Known {
			labels++
		}
		i = end
	}
	if labels == 0 || len(lists) == 0 {
		return false
	}
	for _, cells := range lists {
		f.takeSubRoll(cells)
	}
	return true
}

// cellLabel reads a cell that is nothing but a label.
func (f *finder) cellLabel(lines []doc.Span) (line.Label, bool) {
	if len(lines) != 1 {
		return line.Label{}, false
	}
	m := f.Mark(lines[0])
	l, ok := f.Label(lines[0], &m)
	return l, ok && l.Alone()
}

// takeSubRoll takes rows with a head of columns of people for a list of them.
func (f *finder) takeSubRoll(cells [][][]doc.Span) {
	for k, row := range cells {
		if n := len(row) - 1; k > 0 && n > 1 && sameCell(row[1], row[n]) {
			if l, ok := f.cellLabel(row[0][:min(len(row[0]), 1)]); ok && l.People {
				cells = cells[:k] // 事務局 | 課長　山田 太郎, over the width of the columns
				break
			}
		}
	}
	start := -1
	for _, row := range cells {
		for _, lines := range row {
			for _, s := range lines {
				if f.inRoll == nil {
					f.inRoll = map[int]bool{}
				}
				if f.inRoll[s.Start] = true; start < 0 {
					start = s.Start
				}
			}
		}
	}
	f.rolls = append(f.rolls, roll{start: start, cells: cells})
}

// sameCell reports whether two places are of one merged cell.
func sameCell(a, b []doc.Span) bool { return len(a) > 0 && len(b) > 0 && a[0] == b[0] }

// withoutFirst are the rows without their first column.
func withoutFirst(cells [][][]doc.Span) [][][]doc.Span {
	out := make([][][]doc.Span, len(cells))
	for i, row := range cells {
		out[i] = row[1:]
	}
	return out
}

// tableOf is the table that all lines of a plain region stand in, nil for none.
func (f *finder) tableOf(r *doc.Region) *doc.Table {
	lines := f.src.Lines
	if r.Kind != doc.PlainTable || r.Empty || r.First >= r.End || r.End > len(lines) {
		return nil
	}
	at := lines[r.First].Table
	if at < 0 || at >= len(f.src.Tables) {
		return nil
	}
	for _, l := range lines[r.First:r.End] {
		if l.Table != at {
			return nil
		}
	}
	t := &f.src.Tables[at]
	if t.Rows < 1 || t.Cols < 1 || t.Rows > largestRoll/t.Cols {
		return nil
	}
	return t
}

// placesOf is a table as rows and columns: a merged cell stands in all its
// places.
func placesOf(t *doc.Table) [][][]doc.Span {
	room := make([][]doc.Span, t.Rows*t.Cols)
	out := make([][][]doc.Span, t.Rows)
	for i := range out {
		out[i] = room[i*t.Cols : (i+1)*t.Cols : (i+1)*t.Cols]
	}
	for i := range t.Cells {
		c := &t.Cells[i]
		for row := max(c.Row, 0); row < min(c.Row+max(c.RowSpan, 1), t.Rows); row++ {
			for col := max(c.Col, 0); col < min(c.Col+max(c.ColSpan, 1), t.Cols); col++ {
				out[row][col] = c.Lines
			}
		}
	}
	return out
}

// bareCell is the text of a cell without white space and without a remark in
// brackets at its end: 氏名（敬称略）.
func (f *finder) bareCell(lines []doc.Span) []rune {
	var out []rune
	for _, s := range lines {
		for _, r := range f.Fold[s.Start:min(s.End, s.Start+longestHead)] {
			if !script.Blank(r) {
				out = append(out, r)
			}
		}
	}
	if n := slices.Index(out, '('); n > 0 {
		out = out[:n]
	}
	return out
}

// longestHead is how many characters of a line of a cell are looked at.
const longestHead = 40

// rollHead reports whether one of the first rows heads a list of people: 氏名
// stands there and nobody's name; and whether one of its words says who came.
func (f *finder) rollHead(cells [][][]doc.Span) (named, presence bool) {
	for _, row := range cells[:min(len(cells), 3)] {
		if h := f.headOf(row); (h.named || h.body && h.who) && !h.person {
			return true, h.presence
		}
	}
	return false, false
}

// A rowHead is what the cells of a row head.
type rowHead struct {
	named, presence, body, who bool
	person                     bool // somebody's name stands there
}

func (f *finder) headOf(row [][]doc.Span) (h rowHead) {
	for _, lines := range row {
		text := f.bareCell(lines)
		switch key, ok := f.Words.ColumnHead.Is(text, 0, len(text)); {
		case !ok:
			h.person = h.person || wholeName(text)
		case key == "name":
			h.named = true
		case key == "here":
			h.presence = true
		case key == "body":
			h.body = true
		}
		_, who := f.Words.ColumnWho.Is(text, 0, len(text))
		h.who = h.who || who
	}
	return h
}

// wholeName reports whether text is a surname and a given name.
func wholeName(text []rune) bool { return len(text) < 12 && names.Weigh(text).Score >= names.Whole }

// labelAbove reports whether the last label above is one of people, or one of
// the minutes proper.
func (f *finder) labelAbove() (people, body bool) {
	for i := len(f.rows) - 1; i >= 0 && i >= len(f.rows)-maxLabelAbove; i-- {
		r := &f.rows[i]
		if r.region >= 0 {
			return false, true
		}
		l, ok := f.Label(r.Span, &r.mark)
		if ok && l.People {
			_, role := f.Words.Role.Is(f.Fold, l.Word.Start, l.Word.End)
			ok = l.Alone() && !(role && r.mark.Bullet != 0) // else one of the list, or who speaks
		}
		if ok && (l.Known || l.Firm()) {
			return l.People, !l.People && holdsItems(l.Key)
		}
	}
	return false, false
}

// maxLabelAbove is how many rows above a table its label is looked for.
const maxLabelAbove = 60

// holdsNames reports whether a column of a table holds whole names in most of
// its rows.
func (f *finder) holdsNames(cells [][][]doc.Span) bool {
	for col := range cells[0] {
		found := 0
		for _, row := range cells {
			text := f.bareCell(row[col])
			found += one(wholeName(text))
		}
		if found > 1 && found*3 >= len(cells)*2 {
			return true
		}
	}
	return false
}

// holdsRoles reports whether a column of a table holds roles and nothing else,
// and the one beside it what may be names.
func (f *finder) holdsRoles(cells [][][]doc.Span) bool {
	for col := range len(cells[0]) - 1 {
		roles := 0
		for _, row := range cells {
			role, name := f.bareCell(row[col]), f.bareCell(row[col+1])
			_, from := f.Words.Role.Suffix(role, 0, len(role))
			roles += one(from < len(role) && len(name) > 1 && len(name) < 12 && !slices.ContainsFunc(name, notOfNames))
		}
		if roles > 1 && roles == len(cells) {
			return true
		}
	}
	return false
}

func notOfNames(r rune) bool { return !script.NameLetter(r) }

// rowStart is where row i begins in the source, or the end of the text.
func (f *finder) rowStart(i int) int {
	if i < len(f.rows) {
		return f.rows[i].Start
	}
	return len(f.Fold)
}

// rollIn reports whether a table of people begins in [from, to).
func (f *finder) rollIn(from, to int) bool {
	for i := range f.rolls {
		if r := &f.rolls[i]; !r.taken && r.start >= from && r.start < to {
			return true
		}
	}
	return false
}

// leftRolls hands over the tables of people without a heading, each where it stands.
func (f *finder) leftRolls() {
	told := len(f.out.Groups)
	f.readRolls(doc.Group{Key: "member"}, 0, len(f.src.Fold))
	if told == len(f.out.Groups) {
		return
	}
	doc.Sort(f.out.Groups, func(a, b *doc.Group) int { return groupStart(a) - groupStart(b) })
}

// groupStart is where a list of people begins, with its heading.
func groupStart(g *doc.Group) int {
	first := math.MaxInt
	for _, spans := range append([][]doc.Span{g.Label, g.Lines}, slices.Concat(g.Cells...)...) {
		for _, s := range spans {
			first = min(first, s.Start)
		}
	}
	return first
}

// readRolls hands the tables of people in [from, to) over under the heading of
// g.
func (f *finder) readRolls(g doc.Group, from, to int) {
	for i := range f.rolls {
		r := &f.rolls[i]
		if r.taken || r.start < from || r.start >= to {
			continue
		}
		r.taken = true
		f.addGroup(doc.Group{Key: g.Key, Label: g.Label, Cells: r.cells})
	}
}
