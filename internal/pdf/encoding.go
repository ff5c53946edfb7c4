package pdf

import "github.com/giji-go/giji/internal/script"

// An encoding says what the codes of a simple font are (9.6.5).
type encoding struct {
	base  name              // a predefined one, or "" where the font says none
	names map[uint32]string // of the glyphs of the codes that differ from it
}

// encoding reads the font's Encoding entry.
func (f *File) encoding(d dict) encoding {
	switch x := f.resolve(d["Encoding"]).(type) {
	case name:
		return encoding{base: x}
	case dict:
		return encoding{f.name(x["BaseEncoding"]), f.differences(x)}
	}
	return encoding{}
}

// differences are the names of 9.6.5.2, each number being the code of the
// first name behind it.
func (f *File) differences(d dict) map[uint32]string {
	names, code := map[uint32]string{}, 0
	for _, o := range f.array(d["Differences"]) {
		switch x := f.resolve(o).(type) {
		case int:
			code = x
		case name:
			if code >= 0 && code < 256 {
				names[uint32(code)] = string(x)
			}
			code++
		}
	}
	return names
}

// given is the text of a code as the font dictionary says it.
func (e *encoding) given(code uint32) string {
	if glyph, ok := e.names[code]; ok {
		return glyphText(glyph)
	}
	return predefinedText(e.base, code)
}

// otherwise is the text of a code that nothing else knows: none, if it has a
// name that means nothing.
func (e *encoding) otherwise(code uint32) string {
	if _, ok := e.names[code]; ok || predefinedText(e.base, code) != "" {
		return ""
	}
	return standardText(code)
}

// predefinedText is the text of a code in an encoding of annex D.
func predefinedText(encoding name, code uint32) string {
	if code < ' ' {
		return ""
	}
	switch encoding {
	case "WinAnsiEncoding":
		return winAnsiText(code)
	case "MacRomanEncoding":
		return string(script.MacRoman(byte(code)))
	case "StandardEncoding":
		return standardText(code)
	}
	return ""
}

// winAnsiText is Windows-1252 with bullets for its unused codes (D.2, note 3).
func winAnsiText(code uint32) string {
	switch code {
	case 0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D:
		return "•"
	case 0xAD:
		return "-"
	}
	return string(script.Windows1252(byte(code)))
}

// standardUpper is StandardEncoding (D.2) from the code 0xA1 on.
const standardUpper = "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\x00–†‡·\x00¶•‚„”»…‰\x00¿" +
	"\x00`´ˆ˜¯˘˙¨\x00˚¸\x00˝˛ˇ—\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
	"Æ\x00ª\x00\x00\x00\x00ŁØŒº\x00\x00\x00\x00\x00æ\x00\x00\x00ı\x00\x00łøœß"

// standardText is the text of a code in StandardEncoding: ASCII with two
// quotes of its own, and an upper half.
func standardText(code uint32) string {
	switch {
	case code == '\'':
		return "’"
	case code == '`':
		return "‘"
	case code >= ' ' && code < 0x7F:
		return string(rune(code))
	}
	at := uint32(0xA1)
	for _, c := range standardUpper {
		if at == code && c != 0 {
			return string(c)
		}
		at++
	}
	return ""
}
