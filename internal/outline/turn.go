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
		if r.speech.manner != silent && r.speech.manner != signed {
			strong++
		}
	}
	if strong > 1 {
		f.findNamesInBrackets()
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
	if !f.speaker(inner) && !f.groupSpeaks(inner) {
		return hit{}
	}
	text := skip(f.fold, shut+1, r.End)
	if text < r.End && f.fold[text] == ':' {
		text = skip(f.fold, text+1, r.End)
	}
	return hit{bracketed, f.arrow(r), inner, text}
}

// groupSpeaks reports whether s is a group that speaks as one: 県, 市, 行政側.
func (f *finder) groupSpeaks(s doc.Span) bool {
	key, stop := f.words.group.prefix(f.fold, s.Start, s.End)
	return stop == s.End && (key == "group secretariat" || key == "group presenter") && !contains(f.fold, s.Start, s.End, "出席") && s.Len() < 6
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
		if !f.named(s) && !(how == marked && f.companyName(s)) {
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

// companyName reports whether s names a company or a ministry as a whole.
func (f *finder) companyName(s doc.Span) bool {
	if s.Len() > 22 || !f.plainName(s) {
		return false
	}
	for _, word := range [...]string{"株式会社", "有限会社", "合同会社", "(株)", "㈱"} {
		if hasPrefix(f.fold, s.Start, s.End, word) || hasSuffix(f.fold, s.Start, s.End, word) {
			return true
		}
	}
	switch f.fold[s.End-1] {
	case '省', '庁', '課', '局':
		return s.Len() > 2
	}
	return hasSuffix(f.fold, s.Start, s.End, "法人") || hasSuffix(f.fold, s.Start, s.End, "協会") || f.groupSpeaks(s)
}

// colonHit reads 山田委員：…; with an arrow or a mark before it any short name
// will do (→みどり通信：…).
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

// plainName reports whether s may be the name of a body: no label, no
// sentence.
func (f *finder) plainName(s doc.Span) bool {
	if _, stop := f.words.labels.prefix(f.fold, s.Start, s.End); stop == s.End {
		return false
	}
	particles := 0
	for _, r := range f.fold[s.Start:s.End] {
		if r == 'を' || r == 'は' || r == 'が' || r == '「' || r == '/' || r == ':' || r == '、' || r == '。' || r != '・' && isBullet(r) {
			particles++
		}
	}
	return particles == 0 && s.Len() <= 20
}

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
		if hasPrefix(fold, at, end, w.word) {
			stop := at
			for n := len([]rune(w.word)); n > 0; stop++ {
				if !blank(fold[stop]) {
					n--
				}
			}
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
	if index(f.fold, at, r.End, '。') < 0 && !r.full {
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

// speaker reports whether s names a speaker: somebody with a role, or a body
// that speaks.
func (f *finder) speaker(s doc.Span) bool {
	if f.named(s) {
		return true
	}
	if s.Len() < 2 || s.Len() > 20 || !f.plainName(s) {
		return false
	}
	_, from := f.words.org.suffix(f.fold, s.Start, s.End)
	return from < s.End && from > s.Start && !f.isLabel(s)
}

// named reports whether s ends in a role or a word of courtesy, as names of
// speakers do, remarks in brackets aside.
func (f *finder) named(s doc.Span) bool {
	s = trim(f.fold, s)
	if s.Len() < 2 || s.Len() > 24 {
		return false
	}
	if f.fold[s.End-1] == ')' {
		return f.namedBefore(s)
	}
	for i := s.Start; i < s.End; i++ {
		switch f.fold[i] {
		case '(':
			if shut := closeAt(f.fold, i, s.End); shut > 0 && shut-i < 5 && i > s.Start {
				i = shut // 鈴木（一）委員: one of two of that name
				continue
			}
			return false
		case '。', '、', '「', 'を', 'は', 'が', ':', '【', '？', '?', '/', '※', '→', '以':
			return false
		}
	}
	if f.courteous(s) {
		return true
	}
	_, from := f.words.role.suffix(f.fold, s.Start, s.End)
	return from < s.End && !f.isLabel(s) && !hasSuffix(f.fold, s.Start, from, "の")
}

// courteous reports whether s ends in 君, 氏, さん behind a name.
func (f *finder) courteous(s doc.Span) bool {
	_, from := f.words.courtesy.suffix(f.fold, s.Start, s.End)
	return from < s.End && from > s.Start+1 && (kanji(f.fold[from-1]) || katakana(f.fold[from-1]) || blank(f.fold[from-1])) && s.Len() < 14
}

// namedBefore reports the same of a name with a bracket: 委員長（山田君）, 山田委員
// （東市）.
func (f *finder) namedBefore(s doc.Span) bool {
	if index(f.fold, s.Start, s.End, '。') >= 0 {
		return false
	}
	open := index(f.fold, s.Start, s.End, '(')
	if open <= s.Start {
		return false
	}
	if f.named(doc.Span{Start: s.Start, End: open}) {
		return true
	}
	return f.named(doc.Span{Start: open + 1, End: s.End - 1}) && open-s.Start < 12
}

// isLabel reports whether s as a whole is a label that no speaker has.
func (f *finder) isLabel(s doc.Span) bool {
	key, stop := f.words.labels.prefix(f.fold, s.Start, s.End)
	if stop < s.End {
		return false
	}
	_, from := f.words.role.suffix(f.fold, s.Start, s.End)
	return key != "group secretariat" && from > s.Start || contains(f.fold, s.Start, s.End, "出席") || contains(f.fold, s.Start, s.End, "欠席")
}
