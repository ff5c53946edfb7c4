package lexicon

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Labels recognises row labels by the skeleton of their characters: hiragana
// dropped, so that 問い合わせ件数, 問合せ件数 and 問合わせ件数 are one. It is
// a trie over skeletons and safe for use by several goroutines.
type Labels struct {
	roots  [256]int32   // the first state whose character has this low byte; its sisters are the others
	states []state      // the first is the root
	finals []final      // the first is none
	first  [1024]uint64 // a bit for each character that a label begins with
	senses bool         // they are those of an outage, of which Sense knows more
}

// A state knows the character that leads to it, the first state behind it and
// the next one behind the same state, 0 for none. Behind the root states have
// a few followers at most, so that a list is faster than a map, and cheaper
// to make.
type state struct {
	r             rune
	child, sister int32
	final         int32 // index into finals, 0 for none
}

// A final is what a label that ends at a state stands for.
type final struct {
	key   string
	tails []string // the hiragana behind the last other character
}

// IncidentLabels are the labels of the table of an outage.
var IncidentLabels = sync.OnceValue(func() *Labels { return NewIncidentLabels(nil) })

// NewIncidentLabels are those labels and more of the same. The genre composes
// them: 復旧日時, 全面復旧日時 and サービス復旧日時 are one head with what may stand
// in front of it. 情報周知 may carry the channel in brackets: 情報周知（自社サイト）.
func NewIncidentLabels(more []Entry) *Labels {
	heads := append(append([]Entry(nil), Words("label")...), more...)
	for _, outer := range heads {
		if outer.Key != "disclosure" {
			continue
		}
		for _, inner := range Words("bracketed") {
			heads = append(heads, Entry{outer.Kind, inner.Key, outer.Surface + "(" + inner.Surface + ")"})
		}
	}
	l := NewLabels(heads)
	l.senses = true
	heads = append(heads, Words("label_head")...)
	for _, front := range Words("label_front") {
		at := l.path(0, front.Surface)
		for _, head := range heads {
			if head.Key == front.Key {
				l.add(at, head)
			}
		}
	}
	return l
}

// OtherLabels are labels that such tables have beside the known fields.
var OtherLabels = sync.OnceValue(func() *Labels { return NewLabels(Words("other_label")) })

// NewLabels makes the trie of the entries; surfaces must be folded.
func NewLabels(entries []Entry) *Labels {
	l := &Labels{
		states: make([]state, 1, 4*len(entries)+1), // a label is four letters that no other shares, about
		finals: make([]final, 1, len(entries)+1),
	}
	for _, e := range entries {
		l.add(0, e)
	}
	return l
}

// add enters the surface behind the state at.
func (l *Labels) add(at int32, e Entry) {
	s := &l.states[l.path(at, e.Surface)]
	tail := tailOf(e.Surface)
	if s.final == 0 {
		s.final = int32(len(l.finals))
		l.finals = append(l.finals, final{key: e.Key})
	}
	if f := &l.finals[s.final]; !slices.Contains(f.tails, tail) {
		f.tails = append(f.tails, tail)
	}
}

// path is the state behind at to which the skeleton of the surface leads.
func (l *Labels) path(at int32, surface string) int32 {
	for _, r := range surface {
		if IsHiragana(r) || r <= 0x3000 && unicode.IsSpace(r) {
			continue
		}
		to := l.follow(at, r)
		if to == 0 {
			to = l.grow(at, r)
		}
		at = to
	}
	return at
}

// tailOf is the hiragana at the end of the surface.
func tailOf(surface string) string {
	return surface[len(strings.TrimRightFunc(surface, IsHiragana)):]
}

// follow is the state behind at where r comes next, 0 for none.
func (l *Labels) follow(at int32, r rune) int32 {
	to := l.states[at].child
	if at == 0 {
		to = l.roots[byte(r)]
	}
	for to != 0 && l.states[to].r != r {
		to = l.states[to].sister
	}
	return to
}

// grow adds the state behind at for r.
func (l *Labels) grow(at int32, r rune) int32 {
	to := int32(len(l.states))
	l.states = append(l.states, state{r: r})
	if at != 0 {
		l.states[to].sister, l.states[at].child = l.states[at].child, to
		return to
	}
	l.states[to].sister, l.roots[byte(r)] = l.roots[byte(r)], to
	if r < 0x10000 {
		l.first[r>>6] |= 1 << (r & 63)
	}
	return to
}

// IsHiragana reports whether r is dropped from skeletons.
func IsHiragana(r rune) bool { return r >= 'ぁ' && r <= 'ゖ' }

// A Cursor is a place in the trie while characters are read.
type Cursor struct {
	state int32
	tail  [4]rune // the hiragana since the last other character
	tails int
}

// maxKana is how many hiragana may stand in a row in a label.
const maxKana = 6

// Step reads one folded character; where no label goes on so it reports false
// and leaves c as it is.
func (l *Labels) Step(c *Cursor, r rune) bool {
	switch {
	case isBlank(r):
		return true
	case IsHiragana(r):
		if c.tails == maxKana {
			return false
		}
		if c.tails < len(c.tail) {
			c.tail[c.tails] = r
		}
		c.tails++
		return true
	}
	to := l.follow(c.state, r)
	if to == 0 {
		return false
	}
	c.state, c.tails = to, 0
	return true
}

// Ends reports whether no label goes on behind c.
func (l *Labels) Ends(c *Cursor) bool {
	s := &l.states[c.state]
	return c.state != 0 && s.child == 0 && len(l.finals[s.final].tails) == 1 && l.finals[s.final].tails[0] == ""
}

// Accept reports the key of the label that ends at c. The hiragana behind
// its last other character must be as written: 事業者への is not 事業者.
func (l *Labels) Accept(c Cursor) (string, bool) {
	at := l.states[c.state].final
	if at == 0 || c.tails > len(c.tail) {
		return "", false
	}
	f := &l.finals[at]
	var buf [4 * 3]byte
	tail := buf[:0]
	for _, r := range c.tail[:c.tails] {
		tail = utf8.AppendRune(tail, r)
	}
	for _, t := range f.tails {
		if t == string(tail) {
			return f.key, true
		}
	}
	return "", false
}

// Begins reports whether a label may begin with the folded character r.
func (l *Labels) Begins(r rune) bool {
	if IsHiragana(r) {
		return r == 'そ' || r == 'お' || r == 'ご'
	}
	return r >= 0 && r < 0x10000 && l.first[r>>6]&(1<<(r&63)) != 0
}

// Lookup reads the whole of text as one label, a mark or number in front and
// a remark in brackets behind allowed.
func (l *Labels) Lookup(text []rune) (string, bool) {
	if key, ok := l.read(text); ok {
		return key, ok
	}
	return l.read(Undress(text))
}

// Channel reads the whole of text as a label of two levels, what is told and by which
// channel: 情報周知　その他, 情報周知・自社サイト.
func (l *Labels) Channel(text []rune) (string, bool) {
	var c Cursor
	for i := 0; i+1 < len(text) && l.Step(&c, text[i]); i++ {
		if key, ok := l.Accept(c); !ok || key != "disclosure" {
			continue
		}
		rest := text[i+1:]
		for len(rest) > 0 && (unicode.IsSpace(rest[0]) || strings.ContainsRune("・/:-", rest[0])) {
			rest = rest[1:]
		}
		if key, ok := l.Lookup(rest); ok && (key == "own_site" || key == "other") {
			return key, true
		}
	}
	return "", false
}

// Two are the fields of two labels that stand in one place, on lines of their own or with a
// stroke between; empty for any other. The whole is no label.
func (l *Labels) Two(lines [][]rune) (first, second string) {
	if _, whole := l.Lookup(slices.Concat(lines...)); whole {
		return "", ""
	}
	var parts [][]rune
	for _, text := range lines {
		for i := slices.IndexFunc(text, isStroke); i >= 0; i = slices.IndexFunc(text, isStroke) {
			parts, text = append(parts, text[:i]), text[i+1:]
		}
		if len(text) > 0 {
			parts = append(parts, text)
		}
	}
	if len(parts) != 2 {
		return "", ""
	}
	first, _ = l.Lookup(parts[0])
	second, _ = l.Lookup(parts[1])
	if first == "" || second == "" || first == second {
		return "", ""
	}
	return first, second
}

func isStroke(r rune) bool { return r == '/' || r == '／' || r == '・' }

func (l *Labels) read(text []rune) (string, bool) {
	var c Cursor
	for _, r := range text {
		if !l.Step(&c, r) {
			return "", false
		}
	}
	return l.Accept(c)
}
