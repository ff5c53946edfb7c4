package ingest

import (
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"github.com/giji-go/giji/internal/script"
)

// latin is Windows-1252, which is read and never written.
type latin struct{ transform.NopResetter }

func (l latin) NewDecoder() *encoding.Decoder { return &encoding.Decoder{Transformer: l} }
func (latin) NewEncoder() *encoding.Encoder   { return encoding.Nop.NewEncoder() }

func (latin) Transform(dst, src []byte, _ bool) (written, read int, err error) {
	for ; read < len(src); read++ {
		r := script.Windows1252(src[read])
		if written+utf8.RuneLen(r) > len(dst) {
			return written, read, transform.ErrShortDst
		}
		written += utf8.EncodeRune(dst[written:], r)
	}
	return written, read, nil
}
