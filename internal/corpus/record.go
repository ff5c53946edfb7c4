package corpus

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/giji-go/giji/model"
)

// A Record is one input record.
type Record struct {
	ID       []byte // as JSON: a string, or a number as it was written; nil where none was given
	Text     string
	Metadata []byte // a JSON object; nil where there is none
	PageEnds []int  // offsets in code points behind each page
}

// Keys names the keys of an input record. The zero value is the usual ones.
type Keys struct {
	Text string // default "text"
	ID   string // default "id"
}

func (k Keys) text() string { return orDefault(k.Text, "text") }
func (k Keys) id() string   { return orDefault(k.ID, "id") }

func orDefault(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// idDigits is how many hex digits of a SHA-256 make an id.
const idDigits = 32

// defaultID is the id, as JSON, of what has the given SHA-256 in hex: it
// depends on the content alone and so survives a move.
func defaultID(digest string) []byte {
	return model.AppendString(nil, digest[:idDigits])
}

func digestOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
