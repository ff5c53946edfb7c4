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
	to := t.paperNumber(i, end)
	if to == i {
		if word < end && (script.Blank(t.Fold[word]) || t.Fold[word] == ':') && word-at > 2 {
			return word, word
		}
		return at, at
	}
	for to < end {
		j := script.Skip(t.Fold, to, end)
		if j >= end || !script.Dash(t.Fold[j]) && t.Fold[j] != 'の' {
			break
		}
		j = script.Skip(t.Fold, j+1, end)
		next := t.paperNumber(j, end)
		if next == j {
			break
		}
		to = next
	}
	if to < end && t.Fold[to] == '号' {
		to++
	}
	return to, word
}

// paperNumber is where one part of the number of a paper ends: 3, ①, A; at for
// none. 第4回 and 第3期 count something else.
func (t Reader) paperNumber(at, end int) int {
	if at >= end {
		return at
	}
	r := t.Fold[at]
	if e, _ := script.Enclosed(r); e != script.Bare {
		return at + 1
	}
	if r >= 'A' && r <= 'Z' && (at+1 >= end || !script.Letter(t.Fold[at+1])) {
		return at + 1
	}
	if !script.Digit(r) && !script.KanjiNumeral(r) {
		return at
	}
	_, stop := script.Integer(t.Fold, at, end)
	if !script.Digit(r) && (stop-at > 2 || stop < end && script.Kanji(t.Fold[stop])) {
		return at
	}
	if next := script.Skip(t.Fold, stop, end); next < end && t.Fold[at-1] == '第' {
		switch t.Fold[next] {
		case '回', '期', '次', '年', '版', '章', '条':
			return at
		}
	}
	return stop
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
