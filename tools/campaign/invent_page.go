package main

import (
	"bytes"
	"fmt"
	"html"
	"slices"
	"strings"
)

var inventedMarkup = []func(m *mutator) []byte{
	(*mutator).splicedPages, (*mutator).nestedPage, (*mutator).tablePage, (*mutator).unclosedPage, (*mutator).hugePage, (*mutator).linesPage,
}

// splicedPages is the beginning of one page and the end of another, at tags.
func (m *mutator) splicedPages() []byte {
	a, b := m.seed(kindHTML), m.seed(kindHTML)
	x, y := tag.FindAllIndex(a, 20_000), tag.FindAllIndex(b, 20_000)
	if len(x) == 0 || len(y) == 0 {
		return slices.Concat(a, b)
	}
	return slices.Concat(a[:pick(m, x)[0]], b[pick(m, y)[0]:])
}

var containers = []string{
	"div", "span", "b", "font", "a", "table", "table><tr><td", "tr", "td", "ul", "ul><li", "ol><li", "dl><dd", "dt", "p", "h2",
	"ruby", "ruby><rt",
	"select><option", "template", "noscript", "svg", "math><mi", "svg><foreignObject><div", "form", "button", "details><summary",
	"blockquote", "pre", "iframe", "object", "frameset", "textarea", "title", "x-y", "table><caption", "table><td><select",
}

// nestedPage has elements in elements, closed or not.
func (m *mutator) nestedPage() []byte {
	data := m.seed(kindHTML)
	found := tag.FindAllIndex(data, 20_000)
	if len(found) == 0 {
		return data
	}
	at := pick(m, found)[0]
	n := m.some(20_000)
	open, shut := strings.Split(pick(m, containers), "><"), ""
	between := ""
	if m.IntN(3) == 0 {
		n, between = min(n, 2000), html.EscapeString(m.line())
	}
	for _, name := range slices.Backward(open) {
		shut += "</" + name + ">"
	}
	if m.IntN(2) == 0 {
		shut = ""
	}
	return slices.Concat(data[:at], bytes.Repeat([]byte("<"+strings.Join(open, "><")+">"+between), n), []byte(html.EscapeString(m.line())),
		bytes.Repeat([]byte(shut), n), data[at:])
}

// extents are how many rows or columns a cell takes.
var extents = []string{"0", "1", "2", "3", "5", "999", "1000", "1001", "65534", "65535", "99999999999", "-1", "1.5", "２", "", "x"}

// tablePage is a page of one table, whose cells overlap, lack or are too many.
func (m *mutator) tablePage() []byte {
	var out strings.Builder
	out.WriteString("<!DOCTYPE html><meta charset=utf-8><h1>議事要旨</h1><p>" + html.EscapeString(m.line()) + "</p><table border>")
	rows, columns := m.some(2000), 1+m.IntN(12)
	if m.IntN(20) == 0 {
		rows, columns = 3, m.some(5000)
	}
	for range rows {
		out.WriteString(pick(m, []string{"<tr>", "<tr>", "<tr>", "<tr>", "<tbody><tr>", "<thead><tr>", "<tfoot>", ""}))
		for range max(0, columns-m.IntN(5)/4+m.IntN(5)/4) {
			out.WriteString("<" + pick(m, []string{"td", "td", "td", "th"}))
			for _, name := range []string{"rowspan", "colspan"} {
				if m.IntN(8) == 0 {
					fmt.Fprintf(&out, ` %s="%s"`, name, pick(m, extents))
				}
			}
			out.WriteString(">")
			for range m.IntN(3) {
				out.WriteString(html.EscapeString(m.line()) + pick(m, []string{
					"", "", "<br>", "<p>", "<ul><li>", "<table><tr><td>", "</table>", "<hr>",
				}))
			}
		}
	}
	out.WriteString(pick(m, []string{"</table>", ""}))
	return []byte(out.String())
}

// unclosedPage has the end tags of a stretch left out, or only those.
func (m *mutator) unclosedPage() []byte {
	data := bytes.Clone(m.seed(kindHTML))
	found := tag.FindAllIndex(data, 20_000)
	from, to := m.piece(len(found))
	ends := m.IntN(2) == 0
	for _, at := range slices.Backward(found[from:to]) {
		if (data[at[0]+1] == '/') == ends {
			data = slices.Delete(data, at[0], at[1])
		}
	}
	return data
}

// hugePage has one element, attribute, entity or comment that goes on and on.
func (m *mutator) hugePage() []byte {
	data := m.seed(kindHTML)
	found := tag.FindAllIndex(data, 20_000)
	if len(found) == 0 {
		return data
	}
	at := pick(m, found)[0]
	n := m.some(200_000)
	var huge string
	switch m.IntN(7) {
	case 0:
		huge = strings.Repeat(html.EscapeString(m.line()), 1+n/20)
	case 1:
		huge = "<p " + strings.Repeat("a=b ", n/4) + ">"
	case 2:
		huge = "<p title='" + strings.Repeat("長", n/3) + "'>"
	case 3:
		huge = strings.Repeat("&#x26085;&amp;&notanentity;&#0;&#xd800;", n/40)
	case 4:
		huge = "<!--" + strings.Repeat("--!>-<!--", n/9)
	case 5:
		huge = strings.Repeat("<br>", n/4)
	case 6:
		huge = "<ol start=" + pick(m, numbers) + " type=" + pick(m, []string{"a", "A", "i", "I", "1", "x"}) + " reversed>" +
			strings.Repeat("<li>"+html.EscapeString(m.line()), 1+n/2000)
	}
	return slices.Concat(data[:at], []byte(huge), data[at:])
}

// linesPage is an invented text as a page.
func (m *mutator) linesPage() []byte {
	text := html.EscapeString(pick(m, inventedTexts)(m))
	between := pick(m, []string{"<br>", "<p>", "<li>", "<dd>", "<tr><td>", "</div><div>", "<dt>", "<h3>"})
	return []byte("<meta charset=utf-8><body><div>" + strings.ReplaceAll(text, "\n", between))
}
