// Package line says what one line of minutes says: the mark that it begins
// with, its label, its speaker, the date, the role, the lead-in, the outcome,
// the paper. It knows neither the lines around it nor the document; every
// stage that asks what a line is asks here, so that none disagrees with
// another.
//
// Positions are indexes into the folded text; a doc.Span given to a method is
// a line or a part of one.
package line

import (
	"sync"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// A Reader reads lines of one folded text. Its methods only look: it is safe
// for use by several goroutines.
type Reader struct {
	Fold  []rune
	Runes []rune // the text as written, where gaps are told apart by their width; nil reads each as narrow
	Words *Words
}

// Words is the lexicon in the form in which lines are read.
type Words struct {
	Lists

	GroupParts []lexicon.Entry // what the headings of groups hold

	Head, Group, Labels *lexicon.Matcher // labels of the header, of people, both; a group's key begins with "group "

	// Words as they begin a text, or stand within it.
	DoctypeIn, PlaceIn, Outcome, Lead, Ordinal, Opening, Site, CellHead, Holder, Paper,
	Stage, LeadSaid, LeadPoint, ColumnHead, ColumnWho, ListHead, Act, RoleIn, CourtesyIn, Presented, Aside, Bill, Result, Sitting, CompanyForm,
	ThenDone, Came, CallsUp, SessionPart *lexicon.Matcher

	// Words as they end a text.
	Role, Body, Place, Org, Doctype, Courtesy, Form, Declared, Settled, Attest, Moved, CameWho, SittingEnd, TakenUp, LeadEnd, PeopleEnd,
	Section, Paperless *lexicon.Matcher
}

// Default are the words of the lexicon.
var Default = sync.OnceValue(func() *Words { return NewWords() })

// WordsWith are the words of the lexicon and labels of the caller's, of the
// kinds head and group.
func WordsWith(more []lexicon.Entry) *Words {
	if len(more) == 0 {
		return Default()
	}
	return NewWords(more...)
}

// NewWords makes the matchers.
func NewWords(more ...lexicon.Entry) *Words {
	var heads, groups []lexicon.Entry
	for _, list := range [...][]lexicon.Entry{lexicon.Words("head"), lexicon.Words("group"), more} {
		for _, e := range list {
			if e.Kind == "head" {
				heads = append(heads, e)
			} else if e.Kind == "group" {
				e.Key = groupPrefix + e.Key
				groups = append(groups, e)
			}
		}
	}
	in, ends := lexicon.MatcherOf, lexicon.SuffixMatcherOf
	return &Words{
		Lists: newLists(), GroupParts: lexicon.Words("group_part"),
		Head: lexicon.NewMatcher(heads), Group: lexicon.NewMatcher(groups),
		Labels:    lexicon.NewMatcher(append(heads[:len(heads):len(heads)], groups...)),
		DoctypeIn: in("doctype"), PlaceIn: in("place"), Outcome: in("outcome"), Lead: in("lead"), Ordinal: in("ordinal"),
		Opening: in("opening"), Site: in("site"), CellHead: in("cell_head"), Holder: in("holder"), Paper: in("paper"),
		Stage: in("stage"), LeadSaid: in("lead_said"), LeadPoint: in("lead_point"), ColumnHead: in("column_head"), ColumnWho: in("column_who"),
		ListHead: in("list_head"), Act: in("act"),
		RoleIn: in("role"), CourtesyIn: in("courtesy"), Presented: in("presented"), Aside: in("aside"), Bill: in("bill"), Result: in("result"),
		Sitting: in("sitting"), CompanyForm: in("company_form"), ThenDone: in("then_done"), Came: in("came"), CallsUp: in("calls_up"),
		SessionPart: in("session_part"), Role: ends("role"), Body: ends("body"), Place: ends("place"), Org: ends("org"),
		Doctype: ends("doctype"), Courtesy: ends("courtesy"),
		Form: ends("form"), Declared: ends("declared"), Settled: ends("settled"), Attest: ends("attest"), Moved: ends("moved"),
		CameWho: ends("came_who"), SittingEnd: ends("sitting"), TakenUp: ends("taken_up"), LeadEnd: ends("lead_end"),
		PeopleEnd: ends("people_end"), Section: ends("section_end"),
		Paperless: ends("no_speaker"),
	}
}

const groupPrefix = "group "

// Trim cuts what is blank from both ends of s.
//
//go:noinline
func (t Reader) Trim(s doc.Span) doc.Span { return script.Trim(t.Fold, s) }

// Holds reports whether word stands in s, blanks aside.
func (t Reader) Holds(s doc.Span, word string) bool {
	return script.Holds(t.Fold, s.Start, s.End, word)
}

// Has reports whether the character stands in s.
//
//go:noinline
func (t Reader) Has(s doc.Span, r rune) bool { return script.Index(t.Fold, s.Start, s.End, r) >= 0 }

// HasStop reports whether a sentence ends in s.
//
//go:noinline
func (t Reader) HasStop(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if r := t.Fold[i]; r == '。' || r == '｡' {
			return true
		}
	}
	return false
}

// EndsStop reports whether s ends with the end of a sentence, brackets and
// quotation marks behind it aside.
func (t Reader) EndsStop(s doc.Span) bool {
	end := script.SkipBack(t.Fold, s.Start, s.End)
	for end > s.Start {
		r := t.Fold[end-1]
		if script.Stop(r) {
			return true
		}
		if script.Opening(r) == 0 {
			return false
		}
		if end-2 >= s.Start && script.Stop(t.Fold[end-2]) {
			return true
		}
		open := script.Open(t.Fold, s.Start, end-1)
		if open < 0 {
			return false
		}
		end = script.SkipBack(t.Fold, s.Start, open) // …べき。（辻委員）
	}
	return false
}

// within reports whether a word of m stands anywhere in s.
//
//go:noinline
func (t Reader) within(m *lexicon.Matcher, s doc.Span) bool {
	_, from, _ := m.Within(t.Fold, s.Start, s.End)
	return from < s.End
}

// Bare is s without the brackets, bullets and signs around it.
func (t Reader) Bare(s doc.Span) doc.Span {
	for s.Start < s.End && (script.Closing(t.Fold[s.Start]) != 0 || script.Bullet(t.Fold[s.Start]) || script.Blank(t.Fold[s.Start])) {
		s.Start++
	}
	for s.End > s.Start {
		r := t.Fold[s.End-1]
		if !script.Blank(r) && script.Opening(r) == 0 && !script.Colon(r) && r != '。' && r != '.' && !script.Bullet(r) {
			break
		}
		s.End--
	}
	return s
}

// Bracketed reports whether one pair of brackets holds the whole of s, and
// what stands in it.
func (t Reader) Bracketed(s doc.Span) (inner doc.Span, ok bool) {
	s = t.Trim(s)
	if s.Len() < 3 || script.Closing(t.Fold[s.Start]) == 0 || script.Close(t.Fold, s.Start, s.End) != s.End-1 {
		return s, false
	}
	return t.Trim(doc.Span{Start: s.Start + 1, End: s.End - 1}), true
}

// Open reports whether s leaves a bracket open.
func (t Reader) Open(spans ...doc.Span) bool {
	depth := 0
	for _, s := range spans {
		for _, r := range t.Fold[s.Start:s.End] {
			switch r {
			case '(', '「', '『', '【', '〔', '[':
				depth++
			case ')', '」', '』', '】', '〕', ']':
				depth--
			}
		}
	}
	return depth > 0
}

// Drawn reports whether a line is drawn: dots, dashes, stars.
func (t Reader) Drawn(s doc.Span) bool {
	n := 0
	for _, r := range t.Fold[s.Start:s.End] {
		switch {
		case script.Blank(r):
		case script.Dash(r), script.Wave(r):
			n++
		default:
			switch r {
			case '…', '‥', '・', '=', '|', '*', '_', '☆', '★', '◇', '◆', '○', '.', '＝', '￣', '＿', '#', '･', '·', '＊', '﹍', '┄', '┈', '═', '▬', '～':
				n++
			default:
				return false
			}
		}
	}
	return n >= 3
}

// ColumnHeads reports whether s heads the columns of a list of people: 区分 氏名
// 所属.
func (t Reader) ColumnHeads(s doc.Span) bool { return t.headWords(t.Words.ColumnHead, s) > 1 }

// ColumnHead reports whether s is the head of one column of a list of people.
func (t Reader) ColumnHead(s doc.Span) bool { return t.headWords(t.Words.ColumnHead, s) == 1 }

// PeopleHeads reports whether s heads the columns of a table of people, of which one holds
// their names and one may be called as no list knows: 役職 氏名 自治会名 出欠.
func (t Reader) PeopleHeads(s doc.Span) bool {
	const least, longest = 3, 8 // columns, and characters of an unknown head
	words, unknown, named := 0, 0, false
	for i := s.Start; i < s.End; words++ {
		to := t.columnHeadEnd(i, s.End)
		if to == i {
			for to < s.End && script.NameLetter(t.Fold[to]) {
				to++
			}
			if unknown++; to == i || to-i > longest {
				return false
			}
		}
		named = named || t.Is(t.Words.NameHead, doc.Span{Start: i, End: to})
		for i = to; i < s.End && (script.Blank(t.Fold[i]) || t.Fold[i] == '|'); i++ {
		}
	}
	return named && words >= least && unknown < 2
}

// columnHeadEnd is where the known head of a column at at ends, with a gap behind it; at
// for none.
func (t Reader) columnHeadEnd(at, end int) int {
	_, to := t.Words.ColumnHead.Prefix(t.Fold, at, end)
	if to < end && !script.Blank(t.Fold[to]) && t.Fold[to] != '|' {
		return at
	}
	return to
}

// CellHeads reports whether s heads the columns of a table of minutes: 議題 内容.
func (t Reader) CellHeads(s doc.Span) bool {
	if s.Len() > 200 {
		return false
	}
	words := t.headWords(t.Words.CellHead, s)
	return script.Count(t.Fold, s) < 40 && (words > 3 || words > 1 && (t.Spread(s) || t.Has(s, '|')))
}

// headWords counts the words of m of which s is made, with gaps between them; 0 where
// something else stands in it.
func (t Reader) headWords(m *lexicon.Matcher, s doc.Span) int {
	words := 0
	for i := s.Start; i < s.End; {
		if r := t.Fold[i]; script.Blank(r) || r == '|' {
			i++
			continue
		}
		_, to := m.Prefix(t.Fold, i, s.End)
		if to == i || to < s.End && !script.Blank(t.Fold[to]) && t.Fold[to] != '|' {
			return 0
		}
		words++
		i = to
	}
	return words
}
