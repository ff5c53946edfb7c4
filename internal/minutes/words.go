package minutes

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
)

type frameWords struct {
	role, courtesy, org, doctype, body, doctail, online, outcome, bureau, form, announcing, sitting *lexicon.Endings
}

var frameWordsOnce = sync.OnceValue(func() *frameWords {
	return &frameWords{
		role: lexicon.EndingsOf("role"), courtesy: lexicon.EndingsOf("courtesy"), org: lexicon.EndingsOf("org"),
		doctype: lexicon.EndingsOf("doctype"), body: lexicon.EndingsOf("body"), doctail: lexicon.EndingsOf("doctail"),
		online: lexicon.EndingsOf("online"), outcome: lexicon.EndingsOf("outcome"), bureau: lexicon.EndingsOf("bureau"),
		form: lexicon.EndingsOf("form"), announcing: lexicon.EndingsOf("announcing"),
		sitting: lexicon.EndingsOf("sitting"),
	}
})

// sets are words that are looked for all over the text of an item or a name.
type sets struct {
	note, company, companyForm, presented, clauseEnd, and, standing *lexicon.Set
	trouble, followUp, debate, debateName, presenting               *lexicon.Set
}

var setsOnce = sync.OnceValue(func() *sets {
	return &sets{
		note: lexicon.SetOf("attendance_note"), company: lexicon.SetOf("company_word"), companyForm: lexicon.SetOf("company_form"),
		presented: lexicon.SetOf("presented"), clauseEnd: lexicon.SetOf("clause_end"), and: lexicon.SetOf("and"),
		standing: lexicon.SetOf("standing"),
		trouble:  lexicon.SetOf("trouble"), followUp: lexicon.SetOf("follow_up"), presenting: lexicon.SetOf("presenting"),
		debate: lexicon.SetOf("debate"), debateName: lexicon.SetOf("debate_name"),
	}
})
