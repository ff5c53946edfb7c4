package view

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/giji-go/giji/model"
)

func text(s string, spans ...model.Span) model.Text { return model.Text{Text: s, Spans: spans} }

func TestPage(t *testing.T) {
	source := "議事 <b>要旨</b>\n日時：不明\n"
	title := text("議事要旨", model.Span{Start: 0, End: 3}, model.Span{Start: 6, End: 8})
	d := &model.Document{Minutes: model.Minutes{Title: &title}}
	var page Page
	require.NoError(t, page.Add(source, d))
	require.NoError(t, page.Add(source, d))
	var out strings.Builder
	require.NoError(t, page.Write(&out))
	html := out.String()

	require.Contains(t, html, `<span class="d1" id="v0-1" data-ids="v0-1">議事 </span>&lt;b&gt;<span class="d1" data-ids="v0-1">要旨</span>&lt;/b&gt;`,
		"both spans of a value, its id once, the source escaped")
	require.Contains(t, html, `data-id="v0-1">議事要旨</a>`)
	require.Contains(t, html, `id="v1-1"`, "a second document has names of its own")
	require.NotContains(t, html, "http", "nothing is loaded from elsewhere")
}

func TestDivideNested(t *testing.T) {
	outer := &node{ID: "outer", spans: []span{{0, 6}}}
	inner := &node{ID: "inner", spans: []span{{2, 4}, {4, 5}}}
	got := divide([]rune("abcdefg"), []*node{inner, outer})
	require.Equal(t, []segment{
		{"ab", "outer", "outer", 1},
		{"cd", "outer inner", "inner", 2},
		{"e", "outer inner", "", 2},
		{"f", "outer", "", 1},
		{"g", "", "", 0},
	}, got)
}

// TestDivideKeepsText: whatever the spans, the segments are the text.
func TestDivideKeepsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		source := rapid.String().Draw(t, "text")
		spans := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) span {
			return span{rapid.IntRange(-3, 30).Draw(t, "start"), rapid.IntRange(-3, 30).Draw(t, "end")}
		}), 0, 6).Draw(t, "spans")
		var joined strings.Builder
		for _, s := range divide([]rune(source), []*node{{ID: "a", spans: spans}, {ID: "b", spans: spans}}) {
			joined.WriteString(s.Text)
		}
		if want := string([]rune(source)); joined.String() != want {
			t.Fatalf("got %q, want %q", joined.String(), want)
		}
	})
}

func TestTreeLeavesOutWhatSaysNothing(t *testing.T) {
	n := 4
	d := &model.Document{Minutes: model.Minutes{SessionNumber: &n, Venue: &model.Venue{Text: text("会議室")}}}
	fields, grounded, err := readTree(d.AppendJSON(nil, model.Format{}), 0)
	require.NoError(t, err)
	require.Empty(t, grounded, "a text without spans stands nowhere")
	var minutes *node
	for _, f := range fields {
		if f.Key == "minutes" {
			minutes = f
		}
	}
	require.Len(t, minutes.Nodes, 2)
	require.Equal(t, "session number", minutes.Nodes[0].Name())
	require.Equal(t, "4", minutes.Nodes[0].Value)
	require.Equal(t, "会議室", minutes.Nodes[1].Text)
}
