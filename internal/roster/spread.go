package roster

// spread joins the letters of a role that white space spreads, so that no name
// begins or ends within it: 副　町　　長　　外　山　冬　樹, 県　営　林　課　長　　　鹿　内.
func (s *sheet) spread(tokens []token) []token {
	var out []token
	for i := 0; i < len(tokens); {
		n := 0
		if begins := i == 0 || tokens[i-1].kind != word || tokens[i].gap > 3; begins {
			n = s.spreadRole(tokens[i:])
		}
		if n < 2 {
			out = append(out, tokens[i])
			i++
			continue
		}
		one := tokens[i]
		one.to, one.whole = tokens[i+n-1].to, true
		out = append(out, one)
		i += n
	}
	if len(out) == len(tokens) {
		return tokens
	}
	return out
}

// spreadRole is how many tokens the letters of a role take with which tokens
// begin, 0 where they begin with none. A known role is one wherever something
// stands behind it; another is set evenly, and the gap behind it is wider.
func (s *sheet) spreadRole(tokens []token) int {
	n := 0
	for n < len(tokens) && tokens[n].kind == word && tokens[n].to-tokens[n].from == 1 && tokens[n].gap < atLine+bit(n == 0) {
		n++
	}
	found := 0
	for k := 2; k <= n && k < len(tokens); k++ {
		if tokens[k].kind == mark && whole(s.w.role.Is(s.bare(tokens[0].from, tokens[k-1].to))) {
			return k
		}
		if tokens[k].kind != word {
			continue
		}
		text := s.bare(tokens[0].from, tokens[k-1].to)
		_, whole := s.w.role.Is(text)
		_, ends := s.w.role.End(text)
		even, wide := evenly(tokens[:k])
		switch {
		case even && ends > 1 && tokens[k].gap > wide:
			return k
		case whole && tokens[k].gap > 1 && !(even && tokens[k].gap == wide && k < n):
			found = k
		}
	}
	return found
}

func whole(_ string, ok bool) bool { return ok }

// evenly reports whether the same white space stands between all tokens, and
// how wide the widest is.
func evenly(tokens []token) (even bool, wide int) {
	even = true
	for i, t := range tokens[1:] {
		even = even && (i == 0 || t.gap == tokens[i].gap)
		wide = max(wide, t.gap)
	}
	return even, wide
}
