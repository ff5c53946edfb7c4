package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

const (
	wordNames = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
		`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
		`xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
	wordHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
)

// inventWord is a Word document made of nothing, in an archive that may be as
// odd as what it holds.
func (m *mutator) inventWord() []byte {
	var body strings.Builder
	for range m.some(300) {
		m.block(&body, 0)
	}
	parts := []part{
		{"[Content_Types].xml", []byte(wordHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/word/document.xml" ` +
			`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)},
		{"_rels/.rels", []byte(wordHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ` +
			`Target="word/document.xml"/></Relationships>`)},
		{"word/document.xml", []byte(wordHead + `<w:document ` + wordNames + `><w:body>` + body.String() +
			`<w:sectPr/></w:body></w:document>`)},
		{"word/numbering.xml", []byte(m.numbering())},
		{"word/styles.xml", []byte(m.styles())},
		{"word/footnotes.xml", []byte(m.notes())},
		{"word/_rels/document.xml.rels", []byte(wordHead +
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			relation("numbering") + relation("styles") + relation("footnotes") + `</Relationships>`)},
	}
	return m.archive(m.oddParts(parts))
}

func relation(name string) string {
	return `<Relationship Id="` + name + `" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + name +
		`" Target="` + name + `.xml"/>`
}

// wrappers stand around runs, paragraphs or tables.
var wrappers = []string{
	"w:sdt><w:sdtContent", "w:ins", "w:del", "w:moveTo", "w:moveFrom", "w:smartTag", "w:customXml", "w:hyperlink",
	`w:fldSimple w:instr="PAGE"`,
	"mc:AlternateContent><mc:Choice", "mc:AlternateContent><mc:Fallback",
	"w:r><w:pict><v:textbox><w:txbxContent", "w:r><w:drawing><wps:txbx><w:txbxContent",
	"w:r><w:ruby><w:rubyBase", "w:r><w:ruby><w:rt", "w:tbl><w:tr><w:tc", "m:oMath><m:r", "w:tc", "w:tr", "w:unknown",
}

// block writes a paragraph, a table, or something around blocks.
func (m *mutator) block(out *strings.Builder, depth int) {
	switch kind := m.IntN(12); {
	case kind == 0 && depth < 8:
		m.table(out, depth)
	case kind == 1 && depth < 8:
		open, shut := around(pick(m, wrappers))
		n := 1
		if m.IntN(20) == 0 {
			n = m.some(3000)
		}
		out.WriteString(strings.Repeat(open, n))
		m.block(out, depth+1)
		if m.IntN(40) > 0 {
			out.WriteString(strings.Repeat(shut, n))
		}
	default:
		m.paragraph(out)
	}
}

// around is the start and the end tags of a wrapper.
func around(wrapper string) (open, shut string) {
	for name := range strings.SplitSeq(wrapper, "><") {
		open += "<" + name + ">"
		word, _, _ := strings.Cut(name, " ")
		shut = "</" + word + ">" + shut
	}
	return open, shut
}

// paragraph writes runs of all kinds.
func (m *mutator) paragraph(out *strings.Builder) {
	out.WriteString("<w:p><w:pPr>")
	if m.IntN(3) == 0 {
		fmt.Fprintf(out, `<w:pStyle w:val="s%d"/>`, m.IntN(12))
	}
	if m.IntN(3) == 0 {
		fmt.Fprintf(out, `<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, m.IntN(12)-1, m.IntN(12))
	}
	out.WriteString("</w:pPr>")
	for range 1 + m.IntN(4) {
		text := html.EscapeString(m.line())
		if m.IntN(200) == 0 {
			text = strings.Repeat(text, m.some(3000))
		}
		out.WriteString("<w:r>" + pick(m, []string{"", "", "", "<w:rPr><w:vanish/></w:rPr>", "<w:tab/>", "<w:br/>", `<w:br w:type="page"/>`,
			`<w:footnoteReference w:id="1"/>`, `<w:footnoteReference w:id="99"/>`, `<w:fldChar w:fldCharType="begin"/>`,
			`<w:fldChar w:fldCharType="separate"/>`, `<w:fldChar w:fldCharType="end"/>`, "<w:instrText>PAGE</w:instrText>",
			`<w:sym w:font="Wingdings" w:char="F0FC"/>`, `<w:sym w:char="ZZZZ"/>`, "<w:noBreakHyphen/>", "<w:cr/>"}) +
			`<w:t xml:space="preserve">` + text + "</w:t></w:r>")
	}
	out.WriteString("</w:p>")
}

// table writes rows whose cells are merged as they come.
func (m *mutator) table(out *strings.Builder, depth int) {
	out.WriteString("<w:tbl>")
	columns := 1 + m.IntN(6)
	for range m.some(200) {
		out.WriteString("<w:tr>")
		for range columns + m.IntN(4)/3 {
			out.WriteString("<w:tc><w:tcPr>")
			if m.IntN(6) == 0 {
				fmt.Fprintf(out, `<w:gridSpan w:val="%s"/>`, pick(m, extents))
			}
			if m.IntN(5) == 0 {
				out.WriteString(pick(m, []string{"<w:vMerge/>", `<w:vMerge w:val="restart"/>`, `<w:hMerge/>`, `<w:vMerge w:val="x"/>`}))
			}
			out.WriteString("</w:tcPr>")
			if m.IntN(12) == 0 {
				m.block(out, depth+1)
			}
			m.paragraph(out)
			out.WriteString("</w:tc>")
		}
		out.WriteString("</w:tr>")
	}
	out.WriteString("</w:tbl>")
}

// numbering has lists whose levels, starts and patterns may be anything.
func (m *mutator) numbering() string {
	var out strings.Builder
	out.WriteString(wordHead + `<w:numbering ` + wordNames + `>`)
	for k := range 6 {
		fmt.Fprintf(&out, `<w:abstractNum w:abstractNumId="%d">`, k)
		if m.IntN(4) == 0 {
			fmt.Fprintf(&out, `<w:numStyleLink w:val="s%d"/>`, m.IntN(12))
		}
		for level := range 9 {
			fmt.Fprintf(&out, `<w:lvl w:ilvl="%d"><w:start w:val="%s"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/></w:lvl>`,
				level, pick(m, numbers),
				pick(m, []string{"decimal", "decimalFullWidth", "japaneseCounting", "upperRoman", "lowerLetter", "aiueo", "iroha",
					"decimalEnclosedCircle", "bullet", "none", "x", "chineseCounting", "ordinal", "hex"}),
				pick(m, []string{"%1.", "第%1", "（%2）", "%1%2%3%4%5%6%7%8%9", "%0", "%", "%10", "・", strings.Repeat("%1", 300)}))
		}
		out.WriteString("</w:abstractNum>")
	}
	for k := range 12 {
		fmt.Fprintf(&out, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>`, k, m.IntN(8))
		if m.IntN(4) == 0 {
			fmt.Fprintf(&out, `<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%s"/></w:lvlOverride>`, m.IntN(10), pick(m, numbers))
		}
		out.WriteString("</w:num>")
	}
	out.WriteString("</w:numbering>")
	return out.String()
}

// styles are based on each other, in rings too.
func (m *mutator) styles() string {
	var out strings.Builder
	out.WriteString(wordHead + `<w:styles ` + wordNames + `>`)
	for k := range 12 {
		fmt.Fprintf(&out, `<w:style w:type="paragraph" w:styleId="s%d"><w:basedOn w:val="s%d"/><w:pPr><w:outlineLvl w:val="%s"/>`+
			`<w:numPr><w:numId w:val="%d"/></w:numPr></w:pPr></w:style>`, k, m.IntN(12), pick(m, numbers), m.IntN(12))
	}
	out.WriteString("</w:styles>")
	return out.String()
}

// notes call themselves and each other.
func (m *mutator) notes() string {
	var out strings.Builder
	out.WriteString(wordHead + `<w:footnotes ` + wordNames + `>`)
	for k := range 3 {
		fmt.Fprintf(&out, `<w:footnote w:id="%d">`, k)
		for range 1 + m.IntN(3) {
			m.block(&out, 5)
		}
		out.WriteString("</w:footnote>")
	}
	out.WriteString("</w:footnotes>")
	return out.String()
}

// oddParts makes one part in three documents what a part should not be.
func (m *mutator) oddParts(parts []part) []part {
	k := m.IntN(len(parts))
	p := &parts[k]
	switch m.IntN(24) {
	case 0:
		p.data, _ = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(p.data)
	case 1:
		p.data = bytes.Replace(p.data, []byte("?>"), []byte(`?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`), 1)
	case 2:
		p.data = p.data[:m.IntN(len(p.data)+1)]
	case 3:
		p.name = strings.ReplaceAll(p.name, "/", `\`)
	case 4:
		p.name = "../../" + p.name
	case 5:
		parts = append(parts, part{p.name, []byte("<x/>")}) // two of one name
	case 6:
		parts = append(parts[:k:k], parts[k+1:]...)
	case 7:
		p.data = bytes.ReplaceAll(p.data, []byte("schemas.openxmlformats.org/wordprocessingml/2006/main"),
			[]byte("purl.oclc.org/ooxml/wordprocessingml/main"))
	case 8:
		parts = append(parts, part{"word/media/x.bin", make([]byte, 1<<22)})
	}
	return parts
}

// archive packs parts, now and then with damage.
func (m *mutator) archive(parts []part) []byte {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		method := zip.Deflate
		if m.IntN(5) == 0 {
			method = zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: method})
		if err != nil {
			break
		}
		w.Write(p.data) // into memory: cannot fail
	}
	z.Close()
	if m.IntN(10) == 0 {
		return m.bytes(out.Bytes(), out.Bytes())
	}
	return out.Bytes()
}
