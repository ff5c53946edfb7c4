package roster

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/normalize"
)

// written are the people of an example by the rules, written out.
func written(example string, by rules) string {
	runes := []rune(example + "\n")
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	g := doc.Group{Key: member}
	if label, behind, ok := strings.Cut(example, "　　"); ok && label == "出席者" { // people beside the label
		first := &src.Lines[0]
		g.Label = []doc.Span{{Start: first.Start, End: first.Start + len([]rune(label))}}
		first.Start = first.End - len([]rune(strings.SplitN(behind, "\n", 2)[0]))
	}
	for _, l := range src.Lines {
		g.Lines, g.Gaps, g.Full = append(g.Lines, l.Span), append(g.Gaps, l.Gap), append(g.Full, false)
	}
	people := readBy(by, src, []doc.Group{g}, nil, nil)
	slices.SortStableFunc(people.Structure, func(a, b doc.Piece) int { return a.Span.Start - b.Span.Start })
	var out []string
	for _, p := range people.Persons {
		for _, s := range []*string{p.Name, p.Role, p.Affiliation, p.Note, p.ProxyFor} {
			if s == nil {
				out = append(out, "-")
			} else {
				out = append(out, *s)
			}
		}
		out = append(out, p.Group, fmt.Sprint(p.Remote))
		if p.GroupLabel != nil {
			out = append(out, *p.GroupLabel)
		}
	}
	return fmt.Sprint(out, people.Counts, people.Structure)
}

// Each rule that is switched off changes the reading of its own example, so that
// none is there for nothing.
func TestEveryRuleTells(t *testing.T) {
	whole := rules{bracketRules, headRules}
	for i, rule := range bracketRules {
		without := rules{slices.Delete(slices.Clone(bracketRules), i, i+1), headRules}
		assert.NotEqual(t, written(rule.example, whole), written(rule.example, without), "%s: its example says the same without it", rule.name)
	}
	for i, rule := range headRules {
		without := rules{bracketRules, slices.Delete(slices.Clone(headRules), i, i+1)}
		assert.NotEqual(t, written(rule.example, whole), written(rule.example, without), "%s: its example says the same without it", rule.name)
	}
}
