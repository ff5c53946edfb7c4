package normalize

type missingWord struct{ word, reason string }

// missings are the words of a cell without a value.
var missings = [...]missingWord{
	{"該当なし", "none"}, {"該当無し", "none"}, {"該当事項なし", "none"}, {"特になし", "none"}, {"特に無し", "none"}, {"特段なし", "none"},
	{"該当ありません", "none"}, {"ありません", "none"}, {"該当せず", "none"}, {"該当しない", "none"}, {"なし", "none"}, {"無し", "none"}, {"無", "none"}, {"無い", "none"},
	{"不明", "unknown"}, {"詳細不明", "unknown"}, {"未詳", "unknown"}, {"不詳", "unknown"}, {"未把握", "unknown"}, {"把握できず", "unknown"},
	{"非公表", "undisclosed"}, {"詳細非公表", "undisclosed"}, {"非公開", "undisclosed"}, {"非開示", "undisclosed"}, {"未公表", "undisclosed"},
	{"公表せず", "undisclosed"}, {"公表していない", "undisclosed"},
	{"調査中", "under_investigation"}, {"確認中", "under_investigation"}, {"精査中", "under_investigation"}, {"集計中", "under_investigation"},
	{"現在調査中", "under_investigation"}, {"現在確認中", "under_investigation"}, {"原因調査中", "under_investigation"},
}

// missing reads a cell from i to e that says why it has no value.
func (r *reader) missing(i, e int) (m Missing, ok bool) {
	if r.onlyDashes(i, e) {
		return Missing{"dash"}, true
	}
	if isOpen(r.at(i)) && isClose(r.at(e-1)) {
		i, e = r.gap(i+1), r.back(e-1, i+1)
	}
	for e > i && (r.f[e-1] == '。' || r.f[e-1] == '※') {
		e = r.back(e-1, i)
	}
	for _, w := range r.t.missings.of(r.t, r.at(i)) {
		if stop := r.word(i, w.word); stop == e && stop > 0 {
			return Missing{w.reason}, true
		}
	}
	return m, false
}

// onlyDashes reports whether nothing but dashes stands from i to e.
func (r *reader) onlyDashes(i, e int) bool {
	dashes := 0
	for ; i < e; i++ {
		if c := r.f[i]; isHyphen(c) || c == '―' || c == '━' {
			dashes++
		} else if !isBlank(c) {
			return false
		}
	}
	return dashes > 0 && dashes <= 8
}
