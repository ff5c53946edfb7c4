package incident

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// A log that is set as a table may have columns for the medium of each entry, and for
// its day, which may be written once for several entries.

// noteColumns notes what the words of the head in the lines [k, end) stand over.
func (r *noticeReader) noteColumns(k, end int) {
	r.columns, r.day, r.below, r.remarks, r.media = r.columns[:0], [2]int{}, end, 0, ""
	r.single = end == k+1 && apartAt(r.cell, r.cell.LineStart(k), r.cell.LineEnd(k)) == r.cell.LineEnd(k)
	for ; k < end; k++ {
		for at, stop := r.cell.LineStart(k), r.cell.LineEnd(k); at < stop; {
			word := at
			for at < stop && !cell.Blank(r.cell.Fold[at]) {
				at++
			}
			key, _ := innerWords().Lookup(r.cell.Fold[word:at])
			r.columns = append(r.columns, key)
			at = cell.SkipBlank(r.cell.Fold, at, stop)
		}
	}
}

// mediumBefore takes what stands in the slots before the time of the entry for its medium,
// where the table has a column for it there, and gives the slots behind it.
func (r *noticeReader) mediumBefore(e *entry, from, end int) (int, int) {
	medium := slices.Index(r.columns, "medium")
	if e.medium != "" || medium < 0 || r.timed(medium) || from >= end || beginsTime(r.cell.Fold[from]) {
		return from, end
	}
	stop := r.columnEnd(from, end)
	next, last := cell.SkipBlank(r.cell.Fold, stop, end), end
	if k := r.mediumLines(r.cell.LineOf(from)); next >= end && k < len(r.cell.Lines) {
		stop, next, last = r.cell.LineEnd(k-1), r.cell.LineStart(k), r.cell.LineEnd(k)
	}
	if next >= last || !beginsTime(r.cell.Fold[next]) {
		return from, end
	}
	e.medium = r.cell.Join(from, stop)
	return next, last
}

// overRows gives the entry the medium that stands once for several, where the first column of the
// table is that of the media: a box over the rows of them all.
func (r *noticeReader) overRows(e *entry) {
	if len(r.columns) == 0 || r.columns[0] != "medium" {
		return
	}
	if e.medium == "" && e.labelEnd > e.label {
		e.medium = r.media // without a label, the name before it may have been lost
	}
	r.media = e.medium
}

// boxBehind is the line behind the box of a medium in the first column of the table that begins on
// line k, where an entry with a label begins there; 0 for no such box.
func (r *noticeReader) boxBehind(k int) int {
	const most = 4
	part, next := r.part(k), k+1
	if len(r.columns) == 0 || r.columns[0] != "medium" || part == 0 || k > 0 && r.part(k-1) == part {
		return 0
	}
	for next < len(r.cell.Lines) && r.part(next) == part {
		next++
	}
	if next == len(r.cell.Lines) || next-k > most {
		return 0
	}
	e, ok := r.entry(next, r.cell.LineStart(next), r.cell.LineEnd(next))
	if !ok || e.labelEnd == e.label {
		return 0
	}
	return next
}

// mediumLines is the line behind the cell of the medium that begins on line k: behind its box or,
// where boxes are not known, in front of the time of the first entry. Whether what stands before
// the time of another belongs to it or to the remark before is not known there.
func (r *noticeReader) mediumLines(k int) int {
	const most = 3
	part := r.part(k)
	switch first := k == 0 || r.part(k-1) != part; {
	case part != 0 && !first:
		return len(r.cell.Lines)
	case part != 0:
		for k++; k < len(r.cell.Lines) && r.part(k) == part; k++ {
		}
		return k
	case k != r.below:
		return len(r.cell.Lines)
	}
	for k++; k < len(r.cell.Lines) && k <= r.below+most; k++ {
		if _, ok := r.timeAt(r.cell.LineStart(k), r.cell.LineEnd(k)); ok {
			return k
		}
	}
	return len(r.cell.Lines)
}

// mediumBehind takes what stands behind the time of the entry for its medium, where the
// table has a column for it there.
func (r *noticeReader) mediumBehind(e *entry) {
	medium := slices.Index(r.columns, "medium")
	if e.medium != "" || medium < 0 || !r.timed(medium) {
		return
	}
	k := r.cell.LineOf(e.time.End - 1)
	from, end := r.cell.Trim(e.time.End, r.cell.LineEnd(k))
	if from >= end {
		if k++; k >= len(r.cell.Lines) || r.part(k) == 0 {
			return
		}
		from, end = r.cell.Trim(r.cell.LineStart(k), r.cell.LineEnd(k))
	}
	if from < end {
		stop := r.columnEnd(from, end)
		e.medium, e.summary = r.cell.Join(from, stop), stop
	}
}

// columnEnd is where what stands in one column of the table ends, which begins with the
// slots: before a gap, or where one blank alone parts columns before that. A bracket that
// is open at the end of the line closes on the next.
func (r *noticeReader) columnEnd(from, end int) int {
	stop := apartAt(r.cell, from, end)
	for i := from; r.single && i < stop; i++ {
		if cell.Blank(r.cell.Fold[i]) && r.cell.Depth[i] == r.cell.Depth[from] {
			return i
		}
	}
	if next := min(stop+maxMark, len(r.cell.Fold)); r.single && stop < next && r.cell.Depth[stop] > r.cell.Depth[from] {
		if shut := script.Index(r.cell.Fold, stop, next, ')'); shut > 0 {
			return shut + 1
		}
	}
	return stop
}

// timed reports whether a column before the one at at has the time of the entries.
func (r *noticeReader) timed(at int) bool {
	return slices.ContainsFunc(r.columns[:at], func(key string) bool { return key == "clock" || key == "moment" })
}

// channelOf is the channel of the entry: in a cell of all channels its medium tells.
func (r *noticeReader) channelOf(e *entry) model.Channel {
	switch medium := []rune(e.medium); {
	case !r.mixed || len(medium) == 0:
		return r.channel
	case ofOwnSite(medium):
		return model.ChannelOwnSite
	}
	return model.ChannelOther
}

// ofOwnSite reports whether the name of a medium is that of the operator's own site.
func ofOwnSite(name []rune) bool {
	key, ok := lexicon.IncidentLabels().Lookup(name)
	if !ok {
		key, _ = lexicon.IncidentLabels().Sense(name)
	}
	if key == "own_site" {
		return true
	}
	return slices.ContainsFunc(lexicon.Words("own_medium"), func(e lexicon.Entry) bool { return e.Surface == string(name) })
}

// holdsMedium reports whether a medium that is known by name stands in the text.
func holdsMedium(text string) bool {
	return slices.ContainsFunc(lexicon.Words("medium"), func(e lexicon.Entry) bool { return strings.Contains(text, e.Surface) })
}

// noteDay notes the day of the entry for those below it, where the table has a column
// for it.
func (r *noticeReader) noteDay(e *entry) {
	p := e.time.Point
	if !slices.Contains(r.columns, "day") || p == nil || !p.Day.Known() {
		return
	}
	stop := e.time.End
	for p.Hour.Known() && stop > e.time.Start && !cell.Blank(r.cell.Fold[stop-1]) {
		stop--
	}
	if _, stop = r.cell.Trim(e.time.Start, stop); stop > e.time.Start {
		r.day = [2]int{e.time.Start, stop}
	}
}

// timeUnderDay is the time of an entry that has a time of day alone, below an entry with
// the day of both; nil for any other.
func (r *noticeReader) timeUnderDay(e *entry, path string) *model.Time {
	if r.day[1] == 0 || !clock(&e.time) {
		return nil
	}
	return r.joinedTime(r.day, [2]int{e.time.Start, e.time.End}, path)
}
