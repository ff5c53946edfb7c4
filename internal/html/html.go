// Package html reads web pages into elements: paragraphs, headings, items of
// lists and tables, with the furniture of the site told apart.
package html

import (
	"context"
	"errors"

	"github.com/giji-go/giji/internal/doc"
)

// The reasons for which a page is refused.
var (
	ErrFrames = errors.New("the page is a set of frames and holds no text of its own")
	ErrScript = errors.New("the page is drawn by a script and holds no text")
	ErrEmpty  = errors.New("the page holds no text")
	ErrLimit  = errors.New("a limit is exceeded")
)

// leastText is how much text a page has at least that does not leave all of it
// to a script, in bytes.
const leastText = 90

// Limits bound what a page may cost. The zero value has the defaults.
type Limits struct {
	Nodes int // elements and pieces of text; 0 is 20 million
}

// Read reads a page of UTF-8. Its errors are those above and the context's.
func Read(ctx context.Context, page []byte) ([]doc.Element, error) {
	return ReadWithin(ctx, page, Limits{})
}

// ReadWithin is Read with other limits.
func ReadWithin(ctx context.Context, page []byte, limits Limits) (elements []doc.Element, err error) {
	stop, release := doc.StopOf(ctx)
	defer release()
	defer func() {
		switch cause := recover().(type) {
		case nil:
		case doc.Stopped:
			elements, err = nil, ctx.Err()
		default:
			panic(cause)
		}
	}()
	t, err := parse(ctx, page, limits)
	if err != nil {
		return nil, err
	}
	stop.Check()
	r := newReader(t)
	r.stop = stop
	r.children(0)
	r.flush()
	elements = settle(r.elements)
	switch size := shown(elements); {
	case size == 0 && t.frames > 0, size < leastText && t.frames > 1:
		return nil, ErrFrames
	case size < leastText && t.scripts > 0:
		return nil, ErrScript
	case size == 0:
		return nil, ErrEmpty
	}
	return elements, nil
}

// shown is how much text there is that is no furniture, in bytes, counted no
// further than is asked for.
func shown(elements []doc.Element) int {
	size := 0
	for i := range elements {
		e := &elements[i]
		if e.Kind == doc.FurnitureElement {
			continue
		}
		size += len(e.Text)
		if e.Grid != nil {
			for _, row := range e.Grid.Rows {
				for k := range row {
					size += shown(row[k].Content)
				}
			}
		}
		if size > leastText {
			break
		}
	}
	return size
}
