package outline

import "github.com/giji-go/giji/internal/doc"

// publicIn reads 傍聴者２名 within a list of people.
func (f *finder) publicIn(s doc.Span) bool {
	if !hasPrefix(f.fold, s.Start, s.End, "傍聴") || !f.numerals(s) || s.Len() > 30 {
		return false
	}
	f.out.Counts = append(f.out.Counts, doc.Count{Key: "public", Span: []doc.Span{s}})
	return true
}

// aside reports whether s is a remark on the list: （敬称略）, （五十音順）, 26名,
// なし.
func (f *finder) aside(s doc.Span) bool {
	whole := closing(f.fold[s.Start]) != 0 && closeAt(f.fold, s.Start, s.End) == s.End-1 || f.fold[s.Start] == '※'
	h := f.headOf(s)
	if h.Len() == 0 {
		return true
	}
	if whole && (contains(f.fold, s.Start, s.End, "略") || contains(f.fold, s.Start, s.End, "順") || contains(f.fold, s.Start, s.End, "人") && f.numerals(s) || contains(f.fold, s.Start, s.End, "名") && f.numerals(s)) {
		return true
	}
	if contains(f.fold, h.Start, h.End, "敬称略") && h.Len() < 14 || hasPrefix(f.fold, h.Start, h.End, "なし") || hasPrefix(f.fold, h.Start, h.End, "該当なし") || hasPrefix(f.fold, h.Start, h.End, "無し") {
		return true
	}
	return f.peopleOnly(h)
}

// peopleOnly reports whether s is nothing but a number of people: 14名, 委員
// 15名中12名, 計8人.
func (f *finder) peopleOnly(s doc.Span) bool {
	if s.Len() > 20 || !f.numerals(s) {
		return false
	}
	for i := s.Start; i < s.End; i++ {
		switch r := f.fold[i]; {
		case blank(r), digit(r), kanjiDigit(r) > 0:
		case r == '名' || r == '人' || r == '計' || r == '中' || r == '全' || r == '出' || r == '席' || r == '委' || r == '員' || r == '約' || r == '総' || r == '数' || r == '、' || r == '(' || r == ')' || r == 'う' || r == 'ち' || r == '合':
		default:
			return false
		}
	}
	return true
}

// subheading reads a heading within a list of people, and the rest of its
// row: ＜事務局＞, （部会長） 山田, 環境省:, 文部科学省.
func (f *finder) subheading(s doc.Span) (word, rest doc.Span, ok bool) {
	if f.fold[s.Start] == '(' && closeAt(f.fold, s.Start, s.End) == s.End-1 {
		if i := index(f.fold, s.Start, s.End, ':'); i > 0 && contains(f.fold, s.Start, i, "欠席") {
			f.note(doc.Mark, s.End-1, s.End)
			return doc.Span{Start: s.Start + 1, End: i}, trim(f.fold, doc.Span{Start: i + 1, End: s.End - 1}), true // （欠席：山田 委員）
		}
	}
	if word, rest, ok := f.markedOffice(s); ok {
		return word, rest, true
	}
	if closing(f.fold[s.Start]) != 0 {
		shut := closeAt(f.fold, s.Start, s.End)
		if shut < 0 || shut-s.Start > 24 {
			return s, s, false
		}
		word = trim(f.fold, doc.Span{Start: s.Start + 1, End: shut})
		rest = trim(f.fold, doc.Span{Start: shut + 1, End: s.End})
		if word.Len() == 0 {
			return s, s, false
		}
		if rest.Start < rest.End && f.fold[rest.Start] == ':' {
			rest = trim(f.fold, doc.Span{Start: rest.Start + 1, End: rest.End})
		}
		alone := rest.Start >= rest.End
		if !alone && f.officialTitle(word) {
			return s, s, false // （東省道路局長） 小林 徹
		}
		if f.fold[s.Start] == '(' && alone && !f.isHeading(word) || !alone && !f.isHeading(word) || f.orgFront(word) && f.fold[s.Start] == '(' {
			return s, s, false
		}
		return word, rest, true
	}
	if i := index(f.fold, s.Start, s.End, ':'); i > s.Start && i-s.Start <= 20 {
		word = trim(f.fold, doc.Span{Start: s.Start, End: i})
		rest = trim(f.fold, doc.Span{Start: i + 1, End: s.End})
		if index(f.fold, word.Start, word.End, '(') < 0 && index(f.fold, word.Start, word.End, '、') < 0 && !f.hasDigits(word) {
			return word, rest, true
		}
	}
	if word, rest, ok := f.sideHeading(s); ok {
		return word, rest, true
	}
	if s.Len() <= 14 && !f.inline && f.heads && index(f.fold, s.Start, s.End, ' ') < 0 && f.officeName(s) {
		return s, doc.Span{Start: s.End, End: s.End}, true
	}
	return s, s, false
}

// markedOffice reads ○ 総務省: an office with a mark before it and nobody behind
// it heads a list.
func (f *finder) markedOffice(s doc.Span) (word, rest doc.Span, ok bool) {
	if !isBullet(f.fold[s.Start]) {
		return s, s, false
	}
	word = trim(f.fold, doc.Span{Start: s.Start + 1, End: s.End})
	if word.Len() < 3 || word.Len() > 14 || index(f.fold, word.Start, word.End, ' ') >= 0 || !f.officeName(word) || !f.heads {
		return s, s, false
	}
	return word, doc.Span{Start: s.End, End: s.End}, true
}

// officialTitle reports whether s is an official's title with its office.
func (f *finder) officialTitle(s doc.Span) bool {
	key, from := f.words.role.suffix(f.fold, s.Start, s.End)
	return from < s.End && key == "office" && s.Len() > 4
}

// sideHeading reads a heading that a space parts from its list: 被保険者代表 委員
// 江夏 翔、….
func (f *finder) sideHeading(s doc.Span) (word, rest doc.Span, ok bool) {
	stop := s.Start
	for stop < s.End && !blank(f.fold[stop]) {
		stop++
	}
	word = doc.Span{Start: s.Start, End: stop}
	rest = trim(f.fold, doc.Span{Start: stop, End: s.End})
	if rest.Len() == 0 || word.Len() < 3 {
		return s, s, false
	}
	if hasSuffix(f.fold, word.Start, word.End, "代表") && word.Len() > 3 && !hasSuffix(f.fold, word.Start, word.End, "取締役代表") ||
		hasSuffix(f.fold, word.Start, word.End, "側") {
		return word, rest, true
	}
	if hasSuffix(f.fold, word.Start, word.End, "委員") && index(f.fold, rest.Start, rest.End, '、') >= 0 && word.Len() > 3 && !f.rolesIn(rest) {
		return word, rest, true // 市民委員 山田 太郎、鈴木 花子
	}
	key, end := f.words.group.prefix(f.fold, word.Start, word.End)
	if end == word.End && key != "group member" {
		return word, rest, true
	}
	return s, s, false
}

// rolesIn reports whether one of the names between commas has a role.
func (f *finder) rolesIn(s doc.Span) bool {
	from := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i == s.End || f.fold[i] == '、' {
			if _, at := f.words.role.suffix(f.fold, from, i); at < i {
				return true
			}
			from = i + 1
		}
	}
	return false
}

func (f *finder) hasDigits(s doc.Span) bool {
	for _, r := range f.fold[s.Start:s.End] {
		if digit(r) {
			return true
		}
	}
	return false
}

// isHeading reports whether a bracketed word heads a list: a group, a role or
// an office.
func (f *finder) isHeading(s doc.Span) bool {
	if _, stop := f.words.group.prefix(f.fold, s.Start, s.End); stop == s.End {
		return true
	}
	if _, from := f.words.role.suffix(f.fold, s.Start, s.End); from < s.End {
		return true
	}
	return f.officeName(s)
}

// orgFront reports whether s begins or ends like a company: （一社）, （株）.
func (f *finder) orgFront(s doc.Span) bool {
	switch f.fold[s.Start] {
	case '株', '有', '一', '公', '財', '社', '独', '学', '医', '国', '福', '特', '合':
		return count(f.fold, s) <= 3 && f.fold[s.Start] != '公' || hasSuffix(f.fold, s.Start, s.End, "社") || hasSuffix(f.fold, s.Start, s.End, "財")
	}
	return false
}

// officeName reports whether s is the name of a ministry, a municipality or
// one of their offices.
func (f *finder) officeName(s doc.Span) bool {
	switch f.fold[s.End-1] {
	case '省', '庁', '府', '局', '市', '県', '課', '室', '会', '構', '都', '区', '町', '村', '部', '院', '行':
		return s.Len() > 2
	}
	return false
}
