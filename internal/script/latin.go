package script

import "unicode/utf8"

// What is here of Western charsets is the two that files with Japanese text
// name too. golang.org/x/text/encoding/charmap has them, and links 33 others.

// windows1252 are the characters 0x80 to 0x9F of Windows-1252; the others are
// those of Unicode.
var windows1252 = [0x20]rune{
	'€', utf8.RuneError, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', utf8.RuneError, 'Ž', utf8.RuneError,
	utf8.RuneError, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', utf8.RuneError, 'ž', 'Ÿ',
}

// macRoman are the characters from 0x80 on of Mac OS Roman.
var macRoman = []rune("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü" +
	"†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
	"¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ" +
	"‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")

// Windows1252 is the character that a byte stands for, U+FFFD for one of the
// five that stand for none.
func Windows1252(b byte) rune {
	if b >= 0x80 && b < 0xA0 {
		return windows1252[b-0x80]
	}
	return rune(b)
}

// InWindows1252 writes text as the bytes that stand for it; ok is false where
// a character has none.
func InWindows1252(text string) (written string, ok bool) {
	out := make([]byte, 0, len(text))
	for _, r := range text {
		b := byte(0)
		for int(b) < 0xFF && Windows1252(b) != r {
			b++
		}
		if Windows1252(b) != r || r == utf8.RuneError {
			return "", false
		}
		out = append(out, b)
	}
	return string(out), true
}

// MacRoman is the character that a byte stands for in Mac OS Roman.
func MacRoman(b byte) rune {
	if b < 0x80 {
		return rune(b)
	}
	return macRoman[b-0x80]
}
