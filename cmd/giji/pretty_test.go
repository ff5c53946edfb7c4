package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPretty(t *testing.T) {
	line := `{"text":"甲 [","spans":[{"start":1,"end":2,"page":1,"bbox":[0,1.5,2,3]},{"start":4,"end":5}],"sections":[{"heading":"h",` +
		`"text":"","spans":[]}],"list":["spans"]}`
	got, err := pretty([]byte(line))
	require.NoError(t, err)
	require.Equal(t, `{
  "text": "甲 [",
  "spans": [{"start": 1, "end": 2, "page": 1, "bbox": [0, 1.5, 2, 3]}, {"start": 4, "end": 5}],
  "sections": [
    {
      "heading": "h",
      "text": "",
      "spans": []
    }
  ],
  "list": [
    "spans"
  ]
}`, string(got))
	var want, back any
	require.NoError(t, json.Unmarshal([]byte(line), &want))
	require.NoError(t, json.Unmarshal(got, &back))
	require.Equal(t, want, back)
	_, err = pretty([]byte(`{`))
	require.Error(t, err)
}

func TestFit(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{"abc", 0, "abc"}, {"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"会議録", 6, "会議録"}, {"会議録", 5, "会議…"}, {"会議録です", 6, "会議…"}, {"", 5, ""},
	} {
		require.Equal(t, test.want, fit(test.text, test.width), "%s in %d", test.text, test.width)
	}
}
