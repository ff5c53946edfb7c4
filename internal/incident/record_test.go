package incident_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// rowOf is a row whose label is the first line of the text and whose cell the others
// are.
func rowOf(text string) (*doc.Row, *incident.Context) {
	runes := []rune(text)
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	row := &doc.Row{Label: []doc.Span{src.Lines[0].Span}, Cell: src.Lines[1:]}
	return row, incident.NewContext(src, doc.NewLedger(len(runes)), normalize.Date(2023, 7, 21), "/records/0")
}

// fieldOf reads the row as a field of the type.
func fieldOf(text, kind string) (model.Field, string) {
	row, c := rowOf(text)
	f := incident.RecordField(row, kind, c, 0)
	return f, told(c.Diagnostics())
}

// TestFieldsOfProfiles: each type of field, with the words that say that its value is
// missing, and a cell that holds no such value.
func TestFieldsOfProfiles(t *testing.T) {
	for _, test := range []struct {
		name, text, kind, want, told string
		read                         func(model.Value) string
	}{
		{"day", "実施日\n令和５年６月１日（木）", "date", "2023-06-01 day", "", date},
		{"day without a year", "実施日\n６月１日", "date", "2023-06-01 day", "year_inferred /records/0/fields/0/value", date},
		{"day that is not fixed", "実施日\n－", "date", "dash", "", date},
		{"words for a day", "実施日\nおって通知する。", "date", "null null", "value_unread /records/0/fields/0/value", date},
		{"period", "工期\n令和５年６月１日から令和６年３月31日まで", "period", "2023-06-01 2024-03-31", "", period},
		{"period with strokes", "工期\n2023/6/1～2023/6/30", "period", "2023-06-01 2023-06-30", "", period},
		{"period that is wrapped", "工期\n令和５年６月１日～令和５年\n６月30日", "period", "2023-06-01 2023-06-30", "", period},
		{"period of one day", "工期\n令和５年６月１日", "period", "2023-06-01 null", "", period},
		{"open period", "工期\n令和５年６月１日～", "period", "2023-06-01 null", "", period},
		{"no period", "工期\n該当なし", "period", "none", "", period},
		{"words for a period", "工期\n別途協議する。", "period", "null null", "value_unread /records/0/fields/0/value", period},
		{"length", "所要時間\n１時間30分", "duration", "PT1H30M", "", length},
		{"length behind its name", "所要時間\n説明：約90分", "duration", "PT90M", "", length},
		{"length with a colon", "所要時間\n1:30", "duration", "PT1H30M", "", length},
		{"no length", "所要時間\n不明", "duration", "unknown", "", length},
		{"vague length", "所要時間\n数時間", "duration", "null", "value_unread /records/0/fields/0/value", length},
		{"number", "応募数\n12件", "quantity", "null 12 件 null null", "", count},
		{"number over two lines", "応募数\n約１万\n2,300人", "quantity", "null 12300 人 null null", "", count},
		{"bare number", "応募数\n1,204", "quantity", "null 1204 null null null", "", count},
		{"no number", "応募数\n非公表", "quantity", "undisclosed", "", count},
		{"words for a number", "応募数\n前年を上回った。", "quantity", "null null null null null", "value_unread /records/0/fields/0/value", count},
		{"text", "内容\n橋の架け替\nえ　二期工事", "text", "橋の架け替え　二期工事", "", text},
		{"text that is a dash", "内容\n－", "text", "－", "", text},
		{"bullets", "資材\n・鋼材\n・砂利", "list", "鋼材|砂利", "", list},
		{"circles", "資材\n①鋼材\n②砂利\n③砂", "list", "鋼材|砂利|砂", "", list},
		{"numbers", "資材\n（１）鋼材\n（２）砂利", "list", "鋼材|砂利", "", list},
		{"plain lines", "資材\n鋼材\n砂利\n川の上流で採れた砂", "list", "鋼材|砂利|川の上流で採れた砂", "", list},
		{"an entry that is wrapped", "資材\n・川の上流で採れた砂利\n及び砂\n・鋼材", "list", "川の上流で採れた砂利及び砂|鋼材", "", list},
	} {
		f, said := fieldOf(test.text, test.kind)
		assert.Equal(t, test.want, test.read(f.Value), test.name)
		assert.Equal(t, test.told, said, test.name)
		label, _, _ := strings.Cut(test.text, "\n")
		assert.Equal(t, label, f.Key, test.name)
		assert.Equal(t, label, f.Label.Text, test.name)
		assert.EqualValues(t, test.kind, f.Type, test.name)
		assert.True(t, incident.KnownType(test.kind), test.name)
	}
	assert.False(t, incident.KnownType("number"))
}

func date(v model.Value) string {
	if v.Date.Missing != "" {
		return string(v.Date.Missing)
	}
	return or(v.Date.Value) + " " + or(v.Date.Precision)
}

func period(v model.Value) string {
	if v.Period.Missing != "" {
		return string(v.Period.Missing)
	}
	return or(v.Period.Start) + " " + or(v.Period.End)
}

func length(v model.Value) string {
	if v.Duration.Missing != "" {
		return string(v.Duration.Missing)
	}
	return or(v.Duration.Value)
}

func count(v model.Value) string { return quantity(*v.Quantity) }

func text(v model.Value) string { return v.Text.Text }

func list(v model.Value) string {
	var all []string
	for _, e := range v.List {
		all = append(all, e.Text)
	}
	return strings.Join(all, "|")
}

// TestFieldsLeanOnDays: a field without a year takes it from the field before it.
func TestFieldsLeanOnDays(t *testing.T) {
	cells, c := cellsOf(normalize.Date(2025, 7, 21), "着工", "令和４年12月20日", "完成", "同日")
	field := func(i int) string {
		row := &doc.Row{Key: "day", Label: []doc.Span{cells[i].Lines[0].Span}, Cell: cells[i+1].Lines}
		f := incident.RecordField(row, "date", c, i)
		assert.Equal(t, "day", f.Key, "the profile names it")
		return date(f.Value)
	}
	assert.Equal(t, "2022-12-20 day", field(0))
	assert.Equal(t, "2022-12-20 day", field(2))
}

// TestOtherRows: a row of no known label is kept with its label, and told.
func TestOtherRows(t *testing.T) {
	row, c := rowOf("備　考\n＜音声＞\n発信できない。")
	row.Mark = doc.Span{Start: 0, End: 1}
	field, ok := incident.OtherRow(row, c, 2)
	require.True(t, ok)
	assert.Equal(t, "備　考", field.Label.Text)
	assert.Equal(t, "＜音声＞発信できない。", field.Value.Text.Text)
	assert.Equal(t, "音声", field.Value.Sections[0].Heading)
	assert.Equal(t, "label_unknown /records/0/other_fields/2", told(c.Diagnostics()))
	assert.Equal(t, doc.Number, c.Ledger.At(0))

	row, c = rowOf("備考\n600人 1,000人")
	row.Mixed = true
	_, ok = incident.OtherRow(row, c, 0)
	require.True(t, ok)
	assert.Equal(t, "value_unread /records/0/other_fields/0", told(c.Diagnostics()), "nothing says which incident each is of")

	row, c = rowOf("備考：\n600人")
	field, _ = incident.OtherRow(row, c, 0)
	assert.Equal(t, "備考", field.Label.Text, "without the colon, which is told none the less")
	assert.Equal(t, doc.Label, c.Ledger.At(2))

	row, c = rowOf("備考\n600人")
	row.Label = nil
	field, ok = incident.OtherRow(row, c, 0)
	require.True(t, ok, "a cell without a label")
	assert.Equal(t, "600人", field.Value.Text.Text)
	assert.Empty(t, c.Diagnostics())

	row.Cell = nil
	_, ok = incident.OtherRow(row, c, 0)
	assert.False(t, ok)
}

// TestLabelsOfTwoFields: what is in the brackets of such a label and its cell, and
// brackets that say something else.
func TestLabelsOfTwoFields(t *testing.T) {
	for label, want := range map[string]string{"発生日時（復旧日時）": "recovered_at", "発生日時": "", "継続時間（時間）": "", "会員への通知（自社サイト）": ""} {
		raw, _ := cellOf(label)
		assert.Equal(t, want, incident.AlsoOf(raw.Src, raw.Spans(0, len(raw.Fold))), label)
	}
	for _, test := range []struct{ text, first, second string }{
		{"令和５年５月８日（月）2時10分\n（同日 5時45分）", "令和５年５月８日（月）2時10分", "同日 5時45分"},
		{"５月８日（５月９日）", "５月８日", "５月９日"},
		{"令和５年５月８日（月）2時10分", "", ""},
		{"（５月９日）", "", ""},
		{"５月８日（）", "", ""},
	} {
		raw, c := cellOf(test.text)
		first, second := incident.Divide(raw, c)
		assert.Equal(t, test.first, cellText(first), test.text)
		assert.Equal(t, test.second, cellText(second), test.text)
	}
}

// cellText is what a cell holds, "" for none.
func cellText(raw *cell.Cell) string {
	if raw == nil {
		return ""
	}
	return raw.Text().Text
}
