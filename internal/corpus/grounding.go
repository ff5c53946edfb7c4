package corpus

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// grounding compares every object that has text and spans with the source:
// the characters at the spans, without white space, are the text without.
func (c *check) grounding(document map[string]any) {
	source := []rune(c.text)
	if of, ok := document["source"].(map[string]any); ok {
		if n, ok := number(of["characters"]); ok && int(n) != len(source) {
			c.problem("/source/characters", fmt.Sprintf("is %d, but the text has %d", int(n), len(source)))
		}
	}
	c.groundAll(document, source, "")
}

func (c *check) groundAll(value any, source []rune, path string) {
	switch v := value.(type) {
	case map[string]any:
		text, isText := v["text"].(string)
		spans, hasSpans := v["spans"].([]any)
		if isText && hasSpans {
			c.ground(text, spans, source, path)
		}
		for _, key := range sortedKeys(v) {
			c.groundAll(v[key], source, path+"/"+key)
		}
	case []any:
		for i, inner := range v {
			c.groundAll(inner, source, fmt.Sprintf("%s/%d", path, i))
		}
	}
}

func sortedKeys(v map[string]any) []string { return slices.Sorted(maps.Keys(v)) }

// ground compares one text with its spans.
func (c *check) ground(text string, spans []any, source []rune, path string) {
	var at strings.Builder
	for i, item := range spans {
		start, end, ok := spanOf(item)
		if !ok || start < 0 || end < start || end > len(source) {
			c.problem(fmt.Sprintf("%s/spans/%d", path, i), fmt.Sprintf("lies outside the text of %d characters", len(source)))
			return
		}
		writeDense(&at, source[start:end])
	}
	var want strings.Builder
	writeDense(&want, []rune(text))
	if at.String() != want.String() {
		c.problem(path, fmt.Sprintf("the text is %q, but the source at its spans is %q", clip(want.String()), clip(at.String())))
	}
}

func spanOf(item any) (start, end int, ok bool) {
	span, _ := item.(map[string]any)
	first, ok1 := span["start"].(json.Number)
	last, ok2 := span["end"].(json.Number)
	if !ok1 || !ok2 {
		return 0, 0, false
	}
	a, err1 := first.Int64()
	b, err2 := last.Int64()
	return int(a), int(b), err1 == nil && err2 == nil
}

// writeDense writes the characters that are no white space.
func writeDense(b *strings.Builder, text []rune) {
	for _, r := range text {
		if !unicode.IsSpace(r) {
			b.WriteRune(r)
		}
	}
}

// clip cuts a text for a message.
func clip(s string) string {
	const most = 40
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return string(runes[:most]) + "…"
}
