// Package view renders documents as one self-contained HTML page: the source
// text, its values highlighted, beside the fields of the record.
package view

import (
	_ "embed"
	"html/template"
	"io"

	"github.com/giji-go/giji/model"
)

//go:embed page.html
var pageHTML string

// A Page is the documents of one page. The zero value is an empty page.
type Page struct{ documents []document }

// A document is what the template shows of one.
type document struct {
	Title    string
	Segments []segment
	Fields   []*node
}

// Add appends a document to the page. The text is the one that the spans of
// the record count in.
func (p *Page) Add(text string, d *model.Document) error {
	fields, grounded, err := readTree(d.AppendJSON(nil, model.Format{}), len(p.documents))
	if err != nil {
		return err
	}
	p.documents = append(p.documents, document{
		Title:    title(d),
		Segments: divide([]rune(text), grounded),
		Fields:   fields,
	})
	return nil
}

// Write writes the page.
func (p *Page) Write(w io.Writer) error {
	page, err := template.New("page").Parse(pageHTML)
	if err != nil {
		return err
	}
	return page.Execute(w, p.documents)
}

func title(d *model.Document) string {
	switch {
	case d.Source.Name != nil:
		return *d.Source.Name
	case d.Minutes.Title != nil:
		return d.Minutes.Title.Text
	}
	return "-"
}
