package lexicon

import (
	"strings"
	"unicode"
)

// A Set is a few words that are looked for at many places of folded text, in
// the order of the lexicon.
type Set struct {
	words [][]rune    // those whose first characters share a low byte together
	from  [257]uint16 // where the words of each low byte begin: most places have none
}

// SetOf are the words of the kinds; their surfaces must be folded. An = in
// front of a word, which says that it counts alone, is no part of it.
func SetOf(kinds ...string) *Set {
	s := new(Set)
	for _, kind := range kinds {
		for _, e := range Words(kind) {
			s.words = append(s.words, []rune(strings.TrimPrefix(e.Surface, "=")))
		}
	}
	for _, word := range s.words {
		s.from[int(byte(word[0]))+1]++
	}
	for b := range 256 {
		s.from[b+1] += s.from[b]
	}
	next, sorted := s.from, make([][]rune, len(s.words))
	for _, word := range s.words {
		b := byte(word[0])
		sorted[next[b]] = word
		next[b]++
	}
	s.words = sorted
	return s
}

// at are the words whose first characters share their low byte with r.
func (s *Set) at(r rune) [][]rune { return s.words[s.from[byte(r)]:s.from[int(byte(r))+1]] }

// At is how many characters of text the first word that stands at its
// beginning takes, 0 for none. White space may part the word's characters.
func (s *Set) At(text []rune) int {
	if len(text) == 0 {
		return 0
	}
	for _, word := range s.at(text[0]) {
		if n := lengthOf(word, text); n > 0 {
			return n
		}
	}
	return 0
}

// Longest is At for the longest of the words.
func (s *Set) Longest(text []rune) int {
	if len(text) == 0 {
		return 0
	}
	most := 0
	for _, word := range s.at(text[0]) {
		most = max(most, lengthOf(word, text))
	}
	return most
}

// In reports whether a word stands anywhere in text.
func (s *Set) In(text []rune) bool {
	for i, r := range text {
		if len(s.at(r)) > 0 && s.At(text[i:]) > 0 {
			return true
		}
	}
	return false
}

// lengthOf is how many characters of text the word at its beginning takes.
func lengthOf(word, text []rune) int {
	if text[0] != word[0] {
		return 0
	}
	at := 1
	for _, r := range word[1:] {
		for at < len(text) && isBlank(text[at]) {
			at++
		}
		if at >= len(text) || text[at] != r {
			return 0
		}
		at++
	}
	return at
}

// isBlank reports whether a slot of folded text is white space or joined into the one
// before it, at the price of one comparison for most Japanese characters.
func isBlank(r rune) bool { return r <= 0x3000 && (r == 0 || unicode.IsSpace(r)) }
