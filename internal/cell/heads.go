package cell

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
)

// Heads knows the words over the columns of tables inside cells.
type Heads interface {
	Lookup(text []rune) (key string, ok bool)
}

// A HeadWord is a word over a column of a table inside a cell, and what stands below it:
// "" where nobody knows the word.
type HeadWord struct {
	doc.Span
	Key string
}

// HeadWords are the words of a line that is the head of a table inside a cell (報 | 掲載日時 |
// 掲載内容), nil for another line. The letters of a word may be spread, and one of the words need
// not be known: not over measures, where the last says when they are done (項目 | 完了時期), and not
// beside two that are known, one of them of a time.
func HeadWords(text []rune, heads Heads) []HeadWord {
	const longest, widest, most = 48, 240, 8 // letters of the line, with the blanks between them, words
	if len(text) > widest || len(text) > longest && lettersIn(text) > longest {
		return nil
	}
	var words []HeadWord
	counts := map[string]int{}
	for at := SkipBlank(text, 0, len(text)); at < len(text); at = SkipBlank(text, at, len(text)) {
		w := headWord(text, at, heads)
		if w.Key == "" && !headLike(text[w.Start:w.End]) || len(words) == most {
			return nil
		}
		counts[w.Key]++
		words, at = append(words, w), w.End
	}
	if wholeHead(words, counts) {
		return words
	}
	return nil
}

// lettersIn is how many letters the text has, blanks aside.
func lettersIn(text []rune) int {
	n := 0
	for _, r := range text {
		if !Blank(r) {
			n++
		}
	}
	return n
}

// wholeHead reports whether the words, of which so many stand over what, are those of a head.
func wholeHead(words []HeadWord, counts map[string]int) bool {
	const most = 2 // words over measures that nobody knows
	unknown, n := counts[""], len(words)
	if n > 1 && counts["state"] == n {
		return false // しない状態　状態　れない状態: the ends of sentences
	}
	if unknown == 1 && n > 0 && (words[n-1].Key == "due" || words[n-1].Key == "state") {
		return true
	}
	return unknown == 0 || unknown == 1 && counts["moment"]+counts["day"]+counts["clock"] > 0 && n > 2 ||
		unknown <= most && counts["measure"] > 0 && counts["due"]+counts["state"] > 0
}

// headWord is the word at at, as long as it can be made of letters that are spread.
func headWord(text []rune, at int, heads Heads) HeadWord {
	const most = 6 // letters
	first := tokenEnd(text, at)
	found := HeadWord{Span: doc.Span{Start: at, End: first}}
	found.Key, _ = heads.Lookup(text[at:first])
	joined := append([]rune(nil), text[at:first]...)
	near := first // where the letters end that one blank each parts
	for end := first; len(joined) < most && len(joined) == spreadLetters(text[at:end]); {
		next := SkipBlank(text, end, len(text))
		stop := tokenEnd(text, next)
		if stop != next+1 {
			break
		}
		if near == end && next == end+1 {
			near = stop
		}
		joined, end = append(joined, text[next]), stop
		if key, ok := heads.Lookup(joined); ok {
			found = HeadWord{Span: doc.Span{Start: at, End: end}, Key: key}
		}
	}
	if found.Key == "" {
		found.End = near // 担　当: the letters of a word that nobody knows may be spread too
	}
	return found
}

// spreadLetters is how many letters the text has where each stands alone, 0 for another text.
func spreadLetters(text []rune) int {
	n := 0
	for at := 0; at < len(text); at = SkipBlank(text, at+1, len(text)) {
		if at+1 < len(text) && !Blank(text[at+1]) {
			return 0
		}
		n++
	}
	return n
}

func tokenEnd(text []rune, at int) int {
	for at < len(text) && !Blank(text[at]) {
		at++
	}
	return at
}

// headLike reports whether the text may be a word over a column: letters alone, which may be spread.
func headLike(text []rune) bool {
	const longest = 12
	if len(text) < 2 || len(text) > longest {
		return false
	}
	for _, r := range text {
		if Blank(r) {
			continue
		}
		if r < 'ぁ' || strings.ContainsRune("。、・【】「」", r) {
			return false
		}
	}
	return true
}
