package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// A topicClass is how the topics of a document are set: a sign before them, or a bracket around them; both 0 for
// words alone.
type topicClass struct {
	bullet, open rune
	style        line.Style
}

// findTopics takes the topics of minutes that name no agenda for headings: short rows behind a blank line, all set in one
// way, above points or sentences.
//
//	■予算
//	・会場費は来月に払う
//
//	■清掃
//	・草を刈る
func (f *finder) findTopics() {
	found := map[topicClass][]int{}
	from := f.titleEnd // behind the labels of the header
	for i := from; i < len(f.rows); i++ {
		f.src.Stop.Check()
		r := &f.rows[i]
		class, topic := f.topic(i)
		if r.head > 0 || r.region >= 0 || !topic && r.mark.Numbered() && f.endsItem(r.text()) {
			return // headings, tables or titles of items tell what the minutes are of
		}
		if topic {
			found[class] = append(found[class], i)
		}
		if l, ok := f.Label(r.Span, &r.mark); ok && l.Known {
			if holdsItems(l.Key) {
				return
			}
			if !l.Bracket && l.Key != "other" {
				from = i
			}
		}
	}
	f.headTopics(found, from)
}

// headTopics makes headings of the topics that are set as most are, behind row from.
func (f *finder) headTopics(found map[topicClass][]int, from int) {
	var best []int
	for _, rows := range found {
		if len(rows) > len(best) || len(rows) == len(best) && rows[0] < best[0] {
			best = rows
		}
	}
	for len(best) > 0 && best[0] < from {
		best = best[1:]
	}
	if len(best) < 2 {
		return
	}
	for _, i := range best {
		f.asHeading(&f.rows[i])
	}
}

// topic is how row i is set, if it may be a topic.
func (f *finder) topic(i int) (class topicClass, ok bool) {
	r := &f.rows[i]
	if r.region >= 0 || !f.textAt(i+1) || f.rows[i+1].gap > 0 || f.HasStop(r.Span) || r.body >= r.End {
		return class, false
	}
	class = topicClass{bullet: ring(r.mark.Bullet), style: r.mark.Style}
	text := r.text()
	if inner, bracketed := f.Bracketed(r.Span); bracketed {
		class.open, text = f.Fold[r.Start], inner
	}
	if class.open == '(' || class.bullet == '※' || !f.mayBeTopic(text) {
		return class, false
	}
	apart := r.gap > 0 || r.rule || class.open != 0 || headSign(class.bullet)
	return class, apart && f.toldBelow(i, class)
}

// mayBeTopic reports whether s is a few words, and nobody's name and no day.
func (f *finder) mayBeTopic(s doc.Span) bool {
	const longest = 20 // characters
	if n := script.Count(f.Fold, s); n < 2 || n > longest || !f.lettersIn(s) || script.Colon(f.Fold[s.End-1]) {
		return false
	}
	return !f.ListsPeople(s) && !f.Named(s) && !f.oneName(s) && !f.When(s).Any()
}

// toldBelow reports whether a point stands below row i, or a sentence where the row has a sign, and nobody's name.
func (f *finder) toldBelow(i int, class topicClass) bool {
	r, below := &f.rows[i], &f.rows[i+1]
	point := below.mark.Bullet != 0 && below.mark.Bullet != r.mark.Bullet
	told := class != topicClass{} && below.unmarked() && f.tellsFrom(i+1)
	return (point || told) && !f.ListsPeople(below.text()) && !f.oneName(below.text())
}

// tellsFrom reports whether a sentence begins on row i, which may be wrapped.
func (f *finder) tellsFrom(i int) bool {
	const most = 4 // rows
	for k := i; k < min(len(f.rows), i+most) && f.rows[k].region < 0 && f.rows[k].unmarked(); k++ {
		if f.HasStop(f.rows[k].Span) {
			return true
		}
		if !f.rows[k].full || k > i && f.rows[k].gap > 0 {
			return false
		}
	}
	return false
}

// asHeading takes a row for a heading of the document, without the sign or the bracket that shows it is one.
func (f *finder) asHeading(r *row) {
	const level = 2
	r.head = level
	text := r.Span
	if inner, ok := f.Bracketed(text); ok {
		text = inner
	} else if r.mark.Numbered() {
		return
	} else {
		text = r.text()
	}
	f.note(doc.Mark, r.Start, text.Start)
	f.note(doc.Mark, text.End, r.End)
	r.Span = text
	r.unmark()
}
