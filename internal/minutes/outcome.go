package minutes

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// outcome types the sentence that says how an item ended.
func (f *frame) outcome(spans []doc.Span) *model.Outcome {
	c := f.cell(spans)
	o := &model.Outcome{Text: f.text(spans...)}
	text := c.Bare(0, len(c.Fold))
	tail := text[max(0, len(text)-40):]
	var status model.OutcomeStatus
	for {
		key, at, n := frameWordsOnce().outcome.Within(tail)
		if at < 0 {
			break
		}
		if key != "-" && !countsVotes(tail[at+n:]) {
			status = strongest(status, model.OutcomeStatus(key))
		}
		tail = tail[at+n:]
	}
	if status != "" {
		o.Status = &status
	}
	o.Votes = votes(c)
	return o
}

// countsVotes reports whether what stands behind an outcome's word says how many voted so: 賛成183、反対2、保留2で可決.
func countsVotes(behind []rune) bool {
	return len(behind) > 0 && script.Digit(behind[0])
}

// strongest is the status that a sentence with two outcome words means: what
// was decided beats that nobody objected.
func strongest(a, b model.OutcomeStatus) model.OutcomeStatus {
	for _, s := range [...]model.OutcomeStatus{
		model.OutcomeRejected, model.OutcomeContinued, model.OutcomeApproved, model.OutcomeAgreed, model.OutcomeNoted,
	} {
		if a == s || b == s {
			return s
		}
	}
	return b
}
