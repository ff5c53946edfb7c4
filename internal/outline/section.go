package outline

import "github.com/giji-go/giji/internal/doc"

// A section is a label and what stands below it.
type section struct {
	key    string
	people bool
	label  doc.Span // empty for none
	mark   mark     // of the label's row
	value  doc.Span // the rest of the label's row
	row    int      // the label's row, -1 for none
	from   int      // the rows below it
	to     int
}

// A splitter is the state of dividing the rows into sections.
type splitter struct {
	f      *finder
	list   []section
	body   bool  // the minutes proper have begun
	spoken bool  // and somebody has spoken, or an item was told
	style  style // numbering of the labels
	number int   // the last of them
}

// findSections divides the rows below the title at the labels. Above the
// minutes proper every label counts; within them only one that goes on with
// the numbering of the labels, or stands by itself before anybody speaks.
func (f *finder) findSections() []section {
	s := splitter{f: f}
	s.begin(section{key: "preamble", row: -1, from: f.titleEnd})
	for i := f.titleEnd; i < len(f.rows); i++ {
		s.row(i)
	}
	s.close(len(f.rows))
	return s.list
}

func (s *splitter) begin(next section) {
	s.close(next.from - bit1(next.row >= 0))
	s.list = append(s.list, next)
}

func bit1(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (s *splitter) close(at int) {
	if n := len(s.list); n > 0 {
		s.list[n-1].to = max(at, s.list[n-1].from)
	}
}

func (s *splitter) current() *section { return &s.list[len(s.list)-1] }

func (s *splitter) row(i int) {
	r := &s.f.rows[i]
	if r.region >= 0 {
		s.enterBody(i)
		s.spoken = true
		return
	}
	if l, ok := s.f.labelAt(r); ok && s.counts(i, r, &l) {
		s.enter(i, r, &l)
		return
	}
	if !s.body && s.opensItems(i, r) {
		s.enterBody(i)
		return
	}
	if !s.spoken && s.f.opensSpeech(i, s.current()) {
		s.enterBody(i)
		s.spoken = true
		return
	}
	if s.body && r.mark.style == paren && s.f.sentence(i) {
		s.spoken = true
	}
}

// opensItems reports whether a numbered 開会, 議事 or the like begins the minutes
// proper below a header whose labels have no numbers.
func (s *splitter) opensItems(i int, r *row) bool {
	if s.style != unnumbered || r.mark.number != 1 || r.mark.style == bulleted || s.current().key == "agenda" || s.current().row < 0 {
		return false
	}
	text := doc.Span{Start: r.body, End: r.End}
	h := s.f.headOf(text)
	_, stop := s.f.words.opening.prefix(s.f.fold, h.Start, h.End)
	return stop > h.Start && stop == h.End || s.f.isHolder(text)
}

// enterBody begins the minutes proper where no label does.
func (s *splitter) enterBody(i int) {
	if !s.body {
		s.begin(section{key: "body", row: -1, from: i})
	} else if key := s.current().key; key != "body" && key != "agenda" {
		s.begin(section{key: "body", row: -1, from: i})
	}
	s.body = true
}

func (s *splitter) enter(i int, r *row, l *label) {
	s.begin(section{key: l.key, people: l.people, label: l.word, mark: r.mark, value: l.value, row: i, from: i + 1})
	if l.key == "body" && !l.people {
		s.body = true
		s.spoken = r.speech.manner != silent
	}
	if l.numeral {
		s.style, s.number = r.mark.style, r.mark.number
	}
}

// next reports whether the row goes on with the numbering of the labels.
func (s *splitter) next(r *row) bool {
	return r.mark.style != unnumbered && r.mark.style != bulleted && r.mark.style == s.style &&
		(r.mark.number == s.number+1 || r.mark.number == s.number+2)
}

// counts reports whether the label begins a section where it stands.
func (s *splitter) counts(i int, r *row, l *label) bool {
	f := s.f
	if !f.sensible(i, l) {
		return false
	}
	if l.people {
		return s.groupCounts(i, r, l)
	}
	if r.speech.manner == colon || r.speech.manner == bracketed {
		if l.key == "body" || l.key == "agenda" {
			return false
		}
	}
	switch {
	case s.spoken:
		return s.next(r) && (l.alone() || l.colon) || s.endLabel(r, l)
	case s.body:
		if l.key == "body" || l.key == "agenda" {
			if f.isLead(r.Span) && s.current().key == "body" || s.inItems(i) && !s.next(r) {
				return false
			}
			return l.alone() && (!l.numeral || s.next(r))
		}
		return l.alone() || l.colon || s.next(r) || l.bracket
	}
	if s.current().key == "agenda" && l.numeral && !s.next(r) && (l.key == "body" || l.key == "agenda") {
		return false // 2. 議事 within 議事次第
	}
	if !l.alone() && !l.colon && !l.bracket && !l.numeral && !l.bullet && !f.numberBegins(l.value) && (l.key == "body" || l.key == "agenda" || l.key == "other") {
		return false
	}
	return true
}

// numberBegins reports whether s begins with a number of a list.
func (f *finder) numberBegins(s doc.Span) bool {
	m := f.words.readMark(f.fold, s.Start, s.End)
	return m.style != unnumbered && m.style != bulleted && m.number == 1
}

// endLabel reports whether a label ends a discussion although nothing numbers
// it: the papers and the contact at the end of the text.
func (s *splitter) endLabel(r *row, l *label) bool {
	return (l.key == "papers" || l.key == "other") && s.style == unnumbered && (l.bracket || l.bullet || r.gap > 0) && l.alone() && r.speech.manner == silent
}

// inItems reports whether numbered rows stand between the section's label and
// row i.
func (s *splitter) inItems(i int) bool {
	for k := s.current().from; k < i; k++ {
		if m := s.f.rows[k].mark; m.style != unnumbered && m.style != bulleted {
			return true
		}
	}
	return false
}

// groupCounts is counts for a heading of participants. A short word such as
// 委員 is one only among participants, and before a name it is a role.
func (s *splitter) groupCounts(i int, r *row, l *label) bool {
	f := s.f
	broad := contains(f.fold, l.word.Start, l.word.End, "出席") || contains(f.fold, l.word.Start, l.word.End, "欠席") ||
		contains(f.fold, l.word.Start, l.word.End, "参加") || contains(f.fold, l.word.Start, l.word.End, "構成員")
	if l.key == "other" && !(s.current().people && (l.bracket || l.colon || l.word.Len() > 3)) {
		return false // その他 is an item more often than a group
	}
	if s.spoken {
		return broad && s.next(r) && l.alone()
	}
	if s.body && !s.current().people {
		return broad && (l.alone() || l.colon || s.next(r)) && r.speech.manner == silent || broad && s.next(r)
	}
	if !s.current().people && !broad && l.word.Len() <= 2 && !l.numeral && !l.bullet && !l.bracket && !l.colon {
		return false
	}
	if l.alone() || l.colon || l.bracket {
		return !(f.isRole(l.word) && l.bracket && !l.alone() && s.current().people && !f.names(l.value))
	}
	return l.key != "member" || !f.isRole(l.word) || digit(f.fold[l.value.Start]) && f.peopleCount(l.value) || index(f.fold, l.value.Start, l.value.End, '、') >= 0
}

// isRole reports whether the word is a role that stands before a name.
func (f *finder) isRole(s doc.Span) bool {
	_, from := f.words.role.suffix(f.fold, s.Start, s.End)
	return from == s.Start
}

// names reports whether s holds anything but brackets.
func (f *finder) names(s doc.Span) bool { return count(f.fold, s) > 1 }

// sensible looks at what follows a label that is a common word too.
func (f *finder) sensible(i int, l *label) bool {
	switch l.key {
	case "papers":
		at := l.value.Start
		return l.people || l.colon || l.alone() || !numeralRune(f.fold[at]) && !hasPrefix(f.fold, at, l.value.End, "No") && !hasPrefix(f.fold, at, l.value.End, "第")
	case "held", "time", "opened", "closed", "place-time":
		if l.people {
			return true
		}
		if f.numerals(l.value) {
			return true
		}
		return l.alone() && i+1 < len(f.rows) && f.rows[i+1].region < 0 && f.numerals(f.rows[i+1].Span) &&
			(l.key != "opened" && l.key != "closed" || f.shortTime(f.rows[i+1].Span))
	}
	return true
}

func (f *finder) shortTime(s doc.Span) bool {
	_, time := f.holdsDate(s)
	return time && s.Len() < 24
}

// numerals reports whether a number or 正午 stands in s.
func (f *finder) numerals(s doc.Span) bool {
	for _, r := range f.fold[s.Start:s.End] {
		if digit(r) || kanjiDigit(r) > 0 || r == '元' || r == '正' {
			return true
		}
	}
	return false
}

// opensSpeech reports whether row i begins the minutes proper by a turn. In a
// list of people the row must hold a sentence.
func (f *finder) opensSpeech(i int, in *section) bool {
	r := &f.rows[i]
	if r.speech.manner == silent {
		return false
	}
	if in.key == "body" && !in.people {
		return true
	}
	return f.sentence(i)
}

// sentence reports whether row i holds the end of a sentence, or goes on into
// rows that do.
func (f *finder) sentence(i int) bool {
	for k := i; k < len(f.rows) && k < i+6; k++ {
		r := &f.rows[k]
		if r.region >= 0 || k > i && (r.speech.manner != silent || r.mark.style != unnumbered) {
			return false
		}
		if index(f.fold, r.Start, r.End, '。') >= 0 {
			return true
		}
		if k > i && !r.full || k == i && !r.full && r.speech.manner != alone && r.speech.text < r.End {
			return false
		}
	}
	return false
}

// isLead reports whether the row leads into a discussion: a heading such as
// 質疑応答, or 主な意見は以下のとおり。
func (f *finder) isLead(s doc.Span) bool {
	if s.Len() > 60 {
		return false
	}
	_, from, to := f.words.lead.within(f.fold, s.Start, s.End)
	if from == s.End {
		return false
	}
	end := skipBack(f.fold, s.Start, s.End)
	for end > to {
		switch f.fold[end-1] {
		case '。', '>', '】', ')', '〕', ']', '」', ':', '》', '〉', '.':
			end--
			continue
		}
		break
	}
	if f.leadSentence([]doc.Span{s}) {
		return index(f.fold, s.Start, skipBack(f.fold, s.Start, s.End)-1, '。') < 0
	}
	if hasSuffix(f.fold, s.Start, end, "とおり") || hasSuffix(f.fold, s.Start, end, "通り") || hasSuffix(f.fold, s.Start, end, "次のとおりである") ||
		hasSuffix(f.fold, s.Start, end, "以下のとおりである") || hasSuffix(f.fold, s.Start, end, "があった") || hasSuffix(f.fold, s.Start, end, "であった") ||
		hasSuffix(f.fold, s.Start, end, "とおりであった") || hasSuffix(f.fold, s.Start, end, "なされた") || hasSuffix(f.fold, s.Start, end, "出された") {
		return contains(f.fold, s.Start, s.End, "以下") || contains(f.fold, s.Start, s.End, "次の") || contains(f.fold, s.Start, s.End, "下記")
	}
	if index(f.fold, s.Start, s.End, '。') >= 0 || s.Len() > 24 {
		return false
	}
	head := f.headOf(s)
	_, stop := f.words.lead.prefix(f.fold, head.Start, head.End)
	rest := count(f.fold, doc.Span{Start: stop, End: head.End})
	return stop > head.Start && rest <= 4 || from >= to-8 && count(f.fold, doc.Span{Start: to, End: end}) == 0 && closing(f.fold[s.Start]) != 0
}

// leadSentence reports whether a sentence says that remarks follow: it speaks
// of opinions or questions and points below.
func (f *finder) leadSentence(spans []doc.Span) bool {
	text := f.joined(spans, 90)
	if text == nil || !containsAny(text, saidWords[:]) || !containsAny(text, pointWords[:]) {
		return false
	}
	end := beforeTail(text, 0, len(text))
	if end > 0 && text[end-1] == '。' {
		end = beforeTail(text, 0, end-1)
	}
	for _, word := range leadEndings {
		if hasSuffix(text, 0, end, word) {
			return true
		}
	}
	return false
}

var (
	saidWords   = [...]string{"意見", "質疑", "質問", "議論", "発言", "やりとり", "やり取り", "指摘", "応答", "コメント", "討議"}
	pointWords  = [...]string{"以下の", "次のとおり", "次の通り", "次のような", "下記の", "以下、", "主な意見は以下", "概要は以下", "概要は次"}
	leadEndings = [...]string{"とおり", "通り", "とおりである", "とおりであった", "があった", "なされた", "出された", "ありました", "交わされた", "行われた", "ございました", "以下のとおりです", "とおりです"}
)

func containsAny(text []rune, words []string) bool {
	for _, word := range words {
		if contains(text, 0, len(text), word) {
			return true
		}
	}
	return false
}

// joined is the folded text of the spans without white space, nil where it is
// longer than limit.
func (f *finder) joined(spans []doc.Span, limit int) []rune {
	total := 0
	for _, s := range spans {
		total += s.Len()
	}
	if total > limit {
		return nil
	}
	text := make([]rune, 0, total)
	for _, s := range spans {
		for _, r := range f.fold[s.Start:s.End] {
			if !blank(r) {
				text = append(text, r)
			}
		}
	}
	return text
}

// headOf is s without the brackets and signs around it.
func (f *finder) headOf(s doc.Span) doc.Span {
	for s.Start < s.End && (closing(f.fold[s.Start]) != 0 || isBullet(f.fold[s.Start]) || blank(f.fold[s.Start])) {
		s.Start++
	}
	for s.End > s.Start {
		switch r := f.fold[s.End-1]; {
		case blank(r), r == '>', r == '】', r == ')', r == '〕', r == ']', r == ':', r == '》', r == '〉', r == '。':
			s.End--
			continue
		}
		break
	}
	return s
}
