package normalize

// An era of the Japanese calendar. A new era is one line of the table.
type era struct {
	name   string
	letter rune   // R in R5.6.1
	square rune   // ㋿
	first  int    // western year of its year 1
	from   [3]int // its first civil day
	to     [3]int // its last one, zero for the current era
}

// eras, newest first. The day on which one gives way to the next belongs to
// both where the law says so (1912-07-30, 1926-12-25).
var eras = [...]era{
	{"令和", 'R', '㋿', 2019, [3]int{2019, 5, 1}, [3]int{}},
	{"平成", 'H', '㍻', 1989, [3]int{1989, 1, 8}, [3]int{2019, 4, 30}},
	{"昭和", 'S', '㍼', 1926, [3]int{1926, 12, 25}, [3]int{1989, 1, 7}},
	{"大正", 'T', '㍽', 1912, [3]int{1912, 7, 30}, [3]int{1926, 12, 25}},
	{"明治", 'M', '㍾', 1868, [3]int{1868, 1, 25}, [3]int{1912, 7, 30}},
}

// lastLunisolar is the last western year (明治5年) whose months and days are
// not Gregorian.
const lastLunisolar = 1872

// before reports whether the civil day a is earlier than b.
func before(a, b [3]int) bool {
	for i := range a {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return false
}

// check compares a stretch of days with the era's own: it is before the start
// when it ends before it, and beyond the end when it begins after it.
func (e *era) check(from, to [3]int, flags *Flags) {
	if before(to, e.from) {
		flags.set(FlagEraBeforeStart)
	}
	if e.to[0] != 0 && before(e.to, from) {
		flags.set(FlagEraOverflow)
	}
}

func eraByName(name string) *era {
	for i := range eras {
		if eras[i].name == name {
			return &eras[i]
		}
	}
	return nil
}

// eraAt reads the name of an era at i, in full or as one square.
func (r *reader) eraAt(i int) (*era, int) {
	c := r.at(i)
	for k := range eras {
		e := &eras[k]
		if c == e.square {
			return e, i + 1
		}
		if stop := r.word(i, e.name); stop > 0 {
			return e, stop
		}
	}
	return nil, 0
}

// eraLetter reads the letter of an era in front of a digit: R5, H.31 is none.
func (r *reader) eraLetter(i int) (*era, int) {
	at := r.gap(i + 1)
	if !isDigit(r.at(at)) && r.at(i+1) != '元' {
		return nil, 0
	}
	for k := range eras {
		if r.at(i)&^0x20 == eras[k].letter {
			return &eras[k], at
		}
	}
	return nil, 0
}

// oldEras are the eras before Meiji that documents still cite, and other
// calendars. Their years are lunisolar: there is no western date without a
// table of months.
var oldEras = [...]string{
	"慶応", "慶應", "元治", "文久", "万延", "安政", "嘉永", "弘化", "天保", "文政", "文化",
	"享和", "寛政", "天明", "安永", "明和", "宝暦", "寛延", "延享", "寛保", "元文", "享保",
	"正徳", "宝永", "元禄", "貞享", "天和", "延宝", "寛文", "万治", "明暦", "承応", "慶安",
	"正保", "寛永", "元和", "慶長", "文禄", "天正", "元亀", "永禄", "弘治", "天文", "享禄",
	"大永", "永正", "文亀", "明応", "延徳", "長享", "文明", "応仁", "寛正", "長禄", "康正",
	"享徳", "宝徳", "文安", "嘉吉", "永享", "正長", "応永", "明徳", "康応", "嘉慶", "至徳",
	"建武", "元弘", "元徳", "正中", "元亨", "弘安", "文永", "貞永", "承久", "建久", "文治",
	"寿永", "治承", "保元", "平治", "延喜", "貞観", "承和", "弘仁", "大同", "延暦", "宝亀",
	"皇紀", "民国", "仏暦", "檀紀",
	"天応", "神護", "天平", "神亀", "養老", "霊亀", "和銅", "慶雲", "大宝", "朱鳥", "白雉", "大化",
}

// oldEra reads the name of such an era.
func (r *reader) oldEra(i int) int {
	return r.words(i, r.t.oldEras.of(r.t, r.at(i)))
}

func firstRune(s string) rune {
	for _, c := range s {
		return c
	}
	return end
}

// misspelt reads two characters of which one belongs to an era's name in its
// place and the other does not: 令知, 平和. What follows decides whether an
// era was meant.
func (r *reader) misspelt(i int) int {
	a, b := r.at(i), r.at(i+1)
	if !isHan(a) || !isHan(b) || kanjiDigit(b) >= 0 || smallUnit(b) > 0 {
		return 0
	}
	for k := range eras {
		name := eras[k].name
		if (firstOf(name, a) > 0) != (firstOf(name[len(name)/2:], b) > 0) {
			return i + 2
		}
	}
	return 0
}
