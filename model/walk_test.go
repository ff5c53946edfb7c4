package model

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestGrounded compares the walk with one by reflection: spans in a member
// that the walk does not know of fail here.
func TestGrounded(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var d Document
		draw(r, reflect.ValueOf(&d).Elem(), 7)
		d.Unassigned, d.Diagnostics = nil, nil
		var want, got []string
		collect(reflect.ValueOf(d), "", &want)
		d.Grounded(func(pointer []byte, spans []Span) { got = append(got, said(string(pointer), spans)) })
		require.Equal(r, want, got)
	})
}

func said(pointer string, spans []Span) string { return fmt.Sprintf("%s %d", pointer, len(spans)) }

// collect finds the spans in v, its own before those of its members.
func collect(v reflect.Value, pointer string, all *[]string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			collect(v.Elem(), pointer, all)
		}
	case reflect.Slice:
		for i := range v.Len() {
			collect(v.Index(i), fmt.Sprintf("%s/%d", pointer, i), all)
		}
	case reflect.Struct:
		if spans := v.FieldByName("Spans"); spans.IsValid() && spans.Len() > 0 {
			*all = append(*all, said(pointer, spans.Interface().([]Span)))
		}
		collectMembers(v, pointer, all)
	}
}

func collectMembers(v reflect.Value, pointer string, all *[]string) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case name == "spans":
		case field.Anonymous:
			collectMembers(v.Field(i), pointer, all)
		case v.Type() == reflect.TypeFor[Value]():
			collect(v.Field(i), pointer, all)
		default:
			collect(v.Field(i), pointer+"/"+name, all)
		}
	}
}
