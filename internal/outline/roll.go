package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// The lists of people are looked through for what their names look like before
// anything is known of the sections: who is listed may speak without a role.
const (
	rollRows  = 400  // rows below the title that may hold such lists
	rollNames = 4096 // names that are kept
)

// A rollCall holds the runs of letters that stand in the lists of people.
type rollCall map[string]bool

// callRoll reads the rows below each heading of people up to the next label or
// sentence.
func (f *finder) callRoll() rollCall {
	roll := rollCall{}
	listing := false
	for i := f.titleEnd; i < min(len(f.rows), f.titleEnd+rollRows); i++ {
		r := &f.rows[i]
		if r.region >= 0 {
			continue
		}
		at := r.Span
		if l, ok := f.Label(r.Span, &r.mark); ok && l.Known {
			listing = l.People
			at = l.Value
		} else if colon := script.Index(f.Fold, r.Start, r.End, ':'); colon > r.Start {
			if word := f.Trim(doc.Span{Start: r.Start, End: colon}); !f.oneName(word) && !f.Named(word) {
				at.Start = colon + 1 // 成立要件：委員の過半数が出席しており
			}
		}
		if r.mark.Bullet != 0 {
			at.Start = max(at.Start, r.body) // a dot within is a part of a name
		}
		if listing = listing && !f.HasStop(r.Span); listing {
			f.enroll(roll, at)
		}
	}
	return roll
}

// enroll adds the runs of letters in s, and each with the one behind it: a
// surname and a given name that a space parts.
func (f *finder) enroll(roll rollCall, s doc.Span) {
	last := ""
	for i := s.Start; i < s.End && len(roll) < rollNames; {
		if !script.NameLetter(f.Fold[i]) {
			if !script.Blank(f.Fold[i]) {
				last = ""
			}
			i++
			continue
		}
		to := i
		for to < s.End && script.NameLetter(f.Fold[to]) {
			to++
		}
		word := string(f.Fold[i:to])
		roll[word] = true
		end := to
		if _, from := f.Words.Role.Suffix(f.Fold, i, to); from > i {
			end = from // 森井花子委員
		}
		if w := names.Weigh(f.Fold[i:end]); w.Score >= names.Half && w.Cut > 0 && w.Cut < end-i {
			roll[string(f.Fold[i:i+w.Cut])] = true // 森井花子 may speak as 森井
		}
		if last != "" {
			roll[last+word] = true
		}
		last, i = word, to
	}
}

// listedAlone reports whether a surname of one letter before a colon is one of the lists.
func (f *finder) listedAlone(sp *line.Speaker) bool {
	return sp.Form == line.Colon && f.listedLetter(sp.Name)
}

// listedLetter reports whether s is one letter that stands alone in the lists of people.
func (f *finder) listedLetter(s doc.Span) bool {
	return s.Len() == 1 && script.Kanji(f.Fold[s.Start]) && f.roll[f.plain(s)]
}

// listed reports whether s is the name of somebody in the lists of people: no
// role, no label, two letters or more.
func (f *finder) listed(s doc.Span) bool {
	if len(f.roll) == 0 || s.Len() > 24 || !f.roll[f.plain(s)] || script.Count(f.Fold, s) < 2 {
		return false
	}
	if _, role := f.Words.Role.Is(f.Fold, s.Start, s.End); role {
		return false
	}
	_, label := f.Words.Labels.Is(f.Fold, s.Start, s.End)
	return !label
}
