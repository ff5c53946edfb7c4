package pdf

import (
	"strings"
	"unicode/utf16"

	"github.com/giji-go/giji/internal/script"
)

// An object is one of nil, bool, int, float64, str, name, ref, array, dict
// and *stream (7.3).
type object any

type (
	name  string
	str   string // the bytes of a string, decrypted
	array []object
	dict  map[name]object
)

// A ref points at an indirect object.
type ref struct{ num, gen int }

// A stream is a dictionary and the place of its data in the file.
type stream struct {
	dict
	id    ref
	file  []byte // what at counts in: the file, or nothing for damaged ones
	at    int    // of the first byte of the data
	plain bool   // not encrypted by the file's handler
}

func number(o object) (float64, bool) {
	switch x := o.(type) {
	case int:
		return float64(x), true
	case float64:
		return x, true
	}
	return 0, false
}

// textString decodes a text string (7.9.2.2): UTF-16, UTF-8 or, nearly,
// PDFDocEncoding, whose printable part is that of Windows-1252 here.
func textString(s string) string {
	switch {
	case len(s) >= 2 && s[0] == 0xFE && s[1] == 0xFF:
		return utf16String(s[2:])
	case len(s) >= 2 && s[0] == 0xFF && s[1] == 0xFE:
		return utf16String(swapBytes(s[2:]))
	case len(s) >= 3 && s[:3] == "\xEF\xBB\xBF":
		return s[3:]
	}
	var out strings.Builder
	for i := range len(s) {
		out.WriteRune(script.Windows1252(s[i]))
	}
	return out.String()
}

// utf16String decodes big-endian UTF-16; an odd last byte is dropped.
func utf16String(s string) string {
	units := make([]uint16, len(s)/2)
	for i := range units {
		units[i] = uint16(s[2*i])<<8 | uint16(s[2*i+1])
	}
	return string(utf16.Decode(units))
}

func swapBytes(s string) string {
	b := []byte(s)
	for i := 0; i+1 < len(b); i += 2 {
		b[i], b[i+1] = b[i+1], b[i]
	}
	return string(b)
}
