package locate

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// Below prose, or a list of services, nothing but its own lines tells a label of several lines that nobody
// knows: each but the last fills the column of labels and goes on with the next, the whole is a name with
// particles in it, its value is short, and a known label follows.
//
//	障害内容 通話ができない状態となった。
//	通報を受ける機
//	関に及ぼした影
//	響
//	なし
//	発生原因 装置の故障

// filledLabels are such labels, by the lines on which they begin: from below, so that one may follow another.
func (r *labelRun) filledLabels() map[int]hit {
	r.filled = map[int]hit{}
	for i := r.end() - 1; i > r.first; i-- {
		if h, ok := r.filledLabel(i); ok {
			r.filled[i] = h
		}
	}
	return r.filled
}

// filledLabel reads such a label that begins on line i.
func (r *labelRun) filledLabel(i int) (hit, bool) {
	const deepest = 5 // lines
	if i+1 >= r.end() || !r.mayFill(i) {
		return hit{}, false
	}
	h, lines := hit{start: true, other: true}, 0 // as many as can be
	beside := -1                                 // the line with the value
	for n := 0; n < deepest && i+n < r.end(); n++ {
		p := r.front(i + n)
		if !r.linesOn(i, n) || n > 0 && r.cover.has(p.Start) {
			break
		}
		h.pieces, h.lines = append(h.pieces, p), append(h.lines, i+n)
		if p.End < r.src.Lines[i+n].End {
			if beside >= 0 {
				break
			}
			beside = i + n
		}
		if n > 0 && r.filledName(h.text(r.src)) && r.valueThenLabel(i+n+1, beside) {
			lines = n + 1
		}
	}
	if lines == 0 {
		return hit{}, false
	}
	h.pieces, h.lines = h.pieces[:lines], h.lines[:lines]
	h.x0, h.x1 = xOf(r.src, i, h.begin()), xOf(r.src, i, h.pieces[0].End-1)+1
	return h, true
}

// mayFill reports whether such a label may begin on line i: behind what has ended, and in no list of entries.
func (r *labelRun) mayFill(i int) bool {
	return r.ended(i-1) && !r.cover.has(r.src.Lines[i].Start) && !listsMeasures(r.key[i-r.first])
}

// listsMeasures reports whether the field has entries without marks that may be as short as labels.
func listsMeasures(key string) bool { return key == "preventive_measures" || isLog(key) }

// linesOn reports whether line n of what may be a label from line i on can be one: a part of a name that fits
// into the column, with which the line before it goes on.
func (r *labelRun) linesOn(i, n int) bool {
	const rest, more = 4, 1 // letters of what was wrapped, and by which unknown labels may be wider
	p := r.front(i + n)
	text := r.src.Fold[p.Start:p.End]
	if p.Len() > r.label+more || !labelWords(text) || formed(text) || script.Bullet(text[0]) || isInnerWord(text) || isRegion(text) {
		return false
	}
	if n == 0 {
		return !lexicon.IsHiragana(text[0]) && !endsWords(text[0])
	}
	q := r.front(i + n - 1)
	last := r.src.Fold[q.End-1]
	if q.Len() < r.label-1 { // broken between its words: 適用した / 技術基準
		return attributive(last) && ends(r.src.Fold[r.src.Lines[i-1].End-1])
	}
	return lexicon.IsHiragana(text[0]) || lexicon.IsHiragana(last) || len(text) <= rest || q.End == r.src.Lines[i+n-1].End && r.torn(i+n-1)
}

// attributive reports whether words go on behind the letter, with which no line of a value ends.
func attributive(r rune) bool { return strings.ContainsRune("たるのを", r) }

// filledName reports whether the text of several lines is a whole name with particles in it, or ends as labels do.
func (r *labelRun) filledName(text []rune) bool {
	const least = 6
	return len(text) >= least && nounEnd(text) && !sentence(text) && (labelEnd(text) || withParticles(text))
}

// withParticles reports whether words of the text are put together as those of no product or service are: 適用した
// 技術基準, 利用者に求めた手続.
func withParticles(text []rune) bool {
	for i := 1; i+1 < len(text); i++ {
		switch before, next := text[i-1], text[i+1]; text[i] {
		case 'を', 'に':
			return true
		case 'の':
			if !lexicon.IsHiragana(before) && !lexicon.IsHiragana(next) {
				return true
			}
		case 'た', 'る':
			if !lexicon.IsHiragana(next) && (before == 'し' || before == 'れ' || before == 'す') {
				return true
			}
		}
	}
	return false
}

// valueThenLabel reports whether a short value stands on line at, or beside the label where beside is the line of
// that, and a known label behind it.
func (r *labelRun) valueThenLabel(at, beside int) bool {
	const most = 3 // lines
	first := at
	if beside >= 0 {
		line := r.src.Lines[beside]
		if !r.mayBegin(r.src.Fold[skipSpace(r.src, r.front(beside).End, line.End):line.End]) {
			return false
		}
	} else {
		if at >= r.end() || r.cover.has(r.src.Lines[at].Start) || !r.mayBegin(r.text(at)) {
			return false
		}
		first++
	}
	for k := first; k <= min(first+most, r.end()); k++ {
		if k == r.end() || r.cover.has(r.src.Lines[k].Start) {
			return true
		}
		if _, ok := r.filled[k]; ok {
			return true
		}
	}
	return false
}

// mayBegin reports whether a value may begin so: with no particle, nor a bullet.
func (r *labelRun) mayBegin(text []rune) bool {
	return len(text) > 0 && !script.Bullet(text[0]) && (!lexicon.IsHiragana(text[0]) || cell.MissingIn(text) != "")
}
