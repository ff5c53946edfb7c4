package incident

import (
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
	field := model.OtherField{Label: cell.Text(c.Src, row.Label...), Value: *BlockOf(raw)}
	switch {
	case row.Mixed:
		c.say(model.CodeValueUnread, pathOf("other_fields", i), field.Value.Text,
			"%s: nothing says which of the incidents each value is of", field.Label.Text)
	case field.Label.Text != "":
		c.say(model.CodeLabelUnknown, pathOf("other_fields", i), field.Label,
			"%s: this label is of no field; its row is kept as it stands", field.Label.Text)
	}
	c.Ledger.Mark(doc.Number, row.Mark)
	return field, true
}
