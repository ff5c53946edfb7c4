// Package cell joins the lines of a raw cell and gives its pieces: their text
// with wraps joined, where they stand, and which of them say that a value is
// missing.
package cell

import (
	"cmp"
	"math"
	"unicode/utf8"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// Text is the piece of the source at the spans (physical lines or parts of
// them, in reading order) with wraps joined, and where it stands.
func Text(src *doc.Source, spans ...doc.Span) model.Text {
	var buf [Few]doc.Span
	spans = merge(src, spans, buf[:0])
	return model.Text{Text: Join(src, spans), Spans: Spans(src, spans)}
}

// Join writes the characters at the spans, wraps joined: nothing between
// Japanese characters, a space between Latin words. What script.Unspread joined
// is written without its blanks.
func Join(src *doc.Source, spans []doc.Span) string {
	size := 0
	for _, s := range spans {
		size += utf8.UTFMax*s.Len() + 1 // and a space
	}
	out := src.Memory.Room(size)
	n, solid := 0, 0               // bytes written, and those of them that are no white space at a line's end
	last, inLine := rune(0), false // the last that is no white space; the line has begun
	for _, s := range spans {
		for i, r := range src.Runes[s.Start:s.End] {
			switch {
			case r > 0x3000 && r < 0xD800: // three bytes, written here because a call costs as much again
				three := out[n : n+3 : n+3]
				three[0], three[1], three[2] = byte(0xE0|r>>12), byte(0x80|r>>6&0x3F), byte(0x80|r&0x3F)
				n += 3
			case isBreak(r):
				n, inLine = solid, false
				continue
			case doc.IsSpace(r):
				if inLine && src.Fold[s.Start+i] != normalize.Joined { // a blank that spreads letters
					n += utf8.EncodeRune(out[n:], r)
				}
				continue
			default:
				if !inLine && latin(last) && latin(r) {
					out[n] = ' '
					n++
				}
				n += utf8.EncodeRune(out[n:], r)
			}
			solid, last, inLine = n, r, true
		}
		n, inLine = solid, false
	}
	return src.Memory.String(out[:n])
}

func isBreak(r rune) bool {
	return r <= 0x2029 && (r == '\n' || r == '\r' || r == '\f' || r == '\v' || r == 0x85 || r == 0x2028 || r == 0x2029)
}

// latin reports whether a wrap next to r stood for a space.
func latin(r rune) bool {
	return r > ' ' && r < 0x250 && r != '-' && r != '/' && r != '(' && r != ')' && r != '#'
}

// Merge joins spans that only white space parts, and drops empty ones.
func Merge(src *doc.Source, spans []doc.Span) []doc.Span {
	return merge(src, spans, make([]doc.Span, 0, len(spans)))
}

// merge is Merge into dst, which may be the beginning of spans. The result is
// in source order, each place once, in whatever order the pieces were found.
func merge(src *doc.Source, spans, merged []doc.Span) []doc.Span {
	ordered := true
	for _, s := range spans {
		s = whole(src, src.Trim(s))
		if s.Start >= s.End {
			continue
		}
		if n := len(merged); n > 0 && onlySpace(src.Runes, merged[n-1].End, s.Start) {
			merged[n-1].End = s.End
			continue
		}
		ordered = ordered && (len(merged) == 0 || merged[len(merged)-1].End <= s.Start)
		merged = append(merged, s)
	}
	if ordered {
		return merged
	}
	return inOrder(src, merged)
}

// inOrder sorts pieces and makes one of those that overlap or touch.
func inOrder(src *doc.Source, pieces []doc.Span) []doc.Span {
	doc.Sort(pieces, func(a, b *doc.Span) int { return cmp.Compare(a.Start, b.Start) })
	out := pieces[:1]
	for _, s := range pieces[1:] {
		last := &out[len(out)-1]
		if s.Start <= last.End || onlySpace(src.Runes, last.End, s.Start) {
			last.End = max(last.End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// whole moves the ends of s so that no composed character is cut: a mark that
// joins the character before it goes with that.
func whole(src *doc.Source, s doc.Span) doc.Span {
	if s.Start >= s.End {
		return s
	}
	for s.Start < s.End && src.Fold[s.Start] == 0 {
		s.Start++
	}
	for s.End < len(src.Fold) && src.Fold[s.End] == 0 {
		s.End++
	}
	return s
}

func onlySpace(runes []rune, from, to int) bool {
	if from > to {
		return false
	}
	for _, r := range runes[from:to] {
		if !doc.IsSpace(r) {
			return false
		}
	}
	return true
}

// Spans are the output's spans: split at page ends, with page and box.
func Spans(src *doc.Source, spans []doc.Span) []model.Span {
	out := make([]model.Span, 0, len(spans))
	for _, s := range spans {
		if len(src.Pages) == 0 {
			out = append(out, model.Span{Start: s.Start, End: s.End})
			continue
		}
		out = appendByPage(out, src, s)
	}
	return out
}

func appendByPage(out []model.Span, src *doc.Source, s doc.Span) []model.Span {
	for s.Start < s.End {
		page := src.PageAt(s.Start)
		end := s.Start + 1
		for end < s.End && src.PageAt(end) == page {
			end++
		}
		part := src.Trim(doc.Span{Start: s.Start, End: end})
		if part.Start < part.End {
			out = append(out, model.Span{Start: part.Start, End: part.End, Page: page, BBox: boxOf(src, part)})
		}
		s.Start = end
	}
	return out
}

func boxOf(src *doc.Source, s doc.Span) *[4]float64 {
	if src.Boxes == nil {
		return nil
	}
	var box doc.Box
	for _, b := range src.Boxes[s.Start:s.End] {
		box = box.Union(b)
	}
	return &[4]float64{cents(box.X0), cents(box.Y0), cents(box.X1), cents(box.Y1)}
}

// cents rounds to a hundredth of a point, so that the same page always gives
// the same bytes.
func cents(x float32) float64 { return math.Round(float64(x)*100) / 100 }
