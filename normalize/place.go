package normalize

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
	list := r.t.places.of(r.t, r.at(i))
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
		return r.areaEnd(i, p)
	}
	return r.prefectureEnd(i, p)
}

func (r *reader) areaEnd(i int, p *place) int {
	if e := r.words(r.gap(i), []string{"地方", "エリア", "地域", "圏内", "全域", "一円", "管内", "各県", "各府県", "各地"}); e > 0 {
		if next := r.words(e, []string{"全域", "一円"}); next > 0 {
			e = next
		}
		if nameGoesOn(r.at(e)) {
			return 0
		}
		return e
	}
	if !p.bare && !(r.at(r.gap(i)) == '・' && firstRune(p.name) == '中') {
		return 0
	}
	c := r.at(i)
	if nameGoesOn(c) && r.placeFollows(i) || isKatakana(c) && c != 'ー' {
		return 0
	}
	return i
}

func (r *reader) prefectureEnd(i int, p *place) int {
	if e := r.words(i, []string{"全域", "内全域", "一円", "内"}); e > 0 {
		if nameGoesOn(r.at(e)) {
			return 0
		}
		return e
	}
	c := r.at(i)
	if isIn(c, "庁警立議知職民債") || p.codes[0] == hokkaido && nameGoesOn(c) && c != '一' {
		return 0
	}
	return i
}

// The codes of prefectures that are like no other: one is never written short,
// the other short also outside of a cell.
const (
	hokkaido = 1
	okinawa  = 47
)

// nameGoesOn reports whether c behind a name belongs to a longer one, as a Han
// character does that begins no word between places.
func nameGoesOn(c rune) bool { return isHan(c) && !isIn(c, "及並又以") }

// placeFollows reports that no other place begins at i, so that the Han
// character there belongs to a longer name.
func (r *reader) placeFollows(i int) bool {
	list := r.t.places.of(r.t, r.at(i))
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
	if p.codes[0] == hokkaido || !r.o.Cell && p.codes[0] != okinawa {
		return 0
	}
	if e = r.word(i, p.name[:last]); e == 0 {
		return 0
	}
	if c := r.at(e); nameGoesOn(c) || isKatakana(c) {
		if next := r.words(e, []string{"地方", "エリア", "地域"}); next > 0 {
			return next
		}
		return 0
	}
	return e
}
