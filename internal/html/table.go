package html

import (
	"golang.org/x/net/html/atom"

	"github.com/giji-go/giji/internal/doc"
)

// table reads a table: one that only lays out the page as what its cells hold.
func (r *reader) table(i int32) {
	if r.outside > 0 || r.isLayout(i) {
		r.children(i)
		r.flush()
		return
	}
	state := r.suspend()
	grid := &doc.Grid{}
	r.inside++
	r.rows(i, grid)
	r.inside--
	r.resume(state)
	if len(grid.Rows) > 0 {
		r.elements = append(r.elements, doc.Element{Kind: doc.TableElement, Grid: grid, Gap: r.gap, Indent: r.indent})
		r.gap = 0
	}
}

// A suspended reader is what of its state a cell begins anew.
type suspended struct {
	kind   doc.ElementKind
	level  int
	number string
	indent int
	lists  []list
	pre    int
}

func (r *reader) suspend() suspended {
	s := suspended{r.kind, r.level, r.number, r.indent, r.lists, r.pre}
	r.kind, r.level, r.number, r.indent, r.lists, r.pre = doc.Paragraph, 0, "", 0, nil, 0
	return s
}

func (r *reader) resume(s suspended) {
	r.kind, r.level, r.number, r.indent, r.lists, r.pre = s.kind, s.level, s.number, s.indent, s.lists, s.pre
}

// rows reads the rows below element i. What stands in a table but in no cell
// is shown above it.
func (r *reader) rows(i int32, grid *doc.Grid) {
	for k := i + 1; k < r.nodes[i].end; k = r.nodes[k].end {
		switch tag := r.nodes[k].tag; {
		case isRowGroup(tag):
			r.rows(k, grid)
		case tag == atom.Tr:
			r.cells(k, grid)
		case isCell(tag):
			grid.Rows = append(grid.Rows, []doc.GridCell{r.cell(k)})
		default:
			r.node(k)
			r.flush()
		}
	}
}

func (r *reader) cells(i int32, grid *doc.Grid) {
	from := len(r.row)
	for k := i + 1; k < r.nodes[i].end; k = r.nodes[k].end {
		if isCell(r.nodes[k].tag) {
			cell := r.cell(k)
			r.row = append(r.row, cell)
			continue
		}
		r.node(k)
		r.flush()
	}
	n := len(r.row) - from
	if cap(r.rowRoom)-len(r.rowRoom) < n {
		r.rowRoom = make([]doc.GridCell, 0, max(n, roomBlock))
	}
	at := len(r.rowRoom)
	r.rowRoom = append(r.rowRoom, r.row[from:]...)
	r.row = r.row[:from]
	grid.Rows = append(grid.Rows, r.rowRoom[at:at+n:at+n])
}

// roomBlock is how many cells or elements memory is asked for at a time.
const roomBlock = 512

func (r *reader) cell(i int32) doc.GridCell {
	n := &r.nodes[i]
	c := doc.GridCell{RowSpan: 1, ColSpan: 1, Head: n.tag == atom.Th}
	if n.attrs >= 0 {
		c.RowSpan, c.ColSpan = r.attrs[n.attrs].rowSpan, r.attrs[n.attrs].colSpan
		if c.RowSpan == 0 {
			c.RowSpan = 1 << 20 // to the last row
		}
	}
	outer := len(r.elements)
	r.gap = 0
	r.children(i)
	r.flush()
	c.Content = r.cut(outer)
	r.gap = 0
	return c
}

// cut takes the elements from the given one on for a cell.
func (r *reader) cut(from int) []doc.Element {
	n := len(r.elements) - from
	if n == 0 {
		return nil
	}
	if cap(r.cellRoom)-len(r.cellRoom) < n {
		r.cellRoom = make([]doc.Element, 0, max(n, roomBlock))
	}
	at := len(r.cellRoom)
	r.cellRoom = append(r.cellRoom, r.elements[from:]...)
	clear(r.elements[from:])
	r.elements = r.elements[:from]
	return r.cellRoom[at : at+n : at+n]
}

// isLayout reports whether a table lays out the page: it holds headings or the
// like, or nearly all of its text is that of one cell and long.
func (r *reader) isLayout(i int32) bool {
	heads, sections, inner := 0, 0, 0
	largest := int32(0)
	for k := i + 1; k < r.nodes[i].end; k++ {
		switch n := &r.nodes[k]; {
		case n.tag == atom.Th || n.tag == atom.Caption || n.tag == atom.Thead:
			heads++
		case isHeading(n.tag), n.tag == atom.Form, n.tag == atom.Nav, n.tag == atom.Main, n.tag == atom.Article:
			sections++
		case n.tag == atom.Table:
			inner++
		case n.tag == atom.Td:
			largest = max(largest, n.size)
		}
		if heads > 0 && r.nodes[k].tag == atom.Th {
			return false
		}
	}
	size := r.nodes[i].size
	return sections > 0 || inner > 0 && largest*10 > size*8 && largest > 600
}
