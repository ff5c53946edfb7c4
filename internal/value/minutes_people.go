package value

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
)

// participants types the lists of people.
func (f *frame) participants() {
	for i := range f.out.Groups {
		f.group(&f.out.Groups[i])
	}
	for i, p := range f.m.Participants {
		key := nameKey{index: i}
		if p.Name != nil {
			key.name = cell.Squeeze(*p.Name)
		} else if p.Affiliation != nil {
			key.company = cell.Squeeze(*p.Affiliation)
		}
		if p.Role != nil {
			key.role = cell.Squeeze(*p.Role)
		}
		f.people = append(f.people, key)
	}
}

// A roster reads the list of one group.
type roster struct {
	f      *frame
	c      *cell.Cell
	g      *doc.Group
	label  *string
	next   [2]int  // a role that stood alone before the next name
	last   [2]int  // the role of the person before
	front  bool    // and it stood before the name
	shared [2]int  // the office before the name of the person before
	widest int     // width of the widest line
	role   *string // of a heading that is a role: （部会長）
	first  int     // the first participant of the list
	via    string  // what the reading of the person at hand rests on
	words  *frameWords
}

func (f *frame) group(g *doc.Group) {
	r := &roster{f: f, c: f.cell(g.Lines), g: g, words: frameWordsOnce()}
	if len(g.Label) > 0 {
		c := f.cell(g.Label)
		label := c.Tidy(0, len(c.Fold))
		if strings.ContainsAny(label, " \u3000") {
			label = cell.Squeeze(label)
		}
		r.label = &label
		if r.headRole(c) {
			r.role = &label
		}
	}
	r.widest, r.first = r.c.Widest(), len(f.m.Participants)
	for _, p := range r.pieces() {
		r.piece(p[0], p[1])
	}
}

// headRole reports whether the heading is a role that one person has: 部会長,
// 委員長, 座長.
func (r *roster) headRole(c *cell.Cell) bool {
	text := c.Bare(0, len(c.Fold))
	_, n := r.words.role.of(text)
	if n != len(text) {
		return false
	}
	last := text[len(text)-1]
	return last == '長' || last == '理' || last == '査' || last == '行'
}

// pieces divides the list at commas outside brackets and at line ends; a line
// end in the middle of a name (…、長谷/川委員、…) parts nothing.
func (r *roster) pieces() [][2]int {
	c := r.c
	var list [][2]int
	start := 0
	commas := slices.Contains(c.Fold, '、')
	depth := 0
	for i := 0; i <= len(c.Fold); i++ {
		cut := i == len(c.Fold)
		if !cut {
			switch c.Fold[i] {
			case '(', '「', '[', '【':
				depth++
			case ')', '」', ']', '】':
				depth = max(0, depth-1)
			case '、', ',', ';':
				cut = depth == 0
			case '\n':
				cut = r.lineParts(start, i, depth, commas)
				if cut {
					depth = 0
				}
			}
		}
		if !cut {
			continue
		}
		if from, to := c.Trim(start, i); from < to {
			list = append(list, [2]int{from, to})
		}
		if i < len(c.Fold) && c.Fold[i] != '\n' {
			r.f.ledger.Mark(doc.Mark, c.Spans(i, i+1)...)
		}
		start = i + 1
	}
	return list
}

// lineParts reports whether the line end at i parts two people.
func (r *roster) lineParts(start, i, depth int, commas bool) bool {
	c := r.c
	from, to := c.Trim(start, i)
	if from >= to {
		return true
	}
	next := cell.SkipBlank(c.Fold, i, len(c.Fold))
	if depth > 0 {
		return !r.closesSoon(next)
	}
	if next < len(c.Fold) && c.Fold[next] == '(' && !r.personFollows(next) {
		return false
	}
	line := c.LineOf(i)
	full := line < len(r.g.Full) && r.g.Full[line] || c.Width(line)+7 >= r.widest && c.Width(line) > 40
	if !commas || !full {
		return true
	}
	_, n := r.words.role.of(c.Bare(from, to))
	return n > 0 && !r.roleGoesOn(next) || c.Fold[to-1] == ')'
}

// roleGoesOn reports whether behind a line end only the rest of a role stands
// (座長/代理、…).
func (r *roster) roleGoesOn(at int) bool {
	end := at
	for end < len(r.c.Fold) && !cell.Blank(r.c.Fold[end]) && r.c.Fold[end] != '、' && r.c.Fold[end] != '(' {
		end++
	}
	switch string(r.c.Fold[at:end]) {
	case "代理", "代行", "補佐", "職務代理者":
		return true
	}
	return false
}

// closesSoon reports whether a bracket closes before one opens.
func (r *roster) closesSoon(at int) bool {
	for i := at; i < len(r.c.Fold) && i < at+60; i++ {
		switch r.c.Fold[i] {
		case ')':
			return true
		case '(':
			return false
		}
	}
	return false
}

// personFollows reports whether behind the bracket at at somebody is named on
// the same line: （委員） 山田.
func (r *roster) personFollows(at int) bool {
	depth := 0
	for i := at; i < len(r.c.Fold); i++ {
		switch r.c.Fold[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				end := i + 1
				for end < len(r.c.Fold) && r.c.Fold[end] == ' ' {
					end++
				}
				return end < len(r.c.Fold) && r.c.Fold[end] != '\n' && r.c.Fold[end] != '、'
			}
		case '\n':
			return false
		}
	}
	return false
}

// A person is one piece of a list taken apart; all are slots.
type person struct {
	name, role, affiliation [2]int
	absent                  bool
	lead                    *string // the role that a mark before the name stands for
}
