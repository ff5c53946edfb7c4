package outline

import "github.com/giji-go/giji/internal/doc"

// groupKey is the group that a heading stands for.
func (f *finder) groupKey(word doc.Span, around string) string {
	if key, stop := f.words.group.prefix(f.fold, word.Start, word.End); stop == word.End {
		key = f.ownGroup(word, key[len("group "):])
		if around == "absent" && key == "member" {
			return "absent"
		}
		return key
	}
	for _, w := range [...]struct{ word, key string }{{"欠席", "absent"}, {"オブザーバ", "observer"}, {"事務局", "secretariat"}, {"説明", "presenter"}, {"発表", "presenter"}, {"委員", "member"}, {"構成員", "member"}} {
		if contains(f.fold, word.Start, word.End, w.word) {
			return w.key
		}
	}
	if _, from := f.words.role.suffix(f.fold, word.Start, word.End); from == word.Start {
		return "member"
	}
	if f.inTitle(word) {
		return "member" // a body of a joint meeting
	}
	switch f.fold[word.End-1] {
	case '省', '庁', '府', '局', '市', '県', '課', '室', '都', '区', '町', '村', '部':
		return "secretariat"
	case '会', '構', '社', '院':
		return "other"
	}
	return around
}

// ownGroup is the group of a heading: 幹事, who serve other bodies, are the
// members of a 幹事会.
func (f *finder) ownGroup(word doc.Span, key string) string {
	if key != "secretariat" || count(f.fold, word) != 2 || !hasPrefix(f.fold, word.Start, word.End, "幹事") {
		return key
	}
	for _, s := range f.out.Title {
		if contains(f.fold, s.Start, s.End, "幹事会") {
			return "member"
		}
	}
	return key
}

// inTitle reports whether word names a body in the title.
func (f *finder) inTitle(word doc.Span) bool {
	if word.Len() < 3 || f.fold[word.End-1] != '会' && f.fold[word.End-1] != '部' {
		return false
	}
	name := string(f.fold[word.Start:word.End])
	for _, s := range f.out.Title {
		if contains(f.fold, s.Start, s.End, name) {
			return true
		}
	}
	return false
}

// listsPeople reports whether s is a list of names with roles: at least two
// pieces between commas that end in one.
func (f *finder) listsPeople(s doc.Span) bool {
	found, from := 0, s.Start
	for i := s.Start; i <= s.End; i++ {
		if i < s.End && f.fold[i] != '、' && f.fold[i] != ',' && f.fold[i] != '，' {
			continue
		}
		if f.named(doc.Span{Start: from, End: i}) {
			found++
		}
		from = i + 1
	}
	if found >= 2 {
		return true
	}
	return found == 1 && s.Len() < 20 && index(f.fold, s.Start, s.End, ' ') > 0
}

// groupByNames guesses the group of a list without heading: officials by
// their titles, else members.
func (f *finder) groupByNames(s doc.Span) string {
	key, from := f.words.role.suffix(f.fold, s.Start, f.firstComma(s))
	if from < s.End && key == "office" {
		return "secretariat"
	}
	return "member"
}

func (f *finder) firstComma(s doc.Span) int {
	for i := s.Start; i < s.End; i++ {
		if f.fold[i] == '、' || f.fold[i] == ',' {
			return i
		}
	}
	return s.End
}
