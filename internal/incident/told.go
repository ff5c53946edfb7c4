package incident

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// told are the items in the slots [from, to) whose value the source says to be
// missing: データ：非公表, （データ）調査中, データ（不明）, or below its name. valued
// says that a value follows at to.
func (c *Context) told(raw *cell.Cell, p part, from, to int, valued bool) []item {
	var all []item
	for i := from; i < to; i++ {
		c.Src.Stop.Check()
		if raw.Depth[i] > 0 || cell.Blank(raw.Fold[i]) {
			continue
		}
		stop, reason := saysWhy(raw, from, i, to, valued)
		if p.mark != "" && cell.SkipBlank(raw.Fold, p.text, to) == i {
			stop, reason = markSays(raw, i, to, valued)
		}
		if reason == "" || p.mark != "" && from > p.text && !ownLine(raw, from, i) {
			continue
		}
		if name := ownName(raw, from, i); name > from {
			all = append(all, c.unread(raw, part{from: from, text: from, to: name, mark: p.mark}))
			from = name
		}
		it := item{from: behindStop(raw, from, i), to: stop, mark: p.mark, label: labelText(raw, from, i), missing: reason}
		if from == p.text {
			it.from = p.from
		}
		it.bracket(raw, p.to)
		all = append(all, it)
		from, i = it.to, it.to-1
	}
	return all
}

// ownName is where the name of the value at slot to begins: on its own line where
// what stands before is set like it and says something that is no value:
//
//	音声：多数
//	データ：600人
func ownName(raw *cell.Cell, from, to int) int {
	at, stop := raw.Trim(raw.LineStart(raw.LineOf(to)), to)
	first, end := raw.Trim(from, at)
	if first >= end {
		return from
	}
	shut := -1
	switch closer := markCloser(raw.Fold[at]); {
	case closer != 0 && raw.Fold[first] == raw.Fold[at]:
		shut = script.Index(raw.Fold, first, end, closer)
	case raw.Fold[stop-1] == ':':
		shut = colonIn(raw, first, end)
	}
	if shut < 0 || cell.SkipBlank(raw.Fold, shut+1, end) >= end {
		return from
	}
	return at
}

// behindStop is the slot behind the stops that part an item from the one before.
func behindStop(raw *cell.Cell, from, to int) int {
	for from < to && (cell.Blank(raw.Fold[from]) || strings.ContainsRune("、,。/", raw.Fold[from])) {
		from++
	}
	return from
}

// saysWhy is why the value is missing whose words begin at slot i behind a name
// that begins at from, and where they end.
func saysWhy(raw *cell.Cell, from, i, to int, valued bool) (stop int, reason model.Missing) {
	firm, apart := behindName(raw, from, i)
	if !firm && !apart {
		return 0, ""
	}
	stop, reason = missingAt(raw, i, to)
	switch {
	case reason == "" || !names(raw, from, i, firm):
		return 0, ""
	case valued && blankTo(raw, stop, to):
		return 0, "" // 音声 調査中 600人 says it of the value
	case !firm && reason == model.MissingDash && !lineEnds(raw, stop, to):
		return 0, "" // a stroke that parts
	}
	return stop, reason
}

// behindName reports whether what begins at slot i stands behind a name for certain: in
// a bracket, or behind one or a colon; and whether at least blanks part it from that.
func behindName(raw *cell.Cell, from, i int) (firm, apart bool) {
	before, apart := lastBefore(raw, from, i)
	firm = raw.Fold[i] == '(' || before == ':' || before == '=' || cell.Closes(before) || headingCloses(before)
	return firm, apart
}

// missingAt is why a value is missing by the words that begin at slot i, which may be
// wrapped or in a bracket, and where they end.
func missingAt(raw *cell.Cell, i, to int) (stop int, reason model.Missing) {
	if raw.Fold[i] == '(' {
		stop = closeOf(raw, i, to)
		return stop, cell.MissingIn(raw.Fold[i:stop])
	}
	stop = wordEnd(raw, i+1, to)
	if reason = cell.MissingIn(raw.Fold[i:stop]); reason == "" && stop < to && raw.Fold[stop] == '\n' {
		stop = wordEnd(raw, stop+1, to) // 非公 / 表
		reason = cell.MissingIn(raw.Fold[i:stop])
	}
	return stop, reason
}

// markSays is saysWhy for the words right behind a mark, which names their item.
func markSays(raw *cell.Cell, i, to int, valued bool) (stop int, reason model.Missing) {
	stop = wordEnd(raw, i, to)
	if valued && blankTo(raw, stop, to) {
		return 0, ""
	}
	return stop, cell.MissingIn(raw.Fold[i:stop])
}

// lastBefore is the last character in [from, at) that is not blank, and whether
// blanks stand behind it.
func lastBefore(raw *cell.Cell, from, at int) (r rune, apart bool) {
	for i := at - 1; i >= from; i-- {
		if !cell.Blank(raw.Fold[i]) {
			return raw.Fold[i], i+1 < at
		}
	}
	return 0, false
}

// wordEnd is where the words end that go on at slot i: at a blank, a stop or a
// bracket. What goes on for longer is no word.
func wordEnd(raw *cell.Cell, i, to int) int {
	const longest = 48 // slots
	to = min(to, i+longest)
	for ; i < to && raw.Depth[i] == 0; i++ {
		r := raw.Fold[i]
		if separator(r) && !script.Dash(r) || cell.Opens(r) || script.Circled(r) > 0 || headingCloser(r) != 0 {
			break
		}
	}
	return i
}

func headingCloses(r rune) bool { return strings.ContainsRune(">】〕]〉》≫", r) }

// names reports whether the slots [from, to) name what a value belongs to: no
// sentence, and none of what was counted before. Only a blank behind them is no
// firm sign.
func names(raw *cell.Cell, from, to int, firm bool) bool {
	const longest = 2 * maxHeading
	from, to = raw.Trim(from, to)
	if to-from > longest {
		return false
	}
	label := []rune(labelText(raw, from, to))
	if len(label) == 0 {
		return false
	}
	for from < to && separator(raw.Fold[from]) {
		from++
	}
	if setsOnce().ofThem.At(raw.Fold[from:to]) > 0 || script.Index(raw.Fold, from, to, '。') >= 0 {
		return false
	}
	return firm || script.Index(raw.Fold, from, to, '、') < 0 && !lexicon.IsHiragana(label[len(label)-1])
}

// blankTo reports whether only blanks of one line stand in the slots.
func blankTo(raw *cell.Cell, from, to int) bool {
	for ; from < to; from++ {
		if !cell.Blank(raw.Fold[from]) || raw.Fold[from] == '\n' {
			return false
		}
	}
	return true
}

// lineEnds reports whether a line ends at the slot.
func lineEnds(raw *cell.Cell, at, to int) bool { return at >= to || raw.Fold[at] == '\n' }

// bracket takes the bracket behind the item as its remark.
func (it *item) bracket(raw *cell.Cell, end int) {
	at := cell.SkipBlank(raw.Fold, it.to, min(end, raw.LineEnd(raw.LineOf(it.to-1))))
	if at >= end || raw.Fold[at] != '(' {
		return
	}
	inside, stop := within(raw, at, end)
	if !remarks(raw, stop, end) {
		return
	}
	it.note, it.to = raw.Join(at+1, inside), stop
}

// remarks reports whether a bracket that ends at the slot is a remark on what
// stands before it: nothing follows on its line that it could name.
func remarks(raw *cell.Cell, stop, end int) bool {
	next := cell.SkipBlank(raw.Fold, stop, min(end, raw.LineEnd(raw.LineOf(stop-1))))
	return next >= end || raw.Fold[next] == '\n' || separator(raw.Fold[next]) || cell.Opens(raw.Fold[next])
}
