package normalize

// A Prefecture by JIS X 0401.
type Prefecture struct {
	Code string // two digits, 01 to 47
	Name string // with 都, 道, 府 or 県
}

// A Region is an area as written.
type Region struct {
	Nationwide  bool
	Prefectures []Prefecture // named ones, in order of appearance
	Areas       []string     // named groups of prefectures (関東, 東海3県), not expanded
	Excluded    []Prefecture // を除く, named prefectures only
	Partial     bool         // の一部, 一部地域を除く
	ISO         []string     // ISO 3166-2 codes of all of it, groups expanded: JP, JP-24
	Except      []string     // the same for what is excluded
	Scope       string       // nation, region or prefecture
}

// region reads a list of places at i, with 一部 and を除く.
func (r *reader) region(i int) (g Region, e int) {
	list, e := r.places(i)
	if e == 0 {
		return g, 0
	}
	if at := r.exclusion(e); at > 0 {
		rest, stop := r.places(r.gap(at))
		if stop == 0 || !rest[0].nation && !rest[0].isArea {
			return g, 0
		}
		g.exclude(list)
		list, e = rest, stop
	}
	for k := range list {
		g.add(&list[k])
	}
	e = r.partly(e, &g)
	return g, r.except(e, &g)
}

// exclusion reads を除く at i.
func (r *reader) exclusion(i int) int {
	at := r.gap(i)
	for _, w := range [...]string{"を除いた", "を除く", "をのぞく", "以外の"} {
		if e := r.word(at, w); e > 0 {
			return e
		}
	}
	return 0
}

// except reads （沖縄県を除く） behind a region; it is i for none.
func (r *reader) except(i int, g *Region) int {
	at := r.space(i)
	if !isOpen(r.at(at)) {
		return i
	}
	at = r.gap(at + 1)
	if e := r.words(at, []string{"ただし、", "但し、", "ただし", "但し"}); e > 0 {
		at = r.gap(e)
	}
	list, e := r.places(at)
	if e == 0 {
		e = r.words(at, []string{"一部の地域", "一部地域", "一部エリア", "一部の離島", "一部離島", "離島", "一部"})
	}
	if e == 0 {
		return i
	}
	partly := r.partWord(e)
	if partly > 0 {
		e = partly
	}
	stop := r.exclusion(e)
	if stop == 0 {
		if at := r.gap(e); len(list) == 0 && isClose(r.at(at)) {
			g.Partial = true
			return at + 1
		}
		return i
	}
	if at := r.gap(stop); r.at(at) == '。' {
		stop = at + 1
	}
	if stop = r.gap(stop); !isClose(r.at(stop)) {
		return i
	}
	g.exclude(list)
	g.Partial = g.Partial || len(list) == 0
	return stop + 1
}

// partWords follow a place of which only a part is meant.
var partWords = [...]string{
	"の一部の地域", "の一部地域", "の一部エリア", "の一部区域", "の一部市町村", "の一部", "一部地域", "一部エリア", "の各一部",
}

func (r *reader) partWord(i int) int { return r.words(r.gap(i), partWords[:]) }

// partly reads 一部 behind a place, （一部） included; it is i for none.
func (r *reader) partly(i int, g *Region) int {
	if e := r.partWord(i); e > 0 {
		g.Partial = true
		return e
	}
	at := r.space(i)
	if isOpen(r.at(at)) {
		e := r.words(r.gap(at+1), []string{"の一部地域", "一部の地域", "一部地域", "一部エリア", "一部区域", "一部"})
		if e > 0 && isClose(r.at(r.gap(e))) {
			g.Partial = true
			return r.gap(e) + 1
		}
	}
	return i
}

func (g *Region) exclude(list []place) {
	for _, p := range list {
		for _, c := range p.codes {
			g.Except = append(g.Except, isoCode(c))
		}
		if !p.isArea && !p.nation {
			g.Excluded = append(g.Excluded, prefecture(p.codes[0]))
		}
	}
}

// add notes a place; the scope is the widest of them.
func (g *Region) add(p *place) {
	g.Partial = g.Partial || p.partial
	switch {
	case p.nation:
		g.Nationwide, g.Scope = true, "nation"
		g.ISO = append(g.ISO, "JP")
		return
	case p.isArea:
		g.Areas = append(g.Areas, p.name)
		if g.Scope != "nation" {
			g.Scope = "region"
		}
	default:
		g.Prefectures = append(g.Prefectures, prefecture(p.codes[0]))
		if g.Scope == "" {
			g.Scope = "prefecture"
		}
	}
	for _, c := range p.codes {
		g.ISO = append(g.ISO, isoCode(c))
	}
}

// maxPlaces bounds a list, so that one which comes to nothing is not read
// again and again.
const maxPlaces = 100

// places reads places one after the other: 東京都、神奈川県及び千葉県,
// 九州・沖縄, 関東甲信越.
func (r *reader) places(i int) (list []place, e int) {
	at := i
	for len(list) < maxPlaces {
		p, stop := r.place(at, len(list) > 0)
		if stop == 0 {
			return list, e
		}
		e = stop
		if next := r.partWord(e); next > 0 && r.listGoesOn(next) {
			p.partial, e = true, next
		}
		list = append(list, p)
		at = r.listSign(e)
	}
	return list, e
}

func (r *reader) listGoesOn(i int) bool {
	at := r.listSign(i)
	_, e := r.place(at, true)
	return at > i && e > 0
}

// listSign reads what stands between two places; it is the place behind it.
func (r *reader) listSign(i int) int {
	at := r.gap(i)
	switch r.at(at) {
	case '、', ',', '・', '/', '，':
		at = r.gap(at + 1)
	}
	for _, w := range [...]string{"及び", "および", "並びに", "ならびに", "と", "又は", "または", "や"} {
		if e := r.word(at, w); e > 0 {
			return r.gap(e)
		}
	}
	return at
}

// place reads one name; inList allows 沖縄 behind 九州・.
func (r *reader) place(i int, inList bool) (p place, e int) {
	if r.at(i) == '全' || r.at(i) == '日' {
		return r.nation(i)
	}
	list := r.t.places[r.at(i)]
	for k := range list {
		p = list[k]
		if e = r.word(i, p.name); e > 0 {
			if e = r.placeEnd(e, &p); e > 0 {
				return p, e
			}
			continue
		}
		if !p.isArea && (r.o.Cell || inList) {
			if e = r.shortName(i, &p, inList); e > 0 {
				return p, e
			}
		}
	}
	return p, 0
}

// nation reads 全国, 日本全国, 全国47都道府県.
func (r *reader) nation(i int) (p place, e int) {
	for _, w := range [...]string{"全国47都道府県", "全国四十七都道府県", "日本全国", "全47都道府県", "全都道府県", "全国各地", "全国一円", "全国全域", "全国"} {
		if e = r.word(i, w); e == 0 {
			continue
		}
		if c := r.at(e); isHan(c) && !isIn(c, "及並又一") || c == 'の' && r.at(e+1) == 'み' {
			return p, 0
		}
		return place{name: "全国", nation: true}, e
	}
	return p, 0
}

// placeEnd reads 地方, エリア, 全域 behind a name and refuses names that are
// part of another (関西電力, 京都府警).
func (r *reader) placeEnd(i int, p *place) int {
	if p.isArea {
		if e := r.words(r.gap(i), []string{"地方", "エリア", "地域", "圏内", "全域", "管内"}); e > 0 {
			if next := r.words(e, []string{"全域", "一円"}); next > 0 {
				e = next
			}
			if c := r.at(e); isHan(c) && !isIn(c, "及並又以") {
				return 0
			}
			return e
		}
		c := r.at(i)
		if !p.bare && !(c == '・' && firstRune(p.name) == '中') {
			return 0
		}
		if isHan(c) && !isIn(c, "及並又以") && r.placeFollows(i) || isKatakana(c) && c != 'ー' {
			return 0
		}
		return i
	}
	if e := r.words(i, []string{"全域", "内全域", "一円", "内"}); e > 0 {
		if !isHan(r.at(e)) || isIn(r.at(e), "及並又以") {
			return e
		}
		return 0
	}
	if isIn(r.at(i), "庁警立議知職民債") || p.codes[0] == 1 && isHan(r.at(i)) && !isIn(r.at(i), "及並又以の一") {
		return 0
	}
	return i
}

// placeFollows reports that no other place begins at i, so that the Han
// character there belongs to a longer name.
func (r *reader) placeFollows(i int) bool {
	list := r.t.places[r.at(i)]
	for k := range list {
		if r.word(i, list[k].name) > 0 {
			return false
		}
	}
	return true
}

// shortName reads a prefecture without its 県: 沖縄 behind 九州・, and any
// in a cell.
func (r *reader) shortName(i int, p *place, inList bool) int {
	e, last := i, 0
	for at := range p.name {
		last = at
	}
	if p.codes[0] == 1 || !r.o.Cell && p.codes[0] != 47 {
		return 0
	}
	if e = r.word(i, p.name[:last]); e == 0 {
		return 0
	}
	if c := r.at(e); isHan(c) && !isIn(c, "及並又以") || isKatakana(c) {
		if next := r.words(e, []string{"地方", "エリア", "地域"}); next > 0 {
			return next
		}
		return 0
	}
	return e
}
