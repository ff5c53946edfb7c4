package model

import (
	"math"
	"reflect"
	"strconv"
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
func (r ProfileRecord) MarshalJSON() ([]byte, error) { return Append(nil, &r, Format{}), nil }

// Append appends the JSON of v, a value of one of this package's types or a
// pointer to one or a slice of them, to dst.
func Append(dst []byte, v any, f Format) []byte {
	value := reflect.ValueOf(v)
	if !value.IsValid() {
		return append(dst, "null"...)
	}
	return appendAny(dst, value, f)
}

func appendAny(dst []byte, v reflect.Value, f Format) []byte {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return append(dst, "null"...)
		}
		return appendAny(dst, v.Elem(), f)
	case reflect.Slice:
		dst = append(dst, '[')
		for i := range v.Len() {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = appendAny(dst, v.Index(i), f)
		}
		return append(dst, ']')
	case reflect.Struct:
		return appendStruct(dst, v, f)
	}
	return appendScalar(dst, v)
}

// appendStruct has the type write itself.
func appendStruct(dst []byte, v reflect.Value, f Format) []byte {
	if !v.CanAddr() {
		x := reflect.New(v.Type()).Elem()
		x.Set(v)
		v = x
	}
	switch v := v.Addr().Interface().(type) {
	case appender:
		return append(v.appendJSON(object{dst, f}), '}')
	case *Value:
		return v.append(dst, f)
	}
	return append(dst, "null"...)
}

func appendScalar(dst []byte, v reflect.Value) []byte {
	if code, ok := v.Interface().(Code); ok {
		return AppendString(dst, code.String())
	}
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
