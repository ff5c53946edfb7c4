package model

import "strconv"

// Grounded calls yield for everything in d that stands in the source, outer
// values before the parts of them: its spans and its JSON Pointer, which is
// valid only during the call. Diagnostics and what is unassigned are left
// out.
func (d *Document) Grounded(yield func(pointer []byte, spans []Span)) {
	d.ground(&walker{pointer: make([]byte, 0, 128), yield: func(pointer []byte, _ string, spans []Span) { yield(pointer, spans) }})
}

type walker struct {
	yield   func(pointer []byte, text string, spans []Span)
	pointer []byte
}

//go:noinline
func (w *walker) text(text string, spans []Span) {
	if len(spans) > 0 {
		w.yield(w.pointer, text, spans)
	}
}

func (w *walker) spans(spans []Span) { w.text("", spans) }

// A grounded type yields its spans and those of its members (walk_gen.go).
type grounded[T any] interface {
	*T
	ground(w *walker)
}

// within visits the member of a key, nil for none.
func within[T any, P grounded[T]](w *walker, key string, v P) {
	if v == nil {
		return
	}
	n := len(w.pointer)
	w.pointer = append(w.pointer, key...)
	v.ground(w)
	w.pointer = w.pointer[:n]
}

// each visits the members of a list.
func each[T any, P grounded[T]](w *walker, key string, list []T) {
	n := len(w.pointer)
	w.pointer = append(append(w.pointer, key...), '/')
	base := len(w.pointer)
	for i := range list {
		w.pointer = strconv.AppendInt(w.pointer[:base], int64(i), 10)
		P(&list[i]).ground(w)
	}
	w.pointer = w.pointer[:n]
}
