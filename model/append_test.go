package model

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// What is written by hand must be what the writer of structs writes: a member
// that is added to a type and forgotten in append.go fails here.
func TestHandwritten(t *testing.T) {
	t.Run("Text", sameByHand[Text])
	t.Run("Time", sameByHand[Time])
	t.Run("Quantity", sameByHand[Quantity])
	t.Run("Measure", sameByHand[Measure])
	t.Run("Notice", sameByHand[Notice])
	t.Run("Participant", sameByHand[Participant])
	t.Run("Remark", sameByHand[Remark])
}

func sameByHand[T any](t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		x := rapid.Make[T]().Draw(r, "x")
		f := Format{NoSpans: rapid.Bool().Draw(r, "no spans")}
		v := reflect.ValueOf(&x).Elem()
		want := structWriter(v.Type())(nil, v, f)
		require.Equal(r, string(want), string(handwritten(v.Type())(nil, v, f)))
		require.Equal(r, string(want), string(Append(nil, x, f)), "without an address")
	})
}

func TestWriteSpans(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		spans := rapid.Make[[]Span]().Draw(r, "spans")
		v := reflect.ValueOf(&spans).Elem()
		require.Equal(r, string(listWriter(v.Type())(nil, v, Format{})), string(writeSpans(nil, v, Format{})))
	})
}
