package outline

import "github.com/giji-go/giji/internal/doc"

// isLead reports whether the row leads into a discussion: a heading such as
// 質疑応答, or 主な意見は以下のとおり。
func (f *finder) isLead(s doc.Span) bool {
	if s.Len() > 60 {
		return false
	}
	_, from, to := f.words.lead.within(f.fold, s.Start, s.End)
	if from == s.End {
		return false
	}
	end := skipBack(f.fold, s.Start, s.End)
	for end > to {
		switch f.fold[end-1] {
		case '。', '>', '】', ')', '〕', ']', '」', ':', '》', '〉', '.':
			end--
			continue
		}
		break
	}
	if f.leadSentence([]doc.Span{s}) {
		return index(f.fold, s.Start, skipBack(f.fold, s.Start, s.End)-1, '。') < 0
	}
	if hasSuffix(f.fold, s.Start, end, "とおり") || hasSuffix(f.fold, s.Start, end, "通り") || hasSuffix(f.fold, s.Start, end, "次のとおりである") ||
		hasSuffix(f.fold, s.Start, end, "以下のとおりである") || hasSuffix(f.fold, s.Start, end, "があった") || hasSuffix(f.fold, s.Start, end, "であった") ||
		hasSuffix(f.fold, s.Start, end, "とおりであった") || hasSuffix(f.fold, s.Start, end, "なされた") || hasSuffix(f.fold, s.Start, end, "出された") {
		return contains(f.fold, s.Start, s.End, "以下") || contains(f.fold, s.Start, s.End, "次の") || contains(f.fold, s.Start, s.End, "下記")
	}
	if index(f.fold, s.Start, s.End, '。') >= 0 || s.Len() > 24 {
		return false
	}
	head := f.headOf(s)
	_, stop := f.words.lead.prefix(f.fold, head.Start, head.End)
	rest := count(f.fold, doc.Span{Start: stop, End: head.End})
	return stop > head.Start && rest <= 4 || from >= to-8 && count(f.fold, doc.Span{Start: to, End: end}) == 0 && closing(f.fold[s.Start]) != 0
}

// headsRemarks reports whether a bracketed row is a word that heads remarks and
// nothing else: 〔質疑応答〕.
func (f *finder) headsRemarks(s doc.Span) bool {
	h := f.headOf(s)
	_, stop := f.words.lead.prefix(f.fold, h.Start, h.End)
	return stop > h.Start && stop == h.End
}

// leadSentence reports whether a sentence says that remarks follow: it speaks
// of opinions or questions and points below.
func (f *finder) leadSentence(spans []doc.Span) bool {
	text := f.joined(spans, 90)
	if text == nil || !holds(f.words.leadSaid, text) || !holds(f.words.leadPoint, text) {
		return false
	}
	end := beforeTail(text, 0, len(text))
	if end > 0 && text[end-1] == '。' {
		end = beforeTail(text, 0, end-1)
	}
	_, from := f.words.leadEnd.suffix(text, 0, end)
	return from < end
}

// holds reports whether a word of t stands in text.
func holds(t *trie, text []rune) bool {
	_, from, _ := t.within(text, 0, len(text))
	return from < len(text)
}

// joined is the folded text of the spans without white space, nil where it is
// longer than limit.
func (f *finder) joined(spans []doc.Span, limit int) []rune {
	total := 0
	for _, s := range spans {
		total += s.Len()
	}
	if total > limit {
		return nil
	}
	text := make([]rune, 0, total)
	for _, s := range spans {
		for _, r := range f.fold[s.Start:s.End] {
			if !blank(r) {
				text = append(text, r)
			}
		}
	}
	return text
}

// headOf is s without the brackets and signs around it.
func (f *finder) headOf(s doc.Span) doc.Span {
	for s.Start < s.End && (closing(f.fold[s.Start]) != 0 || isBullet(f.fold[s.Start]) || blank(f.fold[s.Start])) {
		s.Start++
	}
	for s.End > s.Start {
		switch r := f.fold[s.End-1]; {
		case blank(r), r == '>', r == '】', r == ')', r == '〕', r == ']', r == ':', r == '》', r == '〉', r == '。':
			s.End--
			continue
		}
		break
	}
	return s
}
