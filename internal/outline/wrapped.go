package outline

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/script"
)

// In text that keeps the places of words, a label may be wrapped beside its value, as those
// of lists of people often are:
//
//	説明のため      総務部長　青山 太郎　　建設課長　森井 花子
//	出席した者      会計管理者　川田 一郎
//
// Its parts are one label, and what stands beside them is the list.

const (
	mostParts   = 8   // lines of a label
	mostAmid    = 2   // lines without a part of the label, between two that have one
	leastPart   = 2   // characters of the first line of a label
	partsBeside = 4   // columns between the beginnings of the parts at most
	mostWrapped = 200 // rows in which such labels are looked for: those of the header
)

// A wrappedLabel is a label over several rows.
type wrappedLabel struct {
	key    string
	people bool
	parts  []doc.Span
	value  doc.Span // beside its first part
}

// wrapLabels joins the parts of labels that are wrapped beside their values.
func (f *finder) wrapLabels() {
	if f.src.Whole {
		return
	}
	for i := 0; i < min(len(f.rows), mostWrapped); i++ {
		f.src.Stop.Check()
		f.countBelow(i)
		if w := f.cutLabel(i); w != nil {
			f.rows[i].wrapped = w
			f.rows = slices.Delete(f.rows, i+1, i+2)
			continue
		}
		if f.src.Boxes != nil {
			continue
		}
		if w, values := f.wrappedFrom(i); w != nil {
			f.rows[i].wrapped = w
			kept := f.rows[:i+1]
			for n, v := range values {
				if r := f.rows[i+1+n]; !v.Empty() {
					r.left = f.columnOf(&r, v.Start)
					r.Span = v
					f.setMark(&r, f.Mark(v))
					kept = append(kept, r)
				}
			}
			f.rows = append(kept, f.rows[i+1+len(values):]...)
		}
	}
}

// countBelow takes the number of people that stands below a label, beside its list, out of the list:
//
//	出席委員    会　長　青山 太郎
//	（８名）    副会長　森井 花子
func (f *finder) countBelow(i int) {
	if !f.textAt(i) || !f.textAt(i+1) || f.src.Boxes != nil {
		return
	}
	r, below := &f.rows[i], &f.rows[i+1]
	b := f.partOf(below.Span)
	if inner, ok := f.Bracketed(b.label); below.gap > 0 || !ok || !f.PeopleCount(inner) {
		return
	}
	l, ok := f.Label(r.Span, &r.mark)
	if !ok || !l.People || !l.Gap || l.Alone() || b.value.Empty() {
		return
	}
	values := f.columnOf(r, l.Value.Start)
	if below.left > r.left+partsBeside || f.columnOf(below, b.value.Start) < values-valueSlack {
		return
	}
	f.note(doc.Mark, b.label.Start, b.label.End)
	if l.Key == "member" {
		f.out.Counts = append(f.out.Counts, doc.Count{Key: "members", Span: []doc.Span{b.label}})
	}
	below.left = f.columnOf(below, b.value.Start)
	below.Span = b.value
	f.setMark(below, f.Mark(b.value))
}

// cutLabel reads a label whose last letters a narrow column leaves to a row of their own, its
// value below: 配布資 / 料. It is nil for none.
func (f *finder) cutLabel(i int) *wrappedLabel {
	const last, longest = 2, 10 // characters
	if !f.textAt(i) || !f.textAt(i+1) {
		return nil
	}
	a, b := &f.rows[i], &f.rows[i+1]
	if b.gap > 0 || b.Len() > last || a.Len() < leastPart || a.Len() > longest || !a.unmarked() || !b.unmarked() || f.labels(a.Span) {
		return nil
	}
	key, people := f.labelOf(a.Span, b.Span)
	if key == "" || f.labels(b.Span) {
		return nil
	}
	return &wrappedLabel{key: key, people: people, parts: []doc.Span{a.Span, b.Span}}
}

// wrappedFrom reads the label that begins on row i, and what stands beside its parts on
// each row below up to the last of them; nil for none.
func (f *finder) wrappedFrom(i int) (*wrappedLabel, []doc.Span) {
	if !f.mayBeWrapped(i) {
		return nil, nil
	}
	first := &f.rows[i]
	start := first.text()
	own := f.partOf(start)
	if !f.firstPart(start, own.label) {
		return nil, nil
	}
	at := columns{labels: f.columnOf(first, start.Start), values: f.valueColumn(first, own.value)}
	var w *wrappedLabel
	var parts, values []doc.Span
	last, whole, amid := own.label, 0, 0
	for k := i + 1; k < len(f.rows) && len(parts) < mostParts && amid <= mostAmid; k++ {
		r := &f.rows[k]
		if f.endsWrapped(r) {
			break
		}
		b := f.partOf(r.Span)
		if at.values > 0 && r.left >= at.values-valueSlack {
			values, amid = append(values, r.Span), amid+1
			continue
		}
		if !f.nextPart(last, r, &b, at) {
			break
		}
		if at.values == 0 {
			at.values = f.valueColumn(r, b.value)
		}
		if last, amid = b.label, 0; parts == nil {
			parts = []doc.Span{own.label}
		}
		parts, values = append(parts, b.label), append(values, b.value)
		if key, people := f.labelOf(parts...); key != "" {
			w, whole = &wrappedLabel{key, people, parts[:len(parts):len(parts)], own.value}, len(values)
		}
	}
	if w == nil || at.values < leastValueColumn {
		return nil, nil
	}
	return w, values[:whole]
}

// mayBeWrapped reports whether a label that goes on below may begin on row i.
func (f *finder) mayBeWrapped(i int) bool {
	first := &f.rows[i]
	return first.region < 0 && first.mark.Bullet == 0 && i+1 < len(f.rows) && !f.endsWrapped(&f.rows[i+1])
}

// firstPart reports whether the front of s, up to a gap, may be the beginning of a label: it
// is none by itself, and nobody.
func (f *finder) firstPart(s, front doc.Span) bool {
	if front.Len() < leastPart || f.HasStop(s) || f.Has(front, ':') {
		return false
	}
	return !f.Ends(f.Words.Role, front) && !f.Named(front) && !f.labels(front)
}

// endsWrapped reports whether a row is neither a part of a label nor beside one.
func (f *finder) endsWrapped(r *row) bool {
	if r.region >= 0 || r.rule || r.Start >= r.End || r.mark.Bullet != 0 {
		return true
	}
	return r.mark.Numbered() && r.mark.Style != line.Worded || f.HasStop(r.Span)
}

// nextPart reports whether the label that stands so far at the columns at, and last with a
// part, may go on at the beginning of the row r, in which b stands.
func (f *finder) nextPart(last doc.Span, r *row, b *beside, at columns) bool {
	if r.left > at.labels+partsBeside || r.left < at.labels-partsBeside {
		return false
	}
	if !f.amidPhrase(last, b.label) && f.labels(b.label) {
		return false
	}
	return b.value.Empty() || f.valueColumn(r, b.value) >= at.values-valueSlack
}

// valueColumn is the column at which a value stands in its row, 0 for none.
func (f *finder) valueColumn(r *row, value doc.Span) int {
	if value.Empty() {
		return 0
	}
	return f.columnOf(r, value.Start)
}

// labels reports whether s is a label by itself.
func (f *finder) labels(s doc.Span) bool {
	_, known := f.Words.Labels.Is(f.Fold, s.Start, s.End)
	key, _ := f.labelOf(s)
	return known || key != ""
}

// amidPhrase reports whether a phrase goes on from a to b: 説明のため / 出席した者,
// 会議に出席 / した職員.
func (f *finder) amidPhrase(a, b doc.Span) bool {
	return script.Hiragana(f.Fold[a.End-1]) || script.Hiragana(f.Fold[b.Start])
}

// partOf is the label, or the part of one, at the beginning of s, up to a gap, and what
// stands behind that.
func (f *finder) partOf(s doc.Span) beside {
	b := beside{label: s}
	if i := f.GapIn(s, 2); i < s.End {
		b.label, b.value = doc.Span{Start: s.Start, End: i}, f.Trim(doc.Span{Start: i, End: s.End})
	}
	return b
}

// labelOf is what the parts, one behind the other, are the label of: a group of people, or
// something else that the lexicon knows; empty for none.
func (f *finder) labelOf(parts ...doc.Span) (key string, people bool) {
	for _, p := range parts {
		if p.Len() > longestCentred {
			return "", false
		}
	}
	fold, runes := f.joined.fold[:0], f.joined.runes[:0]
	for _, p := range parts {
		fold, runes = append(fold, f.Fold[p.Start:p.End]...), append(runes, f.src.Runes[p.Start:p.End]...)
	}
	f.joined.fold, f.joined.runes = fold, runes
	r := line.Reader{Fold: fold, Runes: runes, Words: f.Words}
	l, ok := r.Label(doc.Span{End: len(fold)}, &line.Mark{})
	if !ok || !l.People && !l.Known || !l.Alone() || l.Word.Len() < len(fold) {
		return "", false
	}
	return l.Key, l.People
}
