package normalize

// use says to which values a hedge applies.
type use uint8

const (
	forPoint use = 1 << iota
	forLength
	forCount
	forNumber
	forAmount = forLength | forCount | forNumber
	forAll    = forPoint | forAmount
)

// A hedge is a word behind a value. not lists characters that make it the
// beginning of another word.
type hedge struct {
	word   string
	approx bool
	bound  Bound
	use    use
	not    string
}

// hedges, longer words before their beginnings.
var hedges = [...]hedge{
	{"頃", true, "", forPoint, ""},
	{"ころ", true, "", forPoint, ""},
	{"ごろ", true, "", forPoint, ""},
	{"ちょうど", false, "", forAll, ""},
	{"丁度", false, "", forAll, ""},
	{"きっかり", false, "", forAll, ""},
	{"程度", true, "", forAll, ""},
	{"ほど", true, "", forAll, "な"},
	{"程", true, "", forLength | forCount, "度"},
	{"くらい", true, "", forAll, ""},
	{"ぐらい", true, "", forAll, ""},
	{"位", true, "", forLength, "置"},
	{"前後", true, "", forAll, ""},
	{"内外", true, "", forLength | forCount, ""},
	{"弱", true, LessThan, forLength | forCount, "いまめ点者体"},
	{"強", true, MoreThan, forLength | forCount, "いまめ化制力調固度"},
	{"近く", true, LessThan, forAll, ""},
	{"近い", true, LessThan, forAmount, ""},
	{"近", true, LessThan, forLength | forCount, "くいづ隣辺年々況畿傍接"},
	{"余り", true, MoreThan, forLength | forCount, ""},
	{"あまり", true, MoreThan, forLength | forCount, ""},
	{"余", true, MoreThan, forLength | forCount, "り裕剰地儀計分震"},
	{"以上", false, AtLeast, forAmount, ""},
	{"以下", false, AtMost, forAmount, ""},
	{"以内", false, AtMost, forAmount, ""},
	{"以降", false, AtLeast, forPoint, ""},
	{"以後", false, AtLeast, forPoint, ""},
	{"以前", false, AtMost, forPoint, ""},
	{"から", false, AtLeast, forPoint, ""},
	{"まで", false, AtMost, forPoint | forLength | forCount, ""},
	{"未満", false, LessThan, forAmount, ""},
	{"足らず", true, LessThan, forLength | forCount, ""},
	{"たらず", true, LessThan, forLength | forCount, ""},
	{"超え", false, MoreThan, forAmount, "る"},
	{"超える", false, MoreThan, forAmount, ""},
	{"超", false, MoreThan, forAmount, "え過"},
	{"を超える", false, MoreThan, forAmount, ""},
	{"を超え", false, MoreThan, forAmount, ""},
	{"をこえる", false, MoreThan, forAmount, ""},
	{"を上回る", false, MoreThan, forAmount, ""},
	{"を下回る", false, LessThan, forAmount, ""},
	{"に満たない", false, LessThan, forAmount, ""},
	{"より前", false, LessThan, forPoint, ""},
	{"より後", false, MoreThan, forPoint, ""},
	{"より以前", false, AtMost, forPoint, ""},
	{"より以降", false, AtLeast, forPoint, ""},
	{"過ぎ", true, MoreThan, forPoint, ""},
	{"すぎ", true, MoreThan, forPoint, ""},
}

// hedge reads the words behind a value and notes them in h; it is i where
// there are none. Approximations only, where bounds is false: a から may be
// the middle of a range.
func (r *reader) hedge(i int, u use, bounds bool, h *Hedge) int {
	for {
		at := r.gap(i)
		next := r.hedgeWord(at, u, bounds, h)
		if next == 0 {
			return i
		}
		i = next
	}
}

func (r *reader) hedgeWord(at int, u use, bounds bool, h *Hedge) int {
	list := r.t.hedges.of(r.t, r.at(at))
	for k := range list {
		w := &list[k]
		if w.use&u == 0 || !bounds && !w.approx {
			continue
		}
		if e := r.word(at, w.word); e > 0 && !isIn(r.at(e), w.not) {
			h.Approximate = h.Approximate || w.approx
			if w.bound != "" {
				h.Bound = w.bound
			}
			return e
		}
	}
	return 0
}

// isIn reports whether c is one of the characters of set.
//
//go:noinline
func isIn(c rune, set string) bool {
	for _, s := range set {
		if s == c {
			return true
		}
	}
	return false
}
