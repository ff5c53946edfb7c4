package minutes

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// papers types the list of materials.
func (f *frame) papers() {
	for _, p := range f.out.Papers {
		f.src.Stop.Check()
		m := model.Material{Text: f.text(append(append([]doc.Span{}, p.Number...), p.Title...)...)}
		if len(p.Number) > 0 {
			c := f.cell(p.Number)
			m.Number = ptr(paperNumber(c, 0, len(c.Fold)))
		}
		if len(p.Title) > 0 {
			m.Title = ptr(cell.Join(f.src, cell.Merge(f.src, p.Title)))
		}
		f.m.Materials = append(f.m.Materials, m)
	}
}

// paperNumber is the number of a paper with its digits and hyphens half-width, no spaces, and
// no hyphen right behind the word: 資料－１ is 資料1.
func paperNumber(c *cell.Cell, from, to int) string {
	var b strings.Builder
	last := '-'
	for _, r := range c.Bare(from, to) {
		if isDashRune(r) {
			r = '-'
		}
		if r != '-' || last < 0x3000 {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

func isDashRune(r rune) bool {
	switch r {
	case '-', '‐', '‑', '–', '—', '―', '−', 'ー', '─':
		return true
	}
	return false
}

// papersIn are the papers that a text of an item names, in order, each once:
// 資料4-3, 参考資料1, and 資料1、2 as two.
func papersIn(c *cell.Cell, list []string) []string {
	fold := c.Fold
	for i := 0; i < len(fold); i++ {
		word, at := paperWord(fold, i)
		if word == "" {
			continue
		}
		for {
			end := paperDigits(fold, at)
			if end == at || strings.HasSuffix(word, "第") && countsWhole(fold, end) {
				break
			}
			list = appendOnce(list, word+paperNumber(c, at, end))
			i = end - 1
			next := cell.SkipBlank(fold, end, len(fold))
			after := next
			if next < len(fold) && strings.ContainsRune("、・,と", fold[next]) {
				after = cell.SkipBlank(fold, next+1, len(fold))
			} else if n := setsOnce().and.At(fold[next:]); n > 0 {
				after = cell.SkipBlank(fold, next+n, len(fold))
			}
			if after == next || paperDigits(fold, after) == after || unitBehind(fold, paperDigits(fold, after)) {
				break
			}
			at = after
		}
	}
	return list
}

// unitBehind reports whether the digits that end at at count something.
func unitBehind(fold []rune, at int) bool {
	return at < len(fold) && strings.ContainsRune("年月日時分人名件回号条項点つ度社者%", fold[at])
}

// countsWhole reports whether the digits that end at at count meetings, terms or
// years, as no paper's number does: 資料 第4回….
func countsWhole(fold []rune, at int) bool {
	at = cell.SkipBlank(fold, at, len(fold))
	return at < len(fold) && strings.ContainsRune("回期次年版章条", fold[at])
}

// paperWord is the word with which the number of a paper begins at at, as the
// lexicon has it, and where its digits may begin.
func paperWord(fold []rune, at int) (string, int) {
	_, stop := line.Default().Paper.Prefix(fold, at, len(fold))
	if stop == at {
		return "", at
	}
	word := make([]rune, 0, stop-at)
	for _, r := range fold[at:stop] {
		if !cell.Blank(r) {
			word = append(word, r)
		}
	}
	next := cell.SkipBlank(fold, stop, len(fold))
	for _, no := range [...]string{"No.", "NO.", "№", "第"} {
		if k := wordLen(fold, next, len(fold), no); k > 0 {
			return string(word) + no, cell.SkipBlank(fold, next+k, len(fold))
		}
	}
	if next < len(fold) && isDashRune(fold[next]) {
		if behind := cell.SkipBlank(fold, next+1, len(fold)); behind < len(fold) && digitAt(fold, behind) {
			return string(word), behind
		}
	}
	return string(word), next
}

// paperDigits is where a number like 4-3 that begins at at ends.
func paperDigits(fold []rune, at int) int {
	end := at
	for end < len(fold) && (digitAt(fold, end) || script.Circled(fold[end]) > 0) {
		end++
	}
	if end == at {
		return at
	}
	for {
		next := cell.SkipBlank(fold, end, len(fold))
		if next >= len(fold) || !isDashRune(fold[next]) {
			return end
		}
		next = cell.SkipBlank(fold, next+1, len(fold))
		stop := next
		for stop < len(fold) && (digitAt(fold, stop) || script.Circled(fold[stop]) > 0) {
			stop++
		}
		if stop == next {
			return end
		}
		end = stop
	}
}

func appendOnce(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}
