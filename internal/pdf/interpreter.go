package pdf

import (
	"context"

	"github.com/giji-go/giji/internal/doc"
)

// An interpreter runs content streams (7.8) and gathers what they show.
type interpreter struct {
	ctx   context.Context
	file  *File
	page  doc.RawPage
	state state
	stack []state
	path  path
	marks []mark       // marked content that is open
	owner array        // the elements of the structure by the numbers of marked content
	dark  int          // open marked content that is not shown
	back  int          // open marked content that is a watermark
	askew bool         // the string at hand is a watermark
	forms map[ref]bool // forms that are being run
	depth int
	cut   bool // a form was too deep, and what it shows is missing
	ops   int  // operators until the context is looked at again
}

// A state is the graphics state (8.4) as far as text and rules need it.
type state struct {
	ctm       matrix
	clip      doc.Box // on the page; for rules
	lineWidth float64
	fill      ink
	text      textState
}

func newInterpreter(ctx context.Context, f *File, base matrix) *interpreter {
	return &interpreter{
		ctx:   ctx,
		file:  f,
		state: state{ctm: base, lineWidth: 1, fill: ink{alpha: 1}, text: newTextState()},
		forms: map[ref]bool{},
	}
}

// finish hands the page over.
func (in *interpreter) finish() doc.RawPage {
	for len(in.marks) > 0 {
		in.endMark()
	}
	for i := range in.page.Glyphs {
		if in.page.Glyphs[i].Text == unreadable {
			in.page.Unreadable++
		}
	}
	return in.page
}

// An operand is a number, the bytes of a string or name, the source of a
// dictionary after its first bracket, or the bracket of an array.
type operand struct {
	kind kind
	num  float64
	text []byte
}

// run interprets one content stream.
func (in *interpreter) run(content []byte, resources dict, depth int) {
	const most = 1 << 16 // operands; no operator has that many
	l := lexer{b: content}
	r := runner{interpreter: in, resources: resources}
	floor, saved := len(in.stack), in.depth
	in.depth = depth
	for {
		k := l.next()
		switch k {
		case kEOF:
			in.unwind(floor)
			in.depth = saved
			return
		case kWord:
			in.spendOperators(1)
			r.operator(l.text, &l)
			r.args, l.buf = r.args[:0], l.buf[:0]
		case kDict:
			r.args = append(r.args, operand{kind: kObject, text: l.skipDict()})
		default:
			if len(r.args) < most {
				r.args = append(r.args, operand{kind: k, num: l.num, text: l.text})
			}
		}
	}
}

// unwind closes what a stream left open.
func (in *interpreter) unwind(floor int) {
	for len(in.stack) > floor {
		in.restore()
	}
}

func (in *interpreter) spendOperators(n int) {
	left := &in.file.left
	if left.operators -= n; left.operators < 0 {
		left.stopOperators()
	}
	if in.ops -= n; in.ops < 0 {
		in.ops = 4096
		if err := in.ctx.Err(); err != nil {
			panic(abort{err})
		}
	}
}

func (in *interpreter) save() {
	const deepest = 4096
	if len(in.stack) < deepest {
		in.stack = append(in.stack, in.state)
	}
}

func (in *interpreter) restore() {
	if n := len(in.stack); n > 0 {
		in.state = in.stack[n-1]
		in.stack = in.stack[:n-1]
	}
}
