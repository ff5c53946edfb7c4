package value

import (
	"strings"

	"github.com/giji-go/giji/model"
)

// BlockOf reads a longer text and its division by headings.
func BlockOf(cell *Cell) *model.Block {
	b := &model.Block{Text: cell.Text(), Sections: []model.BlockSection{}}
	if b.Missing = cell.missing(); b.Missing != "" {
		return b
	}
	heads := headings(cell)
	for i, h := range heads {
		end := len(cell.fold)
		if i+1 < len(heads) {
			end = heads[i+1].from
		}
		section := model.BlockSection{Heading: cell.join(h.text, h.textEnd), Text: cell.text(h.to, end)}
		b.Sections = append(b.Sections, section)
	}
	return b
}

// Impact, Cause and SystemDiagram are Blocks.
func Impact(cell *Cell, _ *Context) *model.Block { return BlockOf(cell) }

// Cause reads the cell of 発生原因.
func Cause(cell *Cell, _ *Context) *model.Block { return BlockOf(cell) }

// SystemDiagram reads the cell of 機器構成図: without text it is a figure.
func SystemDiagram(cell *Cell, _ *Context) *model.Block {
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
func headings(cell *Cell) []heading {
	var all []heading
	widest := cell.widest()
	for k := range cell.Lines {
		if h, ok := bracketHeading(cell, k); ok {
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

func bracketHeading(cell *Cell, k int) (heading, bool) {
	from, end := cell.lineStart(k), cell.lineEnd(k)
	at := from
	if at < end && (cell.fold[at] == '■' || cell.fold[at] == '○' || cell.fold[at] == '●') {
		at++
	}
	if at >= end || cell.depth[from] > 0 {
		return heading{}, false
	}
	closer := headingCloser(cell.fold[at])
	if closer == 0 {
		return heading{}, false
	}
	for i := at + 1; i < end && i <= at+maxHeading; i++ {
		if cell.fold[i] == closer {
			text := cell.join(at+1, i)
			if _, isMark := statusOf(text); isMark || text == "" {
				return heading{}, false
			}
			return heading{from, i + 1, at + 1, i}, true
		}
	}
	return heading{}, false
}

// headingCloser is the bracket that closes one in which headings stand, or 0.
func headingCloser(open rune) rune {
	switch open {
	case '<':
		return '>'
	case '【':
		return '】'
	case '〔':
		return '〕'
	case '[':
		return ']'
	case '〈':
		return '〉'
	case '《':
		return '》'
	case '≪':
		return '≫'
	}
	return 0
}

// numberHeading is a line of its own such as （１）設計段階の原因: short, no
// sentence, and followed by text that is not numbered itself.
func numberHeading(cell *Cell, k, widest int) (heading, bool) {
	from, end := cell.lineStart(k), cell.lineEnd(k)
	length, _ := bracketMark(cell.fold[from:end])
	if length == 0 || k+1 >= len(cell.Lines) || cell.full(k, widest) || cell.depth[from] > 0 {
		return heading{}, false
	}
	text, to := cell.trim(from+length, end)
	if text == to || to-text > 25 || sentenceEnd(cell.fold[to-1]) {
		return heading{}, false
	}
	next := cell.lineStart(k + 1)
	if n, _ := bracketMark(cell.fold[next:]); n > 0 {
		return heading{}, false
	}
	if last := cell.join(text, to); strings.HasSuffix(last, "こと") || strings.HasSuffix(last, "ため") {
		return heading{}, false
	}
	return heading{from, end, text, to}, true
}

func sentenceEnd(r rune) bool {
	return r == '。' || r == '、' || r == '．' || r == ',' || r == '）' || r == ')'
}
