package roster

import (
	"sync"

	"github.com/giji-go/giji/internal/lexicon"
	"github.com/giji-go/giji/normalize"
)

// listHead reports whether text heads people within a list, such as 記録, and is
// nobody's role.
func (w *words) listHead(text []rune) bool {
	_, role := w.role.Is(text)
	return !role && w.heads[string(text)]
}

// headsEnd reports whether text ends in the words of a heading of people: 職員の出欠状況.
func (w *words) headsEnd(text []rune) bool {
	const longest = 24 // characters of a heading
	for n := 2; n <= min(len(text), longest); n++ {
		if key := w.group[string(text[len(text)-n:])]; key != asAbove {
			return true
		}
	}
	return false
}

// severalHave reports whether a role ends in the word for a group: 委員, 学年委員.
func (w *words) severalHave(role []rune) bool {
	for n := 2; n <= len(role); n++ {
		if _, ok := w.group[string(role[len(role)-n:])]; ok {
			return true
		}
	}
	return false
}

// words are the lexicon as lists of people need it.
type words struct {
	role, courtesy, org, bureau, column, tail, sentence, until *lexicon.Endings

	meets         *lexicon.Endings     // bodies that meet, as their names end
	outside       *lexicon.Endings     // companies, schools and associations, as their names end
	part, headEnd *lexicon.Endings     // what parts of the minutes are called, and headings of groups, as they end
	memberKinds   *lexicon.MemberKinds // from where members come
	charge        *lexicon.Endings     // of what somebody has charge, as it ends
	item          *lexicon.Set         // behind the number of an item
	parts         []lexicon.Entry      // what the headings of groups hold
	group         map[string]string    // the words of a heading, and the group
	presence      map[string]string    // what a mark or a word for presence says
	heads         map[string]bool      // what heads people only within a list

	prefecture                               *lexicon.Endings // whose letters are spread
	proxy, proxyTail, proxyComes, givesProxy *lexicon.Endings // who sits for whom
	came, cameAtAll, whoCame, staysAway      *lexicon.Endings // that somebody came or did not
	committeeMember, committee, deputy       *lexicon.Endings // of what all are members
	placeHead                                *lexicon.Endings // heads of houses called by their place
	allAbove, spokesman, ofBody, inCharge    *lexicon.Endings
	columnWho                                *lexicon.Endings // the head of the column of names where 氏名 is not written
	none, joint                              *lexicon.Endings // in place of names; between two offices of one person: 兼務
	opening                                  *lexicon.Endings // what only opens or closes: 開議
	others, attended                         *lexicon.Endings // who is not named: その他関係職員; how somebody came: 紙上参加

	absence, attends, public, quorum, breakdown *lexicon.Set

	note, company, form, standing, bound, clause, remote, away, titled, aside, dutyLetter *lexicon.Set
	officeHeld                                                                            *lexicon.Set // how somebody has his office: 社外
	soleFront                                                                             *lexicon.Set // before a title that several have: 筆頭
	leaves, belong, outsider, standsFor, annex, listAway, vacant, votesBy                 *lexicon.Set
}

// saysWay reports whether a heading says by what way some of the group above it took part.
func (w *words) saysWay(text []rune) bool {
	key, ok := w.group[string(text)]
	return ok && key == asAbove
}

var wordsOnce = sync.OnceValue(func() *words {
	ends := func(kind string) *lexicon.Endings { return lexicon.EndingsOf(kind) }
	set := func(kind string) *lexicon.Set { return lexicon.SetOf(kind) }
	w := &words{
		role: ends("role"), courtesy: ends("courtesy"), org: ends("org"), bureau: ends("bureau"),
		column: ends("column_head"), columnWho: ends("column_who"),
		placeHead: ends("place_head"), tail: ends("group_tail"), sentence: ends("sentence_end"), until: ends("until"), charge: ends("charge_end"),
		meets:   ends("body"),
		outside: lexicon.EndingsWithout("official", "company_word"), memberKinds: lexicon.NewMemberKinds(),
		part: ends("part_of_minutes"), headEnd: ends("head_end"), item: set("item_unit"), parts: lexicon.Words("group_part"),
		group: map[string]string{}, presence: map[string]string{}, heads: map[string]bool{},
		note: set("attendance_note"), company: set("company_word"), form: set("company_form"), standing: set("standing"), bound: set("bound"),
		clause: set("clause"), remote: set("remote"), away: set("absence_note"), titled: set("courtesy_before"), aside: set("list_aside"),
		dutyLetter: set("duty_letter"), officeHeld: set("office_held"), soleFront: set("sole_front"),
		leaves: set("comes_goes"), belong: set("all_belong"), outsider: set("from_outside"), standsFor: set("stands_for"),
		proxy: ends("proxy"), proxyTail: ends("proxy_tail"), proxyComes: ends("proxy_comes"), givesProxy: ends("gives_proxy"),
		came: ends("came"), cameAtAll: lexicon.EndingsOf("came", "came_in_part"), whoCame: ends("who_came"), staysAway: ends("stays_away"),
		committeeMember: ends("committee_member"), committee: ends("committee"), deputy: ends("deputy"),
		allAbove: ends("all_above"), spokesman: ends("spokesman"), ofBody: ends("of_body"), inCharge: ends("in_charge"),
		opening: ends("opening"), none: ends("none"), others: ends("others"), prefecture: ends("prefecture"), attended: ends("attends"),
		absence: set("absent"), attends: set("attends"), public: set("public"), quorum: set("quorum"), breakdown: set("count_breakdown"),
		annex: set("annex"), listAway: set("list_away"), joint: ends("office_joint"), vacant: set("vacant"), votesBy: set("votes_by"),
	}
	for _, e := range lexicon.Words("presence") {
		w.presence[e.Surface] = e.Key
	}
	for _, kind := range [...]string{"group", "list_head"} {
		for _, e := range lexicon.Words(kind) {
			key := string(normalize.FoldRunes([]rune(e.Surface)))
			if _, ok := w.group[key]; !ok {
				w.group[key] = e.Key
				w.heads[key] = kind == "list_head"
			}
		}
	}
	for _, kind := range [...]string{"remote", "on_site"} {
		for _, e := range lexicon.Words(kind) {
			key := string(normalize.FoldRunes([]rune(e.Surface)))
			w.group[key] = asAbove
		}
	}
	return w
})
