package main

import (
	"path/filepath"
	"strings"
)

// unicodeTable has one line for each CID of Adobe-Japan1. Adobe's own table
// goes first; what it does not name, and what is a form for vertical writing,
// is what the Unicode CMaps come to it from.
func unicodeTable(from string) ([]byte, error) {
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
	for _, name := range []string{"UniJIS-UTF32-H", "UniJIS2004-UTF32-H", "UniJISX0213-UTF32-H"} {
		if err := fill(texts, from, name, false); err != nil {
			return nil, err
		}
	}
	for _, name := range []string{"UniJIS2004-UTF32-V", "UniJIS-UTF32-V"} {
		if err := fill(texts, from, name, true); err != nil {
			return nil, err
		}
	}
	most := 0
	for cid := range texts {
		most = max(most, cid)
	}
	var lines strings.Builder
	for cid := range most + 1 {
		lines.WriteString(plain.Replace(texts[cid]) + "\n")
	}
	return []byte(lines.String()), nil
}

// plain writes the half-width space as a space and drops the selectors of
// variants that look alike.
var plain = strings.NewReplacer("\u2002", " ", "\uFE00", "")

func fill(texts map[int]string, from, name string, over bool) error {
	c, err := readCMap(filepath.Join(from, name))
	if err != nil {
		return err
	}
	for _, r := range c.ranges {
		for code := r.lo; code <= r.hi; code++ {
			cid := r.cid + int(code-r.lo)
			if over || texts[cid] == "" {
				texts[cid] = string(rune(code))
			}
		}
	}
	return nil
}
