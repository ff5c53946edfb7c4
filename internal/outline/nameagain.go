package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// A holder is a title with which remarks begin, and no name that was read with it.
type holder struct {
	name string // what stands behind the title each time
	rows []*row
	ends []int // of the names
	two  bool  // not the same stands there each time
}

// add takes a remark in, behind whose title the words end at end; 0 for none.
func (h *holder) add(f *finder, r *row, end int) {
	name := ""
	if end > 0 {
		name = f.plain(doc.Span{Start: r.speech.Text, End: end})
	}
	h.two = h.two || name == "" || h.name != "" && h.name != name
	h.name, h.rows, h.ends = name, append(h.rows, r), append(h.ends, end)
}

// namesAgain takes names behind titles that no list has, which are speakers alone, into the
// speakers: where others are called by title, surname and given name, two words that stand
// behind a title whenever it speaks are its holder's.
//
//	○議長　青山　太郎　農林課長。
//	○農林課長　苔瀬　浩二　お答えします。
//	○農林課長　苔瀬　浩二　そのとおりです。
func (f *finder) namesAgain() {
	const least = 2 // remarks, and words of a title with a name
	holders := map[string]*holder{}
	full := 0
	for i := f.titleEnd; i < len(f.rows); i++ {
		r := &f.rows[i]
		if !r.spoken || r.speech.Form != line.Marked || r.speech.Name.Empty() {
			continue
		}
		if f.wordsIn(r.speech.Name) > least {
			full++
			continue
		}
		title := f.plain(r.speech.Name)
		if holders[title] == nil {
			holders[title] = &holder{}
		}
		holders[title].add(f, r, f.twoWords(r.speech.Text, r.End))
	}
	if full < least {
		return
	}
	for _, h := range holders {
		if h.two || len(h.rows) < least {
			continue
		}
		for k, r := range h.rows {
			r.speech.Name.End = h.ends[k]
			r.speech.Text = script.Skip(f.Fold, h.ends[k], r.End)
		}
	}
}

// twoWords is where the second of two words in kanji ends, between blanks, that may be a
// surname and a given name; 0 where something else begins at at.
func (f *finder) twoWords(at, end int) int {
	const longest = 4
	for range 2 {
		at = script.Skip(f.Fold, at, end)
		from := at
		for at < end && script.Kanji(f.Fold[at]) {
			at++
		}
		if n := at - from; n == 0 || n > longest || at >= end || !script.Blank(f.Fold[at]) {
			return 0
		}
	}
	return at
}

// wordsIn is how many words blanks part s into.
func (f *finder) wordsIn(s doc.Span) int {
	n := 0
	for i := s.Start; i < s.End; i++ {
		if !script.Blank(f.Fold[i]) && (i == s.Start || script.Blank(f.Fold[i-1])) {
			n++
		}
	}
	return n
}
