package corpus

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/giji-go/giji/model"
)

// A record is one input record.
type record struct {
	id       []byte // as JSON: a string, or a number as it was written; nil where none was given
	text     string
	metadata []byte // a JSON object
	pageEnds []int  // offsets in code points behind each page
}

// idDigits is how many hex digits of a SHA-256 make an id.
const idDigits = 32

// defaultID is the id, as JSON, of what has the given SHA-256 in hex: it
// depends on the content alone and so survives a move.
func defaultID(digest string) []byte {
	return model.AppendString(nil, digest[:idDigits])
}

// digestOf is the SHA-256 of a text or a file in hex.
func digestOf[T string | []byte](content T) string {
	sum := sha256.Sum256([]byte(content))
	return hex.EncodeToString(sum[:])
}
