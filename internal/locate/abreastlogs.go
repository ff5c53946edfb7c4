package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// In a text that keeps no columns and writes cell below cell, nothing but their dates
// parts the logs of incidents side by side. A log begins on the day of its incident,
// and goes on; where that fits two incidents, nothing tells them apart.

// isLog reports whether the cell of the field is a log of notices.
//
//go:noinline
func isLog(key string) bool { return key == "disclosure" || isSub(key) }

// Minutes of a day, and of a year whose months have 31 days each: what is compared
// is only which of two points comes first.
const (
	dayLong  = 24 * 60
	yearLong = 12 * 31 * dayLong
)

// momentOf is the point within the year that a line of a log begins with, behind its
// mark, label and medium. A line that writes a time of day alone has none, and is
// timed all the same.
func momentOf(text []rune) (at int, dated, timed bool) {
	const front, longest = 12, 40
	text = behindLabel(text)
	m, ok := normalize.FirstFolded(text[:min(len(text), longest)], normalize.Options{})
	if !ok || m.Point == nil || m.Err != "" || m.Start > front || isStop(text[:m.Start]) {
		return 0, false, false
	}
	p := m.Point
	if !p.Month.Known() || !p.Day.Known() {
		return 0, false, p.Hour.Known()
	}
	at = ((p.Month.N-1)*31 + p.Day.N - 1) * dayLong
	if p.Hour.Known() {
		return at + p.Hour.N*60 + p.Minute.N, true, true
	}
	return at + dayLong - 1, true, true
}

// begun notes when the incidents began, by the cells of 発生日時, or by the one that they have in
// common; nothing where one does not say its day.
func (a *abreast) begun(cells [][]doc.Line, all []doc.Line) {
	a.beginnings = nil
	if a.together && cells == nil {
		cells = slices.Repeat([][]doc.Line{all}, a.n)
	}
	for _, lines := range cells {
		var text []rune
		for _, line := range lines {
			text = append(text, a.f.src.Fold[line.Start:line.End]...)
		}
		at, dated, _ := momentOf(text)
		if !dated {
			a.beginnings = nil
			return
		}
		a.beginnings = append(a.beginnings, at)
	}
}

// since is how long after the beginning of incident k the moment is.
func (a *abreast) since(k, at int) int { return (at - a.beginnings[k] + yearLong) % yearLong }

// whose is the incident that a notice of that moment is of: the last to begin before
// it, all others long before or behind; -1 where another may be meant.
func (a *abreast) whose(at int) int {
	const far = 7 * dayLong
	best := 0
	for k := range a.beginnings {
		if a.since(k, at) < a.since(best, at) {
			best = k
		}
	}
	for k := range a.beginnings {
		if k != best && a.since(k, at) < far {
			return -1
		}
	}
	return best
}

// withOwn are the cells of a log, of which an entry alone on its line that stands where another incident does goes
// to that of which its date says it is: what is beside it is narrow, so that it stands aside.
func (a *abreast) withOwn(cells [][]doc.Line) [][]doc.Line {
	if len(a.beginnings) != a.n {
		return cells
	}
	own := make([][]doc.Line, a.n)
	for k, lines := range cells {
		if k > 0 && len(lines) > 0 && len(cells[k-1]) > 0 && lines[0].Span == cells[k-1][0].Span {
			return cells // one for several incidents
		}
		for _, line := range lines {
			w := k
			if at, dated, _ := momentOf(a.textOf(line)); dated && line.Span == a.f.src.Lines[a.f.lineAt(line.Start)].Span {
				w = a.whose(at)
			}
			if w < 0 {
				w = k
			}
			own[w] = append(own[w], line)
		}
	}
	for k := range own {
		if len(own[k]) == 0 {
			return cells
		}
		doc.Sort(own[k], func(x, y *doc.Line) int { return x.Start - y.Start })
	}
	return own
}

// byDates gives the entries of a log to the incidents by their dates; nil where they
// do not tell.
func (a *abreast) byDates(row *doc.Row) [][]doc.Line {
	if len(a.beginnings) != a.n {
		return nil
	}
	logs, k := make([]incidentLog, a.n), -1
	lines := a.apart(row.Cell)
	for i, line := range lines {
		if i > 0 && a.labelAlone(lines[i-1]) {
			logs[k].lines = append(logs[k].lines, line)
			continue
		}
		if k = a.logOf(logs, k, a.entryText(lines, i)); k < 0 || k >= a.n {
			return nil
		}
		logs[k].lines = append(logs[k].lines, line)
	}
	cells := make([][]doc.Line, a.n)
	for k := range logs {
		if cells[k] = logs[k].lines; len(cells[k]) == 0 {
			return nil
		}
	}
	return cells
}

// entryText is what line i of a log says, with the time below its label where that stands alone:
// 第１報 above 10月8日 13:52.
func (a *abreast) entryText(lines []doc.Line, i int) []rune {
	text := a.textOf(lines[i])
	if i+1 < len(lines) && a.labelAlone(lines[i]) {
		return append(text[:len(text):len(text)], a.textOf(lines[i+1])...)
	}
	return text
}

// labelAlone reports whether the line is nothing but the label of an entry.
func (a *abreast) labelAlone(line doc.Line) bool {
	text := a.textOf(line)
	return text[len(text)-1] == '報' && namesNotice(text)
}

// apart are the lines of a log, parted where the notice of another begins behind a blank:
// 第１報 10/8 13:52 初報 11/2 8:05; not ７月５日２時05分 初報を掲載.
func (a *abreast) apart(lines []doc.Line) []doc.Line {
	var out []doc.Line
	for _, line := range lines {
		i, from := a.f.lineAt(line.Start), line.Start
		for _, p := range piecesOf(a.f.src, line) {
			if p.Start > from && isNotice(a.f.src.Fold[p.Start:line.End]) && isNotice(a.f.src.Fold[from:line.End]) {
				out = appendPart(out, a.f.src, i, from, p.Start)
				from = p.Start
			}
		}
		out = appendPart(out, a.f.src, i, from, line.End)
	}
	return out
}

// logOf is the incident that the next line is of, behind one of incident k; -1 where
// nothing says.
func (a *abreast) logOf(logs []incidentLog, k int, text []rune) int {
	at, dated, timed := momentOf(text)
	switch {
	case dated:
		next := a.whose(at)
		if !a.follows(logs, k, next, at) && !a.goesBack(logs, next, at, text) {
			return -1
		}
		logs[next].last, logs[next].number = a.since(next, at), noticeNumber(text)
		return next
	case cell.MissingIn(text) != "":
		return k + 1
	case closesFirst(text):
		return a.openLog(logs)
	case !timed && (entryStyle(text) != 0 || script.Closing(text[0]) != 0):
		return -1 // of which of two nothing says
	}
	return k
}

// An incidentLog is what one incident has of a log: its lines, how long after the
// beginning of the incident the last of its entries came, and the number of that.
type incidentLog struct {
	lines  []doc.Line
	last   int
	number int
}

// openLog is the incident whose log ends within a bracket; -1 where there is none, or
// several are.
func (a *abreast) openLog(logs []incidentLog) int {
	open := -1
	for k := range logs {
		n := len(logs[k].lines)
		if n == 0 || openBrackets(a.f.src.Fold[logs[k].lines[n-1].Start:logs[k].lines[n-1].End]) <= 0 {
			continue
		}
		if open >= 0 {
			return -1
		}
		open = k
	}
	return open
}

// goesBack reports whether a notice of incident next goes on with its log behind those of
// others, as where the end of a page parts the cells: the number of the notice follows.
func (a *abreast) goesBack(logs []incidentLog, next, at int, text []rune) bool {
	return next >= 0 && len(logs[next].lines) > 0 && logs[next].number > 0 && noticeNumber(text) == logs[next].number+1 &&
		a.since(next, at) >= logs[next].last
}

// noticeNumber is the number with which an entry begins: 2 for 第２報; 0 for none.
func noticeNumber(text []rune) int {
	text = behindBullet(text)
	if len(text) < 2 || text[0] != '第' || !isNotice(text) {
		return 0
	}
	n, _ := leadingNumber(text[1:])
	return n
}

// follows reports whether a notice of incident next may stand behind the last one of
// incident k: later in the same log, or soon in the next.
func (a *abreast) follows(logs []incidentLog, k, next, at int) bool {
	const near = dayLong // of the first notice
	switch next {
	case -1:
		return false
	case k:
		return a.since(k, at) >= logs[k].last
	case k + 1:
		return a.since(next, at) <= near
	}
	return false
}

// severalLogs reports whether the cell has entries that cannot be of all incidents:
// some lie before one of them, or two are the first.
func (a *abreast) severalLogs(row *doc.Row) bool {
	entries, firsts := 0, 0
	for i := range row.Cell {
		text := a.entryText(row.Cell, i)
		at, dated, _ := momentOf(text)
		if !dated || i > 0 && a.labelAlone(row.Cell[i-1]) {
			continue
		}
		if noticeNumber(text) == 1 {
			firsts++
		}
		entries++
		for k := range a.beginnings {
			if a.since(k, at) > yearLong/2 {
				return true
			}
		}
	}
	return firsts > 1 || entries > 1 && len(a.beginnings) != a.n
}

func behindBullet(text []rune) []rune {
	for len(text) > 0 && (script.Bullet(text[0]) || script.Blank(text[0])) {
		text = text[1:]
	}
	return text
}

// behindLabel is what stands behind the bullet and the label of an entry.
func behindLabel(text []rune) []rune {
	text = behindBullet(text)
	if !isNotice(text) {
		return text
	}
	return text[1+slices.Index(text, '報'):]
}

// entries reports whether lines of the cell begin as entries of a log.
func (a *abreast) entries(row *doc.Row) bool {
	return slices.ContainsFunc(row.Cell, func(line doc.Line) bool {
		_, dated, _ := momentOf(a.f.src.Fold[line.Start:line.End])
		return dated
	})
}
