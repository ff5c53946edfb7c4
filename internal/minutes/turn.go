package minutes

import (
	"fmt"
	"slices"
	"strings"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/names"
	"github.com/giji-go/giji/internal/script"
	"github.com/giji-go/giji/model"
)

// remarks types the turns of one discussion. What kind a remark is depends on
// its mark, on its last sentence and on the turn before it.
func (f *frame) remarks(turns []doc.Turn, path string) []model.Remark {
	var list []model.Remark
	asked, asker := false, ""
	for i := range turns {
		f.src.Stop.Check()
		t := &turns[i]
		if len(t.Text) == 0 && len(t.Speaker) == 0 {
			continue
		}
		r := model.Remark{Text: f.text(t.Text...)}
		if t.Direction {
			r.Kind = model.RemarkDirection
			list = append(list, r)
			continue
		}
		who := ""
		if len(t.Speaker) > 0 {
			c := f.cell(t.Speaker)
			who = c.Tidy(0, len(c.Fold))
			f.value(t.Speaker)
			r.Speaker = ptr(who)
			r.Participant = f.whoIs(c)
		}
		if t.Unread {
			f.say(model.CodeValueUnread, fmt.Sprintf("%s/discussion/%d/speaker", path, len(list)), "who says this is not understood", r.Text.Spans)
		}
		r.Kind = kindOfRemark(t, f.tail(t.Text), asked, who, asker)
		asked, asker = r.Kind == model.RemarkQuestion, who
		list = append(list, r)
	}
	return list
}

// tail is the folded end of the spans without white space, enough to see how
// the last sentence ends.
func (f *frame) tail(spans []doc.Span) []rune {
	const enough = 16
	var back [enough]rune
	n := 0
	for i := len(spans) - 1; i >= 0 && n < enough; i-- {
		for at := spans[i].End - 1; at >= spans[i].Start && n < enough; at-- {
			if r := f.src.Fold[at]; !cell.Blank(r) {
				n++
				back[enough-n] = r
			}
		}
	}
	return append([]rune(nil), back[enough-n:]...)
}

func kindOfRemark(t *doc.Turn, text []rune, asked bool, who, asker string) model.RemarkKind {
	switch {
	case t.Sign == doc.Question:
		return model.RemarkQuestion
	case t.Sign == doc.Answer:
		return model.RemarkAnswer
	case t.Sign == doc.Comment:
		return model.RemarkComment
	case asks(text):
		return model.RemarkQuestion
	case asked && who != "" && who != asker:
		return model.RemarkAnswer
	}
	return model.RemarkComment
}

// asks reports whether the last sentence asks: it ends in か。 or a question
// mark.
func asks(text []rune) bool {
	for len(text) > 0 && strings.ContainsRune("。.」』)", text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	if len(text) < 2 {
		return false
	}
	last := text[len(text)-1]
	return last == 'か' && text[len(text)-2] != 'ほ' || last == '?' || last == '？'
}

// A nameKey is a participant as speakers are looked up: the name without
// spaces, and the role.
type nameKey struct {
	name, role    string
	family        string // where a blank behind it tells it
	company, body string // the affiliation: of a participant without a name, with one
	seat          int    // 0 for none
	index         int
}

// whoIs is the participant that a printed speaker names, nil where the list
// names none or several.
func (f *frame) whoIs(c *cell.Cell) *int {
	text := names.Plain(c.Bare(0, len(c.Fold)))
	if f.known == nil {
		f.known = make(map[string]*int)
		f.people = f.people[:min(len(f.people), mostLinked)]
	}
	who, asked := f.known[string(text)]
	if !asked {
		who = f.search(text)
		f.known[string(text)] = who
	}
	return who
}

// mostLinked is how many participants speakers are looked for among.
const mostLinked = 1000

// longestGiven is how many letters of a given name stand in a bracket at most.
const longestGiven = 3

// search looks for the participant whom text names.
func (f *frame) search(text []rune) *int {
	words := frameWordsOnce()
	if n := seatOf(text); n > 0 {
		return f.only(func(p *nameKey) bool { return p.seat == n }) // ５番
	}
	if open := slices.Index(text, '('); open > 0 {
		inner := insideBracket(text)
		if len(inner) > 0 && len(inner) <= longestGiven {
			given := string(text[:open]) + string(inner) // 岡田（克）委員
			if i := f.only(func(p *nameKey) bool { return strings.HasPrefix(p.name, given) }); i != nil || len(inner) == 1 {
				return i
			}
		}
		if i := f.byName(trimRole(words, inner), inner); len(inner) > 1 && i != nil {
			return i
		}
		if i := f.byOffice(words, string(inner)); i != nil {
			return i
		}
		text = text[:open]
	}
	name := trimRole(words, text)
	if len(name) == 0 {
		return f.byRole(string(text)) // 会長
	}
	if i := f.byName(name, text); i != nil {
		return i
	}
	if i := f.byNameAndRole(string(text)); i != nil {
		return i
	}
	if i := f.byRole(string(text)); i != nil {
		return i // 学校教育課長
	}
	if i := f.byKindOfOffice(words, text); i != nil {
		return i
	}
	return f.byUnit(words, text)
}

// seatOf is the number of the seat that is all that tells who speaks, 0 for none: ５番, ５番議員.
func seatOf(text []rune) int {
	n, stop := script.Integer(text, 0, len(text))
	if stop == 0 || stop >= len(text) || text[stop] != '番' {
		return 0
	}
	rest := text[stop+1:]
	if _, k := frameWordsOnce().role.End(rest); k < len(rest) {
		return 0
	}
	return n
}

func insideBracket(text []rune) []rune {
	open, shut := -1, -1
	for i, r := range text {
		if r == '(' && open < 0 {
			open = i
		}
		if r == ')' {
			shut = i
		}
	}
	if open < 0 || shut < open {
		return nil
	}
	return text[open+1 : shut]
}

func trimRole(words *frameWords, text []rune) []rune {
	if _, n := words.courtesy.End(text); n > 0 && n < len(text) {
		text = text[:len(text)-n]
	}
	_, n := words.role.End(text)
	return text[:len(text)-n]
}

// byName looks for the name among the participants: whole, or by its
// beginning, the family name. Of several the role decides.
func (f *frame) byName(name, text []rune) *int {
	var hits []*nameKey
	family, whole := string(name), string(text)
	for i := range f.people {
		p := &f.people[i]
		if p.name == family || p.company == whole && p.company != "" {
			return ptr(p.index)
		}
		if p.name != "" && (strings.HasPrefix(p.name, family) ||
			strings.HasPrefix(family, p.name) && len([]rune(p.name)) > 1 || surname(p.name, family)) {
			hits = append(hits, p)
		}
	}
	if len(hits) > 0 && !slices.ContainsFunc(hits, func(p *nameKey) bool { return p.name != hits[0].name }) {
		return ptr(hits[0].index) // who is listed twice is one person
	}
	return withRole(hits, whole)
}

// withRole is the one of the hits whose role ends the text, nil where several are.
func withRole(hits []*nameKey, whole string) *int {
	found := -1
	for i := range hits {
		if hits[i].role == "" || !strings.HasSuffix(whole, hits[i].role) {
			continue
		}
		if found >= 0 && hits[found].name != hits[i].name {
			return nil
		}
		found = i
	}
	if found < 0 {
		return nil
	}
	return ptr(hits[found].index)
}

// surname reports whether a name written as in the West ends in family: ダン・フォスター,
// Priya Nair.
func surname(name, family string) bool {
	front, ok := strings.CutSuffix(name, family)
	if !ok || front == "" || family == "" {
		return false
	}
	return strings.HasSuffix(front, "・") || family[0] >= 'A' && family[0] <= 'Z' && len(family) > 2
}

// only is the one participant whom is chooses, nil for none or several.
func (f *frame) only(is func(*nameKey) bool) *int {
	found := -1
	for i := range f.people {
		if !is(&f.people[i]) {
			continue
		}
		if found >= 0 && f.people[i].name != f.people[found].name {
			return nil
		}
		if found < 0 {
			found = i
		}
	}
	if found < 0 {
		return nil
	}
	return ptr(f.people[found].index)
}

// byRole looks for the one participant with a role. Of several it is the one listed without a
// body of his own: the 会長 of this council, not that of a company in it.
func (f *frame) byRole(role string) *int {
	if i := f.only(func(p *nameKey) bool { return p.role == role }); i != nil {
		return i
	}
	return f.only(func(p *nameKey) bool { return p.role == role && p.body == "" })
}

// byOffice is the one participant whose office is, or else ends in, what a bracket behind a group
// says: 事務局（環境政策課長）, 事務局（主査）.
func (f *frame) byOffice(words *frameWords, office string) *int {
	if _, n := words.role.End([]rune(office)); n == 0 {
		return nil
	}
	if i := f.byRole(office); i != nil {
		return i
	}
	return f.only(func(p *nameKey) bool { return strings.HasSuffix(p.role, office) })
}

// byKindOfOffice is the one of a family name whose office is of the kind that text ends in, though called
// otherwise: 森井国務大臣 for 森井 稔, 防衛大臣.
func (f *frame) byKindOfOffice(words *frameWords, text []rune) *int {
	const shortest, longest = 2, 4 // letters of the family name
	_, n := words.role.End(text)
	for k := min(longest, len(text)-n); n > 0 && k >= shortest; k-- {
		family, kind := string(text[:k]), string(text[len(text)-n:])
		if i := f.only(func(p *nameKey) bool {
			if !strings.HasPrefix(p.name, family) || p.family != "" && p.family != family || !strings.HasSuffix(p.role, kind) {
				return false
			}
			_, own := words.role.End([]rune(p.role))
			return own == n
		}); i != nil {
			return i
		}
	}
	return nil
}

// longestHead is how many letters name the head of a unit at most: 班長, 分団長, 担当課長.
const longestHead = 4

// byUnit is the one participant of a unit that speaks under its name alone: ３班 for the ３班班長,
// 子ども会 for its only member listed.
func (f *frame) byUnit(words *frameWords, unit []rune) *int {
	if len(unit) < 2 {
		return nil
	}
	text := string(unit)
	return f.only(func(p *nameKey) bool {
		if p.body == text {
			return true
		}
		rest, ok := strings.CutPrefix(p.role, text)
		head := []rune(rest)
		if _, n := words.role.End(head); n == 0 && !strings.HasSuffix(rest, "長") {
			return false
		}
		return ok && len(head) <= longestHead
	})
}

// byNameAndRole is the one whose title ends the text and whose name begins with
// what stands before it: 木下総務課長.
func (f *frame) byNameAndRole(text string) *int {
	return f.only(func(p *nameKey) bool {
		name, ok := strings.CutSuffix(text, p.role)
		return ok && p.role != "" && name != "" && strings.HasPrefix(p.name, name)
	})
}
