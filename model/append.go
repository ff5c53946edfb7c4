package model

import (
	"reflect"
	"strconv"
)

// The types of which a document has hundreds are written by hand, which costs
// a third of what reflection does; a test holds them to what the writer of
// structs would write.

// handwritten is the writer by hand of a type, nil where it has none.
func handwritten(t reflect.Type) writer {
	switch t {
	case reflect.TypeFor[Text]():
		return byHand((*Text).appendJSON)
	case reflect.TypeFor[Time]():
		return byHand((*Time).appendJSON)
	case reflect.TypeFor[Quantity]():
		return byHand((*Quantity).appendJSON)
	case reflect.TypeFor[Measure]():
		return byHand((*Measure).appendJSON)
	case reflect.TypeFor[Notice]():
		return byHand((*Notice).appendJSON)
	case reflect.TypeFor[Participant]():
		return byHand((*Participant).appendJSON)
	case reflect.TypeFor[Remark]():
		return byHand((*Remark).appendJSON)
	}
	return nil
}

// byHand is the writer of a type that writes itself.
func byHand[T any](write func(*T, object) []byte) writer {
	return func(dst []byte, v reflect.Value, f Format) []byte {
		return append(write(addressOf[T](v), object{dst, f}), '}')
	}
}

// addressOf is where v stands, that of a copy for what has no address.
func addressOf[T any](v reflect.Value) *T {
	if v.CanAddr() {
		return v.Addr().Interface().(*T)
	}
	x := v.Interface().(T)
	return &x
}

// An object is a JSON object that is being written. Every key but the first
// brings the comma before it.
type object struct {
	dst []byte
	f   Format
}

func (o *object) key(key string) { o.dst = append(o.dst, key...) }

func (o *object) text(t *Text) {
	o.key(`{"text":`)
	o.dst = AppendString(o.dst, t.Text)
	if t.Spans != nil && !o.f.NoSpans {
		o.key(`,"spans":`)
		o.dst = appendSpans(o.dst, t.Spans)
	}
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

func (o *object) optional(key string, s *string) {
	if s == nil {
		o.null(key)
		return
	}
	o.string(key, *s)
}

func (o *object) null(key string) { o.dst = append(append(o.dst, key...), "null"...) }

func (o *object) integer(key string, n *int) {
	if n == nil {
		o.null(key)
		return
	}
	o.key(key)
	o.dst = strconv.AppendInt(o.dst, int64(*n), 10)
}

func (o *object) flag(key string, b bool) {
	o.key(key)
	o.dst = strconv.AppendBool(o.dst, b)
}

func (o *object) list(key string, list []string) {
	o.key(key)
	o.dst = append(o.dst, '[')
	for i, s := range list {
		if i > 0 {
			o.dst = append(o.dst, ',')
		}
		o.dst = AppendString(o.dst, s)
	}
	o.dst = append(o.dst, ']')
}

func (o *object) time(key string, t *Time) {
	if t == nil {
		o.null(key)
		return
	}
	o.key(key)
	o.dst = append(t.appendJSON(*o), '}')
}

func (t *Text) appendJSON(o object) []byte {
	o.text(t)
	return o.dst
}

func (t *Time) appendJSON(o object) []byte {
	o.text(&t.Text)
	o.optional(`,"value":`, t.Value)
	o.optional(`,"precision":`, t.Precision)
	o.optional(`,"part":`, t.Part)
	if t.Fiscal {
		o.flag(`,"fiscal":`, true)
	}
	o.flag(`,"approximate":`, t.Approximate)
	o.list(`,"inferred":`, t.Inferred)
	o.given(`,"missing":`, t.Missing)
	o.given(`,"via":`, t.Via)
	return o.dst
}

func (q *Quantity) appendJSON(o object) []byte {
	o.text(&q.Text)
	o.optional(`,"label":`, q.Label)
	if q.Value == nil {
		o.null(`,"value":`)
	} else {
		o.key(`,"value":`)
		o.dst = strconv.AppendInt(o.dst, *q.Value, 10)
	}
	o.optional(`,"unit":`, q.Unit)
	o.flag(`,"approximate":`, q.Approximate)
	o.optional(`,"bound":`, q.Bound)
	o.optional(`,"note":`, q.Note)
	o.given(`,"missing":`, q.Missing)
	return o.dst
}

func (m *Measure) appendJSON(o object) []byte {
	o.text(&m.Text)
	o.list(`,"group":`, m.Group)
	o.integer(`,"number":`, m.Number)
	o.optional(`,"status":`, m.Status)
	o.time(`,"due":`, m.Due)
	if m.Mark == nil {
		o.null(`,"mark":`)
	} else {
		o.key(`,"mark":`)
		o.dst = append(m.Mark.appendJSON(o), '}')
	}
	o.optional(`,"note":`, m.Note)
	o.given(`,"missing":`, m.Missing)
	return o.dst
}

func (n *Notice) appendJSON(o object) []byte {
	o.text(&n.Text)
	o.string(`,"channel":`, n.Channel)
	o.optional(`,"medium":`, n.Medium)
	o.optional(`,"operator":`, n.Operator)
	o.optional(`,"label":`, n.Label)
	o.integer(`,"sequence":`, n.Sequence)
	o.time(`,"at":`, n.At)
	o.optional(`,"summary":`, n.Summary)
	return o.dst
}

func (p *Participant) appendJSON(o object) []byte {
	o.text(&p.Text)
	o.string(`,"group":`, p.Group)
	o.optional(`,"group_label":`, p.GroupLabel)
	o.optional(`,"name":`, p.Name)
	o.optional(`,"role":`, p.Role)
	o.optional(`,"affiliation":`, p.Affiliation)
	o.given(`,"via":`, p.Via)
	return o.dst
}

func (r *Remark) appendJSON(o object) []byte {
	o.text(&r.Text)
	o.optional(`,"speaker":`, r.Speaker)
	o.integer(`,"participant":`, r.Participant)
	o.string(`,"kind":`, r.Kind)
	o.given(`,"via":`, r.Via)
	return o.dst
}
