package model

import "strconv"

// How the types of a document are written is generated from their tags
// (append_gen.go), which costs a third of what reflection does.

// An appender writes itself but for the closing brace.
type appender interface{ appendJSON(o object) []byte }

// pointer is a pointer to a type that writes itself.
type pointer[T any] interface {
	*T
	appender
}

// An object is a JSON object that is being written. Every key but the first
// brings the comma before it.
type object struct {
	dst []byte
	f   Format
}

func (o *object) key(key string) { o.dst = append(o.dst, key...) }

// text writes the members of a Text that begins the object.
func (o *object) text(t *Text) { o.textAs(`{"text":`, t) }

func (o *object) textAs(key string, t *Text) {
	o.string(key, t.Text)
	o.spans(t.Spans)
}

func (o *object) spans(spans []Span) {
	if spans == nil || o.f.NoSpans {
		return
	}
	o.key(`,"spans":[`)
	for i := range spans { // as list does, but half of all values are spans
		if i > 0 {
			o.dst = append(o.dst, ',')
		}
		o.dst = append(spans[i].appendJSON(*o), '}')
	}
	o.dst = append(o.dst, ']')
}

func (o *object) string(key, s string) {
	o.key(key)
	o.dst = AppendString(o.dst, s)
}

// given writes a string that is left out where it is empty.
func (o *object) given(key, s string) {
	if s != "" {
		o.string(key, s)
	}
}

func optionalString[T ~string](o *object, key string, s *T) {
	if s == nil {
		o.null(key)
		return
	}
	o.string(key, string(*s))
}

func (o *object) null(key string) { o.dst = append(append(o.dst, key...), "null"...) }

func integer[T int | int64](o *object, key string, n *T) {
	if n == nil {
		o.null(key)
		return
	}
	o.count(key, int64(*n))
}

func (o *object) count(key string, n int64) {
	o.key(key)
	o.dst = strconv.AppendInt(o.dst, n, 10)
}

func (o *object) number(key string, x *float64) {
	if x == nil {
		o.null(key)
		return
	}
	o.key(key)
	o.dst = appendFloat(o.dst, *x)
}

func (o *object) flag(key string, b bool) {
	o.key(key)
	o.dst = strconv.AppendBool(o.dst, b)
}

func stringList[T ~string](o *object, key string, list []T) {
	o.key(key)
	o.dst = appendStrings(o.dst, list)
}

func (o *object) rows(key string, rows [][]string) {
	o.key(key)
	o.dst = append(o.dst, '[')
	for i, row := range rows {
		if i > 0 {
			o.dst = append(o.dst, ',')
		}
		o.dst = appendStrings(o.dst, row)
	}
	o.dst = append(o.dst, ']')
}

// box writes the box of a span, which is left out where there is none.
func (o *object) box(key string, box *[4]float64) {
	if box == nil {
		return
	}
	o.key(key)
	for i, x := range box {
		o.dst = appendFloat(append(o.dst, "[,,,"[i]), x)
	}
	o.dst = append(o.dst, ']')
}

func appendStrings[T ~string](dst []byte, list []T) []byte {
	dst = append(dst, '[')
	for i, s := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = AppendString(dst, string(s))
	}
	return append(dst, ']')
}

// nested writes a value that is always there.
func nested[T any, P pointer[T]](o *object, key string, v P) {
	o.key(key)
	o.dst = append(v.appendJSON(*o), '}')
}

func optional[T any, P pointer[T]](o *object, key string, v P) {
	if v == nil {
		o.null(key)
		return
	}
	nested(o, key, v)
}

func list[T any, P pointer[T]](o *object, key string, values []T) {
	o.key(key)
	o.dst = append(o.dst, '[')
	for i := range values {
		if i > 0 {
			o.dst = append(o.dst, ',')
		}
		o.dst = append(P(&values[i]).appendJSON(*o), '}')
	}
	o.dst = append(o.dst, ']')
}
