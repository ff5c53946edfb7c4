package names

import (
	"slices"
	"sync"
	"unicode/utf8"
)

// A Weight says how much a run of characters looks like the name of a person.
type Weight struct {
	Cut   int // where the surname ends; 0 where no cut is known
	Score int // from 0 for none to Whole and one more for a surname and a given name of the dictionary
}

// The scores of Weigh.
const (
	Whole   = 9 // a surname and a given name, one more where the surname has several characters
	Half    = 7 // one of them, and what looks like the other
	Short   = 6 // a surname alone
	Foreign = 6 // in katakana or Latin letters
	First   = 2 // a given name alone
	Likely  = 3 // neither, in the shape of a name
)

// longestName is how many letters a name has at most that is not from abroad.
const longestName = 12

// Weigh looks at text, which has no white space.
func Weigh(text []rune) Weight {
	n := len(text)
	if n == 0 {
		return Weight{}
	}
	if w := weighAbroad(text); w.Score > 0 || n > longestName {
		return w
	}
	if !written(text) {
		return Weight{}
	}
	if n > 1 && n < 4 && katakana(text) {
		return Weight{Score: Likely} // キム, ラマ
	}
	best := bestCut(text)
	if Surname(text) && (best.Score < Whole || n == 3) { // 宇都宮 is no 宇都 宮
		if n == 1 {
			return Weight{n, Short - 1} // 長, 関, 森: many a word of one character is one
		}
		return Weight{n, Short}
	}
	if best.Score == 0 {
		return Weight{0, unknown(text)}
	}
	return best
}

// weighAbroad is Weigh for a name of which a part is in katakana or Latin letters.
func weighAbroad(text []rune) Weight {
	if foreign(text) {
		return Weight{Score: Foreign}
	}
	if n := fromAbroad(text); n > 0 && len(text) <= longestName {
		return Weight{n, Half}
	}
	if w := middleAbroad(text); w.Score > 0 {
		return w
	}
	return Weight{Score: hereAndAbroad(text)}
}

// fromAbroad is the length of a surname in Latin letters or katakana before a given
// name of the dictionary: Smith順子. 0 for none.
func fromAbroad(text []rune) int {
	n := 0
	for n < len(text) && abroad(text[n]) {
		n++
	}
	if n < 3 || n == len(text) || text[n-1] >= 'A' && text[n-1] <= 'Z' || !Given(text[n:]) {
		return 0
	}
	return n
}

// middleAbroad weighs a name with a foreign one or an initial between a surname and a given name: 荒木R.健, 林Daniel亮,
// 森口マリア薫.
func middleAbroad(text []rune) Weight {
	const most = 20 // characters
	from := slices.IndexFunc(text, abroad)
	if from < 1 || len(text) > most || !Surname(text[:from]) {
		return Weight{}
	}
	to := from
	for to < len(text) && (abroad(text[to]) || joint(text[to]) && text[to] != '・') {
		to++
	}
	if rest := text[to:]; to > from+1 && len(rest) > 0 && (Given(rest) || len(rest) < 4 && likeGiven(rest)) {
		return Weight{from, Half}
	}
	return Weight{}
}

// hereAndAbroad is the score of a name whose parts, with dots between them, are in kanji and in katakana:
// アンナ・森, 荒木・ベル・玲, デ・ボルク真理子. 0 for none.
func hereAndAbroad(text []rune) int {
	const most = 20 // characters
	if len(text) > most || !slices.ContainsFunc(text, joint) {
		return 0
	}
	katakanaParts, kanjiParts, known := 0, 0, 0
	for from := 0; from <= len(text); {
		to := from
		for to < len(text) && !joint(text[to]) {
			to++
		}
		switch part := text[from:to]; {
		case len(part) == 0:
			return 0
		case katakana(part):
			katakanaParts += bit(len(part) > 1)
		case hereAlone(part):
			kanjiParts++
			known += bit(Surname(part) || Given(part))
		case fromAbroad(part) > 0:
			katakanaParts, kanjiParts, known = katakanaParts+1, kanjiParts+1, known+1
		default:
			return 0
		}
		from = to + 1
	}
	switch {
	case katakanaParts == 0 || kanjiParts == 0 || kanjiParts > 2:
		return 0
	case known == 0:
		return Likely
	}
	return Foreign
}

// hereAlone reports whether text is as short as a surname or a given name, and in kanji.
func hereAlone(text []rune) bool {
	const longest = 4
	return len(text) <= longest && !slices.ContainsFunc(text, func(r rune) bool { return !han(r) && r != 'ノ' && r != 'ヶ' && r != 'ケ' })
}

// bestCut is the best way to part text into a surname and a given name.
func bestCut(text []rune) Weight {
	best := Weight{}
	for cut := 1; cut < len(text) && cut <= longest; cut++ {
		if s := pair(text[:cut], text[cut:]); s > best.Score || s == best.Score && s >= Half && better(cut, best.Cut) {
			best = Weight{cut, s}
		}
	}
	return best
}

// unknown is the score of a text that is no surname and cannot be parted.
func unknown(text []rune) int {
	n := len(text)
	switch {
	case Given(text):
		return First
	case n >= 2 && n <= 5 && han(text[0]):
		return Likely
	case n > 2 && n <= 9 && hasKana(text):
		return First - 1
	}
	return 0
}

// better reports whether a cut is more usual than another: behind two
// characters.
func better(cut, than int) bool { return cut == 2 && than != 2 }

// pair is the score of a surname and a given name.
func pair(surname, given []rune) int {
	if Surname(surname) {
		switch {
		case !Given(given):
			if len(given) == 1 {
				return (Half - 2) * bit(likeGiven(given))
			}
			return Half * bit(likeGiven(given))
		case len(surname)+len(given) == 2:
			return Half - 2 // 安全, 市長: many words of two characters are both
		case len(surname) > 1:
			return Whole + 1
		}
		return Whole
	}
	if likeSurname(surname, len(given)) && Given(given) {
		return Half - 2 - bit(len(surname) > 3)
	}
	return 0
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// likeSurname reports whether text, before a given name of n characters, has
// the shape of a surname that no dictionary has.
func likeSurname(text []rune, n int) bool {
	if len(text) > 4 || len(text) > 2 && n == 1 || len(text)+n < 3 {
		return false
	}
	for i, r := range text {
		if !han(r) && (r != 'ノ' && r != 'ケ' && r != 'ヶ' && r != 'ッ' || i == 0) {
			return false
		}
	}
	return true
}

// likeGiven reports whether text has the shape of a given name that no
// dictionary has: one to three characters that given names begin and end with,
// or kana.
func likeGiven(text []rune) bool {
	n := len(text)
	if n > 5 {
		return false
	}
	if kana(text[0]) {
		return n > 1 && allKana(text[:n-bit(han(text[n-1]))]) && (n > 2 || !han(text[n-1])) // みい森, ゆき乃
	}
	ends := givenEnds()
	if n == 1 {
		return ends.first[text[0]] > 20 && ends.last[text[0]] > 20
	}
	if n == 3 && ends.last[plain(text[2])] < 100 && !kana(text[2]) {
		return false // three characters end in 郎, 子, 美 and a few more
	}
	return n <= 3 && ends.first[plain(text[0])] > 4 && ends.mayEnd(text[n-1], n)
}

type ends struct{ first, last map[rune]int }

// mayEnd reports whether given names of n characters that no dictionary has may end with r: what
// is one alone ends those of two, 史登.
func (e ends) mayEnd(r rune, n int) bool {
	last := plain(r)
	return e.last[last] > 4 || kana(r) || n == 2 && Given([]rune{last})
}

// givenEnds counts with which characters given names begin and end.
var givenEnds = sync.OnceValue(func() ends {
	e := ends{map[rune]int{}, map[rune]int{}}
	t := givenTable()
	for slot, words := range t.first {
		if n := int(words[1] - words[0]); n > 0 {
			e.first[rune(firstFirst+slot)] = n
		}
		for i := words[0]; i < words[1]; i++ {
			if rest := t.rest(i); rest != "" {
				last, _ := utf8.DecodeLastRuneInString(rest)
				e.last[last]++
			}
		}
	}
	return e
})

func han(r rune) bool {
	return r >= 0x3400 && r <= 0x9FFF || r == '々' || r == '〆' || r >= 0xF900 && r <= 0xFAFF || r >= 0x20000
}
func kana(r rune) bool {
	return r >= 'ぁ' && r <= 'ゖ' || r >= 'ァ' && r <= 'ヺ' || r == 'ー' || r == 'ゝ' || r == 'ゞ'
}

func allKana(text []rune) bool {
	for _, r := range text {
		if !kana(r) {
			return false
		}
	}
	return true
}

// written reports whether text is written in kanji and kana alone.
//
//go:noinline
func written(text []rune) bool {
	for _, r := range text {
		if !han(r) && !kana(r) {
			return false
		}
	}
	return true
}

// foreign reports whether text is a name in katakana or Latin letters of two
// or more parts, or a longer one.
func foreign(text []rune) bool {
	parts, letters := 1, 0
	for _, r := range text {
		switch {
		case joint(r):
			parts++
		case abroad(r):
			letters++
		default:
			return false
		}
	}
	return letters >= 4 && len(text) <= 30 || parts > 1 && letters > 2
}

// joint reports whether r joins the parts of a foreign name.
func joint(r rune) bool {
	switch r {
	case '・', '.', '．', '=', '＝', '-', '\'':
		return true
	}
	return false
}

// abroad reports whether foreign names are written with r: katakana and Latin
// letters.
func abroad(r rune) bool {
	return r >= 'ァ' && r <= 'ヺ' || r == 'ー' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0xC0 && r <= 0x24F
}

// katakana reports whether text is written in katakana alone.
func katakana(text []rune) bool {
	for _, r := range text {
		if (r < 'ァ' || r > 'ヺ') && r != 'ー' {
			return false
		}
	}
	return true
}

func hasKana(text []rune) bool {
	for _, r := range text {
		if kana(r) {
			return true
		}
	}
	return false
}
