package arch

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// readers are the packages that read Japanese with the words of the lexicon.
var readers = []string{"incident", "line", "locate", "minutes", "outline", "roster"}

// mostWords is how many words stand in their code: grammar of one place, each with a
// comment that says why. Lower it with the code, never raise it.
const mostWords = 4

// otherwise are words in code that stand in a list of the lexicon as well, and why that list
// is of something else.
var otherwise = map[string]string{}

func TestWordsAreInTheLexicon(t *testing.T) {
	lists, err := Surfaces(filepath.FromSlash("../lexicon/data"))
	require.NoError(t, err)
	require.NotEmpty(t, lists)
	count, seen := 0, map[string]bool{}
	for _, reader := range readers {
		words, err := Words(filepath.Join("..", reader))
		require.NoError(t, err)
		for _, w := range words {
			count++
			seen[w.Text] = true
			t.Logf("internal/%s/%s:%d: %s", reader, w.File, w.Line, w.Text)
			if in := lists[w.Text]; in != nil && otherwise[w.Text] == "" {
				t.Errorf("internal/%s/%s:%d: %s stands in the lexicon: ask %v, or say in otherwise why not", reader, w.File, w.Line, w.Text, in)
			}
		}
	}
	if count > mostWords {
		t.Errorf("%d Japanese words in code, at most %d: a word is a line of a list in internal/lexicon/data", count, mostWords)
	}
	for word := range otherwise {
		if !seen[word] {
			t.Errorf("%s is in no code any more: take it out of otherwise", word)
		}
	}
}

// TestWords has a file of its own with every kind of literal.
func TestWords(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	write("a.go", `package a
var rules = []rule{
	{"a name", always, "例の文"},
	{leadRule, always, "別の例"},
	{"言葉", always, "数える"},
}
func f(s string) bool {
	say("%s は数", s)
	return strings.ContainsRune("一二三", s[0]) || strings.Trim(s, "あい") == "代理" || s == "人" || s == "よりも長い言葉である" || s == "abc"
}
`)
	write("a_test.go", "package a\nvar word = \"試験\"\n")
	words, err := Words(dir)
	require.NoError(t, err)
	require.Equal(t, []Word{{"a.go", 5, "言葉"}, {"a.go", 5, "数える"}, {"a.go", 9, "代理"}}, words)

	write("b.tsv", "# 代理\nproxy\t-\t代理\nrole\tmember\t代理\nrole\tother\t代理\n")
	lists, err := Surfaces(dir)
	require.NoError(t, err)
	require.Equal(t, map[string][]string{"代理": {"proxy", "role"}}, lists)
}
