package ingest

import (
	"context"
	"math/bits"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
)

// Runes is []rune(text), or the error of the context. Kana and ideographs,
// which have three bytes, are decoded here, because a call each costs twice as
// much.
func Runes[T string | []byte](ctx context.Context, text T) ([]rune, error) {
	runes := doc.Runes(characters(text))
	n, i := 0, 0
	for n < len(runes) && i < len(text) {
		if n&0xFFFFF == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		c := text[i]
		switch {
		case c < utf8.RuneSelf:
			runes[n] = rune(c)
			i++
		case c > 0xE0 && c < 0xED && i+2 < len(text) && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80:
			runes[n] = rune(c&0xF)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F)
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(string(text[i:min(i+utf8.UTFMax, len(text))]))
			runes[n] = r
			i += size
		}
		n++
	}
	if n < len(runes) || i < len(text) { // no valid UTF-8
		return []rune(string(text)), nil
	}
	return runes, nil
}

// characters is the number of characters of valid UTF-8: of the bytes that
// continue none, counted eight at a time.
func characters[T string | []byte](text T) int {
	const ones = 0x0101010101010101
	n, i := len(text), 0
	for ; i+8 <= len(text); i += 8 {
		s := text[i : i+8]
		x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		n -= bits.OnesCount64(x >> 7 &^ (x >> 6) & ones)
	}
	for ; i < len(text); i++ {
		if text[i]&0xC0 == 0x80 {
			n--
		}
	}
	return n
}
