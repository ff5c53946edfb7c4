package locate

import (
	"sort"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// Small tables of other matters that a text writes a row a line, with as many words on each
// line as the head has:
//
//	表２　障害の件数の推移
//	区分　令和４年度　令和５年度
//	設備　６　４
//
// A caption above, or a head of words that stand over columns, tells them from other lines.

// wordTables are these tables between the regions, which follow each other.
func wordTables(src *doc.Source, regions []doc.Region) []doc.Region {
	var all []doc.Region
	for i := 0; i < len(src.Lines); i++ {
		src.Stop.Check()
		k := sort.Search(len(regions), func(k int) bool { return regions[k].End > i })
		if k < len(regions) && i >= regions[k].First {
			i = regions[k].End - 1
			continue
		}
		limit := len(src.Lines)
		if k < len(regions) {
			limit = regions[k].First
		}
		if r, ok := wordTable(src, i, limit); ok {
			all = append(all, r)
			i = r.End - 1
		}
	}
	return all
}

// wordTable is the table whose head is line i, which ends before line limit.
func wordTable(src *doc.Source, i, limit int) (doc.Region, bool) {
	const least, most, rows = 3, 12, 2 // columns; rows below the head
	line := src.Lines[i]
	if line.Table >= 0 || line.Len() == 0 {
		return doc.Region{}, false
	}
	captioned := i > 0 && isTableCaption(src.Fold[src.Lines[i-1].Start:src.Lines[i-1].End])
	if !captioned && !lexicon.IncidentLabels().Begins(src.Fold[line.Start]) && !innerHeads().Begins(src.Fold[line.Start]) {
		return doc.Region{}, false
	}
	head := piecesOf(src, line)
	if len(head) < least || len(head) > most || !isWordHead(src, head, captioned) {
		return doc.Region{}, false
	}
	r := doc.Region{First: i, End: i + 1, Kind: doc.PlainTable, Grid: [][][]doc.Span{cellsOf(head)}}
	for r.End < limit && src.Lines[r.End].Table < 0 && src.Lines[r.End].Gap == 0 {
		row := piecesOf(src, src.Lines[r.End])
		if len(row) != len(head) || !isWordRow(src, row, captioned) {
			break
		}
		r.Grid = append(r.Grid, cellsOf(row))
		r.End++
	}
	return r, r.End-i > rows
}

// cellsOf are the pieces as cells of one line.
func cellsOf(pieces []doc.Span) [][]doc.Span {
	cells := make([][]doc.Span, len(pieces))
	for k, p := range pieces {
		cells[k] = []doc.Span{p}
	}
	return cells
}

// isWordHead reports whether the pieces may stand over columns: without a caption several of
// them are words that do.
func isWordHead(src *doc.Source, head []doc.Span, captioned bool) bool {
	const enough = 2
	known := 0
	for _, p := range head {
		text := src.Fold[p.Start:p.End]
		if isSentence(text) || onlyNumber(text) {
			return false
		}
		if _, label := lexicon.IncidentLabels().Lookup(text); label || isInnerWord(text) {
			known++
		}
	}
	return captioned || known >= enough
}

// isWordRow reports whether the pieces may be a row: none ends a sentence, and below a
// caption alone one of them is a figure.
func isWordRow(src *doc.Source, row []doc.Span, captioned bool) bool {
	figures := !captioned
	for _, p := range row {
		text := src.Fold[p.Start:p.End]
		if isSentence(text) {
			return false
		}
		figures = figures || isDigit(text[0])
	}
	return figures
}

func isSentence(text []rune) bool { return text[len(text)-1] == '。' || text[len(text)-1] == '、' }
