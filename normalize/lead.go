package normalize

// A lead is a word in front of an amount: 約, 最大, 延べ.
type lead struct {
	word       string
	approx     bool
	bound      Bound
	aggregate  string
	quantifier string
	not        string // characters before it that make it the end of another word
}

// leads, longer words before their beginnings.
var leads = [...]lead{
	{"約", true, "", "", "", "契予規条解公誓制節婚要集盟密先口倹特"},
	{"およそ", true, "", "", "", "お"},
	{"おおよそ", true, "", "", "", ""},
	{"おおむね", true, "", "", "", ""},
	{"概ね", true, "", "", "", ""},
	{"概数", true, "", "", "", ""},
	{"だいたい", true, "", "", "", ""},
	{"大体", true, "", "", "", ""},
	{"最大でも", false, AtMost, "", "", ""},
	{"最大で", false, AtMost, "", "", ""},
	{"最大", false, AtMost, "", "", ""},
	{"最長で", false, AtMost, "", "", ""},
	{"最長", false, AtMost, "", "", ""},
	{"最多", false, AtMost, "", "", ""},
	{"最高", false, AtMost, "", "", ""},
	{"多くとも", false, AtMost, "", "", ""},
	{"多くても", false, AtMost, "", "", ""},
	{"長くとも", false, AtMost, "", "", ""},
	{"長くても", false, AtMost, "", "", ""},
	{"せいぜい", false, AtMost, "", "", ""},
	{"少なくとも", false, AtLeast, "", "", ""},
	{"少なくても", false, AtLeast, "", "", ""},
	{"すくなくとも", false, AtLeast, "", "", ""},
	{"最低でも", false, AtLeast, "", "", ""},
	{"最低", false, AtLeast, "", "", ""},
	{"最小", false, AtLeast, "", "", ""},
	{"最少", false, AtLeast, "", "", ""},
	{"最短", false, AtLeast, "", "", ""},
	{"延べで", false, "", "total", "", ""},
	{"延べ", false, "", "total", "", ""},
	{"のべ", false, "", "total", "", "述調"},
	{"延", false, "", "total", "", "遅順圧"},
	{"合計で", false, "", "total", "", ""},
	{"合計", false, "", "total", "", ""},
	{"総計", false, "", "total", "", ""},
	{"累計で", false, "", "total", "", ""},
	{"累計", false, "", "total", "", ""},
	{"通算", false, "", "total", "", ""},
	{"計", false, "", "total", "", "設時統集会家合総累余推温体生月日年小"},
	{"全", false, "", "", "all", "安完保万健"},
	{"各", false, "", "", "each", ""},
	{"丸", false, "", "", "", "弾一日"},
	{"まる", false, "", "", "", ""},
	{"ちょうど", false, "", "", "", ""},
	{"丁度", false, "", "", "", ""},
}

// A prefix is what stands in front of an amount.
type prefix struct {
	Hedge
	aggregate, quantifier string
}

// maxLeads bounds the words in front of an amount.
const maxLeads = 4

// prefix reads the words in front of an amount at i; it is i for none.
func (r *reader) prefix(i int, p *prefix) int {
	for range maxLeads {
		next := r.leadWord(i, p)
		if next == 0 {
			break
		}
		i = r.gap(next)
	}
	return i
}

func (r *reader) leadWord(i int, p *prefix) int {
	list := r.t.leads.of(r.t, r.at(i))
	for k := range list {
		w := &list[k]
		e := r.word(i, w.word)
		if e == 0 || w.not != "" && isIn(r.prev(i), w.not) {
			continue
		}
		p.Approximate = p.Approximate || w.approx
		if w.bound != "" {
			p.Bound = w.bound
		}
		if w.aggregate != "" {
			p.aggregate = w.aggregate
		}
		if w.quantifier != "" {
			p.quantifier = w.quantifier
		}
		return e
	}
	return 0
}

// join puts the words in front and those behind together; a bound behind
// wins, for it stands nearer to the value's meaning (約５万人以上).
func (h *Hedge) join(p *prefix) {
	h.Approximate = h.Approximate || p.Approximate
	if h.Bound == "" {
		h.Bound = p.Bound
	}
}
