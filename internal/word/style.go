package word

import (
	"strings"
)

// A style is what a style says of paragraphs and runs.
type style struct {
	base    string
	heading int // 1 to 9; 0 for none
	list    string
	level   int
	hidden  bool
	found   bool // base was followed
}

type styles map[string]*style

// readStyles reads styles.xml.
func readStyles(part []byte) (styles, error) {
	all := styles{}
	s := scanner{part: part}
	for {
		t, err := s.next()
		if err != nil || t == tokenEnd {
			return all, err
		}
		if t != tokenOpen || string(local(s.name)) != "style" {
			continue
		}
		id, one := s.attrString("styleId"), &style{}
		all[id] = one
		if err := one.read(&s); err != nil {
			return all, err
		}
	}
}

func (one *style) read(s *scanner) error {
	return within(s, func(name string) error {
		switch name {
		case "name":
			if level, ok := strings.CutPrefix(strings.ToLower(s.attrString("val")), "heading "); ok && len(level) == 1 {
				one.heading = int(level[0] - '0')
			}
		case "basedOn":
			one.base = s.attrString("val")
		case "outlineLvl":
			if l := s.attrInt("val", 9); l < 9 {
				one.heading = l + 1
			}
		case "numId":
			one.list = s.attrString("val")
		case "ilvl":
			one.level = s.attrInt("val", 0)
		case "vanish":
			one.hidden = !s.attrOff()
		}
		return nil
	})
}

// of is a style with what its bases say.
func (all styles) of(id string) style {
	one := all[id]
	if one == nil {
		return style{}
	}
	if !one.found {
		one.found = true // first, so that a ring of styles ends
		base := all.of(one.base)
		if one.heading == 0 {
			one.heading = base.heading
		}
		if one.list == "" {
			one.list, one.level = base.list, max(one.level, base.level)
		}
		one.hidden = one.hidden || base.hidden
	}
	return *one
}
