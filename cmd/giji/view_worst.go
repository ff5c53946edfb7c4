package main

import (
	"cmp"
	"slices"

	"github.com/giji-go/giji/internal/corpus"
	"github.com/giji-go/giji/model"
)

// worst keeps the records that need a look most; those that need it alike keep
// their order.
type worst struct {
	limit int // 0 keeps all
	kept  []corpus.Stored
}

// add keeps twice as many as are asked for before it lets the better half go.
func (w *worst) add(s corpus.Stored) {
	w.kept = append(w.kept, s)
	if w.limit > 0 && len(w.kept) >= 2*w.limit {
		w.sorted()
	}
}

// sorted are the worst, the worst of all first.
func (w *worst) sorted() []corpus.Stored {
	slices.SortStableFunc(w.kept, func(a, b corpus.Stored) int { return needOf(b.Document).compare(needOf(a.Document)) })
	if w.limit > 0 && len(w.kept) > w.limit {
		clear(w.kept[w.limit:])
		w.kept = w.kept[:w.limit]
	}
	return w.kept
}

// A need says how much a document needs a look.
type need struct {
	grade, errors, warnings int
	lost                    float64 // share of the characters that were not placed
}

func needOf(d *model.Document) need {
	n := need{lost: 1 - d.Coverage}
	switch d.Grade {
	case model.GradePoor:
		n.grade = 2
	case model.GradeFair:
		n.grade = 1
	}
	for i := range d.Diagnostics {
		switch d.Diagnostics[i].Severity {
		case model.SeverityError:
			n.errors++
		case model.SeverityWarning:
			n.warnings++
		}
	}
	return n
}

func (n need) compare(m need) int {
	return cmp.Or(cmp.Compare(n.grade, m.grade), cmp.Compare(n.errors, m.errors),
		cmp.Compare(n.warnings, m.warnings), cmp.Compare(n.lost, m.lost))
}
