// Package score measures records against gold files, field by field.
//
// A gold file holds a subset of the output format: only the keys that a gold
// object names are scored (keys that begin with "_" are remarks). Lists are
// scored whole and in order, each gold item against its best match; an
// unmatched item on either side counts all its leaves. Strings compare after
// NFKC with white space removed; free text of more than 40 characters counts
// as right from a similarity of 0.98 if its digits are the same.
package score

import (
	"sort"
	"strings"
)

// Counts are leaves of the gold or of the output.
type Counts struct {
	Right  int `json:"right"`
	Missed int `json:"missed"` // in the gold, not or not so in the output
	Wrong  int `json:"wrong"`  // in the output, not or not so in the gold
}

func (c *Counts) add(d Counts) {
	c.Right += d.Right
	c.Missed += d.Missed
	c.Wrong += d.Wrong
}

// Precision is the right share of what the output says, 0 to 1.
func (c Counts) Precision() float64 { return share(c.Right, c.Right+c.Wrong) }

// Recall is the right share of what the gold says, 0 to 1.
func (c Counts) Recall() float64 { return share(c.Right, c.Right+c.Missed) }

// F1 is the harmonic mean of Precision and Recall.
func (c Counts) F1() float64 { return share(2*c.Right, 2*c.Right+c.Missed+c.Wrong) }

func share(part, whole int) float64 {
	if part == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// A Miss is one leaf that is not right. Want is nil for one that only the
// output has, Got for one that only the gold has.
type Miss struct {
	Path string `json:"path"` // .incidents[].operators[].text
	Want any    `json:"want"`
	Got  any    `json:"got"`
}

// WrongDate reports whether m is a date of a meeting that the output states
// and that is not the gold's: worse than none.
func (m Miss) WrongDate() bool {
	isDate := strings.HasSuffix(m.Path, "held.start") || strings.HasSuffix(m.Path, "held.end")
	return isDate && !empty(m.Want) && !empty(m.Got)
}

// A Score is the sum over any number of documents. The zero value is ready.
type Score struct {
	fields map[string]*Counts
	Misses []Miss
}

// Add scores one output; both are values as encoding/json decodes them.
func (s *Score) Add(gold, out any) { s.compare(gold, out, "") }

// Total is the sum over all fields.
func (s *Score) Total() Counts {
	var sum Counts
	for _, c := range s.fields {
		sum.add(*c)
	}
	return sum
}

// WrongDates counts the misses that are wrong dates of a meeting.
func (s *Score) WrongDates() int {
	n := 0
	for _, m := range s.Misses {
		if m.WrongDate() {
			n++
		}
	}
	return n
}

// A Field is the counts of one path.
type Field struct {
	Path string
	Counts
}

// Fields are the counts by path, in the order of the paths.
func (s *Score) Fields() []Field {
	fields := make([]Field, 0, len(s.fields))
	for path, c := range s.fields {
		fields = append(fields, Field{path, *c})
	}
	sort.Slice(fields, func(i, j int) bool { return fields[i].Path < fields[j].Path })
	return fields
}

func (s *Score) count(path string, c Counts) {
	if s.fields == nil {
		s.fields = map[string]*Counts{}
	}
	if s.fields[path] == nil {
		s.fields[path] = &Counts{}
	}
	s.fields[path].add(c)
}

// miss counts a leaf that is not right.
func (s *Score) miss(path string, c Counts, want, got any) {
	s.count(path, c)
	s.Misses = append(s.Misses, Miss{path, want, got})
}
