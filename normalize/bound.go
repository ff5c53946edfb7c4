package normalize

// oneOrTwo decides where the figures before and behind the gap may be one
// number and may be two: what the first ones belong to tells.
func (c *closer) oneOrTwo(from int, g *group) fate {
	if c.bound(from, g.next) {
		return closes
	}
	return tears
}

// binding are the characters behind which a number goes on over a gap: the ends
// of words that stand before an amount, numerals, signs. wrapping are those of
// them that may end a line before it.
const (
	binding  = wrapping + "小短多少計千百-+−△▲¥$€:、。,・=「("
	wrapping = "約大長低べ延全各第～〜万億兆"
)

// goesOn reports whether a number behind the character before, with next behind
// it, is a part of the same expression: a month behind 年, not a count.
func goesOn(before, next rune) bool {
	switch before {
	case '年':
		return isIn(next, "月か箇ヶカヵケ半～〜-・")
	case '月':
		return isIn(next, "日～〜-・、")
	case '日':
		return isIn(next, "時:～〜-・")
	case '時':
		return isIn(next, "分～〜-・")
	case '分':
		return next == '秒'
	case '間':
		return isIn(next, "分時日秒")
	case '度':
		return isIn(next, "分")
	case '和', '成', '正', '治', '令', '平', '昭':
		return isIn(next, "年./-・～〜、")
	case '前', '後':
		return isIn(next, "時:～〜-")
	case '翌', '同':
		return isIn(next, "日月年時:/")
	}
	return isIn(before, binding)
}

// bound reports whether the number at from in the view is the continuation of
// what stands before it; next follows what stands behind the gap.
func (c *closer) bound(from int, next rune) bool {
	from = c.numeralHead(from)
	before := c.view(from - 1)
	switch {
	case isBlank(before) && from > 0:
		return c.boundOver(from-1, next)
	case isEraLetter(before) && !isLetter(c.view(from-2)):
		return isIn(next, "./-年")
	}
	return isHiragana(before) || goesOn(before, next) || isOpen(before) || isClose(before)
}

// numeralHead is where the numeral begins that ends before i in the view.
func (c *closer) numeralHead(i int) int {
	for most := i - maxGroup; i > 0 && i > most; i-- {
		ch := c.out[i-1]
		if !isNumeral(ch) && !((ch == ',' || ch == '.') && isDigit(c.view(i-2))) {
			break
		}
	}
	return i
}

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
		return goesOn(before, next) || isClose(before) && isIn(next, ":時")
	}
	return isIn(before, wrapping) || c.endsUnit(at) && goesOn(before, next)
}

// endsUnit reports whether a numeral with a unit of time ends before i in the
// view.
func (c *closer) endsUnit(i int) bool {
	unit := c.view(i - 1)
	if unit == '間' {
		return c.view(i-2) == '時' && isNumeral(c.view(i-3))
	}
	return isIn(unit, "年月日時分") && isNumeral(c.view(i-2))
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
