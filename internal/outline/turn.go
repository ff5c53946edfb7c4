package outline

import "github.com/giji-go/giji/internal/doc"

// A manner is a way of writing who speaks.
type manner uint8

const (
	silent    manner = iota
	marked           // ○山田委員　…
	bracketed        // 【山田委員】 …, （山田委員）…
	colon            // 山田委員：…
	signed           // （問）…, Ｑ．…, →…
	spaced           // 山田委員　…
	alone            // 山田委員 on a line of its own
)

// A hit is the speaker that a row begins with.
type hit struct {
	manner  manner
	sign    doc.Sign
	speaker doc.Span // empty for none
	text    int      // where the remark begins
}

// findSpeech reads the beginning of every row. The weak manners, which look
// like prose, count only where the document has no strong one.
func (f *finder) findSpeech() {
	strong := 0
	for i := f.titleEnd; i < len(f.rows); i++ {
		r := &f.rows[i]
		if r.region >= 0 {
			continue
		}
		r.speech = f.strongHit(r)
		if r.speech.manner != silent && r.speech.manner != signed && (r.speech.text >= r.End || r.full || f.holdsStop([]doc.Span{r.Span})) {
			strong++ // 委員：山田、木村 is none
		}
	}
	if strong > 1 {
		f.findNamesInBrackets()
		f.findFirms()
		f.findUnlisted()
		return
	}
	for i := f.titleEnd; i < len(f.rows); i++ {
		if r := &f.rows[i]; r.region < 0 && r.speech.manner == silent {
			r.speech = f.weakHit(i)
		}
	}
}

// findNamesInBrackets reads （四葉通信） before a sentence as a speaker where
// others are named in brackets too.
func (f *finder) findNamesInBrackets() {
	seen := 0
	for i := range f.rows {
		if r := &f.rows[i]; r.speech.manner == bracketed {
			seen++
		}
	}
	if seen == 0 {
		return
	}
	for i := f.titleEnd; i < len(f.rows); i++ {
		r := &f.rows[i]
		if r.region >= 0 || r.speech.manner != silent || r.mark.style != unnumbered || f.fold[r.Start] != '(' {
			continue
		}
		shut := closeAt(f.fold, r.Start, r.End)
		inner := doc.Span{Start: r.Start + 1, End: max(shut, r.Start+1)}
		text := skip(f.fold, inner.End+1, r.End)
		if shut < 0 || inner.Len() > 14 || inner.Len() < 2 || i > 0 && f.rows[i-1].full && !f.endsWhole(f.rows[i-1].Span) || text >= r.End || !f.plainName(inner) || f.hasDigits(inner) || index(f.fold, text, r.End, '。') < 0 && !r.full {
			continue
		}
		r.speech = hit{bracketed, doc.NoSign, trim(f.fold, inner), text}
	}
}

func (f *finder) strongHit(r *row) hit {
	if h := f.signHit(r); h.manner != silent {
		return h
	}
	at := r.Start
	if r.mark.style == bulleted {
		at = r.body
	}
	if at >= r.End {
		return hit{}
	}
	switch c := f.fold[at]; {
	case c == '【' || c == '(' || c == '[' || c == '〔' || c == '<' || c == '〈' || c == '《':
		return f.bracketHit(r, at)
	case r.mark.style == bulleted && speaks(r.mark.bullet):
		if h := f.nameHit(r, at, marked); h.manner != silent {
			return h
		}
	}
	if r.mark.style == unnumbered || r.mark.style == bulleted {
		return f.colonHit(r, at)
	}
	return hit{}
}

// speaks reports whether r is a sign that stands before speakers.
func speaks(r rune) bool {
	switch r {
	case '○', '●', '◯', '〇', '◎', '◇', '◆', '□', '■', '△', '▲', '▽', '▼', '☆', '★', '→', '⇒', '-', '―', '・', '•':
		return true
	}
	return false
}

// bracketHit reads 【山田委員】 and （山田委員）.
func (f *finder) bracketHit(r *row, at int) hit {
	shut := closeAt(f.fold, at, r.End)
	if shut < 0 || shut-at > 24 {
		return hit{}
	}
	inner := trim(f.fold, doc.Span{Start: at + 1, End: shut})
	if !f.speaker(inner) && !f.groupSpeaks(inner) || f.tellsTime(inner) || f.opening(inner) {
		return hit{}
	}
	text := skip(f.fold, shut+1, r.End)
	if text < r.End && f.fold[text] == ':' {
		text = skip(f.fold, text+1, r.End)
	}
	return hit{bracketed, f.arrow(r), inner, text}
}

// nameHit reads a name behind a mark: up to the first space or colon before
// which the name is complete.
func (f *finder) nameHit(r *row, at int, how manner) hit {
	for i := at + 1; i <= r.End && i-at <= 22; i++ {
		if i < r.End && !blank(f.fold[i]) && f.fold[i] != ':' {
			if f.fold[i] == '。' || f.fold[i] == '、' {
				return hit{}
			}
			continue
		}
		if i > at && blank(f.fold[i-1]) {
			continue
		}
		s := doc.Span{Start: at, End: i}
		if !f.named(s) && !(how == marked && (f.companyName(s) || i < r.End && f.ofCompany(s))) {
			if i < r.End && f.fold[i] == ':' {
				return hit{}
			}
			continue
		}
		text := skip(f.fold, i, r.End)
		if text < r.End && f.fold[text] == ':' {
			text = skip(f.fold, text+1, r.End)
		}
		return hit{how, f.arrow(r), s, text}
	}
	return hit{}
}

// colonHit reads 山田委員：…; with an arrow or a mark before it any short name
// will do (→若草通信：…).
func (f *finder) colonHit(r *row, at int) hit {
	i := at
	for i < r.End && f.fold[i] != ':' && i-at <= 24 {
		if f.fold[i] == '。' || f.fold[i] == '、' {
			return hit{}
		}
		i++
	}
	if i >= r.End || f.fold[i] != ':' || i == at {
		return hit{}
	}
	s := trim(f.fold, doc.Span{Start: at, End: i})
	if s.Len() == 0 || digit(f.fold[s.End-1]) {
		return hit{}
	}
	marked := r.mark.bullet != 0 && r.mark.bullet != '※' && r.mark.bullet != '*'
	if !f.speaker(s) && !(marked && f.plainName(s)) {
		return hit{}
	}
	return hit{colon, f.arrow(r), s, skip(f.fold, i+1, r.End)}
}
