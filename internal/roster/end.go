package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// ends reports whether line k, which holds no sentence, begins what stands behind
// the list: the next of the numbered headings, an item, a date, or a block below
// a blank line in which nobody may be meant.
func (s *sheet) ends(tokens []token, k int) bool {
	if s.opensOnly(tokens) || s.firstItem(tokens) || s.tellsQuorum(tokens, k) {
		return true
	}
	if len(s.elements) == 0 && (k == 0 || !isNone(s.bare(s.lines[k-1].from, s.lines[k-1].to))) {
		return false
	}
	from, to := tokens[0].from, tokens[len(tokens)-1].to
	text := s.bare(from, to)
	thing := s.labelsThing(tokens) || s.labelBeside(tokens) || s.numbersThings(tokens, text)
	return thing || s.isPart(tokens, text) || s.addressBehind(tokens) || s.speaks(tokens, k) || s.beginsMore(tokens, text, k)
}

// beginsMore reports whether line k begins the next heading, an item, what was on a day, or a block.
func (s *sheet) beginsMore(tokens []token, text []rune, k int) bool {
	return s.numberGoesOn(tokens) || s.isItem(tokens) || s.isDated(tokens, text) || s.blockEnds(k)
}

// speaks reports whether a line with a sign that stands before nobody above names who says the sentence below:
// ○荒　木　議　長 / 　ただいまから会議を開きます。
func (s *sheet) speaks(tokens []token, k int) bool {
	const longest, far = 40, 100 // characters; lines
	first := tokens[0]
	if first.kind != mark || s.numberIn(first) > 0 || k+1 >= len(s.lines) || tokens[len(tokens)-1].to-first.to > longest {
		return false
	}
	if !isProse(s.w, s.bare(s.lines[k+1].from, s.lines[k+1].to)) {
		return false
	}
	marked := func(l line) bool { return l.from < l.to && s.fold[l.from] == s.fold[first.from] }
	return !slices.ContainsFunc(s.lines[max(0, k-far):k], marked)
}

// opensOnly reports whether a line, behind a blank one or the first of the list, is a word for the opening, a break or the end of a
// sitting and nothing else, spread or not: 開　議.
func (s *sheet) opensOnly(tokens []token) bool {
	k := s.lineAt(tokens[0].from)
	if k > 0 && s.lines[k].gap == 0 || anyToken(tokens, func(t token) bool { return t.kind != word }) {
		return false
	}
	return whole(s.w.opening.Is(s.bare(tokens[0].from, tokens[len(tokens)-1].to)))
}

// tellsQuorum reports whether a line behind a blank one begins a sentence that tells how many came, which may go on below:
// 理事10名中9名が出席し，定款の定める.
func (s *sheet) tellsQuorum(tokens []token, k int) bool {
	if s.lines[k].gap == 0 || len(s.elements) == 0 {
		return false
	}
	text := s.bare(tokens[0].from, tokens[len(tokens)-1].to)
	for i := 1; i+3 < len(text); i++ {
		if (text[i] == '名' || text[i] == '人') && isDigit(text[i-1]) && text[i+1] == 'が' && isHan(text[i+2]) {
			return true
		}
	}
	return false
}

// firstItem reports whether a line behind a blank one begins with the number one in kanji and a comma, and neither the label of the
// list nor people above do: 一、挨拶.
func (s *sheet) firstItem(tokens []token) bool {
	if len(tokens) < 3 || tokens[0].kind != word || tokens[1].kind != comma || string(s.fold[tokens[0].from:tokens[0].to]) != "一" {
		return false
	}
	if k := s.lineAt(tokens[0].from); k == 0 || s.lines[k].gap == 0 || s.beforeLabel() == '、' {
		return false
	}
	return !s.mayBePerson(s.reader(), tokens[2:3])
}

// labelsThing reports whether a line is a label that heads nobody and, behind its colon, words in which katakana
// and kanji stand together as in no name: 実験委員会：イヌ検体関連.
func (s *sheet) labelsThing(tokens []token) bool {
	const shortest = 5 // letters
	at := indexToken(tokens, func(t token) bool { return t.kind == colon })
	if at < 1 || at+2 != len(tokens) || tokens[at+1].kind != word {
		return false
	}
	label, text := s.bare(tokens[0].from, tokens[at-1].to), s.bare(tokens[at+1].from, tokens[at+1].to)
	if kind, _ := s.reader().sortOf(label); kind == group || kind.isRole() || len(text) < shortest {
		return false
	}
	mixed := slices.ContainsFunc(text, script.Katakana) && anyRune(text, isHan)
	return mixed && !s.mayBePerson(s.reader(), tokens[at+1:])
}

// labelBeside reports whether a line is a label below that of the list, beside which people stand, and heads nobody:
// 目的：移行の時期、体制 below 出席者：青山部長、森井課長.
func (s *sheet) labelBeside(tokens []token) bool {
	at := indexToken(tokens, func(t token) bool { return t.kind == colon })
	if at != 1 || tokens[0].kind != word || len(tokens) < 3 {
		return false
	}
	label, _, ok := s.labelColumns()
	text := s.bare(tokens[0].from, tokens[0].to)
	if !ok || s.x[tokens[0].from] != label || s.isBody(text) || s.reader().weigh(text).Score >= names.Half {
		return false
	}
	kind, _ := s.reader().sortOf(text)
	return kind == noHead && !s.w.kindOfMembers(text) && !s.halfPeople(tokens[2:])
}

// halfPeople reports whether at least half of the words are names, surnames, or names that run into a title.
func (s *sheet) halfPeople(tokens []token) bool {
	people, all := 0, 0
	for _, t := range tokens {
		if t.kind != word {
			continue
		}
		text := s.bare(t.from, t.to)
		_, n := s.w.role.End(text)
		all++
		people += bit(names.Surname(text) || s.reader().weigh(text).Score >= names.Half || n > 0 && names.Surname(text[:len(text)-n]))
	}
	return people*2 >= all
}

// numbersThings reports whether the number of an item stands before words that end in a number of matters:
// 1. 改定の届 3件.
func (s *sheet) numbersThings(tokens []token, text []rune) bool {
	n := len(text)
	return n > 2 && tokens[0].kind == mark && text[n-1] == '件' && isDigit(text[n-2])
}

// numberGoesOn reports whether the number before the heading of the list goes on
// with words that head no people: ４　会長挨拶 behind ３　出席者.
func (s *sheet) numberGoesOn(tokens []token) bool {
	if len(tokens) < 2 || !s.isNext(tokens[0]) {
		return false
	}
	r := s.reader()
	text := s.bare(tokens[1].from, tokens[len(tokens)-1].to)
	kind, _ := r.sortOf(s.withoutCount(text))
	return kind == noHead && !s.mayBePerson(r, tokens[1:])
}

// isNext reports whether t is the number behind that of the heading of the list,
// whose people have none.
func (s *sheet) isNext(t token) bool {
	seat := s.fold[t.to-1] == '番'
	return t.kind == mark && !seat && s.labelNumber > 0 && !s.numbered && s.numberIn(t) == s.labelNumber+1
}

// numberIn is the number that a mark holds, 0 for none.
//
//go:noinline
func (s *sheet) numberIn(t token) int {
	n := 0
	for _, r := range s.fold[t.from:t.to] {
		if isDigit(r) {
			n = min(n*10+int(r-'0'), 1<<20)
		}
	}
	return n
}

// isItem reports whether a line begins with the number of an item: 第１　定例会議.
func (s *sheet) isItem(tokens []token) bool {
	t := tokens[0]
	if t.kind != word || s.fold[t.from] != '第' || t.to-t.from < 2 {
		return false
	}
	if _, n := s.w.committeeMember.End(s.fold[t.from:t.to]); n > 0 {
		return false // 第２号委員（学識経験者）
	}
	at := t.from + 1
	for at < t.to && script.Numeral(s.fold[at]) {
		at++
	}
	return at > t.from+1 && (at == t.to && isDigit(s.fold[t.from+1]) || s.w.item.At(s.fold[at:t.to]) > 0)
}

// isDated reports whether a line tells a day, and does not begin with a name.
func (s *sheet) isDated(tokens []token, text []rune) bool {
	return tellsDay(text) && !s.mayBePerson(s.reader(), tokens[:1])
}

// tellsDay reports whether a year and a month, or a month and a day, stand in
// text, outside its brackets.
func tellsDay(text []rune) bool {
	return outsideBrackets(text, func(i int) bool {
		return (text[i] == '年' || text[i] == '月') && i > 0 && i+1 < len(text) && script.Numeral(text[i-1]) && isDigit(text[i+1])
	})
}

// isPart reports whether a line is one word and ends like a part of the minutes:
// 会長挨拶, 会議次第.
func (s *sheet) isPart(tokens []token, text []rune) bool {
	if n := len(tokens); n > 1 && tokens[n-1].kind == bracket {
		tokens = tokens[:n-1] // 開会の言葉（副会長）
		text = s.bare(tokens[0].from, tokens[n-2].to)
	}
	for i, t := range tokens {
		if t.kind != word && !(t.kind == mark && i == 0) && t.kind != colon {
			return false
		}
	}
	for len(text) > 0 && text[len(text)-1] == ':' {
		text = text[:len(text)-1]
	}
	_, head := s.w.group[string(text)]
	_, n := s.w.part.End(text)
	return n > 0 && !head && !s.w.headsEnd(text) && !names.Surname(text)
}

// ofHeading reports whether a line goes on with the words of the heading beside it, and names nobody:
// 出席者（２名）の紹介.
func (s *sheet) ofHeading(text []rune, k int) bool {
	_, n := s.w.part.End(text)
	return k == 0 && text[0] == 'の' && n > 0
}

// addressBehind reports whether a line is a label and an address in a net: 資料：https://….
func (s *sheet) addressBehind(tokens []token) bool {
	at := indexToken(tokens, func(t token) bool { return t.kind == colon }) + 1
	return at > 1 && at < len(tokens) && s.isAddress(tokens[at:])
}

// blockEnds reports whether the lines from k on, behind a blank line and up to the
// next one, are a statement or a title, and hold nobody.
func (s *sheet) blockEnds(k int) bool {
	if s.lines[k].gap == 0 {
		return false
	}
	r := s.reader()
	phrase := false
	for i := k; i < len(s.lines) && (i == k || s.lines[i].gap == 0); i++ {
		tokens, _ := s.lex(i, s.lines[i].from)
		if len(tokens) == 0 {
			continue
		}
		if s.mayBePerson(r, tokens) {
			return false
		}
		_, part := s.w.part.End(s.bare(tokens[0].from, tokens[0].to))
		phrase = phrase || part > 0 || saysMore(s.bare(tokens[0].from, tokens[len(tokens)-1].to))
	}
	return phrase
}

// mayBePerson reports whether one of the tokens may name somebody or head people.
func (s *sheet) mayBePerson(r *reader, tokens []token) bool {
	for i, t := range tokens {
		if t.kind == comma || t.kind == bracket && i == 0 {
			return true
		}
		if t.kind != word {
			continue
		}
		text := s.bare(t.from, t.to)
		if _, k := s.w.role.End(text); k > 1 {
			return true
		}
		if _, k := s.w.courtesy.End(text); k > 0 && k < len(text) {
			return true
		}
		if kind, _ := r.sortOf(text); kind != noHead || s.isBody(text) || r.weigh(text).Score >= names.Short-1 {
			return true
		}
		if _, ok := columnOf(s.w, text); ok || isNone(text) {
			return true
		}
	}
	return false
}

// saysMore reports whether text has the grammar of a phrase: の between words, or
// hiragana that ends it. 一ノ瀬 and names in kana have none.
func saysMore(text []rune) bool {
	n := len(text)
	if n < 4 {
		return false
	}
	for i := 1; i+1 < n; i++ {
		if text[i] == 'の' && i > 1 && !isKana(text[i-1]) && !isKana(text[i+1]) {
			return true
		}
	}
	return n > 5 && isKana(text[n-1]) && isHan(text[0])
}

// numberBefore is the number that stands before the heading at slot at of the
// source, on its line; 0 for none.
func numberBefore(fold []rune, at int) int {
	for at > 0 && (blank(fold[at-1]) || fold[at-1] == '.' || fold[at-1] == '．' || fold[at-1] == '、' || fold[at-1] == ')') {
		at--
	}
	n, unit := 0, 1
	for at > 0 && isDigit(fold[at-1]) && unit < 1000 {
		at--
		n += int(fold[at]-'0') * unit
		unit *= 10
	}
	return n
}
