package pdf

import (
	coding "golang.org/x/text/encoding"
	sjis "golang.org/x/text/encoding/japanese"

	"github.com/giji-go/giji/internal/doc"
)

// A Doubt is why the text of a page cannot be what the page shows.
type Doubt string

// The doubts. None is the empty one.
const (
	Placeholders Doubt = "signs that stand for a missing character"
	Unrelated    Doubt = "letters of half the width in places of full width"
	Mojibake     Doubt = "accented letters as of a wrong encoding"
	Rare         Doubt = "mostly characters that Japanese hardly uses"
)

// DoubtOf judges the text layer of a page. Some writers give every glyph the
// same sign or a number as its character, some a character near to the right
// one; such text reads as well as any other to a machine. A page needs some
// characters to be judged, and a third of them wrong.
func DoubtOf(glyphs []doc.Glyph) Doubt {
	const least = 20
	c := census{encoder: sjis.ShiftJIS.NewEncoder()}
	for i := range glyphs {
		c.count(&glyphs[i])
	}
	switch {
	case c.all < least:
	case 3*c.placeholders > c.all:
		return Placeholders
	case 2*c.misfits > c.all:
		return Unrelated
	case 3*c.accented > c.all:
		return Mojibake
	case c.kanji >= least && 2*c.common < c.kanji:
		return Rare
	}
	return ""
}

// A census counts the glyphs of a page by what is odd in them.
type census struct {
	all          int
	placeholders int
	misfits      int // narrow letters in square cells
	accented     int
	kanji        int // those looked up
	common       int // of these
	encoder      *coding.Encoder
}

func (c *census) count(g *doc.Glyph) {
	for _, r := range g.Text {
		if r <= ' ' || r == '　' || r == 0xA0 {
			continue
		}
		c.all++
		switch {
		case placeholder(r):
			c.placeholders++
		case r >= 0x80 && r < 0x250:
			c.accented++
		case r >= 0x4E00 && r <= 0x9FFF && c.kanji < 500:
			c.kanji++
			if c.inUse(r) {
				c.common++
			}
		}
		if r < 0x2000 && fullWidth(g) {
			c.misfits++
		}
	}
}

// placeholder reports whether a character stands for one that is not known.
func placeholder(r rune) bool {
	switch r {
	case '?', '？', '□', '\uFFFD':
		return true
	}
	return r >= 0xE000 && r <= 0xF8FF // of private use
}

// fullWidth reports whether a glyph takes an em along its line, as letters of
// Latin, Greek or Cyrillic do not in text.
func fullWidth(g *doc.Glyph) bool {
	w, h := g.Box.X1-g.Box.X0, g.Box.Y1-g.Box.Y0
	return len(g.Text) <= 2 && min(w, h) >= 0.97*g.Size && max(w, h) <= 1.03*g.Size
}

// inUse reports whether a kanji is of the first level of JIS X 0208, those in
// common use: from 亜 to 腕, which Shift_JIS has from 889F to 9872.
func (c *census) inUse(r rune) bool {
	var dst, src [4]byte
	n := copy(src[:], string(r))
	written, _, err := c.encoder.Transform(dst[:], src[:n], true)
	code := int(dst[0])<<8 | int(dst[1])
	return err == nil && written == 2 && code >= 0x889F && code <= 0x9872
}
