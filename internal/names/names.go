// Package names knows which characters are a surname and which a given name.
// Its words are those of kagome's IPA dictionary (tools/namegen packs them), so
// that most names are told from offices and prose without the analyser, whose
// dictionary takes a thousand times as long to load.
package names

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/surnames.txt
var surnames string

//go:embed data/given.txt
var given string

// A table is a sorted list of words, one a line, and where the words of each
// first character begin and end in it.
type table struct {
	text  string
	first [lastFirst - firstFirst][2]int32
}

// The first characters of the words lie between these two.
const firstFirst, lastFirst = 0x3000, 0xA000

func newTable(text string) *table {
	t := &table{text: text}
	last, from := rune(-1), 0
	for at := 0; at < len(text); {
		r, _ := utf8.DecodeRuneInString(text[at:])
		if r != last {
			if last >= 0 {
				t.first[last-firstFirst] = [2]int32{int32(from), int32(at)}
			}
			last, from = r, at
		}
		at += strings.IndexByte(text[at:], '\n') + 1
	}
	if last >= 0 {
		t.first[last-firstFirst] = [2]int32{int32(from), int32(len(text))}
	}
	return t
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
	other := false
	for _, r := range text {
		other = other || plain(r) != r
	}
	if !other {
		return false
	}
	var room [longest]rune
	usual := room[:len(text)]
	for i, r := range text {
		usual[i] = plain(r)
	}
	return t.holds(usual)
}

func (t *table) holds(text []rune) bool {
	if text[0] < firstFirst || text[0] >= lastFirst {
		return false
	}
	run := t.first[text[0]-firstFirst]
	if run[0] == run[1] {
		return false
	}
	var room [longest * utf8.UTFMax]byte
	word := room[:0]
	for _, r := range text {
		word = utf8.AppendRune(word, r)
	}
	return holds(t.text[run[0]:run[1]], word)
}

// holds looks for a line by halving the text.
func holds(text string, word []byte) bool {
	low, high := 0, len(text)
	for low < high {
		mid := low + strings.LastIndexByte(text[low:low+(high-low)/2], '\n') + 1
		stop := mid + strings.IndexByte(text[mid:high], '\n')
		switch line := text[mid:stop]; {
		case line == string(word):
			return true
		case line < string(word):
			low = stop + 1
		default:
			high = mid
		}
	}
	return false
}

// longest is the longest word of the tables, in characters.
const longest = 6

var (
	surnameTable = sync.OnceValue(func() *table { return newTable(surnames) })
	givenTable   = sync.OnceValue(func() *table { return newTable(given) })
)

// Surname reports whether text, without white space, is a surname.
func Surname(text []rune) bool { return surnameTable().has(text) }

// Given reports whether text, without white space, is a given name.
func Given(text []rune) bool { return givenTable().has(text) }

// plain is the usual form of a variant character that names are written with,
// or r.
func plain(r rune) rune {
	switch r {
	case '髙':
		return '高'
	case '﨑', '嵜', '碕':
		return '崎'
	case '𠮷':
		return '吉'
	case '齋', '齊', '斉':
		return '斎'
	case '邉', '邊':
		return '辺'
	case '礒':
		return '磯'
	case '會':
		return '会'
	case '榮':
		return '栄'
	case '櫻':
		return '桜'
	case '國':
		return '国'
	case '眞':
		return '真'
	case '條':
		return '条'
	case '瀨':
		return '瀬'
	case '黑':
		return '黒'
	case '惠':
		return '恵'
	case '實':
		return '実'
	case '豐':
		return '豊'
	case '靜':
		return '静'
	case '壽':
		return '寿'
	case '萬':
		return '万'
	case '與':
		return '与'
	case '嶋', '嶌':
		return '島'
	case '淵':
		return '渕'
	case '龍':
		return '竜'
	case '槇':
		return '槙'
	case '薗':
		return '園'
	case '冨':
		return '富'
	case '舘':
		return '館'
	case '桒':
		return '桑'
	case '濵', '濱':
		return '浜'
	case '澤':
		return '沢'
	case '德':
		return '徳'
	case '廣':
		return '広'
	case '﨟':
		return '蠟'
	case '槗':
		return '橋'
	case '栁':
		return '柳'
	case '\uFA19':
		return '神'
	case '\uFA1B':
		return '福'
	case '\uFA4E':
		return '祐'
	}
	return r
}
