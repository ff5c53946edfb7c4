package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/morph"
	"github.com/giji-go/giji/internal/names"
)

// ask asks the analyser where a name ends that runs into an office no list
// knows: 長谷川渉外企画班長. It moves the cut between the parts at i and i+1, and
// reports whether the reading rests on the answer.
func (s *sheet) ask(r *reader, atoms []atom, parts []part, i int) (parted []piece, ok bool) {
	if s.analyzer == nil || i+1 >= len(parts) || parts[i].label != name || parts[i+1].label != roleAfter || parts[i+1].first {
		return nil, false
	}
	first, last := atoms[parts[i].from], atoms[parts[i+1].to-1]
	role := piece{atoms[parts[i+1].from].from, last.to}
	behind := atoms[parts[i+1].from]
	if behind.gap > 0 || behind.bracket || !r.unsure(s.bare(first.from, role.from), s.bare(role.from, role.to)) {
		return nil, false
	}
	whole := piece{first.from, last.to}
	text := s.bare(whole.from, whole.to)
	end := s.nameByAnalyser(text)
	if end == 0 || end >= len(text) || names.Weigh(text[:end]).Score < names.Short {
		return nil, false
	}
	if r.runIn(text[end:]) > r.runIn(s.bare(role.from, role.to)) {
		return nil, false // 榎田雅朝 局長: no office begins with 朝局
	}
	cut := whole.from + s.slotsIn(whole, end)
	return []piece{{whole.from, cut}, {cut, whole.to}}, true
}

// nameByAnalyser is where the name ends with which text begins, as the analyser says; 0 for none.
func (s *sheet) nameByAnalyser(text []rune) int {
	end := 0
	for _, t := range s.analyzer.Tokens(string(text)) {
		if t.Start != end || !slices.Contains(t.POS, "人名") { // as its dictionary calls the names of people
			break
		}
		end = t.End
	}
	return end
}

// via names the analyser.
const via = morph.Via

// unsure reports whether the cut between a name and the role that it runs into
// rests on little: no list knows how the office begins, or no dictionary the
// given name before a bare title.
func (r *reader) unsure(text, role []rune) bool {
	w := names.Weigh(text)
	if w.Cut == 0 {
		return false
	}
	if r.runIn(role) > 0 {
		return isHan(role[0]) // before クリエイティブ a name of kanji ends
	}
	key, ok := r.w.role.Is(role)
	return ok && key == "office" && w.Score < names.Whole && w.Cut < len(text) && !names.Given(text[w.Cut:])
}
