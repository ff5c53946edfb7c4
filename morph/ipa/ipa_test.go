package ipa

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/morph"
)

func TestTokens(t *testing.T) {
	l := morph.New()
	assert.False(t, l.Loaded())
	tokens := l.Tokens("長谷川総務課長")
	assert.True(t, l.Loaded())
	require.NotEmpty(t, tokens)
	assert.Equal(t, 0, tokens[0].Start)
	assert.Equal(t, 3, tokens[0].End)
	assert.Contains(t, tokens[0].POS, "人名")

	// Long runs of one script would take the analyser minutes.
	start := time.Now()
	l.Tokens(strings.Repeat("ア", 100_000))
	l.Tokens(strings.Repeat("会議", 100_000))
	assert.Less(t, time.Since(start), 5*time.Second)
	assert.Empty(t, l.Tokens(""))
}
