package layout

import (
	"unicode"

	"github.com/giji-go/giji/internal/doc"
)

// A spacing says of a glyph how wide the gap is that stands for a space beside
// it.
type spacing uint8

const (
	blank     spacing = iota // white space and what prints nothing
	letter                   // proportional: a space is a quarter of an em
	ideograph                // full width: kanji, kana, their punctuation
)

// A sheet is the glyphs of one page, each with its spacing.
type sheet struct {
	glyphs []doc.Glyph
	kinds  []spacing
}

const softHyphen = "\u00AD"

// sheetOf makes positions and sizes finite and ordered, and looks at the text
// of each glyph once.
func (b *Builder) sheetOf(glyphs []doc.Glyph) sheet {
	b.kinds = b.kinds[:0]
	for i := range glyphs {
		g := &glyphs[i]
		g.Box = sane(g.Box)
		if !(g.Size > 0 && g.Size < far) {
			g.Size = max(g.Box.X1-g.Box.X0, g.Box.Y1-g.Box.Y0, 1)
		}
		kind := spacingOf(g.Text)
		if g.Text == softHyphen && g.Box.X1-g.Box.X0 <= 0.01*g.Size && !g.Vertical {
			kind = blank // one with a width is what many fonts call their hyphen
		}
		b.kinds = append(b.kinds, kind)
	}
	return sheet{glyphs, b.kinds}
}

// spacingOf judges by the first character that prints.
func spacingOf(text string) spacing {
	for _, r := range text {
		switch {
		case r > ' ' && r < 0x7f:
			return letter
		case !isBlankRune(r):
			return spacingOfRune(r)
		}
	}
	return blank
}

func spacingOfRune(r rune) spacing {
	switch {
	case r >= 0x2e80 && !(r >= 0xff61 && r <= 0xffdc):
		return ideograph
	case r >= 0x2460 && r <= 0x27bf, r == '※', r == '…', r == '―', r == '“', r == '”':
		return ideograph
	}
	return letter
}

// isBlankRune reports whether a character prints nothing: white space,
// controls, and characters without width.
func isBlankRune(r rune) bool {
	switch {
	case r <= ' ' || r == 0x7f:
		return true
	case r < 0x80:
		return false
	case r >= 0x3001 && r != 0x3164 && r != 0xfeff:
		return false
	}
	return r >= 0x200b && r <= 0x200f || r == 0x2060 || r == 0x3164 || r == 0xfeff || r < 0xa0 || unicode.IsSpace(r)
}
