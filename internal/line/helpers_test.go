package line_test

import (
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
)

// The tables of this package mark what is to be found with ⟦ and ⟧ in the line
// itself. What a line says comes from the comments of the functions and from the
// schema, not from what they answer.

// bare is text without the marks.
func bare(text string) string { return strings.NewReplacer("⟦", "", "⟧", "").Replace(text) }

// show is the line that r reads with marks around spans; an empty span has none.
func show(r line.Reader, spans ...doc.Span) string {
	sort.Slice(spans, func(i, k int) bool { return spans[i].Start < spans[k].Start })
	var b strings.Builder
	at := 0
	for _, s := range spans {
		if !s.Empty() {
			b.WriteString(string(r.Runes[at:s.Start]) + "⟦" + string(r.Runes[s.Start:s.End]) + "⟧")
			at = s.End
		}
	}
	return b.String() + string(r.Runes[at:])
}

// settle compares an answer with the contract. An answer that is known to be
// wrong must still be: when it is mended it has to leave the list.
func settle(t *testing.T, asked, text string, want, got any) {
	t.Helper()
	why, isKnown := known[asked+": "+bare(text)]
	switch same := assert.ObjectsAreEqual(want, got); {
	case same && isKnown:
		t.Errorf("%s: %q is answered right now: take it out of known (%s)", asked, text, why)
	case !same && !isKnown:
		t.Errorf("%s: %q\nwant %v\ngot  %v", asked, text, want, got)
	}
}

// tell asks a question of which the answer is yes or no.
func tell(t *testing.T, asked string, ask func(line.Reader, doc.Span) bool, yes, no []string) {
	t.Helper()
	for want, list := range map[bool][]string{true: yes, false: no} {
		for _, text := range list {
			r, s := reader(text)
			settle(t, asked, text, want, ask(r, s))
		}
	}
}

// part asks for a part of the line, which is marked in it.
func part(t *testing.T, asked string, ask func(line.Reader, doc.Span) doc.Span, marked ...string) {
	t.Helper()
	for _, text := range marked {
		r, s := reader(bare(text))
		settle(t, asked, text, text, show(r, ask(r, s)))
	}
}

// lines reads several lines of one text and gives the span of each.
func lines(text string) (line.Reader, []doc.Span) {
	r, _ := reader(text)
	var spans []doc.Span
	at := 0
	for _, l := range strings.SplitAfter(text, "\n") {
		n := len([]rune(l))
		spans = append(spans, doc.Span{Start: at, End: at + len([]rune(strings.TrimSuffix(l, "\n")))})
		at += n
	}
	return r, spans
}

// words are what stands at spans.
func words(r line.Reader, spans ...doc.Span) string {
	var list []string
	for _, s := range spans {
		list = append(list, string(r.Runes[s.Start:s.End]))
	}
	return strings.Join(list, "|")
}

// sorted are the letters of a short answer in one order.
func sorted(letters string) string {
	list := strings.Split(letters, "")
	sort.Strings(list)
	return strings.Join(list, "")
}
