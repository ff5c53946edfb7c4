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
var spoiling = []model.Code{
	model.CodeValueUnread, model.CodeNameImplausible, model.CodePeopleInProse,
	model.CodeValueInLabel, model.CodeLabelUnknown, model.CodeUnassigned,
}

// grade says whether the document can be used without looking, from its
// coverage and its diagnostics.
func grade(d *model.Document) model.Grade {
	doubts, implausible := false, 0
	for i := range d.Diagnostics {
		found := &d.Diagnostics[i]
		switch {
		case found.Severity == model.SeverityError, found.Code == model.CodeNotMinutes, found.Code == model.CodeTextLayerUnreliable:
			return model.GradePoor
		case found.Code == model.CodeNameImplausible:
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
