// Package gunzip reads the tables that the program carries with it compressed:
// packed, they are a third as large.
package gunzip

import (
	"bytes"
	"compress/gzip"
	"io"
)

// Text is what a gzip file holds, as text; "" where it is not such a file.
func Text(file []byte) string {
	r, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		return ""
	}
	text, err := io.ReadAll(r)
	if err != nil {
		return ""
	}
	return string(text)
}
