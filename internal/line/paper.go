package line

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// Paper is where the number of a paper that begins at at ends: 資料1,
// 参考資料3-1, 資料No.2, 別紙1, 机上配布資料; at for none. word is where its word
// ends.
func (t Reader) Paper(at, end int) (stop, word int) {
	_, word = t.Words.Paper.Prefix(t.Fold, at, end)
	if word == at {
		return at, at
	}
	i := script.Skip(t.Fold, word, end)
	for _, no := range [...]string{"No.", "NO.", "№", "No", "第"} {
		if to := script.Word(t.Fold, i, end, no); to > i {
			i = script.Skip(t.Fold, to, end)
			break
		}
	}
	if i < end && script.Dash(t.Fold[i]) {
		if no := script.Skip(t.Fold, i+1, end); t.paperNumber(no, end) > no {
			i = no // 資料－１
		}
	}
	to := t.paperNumber(i, end)
	if to == i {
		if word < end && (script.Blank(t.Fold[word]) || t.Fold[word] == ':') && word-at > 2 {
			return word, word
		}
		return at, at
	}
	to = t.paperParts(to, end)
	if to < end && t.Fold[to] == '号' {
		to++
	}
	return to, word
}

// paperParts is where the parts of a number end of which the first ends at at: 3-1, ３の１.
func (t Reader) paperParts(at, end int) int {
	for at < end {
		i := script.Skip(t.Fold, at, end)
		if i >= end || !script.Dash(t.Fold[i]) && t.Fold[i] != 'の' {
			break
		}
		i = script.Skip(t.Fold, i+1, end)
		stop := t.paperNumber(i, end)
		if stop == i {
			break
		}
		at = stop
	}
	return at
}

// paperNumber is where one part of the number of a paper ends: 3, ①, A; at for
// none. 第4回 and 第3期 count something else.
func (t Reader) paperNumber(at, end int) int {
	if at >= end {
		return at
	}
	r := t.Fold[at]
	if e, _ := script.Enclosed(r); e != script.Bare || t.capitalAlone(at, end) {
		return at + 1
	}
	if !script.Digit(r) && !script.KanjiNumeral(r) {
		return at
	}
	_, stop := script.Integer(t.Fold, at, end)
	if !script.Digit(r) && (stop-at > 2 || stop < end && script.Kanji(t.Fold[stop])) {
		return at
	}
	if next := script.Skip(t.Fold, stop, end); next < end && t.Fold[at-1] == '第' && countsOther(t.Fold[next]) {
		return at
	}
	return stop
}

// capitalAlone reports whether a capital that begins no word stands at at: 資料Ａ.
func (t Reader) capitalAlone(at, end int) bool {
	r := t.Fold[at]
	return r >= 'A' && r <= 'Z' && (at+1 >= end || !script.Letter(t.Fold[at+1]))
}

// countsOther reports whether a number before r and behind 第 counts no papers: 第4回.
func countsOther(r rune) bool {
	switch r {
	case '回', '期', '次', '年', '版', '章', '条':
		return true
	}
	return false
}

// FileNote is s without a note of its file at the end: [50KB pdfファイル],
// （PDF：120KB）.
func (t Reader) FileNote(s doc.Span) doc.Span {
	s = t.Trim(s)
	if s.Empty() || t.Fold[s.End-1] != ']' && t.Fold[s.End-1] != ')' {
		return s
	}
	open := script.Open(t.Fold, s.Start, s.End-1)
	if open < 0 {
		return s
	}
	if t.Any(t.Words.FileWord, doc.Span{Start: open, End: s.End}) {
		return t.Trim(doc.Span{Start: s.Start, End: open})
	}
	return s
}
