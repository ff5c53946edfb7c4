package corpus

import (
	"cmp"
	"slices"

	"github.com/giji-go/giji/model"
)

// Stats are the figures of a corpus: how well it was read, and where to look.
type Stats struct {
	Documents   int64          `json:"documents"`
	Failed      int64          `json:"failed"`
	Bad         int64          `json:"bad"` // lines that are no records
	Failures    map[string]int `json:"failures"`
	Grades      map[string]int `json:"grades"`
	Coverage    Spread         `json:"coverage"`
	Fields      []FieldCount   `json:"fields"`
	Diagnostics []CodeCount    `json:"diagnostics"`
	Worst       []Poor         `json:"worst"`

	coverage []float64
	codes    map[model.Code]*CodeCount
	most     int
}

// A Spread is how figures lie: of 100 documents, five lie below P5.
type Spread struct {
	Least  float64 `json:"least"`
	P5     float64 `json:"p5"`
	Median float64 `json:"median"`
	Mean   float64 `json:"mean"`
}

// A FieldCount is how often a field has a value, and how often it is null or
// empty.
type FieldCount struct {
	Field string `json:"field"`
	There int    `json:"there"`
	Null  int    `json:"null"`
}

// A CodeCount is how often a diagnostic was given, and in how many documents.
type CodeCount struct {
	Code      string         `json:"code"`
	Severity  model.Severity `json:"severity"`
	Count     int            `json:"count"`
	Documents int            `json:"documents"`
}

// A Poor is a document to look at.
type Poor struct {
	ID       string      `json:"id"`
	Name     string      `json:"name"`
	File     string      `json:"file"`
	Line     int64       `json:"line"`
	Grade    model.Grade `json:"grade"`
	Coverage float64     `json:"coverage"`
	Errors   int         `json:"errors"`
	Warnings int         `json:"warnings"`
}

// NewStats keeps so many of the worst documents.
func NewStats(worst int) *Stats {
	s := &Stats{Failures: map[string]int{}, Grades: map[string]int{}, codes: map[model.Code]*CodeCount{}, most: worst}
	for _, f := range statFields {
		s.Fields = append(s.Fields, FieldCount{Field: f.name})
	}
	return s
}

// Add counts a record.
func (s *Stats) Add(r StoredRecord) {
	if r.Error != nil {
		s.Failed++
		s.Failures[r.Error.Code.String()]++
		return
	}
	d := r.Document
	s.Documents++
	s.Grades[string(d.Grade)]++
	s.coverage = append(s.coverage, d.Coverage)
	for i, f := range statFields {
		there, null := f.count(d)
		s.Fields[i].There += there
		s.Fields[i].Null += null
	}
	p := Poor{ID: r.ID, File: r.File, Line: r.Line, Grade: d.Grade, Coverage: d.Coverage}
	if p.ID == "" {
		p.ID = FileID(d.Source.SHA256)
	}
	if d.Source.Name != nil {
		p.Name = *d.Source.Name
	}
	s.diagnostics(d, &p)
	if d.Grade != model.GradeGood {
		s.keep(p)
	}
}

func (s *Stats) diagnostics(d *model.Document, p *Poor) {
	seen := map[model.Code]bool{}
	for i := range d.Diagnostics {
		found := &d.Diagnostics[i]
		switch found.Severity {
		case model.SeverityError:
			p.Errors++
		case model.SeverityWarning:
			p.Warnings++
		}
		c := s.codes[found.Code]
		if c == nil {
			c = &CodeCount{Code: found.Code.String(), Severity: found.Severity}
			s.codes[found.Code] = c
		}
		c.Count++
		if !seen[found.Code] {
			seen[found.Code] = true
			c.Documents++
		}
	}
}

// keep puts a document among the worst, if it is one of them.
func (s *Stats) keep(p Poor) {
	at, _ := slices.BinarySearchFunc(s.Worst, p, worse)
	s.Worst = slices.Insert(s.Worst, at, p)
	s.Worst = s.Worst[:min(len(s.Worst), s.most)]
}

// worse puts the document first that is to be looked at first.
func worse(a, b Poor) int {
	return cmp.Or(
		-cmp.Compare(badness(a.Grade), badness(b.Grade)), -cmp.Compare(a.Errors, b.Errors),
		cmp.Compare(a.Coverage, b.Coverage), -cmp.Compare(a.Warnings, b.Warnings),
		cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
}

func badness(g model.Grade) int {
	return slices.Index([]model.Grade{model.GradeGood, model.GradeFair, model.GradePoor}, g)
}

// End completes the figures.
func (s *Stats) End() {
	slices.Sort(s.coverage)
	if n := len(s.coverage); n > 0 {
		sum := 0.0
		for _, x := range s.coverage {
			sum += x
		}
		s.Coverage = Spread{s.coverage[0], s.coverage[n/20], s.coverage[n/2], sum / float64(n)}
	}
	s.Diagnostics = []CodeCount{}
	for _, c := range s.codes {
		s.Diagnostics = append(s.Diagnostics, *c)
	}
	slices.SortFunc(s.Diagnostics, func(a, b CodeCount) int {
		return cmp.Or(-cmp.Compare(a.Count, b.Count), cmp.Compare(a.Code, b.Code))
	})
	if s.Worst == nil {
		s.Worst = []Poor{}
	}
}

// statFields are the fields of which null is worth counting.
var statFields = []struct {
	name  string
	count func(d *model.Document) (there, null int)
}{
	{"minutes.title", ofDocument(func(d *model.Document) bool { return d.Minutes.Title != nil })},
	{"minutes.council", ofDocument(func(d *model.Document) bool { return d.Minutes.Council != nil })},
	{"minutes.session_number", ofDocument(func(d *model.Document) bool { return d.Minutes.SessionNumber != nil })},
	{"minutes.document_kind", ofDocument(func(d *model.Document) bool { return d.Minutes.DocumentKind != nil })},
	{"minutes.held", ofDocument(func(d *model.Document) bool { return d.Minutes.Held != nil && d.Minutes.Held.Start != nil })},
	{"minutes.venue", ofDocument(func(d *model.Document) bool { return d.Minutes.Venue != nil })},
	{"minutes.participants", ofDocument(func(d *model.Document) bool { return len(d.Minutes.Participants) > 0 })},
	{"minutes.agenda", ofDocument(func(d *model.Document) bool { return len(d.Minutes.Agenda) > 0 })},
	{"minutes.materials", ofDocument(func(d *model.Document) bool { return len(d.Minutes.Materials) > 0 })},
	{"participants.name", func(d *model.Document) (there, null int) {
		return count(d.Minutes.Participants, func(p *model.Participant) bool { return p.Name != nil })
	}},
	{"remarks.speaker", ofRemarks(func(s model.Said) bool { return s.Remark.Speaker != nil })},
	{"remarks.participant", ofRemarks(func(s model.Said) bool { return s.Participant != nil })},
	{"incidents.operators", ofIncidents(func(i *model.Incident) bool { return len(i.Operators) > 0 })},
	{"incidents.occurred_at", ofIncidents(func(i *model.Incident) bool { return i.OccurredAt != nil && i.OccurredAt.Value != nil })},
	{"incidents.recovered_at", ofIncidents(func(i *model.Incident) bool { return i.RecoveredAt != nil && i.RecoveredAt.Value != nil })},
	{"incidents.durations", ofIncidents(func(i *model.Incident) bool { _, ok := i.LongestDuration(); return ok })},
	{"incidents.affected_users", ofIncidents(func(i *model.Incident) bool { _, ok := i.TotalUsers(); return ok })},
	{"incidents.affected_area", ofIncidents(func(i *model.Incident) bool { return i.AffectedArea != nil })},
	{"incidents.cause", ofIncidents(func(i *model.Incident) bool { return i.Cause != nil })},
	{"incidents.preventive_measures", ofIncidents(func(i *model.Incident) bool { return len(i.PreventiveMeasures) > 0 })},
}

func ofDocument(there func(*model.Document) bool) func(*model.Document) (int, int) {
	return func(d *model.Document) (int, int) {
		if there(d) {
			return 1, 0
		}
		return 0, 1
	}
}

func ofIncidents(there func(*model.Incident) bool) func(*model.Document) (int, int) {
	return func(d *model.Document) (int, int) { return count(d.Incidents, there) }
}

func ofRemarks(there func(model.Said) bool) func(*model.Document) (int, int) {
	return func(d *model.Document) (yes, no int) {
		for s := range d.Remarks() {
			switch {
			case s.Remark.Kind == model.RemarkDirection: // nobody says it
			case there(s):
				yes++
			default:
				no++
			}
		}
		return yes, no
	}
}

func count[T any](list []T, there func(*T) bool) (yes, no int) {
	for i := range list {
		if there(&list[i]) {
			yes++
		} else {
			no++
		}
	}
	return yes, no
}
