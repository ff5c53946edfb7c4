package pdf

import "bytes"

// A program is what an embedded font program (9.9) says of its glyphs. The
// zero program, of a font that is not embedded, says nothing. Nothing in it
// holds on to the font's data, which is large.
type program struct {
	gids     func(cid int) int // CIDToGIDMap or the font's own; nil is the identity
	runes    map[int]rune      // what the glyphs of a TrueType font are
	names    func(gid int) string
	codes    func(code uint32) int    // the built-in encoding, to glyphs
	builtin  func(code uint32) string // the built-in encoding, to text
	ordering collection               // of a CID-keyed CFF font
	glyphs   int                      // in tables of a CFF font
}

// lazyProgram reads the font program of a font dictionary when it is first
// asked: most fonts say what their codes are without it.
func (f *File) lazyProgram(d dict) func() *program {
	var p *program
	return func() *program {
		if p == nil {
			p = f.program(d)
			if gids := f.glyphMap(d); gids != nil {
				p.gids = gids
			}
		}
		return p
	}
}

// program reads the font program of a font dictionary.
func (f *File) program(d dict) *program {
	p := &program{}
	descriptor := f.dict(d["FontDescriptor"])
	for _, key := range []name{"FontFile2", "FontFile3", "FontFile"} {
		if s := f.stream(descriptor[key]); s != nil {
			f.readProgram(p, s)
			break
		}
	}
	return p
}

// readProgram goes by what the data is, not by what the file calls it.
func (f *File) readProgram(p *program, s *stream) {
	data := f.decodeTo(&f.scratch, s)
	switch {
	case len(data) < 4:
	case bytes.HasPrefix(data, []byte("%!")) || data[0] == 0x80:
		p.readType1(data)
	case bytes.HasPrefix(data, []byte("OTTO")), bytes.HasPrefix(data, []byte("true")),
		bytes.HasPrefix(data, []byte("ttcf")), bytes.HasPrefix(data, []byte{0, 1, 0, 0}):
		p.readSFNT(data)
	case data[0] == 1:
		p.readCFF(data)
	}
	f.left.spendEntries(len(p.runes) + p.glyphs)
}

// simpleText is the text of a code by the font's own encoding.
func (p *program) simpleText(code uint32) string {
	if p.builtin != nil {
		if text := p.builtin(code); text != "" {
			return text
		}
	}
	if p.codes == nil {
		return ""
	}
	if gid := p.codes(code); gid > 0 {
		return p.glyphText(gid)
	}
	return ""
}

// cidText is the text of a CID of a font whose collection says nothing.
func (p *program) cidText(cid int) string {
	if text := p.ordering.text(cid); text != "" {
		return text
	}
	if p.gids != nil {
		cid = p.gids(cid)
	}
	return p.glyphText(cid)
}

func (p *program) glyphText(gid int) string {
	if c := p.runes[gid]; c != 0 {
		return string(c)
	}
	if p.names != nil {
		return glyphText(p.names(gid))
	}
	return ""
}

// longestName is the length of a PostScript name in bytes (PostScript Language
// Reference, appendix B). Tables of damaged fonts have names of any length.
const longestName = 127

// glyphMap is the map from CIDs to glyphs of a TrueType CID font (9.7.4.2),
// or nil for the identity.
func (f *File) glyphMap(d dict) func(int) int {
	s := f.stream(d["CIDToGIDMap"])
	if s == nil {
		return nil
	}
	data := bytes.Clone(sub(f.decodeTo(&f.scratch, s), 0, 2<<16)) // a CID has two bytes
	return func(cid int) int { return u16(data, 2*cid) }
}

// u8, u16 and u32 read big-endian numbers; 0 beyond the end.
func u8(b []byte, at int) int { return bigEndian(sub(b, at, 1)) }

func u16(b []byte, at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(b[at])<<8 | int(b[at+1])
}

func u32(b []byte, at int) int { return u16(b, at)<<16 | u16(b, at+2) }

// sub is b from at, n bytes or as many as there are.
func sub(b []byte, at, n int) []byte {
	if at < 0 || at >= len(b) || n <= 0 {
		return nil
	}
	return b[at:min(at+n, len(b))]
}
