package doc

import "strings"

// block is how much Memory asks for at a time, in elements.
const block = 4096

// Memory cuts the many small things that live as long as a document out of a
// few blocks. The zero value is ready; it must not be copied after use.
type Memory struct {
	text  strings.Builder
	ints  []int32
	bytes []int8
}

// String is text as a string.
func (m *Memory) String(text []byte) string {
	if m.text.Cap()-m.text.Len() < len(text) {
		m.text = strings.Builder{} // the strings that were cut keep the old block
		m.text.Grow(max(block, len(text)))
	}
	at := m.text.Len()
	m.text.Write(text)
	return m.text.String()[at:]
}

// Ints are n zeros.
func (m *Memory) Ints(n int) []int32 { return cut(&m.ints, n) }

// Bytes are n zeros.
func (m *Memory) Bytes(n int) []int8 { return cut(&m.bytes, n) }

func cut[T any](free *[]T, n int) []T {
	if n > len(*free) {
		if n > block/4 {
			return make([]T, n)
		}
		*free = make([]T, block)
	}
	out := (*free)[:n:n]
	*free = (*free)[n:]
	return out
}
