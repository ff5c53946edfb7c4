package normalize

// The grammar reads a view of the text in which the breaks that tear numerals
// are closed up: white space, line ends and slots without a character. What
// may be closed up is decided here and nowhere else; a gap that stays is seen
// by the rules, which step over it between the parts of an expression.
//
// A gap between two figures has one of three fates. It is closed where what
// stands before it goes on (約3 7万人, 2時間4 8分) or where the parts are
// nothing by themselves (12,3 45). It stays where the two are numbers of their
// own: a wide gap parts columns, 10:00 11:30 are two times, 1 令和 has the
// number of a heading. And where they may be one number or two (拠点1 5件), a
// tear takes its place, and what it touches has no value. A text that is
// nothing but one expression has no tears.

// tear stands in the view for a gap of which nobody can tell whether it parts
// two numbers. It is no code point.
const tear rune = -2

// A fate is what becomes of a gap.
type fate uint8

const (
	stays fate = iota
	closes
	tears
)

// A closer makes the view of src.
type closer struct {
	t      *wordTables
	src    []rune
	out    []rune // the view so far
	first  int    // the first slot that is not blank
	begins int    // the slot behind the last gap
	spread int    // up to this slot of src the characters are set one by one
	packed int    // up to this slot they are known not to be
}

// closeUp makes the view of src; own says that src may be written to. For each
// slot that the view leaves out cuts has the one of the view behind it.
func closeUp(t *wordTables, src []rune, own bool) (view []rune, cuts []int32, torn int) {
	c := closer{t: t, src: src}
	c.first = c.gapEnd(0)
	c.begins = c.first
	i := c.firstBreak()
	if i == len(src) {
		return src, nil, 0
	}
	if own {
		view = src[:i]
	} else {
		view = append(make([]rune, 0, len(src)), src[:i]...)
	}
	for i < len(src) {
		ch := src[i]
		if ch > 0x3000 || ch > ' ' && ch < 0x85 || ch != Joined && !isBlank(ch) {
			view = append(view, ch)
			i++
			continue
		}
		c.out = view
		j := c.gapEnd(i)
		fate := c.fate(i, j)
		if fate == tears {
			view = append(view, tear)
			torn++
			i++
		}
		for ; i < j; i++ {
			if fate == stays && src[i] != Joined {
				view = append(view, src[i])
			} else {
				cuts = append(cuts, int32(len(view)))
			}
		}
	}
	return view, cuts, torn
}

// oneExpression is closeUp for a text that is to be one expression: it has no
// tears.
func oneExpression(t *wordTables, src []rune, own bool) (view []rune, cuts []int32) {
	view, cuts, torn := closeUp(t, src, own)
	if torn > 0 {
		view, cuts = untear(view, cuts)
	}
	return view, cuts
}

// firstBreak is the first slot that the view does not have as it stands.
func (c *closer) firstBreak() int {
	for i := 0; i < len(c.src); i++ {
		switch ch := c.src[i]; {
		case ch > 0x3000 || ch > ' ' && ch < 0x85:
		case ch == Joined:
			return i
		case isBlank(ch):
			c.out = c.src[:i]
			j, begins := c.gapEnd(i), c.begins
			if c.fate(i, j) != stays {
				c.begins = begins // it is decided on again
				return i
			}
			for ; i < j-1; i++ {
				if c.src[i] == Joined {
					return i
				}
			}
		}
	}
	return len(c.src)
}

// gapEnd is the slot behind the gap at i.
func (c *closer) gapEnd(i int) int {
	for i < len(c.src) && isBlank(c.src[i]) {
		i++
	}
	return i
}

// fate decides on the gap from i to j, which the end of the view precedes.
func (c *closer) fate(i, j int) fate {
	if i == 0 || j == len(c.src) || len(c.out) == 0 {
		return stays
	}
	if j <= c.spread {
		return closes
	}
	left, right := c.out[len(c.out)-1], c.src[j]
	blanks, lines := c.width(i, j)
	if blanks+lines == 0 {
		return closes
	}
	single := i == c.begins+1
	c.begins = j
	if single && (lines == 0 || blanks == 0) && c.setOneByOne(i, j) {
		return closes
	}
	switch {
	case lines == 0 && blanks == 2 && isNumeral(left) && isNumeral(right):
		return c.wide(j, single)
	case lines > maxLines || lines == 0 && blanks > 1:
		return stays
	case isDigit(left) && isDigit(right):
		return c.figures(j)
	case isDigit(right) && c.prior(1) && (left == '.' || lines > 0 && isJoint(left)):
		return c.behindSign(left, j, lines > 0)
	case lines > 0 && isDigit(left) && isJoint(right):
		return c.beforeSign(right, j)
	case kanjiDigit(left) >= 0 && isKanjiNumeral(right):
		return c.kanji(j)
	case lines > 0 && isDigit(left) && right == '・' || left == '・' && isDigit(right) && c.prior(1):
		return c.raised(j, left == '・')
	}
	return stays
}

// wide decides on two blanks between figures: they part columns, unless what
// stands before them would be left without an end or both sides are set one by
// one.
func (c *closer) wide(j int, single bool) fate {
	if single && (j+1 == len(c.src) || isBlank(c.src[j+1])) {
		return tears
	}
	if isDigit(c.src[j]) && isDigit(c.out[len(c.out)-1]) && c.figures(j) == closes {
		return tears
	}
	return stays
}

// raised decides on a gap before or behind the ・ of 2・8万, the ・ or the figures
// behind it in slot j. A ・ that begins a line may be a bullet.
func (c *closer) raised(j int, behind bool) fate {
	at := j
	if !behind {
		at = c.gapEnd(j + 1)
	}
	g := c.group(nil, at)
	from := c.head(0)
	if behind {
		from = c.head(1)
	}
	zero := c.view(from) == '0' && !isDigit(c.view(from+1))
	switch {
	case g.whole == 0 || !zero && !isIn(g.next, "%万億兆割倍"):
		return stays
	case behind || zero || c.bound(from, g.next):
		return closes
	}
	return tears
}

// maxLines is how many line ends a gap inside a numeral may have: extractors
// set a blank line between all lines.
const maxLines = 2

// width counts the blanks of a line and the line ends from i to j. A tab parts
// columns.
func (c *closer) width(i, j int) (blanks, lines int) {
	for ; i < j; i++ {
		switch ch := c.src[i]; {
		case ch == Joined, ch == '\r' && i+1 < j && c.src[i+1] == '\n':
		case isLineEnd(ch):
			lines++
		case ch == '\t':
			blanks += 3
		default:
			blanks++
		}
	}
	return blanks, lines
}

// isJoint reports whether c stands between the figures of a number, a date or
// a time.
func isJoint(c rune) bool { return c == ',' || c == '.' || c == ':' || c == '/' || c == '-' }

func isKanjiNumeral(c rune) bool { return kanjiDigit(c) >= 0 || smallUnit(c) > 0 || bigUnit(c) > 0 }

// prior reports whether a figure stands n characters before the last one of
// the view.
func (c *closer) prior(n int) bool { return len(c.out) > n && isDigit(c.out[len(c.out)-1-n]) }

// minSpread is how many characters set one by one make a spread word, minLines
// how many with a line each make a vertical text.
const (
	minSpread = 4
	minLines  = 12
)

// setOneByOne reports whether the gap from i to j stands in a run of single
// characters with the same blanks between them, 三 十 二 名, or with line ends as
// vertical text comes out. Figures alone with a unit may be the cells of a row;
// the number of a heading is no part of the run.
func (c *closer) setOneByOne(i, j int) bool {
	if i < c.packed || c.src[i] == '\t' {
		return false
	}
	newLine := c.hasLineEnd(i, j)
	left := c.out[len(c.out)-1]
	width, singles, words, last := j-i, 1, 0, i-1
	if !isDigit(left) && !isJoint(left) {
		words++
	}
	for {
		next := last + 1 + width
		if next >= len(c.src) || isBlank(c.src[next]) || c.gapEnd(last+1) != next || c.hasLineEnd(last+1, next) != newLine {
			break
		}
		if next+1 < len(c.src) && !isBlank(c.src[next+1]) {
			break
		}
		singles++
		if !isDigit(c.src[next]) && !isJoint(c.src[next]) {
			words++
		}
		last = next
	}
	whole := i == c.first+1 && c.gapEnd(last+1) == len(c.src)
	heading := isDigit(left) && !isDigit(c.src[j]) && !isJoint(c.src[j])
	short := singles < minSpread && !(whole && words > 0) || words < 2 && !whole
	if newLine {
		heading, short = false, singles < minLines || 2*words < singles
	}
	if heading || short {
		if !heading {
			c.packed = last
		}
		return false
	}
	c.spread = last
	return true
}

func (c *closer) hasLineEnd(i, j int) bool {
	for ; i < j; i++ {
		if isLineEnd(c.src[i]) {
			return true
		}
	}
	return false
}

// A group is a run of figures that goes on at a slot of the source, gaps of
// one blank or line end skipped.
type group struct {
	size  int  // figures before the first gap
	whole int  // all figures
	first int  // the value of those before the first gap, as far as it is small
	value int  // of all
	next  rune // what follows, end for nothing
	at    int  // its slot
}

// maxGroup bounds a group.
const maxGroup = 20

// group reads the figures at slot j; those before it in the view are head.
func (c *closer) group(head []rune, j int) (g group) {
	for _, ch := range head {
		g.push(ch)
	}
	for g.whole < maxGroup {
		for j < len(c.src) && isDigit(c.src[j]) {
			g.push(c.src[j])
			g.whole++
			j++
		}
		if g.size == 0 {
			g.size, g.first = g.whole, g.value
		}
		at := c.gapEnd(j)
		if blanks, lines := c.width(j, at); at == j || at == len(c.src) || lines > maxLines || lines == 0 && blanks > 1 {
			break
		}
		j = at
		if !isDigit(c.src[j]) {
			break
		}
	}
	g.next, g.at = end, j
	if j < len(c.src) {
		g.next = c.src[j]
	}
	return g
}

func (g *group) push(ch rune) {
	if g.value < 1e6 {
		g.value = g.value*10 + int(ch-'0')
	}
}

// behind is the n-th character behind the group, end for none.
func (c *closer) behind(g *group, n int) rune {
	for i := g.at; i < len(c.src); i++ {
		if isBlank(c.src[i]) {
			continue
		}
		if n == 0 {
			return c.src[i]
		}
		n--
	}
	return end
}

// head is where the figures begin that end the view, after leaving out skip
// characters.
func (c *closer) head(skip int) int {
	return c.headBefore(len(c.out) - skip)
}

// view is the character of the view at i, end for none.
func (c *closer) view(i int) rune {
	if i >= 0 && i < len(c.out) {
		return c.out[i]
	}
	return end
}

// figures decides on a gap between two figures, the second in slot j.
func (c *closer) figures(j int) fate {
	from := c.head(0)
	size := len(c.out) - from
	if size >= maxGroup {
		return stays
	}
	g := c.group(c.out[from:], j)
	if at := c.signBefore(from); at > 0 {
		return c.inGroup(at, from, size, &g)
	}
	switch {
	case !c.mayBeOne(from, size, &g) || c.refers(from):
		return stays
	case c.isYear(size, j, &g):
		return closes
	}
	return c.oneOrTwo(from, &g)
}

// signBefore is where the sign stands between the figures at from and those
// before it, 0 for none. A blank may stand on both sides of it.
func (c *closer) signBefore(from int) int {
	at := from - 1
	if isBlank(c.view(at)) && (c.view(at-1) == '.' || c.view(at-1) == '/' || c.view(at-1) == '-') {
		at--
	}
	before := at - 1
	if isBlank(c.view(before)) {
		before--
	}
	if !isJoint(c.view(at)) || !isDigit(c.view(before)) {
		return 0
	}
	return at
}

// inGroup decides on a gap within the figures at from, behind a sign.
func (c *closer) inGroup(at, from, size int, g *group) fate {
	sign := c.view(at)
	switch sign {
	case ',':
		return when(size < 3 && (size+g.whole == 3 || size+g.size <= 3))
	case ':':
		return when(size == 1 && g.size == 1)
	}
	parts := c.dateParts(at, sign)
	switch {
	case parts == 1:
		return c.inDate(size, g)
	case parts > 1, sign == '/':
		if g.next == sign && g.whole == g.size {
			return stays
		}
		return c.inDate(size, g)
	case sign == '-' && (g.next == ':' || g.next == '時'):
		return when(c.mayBeOne(from, size, g)) // 10:00-1 6:00
	case sign == '-':
		if c.refers(c.headBefore(at)) || !c.counted(g) {
			return stays
		}
		return tears
	case !fractional(g.next):
		return stays
	}
	return c.oneOrTwo(from, g)
}

// dateParts is how many parts of a date that begins with a year and has signs
// end before i in the view, 0 for none: two in R5.6 and 2023/06.
func (c *closer) dateParts(i int, sign rune) int {
	for parts := 1; parts <= 2; parts++ {
		if isBlank(c.view(i - 1)) {
			i--
		}
		at := c.headBefore(i)
		before := c.view(at - 1)
		switch {
		case at == i && c.view(i-1) == '元':
			return parts
		case at == i:
			return 0
		case i-at == 4 && !(isJoint(before) && isDigit(c.view(at-2))), i-at <= 2 && (isEraLetter(before) && !isLetter(c.view(at-2)) || isIn(before, eraInitials)):
			return parts
		case i-at < 4 && before == tear:
			return parts
		}
		if isBlank(before) {
			for at--; isBlank(c.view(at - 1)); at-- {
			}
			if isEraLetter(c.view(at - 1)) {
				return parts
			}
		}
		if c.view(at-1) != sign {
			return 0
		}
		i = at - 1
	}
	return 0
}

// inDate decides on a gap within the month or day of a date with signs, of
// which size figures stand before it.
func (c *closer) inDate(size int, g *group) fate {
	switch {
	case size != 1 || g.size != 1 || g.first > 31:
		return stays
	case g.whole == 2 && g.size == 1 && (g.next == ':' || g.next == '時'):
		return tears // 2023/06/0 1 2:01
	case g.whole > g.size: // 2023/06/0 1 22:01
		return closes
	case g.next == ':' || g.next == '時' || c.counted(g):
		return stays // 6/1 9:00, 6/1 3名
	}
	return closes
}

// when is closes or stays.
func when(ok bool) fate {
	if ok {
		return closes
	}
	return stays
}

// headBefore is where the figures begin that end before i.
func (c *closer) headBefore(i int) int {
	for most := i - maxGroup; i > 0 && i > most && isDigit(c.out[i-1]); {
		i--
	}
	return i
}

// eraInitials end the name of an era, in full or short: 令和6.6.3, 令6.6.3.
const eraInitials = "令平昭大明元和成正治"

func isEraLetter(c rune) bool {
	switch c &^ 0x20 {
	case 'R', 'H', 'S', 'T', 'M':
		return true
	}
	return false
}

// fractional reports whether a number with a fraction may stand before c.
func fractional(c rune) bool {
	return isIn(c, "%万億兆千百割倍時分秒日年か月週ヶカ箇営ポ円度kmhGMgKT℃")
}

// mayBeOne reports whether the figures of g make one number in what follows:
// no month is the 35th.
func (c *closer) mayBeOne(from, size int, g *group) bool {
	total := size + g.whole
	switch g.next {
	case ',':
		return total <= 3 || !isDigit(c.behind(g, 1))
	case ':':
		return total <= 2 && g.value <= 30
	case '/':
		return total == 4 || total <= 2 && (g.value <= 12 || c.endsWith(g) || isEraLetter(c.view(from-1)))
	case '月':
		return g.value >= 1 && g.value <= 12
	case '時':
		return g.value <= 30 && total <= 2 || c.behind(g, 1) == '間'
	}
	return true
}

// isYear reports whether the figures before and behind the gap are a year and
// those behind it, in slot j, are nothing that would be written: 048年, 50.1.11.
func (c *closer) isYear(size, j int, g *group) bool {
	if size+g.whole != 4 || g.whole != g.size || g.value < 1868 || g.value > 2200 {
		return false
	}
	if g.next == '年' {
		return g.size == 3 || size == 3 || c.src[j] == '0'
	}
	if !isJoint(g.next) || g.next == ':' || g.next == ',' {
		return false
	}
	at := g.at + 1
	for at < len(c.src) && isDigit(c.src[at]) {
		at++
	}
	return at > g.at+1 && at+1 < len(c.src) && c.src[at] == g.next && isDigit(c.src[at+1])
}

// endsWith reports whether the text ends with the figures behind the sign that
// follows g: 13/20 is a number.
func (c *closer) endsWith(g *group) bool {
	at := g.at + 1
	for at < len(c.src) && isDigit(c.src[at]) {
		at++
	}
	return c.gapEnd(at) == len(c.src)
}

// counted reports whether something that is counted follows g.
func (c *closer) counted(g *group) bool {
	if g.next == 'か' {
		return isIn(c.behind(g, 1), "所国月年")
	}
	return g.next >= 0x3000 && c.t.counters.of(c.t, g.next) != nil
}

// oneOrTwo decides where the figures before and behind the gap may be one
// number and may be two: what the first ones belong to tells.
func (c *closer) oneOrTwo(from int, g *group) fate {
	if c.bound(from, g.next) {
		return closes
	}
	return tears
}

// binding are the characters behind which a number goes on over a gap: what
// stands before an amount, the units that a smaller one follows, the ends of
// an era's name, signs.
const binding = "約大長低小短多少べ計全各第年月日時分秒間万億兆千百十度和成正治翌前後同元" + "～〜-+−△▲¥$€:、。,・=「(（"

// bound reports whether the number at from in the view is the continuation of
// what stands before it; next follows what stands behind the gap.
func (c *closer) bound(from int, next rune) bool {
	for most := from - maxGroup; from > 0 && from > most && (isNumeral(c.out[from-1]) || (c.out[from-1] == ',' || c.out[from-1] == '.') && from > 1 && isDigit(c.out[from-2])); {
		from--
	}
	before := c.view(from - 1)
	switch {
	case isBlank(before) && from > 0:
		return c.boundOver(from-1, next)
	case isEraLetter(before) && !isLetter(c.view(from-2)):
		return next == '.' || next == '/' || next == '-' || next == '年'
	}
	return isHiragana(before) || isIn(before, binding) || isOpen(before) || isClose(before)
}

// wrapping are the words in front of an amount that may end a line before it,
// by their last characters.
const wrapping = "約大長低べ延全各第～〜万億兆"

// boundOver is bound over the gap that ends with the blank at i: one blank, or a
// line end behind which an expression of the line before goes on.
func (c *closer) boundOver(i int, next rune) bool {
	at, lines := i+1, 0
	for at > 0 && i-at < maxGap && isBlank(c.out[at-1]) {
		at--
		if isLineEnd(c.out[at]) {
			lines++
		}
	}
	before := c.view(at - 1)
	switch {
	case lines == 0 && at < i, lines > 1:
		return false
	case lines == 0:
		return isIn(before, binding) || isClose(before) && (next == ':' || next == '時')
	case before == '間' && c.view(at-2) == '時':
		return isNumeral(c.view(at - 3))
	}
	return isIn(before, wrapping) || isIn(before, "年月日時分") && isNumeral(c.view(at-2))
}

// refers reports whether the number at from is the number of something named
// before it, and no amount.
func (c *closer) refers(from int) bool {
	before := c.view(from - 1)
	if isLetter(before) {
		return !isEraLetter(before) || isLetter(c.view(from-2))
	}
	return before == '表' && !isIn(c.view(from-2), "公発代") || isIn(before, "#※図_@№注料紙添考")
}

// behindSign decides on a gap between a sign and the figures in slot j.
func (c *closer) behindSign(sign rune, j int, newLine bool) fate {
	from := c.head(1)
	size := len(c.out) - 1 - from
	g := c.group(nil, j)
	switch sign {
	case ',':
		return when(size <= 3 && g.whole == 3)
	case ':':
		if size > 2 || g.whole != 2 {
			return stays
		}
		if isIn(g.next, "人件名社回") {
			return tears
		}
		return closes
	case '/':
		return when((size == 4 || size <= 2) && g.size <= 2)
	case '-':
		return when(c.dateParts(len(c.out)-1, sign) > 0 && g.size <= 2)
	}
	if c.dateParts(len(c.out)-1, sign) > 0 {
		return when(g.size <= 2 && (newLine || !c.counted(&g)))
	}
	if c.view(from-1) == ',' && isDigit(c.view(from-2)) {
		return closes
	}
	if !fractional(g.next) || c.refers(from) || c.monthOrHour(&g) {
		return stays
	}
	return c.oneOrTwo(from, &g)
}

// monthOrHour reports whether g begins a date or time, which no point stands
// before.
func (c *closer) monthOrHour(g *group) bool {
	return g.next == '月' || g.next == '時' && c.behind(g, 1) != '間'
}

// beforeSign decides on a line end between figures and a sign in slot j.
func (c *closer) beforeSign(sign rune, j int) fate {
	at := c.gapEnd(j + 1)
	if at == len(c.src) || !isDigit(c.src[at]) || c.hasLineEnd(j+1, at) && at > j+2 {
		return stays
	}
	from := c.head(0)
	size := len(c.out) - from
	g := c.group(nil, at)
	switch sign {
	case ',':
		return when(size <= 3 && g.whole == 3)
	case ':':
		return when(size <= 2 && g.whole == 2)
	case '/':
		return when((size == 4 || size <= 2) && g.size <= 2)
	case '-':
		return when(c.dateParts(len(c.out), sign) > 0 && g.size <= 2 && at == j+1)
	}
	return closes
}

// kanji decides on a gap behind a kanji digit, before another one or a unit in
// slot j. Behind a unit the grammar steps over blanks by itself.
func (c *closer) kanji(j int) fate {
	from := len(c.out)
	for most := from - maxGroup; from > 0 && from > most && isKanjiNumeral(c.out[from-1]); {
		from--
	}
	if c.bound(from, c.src[j]) {
		return closes
	}
	for most := j + maxGroup; j < len(c.src) && j < most && (isKanjiNumeral(c.src[j]) || isBlank(c.src[j])); {
		j++
	}
	if j < len(c.src) && isHiragana(c.src[j]) && c.src[j] != 'か' && c.src[j] != 'つ' {
		return stays // nothing is counted
	}
	return tears
}

// untear makes the view that has no tears.
func untear(view []rune, cuts []int32) (whole []rune, more []int32) {
	whole = make([]rune, 0, len(view))
	k := 0
	for i, c := range view {
		for ; k < len(cuts) && int(cuts[k]) <= i; k++ {
			more = append(more, int32(len(whole)))
		}
		if c == tear {
			more = append(more, int32(len(whole)))
			continue
		}
		whole = append(whole, c)
	}
	for ; k < len(cuts); k++ {
		more = append(more, int32(len(whole)))
	}
	return whole, more
}

// slot is the slot of the text for the one of the view.
func (r *reader) slot(i int) int {
	if len(r.cuts) == 0 {
		return i
	}
	lo, hi := 0, len(r.cuts)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(r.cuts[mid]) <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return i + lo
}

// stopSlot is the slot of the text behind what ends before i in the view.
func (r *reader) stopSlot(i int) int {
	if i == 0 {
		return 0
	}
	return r.slot(i-1) + 1
}

// placed gives m its place in the text.
func (r *reader) placed(m *Match) {
	if len(r.cuts) == 0 {
		return
	}
	m.Start, m.End = r.slot(m.Start), r.stopSlot(m.End)
	if m.Items == nil {
		return
	}
	for i := range m.Items.List {
		item := &m.Items.List[i]
		item.Start, item.End = r.slot(item.Start), r.stopSlot(item.End)
	}
}
