package model

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// What is written is what the tags say: a member that is added to a type and
// not generated fails here, and so does a type that has only the writer of the
// Text it embeds.
func TestByTags(t *testing.T) {
	for _, typ := range structsIn(reflect.TypeFor[Document](), nil) {
		t.Run(typ.Name(), func(t *testing.T) {
			rapid.Check(t, func(r *rapid.T) {
				v := reflect.New(typ).Elem()
				draw(r, v, 4)
				f := Format{NoSpans: rapid.Bool().Draw(r, "no spans")}
				require.Equal(r, string(byTags(nil, v, f)), string(Append(nil, v.Addr().Interface(), f)))
				require.Equal(r, string(byTags(nil, v, f)), string(Append(nil, v.Interface(), f)), "without an address")
			})
		})
	}
}

// structsIn are the structs that t is made of, itself among them.
func structsIn(t reflect.Type, known []reflect.Type) []reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Array {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return known
	}
	for _, k := range known {
		if k == t {
			return known
		}
	}
	known = append(known, t)
	for i := range t.NumField() {
		known = structsIn(t.Field(i).Type, known)
	}
	return known
}

// draw fills v at random, lists and pointers to the given depth.
func draw(r *rapid.T, v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(rapid.String().Draw(r, "string"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(r, "bool"))
	case reflect.Int, reflect.Int64:
		v.SetInt(rapid.Int64().Draw(r, "int"))
	case reflect.Uint8:
		v.SetUint(uint64(rapid.SampledFrom(slices.Collect(Codes())).Draw(r, "code")))
	case reflect.Float64:
		v.SetFloat(rapid.Float64().Draw(r, "float"))
	case reflect.Struct:
		for i := range v.NumField() {
			draw(r, v.Field(i), depth)
		}
	case reflect.Array:
		for i := range v.Len() {
			draw(r, v.Index(i), depth)
		}
	case reflect.Pointer:
		if depth > 0 && rapid.Bool().Draw(r, "set") {
			v.Set(reflect.New(v.Type().Elem()))
			draw(r, v.Elem(), depth-1)
		}
	case reflect.Slice:
		if n := rapid.IntRange(-1, 2).Draw(r, "length"); depth > 0 && n >= 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := range n {
				draw(r, v.Index(i), depth-1)
			}
		}
	}
}

// byTags writes v by its fields and their tags.
func byTags(dst []byte, v reflect.Value, f Format) []byte {
	switch {
	case v.Kind() == reflect.Pointer && v.IsNil():
		return append(dst, "null"...)
	case v.Kind() == reflect.Pointer:
		return byTags(dst, v.Elem(), f)
	case v.Kind() == reflect.Slice, v.Kind() == reflect.Array:
		dst = append(dst, '[')
		for i := range v.Len() {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = byTags(dst, v.Index(i), f)
		}
		return append(dst, ']')
	case v.Type() == reflect.TypeFor[Value]():
		for i := range v.NumField() {
			if member := v.Field(i); !member.IsNil() {
				return byTags(dst, member, f)
			}
		}
		return append(dst, "null"...)
	case v.Kind() == reflect.Struct:
		return append(membersByTags(append(dst, '{'), v, f), '}')
	}
	return appendScalar(dst, v)
}

func membersByTags(dst []byte, v reflect.Value, f Format) []byte {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if field.Anonymous {
			dst = membersByTags(dst, v.Field(i), f)
			continue
		}
		name, rest, _ := strings.Cut(field.Tag.Get("json"), ",")
		if rest == "omitempty" && v.Field(i).IsZero() || name == "spans" && f.NoSpans {
			continue
		}
		if dst[len(dst)-1] != '{' {
			dst = append(dst, ',')
		}
		dst = append(append(append(dst, '"'), name...), `":`...)
		dst = byTags(dst, v.Field(i), f)
	}
	return dst
}
