package outline

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestTrie(t *testing.T) {
	words := &trie{nodes: make([]trieNode, 1)}
	for _, word := range []string{"出席", "出席者", "欠席", "出席"} {
		words.add("head", word, []rune(word))
	}
	words.add("head", "second", []rune("欠席"))
	words.add("group", "other", []rune("陪席"))
	cases := []struct {
		text, key string
		stop      int
	}{
		{"出席者", "出席者", 3},
		{"出　席 者：", "出席者", 5},
		{"出席委員", "出席", 2},
		{"出　席委", "出席", 3},
		{"出　", "", 0},
		{" 出席", "", 0},
		{"欠席", "欠席", 2},
		{"陪席", "group other", 2},
		{"委員", "", 0},
		{"", "", 0},
	}
	for _, c := range cases {
		text := []rune(c.text)
		key, stop := words.prefix(text, 0, len(text))
		require.Equal(t, c.key, key, c.text)
		require.Equal(t, c.stop, stop, c.text)
	}
	key, from, to := words.within([]rune("委員の出席者"), 0, 6)
	require.Equal(t, "出席者", key)
	require.Equal(t, [2]int{3, 6}, [2]int{from, to})
}

// TestTrieAgainstSearch compares with trying every word, both ways.
func TestTrieAgainstSearch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.StringMatching(`[あいう]{1,4}`)).Draw(t, "words")
		text := rapid.StringMatching(`[あいうえ]{0,6}`).Draw(t, "text")
		forward, backward := &trie{nodes: make([]trieNode, 1)}, &trie{nodes: make([]trieNode, 1)}
		longest, last := "", ""
		for _, word := range words {
			letters := []rune(word)
			forward.add("", word, letters)
			reversed := make([]rune, len(letters))
			for i, r := range letters {
				reversed[len(letters)-1-i] = r
			}
			backward.add("", word, reversed)
			if strings.HasPrefix(text, word) && len(word) > len(longest) {
				longest = word
			}
			if strings.HasSuffix(text, word) && len(word) > len(last) {
				last = word
			}
		}
		runes := []rune(text)
		if key, stop := forward.prefix(runes, 0, len(runes)); key != longest || stop != len([]rune(longest)) {
			t.Fatalf("prefix: got %q %d, want %q", key, stop, longest)
		}
		if key, from := backward.suffix(runes, 0, len(runes)); key != last || len(runes)-from != len([]rune(last)) {
			t.Fatalf("suffix: got %q %d, want %q", key, from, last)
		}
	})
}
