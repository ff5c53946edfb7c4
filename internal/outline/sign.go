package outline

import "github.com/giji-go/giji/internal/doc"

func (f *finder) arrow(r *row) doc.Sign {
	if r.mark.bullet == '→' || r.mark.bullet == '⇒' {
		return doc.Answer
	}
	return doc.NoSign
}

// signHit reads marks that say question or answer and name nobody: （問）, Ｑ１.,
// 答：, →.
func (f *finder) signHit(r *row) hit {
	at := r.Start
	if r.mark.style == bulleted && r.body > r.Start {
		if s := f.arrow(r); s != doc.NoSign {
			if at = r.body; at >= r.End {
				return hit{}
			}
			if h := f.colonHit(r, at); h.manner != silent {
				return h
			}
			if f.fold[at] == '(' || f.fold[at] == '【' {
				if h := f.bracketHit(r, at); h.manner != silent {
					return h
				}
			}
			if h := f.nameHit(r, at, marked); h.manner != silent {
				return h
			}
			return hit{signed, s, doc.Span{}, at}
		}
		at = r.body
	}
	if at >= r.End {
		return hit{}
	}
	shut := rune(0)
	if c := closing(f.fold[at]); c != 0 {
		shut = c
		at = skip(f.fold, at+1, r.End)
	}
	sign, stop := signWord(f.fold, at, r.End)
	if sign == doc.NoSign {
		return hit{}
	}
	_, stop = integer(f.fold, stop, r.End)
	stop = skip(f.fold, stop, r.End)
	if stop >= r.End || sign == doc.Comment && f.fold[stop] != ':' && f.fold[stop] != shut {
		return hit{}
	}
	switch c := f.fold[stop]; {
	case shut != 0 && c == shut:
	case shut == 0 && (c == ':' || c == '.' || c == '．' || c == ')'):
	case shut == 0 && blank(f.fold[stop-1]) && (f.fold[at] == 'Q' || f.fold[at] == 'A' || f.fold[at] == '問' || f.fold[at] == '答'):
		return hit{signed, sign, doc.Span{}, stop}
	default:
		return hit{}
	}
	text := skip(f.fold, stop+1, r.End)
	if text < r.End && f.fold[text] == ':' {
		text = skip(f.fold, text+1, r.End)
	}
	return hit{signed, sign, doc.Span{}, text}
}

func signWord(fold []rune, at, end int) (doc.Sign, int) {
	for _, w := range [...]struct {
		word string
		sign doc.Sign
	}{{"質問", doc.Question}, {"質疑", doc.Question}, {"問", doc.Question}, {"Q", doc.Question}, {"意見", doc.Comment}, {"要望", doc.Comment}, {"コメント", doc.Comment}, {"回答", doc.Answer}, {"答弁", doc.Answer}, {"答", doc.Answer}, {"A", doc.Answer}} {
		if stop, ok := cutPrefix(fold, at, end, w.word); ok {
			return w.sign, stop
		}
	}
	return doc.NoSign, at
}

// weakHit reads 山田委員　それでは… and a speaker on a line of his own.
func (f *finder) weakHit(i int) hit {
	r := &f.rows[i]
	at := r.body
	if r.mark.style != unnumbered && (r.mark.style != bulleted || !speaks(r.mark.bullet)) || at >= r.End {
		return hit{}
	}
	if f.named(doc.Span{Start: at, End: r.End}) && r.End-at <= 20 && f.sentenceBelow(i) {
		return hit{alone, doc.NoSign, doc.Span{Start: at, End: r.End}, r.End}
	}
	if index(f.fold, at, r.End, '。') < 0 && !r.full && !(f.fold[r.End-1] == ')' && f.acts(doc.Span{Start: at, End: r.End})) {
		return hit{}
	}
	return f.nameHit(r, at, spaced)
}

// sentenceBelow reports whether prose follows the row.
func (f *finder) sentenceBelow(i int) bool {
	for k := i + 1; k < len(f.rows) && k <= i+4; k++ {
		r := &f.rows[k]
		if r.region >= 0 || r.mark.style != unnumbered {
			return false
		}
		if index(f.fold, r.Start, r.End, '。') >= 0 {
			return true
		}
		if !r.full {
			return false
		}
	}
	return false
}
