// Package names knows which characters are a surname and which a given name.
// Its words are those of kagome's IPA dictionary (tools/namegen packs them), so
// that most names are told from offices and prose without the analyser, whose
// dictionary takes a thousand times as long to load.
package names

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/gunzip"
)

//go:embed data/surnames.gz
var surnames []byte

//go:embed data/given.gz
var given []byte

// A table is a sorted list of words, and where those of each first character
// begin and end in it. A line of its text is such a character and, each behind a
// tab, how the words that begin with it go on. By their first two characters
// most texts are told from all words.
type table struct {
	text  string
	rests []int32                          // where each word goes on, and behind the last of a line where one more would
	first [lastFirst - firstFirst][2]int32 // indices into rests
	pairs [1 << 11]uint64
}

// The first characters of the words lie between these two.
const firstFirst, lastFirst = 0x3000, 0xA000

func newTable(text string) *table {
	t := &table{text: text, rests: make([]int32, 0, len(text)/4)} // a word has two characters, mostly
	for at := 0; at < len(text); at++ {
		r, size := utf8.DecodeRuneInString(text[at:])
		from := int32(len(t.rests))
		for at += size; text[at] == '\t'; {
			at++
			t.rests = append(t.rests, int32(at))
			next, size := utf8.DecodeRuneInString(text[at:])
			if next <= '\n' {
				next, size = '\n', 0
			}
			slot, bit := pairBit(r, next)
			t.pairs[slot] |= bit
			for at += size; text[at] > '\n'; at++ {
			}
		}
		t.first[r-firstFirst] = [2]int32{from, int32(len(t.rests))}
		t.rests = append(t.rests, int32(at+1))
	}
	return t
}

// rest is how word i goes on.
func (t *table) rest(i int32) string { return t.text[t.rests[i] : t.rests[i+1]-1] }

// pairBit is where a table keeps whether words begin with the two characters, the
// second of which is the line end for words of one.
func pairBit(a, b rune) (slot int, bit uint64) {
	mixed := uint32(a)*251 + uint32(b)
	return int(mixed>>6) & (1<<11 - 1), 1 << (mixed & 63)
}

// mayHold reports whether a word begins with the first two characters of text, or is
// its only one; now and then it does so of others.
func (t *table) mayHold(text []rune) bool {
	next := '\n'
	if len(text) > 1 {
		next = text[1]
	}
	slot, bit := pairBit(text[0], next)
	return t.pairs[slot]&bit != 0
}

// has reports whether text, as written or with the usual forms of its
// characters, is a word of the table.
func (t *table) has(text []rune) bool {
	if len(text) == 0 || len(text) > longest {
		return false
	}
	if t.holds(text) {
		return true
	}
	f := usualForms()
	if !slices.ContainsFunc(text, f.mayVary) {
		return false
	}
	var room [longest]rune
	usual := room[:len(text)]
	for i, r := range text {
		usual[i] = f.plain(r)
	}
	return t.holds(usual)
}

func (t *table) holds(text []rune) bool {
	if text[0] < firstFirst || text[0] >= lastFirst || !t.mayHold(text) {
		return false
	}
	var room [longest * utf8.UTFMax]byte
	rest := room[:0]
	for _, r := range text[1:] {
		rest = utf8.AppendRune(rest, r)
	}
	low, high := t.first[text[0]-firstFirst][0], t.first[text[0]-firstFirst][1]
	for low < high {
		mid := (low + high) / 2
		switch word := t.rest(mid); {
		case word == string(rest):
			return true
		case word < string(rest):
			low = mid + 1
		default:
			high = mid
		}
	}
	return false
}

// longest is the longest word of the tables, in characters.
const longest = 6

var (
	surnameTable = sync.OnceValue(func() *table { return newTable(gunzip.Text(surnames)) })
	givenTable   = sync.OnceValue(func() *table { return newTable(gunzip.Text(given)) })
)

// Surname reports whether text, without white space, is a surname.
//
//go:noinline
func Surname(text []rune) bool { return surnameTable().has(text) }

// Given reports whether text, without white space, is a given name.
//
//go:noinline
func Given(text []rune) bool { return givenTable().has(text) }

// variants are the characters that names are written with beside the usual ones,
// each before its usual form.
const variants = "髙高 \uFA11崎 嵜崎 碕崎 𠮷吉 齋斎 齊斎 斉斎 邉辺 邊辺 礒磯 會会 榮栄 櫻桜 國国 眞真 條条 瀨瀬 黑黒 惠恵 實実 " +
	"豐豊 靜静 壽寿 萬万 與与 嶋島 嶌島 淵渕 龍竜 槇槙 薗園 冨富 舘館 桒桑 濵浜 濱浜 澤沢 德徳 廣広 \uFA1F蠟 槗橋 栁柳 \uFA19神 \uFA1B福 \uFA4E祐"

// forms are the usual forms of variants, and which characters below U+10000 have one.
type forms struct {
	usual map[rune]rune
	has   [1 << 10]uint64
}

var usualForms = sync.OnceValue(func() *forms {
	f := &forms{usual: map[rune]rune{}}
	for _, pair := range strings.Fields(variants) {
		from, n := utf8.DecodeRuneInString(pair)
		f.usual[from], _ = utf8.DecodeRuneInString(pair[n:])
		if from < 1<<16 {
			f.has[from>>6] |= 1 << (from & 63)
		}
	}
	return f
})

// Plain is text with the usual forms of the variant characters that names are
// written with: 髙瀬 and 高瀬 are one name.
func Plain(text []rune) []rune {
	out := make([]rune, len(text))
	for i, r := range text {
		out[i] = plain(r)
	}
	return out
}

// plain is the usual form of a variant character that names are written with,
// or r.
func plain(r rune) rune { return usualForms().plain(r) }

func (f *forms) plain(r rune) rune {
	if !f.mayVary(r) {
		return r
	}
	if u, ok := f.usual[r]; ok {
		return u
	}
	return r
}

// mayVary reports whether r has a usual form, if it is below U+10000.
func (f *forms) mayVary(r rune) bool { return r >= 1<<16 || f.has[r>>6]&(1<<(r&63)) != 0 }
