package extract

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/model"
)

func TestGrade(t *testing.T) {
	warning := func(code model.Code) model.Diagnostic {
		return model.Diagnostic{Code: code, Severity: model.SeverityWarning}
	}
	for name, test := range map[string]struct {
		coverage    float64
		names       int
		diagnostics []model.Diagnostic
		want        string
	}{
		"nothing to say":              {1, 3, nil, "good"},
		"just covered":                {0.98, 3, nil, "good"},
		"a little left over":          {0.979, 3, nil, "fair"},
		"at the lower border":         {0.90, 3, nil, "fair"},
		"much left over":              {0.899, 3, nil, "poor"},
		"a value unread":              {1, 3, []model.Diagnostic{warning(model.CodeValueUnread)}, "fair"},
		"people in prose":             {1, 3, []model.Diagnostic{warning(model.CodePeopleInProse)}, "fair"},
		"a value in its label":        {1, 3, []model.Diagnostic{warning(model.CodeValueInLabel)}, "fair"},
		"text unassigned":             {1, 3, []model.Diagnostic{warning(model.CodeUnassigned)}, "fair"},
		"an unknown label, warned of": {1, 3, []model.Diagnostic{warning(model.CodeLabelUnknown)}, "fair"},
		"an unknown label, told":      {1, 3, []model.Diagnostic{{Code: model.CodeLabelUnknown, Severity: model.SeverityInfo}}, "good"},
		"a contradiction of theirs":   {1, 3, []model.Diagnostic{warning(model.CodeWeekdayMismatch)}, "good"},
		"no minutes":                  {1, 3, []model.Diagnostic{warning(model.CodeNotMinutes)}, "poor"},
		"a bad text layer":            {1, 3, []model.Diagnostic{warning(model.CodeTextLayerUnreliable)}, "poor"},
		"a page without text":         {1, 3, []model.Diagnostic{{Code: model.CodeNoTextPage, Severity: model.SeverityError}}, "poor"},
		"one name in ten":             {1, 10, []model.Diagnostic{warning(model.CodeNameImplausible)}, "fair"},
		"one name in nine":            {1, 9, []model.Diagnostic{warning(model.CodeNameImplausible)}, "poor"},
		"the error behind a warning":  {1, 3, []model.Diagnostic{warning(model.CodeUnassigned), {Severity: model.SeverityError}}, "poor"},
	} {
		d := &model.Document{Coverage: test.coverage, Diagnostics: test.diagnostics}
		d.Minutes.Participants = []model.Participant{{Role: new(string)}} // who has no name does not count
		for range test.names {
			d.Minutes.Participants = append(d.Minutes.Participants, model.Participant{Name: new(string)})
		}
		assert.Equal(t, test.want, string(grade(d)), name)
	}
}
