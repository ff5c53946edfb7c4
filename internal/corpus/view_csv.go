package corpus

import "strings"

// csvHead is the first line of a CSV file.
func (v *view) csvHead() []byte {
	var cells []cell
	for _, c := range v.allColumns() {
		cells = append(cells, str(c.name))
	}
	return appendCSV(nil, cells)
}

// appendCSV appends a row as RFC 4180 has it; null is an empty cell.
func appendCSV(dst []byte, cells []cell) []byte {
	for i, c := range cells {
		if i > 0 {
			dst = append(dst, ',')
		}
		switch {
		case !c.set:
		case c.kind == stringLeaf:
			dst = appendCSVText(dst, c.text)
		default:
			dst = c.appendPlain(dst)
		}
	}
	return append(dst, '\r', '\n')
}

// appendCSVText quotes where needed. A text that a spreadsheet would take for
// a formula gets a ' before it, as spreadsheets themselves do.
func appendCSVText(dst []byte, text string) []byte {
	if text != "" && strings.IndexByte("=+-@\t\r", text[0]) >= 0 {
		text = "'" + text
	}
	if !strings.ContainsAny(text, "\",\r\n") {
		return append(dst, text...)
	}
	dst = append(dst, '"')
	dst = append(dst, strings.ReplaceAll(text, `"`, `""`)...)
	return append(dst, '"')
}
