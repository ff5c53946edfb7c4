package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// Minutes of committees that examine papers set questions and answers side by side:
//
//	意見・質問                    回答
//	・なぜ増えたのか。            ・単価が改められたためである。

// askedColumns are the columns of questions and of answers below a head row; ok is false where
// it names no such.
func (f *finder) askedColumns(head [][]doc.Span) (asked, answered int, ok bool) {
	asked, answered = -1, -1
	for col, lines := range head {
		text := f.bareCell(lines)
		key, is := f.Words.AskedHead.Is(text, 0, len(text))
		switch {
		case !is:
		case key == "question" && asked < 0:
			asked = col
		case key == "answer" && answered < 0:
			answered = col
		default:
			return -1, -1, false
		}
	}
	return asked, answered, asked >= 0 && answered > asked
}

// takeAsked enters a table of questions and answers, whose heads say so; ok is false for another.
func (f *finder) takeAsked(cells [][][]doc.Span) (ok bool) {
	asked, answered, ok := f.askedColumns(cells[0])
	if !ok {
		return false
	}
	f.noteCells(cells[0])
	seen := map[doc.Span]bool{}
	for _, row := range cells[1:] {
		f.addAsked(row, asked, answered, seen)
	}
	return true
}

// addAsked enters what one row asks and what it answers. Where each cell has as many points as
// the other, an answer stands behind its question. seen are the cells that were entered, as
// merged ones stand in several places.
func (f *finder) addAsked(row [][]doc.Span, asked, answered int, seen map[doc.Span]bool) {
	if one := row[asked]; len(one) > 0 && len(row[answered]) > 0 && one[0] == row[answered][0] {
		f.addCell(one, 0) // over both columns
		return
	}
	for col, lines := range row {
		switch {
		case len(lines) == 0:
			continue
		case seen[lines[0]]:
			row[col] = nil
		case col != asked && col != answered:
			f.noteSpans(doc.Number, lines)
		}
		seen[lines[0]] = true
	}
	questions, answers := f.points(row[asked]), f.points(row[answered])
	if len(questions) != len(answers) {
		f.addSigned(doc.Question, questions...)
		f.addSigned(doc.Answer, answers...)
		return
	}
	for i := range questions {
		f.addSigned(doc.Question, questions[i])
		f.addSigned(doc.Answer, answers[i])
	}
}

// points divides the lines of a cell before those that begin with a bullet.
func (f *finder) points(lines []doc.Span) [][]doc.Span {
	var out [][]doc.Span
	for i, s := range lines {
		if m := f.Mark(s); i == 0 || m.Style == line.Bulleted {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], s)
	}
	return out
}

// addSigned enters points as remarks with a sign; one that says that there is none is a heading.
func (f *finder) addSigned(sign doc.Sign, points ...[]doc.Span) {
	for _, lines := range points {
		s := lines[0]
		m := f.Mark(s)
		text := doc.Span{Start: m.End, End: s.End}
		if m.Style != line.Bulleted {
			text.Start = s.Start
		}
		if len(lines) == 1 && (text.Empty() || f.Is(f.Words.None, text)) {
			f.note(doc.Heading, s.Start, s.End)
			continue
		}
		r := row{Span: s, region: -1, fixed: true, spoken: true}
		r.unmark()
		r.speech = line.Speaker{Form: line.Signed, Sign: sign, Text: text.Start, Sure: true}
		f.rows = append(f.rows, r)
		f.addCell(lines[1:], 0)
	}
}

// woven are the two columns of questions and answers in a text that keeps the places of words,
// below their heads.
type woven struct {
	wide   bool // a letter of full width takes two columns
	x      int  // where the answers begin
	points bool // bullets begin the questions
}

// askedText reads questions and answers side by side below line i, which heads them, and returns
// the line behind them; i where it heads none. stop tells the lines that regions take.
func (f *finder) askedText(i int, stop map[int]int) int {
	const most = 600 // lines of such columns
	lines := f.src.Lines
	if f.src.Boxes != nil || f.src.Whole || !f.askedHeads(lines[i].Span) {
		return i
	}
	end := i + 1
	for end < len(lines) && end < i+most {
		if _, ok := stop[end]; ok || f.askedHeads(lines[end].Span) {
			break
		}
		end++
	}
	w, ok := f.weave(lines[i+1 : end])
	if !ok {
		return i
	}
	f.note(doc.Heading, lines[i].Start, lines[i].End)
	from := len(f.rows)
	n := f.readWoven(lines[i+1:end], &w)
	if from < len(f.rows) {
		f.rows[from].opens = true
	}
	return i + 1 + n
}

// readWoven enters the points of the lines up to the first that stands over both columns, and
// returns how many lines that are.
func (f *finder) readWoven(lines []doc.Line, w *woven) (n int) {
	var cells [2][]doc.Span
	enter := func() {
		f.addAsked(cells[:], 0, 1, map[doc.Span]bool{})
		cells = [2][]doc.Span{}
	}
	for ; n < len(lines); n++ {
		l := &lines[n]
		if f.PageMark(l.Span) {
			f.note(doc.Furniture, l.Start, l.End)
			continue
		}
		left, right, ok := f.cutAt(l, w)
		if !ok {
			break
		}
		if w.points && f.bulleted(left) || !w.points && f.bulleted(right) {
			enter()
		}
		for side, s := range [...]doc.Span{left, right} {
			if !s.Empty() {
				cells[side] = append(cells[side], s)
			}
		}
	}
	enter()
	return n
}

// askedHeads reports whether s is the heads of such columns and nothing else, their letters spread
// or not: 質　　問　　　　　回　　答.
func (f *finder) askedHeads(s doc.Span) bool {
	const longest = 40 // characters without blanks
	s = f.Trim(s)
	if script.Count(f.Fold, s) > longest || f.HasStop(s) {
		return false
	}
	for i := s.Start + 1; i < s.End; i++ {
		if !script.Blank(f.Fold[i]) || script.Blank(f.Fold[i-1]) {
			continue
		}
		asked, answered, ok := f.askedColumns([][]doc.Span{{{Start: s.Start, End: i}}, {f.Trim(doc.Span{Start: i, End: s.End})}})
		if ok && asked == 0 && answered == 1 {
			return true
		}
	}
	return false
}

// bulleted reports whether a bullet begins s.
func (f *finder) bulleted(s doc.Span) bool {
	return !s.Empty() && script.Bullet(f.Fold[s.Start])
}

// weave finds where the answers begin: where most bullets within lines stand. Extractors count
// letters of full width as one column or as two; what parts more lines is right.
func (f *finder) weave(lines []doc.Line) (best woven, ok bool) {
	parted := 0
	for _, wide := range [...]bool{false, true} {
		w, found := f.weaveBy(lines, wide)
		if !found {
			continue
		}
		n := 0
		for n < len(lines) {
			if _, _, ok := f.cutAt(&lines[n], &w); !ok {
				break
			}
			n++
		}
		if n > parted {
			best, parted, ok = w, n, true
		}
	}
	return best, ok
}

// weaveBy is weave by one way to count.
func (f *finder) weaveBy(lines []doc.Line, wide bool) (w woven, ok bool) {
	w.wide = wide
	at := map[int]int{}
	for i := range lines {
		l := &lines[i]
		x := int(l.X0)
		for k := l.Start; k < l.End; k++ {
			if k > l.Start+1 && script.Bullet(f.Fold[k]) && script.Blank(f.Fold[k-1]) {
				at[x]++
			}
			x += f.columnsOf(k, wide)
		}
	}
	most := 0
	for x, own := range at {
		if n := 4*own + at[x-1] + at[x+1]; n > most || n == most && x < w.x {
			most, w.x = n, x
		}
	}
	for i := range lines {
		w.points = w.points || f.bulleted(lines[i].Span) && int(lines[i].X0) < w.x-1
	}
	return w, most > 0
}

// columnsOf is how many columns the character at k takes.
//
//go:noinline
func (f *finder) columnsOf(k int, wide bool) int {
	if wide {
		return script.Width(f.src.Runes[k : k+1])
	}
	return 1
}

// cutAt parts a line where the answers begin. ok is false for a line that stands over both
// columns, or heads what is below them.
func (f *finder) cutAt(l *doc.Line, w *woven) (left, right doc.Span, ok bool) {
	const slack = 3 // columns: figures are half as wide
	if int(l.X0) >= w.x-1 {
		return doc.Span{}, l.Span, true
	}
	at, off := 0, slack+1
	x := int(l.X0)
	for k := l.Start + 1; k < l.End; k++ {
		if x += f.columnsOf(k-1, w.wide); x > w.x+slack {
			break
		}
		if d := max(x-w.x, w.x-x); d < off && script.Blank(f.Fold[k-1]) && !script.Blank(f.Fold[k]) {
			at, off = k, d
		}
	}
	if at > 0 {
		return f.Trim(doc.Span{Start: l.Start, End: at}), doc.Span{Start: at, End: l.End}, true
	}
	m := f.Mark(l.Span)
	over := l.End > l.Start && x+f.columnsOf(l.End-1, w.wide) > w.x+slack
	return l.Span, doc.Span{}, !over && !m.Numbered()
}
