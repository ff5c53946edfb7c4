package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
)

// A log may be divided by operator, the names in a column of their own before the entries and no words over
// either. In a text that keeps its columns each name is wrapped beside the entries of its own:
//
//	白樺通信株式会 第１報 ４月３日9時 障害の発生
//	社             第２報 ４月３日11時 復旧
//	湖北電話株式会 第１報 ４月３日10時 障害の
//	社             発生

// besideNames puts the lines of such names before the entries beside them; a cell that is none is left as it is.
func (t *columnTable) besideNames(cell []doc.Line) []doc.Line {
	const most = 400 // lines
	x, ok := t.entriesAt(cell)
	if !ok || len(cell) > most {
		return cell
	}
	n := namedLogs{t: t}
	for _, line := range cell {
		left, right := t.splitAt(line, x)
		if left != nil && right != nil && len(n.entries) > 0 && beginsLog(t.src.Fold[right[0].Start:right[0].End]) && !n.flush() {
			return cell
		}
		n.name, n.entries = append(n.name, left...), append(n.entries, right...)
	}
	if !n.flush() {
		return cell
	}
	return n.out
}

// namedLogs are the logs of a cell, a name each: what is sorted of them, and the open one.
type namedLogs struct {
	t                  *columnTable
	out, name, entries []doc.Line
	names              int
}

// flush sorts the open log, its name and its entries in boxes of their own; false where the name is of no company.
func (n *namedLogs) flush() bool {
	text := n.t.textOf(n.name)
	if len(n.entries) == 0 || !isCompany(text) || sentence(text) {
		return false
	}
	for k, lines := range [...][]doc.Line{n.name, n.entries} {
		for _, line := range lines {
			line.Part = 2*n.names + k + 1
			n.out = append(n.out, line)
		}
	}
	n.name, n.entries = nil, nil
	n.names++
	return true
}

// entriesAt is where the entries of the log stand, right of a name on the first line.
func (t *columnTable) entriesAt(cell []doc.Line) (float32, bool) {
	if len(cell) == 0 {
		return 0, false
	}
	pieces := piecesOf(t.src, cell[0])
	at := slices.IndexFunc(pieces, func(p doc.Span) bool { return beginsLog(t.src.Fold[p.Start:p.End]) })
	if at <= 0 {
		return 0, false
	}
	return xWithin(t.src, cell[0], pieces[at].Start), true
}

// beginsLog reports whether the text is the name of the first entry of a log: 第１報, 初報.
func beginsLog(text []rune) bool {
	if len(text) < 2 || !isNotice(append(text[:len(text):len(text)], ' ')) {
		return false
	}
	value, _ := leadingNumber(text[1:])
	return text[0] == '初' || text[0] == '第' && value == 1
}

// splitAt parts the line before what begins about x.
func (t *columnTable) splitAt(line doc.Line, x float32) (left, right []doc.Line) {
	const near = 2
	i := (&finder{src: t.src}).lineAt(line.Start)
	at := line.End
	for _, p := range piecesOf(t.src, line) {
		if xWithin(t.src, line, p.Start) >= x-near {
			at = p.Start
			break
		}
	}
	return appendPart(nil, t.src, i, line.Start, at), appendPart(nil, t.src, i, at, line.End)
}

func (t *columnTable) textOf(lines []doc.Line) []rune {
	var text []rune
	for _, line := range lines {
		text = append(text, t.src.Fold[line.Start:line.End]...)
	}
	return text
}
