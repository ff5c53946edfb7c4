package doc_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/doc"
)

// What the memory hands out is empty however often it was used before, and
// strings outlive it.
func TestMemoryIsUsedAgain(t *testing.T) {
	var kept []string
	for round := range 5 {
		src := &doc.Source{Runes: doc.Runes(100), Fold: doc.Runes(100)}
		for n := 1; n < 9000; n = n*3 + round {
			ints, bytes := src.Memory.Ints(n), src.Memory.Bytes(n)
			assert.Len(t, ints, n)
			assert.Len(t, bytes, n)
			for i := range n {
				if ints[i] != 0 || bytes[i] != 0 {
					t.Fatalf("round %d: %d of %d is not zero", round, i, n)
				}
				ints[i], bytes[i] = 7, 7
			}
			assert.Equal(t, n, cap(ints), "nothing behind it is reached by append")
		}
		assert.Empty(t, src.Memory.Lines())
		src.Lines = append(src.Memory.Lines(), doc.Line{Page: round})
		kept = append(kept, src.Memory.String([]byte{'a' + byte(round), 'x'}))
		src.Release()
		assert.Empty(t, src.Runes)
	}
	assert.Equal(t, []string{"ax", "bx", "cx", "dx", "ex"}, kept)
}

func TestReleaseOfNothing(t *testing.T) {
	src := new(doc.Source)
	src.Release()
	src.Release()
	assert.Len(t, src.Memory.Ints(3), 3)
}
