package incident

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
)

// sets are words that are looked for all over the text of a cell.
type sets struct{ companyForm, status, and, ofThem, goesOn *lexicon.Set }

var setsOnce = sync.OnceValue(func() *sets {
	return &sets{
		companyForm: lexicon.SetOf("company_form"), status: lexicon.SetOf("status"), and: lexicon.SetOf("and"),
		ofThem: lexicon.SetOf("of_them"), goesOn: lexicon.SetOf("and", "of_them", "parts_follow"),
	}
})

// words are texts as a whole, and as they end.
type words struct{ clauseEnd, service, serviceBound, firstReport, yearLabel *lexicon.Endings }

var wordsOnce = sync.OnceValue(func() *words {
	return &words{
		clauseEnd: lexicon.EndingsOf("heads_nothing"), service: lexicon.EndingsOf("service_end"),
		serviceBound: lexicon.EndingsOf("service_bound"),
		firstReport:  lexicon.EndingsOf("first_report"), yearLabel: lexicon.EndingsOf("year_label"),
	}
})
