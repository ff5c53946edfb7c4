package model

import (
	"reflect"
	"strconv"
	"strings"
	"sync"
)

// Grounded calls yield for everything in d that stands in the source, outer
// values before the parts of them: its spans and its JSON Pointer, which is
// valid only during the call. Diagnostics and what is unassigned are left
// out.
func (d *Document) Grounded(yield func(pointer []byte, spans []Span)) {
	w := walker{yield: yield, pointer: make([]byte, 0, 128)}
	w.key("/minutes", reflect.ValueOf(&d.Minutes).Elem())
	w.key("/incidents", reflect.ValueOf(d.Incidents))
	w.key("/records", reflect.ValueOf(d.Records))
}

type walker struct {
	yield   func(pointer []byte, spans []Span)
	pointer []byte
}

func (w *walker) key(key string, v reflect.Value) {
	n := len(w.pointer)
	w.pointer = append(w.pointer, key...)
	w.visit(v)
	w.pointer = w.pointer[:n]
}

func (w *walker) visit(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			w.visit(v.Elem())
		}
	case reflect.Slice:
		w.list(v)
	case reflect.Struct:
		for _, p := range placesOf(v.Type()) {
			w.place(p, v.FieldByIndex(p.index))
		}
	}
}

func (w *walker) place(p place, v reflect.Value) {
	if p.spans {
		if spans := *addressOf[[]Span](v); len(spans) > 0 {
			w.yield(w.pointer, spans)
		}
		return
	}
	w.key(p.key, v)
}

func (w *walker) list(v reflect.Value) {
	for i := range v.Len() {
		n := len(w.pointer)
		w.pointer = strconv.AppendInt(append(w.pointer, '/'), int64(i), 10)
		w.visit(v.Index(i))
		w.pointer = w.pointer[:n]
	}
}

// A place is a field that holds spans, or something that does.
type place struct {
	key   string // with its slash; "" for the member of a Value
	index []int
	spans bool
}

var places sync.Map // reflect.Type → []place: a cache, filled on first use

func placesOf(t reflect.Type) []place {
	if p, ok := places.Load(t); ok {
		return p.([]place)
	}
	p := findPlaces(t, nil)
	places.Store(t, p)
	return p
}

func findPlaces(t reflect.Type, prefix []int) []place {
	var all []place
	for i := range t.NumField() {
		field := t.Field(i)
		index := append(append([]int{}, prefix...), i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case field.Anonymous:
			all = append(all, findPlaces(field.Type, index)...)
		case name == "spans":
			all = append([]place{{index: index, spans: true}}, all...)
		case t == reflect.TypeFor[Value]():
			all = append(all, place{index: index})
		case holdsStruct(field.Type):
			all = append(all, place{key: "/" + name, index: index})
		}
	}
	return all
}

func holdsStruct(t reflect.Type) bool {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	return t.Kind() == reflect.Struct && t != reflect.TypeFor[Span]()
}
