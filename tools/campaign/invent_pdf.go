package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
)

// inventPDF is a PDF whose pages are set by chance: columns, tables with rules
// that lack or cross, text that is turned, tiny, far away or over other text.
func (m *mutator) inventPDF() []byte {
	pages := 1 + m.IntN(4)
	if m.IntN(20) == 0 {
		pages = m.some(200)
	}
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n")
	object := func(n int, text string) { fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", n, text) }
	var kids strings.Builder
	for k := range pages {
		fmt.Fprintf(&kids, "%d 0 R ", 10+2*k)
	}
	object(1, "<< /Type /Catalog /Pages 2 0 R >>")
	object(2, fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), pages))
	object(3, "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /"+
		pick(m, []string{"UniJIS-UTF16-H", "UniJIS-UTF16-H", "UniJIS-UTF16-V"})+" /DescendantFonts [4 0 R] >>")
	object(4, "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /F "+
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> /DW "+
		pick(m, []string{"1000", "1000", "1000", "500", "0", "-1000", "99999999"})+" >>")
	for k := range pages {
		box := pick(m, []string{
			"0 0 595 842", "0 0 595 842", "0 0 595 842", "0 0 842 595", "0 0 0 0", "100 100 -500 -700", "0 0 1e9 1e9", "0 0 5 5",
		})
		object(10+2*k, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Rotate %s "+
			"/Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>",
			box, pick(m, []string{"0", "0", "0", "0", "90", "180", "270", "45", "-90"}), 11+2*k))
		content := m.content()
		object(11+2*k, fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	out.WriteString("trailer\n<< /Root 1 0 R >>\n%%EOF\n")
	if m.IntN(6) == 0 {
		return m.bytes(out.Bytes(), out.Bytes())
	}
	return out.Bytes()
}

// content is what a page draws.
func (m *mutator) content() string {
	var out strings.Builder
	for range 1 + m.IntN(5) {
		pick(m, []func(*mutator, *strings.Builder){
			(*mutator).columnOfText, (*mutator).columnOfText, (*mutator).ruledTable, (*mutator).ruledTable, (*mutator).scattered, (*mutator).piled,
			(*mutator).operators,
		})(m, &out)
	}
	return out.String()
}

// show writes a text at a place.
func (m *mutator) show(out *strings.Builder, x, y, size float64, text string) {
	matrix := "1 0 0 1"
	if m.IntN(300) == 0 {
		matrix = pick(m, []string{"0 1 -1 0", "-1 0 0 -1", "0.7 0.7 -0.7 0.7", "1 0 0 -1", "0 0 0 0", "1e9 0 0 1e9", "1e-9 0 0 1e-9"})
	}
	fmt.Fprintf(out, "BT /F %.2f Tf %s %.2f %.2f Tm <", size, matrix, x, y)
	for _, unit := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(out, "%04X", unit)
	}
	out.WriteString("> Tj ET\n")
}

// columnOfText sets an invented text line by line.
func (m *mutator) columnOfText(out *strings.Builder) {
	x, y, size := float64(m.IntN(400)), float64(300+m.IntN(500)), 6+float64(m.IntN(8))
	step := size * (0.8 + m.Float64())
	for k, line := range strings.Split(pick(m, inventedTexts)(m), "\n") {
		if k == 120 {
			break
		}
		if runes := []rune(strings.ToValidUTF8(line, "?")); len(runes) > 0 {
			m.show(out, x, y, size, string(runes[:min(len(runes), 200)]))
		}
		y -= step
	}
}

// ruledTable draws a grid of which some rules are not there.
func (m *mutator) ruledTable(out *strings.Builder) {
	rows, columns := 1+m.IntN(12), 1+m.IntN(6)
	if m.IntN(30) == 0 {
		rows, columns = m.some(300), m.some(60)
	}
	x, y := float64(20+m.IntN(100)), float64(500+m.IntN(300))
	width, height := 20+m.Float64()*400/float64(columns), 8+m.Float64()*30
	gaps := m.IntN(8) // of how many rules one lacks
	drawn := func() bool { return gaps == 0 || m.IntN(gaps+2) > 0 }
	for r := range rows + 1 {
		for c := range columns + 1 {
			left, top := x+float64(c)*width, y-float64(r)*height
			if c < columns && drawn() {
				fmt.Fprintf(out, "%.2f %.2f m %.2f %.2f l S\n", left, top, left+width, top)
			}
			if r < rows && drawn() {
				fmt.Fprintf(out, "%.2f %.2f 0.5 %.2f re f\n", left, top-height, height)
			}
			if r < rows && c < columns && m.IntN(8) > 0 {
				runes := []rune(m.line())
				m.show(out, left+2, top-height*(0.2+m.Float64()*0.8), 3+m.Float64()*8, string(runes[:min(len(runes), 1+m.IntN(20))]))
			}
		}
	}
}

// scattered sets lines anywhere, on the page or not.
func (m *mutator) scattered(out *strings.Builder) {
	for range m.some(1000) {
		m.show(out, m.Float64()*1000-200, m.Float64()*1200-200, m.Float64()*m.Float64()*60, m.line())
	}
}

// piled sets many texts at one place.
func (m *mutator) piled(out *strings.Builder) {
	x, y := m.Float64()*500, m.Float64()*800
	for range m.some(2000) {
		m.show(out, x, y+m.Float64(), 10, m.line())
	}
}

// operators are such as a page may have without sense.
func (m *mutator) operators(out *strings.Builder) {
	all := []string{"q", "Q", "BT", "ET", "T*", "h", "W n", "f*", "S", "/F 9 Tf", "() Tj", "[(a) -99999 (b)] TJ",
		"1 0 0 1 9 9 cm", "0 0 0 0 0 0 cm",
		"1e30 0 0 1e30 0 0 cm", "/X Do", "BI /W 9 /H 9 ID xxxx EI", "/Span << /ActualText (x) >> BDC", "EMC", "3 Tr", "200 Tz", "0 Tz", "-5 Ts",
		"100000 Tc", "9 TL", "0 0 99999 99999 re", "0 0 m 1e20 1e20 l", "(\\050", "<4", "<<", "]", "[[[[[[", "%"}
	n := m.some(20_000)
	unit := pick(m, all) + "\n" + pick(m, all) + "\n"
	for range min(n, 60) {
		out.WriteString(pick(m, all) + "\n")
	}
	out.WriteString(strings.Repeat(unit, n/8))
}
