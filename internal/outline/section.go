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
	if s.f.headsList(i) {
		r.mark = mark{end: r.Start, numEnd: r.Start}
		r.body = r.Start
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
	if r.mark.style == worded && r.mark.number == 1 && s.current().key != "agenda" && s.current().key != "papers" {
		return true // 議案1, ＜議題1＞
	}
	if s.style != unnumbered || r.mark.number != 1 || r.mark.style == bulleted || s.current().key == "agenda" || s.current().row < 0 {
		return false
	}
	if key := s.current().key; !s.current().people && (key == "venue" || key == "public" || key == "count" || key == "method") && s.f.listBegins(i) {
		return true
	}
	text := doc.Span{Start: r.body, End: r.End}
	return s.f.opening(text) || s.f.isHolder(text)
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
	if l.people {
		l.key = s.f.ownGroup(l.word, l.key)
	}
	s.begin(section{key: l.key, people: l.people, label: l.word, mark: r.mark, value: l.value, row: i, from: i + 1})
	if l.key == "body" && !l.people {
		s.body = true
		s.spoken = r.speech.manner != silent
	}
	if l.numeral {
		s.style, s.number = r.mark.style, r.mark.number
	}
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
