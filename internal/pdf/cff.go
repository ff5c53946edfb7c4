package pdf

import (
	_ "embed"
	"strings"
	"sync"
)

// The 391 standard strings of the Compact Font Format (Adobe technical note
// 5176, appendix A), one a line.
//
//go:embed data/cffstrings.txt
var cffStringsText string

var cffStrings = sync.OnceValue(func() []string {
	return strings.Split(strings.TrimSuffix(cffStringsText, "\n"), "\n")
})

// Operators of a top dictionary; two-byte ones are 12<<8 and the second byte.
const (
	cffCharset     = 15
	cffEncoding    = 16
	cffCharStrings = 17
	cffROS         = 12<<8 | 30
)

// A cff is a font in the Compact Font Format as far as its glyphs' names go.
type cff struct {
	data    []byte
	strings []string
	sids    []int // of each glyph: its name's, or its CID
}

// readCFF reads the glyph names and the encoding of a name-keyed font, or the
// collection of a CID-keyed one.
func (p *program) readCFF(data []byte) {
	c := cff{data: data}
	if len(data) < 4 {
		return
	}
	_, at := c.index(int(data[2]))
	tops, at := c.index(at)
	own, _ := c.index(at)
	for _, s := range own {
		c.strings = append(c.strings, string(s[:min(len(s), longestName)]))
	}
	if len(tops) == 0 {
		return
	}
	top := cffDict(tops[0])
	glyphs := u16(data, first(top[cffCharStrings]))
	if ros := top[cffROS]; len(ros) >= 2 {
		p.ordering = collection(c.name(ros[1]))
		p.gids = c.glyphOfCID(first(top[cffCharset]), glyphs)
		p.glyphs = len(c.sids)
		return
	}
	c.charset(first(top[cffCharset]), glyphs)
	p.glyphs = len(c.sids)
	p.names = c.glyphName
	p.builtin = c.encoding(first(top[cffEncoding]))
	c.data = nil
}

func first(v []int) int {
	if len(v) == 0 {
		return 0
	}
	return v[0]
}

// index reads an INDEX and returns its items and where it ends.
func (c *cff) index(at int) ([][]byte, int) {
	n, size := u16(c.data, at), 0
	if at+2 < len(c.data) {
		size = int(c.data[at+2])
	}
	if n == 0 || size < 1 || size > 4 {
		return nil, at + 2
	}
	offset := func(i int) int { return bigEndian(sub(c.data, at+3+i*size, size)) }
	base := at + 2 + (n+1)*size // offsets count from 1
	items := make([][]byte, 0, n)
	for i := range n {
		items = append(items, sub(c.data, base+offset(i), offset(i+1)-offset(i)))
	}
	return items, base + offset(n)
}

func (c *cff) glyphName(gid int) string {
	if gid <= 0 || gid >= len(c.sids) {
		return ""
	}
	return c.name(c.sids[gid])
}

func (c *cff) name(sid int) string {
	standard := cffStrings()
	if sid < 0 || sid-len(standard) >= len(c.strings) {
		return ""
	}
	if sid < len(standard) {
		return standard[sid]
	}
	return c.strings[sid-len(standard)]
}

// charset reads the names of the glyphs; 0 is the predefined ISOAdobe, and
// the expert ones (1, 2) hold no text.
func (c *cff) charset(at, glyphs int) {
	c.sids = make([]int, 1, max(glyphs, 1))
	if at <= 2 || at >= len(c.data) {
		for sid := 1; sid < glyphs && at == 0; sid++ {
			c.sids = append(c.sids, sid)
		}
		return
	}
	format := c.data[at]
	at++
	for len(c.sids) < glyphs && at < len(c.data) {
		sid, more := u16(c.data, at), 0
		at += 2
		switch format {
		case 1:
			more = u8(c.data, at)
			at++
		case 2:
			more = u16(c.data, at)
			at += 2
		}
		for i := 0; i <= more && len(c.sids) < glyphs; i++ {
			c.sids = append(c.sids, sid+i)
		}
	}
}

// glyphOfCID is the map from CIDs to glyphs of a CID-keyed font, whose charset
// holds CIDs; nil for the predefined ones, which are the identity.
func (c *cff) glyphOfCID(at, glyphs int) func(int) int {
	if at <= 2 {
		return nil
	}
	c.charset(at, glyphs)
	gids := make(map[int]int, len(c.sids))
	for gid, cid := range c.sids {
		gids[cid] = gid
	}
	return func(cid int) int { return gids[cid] }
}

// encoding is the built-in encoding; 0 is the standard one, and the expert one
// (1) holds no text.
func (c *cff) encoding(at int) func(code uint32) string {
	if at == 0 {
		return standardText
	}
	var gids [256]int
	if at > 1 && at+1 < len(c.data) {
		c.codes(at, &gids)
	}
	return func(code uint32) string { return glyphText(c.glyphName(gids[code&0xFF])) }
}

// codes reads an encoding: the glyphs from 1 on have the codes listed, one by
// one (format 0), or a first one and how many follow it.
func (c *cff) codes(at int, gids *[256]int) {
	size := 1
	if c.data[at]&0x7F != 0 {
		size = 2
	}
	rest, gid := sub(c.data, at+2, size*int(c.data[at+1])), 1
	for ; len(rest) >= size; rest = rest[size:] {
		more := 0
		if size == 2 {
			more = int(rest[1])
		}
		for j := range more + 1 {
			gids[(int(rest[0])+j)&0xFF] = gid
			gid++
		}
	}
}

// cffDict reads the integer operands of a dictionary's operators.
func cffDict(b []byte) map[int][]int {
	d, args := map[int][]int{}, []int(nil)
	for i := 0; i < len(b); {
		switch c := int(b[i]); {
		case c == 12:
			d[12<<8|u8(b, i+1)], args = args, nil
			i += 2
		case c <= 21:
			d[c], args = args, nil
			i++
		default:
			n, next, ok := cffOperand(b, i)
			if ok {
				args = append(args, n)
			}
			i = next
		}
	}
	return d
}

// cffOperand reads the operand at i, a real number as 0; ok is false for a byte
// that is reserved.
func cffOperand(b []byte, i int) (n, next int, ok bool) {
	switch c := int(b[i]); {
	case c == 28:
		return int(int16(u16(b, i+1))), i + 3, true
	case c == 29:
		return int(int32(u32(b, i+1))), i + 5, true
	case c == 30: // a real number ends with the half byte F
		for i++; i < len(b) && b[i]&0xF != 0xF && b[i]>>4 != 0xF; i++ {
		}
		return 0, i + 1, true
	case c >= 32 && c <= 246:
		return c - 139, i + 1, true
	case c >= 247 && c <= 250:
		return (c-247)*256 + u8(b, i+1) + 108, i + 2, true
	case c >= 251 && c <= 254:
		return -(c-251)*256 - u8(b, i+1) - 108, i + 2, true
	}
	return 0, i + 1, false
}
