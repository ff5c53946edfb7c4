package extract

import (
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/model"
)

// A Piece is one entry of the ledger: the pieces follow each other without
// gap or overlap and cover the source text.
type Piece struct {
	Start int     `json:"start"` // code points
	End   int     `json:"end"`
	Kind  string  `json:"kind"` // value, label, number, heading, mark, furniture, unassigned
	Path  *string `json:"path"` // JSON Pointer of the value
}

// Ledger accounts for every character of the source text. White space goes
// with what stands before it, at the beginning with what stands behind.
func (a *Analysis) Ledger() []Piece { return a.pieces(a.paths()) }

// Kinds is the ledger without paths, values side by side in one piece: what
// stands where, for half the work.
func (a *Analysis) Kinds() []Piece { return a.pieces(nil) }

func (a *Analysis) pieces(paths []*string) []Piece {
	var pieces []Piece
	start := 0
	for i, r := range a.src.Runes {
		if space(r) {
			continue
		}
		kind, path := a.ledger.At(i), (*string)(nil)
		if kind == doc.Value && paths != nil {
			path = paths[i]
		}
		if n := len(pieces); n > 0 {
			last := &pieces[n-1]
			if last.Kind == kind.String() && last.Path == path {
				continue
			}
			start = i
			last.End = i
		}
		pieces = append(pieces, Piece{Start: start, Kind: kind.String(), Path: path})
	}
	end := len(a.src.Runes)
	if len(pieces) == 0 && end > 0 { // nothing but white space
		return []Piece{{End: end, Kind: a.ledger.At(0).String()}}
	}
	if n := len(pieces); n > 0 {
		pieces[n-1].End = end
	}
	return pieces
}

// paths gives each code point the innermost value it stands in.
func (a *Analysis) paths() []*string {
	paths := make([]*string, len(a.src.Runes))
	a.Document.Grounded(func(pointer []byte, spans []model.Span) {
		path := string(pointer)
		for _, s := range spans {
			for i := s.Start; i < s.End; i++ {
				paths[i] = &path
			}
		}
	})
	return paths
}

func space(r rune) bool {
	return r == ' ' || r == '\n' || r == '\r' || r == '\t' || r == '\f' || r == 0x3000 || r == 0xA0
}
