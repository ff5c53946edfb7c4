// Package sheet writes views as a workbook for Excel, LibreOffice and Numbers
// (Office Open XML, ECMA-376): one sheet a view, dates as dates, numbers as
// numbers, texts as texts and never as formulas.
package sheet

import (
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/giji-go/giji/internal/table"
)

// ErrTooLong is returned for a view with more rows than a sheet takes.
var ErrTooLong = errors.New("a sheet takes no more than 1,048,575 rows")

const (
	maxRows = 1<<20 - 1 // below the head
	maxText = 32767     // UTF-16 units of a cell
)

// A Sheet is the rows of a view.
type Sheet struct {
	View *table.View
	Rows []table.Row
}

// A Language is that of the heads and the names of sheets.
type Language string

// The languages.
const (
	English  Language = "en" // the names of views and columns
	Japanese Language = "ja"
)

// The styles of cells, by their place in styles.
const (
	plainStyle = iota
	headStyle
	dayStyle
	minuteStyle
	wrapStyle
)

const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
	`<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>` +
	`<numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>` +
	`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="5">` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>` +
	`<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>` +
	`<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">` +
	`<alignment vertical="top"/></xf>` +
	`<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">` +
	`<alignment vertical="top"/></xf>` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const relations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
	`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ` +
	`Target="xl/workbook.xml"/></Relationships>`

// Write writes a workbook. The same sheets give the same bytes.
func Write(w io.Writer, sheets []Sheet, language Language) error {
	archive := zip.NewWriter(w)
	parts := []struct{ name, text string }{
		{"[Content_Types].xml", contentTypes(len(sheets))},
		{"_rels/.rels", relations},
		{"xl/workbook.xml", workbook(sheets, language)},
		{"xl/_rels/workbook.xml.rels", workbookRelations(len(sheets))},
		{"xl/styles.xml", styles},
	}
	for _, p := range parts {
		file, err := create(archive, p.name)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(file, p.text); err != nil {
			return err
		}
	}
	for i, s := range sheets {
		if len(s.Rows) > maxRows {
			return fmt.Errorf("%s has %d rows: %w", s.View.Name, len(s.Rows), ErrTooLong)
		}
		file, err := create(archive, fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1))
		if err != nil {
			return err
		}
		out := &writer{bufio.NewWriterSize(file, 1<<16)}
		out.sheet(s, language, i == 0)
		if err := out.Flush(); err != nil {
			return err
		}
	}
	return archive.Close()
}

// create begins a part; its time is always the same.
func create(archive *zip.Writer, name string) (io.Writer, error) {
	epoch := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	return archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: epoch})
}

func contentTypes(n int) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>`)
	for i := range n {
		fmt.Fprintf(&b, `<Override PartName="/xl/worksheets/sheet%d.xml" `+
			`ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`, i+1)
	}
	return b.String() + `</Types>`
}

func workbook(sheets []Sheet, language Language) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>`)
	for i, s := range sheets {
		fmt.Fprintf(&b, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, escape(title(s.View, language)), i+1, i+1)
	}
	b.WriteString(`</sheets><definedNames>`)
	for i, s := range sheets { // as Excel keeps what is filtered
		fmt.Fprintf(&b, `<definedName name="_xlnm._FilterDatabase" localSheetId="%d" hidden="1">'%s'!$A$1:$%s$%d</definedName>`,
			i, escape(title(s.View, language)), columnName(len(s.View.Columns)-1), len(s.Rows)+1)
	}
	return b.String() + `</definedNames></workbook>`
}

func workbookRelations(n int) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	for i := range n {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%sworksheet" Target="worksheets/sheet%d.xml"/>`, i+1, kind, i+1)
	}
	fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%sstyles" Target="styles.xml"/>`, n+1, kind)
	return b.String() + `</Relationships>`
}

func title(v *table.View, language Language) string {
	if language == Japanese {
		return v.Label
	}
	return v.Name
}

func head(c table.Column, language Language) string {
	if language == Japanese {
		return c.Label
	}
	return c.Name
}

// A writer writes the cells of one sheet; its errors come with Flush.
type writer struct{ *bufio.Writer }

func (w *writer) sheet(s Sheet, language Language, first bool) {
	w.WriteString(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"`)
	if first {
		w.WriteString(` tabSelected="1"`)
	}
	w.WriteString(`><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, width := range widths(s, language) {
		fmt.Fprintf(w, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width)
	}
	w.WriteString(`</cols><sheetData><row r="1">`)
	for i, c := range s.View.Columns {
		w.text(i, 1, headStyle, head(c, language))
	}
	w.WriteString(`</row>`)
	for n, row := range s.Rows {
		fmt.Fprintf(w, `<row r="%d">`, n+2)
		for i, c := range row {
			if !c.Null() {
				w.cell(i, n+2, c)
			}
		}
		w.WriteString(`</row>`)
	}
	fmt.Fprintf(w, `</sheetData><autoFilter ref="A1:%s%d"/></worksheet>`, columnName(len(s.View.Columns)-1), len(s.Rows)+1)
}

func (w *writer) cell(column, row int, c table.Cell) {
	switch c.Kind() {
	case table.Int:
		w.number(column, row, plainStyle, strconv.FormatInt(c.Int(), 10))
	case table.Float:
		w.number(column, row, plainStyle, strconv.FormatFloat(c.Float(), 'g', -1, 64))
	case table.Bool:
		w.start(column, row, plainStyle, "b")
		w.WriteString(map[bool]string{false: "<v>0</v></c>", true: "<v>1</v></c>"}[c.Bool()])
	case table.Time:
		w.time(column, row, c)
	case table.List:
		w.text(column, row, wrapStyle, strings.Join(c.List(), "\n"))
	default:
		w.text(column, row, styleOf(c.Text()), c.Text())
	}
}

// time writes days since 1899-12-30, as spreadsheets count them. Days before
// 1900-03-01, which they count in different ways, are texts.
func (w *writer) time(column, row int, c table.Cell) {
	clock, day := c.Clock()
	since := clock.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC))
	style := minuteStyle
	if day {
		style = dayStyle
	}
	if since < 61*24*time.Hour {
		w.text(column, row, plainStyle, c.Text())
		return
	}
	w.number(column, row, style, strconv.FormatFloat(since.Hours()/24, 'f', -1, 64))
}

func (w *writer) start(column, row, style int, kind string) {
	fmt.Fprintf(w, `<c r="%s%d"`, columnName(column), row)
	if style != plainStyle {
		fmt.Fprintf(w, ` s="%d"`, style)
	}
	if kind != "" {
		fmt.Fprintf(w, ` t="%s"`, kind)
	}
	w.WriteByte('>')
}

func (w *writer) number(column, row, style int, digits string) {
	w.start(column, row, style, "")
	w.WriteString("<v>" + digits + "</v></c>")
}

// text writes a text in the cell itself, which no program takes for a formula.
func (w *writer) text(column, row, style int, s string) {
	w.start(column, row, style, "inlineStr")
	w.WriteString(`<is><t xml:space="preserve">` + escape(short(s)) + `</t></is></c>`)
}

// wide is from how many halves of a character on a text is wrapped.
const wide = 60

func styleOf(s string) int {
	if strings.Contains(s, "\n") || width(s) > wide {
		return wrapStyle
	}
	return plainStyle
}

// short cuts what is longer than a cell takes and says so.
func short(s string) string {
	const mark = "…（以下略）"
	units, cut := 0, 0
	for i, r := range s {
		if units <= maxText-len([]rune(mark)) {
			cut = i
		}
		units++
		if r > 0xFFFF {
			units++
		}
		if units > maxText {
			return s[:cut] + mark
		}
	}
	return s
}

// escape makes a text of XML: characters that it cannot hold become U+FFFD.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\r':
			b.WriteString("&#13;")
		case r < 0x20 && r != '\t' && r != '\n', r == 0xFFFE, r == 0xFFFF:
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// columnName is A for 0, Z for 25, AA for 26.
func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// widths fit the head and the values, in characters, up to wide.
func widths(s Sheet, language Language) []int {
	all := make([]int, len(s.View.Columns))
	for i, c := range s.View.Columns {
		all[i] = width(head(c, language)) + 3 // the filter's button
	}
	for _, row := range s.Rows {
		for i, c := range row {
			all[i] = min(max(all[i], cellWidth(c)+1), wide)
		}
	}
	return all
}

func cellWidth(c table.Cell) int {
	switch {
	case c.Null():
		return 0
	case c.Kind() == table.Text:
		return width(c.Text())
	case c.Kind() == table.Time:
		return len("2006-01-02 15:04")
	case c.Kind() == table.List:
		most := 0
		for _, s := range c.List() {
			most = max(most, width(s))
		}
		return most
	}
	return 12
}

// width is that of the longest line in halves of a character.
func width(s string) int {
	most, n := 0, 0
	for _, r := range s {
		switch {
		case r == '\n':
			n = 0
		case r < 0x1100:
			n++
		default:
			n += 2
		}
		most = max(most, n)
	}
	return most
}
