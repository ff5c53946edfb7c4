package extract

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/locate"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// ErrProfile is what every error of ReadProfile wraps.
var ErrProfile = errors.New("the profile cannot be read")

// A Profile describes the tables of another council in words, so that they
// come out as typed records without Go code. A line is kind, key and value,
// parted by tabs:
//
//	name	rail_accident	鉄道事故
//	field	occurred_at	date
//	label	occurred_at	発生日時
//
// A field's type is date, period, duration, quantity, text or list. A label
// whose key is a field of the incident table (occurred_at, operators, …) and
// that the profile does not declare is another spelling of that field.
//
// Section words of another council are head (rows of the header: held, venue,
// agenda, papers, …) and group (lists of participants: member, observer,
// secretariat, presenter, absent, other):
//
//	head	venue	会場
//	group	member	評議員
//
// Another name begins another profile: of several, each document is read with
// the one whose labels its tables have most of, and with none where they have
// too few of any.
type Profile struct {
	Name     string
	types    map[string]string
	order    []string
	records  *lexicon.Labels
	incident *lexicon.Labels
	sections []lexicon.Entry
	among    []*Profile // one of these, by the tables of the document
}

// Fields are the fields of the profile and their types, in the order in which
// it declares them; none for nil. Of several profiles a field counts once.
func (p *Profile) Fields() iter.Seq2[string, model.FieldType] {
	return func(yield func(string, model.FieldType) bool) {
		if p == nil {
			return
		}
		seen := make(map[string]bool)
		for _, one := range append([]*Profile{p}, p.among...) {
			for _, key := range one.order {
				if !seen[key] && !yield(key, model.FieldType(one.types[key])) {
					return
				}
				seen[key] = true
			}
		}
	}
}

// chosen is the profile with which a document is read: p, or the one of
// several of whose fields its tables have most, the first of equals; nil for
// none.
func (p *Profile) chosen(src *doc.Source) *Profile {
	if p == nil || len(p.among) == 0 {
		return p
	}
	var best *Profile
	most := 0
	for _, one := range p.among {
		if fields := one.fieldsIn(src); fields > most {
			best, most = one, fields
		}
	}
	return best
}

// fieldsIn is how many rows of the document's tables are fields of the profile.
func (p *Profile) fieldsIn(src *doc.Source) int {
	fields := 0
	for _, r := range locate.Tables(src, p.tables()) {
		if r.Kind != doc.RecordTable {
			continue
		}
		for _, rows := range r.Records {
			for i := range rows {
				if rows[i].Key != "" {
					fields++
				}
			}
		}
	}
	return fields
}

// words are the section words that the profile adds.
func (p *Profile) words() []lexicon.Entry {
	if p == nil {
		return nil
	}
	return p.sections
}

// ReadProfile reads a profile; file is its name for messages, which carry
// line numbers.
func ReadProfile(r io.Reader, file string) (*Profile, error) {
	entries, err := lexicon.ReadLines(r, file)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrProfile, err)
	}
	var all []*Profile
	for len(entries) > 0 {
		n := 1 // the lines of one profile, its name the first
		for n < len(entries) && (entries[n].Kind != "name" || !named(entries[:n])) {
			n++
		}
		p, err := readProfile(entries[:n], file)
		if err != nil {
			return nil, err
		}
		all, entries = append(all, p), entries[n:]
	}
	if len(all) == 1 {
		return all[0], nil
	}
	if len(all) == 0 {
		return readProfile(nil, file)
	}
	return &Profile{Name: all[0].Name, among: all}, nil
}

// named reports whether one of the lines names a profile.
func named(lines []lexicon.Line) bool {
	for i := range lines {
		if lines[i].Kind == "name" {
			return true
		}
	}
	return false
}

// readProfile reads the lines of one profile.
func readProfile(lines []lexicon.Line, file string) (*Profile, error) {
	p := &Profile{types: map[string]string{}}
	var own, more []lexicon.Entry
	for _, e := range lines {
		if err := p.line(e, &own, &more); err != nil {
			return nil, fmt.Errorf("%w: %s:%d: %w", ErrProfile, file, e.Line, err)
		}
	}
	if err := p.check(own); err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrProfile, file, err)
	}
	p.records = lexicon.NewLabels(own)
	if len(more) > 0 {
		p.incident = lexicon.NewIncidentLabels(more)
	}
	return p, nil
}

func (p *Profile) line(e lexicon.Line, own, more *[]lexicon.Entry) error {
	switch e.Kind {
	case "name":
		p.Name = e.Key
	case "field":
		if !incident.KnownType(e.Surface) {
			return fmt.Errorf("unknown type %q of field %q; use date, period, duration, quantity, text or list", e.Surface, e.Key)
		}
		if _, twice := p.types[e.Key]; twice {
			return fmt.Errorf("field %q is declared twice", e.Key)
		}
		p.types[e.Key], p.order = e.Surface, append(p.order, e.Key)
	case "label":
		folded := string(normalize.FoldRunes([]rune(e.Surface)))
		entry := lexicon.Entry{Kind: "label", Key: e.Key, Surface: folded}
		if _, ok := p.types[e.Key]; ok {
			*own = append(*own, entry)
		} else if knownKey("label", e.Key) {
			*more = append(*more, entry)
		} else {
			return fmt.Errorf("label %q is of no field: declare \"field\t%s\t…\" above it", e.Surface, e.Key)
		}
	case "head", "group":
		if !knownKey(e.Kind, e.Key) {
			return fmt.Errorf("unknown %s %q of %q", e.Kind, e.Key, e.Surface)
		}
		e.Surface = string(normalize.FoldRunes([]rune(e.Surface)))
		p.sections = append(p.sections, e.Entry)
	default:
		return fmt.Errorf("unknown kind %q; use name, field, label, head or group", e.Kind)
	}
	return nil
}

func (p *Profile) check(own []lexicon.Entry) error {
	if p.Name == "" {
		return errors.New("it has no name: add a line \"name\tKEY\tTITLE\"")
	}
	labelled := make(map[string]bool)
	for _, e := range own {
		labelled[e.Key] = true
	}
	for _, key := range p.order {
		if !labelled[key] {
			return fmt.Errorf("field %q has no label: add a line \"label\t%s\t…\"", key, key)
		}
	}
	return nil
}

// knownKey reports whether the lexicon has the key among words of the kind.
func knownKey(kind, key string) bool {
	for _, e := range lexicon.Words(kind) {
		if e.Key == key {
			return true
		}
	}
	return false
}

// tables is what locate needs of the profile.
func (p *Profile) tables() locate.Known {
	k := locate.Known{Incident: lexicon.IncidentLabels()}
	if p == nil {
		return k
	}
	if p.incident != nil {
		k.Incident = p.incident
	}
	k.Records, k.Profile = p.records, p.Name
	k.Least = min(3, len(p.order))
	return k
}

// records reads a table that the profile describes.
func (a *Analysis) records(r *doc.Region, path []int, meeting normalize.Instant, ledger *doc.Ledger, p *Profile) {
	for _, piece := range r.Structure {
		ledger.Mark(piece.Kind, piece.Span)
	}
	for _, rows := range r.Records {
		a.record(r.Profile, rows, path, meeting, ledger, p)
	}
}

func (a *Analysis) record(name string, rows []doc.Row, path []int, meeting normalize.Instant, ledger *doc.Ledger, p *Profile) {
	d := a.Document
	c := incident.NewContext(a.src, ledger, meeting, fmt.Sprintf("/records/%d", len(d.Records)))
	rec := model.ProfileRecord{Profile: name, AgendaItem: topNumber(&d.Minutes, path)}
	for i := range rows {
		row := &rows[i]
		kind := p.types[row.Key]
		if kind == "" {
			kind = "text"
		}
		rec.Fields = append(rec.Fields, incident.RecordField(row, kind, c, len(rec.Fields)))
	}
	d.Records = append(d.Records, rec)
	d.Diagnostics = append(d.Diagnostics, c.Diagnostics()...)
}
