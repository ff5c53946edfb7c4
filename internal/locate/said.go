package locate

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// What is said of an incident may follow its table with nothing but a bullet before
// it. A cell asks nothing and has no wishes, and does not begin to be a list of
// sentences behind its end.

// said reports whether a sentence behind a bullet begins on line i, before line to,
// that no cell of the table has, of which last is the last label.
func (s *stopper) said(i, to int, last *hit) bool {
	line := s.src.Lines[i]
	bullet := s.src.Fold[line.Start]
	if line.Table >= 0 || bullet == '※' || !script.Bullet(bullet) {
		return false
	}
	text := s.sentence(i, to)
	if text == "" {
		return false
	}
	if endsAs(text, "asks") {
		return true
	}
	if prose(last.key) {
		return false
	}
	return endsAs(text, "wishes") || !lists(bullet) && s.apart(i) && s.over(i, last, bullet)
}

// prose reports whether the cells of the field are sentences, in lists or not.
func prose(key string) bool {
	switch key {
	case "impact", "cause", "preventive_measures", "system_diagram":
		return true
	}
	return false
}

// endsAs reports whether a sentence ends with words of the kind.
func endsAs(text, key string) bool {
	return slices.ContainsFunc(lexicon.Words("said_end"), func(e lexicon.Entry) bool {
		return e.Key == key && strings.HasSuffix(text, e.Surface)
	})
}

// sentence is the sentence that begins on line i, up to the end of a line; "" where
// none ends before the next bullet.
func (s *stopper) sentence(i, to int) string {
	const deepest = 8 // lines
	var b strings.Builder
	for k := i; k < min(to, i+deepest); k++ {
		line := s.src.Lines[k]
		if line.Len() == 0 || line.Table >= 0 || k > i && !s.sentenceGoesOn(k) {
			return ""
		}
		b.WriteString(string(s.src.Fold[line.Start:line.End]))
		if s.src.Fold[line.End-1] == '。' {
			return b.String()
		}
	}
	return ""
}

// sentenceGoesOn reports whether line k may go on with the sentence of the line
// above, which is as wide and has not ended.
func (s *stopper) sentenceGoesOn(k int) bool {
	const room = 2.5
	line, above := s.src.Lines[k], s.src.Lines[k-1]
	if line.Gap > 0 || script.Bullet(s.src.Fold[line.Start]) || ends(s.src.Fold[above.End-1]) || s.numbers[k].style != 0 || s.remark(k) {
		return false
	}
	return proseWidth(s.src.Fold[above.Start:above.End])+room > proseWidth(s.src.Fold[line.Start:line.End])
}

// apart reports whether a blank parts the bullet of line i from the sentence.
func (s *stopper) apart(i int) bool {
	line := s.src.Lines[i]
	return line.Len() > 1 && doc.IsSpace(s.src.Fold[line.Start+1])
}

// over reports whether the cell before line i is over there, and has no such bullet.
func (s *stopper) over(i int, last *hit, bullet rune) bool {
	for k := last.first(); k < i; k++ {
		line := s.src.Lines[k]
		at := line.Start
		if k == last.last() && len(last.pieces) > 0 {
			at = skipSpace(s.src, last.end(), line.End)
		}
		if at < line.End && s.src.Fold[at] == bullet {
			return false
		}
	}
	before := s.src.Lines[i-1]
	return before.Len() > 0 && (ends(s.src.Fold[before.End-1]) || s.src.Lines[i].Gap > 0 || before.Len() < shortState)
}
