package locate

import (
	"fmt"
	"os"
)

func dbg(f *finder, h *hit) {
	if os.Getenv("DBG") == "" {
		return
	}
	s := ""
	for _, p := range h.pieces {
		s += string(f.src.Runes[p.Start:p.End]) + "/"
	}
	fmt.Fprintln(os.Stderr, h.lines, h.key, s, h.guess)
}
