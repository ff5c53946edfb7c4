package incident

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// maxMark is the longest mark, in characters.
const maxMark = 40

func onlyStop(text []rune) bool { return len(text) == 1 && (text[0] == '。' || text[0] == '、') }

// markCloser is the bracket that closes one in which a mark stands, or 0.
func markCloser(open rune) rune {
	if open == '(' {
		return ')'
	}
	return headingCloser(open)
}

// findMark is the place of the mark of a state in [from, end): in any bracket
// anywhere, (…) at the end. stop is 0 where there is none.
func findMark(cell *cell.Cell, from, end int) (open, stop int, status model.MeasureStatus) {
	for i := from; i < end; i++ {
		closer := markCloser(cell.Fold[i])
		if closer == 0 {
			continue
		}
		for j := i + 1; j < end && j < i+maxMark; j++ {
			if cell.Fold[j] != closer {
				continue
			}
			if !setsOnce().status.In(cell.Fold[i+1 : j]) {
				if closer != ')' && atEnd(cell, j+1, end) && datedWord(cell.Fold[i+1:j]) {
					return i, j + 1, ""
				}
				break
			}
			status, ok := statusOf(cell.Join(i+1, j))
			if ok && (closer != ')' || atEnd(cell, j+1, end) && onlyStatus(cell.Fold[i+1:j])) {
				return i, j + 1, status
			}
			break
		}
	}
	return 0, 0, ""
}

// datedWord reports whether the text is a date and a word behind it that says what was done then, which may be
// none of a state: 11月１日実施.
func datedWord(text []rune) bool {
	const longest = 4
	m, ok := normalize.FirstFolded(text, normalize.Options{})
	if !ok || m.Start > 0 || m.Err != "" || m.Point == nil || !m.Point.Month.Known() {
		return false
	}
	word := text[cell.SkipBlank(text, m.End, len(text)):]
	return len(word) > 1 && len(word) <= longest && !slices.ContainsFunc(word, func(r rune) bool { return !script.Kanji(r) })
}

// atEnd reports whether nothing but a full stop or a ※ note follows.
func atEnd(raw *cell.Cell, at, end int) bool {
	for ; at < end; at++ {
		if r := raw.Fold[at]; !cell.Blank(r) && r != '。' {
			return r == '※'
		}
	}
	return true
}

// statusOf is the state that the words of a mark say; ok is false where they
// say none. 予定 outweighs what it goes with: 完了予定 is planned. A date with 開始
// is a mark that says no state.
func statusOf(text string) (model.MeasureStatus, bool) {
	best, at := model.MeasureStatus(""), -1
	for _, e := range lexicon.Words("status") {
		if e.Surface[0] == '=' && e.Surface[1:] == text {
			return model.MeasureStatus(e.Key), true
		}
		if e.Key == undated && strings.Contains(text, e.Surface) {
			return "", true
		}
		if strings.Contains(text, e.Surface) && (at < 0 || len(e.Surface) > at) {
			best, at = model.MeasureStatus(e.Key), len(e.Surface)
		}
	}
	if best != "" && saysPlanned(text) {
		best = model.StatusPlanned
	}
	if best == begun {
		return "", strings.ContainsAny(text, "0123456789０１２３４５６７８９")
	}
	return best, best != ""
}

// endsState reports whether the words of a state that the text begins, which says none by
// itself, end with the rest: 完 / 了, 実施 / 予定, 実施予 / 定, 実 / 施予定.
func endsState(begun, rest []rune) bool {
	const longest = 8
	if _, ok := statusOf(string(begun)); ok || len(begun) == 0 || len(rest) == 0 || len(begun)+len(rest) > longest {
		return false
	}
	all := append(begun[:len(begun):len(begun)], rest...)
	for i := range all {
		if ofStates(all[i:]) && (i == 0 || beginsState(all[:i])) {
			return true
		}
	}
	return false
}

// ofStates reports whether the text is words of states and nothing else.
func ofStates(text []rune) bool {
	for len(text) > 0 {
		n := setsOnce().status.Longest(text)
		if n == 0 {
			return false
		}
		text = text[n:]
	}
	return true
}

// beginsState reports whether words of a state begin with the text: 実施.
func beginsState(text []rune) bool {
	return slices.ContainsFunc(lexicon.Words("status"), func(e lexicon.Entry) bool {
		return strings.HasPrefix(e.Surface, string(text))
	})
}

func saysPlanned(text string) bool {
	for _, e := range lexicon.Words("planned") {
		if strings.Contains(text, e.Surface) {
			return true
		}
	}
	return false
}

// begun is the key of the words that say that a measure began, and no more.
const begun = "begun"

// undated is the key of the words that say that it is not known when: a mark
// without a state.
const undated = "undated"

// onlyStatus reports whether a remark in round brackets is nothing but a date
// and a state, so that it is no part of the sentence.
func onlyStatus(text []rune) bool {
	kana := 0
	for _, r := range text {
		if lexicon.IsHiragana(r) {
			kana++
		}
	}
	return len(text) <= 30 && kana <= 4
}
