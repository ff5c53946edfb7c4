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
	at := r.gap(i)
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
