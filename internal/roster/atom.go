package roster

import (
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// atoms are the words and brackets of a stretch, the words parted where a name
// may run into a role, a body or a word of courtesy.
func (r *reader) atoms(tokens []token) []atom {
	var out []atom
	for _, tok := range tokens {
		switch tok.kind {
		case bracket:
			out = append(out, atom{from: tok.from, to: tok.to, gap: tok.gap, bracket: true, line: tok.line})
		case word:
			out = r.wordAtoms(out, tok)
		}
	}
	return out
}

// wordAtoms appends the parts of a word.
func (r *reader) wordAtoms(out []atom, tok token) []atom {
	if tok.name {
		return append(out, atom{from: tok.from, to: tok.to, gap: tok.gap, name: true, line: tok.line})
	}
	text, pos := r.places(tok)
	n := len(text)
	if n == 0 {
		return out
	}
	var cut uint64
	if !tok.whole {
		cut = r.cuts(text) | r.columnCuts(text, pos)
	}
	from, gap := tok.from, tok.gap
	for i := 1; i < n; i++ {
		if i < 64 && cut&(1<<i) != 0 || !tok.whole && r.fold[pos[i]-1] == '\n' {
			out = append(out, atom{from: from, to: pos[i], gap: gap, line: tok.line})
			from, gap = pos[i], 0
		}
	}
	return append(out, atom{from: from, to: tok.to, gap: gap, line: tok.line})
}

// columnCuts are the places within a word where names begin on other lines, behind a title
// that fills its column: 道路建設課長吉　良　文　恵 below 河 川 課 長　東　　　克　己.
func (r *reader) columnCuts(text []rune, pos []int) uint64 {
	const least = 2
	var cut uint64
	if !r.sure {
		return 0
	}
	for i := 2; i < min(len(text), 63); i++ {
		if _, k := r.w.role.End(text[:i]); k > 0 && r.starts[int(r.x[pos[i]])] >= least && !r.isRole(text) {
			cut |= 1 << i
		}
	}
	return cut
}

// places are the characters of a word, which may run over a line end, and
// their slots.
func (r *reader) places(tok token) (text []rune, pos []int) {
	for i := tok.from; i < tok.to; i++ {
		if !blank(r.fold[i]) {
			text, pos = append(text, r.fold[i]), append(pos, i)
		}
	}
	return text, pos
}

// longestCut is how many characters a name has at most that runs into a role.
const longestCut = 7

// cuts are the places where a word may be parted, bit by bit.
func (r *reader) cuts(text []rune) uint64 {
	n := len(text)
	var cut uint64
	if n < 2 || r.standsFor(text) {
		return 0
	}
	if _, k := r.w.courtesy.End(text); k > 0 && k < n {
		cut |= 1 << min(n-k, 63)
		text, n = text[:n-k], n-k
	}
	if _, k := r.w.role.End(text); k > 0 && k < n || k == 0 && n > 2 && likeRole(text) {
		for i := 1; i <= longestCut && i < n; i++ {
			cut |= 1 << i
		}
		if k > 0 {
			cut |= 1 << min(n-k, 63)
		}
	}
	if at := latinBehind(text); at > 0 {
		cut |= 1 << min(at, 63)
	}
	cut |= r.cutsBehindRole(text)
	return cut
}

// standsFor reports whether a word says for whom somebody sits, as 公益代表 does.
func (r *reader) standsFor(text []rune) bool {
	if len(text) < 3 || !r.w.standsFor.In(text[1:]) {
		return false
	}
	_, k := r.w.role.End(text)
	return k > 0 && !names.Surname(text[:len(text)-k])
}

// latinBehind is where the title in Latin letters begins that runs into a surname:
// 木村Dr, 岡MSW. 0 for none.
func latinBehind(text []rune) int {
	at := len(text)
	for at > 0 && script.Letter(text[at-1]) {
		at--
	}
	if n := len(text) - at; n < 2 || n > 4 || at == 0 || at > 4 {
		return 0
	}
	for _, c := range text[:at] {
		if !isHan(c) && !isLink(c) {
			return 0
		}
	}
	return at
}

// cutsBehindRole are the places behind a role or a company that runs into the
// beginning of a name: 委員会委員長梅 田.
func (r *reader) cutsBehindRole(text []rune) uint64 {
	n := len(text)
	var cut uint64
	for i := 2; i < n && i < 63; i++ {
		if n-i > longestCut {
			continue
		}
		if r.roleUpTo(text, i) || r.bodyUpTo(text, i) {
			cut |= 1 << i
		}
	}
	return cut
}

// roleUpTo reports whether a role ends before i and a name begins there.
func (r *reader) roleUpTo(text []rune, i int) bool {
	key, k := r.w.role.End(text[:i])
	if k < 2 || k < i && key == "" {
		return false
	}
	return r.beginsName(text[i:]) || r.run && r.roleEnds(text, i, k) && r.nameAlone(text[i:])
}

// bodyUpTo reports whether a body ends before i, and more than its form, and a name that
// the dictionary has whole is the rest.
func (r *reader) bodyUpTo(text []rune, i int) bool {
	_, k := r.w.org.End(text[:i])
	return k > 1 && len(text)-i > 2 && r.w.form.At(text[:i]) < i && r.weigh(text[i:]).Score >= names.Whole
}

// roleEnds reports whether the role of k characters that ends before i is no part of a
// longer one: 副委員 of 副委員長林.
func (r *reader) roleEnds(text []rune, i, k int) bool {
	_, longer := r.w.role.End(text[:i+1])
	return longer <= k
}

// nameAlone reports whether text is written as names are, and no longer role begins with
// it: of 副委員長山加 山加, and not 長山加.
func (r *reader) nameAlone(text []rune) bool {
	for _, c := range text {
		if !script.NameLetter(c) {
			return false
		}
	}
	return len(text) > 1 && r.w.role.Begin(text, 1) == 0 && r.w.bureau.Begin(text, 2) == 0
}

// beginsName reports whether text is a name or the beginning of one.
func (r *reader) beginsName(text []rune) bool {
	if len(text) == 1 {
		return isHan(text[0])
	}
	if w := r.weigh(text); w.Score == names.Half && w.Cut > 0 && isKana(text[w.Cut]) {
		return true // 理事花輪ともふみ
	}
	return names.Surname(text) || r.weigh(text).Score >= names.Whole
}
