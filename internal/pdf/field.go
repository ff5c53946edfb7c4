package pdf

import (
	"strconv"
	"strings"

	"github.com/giji-go/giji/internal/doc"
)

// Flags of text fields (12.7.5.3).
const (
	multiline = 1 << 12
	password  = 1 << 13
)

// fieldValue shows the value of a text or choice field (12.7.4) that brings no
// appearance: viewers draw one then, from the value and the size of its type.
func (in *interpreter) fieldValue(d dict, rect []float64) {
	f := in.file
	kind, flags := f.name(f.ofField(d, "FT")), f.integer(f.ofField(d, "Ff"), 0)
	if kind != "Tx" && kind != "Ch" || kind == "Tx" && flags&password != 0 {
		return
	}
	text := f.valueText(f.ofField(d, "V"))
	if strings.TrimSpace(text) == "" {
		return
	}
	x0, y0, x1, y1 := ordered(rect)
	several := kind == "Tx" && flags&multiline != 0
	size := f.typeSize(d)
	if size <= 0 {
		size = min(12, max(4, 0.7*(y1-y0)))
	}
	const inset, pitch = 2, 1.2
	lines := []string{strings.Join(strings.FieldsFunc(text, isBreak), " ")}
	top := (y0+y1)/2 + size/2
	if several {
		lines, top = wrapped(text, (x1-x0-2*inset)/size), y1-inset
	}
	for i, line := range lines {
		in.typeLine(line, x0+inset, top-pitch*size*float64(i), size)
	}
}

// ofField is an entry of a field that its parents may hold for it.
func (f *File) ofField(d dict, key name) object {
	const deepest = 32
	for range deepest {
		if d == nil {
			break
		}
		if o := f.resolve(d[key]); o != nil {
			return o
		}
		d = f.dict(d["Parent"])
	}
	return nil
}

// valueText is a value as text: of several chosen ones each on its line.
func (f *File) valueText(o object) string {
	const most = 1 << 16 // bytes
	var text string
	switch v := o.(type) {
	case str:
		text = textString(string(v))
	case *stream:
		text = textString(string(f.decode(v)))
	case array:
		var parts []string
		for i, part := range v {
			if s, ok := f.resolve(part).(str); ok && i < 256 {
				parts = append(parts, textString(string(s)))
			}
		}
		text = strings.Join(parts, "\n")
	}
	if len(text) > most {
		return ""
	}
	return text
}

// typeSize is the font size that a field's default appearance sets, or 0.
func (f *File) typeSize(d dict) float64 {
	s, ok := f.ofField(d, "DA").(str)
	if !ok {
		root := f.dict(f.dict(f.trailer["Root"])["AcroForm"])
		s, _ = f.resolve(root["DA"]).(str)
	}
	words := strings.Fields(string(s))
	for i, word := range words {
		if word == "Tf" && i > 0 {
			size, _ := strconv.ParseFloat(words[i-1], 64)
			return min(max(size, 0), 200)
		}
	}
	return 0
}

func isBreak(r rune) bool { return r == '\n' || r == '\r' || r == 0x2028 || r == 0x2029 }

// wrapped parts text into lines no longer than so many em.
func wrapped(text string, width float64) []string {
	var lines []string
	for _, paragraph := range strings.FieldsFunc(text, isBreak) {
		start, used := 0, 0.0
		for i, r := range paragraph {
			if w := widthOf(r); used+w > width && i > start {
				lines, start, used = append(lines, paragraph[start:i]), i, w
			} else {
				used += w
			}
		}
		lines = append(lines, paragraph[start:])
	}
	return lines
}

// widthOf is about the width of a character in em.
func widthOf(r rune) float64 {
	if r < 0x1100 || r >= 0xFF61 && r <= 0xFFDC {
		return 0.5
	}
	return 1
}

// typeLine sets a line with its top left at x, y.
func (in *interpreter) typeLine(line string, x, y, size float64) {
	m := in.state.ctm
	in.file.left.spendText(line)
	for _, r := range line {
		if len(in.page.Glyphs) >= in.file.left.limits.Glyphs {
			over("Glyphs", int64(in.file.left.limits.Glyphs), "glyphs on one page")
		}
		next := x + widthOf(r)*size
		box := m.box(x, y-size, next, y)
		if in.onPage(box) {
			in.page.Glyphs = append(in.page.Glyphs, doc.Glyph{Text: string(r), Box: box, Size: float32(size * m.scale())})
		}
		x = next
	}
}
