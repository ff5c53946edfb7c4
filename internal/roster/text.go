package roster

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// A text is a list as it is read: the folded characters of its lines, strung
// together with '\n' between them. A place in it is a slot.
type text struct {
	src   *doc.Source
	fold  []rune
	at    []int32 // where each slot stands in the source
	x     []int32 // the column at which it is shown, in half-width columns or in characters
	lines []line

	marks    []int               // where seals and stops stand in the source that are read as blanks
	legends  *legends            // nil for none
	dotted   bool                // dots part roles from names throughout
	dotJoins bool                // dots join the names of those of one body throughout
	stroked  bool                // strokes part people throughout
	seats    bool                // numbers in kanji stand before the names throughout: 十二番山田
	spreads  map[string]struct{} // roles whose letters are spread, with which lines begin, as they are written
	inLetter bool                // 出 or 欠 stands behind people throughout
	byRole   bool                // the label before them is a role: 書記　榁・橅
	run      bool                // roles run into the names behind them throughout: 副委員長山田
	dotRun   dotRun              // the run of letters and dots that was looked at last
}

// A line is one physical line of the list: slots [from, to).
type line struct {
	from, to int
	gap      int  // blank lines before it
	full     bool // it reaches the right edge of the text
	end      int  // where it ends in the source
}

// newText strings the spans together; gaps and full may be nil.
func newText(src *doc.Source, spans []doc.Span, gaps []int, full []bool) *text {
	t, depth := &text{src: src}, 0
	for k, s := range spans {
		if k > 0 {
			t.put('\n', s.Start, 0)
		}
		l := line{from: len(t.fold), end: s.End}
		if k < len(gaps) {
			l.gap = gaps[k]
		}
		if k < len(full) {
			l.full = full[k]
		}
		t.addLine(s)
		l.to = len(t.fold)
		t.stopOff(l)
		t.absentOff(l)
		depth = t.shutLabels(l, depth*bit(l.gap == 0))
		t.lines = append(t.lines, l)
	}
	if src.Boxes == nil && len(t.lines) > 2 {
		t.byCharacters()
	}
	return t
}

// shutLabels makes a colon of a bracket that closes none, behind a role or the words of a group with which a line or what is
// behind a comma begins: 理　事）荒木学、林清. depth is how many brackets are open before the line, and behind it.
func (t *text) shutLabels(l line, depth int) int {
	const longest = 12 // slots
	from := l.from
	for i := l.from; i < l.to; i++ {
		switch r := t.fold[i]; {
		case closer(r) != 0:
			depth++
		case isClosing(r) && depth > 0:
			depth--
		case isComma(r):
			from = i + 1
		case r == ')' && i-from <= longest && i+1 < l.to:
			words := t.bare(from, i)
			_, role := wordsOnce().role.Is(words)
			if _, group := wordsOnce().group[string(words)]; role || group {
				t.fold[i] = ':'
			}
		}
	}
	return depth
}

// stopOff blanks the stop behind the last of a line of names between commas, which ends no sentence:
// 荒木清香、林学、関真由美。
func (t *text) stopOff(l line) {
	const least, longest = 3, 9 // names, letters
	if l.to-l.from < 2 || t.fold[l.to-1] != '。' {
		return
	}
	all, known, from := 0, 0, l.from
	for i := l.from; i < l.to; i++ {
		if i+1 < l.to && !isComma(t.fold[i]) {
			continue
		}
		text := t.bare(from, i)
		if len(text) == 0 || len(text) > longest || hasStop(text) {
			return
		}
		all, known, from = all+1, known+bit(names.Weigh(text).Score >= names.Short), i+1
	}
	if all >= least && known*2 > all {
		t.fold[l.to-1], t.marks = ' ', append(t.marks, int(t.at[l.to-1]))
	}
}

// absentOff blanks the particle between somebody with a role, alone on a line, and the word that he did not come,
// which then is a remark on him: 荒木委員は欠席.
func (t *text) absentOff(l line) {
	const longest = 20 // letters
	if n := l.to - l.from; n < 4 || n > longest {
		return
	}
	at := l.to - 1
	for at > l.from && t.fold[at] != 'は' {
		at--
	}
	who := t.bare(l.from, at)
	if len(who) == 0 || wordsOnce().presence[string(t.bare(at+1, l.to))] != absent || anyRune(who, isComma) {
		return
	}
	if _, n := wordsOnce().role.End(who); n > 1 && n < len(who) {
		t.fold[at], t.marks = ' ', append(t.marks, int(t.at[at]))
	}
}

// byCharacters takes the number of characters before a slot for its column, where that
// sets the words behind gaps below one another and their width does not: pdftotext -layout
// gives each character one column, however wide it is.
func (t *text) byCharacters() {
	chars := make([]int32, len(t.x))
	seen := [2]map[int32]int{{}, {}}
	for _, l := range t.lines {
		if l.from >= l.to {
			continue
		}
		start := int(t.at[l.from])
		for start > 0 && !isLineEnd(t.src.Runes[start-1]) && int(t.at[l.from])-start < mostIndent {
			start--
		}
		for i := l.from; i < l.to; i++ {
			if chars[i] = t.at[i] - int32(start); t.behindGap(l, i) {
				seen[0][t.x[i]]++
				seen[1][chars[i]]++
			}
		}
	}
	if below(seen[1]) > below(seen[0]) {
		t.x = chars
	}
}

// behindGap reports whether a word begins in slot i of a line behind at least two spaces
// that are no wide ones, and what is before them is wider than it has characters.
func (t *text) behindGap(l line, i int) bool {
	if i < l.from+3 || blank(t.fold[i]) {
		return false
	}
	for _, at := range t.at[i-2 : i] {
		if t.src.Runes[at] != ' ' {
			return false
		}
	}
	return slices.ContainsFunc(t.at[l.from:i], func(at int32) bool { return wide(t.src.Runes[at]) > 1 })
}

// below counts the words that stand below others.
func below(seen map[int32]int) int {
	found := 0
	for _, n := range seen {
		found += max(n-1, 0)
	}
	return found
}

func isLineEnd(r rune) bool { return r == '\n' || r == '\r' || r == '\f' }

// mostIndent is how far the beginning of a line is looked for, in characters.
const mostIndent = 400

//go:noinline
func (t *text) put(r rune, at, x int) {
	t.fold, t.at, t.x = append(t.fold, r), append(t.at, int32(at)), append(t.x, int32(x))
}

// addLine adds the characters of s; those that were joined to the one before
// them have no slot of their own.
func (t *text) addLine(s doc.Span) {
	x, leader := indent(t.src, s.Start), 0
	for i := s.Start; i < s.End; i++ {
		t.src.Stop.Check()
		r := t.src.Fold[i]
		ends := t.src.Boxes == nil && isLineEnd(t.src.Runes[i]) // two lines that the outline joined
		if r == normalize.Joined {
			x *= bit(!ends)
			continue
		}
		if t.src.Boxes != nil && i < len(t.src.Boxes) && !t.src.Boxes[i].Empty() {
			x = int(t.src.Boxes[i].X0 / pointsPerColumn)
		}
		if i >= leader {
			leader = i + leaderAt(t.src.Fold[i:s.End]) // once for all its dots
		}
		if i < leader {
			r = ' '
		}
		if t.src.Runes[i] == seal {
			r, t.marks = ' ', append(t.marks, i)
		}
		if r == '│' || r == '┃' {
			r = '|' // the bars of a table that is drawn with lines
		}
		t.put(r, i, x)
		x = (x + wide(t.src.Runes[i])) * bit(!ends)
	}
}

// seal stands behind the name of who has signed.
const seal = '㊞'

// leaderAt is the length of the dots at the beginning of text that lead from a
// role to a name: 委員長・・・・山田. One or two dots lead nowhere.
func leaderAt(text []rune) int {
	n := 0
	for n < len(text) && (text[n] == '・' || text[n] == '…' || text[n] == '‥') {
		n++
	}
	if n > 2 || n > 0 && text[0] != '・' && n < len(text) {
		return n
	}
	return 0
}

// pointsPerColumn is the width of half a character at the usual size.
const pointsPerColumn = 5.25

// indent is the column at which the character at at stands on its line.
func indent(src *doc.Source, at int) int {
	start := at
	for start > 0 && !isLineEnd(src.Runes[start-1]) && at-start < mostIndent {
		start--
	}
	x := 0
	for _, r := range src.Runes[start:at] {
		x += wide(r)
	}
	return x
}

// wide is the width of r in half-width columns.
func wide(r rune) int {
	switch {
	case r == '\t':
		return 4
	case r < 0x1100 || r >= 0xFF61 && r <= 0xFFDC:
		return 1
	}
	return 2
}

// spans are the places of the slots [from, to) in the source, one a line.
func (t *text) spans(from, to int) []doc.Span {
	var out []doc.Span
	for k := t.lineAt(from); k < len(t.lines) && t.lines[k].from < to; k++ {
		l := t.lines[k]
		a, b := max(from, l.from), min(to, l.to)
		if a >= b {
			continue
		}
		for a < b && blank(t.fold[a]) {
			a++
		}
		for b > a && blank(t.fold[b-1]) {
			b--
		}
		if a < b {
			out = append(out, doc.Span{Start: int(t.at[a]), End: t.behind(b-1, l.end)})
		}
	}
	return out
}

// lineAt is the line on which slot i stands.
//
//go:noinline
func (t *text) lineAt(i int) int {
	low, high := 0, len(t.lines)-1
	for low < high {
		if mid := (low + high + 1) / 2; t.lines[mid].from <= i {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return max(low, 0)
}

// behind is where the character in slot i ends in the source, with what is
// joined to it.
//
//go:noinline
func (t *text) behind(i, limit int) int {
	end := int(t.at[i]) + 1
	for end < limit && t.src.Fold[end] == normalize.Joined {
		end++
	}
	return end
}

// String is the piece [from, to) as a derived string: the characters of the
// source without line ends, radicals and half-width kana folded, one blank for
// several.
func (t *text) String(from, to int) string {
	out := make([]rune, 0, to-from)
	gap := rune(0)
	for i := from; i < to; i++ {
		r := t.fold[i]
		if r == '\n' {
			continue
		}
		if blank(r) {
			if gap == 0 {
				if gap = t.src.Runes[t.at[i]]; !blank(gap) {
					gap = ' ' // of a leader
				}
			}
			continue
		}
		if gap != 0 && len(out) > 0 {
			out = append(out, gap)
		}
		gap = 0
		out = append(out, t.written(i))
	}
	return string(out)
}

// written is the character in slot i as it goes into a derived string.
//
//go:noinline
func (t *text) written(i int) rune {
	at := int(t.at[i])
	r := t.src.Runes[at]
	if r >= 0x2E80 && r <= 0x2FDF || r >= 0xFF61 && r <= 0xFF9F || r >= 0xF900 && r <= 0xFAFF ||
		at+1 < len(t.src.Fold) && t.src.Fold[at+1] == normalize.Joined && t.fold[i] != r {
		return t.fold[i]
	}
	return r
}

// Squeezed is String without white space.
func (t *text) Squeezed(from, to int) string {
	out := make([]rune, 0, to-from)
	for i := from; i < to; i++ {
		if !blank(t.fold[i]) {
			out = append(out, t.written(i))
		}
	}
	return string(out)
}

// bare is the folded text of [from, to) without white space, to be read only.
func (t *text) bare(from, to int) []rune {
	for i := from; i < to; i++ {
		if blank(t.fold[i]) {
			return t.bareCopy(from, to)
		}
	}
	return t.fold[from:to:to]
}

func (t *text) bareCopy(from, to int) []rune {
	out := make([]rune, 0, to-from)
	for _, r := range t.fold[from:to] {
		if !blank(r) {
			out = append(out, r)
		}
	}
	return out
}

// skip is the first slot from at on that is no white space, at most to.
//
//go:noinline
func (t *text) skip(at, to int) int {
	for at < to && blank(t.fold[at]) {
		at++
	}
	return at
}

// trim takes white space from both ends.
func (t *text) trim(from, to int) (int, int) {
	from = t.skip(from, to)
	for to > from && blank(t.fold[to-1]) {
		to--
	}
	return from, to
}

//go:noinline
func blank(r rune) bool { return script.Blank(r) }
