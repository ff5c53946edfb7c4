// Package script knows the characters of minutes: what is blank, what is a
// bullet, a dash, a bracket, a numeral, and how to step over each. It is the
// one place that says so; every stage asks here.
//
// Its functions read folded text (normalize.Fold), where full-width letters,
// digits and brackets are half-width, and positions are indexes into it.
package script

import (
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/normalize"
)

// Blank reports whether a slot of folded text shows nothing: white space, line
// ends, slots that were joined into the one before, and the code points that
// Unicode calls Default_Ignorable.
func Blank(r rune) bool {
	return (r <= ' ' || r >= 0x7F) && (r <= 0x3000 || r == 0x3164 || r >= 0xFE00) && isBlank(r)
}

// isBlank is Blank for what is not told apart by the range in which most letters stand.
func isBlank(r rune) bool { return r <= ' ' || doc.IsSpace(r) || Ignorable(r) }

// Gap reports whether a slot of folded text parts what stands on its two sides:
// it is blank, and not joined into the character before it.
//
//go:noinline
func Gap(r rune) bool { return r != normalize.Joined && Blank(r) }

// ignorable are the ranges of Default_Ignorable_Code_Point that may stand
// within Japanese text.
var ignorable = [...][2]rune{
	{0xAD, 0xAD}, {0x34F, 0x34F}, {0x61C, 0x61C}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
	{0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
	{0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
}

// Ignorable reports whether Unicode calls r Default_Ignorable.
func Ignorable(r rune) bool {
	if r < 0xAD || r > 0x206F && r < 0x3164 || r > 0x3164 && r < 0xFE00 {
		return false
	}
	return inRanges(r)
}

func inRanges(r rune) bool {
	for _, span := range ignorable {
		if r <= span[1] {
			return r >= span[0]
		}
	}
	return false
}

// Bullet reports whether r at the beginning of a line is a sign of a list or
// of a speaker. A private character is Word's.
//
//go:noinline
func Bullet(r rune) bool {
	switch r {
	case '・', '•', '○', '●', '◯', '〇', '◎', '◇', '◆', '□', '■', '△', '▲', '▽', '▼', '▷', '▶', '▸', '►', '☆', '★', '⭐',
		'-', '*', '※', '→', '⇒', '➡', '▪', '▫', '⚫', '⚪', '⬤', '◦', '‣', '➢', '➤', '✓', '✔', '❏', '❖',
		'–', '−', '―', '—', '‐', '·', '∙', '･', '⋅',
		'◉', '⦿', '⊙', '＊', '✻', '✽', '☐', '☑', '♦', '◾', '◼', '◻', '◽', '❑', 0xF06C, 0xF06E, 0xF075, 0xF076, 0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC:
		return true
	}
	return false
}

// Dash reports whether r is a stroke that parts or joins: a hyphen, a minus, a
// dash or a rule, in any of its widths.
func Dash(r rune) bool {
	switch r {
	case '-', '‐', '‑', '‒', '–', '—', '―', '−', '－', '─', '━', 'ー':
		return true
	}
	return false
}

// Counter reports whether r begins what the number before it counts: 年, 回, 人, 円.
func Counter(r rune) bool {
	switch r {
	case '年', '月', '日', '時', '分', '秒', '人', '名', '件', '回', '号', '条', '項', '階', '台', '割', '円', '%', '社', '者', '点', '万', '億', '千', '百',
		'つ', '個', '箇', 'か', 'カ', 'ケ', 'ヶ', '期', '次', '番', '丁', '歳', '倍', '週', '度', '系', '冊', '部', '本', '枚', '兆':
		return true
	}
	return false
}

// Wave reports whether r stands between the ends of a range.
func Wave(r rune) bool { return r == '~' || r == '～' || r == '〜' || r == '∼' || r == '〰' }

// brackets are the pairs, opening one first.
var brackets = [...][2]rune{
	{'(', ')'}, {'[', ']'}, {'{', '}'}, {'<', '>'}, {'「', '」'}, {'『', '』'}, {'【', '】'}, {'〔', '〕'}, {'〈', '〉'}, {'《', '》'},
	{'≪', '≫'}, {'〖', '〗'}, {'〘', '〙'}, {'⟨', '⟩'}, {'“', '”'}, {'«', '»'}, {'｢', '｣'},
}

// Bar reports whether r draws the side of a cell.
func Bar(r rune) bool {
	switch r {
	case '│', '┃', '║', '|', '｜':
		return true
	}
	return false
}

// NoteSign reports whether r is a sign that calls a footnote.
func NoteSign(r rune) bool {
	switch r {
	case '※', '*', '＊', '∗', '†', '‡', '注':
		return true
	}
	return false
}

// Closing is the bracket that closes open, 0 where it opens none.
//
//go:noinline
func Closing(open rune) rune {
	if open > ')' && open < '<' || open > '〘' && open < '｢' {
		return 0
	}
	for _, pair := range brackets {
		if pair[0] == open {
			return pair[1]
		}
	}
	return 0
}

// Opening is the bracket that shut closes, 0 where it closes none.
//
//go:noinline
func Opening(shut rune) rune {
	if shut > '〟' && shut < '｝' {
		return 0
	}
	for _, pair := range brackets {
		if pair[1] == shut {
			return pair[0]
		}
	}
	return 0
}

// Separator reports whether r may part a number from what it numbers.
func Separator(r rune) bool {
	return r == '.' || r == '、' || r == '，' || r == ',' || r == '．' || r == ')' || r == ':' || r == '。' || r == '・'
}

// Comma reports whether r parts the members of a list.
func Comma(r rune) bool {
	return r == '、' || r == ',' || r == '，' || r == '､' || r == ';' || r == '；'
}

// Colon reports whether r may part a label from its value.
func Colon(r rune) bool {
	return r == ':' || r == '：' || r == ';' || r == '；' || r == '︓' || r == '∶' || r == '|' || r == '｜'
}

// Stop reports whether r ends a sentence.
func Stop(r rune) bool {
	return r == '。' || r == '｡' || r == '?' || r == '!' || r == '？' || r == '！'
}

// Digit, Hiragana, Katakana and Kanji tell the scripts; ー is katakana, 々 kanji.
func Digit(r rune) bool    { return r >= '0' && r <= '9' }
func Hiragana(r rune) bool { return r >= 'ぁ' && r <= 'ゖ' }
func Katakana(r rune) bool { return r >= 'ァ' && r <= 'ヺ' || r == 'ー' }
func Kanji(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r == '々' || r == '〆' ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r < 0x40000
}

// Ballot reports whether votes, or what gives them, are counted in r: 30票, 議決権52個, 100株.
func Ballot(r rune) bool { return r == '票' || r == '個' || r == '口' || r == '株' }

// Letter reports whether r is a Latin letter.
func Letter(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }

// NameLetter reports whether r may stand in a person's name.
func NameLetter(r rune) bool {
	return Kanji(r) || Hiragana(r) || Katakana(r) || Letter(r) || r == '・' || r == '･' || r == '.' || r == 'ゝ' || r == 'ゞ'
}

// Skip steps over what is blank.
//
//go:noinline
func Skip(fold []rune, at, end int) int {
	for at < end && Blank(fold[at]) {
		at++
	}
	return at
}

// SkipBack steps back over what is blank; a slot that was joined into the
// character before it belongs to that character.
func SkipBack(fold []rune, start, end int) int {
	for end > start && Blank(fold[end-1]) && fold[end-1] != normalize.Joined {
		end--
	}
	return end
}

// Before is the last character of fold[start:i] that is not blank, 0 for none. A blank may
// have been joined into it: 10 月.
func Before(fold []rune, start, i int) rune {
	for i > start && Blank(fold[i-1]) {
		i--
	}
	if i > start {
		return fold[i-1]
	}
	return 0
}

// Trim cuts what is blank from both ends of s.
func Trim(fold []rune, s doc.Span) doc.Span {
	s.Start = Skip(fold, s.Start, s.End)
	s.End = SkipBack(fold, s.Start, s.End)
	return s
}

// Close is the place of the bracket that closes the one at fold[at], nested
// ones of its kind skipped, or -1.
func Close(fold []rune, at, end int) int {
	open, shut, depth := fold[at], Closing(fold[at]), 0
	for i := at; i < end; i++ {
		switch fold[i] {
		case open:
			depth++
		case shut:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// Open is the place of the bracket that the one at fold[at] closes, nested
// ones of its kind skipped, or -1.
func Open(fold []rune, start, at int) int {
	shut, open, depth := fold[at], Opening(fold[at]), 0
	for i := at; i >= start; i-- {
		switch fold[i] {
		case shut:
			depth++
		case open:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// Index is the place of r in fold[at:end], or -1.
func Index(fold []rune, at, end int, r rune) int {
	for i := at; i < end; i++ {
		if fold[i] == r {
			return i
		}
	}
	return -1
}

// Count is the number of characters of s that show something.
func Count(fold []rune, s doc.Span) int {
	n := 0
	for _, r := range fold[s.Start:s.End] {
		if !Blank(r) {
			n++
		}
	}
	return n
}

// Width is the displayed width in half-width columns.
func Width(fold []rune) int {
	n := 0
	for _, r := range fold {
		switch {
		case r == 0 || r > 0xFF && Ignorable(r):
		case r < 0x1100 || r >= 0xFF61 && r <= 0xFFDC:
			n++
		default:
			n += 2
		}
	}
	return n
}

// Word is where the word ends with which fold[at:end] begins, blanks between
// its letters aside; at itself where fold begins otherwise.
func Word(fold []rune, at, end int, word string) int {
	i := at
	for _, r := range word {
		i = Skip(fold, i, end)
		if i >= end || fold[i] != r {
			return at
		}
		i++
	}
	return i
}

// Begins reports whether fold[at:end] begins with word, blanks aside.
//
//go:noinline
func Begins(fold []rune, at, end int, word string) bool { return Word(fold, at, end, word) > at }

// Is reports whether fold[at:end] is word and nothing else, blanks aside.
func Is(fold []rune, at, end int, word string) bool {
	stop := Word(fold, at, end, word)
	return stop > at && Skip(fold, stop, end) == end
}

// Holds reports whether word stands in fold[at:end], blanks aside.
//
//go:noinline
func Holds(fold []rune, at, end int, word string) bool { return Find(fold, at, end, word) >= 0 }

// Find is where word stands in fold[at:end], blanks aside, or -1.
func Find(fold []rune, at, end int, word string) int {
	first, _ := utf8.DecodeRuneInString(word)
	for i := at; i < end; i++ {
		if fold[i] == first && Word(fold, i, end, word) > i {
			return i
		}
	}
	return -1
}

// Suffix is where the word begins with which fold[start:end] ends, blanks
// aside; end itself where it ends otherwise.
func Suffix(fold []rune, start, end int, word string) int {
	at := end
	for word != "" {
		r, size := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-size]
		for at > start && Blank(fold[at-1]) {
			at--
		}
		if at <= start || fold[at-1] != r {
			return end
		}
		at--
	}
	return at
}

// Ends reports whether fold[start:end] ends with word, blanks aside.
//
//go:noinline
func Ends(fold []rune, start, end int, word string) bool {
	return Suffix(fold, start, end, word) < end
}
