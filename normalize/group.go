package normalize

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
		for j < len(c.src) && (isDigit(c.src[j]) || c.src[j] == Joined) {
			if isDigit(c.src[j]) { // what nobody sees parts no figures
				g.push(c.src[j])
				g.whole++
			}
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
	switch g.next {
	case '年':
		return g.size == 3 || size == 3 || c.src[j] == '0'
	case '.', '/', '-':
	default:
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

// isJoint reports whether c stands between the figures of a number, a date or
// a time.
func isJoint(c rune) bool { return c == ',' || c == '.' || c == ':' || c == '/' || c == '-' }

func isKanjiNumeral(c rune) bool { return kanjiDigit(c) >= 0 || smallUnit(c) > 0 || bigUnit(c) > 0 }
