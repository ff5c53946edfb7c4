package table

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/giji-go/giji/model"
)

// separator stands between the texts of a list in one cell.
const separator = "; "

// CSVHead is the first line of a CSV file, with line end.
func (v *View) CSVHead() []byte {
	var dst []byte
	for i, c := range v.Columns {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = append(dst, c.Name...)
	}
	return append(dst, '\r', '\n')
}

// AppendCSV appends the row as RFC 4180 has it; null is an empty cell, a time
// is YYYY-MM-DD hh:mm in Japan, or its day alone where no more is known.
func (r Row) AppendCSV(dst []byte) []byte {
	for i, c := range r {
		if i > 0 {
			dst = append(dst, ',')
		}
		if c.set {
			dst = c.appendCSV(dst)
		}
	}
	return append(dst, '\r', '\n')
}

func (c Cell) appendCSV(dst []byte) []byte {
	switch c.kind {
	case Text:
		return appendCSVText(dst, c.text)
	case List:
		return appendCSVText(dst, strings.Join(c.list, separator))
	case Time:
		if c.day {
			return c.clock.AppendFormat(dst, "2006-01-02")
		}
		return c.clock.AppendFormat(dst, "2006-01-02 15:04")
	}
	return c.appendPlain(dst)
}

// appendPlain appends a number or a truth value.
func (c Cell) appendPlain(dst []byte) []byte {
	switch c.kind {
	case Int:
		return strconv.AppendInt(dst, c.n, 10)
	case Float:
		return strconv.AppendFloat(dst, c.x, 'f', -1, 64)
	}
	return strconv.AppendBool(dst, c.n != 0)
}

// formulaMarks begin what a spreadsheet takes for a formula: Japanese ones take
// the full-width signs for it, too.
const formulaMarks = "=+-@＝＋－＠\t\r\n"

// appendCSVText quotes where needed. A text that a spreadsheet would take for
// a formula gets a ' before it, as spreadsheets themselves do.
func appendCSVText(dst []byte, text string) []byte {
	if first, size := utf8.DecodeRuneInString(text); size > 0 && strings.ContainsRune(formulaMarks, first) {
		text = "'" + text
	}
	if !strings.ContainsAny(text, "\",\r\n") {
		return append(dst, text...)
	}
	dst = append(dst, '"')
	dst = append(dst, strings.ReplaceAll(text, `"`, `""`)...)
	return append(dst, '"')
}

// AppendJSON appends the row as an object of the view's columns, with line
// end; times are as in the record.
func (v *View) AppendJSON(dst []byte, r Row) []byte {
	mark := byte('{')
	for i, c := range r {
		dst = append(dst, mark)
		mark = ','
		dst = append(model.AppendString(dst, v.Columns[i].Name), ':')
		dst = c.appendJSON(dst)
	}
	return append(dst, '}', '\n')
}

func (c Cell) appendJSON(dst []byte) []byte {
	switch {
	case c.kind == List:
		dst = append(dst, '[')
		for i, s := range c.list {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = model.AppendString(dst, s)
		}
		return append(dst, ']')
	case !c.set:
		return append(dst, "null"...)
	case c.kind == Text, c.kind == Time:
		return model.AppendString(dst, c.text)
	}
	return c.appendPlain(dst)
}
