package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// Incidents side by side: the cells of a text table with labels at the left
// hold one value for each of several incidents. 発生日時 tells how many: as many
// as it has dates.

// abreast divides the rows between the incidents that stand side by side; nil
// where there is one. The number is the first line of the table with the names
// over its columns.
func (f *finder) abreast(rows []doc.Row, first int) ([][]doc.Row, int) {
	numbers := f.numberRow(rows)
	a := f.standing(rows, numbers)
	if a == nil {
		return nil, first
	}
	if numbers >= 0 {
		rows = slices.Delete(slices.Clone(rows), numbers, numbers+1)
	}
	rows = a.withoutNames(rows)
	a.place(rows)
	a.findMiddles(rows)
	a.measureScale(rows)
	a.measure(rows)
	a.narrow(rows)
	names, first := a.takeNames(rows), a.takeNumbers(rows, first)
	records := make([][]doc.Row, a.n)
	divided := 0
	for i := range rows {
		cells, loose := a.divide(&rows[i])
		if rows[i].Key == "occurred_at" {
			a.begun(cells, rows[i].Cell)
		}
		for k := range records {
			if len(loose) > 0 {
				records[k] = append(records[k], doc.Row{Label: rows[i].Label, Cell: loose, Mixed: true})
			}
		}
		if cells == nil {
			cells = make([][]doc.Line, a.n)
			for k := range cells {
				cells[k] = rows[i].Cell // one cell for all
			}
			rows[i].Mixed = a.mixed(&rows[i])
		} else {
			divided++
		}
		for k := range records {
			row := rows[i]
			if row.Cell = cells[k]; row.Mixed {
				row.Key = ""
			}
			records[k] = append(records[k], row)
		}
	}
	if divided < 2 {
		return nil, first
	}
	if names != nil {
		return withNames(records, names), first
	}
	return records, a.operators(records, first)
}

// standing finds where the incidents stand, nil where there is one: where the row that only numbers
// them, if there is one, has its numbers.
func (f *finder) standing(rows []doc.Row, numbers int) *abreast {
	at := -1
	for i := range rows {
		if rows[i].Key == "occurred_at" {
			at = i
		}
	}
	if at < 0 {
		return nil
	}
	wide := slices.ContainsFunc(rows, func(row doc.Row) bool { return f.wide(row.Cell) })
	if numbers >= 0 {
		return f.numberedAbreast(&rows[numbers], wide)
	}
	a := f.abreastOf(&rows[at], wide)
	if a == nil {
		return f.begunTogether(rows, wide)
	}
	a.byOthers(rows, wide)
	return a
}

// withoutNames gives a row whose label nobody knows to the row above it where a text
// keeps no columns and the row has not a value for each incident: its label is a
// cell of one of them.
func (a *abreast) withoutNames(rows []doc.Row) []doc.Row {
	if len(a.places) > 0 {
		return rows
	}
	var out []doc.Row
	for _, row := range rows {
		n := 0
		for _, line := range row.Cell {
			n += len(piecesOf(a.f.src, line))
		}
		if len(out) == 0 || row.Key != "" || len(row.Label) != 1 || n >= a.n || a.listed(row.Label[0]) {
			out = append(out, row)
			continue
		}
		above := &out[len(out)-1]
		i := a.f.lineAt(row.Label[0].Start)
		above.Cell = appendPart(above.Cell[:len(above.Cell):len(above.Cell)], a.f.src, i, row.Label[0].Start, a.f.src.Lines[i].End)
		for _, line := range row.Cell {
			if line.Start >= a.f.src.Lines[i].End {
				above.Cell = append(above.Cell, line)
			}
		}
	}
	return out
}

// listed reports whether the lexicon has the label.
func (a *abreast) listed(label doc.Span) bool {
	_, known := lexicon.OtherLabels().Lookup(a.f.src.Fold[label.Start:label.End])
	return known
}

// mixed reports whether the cell that could not be divided is not one for all
// incidents: more than one value of its field stands in it. Of which incidents
// each is, nothing says.
func (a *abreast) mixed(row *doc.Row) bool {
	if len(a.places) > 0 || row.Key == "" {
		return false
	}
	var text []rune
	pieces, sentences := 0, 0 // sentences that end on a line before the last
	for i, line := range row.Cell {
		pieces += len(piecesOf(a.f.src, line))
		text = append(text, a.f.src.Fold[line.Start:line.End]...)
		if i+1 < len(row.Cell) && text[len(text)-1] == '。' {
			sentences++
		}
	}
	switch {
	case isLog(row.Key) && a.entries(row):
		return a.severalLogs(row)
	case row.Key == "affected_area":
		return pieces > len(row.Cell)
	case !typed(row.Key):
		return a.untold(row) || a.severalBlocks(row) || sentences > 0 && !a.overAll(row)
	}
	return pieces > 1 && cellCost(a.columnOf(row), text) >= badCell
}

// takeNames takes the line of names over the columns out of the first cell, where
// no label knows it.
func (a *abreast) takeNames(rows []doc.Row) [][]doc.Line {
	cell := rows[0].Cell
	if rows[0].Key == "operators" || len(cell) < 2 || len(rows[0].Label) == 0 || cell[0].Start > rows[0].Label[0].Start {
		return nil
	}
	names := a.companies(a.f.lineAt(cell[0].Start), gapPieces(a.f.src, cell[0]))
	if names != nil {
		rows[0].Cell = cell[1:]
	}
	return names
}

// takeNumbers takes the line out of the first cell that numbers the incidents over its label, 1件目　2件目, and
// is the first line of the table without it.
func (a *abreast) takeNumbers(rows []doc.Row, first int) int {
	row := &rows[0]
	if len(row.Cell) < 2 || len(row.Label) == 0 || row.Cell[0].Start > row.Label[0].Start {
		return first
	}
	if !a.f.countsUp(piecesOf(a.f.src, row.Cell[0]), a.n) {
		return first
	}
	i := a.f.lineAt(row.Cell[0].Start)
	row.Cell = row.Cell[1:]
	return max(first, i+1)
}

// companies are the pieces of line i as cells, where each names a company and each
// incident has one.
func (a *abreast) companies(i int, pieces []doc.Span) [][]doc.Line {
	if len(pieces) != a.n {
		return nil
	}
	names := make([][]doc.Line, a.n)
	for k, p := range pieces {
		if !isCompany(a.f.src.Fold[p.Start:p.End]) {
			return nil
		}
		names[k] = appendPart(nil, a.f.src, i, p.Start, p.End)
	}
	return names
}

// withNames puts the names before the rows of the records.
func withNames(records [][]doc.Row, names [][]doc.Line) [][]doc.Row {
	for k := range records {
		records[k] = append([]doc.Row{{Key: "operators", Cell: names[k]}}, records[k]...)
	}
	return records
}

// An abreast knows where the incidents stand: the places of their columns, or
// none where the text keeps no columns.
type abreast struct {
	f      *finder
	n      int
	places [][2]float32
	widths []float64 // of the columns, where the text is written as its lines are drawn
	fills  []float64 // how wide the widest cell of each column is that gaps part from others

	scale      float32   // how many columns of the text a full-width character takes; 0 where that is not known
	room       float64   // how wide the lines of one incident are; 0 where that is not known
	beginnings []int     // of the incidents, within the year; nil where they are not known
	together   bool      // the incidents have one beginning
	middles    []float32 // of the columns, where all is set in the middle of them; nil where it is not
}

// abreastOf counts the dates of a cell; nil for one. Where the text keeps columns
// each stands in one of its own, on whatever line.
func (f *finder) abreastOf(row *doc.Row, wide bool) *abreast {
	var dates [][2]float32
	for _, line := range row.Cell {
		for _, p := range piecesOf(f.src, line) {
			if text := f.src.Fold[p.Start:p.End]; beginsDate(text) && text[0] != '(' && (len(text) < 2 || !isDigit(text[0]) || text[1] != '月') {
				x := xWithin(f.src, line, p.Start)
				dates = append(dates, [2]float32{x, x + float32(p.Len())})
			}
		}
	}
	const room = 12 // incidents that a sheet of paper has room for
	if len(dates) < 2 || len(dates) > room {
		return nil
	}
	a := &abreast{f: f, n: len(dates)}
	if wide {
		doc.Sort(dates, func(a, b *[2]float32) int { return int(a[0]) - int(b[0]) })
		if apartBy(dates, leastColumn) {
			a.places = dates
		}
	}
	return a
}

// byOthers counts the incidents by their operators, or in columns by when they ended or how
// long they took, where those are more than the dates: one that several have in common
// stands once.
func (a *abreast) byOthers(rows []doc.Row, wide bool) {
	for i := range rows {
		if rows[i].Key == "affected_users" || rows[i].Key != "operators" && len(a.places) == 0 || len(rows[i].Cell) != 1 {
			continue
		}
		if pieces := a.f.valuesOf(&rows[i], wide); len(pieces) > a.n {
			a.stand(rows[i].Cell[0], pieces)
			return
		}
	}
}

// valuesOf are the pieces of the first line of the row where each is a value of its field.
func (f *finder) valuesOf(row *doc.Row, wide bool) []doc.Span {
	kinds := map[string]int{
		"operators": companyValue, "recovered_at": pointValue, "durations": lengthValue,
		"affected_users": countValue, "inquiries": countValue,
	}
	kind := kinds[row.Key]
	if kind == noValue || len(row.Cell) == 0 {
		return nil
	}
	pieces := piecesOf(f.src, row.Cell[0])
	if wide {
		pieces = gapPieces(f.src, row.Cell[0])
	}
	told := false
	for _, p := range pieces {
		switch text := f.src.Fold[p.Start:p.End]; {
		case valueKind(text) == kind:
			told = true
		case kind == companyValue || cell.MissingIn(text) == "":
			return nil
		}
	}
	if !told {
		return nil
	}
	return pieces
}

// begunTogether counts incidents that have their beginning in common, by their operators, ends,
// lengths, users and calls: three rows must have a value for each, or that of the operators and
// one more; nil where they have not.
func (f *finder) begunTogether(rows []doc.Row, wide bool) *abreast {
	least := 3
	var found []doc.Span
	line, agree := doc.Line{}, 0
	for i := range rows {
		switch pieces := f.valuesOf(&rows[i], wide); {
		case len(pieces) < 2 || found != nil && len(pieces) != len(found):
		case found == nil:
			if line, found = rows[i].Cell[0], pieces; rows[i].Key == "operators" && wide {
				least = 2
			}
			fallthrough
		default:
			agree++
		}
	}
	if agree < least {
		return nil
	}
	a := &abreast{f: f, together: true}
	if wide {
		a.places = make([][2]float32, len(found))
	}
	if a.stand(line, found); wide && !apartBy(a.places, leastColumn) {
		return nil
	}
	return a
}

// stand says that one incident stands where each of the pieces of the line does.
func (a *abreast) stand(line doc.Line, pieces []doc.Span) {
	var places [][2]float32
	for _, p := range pieces {
		x := xWithin(a.f.src, line, p.Start)
		places = append(places, [2]float32{x, x + float32(p.Len())})
	}
	if a.n = len(pieces); len(a.places) > 0 {
		a.places = places
	}
}

// place moves the places of the columns to where most lines that have one piece for
// each incident have them: a date may reach into the next column.
func (a *abreast) place(rows []doc.Row) {
	const least = 2 // lines
	if len(a.places) == 0 {
		return
	}
	a.measureFills(rows)
	starts := make([][]float32, a.n)
	for i := range rows {
		for _, line := range rows[i].Cell {
			pieces := gapPieces(a.f.src, line)
			if len(pieces) != a.n {
				continue
			}
			for k, p := range pieces {
				starts[k] = append(starts[k], xWithin(a.f.src, line, p.Start))
			}
		}
	}
	if len(starts[0]) < least {
		return
	}
	places := slices.Clone(a.places)
	for k := range places {
		x := most(starts[k])
		places[k] = [2]float32{x, max(x+leastColumn, a.places[k][1])}
	}
	if apartBy(places, leastColumn) {
		a.places = places
	}
}

// most is the value that comes most often, the least of several.
func most(values []float32) float32 {
	slices.Sort(values)
	best, n := values[0], 0
	for i := 0; i < len(values); {
		k := i
		for k < len(values) && values[k] == values[i] {
			k++
		}
		if k-i > n {
			best, n = values[i], k-i
		}
		i = k
	}
	return best
}

// leastColumn is how many characters a column of values has at least.
const leastColumn = 5

// apartBy reports whether each of the places begins so much behind the one before.
func apartBy(places [][2]float32, least float32) bool {
	for i := 1; i < len(places); i++ {
		if places[i][0]-places[i-1][0] < least {
			return false
		}
	}
	return true
}

// wide reports whether more than one blank parts the pieces of a line, as in a
// text that keeps its columns.
func (f *finder) wide(lines []doc.Line) bool {
	for _, line := range lines {
		for i := line.Start; i+1 < line.End; i++ {
			if f.src.Fold[i] == ' ' && f.src.Fold[i+1] == ' ' {
				return true
			}
		}
	}
	return false
}

// piecesOf are what white space parts on a line.
func piecesOf(src *doc.Source, line doc.Line) []doc.Span {
	var pieces []doc.Span
	for at := line.Start; at < line.End; {
		if doc.IsSpace(src.Fold[at]) {
			at++
			continue
		}
		end := at + 1
		for end < line.End && !doc.IsSpace(src.Fold[end]) && !stepsAside(src, end) {
			end++
		}
		pieces = append(pieces, doc.Span{Start: at, End: end})
		at = end
	}
	return pieces
}

// stepsAside reports whether the character at at stands so far from the one before it on
// the page that they are of two cells, where it is too near for a blank between them.
func stepsAside(src *doc.Source, at int) bool {
	const step = 0.25 // em; a figure stands a fifth of one from the kanji beside it
	if src.Boxes == nil {
		return false
	}
	a, b := src.Boxes[at-1], src.Boxes[at]
	return !a.Empty() && !b.Empty() && b.X0-a.X1 >= step*(b.Y1-b.Y0)
}

// divide gives the lines of a cell to the incidents; nil where they cannot be
// told apart. The second result are lines of which nothing says whose they are.
func (a *abreast) divide(row *doc.Row) (cells [][]doc.Line, loose []doc.Line) {
	switch {
	case len(a.places) > 0:
		return a.inColumns(row), nil
	case a.f.drawn && len(row.Cell) > 1:
		return a.byLines(row)
	}
	switch {
	case isLog(row.Key) && a.entries(row):
		if cells = a.byDates(row); cells == nil && len(a.beginnings) == a.n {
			cells = a.byBreaks(row)
		}
		return cells, nil
	case row.Key == "service_categories":
		if cells = a.byWidth(row); cells != nil {
			return cells, nil
		}
	}
	return a.byText(row), nil
}

// byText gives the lines of a cell in words, or of values, to the incidents by what it says;
// nil where that does not tell.
func (a *abreast) byText(row *doc.Row) [][]doc.Line {
	never := func(*doc.Row) bool { return false }
	for _, way := range [...]struct {
		unless func(*doc.Row) bool // it is known not to be parted
		by     func(*doc.Row) [][]doc.Line
	}{
		{never, a.byHeadings}, {never, a.byBlocks},
		{func(row *doc.Row) bool { return a.untold(row) || a.overAll(row) }, a.byNumbers},
		{a.severalBlocks, a.byFirstLine}, {never, a.byKind},
	} {
		if way.unless(row) {
			return nil
		}
		if cells := way.by(row); cells != nil {
			return cells
		}
	}
	return nil
}

// inColumns gives the lines of a cell to the incidents by their columns.
func (a *abreast) inColumns(row *doc.Row) [][]doc.Line {
	if items := a.itemColumns(row); items != nil {
		return items
	}
	if cells := a.byMiddles(row.Cell); cells != nil {
		return cells
	}
	if own := a.ownColumns(row); own != nil {
		return own
	}
	byPlace, byDistance := a.byPlace(row.Cell), a.byDistance(row.Cell)
	if byPlace != nil && a.parted(row.Cell) {
		return byPlace
	}
	if byDistance == nil {
		return byPlace
	}
	if byPlace != nil && isSub(row.Key) {
		return a.withOwn(byPlace) // gaps part the label of a notice from its time as well
	}
	if byDistance = a.settled(row, byDistance); byPlace == nil {
		return byDistance
	}
	forEach := slices.ContainsFunc(row.Cell, func(line doc.Line) bool { return a.pieceForEach(line) != nil })
	if d, p := a.cost(row, byDistance), a.cost(row, byPlace); d < p || d == p && (typed(row.Key) || !forEach) {
		return byDistance
	}
	return byPlace
}

// parted reports whether wide gaps part the cells on all lines: each has a piece for
// every incident.
func (a *abreast) parted(lines []doc.Line) bool {
	for _, line := range lines {
		if a.pieceForEach(line) == nil {
			return false
		}
	}
	return len(lines) > 0
}

// pieceForEach are the pieces of a line that wide gaps part where there is one for
// each incident, the first of them in the first column; nil for any other line. A blank
// alone may stand behind a piece that fills its column.
func (a *abreast) pieceForEach(line doc.Line) []doc.Span {
	pieces := a.markedPieces(line)
	if pieces == nil {
		pieces = gapPieces(a.f.src, line)
	}
	if len(pieces) != a.n {
		if pieces = piecesOf(a.f.src, line); len(pieces) != a.n || !a.filling(pieces) {
			return nil
		}
	}
	for k := 1; k < len(pieces); k++ {
		label, text := a.f.src.Fold[pieces[k-1].Start:pieces[k-1].End], a.f.src.Fold[pieces[k].Start:pieces[k].End]
		if label[len(label)-1] == '報' && namesNotice(label) && (isDigit(text[0]) || namesDayAfter(text)) {
			return nil // the number of a notice and its time are of one entry
		}
	}
	if x := xWithin(a.f.src, line, pieces[0].Start); a.n > 1 && x-a.places[0][0] > a.places[1][0]-x {
		return nil
	}
	return pieces
}

// markedPieces are the entries of lists side by side, one for each incident, that begin on a line with marks
// of one style; nil for any other line. A gap may stand behind a mark, and a blank alone before one.
func (a *abreast) markedPieces(line doc.Line) []doc.Span {
	const aside = 10 // columns
	var entries []doc.Span
	var first rune
	for k, p := range piecesOf(a.f.src, line) {
		style := entryStyle(a.f.src.Fold[p.Start:line.End])
		if k == 0 {
			first = style
		}
		if first == 0 {
			return nil
		}
		if style == first {
			entries = append(entries, p)
		}
		entries[len(entries)-1].End = p.End
	}
	if len(entries) != a.n {
		return nil
	}
	for k, e := range entries {
		if x := xWithin(a.f.src, line, e.Start); x > a.places[k][0]+aside || x < a.places[k][0]-aside {
			return nil
		}
	}
	return entries
}

// filling reports whether each of the pieces, one a column, fills its column or has a
// gap behind it.
func (a *abreast) filling(pieces []doc.Span) bool {
	const room = 1.5
	for k := 1; k < len(pieces); k++ {
		p := pieces[k-1]
		width := proseWidth(a.f.src.Fold[p.Start:p.End])
		if pieces[k].Start-p.End < 2 && (a.fills == nil || width+room < a.fills[k-1]) {
			return false
		}
	}
	return true
}

// measureFills notes how wide the cells of each column are.
func (a *abreast) measureFills(rows []doc.Row) {
	fills := make([]float64, a.n)
	for i := range rows {
		for _, line := range rows[i].Cell {
			pieces := gapPieces(a.f.src, line)
			if len(pieces) != a.n {
				continue
			}
			for k, p := range pieces {
				fills[k] = max(fills[k], proseWidth(a.f.src.Fold[p.Start:p.End]))
			}
		}
	}
	a.fills = fills
}

// settled are the cells, pieces of which are moved to where they read better.
func (a *abreast) settled(row *doc.Row, cells [][]doc.Line) [][]doc.Line {
	if !typed(row.Key) {
		return cells
	}
	h, list := &listHead{columns: make([]listColumn, a.n)}, make([]listCell, a.n)
	for k := range list {
		h.columns[k] = *a.columnOf(row)
		list[k].lines = cells[k]
	}
	a.f.settle(h, a.places, list, false)
	for k := range list {
		cells[k] = list[k].lines
	}
	return cells
}

// byPlace divides by the columns in which the pieces stand. What stands in one
// column alone is of all incidents, and what a column lacks goes on from the one
// to the left of it.
func (a *abreast) byPlace(lines []doc.Line) [][]doc.Line {
	cells := make([][]doc.Line, a.n)
	filled := 0
	for _, line := range lines {
		i := a.f.lineAt(line.Start)
		put := func(k, from, to int) {
			if len(cells[k]) == 0 {
				filled++
			}
			cells[k] = appendPart(cells[k], a.f.src, i, from, to)
		}
		if pieces := a.pieceForEach(line); pieces != nil {
			for k, p := range pieces {
				put(k, p.Start, p.End)
			}
			continue
		}
		a.placeLine(line, put)
	}
	a.besideNone(cells)
	if filled < 2 || !a.fillFirst(cells, lines) {
		return nil
	}
	for k := 1; k < a.n; k++ {
		if len(cells[k]) == 0 {
			cells[k] = cells[k-1] // a cell over several columns
		}
	}
	return cells
}

// besideNone gives the first of two columns what stands in the second above and below a line that
// says of its cell that it has no value: there is nothing else in that.
func (a *abreast) besideNone(cells [][]doc.Line) {
	if a.n != 2 || len(cells[0]) == 0 || len(cells[1]) < 2 {
		return
	}
	none := slices.IndexFunc(cells[1], func(line doc.Line) bool { return cell.MissingIn(a.textOf(line)) != "" })
	if none < 0 {
		return
	}
	lines := slices.Concat(cells[0], cells[1][:none], cells[1][none+1:])
	doc.Sort(lines, func(x, y *doc.Line) int { return x.Start - y.Start })
	cells[0], cells[1] = a.joined(lines), cells[1][none:none+1]
}

// joined are the parts of lines of the text, those of one line together.
func (a *abreast) joined(parts []doc.Line) []doc.Line {
	var lines []doc.Line
	for _, part := range parts {
		i, from := a.f.lineAt(part.Start), part.Start
		if n := len(lines); n > 0 && a.f.lineAt(lines[n-1].Start) == i {
			from, lines = lines[n-1].Start, lines[:n-1]
		}
		lines = appendPart(lines, a.f.src, i, from, part.End)
	}
	return lines
}

// fillFirst gives the first column, where it has nothing, what stands in the one behind it: a
// value on one line in the middle of the cell of both. False where it stays empty.
func (a *abreast) fillFirst(cells [][]doc.Line, lines []doc.Line) bool {
	if len(cells[0]) > 0 {
		return true
	}
	if len(lines) != 1 || len(cells[1]) == 0 || isSentence(a.textOf(cells[1][0])) {
		return false
	}
	cells[0] = cells[1]
	return true
}

// placeLine puts what stands in each column of a line there.
func (a *abreast) placeLine(line doc.Line, put func(k, from, to int)) {
	k, from, last, run := 0, -1, 0, drawnRun{start: line.Start}
	for _, p := range piecesOf(a.f.src, line) {
		if p.Start > last+1 {
			run = drawnRun{start: p.Start}
		}
		free := from < 0 || a.parts(last, p.Start) || a.scale > 0 && beginsDate(a.f.src.Fold[p.Start:p.End])
		column := a.column(a.drawnAt(line, &run, p), k, a.begins(from, last, p), free)
		if (column != k || from < 0) && !a.inBracket(from, last, p) {
			if from >= 0 {
				put(k, from, last)
			}
			k, from = column, p.Start
		}
		last = p.End
	}
	if from >= 0 {
		put(k, from, last)
	}
}

// inBracket reports whether the piece is a figure behind a blank in a bracket that is open on the
// line, the unit of which follows in the cell: 計90件（電話58件、電子メール 32.
func (a *abreast) inBracket(from, last int, p doc.Span) bool {
	return from >= 0 && p.Start-last == 1 && !a.parts(last, p.Start) && onlyNumber(a.f.src.Fold[p.Start:p.End]) &&
		openBrackets(a.f.src.Fold[from:last]) > 0
}

// byDistance divides by the least distance of all pieces of a line from the
// columns; nil where one is empty.
func (a *abreast) byDistance(lines []doc.Line) [][]doc.Line {
	cells := make([][]doc.Line, a.n)
	filled := 0
	for _, line := range lines {
		i := a.f.lineAt(line.Start)
		h := &listHead{columns: make([]listColumn, a.n)}
		a.f.assignPieces(h, i, piecesOf(a.f.src, line), a.places, func(k, from, to int) {
			if len(cells[k]) == 0 {
				filled++
			}
			cells[k] = appendPart(cells[k], a.f.src, i, from, to)
		})
	}
	if filled < a.n {
		return nil
	}
	return cells
}

// cost is what speaks against the cells as values of the row's field.
func (a *abreast) cost(row *doc.Row, cells [][]doc.Line) float64 {
	column, sum := a.columnOf(row), 0.0
	for _, lines := range cells {
		var text []rune
		for i, line := range lines {
			if i > 0 && typed(row.Key) && a.figuresTorn(lines[i-1], line) {
				sum += badCell
			}
			for _, r := range a.f.src.Fold[line.Start:line.End] {
				if r != 0 && !doc.IsSpace(r) {
					text = append(text, r)
				}
			}
		}
		if len(text) == 0 {
			sum += badCell
			continue
		}
		sum += cellCost(column, text)
	}
	return sum
}

// figuresTorn reports whether the lines of a cell, the first of which is nothing but figures, are
// two numbers, and not one that is wrapped: 62 above 1,085件.
func (a *abreast) figuresTorn(above, line doc.Line) bool {
	first, second := a.textOf(above), a.textOf(line)
	return onlyNumber(first) && len(second) > 2 && isDigit(second[0]) && (second[1] == ',' || isDigit(second[1]))
}

// columnOf is the column that the cells of the row would be in a list.
func (a *abreast) columnOf(row *doc.Row) *listColumn {
	return &listColumn{key: row.Key, label: row.Label, unit: cell.UnitOf(a.f.src, row.Label)}
}

// parts reports whether what stands between two pieces parts columns: more than
// one blank, or one that is not set beside a figure or a Latin letter.
func (a *abreast) parts(from, to int) bool {
	return to-from > 1 || a.f.src.Fold[from-1] > 0x7F && a.f.src.Fold[to] > 0x7F
}

// begins reports whether a piece begins a cell wherever it stands: nothing is before it,
// it says that there is no value, or is a day behind a gap and another day.
func (a *abreast) begins(from, last int, p doc.Span) bool {
	text := a.f.src.Fold[p.Start:p.End]
	return from < 0 || cell.MissingIn(text) != "" || p.Start > last+1 && beginsDate(text) && beginsDate(a.f.src.Fold[from:last])
}

// column is the column of a piece that begins at x, behind one of column k; free
// says that it need not be of the same one. It is the one that begins nearest.
func (a *abreast) column(x float32, k int, first, free bool) int {
	const staying = 6
	exact := float32(1.5)
	if a.scale > 0 {
		exact = 2.5 // as far as widths tell
	}
	off := func(c int) float32 { return max(x-a.places[c][0], a.places[c][0]-x) }
	if !first && !free {
		if k+1 < a.n && off(k+1) <= exact {
			return k + 1
		}
		return k
	}
	best, least := k, off(k)
	if !first {
		least = min(least, staying)
	}
	for c := k + 1; c < a.n; c++ {
		if d := off(c); d < least {
			best, least = c, d
		}
	}
	return best
}

// lineAt is the line of the text on which the code point at stands.
//
//go:noinline
func (f *finder) lineAt(at int) int {
	low, high := 0, len(f.src.Lines)-1
	for low < high {
		if mid := (low + high) / 2; f.src.Lines[mid].End <= at {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// byKind divides by what the cells hold, in the order of the text.
func (a *abreast) byKind(row *doc.Row) [][]doc.Line {
	h := &listHead{columns: make([]listColumn, a.n)}
	for k := range h.columns {
		h.columns[k] = *a.columnOf(row)
	}
	var pieces []piece
	for _, line := range row.Cell {
		i := a.f.lineAt(line.Start)
		for _, p := range piecesOf(a.f.src, line) {
			pieces = append(pieces, piece{Span: p, line: i})
		}
		if n := len(pieces); n > 0 {
			pieces[n-1].ends = true
		}
	}
	if len(pieces) < a.n || len(pieces) > 400 {
		return nil
	}
	c := cutter{f: a.f, h: h, pieces: pieces, whole: true}
	rows, _ := c.cut()
	if len(rows) != 1 {
		return nil
	}
	cells := make([][]doc.Line, a.n)
	for k := range cells {
		if rows[0][k].merged || rows[0][k].above {
			return nil
		}
		cells[k] = rows[0][k].lines
	}
	return cells
}

// operators takes the names over the columns, where no row has them, and says
// on which line the table begins with them.
func (a *abreast) operators(records [][]doc.Row, first int) int {
	for i := range records[0] {
		if records[0][i].Key == "operators" {
			return first
		}
	}
	if len(a.places) == 0 {
		if names, at := a.namesAbove(first); names != nil {
			withNames(records, names)
			return at
		}
		return first
	}
	const reach = 3
	h := &listHead{columns: make([]listColumn, a.n)}
	names := make([][]doc.Line, a.n)
	for i := first - 1; i >= max(0, first-reach); i-- {
		above := make([][]doc.Line, a.n)
		a.f.assignPieces(h, i, a.names(i), a.places, func(k, from, to int) {
			above[k] = appendPart(above[k], a.f.src, i, from, to)
		})
		for k := range names {
			names[k] = append(above[k], names[k]...)
		}
		if a.named(names) && (i == 0 || a.f.src.Lines[i].Gap > 0 || len(a.names(i-1)) < a.n-1) {
			withNames(records, names)
			return i
		}
	}
	return first
}

// namesAbove are the names of the operators right above line first of a text that keeps no
// columns, and the line with which they begin: a name for each on one line, or behind the
// word over the labels, where they may be wrapped:
//
//	項目 白樺通信株式会社 楓ネットワーク株式
//	会社
func (a *abreast) namesAbove(first int) ([][]doc.Line, int) {
	const deepest = 4
	for i := first - 1; i >= max(0, first-deepest); i-- {
		pieces := piecesOf(a.f.src, a.f.src.Lines[i])
		if i == first-1 {
			if names := a.companies(i, pieces); names != nil {
				return names, i
			}
		}
		if len(pieces) > 0 && isHeadWord(a.f.src.Fold[pieces[0].Start:pieces[0].End]) {
			return a.wrappedNames(pieces[1:], i, first), i
		}
	}
	return nil, first
}

// isHeadWord reports whether the text is a word over the columns of a table.
func isHeadWord(text []rune) bool {
	_, ok := tableHeads().Lookup(text)
	return ok
}

// wrappedNames are the names that the pieces of line i and those of the lines before line
// end make, each of which ends with the form of its company; nil where they are not as
// many as there are incidents.
func (a *abreast) wrappedNames(pieces []doc.Span, i, end int) [][]doc.Line {
	var names [][]doc.Line
	var open []doc.Line
	var text []rune
	for ; i < end; i++ {
		for _, p := range pieces {
			open = appendPart(open, a.f.src, i, p.Start, p.End)
			if text = append(text, a.f.src.Fold[p.Start:p.End]...); formed(text) {
				names, open, text = append(names, open), nil, nil
			}
		}
		if i+1 < end {
			pieces = piecesOf(a.f.src, a.f.src.Lines[i+1])
		}
	}
	if len(names) != a.n || len(open) > 0 {
		return nil
	}
	return names
}

// names are the pieces of line i that may name operators: the words over the
// labels stand before them.
func (a *abreast) names(i int) []doc.Span {
	pieces := piecesOf(a.f.src, a.f.src.Lines[i])
	for len(pieces) > 0 && xOf(a.f.src, i, pieces[0].End-1)+1 < a.places[0][0] {
		pieces = pieces[1:]
	}
	return pieces
}

// named reports whether every incident has the name of a company.
func (a *abreast) named(names [][]doc.Line) bool {
	for _, lines := range names {
		var text []rune
		for _, line := range lines {
			text = append(text, a.f.src.Fold[line.Start:line.End]...)
		}
		if !isCompany(text) {
			return false
		}
	}
	return true
}
