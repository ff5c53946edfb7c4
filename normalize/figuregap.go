package normalize

// wide decides on two blanks between figures: they part columns, unless what
// stands before them would be left without an end or both sides are set one by
// one.
func (c *closer) wide(j int, single bool) fate {
	left, right := c.out[len(c.out)-1], c.src[j]
	if !isNumeral(left) || !isNumeral(right) {
		return stays
	}
	if single && (j+1 == len(c.src) || isBlank(c.src[j+1])) {
		return tears
	}
	if isDigit(left) && isDigit(right) && c.figures(j) == closes {
		return tears
	}
	return stays
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
	case sign == '-':
		return c.behindHyphen(at, from, size, g)
	case !fractional(g.next):
		return stays
	}
	return c.oneOrTwo(from, g)
}

// behindHyphen decides on a gap within the figures behind a hyphen of no date:
// the end of a range (10:00-1 6:00), or the number of a paper (3-2 5部).
func (c *closer) behindHyphen(at, from, size int, g *group) fate {
	switch {
	case g.next == ':', g.next == '時':
		return when(c.mayBeOne(from, size, g))
	case c.refers(c.headBefore(at)), !c.counted(g):
		return stays
	}
	return tears
}

// dateParts is how many parts of a date that begins with a year and has signs
// end before i in the view, 0 for none: two in R5.6 and 2023/06.
func (c *closer) dateParts(i int, sign rune) int {
	for parts := 1; parts <= 2; parts++ {
		if isBlank(c.view(i - 1)) {
			i--
		}
		at := c.headBefore(i)
		if c.yearOfDate(at, i) {
			return parts
		}
		if isBlank(c.view(at - 1)) {
			at--
		}
		if at == i || c.view(at-1) != sign {
			return 0
		}
		i = at - 1
	}
	return 0
}

// yearOfDate reports whether a year stands from at to i in the view: four
// figures, or fewer in an era.
func (c *closer) yearOfDate(at, i int) bool {
	size, before := i-at, c.view(at-1)
	switch {
	case size == 0:
		return c.view(i-1) == '元'
	case size == 4:
		return !isJoint(before) || !isDigit(c.view(at-2))
	case size == 3:
		return before == tear
	case size > 4:
		return false
	}
	for at > 1 && isBlank(c.view(at-1)) {
		at--
	}
	letter := c.view(at - 1)
	return isEraLetter(letter) && !isLetter(c.view(at-2)) || isIn(before, eraInitials) || before == tear
}

// inDate decides on a gap within the month or day of a date with signs, of
// which size figures stand before it.
func (c *closer) inDate(size int, g *group) fate {
	switch {
	case size != 1 || g.size != 1 || g.first > 31:
		return stays
	case c.out[len(c.out)-1] == '0':
		return closes // no month and no day is 0
	case g.whole == 2 && g.size == 1 && (g.next == ':' || g.next == '時'):
		return tears // 2023/06/0 1 2:01
	case g.whole > g.size: // 2023/06/0 1 22:01
		return closes
	case g.next == ':' || g.next == '時' || c.counted(g):
		return stays // 6/1 9:00, 6/1 3名
	}
	return closes
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
		if size <= 2 && g.whole == 2 && isIn(g.next, "人件名社回") {
			return tears
		}
		return when(size <= 2 && g.whole == 2)
	case '/':
		return when((size == 4 || size <= 2) && g.size <= 2)
	case '-':
		return when(c.dateParts(len(c.out)-1, sign) > 0 && g.size <= 2)
	}
	return c.behindPoint(from, &g, newLine)
}

// behindPoint is behindSign for a point behind the figures at from.
func (c *closer) behindPoint(from int, g *group, newLine bool) fate {
	switch {
	case c.dateParts(len(c.out)-1, '.') > 0:
		return when(g.size <= 2 && (newLine || !c.counted(g)))
	case c.view(from-1) == ',' && isDigit(c.view(from-2)):
		return closes
	case !fractional(g.next), c.refers(from), c.monthOrHour(g):
		return stays
	}
	return c.oneOrTwo(from, g)
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
	for most := j + maxGroup; j < len(c.src) && j < most && (isKanjiNumeral(c.src[j]) || isBlank(c.src[j])); {
		j++
	}
	next := end
	if j < len(c.src) {
		next = c.src[j]
	}
	switch {
	case c.bound(len(c.out), next):
		return closes
	case isHiragana(next) && next != 'か' && next != 'つ':
		return stays // nothing is counted
	}
	return tears
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
