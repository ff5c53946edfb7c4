package model

import (
	"math"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// A Format says how records are written. The zero value writes everything.
type Format struct {
	NoSpans bool // leave spans out
}

// AppendJSON appends d as one line of JSON: keys in the order of the types,
// nil slices as [], characters as they are.
func (d *Document) AppendJSON(dst []byte, f Format) []byte {
	return append(d.appendJSON(object{dst, f}), '}')
}

// MarshalJSON writes what AppendJSON writes.
func (d Document) MarshalJSON() ([]byte, error) { return Append(nil, &d, Format{}), nil }

// MarshalJSON writes the incident as it stands in a Document.
func (i Incident) MarshalJSON() ([]byte, error) { return Append(nil, &i, Format{}), nil }

// MarshalJSON writes the minutes as they stand in a Document.
func (m Minutes) MarshalJSON() ([]byte, error) { return Append(nil, &m, Format{}), nil }

// MarshalJSON writes the record as it stands in a Document.
func (r Record) MarshalJSON() ([]byte, error) { return Append(nil, &r, Format{}), nil }

// Append appends the JSON of v, a value of one of this package's types or a
// pointer, slice or struct of them, to dst.
func Append(dst []byte, v any, f Format) []byte {
	value := reflect.ValueOf(v)
	if !value.IsValid() {
		return append(dst, "null"...)
	}
	return writerOf(value.Type())(dst, value, f)
}

// A writer appends one value; writers are made once a type, which is what
// makes this several times faster than encoding/json.
type writer func(dst []byte, v reflect.Value, f Format) []byte

var writers sync.Map // reflect.Type → writer: a cache, filled on first use

func writerOf(t reflect.Type) writer {
	if w, ok := writers.Load(t); ok {
		return w.(writer)
	}
	w := makeWriter(t)
	writers.Store(t, w)
	return w
}

func makeWriter(t reflect.Type) writer {
	switch {
	case t == reflect.TypeFor[Value]():
		return writeValue
	case reflect.PointerTo(t).Implements(reflect.TypeFor[appender]()):
		return byHand
	case t.Kind() == reflect.Struct:
		return structWriter(t)
	case t.Kind() == reflect.Pointer:
		return pointerWriter(t)
	case t.Kind() == reflect.Slice, t.Kind() == reflect.Array:
		return listWriter(t)
	}
	return writeScalar
}

func writeScalar(dst []byte, v reflect.Value, _ Format) []byte {
	switch v.Kind() {
	case reflect.String:
		return AppendString(dst, v.String())
	case reflect.Bool:
		return strconv.AppendBool(dst, v.Bool())
	case reflect.Int, reflect.Int64:
		return strconv.AppendInt(dst, v.Int(), 10)
	case reflect.Float64:
		return appendFloat(dst, v.Float())
	}
	return append(dst, "null"...)
}

func appendFloat(dst []byte, x float64) []byte {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return append(dst, "null"...)
	}
	return strconv.AppendFloat(dst, x, 'f', -1, 64)
}

func pointerWriter(t reflect.Type) writer {
	element := lazyWriter(t.Elem())
	return func(dst []byte, v reflect.Value, f Format) []byte {
		if v.IsNil() {
			return append(dst, "null"...)
		}
		return element()(dst, v.Elem(), f)
	}
}

func listWriter(t reflect.Type) writer {
	element := lazyWriter(t.Elem())
	return func(dst []byte, v reflect.Value, f Format) []byte {
		dst = append(dst, '[')
		for i := range v.Len() {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = element()(dst, v.Index(i), f)
		}
		return append(dst, ']')
	}
}

// lazyWriter breaks the recursion of AgendaItem.Items.
func lazyWriter(t reflect.Type) func() writer {
	return sync.OnceValue(func() writer { return writerOf(t) })
}

// writeValue writes the one member of v that is set.
func writeValue(dst []byte, v reflect.Value, f Format) []byte {
	for i := range v.NumField() {
		if member := v.Field(i); !member.IsNil() {
			return writerOf(member.Type())(dst, member, f)
		}
	}
	return append(dst, "null"...)
}

// appendSpans writes what the writers of lists and structs would: spans are
// half of all values, and this is several times as fast.
func appendSpans(dst []byte, spans []Span) []byte {
	dst = append(dst, '[')
	for i, s := range spans {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = strconv.AppendInt(append(dst, `{"start":`...), int64(s.Start), 10)
		dst = strconv.AppendInt(append(dst, `,"end":`...), int64(s.End), 10)
		if s.Page != 0 {
			dst = strconv.AppendInt(append(dst, `,"page":`...), int64(s.Page), 10)
		}
		if s.BBox != nil {
			dst = appendBox(append(dst, `,"bbox":`...), s.BBox)
		}
		dst = append(dst, '}')
	}
	return append(dst, ']')
}

func appendBox(dst []byte, box *[4]float64) []byte {
	for i, x := range box {
		dst = append(dst, "[,,,"[i])
		dst = appendFloat(dst, x)
	}
	return append(dst, ']')
}

// A member is one key of a struct; embedded structs are flattened into it.
type member struct {
	key       string // with quotes and colon
	index     []int
	write     func() writer
	omitEmpty bool
	spans     bool
}

func structWriter(t reflect.Type) writer {
	members := membersOf(t, nil)
	return func(dst []byte, v reflect.Value, f Format) []byte {
		dst = append(dst, '{')
		first := true
		for i := range members {
			m := &members[i]
			field := v.FieldByIndex(m.index)
			if m.omitEmpty && field.IsZero() || m.spans && f.NoSpans {
				continue
			}
			if !first {
				dst = append(dst, ',')
			}
			first = false
			dst = append(dst, m.key...)
			dst = m.write()(dst, field, f)
		}
		return append(dst, '}')
	}
}

func membersOf(t reflect.Type, prefix []int) []member {
	var members []member
	for i := range t.NumField() {
		field := t.Field(i)
		index := append(append([]int{}, prefix...), i)
		if field.Anonymous {
			members = append(members, membersOf(field.Type, index)...)
			continue
		}
		name, rest, _ := strings.Cut(field.Tag.Get("json"), ",")
		members = append(members, member{
			key:       `"` + name + `":`,
			index:     index,
			write:     lazyWriter(field.Type),
			omitEmpty: rest == "omitempty",
			spans:     name == "spans",
		})
	}
	return members
}

const hex = "0123456789abcdef"

// AppendString appends s as a JSON string. Invalid UTF-8 becomes U+FFFD.
func AppendString(dst []byte, s string) []byte {
	dst = append(dst, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		// Kana and ideographs: three bytes, of which the first leaves no doubt.
		if c > 0xE0 && c < 0xED && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 {
			i += 3
			continue
		}
		n := 1
		if c >= utf8.RuneSelf {
			n = charLen(s[i:])
		}
		if n > 0 && !escaped[c] {
			i += n
			continue
		}
		dst = append(dst, s[start:i]...)
		if n > 0 {
			dst = appendEscape(dst, c)
		} else {
			dst = utf8.AppendRune(dst, utf8.RuneError)
		}
		i++
		start = i
	}
	return append(append(dst, s[start:]...), '"')
}

// charLen is the length of the character that s begins with, 0 for what is no
// UTF-8.
func charLen(s string) int {
	if r, n := utf8.DecodeRuneInString(s); r != utf8.RuneError || n > 1 {
		return n
	}
	return 0
}

// escaped are the bytes that JSON does not take as they are (RFC 8259, 7).
var escaped = [256]bool{
	0x00: true, 0x01: true, 0x02: true, 0x03: true, 0x04: true, 0x05: true, 0x06: true, 0x07: true,
	0x08: true, 0x09: true, 0x0A: true, 0x0B: true, 0x0C: true, 0x0D: true, 0x0E: true, 0x0F: true,
	0x10: true, 0x11: true, 0x12: true, 0x13: true, 0x14: true, 0x15: true, 0x16: true, 0x17: true,
	0x18: true, 0x19: true, 0x1A: true, 0x1B: true, 0x1C: true, 0x1D: true, 0x1E: true, 0x1F: true,
	'"': true, '\\': true,
}

func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\n':
		return append(dst, '\\', 'n')
	case '\r':
		return append(dst, '\\', 'r')
	case '\t':
		return append(dst, '\\', 't')
	}
	return append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
}
