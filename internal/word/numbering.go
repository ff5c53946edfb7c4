package word

import (
	"strings"
)

const levels = 9

// longestNumber bounds the text of a level, in bytes: every paragraph of a list repeats it.
const longestNumber = 96

// A level is how a level of a list is numbered.
type level struct {
	start   int
	format  string
	text    string // with %1 to %9 for the numbers
	legal   bool   // all its numbers are decimal
	restart int    // 0: never; else behind which level, from 1; -1: behind any higher one
	indent  int    // twips
}

// An abstract is a definition of a list.
type abstract struct {
	levels [levels]level
	link   string // the style that defines it
}

// An instance is a use of a definition, with levels of its own.
type instance struct {
	abstract string
	levels   map[int]level
	starts   map[int]int
}

// A numbering is what numbering.xml says, and how far the lists have come.
type numbering struct {
	abstracts map[string]*abstract
	instances map[string]*instance
	counts    map[string]*[levels]int // by definition: its uses count on
	started   map[string]bool         // uses whose own start was taken
}

func newLevel() level {
	return level{start: 1, format: "decimal", restart: -1}
}

// readNumbering reads numbering.xml; nil gives no lists.
func readNumbering(part []byte) (*numbering, error) {
	n := &numbering{
		abstracts: map[string]*abstract{}, instances: map[string]*instance{},
		counts: map[string]*[levels]int{}, started: map[string]bool{},
	}
	s := scanner{part: part}
	for {
		t, err := s.next()
		if err != nil || t == tokenEnd {
			return n, err
		}
		if t != tokenOpen {
			continue
		}
		switch string(local(s.name)) {
		case "abstractNum":
			err = n.readAbstract(&s)
		case "num":
			err = n.readInstance(&s)
		}
		if err != nil {
			return n, err
		}
	}
}

func (n *numbering) readAbstract(s *scanner) error {
	a, id := &abstract{}, s.attrString("abstractNumId")
	for i := range a.levels {
		a.levels[i] = newLevel()
	}
	n.abstracts[id] = a
	return within(s, func(name string) error {
		switch name {
		case "lvl":
			i := s.attrInt("ilvl", 0)
			l, err := readLevel(s)
			if i >= 0 && i < levels {
				a.levels[i] = l
			}
			return err
		case "numStyleLink":
			a.link = s.attrString("val")
		}
		return nil
	})
}

func (n *numbering) readInstance(s *scanner) error {
	use, id := &instance{levels: map[int]level{}, starts: map[int]int{}}, s.attrString("numId")
	n.instances[id] = use
	at := 0
	return within(s, func(name string) error {
		switch name {
		case "abstractNumId":
			use.abstract = s.attrString("val")
		case "lvlOverride":
			at = s.attrInt("ilvl", 0)
		case "startOverride":
			use.starts[at] = s.attrInt("val", 1)
		case "lvl":
			l, err := readLevel(s)
			use.levels[at] = l
			return err
		}
		return nil
	})
}

// within calls each for the start tags below the element whose start tag was
// read last. What each reads to its end is not seen again.
func within(s *scanner, each func(name string) error) error {
	for depth := s.depth; ; {
		t, err := s.next()
		switch {
		case err != nil:
			return err
		case t == tokenEnd, t == tokenClose && s.depth < depth:
			return nil
		case t == tokenOpen:
			if err := each(string(local(s.name))); err != nil {
				return err
			}
		}
	}
}

func readLevel(s *scanner) (level, error) {
	l := newLevel()
	err := within(s, func(name string) error {
		switch name {
		case "start":
			l.start = s.attrInt("val", 1)
		case "numFmt":
			l.format = s.attrString("val")
		case "lvlText":
			l.text = s.attrString("val")
			if len(l.text) > longestNumber {
				l.text = strings.ToValidUTF8(l.text[:longestNumber], "")
			}
		case "isLgl":
			l.legal = !s.attrOff()
		case "lvlRestart":
			l.restart = s.attrInt("val", -1)
		case "ind":
			l.indent = indentOf(s)
		}
		return nil
	})
	return l, err
}

// indentOf is the left indent that an element names, in twips.
func indentOf(s *scanner) int { return max(s.attrInt("left", 0), s.attrInt("start", 0), 0) }

// next is the text that is printed before the next paragraph of a list, and
// its level.
func (n *numbering) next(id string, at int) (text string, l level, ok bool) {
	use := n.instances[id]
	if use == nil || at < 0 || at >= levels {
		return "", l, false
	}
	a := n.abstracts[use.abstract]
	if a == nil {
		return "", l, false
	}
	counts := n.countsOf(use)
	if !n.started[id] {
		n.started[id] = true
		use.begin(counts)
	}
	l = use.level(a, at)
	use.count(a, at, counts)
	return use.text(a, &l, counts), l, true
}

// countsOf are the numbers to which a definition has come.
func (n *numbering) countsOf(use *instance) *[levels]int {
	counts := n.counts[use.abstract]
	if counts == nil {
		counts = new([levels]int)
		for i := range counts {
			counts[i] = unset
		}
		n.counts[use.abstract] = counts
	}
	return counts
}

// begin takes the starts that are the use's own.
func (use *instance) begin(counts *[levels]int) {
	for i, start := range use.starts {
		if i >= 0 && i < levels {
			counts[i] = start - 1
		}
	}
}

// count goes on by one at a level. A level above that was never numbered
// counts as begun, those below begin anew.
func (use *instance) count(a *abstract, at int, counts *[levels]int) {
	if counts[at] == unset {
		counts[at] = use.level(a, at).start - 1
	}
	counts[at]++
	for i := range at {
		if counts[i] == unset {
			counts[i] = use.level(a, i).start
		}
	}
	for i := at + 1; i < levels; i++ {
		if below := use.level(a, i); below.restart != 0 && (below.restart < 0 || at < below.restart) {
			counts[i] = unset
			if start, ok := use.starts[i]; ok {
				counts[i] = start - 1
			}
		}
	}
}

const unset = -1 << 30

func (use *instance) level(a *abstract, at int) level {
	if l, ok := use.levels[at]; ok {
		return l
	}
	return a.levels[at]
}

// text fills the numbers into the text of a level.
func (use *instance) text(a *abstract, l *level, counts *[levels]int) string {
	if l.format == "bullet" {
		return bullet(l.text)
	}
	if l.format == "none" && !strings.Contains(l.text, "%") {
		return l.text
	}
	var out strings.Builder
	for i := 0; i < len(l.text); i++ {
		if l.text[i] != '%' || i+1 >= len(l.text) || l.text[i+1] < '1' || l.text[i+1] > '9' {
			out.WriteByte(l.text[i])
			continue
		}
		i++
		at := int(l.text[i] - '1')
		format := use.level(a, at).format
		if l.legal {
			format = "decimal"
		}
		if counts[at] != unset {
			out.WriteString(written(counts[at], format))
		}
	}
	return out.String()
}

// bullet is the bullet of a list; those of symbol fonts have places in the
// private use area.
func bullet(text string) string {
	var out strings.Builder
	for _, r := range text {
		out.WriteRune(symbol(r))
	}
	return out.String()
}

// symbol is a character of Symbol or Wingdings as Unicode has it.
func symbol(r rune) rune {
	if r < 0xF000 || r > 0xF0FF {
		return r
	}
	switch r {
	case 0xF06C, 0xF09F: // Wingdings l
		return '●'
	case 0xF06D, 0xF0A1:
		return '○'
	case 0xF06E, 0xF0A7:
		return '■'
	case 0xF06F, 0xF0A8, 0xF071, 0xF072:
		return '□'
	case 0xF075:
		return '◆'
	case 0xF076:
		return '◇'
	case 0xF0D8:
		return '➢'
	case 0xF0FC, 0xF0FE:
		return '✓'
	case 0xF0E0, 0xF0E8, 0xF0F0:
		return '→'
	}
	return '・'
}
