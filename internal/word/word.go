// Package word reads Word documents (.docx, .docm; ISO/IEC 29500, strict and
// transitional) into elements: what Word prints, with the numbers that it
// makes written out.
package word

import (
	"context"
	"errors"

	"github.com/giji-go/giji/internal/doc"
)

// The reasons for which a file is refused.
var (
	ErrDamaged = errors.New("the Word document is damaged")
	ErrLimit   = errors.New("a limit is exceeded")
	ErrEmpty   = errors.New("the Word document holds no text")
)

// Limits bound what a file may cost. The zero value has the defaults.
type Limits struct {
	Parts int   // 0 is 10,000
	Part  int64 // bytes of an unpacked part; 0 is 256 MiB
	Total int64 // bytes of all unpacked parts that are read; 0 is 512 MiB
}

const (
	defaultPart  = 256 << 20
	defaultTotal = 512 << 20
	defaultParts = 10_000
)

// Read reads a document. Its errors are those above and the context's.
func Read(ctx context.Context, data []byte, limits Limits) ([]doc.Element, error) {
	p, err := open(data, limits)
	if err != nil {
		return nil, err
	}
	d := document{ctx: ctx, pack: p}
	if err := d.readParts(); err != nil {
		return nil, err
	}
	if !hasText(d.elements) {
		return nil, ErrEmpty
	}
	return d.elements, nil
}

func hasText(elements []doc.Element) bool {
	for i := range elements {
		e := &elements[i]
		if e.Text != "" && e.Kind != doc.FurnitureElement {
			return true
		}
		if e.Grid == nil {
			continue
		}
		for _, row := range e.Grid.Rows {
			for k := range row {
				if hasText(row[k].Content) {
					return true
				}
			}
		}
	}
	return false
}
