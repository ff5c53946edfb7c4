package model

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// What is written by hand must be what the writer of structs writes: a member
// that is added to a type and forgotten by hand fails here, and so does a type
// that has the writer of the Text it embeds.
func TestByHand(t *testing.T) {
	for _, typ := range structsIn(reflect.TypeFor[Document](), nil) {
		t.Run(typ.Name(), func(t *testing.T) {
			rapid.Check(t, func(r *rapid.T) {
				v := reflect.New(typ).Elem()
				draw(r, v, 4)
				f := Format{NoSpans: rapid.Bool().Draw(r, "no spans")}
				want := structWriter(typ)(nil, v, f)
				require.Equal(r, string(want), string(writerOf(typ)(nil, v, f)))
				require.Equal(r, string(want), string(Append(nil, v.Interface(), f)), "without an address")
			})
		})
	}
}

// structsIn are the structs that t is made of, itself among them, but for the
// two that have writers of another kind.
func structsIn(t reflect.Type, known []reflect.Type) []reflect.Type {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Array {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || t == reflect.TypeFor[Value]() || t == reflect.TypeFor[Span]() {
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

func TestAppendSpans(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		spans := rapid.Make[[]Span]().Draw(r, "spans")
		require.Equal(r, string(Append(nil, spans, Format{})), string(appendSpans(nil, spans)))
	})
}
