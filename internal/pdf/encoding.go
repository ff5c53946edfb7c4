package pdf

import "golang.org/x/text/encoding/charmap"

// An encoding says by name what the 256 codes of a simple font are (9.6.5).
type encoding struct {
	given [256]string // by the font dictionary
	base  [256]string // where neither it nor the font program says
}

// encoding reads the font's Encoding entry.
func (f *File) encoding(d dict) *encoding {
	e := &encoding{}
	standardEncoding(&e.base)
	switch x := f.resolve(d["Encoding"]).(type) {
	case name:
		namedEncoding(x, &e.given)
	case dict:
		namedEncoding(f.name(x["BaseEncoding"]), &e.given)
		f.differences(x, e)
	}
	return e
}

// otherwise is the text of a code that nothing else knows: none, if it has a
// name that means nothing.
func (e *encoding) otherwise(code uint32) string {
	if e.given[code] != "" {
		return ""
	}
	return glyphText(e.base[code])
}

// differences are the codes that differ from the base (9.6.5.2).
func (f *File) differences(d dict, e *encoding) {
	code := 0
	for _, o := range f.array(d["Differences"]) {
		switch x := f.resolve(o).(type) {
		case int:
			code = x
		case name:
			if code >= 0 && code < 256 {
				e.given[code] = string(x)
			}
			code++
		}
	}
}

// namedEncoding fills to with a predefined encoding. Characters stand for
// their names: glyphText knows both.
func namedEncoding(n name, to *[256]string) {
	switch n {
	case "WinAnsiEncoding":
		fromCharmap(charmap.Windows1252, to)
		to[0x7F], to[0x81], to[0x8D], to[0x8F], to[0x90], to[0x9D] = "•", "•", "•", "•", "•", "•"
		to[0xAD] = "-"
	case "MacRomanEncoding":
		fromCharmap(charmap.Macintosh, to)
	case "StandardEncoding":
		standardEncoding(to)
	}
}

func fromCharmap(m *charmap.Charmap, to *[256]string) {
	for code := ' '; code < 256; code++ {
		to[code] = "=" + string(m.DecodeByte(byte(code)))
	}
}

// standardEncoding is the encoding of annex D.2: ASCII with two quotes of its
// own, and an upper half.
func standardEncoding(to *[256]string) {
	for code := ' '; code < 0x7F; code++ {
		to[code] = "=" + string(code)
	}
	to['\''], to['`'] = "=’", "=‘"
	const upper = "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\x00–†‡·\x00¶•‚„”»…‰\x00¿\x00`´ˆ˜¯˘˙¨\x00˚¸\x00˝˛ˇ—"
	code := 0xA1
	for _, c := range upper {
		if c != 0 {
			to[code] = "=" + string(c)
		}
		code++
	}
	for code, c := range map[int]string{
		0xE1: "Æ", 0xE3: "ª", 0xE8: "Ł", 0xE9: "Ø", 0xEA: "Œ", 0xEB: "º",
		0xF1: "æ", 0xF5: "ı", 0xF8: "ł", 0xF9: "ø", 0xFA: "œ", 0xFB: "ß",
	} {
		to[code] = "=" + c
	}
}
