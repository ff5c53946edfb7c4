package line

import (
	"slices"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
)

// Lead reports whether a line leads into a discussion: a heading such as
// 質疑応答, or 主な意見は以下のとおり。
func (t Reader) Lead(s doc.Span) bool {
	if s.Len() > 70 || !t.within(t.Words.Lead, s) && !t.within(t.Words.LeadSaid, s) {
		return false
	}
	if t.LeadSentence([]doc.Span{s}) {
		end := script.SkipBack(t.Fold, s.Start, s.End)
		if tail := t.BeforeTail(s); tail < end && t.Fold[tail-1] == '。' {
			end = tail // 主な意見は次のとおり。（→は事務局の回答）
		}
		return script.Index(t.Fold, s.Start, end-1, '。') < 0
	}
	if t.HasStop(s) || s.Len() > 30 {
		return false
	}
	h := t.Trim(t.Bare(s))
	_, stop := t.Words.Lead.Prefix(t.Fold, h.Start, h.End)
	rest := script.Count(t.Fold, doc.Span{Start: stop, End: h.End})
	if stop == h.Start {
		_, from, to := t.Words.Lead.Within(t.Fold, h.Start, h.End)
		_, bracketed := t.Bracketed(s)
		return bracketed && from < h.End && script.Skip(t.Fold, to, h.End) == h.End
	}
	return rest <= 4 && !t.Words.opening(t.Fold, h)
}

// LeadSentence reports whether a sentence says that remarks follow: it speaks
// of opinions or questions and points below.
func (t Reader) LeadSentence(spans []doc.Span) bool {
	text := t.Joined(spans, 100)
	if text == nil {
		return false
	}
	in := Reader{Fold: text, Words: t.Words}
	all := doc.Span{End: len(text)}
	if !in.within(t.Words.LeadSaid, all) || !in.within(t.Words.LeadPoint, all) {
		return false
	}
	end := in.BeforeTail(all)
	if end > 0 && text[end-1] == '。' {
		end = in.BeforeTail(doc.Span{End: end - 1})
	}
	_, from := t.Words.LeadEnd.Suffix(text, 0, end)
	return from < end
}

// Joined is the folded text of the spans without blanks, nil where it is
// longer than limit.
func (t Reader) Joined(spans []doc.Span, limit int) []rune {
	total := 0
	for _, s := range spans {
		total += s.Len()
	}
	if total > limit {
		return nil
	}
	text := make([]rune, 0, total)
	for _, s := range spans {
		for _, r := range t.Fold[s.Start:s.End] {
			if !script.Blank(r) {
				text = append(text, r)
			}
		}
	}
	return text
}

// tail is the last n characters of the spans without blanks.
func (t Reader) tail(spans []doc.Span, n int) []rune {
	text := make([]rune, 0, 2*n)
	for k := max(0, len(spans)-4); k < len(spans); k++ {
		s := spans[k]
		for _, r := range t.Fold[max(s.Start, s.End-3*n):s.End] {
			if !script.Blank(r) {
				text = append(text, r)
			}
		}
	}
	return text[max(0, len(text)-n):]
}

// Outcome reports whether the end of a sentence says how an item ended, and
// its key in the lexicon ("-" where nothing was decided).
func (t Reader) Outcome(spans []doc.Span) (key string, ok bool) {
	if len(spans) == 0 {
		return "", false
	}
	tail := withoutAside(t.tail(spans, 30))
	from, to := 0, 0
	for {
		k, a, b := t.Words.Outcome.Within(tail, to, len(tail))
		if a >= len(tail) {
			break
		}
		key, from, to, ok = k, a, b, true
	}
	if !ok || from > 0 && key != "-" && negated(tail[:from]) {
		return "", false
	}
	return key, t.decided(tail, to)
}

// negated reports whether what stands before an outcome's word asks or wishes.
func negated(front []rune) bool { return script.Ends(front, 0, len(front), "未") }

// decided reports whether the word that ends at to is the predicate of the
// sentence: nothing but its own ending follows.
func (t Reader) decided(tail []rune, to int) bool {
	rest := tail[to:]
	if t.goesOnDeciding(rest) || t.takenAsAgreed(rest) {
		return true
	}
	for _, r := range rest {
		if !script.Hiragana(r) && !endsSentence(r) {
			return false
		}
	}
	_, undecided, _ := t.Words.Undecided.Within(rest, 0, len(rest))
	return undecided >= len(rest) && len(rest) <= 16
}

// goesOnDeciding reports whether a sentence goes on behind the word of an outcome with
// what is to be done: 継続審議とし、次回改めて議論することとなった。
func (t Reader) goesOnDeciding(rest []rune) bool {
	if _, stop := t.Words.DecidesFront.Prefix(rest, 0, len(rest)); stop == 0 {
		return false
	}
	_, from := t.Words.DecidesEnd.Suffix(rest, 0, len(rest))
	return from < len(rest)
}

// takenAsAgreed reports whether a sentence goes on behind 異議なしと認め, or behind 可決し,
// with what follows from that: …、そのように決定いたします。
func (t Reader) takenAsAgreed(rest []rune) bool {
	if _, stop := t.Words.FollowsFrom.Prefix(rest, 0, len(rest)); stop == 0 {
		return false
	}
	_, from := t.Words.PlainEnd.Suffix(rest, 0, len(rest))
	return from < len(rest)
}

// endsSentence reports whether r may stand behind the word of an outcome.
func endsSentence(r rune) bool {
	switch r {
	case '。', '」', ')', '.', '判', '済', '全', '員', '一', '致', '行', '事', '多', '数', '決', '定', '成', '立', '旨', '回', '答', '得', '案', '〕', '】', ']', '!':
		return true
	}
	return false
}

// Declares reports whether a sentence decides: its predicate is an outcome and
// done, not asked for.
func (t Reader) Declares(spans []doc.Span) bool {
	key, ok := t.Outcome(spans)
	if !ok || key == "-" || key == "noted" {
		return false
	}
	tail := t.tail(spans, 30)
	if _, at, _ := t.Words.Understood.Within(tail, 0, len(tail)); at < len(tail) {
		return false // who understands decides nothing
	}
	_, from := t.Words.Declared.Suffix(tail, 0, len(tail))
	return from < len(tail)
}

// OutcomeAlone reports whether s is the word of an outcome and nothing else,
// with what commonly stands around it: 原案可決, （承認）, → 継続審議, 全員賛成で可決,
// 賛成39名　反対2名　可決, 否決（賛成18、反対23）.
func (t Reader) OutcomeAlone(s doc.Span) bool {
	h := t.Trim(t.Bare(t.withoutVotes(t.Trim(s))))
	n := script.Count(t.Fold, h)
	if n < 2 || n > 16 || t.Has(h, '、') {
		return false
	}
	from := h.Start
	if _, to := t.Words.OutcomeFront.Prefix(t.Fold, h.Start, h.End); to < h.End {
		from = to
	}
	if _, to := t.Words.OutcomeJoint.Prefix(t.Fold, from, h.End); to < h.End {
		from = to
	}
	for _, at := range [...]int{from, h.Start} {
		key, stop := t.Words.Outcome.Prefix(t.Fold, at, h.End)
		if stop == at || key == "-" {
			continue
		}
		if _, ok := t.Words.OutcomeTail.Is(t.Fold, stop, h.End); ok || stop >= h.End {
			return true
		}
	}
	return false
}

// withoutVotes is s without the votes that are counted at its beginning, or in a bracket at its end.
func (t Reader) withoutVotes(s doc.Span) doc.Span {
	if at := t.votesEnd(s); at > s.Start {
		s = t.Trim(doc.Span{Start: at, End: s.End})
	}
	if s.Len() < 3 || t.Fold[s.End-1] != ')' {
		return s
	}
	open := script.Open(t.Fold, s.Start, s.End-1)
	if open > s.Start && t.Votes(doc.Span{Start: open + 1, End: s.End - 1}) {
		return t.Trim(doc.Span{Start: s.Start, End: open})
	}
	return s
}

// Votes reports whether s is nothing but votes that are counted: 賛成39名、反対2名.
func (t Reader) Votes(s doc.Span) bool {
	s = t.Trim(s)
	return !s.Empty() && t.votesEnd(s) == s.End
}

// votesEnd is where the votes end that are counted from the beginning of s on: 賛成39名、反対2名; the
// beginning of s for none.
func (t Reader) votesEnd(s doc.Span) int {
	end := s.Start
	for at := s.Start; at < s.End; {
		_, stop := t.Words.Vote.Prefix(t.Fold, at, s.End)
		n, next := script.Counted(t.Fold, script.Skip(t.Fold, stop, s.End), s.End)
		if stop == at || n == 0 && (next >= s.End || next == stop) {
			break
		}
		if next < s.End && (t.Fold[next] == '名' || t.Fold[next] == '人' || t.Fold[next] == '票' || t.Fold[next] == '個') {
			next++
		}
		end = next
		for next < s.End && (script.Blank(t.Fold[next]) || script.Comma(t.Fold[next])) {
			next++
		}
		at = next
	}
	return end
}

// Tally reports whether a line without a sentence counts votes on both sides:
// 承認　5名　　不承認　0名.
func (t Reader) Tally(s doc.Span) bool {
	if !t.PeopleCount(s) || t.HasStop(s) {
		return false
	}
	votes := t.Words.Vote
	first, _ := votes.Prefix(t.Fold, script.Skip(t.Fold, s.Start, s.End), s.End)
	return t.Says(votes, s, "for") && t.Says(votes, s, "against") || first == "approves" && t.Says(votes, s, "rejects")
}

// withoutAside is the end of a sentence without the bracket before its stop: 承認された（賛成5、反対1）。
func withoutAside(tail []rune) []rune {
	end := len(tail)
	if end > 0 && tail[end-1] == '。' {
		end--
	}
	if end == 0 || tail[end-1] != ')' {
		return tail
	}
	open := script.Open(tail, 0, end-1)
	if open < 2 {
		return tail
	}
	return append(tail[:open:open], '。')
}

// Presented reports whether a sentence tells who presented an item: 事務局から、
// 資料1により説明が行われた。
func (t Reader) Presented(spans []doc.Span) bool {
	text := t.Joined(spans, 200)
	if text == nil {
		return false
	}
	_, from, _ := t.Words.PresentedBy.Within(text, 0, len(text))
	by := from > 1 && from < min(60, len(text)) || t.officeDid(text)
	tail := text[max(0, len(text)-11):]
	last := "view"
	for to := 0; to < len(tail); {
		what, at, stop := t.Words.Presented.Within(tail, to, len(tail))
		if at < len(tail) {
			last = what
		}
		to = stop
	}
	_, at, _ := t.Words.Paper.Within(text, 0, len(text))
	paper := at < len(text)
	if last == "view" || last == "proposal" && !paper {
		return by && t.presentedFirst(text, from)
	}
	if _, at := t.Words.PresentedEnd.Suffix(text, 0, len(text)); at < len(text) {
		return by || paper
	}
	_, noun := t.Words.PresentedNoun.Suffix(text, 0, len(text))
	return noun < len(text) && by
}

// Proposed reports whether a sentence tells who proposed what the item is: 青山理事より、会館を直す提案があった。
func (t Reader) Proposed(spans []doc.Span) bool {
	text := t.Joined(spans, 200)
	if text == nil {
		return false
	}
	_, from, _ := t.Words.PresentedBy.Within(text, 0, len(text))
	_, end := t.Words.PresentedEnd.Suffix(text, 0, len(text))
	if from < 2 || from > min(60, len(text)-1) || end == len(text) {
		return false
	}
	const near = 4 // characters in which the word and が stand
	what, at, _ := t.Words.Presented.Within(text, max(0, end-near), end)
	return at < end && what == "proposal"
}

// officeDid reports whether a sentence begins with an office or a role that did what it tells:
// 校長が説明した。
func (t Reader) officeDid(text []rune) bool {
	const longest = 16 // characters
	at := slices.Index(text[:min(len(text), longest)], 'が')
	if at < 2 {
		return false
	}
	_, from := t.Words.Role.Suffix(text, 0, at)
	return from < at
}

// presentedFirst reports whether a sentence tells who presented the item before
// what was done with it: 事務局から説明を行った後、意見交換を行った。 text stands from
// from on behind who did.
func (t Reader) presentedFirst(text []rune, from int) bool {
	for {
		_, at, to := t.Words.Presented.Within(text, from, len(text))
		if at >= len(text) {
			return false
		}
		if _, stop := t.Words.ThenDone.Prefix(text, to, len(text)); stop > to {
			_, end := t.Words.TakenUp.Suffix(text, 0, len(text))
			return end < len(text)
		}
		from = to
	}
}

// Attests reports whether s is the formula above the signatures, which may be wrapped.
func (t Reader) Attests(s doc.Span) bool {
	const longestFormula, longestEnd = 160, 16
	if s.Len() >= longestFormula {
		return false
	}
	end := make([]rune, 0, longestEnd) // backwards
	for i := s.End - 1; i >= s.Start && len(end) < longestEnd; i-- {
		if c := t.Fold[i]; !script.Gap(c) && (c != '。' || len(end) > 0) {
			end = append(end, c)
		}
	}
	slices.Reverse(end)
	_, from := t.Words.Attest.Suffix(end, 0, len(end))
	return from < len(end)
}

// Sentences parts a paragraph behind each 。 that stands in no bracket.
func (t Reader) Sentences(para []doc.Span) [][]doc.Span {
	var list [][]doc.Span
	var open []doc.Span
	depth := 0
	for _, s := range para {
		from := s.Start
		for i := s.Start; i < s.End; i++ {
			switch t.Fold[i] {
			case '(', '「', '『', '〔':
				depth++
			case ')', '」', '』', '〕':
				depth = max(0, depth-1)
			case '。':
				if depth > 0 && !t.unclosed(para, i) {
					continue
				}
				depth = 0
				open = append(open, t.Trim(doc.Span{Start: from, End: i + 1}))
				list, open, from = append(list, open), nil, i+1
			}
		}
		if rest := t.Trim(doc.Span{Start: from, End: s.End}); rest.Start < rest.End {
			open = append(open, rest)
		}
	}
	if len(open) > 0 {
		list = append(list, open)
	}
	return list
}

// unclosed reports whether no bracket closes in the rest of the paragraph, so
// that the one that is open was never closed.
func (t Reader) unclosed(para []doc.Span, at int) bool {
	for _, s := range para {
		for i := max(at, s.Start); i < s.End && i < at+200; i++ {
			if t.Fold[i] == ')' || t.Fold[i] == '」' || t.Fold[i] == '』' {
				return false
			}
		}
	}
	return true
}

// Direction reports whether s is a stage direction: 〔「異議なし」と呼ぶ者あり〕,
// （木下委員退室）, ―休憩―. told says that somebody has spoken.
func (t Reader) Direction(s doc.Span, told bool) bool {
	s = t.Trim(s)
	if s.Len() < 2 || s.Len() > 90 {
		return false
	}
	if first, rest, ok := t.brackets(s); ok {
		return t.Direction(first, told) && t.Direction(rest, told)
	}
	if _, ok := t.Bracketed(s); !ok {
		return t.Dashed(s)
	}
	switch t.Fold[s.Start] {
	case '「', '『':
		return false
	case '〔', '[':
		h := t.Bare(s)
		_, stop := t.Words.Lead.Prefix(t.Fold, h.Start, h.End)
		return told && stop < h.End
	}
	return t.within(t.Words.Stage, s) || told && t.Moment(s) != NoMoment
}

// Dashed reports whether s is a stage direction between dashes: ―休憩―,
// －資料１に基づき、事務局から説明－.
func (t Reader) Dashed(s doc.Span) bool {
	const longest = 48 // characters between the dashes and those
	s = t.Trim(s)
	return s.Len() > 1 && s.Len() <= longest && script.Dash(t.Fold[s.Start]) && script.Dash(t.Fold[s.End-1]) && t.within(t.Words.Stage, s)
}

// brackets parts two brackets that are all of s: （会長　挨拶）（拍手）.
func (t Reader) brackets(s doc.Span) (first, rest doc.Span, ok bool) {
	if script.Closing(t.Fold[s.Start]) == 0 {
		return s, s, false
	}
	shut := script.Close(t.Fold, s.Start, s.End)
	if shut < 0 {
		return s, s, false
	}
	rest = t.Trim(doc.Span{Start: shut + 1, End: s.End})
	if rest.Empty() || script.Closing(t.Fold[rest.Start]) == 0 {
		return s, s, false
	}
	return doc.Span{Start: s.Start, End: shut + 1}, rest, true
}

// Opening reports whether s only opens or closes: 開会, その他, 挨拶.
func (t Reader) Opening(s doc.Span) bool {
	h := t.Trim(t.Bare(t.withoutDoer(t.Trim(s))))
	return !h.Empty() && t.Words.opening(t.Fold, h)
}

// withoutDoer is s without a short bracket at its end, in which stands who does it: 開会のことば（教頭）.
func (t Reader) withoutDoer(s doc.Span) doc.Span {
	const longest = 12 // characters
	if s.Empty() || t.Fold[s.End-1] != ')' {
		return s
	}
	open := script.Open(t.Fold, s.Start, s.End-1)
	if open <= s.Start || s.End-open > longest {
		return s
	}
	return doc.Span{Start: s.Start, End: script.SkipBack(t.Fold, s.Start, open)}
}

// Holder reports whether s only holds items: 議事, 議題.
func (t Reader) Holder(s doc.Span) bool {
	h := t.Trim(t.Bare(s))
	_, ok := t.Words.Holder.Is(t.Fold, h.Start, h.End)
	return ok
}

// Acts reports whether s is a bracket that tells what somebody does: （資料に基づ
// き説明）, （説明）.
func (t Reader) Acts(s doc.Span) bool {
	in, ok := t.Bracketed(s)
	if !ok {
		return false
	}
	_, whole := t.Words.Stage.Is(t.Fold, in.Start, in.End)
	return whole || t.within(t.Words.Act, s)
}

// CallsUp reports whether the chair takes up an item in s: …を議題といたします。
func (t Reader) CallsUp(s doc.Span) bool { return t.within(t.Words.CallsUp, s) }

// SaysWord reports whether s is a word for what is said of an item and nothing else:
// 討論, 質疑.
func (t Reader) SaysWord(s doc.Span) bool {
	s = t.Trim(s)
	_, ok := t.Words.LeadSaid.Is(t.Fold, s.Start, s.End)
	return ok
}

// Settles reports whether a sentence that says how an item ended tells that it is
// done: …することで了承された。
func (t Reader) Settles(s doc.Span) bool {
	_, from := t.Words.Settled.Suffix(t.Fold, s.Start, s.End)
	return from < s.End
}
