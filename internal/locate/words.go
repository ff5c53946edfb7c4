package locate

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
)

// words are those that a line of text is asked for.
type words struct {
	halfDay, noClock, remark, goesOn                   *lexicon.Set
	questions, heldBelow, opinions, presentedBy        *lexicon.Set
	pageWord, planned                                  *lexicon.Set
	asFollows, resumes, tableCaption, suffixes, groups *lexicon.Endings
}

var wordsOnce = sync.OnceValue(func() *words {
	set := lexicon.SetOf
	return &words{
		halfDay: set("half_day"), noClock: set("no_clock"), remark: set("remark_front"), goesOn: set("and", "or"),
		questions: set("questions"), heldBelow: set("held_below"), opinions: set("opinions"), presentedBy: set("presented_by"),
		asFollows: lexicon.EndingsOf("as_follows"),
		pageWord:  set("names_page"), planned: set("planned"),
		resumes: lexicon.EndingsOf("goes_on"), tableCaption: lexicon.EndingsOf("table_caption"),
		suffixes: lexicon.EndingsOf("label_suffix"), groups: lexicon.EndingsOf("table_group"),
	}
})
