package pdf

import "bytes"

// readSFNT reads a TrueType or OpenType font: which characters its cmap table
// gives to which glyphs, and the glyphs' names.
func (p *program) readSFNT(data []byte) {
	base := 0
	if string(data[:4]) == "ttcf" {
		base = u32(data, 12)
	}
	var cmapTable, post []byte
	for i := range min(u16(data, base+4), 64) {
		at := base + 12 + 16*i
		table := sub(data, u32(data, at+8), u32(data, at+12))
		switch string(sub(data, at, 4)) {
		case "cmap":
			cmapTable = table
		case "post":
			post = table
		case "CFF ":
			p.readCFF(table)
		}
	}
	p.readCmapTable(cmapTable)
	if p.names == nil {
		p.names = postNames(post)
	}
}

// readCmapTable keeps the Unicode subtables as the text of glyphs and the
// symbol or Macintosh one as the built-in encoding.
func (p *program) readCmapTable(t []byte) {
	p.runes = map[int]rune{}
	var symbol, mac []byte
	for i := range min(u16(t, 2), 64) {
		platform, encoding := u16(t, 4+8*i), u16(t, 6+8*i)
		table := sub(t, u32(t, 8+8*i), len(t))
		switch {
		case platform == 0 && u16(table, 0) != 14, platform == 3 && (encoding == 1 || encoding == 10):
			eachCmapEntry(table, func(code, gid int) {
				if old := p.runes[gid]; old == 0 || better(rune(code), old) {
					p.runes[gid] = rune(code)
				}
			})
		case platform == 3 && encoding == 0:
			symbol = table
		case platform == 1 && encoding == 0:
			mac = table
		}
	}
	p.codes = builtinCodes(symbol, mac)
}

// better prefers, of two characters with one glyph, the one that text is
// written with: no private use, no radical and no compatibility form.
func better(c, old rune) bool {
	return rank(c) < rank(old) || rank(c) == rank(old) && c < old
}

func rank(c rune) int {
	switch {
	case c < ' ', c >= 0xE000 && c < 0xF900, c >= 0xF0000:
		return 3
	case c >= 0x2E80 && c < 0x2FE0, c >= 0xF900 && c < 0xFB00, c >= 0x2F800 && c < 0x2FA20:
		return 2
	case c == 0xA0 || c == 0xAD:
		return 1
	}
	return 0
}

// builtinCodes is the encoding of a symbolic TrueType font (9.6.5.4).
func builtinCodes(symbol, mac []byte) func(uint32) int {
	glyphs := map[int]int{}
	eachCmapEntry(mac, func(code, gid int) { glyphs[code] = gid })
	eachCmapEntry(symbol, func(code, gid int) { glyphs[code&0xFF] = gid })
	if len(glyphs) == 0 {
		return nil
	}
	return func(code uint32) int { return glyphs[int(code)] }
}

// eachCmapEntry yields the entries of a cmap subtable of format 0, 4, 6 or 12.
func eachCmapEntry(t []byte, yield func(code, gid int)) {
	switch u16(t, 0) {
	case 0:
		for code, gid := range sub(t, 6, 256) {
			if gid != 0 {
				yield(code, int(gid))
			}
		}
	case 4:
		eachSegment(t, yield)
	case 6:
		first := u16(t, 6)
		for i := range u16(t, 8) {
			if gid := u16(t, 10+2*i); gid != 0 {
				yield(first+i, gid)
			}
		}
	case 12:
		eachGroup(t, yield)
	}
}

// maxEntries is the number of codes a subtable may have; segments of a damaged
// one overlap.
const maxEntries = 1 << 16

func eachSegment(t []byte, yield func(code, gid int)) {
	n := u16(t, 6) &^ 1 // twice the number of segments
	left := maxEntries
	for i := 0; i < n && left > 0; i += 2 {
		end, start := u16(t, 14+i), u16(t, 16+n+i)
		delta, offset := u16(t, 16+2*n+i), u16(t, 16+3*n+i)
		left -= max(0, end-start+1)
		for code := start; code <= end && code != 0xFFFF; code++ {
			gid := code
			if offset != 0 {
				if gid = u16(t, 16+3*n+i+offset+2*(code-start)); gid == 0 {
					continue
				}
			}
			if gid = (gid + delta) & 0xFFFF; gid != 0 {
				yield(code, gid)
			}
		}
	}
}

func eachGroup(t []byte, yield func(code, gid int)) {
	left := maxEntries
	for i := range min(u32(t, 12), len(t)/12) {
		at := 16 + 12*i
		start, end, gid := u32(t, at), u32(t, at+4), u32(t, at+8)
		for code := start; code <= end && code <= 0x10FFFF && left > 0; code++ {
			yield(code, gid+code-start)
			left--
		}
	}
}

// postNames are the glyph names of a post table of version 2, apart from the
// 258 standard ones, which the cmap table knows as well.
func postNames(t []byte) func(int) string {
	const standard = 258
	if u32(t, 0) != 0x20000 {
		return nil
	}
	n := u16(t, 32)
	index := bytes.Clone(sub(t, 34, 2*n))
	var names []string
	for at := 34 + 2*n; at < len(t) && len(names) < n; at += 1 + int(t[at]) {
		names = append(names, string(sub(t, at+1, int(t[at]))))
	}
	return func(gid int) string {
		if i := u16(index, 2*gid) - standard; i >= 0 && i < len(names) {
			return names[i]
		}
		return ""
	}
}
