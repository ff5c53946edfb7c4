package minutes

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
)

// announced is where a title ends without the words that announce it. A name
// that itself ends in について keeps it: only a kind, a body or a bracket may
// stand before.
func announced(c *cell.Cell, from, to int) int {
	from, to = c.Trim(from, to)
	text, pos := c.BareAt(from, to)
	_, n := frameWordsOnce().announcing.End(text)
	rest := text[:len(text)-n]
	if n == 0 || len(rest) < 3 || !endsInKind(rest) && !endsInBody(rest) && rest[len(rest)-1] != ')' {
		return to
	}
	return pos[len(rest)]
}

// oneOfTitles is the part of a title that names the kind of document, or else a body, of several between bars, as
// the titles of pages have the names of the site beside it (閲覧 | 会議録 | 青空市議会), and the last of several
// whole titles that wide gaps part, the name of the page before that of its text.
func oneOfTitles(c *cell.Cell, from, to int) (int, int) {
	const far = 4 // half-width columns
	best, rank := [2]int{from, to}, 0
	bars, whole := false, 0
	for start, i := from, from; i <= to; i++ {
		next := cell.SkipBlank(c.Fold, i, to)
		bar, gap := i < to && c.Fold[i] == '|', i < to && wide(c.Fold[i:next]) >= far
		if i < to && !bar && !gap {
			continue
		}
		bars = bars || bar
		text, own := c.Bare(start, i), 0
		switch {
		case endsInKind(text):
			own, whole = 2, whole+1
		case endsInBody(text):
			own = 1
		}
		if own > rank || own == 2 && !bars {
			best, rank = [2]int{start, i}, own
		}
		i = max(i, next-1)
		start = i + 1
	}
	if !bars && whole < 2 {
		return from, to
	}
	return best[0], best[1]
}

func endsInKind(text []rune) bool {
	_, n := frameWordsOnce().doctype.End(text)
	return n > 2
}

func endsInBody(text []rune) bool {
	_, n := frameWordsOnce().body.End(text)
	return n > 0
}

// frontOf steps over what stands before a title and is no part of it: signs, 件
// 名, and the kind of document in brackets.
func (f *frame) frontOf(c *cell.Cell, from, to int) int {
	for range 4 {
		from, to = c.Trim(from, to)
		if from >= to {
			return from
		}
		next := from
		switch c.Fold[from] {
		case '【', '[', '(':
			next = f.kindInFront(c, from, to)
		default:
			next += max(bulletLen(c.Fold[from:to]), titleLabelLen(c.Fold[from:to]), paperInFront(c.Fold[from:to]))
		}
		if next == from {
			return from
		}
		from = next
	}
	return from
}

// kindInFront reads the kind of document, or what else no name is (【案】, 【資料１】), in the brackets
// at from, and is where they end; it is from for none.
func (f *frame) kindInFront(c *cell.Cell, from, to int) int {
	shut := shutOf(c, from, to)
	if shut < 0 {
		return from
	}
	inner := c.Bare(from+1, shut)
	kind, ok := wholeKind(inner)
	_, aside := frameWordsOnce().titleAside.Is(inner)
	switch {
	case ok:
		f.setKind(kind)
	case !aside && !isTail(inner) && paperInFront(append(inner, ' ')) != len(inner):
		return from
	}
	return shut + 1
}

// paperInFront is the length of 資料１ and its like where a title begins so, with a blank behind it.
func paperInFront(title []rune) int {
	_, at := paperWord(title, 0)
	if end := paperDigits(title, at); end > at && at > 0 && end < len(title) && cell.Blank(title[end]) {
		return end
	}
	return 0
}

// wholeKind is the kind of document where a text says nothing else.
func wholeKind(text []rune) (string, bool) {
	kind, n := frameWordsOnce().doctype.End(text)
	return kind, n > 0 && n == len(text)
}

// setKind sets the kind of document where none is known yet.
func (f *frame) setKind(kind string) {
	if f.m.DocumentKind == nil {
		f.m.DocumentKind = ptr(kind)
	}
}

// bulletLen is 1 where a title begins with a sign; 〇 may be a digit.
func bulletLen(title []rune) int {
	switch {
	case strings.ContainsRune("○●◎◇◆□■#*・※☆★", title[0]):
		return 1
	case title[0] == '〇' && len(title) > 1 && !strings.ContainsRune("一二三四五六七八九十", title[1]):
		return 1
	}
	return 0
}

// titleLabelLen is the length of 件名: or of 件名 and a blank before a title.
func titleLabelLen(title []rune) int {
	label := setsOnce().titleLabel.At(title)
	n := label
	for n > 0 && n < len(title) && (cell.Blank(title[n]) || title[n] == ':') {
		n++
	}
	if n == label {
		return 0
	}
	return n
}
