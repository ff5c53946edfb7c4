package normalize

import (
	"encoding/json"
	"strconv"
)

// MarshalJSON writes the match in the case format: kind, type, place, text and
// the fields of the value; fields that have their default are left out.
func (m Match) MarshalJSON() ([]byte, error) {
	w := writer{dst: make([]byte, 0, 192)}
	w.open()
	w.str("kind", string(m.Kind))
	if t := m.Type(); t != "" {
		w.str("type", string(t))
	} else if m.Kind == KindText {
		w.str("type", string(TypeText))
	}
	w.num("start_offset", int64(m.Start))
	w.num("end_offset", int64(m.End))
	w.str("text", m.Text)
	switch {
	case m.Err != "":
		w.str("error", string(m.Err))
	case m.Kind == KindText:
		w.str("value", m.Folded)
	default:
		w.value(&m.Value)
	}
	w.close()
	return w.dst, nil
}

// MarshalJSON writes the value as it stands inside a range or an item: its
// type and its fields.
func (v Value) MarshalJSON() ([]byte, error) {
	w := writer{dst: make([]byte, 0, 128)}
	w.typed(&v)
	return w.dst, nil
}

// A writer writes JSON objects key by key.
type writer struct {
	dst   []byte
	first bool
}

func (w *writer) open()  { w.dst, w.first = append(w.dst, '{'), true }
func (w *writer) close() { w.dst, w.first = append(w.dst, '}'), false }

func (w *writer) key(k string) {
	if !w.first {
		w.dst = append(w.dst, ',')
	}
	w.first = false
	w.dst = append(w.dst, '"')
	w.dst = append(w.dst, k...)
	w.dst = append(w.dst, '"', ':')
}

func (w *writer) quote(s string) {
	b, err := json.Marshal(s)
	if err != nil {
		b = []byte(`""`)
	}
	w.dst = append(w.dst, b...)
}

func (w *writer) str(k, s string) {
	w.key(k)
	w.quote(s)
}

// word is str for a field that is left out when empty.
func (w *writer) word(k, s string) {
	if s != "" {
		w.str(k, s)
	}
}

func (w *writer) num(k string, n int64) {
	w.key(k)
	w.dst = strconv.AppendInt(w.dst, n, 10)
}

// count is num for a field that is left out when zero.
func (w *writer) count(k string, n int64) {
	if n != 0 {
		w.num(k, n)
	}
}

func (w *writer) dec(k string, d Decimal) {
	w.key(k)
	w.dst = d.append(w.dst)
}

func (w *writer) yes(k string, b bool) {
	if b {
		w.key(k)
		w.dst = append(w.dst, "true"...)
	}
}

func (w *writer) null(k string) {
	w.key(k)
	w.dst = append(w.dst, "null"...)
}

func (w *writer) list(k string, items []string) {
	w.key(k)
	w.dst = append(w.dst, '[')
	for i, s := range items {
		if i > 0 {
			w.dst = append(w.dst, ',')
		}
		w.quote(s)
	}
	w.dst = append(w.dst, ']')
}

func (w *writer) flags(s Flags) {
	if s != 0 {
		w.list("flags", s.Names())
	}
}

func (w *writer) hedge(h *Hedge) {
	w.yes("approximate", h.Approximate)
	w.word("bound", string(h.Bound))
}

// typed writes a value inside another one.
func (w *writer) typed(v *Value) {
	w.open()
	w.str("type", string(v.Type()))
	w.value(v)
	w.close()
}
