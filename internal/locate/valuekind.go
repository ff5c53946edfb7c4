package locate

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/normalize"
)

// The kinds of lines that are nothing but a value.
const (
	noValue = iota
	pointValue
	lengthValue
	countValue
	companyValue
	proseValue // only in rows: words and no figures
	valueKinds // how many there are
)

// valueKind says of what kind the only value of a line is. What a gap parts is
// of several cells and has none.
func valueKind(text []rune) int {
	const longest, gap = 40, 2
	if len(text) == 0 || len(text) > longest {
		return noValue
	}
	if gapped(text, gap) {
		return noValue
	}
	if kind := behindName(text); kind != noValue {
		return kind
	}
	if formed(text) {
		return companyValue
	}
	m, err := normalize.ParseFolded(text, normalize.Options{Cell: true})
	if rest := behindItem(text); err != nil && len(rest) < len(text) {
		if m, err = normalize.ParseFolded(rest, normalize.Options{Cell: true}); m.Point != nil {
			return noValue // an entry of a log
		}
	}
	switch {
	case err != nil && tornPoint(text):
		return pointValue
	case err != nil:
	case m.Point != nil:
		return pointValue
	case m.Duration != nil:
		return lengthValue
	case m.Count != nil:
		return countValue
	}
	return noValue
}

// partKind is the kind of the length or the figure that a gap parts from the name of a part, as beside a label that
// stands in the middle of several: 固定電話　　約12,400人.
func partKind(text []rune) int {
	const longest, gap = 40, 2
	at := slices.IndexFunc(text[:min(len(text), longest)], script.Blank)
	if at <= 0 || len(text) > longest || !gapped(text[at:], gap) || !labelWords(text[:at]) {
		return noValue
	}
	for at < len(text) && script.Blank(text[at]) {
		at++
	}
	if kind := valueKind(text[at:]); kind == lengthValue || kind == countValue {
		return kind
	}
	return noValue
}

// behindName is the kind of the length or the figure that stands behind the name of a company and a colon.
func behindName(text []rune) int {
	colon := slices.Index(text, ':')
	if colon <= 0 || colon+1 == len(text) || isDigit(text[colon-1]) || !formed(text[:colon]) {
		return noValue
	}
	m, err := normalize.ParseFolded(text[colon+1:], normalize.Options{Cell: true})
	switch {
	case err != nil:
	case m.Duration != nil:
		return lengthValue
	case m.Count != nil:
		return countValue
	}
	return noValue
}

// formed reports whether the form of a company stands at either end of the text:
// 法人 within one names none.
func formed(text []rune) bool { return companyForms().At(text) > 0 || endsIn(text) }

// behindItem is what stands behind the name of a part: (データ)５時間, データ　５時間.
func behindItem(text []rune) []rune {
	const longest = 8
	for i := 1; i < min(len(text)-1, longest); i++ {
		switch {
		case text[0] == '(' && text[i] == ')', text[0] != '(' && (script.Blank(text[i]) || text[i] == ':') && labelWords(text[:i]):
			for i++; i < len(text) && script.Blank(text[i]); i++ {
			}
			return text[i:]
		}
	}
	return text
}

// foreignKinds are the kinds of values that no line of a field is: companies
// stand before values of their own everywhere but with the date.
func foreignKinds(key string) (kinds [valueKinds]bool) {
	switch key {
	case "occurred_at", "recovered_at":
		kinds[countValue], kinds[companyValue], kinds[proseValue] = true, true, true // 00分 is the end of a time
	case "durations":
		kinds[pointValue], kinds[countValue], kinds[proseValue] = true, true, true
	case "affected_users", "inquiries":
		kinds[pointValue], kinds[lengthValue] = true, true
	case "operators", "affected_area":
		kinds[pointValue], kinds[lengthValue], kinds[countValue] = true, true, true
	}
	return kinds
}

// gapped reports whether so many blanks stand behind each other in the text.
func gapped(text []rune, gap int) bool {
	blanks := 0
	for _, r := range text {
		if blanks++; !script.Blank(r) {
			blanks = 0
		}
		if blanks >= gap {
			return true
		}
	}
	return false
}

// tornPoint reports whether the text is a day with the beginning of a time of day, the
// rest of which stands on the next line: 令和６年７月11日(木)２時 30.
func tornPoint(text []rune) bool {
	if !beginsDate(text) {
		return false
	}
	m, ok := normalize.FirstFolded(text, normalize.Options{Cell: true})
	if !ok || m.Start > 0 || m.Point == nil || !m.Point.Day.Known() {
		return false
	}
	for _, r := range text[m.End:] {
		if !script.Blank(r) && !isDigit(r) && r != '時' {
			return false
		}
	}
	return true
}

// isProse reports whether the line is words of a sentence, in which no figures stand and which is no
// remark in brackets.
func isProse(text []rune) bool {
	const least, hiragana = 8, 3
	if len(text) < least || text[0] == '※' || script.Closing(text[0]) != 0 {
		return false
	}
	n := 0
	for _, r := range text {
		switch {
		case isDigit(r) || r == ':':
			return false
		case lexicon.IsHiragana(r):
			n++
		}
	}
	return n >= hiragana && cell.MissingIn(text) == ""
}
