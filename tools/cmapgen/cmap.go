package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// A cmap is what a CMap file says.
type cmap struct {
	vertical bool
	use      string
	spaces   []span
	ranges   []span
	texts    map[uint32]string // of bfchar and bfrange
}

type span struct {
	n      int
	lo, hi uint32
	cid    int
}

// readCMap reads a CMap resource file, whose entries stand one a line.
func readCMap(path string) (*cmap, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := &cmap{texts: map[uint32]string{}}
	block := ""
	for number, line := range strings.Split(string(data), "\n") {
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || strings.HasPrefix(f[0], "%"):
		case strings.HasPrefix(f[0], "end"):
			block = ""
		case len(f) == 2 && strings.HasPrefix(f[1], "begin"):
			block = strings.TrimPrefix(f[1], "begin")
		case len(f) == 2 && f[1] == "usecmap":
			c.use = strings.TrimPrefix(f[0], "/")
		case len(f) == 3 && f[0] == "/WMode":
			c.vertical = f[1] == "1"
		case block != "":
			if err := c.entry(block, f); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", path, number+1, err)
			}
		}
	}
	return c, nil
}

func (c *cmap) entry(block string, f []string) error {
	lo, n, err := code(f[0])
	if err != nil {
		return err
	}
	switch block {
	case "codespacerange":
		hi, _, err := code(f[1])
		c.spaces = append(c.spaces, span{n: n, lo: lo, hi: hi})
		return err
	case "cidchar":
		cid, err := strconv.Atoi(f[1])
		c.ranges = append(c.ranges, span{n, lo, lo, cid})
		return err
	case "cidrange":
		hi, _, err := code(f[1])
		if err != nil {
			return err
		}
		cid, err := strconv.Atoi(f[2])
		c.ranges = append(c.ranges, span{n, lo, hi, cid})
		return err
	case "bfchar":
		c.texts[lo] = text(f[1], 0)
	case "bfrange":
		hi, _, err := code(f[1])
		for i := lo; i <= hi; i++ {
			c.texts[i] = text(f[2], uint16(i-lo))
		}
		return err
	}
	return nil
}

func code(s string) (uint32, int, error) {
	hex := strings.Trim(s, "<>")
	v, err := strconv.ParseUint(hex, 16, 32)
	return uint32(v), len(hex) / 2, err
}

// text decodes UTF-16 whose last unit is further on by add.
func text(s string, add uint16) string {
	hex := strings.Trim(s, "<>")
	var units []uint16
	for ; len(hex) >= 4; hex = hex[4:] {
		v, _ := strconv.ParseUint(hex[:4], 16, 16)
		units = append(units, uint16(v))
	}
	if len(units) > 0 {
		units[len(units)-1] += add
	}
	return string(utf16.Decode(units))
}

func (c *cmap) pack() []byte {
	var b []byte
	put := func(v int) { b = binary.AppendUvarint(b, uint64(v)) }
	if c.vertical {
		put(1)
	} else {
		put(0)
	}
	put(len(c.use))
	b = append(b, c.use...)
	put(len(c.spaces))
	for _, s := range c.spaces {
		put(s.n)
		put(int(s.lo))
		put(int(s.hi))
	}
	slices.SortStableFunc(c.ranges, func(a, b span) int { return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.lo, b.lo)) })
	put(len(c.ranges))
	code, cid := 0, 0
	for _, r := range c.ranges {
		put(r.n)
		b = binary.AppendVarint(b, int64(int(r.lo)-code))
		b = binary.AppendVarint(b, int64(r.cid-cid))
		put(int(r.hi - r.lo))
		code, cid = int(r.hi), r.cid+int(r.hi-r.lo)
	}
	return b
}

// buildOn leaves of c what base does not say too.
func (c *cmap) buildOn(name string, base *cmap) error {
	own, other := c.cids(), base.cids()
	for code := range other {
		if _, ok := own[code]; !ok {
			return fmt.Errorf("%s has %x, which is missing in what builds on it", name, code.lo)
		}
	}
	c.use, c.ranges = name, nil
	for code, cid := range own {
		if at, ok := other[code]; !ok || at != cid {
			c.ranges = append(c.ranges, span{code.n, code.lo, code.lo, cid})
		}
	}
	return nil
}

// cids are the CIDs of single codes.
func (c *cmap) cids() map[span]int {
	cids := map[span]int{}
	for _, r := range c.ranges {
		for code := r.lo; code <= r.hi; code++ {
			cids[span{n: r.n, lo: code}] = r.cid + int(code-r.lo)
		}
	}
	return cids
}
