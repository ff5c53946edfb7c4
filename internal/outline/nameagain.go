package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// A holder is a title with which remarks begin, and no name that was read with it.
type holder struct {
	name  string // what stands behind the title each time
	rows  []*row
	ends  []int  // of the names
	known []bool // by the dictionary
	two   bool   // not the same stands there each time
}

// add takes a remark in, behind whose title two words may stand.
func (h *holder) add(f *finder, r *row) {
	first, second := f.twoWords(r.speech.Text, r.End)
	name := f.plain(doc.Span{Start: first.Start, End: second.End})
	again := name != "" && !slices.ContainsFunc(f.Fold[second.Start:second.End], notKanji)
	h.two = h.two || !again || h.name != "" && h.name != name
	h.name, h.rows, h.ends = name, append(h.rows, r), append(h.ends, second.End)
	h.known = append(h.known, name != "" && names.Surname(f.Fold[first.Start:first.End]) &&
		names.Given(f.Fold[second.Start:second.End]) && names.Weigh([]rune(name)).Score >= names.Whole)
}

// of reports whether the words of the k-th remark are the holder's name.
func (h *holder) of(k int) bool {
	const least = 2
	return h.known[k] || !h.two && len(h.rows) >= least
}

// namesAgain takes names behind titles that no list has, which are speakers alone, into the
// speakers: where others are called by title, surname and given name, two words behind a title
// are its holder's that stand there whenever it speaks, or that the dictionary has as a
// surname and a given name.
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
		holders[title].add(f, r)
	}
	if full < least {
		return
	}
	for _, h := range holders {
		for k, r := range h.rows {
			if !h.of(k) {
				continue
			}
			r.speech.Name.End = h.ends[k]
			r.speech.Text = script.Skip(f.Fold, h.ends[k], r.End)
		}
	}
}

// twoWords are the two words between blanks at at that may be a surname and a given name;
// both are empty where something else begins there.
func (f *finder) twoWords(at, end int) (first, second doc.Span) {
	const longest = 4
	var words [2]doc.Span
	for i := range words {
		at = script.Skip(f.Fold, at, end)
		from := at
		for at < end && (script.Kanji(f.Fold[at]) || i > 0 && (script.Hiragana(f.Fold[at]) || script.Katakana(f.Fold[at]))) {
			at++
		}
		if n := at - from; n == 0 || n > longest || at >= end || !script.Blank(f.Fold[at]) {
			return doc.Span{}, doc.Span{}
		}
		words[i] = doc.Span{Start: from, End: at}
	}
	return words[0], words[1]
}

func notKanji(r rune) bool { return !script.Kanji(r) }

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
