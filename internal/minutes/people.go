package minutes

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// participants enters the lists of people.
func (f *frame) participants() {
	for _, p := range f.listed.Structure {
		f.ledger.Mark(p.Kind, p.Span)
	}
	f.out.Counts = append(f.out.Counts, f.listed.Counts...)
	for i := range f.listed.Persons {
		f.src.Stop.Check()
		f.participant(&f.listed.Persons[i])
	}
	for _, s := range f.listed.Prose {
		f.say(model.CodePeopleInProse, "/minutes/participants", "a sentence stands in a list of people", cell.Spans(f.src, []doc.Span{s}))
	}
	for _, p := range f.listed.Structure { // numbers and brackets within the text of a person
		if p.Kind != doc.Heading {
			f.ledger.Mark(p.Kind, p.Span)
		}
	}
}

// turns are those that stand in no item, and before them the sentences with
// which lists of people end: the first turn may go on with the last of these.
func (f *frame) turns() []doc.Turn {
	turns := f.out.Turns
	var before []doc.Turn
	for _, lines := range f.listed.Behind {
		before = append(before, doc.Turn{Text: lines})
	}
	if n := len(before); n > 0 && len(turns) > 0 && len(turns[0].Speaker) == 0 && f.goesOn(before[n-1].Text, turns[0].Text) {
		first := turns[0]
		first.Text = slices.Concat(before[n-1].Text, first.Text)
		before[n-1], turns = first, turns[1:]
	}
	return slices.Concat(before, turns)
}

// goesOn reports whether text goes on with the sentence of the lines right
// above it.
func (f *frame) goesOn(lines, text []doc.Span) bool {
	if len(text) == 0 {
		return false
	}
	line := lines[len(lines)-1]
	if text[0].Start < line.End || f.src.Fold[line.End-1] == '。' {
		return false
	}
	return script.Skip(f.src.Fold, line.End, text[0].Start) == text[0].Start
}

// unbracketed is a name as speakers are looked up by it, without brackets: 林（真） as 林真.
func unbracketed(name string) string {
	return strings.Map(func(r rune) rune {
		if r == '(' || r == ')' || r == '（' || r == '）' {
			return -1
		}
		return r
	}, name)
}

func (f *frame) participant(p *doc.Person) {
	i := len(f.m.Participants)
	if p.Name != nil && implausible(*p.Name, p.Role != nil || f.titled(p)) {
		f.say(model.CodeNameImplausible, fmt.Sprintf("/minutes/participants/%d/name", i), "this can hardly be a name", cell.Spans(f.src, p.Text))
	}
	f.m.Participants = append(f.m.Participants, model.Participant{
		Text: f.text(p.Text...), Group: model.ParticipantGroup(p.Group), GroupLabel: p.GroupLabel,
		Name: p.Name, Role: p.Role, Affiliation: p.Affiliation,
		Remote: p.Remote, ProxyFor: p.ProxyFor, Note: p.Note, Via: p.Via,
	})
	key := nameKey{index: i, seat: p.Seat}
	if p.Name != nil {
		key.name = unbracketed(plain(*p.Name))
		if parts := strings.Fields(*p.Name); len(parts) == 2 {
			key.family = plain(parts[0])
		}
		if p.Affiliation != nil {
			key.body = plain(*p.Affiliation)
		}
	} else if p.Affiliation != nil {
		key.company = plain(*p.Affiliation)
	}
	if p.Role != nil {
		key.role = plain(*p.Role)
	}
	f.people = append(f.people, key)
}

// plain is text as speakers are looked up: without blanks, in the usual width and characters.
func plain(text string) string {
	fold := normalize.FoldRunes([]rune(cell.Squeeze(text)))
	return string(names.Plain(slices.DeleteFunc(fold, func(r rune) bool { return r == normalize.Joined })))
}

// titled reports whether more than the name of one character was printed: 林委員 in a list
// of members, of whom the title says nothing new.
func (f *frame) titled(p *doc.Person) bool {
	return len([]rune(cell.Squeeze(f.text(p.Text...).Text))) > len([]rune(cell.Squeeze(*p.Name)))
}

// longestName is how many characters the name of a person has at most; names in
// katakana or Latin letters may be longer.
const longestName = 12

// implausible reports whether text can hardly be the name of a person. One
// character is one where it is a surname and a title stands with it: 堀委員.
func implausible(name string, role bool) bool {
	text := []rune(cell.Squeeze(name))
	if len(text) == 1 {
		return !unicode.IsUpper(text[0]) && (!role || !names.Surname(text)) // Ａ委員: names that are not told
	}
	if len(text) > longestName && names.Weigh(text).Score < names.Foreign {
		return true
	}
	if _, word := frameWordsOnce().noName.Is(text); word && !names.Surname(text) {
		return true // 学識経験者, out of a column beside the names
	}
	for i, r := range text {
		switch {
		case unicode.IsDigit(r), r == '。', r == 'を', r == 'は' && i > 0 && i+1 == len(text):
			return true
		}
	}
	return false
}
