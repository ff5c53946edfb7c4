package extract

import (
	"slices"

	"github.com/giji-go/giji/model"
)

// The borders of the grades: shares of characters that were placed, and of
// names that cannot be names.
const (
	goodCoverage     = 0.98
	fairCoverage     = 0.90
	implausibleShare = 0.1
)

// spoiling are the codes of warnings after which a document is not good.
var spoiling = []string{"value_unread", "name_implausible", "people_in_prose", "value_in_label", "label_unknown", "unassigned"}

// grade says whether the document can be used without looking, from its
// coverage and its diagnostics.
func grade(d *model.Document) string {
	doubts, implausible := false, 0
	for i := range d.Diagnostics {
		found := &d.Diagnostics[i]
		switch {
		case found.Severity == model.SeverityError, found.Code == "not_minutes", found.Code == "text_layer_unreliable":
			return model.GradePoor
		case found.Code == "name_implausible":
			implausible++
		}
		doubts = doubts || found.Severity == model.SeverityWarning && slices.Contains(spoiling, found.Code)
	}
	switch {
	case d.Coverage < fairCoverage, float64(implausible) > implausibleShare*float64(names(d)):
		return model.GradePoor
	case doubts, d.Coverage < goodCoverage:
		return model.GradeFair
	}
	return model.GradeGood
}

// names is how many participants have one.
func names(d *model.Document) int {
	n := 0
	for i := range d.Minutes.Participants {
		if d.Minutes.Participants[i].Name != nil {
			n++
		}
	}
	return n
}
