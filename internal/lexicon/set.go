package lexicon

import (
	"strings"
	"unicode"
)

// A Set is a few words that are looked for at many places of folded text, in
// the order of the lexicon.
type Set struct {
	words [][]rune
	first [256]bool // by the low byte of a word's first character: most places are told apart by it
}

// SetOf are the words of the kinds; their surfaces must be folded. An = in
// front of a word, which says that it counts alone, is no part of it.
func SetOf(kinds ...string) *Set {
	s := new(Set)
	for _, kind := range kinds {
		for _, e := range Words(kind) {
			word := []rune(strings.TrimPrefix(e.Surface, "="))
			s.words = append(s.words, word)
			s.first[byte(word[0])] = true
		}
	}
	return s
}

// At is how many characters of text the first word that stands at its
// beginning takes, 0 for none. White space may part the word's characters.
func (s *Set) At(text []rune) int {
	if len(text) == 0 || !s.first[byte(text[0])] {
		return 0
	}
	for _, word := range s.words {
		if n := lengthOf(word, text); n > 0 {
			return n
		}
	}
	return 0
}

// Longest is At for the longest of the words.
func (s *Set) Longest(text []rune) int {
	if len(text) == 0 || !s.first[byte(text[0])] {
		return 0
	}
	most := 0
	for _, word := range s.words {
		most = max(most, lengthOf(word, text))
	}
	return most
}

// In reports whether a word stands anywhere in text.
func (s *Set) In(text []rune) bool {
	for i, r := range text {
		if s.first[byte(r)] && s.At(text[i:]) > 0 {
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
		for at < len(text) && (text[at] == 0 || unicode.IsSpace(text[at])) {
			at++
		}
		if at >= len(text) || text[at] != r {
			return 0
		}
		at++
	}
	return at
}
