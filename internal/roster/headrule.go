package roster

// A heading is the words at the beginning of a line while it is judged whether they
// head people.
type heading struct {
	*sheet
	h      *head
	text   []rune
	tokens []token
	k      int
	known  bool // the lexicon has them as a group
}

// A headRule says where the words of a line head people. Rules are tried from top
// to bottom; the first that fits decides, and then does.
type headRule struct {
	name    string
	fits    func(*heading) bool
	then    func(*heading)
	example string // a list that reads otherwise without the rule
}

var headRules = []headRule{
	{"the sign or the number of the headings", (*heading).goesOn, (*heading).asGroup, "○欠席委員\n　関委員\n○担当書記\n　総務課　林　宏太郎"},
	{"a numbered role before several", (*heading).beforeSeveral, func(h *heading) { h.h.sort = group }, "一　委員　荒木会長、林委員\n二　書記　森、野々村"},
	{"the words of a group", func(h *heading) bool { return h.h.sort == group && h.headsGroup(h.h, h.text, h.known) }, (*heading).stays, "事務局\n　荒木課長"},
	{"a role of several alone", (*heading).aboveSeveral, (*heading).stays, "委員\n　荒木　清香\n　林　学"},
	{"members with roles of their own", (*heading).ownRoles, (*heading).stays, "委員　荒木会長、林委員\n事務局　関課長"},
	{"a role above titled people", func(h *heading) bool { return h.aboveNames() && h.titleBelow(h.k) }, func(h *heading) { h.h.sort = group }, "荒木　清香\n書記\n　総務課主任　林　宏太郎"},
	{"a numbered role alone", func(h *heading) bool { return h.aboveNames() && h.h.marked }, (*heading).stays, "・会長\n荒木　清香\n・書記\n林　学"},
	{"a body alone", (*heading).bodyAlone, func(h *heading) { h.h.sort, h.h.key = group, h.officeGroup(h.text) }, "荒木　清香\n若葉省\n　林課長、関係長"},
}

// isHead reports whether the words of h are a heading where they stand.
func (s *sheet) isHead(h *head, text []rune, tokens []token, k int) bool {
	_, known := s.w.group[string(text)]
	at := heading{s, h, text, tokens, k, known}
	for i := range s.rules.heads {
		if s.rules.heads[i].fits(&at) {
			s.rules.heads[i].then(&at)
			return true
		}
	}
	return false
}

func (h *heading) stays() {}

func (h *heading) asGroup() {
	if h.h.key == "" {
		h.h.key = h.officeGroup(h.text)
	}
	h.h.sort = group
}

// goesOn reports whether a role or a body that stands alone has the sign of the
// headings above it, or the number behind that of the list's own: ○担当書記.
func (h *heading) goesOn() bool {
	if !h.h.marked || !h.h.alone || h.h.sort == group || h.h.sort == noHead {
		return false
	}
	sign := h.headSign != 0 && h.fold[h.tokens[0].from] == h.headSign
	return (sign || h.isNext(h.tokens[0])) && h.namesBelow(h.k)
}

// beforeSeveral reports whether a number stands before a role and several behind it:
// (3) 書記　山田、木村.
func (h *heading) beforeSeveral() bool {
	return h.known && h.h.marked && (h.h.sort == seat || h.h.sort == seats) && h.severalBehind(h.h, h.tokens)
}

func (h *heading) aboveSeveral() bool {
	return h.h.sort == seats && h.h.alone && (h.known || h.oneWord(h.h) && (h.h.marked || h.setOut(h.k))) && h.namesBelow(h.k)
}

func (h *heading) ownRoles() bool {
	return h.h.sort == seats && !h.h.alone && h.known && h.ownRolesBehind(h.h, h.tokens)
}

// aboveNames reports whether the role of one stands alone above names.
func (h *heading) aboveNames() bool {
	return h.h.sort == seat && h.h.alone && h.known && h.namesBelow(h.k)
}

func (h *heading) bodyAlone() bool {
	return h.h.sort == office && h.h.alone && h.oneWord(h.h) && (h.headsNext(h.text, h.k) || h.namesBelow(h.k) && !h.colonBelow(h.k))
}
