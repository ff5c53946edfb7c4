package incident

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// BlockOf reads a longer text and its division by headings.
func BlockOf(cell *cell.Cell) *model.Block {
	b := &model.Block{Text: cell.Text(), Sections: []model.BlockSection{}}
	if b.Missing = cell.Missing(); b.Missing != "" {
		return b
	}
	heads := headings(cell)
	for i, h := range heads {
		end := len(cell.Fold)
		if i+1 < len(heads) {
			end = heads[i+1].from
		}
		section := model.BlockSection{Heading: cell.Join(h.text, h.textEnd), Text: cell.Piece(h.to, end)}
		b.Sections = append(b.Sections, section)
	}
	return b
}

// Impact, Cause and SystemDiagram are Blocks.
func Impact(cell *cell.Cell, _ *Context) *model.Block { return BlockOf(cell) }

// Cause reads the cell of 発生原因.
func Cause(cell *cell.Cell, _ *Context) *model.Block { return BlockOf(cell) }

// SystemDiagram reads the cell of 機器構成図: without text it is a figure.
func SystemDiagram(cell *cell.Cell, _ *Context) *model.Block {
	b := BlockOf(cell)
	if b.Missing == model.MissingEmpty {
		b.Missing = model.MissingFigureOnly
	}
	return b
}

// A heading divides a block; text and textEnd are its words without brackets
// and number.
type heading struct{ from, to, text, textEnd int }

// headings are those in ＜…＞, 【…】, 〔…〕 at the start of a line, and short
// lines with a number of their own.
func headings(cell *cell.Cell) []heading {
	var all []heading
	widest := cell.Widest()
	for k := range cell.Lines {
		if h, ok := bracketHeading(cell, k); ok {
			all = append(all, h)
		} else if h, ok := wrappedHeading(cell, k); ok {
			all = append(all, h)
		} else if h, ok := numberHeading(cell, k, widest); ok {
			all = append(all, h)
		}
	}
	return all
}

// maxHeading is the longest heading in brackets, in characters: one that is
// longer is a sentence.
const maxHeading = 40

func bracketHeading(cell *cell.Cell, k int) (heading, bool) {
	from, end := cell.LineStart(k), cell.LineEnd(k)
	at := from
	if at < end && script.Bullet(cell.Fold[at]) {
		at++
	}
	if at >= end || cell.Depth[from] > 0 {
		return heading{}, false
	}
	closer := headingCloser(cell.Fold[at])
	if closer == 0 {
		return heading{}, false
	}
	for i := at + 1; i < end && i <= at+maxHeading; i++ {
		if cell.Fold[i] == closer {
			text := cell.Join(at+1, i)
			if _, isMark := statusOf(text); isMark || text == "" {
				return heading{}, false
			}
			if _, _, _, behind := bracketedLabel(cell, at, end); behind > at {
				return heading{}, false
			}
			return heading{from, i + 1, at + 1, i}, true
		}
	}
	return heading{}, false
}

// wrappedHeading is a heading in brackets that goes on to the end of the next line:
// ＜被害が広がった原 / 因＞.
func wrappedHeading(cell *cell.Cell, k int) (heading, bool) {
	from, end := cell.LineStart(k), cell.LineEnd(k)
	if from >= end || k+1 >= len(cell.Lines) || cell.Depth[from] > 0 {
		return heading{}, false
	}
	closer, stop := headingCloser(cell.Fold[from]), cell.LineEnd(k+1)
	if closer == 0 || stop-from > maxHeading || script.Index(cell.Fold, from, stop, closer) != stop-1 {
		return heading{}, false
	}
	if _, isMark := statusOf(cell.Join(from+1, stop-1)); isMark || script.Index(cell.Fold, from, stop, '。') >= 0 {
		return heading{}, false
	}
	return heading{from, stop, from + 1, stop - 1}, true
}

// headingCloser is the bracket that closes one in which headings stand, or 0.
func headingCloser(open rune) rune {
	switch open {
	case '<', '【', '〔', '[', '〈', '《', '≪':
		return script.Closing(open)
	}
	return 0
}

// numberHeading is a line of its own such as （１）設計段階の原因: short, no
// sentence, and followed by text that is not numbered itself.
func numberHeading(cell *cell.Cell, k, widest int) (heading, bool) {
	from, end := cell.LineStart(k), cell.LineEnd(k)
	length, _ := bracketMark(cell.Fold[from:end])
	if length == 0 || k+1 >= len(cell.Lines) || cell.Full(k, widest) || cell.Depth[from] > 0 {
		return heading{}, false
	}
	text, to := cell.Trim(from+length, end)
	if text == to || to-text > 25 || sentenceEnd(cell.Fold[to-1]) {
		return heading{}, false
	}
	next := cell.LineStart(k + 1)
	if n, _ := bracketMark(cell.Fold[next:]); n > 0 {
		return heading{}, false
	}
	if _, n := wordsOnce().clauseEnd.End(cell.Bare(text, to)); n > 0 {
		return heading{}, false
	}
	return heading{from, end, text, to}, true
}

func sentenceEnd(r rune) bool {
	return r == '。' || r == '、' || r == '．' || r == ',' || r == '）' || r == ')'
}
