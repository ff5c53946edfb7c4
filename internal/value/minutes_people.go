package value

import (
	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// participants enters the lists of people.
func (f *frame) participants() {
	for _, p := range f.listed.Structure {
		f.ledger.Mark(p.Kind, p.Span)
	}
	f.out.Counts = append(f.out.Counts, f.listed.Counts...)
	for i := range f.listed.Persons {
		f.participant(&f.listed.Persons[i])
	}
	for _, p := range f.listed.Structure { // numbers and brackets within the text of a person
		if p.Kind != doc.Heading {
			f.ledger.Mark(p.Kind, p.Span)
		}
	}
}

func (f *frame) participant(p *doc.Person) {
	i := len(f.m.Participants)
	f.m.Participants = append(f.m.Participants, model.Participant{
		Text: f.text(p.Text...), Group: model.ParticipantGroup(p.Group), GroupLabel: p.GroupLabel, Name: p.Name, Role: p.Role, Affiliation: p.Affiliation,
		Remote: p.Remote, ProxyFor: p.ProxyFor, Note: p.Note, Via: p.Via,
	})
	key := nameKey{index: i}
	if p.Name != nil {
		key.name = cell.Squeeze(*p.Name)
	} else if p.Affiliation != nil {
		key.company = cell.Squeeze(*p.Affiliation)
	}
	if p.Role != nil {
		key.role = cell.Squeeze(*p.Role)
	}
	f.people = append(f.people, key)
}
