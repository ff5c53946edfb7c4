package minutes

import (
	"strconv"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// agenda types the items, each with what was said of it; path is the JSON pointer to their list.
func (f *frame) agenda(items []doc.Item, path string) []model.AgendaItem {
	if len(items) == 0 {
		return nil
	}
	list := make([]model.AgendaItem, 0, len(items))
	for i := range items {
		f.src.Stop.Check()
		list = append(list, f.item(&items[i], path+"/"+strconv.Itoa(i)))
	}
	return list
}

func (f *frame) item(it *doc.Item, path string) model.AgendaItem {
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
		if item.Outcome.Votes == nil {
			item.Outcome.Votes = f.counted(it)
		}
	}
	if head := f.heading(it); len(head) > 0 {
		item.DiscussionHeading = ptr(f.text(head...))
	}
	item.Discussion = f.remarks(it.Turns, path)
	item.Items = f.agenda(it.Items, path+"/items")
	item.Kind = f.kind(it, item.Outcome)
	if item.Kind == model.KindOther {
		item.Kind = f.kindUnder(it.Category)
	}
	return item
}

// heading is the lead-in of the discussion, with the prose of an item that is
// neither its statement nor its outcome nor a remark.
func (f *frame) heading(it *doc.Item) []doc.Span {
	var head []doc.Span
	head = append(head, it.Lead...)
	return append(head, it.Rest...)
}

// statement is what the item's text shows: its heading and who presented it.
func (f *frame) statement(it *doc.Item) []doc.Span {
	return append(append([]doc.Span{}, it.Title...), it.Statement...)
}
