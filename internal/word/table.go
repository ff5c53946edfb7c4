package word

import (
	"github.com/giji-go/giji/internal/doc"
)

// A tableCell is a cell while its table is read.
type tableCell struct {
	doc.GridCell
	col      int
	merge    merge // with the cell above
	sideways merge // with the cell to the left
}

type merge uint8

const (
	alone merge = iota
	begins
	goesOn
)

// table reads a table.
func (r *reader) table() error {
	var rows [][]tableCell
	err := within(&r.s, func(name string) error {
		switch name {
		case "tr":
			row, deleted, err := r.row()
			if !deleted {
				rows = append(rows, row)
			}
			return err
		case "tblPr", "tblGrid", "del", "moveFrom", "sdtPr":
			return r.s.skip()
		}
		return nil
	})
	if err != nil {
		return err
	}
	if grid := merged(rows); len(grid.Rows) > 0 {
		r.elements = append(r.elements, doc.Element{Kind: doc.TableElement, Grid: grid, Gap: r.gap})
		r.gap = 0
	}
	return nil
}

// row reads a row, and whether it was deleted.
func (r *reader) row() (row []tableCell, deleted bool, err error) {
	col := 0
	err = within(&r.s, func(name string) error {
		switch name {
		case "gridBefore":
			col = max(0, min(r.s.attrInt("val", 0), maxSpan))
			if col > 0 {
				row = append(row, tableCell{GridCell: doc.GridCell{RowSpan: 1, ColSpan: col}})
			}
		case "tc":
			cell, err := r.cell()
			if err != nil {
				return err
			}
			if n := len(row); cell.sideways == goesOn && n > 0 {
				row[n-1].ColSpan += cell.ColSpan
				row[n-1].Content = append(row[n-1].Content, cell.Content...)
			} else {
				cell.col = col
				row = append(row, cell)
			}
			col += cell.ColSpan
		case "del":
			deleted = true
		case "tblPrEx", "trPrChange", "sdtPr", "moveFrom":
			return r.s.skip()
		}
		return nil
	})
	return row, deleted, err
}

// maxSpan bounds the columns of a cell.
const maxSpan = 1000

func (r *reader) cell() (tableCell, error) {
	c := tableCell{GridCell: doc.GridCell{RowSpan: 1, ColSpan: 1}}
	inner := r.document.reader(nil)
	inner.s, inner.inCell = r.s, true
	err := within(&inner.s, func(name string) error {
		if name == "tcPr" {
			return c.read(&inner.s)
		}
		return inner.block()
	})
	inner.flush()
	r.s = inner.s
	c.Content = inner.elements
	return c, err
}

func (c *tableCell) read(s *scanner) error {
	return within(s, func(name string) error {
		switch name {
		case "gridSpan":
			c.ColSpan = max(1, min(s.attrInt("val", 1), maxSpan))
		case "vMerge":
			c.merge = mergeOf(s)
		case "hMerge":
			c.sideways = mergeOf(s)
		case "tcPrChange":
			return s.skip()
		}
		return nil
	})
}

func mergeOf(s *scanner) merge {
	if string(s.attr("val")) == "restart" {
		return begins
	}
	return goesOn
}

// merged joins the cells that are merged over rows.
func merged(rows [][]tableCell) *doc.Grid {
	grid := &doc.Grid{Rows: make([][]doc.GridCell, len(rows))}
	type place struct{ row, at int }
	open := map[int]place{} // by column the cell that goes on downwards
	for i, row := range rows {
		for k := range row {
			cell := &row[k]
			if above, ok := open[cell.col]; ok && cell.merge == goesOn {
				top := &grid.Rows[above.row][above.at]
				top.RowSpan++
				top.Content = append(top.Content, cell.Content...)
				continue
			}
			delete(open, cell.col)
			if cell.merge != alone {
				open[cell.col] = place{i, len(grid.Rows[i])}
			}
			grid.Rows[i] = append(grid.Rows[i], cell.GridCell)
		}
	}
	return grid
}
