package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// meetingsListed is where the first line stands that names a meeting in a page that lists
// meetings with their papers, which is the minutes of none; -1 for another document. Most lines
// of such a page name a meeting or lead to a file, and a file follows each meeting.
//
//	2025年4月14日　第8回
//	・資料1　議事次第（PDF形式：64KB）
//	・議事要旨（PDF形式：1,157KB）
//	2025年2月13日　第6回
func (f *finder) meetingsListed() int {
	const least = 2 // meetings
	p := meetingsPage{finder: f, first: -1, meetings: map[string]bool{}}
	for i := range f.src.Lines {
		if s := f.Trim(f.src.Lines[i].Span); !s.Empty() && !f.Site(s) && !f.yearAlone(s) {
			p.line(s)
		}
	}
	if len(p.meetings) < least || p.leading*2 <= p.lines {
		return -1
	}
	return p.first
}

// A meetingsPage is a page that may list meetings, while it is read.
type meetingsPage struct {
	*finder
	first    int             // where the first line stands that names a meeting, -1 for none
	lines    int             // that say anything
	leading  int             // of them name a meeting or lead to a file
	meeting  string          // the last that was named, until a file follows
	since    int             // lines below it
	meetings map[string]bool // those that a file follows
}

func (p *meetingsPage) line(s doc.Span) {
	const below = 4 // lines, in which the first file of a meeting stands
	p.lines++
	p.since++
	named, file := p.namesMeeting(s), p.leadsToFile(s)
	p.leading += one(named || file || p.DayAlone(s))
	if named {
		p.meeting, p.since = p.plain(s), 0
		file = file || p.namesMinutes(s) // 第５回会議録（2023年12月7日）, a link itself
	}
	if named && p.first < 0 {
		p.first = s.Start
	}
	if file && p.meeting != "" && p.since <= below {
		p.meetings[p.meeting] = true
		p.meeting = ""
	}
}

// yearAlone reports whether s is a year, below which the meetings of that year stand.
func (f *finder) yearAlone(s doc.Span) bool {
	w := f.When(s)
	return w.Year && !w.Month && s.Len() < 12 && f.DateEnd(s) >= s.End
}

// namesMeeting reports whether s counts a meeting and is no paper and no sentence.
func (f *finder) namesMeeting(s doc.Span) bool {
	if !f.Session(s) || f.HasStop(s) {
		return false
	}
	body := f.Bare(s)
	stop, _ := f.Paper(body.Start, body.End)
	return stop == body.Start
}

// namesMinutes reports whether s is the name of minutes and no more but a date in a bracket.
func (f *finder) namesMinutes(s doc.Span) bool {
	s.Start = f.Bare(s).Start
	if shut := script.SkipBack(f.Fold, s.Start, s.End); shut > s.Start && f.Fold[shut-1] == ')' {
		if open := script.Open(f.Fold, s.Start, shut-1); open > s.Start && f.DayAlone(doc.Span{Start: open + 1, End: shut - 1}) {
			s.End = open
		}
	}
	return f.Title(s).Kind
}

// leadsToFile reports whether s is what stands for a file: it ends with a note of one, or
// part of it is a paper or a kind of document alone.
func (f *finder) leadsToFile(s doc.Span) bool {
	if f.FileNote(s) != s {
		return true
	}
	body := f.Bare(s)
	for at := body.Start; at < body.End; {
		from := script.Skip(f.Fold, at, body.End)
		for at = from; at < body.End && !script.Blank(f.Fold[at]); {
			at++
		}
		part := doc.Span{Start: from, End: at}
		if stop, _ := f.Paper(part.Start, part.End); stop > part.Start || !part.Empty() && f.Kind(part) {
			return true
		}
	}
	return false
}

// listOfMeetings leaves of a page that lists meetings the title above them.
func (f *finder) listOfMeetings(first int) {
	above := func(spans []doc.Span) (kept []doc.Span) {
		for _, s := range spans {
			if s.End <= first {
				kept = append(kept, s)
			}
		}
		return kept
	}
	f.out.Title, f.out.TitleDays, f.out.Names = above(f.out.Title), nil, above(f.out.Names)
	for i := 0; len(f.out.Title)+len(f.out.Names) == 0 && i < len(f.src.Lines); i++ {
		s := f.Trim(f.src.Lines[i].Span)
		if s.End > first {
			break
		}
		if !s.Empty() && f.Title(s).Body && !f.Site(s) {
			f.out.Title = []doc.Span{s}
		}
	}
	f.out.Kind, f.out.Session = nil, nil
	f.out.Dated, f.out.Convened = nil, nil
}
