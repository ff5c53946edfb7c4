package value

import (
	"strings"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// agenda types the items, each with what was said of it.
func (f *frame) agenda(items []doc.Item) []model.AgendaItem {
	var list []model.AgendaItem
	for i := range items {
		list = append(list, f.item(&items[i]))
	}
	return list
}

func (f *frame) item(it *doc.Item) model.AgendaItem {
	spans := f.statement(it)
	all := append(append(append(append([]doc.Span{}, it.Title...), it.Statement...), it.Lead...), it.Rest...)
	whole := f.cell(all)
	item := model.AgendaItem{Text: f.text(spans...)}
	f.value(all)
	if it.Number > 0 {
		item.Number = ptr(it.Number)
	}
	item.Organizations = f.organizations(it)
	item.Materials = papersIn(whole, nil)
	if len(it.Outcome) > 0 {
		item.Outcome = f.outcome(it.Outcome)
		item.Materials = papersIn(f.cell(it.Outcome), item.Materials)
	}
	if len(it.Lead) > 0 {
		item.DiscussionHeading = ptr(f.text(it.Lead...))
	}
	item.Discussion = f.remarks(it.Turns)
	item.Items = f.agenda(it.Items)
	item.Kind = f.kind(it)
	return item
}

// statement is what the item's text shows: its heading, or where it has none
// what is told of it.
func (f *frame) statement(it *doc.Item) []doc.Span {
	if len(it.Title) > 0 {
		return it.Title
	}
	return it.Statement
}

// kind tells the kinds of item apart by what stands in them and by the words
// that say what was done.
func (f *frame) kind(it *doc.Item) string {
	text := f.saying(it.Title) + f.told(it.Statement) + f.told(it.Lead) + f.told(it.Rest)
	if !spoken(it) {
		text += f.told(it.Outcome)
	}
	for _, r := range it.Regions {
		if r < len(f.kinds) && f.kinds[r] == doc.IncidentTable {
			return model.KindIncidentReport
		}
	}
	trouble := strings.Contains(text, "事故") || strings.Contains(text, "障害") || strings.Contains(text, "行政指導")
	switch {
	case trouble && (strings.Contains(text, "対応状況") || strings.Contains(text, "進捗") || strings.Contains(text, "実施状況") || strings.Contains(text, "フォローアップ") || strings.Contains(text, "取組状況")):
		return model.KindIncidentFollowUp
	case strings.Contains(text, "発生した重大な事故") && strings.Contains(text, "説明"):
		return model.KindIncidentReport
	case has(text, "意見交換", "審議", "討議", "協議", "討論", "議論", "自由討議") && !only(text, "審議会", "協議会", "審議官", "審議監", "審議結果", "審議状況", "審議の状況", "審議経過", "協議結果", "協議状況", "議論の状況", "審議事項", "協議事項", "合同審議", "議論の整理"):
		return model.KindDiscussion
	case has(text, "説明", "報告", "連絡", "紹介", "発表", "ヒアリング"):
		return model.KindReport
	}
	return model.KindOther
}

// spoken reports whether somebody says the outcome within a remark.
func spoken(it *doc.Item) bool {
	if len(it.Outcome) == 0 {
		return false
	}
	for _, t := range it.Turns {
		for _, s := range t.Text {
			if s.Start <= it.Outcome[0].Start && it.Outcome[0].End <= s.End {
				return true
			}
		}
	}
	return false
}

// saying is the folded text of the spans without white space.
func (f *frame) saying(spans []doc.Span) string {
	c := f.cell(spans)
	return string(c.bare(0, len(c.fold)))
}

// told is the same up to the last sentence's end: what has none is a list or
// the cells of a table.
func (f *frame) told(spans []doc.Span) string {
	text := f.saying(spans)
	return text[:strings.LastIndex(text, "。")+1]
}

func has(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// only reports whether the words of a discussion stand in text only within
// the given names.
func only(text string, names ...string) bool {
	for _, n := range names {
		text = strings.ReplaceAll(text, n, "")
	}
	return !has(text, "意見交換", "審議", "討議", "協議", "討論", "議論")
}

// outcome types the sentence that says how an item ended.
func (f *frame) outcome(spans []doc.Span) *model.Outcome {
	c := f.cell(spans)
	o := &model.Outcome{Text: f.text(spans...)}
	text := c.bare(0, len(c.fold))
	tail := text[max(0, len(text)-40):]
	status := ""
	for {
		key, at, n := frameWordsOnce().outcome.in(tail)
		if at < 0 {
			break
		}
		if key != "-" {
			status = strongest(status, key)
		}
		tail = tail[at+n:]
	}
	if status != "" {
		o.Status = ptr(status)
	}
	o.Votes = votes(c)
	return o
}

// strongest is the status that a sentence with two outcome words means: what
// was decided beats that nobody objected.
func strongest(a, b string) string {
	for _, s := range [...]string{"rejected", "continued", "approved", "agreed", "noted"} {
		if a == s || b == s {
			return s
		}
	}
	return b
}

// votes reads 賛成12, 反対3.
func votes(c *Cell) *model.Votes {
	var v model.Votes
	for i := 0; i < len(c.fold); i++ {
		for _, side := range [...]struct {
			word string
			to   **int
		}{{"賛成", &v.For}, {"反対", &v.Against}} {
			n := wordLen(c.fold, i, len(c.fold), side.word)
			if n == 0 {
				continue
			}
			at := skipBlank(c.fold, i+n, len(c.fold))
			for _, more := range [...]string{"者", "票", "は", "が", ":"} {
				at = skipBlank(c.fold, at+wordLen(c.fold, at, len(c.fold), more), len(c.fold))
			}
			value, end := numeral(c.fold, at, len(c.fold))
			if end > at && *side.to == nil {
				*side.to = ptr(value)
			}
		}
	}
	if v.For == nil && v.Against == nil {
		return nil
	}
	return &v
}

// organizations are the companies and bodies who present the item: the subject
// before から or より of its first sentences.
func (f *frame) organizations(it *doc.Item) []string {
	var list []string
	for _, spans := range [...][]doc.Span{it.Title, it.Statement, it.Lead, it.Outcome, it.Rest} {
		if len(spans) == 0 {
			continue
		}
		c := f.cell(spans)
		if list = presenters(c, list); len(list) > 0 {
			return list
		}
	}
	return list
}

// presenters reads …から and …より at the beginning of a sentence.
func presenters(c *Cell, list []string) []string {
	from := 0
	for i := 0; i < len(c.fold); i++ {
		if c.fold[i] == '。' {
			from = i + 1
			continue
		}
		n := wordLen(c.fold, i, len(c.fold), "から")
		if n == 0 {
			n = wordLen(c.fold, i, len(c.fold), "より")
		}
		if n == 0 || c.depth[i] > 0 || i-from > 160 {
			continue
		}
		if !reports(c, i+n) {
			continue
		}
		start := subjectStart(c, from, i)
		for _, p := range bodies(c, start, i) {
			list = appendOnce(list, p)
		}
		if len(list) > 0 {
			return list
		}
	}
	return list
}

// reports reports whether the sentence goes on to say that something was
// presented.
func reports(c *Cell, at int) bool {
	end := at
	for end < len(c.fold) && c.fold[end] != '。' {
		end++
	}
	text := c.bare(at, end)
	for _, word := range [...]string{"説明", "報告", "発表", "紹介", "提案", "連絡", "プレゼン", "諮問", "提出", "情報提供", "意見"} {
		if contains(text, word) {
			return true
		}
	}
	return false
}

// subjectStart is where the subject before から begins: behind について、 or
// the last clause.
func subjectStart(c *Cell, from, to int) int {
	start := from
	for i := from; i < to; i++ {
		for _, word := range [...]string{"について、", "につき、", "に関し、", "に関して、", "ついては、", "関しては、", "により、", "続いて、", "次に、", "また、", "なお、", "まず、", "に基づき", "に基づいて", "を用いて", "により", "の後、", "に対し、", "では、", "件は、"} {
			if n := wordLen(c.fold, i, to, word); n > 0 {
				start = i + n
			}
		}
	}
	return start
}

// bodies divides a subject at 及び, 、 and ・ into the bodies it names.
func bodies(c *Cell, from, to int) []string {
	var list []string
	start := from
	flush := func(end int) {
		if s := bodyName(c, start, end); s != "" {
			list = append(list, s)
		}
	}
	for i := from; i < to; i++ {
		if c.depth[i] > 0 {
			continue
		}
		for _, word := range [...]string{"及び", "並びに", "および", "ならびに", "、", "，", ","} {
			if n := wordLen(c.fold, i, to, word); n > 0 {
				flush(i)
				start = i + n
				i = start - 1
				break
			}
		}
	}
	flush(to)
	return list
}

// bodyName is the name between from and to where it is a company's or a
// body's, without remarks in brackets; a person has none.
func bodyName(c *Cell, from, to int) string {
	from, to = c.trim(from, to)
	for {
		open := openingOf(c, from, to)
		if open <= from || open+4 > to && c.fold[open+1] == '株' {
			break
		}
		if inner := c.bare(open+1, to-1); string(inner) == "株" || string(inner) == "有" {
			break
		}
		from, to = c.trim(from, open)
	}
	words := frameWordsOnce()
	text := c.bare(from, to)
	if len(text) < 2 || len(text) > 60 {
		return ""
	}
	if string(text) == "事務局" {
		return "事務局"
	}
	if _, n := words.role.of(text); n > 0 {
		return ""
	}
	if _, n := words.courtesy.of(text); n > 0 && len(text) < 8 {
		return ""
	}
	_, n := words.org.of(text)
	if n == 0 && !frontCompany(text) && !foreign(text) {
		return ""
	}
	return c.tidy(from, to)
}

func frontCompany(text []rune) bool {
	for _, word := range [...]string{"株式会社", "有限会社", "合同会社", "(株)", "㈱", "一般社団法人", "一般財団法人", "公益社団法人", "公益財団法人", "独立行政法人", "国立研究開発法人", "(一社)", "(一財)", "(公社)", "(公財)", "国立大学法人", "学校法人"} {
		if strings.HasPrefix(string(text), word) {
			return true
		}
	}
	return contains(text, "・リミテッド") || contains(text, "株式会社")
}

// foreign reports whether a name is in katakana or Latin letters as a whole,
// as those of companies are.
func foreign(text []rune) bool {
	for _, r := range text {
		if !(r >= 'ァ' && r <= 'ー' || r == '・' || r >= 'A' && r <= 'z') {
			return false
		}
	}
	return len(text) > 2
}
