package names

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/gunzip"
)

// The look-up halves the lists: they must be sorted, and every word found.
func TestEveryWordIsFound(t *testing.T) {
	for _, list := range []struct {
		text string
		has  func([]rune) bool
	}{{gunzip.Text(surnames), Surname}, {gunzip.Text(given), Given}} {
		words := wordsOf(list.text)
		require.Greater(t, len(words), 10_000)
		require.True(t, slices.IsSorted(words))
		for _, word := range words {
			if !list.has([]rune(word)) {
				t.Errorf("%s is not found", word)
			}
		}
	}
}

func wordsOf(text string) []string {
	var words []string
	for line := range strings.Lines(text) {
		first, rests, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		for rest := range strings.SplitSeq(rests, "\t") {
			words = append(words, first+rest)
		}
	}
	return words
}

// TestNoOtherWord: of all pairs of characters that begin words, those alone are
// found that are words.
func TestNoOtherWord(t *testing.T) {
	words := wordsOf(gunzip.Text(surnames))
	is, firsts := map[string]bool{}, map[rune]bool{}
	for _, word := range words {
		is[word], firsts[[]rune(word)[0]] = true, true
	}
	for a := range firsts {
		assert.Equal(t, is[string(a)], surnameTable().holds([]rune{a}), "%c", a)
		for b := range firsts {
			if pair := []rune{a, b}; is[string(pair)] != surnameTable().holds(pair) {
				t.Errorf("%s", string(pair))
			}
		}
	}
}

func TestNoWord(t *testing.T) {
	for _, word := range []string{"", "課", "総務課", "abc", "青山太郎", "長谷川長谷川長", "\U0002A6D6"} {
		assert.False(t, Surname([]rune(word)), word)
	}
	for _, word := range []string{"", "課長", "資料", "x"} {
		assert.False(t, Given([]rune(word)), word)
	}
}

// A character in another form is the same name.
func TestVariants(t *testing.T) {
	for _, word := range []string{"髙橋", "山﨑", "𠮷田", "齋藤", "渡邉", "濵田", "澤田", "廣田", "德田"} {
		assert.True(t, Surname([]rune(word)), word)
	}
}

func TestWeigh(t *testing.T) {
	tests := []struct {
		text       string
		cut, score int
	}{
		{"青山太郎", 2, Whole + 1},
		{"長谷川直樹", 3, Whole + 1},
		{"森慎太郎", 1, Whole},
		{"青山", 2, Short},
		{"関", 1, Short - 1},
		{"安全", 1, Half - 2}, // of two characters: many a word is both
		{"青山なみえ", 2, Half},
		{"竹淵太郎", 2, Half - 2},
		{"青山みい森", 2, Half}, // kana and a character behind them
		{"太郎", 0, First},
		{"リン・ジアユー", 0, Foreign},
		{"アンナ・森", 0, Foreign},
		{"荒木・クララ・由美", 0, Foreign},
		{"蓼多・クララ", 0, Likely},
		{"荒木・由美", 0, 0},
		{"荒木・クララ・由美・森", 0, 0},
		{"荒木・・クララ", 0, 0},
		{"資料集・クララ館長等", 0, 0},
		{"Anna Lee", 0, 0}, // white space is the caller's
		{"前回の決定事項", 0, First - 1},
		{"資料１", 0, 0},
		{"", 0, 0},
		{"一二三四五六七八九十一二三", 0, 0},
	}
	for _, test := range tests {
		assert.Equal(t, Weight{test.cut, test.score}, Weigh([]rune(test.text)), test.text)
	}
}

// TestGivenEnds: of a name of one character, its end is not counted.
// TestMiddleAbroad: a foreign name or an initial between a surname and a given name, and no other letters.
func TestMiddleAbroad(t *testing.T) {
	for text, want := range map[string]Weight{
		"荒木R.健": {2, Half}, "林Daniel亮": {1, Half}, "森口マリア薫": {2, Half}, "荒木CodeforWakaba": {}, "課長補佐A": {},
	} {
		assert.Equal(t, want, middleAbroad([]rune(text)), text)
	}
}

func TestGivenEnds(t *testing.T) {
	want := ends{map[rune]int{}, map[rune]int{}}
	for _, word := range wordsOf(gunzip.Text(given)) {
		letters := []rune(word)
		want.first[letters[0]]++
		if n := len(letters); n > 1 {
			want.last[letters[n-1]]++
		}
	}
	assert.Equal(t, want, givenEnds())
}
