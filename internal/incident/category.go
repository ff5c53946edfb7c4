package incident

import (
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// ServiceCategories reads the cell of 重大な事故に該当する電気通信役務の区分:
// items 一 to 五 of 電気通信事業法施行規則第58条, each with its services.
func ServiceCategories(cell *cell.Cell, c *Context) []model.ServiceCategory {
	if reason := cell.Missing(); reason != "" {
		return []model.ServiceCategory{{Text: cell.Text(), Missing: reason, Services: []string{}}}
	}
	var all []model.ServiceCategory
	starts := categoryStarts(cell)
	for i, s := range starts {
		end := len(cell.Fold)
		if i+1 < len(starts) {
			end = starts[i+1].from
		}
		all = append(all, category(cell, c, s, end))
	}
	return all
}

type categoryStart struct{ from, text, item int }

// categoryStarts are the lines that begin with a kanji numeral of an item.
func categoryStarts(cell *cell.Cell) []categoryStart {
	var starts []categoryStart
	for k := range cell.Lines {
		from, end := cell.LineStart(k), cell.LineEnd(k)
		if item, text := itemNumeral(cell, from, end); item > 0 {
			starts = append(starts, categoryStart{from, text, item})
		}
	}
	if len(starts) == 0 || starts[0].from > 0 {
		starts = append([]categoryStart{{}}, starts...)
	}
	return starts
}

// itemNumeral reads 一 to 五 (or 1 to 5), marks in front aside, where a space,
// a bracket or the words of the item follow.
func itemNumeral(raw *cell.Cell, from, end int) (item, text int) {
	at := from
	for at < end && (script.Bullet(raw.Fold[at]) || raw.Fold[at] == '(' || raw.Fold[at] == '第') {
		at++
	}
	if at+1 >= end || raw.Depth[from] > 0 {
		return 0, 0
	}
	if item = itemDigit(raw.Fold[at]); item == 0 {
		return 0, 0
	}
	at++
	for at < end && behindItem(raw.Fold[at]) {
		at++
	}
	if at < end && (cell.Blank(raw.Fold[at]) || raw.Fold[at] == '「') || lawName(raw, at, end, item) > 0 {
		return item, at
	}
	return 0, 0
}

// itemDigit is the item that r numbers, 0 for none.
func itemDigit(r rune) int {
	if n := strings.IndexRune("_一二三四五", r); n > 0 {
		return 1 + (n-1)/len("一")
	}
	if r >= '1' && r <= '5' {
		return int(r - '0')
	}
	return 0
}

// behindItem reports whether r may stand between the number of an item and its words: 一号, (1).
func behindItem(r rune) bool {
	switch r {
	case ')', '.', '号', '項', ':', '、':
		return true
	}
	return false
}

func category(cell *cell.Cell, c *Context, s categoryStart, end int) model.ServiceCategory {
	from, to := cell.Trim(s.from, end)
	sc := model.ServiceCategory{Text: cell.Piece(from, to), Services: []string{}}
	if s.item > 0 {
		sc.Item = ptr(s.item)
		c.mark(cell, doc.Number, s.from, s.text)
	}
	name, rest := categoryName(cell, s, end)
	if bound := boundOfName(cell, rest, end); name != "" && bound > rest {
		name, rest = name+cell.Join(rest, bound), bound
	}
	sc.Name = orNil(name)
	sc.Services = append(sc.Services, services(cell, rest, end)...)
	return sc
}

// categoryName is the item's name: what 「…」 holds, the words of the law, or
// the text up to the line that ends as such names do.
func categoryName(cell *cell.Cell, s categoryStart, end int) (string, int) {
	from, _ := cell.Trim(s.text, end)
	if s.item == 0 {
		const items = 5
		for item := 1; item <= items; item++ {
			if stop := lawName(cell, from, end, item); stop > 0 {
				return cell.Join(from, stop), stop // without its number
			}
		}
		return "", from
	}
	if from < end && cell.Fold[from] == '「' {
		inside, stop := within(cell, from, end)
		return cell.Join(from+1, inside), stop
	}
	stop := lawName(cell, from, end, s.item)
	if stop == 0 {
		stop = citedName(cell, from, end, s.item)
	}
	if stop > 0 {
		return cell.Join(from, stop), stop
	}
	for k := cell.LineOf(from); k < len(cell.Lines); k++ {
		stop := min(cell.LineEnd(k), end)
		if stop >= end || cell.Depth[stop] == 0 && (!cell.Full(k, cell.Widest()) || endsService(cell, stop)) {
			return cell.Join(from, stop), stop
		}
	}
	return cell.Join(from, end), end
}

// boundOfName is the slot behind the bracket at from that bounds what the name holds, as the
// law writes it: （音声伝送役務を除く。）; from where it holds services.
func boundOfName(raw *cell.Cell, from, end int) int {
	if from >= end || raw.Fold[from] != '(' {
		return from
	}
	inside, stop := within(raw, from, end)
	_, inside = raw.Trim(from+1, inside)
	if raw.Fold[inside-1] == '。' {
		inside--
	}
	if _, n := wordsOnce().serviceBound.End(raw.Fold[from+1 : inside]); n == 0 {
		return from
	}
	return stop
}

func endsService(cell *cell.Cell, stop int) bool {
	_, n := wordsOnce().service.End(cell.Fold[:stop])
	return n > 0
}

// lawName is the slot behind the words of the law for the item, white space
// aside, or 0.
func lawName(raw *cell.Cell, from, end, item int) int {
	for _, e := range lexicon.Words("service_item") {
		if e.Key != string(rune('0'+item)) {
			continue
		}
		at, words := from, []rune(e.Surface)
		for len(words) > 0 && at < end {
			if cell.Blank(raw.Fold[at]) {
				at++
				continue
			}
			if raw.Fold[at] != words[0] {
				break
			}
			at, words = at+1, words[1:]
		}
		if len(words) == 0 {
			return at
		}
	}
	return 0
}

// citedName is the slot behind a name of the item in words of one's own, which only
// ends as the law's does, before the brackets of its services, or 0.
func citedName(raw *cell.Cell, from, end, item int) int {
	if from >= end {
		return 0
	}
	open := from
	for open < end && raw.Depth[open] <= raw.Depth[from] && !cell.Opens(raw.Fold[open]) {
		open++
	}
	for _, e := range lexicon.Words("service_tail") {
		if e.Key != string(rune('0'+item)) {
			continue
		}
		if at := script.Find(raw.Fold, from, open, e.Surface); at >= 0 {
			return script.Word(raw.Fold, at, open, e.Surface)
		}
	}
	if stop := open; stop > from && stop < end && endsService(raw, stop) && cell.SkipBlank(raw.Fold, closeOf(raw, stop, end), end) == end {
		return stop
	}
	return 0
}

// services are what follows the name, behind a colon, in brackets or below it:
// commas part them, and line ends where no bracket is open and the line before did
// not reach the edge.
func services(raw *cell.Cell, from, end int) []string {
	from, end = raw.Trim(from, end)
	if from < end && raw.Fold[from] == ':' {
		from++
	}
	return appendServices(nil, raw, from, end)
}

// appendServices adds the services in [from, end), outside of further brackets.
func appendServices(all []string, raw *cell.Cell, from, end int) []string {
	if from >= end {
		return all
	}
	widest, depth, start := raw.Widest(), raw.Depth[from], from
	for i := from; i < end; i++ {
		switch {
		case raw.Depth[i] > depth:
		case raw.Fold[i] == '、', raw.Fold[i] == ',', raw.Fold[i] == '\n' && (!raw.Full(raw.LineOf(i), widest) || script.Bullet(raw.Fold[i+1])):
			all, start = appendService(all, raw, start, i), i+1
		}
	}
	return appendService(all, raw, start, end)
}

// appendService adds the service in [from, end), or those that brackets hold there.
func appendService(all []string, raw *cell.Cell, from, end int) []string {
	from, end = raw.Trim(from, end)
	for from < end && (script.Bullet(raw.Fold[from]) || script.Circled(raw.Fold[from]) > 0) {
		from++
	}
	if from, end = raw.Trim(from, end); from == end {
		return all
	}
	if cell.Opens(raw.Fold[from]) && closeOf(raw, from, end) == end && cell.Closes(raw.Fold[end-1]) {
		return appendServices(all, raw, from+1, end-1)
	}
	return append(all, raw.Join(from, end))
}
