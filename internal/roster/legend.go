package roster

import "github.com/giji-go/giji/internal/doc"

// legends are signs before names, and the role that each stands for: ※◎は座長.
type legends map[rune]*string

// legendsOf are those of a document: what the outline has found, and what
// stands within the lists.
func legendsOf(src *doc.Source, groups []doc.Group, marks []doc.RoleMark) legends {
	out := legends{}
	for _, m := range marks {
		t := newText(src, []doc.Span{m.Role}, nil, nil)
		role := t.Squeezed(0, len(t.fold))
		out[m.Mark] = &role
	}
	for i := range groups {
		for _, s := range groups[i].Lines {
			if r := src.Fold[s.Start]; s.Start < s.End && (r == '※' || r == '(' || r == '注') {
				out.read(newText(src, []doc.Span{s}, nil, nil))
			}
		}
	}
	return out
}

func (l legends) read(t *text) {
	to := len(t.fold)
	for i := 0; i+1 < to; i++ {
		if !isBullet(t.fold[i]) {
			continue
		}
		at := t.skip(i+1, to)
		if at < to && t.fold[at] == '印' {
			at = t.skip(at+1, to)
		}
		if at >= to || t.fold[at] != 'は' && t.fold[at] != ':' && t.fold[at] != '=' && t.fold[at] != '…' {
			continue
		}
		at++
		stop := at
		for stop < to && !isComma(t.fold[stop]) && t.fold[stop] != '。' && t.fold[stop] != ')' && !blank(t.fold[stop]) {
			stop++
		}
		if _, n := wordsOnce().role.End(t.bare(at, stop)); n > 0 {
			role := t.Squeezed(at, stop)
			l[t.fold[i]] = &role
		}
	}
}
