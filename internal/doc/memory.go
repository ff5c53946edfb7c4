package doc

import (
	"strings"
	"sync"
)

// block is how much Memory asks for at a time, in elements.
const block = 4096

// Memory cuts the many small things that live as long as a Source out of a
// few blocks, which the next Source takes over once they are released. The
// zero value is ready; it must not be copied after use.
type Memory struct {
	text  strings.Builder
	room  []byte
	ints  []int32
	bytes []int8
	under *blocks
}

// blocks are the memory that goes from one Source to the next. Memory that is
// written again and again stays near the processor; new memory never is.
type blocks struct {
	ints  [4 * block]int32
	bytes [4 * block]int8
	lines []Line
}

var (
	freeBlocks = sync.Pool{New: func() any { return new(blocks) }}
	freeRunes  sync.Pool // of *[]rune
)

// String is text as a string, which outlives the Source.
func (m *Memory) String(text []byte) string {
	if m.text.Cap()-m.text.Len() < len(text) {
		m.text = strings.Builder{} // the strings that were cut keep the old block
		m.text.Grow(max(block, len(text)))
	}
	at := m.text.Len()
	m.text.Write(text)
	return m.text.String()[at:]
}

// Room is n bytes to write a text into, which hold anything. The next call
// gives the same.
func (m *Memory) Room(n int) []byte {
	if n > len(m.room) {
		m.room = make([]byte, max(n, block))
	}
	return m.room[:n]
}

// Ints are n zeros.
func (m *Memory) Ints(n int) []int32 {
	m.begin()
	return cut(&m.ints, n)
}

// Bytes are n zeros.
func (m *Memory) Bytes(n int) []int8 {
	m.begin()
	return cut(&m.bytes, n)
}

// Lines is room for the lines of the Source, none yet.
func (m *Memory) Lines() []Line {
	m.begin()
	return m.under.lines[:0]
}

func (m *Memory) begin() {
	if m.under == nil {
		m.under = freeBlocks.Get().(*blocks)
		m.ints, m.bytes = m.under.ints[:], m.under.bytes[:]
	}
}

func cut[T any](free *[]T, n int) []T {
	if n > len(*free) {
		if n > block/4 {
			return make([]T, n)
		}
		*free = make([]T, block)
	}
	out := (*free)[:n:n]
	*free = (*free)[n:]
	clear(out)
	return out
}

// Runes is room for n characters, which hold anything.
func Runes(n int) []rune {
	if free, ok := freeRunes.Get().(*[]rune); ok && cap(*free) >= n {
		return (*free)[:n]
	}
	return make([]rune, n)
}

// keptRunes is the longest text whose memory is used again, in characters.
const keptRunes = 1 << 20

// Release gives the memory of the Source to the next one. Nothing that was cut
// out of it, strings aside, may be used any more.
func (src *Source) Release() {
	for _, runes := range [...][]rune{src.Runes, src.Fold} {
		if cap(runes) > 0 && cap(runes) <= keptRunes {
			freeRunes.Put(&runes)
		}
	}
	if under := src.Memory.under; under != nil && cap(src.Lines)*8 <= keptRunes {
		under.lines = src.Lines[:0]
		freeBlocks.Put(under)
	}
	*src = Source{}
}
