package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/names"
)

// spread joins the letters of a role that white space spreads, so that no name
// begins or ends within it: 副　町　　長　　外　山　冬　樹, 県　営　林　課　長　　　鹿　内.
func (s *sheet) spread(tokens []token) []token {
	tokens = s.endRoles(tokens)
	if even := s.evenRow(tokens); even != nil {
		return even
	}
	out := slices.Grow([]token(nil), len(tokens))
	for i := 0; i < len(tokens); {
		s.src.Stop.Check()
		n := 0
		if begins := i == 0 || tokens[i-1].kind != word || tokens[i].gap > 3 || setOff(tokens[i:]) && !amidLetters(tokens, i); begins {
			n = max(s.spreadRole(tokens[i:]), s.spreadPlace(tokens[i:]))
		}
		if n < 2 && i > 0 && i+1 < len(tokens) && !(isLetter(tokens[i-1]) && tokens[i].gap == tokens[i+1].gap) { // 副 町 長
			n = s.spreadAsBefore(tokens[i:])
		}
		if n < 2 {
			out = append(out, tokens[i])
			i++
			continue
		}
		one := tokens[i]
		one.to, one.whole = tokens[i+n-1].to, true
		out = append(out, one)
		i += n
	}
	return s.joinNames(out)
}

// spreadPlace is how many letters a prefecture takes with which tokens begin, before a wider gap;
// 0 for none: 山 口 県　　上田　知昭.
func (s *sheet) spreadPlace(tokens []token) int {
	const longest = 4
	for n := 3; n <= longest && n < len(tokens) && isLetter(tokens[n-1]) && tokens[n-1].gap < atLine; n++ {
		if whole(s.w.prefecture.Is(s.bare(tokens[0].from, tokens[n-1].to))) && tokens[n].kind == word && tokens[n].gap > tokens[1].gap {
			return n
		}
	}
	return 0
}

// setOff reports whether a wider gap stands before two letters than between them:
// 杣木　巌  理 事  木挽　清志.
func setOff(tokens []token) bool {
	return len(tokens) > 2 && isLetter(tokens[0]) && isLetter(tokens[1]) && tokens[0].gap > tokens[1].gap
}

// amidLetters reports whether the letter before token i is as near as those behind it, of
// which a wider gap may be a matter of rounding: 総 務 課 長.
func amidLetters(tokens []token, i int) bool {
	inner := tokens[i+1].gap
	return isLetter(tokens[i-1]) && tokens[i-1].gap <= inner && tokens[i].gap < inner+2
}

// spreadAsBefore is how many tokens a role takes within a row whose letters are spread as
// those of one with which a line begins; 0 for none.
func (s *sheet) spreadAsBefore(tokens []token) int {
	for n := min(len(tokens)-1, mostLetters); n > 1; n-- {
		if _, ok := s.spreads[string(s.fold[tokens[0].from:tokens[n-1].to])]; ok {
			return n
		}
	}
	return 0
}

// mostLetters is how many letters such a role has at most.
const mostLetters = 4

// leadingSpread is the role with which a line begins whose letters are spread, as it is
// written; empty for none.
func (t *text) leadingSpread(l line) string {
	var bare []rune
	found := ""
	for i := l.from; i < l.to && len(bare) < mostLetters; {
		bare = append(bare, t.fold[i])
		end := i + 1
		for i = end; i < l.to && blank(t.fold[i]); i++ {
		}
		if i == end {
			break // a word
		}
		if _, ok := wordsOnce().role.Is(bare); ok && len(bare) > 1 {
			found = string(t.fold[l.from:end])
		}
	}
	return found
}

// longestSpread is how many letters the title of an office is looked for in: a line may have letters without end.
const longestSpread = 32

// spreadRole is how many tokens the letters of a role take with which tokens
// begin, 0 where they begin with none. A known role is one wherever something
// stands behind it; another is set evenly, and the gap behind it is wider.
func (s *sheet) spreadRole(tokens []token) int {
	n := 0
	for n < min(len(tokens), longestSpread) && isLetter(tokens[n]) && tokens[n].gap < atLine+bit(n == 0) {
		n++
	}
	if n == 0 {
		return s.halfSpread(tokens)
	}
	if n+1 < len(tokens) && tokens[n].kind == word && tokens[n].gap < 4 && whole(s.w.role.Is(s.bare(tokens[0].from, tokens[n].to))) {
		return n + 1 // 会　計　管理者
	}
	if n+1 < len(tokens) && tokens[n].kind == word && s.padded(tokens, n+1) {
		return n + 1 // 北 方 領 土 対策部長
	}
	return s.lettersOfRole(tokens, n)
}

// lettersOfRole is how many of the n letters with which tokens begin are a role; 0 for none.
func (s *sheet) lettersOfRole(tokens []token, n int) int {
	found := 0
	for k := 2; k <= n && k < len(tokens); k++ {
		if tokens[k].kind == mark && whole(s.w.role.Is(s.bare(tokens[0].from, tokens[k-1].to))) {
			return k
		}
		if tokens[k].kind != word {
			continue
		}
		text := s.bare(tokens[0].from, tokens[k-1].to)
		_, whole := s.w.role.Is(text)
		_, ends := s.w.role.End(text)
		even, wide := evenly(tokens[:k])
		switch {
		case even && ends > 1 && tokens[k].gap > wide && !s.oneLetterMore(tokens[:n], k, wide), s.padded(tokens, k):
			return k
		case whole && tokens[k].gap > 1 && !(even && tokens[k].gap == wide && k < n):
			found = k
		}
	}
	return found
}

// padded reports whether the first k tokens are a title that begins as offices do and is set as wide as its
// column: the gaps within it differ by what rounding makes of them, and a wider one stands behind it:
// 総 合　政　策　部 長　　　荒　木.
func (s *sheet) padded(tokens []token, k int) bool {
	near, wide := atLine, 0
	for _, t := range tokens[1:k] {
		near, wide = min(near, t.gap), max(wide, t.gap)
	}
	if wide-near > 1 || tokens[k].kind != word || tokens[k].gap < wide+2 || tokens[k].gap >= atLine {
		return false
	}
	text := s.bare(tokens[0].from, tokens[k-1].to)
	_, n := s.w.role.End(text)
	return n > 1 && n < len(text) && s.w.bureau.Begin(text, 2) > 0
}

// oneLetterMore reports whether letters more than k make a longer role, behind gaps that
// rounding alone makes wider: 委    員     長.
func (s *sheet) oneLetterMore(tokens []token, k, wide int) bool {
	for i := k; i < len(tokens) && i < k+mostLetters && tokens[i].gap <= wide+1 && tokens[k].gap == wide+1; i++ {
		if whole(s.w.role.Is(s.bare(tokens[0].from, tokens[i].to))) {
			return true
		}
	}
	return false
}

//go:noinline
func whole(_ string, ok bool) bool { return ok }

// evenly reports whether the same white space stands between all tokens, and
// how wide the widest is.
func evenly(tokens []token) (even bool, wide int) {
	even = true
	for i, t := range tokens[1:] {
		even = even && (i == 0 || t.gap == tokens[i].gap)
		wide = max(wide, t.gap)
	}
	return even, wide
}

// isLetter reports whether t is a word of one character.
//
//go:noinline
func isLetter(t token) bool { return t.kind == word && t.to-t.from == 1 }

// halfSpread is how many tokens a role takes of which only the end is spread:
// まちづくり 課 長　森 沢. 0 for none.
func (s *sheet) halfSpread(tokens []token) int {
	n := 1
	for n < len(tokens) && isLetter(tokens[n]) && tokens[n].gap < 3 {
		n++
	}
	for k := min(n, 4); k > 1 && k < len(tokens) && tokens[0].kind == word; k-- {
		if setOff(tokens[1:]) {
			return 0 // 源太  理 事
		}
		text := s.bare(tokens[0].from, tokens[k-1].to)
		if isOfficeEnd(s.fold[tokens[0].to-1]) {
			return 0 // 水産振興課 課 長: an office and the title
		}
		if _, ends := s.w.role.End(text); ends >= k-1 && ends > 1 && !names.Surname(s.fold[tokens[0].from:tokens[0].to]) {
			if s.nameGoesOn(tokens, k) {
				return 0
			}
			return k
		}
	}
	return 0
}

// nameGoesOn reports whether a whole role stands before letters of which that in k-1 is as far
// from it as the next one is: the letters are a name's, 委員 長 谷 川 清.
func (s *sheet) nameGoesOn(tokens []token, k int) bool {
	return isLetter(tokens[k]) && tokens[k].gap <= tokens[k-1].gap && whole(s.w.role.Is(s.fold[tokens[0].from:tokens[0].to]))
}

// evenRow reads a row of letters that the same white space parts, so that nothing
// but the words tells where a name ends: 大 坪 正 幸 関 三 郎, 事 務 局 長 田 伏 智.
// It is nil where the row is none or its words are not known.
func (s *sheet) evenRow(tokens []token) []token {
	if len(tokens) < 4 {
		return nil
	}
	for i, t := range tokens {
		if !isLetter(t) || i > 0 && (t.gap != tokens[1].gap || t.gap > 2) {
			return nil
		}
	}
	text := s.bare(tokens[0].from, tokens[len(tokens)-1].to)
	r := s.reader()
	for k := len(text) - 2; k > 1; k-- {
		if (r.isRole(text[:k]) || text[k-1] == '兼' && r.isRole(text[:k-1])) && r.weigh(text[k:]).Score >= names.Half {
			return []token{merged(tokens[:k], atLine), merged(tokens[k:], evenGap)}
		}
	}
	ends := r.namesOf(text)
	if len(ends) < 2 {
		return nil
	}
	var out []token
	for i, from := 0, 0; i < len(ends); i++ {
		out = append(out, merged(tokens[from:ends[i]], evenGap+bit(i == 0)*(atLine-evenGap)))
		from = ends[i]
	}
	return out
}

// evenGap is the gap that the words of such a row are given.
const evenGap = 4

// merged is one token of several letters.
func merged(tokens []token, gap int) token {
	one := tokens[0]
	one.to, one.gap, one.whole = tokens[len(tokens)-1].to, gap, true
	return one
}

// namesOf is where each name of a run of letters ends, all of the dictionary and
// nearly of one length; nil where they cannot be told.
func (r *reader) namesOf(text []rune) []int {
	type step struct{ score, from int }
	best := make([]step, len(text)+1)
	for i := 1; i <= len(text); i++ {
		r.src.Stop.Check()
		best[i].score = never
		for n := 3; n < 7 && n <= i; n++ {
			w := r.weigh(text[i-n : i])
			if w.Score < names.Half || best[i-n].score == never {
				continue
			}
			score := best[i-n].score + 2*w.Score - 2*max(n-4, 4-n) + bit(w.Cut == 2) - 8
			if score > best[i].score {
				best[i] = step{score, i - n}
			}
		}
	}
	if best[len(text)].score == never {
		return nil
	}
	var ends []int
	for i := len(text); i > 0; i = best[i].from {
		ends = append(ends, i)
	}
	slices.Reverse(ends)
	return ends
}
