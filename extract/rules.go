package extract

// A RuleUse says which rule read a row of the document, or how often a rule read
// one.
type RuleUse struct {
	Rule  string `json:"rule"`            // its table and its name
	Start int    `json:"start"`           // of the row, in code points
	End   int    `json:"end"`             // 0 in the counts
	Text  string `json:"text,omitempty"`  // the row
	Fired *int   `json:"fired,omitempty"` // in the counts: how many rows it read
}

// Rules tells for every row of the frame (labels, items, remarks) the rule that
// read it, in the order of reading, and then for each rule how often it did. It
// is empty unless the document was read with Options.Rules.
func (a *Analysis) Rules() []RuleUse {
	uses := make([]RuleUse, 0, len(a.fired))
	counts := map[string]int{}
	for _, f := range a.fired {
		if f.Span.Empty() {
			n := counts[f.Rule]
			uses = append(uses, RuleUse{Rule: f.Rule, Fired: &n})
			continue
		}
		counts[f.Rule]++
		uses = append(uses, RuleUse{Rule: f.Rule, Start: f.Span.Start, End: f.Span.End, Text: string(a.src.Runes[f.Span.Start:f.Span.End])})
	}
	return uses
}
