// Package view writes documents as one self-contained page, on which a person
// checks, compares and corrects what was read.
//
// The page holds each document as a block of JSON: its source text, its
// record, what every character of the source is, and where it stands on
// paper. What is seen of it is made by the scripts in assets, which read the
// record by the keys of the contract.
package view

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// A Document is what the page knows of one document.
type Document struct {
	ID     string          // in a corpus; "" for none
	Record *model.Document // what was read
	Text   *string         // that the spans count in; nil where it is not at hand
	Pieces []extract.Piece // what every character of the text is; nil where it is not known
	Pages  []extract.PrintedPage
	Grids  []extract.Grid

	made []byte // by Prepare
}

// Prepare makes at once what the page is told of the document, so that it can
// be made beside other documents.
func (d *Document) Prepare() { d.made = d.appendJSON(nil) }

// Of is the document of an analysis, which must not have been released.
func Of(a *extract.Analysis) Document {
	text := a.Text()
	return Document{
		Record: a.Document, Text: &text, Pieces: withNotes(a.Kinds(), a.Document, text), Pages: a.Printed(), Grids: a.Grids(),
	}
}

// noteKind is the kind of text that the record keeps as a mere string, such as
// a note or the heading of a group: it has no span, and yet nothing is lost.
const noteKind = "note"

// withNotes tells apart, in pieces of values, what stands in a value's span
// and what the record keeps without one.
func withNotes(pieces []extract.Piece, d *model.Document, text string) []extract.Piece {
	spanned := make([]bool, utf8.RuneCountInString(text))
	d.Grounded(func(pointer []byte, spans []model.Span) {
		if bytes.HasPrefix(pointer, []byte("/diagnostics")) {
			return
		}
		for _, s := range spans {
			for i := s.Start; i < s.End; i++ {
				spanned[i] = true
			}
		}
	})
	var out []extract.Piece
	at, i := 0, 0 // the piece, and the character by code points
	for _, r := range text {
		for at < len(pieces) && pieces[at].End <= i {
			at++
		}
		if at == len(pieces) {
			break
		}
		kind := pieces[at].Kind
		if kind == "value" && !spanned[i] && !unicode.IsSpace(r) {
			kind = noteKind
		}
		switch n := len(out); {
		case n > 0 && (out[n-1].Kind == kind || unicode.IsSpace(r) && i > pieces[at].Start):
			out[n-1].End = i + 1
		default:
			out = append(out, extract.Piece{Start: i, End: i + 1, Kind: kind})
		}
		i++
	}
	return out
}

// A Writer writes a page document by document, so that no more than one need
// be held.
type Writer struct {
	out   io.Writer
	index []byte // one summary a document, separated by commas
	room  []byte // for the document at hand
	count int
	err   error
}

// NewWriter begins a page.
func NewWriter(out io.Writer) *Writer {
	w := &Writer{out: out}
	w.write(shell().head(""))
	return w
}

// Add appends a document to the page.
func (w *Writer) Add(d Document) error {
	data := d.made
	if data == nil {
		w.room = d.appendJSON(w.room[:0])
		data = w.room
	}
	w.write([]byte(`<script type="application/json" id="document-` + strconv.Itoa(w.count) + `">`))
	w.writeInScript(data)
	w.write([]byte("</script>\n"))
	if w.count > 0 {
		w.index = append(w.index, ',')
	}
	w.index = d.AppendSummary(w.index)
	w.count++
	return w.err
}

// Count is the number of documents on the page.
func (w *Writer) Count() int { return w.count }

// Close ends the page. It does not close the writer below.
func (w *Writer) Close() error {
	w.write(shell().tail(w.index, nil))
	return w.err
}

func (w *Writer) write(data []byte) {
	if w.err == nil {
		_, w.err = w.out.Write(data)
	}
}

// writeInScript writes what inScript gives, without a copy.
func (w *Writer) writeInScript(data []byte) {
	for {
		before, behind, found := bytes.Cut(data, []byte("<"))
		w.write(before)
		if !found {
			return
		}
		w.write([]byte(`\u003c`))
		data = behind
	}
}

// inScript makes JSON safe inside a script element: nothing in it can end the
// element or open a comment.
func inScript(data []byte) []byte {
	return bytes.ReplaceAll(data, []byte("<"), []byte(`\u003c`))
}

// A Server's page holds no documents: it asks for them one by one.
// ServedPage writes it; index is the summaries, separated by commas, and
// settings is what the script is told of the server, as JSON.
func ServedPage(out io.Writer, index []byte, settings any) error {
	told, err := json.Marshal(settings)
	if err != nil {
		return err
	}
	if _, err := out.Write(shell().head("connect-src 'self'; ")); err != nil {
		return err
	}
	_, err = out.Write(shell().tail(index, told))
	return err
}
