package roster

import (
	"slices"
	"unicode"

	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// Lists that give nothing but a body on a line of its own and below it the names of those
// who came from there, each in two words:
//
//	若葉電機
//	荒木　清香
//	林　学
//	みどり商会
//	関　真由美、森　義男

// overNames are the lines of such a list on which a body stands, nil in any other.
func (s *sheet) overNames() map[int]bool {
	const leastNames, leastBodies = 3, 2
	if s.bodyLines != nil {
		return s.bodyLines
	}
	s.bodyLines = map[int]bool{}
	if over, parted := s.findOver(leastNames); len(over) >= leastBodies {
		s.bodyLines, s.namesParted = over, parted
	}
	return s.bodyLines
}

// overs are what was found of such a list.
type overs struct {
	lines       map[int]bool
	pairs       int  // names
	alone       bool // nobody stands below the last body yet
	titled      bool // a role stands before some of the names
	authorities int  // bodies that are authorities
	parted      bool // some names are parted over two lines
}

// findOver finds those lines, nil where anything else stands in the list or it has fewer names
// than least; parted says that some names are parted over two lines.
func (s *sheet) findOver(least int) (over map[int]bool, parted bool) {
	o := overs{lines: map[int]bool{}}
	for k := 0; k < len(s.lines); k++ {
		words := s.wordsOn(k)
		if len(words) == 0 || k+1 == len(s.lines) && s.endsAll(words) {
			continue
		}
		n := 0
		n, k = s.peopleOver(words, k, &o)
		switch {
		case n > 0 && len(o.lines) == 0:
			return nil, false // names above the first of them
		case n > 0:
			o.pairs, o.alone = o.pairs+n, false
		case o.alone || !s.bodyOn(words):
			return nil, false // something else, or two bodies without anybody
		default:
			o.addBody(k, s.bare(words[0].from, words[0].to))
		}
	}
	if o.alone || o.pairs < least || !s.ofMembers && o.ofOfficials() {
		return nil, false
	}
	return o.lines, o.parted
}

// endsAll reports whether a line says what those above it all are.
func (s *sheet) endsAll(words []piece) bool {
	return len(words) == 1 && s.w.allAbove.Begin(s.bare(words[0].from, words[0].to), 1) > 0
}

// peopleOver is how many are named on line k, and the last of the lines on which they stand.
func (s *sheet) peopleOver(words []piece, k int, o *overs) (n, last int) {
	if n = s.namesOn(k); n == 0 && len(words) == 1 && s.surnameOver(words[0], k) {
		o.parted = true
		return 1, s.nextWords(k)
	}
	o.titled = o.titled || n == 1 && s.titledOn(k)
	return n, k
}

// addBody adds the body on line k.
func (o *overs) addBody(k int, body []rune) {
	o.lines[k], o.alone = true, true
	o.authorities += bit(isAuthority(body))
}

// ofOfficials reports whether all in a list are officials of authorities, which head them as groups.
func (o *overs) ofOfficials() bool { return o.titled && o.authorities == len(o.lines) }

// namesOn is how many names of two words each stand on line k, parted by commas; 0 where
// anything else does.
func (s *sheet) namesOn(k int) int {
	n, from, end := 0, s.lines[k].from, s.lines[k].to
	for i := from; i <= end; i++ {
		if i < end && s.fold[i] != '、' && s.fold[i] != ',' {
			continue
		}
		if words := s.blankParted(from, i); len(words) != 2 || !s.inTwoWords(words) {
			return bit(s.titledOn(k))
		}
		n, from = n+1, i+1
	}
	return n
}

// titledOn reports whether a role and the name of who has it are all that stands on line k.
func (s *sheet) titledOn(k int) bool {
	tokens, next := s.lex(k, s.lines[k].from)
	if len(tokens) < 2 || next > k+1 || anyToken(tokens, func(t token) bool { return t.kind != word }) {
		return false
	}
	parts := s.reader().read(s.spread(tokens)).parts
	return len(parts) == 2 && parts[0].label == roleBefore && parts[1].label == name
}

// blankParted are the words in the slots [from, to), parted by white space, a bullet before
// them aside.
func (s *sheet) blankParted(from, to int) []piece {
	var words []piece
	for i := s.skip(from, to); i < to; i = s.skip(i, to) {
		at := i
		for i < to && !blank(s.fold[i]) {
			i++
		}
		if isBullet(s.fold[at]) && len(words) == 0 {
			if at++; at == i {
				continue
			}
		}
		words = append(words, piece{at, i})
	}
	return words
}

// wordsOn are the words on line k.
//
//go:noinline
func (s *sheet) wordsOn(k int) []piece { return s.blankParted(s.lines[k].from, s.lines[k].to) }

// nextWords is the line with the next words below line k, k for none.
func (s *sheet) nextWords(k int) int {
	for i := k + 1; i < len(s.lines); i++ {
		if len(s.wordsOn(i)) > 0 {
			return i
		}
	}
	return k
}

// surnameOver reports whether a word is a surname of which the given name stands alone below.
func (s *sheet) surnameOver(p piece, k int) bool {
	below := s.nextWords(k)
	words := s.wordsOn(below)
	if below == k || len(words) != 1 {
		return false
	}
	surname, given := s.bare(p.from, p.to), s.bare(words[0].from, words[0].to)
	return names.Surname(surname) && (names.Given(given) || names.Weigh(slices.Concat(surname, given)).Score >= names.Half)
}

// inTwoWords reports whether two words may be a surname and a given name.
func (s *sheet) inTwoWords(words []piece) bool {
	const longest = 5
	surname, given := s.bare(words[0].from, words[0].to), s.bare(words[1].from, words[1].to)
	if s.reader().isRole(surname) || s.reader().isRole(given) {
		return false
	}
	if script.Letter(surname[0]) && script.Letter(given[0]) {
		return unicode.IsUpper(surname[0]) && unicode.IsUpper(given[0]) && s.nameLetters(surname) && s.nameLetters(given)
	}
	return len(surname) <= longest && len(given) <= longest && s.nameLetters(surname) && s.nameLetters(given)
}

// bodyOn reports whether the words of a line may be what a body is called: one word, or several in
// Latin letters that are no name, as Wakaba project, and behind them in katakana, as ABC ソリューションズ.
func (s *sheet) bodyOn(words []piece) bool {
	const long = 5 // letters
	for i, p := range words {
		if len(words) > 1 && !script.Letter(s.fold[p.from]) && (i == 0 || p.to-p.from < long || !script.Katakana(s.fold[p.from])) {
			return false
		}
	}
	return s.mayBeBody(words[0].through(words[len(words)-1]))
}

// mayBeBody reports whether a word may be what a body is called, and is no heading of a
// group, no role and no remark.
func (s *sheet) mayBeBody(p piece) bool {
	const longest = 24
	text := s.bare(p.from, p.to)
	if _, known := s.w.group[string(text)]; known || len(text) > longest || s.reader().isRole(text) || isPresence(text) || isNone(text) {
		return false
	}
	if kind, _ := s.reader().sortOf(text); kind == group || kind.isRole() {
		return false
	}
	return s.nameLetters(text)
}

// nameLetters reports whether text is made of the letters of names alone.
//
//go:noinline
func (s *sheet) nameLetters(text []rune) bool {
	return !anyRune(text, func(r rune) bool { return !script.NameLetter(r) && r != 'ー' && r != '々' })
}

// A title and its body may stand over the name of who has it, set further in:
//
//	会長
//	　荒木　清香
//	若葉市商工会専務理事
//	　林　学

// titledBelow reports whether such a title stands on line k, over the one name that is further in.
func (s *sheet) titledBelow(k int) bool {
	const further = 2 // half-width columns
	if k+1 >= len(s.lines) || s.lines[k].from >= s.lines[k].to || s.lines[k+1].gap > 0 {
		return false
	}
	x := s.x[s.lines[k].from] + further
	if s.x[s.lines[k+1].from] < x || !s.onePersonOn(k+1) || !s.bodysTitle(k) {
		return false
	}
	return k+2 >= len(s.lines) || s.lines[k+2].from >= s.lines[k+2].to || s.x[s.lines[k+2].from] < x
}

// bodysTitle reports whether a body and a title in it are the one word on line k.
func (s *sheet) bodysTitle(k int) bool {
	words := s.wordsOn(k)
	if len(words) != 1 {
		return false
	}
	text := s.bare(words[0].from, words[0].to)
	_, n := s.w.role.End(text)
	if _, known := s.w.group[string(text)]; known || n < 2 || n == len(text) {
		return false
	}
	if kind, _ := s.reader().sortOf(text); kind == group {
		return false
	}
	return s.isBody(text[:len(text)-n])
}
