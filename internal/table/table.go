// Package table lays documents out as flat rows for people and databases: one
// row a meeting, a participant, a remark, an incident and so on. What a column
// is called, holds and means stands in one table of fields a view, from which
// the rows, the heads and the page of documentation are made.
package table

import (
	"cmp"
	"slices"
	"strings"

	"github.com/giji-go/giji/model"
)

// A Kind is the type of all cells of a column.
type Kind uint8

// The kinds.
const (
	Text  Kind = iota
	Int        // 64 bits
	Float      // 64 bits
	Bool
	Time // a day, or a minute of one, in Japan
	List // of texts
)

// String is the kind's name for people.
func (k Kind) String() string {
	return [...]string{"text", "integer", "number", "true or false", "time", "list of texts"}[k]
}

// A Column is one column of a view.
type Column struct {
	Name  string // snake_case, stable
	Label string // Japanese, for the heads of people's sheets
	Kind  Kind
	Help  string
}

// A Doc is a document with what stands around it in a corpus.
type Doc struct {
	ID       string
	Path     string // below the source; "" for none
	Document *model.Document
}

// A View is one way to lay documents out in rows.
type View struct {
	Name    string
	Label   string // Japanese
	Help    string
	Columns []Column
	rows    func(d *Doc, yield func(Row))
}

// A Row is one cell a column.
type Row []Cell

// Rows calls yield for each row of d.
func (v *View) Rows(d *Doc, yield func(Row)) { v.rows(d, yield) }

// A Field is a field of the user's tables, which the view records has as
// columns.
type Field struct {
	Key  string
	Type model.FieldType
}

// Views are all views, in the order of the documentation. own are the fields
// of the user's profile, nil for none.
func Views(own []Field) []*View {
	return []*View{
		meetings(), participants(), agenda(), remarks(), materials(), incidents(),
		durations(), affectedUsers(), notices(), measures(), records(own),
	}
}

// Names are the names of all views.
func Names() []string {
	var names []string
	for _, v := range Views(nil) {
		names = append(names, v.Name)
	}
	return names
}

// Find is the views that a list such as "remarks,agenda" or "all" names, each
// once and in the order of Views. What is no view comes back as bad.
func Find(list string, own []Field) (views []*View, bad string) {
	all := Views(own)
	if list == "all" {
		return all, ""
	}
	wanted := strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' })
	if len(wanted) == 0 {
		return nil, cmp.Or(list, "(none)")
	}
	for _, name := range wanted {
		if !slices.ContainsFunc(all, func(v *View) bool { return v.Name == name }) {
			return nil, name
		}
	}
	for _, v := range all {
		if slices.Contains(wanted, v.Name) {
			views = append(views, v)
		}
	}
	return views, ""
}

// A field is a column and how its cell is made of a row's value.
type field[R any] struct {
	name, label string
	kind        Kind
	help        string
	cell        func(r R) Cell
}

// view makes a view of its fields, behind those of every view. page says where
// the row stands in the source.
func view[R any](name, label, help string, each func(d *Doc, yield func(R)), page func(r R) []model.Span, fields []field[R]) *View {
	v := &View{Name: name, Label: label, Help: help}
	frame := frame()
	for _, f := range frame {
		v.Columns = append(v.Columns, Column{f.name, f.label, f.kind, f.help})
	}
	v.Columns = append(v.Columns, Column{"page", "ページ", Int, "page of the source where the row begins, from 1"})
	for _, f := range fields {
		v.Columns = append(v.Columns, Column{f.name, f.label, f.kind, f.help})
	}
	v.rows = func(d *Doc, yield func(Row)) {
		head := make(Row, 0, len(v.Columns))
		for _, f := range frame {
			head = append(head, f.cell(d))
		}
		each(d, func(r R) {
			row := append(slices.Clip(head), pageCell(page(r)))
			for _, f := range fields {
				row = append(row, f.cell(r))
			}
			yield(row)
		})
	}
	return v
}

// frame are the fields with which every row begins.
func frame() []field[*Doc] {
	return []field[*Doc]{
		{"id", "ID", Text, "id of the document; of a file the first 32 hex digits of its SHA-256", func(d *Doc) Cell {
			return text(d.ID)
		}},
		{"path", "ファイル", Text, "file below the source", func(d *Doc) Cell {
			if d.Path != "" {
				return text(d.Path)
			}
			return maybe(d.Document.Source.Name)
		}},
		{"council", "会議名", Text, "the body", func(d *Doc) Cell { return maybe(d.Document.Minutes.Council) }},
		{"session_number", "回", Int, "第４回 is 4", func(d *Doc) Cell { return number(d.Document.Minutes.SessionNumber) }},
		{"held_start", "開催日時", Time, "when the meeting began", func(d *Doc) Cell {
			if held := d.Document.Minutes.Held; held != nil {
				return moment(held.Start)
			}
			return null(Time)
		}},
		{"grade", "品質", Text, "good, fair or poor: whether the document can be used without looking", func(d *Doc) Cell {
			return text(d.Document.Grade)
		}},
		{"coverage", "網羅率", Float, "share of the source's characters that were placed, 0 to 1", func(d *Doc) Cell {
			return float(d.Document.Coverage)
		}},
	}
}

// pageCell is the first page of the spans.
func pageCell(spans []model.Span) Cell {
	for _, s := range spans {
		if s.Page > 0 {
			return integer(s.Page)
		}
	}
	return null(Int)
}
