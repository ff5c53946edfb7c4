package outline

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

// source is a text, or, where lines begin with #, a document whose headings
// these are.
func source(text string) *doc.Source {
	if !strings.Contains(text, "\n#") {
		runes := []rune(text)
		return layout.FromText(runes, normalize.FoldRunes(runes), nil)
	}
	var elements []doc.Element
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		e := doc.Element{Text: strings.TrimLeft(line, "#")}
		if e.Level = len(line) - len(e.Text); e.Level > 0 {
			e.Kind = doc.HeadingElement
		}
		elements = append(elements, e)
	}
	src := layout.FromElements(elements)
	src.Fold = normalize.FoldRunes(src.Runes)
	return src
}

// read is the outline of an example by the rules, written out.
func read(example string, r rules) string {
	if !strings.HasPrefix(example, "第1回試験会議") {
		example = "第1回試験会議 議事録\n日時 令和5年4月3日\n" + example
	}
	out := find(source(example+"\n"), nil, r)
	slices.SortStableFunc(out.Structure, func(a, b doc.Piece) int { return a.Span.Start - b.Span.Start })
	return fmt.Sprintf("%+v", *out)
}

// untold are the rules without an example of their own, each with its reason.
var untold = map[string]string{
	"the number of what follows": "numbers of remarks above the minutes proper: real pages have them",
	"the row above runs on":      "lines as wide as a page: the documents of testdata hold it",
	"a table":                    "it stands for a region, which texts of examples have none of: the samples hold it",
	"the outcome goes on":        "lines as wide as a page: the documents of testdata hold it",
	"a shape behind a gap":       "it keeps prose from being a label; labels by shape are firm already",
}

// Each rule that is switched off changes the reading of its own example, so
// that none is there for nothing.
func TestEveryRuleTells(t *testing.T) {
	whole := allRules
	for i, rule := range labelRules {
		without := whole
		without.labels = slices.Delete(slices.Clone(labelRules), i, i+1)
		judge(t, rule.name, rule.example, whole, without)
	}
	for i, rule := range headRules {
		without := whole
		without.heads = slices.Delete(slices.Clone(headRules), i, i+1)
		judge(t, rule.name, rule.example, whole, without)
	}
	for i, rule := range openRules {
		without := whole
		without.opens = slices.Delete(slices.Clone(openRules), i, i+1)
		judge(t, rule.name, rule.example, whole, without)
	}
	for i, rule := range bareRules {
		without := whole
		without.bare = slices.Delete(slices.Clone(bareRules), i, i+1)
		judge(t, rule.name, rule.example, whole, without)
	}
	for i, rule := range bodyRules {
		without := whole
		without.body = slices.Delete(slices.Clone(bodyRules), i, i+1)
		judge(t, rule.name, rule.example, whole, without)
	}
	for i, rule := range titleRules {
		without := whole
		without.title = slices.Delete(slices.Clone(titleRules), i, i+1)
		judge(t, rule.name, rule.example, whole, without)
	}
}

func judge(t *testing.T, name, example string, whole, without rules) {
	t.Helper()
	if _, ok := untold[name]; ok {
		assert.Empty(t, example, "%s has an example now: take it off the list", name)
		return
	}
	assert.NotEqual(t, read(example, whole), read(example, without), "%s: its example says the same without it", name)
}
