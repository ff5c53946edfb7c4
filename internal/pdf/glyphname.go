package pdf

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/giji-go/giji/internal/gunzip"
)

// The names of the Adobe Glyph List that Latin, Greek and Japanese text fonts
// use: a line is a name, a tab and the characters. Packed, they are a third as large in every program.
//
//go:embed data/glyphnames.gz
var packedGlyphNames []byte

var glyphNames = sync.OnceValue(func() map[string]string {
	names := make(map[string]string, 1024)
	for line := range strings.Lines(gunzip.Text(packedGlyphNames)) {
		if key, text, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t"); ok {
			names[key] = text
		}
	}
	return names
})

// glyphText is the text of a glyph name, by the rules of the Adobe Glyph List
// specification; "" where the name says nothing.
func glyphText(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if name == "" || name == "notdef" {
		return ""
	}
	if !strings.Contains(name, "_") {
		return glyphPart(name)
	}
	var text strings.Builder
	for part := range strings.SplitSeq(name, "_") {
		text.WriteString(glyphPart(part))
	}
	return text.String()
}

func glyphPart(name string) string {
	if len(name) == 1 {
		return name
	}
	if text, ok := glyphNames()[name]; ok {
		return text
	}
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) >= 4 && len(hex)%4 == 0 {
		return uniText(hex)
	}
	if hex, ok := strings.CutPrefix(name, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		return hexText(hex)
	}
	return ""
}

func uniText(hex string) string {
	text := ""
	for ; len(hex) >= 4; hex = hex[4:] {
		text += hexText(hex[:4])
	}
	return text
}

func hexText(hex string) string {
	c, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || c > 0x10FFFF || c == 0 {
		return ""
	}
	return string(rune(c))
}
