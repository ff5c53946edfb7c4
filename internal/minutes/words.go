package minutes

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
)

type frameWords struct {
	role, courtesy, org, doctype, body, doctail, online, outcome, bureau, form, announcing, sitting *lexicon.Endings
	titleAside, pageFront, pageBody, companyFront, presentingOffice, noName                         *lexicon.Endings
}

var frameWordsOnce = sync.OnceValue(func() *frameWords {
	return &frameWords{
		role: lexicon.EndingsOf("role"), courtesy: lexicon.EndingsOf("courtesy"), org: lexicon.EndingsOf("org"),
		doctype: lexicon.EndingsOf("doctype"), body: lexicon.EndingsOf("body"), doctail: lexicon.EndingsOf("doctail"),
		online: lexicon.EndingsOf("online"), outcome: lexicon.EndingsOf("outcome"), bureau: lexicon.EndingsOf("bureau"),
		form: lexicon.EndingsOf("form"), announcing: lexicon.EndingsOf("announcing"),
		sitting: lexicon.EndingsOf("sitting"), titleAside: lexicon.EndingsOf("title_aside"),
		pageFront: lexicon.EndingsOf("page_front"), pageBody: lexicon.EndingsOf("page_body"),
		companyFront: lexicon.EndingsOf("company_front"), presentingOffice: lexicon.EndingsOf("presenting_office"),
		noName: lexicon.EndingsOf("role", "standing", "column_head", "group", "presence"),
	}
})

// sets are words that are looked for all over the text of an item or a name.
type sets struct {
	note, company, companyForm, presented, clauseEnd, and, parts, standing *lexicon.Set
	trouble, followUp, debate, debateName, presenting, serious             *lexicon.Set
	heldThen, monthSession, inWriting, titleLabel, event                   *lexicon.Set
	jointly, jointOffice, companyWithin, presentedBy                       *lexicon.Set
	ofThem, ofAll, none, noObjection, present, attends                     *lexicon.Set

	era, sessionTail, vote *lexicon.Matcher
}

var setsOnce = sync.OnceValue(func() *sets {
	return &sets{
		note: lexicon.SetOf("attendance_note"), company: lexicon.SetOf("company_word"), companyForm: lexicon.SetOf("company_form"),
		presented: lexicon.SetOf("presented"), clauseEnd: lexicon.SetOf("clause_end"), and: lexicon.SetOf("and"),
		parts:    lexicon.SetOf("and", "comma"),
		standing: lexicon.SetOf("standing"),
		trouble:  lexicon.SetOf("trouble"), followUp: lexicon.SetOf("follow_up"), presenting: lexicon.SetOf("presenting"),
		debate: lexicon.SetOf("debate"), debateName: lexicon.SetOf("debate_name"), serious: lexicon.SetOf("serious"),
		event:    lexicon.SetOf("event"),
		heldThen: lexicon.SetOf("held_then"), monthSession: lexicon.SetOf("month_session"), inWriting: lexicon.SetOf("in_writing"),
		titleLabel: lexicon.SetOf("title_label"), jointly: lexicon.SetOf("jointly"), jointOffice: lexicon.SetOf("joint_office"),
		companyWithin: lexicon.SetOf("company_within"), presentedBy: lexicon.SetOf("presented_by"),
		ofThem: lexicon.SetOf("of_them"), ofAll: lexicon.SetOf("of_all"), none: lexicon.SetOf("none"), noObjection: lexicon.SetOf("no_objection"),
		present: lexicon.SetOf("present_members"), attends: lexicon.SetOf("present_word"),
		era:         lexicon.MatcherOf("era"),
		sessionTail: lexicon.MatcherOf("session_tail"),
		vote:        lexicon.MatcherOf("vote"),
	}
})
