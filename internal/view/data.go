package view

import (
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

// AppendJSON appends what the page is told of a document:
//
//	{"id": …, "text": …, "record": {…}, "pieces": […], "pages": […], "grids": […]}
//
// pieces are start and kind in turn, of everything that is no value. Lengths
// are tenths of a point.
func (d *Document) AppendJSON(dst []byte) []byte {
	if d.made != nil {
		return append(dst, d.made...)
	}
	return d.appendJSON(dst)
}

func (d *Document) appendJSON(dst []byte) []byte {
	dst = append(dst, `{"id":`...)
	dst = model.AppendString(dst, d.ID)
	dst = append(dst, `,"text":`...)
	if d.Text == nil {
		dst = append(dst, "null"...)
	} else {
		dst = model.AppendString(dst, *d.Text)
	}
	dst = append(dst, `,"record":`...)
	dst = d.Record.AppendJSON(dst, model.Format{})
	dst = append(dst, `,"pieces":`...)
	dst = appendPieces(dst, d.Pieces)
	dst = append(dst, `,"pages":`...)
	dst = appendList(dst, d.Pages, appendPage)
	dst = append(dst, `,"grids":`...)
	dst = appendList(dst, d.Grids, appendGrid)
	return append(dst, '}')
}

// AppendCorrected appends to what AppendJSON wrote a correction that was saved:
// the record, and the paths of what was checked.
func AppendCorrected(dst []byte, record *model.Document, checked []string) []byte {
	dst = append(dst[:len(dst)-1], `,"corrected":{"record":`...)
	dst = record.AppendJSON(dst, model.Format{})
	dst = append(dst, `,"checked":`...)
	dst = appendList(dst, checked, func(dst []byte, path *string) []byte { return model.AppendString(dst, *path) })
	return append(dst, "}}"...)
}

func appendList[T any](dst []byte, list []T, one func([]byte, *T) []byte) []byte {
	dst = append(dst, '[')
	for i := range list {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = one(dst, &list[i])
	}
	return append(dst, ']')
}

// appendPieces writes null where pieces are not known.
func appendPieces(dst []byte, pieces []extract.Piece) []byte {
	if pieces == nil {
		return append(dst, "null"...)
	}
	dst = append(dst, '[')
	last := ""
	for i := range pieces {
		if pieces[i].Kind == last {
			continue
		}
		if last != "" {
			dst = append(dst, ',')
		}
		last = pieces[i].Kind
		dst = strconv.AppendInt(dst, int64(pieces[i].Start), 10)
		dst = append(dst, ',')
		dst = model.AppendString(dst, last)
	}
	return append(dst, ']')
}

func appendPage(dst []byte, p *extract.PrintedPage) []byte {
	dst = append(dst, `{"number":`...)
	dst = strconv.AppendInt(dst, int64(p.Number), 10)
	dst = appendNumbers(append(dst, `,"at":`...), float64(p.Start), float64(p.End))
	dst = appendNumbers(append(dst, `,"size":`...), tenths(p.Width), tenths(p.Height))
	dst = append(dst, `,"runs":`...)
	dst = appendList(dst, p.Runs, func(dst []byte, r *extract.Run) []byte {
		down := 0.0
		if r.Vertical {
			down = 1
		}
		x, y, w, h := placed(r.Box)
		return appendNumbers(dst, float64(r.Start), float64(r.End), x, y, w, h, down)
	})
	dst = append(dst, `,"rules":`...)
	dst = appendList(dst, p.Rules, func(dst []byte, r *[4]float64) []byte {
		x, y, w, h := placed(*r)
		return appendNumbers(dst, x, y, w, h)
	})
	return append(dst, '}')
}

// placed is a box as left, top, width and height in tenths of a point.
func placed(b [4]float64) (x, y, w, h float64) {
	return tenths(b[0]), tenths(b[1]), tenths(b[2] - b[0]), tenths(b[3] - b[1])
}

func tenths(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return math.Round(x * 10)
}

func appendNumbers(dst []byte, list ...float64) []byte {
	return appendList(dst, list, func(dst []byte, x *float64) []byte {
		return strconv.AppendFloat(dst, *x, 'f', -1, 64)
	})
}

func appendGrid(dst []byte, g *extract.Grid) []byte {
	dst = appendNumbers(append(dst, `{"at":`...), float64(g.Start), float64(g.End))
	dst = appendNumbers(append(dst, `,"size":`...), float64(g.Rows), float64(g.Cols))
	dst = append(dst, `,"cells":`...)
	dst = appendList(dst, g.Cells, func(dst []byte, c *extract.GridCell) []byte {
		dst = appendNumbers(append(dst, `{"at":`...), float64(c.Row), float64(c.Col), float64(c.RowSpan), float64(c.ColSpan))
		dst = append(dst, `,"lines":`...)
		dst = appendList(dst, c.Lines, func(dst []byte, l *[2]int) []byte {
			return appendNumbers(dst, float64(l[0]), float64(l[1]))
		})
		return append(dst, '}')
	})
	return append(dst, '}')
}

// AppendSummary appends what the index of a page shows of the document: the
// record with what it needs alone, in the record's own shape.
func (d *Document) AppendSummary(dst []byte) []byte {
	dst = append(dst, `{"id":`...)
	dst = model.AppendString(dst, d.ID)
	values := 0
	d.Record.Grounded(func([]byte, []model.Span) { values++ })
	dst = append(dst, `,"values":`...)
	dst = strconv.AppendInt(dst, int64(values), 10)
	dst = append(dst, `,"record":`...)
	short := summaryOf(d.Record)
	return append(short.AppendJSON(dst, model.Format{NoSpans: true}), '}')
}

// shortened is a text for the index, cut where it is long.
func shortened(t model.Text) model.Text {
	const most = 120
	if utf8.RuneCountInString(t.Text) > most {
		t.Text = string([]rune(t.Text)[:most]) + "…"
	}
	return model.Text{Text: t.Text}
}
