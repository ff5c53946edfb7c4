package minutes

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/normalize"
)

// A titleDate is what a title says of when: a calendar or fiscal year, a day.
type titleDate struct {
	year   int // 0 where none is written
	fiscal bool
	day    normalize.Point // with a month and a day, where it names one
	span   doc.Span        // of the day
}

// titleDate reads the years and the day in the title and in a label that names
// the body.
func (f *frame) titleDate() (t titleDate) {
	for _, spans := range [...][]doc.Span{f.out.Title, f.out.Names} {
		for _, s := range spans {
			for _, m := range normalize.ScanFolded(f.src.Fold[s.Start:s.End], normalize.Options{}, nil) {
				at := doc.Span{Start: s.Start + m.Start, End: s.Start + m.End}
				if p := begins(&m); p != nil {
					t.note(p, at)
				}
			}
		}
	}
	for _, s := range f.out.Dated { // （2023年3月9日、10日開催分）: the year alone
		for _, m := range normalize.ScanFolded(f.src.Fold[s.Start:s.End], normalize.Options{}, nil) {
			if p := begins(&m); p != nil && p.Year.Known() && t.year == 0 {
				t.year = p.Year.N
			}
		}
	}
	if year, ok := t.yearOf(t.day.Month.N); t.day.Day.Known() && !t.day.Year.Known() && ok {
		t.day.Year = normalize.Field{N: year, Origin: normalize.Inferred}
	}
	return t
}

// begins is the date that m is or begins with, nil where it is none.
func begins(m *normalize.Match) *normalize.Point {
	if m.Range != nil {
		return m.Range.Start.Point
	}
	return m.Point
}

func (t *titleDate) note(p *normalize.Point, span doc.Span) {
	if p.Day.Known() && p.Month.Known() && !t.day.Day.Known() {
		t.day, t.span = *p, span
	}
	if p.Year.Known() && t.year == 0 {
		t.year, t.fiscal = p.Year.N, p.Precision == normalize.PrecisionFiscalYear
	}
}

// dated reports whether the title says the day.
func (t *titleDate) dated() bool { return t.day.Year.Known() && t.day.Day.Known() }

// yearOf is the year in which a month of the title's year lies.
func (t *titleDate) yearOf(month int) (int, bool) {
	if t.year == 0 {
		return 0, false
	}
	if t.fiscal && month < 4 {
		return t.year + 1, true
	}
	return t.year, true
}

// ref is an instant of the title's year, by which ６年６月３日 has its era.
func (t *titleDate) ref() normalize.Instant {
	if t.year == 0 {
		return normalize.Instant{}
	}
	return normalize.Instant{Year: t.year, Month: 4, Day: 1}
}

// dayInTitle is where the day stands that the title names.
func (f *frame) dayInTitle() []doc.Span {
	t := f.titleDate()
	if t.span.Empty() {
		return nil
	}
	return []doc.Span{t.span}
}
