package normalize

import "golang.org/x/text/unicode/norm"

// Joined fills the slot of a code point that has no character of its own: one
// that was composed into the character before it, or that Unicode ignores by
// default. So slots and source code points stay the same in number.
const Joined rune = 0

// FoldRunes returns src with the spellings of one character made one: full-
// and half-width forms, Kangxi and supplementary radicals, kana with separate
// voiced marks, and dashes that stand for ー between katakana. What NFKC would
// destroy (①, ㈱, ～, ㎏) stays. The result is as long as src; slot i holds the
// character for src[i], or Joined.
func FoldRunes(src []rune) []rune {
	return AppendFold(make([]rune, 0, len(src)), src)
}

// AppendFold appends the fold of src to dst, one slot per code point.
func AppendFold(dst, src []rune) []rune {
	base := len(dst)
	dst = append(dst, src...)
	foldInPlace(dst[base:])
	return dst
}

// foldInPlace folds slot by slot; what a slot needs to know of the source
// behind it is not folded yet.
func foldInPlace(slots []rune) {
	for i, r := range slots {
		if !plain(r) {
			slots[i] = foldAt(slots, i, r)
		}
	}
}

// plain reports whether r folds to itself wherever it stands, for the bulk of
// Japanese text at the price of a few comparisons: between 、 and the variation
// selectors there are the voiced marks (and two more in their group of four)
// and the Hangul filler.
func plain(r rune) bool {
	return uint32(r-0x3001) < 0xFE00-0x3001 && r&^3 != 0x3098 && r != 0x3164 || uint32(r-1) < 0xAD-1
}

// foldAt is the fold of r in slot i, where the slots before are folded and
// those behind are not; it may compose into the slot before.
func foldAt(slots []rune, i int, r rune) rune {
	switch {
	case r == Joined:
		return '\uFFFD' // NUL is no text, and 0 means Joined here
	case isIgnorable(r):
		return Joined
	case isMark(r):
		return foldMark(slots, i, r)
	case isDash(r):
		return foldDash(slots, i, r)
	}
	return foldRune(r)
}

// foldRune is the fold of a code point by itself.
func foldRune(r rune) rune {
	switch {
	case r < 0x2E80:
		return r
	case r <= lastKangxi:
		return foldRadical(r)
	case r == 0x3000:
		return ' '
	case r >= 0xFF00 && r <= 0xFFEE:
		return foldWidth(r)
	}
	return r
}

// foldWidth is the fold of the block of half- and full-width forms.
func foldWidth(r rune) rune {
	switch {
	case r == 0xFF5E: // ～ is the range sign of Japanese, not a tilde
		return r
	case r >= 0xFF01 && r <= 0xFF5D:
		return r - 0xFEE0
	case r == 0xFF5F:
		return '⦅'
	case r == 0xFF60:
		return '⦆'
	case r >= 0xFF61 && r <= 0xFF9F:
		return halfKana[r-0xFF61]
	case r >= 0xFFE0 && r <= 0xFFE6:
		return wideSigns[r-0xFFE0]
	case r >= 0xFFE8 && r <= 0xFFEE:
		return narrowSigns[r-0xFFE8]
	}
	return r
}

// isMark reports whether r may compose with the character before it.
func isMark(r rune) bool {
	return r >= 0x300 && r <= 0x36F || r == 0x3099 || r == 0x309A || r == 0xFF9E || r == 0xFF9F
}

// foldMark composes the mark r into the slot before it where there is a
// composed character, as NFC does.
func foldMark(slots []rune, i int, r rune) rune {
	at := i - 1
	for at >= 0 && slots[at] == Joined {
		at--
	}
	if at >= 0 {
		if c := compose(slots[at], r); c != 0 {
			slots[at] = c
			return Joined
		}
	}
	return foldRune(r)
}

// compose is the character that base and mark make together, or 0.
func compose(base, mark rune) rune {
	switch mark {
	case 0x3099, 0xFF9E:
		return voiced(base)
	case 0x309A, 0xFF9F:
		return semiVoiced(base)
	}
	buf := [16]byte{}
	pair := append(buf[:0], string(base)...)
	pair = append(pair, string(mark)...)
	out := []rune(string(norm.NFC.Bytes(pair)))
	if len(out) == 1 {
		return out[0]
	}
	return 0
}

// voiced is base with ゛, or 0.
func voiced(base rune) rune {
	switch base {
	case 'う', 'ウ':
		return base + 0x4E
	case 'ワ', 'ヰ', 'ヱ', 'ヲ':
		return base + 8
	case 'ゝ', 'ヽ':
		return base + 1
	}
	kana := base
	if kana >= 'ァ' && kana <= 'ヶ' {
		kana -= 0x60
	}
	switch {
	case kana >= 'か' && kana <= 'ち' && kana%2 == 'か'%2,
		kana == 'つ', kana == 'て', kana == 'と',
		kana >= 'は' && kana <= 'ほ' && (kana-'は')%3 == 0:
		return base + 1
	}
	return 0
}

// semiVoiced is base with ゜, or 0.
func semiVoiced(base rune) rune {
	kana := base
	if kana >= 'ァ' && kana <= 'ヶ' {
		kana -= 0x60
	}
	if kana >= 'は' && kana <= 'ほ' && (kana-'は')%3 == 0 {
		return base + 2
	}
	return 0
}

// isDash reports whether r is a dash that is met in place of ー.
func isDash(r rune) bool {
	return r >= 0x2010 && r <= 0x2015 || r == 0x2500
}

// foldDash makes a dash between two katakana the prolonged sound mark.
func foldDash(slots []rune, i int, r rune) rune {
	at, next := i-1, i+1
	for at >= 0 && slots[at] == Joined {
		at--
	}
	for next < len(slots) && isIgnorable(slots[next]) {
		next++
	}
	if at >= 0 && next < len(slots) && isKatakana(slots[at]) && isKatakana(foldRune(slots[next])) {
		return 'ー'
	}
	return r
}

// isKatakana reports whether r is a katakana letter or ー.
func isKatakana(r rune) bool {
	return r >= 'ァ' && r <= 'ヺ' || r == 'ー' || r == 'ヽ' || r == 'ヾ' || r >= 0x31F0 && r <= 0x31FF
}

// halfKana is indexed from U+FF61 to U+FF9F.
var halfKana = [...]rune{
	'。', '「', '」', '、', '・', 'ヲ', 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ャ', 'ュ', 'ョ', 'ッ', 'ー',
	'ア', 'イ', 'ウ', 'エ', 'オ', 'カ', 'キ', 'ク', 'ケ', 'コ', 'サ', 'シ', 'ス', 'セ', 'ソ', 'タ',
	'チ', 'ツ', 'テ', 'ト', 'ナ', 'ニ', 'ヌ', 'ネ', 'ノ', 'ハ', 'ヒ', 'フ', 'ヘ', 'ホ', 'マ', 'ミ',
	'ム', 'メ', 'モ', 'ヤ', 'ユ', 'ヨ', 'ラ', 'リ', 'ル', 'レ', 'ロ', 'ワ', 'ン', '゛', '゜',
}

// wideSigns is indexed from U+FFE0 to U+FFE6, narrowSigns from U+FFE8.
var (
	wideSigns   = [...]rune{'¢', '£', '¬', '¯', '¦', '¥', '₩'}
	narrowSigns = [...]rune{'│', '←', '↑', '→', '↓', '■', '○'}
)
