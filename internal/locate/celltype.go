package locate

import (
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// cellCost is what speaks against the text being a cell of the column, by what
// the field of its label holds.
func cellCost(col *listColumn, text []rune) float64 {
	if col.number {
		if onlyNumber(text) {
			return 0
		}
		return badCell
	}
	switch col.key {
	case "occurred_at", "recovered_at":
		return pointsCost(text)
	case "durations":
		return lengthCost(withUnit(col, text))
	case "affected_users", "inquiries":
		return amountCost(col, text)
	case "operators":
		return companyCost(text)
	case "affected_area":
		return areaCost(text) + unclosed(text)
	}
	return proseCost(text, measured(text)) + fieldCost(col.key, text)
}

// pointsCost is for a day or a time, or two of them, the second in brackets: 発生日時（復旧日時）.
func pointsCost(text []rune) float64 {
	n := len(text)
	if at := lastOpen(text); at > 0 && pointCost(text[at+1:n-1]) == 0 && pointCost(text[:at]) == 0 {
		return 0
	}
	return pointCost(text)
}

// lastOpen is where the bracket opens that closes at the end of the text; 0 for none.
func lastOpen(text []rune) int {
	n := len(text)
	if n == 0 || text[n-1] != ')' {
		return 0
	}
	at := n - 1
	for depth := 0; at > 0; at-- {
		switch text[at] {
		case ')':
			depth++
		case '(':
			if depth--; depth == 0 {
				return at
			}
		}
	}
	return 0
}

// pointCost is for a day or a time.
func pointCost(text []rune) float64 {
	const glued = 3
	torn := 0.0
	cost := typedCost(text, func(v *normalize.Value) bool {
		if v.Point != nil && v.Point.Flags.Has(normalize.FlagUnresolved) {
			return v.Point.Hour.Known() // 同日18:00
		}
		if v.Point != nil && !v.Point.Day.Known() {
			torn = tornDate
		}
		return v.Point != nil && (v.Point.Day.Known() || v.Point.Month.Known()) || v.Range != nil
	})
	if cost >= badCell && runsIntoClock(text) {
		return glued
	}
	return cost + torn
}

// runsIntoClock reports whether the text is a date in figures with the time of day right behind it, which
// some extractors write without the blank between them: R5.7.38:14. What it says is another matter.
func runsIntoClock(text []rune) bool {
	const parts, longest = 2, 18 // at most so many strokes
	dots, colons := 0, 0
	for i, r := range text {
		switch {
		case r == '.' || r == '/':
			dots++
		case r == ':':
			colons++
		case !isDigit(r) && (i > 0 || !strings.ContainsRune("RHS", r)):
			return false
		}
	}
	return len(text) <= longest && dots > 0 && dots <= parts && colons == 1 && beginsDate(text)
}

// amountCost is for numbers of people or calls, behind which no mark of a measure stands. That
// nothing tells the unit of one speaks little against it.
func amountCost(col *listColumn, text []rune) float64 {
	const noUnit, mark, longest = 2, 6, 40
	if at := lastOpen(text); at > 0 && stateAt(text, at) {
		return mark
	}
	if at := slices.Index(text, '※'); at > 0 && len(text)-at > 2 && len(text)-at <= longest { // with a remark: ※推計値
		return amountCost(col, text[:at]) + unclosed(text)
	}
	cost := typedCost(withUnit(col, text), isAmount)
	if cost >= badCell && len(col.unit) == 0 && bareAmount(text) {
		return noUnit
	}
	return cost
}

// bareAmount reports whether the text is a number of two figures or more: 約73,400.
func bareAmount(text []rune) bool {
	const shortest, longest = 2, 16
	if len(text) < shortest || len(text) > longest {
		return false
	}
	m, err := normalize.ParseFolded(text, normalize.Options{Cell: true})
	return err == nil && m.Number != nil
}

// unclosed is what speaks against a bracket that is open at the end of a cell: 鹿児島県（奄美.
func unclosed(text []rune) float64 {
	const torn = 6
	if openBrackets(text) > 0 {
		return torn
	}
	return 0
}

// inWords reports whether the cells of the column are written in words.
//
//go:noinline
func (col *listColumn) inWords() bool {
	return !col.number && !typed(col.key) && col.key != "affected_area"
}

// lengthCost is for lengths of time. 7:50 is one, 05分 the end of a time.
func lengthCost(text []rune) float64 {
	if slices.Contains(text, ':') {
		if m, err := normalize.ParseFoldedAs(text, normalize.Options{Cell: true}, normalize.KindDuration); err == nil && m.Duration != nil {
			return 0
		}
	}
	cost := typedCost(text, isLength)
	if len(text) > 0 && text[0] == '0' {
		cost += tornDate
	}
	return cost
}

// several reports whether v is items or a range, all of whose values are as is says or
// not known.
func several(v *normalize.Value, is func(*normalize.Value) bool) bool {
	if v.Range != nil {
		return is(&v.Range.Start) && is(&v.Range.End)
	}
	if v.Items == nil {
		return false
	}
	for i := range v.Items.List {
		if item := &v.Items.List[i].Value; item.Type() != "" && item.Missing == nil && !is(item) {
			return false
		}
	}
	return true
}

// allNamed reports whether the text is values as is says, or told to be missing, each
// behind its name: (音声)３時間(データ)５時間.
func allNamed(text []rune, is func(*normalize.Value) bool) bool {
	n := 0
	for ; len(text) > 0; n++ {
		if nameEnd(text) == 0 {
			return false
		}
		m, ok := normalize.FirstFolded(text, normalize.Options{Cell: true})
		if !ok {
			name := nameEnd(text)
			return name > 0 && cell.MissingIn(text[name:]) != ""
		}
		if !is(&m.Value) || m.Err != "" || m.Start == 0 || nameEnd(text[:m.Start]) != m.Start {
			return false
		}
		if shut := script.Index(text, m.Start, m.End, '('); shut > 0 {
			m.End = shut // a name that the grammar took for a remark
		}
		text = text[m.End:]
	}
	return n > 1
}

// allListed reports whether the text is several values as is says, each right behind its name:
// 電話64件、店舗52件(計116件).
func allListed(text []rune, is func(*normalize.Value) bool) bool {
	if runsOfDigits(text) < 2 || isDigit(text[0]) || isDigit(text[len(text)-1]) {
		return false
	}
	unit, n := "", 0
	for ; len(text) > 0 && string(text) != ")"; n++ {
		m, ok := normalize.FirstFolded(text, normalize.Options{Cell: true})
		if !ok || m.Err != "" || m.Number != nil || !is(&m.Value) {
			return false
		}
		name := text[:m.Start]
		if m.Count != nil {
			if name = append(name[:len(name):len(name)], []rune(m.Count.Label+m.Count.Aggregate)...); n > 0 && m.Count.Unit != unit {
				return false
			}
			unit = m.Count.Unit
		}
		if !namesPart(name) {
			return false
		}
		text = text[m.End:]
	}
	return n > 1
}

// namesPart reports whether the text may be the name of one of several values, with what parts
// it from the value before.
func namesPart(text []rune) bool {
	const longest = 12
	for len(text) > 0 && (partsNames(text[0]) || text[0] == '・' || text[0] == '(' || doc.IsSpace(text[0])) {
		text = text[1:]
	}
	return len(text) > 0 && len(text) <= longest && !slices.ContainsFunc(text, func(r rune) bool { return !script.NameLetter(r) })
}

// runsOfDigits is how many runs of digits the text has.
func runsOfDigits(text []rune) int {
	n := 0
	for i, r := range text {
		if isDigit(r) && (i == 0 || !isDigit(text[i-1]) && text[i-1] != ',' && text[i-1] != '.') {
			n++
		}
	}
	return n
}

// nameEnd is where the name of a value ends with which the text begins: at a colon or
// behind its bracket; 0 for none.
func nameEnd(text []rune) int {
	const longest = 16
	at := 0
	for at < len(text) && (text[at] == '、' || text[at] == '・') {
		at++
	}
	end := min(len(text), at+longest)
	if at < end && text[at] == '(' {
		return 1 + script.Index(text, at, end, ')')
	}
	return 1 + script.Index(text, at, end, ':')
}

func isLength(v *normalize.Value) bool { return v.Duration != nil }

func isAmount(v *normalize.Value) bool { return v.Count != nil || v.Number != nil }

// tornDate is what speaks against a date without its day.
const tornDate = 3

// withUnit is the text with the unit of the column's head behind a bare number, which words
// of bounds may follow: 3以上.
func withUnit(col *listColumn, text []rune) []rune {
	const longest = 12
	if len(col.unit) == 0 || len(text) == 0 || len(text) > longest {
		return text
	}
	if isDigit(text[len(text)-1]) {
		return append(text[:len(text):len(text)], col.unit...)
	}
	if with, ok := cell.WithUnit(text, col.unit); ok {
		return with
	}
	return text
}

// typedCost is for a field with values of one kind.
func typedCost(text []rune, is func(*normalize.Value) bool) float64 {
	const longest = 60
	if len(text) == 0 || len(text) > longest {
		return badCell
	}
	if pending(text) {
		return 0.5
	}
	if allListed(text, is) {
		return 0
	}
	if !beginsTyped(text[0]) && !allNamed(text, is) {
		return badCell
	}
	m, err := valueWithParts(text)
	switch {
	case err == nil && m.Missing != nil:
		return 0.5
	case err == nil && (is(&m.Value) && m.Number == nil || several(&m.Value, is)), err != nil && (allNamed(text, is) || allMarked(text, is)):
		return 0
	}
	return badCell
}

// beginsTyped reports whether a value may begin with r: a figure, a day or a word before one, 少なくとも, the name of a
// part or what says that there is none.
func beginsTyped(r rune) bool {
	const letters = "令平昭大明RHS同翌前当約最延合総計累全お概少す多長①(・音デ固携電"
	return r >= '0' && r <= '9' || strings.ContainsRune("一二三四五六七八九十百千数", r) ||
		strings.ContainsRune(letters, r) || strings.ContainsRune("-ー−なし該無不非調確精未―－", r)
}

// pending reports whether the text says that a value is still being found out: 集計中.
func pending(text []rune) bool {
	const least, most = 3, 5 // letters
	n := len(text)
	if n < least || n > most || text[n-1] != '中' {
		return false
	}
	return !slices.ContainsFunc(text, func(r rune) bool { return !script.Kanji(r) })
}

// allMarked reports whether the text is values as is says, each behind a circled number and
// its name: ①音声3時間②データ5時間.
func allMarked(text []rune, is func(*normalize.Value) bool) bool {
	n := 0
	for ; len(text) > 0; n++ {
		if script.Circled(text[0]) == 0 {
			return false
		}
		end := 1
		for end < len(text) && script.Circled(text[end]) == 0 {
			end++
		}
		if !namedValue(text[1:end], is) {
			return false
		}
		text = text[end:]
	}
	return n > 0
}

// namedValue reports whether the text is a value as is says behind a short name.
func namedValue(text []rune, is func(*normalize.Value) bool) bool {
	const longest = 12
	for at := 0; at < min(len(text), longest); at++ {
		if at > 0 && isDigit(text[at-1]) {
			return false
		}
		if m, err := normalize.ParseFolded(text[at:], normalize.Options{Cell: true}); err == nil && is(&m.Value) && m.Number == nil {
			return true
		}
	}
	return false
}

// valueWithParts reads a value that may have its parts in brackets behind it.
func valueWithParts(text []rune) (normalize.Match, error) {
	m, err := normalize.ParseFolded(text, normalize.Options{Cell: true})
	if at := partsBehind(text); err != nil && at > 0 {
		return normalize.ParseFolded(text[:at], normalize.Options{Cell: true})
	}
	return m, err
}

// partsBehind is where the bracket opens that ends the text behind a value with the
// parts of it, 0 for none: 合計388件（電話341件、窓口47件）.
func partsBehind(text []rune) int {
	at := slices.Index(text, '(')
	if at <= 0 || script.Index(text, at, len(text), ')') != len(text)-1 {
		return 0
	}
	if !slices.ContainsFunc(text[at:], isDigit) {
		return 0
	}
	return at
}

// companyCost is for the names of operators.
func companyCost(text []rune) float64 {
	cost := 0.0
	for _, r := range text {
		if r >= '0' && r <= '9' || r == '。' {
			cost += 4
			break
		}
	}
	if len(text) > 40 {
		cost += 6
	}
	if len(text) > longestName && !slices.ContainsFunc(text, partsNames) && formsIn(text) < 2 {
		cost += 6
	}
	switch n := len(text); {
	case tornNames(text):
		return cost + 6
	case companyForms().At(text) > 0, endsIn(text), text[n-1] == '社', text[n-1] == '※':
		return cost
	case isCompany(text):
		return cost + 2
	}
	return cost + 5
}

// formsIn is how many forms of companies the text has, each of a name: Ａ株式会社Ｂ株式会社.
func formsIn(text []rune) int {
	n := 0
	for at := 0; at < len(text); at++ {
		if form := companyForms().At(text[at:]); form > 0 {
			n++
			at += form - 1
		}
	}
	return n
}

// tornNames reports whether the last of several names is nothing but the form of a
// company, which stands before the rest of it: Ａ株式会社及び株式会社.
func tornNames(text []rune) bool {
	at := len(text)
	for at > 0 && !partsNames(text[at-1]) && text[at-1] != 'び' {
		at--
	}
	return at > 0 && companyForms().At(text[at:]) == len(text)-at
}

// longestName is how long the name of one company mostly is.
const longestName = 20

// partsNames reports whether r may stand between the names of two companies.
func partsNames(r rune) bool { return r == '、' || r == ',' || r == '/' || r == '及' || r == '並' }

// endsIn reports whether a form of a company ends the text.
func endsIn(text []rune) bool {
	for n := 2; n <= 5 && n < len(text); n++ {
		if companyForms().At(text[len(text)-n:]) == n {
			return true
		}
	}
	return false
}

// areaCost is for regions.
func areaCost(text []rune) float64 {
	const longest, torn = 40, 6
	last := text[len(text)-1]
	if len(text) > longest || strings.ContainsRune("、及びの並", last) || ofTimes(text) {
		return badCell
	}
	m, ok := normalize.FirstFolded(text, normalize.Options{Cell: true})
	first := ok && m.Start == 0
	switch {
	case first && m.Region != nil:
		return restCost(text, m.End)
	case first && m.Missing != nil:
		return 0.5
	case last == '。', isCompany(text), !ok && strings.ContainsRune("都道府県", last):
		return torn // 庫県 is the end of 兵庫県
	}
	return 3
}

// restCost is what speaks against what follows the first region, behind which it begins.
func restCost(text []rune, at int) float64 {
	const torn = 6
	if tornRegion(text[at:]) || ofOthers(text) || runsIntoLatin(text[at:]) {
		return torn
	}
	return 0
}

// runsIntoLatin reports whether figures or letters that are in no name of a region follow
// those: 全国 050番号による….
func runsIntoLatin(rest []rune) bool {
	const most = 2 // figures of a number of regions
	n, depth := 0, 0
	for _, r := range rest {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case isDigit(r), r >= 'A' && r <= 'z':
			if n++; n > most && depth == 0 {
				return true
			}
			continue
		}
		n = 0
	}
	return false
}

// ofOthers reports whether the words for a company stand among the regions, or a bracket
// that says how far a measure is.
func ofOthers(text []rune) bool {
	at := slices.Index(text, '(')
	return companies().In(text) || at >= 0 && statusFirst(text[at:])
}

// ofTimes reports whether a time of day or a sentence stands in the text outside brackets,
// as it does in no list of regions.
func ofTimes(text []rune) bool {
	depth := 0
	for _, r := range text {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case r == ':', r == '。' && depth == 0:
			return true
		}
	}
	return false
}

// tornRegion reports whether what stands behind the first region of a list ends in a
// part of the name of one: 大阪府、兵, 呉市及び江.
func tornRegion(rest []rune) bool {
	const longest = 2 // letters
	at := len(rest)
	for at > 0 && rest[at-1] != '、' && rest[at-1] != 'び' {
		at--
	}
	if n := len(rest) - at; at == 0 || n == 0 || n > longest {
		return false
	}
	m, ok := normalize.FirstFolded(rest[at:], normalize.Options{Cell: true})
	return !ok || m.Region == nil
}

// dateInside reports whether a date with its year stands behind the beginning of the
// text, as it does where the cells of another row are in it.
func dateInside(text []rune) bool {
	for i := 1; i+2 < len(text); i++ {
		if isEra(text[i]) && (isDigit(text[i+2]) || text[i+2] == '元') {
			return true
		}
	}
	return false
}

// isEra reports whether the name of an era in which documents are dated begins with r.
func isEra(r rune) bool { return r == '令' || r == '平' || r == '昭' }

// nearStart is how many characters of a text are looked at for a value at its
// beginning.
const nearStart = 12

// leastProse is what speaks against any text in words.
const leastProse = 1

// proseCost is for what is written in words, of whatever field; measured is what measured
// reports of the text.
func proseCost(text []rune, measured bool) float64 {
	cost := float64(leastProse)
	if wordsOnce().goesOn.At(text) > 0 {
		cost += 4
	}
	if ofRegions(text) || onlyNumber(text) {
		cost += 6
	}
	if formsIn(text) > 0 || text[len(text)-1] == '社' {
		cost += 4
	}
	if measured {
		cost += 2
	}
	if beginsValue(text) {
		cost += 4
	}
	return cost + unclosed(text)
}

// fieldCost is what else speaks against a text in words of the field.
func fieldCost(key string, text []rune) float64 {
	cost := 0.0
	if (key == "impact" || key == "cause") && dateInside(text) {
		cost += 6 // of another row
	}
	return cost + endCost(key, text) + othersCost(key, text)
}

// othersCost is what speaks against a text in words of the field as one that is of another:
// measures have marks that say how far they are, which do not begin them, and logs entries.
func othersCost(key string, text []rune) float64 {
	const mark, entry, late = 4, 6, 2
	switch {
	case (key == "impact" || key == "cause" || isLog(key) && !isNotice(text)) && hasState(text):
		return mark
	case key == "preventive_measures" && stateAt(text, 0):
		return mark
	case key == "preventive_measures" && slices.ContainsFunc(text[1:], func(r rune) bool { return script.Circled(r) == 1 }):
		return late
	case isLog(key) && noticeNumber(text) > 1:
		return late
	case key == "impact", key == "cause":
	case key != "preventive_measures":
		return 0
	}
	if isNotice(text) {
		return entry
	}
	return 0
}

// hasState reports whether a bracket in the text says how far a measure is.
func hasState(text []rune) bool {
	for at := range text {
		if stateAt(text, at) {
			return true
		}
	}
	return false
}

// stateAt reports whether a bracket opens at at that says how far a measure is.
func stateAt(text []rune, at int) bool {
	const longest = 24
	shut := script.Closing(text[at])
	if shut == 0 || text[at] == '「' {
		return false
	}
	end := script.Index(text, at, min(len(text), at+longest), shut)
	return end > at && states().In(text[at+1:end])
}

// statusFirst reports whether the text begins with a bracket that says how far a measure
// is, as what is left of one does: (検討中)….
func statusFirst(text []rune) bool {
	end := 0
	if text[0] == '(' {
		end = script.Index(text, 0, len(text), ')')
	}
	return end > 0 && states().In(text[1:end])
}

// endCost is what speaks against the end of what is written in words: it goes on behind
// a particle, and what happened is mostly told in a sentence, the rest in one at most.
func endCost(key string, text []rune) float64 {
	const particle, open = 3, 2
	cost, last := 0.0, text[len(text)-1]
	if last == 'の' || last == 'を' {
		cost += particle
	}
	switch {
	case key == "impact" && last != '。':
		cost += open
	case key != "impact" && len(text) > 1 && isStop(sentences(text[:len(text)-1])):
		cost++
	}
	return cost
}

// sentences is the text without a bracket behind its last sentence.
func sentences(text []rune) []rune {
	at := len(text)
	for at > 0 && text[at-1] != '。' {
		at--
	}
	if at > 0 && at < len(text) && text[at] == '(' && script.Index(text, at, len(text), ')') < 0 {
		return text[:at-1]
	}
	return text
}

// ofRegions reports whether the text is a part of a list of regions, which begins with
// what was torn from the name of one or ends so: 県、…, 都, 大阪府、兵.
func ofRegions(text []rune) bool {
	if strings.ContainsRune("都府県市", text[0]) && (len(text) == 1 || strings.ContainsRune("、及並の", text[1])) {
		return true
	}
	m, ok := normalize.FirstFolded(text[:min(len(text), nearStart)], normalize.Options{Cell: true})
	return ok && m.Start == 0 && m.Region != nil && tornRegion(text[m.End:])
}

// measured reports whether a time, a duration or a count stands at the beginning, which is not that of a
// sentence: 約３時間…, but 二名での照合.
func measured(text []rune) bool {
	m, ok := normalize.FirstFolded(text[:min(len(text), nearStart)], normalize.Options{Cell: true})
	if ok && m.End < len(text) && (particle(text[m.End]) || text[m.End] == 'で') {
		return false
	}
	return ok && m.Start <= 1 && (m.Point != nil || m.Duration != nil || m.Count != nil)
}

// beginsValue reports whether the text begins with a date or is a value of another kind
// than a company: 令和６年….
func beginsValue(text []rune) bool {
	if isEra(text[0]) {
		return true
	}
	kind := valueKind(text)
	return kind != noValue && kind != companyValue
}

func isStop(text []rune) bool {
	for _, r := range text {
		if r == '。' {
			return true
		}
	}
	return false
}
