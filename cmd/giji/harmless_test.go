package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
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

// A name with line ends stays in the line of its message.
func TestOneLine(t *testing.T) {
	assert.Equal(t, `a\nb\tc\u000d議事.pdf`, oneLine("a\nb\tc\r議事.pdf"))
}

// However the data come, a terminal gets every character whole and obeys none.
func TestTerminalWriter(t *testing.T) {
	const text = "議事\x1b[2J\u202e要旨\u009b1m\x9bend\n\U0001f600"
	const want = "議事" + `\u001b` + "[2J" + `\u202e` + "要旨" + `\u009b` + "1m" + `\x9b` + "end\n\U0001f600"
	rapid.Check(t, func(rt *rapid.T) {
		var b strings.Builder
		w := &terminalWriter{Writer: &b}
		for rest := text; rest != ""; {
			n := rapid.IntRange(1, len(rest)).Draw(rt, "n")
			written, err := w.Write([]byte(rest[:n]))
			require.NoError(rt, err)
			require.Equal(rt, n, written)
			rest = rest[n:]
		}
		require.Equal(rt, want, b.String())
	})
}

func TestProgressKeepsItsLine(t *testing.T) {
	var b strings.Builder
	n, err := harmless{&b}.Write([]byte("\r\x1b[K3 documents, \x1b[2J"))
	require.NoError(t, err)
	assert.Equal(t, len("\r\x1b[K3 documents, \x1b[2J"), n)
	assert.Equal(t, "\r\x1b[K3 documents, "+`\u001b[2J`, b.String())
}
