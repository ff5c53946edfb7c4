package minutes

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// kind tells the kinds of item apart by what stands in them and by the words
// that say what was done.
func (f *frame) kind(it *doc.Item, outcome *model.Outcome) model.AgendaKind {
	text := append([]rune(nil), f.saying(it.Title)...)
	for _, spans := range [...][]doc.Span{it.Statement, it.Lead, it.Rest} {
		text = append(text, f.told(spans)...)
	}
	if !spoken(it) {
		text = append(text, f.told(it.Outcome)...)
	}
	for _, r := range it.Regions {
		if r < len(f.kinds) && f.kinds[r] == doc.IncidentTable {
			return model.KindIncidentReport
		}
	}
	words := setsOnce()
	switch {
	case words.trouble.In(text) && words.followUp.In(text):
		return model.KindIncidentFollowUp
	case words.serious.In(text) && words.presenting.In(text):
		return model.KindIncidentReport
	case debated(text):
		return model.KindDiscussion
	case (decides(outcome) || f.consents(it)) && f.discussed(it):
		return model.KindDiscussion
	case words.presenting.In(text):
		return model.KindReport
	}
	return model.KindOther
}

// debated reports whether a word for a discussion stands in text other than
// within a name such as 審議会.
func debated(text []rune) bool {
	words := setsOnce()
	for i := 0; i < len(text); {
		if n := words.debateName.Longest(text[i:]); n > 0 {
			i += n
			continue
		}
		if words.debate.At(text[i:]) > 0 {
			return true
		}
		i++
	}
	return false
}

// decides reports whether an outcome settles or defers a matter, as that of a
// report does not.
func decides(o *model.Outcome) bool {
	return o != nil && o.Status != nil && *o.Status != model.OutcomeNoted
}

// consents reports whether those present call out that they have no objection.
func (f *frame) consents(it *doc.Item) bool {
	for _, t := range it.Turns {
		if !t.Direction {
			continue
		}
		text := f.saying(t.Text)
		if setsOnce().noObjection.In(text) {
			return true
		}
	}
	return false
}

// discussed reports whether more than one take part in what is said of an item;
// the chair alone only puts it to the vote.
func (f *frame) discussed(it *doc.Item) bool {
	var first []rune
	for _, t := range it.Turns {
		switch {
		case t.Direction:
		case len(t.Speaker) == 0:
			return true
		case first == nil:
			first = f.saying(t.Speaker)
		case !slices.Equal(f.saying(t.Speaker), first):
			return true
		}
	}
	return false
}

// spoken reports whether somebody says the outcome within a remark.
func spoken(it *doc.Item) bool {
	if len(it.Outcome) == 0 {
		return false
	}
	for _, t := range it.Turns {
		for _, s := range t.Text {
			if s.Start <= it.Outcome[0].Start && it.Outcome[0].End <= s.End {
				return true
			}
		}
	}
	return false
}

// saying is the folded text of the spans without white space, to be read only.
func (f *frame) saying(spans []doc.Span) []rune {
	c := f.cell(spans)
	return c.Bare(0, len(c.Fold))
}

// told is the same up to the last sentence's end: what has none is a list or
// the cells of a table.
func (f *frame) told(spans []doc.Span) []rune {
	text := f.saying(spans)
	for len(text) > 0 && text[len(text)-1] != '。' {
		text = text[:len(text)-1]
	}
	return text
}

// kindUnder is the kind of an item that says nothing of its own, by the heading of the
// items: 報告事項.
func (f *frame) kindUnder(category []doc.Span) model.AgendaKind {
	if setsOnce().presenting.In(f.saying(category)) {
		return model.KindReport
	}
	return model.KindOther
}
