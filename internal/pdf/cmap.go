package pdf

import (
	"cmp"
	"sort"
	"unicode/utf16"

	"github.com/giji-go/giji/internal/doc"
)

// A cmap cuts strings into codes and says what a code is: a CID, in an
// encoding (9.7.5), or text, in a ToUnicode table (9.10.3).
type cmap struct {
	vertical bool
	spaces   []codeSpace
	length   [256]uint8 // of a code, by its first byte
	cids     []cidRange
	texts    map[uint32]string
	ranges   []textRange
	parent   *cmap
	identity bool

	// Of predefined CMaps:
	ordering  collection
	form      form // the codes are Unicode in this form; the parent's are UTF-32
	halfWidth bool // ASCII is half an em wide
}

type codeSpace struct {
	n      int
	lo, hi uint32
}

// A cidRange maps the codes of n bytes from lo to hi to CIDs from first.
type cidRange struct {
	n      int
	lo, hi uint32
	first  int
}

// overlaps is how many ranges that begin before a code are looked at: ranges
// hardly ever overlap.
const overlaps = 8

type textRange struct {
	lo, hi uint32
	base   []uint16 // UTF-16; its last unit counts on
}

func identityCMap(vertical bool) *cmap {
	c := &cmap{identity: true, vertical: vertical, spaces: []codeSpace{{2, 0, 0xFFFF}}}
	c.ready()
	return c
}

// ready sorts what was gathered and works out the lengths of codes.
func (c *cmap) ready() {
	for up := c; up != nil && len(c.spaces) == 0; up = up.parent {
		c.spaces = up.spaces
	}
	if len(c.spaces) == 0 {
		c.spaces = []codeSpace{{2, 0, 0xFFFF}}
	}
	shortest := 4
	for _, s := range c.spaces {
		shortest = min(shortest, s.n)
		shift := 8 * (s.n - 1)
		for b := s.lo >> shift & 0xFF; b <= s.hi>>shift&0xFF; b++ {
			if c.length[b] == 0 || int(c.length[b]) > s.n {
				c.length[b] = uint8(s.n)
			}
		}
	}
	for b := range c.length {
		if c.length[b] == 0 {
			c.length[b] = uint8(shortest)
		}
	}
	doc.Sort(c.ranges, func(r, s *textRange) int { return cmp.Compare(r.lo, s.lo) })
	doc.Sort(c.cids, func(r, s *cidRange) int {
		return cmp.Or(cmp.Compare(r.n, s.n), cmp.Compare(r.lo, s.lo))
	})
}

// next is the first code of s, which is not empty, and its length. The last
// code may lack bytes.
func (c *cmap) next(s []byte) (uint32, int) {
	n := min(int(c.length[s[0]]), len(s))
	code := uint32(0)
	for _, b := range s[:n] {
		code = code<<8 | uint32(b)
	}
	return code, n
}

// cid is the CID of a code of n bytes; 0 where none is given.
func (c *cmap) cid(code uint32, n int) int {
	if c.identity {
		return int(code)
	}
	if c.form != nil {
		return c.unicodeCID(c.form(code, n))
	}
	i := sort.Search(len(c.cids), func(i int) bool {
		r := c.cids[i]
		return r.n > n || r.n == n && r.lo > code
	})
	for stop := i - overlaps; i > 0 && i > stop && c.cids[i-1].n == n; i-- {
		if r := c.cids[i-1]; code <= r.hi {
			return r.first + int(code-r.lo)
		}
	}
	if c.parent != nil {
		return c.parent.cid(code, n)
	}
	return 0
}

func (c *cmap) unicodeCID(r rune) int {
	const halfWidthSpace = 231 // and ASCII after it
	if c.halfWidth && ' ' <= r && r <= '~' {
		return halfWidthSpace + int(r-' ')
	}
	if c.parent == nil {
		return 0
	}
	return c.parent.cid(uint32(r), 4)
}

// upright is the CID that a code would have in horizontal writing, if that is
// known: it says better what the code is.
func (c *cmap) upright(code uint32, n, cid int) int {
	if c.vertical && c.parent != nil && c.form == nil {
		return c.parent.cid(code, n)
	}
	return cid
}

// direct is the text of a code that is Unicode itself.
func (c *cmap) direct(code uint32, n int) string {
	if c.form == nil {
		return ""
	}
	return string(c.form(code, n))
}

// unicode is the text of a code in a ToUnicode table; "" where it says
// nothing, and for no table.
func (c *cmap) unicode(code uint32) string {
	if c == nil {
		return ""
	}
	if s, ok := c.texts[code]; ok {
		return s
	}
	i := sort.Search(len(c.ranges), func(i int) bool { return c.ranges[i].lo > code })
	for stop := i - overlaps; i > 0 && i > stop; i-- {
		if r := c.ranges[i-1]; code <= r.hi {
			return r.text(code)
		}
	}
	if c.parent != nil {
		return c.parent.unicode(code)
	}
	return ""
}

func (r textRange) text(code uint32) string {
	if len(r.base) == 0 {
		return ""
	}
	units := append([]uint16(nil), r.base...)
	last := len(units) - 1
	if last > 0 && utf16.IsSurrogate(rune(units[last])) {
		c := utf16.DecodeRune(rune(units[last-1]), rune(units[last])) + rune(code-r.lo)
		return string(utf16.Decode(units[:last-1])) + string(c)
	}
	units[last] += uint16(code - r.lo)
	return string(utf16.Decode(units))
}
