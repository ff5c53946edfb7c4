package incident

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
)

// sets are words that are looked for all over the text of a cell.
type sets struct{ companyForm, status *lexicon.Set }

var setsOnce = sync.OnceValue(func() *sets {
	return &sets{companyForm: lexicon.SetOf("company_form"), status: lexicon.SetOf("status")}
})
