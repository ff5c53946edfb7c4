package roster

import (
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// dotsJoin reports whether dots join the surnames of those of one body in at least two places, each
// before the bracket that holds the body: 荒木・林（若葉社）、関・下草（ラボ）. Then they do so
// where no dictionary has the surnames.
func (t *text) dotsJoin() bool {
	const least = 2
	runs, surnames, all := 0, 0, 0
	for i, r := range t.fold {
		if r != '(' {
			continue
		}
		parts := t.joinedBefore(i)
		runs += bit(len(parts) > 1)
		for _, p := range parts {
			all++
			surnames += bit(names.Surname(t.fold[p.from:p.to]))
		}
	}
	return runs >= least && surnames*2 > all
}

// joinedBefore are the words that dots join before the bracket at slot i, where each may be a
// surname; nil for others.
func (t *text) joinedBefore(i int) (parts []piece) {
	const longest, most = 4, 9 // letters, and surnames
	if i > 0 && t.gapAt(i-1) {
		i--
	}
	for to := i; len(parts) < most; {
		p := t.surnameBefore(to, longest)
		if p.empty() {
			return nil
		}
		parts = append(parts, p)
		if p.from == 0 || t.fold[p.from-1] != '・' {
			break
		}
		to = p.from - 1
	}
	if len(parts) < 2 || !t.beginsStretch(parts[len(parts)-1].from) {
		return nil
	}
	return parts
}

// surnameBefore is the word before slot to where it may be a surname of so many letters at most; empty for
// others.
func (t *text) surnameBefore(to, longest int) piece {
	from := to
	for from > 0 && to-from <= longest && script.NameLetter(t.fold[from-1]) && t.fold[from-1] != '・' {
		from--
	}
	if word := t.fold[from:to]; from == to || to-from > longest || !shortNames(word) {
		return piece{}
	}
	return piece{from, to}
}

// beginsStretch reports whether nothing runs into slot i.
func (t *text) beginsStretch(i int) bool {
	return i == 0 || blank(t.fold[i-1]) || isComma(t.fold[i-1]) || t.fold[i-1] == ':' || isClosing(t.fold[i-1])
}

// joins reports whether the dot in slot i joins two of such a run.
func (t *text) joins(i, end int) bool {
	const longest = 50 // letters up to the bracket
	to := i + 1
	for to < min(end, i+longest) && script.NameLetter(t.fold[to]) {
		to++
	}
	if to < end && t.gapAt(to) {
		to++
	}
	return to < end && t.fold[to] == '(' && len(t.joinedBefore(to)) > 1
}

// A run is who stands before somebody and is joined to him by dots.
type run struct {
	shares bool // the body in the bracket behind the last is that of all
	from   int  // the first of them; -1 for none
}

// runsOfDots reports whether a bracket stands behind the last of each run of people that dots join,
// and such brackets stand elsewhere too, but no body before a dot: then what a bracket holds is of all of them.
func (s *sheet) runsOfDots(elements []element) run {
	const least = 2 // brackets
	none := run{from: -1}
	brackets, joined := 0, false
	for i := range elements {
		e := &elements[i]
		n := len(e.tokens)
		if !e.isStretch() || n == 0 {
			continue
		}
		shut, dot := e.tokens[n-1].kind == bracket, s.dotBehindAll(elements, i)
		if dot && shut && !s.holdsLetter(e.tokens[n-1]) || joined && !dot && !shut {
			return none
		}
		brackets += bit(shut)
		joined = dot
	}
	return run{brackets >= least && !joined, -1}
}

// dotBehindAll reports whether a dot stands behind the element at i and joins it to the next; behind a
// bracket it is read as a bullet.
func (s *sheet) dotBehindAll(elements []element, i int) bool {
	e := &elements[i]
	if n := len(e.tokens); i+1 < len(elements) && n > 0 {
		next := elements[i+1].mark
		return e.dot || next.to > next.from && next.from == e.tokens[n-1].to && s.fold[next.from] == '・'
	}
	return e.dot
}

// holdsLetter reports whether a bracket holds the letter of a duty: （記）.
func (s *sheet) holdsLetter(t token) bool {
	text := s.bare(t.from+1, t.to-1)
	return len(text) == 1 && s.w.dutyLetter.In(text)
}

// shareBody gives those whom dots join the body in the bracket behind the last of them; n is the first
// person of an element, behind which a dot stands or not.
func (s *sheet) shareBody(j *run, dot bool, n int) {
	if dot {
		if j.from < 0 {
			j.from = n
		}
		return
	}
	from, last := j.from, len(s.out.Persons)-1
	j.from = -1
	if !j.shares || from < 0 || last != n {
		return
	}
	body := s.out.Persons[last].Affiliation
	if body == nil || body == s.scope.body {
		return
	}
	for i := from; i < last; i++ {
		if p := &s.out.Persons[i]; p.Affiliation == nil {
			p.Affiliation = body
		}
	}
}
