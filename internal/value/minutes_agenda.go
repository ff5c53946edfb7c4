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
		if item.Outcome.Votes == nil {
			item.Outcome.Votes = votes(f.cell(f.heading(it))) // counted on a line of their own
		}
	}
	if head := f.heading(it); len(head) > 0 {
		item.DiscussionHeading = ptr(f.text(head...))
	}
	item.Discussion = f.remarks(it.Turns)
	item.Items = f.agenda(it.Items)
	item.Kind = f.kind(it, item.Outcome)
	return item
}

// heading is the prose of an item that is neither its statement nor its outcome
// (事務局から説明があった。), with the lead-in of the discussion.
func (f *frame) heading(it *doc.Item) []doc.Span {
	var head []doc.Span
	if len(it.Title) > 0 {
		head = append(head, it.Statement...)
	}
	head = append(head, it.Lead...)
	return append(head, it.Rest...)
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
func (f *frame) kind(it *doc.Item, outcome *model.Outcome) string {
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
	case (decides(outcome) || f.consents(it)) && f.discussed(it):
		return model.KindDiscussion
	case has(text, "説明", "報告", "連絡", "紹介", "発表", "ヒアリング"):
		return model.KindReport
	}
	return model.KindOther
}

// decides reports whether an outcome settles or defers a matter, as that of a
// report does not.
func decides(o *model.Outcome) bool {
	return o != nil && o.Status != nil && *o.Status != "noted"
}

// consents reports whether those present call out that they have no objection.
func (f *frame) consents(it *doc.Item) bool {
	for _, t := range it.Turns {
		if t.Direction && has(f.saying(t.Text), "異議なし", "異議無し", "異議ありません") {
			return true
		}
	}
	return false
}

// discussed reports whether more than one take part in what is said of an item;
// the chair alone only puts it to the vote.
func (f *frame) discussed(it *doc.Item) bool {
	first := ""
	for _, t := range it.Turns {
		switch {
		case t.Direction:
		case len(t.Speaker) == 0:
			return true
		case first == "":
			first = f.saying(t.Speaker)
		case f.saying(t.Speaker) != first:
			return true
		}
	}
	return false
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
