package layout

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// markNotes marks the footnotes of a page as no part of the text that they
// stand in the middle of: the last lines of the page, from one on that begins
// with a note's mark, in smaller type where the mark is called further up, or
// below a line drawn for them. Notes numbered by a figure alone need both, as
// headings are numbered so too. Page numbers may follow.
func (b *Builder) markNotes(p *pageRecord, rules []doc.Rule) {
	lines := b.lines[p.lines.Start:p.lines.End]
	end := b.endOfText(lines)
	first := end
	small, usual := true, usualLine(lines)
	for i := end - 1; i > 0 && b.maybeNote(p, lines, i, end); i-- {
		small = small && lines[i].size <= 0.9*usual
		mark, ok := b.noteMark(&lines[i])
		if !ok {
			continue
		}
		parted := parts(rules, &lines[i-1], &lines[i])
		figure := mark[0] >= '0' && mark[0] <= '9'
		if small && parted || !figure && (parted || small && b.called(mark, lines[:i])) {
			first = i
		}
	}
	for i := first; i < end; i++ {
		lines[i].furniture = true
	}
}

// endOfText is how many lines there are before the page number.
func (b *Builder) endOfText(lines []lineRecord) int {
	end := len(lines)
	for end > 0 && (lines[end-1].furniture || b.isFolio(&lines[end-1])) {
		end--
	}
	return end
}

// maybeNote reports whether line i stands where a footnote may: in the lower
// half of the page, outside of tables, above the line behind it.
func (b *Builder) maybeNote(p *pageRecord, lines []lineRecord, i, end int) bool {
	line := &lines[i]
	const most = 60 // lines of notes
	return end-i <= most && line.dir == rightward && line.Table < 0 && line.v0 > p.height/2 &&
		(i+1 == end || lines[i+1].v0 > line.v0)
}

// usualLine is the middle type size of lines.
func usualLine(lines []lineRecord) float32 {
	sizes := make([]float32, len(lines))
	for i := range lines {
		sizes[i] = lines[i].size
	}
	if len(sizes) == 0 {
		return 0
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// parts reports whether a line is drawn between two lines of text, clear of
// the upper one's letters.
func parts(rules []doc.Rule, above, below *lineRecord) bool {
	const short = 30
	for i := range rules {
		r := rules[i].Box
		if r.X1-r.X0 >= short && r.Y1-r.Y0 <= 3 && r.Y0 > above.v1+0.2*above.size && r.Y1 < below.v0+0.2*below.size &&
			r.X0 < below.u1 && r.X1 > below.u0 {
			return true
		}
	}
	return false
}

// noteMark reads the mark at the beginning of a note: ※１, ＊, （注）, 注２）, 1.
// Brackets are no part of what is returned.
func (b *Builder) noteMark(line *lineRecord) (mark []rune, ok bool) {
	text := b.w.runes[line.Start:line.End]
	at := 0
	bracket := len(text) > 0 && isOpenBracket(text[0])
	if bracket {
		at++
	}
	if at < len(text) && script.NoteSign(text[at]) {
		mark = append(mark, narrow(text[at]))
		at++
	}
	for ; at < len(text); at++ {
		if _, digit := digitOf(text[at]); !digit || len(mark) > 3 {
			break
		}
		mark = append(mark, narrow(text[at]))
	}
	switch {
	case len(mark) == 0, at == len(text):
		return nil, false
	case mark[0] == '注' && len(mark) == 1, bracket:
		return mark, isShutBracket(text[at]) || isBlankRune(text[at]) || text[at] == '：' || text[at] == ':'
	}
	return mark, true
}

func isOpenBracket(r rune) bool {
	return r == '（' || r == '(' || r == '［' || r == '[' || r == '〔'
}
func isShutBracket(r rune) bool {
	return r == '）' || r == ')' || r == '］' || r == ']' || r == '〕'
}

// called reports whether a mark stands in lines, and no longer one.
func (b *Builder) called(mark []rune, lines []lineRecord) bool {
	for i := range lines {
		text := b.w.runes[lines[i].Start:lines[i].End]
		for at := 0; at+len(mark) <= len(text); at++ {
			if marks(text[at:], mark) {
				return true
			}
		}
	}
	return false
}

// marks reports whether text begins with a mark that ends there.
func marks(text, mark []rune) bool {
	for i := range mark {
		if narrow(text[i]) != mark[i] {
			return false
		}
	}
	if len(text) == len(mark) {
		return true
	}
	_, digit := digitOf(text[len(mark)])
	return !digit
}
