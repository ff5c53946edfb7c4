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
//	・会場費は来月に支払う
//
//	■清掃
//	・草を刈る
func (f *finder) findTopics() {
	found := map[topicClass][]int{}
	from := f.titleEnd
	for i := from; i < len(f.rows); i++ {
		f.src.Stop.Check()
		r := &f.rows[i]
		class, topic := f.topic(i)
		if r.head > 0 || r.region >= 0 || !topic && r.mark.Numbered() && f.endsItem(r.text()) {
			return // headings, tables or titles of items tell what the minutes are of
		}
		l, ok := f.Label(r.Span, &r.mark)
		if ok && l.Known {
			if l.Key == "agenda" || l.Key == "body" {
				return
			}
			if !l.Bracket && l.Key != "other" {
				from = i
			}
		}
		if topic {
			found[class] = append(found[class], i)
		}
	}
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
	const longest = 20 // characters
	r := &f.rows[i]
	if r.region >= 0 || !f.textAt(i+1) || f.rows[i+1].gap > 0 || f.HasStop(r.Span) || r.body >= r.End {
		return class, false
	}
	class = topicClass{bullet: ring(r.mark.Bullet), style: r.mark.Style}
	text := r.text()
	if inner, bracketed := f.Bracketed(r.Span); bracketed {
		class.open, text = f.Fold[r.Start], inner
	}
	signed := class.open != 0 || headSign(class.bullet)
	if r.gap == 0 && !r.rule && !signed {
		return class, false
	}
	if n := script.Count(f.Fold, text); n < 2 || n > longest || !f.letters(r) || class.open == '(' || class.bullet == '※' {
		return class, false
	}
	if f.ListsPeople(text) || f.Named(text) || f.oneName(text) || f.When(text).Any() || script.Colon(f.Fold[r.End-1]) {
		return class, false
	}
	below := &f.rows[i+1]
	point := below.mark.Bullet != 0 && below.mark.Bullet != r.mark.Bullet
	told := class != topicClass{} && f.HasStop(below.Span) && below.unmarked()
	return class, (point || told) && !f.ListsPeople(below.text()) && !f.oneName(below.text())
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
