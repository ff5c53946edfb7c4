package incident

import (
	"slices"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// OtherRow reads a row of no known field. A row without label and text is
// none.
func OtherRow(row *doc.Row, c *Context, i int) (model.OtherField, bool) {
	raw := cell.NewCell(c.Src, row.Cell)
	if len(row.Label) == 0 && raw.Empty() {
		return model.OtherField{}, false
	}
	label, colon := partColon(c.Src, row.Label)
	field := model.OtherField{Label: cell.Text(c.Src, label...), Value: *BlockOf(raw)}
	switch {
	case row.Mixed:
		c.say(model.CodeValueUnread, pathOf("other_fields", i), field.Value.Text,
			"%s: nothing says which of the incidents each value is of", field.Label.Text)
	case field.Label.Text != "":
		c.say(model.CodeLabelUnknown, pathOf("other_fields", i), field.Label,
			"%s: this label is of no field; its row is kept as it stands", field.Label.Text)
	}
	c.Ledger.Mark(doc.Number, row.Mark)
	c.Ledger.Mark(doc.Label, colon)
	return field, true
}

// partColon are the spans of a label, and of the colon behind it that parts it from its value: 監視の体制：.
func partColon(src *doc.Source, spans []doc.Span) (label []doc.Span, colon doc.Span) {
	n := len(spans) - 1
	if n < 0 || spans[n].Len() < 2 || src.Fold[spans[n].End-1] != ':' {
		return spans, colon
	}
	label = slices.Clone(spans)
	label[n].End--
	return label, doc.Span{Start: label[n].End, End: spans[n].End}
}
