package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNearest(t *testing.T) {
	names := []string{"value_unread", "value_in_label", "format", "from"}
	for name, want := range map[string]string{
		"value_unred": "value_unread", "valueunread": "value_unread", "fromat": "format", "frm": "from",
		"klingon": "", "": "", "x": "", "value": "",
	} {
		require.Equal(t, want, nearest(name, names), name)
	}
	require.Equal(t, 3, distance("kitten", "sitting"))
	require.Equal(t, 0, distance("", ""))
	require.Equal(t, 4, distance("", "four"))
	require.Equal(t, 1, distance("jsno", "json"))
}
