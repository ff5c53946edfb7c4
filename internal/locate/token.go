package locate

import "github.com/giji-go/giji/internal/doc"

// tokens are the places where the tokens of all lines begin: all that white
// space parts, the first of each line left out.
type tokens struct {
	starts []int32
	line   []int32 // where those of each line begin, and the end of the last's
}

func tokensOf(src *doc.Source) tokens {
	t := tokens{line: src.Memory.Ints(len(src.Lines) + 1)}
	for i, line := range src.Lines {
		src.Stop.Check()
		for at := tokenEnd(src, line.Start, line.End); at < line.End; at = tokenEnd(src, at, line.End) {
			if at = skipSpace(src, at, line.End); at < line.End {
				t.starts = append(t.starts, int32(at))
			}
		}
		t.line[i+1] = int32(len(t.starts))
	}
	return t
}

// of are the tokens of line i.
func (t *tokens) of(i int) []int32 { return t.starts[t.line[i]:t.line[i+1]] }
