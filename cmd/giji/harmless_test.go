package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestShown(t *testing.T) {
	for s, want := range map[string]string{
		"giji: 議事.pdf: 復号できない\n": "giji: 議事.pdf: 復号できない\n",
		"a\x1b[31mb":             `a\u001b[31mb`,
		"\x1b]0;title\a":         `\u001b]0;title\u0007`,
		"a\rb":                   `a\u000db`,
		"\u202e左右\u2066":         `\u202e左右\u2066`,
		"\u009b31m":              `\u009b31m`,
		"\x9b31m":                `\x9b31m`,
		"\ufffd is no control":   "\ufffd is no control",
		"tab\there":              "tab\there",
	} {
		assert.Equal(t, want, shown(s))
	}
}

func TestProgressKeepsItsLine(t *testing.T) {
	var b strings.Builder
	n, err := harmless{&b}.Write([]byte("\r\x1b[K3 documents, \x1b[2J"))
	require.NoError(t, err)
	assert.Equal(t, len("\r\x1b[K3 documents, \x1b[2J"), n)
	assert.Equal(t, "\r\x1b[K3 documents, "+`\u001b[2J`, b.String())
}
