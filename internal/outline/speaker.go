package outline

import "github.com/giji-go/giji/internal/doc"

// groupSpeaks reports whether s is a group that speaks as one: 県, 市, 行政側.
func (f *finder) groupSpeaks(s doc.Span) bool {
	key, stop := f.words.group.prefix(f.fold, s.Start, s.End)
	return stop == s.End && (key == "group secretariat" || key == "group presenter") && !contains(f.fold, s.Start, s.End, "出席") && s.Len() < 6
}

// companyName reports whether s names a company or a ministry as a whole.
func (f *finder) companyName(s doc.Span) bool {
	if s.Len() > 22 || !f.plainName(s) {
		return false
	}
	for _, word := range [...]string{"株式会社", "有限会社", "合同会社", "(株)", "㈱"} {
		if hasPrefix(f.fold, s.Start, s.End, word) || hasSuffix(f.fold, s.Start, s.End, word) {
			return true
		}
	}
	switch f.fold[s.End-1] {
	case '省', '庁', '課', '局':
		return s.Len() > 2
	}
	return hasSuffix(f.fold, s.Start, s.End, "法人") || hasSuffix(f.fold, s.Start, s.End, "協会") || f.groupSpeaks(s)
}

// plainName reports whether s may be the name of a body: no label, no
// sentence.
func (f *finder) plainName(s doc.Span) bool {
	if _, stop := f.words.labels.prefix(f.fold, s.Start, s.End); stop == s.End {
		return false
	}
	if s.Len() > 20 {
		return false
	}
	for i, r := range f.fold[s.Start:s.End] {
		switch r {
		case 'を', 'は', 'が': // a particle needs a word before it: はやぶさ通信
			if i > 0 {
				return false
			}
		case '「', '/', ':', '、', '。':
			return false
		default:
			if r != '・' && isBullet(r) {
				return false
			}
		}
	}
	return true
}

// speaker reports whether s names a speaker: somebody with a role, or a body
// that speaks.
func (f *finder) speaker(s doc.Span) bool {
	if f.named(s) {
		return true
	}
	if s.Len() < 2 || s.Len() > 20 || !f.plainName(s) {
		return false
	}
	_, from := f.words.org.suffix(f.fold, s.Start, s.End)
	return from < s.End && from > s.Start && !f.isLabel(s)
}

// named reports whether s ends in a role or a word of courtesy, as names of
// speakers do, remarks in brackets aside.
func (f *finder) named(s doc.Span) bool {
	s = trim(f.fold, s)
	if s.Len() < 2 || s.Len() > 24 {
		return false
	}
	if f.fold[s.End-1] == ')' {
		return f.namedBefore(s)
	}
	for i := s.Start; i < s.End; i++ {
		switch f.fold[i] {
		case '(':
			if shut := closeAt(f.fold, i, s.End); shut > 0 && shut-i < 5 && i > s.Start {
				i = shut // 鈴木（一）委員: one of two of that name
				continue
			}
			return false
		case '。', '、', '「', 'を', 'は', 'が', ':', '【', '？', '?', '/', '※', '→', '以':
			return false
		}
	}
	if f.courteous(s) {
		return true
	}
	_, from := f.words.role.suffix(f.fold, s.Start, s.End)
	return from < s.End && !f.isLabel(s) && !hasSuffix(f.fold, s.Start, from, "の")
}

// courteous reports whether s ends in 君, 氏, さん behind a name.
func (f *finder) courteous(s doc.Span) bool {
	_, from := f.words.courtesy.suffix(f.fold, s.Start, s.End)
	return from < s.End && from > s.Start+1 && (kanji(f.fold[from-1]) || katakana(f.fold[from-1]) || blank(f.fold[from-1])) && s.Len() < 14
}

// namedBefore reports the same of a name with a bracket: 委員長（山田君）, 山田委員
// （東市）.
func (f *finder) namedBefore(s doc.Span) bool {
	if index(f.fold, s.Start, s.End, '。') >= 0 {
		return false
	}
	open := index(f.fold, s.Start, s.End, '(')
	if open <= s.Start || f.acts(doc.Span{Start: open, End: s.End}) {
		return false
	}
	if f.named(doc.Span{Start: s.Start, End: open}) {
		return true
	}
	return f.named(doc.Span{Start: open + 1, End: s.End - 1}) && open-s.Start < 12
}

// acts reports whether a bracket tells what somebody does: （資料に基づき説明）.
func (f *finder) acts(s doc.Span) bool {
	_, from, _ := f.words.act.within(f.fold, s.Start, s.End)
	return from < s.End
}

// ofCompany reports whether s is a body with the name of who speaks for it in
// brackets: 若草通信（川上）.
func (f *finder) ofCompany(s doc.Span) bool {
	if s.Len() < 5 || f.fold[s.End-1] != ')' {
		return false
	}
	open := index(f.fold, s.Start, s.End, '(')
	inner := trim(f.fold, doc.Span{Start: open + 1, End: s.End - 1})
	if open < s.Start+2 || inner.Len() < 1 || inner.Len() > 5 || !f.plainName(doc.Span{Start: s.Start, End: open}) {
		return false
	}
	for _, r := range f.fold[inner.Start:inner.End] {
		if !kanji(r) && !katakana(r) && !blank(r) {
			return false
		}
	}
	return true
}

// isLabel reports whether s as a whole is a label that no speaker has.
func (f *finder) isLabel(s doc.Span) bool {
	key, stop := f.words.labels.prefix(f.fold, s.Start, s.End)
	if stop < s.End {
		return false
	}
	_, from := f.words.role.suffix(f.fold, s.Start, s.End)
	return key != "group secretariat" && from > s.Start || contains(f.fold, s.Start, s.End, "出席") || contains(f.fold, s.Start, s.End, "欠席")
}
