package roster

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/model"
)

// A head is a heading within a list, or a role or an office that stands for
// the entries behind it.
type head struct {
	from, to int // its words, in slots
	bracket  bool
	marked   bool // a number or a bullet stands before it
	colon    bool // a colon stands behind it
	alone    bool // nothing stands behind it on its line
	within   bool // a bracket below the bracket of a group, which tells from where its people are
	side     bool // a bracket behind another heading, or behind one like it, on its line: 委員　【設計】荒木　【施工】林
	sort     sort
	key      string // the group
}

// inOwnBracket reports whether a head is a bracket that stands alone on its line.
func (h *head) inOwnBracket() bool { return h.sort != noHead && h.bracket && h.alone }

// wordsAlone reports whether a head stands alone on its line, without a bracket or a colon.
func (h *head) wordsAlone() bool { return h.alone && !h.bracket && !h.colon }

type sort uint8

const (
	noHead sort = iota
	group       // a heading of a group
	seat        // a role: 会長
	seats       // a role that several have, or a group: 委員, 幹事
	office      // a body or an office
	rule        // no head: a drawn line, behind which no body goes on
	shut        // no head: the end of a list in brackets, behind which the one above goes on
)

// isRole reports whether a head is a role, of one or of several.
func (s sort) isRole() bool { return s == seat || s == seats }

// GroupOf is the group that the words of a heading stand for, which are folded
// and have no white space; ok is false where they head no list of people.
func groupOf(w *words, text []rune) (key string, ok bool) {
	if key, ok := w.group[string(text)]; ok {
		return key, true
	}
	for n := len(text); n > 2; { // 事務局職員の職氏名
		k := tailOf(w, text[:n])
		if k == 0 {
			break
		}
		n -= k
		if key, ok := w.group[string(text[:n])]; ok {
			return key, true
		}
		if n < len(text) {
			return shapeOf(w, text[:n])
		}
	}
	return shapeOf(w, text)
}

// tailOf is the length of what stands behind the words of a heading: 氏名, 名簿.
func tailOf(w *words, text []rune) int {
	if _, n := w.tail.End(text); n < len(text) {
		return n
	}
	return 0
}

// shapeOf reads a heading by its shape: 出席評議員, 提案者. Of the words that say
// which group is meant the first of the lexicon counts.
func shapeOf(w *words, text []rune) (key string, ok bool) {
	n := len(text)
	if n < 3 || n > 45 || !saysPeople(w, text) || isPerson(w, text) {
		return "", false
	}
	if isAuthority(bodyBefore(text)) {
		return secretariat, true // 県出席者, 環境省側
	}
	for _, e := range w.parts {
		if holds(text, e.Surface) {
			return e.Key, true
		}
	}
	return other, true
}

// bodyBefore is the body whose people a heading names: of 県出席者 県.
func bodyBefore(text []rune) []rune {
	_, n := wordsOnce().ofBody.End(text)
	if n == 0 || n == len(text) {
		return nil
	}
	return text[:len(text)-n]
}

// isAuthority reports whether text names an authority or a part of one.
//
//go:noinline
func isAuthority(text []rune) bool {
	if len(text) == 0 {
		return false
	}
	switch text[len(text)-1] {
	case '省', '庁', '府', '局', '市', '県', '課', '室', '都', '区', '町', '村', '部':
		return true
	}
	return false
}

// saysPresence reports whether a heading begins with a word that says who came:
// 遅刻委員.
func saysPresence(text []rune) bool {
	const shortest = 5 // characters with who they are
	w := wordsOnce()
	if _, at, _ := w.cameAtAll.Within(text); at == 0 || at > 0 && text[at-1] == 'に' {
		return true // 会議に出席した職員
	}
	_, n := w.whoCame.End(text)
	return n > 0 && len(text) >= shortest
}

// isPerson reports whether text is a name that runs into a role: 松尾委員. What
// stands before the role of a heading is no name but says which of them: 出席評議員.
// Names end like the words for people, too: 荒木正人.
func isPerson(w *words, text []rune) bool {
	if text[len(text)-1] == '人' && isCalled(w, text) {
		return true
	}
	_, k := w.role.End(text)
	if k == 0 {
		return false
	}
	rest := text[:len(text)-k]
	for _, e := range w.parts {
		if holds(rest, e.Surface) {
			return false
		}
	}
	return w.bureau.Begin(rest, 1) < len(rest)
}

// isCalled reports whether text is a surname and a given name, with or without a title before
// them. Behind a whole title the surname may be one that no dictionary has: 委員榁尾隼人.
func isCalled(w *words, text []rune) bool {
	const shortest = 3 // letters of a name
	for at := 0; at+shortest <= len(text); at++ {
		weight := names.Weigh(text[at:])
		_, titled := w.role.Is(text[:at])
		if titled && weight.Cut > 0 && len(text)-at-weight.Cut > 1 && names.Given(text[at+weight.Cut:]) {
			return true
		}
		if weight.Score < names.Half || at == 0 && weight.Score < names.Whole {
			continue // 関係人
		}
		if _, n := w.role.End(text[:at]); n > 0 || at == 0 {
			return true
		}
	}
	return false
}

// The groups, as the model names them.
const (
	member      = string(model.GroupMember)
	observer    = string(model.GroupObserver)
	secretariat = string(model.GroupSecretariat)
	absent      = string(model.GroupAbsent)
	presenter   = string(model.GroupPresenter)
	other       = string(model.GroupOther)
	asAbove     = "" // of a heading that says by what way some of the group above took part: オンライン
)

// saysPeople reports whether text ends like the name of a group of people.
func saysPeople(w *words, text []rune) bool {
	n := len(text)
	if k := w.came.Begin(text, 1); k > 0 {
		if _, ok := w.role.Is(text[k:]); ok {
			return true
		}
	}
	if strings.ContainsRune("員者人側賓役", text[n-1]) {
		return !holds(text, "の者") || holds(text, "した者") // but 説明のため出席した者
	}
	_, k := w.headEnd.End(text)
	return k > 0
}

// holds reports whether part stands in text.
func holds(text []rune, part string) bool { return find(text, part) >= 0 }

// find is where part stands in text, or -1.
func find(text []rune, part string) int {
	for i, r := range text {
		if n := doc.Begins(part, r); n > 0 && doc.HasPrefix(text[i+1:], part[n:]) {
			return i
		}
	}
	return -1
}

// sortOf says what the words of a head are.
func (r *reader) sortOf(text []rune) (sort, string) {
	if len(text) == 0 || len(text) > 45 || anyRune(text, func(c rune) bool { return isComma(c) || c == ':' }) {
		return noHead, ""
	}
	if r.isRole(text) {
		return r.sortOfRole(text)
	}
	if key, ok := groupOf(r.w, text); ok {
		return group, key
	}
	if _, k := r.w.role.End(text); k > 1 {
		which, role := text[:len(text)-k], text[len(text)-k:]
		if key, ok := r.w.group[string(role)]; ok && !isOwnSeat(role) && !names.Surname(which) && r.weigh(which).Score < names.Short {
			return seats, key // 学外委員
		}
		return seat, ""
	}
	if n := len(text); n > 2 && isOfficeEnd(text[n-1]) || r.w.company.In(text) {
		return office, ""
	}
	return noHead, ""
}

// sortOfRole says what a role of the lexicon is as a head.
func (r *reader) sortOfRole(text []rune) (sort, string) {
	key, people := r.w.group[string(text)]
	switch {
	case isOwnSeat(text):
		return seat, key
	case people && key != member && len(text) > 2:
		return group, key // 事務局, 説明員
	}
	return seats, key
}

// isOwnSeat reports whether one person alone has the role: 会長, 副座長, 書記.
//
//go:noinline
func isOwnSeat(text []rune) bool {
	switch text[len(text)-1] {
	case '長', '理', '行', '記', '計', '者':
		return true
	}
	return text[0] == '副'
}
