package line

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/lexicon"
)

// Lists are words that one question each asks for.
type Lists struct {
	// As they begin a text, or stand within it.
	OtherDay, Later, Signers,
	Refers, Annex, AnnexTitle, Away, Standing, CallsNumber, Printed, BodyHead, Attending, Contact, Undecided, FollowsFrom,
	NameGoesOn, NoName, CompanyFront, Address, TheEnd, Concludes, SpeakerHead, RemarkHead, DateFront, DateWord, MomentIn, OutcomeFront,
	OutcomeJoint, OutcomeTail, PlaceSign, Convenes, Opens, ClosingFront, ClosingOf, ClosingEnd, ClosingWithin *lexicon.Matcher

	// People, and whether they came.
	Chorus, FromAfar, AskedHead, Crew, EndMatter, Summoned                                                              *lexicon.Matcher
	NameHead, LabelRemark, TookPart, TookPartAs, Attends, Belongs, Absent, Roll, WholeBody, Manager, Managers, InCharge *lexicon.Matcher

	// Numbers, and what joins or counts.
	And, ToLast, UpTo, NoClock, HalfDay, DayOf, BillUnit, CountedPlace, AboutItem, AddressNumber, PageWord, OnSite *lexicon.Matcher

	// What sentences tell.
	DecidesFront, Understood, Vote, PresentedBy, Sign, TellsWhere, HeldAt, Convened, ThatIsAll, Narrates *lexicon.Matcher

	// Lists, papers and pages.
	None, OtherItems, Programme, PapersAway, FileWord, OfThisPage, Inquiries, ByLaw *lexicon.Matcher

	// As they end a text.
	TitleTail, WholeEnd, Office, PlainEnd, PresentedEnd, PresentedNoun, Seal, PointsAway, TellsBelow, ItemEnd, MomentEnd, PeopleTail,
	LegendTail, ResultEnd, ProgrammeEnd, AskedBy, Heard, PoliteEnd, DecidesEnd, PageWordEnd, NoneEnd, Past, AboutEnd, Since, Unfinished,
	Consented *lexicon.Matcher // 異議なしと認めます。
	KindOfItems *lexicon.Matcher

	MemberKinds *lexicon.MemberKinds
}

// newLists makes the matchers.
func newLists() Lists {
	in, ends := lexicon.MatcherOf, lexicon.SuffixMatcherOf
	return Lists{
		DateFront:     in("date_front"),
		DateWord:      in("date_word"),
		MomentIn:      in("moment"),
		OutcomeFront:  in("outcome_front"),
		OutcomeJoint:  in("outcome_joint"),
		OutcomeTail:   in("outcome_tail"),
		PlaceSign:     in("place_sign"),
		Convenes:      in("convenes"),
		Opens:         in("opens"),
		ClosingFront:  in("closing_front"),
		ClosingOf:     in("closing_of"),
		ClosingEnd:    in("closing_end"),
		ClosingWithin: in("closing_within"),
		MomentEnd:     ends("moment"),
		PeopleTail:    ends("people_tail"),
		ResultEnd:     ends("result_end"),
		MemberKinds:   lexicon.NewMemberKinds(),
		OtherDay:      in("other_day"),
		Later:         in("later"),
		Signers:       in("signers"),
		Refers:        in("refers"),
		Standing:      in("standing"),
		Annex:         in("annex"),
		AnnexTitle:    in("annex_title"),
		Away:          in("points_away"),
		CallsNumber:   in("calls_number"),
		Printed:       in("printed"),
		BodyHead:      in("body_head"),
		Attending:     in("attending"),
		Contact:       in("contact"),
		Undecided:     in("undecided"),
		FollowsFrom:   in("follows_from"),
		NameGoesOn:    in("name_goes_on"),
		NoName:        in("no_name"),
		CompanyFront:  in("company_front"),
		Address:       in("address"),
		TheEnd:        in("the_end"),
		Concludes:     in("concludes"),
		SpeakerHead:   in("speaker_head"),
		RemarkHead:    in("remark_head"),
		TitleTail:     ends("title_tail"),
		WholeEnd:      ends("whole_end"),
		Office:        ends("contact_office"),
		PlainEnd:      ends("plain_end"),
		PresentedEnd:  ends("presented_end"),
		PresentedNoun: ends("presented_noun"),
		Seal:          ends("seal"),
		PointsAway:    ends("points_away"),
		TellsBelow:    ends("tells_below"),
		PoliteEnd:     ends("polite_end"),
		LegendTail:    ends("legend_tail"),
		AskedBy:       ends("asked_by"),
		ItemEnd:       ends("item_end"),
		Absent:        in("absent"),
		And:           in("and"),
		ToLast:        in("to_last"),
		UpTo:          in("up_to"),
		Attends:       in("attends"),
		Belongs:       in("belongs"),
		Crew:          in("crew"),
		Summoned:      in("summoned"),
		EndMatter:     in("end_matter"),
		NameHead:      in("name_head"),
		LabelRemark:   in("label_remark"),
		TookPart:      in("took_part"),
		TookPartAs:    in("took_part_as"),
		NoClock:       in("no_clock"),
		BillUnit:      in("bill_unit"),
		CountedPlace:  in("counted_place"),
		OnSite:        in("on_site"),
		AboutItem:     in("about_item"),
		FileWord:      in("file_word"),
		Chorus:        in("chorus"),
		FromAfar:      in("from_afar"),
		AskedHead:     in("asked_head"),
		DecidesFront:  in("decides_front"),
		Understood:    in("understood"),
		Vote:          in("vote"),
		PresentedBy:   in("presented_by"),
		Sign:          in("sign"),
		TellsWhere:    in("tells_where"),
		AddressNumber: in("address_number"),
		PageWord:      in("page_word"),
		DecidesEnd:    ends("decides_end"),
		PageWordEnd:   ends("page_word"),
		Roll:          in("roll"),
		DayOf:         in("day_of"),
		ThatIsAll:     in("that_is_all"),
		Narrates:      in("narrates"),
		InCharge:      in("in_charge"),
		None:          in("none"),
		Manager:       in("manager"),
		Managers:      in("managers"),
		HalfDay:       in("half_day"),
		HeldAt:        in("held_at"),
		Convened:      in("convened"),
		Programme:     in("programme"),
		ProgrammeEnd:  ends("programme_end"),
		Heard:         ends("heard"),
		OfThisPage:    in("of_this_page"),
		Inquiries:     in("inquiries_to"),
		ByLaw:         in("by_law"),
		PapersAway:    in("papers_away"),
		WholeBody:     in("whole_body"),
		OtherItems:    in("other_items"),
		NoneEnd:       ends("none"),
		Past:          ends("past"),
		AboutEnd:      ends("about_end"),
		Since:         ends("since"),
		Unfinished:    ends("unfinished"),
		Consented:     ends("consented"),
		KindOfItems:   ends("kind_of_items"),
	}
}

// Any reports whether a word of m stands in s.
func (t Reader) Any(m *lexicon.Matcher, s doc.Span) bool { return t.within(m, s) }

// Is reports whether s is a word of m and nothing else.
//
//go:noinline
func (t Reader) Is(m *lexicon.Matcher, s doc.Span) bool {
	_, ok := m.Is(t.Fold, s.Start, s.End)
	return ok
}

// Says reports whether a word of m with the key stands in s.
func (t Reader) Says(m *lexicon.Matcher, s doc.Span, key string) bool {
	for at := s.Start; at < s.End; {
		says, from, to := m.Within(t.Fold, at, s.End)
		if from < s.End && says == key {
			return true
		}
		at = to
	}
	return false
}

// Begins reports whether s begins with a word of m.
//
//go:noinline
func (t Reader) Begins(m *lexicon.Matcher, s doc.Span) bool {
	_, stop := m.Prefix(t.Fold, s.Start, s.End)
	return stop > s.Start
}

// Ends reports whether s ends with a word of m.
//
//go:noinline
func (t Reader) Ends(m *lexicon.Matcher, s doc.Span) bool {
	_, from := m.Suffix(t.Fold, s.Start, s.End)
	return from < s.End
}
