package outline

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/line"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
)

// A class is a form of speakers with its sign: what introduces remarks in one
// document stands before points of a summary in another.
type class struct {
	form   line.Form
	bullet rune
}

// A use is how often the rows of one class look like speakers.
type use struct {
	sure     int            // rows with a sure name and a sentence
	rows     int            // rows with any name and a sentence
	left     int            // least indent of the sure ones, or of all
	first    int            // first such row
	names    map[string]int // how often each name stands there
	handles  map[string]int // how often each handle does, a sentence behind it or not
	repeated bool
}

// speech is what the document's ways of introducing remarks are.
type speech struct {
	uses   map[class]*use
	asked  int  // rows with the sign of a question
	asks   int  // the first of them
	counts bool // letters number things: B) stands beside A)
	told   int  // and of an answer or a comment
	letter bool // answers have a letter or a word before them, and no arrow
	strong int  // rows of forms that look like nothing else
	said   int  // the first of them
	first  int  // the first row on which a remark begins; the number of rows for none
	named  int  // remarks that name who speaks
	chat   bool // handles speak
	table  bool // a head names the columns of speakers and remarks
}

// findSpeech reads the beginning of every row and decides from all of them
// which introduce remarks.
func (f *finder) findSpeech() {
	f.speech = speech{uses: map[class]*use{}, first: len(f.rows)}
	f.roll = f.callRoll()
	for i := f.titleEnd; i < len(f.rows); i++ {
		f.src.Stop.Check()
		if r := &f.rows[i]; r.region < 0 && !r.fixed {
			f.readSpeaker(i, r)
		}
	}
	for i := f.titleEnd; i < len(f.rows); i++ {
		f.src.Stop.Check()
		r := &f.rows[i]
		if r.region >= 0 || r.speech.Form == line.Silent {
			continue
		}
		if r.spoken = r.fixed || f.introduces(i, r); r.spoken {
			f.speech.first = min(f.speech.first, i)
			f.speech.named += one(!r.speech.Name.Empty())
			f.speech.chat = f.speech.chat || f.chats(r)
			f.unquote(i, r)
		}
	}
	f.namesAgain()
	f.findUnread()
	f.findRecited()
	f.pointsAmong()
	f.countBefore()
}

// readSpeaker reads the beginning of row i and counts what it looks like.
func (f *finder) readSpeaker(i int, r *row) {
	f.speech.counts = f.speech.counts || r.body+1 < r.End && f.Fold[r.body] == 'B' && f.Fold[r.body+1] == ')'
	f.speech.table = f.speech.table || f.speakerHeads(r.Span)
	r.speech = f.speakerOf(r)
	if r.speech.Form == line.Half && i > 0 && f.rows[i-1].region < 0 && f.Open(f.rows[i-1].Span) {
		r.speech = line.Speaker{} // （ / 碓井座長）: the bracket of the row above
	}
	if r.speech.Form == line.Silent {
		return
	}
	f.tally(i, r)
	switch r.speech.Sign {
	case doc.Question:
		if f.speech.asked == 0 {
			f.speech.asks = i
		}
		f.speech.asked++
	case doc.Answer, doc.Comment:
		f.speech.told++
		f.speech.letter = f.speech.letter || r.speech.Sign == doc.Answer && !arrow(r.speech.Bullet)
	}
}

// findRecited notes the rows of a remark that name items which it goes on to take up:
//
//	○議長　日程第二　予算の案
//	　日程第三　計画の案
//	　以上両案を一括して議題といたします。
func (f *finder) findRecited() {
	const most = 12 // rows
	for i := f.speech.first; i < len(f.rows); i++ {
		f.src.Stop.Check()
		if !f.rows[i].spoken {
			continue
		}
		last := i
		for k := i + 1; k < min(len(f.rows), i+most) && f.deeper(k, i); k++ {
			if f.HasStop(f.rows[k].Span) && f.CallsUp(f.rows[k].Span) {
				last = k
			}
		}
		for k := i + 1; k <= last; k++ {
			f.rows[k].recited = true
		}
		f.readOut(i)
	}
}

// readOut notes the numbered rows amid a sentence of the remark of row i, which goes on with a
// particle behind them:
//
//	本日の議題は三つあり、
//	１．計画について
//	２．予算について
//	となっております。
func (f *finder) readOut(i int) {
	const most = 40 // rows
	from := 0
	for k := i + 1; k < min(len(f.rows), i+most); k++ {
		r := &f.rows[k]
		switch {
		case r.region >= 0 || r.spoken || r.gap > 0:
			return
		case r.mark.Numbered() && !f.HasStop(r.Span):
			if from == 0 && !f.EndsStop(f.rows[k-1].Span) {
				from = k
			}
		case from > 0 && f.goesOnAs(r):
			for n := from; n < k; n++ {
				f.rows[n].recited = true
			}
			from = 0
		default:
			from = 0
		}
	}
}

// goesOnAs reports whether a row goes on with a sentence behind what was read out: と, で, の.
func (f *finder) goesOnAs(r *row) bool {
	c := f.Fold[r.Start]
	return (c == 'と' || c == 'で' || c == 'の' || c == 'を') && f.HasStop(r.Span)
}

// deeper reports whether row k, without a blank line, stands further in than the speaker
// of row i.
func (f *finder) deeper(k, i int) bool {
	r := &f.rows[k]
	return r.region < 0 && !r.spoken && r.gap == 0 && !r.rule && r.left > f.rows[i].left
}

// pointsAmong notes the bullets that stand among remarks with the sign of a question or an
// answer, or of a chat, under one point above them: they are remarks too.
//
//   - 会則の改定
//   - 案を示した
//   - Q) いつからか
func (f *finder) pointsAmong() {
	if f.speech.asked == 0 && !f.speech.chat {
		return
	}
	type level struct {
		left   int
		rows   []int
		signed bool
	}
	var open []level
	shut := func(left int) {
		for n := len(open); n > 0 && open[n-1].left > left; n-- {
			for _, i := range open[n-1].rows {
				f.rows[i].among = open[n-1].signed
			}
			open = open[:n-1]
		}
	}
	for i := f.titleEnd; i < len(f.rows); i++ {
		f.src.Stop.Check()
		r := &f.rows[i]
		if r.mark.Bullet == 0 || r.region >= 0 || r.head > 0 {
			shut(-1)
			continue
		}
		shut(r.left)
		if n := len(open); n == 0 || open[n-1].left < r.left {
			open = append(open, level{left: r.left})
		}
		own := &open[len(open)-1]
		own.signed = own.signed || f.lettered(r)
		own.rows = append(own.rows, i)
	}
	shut(-1)
}

// lettered reports whether a remark has a letter for a question or an answer, or a handle,
// before it.
func (f *finder) lettered(r *row) bool {
	return r.spoken && (r.speech.Form == line.Signed && r.speech.Letter || f.chats(r))
}

// speakerOf is the speaker at the beginning of a row; a number that a page
// puts before remarks (2: ◯佐藤委員) is a mark.
func (f *finder) speakerOf(r *row) line.Speaker {
	sp := f.Speaker(r.Span, &r.mark)
	if (sp.Form == line.Silent || (sp.Form == line.Spaced || sp.Form == line.Quoted) && !sp.Sure) && r.unmarked() {
		if listed := f.listedSpeaker(r); listed.Form != line.Silent {
			sp = listed
		}
	}
	if sp.Form == line.Silent && f.Fold[r.Start] == '(' {
		sp = f.listedInBracket(r)
	}
	sp = f.withOffice(r, sp)
	if sp.Form != line.Silent && !sp.Sure && !sp.Name.Empty() {
		sp.Sure = f.listed(sp.Name) || f.listedAlone(&sp)
	}
	if sp.Form != line.Silent || !script.Digit(f.Fold[r.Start]) {
		return sp
	}
	return f.numberedSpeaker(r)
}

// numberedSpeaker reads the speaker behind the number of a remark and a colon.
func (f *finder) numberedSpeaker(r *row) line.Speaker {
	_, stop := script.Integer(f.Fold, r.Start, r.End)
	if stop >= r.End || f.Fold[stop] != ':' || stop-r.Start > 4 {
		return line.Speaker{}
	}
	at := script.Skip(f.Fold, stop+1, r.End)
	if at >= r.End || !line.Speaks(f.Fold[at]) {
		return line.Speaker{}
	}
	rest := doc.Span{Start: at, End: r.End}
	m := f.Mark(rest)
	return f.Speaker(rest, &m)
}

// listedSpeaker reads the name of somebody in the lists of people before a gap.
func (f *finder) listedSpeaker(r *row) line.Speaker {
	stop := r.Start
	for stop < r.End && script.NameLetter(f.Fold[stop]) {
		stop++
	}
	text := script.Skip(f.Fold, stop, r.End)
	name := doc.Span{Start: r.Start, End: stop}
	if name.Len() < 2 || text == stop || text >= r.End || !f.listed(name) {
		return line.Speaker{}
	}
	return line.Speaker{Form: line.Spaced, Name: name, Text: text, Sure: true}
}

// listedInBracket reads the bare surname of somebody in the lists of people in a bracket before
// his words, which is too short to tell it from an aside otherwise: （茂木）来月から始めます。
func (f *finder) listedInBracket(r *row) line.Speaker {
	shut := script.Close(f.Fold, r.Start, r.End)
	if shut < 0 {
		return line.Speaker{}
	}
	name, text := f.Trim(doc.Span{Start: r.Start + 1, End: shut}), script.Skip(f.Fold, shut+1, r.End)
	if text >= r.End || !f.listed(name) && !f.listedLetter(name) {
		return line.Speaker{}
	}
	return line.Speaker{Form: line.Bracket, Name: name, Text: text, Sure: true}
}

// countBefore notes the numbers that a page puts on rows of their own before
// remarks: 3:, or 1, 2, 3 … as they count on.
func (f *finder) countBefore() {
	last, bare, before, others := 0, []int(nil), 0, []int(nil)
	for i := f.titleEnd; i+1 < len(f.rows); i++ {
		f.src.Stop.Check()
		n, colon := f.countAlone(i)
		switch {
		case n < 0:
		case colon && f.rows[i+1].spoken:
			f.noteCount(i)
			before++
		case colon:
			others = append(others, i) // a heading stands between
		case n == last+1 || n == 1:
			if n == 1 {
				bare = nil
			}
			last, bare = n, append(bare, i)
		}
	}
	if before > 2 && before > len(others) {
		f.noteCounts(others)
	}
	before = 0
	for _, i := range bare {
		before += one(f.rows[i+1].spoken)
	}
	if before >= 3 && before*2 >= len(bare) {
		f.noteCounts(bare)
	}
}

func (f *finder) noteCounts(rows []int) {
	for _, i := range rows {
		f.noteCount(i)
	}
}

// countAlone is the number that row i is, a colon behind it or not; -1 for none.
func (f *finder) countAlone(i int) (n int, colon bool) {
	r := &f.rows[i]
	if r.region >= 0 || r.spoken || r.Len() > 5 || !script.Digit(f.Fold[r.Start]) {
		return -1, false
	}
	n, stop := script.Integer(f.Fold, r.Start, r.End)
	switch {
	case stop == r.End:
		return n, false
	case stop == r.End-1 && f.Fold[stop] == ':':
		return n, true
	}
	return -1, false
}

func (f *finder) noteCount(i int) {
	r := &f.rows[i]
	f.note(doc.Number, r.Start, r.End)
	r.unmark()
	r.rule, r.spoken, r.speech = true, false, line.Speaker{Form: line.Signed, Text: r.End}
}

// numbers reports whether a row is nothing but such a number.
func (r *row) numbers() bool {
	return r.speech.Form == line.Signed && !r.spoken && r.speech.Text == r.End && r.rule
}

// speakerHeads reports whether s heads the columns of a table of speakers and
// remarks.
func (f *finder) speakerHeads(s doc.Span) bool {
	if s.Len() > 30 {
		return false
	}
	_, stop := f.Words.SpeakerHead.Prefix(f.Fold, s.Start, s.End)
	next := script.Skip(f.Fold, stop, s.End)
	if stop == s.Start || next >= s.End {
		return false
	}
	for next < s.End && (f.Fold[next] == '|' || script.Blank(f.Fold[next])) {
		next++
	}
	return f.Begins(f.Words.RemarkHead, doc.Span{Start: next, End: s.End})
}

func (r *row) class() class {
	form := r.speech.Form
	if form == line.Alone {
		form = line.Spaced
	}
	return class{form, ring(r.speech.Bullet)}
}

// ring is the sign r, the rings of three codes as one: who typed a document took now this, now that.
func ring(r rune) rune {
	if r == '◯' || r == '〇' {
		return '○'
	}
	return r
}

// tally counts a row that may introduce a remark.
func (f *finder) tally(i int, r *row) {
	f.tallyHandle(i, r)
	if !f.sentence(i) || f.aboveSpeaker(i, r) {
		return
	}
	sp, u := &r.speech, f.useOf(i, r)
	u.rows++
	if sp.Sure || sp.Run {
		if u.sure == 0 || r.left < u.left {
			u.left = r.left
		}
		u.sure++
		if strong(sp.Form) {
			if f.speech.strong == 0 {
				f.speech.said = i
			}
			f.speech.strong++
		}
	} else if u.sure == 0 {
		u.left = min(u.left, r.left)
	}
	if !sp.Name.Empty() && len(u.names) < 4096 {
		name := f.plain(sp.Name)
		u.names[name]++
		u.repeated = u.repeated || u.names[name] > 1
	}
}

// useOf is the use of the form of row i.
func (f *finder) useOf(i int, r *row) *use {
	u := f.speech.uses[r.class()]
	if u == nil {
		u = &use{left: r.left, first: i, names: map[string]int{}, handles: map[string]int{}}
		f.speech.uses[r.class()] = u
	}
	return u
}

// tallyHandle counts a handle before a colon: notes of a chat have no full stops.
func (f *finder) tallyHandle(i int, r *row) {
	sp := &r.speech
	if sp.Form != line.Colon || sp.Text >= r.End || !f.Handle(sp.Name) {
		return
	}
	u := f.useOf(i, r)
	u.handles[f.plain(sp.Name)]++
}

// chats reports whether the name before a colon is one of several handles that come again and
// again: naco: …, ouz: …, naco: ….
func (f *finder) chats(r *row) bool {
	const again, several = 3, 2
	u := f.speech.uses[r.class()]
	if r.speech.Form != line.Colon || u == nil || u.handles[f.plain(r.speech.Name)] < again {
		return false
	}
	n := 0
	for _, times := range u.handles {
		n += one(times >= again)
	}
	return n >= several
}

// strong reports whether a form looks like nothing but a speaker.
func strong(form line.Form) bool {
	switch form {
	case line.Marked, line.Bracket, line.Colon, line.Half:
		return true
	}
	return false
}

// introduces reports whether the speaker of row i introduces a remark.
func (f *finder) introduces(i int, r *row) bool {
	sp := &r.speech
	u := f.speech.uses[r.class()]
	switch sp.Form {
	case line.Signed:
		return f.signSpeaks(i, r)
	case line.Spaced, line.Alone:
		return u != nil && f.spacedSpeaks(i, r, u)
	case line.Quoted:
		return sp.Sure && f.quotes(i)
	}
	if u == nil || f.headsOthers(i, r) {
		return false // nobody says a sentence in this form
	}
	switch {
	case f.chats(r):
		return true
	case sp.Form == line.Colon && f.listsBehind(r):
		return false
	case sp.Sure:
		return f.sureSpeaks(i, r, u)
	}
	return f.unsureSpeaks(i, r, u)
}

// headsOthers reports whether what looks like a speaker on row i heads what stands below it.
func (f *finder) headsOthers(i int, r *row) bool {
	return r.speech.Form == line.Bracket && (f.headsArticle(i) || f.headsNames(i)) || f.headsHolders(i, r) || f.aboveSpeaker(i, r)
}

// aboveSpeaker reports whether a name behind a sign stands alone on row i right above somebody
// who is called in another way: what looks like a name heads remarks.
//
//	◆校長より（学校の近況）
//	　八巻校長　　合唱コンクールにお越しいただきました。
func (f *finder) aboveSpeaker(i int, r *row) bool {
	sp := &r.speech
	if sp.Form != line.Marked || sp.Text < r.End || !f.textAt(i+1) {
		return false
	}
	below := &f.rows[i+1]
	next := f.speakerOf(below)
	if f.Named(f.beforeStop(doc.Span{Start: min(next.Text, below.End), End: below.End})) {
		return false // 11番　森井花子議員。: he calls him up
	}
	return next.Sure && (next.Form == line.Spaced || next.Form == line.Colon && next.Bullet == 0) && next.Text < below.End && f.sentence(i+1)
}

// beforeStop is s without the full stop at its end.
func (f *finder) beforeStop(s doc.Span) doc.Span {
	if !s.Empty() && f.Fold[s.End-1] == '。' {
		s.End--
	}
	return s
}

// listsBehind reports whether people stand behind the name of a speaker, and no sentence ends:
// 事務局：青山部長、森井課長ほか.
func (f *finder) listsBehind(r *row) bool {
	words := doc.Span{Start: min(r.speech.Text, r.End), End: r.End}
	return !f.says(words) && f.Has(words, '、') && f.ListsPeople(words) || f.remarksOnList(words)
}

// remarksOnList reports whether s is one bracket that says how a list of people is set: （敬称略。※印は欠席）.
func (f *finder) remarksOnList(s doc.Span) bool {
	if s.Empty() || f.Fold[s.Start] != '(' || script.Close(f.Fold, s.Start, s.End) != s.End-1 {
		return false
	}
	in := doc.Span{Start: s.Start + 1, End: s.End - 1}
	return f.ExplainsSign(in) || f.Any(f.Words.LabelRemark, in)
}

// sureSpeaks reports whether a sure name introduces a remark: a sentence follows, or the
// name or others have stood so before.
func (f *finder) sureSpeaks(i int, r *row, u *use) bool {
	sp := &r.speech
	if _, label := f.Words.Labels.Is(f.Fold, sp.Name.Start, sp.Name.End); label && f.speech.strong == 1 && f.labelBelow(i) {
		return false // 議長：青山理事が議長となった。 / 出席者
	}
	if f.speech.strong > 0 && i > f.speech.said && u.names[f.plain(sp.Name)] > 0 && !f.headerLabel(r) {
		return true // ◎副区長（山田）　議長: he asks for the word
	}
	return f.sentence(i) || i > u.first && (u.sure > 1 || circle(sp.Bullet) && f.listed(sp.Name)) && !f.headerLabel(r)
}

// labelBelow reports whether a known label stands alone, or before a colon, on the row below
// row i.
func (f *finder) labelBelow(i int) bool {
	if !f.textAt(i + 1) {
		return false
	}
	below := &f.rows[i+1]
	l, ok := f.Label(below.Span, &below.mark)
	return ok && l.Known && l.Firm()
}

// quotes reports whether the corner bracket behind the name on row i closes at the end of
// that row or of one of the next, so that it holds a remark and nothing follows it.
func (f *finder) quotes(i int) bool {
	const most = 40 // rows
	depth := 1
	for k := i; k < min(len(f.rows), i+most); k++ {
		r := &f.rows[k]
		if r.region >= 0 || k > i && (r.mark.Numbered() || r.speech.Form == line.Quoted) {
			return false
		}
		at := r.Start
		if k == i {
			at = r.speech.Text
		}
		for ; at < r.End; at++ {
			switch f.Fold[at] {
			case '「':
				depth++
			case '」':
				depth--
			}
			if depth == 0 {
				return f.shutQuote(r, at)
			}
		}
	}
	return false
}

// unquote takes the corner brackets from around the words of a remark whose speaker has a
// mark as well: ・山田委員「…」, and behind a gap those around whole sentences: ○山田委員　「…。」
func (f *finder) unquote(i int, r *row) {
	at := r.speech.Text
	if r.speech.Form == line.Quoted || r.speech.Form == line.Signed || r.speech.Name.Empty() {
		return
	}
	if at >= r.End || at == r.Start || f.Fold[at] != '「' {
		return
	}
	if script.Blank(f.Fold[at-1]) && !f.HasStop(doc.Span{Start: at, End: r.End}) {
		return
	}
	r.speech.Text++
	if !f.quotes(i) {
		r.speech.Text--
	}
}

// shutQuote ends a row before the corner bracket at at, if nothing follows that.
func (f *finder) shutQuote(r *row, at int) bool {
	if behind := f.Trim(doc.Span{Start: at + 1, End: r.End}); !behind.Empty() && (behind.Len() > 1 || f.Fold[behind.Start] != '。') {
		return false // 山田委員「賛成」と述べた。
	}
	f.note(doc.Mark, at, r.End)
	r.End, r.shuts = at, true
	return true
}

// signSpeaks reports whether the sign before row i introduces a remark. Behind a bullet
// words that are no sentence do where questions have answers: - Q) 会費は変わるか / - A) はい
func (f *finder) signSpeaks(i int, r *row) bool {
	sp := &r.speech
	if sp.Sign == doc.NoSign || sp.Letter && f.lettersCount(i, sp.Sign) {
		return false
	}
	if sp.Bullet == 0 {
		return sp.Sign != doc.Comment || f.speech.asked > 0 || !f.gapBehindSign(r)
	}
	if r.concludes = f.concludes(i, r); r.concludes || f.OutcomeAlone(doc.Span{Start: sp.Text, End: r.End}) {
		return false
	}
	return f.sentence(i) || sp.Letter || !sp.Name.Empty() || f.speech.strong > 0 || f.speech.asked > 0 && f.speech.told > 0
}

// gapBehindSign reports whether a gap alone parts the sign before row r from the words: 意見　….
func (f *finder) gapBehindSign(r *row) bool {
	end := script.SkipBack(f.Fold, r.Start, r.speech.Text)
	return end > r.Start && end < r.speech.Text && script.NameLetter(f.Fold[end-1])
}

// concludes reports whether an arrow stands on row i before how an item ended, among remarks that
// name who speaks, and not before an answer: ⇒ 賛成３名、反対１名により可決され、総会に上程する.
// Behind questions with signs it does so as the last of an item.
func (f *finder) concludes(i int, r *row) bool {
	const least = 2 // remarks with names
	said := doc.Span{Start: r.speech.Text, End: r.End}
	if r.speech.Sign != doc.Answer || !arrow(r.mark.Bullet) || !f.Any(f.Words.Outcome, said) {
		return false
	}
	if f.speech.asked == 0 {
		return f.speech.named >= least || f.lastTold(i)
	}
	if i == 0 || !f.speech.letter && (f.rows[i-1].speech.Sign == doc.Question || !f.Settles(said)) {
		return false
	}
	return i+1 >= len(f.rows) || f.rows[i+1].region < 0 && f.rows[i+1].mark.Numbered() && !f.HasStop(f.rows[i+1].Span)
}

// lastTold reports whether row i is the last of what is told below a heading of the document: the next one follows it, or
// a label behind a blank line.
func (f *finder) lastTold(i int) bool {
	if i+1 >= len(f.rows) {
		return true
	}
	next := &f.rows[i+1]
	l, ok := f.Label(next.Span, &next.mark)
	return next.head > 0 || next.gap > 0 && ok && l.Known
}

func arrow(r rune) bool { return r == '→' || r == '⇒' || r == '➡' }

// lettersCount reports whether a letter that may be the sign of a comment or an answer
// numbers things: C) where nobody asks, A) beside B) before anybody does.
func (f *finder) lettersCount(i int, sign doc.Sign) bool {
	switch sign {
	case doc.Comment:
		return f.speech.asked == 0 || f.speech.counts
	case doc.Answer:
		return f.speech.counts && (f.speech.asked == 0 || i < f.speech.asks)
	}
	return false
}

// headsArticle reports whether row i is alone above an article of a rule: （委員長） /
// 第３条　….
func (f *finder) headsArticle(i int) bool {
	if _, ok := f.Bracketed(f.rows[i].Span); !ok || !f.textAt(i+1) {
		return false
	}
	below := f.rows[i+1].Span
	if f.Fold[below.Start] != '第' {
		return false
	}
	n, stop := script.Counted(f.Fold, script.Skip(f.Fold, below.Start+1, below.End), below.End)
	return n > 0 && stop < below.End && f.Fold[stop] == '条'
}

// headsHolders reports whether row i is a group alone above the holder of an office: ■事務局 /
// 事務局長　山田　太郎.
func (f *finder) headsHolders(i int, r *row) bool {
	if r.speech.Text < r.End || !f.textAt(i+1) || f.says(f.rows[i+1].Span) {
		return false // ○議長（青山太郎） / 11番　森井花子議員。
	}
	_, ok := f.officeAndName(f.rows[i+1].text())
	return ok
}

// headsNames reports whether row i is a bracket alone above names with their roles:
// （総務省） / 青山局長、川田課長. Nobody speaks so.
func (f *finder) headsNames(i int) bool {
	if f.rows[i].speech.Text < f.rows[i].End || !f.textAt(i+1) {
		return false
	}
	below := f.rows[i+1].Span
	return f.ListsPeople(below) && !f.says(below) && !f.particles(below)
}

// unsureSpeaks reports whether a name that nothing but its place tells
// introduces a remark: its class does so with sure names, or with the same
// names again and again, it stands no deeper than they, and a sentence follows.
func (f *finder) unsureSpeaks(i int, r *row, u *use) bool {
	if !u.settled(f.speech.strong) || r.left > u.left+1 || f.headerLabel(r) {
		return false
	}
	again := u.names[f.plain(r.speech.Name)] > 1
	switch {
	case r.speech.Form == line.Half && !f.surnameAlone(r.speech.Name):
		return false // 注）…
	case r.speech.Form == line.Bracket && f.Fold[r.Start] == '(':
		return f.sentence(i) && f.companyHere(r.speech.Name)
	}
	if !again && f.particles(r.speech.Name) || u.sure < 2 && !f.mayBeCalled(r) {
		return false
	}
	return f.sentence(i) && (again || f.nameInPlace(r, u))
}

// mayBeCalled reports whether somebody may be called what stands before a gap, where the sign before it stands before
// points as well: who is listed, or has a role, or is written as the dictionary's names are.
func (f *finder) mayBeCalled(r *row) bool {
	s := r.speech.Name
	if r.speech.Form != line.Marked || circle(r.speech.Bullet) {
		return true
	}
	_, from := f.Words.Role.Suffix(f.Fold, s.Start, s.End)
	return from < s.End || f.listed(s) || f.oneName(s) || f.companyHere(s)
}

// surnameAlone reports whether s is the surname of somebody who is listed, or one of the dictionary.
func (f *finder) surnameAlone(s doc.Span) bool {
	return f.listed(s) || names.Surname([]rune(f.plain(s)))
}

// companyHere reports whether the document names a company so: （若草通信） where 若草通信株式会社
// stands somewhere.
func (f *finder) companyHere(s doc.Span) bool {
	if f.companies == nil {
		f.companies = map[string]bool{}
		fold := f.Fold
		for i := 0; i < len(fold); i++ {
			if !f.Words.CompanyForm.MayBegin(fold[i]) {
				continue
			}
			_, stop := f.Words.CompanyForm.Prefix(fold, i, min(len(fold), i+8))
			if stop == i {
				continue
			}
			from, to := i, stop
			for from > 0 && i-from < longestCompany && script.NameLetter(fold[from-1]) {
				from--
			}
			for to < len(fold) && to-stop < longestCompany && script.NameLetter(fold[to]) {
				to++
			}
			f.companies[string(fold[from:i])], f.companies[string(fold[stop:to])] = true, true
			i = stop - 1
		}
	}
	return f.companies[f.plain(s)]
}

// longestCompany bounds the name of a company, in characters.
const longestCompany = 20

// settled reports whether the rows of a class introduce remarks; strong is how many rows of
// forms do that look like nothing else.
func (u *use) settled(strong int) bool {
	return u.sure > 1 || u.sure == 1 && (strong > 1 || u.rows == 2) || u.repeated && u.rows > 2
}

// nameInPlace reports whether what stands where the names of its class do may be one.
func (f *finder) nameInPlace(r *row, u *use) bool {
	sp := &r.speech
	switch {
	case sp.Run:
		return true
	case sp.Form == line.Colon:
		return f.bodily(sp.Name) && (u.repeated || u.sure > 1 || circle(sp.Bullet))
	case sp.Text >= r.End:
		return f.bodily(sp.Name)
	}
	return u.sure > 1 || f.bodily(sp.Name)
}

// circle reports whether r is one of the signs that stand before speakers more often
// than before points.
func circle(r rune) bool { return r == '○' || r == '◯' || r == '〇' || r == '●' || r == '◎' }

// bodily reports whether s is written as names are: no word of prose within.
func (f *finder) bodily(s doc.Span) bool {
	n := script.Count(f.Fold, s)
	for i := s.Start; i < s.End; i++ {
		if r := f.Fold[i]; !script.NameLetter(r) && !script.Blank(r) && r != '(' && r != ')' || f.particle(s, i) {
			return false
		}
	}
	return n > 1 && n < 20
}

// particles reports whether a particle stands in s: レビューに期限などはあるか.
func (f *finder) particles(s doc.Span) bool {
	for i := s.Start; i < s.End; i++ {
		if f.particle(s, i) {
			return true
		}
	}
	return false
}

// particle reports whether the letter at i stands in s as particles do, between
// words in other letters: レビュー「に」期限. Names in hiragana have none.
func (f *finder) particle(s doc.Span, i int) bool {
	switch f.Fold[i] {
	case 'の', 'は', 'が', 'に', 'で', 'と', 'も', 'や', 'へ':
		return i > s.Start && !script.Hiragana(f.Fold[i-1]) && (i+1 >= s.End || !script.Hiragana(f.Fold[i+1]))
	}
	return false
}

// headerLabel reports whether a row is a label of the header.
func (f *finder) headerLabel(r *row) bool {
	l, ok := f.Label(r.Span, &r.mark)
	return ok && l.Known && l.Firm() && !r.speech.Sure
}

// spacedSpeaks decides on 山田委員　… and on names on rows of their own, which
// look like prose and like lists of people: they count where a table's head
// says so, or where nothing stronger is in use and several stand before
// sentences.
func (f *finder) spacedSpeaks(i int, r *row, u *use) bool {
	if !f.sentence(i) {
		return f.speech.table && r.speech.Sure && i > f.speech.first && !f.full(i-1)
	}
	if f.speech.table {
		return !f.full(i-1) || f.EndsStop(f.rows[i-1].Span) || r.gap > 0
	}
	if f.speech.strong > 1 || u.sure < 2 || !r.unmarked() {
		return false
	}
	return r.speech.Sure || f.againBeforeGap(i, r, u)
}

// againBeforeGap reports whether a name that nothing but its place tells stands
// before a gap as sure ones do: at their edge, again and again, behind a row that
// ended.
func (f *finder) againBeforeGap(i int, r *row, u *use) bool {
	return r.left == u.left && u.names[f.plain(r.speech.Name)] > 1 && (!f.full(i-1) || f.EndsStop(f.rows[i-1].Span))
}

// full reports whether row i reaches the right edge of the text.
func (f *finder) full(i int) bool { return i >= 0 && f.rows[i].full }

// sentence reports whether the words behind the speaker of row i hold the end
// of a sentence, or go on into rows that do.
func (f *finder) sentence(i int) bool {
	for k := i; k < len(f.rows) && k < i+8; k++ {
		r := &f.rows[k]
		if r.region >= 0 || k > i && f.endsWords(i, k) {
			return false
		}
		words := r.Span
		if k == i {
			words.Start = max(r.Start, min(r.speech.Text, r.End))
		}
		if f.says(words) || k == i && r.speech.Form != line.Silent && f.Acts(words) || k == i && f.noted(r, words) {
			return true
		}
		if !f.wordsGoOn(i, k) {
			return false
		}
	}
	return false
}

// noted reports whether the words behind a sure name and a colon are what notes of a meeting tell
// without a full stop, and no name or number as a header has them: 教育長：当面の日程について報告.
func (f *finder) noted(r *row, words doc.Span) bool {
	const least = 8 // characters
	if r.speech.Form != line.Colon || !r.speech.Sure || words.Len() < least || f.ListsPeople(words) {
		return false
	}
	last := words.End // of the last stretch, which may be a name
	for last > words.Start && !script.Blank(f.Fold[last-1]) {
		last--
	}
	if stretch := f.Fold[last:words.End]; len(stretch) < longestName && names.Weigh(stretch).Score >= names.Half {
		return false
	}
	return f.particles(words) && (f.Any(f.Words.AboutItem, words) || predicate(f.Fold[words.End-1]))
}

// longestName bounds the name of a person, in characters.
const longestName = 12

// predicate reports whether clauses end in r, and no name of a body: まだ決まっていないからか, 調べている.
func predicate(r rune) bool {
	switch r {
	case 'か', 'る', 'た', 'い', 'す', 'ん', 'く', 'う':
		return true
	}
	return false
}

// endsWords reports whether row k begins something else than the words behind the speaker
// of row i: another speaker, a numbered row, or the next paragraph.
func (f *finder) endsWords(i, k int) bool {
	own, r := &f.rows[i], &f.rows[k]
	if r.speech.Form != line.Silent && r.speech.Sure && r.speech.Form != line.Spaced || r.mark.Numbered() && !f.saidUnder(own, r) {
		return true
	}
	if own.speech.Text >= own.End {
		if k == i+1 && f.Fold[r.Start] == 'を' {
			return true // 青山議員 / を指名いたします。
		}
		return r.gap > 0 && k > i+1 && f.rows[i+1].gap == 0 // 事務局：, a name below, and prose behind a blank line
	}
	return r.gap > 0
}

// saidUnder reports whether a numbered row below a speaker who stands alone is his words: a
// sentence, set further in than he is or said politely.
func (f *finder) saidUnder(own, r *row) bool {
	if own.speech.Text < own.End || r.gap > 0 || !f.HasStop(r.Span) {
		return false
	}
	return r.left > own.left || f.polite(r.Span) && f.Named(own.speech.Name)
}

// polite reports whether s ends as what is said does: 日程第一　会期の決定を行います。
func (f *finder) polite(s doc.Span) bool {
	_, from := f.Words.PoliteEnd.Suffix(f.Fold, s.Start, s.End)
	return from < s.End
}

// wordsGoOn reports whether a sentence behind the speaker of row i may go on below row k,
// that is long or breaks off in a phrase, or the speaker stands alone above it.
func (f *finder) wordsGoOn(i, k int) bool {
	own, r := &f.rows[i], &f.rows[k]
	if r.full || r.right-r.left >= narrowest || k == i && own.speech.Text < own.End && (f.unfinished(r.Span) || f.tornBelow(k)) {
		return true
	}
	return (own.speech.Text >= own.End || f.topicAlone(own)) && k < i+3 && (k > i || own.speech.Form != line.Silent)
}

// tornBelow reports whether the row below row k begins as no sentence does, in hiragana.
func (f *finder) tornBelow(k int) bool {
	if !f.textAt(k + 1) {
		return false
	}
	below := &f.rows[k+1]
	return below.gap == 0 && below.speech.Form == line.Silent && script.Hiragana(f.Fold[below.Start]) && !script.Stop(f.Fold[f.rows[k].End-1])
}

// topicAlone reports whether nothing but what the speaker of row r speaks about stands behind him:
// ○質問　青山委員「道路について」.
func (f *finder) topicAlone(r *row) bool {
	s := doc.Span{Start: r.speech.Text, End: r.End}
	_, ok := f.Bracketed(s)
	return ok && r.speech.Form == line.Signed && !r.speech.Name.Empty() && f.Fold[s.Start] == '「'
}

// says reports whether a sentence ends in s.
func (f *finder) says(s doc.Span) bool {
	for _, r := range f.Fold[s.Start:s.End] {
		if r == '。' || r == '｡' || r == '？' || r == '?' || r == '！' || r == '!' {
			return true
		}
	}
	return false
}

// A legendEntry is a mark and who it stands for: ○：委員.
type legendEntry struct {
	mark rune
	who  doc.Span
}

// legendOf reads the marks in s and who each stands for.
func (f *finder) legendOf(s doc.Span) []legendEntry {
	var found []legendEntry
	for i := s.Start; i < s.End; i++ {
		c := f.Fold[i]
		if !script.Bullet(c) || c == '・' || script.Dash(c) {
			continue
		}
		from := script.Skip(f.Fold, i+1, s.End)
		for from < s.End && legendSign(f.Fold[from]) {
			from++
		}
		to := from
		for to < s.End && !endsLegend(f.Fold[to]) {
			to++
		}
		to = script.SkipBack(f.Fold, from, to)
		_, tail := f.Words.LegendTail.Suffix(f.Fold, from, to)
		if who := script.SkipBack(f.Fold, from, tail); who > from {
			to = who // ○印は委員の発言
		}
		if to > from && to-from < 16 {
			found = append(found, legendEntry{c, doc.Span{Start: from, End: to}})
		}
		i = max(i, to-1)
	}
	return found
}

// endsLegend reports whether r ends what a mark stands for. A dot joins two: 委員・事務局.
func endsLegend(r rune) bool {
	return script.Bullet(r) && r != '・' || r == '、' || r == ',' || script.Opening(r) != 0
}

// legendSign reports whether r may part a mark from what it stands for.
func legendSign(r rune) bool {
	return script.Colon(r) || r == '=' || r == '…' || r == '・' || r == '-' || r == '印' || r == 'は' || script.Blank(r)
}

// legendFor is who the legend says a mark stands for.
func (f *finder) legendFor(mark rune) (doc.Span, bool) {
	for _, e := range f.legend {
		if e.mark == mark {
			return e.who, true
		}
	}
	return doc.Span{}, false
}
