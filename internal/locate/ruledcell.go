package locate

import (
	"sync"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/internal/script"
)

// onlyNumber reports whether the text is nothing but a row's number.
func onlyNumber(text []rune) bool {
	if isSerial(text) {
		return true
	}
	digits := 0
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9', script.Circled(r) > 0:
			digits++
		case !lexicon.IsMark(r):
			return false
		}
	}
	return digits > 0 && len(text) <= 4
}

// isSerial reports whether the text is a number within a year: 06-01.
func isSerial(text []rune) bool {
	const longest = 4 // digits
	_, year := leadingNumber(text)
	if year == 0 || year > longest || year+1 >= len(text) || text[year] != '-' {
		return false
	}
	_, digits := leadingNumber(text[year+1:])
	return digits > 0 && digits < longest && year+1+digits == len(text)
}

func squeezedEqual(text []rune, word string) bool {
	packed := make([]rune, 0, len(text))
	for _, r := range text {
		if r != 0 && !doc.IsSpace(r) {
			packed = append(packed, r)
		}
	}
	return string(packed) == word
}

// isCompany reports whether the text names a company.
func isCompany(text []rune) bool {
	n := len(text)
	for n > 0 && doc.IsSpace(text[n-1]) {
		n--
	}
	return n > 0 && text[n-1] == '社' || companies().In(text)
}

var companies = sync.OnceValue(func() *lexicon.Set { return lexicon.SetOf("company_word", "company_form") })

// innerHeads are the words over the columns of a table inside a cell.
var innerHeads = sync.OnceValue(func() *lexicon.Labels { return lexicon.NewLabels(lexicon.Words("inner_head")) })

// yearParts are the ends of words for parts of a year: 上半期.
var yearParts = sync.OnceValue(func() *lexicon.Set { return lexicon.SetOf("year_part") })

// states are the words that say how far a measure is.
var states = sync.OnceValue(func() *lexicon.Set { return lexicon.SetOf("status") })

// companyForms are the forms of companies, which stand at either end of a name.
var companyForms = sync.OnceValue(func() *lexicon.Set { return lexicon.SetOf("company_form", "company_start") })

// serviceItems are the names of the kinds of services, and how one is cited.
var serviceItems = sync.OnceValue(func() [][]rune { return append(runesOf("service_item"), runesOf("service_front")...) })
