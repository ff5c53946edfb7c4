package normalize

// A portionWord names a part of a month or year; not lists what may not
// follow.
type portionWord struct {
	word    string
	portion Portion
	not     string
}

// portions, longer words before their beginnings.
var portions = [...]portionWord{
	{"上旬", PortionEarly, ""},
	{"初旬", PortionEarly, ""},
	{"中旬", PortionMiddle, ""},
	{"下旬", PortionLate, ""},
	{"初頭", PortionStart, ""},
	{"初め", PortionStart, "て"},
	{"はじめ", PortionStart, "て"},
	{"始め", PortionStart, "て"},
	{"当初", PortionStart, "予計"},
	{"年頭", PortionStart, ""},
	{"頭", PortionStart, "取"},
	{"初", PortionStart, "回版期報動"},
	{"始", PortionStart, "ま"},
	{"末日", PortionEnd, ""},
	{"末", PortionEnd, "端尾"},
	{"終わり", PortionEnd, ""},
	{"前半", PortionFirstHalf, "期戦"},
	{"後半", PortionSecondHalf, "期戦"},
	{"明け", PortionStart, "方渡"},
	{"半ば", PortionMiddle, ""},
	{"なかば", PortionMiddle, ""},
	{"中頃", PortionMiddle, ""},
	{"中ごろ", PortionMiddle, ""},
	{"中葉", PortionMiddle, ""},
}

// portion reads 上旬, 末, 前半 and their like at i.
func (r *reader) portion(i int, p *Point) int {
	list := r.t.portions.of(r.t, r.at(i))
	for k := range list {
		w := &list[k]
		if e := r.word(i, w.word); e > 0 && !isIn(r.at(e), w.not) {
			p.Portion = w.portion
			return e
		}
	}
	return 0
}

// quarter reads 第１四半期, 上半期, 下期 at i.
func (r *reader) quarter(i int, p *Point) int {
	at := i
	if r.at(at) == '第' {
		n, _, e := r.small(r.gap(at + 1))
		if e == 0 || n < 1 || n > 4 {
			return 0
		}
		at = r.gap(e)
		if r.at(at) == '・' {
			at++
		}
		if e = r.word(at, "四半期"); e == 0 {
			return 0
		}
		p.src.precision, p.Sub = PrecisionQuarter, n
		return e
	}
	if r.at(at) == 'Q' {
		e := r.gap(at+1) + 1
		if n := int(r.at(e-1) - '0'); n >= 1 && n <= 4 && !r.glued(e) {
			p.src.precision, p.Sub = PrecisionQuarter, n
			return e
		}
		return 0
	}
	for _, w := range halves {
		if e := r.word(at, w.word); e > 0 {
			p.src.precision, p.Sub = PrecisionHalf, w.n
			return e
		}
	}
	return 0
}

var halves = [...]struct {
	word string
	n    int
}{
	{"上半期", 1}, {"下半期", 2}, {"前半期", 1}, {"後半期", 2}, {"上期", 1}, {"下期", 2}, {"前期", 1}, {"後期", 2},
}

// season reads 春 to 冬 at i.
func (r *reader) season(i int, p *Point) int {
	n := 0
	switch r.at(i) {
	case '春':
		n = 1
	case '夏':
		n = 2
	case '秋':
		n = 3
	case '冬':
		n = 4
	default:
		return 0
	}
	e := i + 1
	if c := r.at(e); c == '季' || c == '期' {
		e++
	}
	if isHan(r.at(e)) && !isIn(r.at(e), "頃以前後開実完予公") {
		return 0
	}
	p.src.precision, p.Sub = PrecisionSeason, n
	return e
}
