package minutes

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
)

func digitAt(fold []rune, at int) bool {
	return at >= 0 && at < len(fold) && fold[at] >= '0' && fold[at] <= '9'
}

// wordLen is the number of slots that word takes at at, 0 where it does not
// stand there.
func wordLen(fold []rune, at, to int, word string) int {
	if at >= to || !mayBegin(word, fold[at]) {
		return 0
	}
	return wordAt(fold, at, to, word)
}

// mayBegin is false for nearly all characters that word does not begin with:
// the third byte of kana and ideographs differs.
func mayBegin(word string, r rune) bool {
	return r < 0x800 || len(word) > 2 && word[2] == byte(0x80|r&0x3F)
}

func wordAt(fold []rune, at, to int, word string) int {
	first := doc.Begins(word, fold[at])
	if first == 0 {
		return 0
	}
	i := at + 1
	for _, r := range word[first:] {
		i = cell.SkipBlank(fold, i, to)
		if i >= to || fold[i] != r {
			return 0
		}
		i++
	}
	return i - at
}

// numeral reads digits, or kanji numerals with 十 and 百, at at; 0 for none.
func numeral(fold []rune, at, to int) (n, end int) {
	at = cell.SkipBlank(fold, at, to)
	end = at
	for end < to && digitAt(fold, end) {
		n = min(n*10+int(fold[end]-'0'), 1<<30)
		end++
	}
	if end > at {
		return n, end
	}
	total, ones, seen := 0, 0, false
	for end < to {
		r := fold[end]
		switch k := strings.IndexRune("〇一二三四五六七八九", r); {
		case r == '百':
			total += max(ones, 1) * 100
			ones = 0
		case r == '十':
			total += max(ones, 1) * 10
			ones = 0
		case k >= 0:
			ones = ones*10 + k/3
		default:
			if !seen {
				return 0, at
			}
			return total + ones, end
		}
		seen = true
		end++
	}
	if !seen {
		return 0, at
	}
	return total + ones, end
}
