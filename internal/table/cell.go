package table

import (
	"time"

	"github.com/giji-go/giji/model"
)

// A Cell is one value of its column's kind; Null is there where there is none.
type Cell struct {
	kind  Kind
	set   bool
	day   bool // a Time without its time of day
	text  string
	n     int64
	x     float64
	list  []string
	clock time.Time // a Time: the clock in Japan, written as if it were UTC
}

// Kind is that of the column.
func (c Cell) Kind() Kind { return c.kind }

// Null reports whether there is no value.
func (c Cell) Null() bool { return !c.set }

// Text is the value of a Text; of a Time it is the value as in the record.
func (c Cell) Text() string { return c.text }

// Int is the value of an Int.
func (c Cell) Int() int64 { return c.n }

// Float is the value of a Float.
func (c Cell) Float() float64 { return c.x }

// Bool is the value of a Bool.
func (c Cell) Bool() bool { return c.n != 0 }

// List is the value of a List.
func (c Cell) List() []string { return c.list }

// Clock is the value of a Time: what a clock in Japan shows, in a time.Time of
// UTC. day says that only the day is known.
func (c Cell) Clock() (clock time.Time, day bool) { return c.clock, c.day }

func null(k Kind) Cell         { return Cell{kind: k} }
func integer(n int) Cell       { return Cell{kind: Int, set: true, n: int64(n)} }
func float(x float64) Cell     { return Cell{kind: Float, set: true, x: x} }
func list(texts []string) Cell { return Cell{kind: List, set: len(texts) > 0, list: texts} }
func text[T ~string](s T) Cell { return Cell{kind: Text, set: s != "", text: string(s)} }
func textOf(t *model.Text) Cell {
	return pick(t, func(t *model.Text) Cell { return text(t.Text) }, Text)
}
func blockOf(b *model.Block) Cell {
	return pick(b, func(b *model.Block) Cell { return text(b.Text.Text) }, Text)
}

func truth(b bool) Cell {
	c := Cell{kind: Bool, set: true}
	if b {
		c.n = 1
	}
	return c
}

// pick is the cell of a value that may not be there.
func pick[T any](v *T, cell func(*T) Cell, k Kind) Cell {
	if v == nil {
		return null(k)
	}
	return cell(v)
}

func maybe[T ~string](s *T) Cell {
	return pick(s, func(s *T) Cell { return text(*s) }, Text)
}

func number[T int | int64](n *T) Cell {
	return pick(n, func(n *T) Cell { return Cell{kind: Int, set: true, n: int64(*n)} }, Int)
}

func decimal(x *float64) Cell {
	return pick(x, func(x *float64) Cell { return float(*x) }, Float)
}

// moment is a time of the record; one that is not known to the day is null.
func moment(value *string) Cell {
	if value == nil {
		return null(Time)
	}
	c := Cell{kind: Time, set: true, text: *value}
	if at, err := time.Parse(time.RFC3339, *value); err == nil {
		_, offset := at.In(japan).Zone()
		c.clock = at.UTC().Add(time.Duration(offset) * time.Second)
		return c
	}
	day, err := time.Parse(time.DateOnly, *value)
	if err != nil {
		return null(Time)
	}
	c.clock, c.day = day, true
	return c
}

var japan = time.FixedZone("JST", 9*60*60)
