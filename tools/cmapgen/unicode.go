package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// unicodeTable has one line for each CID of Adobe-Japan1, empty for most: those
// whose text is the character of the lowest code that UniJIS-UTF32-H has for
// them, and those without text.
func unicodeTable(from string) ([]byte, error) {
	texts, err := textsOfCIDs(from)
	if err != nil {
		return nil, err
	}
	said, err := lowest(from, "UniJIS-UTF32-H")
	if err != nil {
		return nil, err
	}
	most := 0
	for cid := range texts {
		most = max(most, cid)
	}
	var lines strings.Builder
	for cid := range most + 1 {
		text := plain(texts[cid])
		if text == "" && said[cid] != "" {
			return nil, fmt.Errorf("CID %d has no text but a code", cid)
		}
		if text == said[cid] {
			text = ""
		}
		lines.WriteString(text + "\n")
	}
	return []byte(lines.String()), nil
}

// textsOfCIDs are the texts of the CIDs. Adobe's own table goes first; what it
// does not name, and what is a form for vertical writing, is what the Unicode
// CMaps come to it from.
func textsOfCIDs(from string) (map[int]string, error) {
	own, err := readCMap(filepath.Join(from, "Adobe-Japan1-UCS2"))
	if err != nil {
		return nil, err
	}
	texts := map[int]string{}
	for cid, text := range own.texts {
		if !strings.Contains(text, "\uFFFD") {
			texts[int(cid)] = text
		}
	}
	upright := map[int]bool{}
	for _, name := range []string{"UniJIS-UTF32-H", "UniJIS2004-UTF32-H", "UniJISX0213-UTF32-H"} {
		err := each(from, name, func(cid int, text string) {
			upright[cid] = true
			if texts[cid] == "" {
				texts[cid] = text
			}
		})
		if err != nil {
			return nil, err
		}
	}
	for _, name := range []string{"UniJIS2004-UTF32-V", "UniJIS-UTF32-V"} {
		err := each(from, name, func(cid int, text string) {
			if !upright[cid] { // a turned ┰ is a ┥
				texts[cid] = text
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return texts, nil
}

// lowest are the characters of the lowest codes that have a CID.
func lowest(from, name string) (map[int]string, error) {
	codes := map[int]string{}
	err := each(from, name, func(cid int, text string) {
		if codes[cid] == "" || text < codes[cid] {
			codes[cid] = text
		}
	})
	return codes, err
}

// plain writes the half-width space as a space and drops the selectors of
// variants that look alike.
func plain(text string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == 0x2002:
			return ' '
		case c >= 0xFE00 && c <= 0xFE0F, c >= 0xE0100 && c <= 0xE01EF:
			return -1
		}
		return c
	}, text)
}

// each calls do with the CIDs of a UTF-32 CMap and their characters.
func each(from, name string, do func(cid int, text string)) error {
	c, err := readCMap(filepath.Join(from, name))
	if err != nil {
		return err
	}
	for _, r := range c.ranges {
		for code := r.lo; code <= r.hi; code++ {
			do(r.cid+int(code-r.lo), string(rune(code)))
		}
	}
	return nil
}
