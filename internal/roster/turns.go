package roster

import "github.com/giji-go/giji/internal/names"

// Roles and names in turn: 会長　荒木　副会長　林、関　書記　森. Where a line begins with a
// role and ends with a name, every role on it begins an entry, however few people tell how
// the list is set.

// inTurn divides the stretches of a list whose lines have roles and names in turn before
// every role.
func (r *reader) inTurn(elements []element) []element {
	if !r.takesTurns(elements) {
		return elements
	}
	var out []element
	for i := range elements {
		r.src.Stop.Check()
		e := elements[i]
		for n := r.nextTurn(e.tokens); e.isStretch() && n > 0; n = r.nextTurn(e.tokens) {
			front := e
			front.tokens, front.shut, front.last, front.sign = e.tokens[:n], false, false, 0
			out = append(out, front)
			e.tokens, e.mark, e.comma, e.first = e.tokens[n:], token{}, false, false
		}
		out = append(out, e)
	}
	return out
}

// nextTurn is the token of a stretch that is a role behind what may be a name; 0 for none.
func (r *reader) nextTurn(tokens []token) int {
	for n := 1; n < len(tokens); n++ {
		if r.roleWord(tokens[n]) && tokens[n].gap > 0 && r.nameWord(tokens[n-1]) {
			return n
		}
	}
	return 0
}

// nameWord reports whether a token may end a name: it is neither a role nor an office.
func (r *reader) nameWord(t token) bool {
	text := r.bare(t.from, t.to)
	return t.kind == word && !r.roleWord(t) && !isDitto(text) && (!isOfficeEnd(text[len(text)-1]) || names.Surname(text))
}

// takesTurns reports whether a line begins with a role, has another behind a name and ends
// with a name, and none begins with a name or ends in a role.
func (r *reader) takesTurns(elements []element) bool {
	found := false
	for from := 0; from < len(elements); {
		r.src.Stop.Check()
		to := from + 1
		for to < len(elements) && elements[to].line == elements[from].line {
			to++
		}
		row := r.wordsOf(elements[from:to])
		for len(row) > 0 && row[len(row)-1].kind == bracket {
			row = row[:len(row)-1]
		}
		if n := len(row); n > 0 {
			if !r.roleWord(row[0]) || !r.mayEnd(row[n-1]) {
				return false
			}
			found = found || r.nextTurn(row) > 0
		}
		from = to
	}
	return found
}

// mayEnd reports whether a line may end with t where names stand behind their roles.
func (r *reader) mayEnd(t token) bool {
	_, n := r.w.role.End(r.bare(t.from, t.to))
	return t.kind == word && n < 2
}

// wordsOf are the tokens of the stretches and roles of a row.
func (r *reader) wordsOf(row []element) []token {
	var words []token
	for i := range row {
		r.src.Stop.Check()
		switch e := &row[i]; {
		case e.head.sort.isRole():
			words = append(words, token{kind: word, from: e.head.from, to: e.head.to})
		case e.isStretch():
			words = append(words, e.tokens...)
		}
	}
	return words
}

// roleWord reports whether a token is a role, or a title that begins as offices do: 防災部長.
func (r *reader) roleWord(t token) bool {
	text := r.bare(t.from, t.to)
	for len(text) > 1 && isDigit(text[0]) {
		text = text[1:] // ３組長
	}
	_, n := r.w.role.End(text)
	return t.kind == word && n > 0 && (n == len(text) || n > 1 && r.beginsOffice(text) > 0)
}
