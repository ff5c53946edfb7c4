package word_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/word"
)

const (
	transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	strict       = "http://purl.oclc.org/ooxml/wordprocessingml/main"
)

// file is a document: its body, and other parts by name.
func file(t testing.TB, body string, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	add := func(name, text string) {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(w, text)
		require.NoError(t, err)
	}
	relations := ""
	for name := range parts {
		relations += fmt.Sprintf(`<Relationship Id="%s" Type="x/%s" Target="%s.xml"/>`, name, strings.TrimRight(name, "0123456789"), name)
	}
	add("[Content_Types].xml", "<Types/>")
	add("_rels/.rels", `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`)
	add("word/_rels/document.xml.rels", "<Relationships>"+relations+"</Relationships>")
	add("word/document.xml", `<?xml version="1.0"?><w:document xmlns:w="`+transitional+`"><w:body>`+body+"</w:body></w:document>")
	for name, part := range parts {
		add("word/"+name+".xml", part)
	}
	require.NoError(t, z.Close())
	return out.Bytes()
}

// dump shows elements as lines: kind and number, text with / for line breaks,
// the rows of tables in brackets.
func dump(elements []doc.Element) string {
	var out strings.Builder
	for _, e := range elements {
		kind := map[doc.ElementKind]string{doc.HeadingElement: fmt.Sprintf("h%d ", e.Level), doc.ItemElement: fmt.Sprintf("-%d ", e.Level),
			doc.FurnitureElement: "~ "}[e.Kind]
		if e.Grid == nil {
			number := e.Number
			if number != "" {
				number += "_"
			}
			fmt.Fprintf(&out, "%s%s%s\n", kind, number, strings.ReplaceAll(e.Text, "\n", "/"))
			continue
		}
		for _, row := range e.Grid.Rows {
			for _, c := range row {
				spans := ""
				if c.RowSpan > 1 || c.ColSpan > 1 {
					spans = fmt.Sprintf("%dx%d ", c.RowSpan, c.ColSpan)
				}
				fmt.Fprintf(&out, "[%s%s]", spans, strings.ReplaceAll(strings.TrimSpace(dump(c.Content)), "\n", "; "))
			}
			out.WriteByte('\n')
		}
	}
	return strings.TrimSpace(out.String())
}

func read(t testing.TB, body string, parts map[string]string) string {
	t.Helper()
	elements, err := word.Read(context.Background(), file(t, body, parts), word.Limits{})
	require.NoError(t, err, body)
	return dump(elements)
}

func p(text string) string { return "<w:p>" + r(text) + "</w:p>" }
func r(text string) string { return "<w:r><w:t>" + text + "</w:t></w:r>" }

// One body a rule: what of it is read.
func TestRead(t *testing.T) {
	box := "<w:txbxContent>" + p("箱") + "</w:txbxContent>"
	for name, c := range map[string]struct{ body, want string }{
		"paragraphs": {p("甲") + p("乙"), "甲\n乙"},
		"runs":       {"<w:p>" + r("甲") + r("乙") + "</w:p>", "甲乙"},
		"entities":   {p("甲&amp;乙&#x4E19;&lt;"), "甲&乙丙<"},
		"CDATA":      {p("<![CDATA[甲<乙]]>"), "甲<乙"},
		"tab and breaks": {"<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>",
			"甲　乙/丙-"},
		"invisible": {p("\ufeff甲\u200b乙"), "甲乙"},
		"deleted":   {"<w:p>" + r("甲") + "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>" + r("丙") + "</w:ins></w:p>", "甲丙"},
		"moved": {"<w:p><w:moveFrom>" + r("甲") + "</w:moveFrom>" + r("乙") + "</w:p><w:p><w:moveTo>" + r("甲") +
			"</w:moveTo></w:p>", "乙\n甲"},
		"deleted end": {"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("甲") + "</w:p>" + p("乙") + p("丙"), "甲乙\n丙"},
		"hidden": {"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>" +
			"<w:t>乙</w:t></w:r></w:p>", "乙"},
		"ruby": {"<w:p><w:r><w:ruby><w:rt>" + r("ぎ") + "</w:rt><w:rubyBase>" + r("議") + "</w:rubyBase></w:ruby></w:r></w:p>", "議"},
		"field": {"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText><w:t>甲</w:t></w:r><w:r>" +
			"<w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("乙") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("丙") + "</w:p>", "乙丙"},
		"simple field": {"<w:p><w:fldSimple w:instr=\"X\">" + r("甲") + "</w:fldSimple></w:p>", "甲"},
		"text box once": {"<w:p>" + r("甲") + "<w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box +
			"</mc:Fallback></mc:AlternateContent></w:r></w:p>", "甲\n箱"},
		"only a fallback": {"<w:p><w:r><mc:AlternateContent><mc:Choice><x:sym/></mc:Choice><mc:Fallback>" +
			"<w:t>○</w:t></mc:Fallback></mc:AlternateContent></w:r>" + r("甲") + "</w:p>", "○甲"},
		"drawing": {"<w:p><w:r><w:drawing><wp:posOffset>123</wp:posOffset></w:drawing></w:r>" + r("甲") + "</w:p>", "甲"},
		"symbol":  {"<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F06C\"/><w:sym w:char=\"6E\"/></w:r>" + r("甲") + "</w:p>", "●■甲"},
		"links": {"<w:p><w:hyperlink>" + r("資料１") + "</w:hyperlink><w:hyperlink>" + r("資料２") + "</w:hyperlink>" + r("他") + "</w:p>",
			"資料１ 資料２他"},
		"control": {"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + p("甲") +
			"</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("乙") + "</w:sdtContent></w:sdt>", "甲"},
		"heading": {"<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>" + r("甲") + "</w:p>", "h2 甲"},
		"spans": {"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("甲") +
			"</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p("乙") + "</w:tc><w:tc>" + p("丙") +
			"</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>" + p("丁") + "</w:tc></w:tr></w:tbl>",
			"[1x2 甲]\n[2x1 乙][丙]\n[丁]"},
		"table in a cell": {"<w:tbl><w:tr><w:tc>" + p("甲") + "<w:tbl><w:tr><w:tc>" + p("乙") + "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
			"[甲; [乙]]"},
		"deleted row": {"<w:tbl><w:tr><w:tc>" + p("甲") + "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("乙") +
			"</w:tc></w:tr></w:tbl>", "[甲]"},
		"merged sideways": {"<w:tbl><w:tr><w:tc><w:tcPr><w:hMerge w:val=\"restart\"/></w:tcPr>" + p("甲") +
			"</w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc><w:tc>" + p("乙") + "</w:tc></w:tr></w:tbl>", "[1x2 甲][乙]"},
		"cells set in": {"<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr><w:tc>" + p("甲") + "</w:tc></w:tr></w:tbl>", "[1x2 ][甲]"},
	} {
		assert.Equal(t, c.want, read(t, c.body, nil), name)
	}
}

func TestNumbering(t *testing.T) {
	level := func(i int, format, text, more string) string {
		return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>%s</w:lvl>`, i,
			format, text, more)
	}
	numbering := `<w:numbering><w:abstractNum w:abstractNumId="0">` + level(0, "decimalFullWidth", "第%1", "") +
		level(1, "decimal", "(%2)", "") + level(2, "aiueoFullWidth", "%3", "") +
		level(3, "japaneseCounting", "%1.%4", "<w:isLgl/>") + `</w:abstractNum><w:abstractNum w:abstractNumId="1">` +
		level(0, "bullet", "\uf0b7", "") + `</w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` +
		`<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">` +
		`<w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`
	styles := `<w:styles><w:style w:styleId="A"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/>` +
		`<w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:styleId="C"><w:basedOn w:val="C"/></w:style></w:styles>`
	item := func(text, id string, at int) string {
		return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%s"/></w:numPr></w:pPr>%s</w:p>`, at, id, r(text))
	}
	styled := func(text, style string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + r(text) + `</w:p>`
	}
	body := item("甲", "1", 0) + item("乙", "1", 1) + styled("丙", "B") + item("丁", "1", 2) + item("戊", "1", 0) + item("己", "1", 1) +
		item("庚", "1", 3) +
		item("辛", "2", 0) + item("壬", "3", 0) + item("癸", "0", 0) + item("子", "9", 0) + styled("丑", "C")
	assert.Equal(t, "-1 第１_甲\n-2 (1)_乙\nh2 (2)_丙\n-3 ア_丁\n-1 第２_戊\n-2 (1)_己\n-4 2.1_庚\n-1 ・_辛\n-1 第５_壬\n癸\n子\n丑",
		read(t, body, map[string]string{"numbering": numbering, "styles": styles}))
}

func TestHeadersAndNotes(t *testing.T) {
	call := `<w:r><w:footnoteReference w:id="2"/></w:r>`
	body := "<w:p>" + r("甲") + call + "</w:p><w:tbl><w:tr><w:tc><w:p>" + r("乙") + call + "</w:p></w:tc></w:tr></w:tbl>"
	parts := map[string]string{
		"header1": "<w:hdr>" + p("頭") + "</w:hdr>", "header2": "<w:hdr>" + p("頭") + "</w:hdr>", "footer1": "<w:ftr>" + p("- 1 -") + "</w:ftr>",
		"footnotes": `<w:footnotes><w:footnote w:type="separator" w:id="0">` + p("線") + `</w:footnote><w:footnote w:id="2">` + p(" 注") +
			`</w:footnote></w:footnotes>`,
	}
	assert.Equal(t, "~ 頭\n甲\n~ ※注\n[乙; ※注]\n~ - 1 -", read(t, body, parts))
}

// What a document says once and prints again and again does not grow without end: a note called many
// times, notes that call each other, notes with tables, the text of a level of a list, one header of all pages.
func TestSaidOnce(t *testing.T) {
	call := func(id int) string { return fmt.Sprintf(`<w:r><w:footnoteReference w:id="%d"/></w:r>`, id) }
	footnote := func(id int, content string) string {
		return fmt.Sprintf(`<w:footnote w:id="%d">%s</w:footnote>`, id, content)
	}
	listed := `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>` + r("甲") + "</w:p>"
	long := strings.Repeat("注", 200)
	chain := footnote(0, p(long))
	for i := 1; i < 40; i++ {
		chain += footnote(i, "<w:p>"+r("甲")+call(i-1)+call(i-1)+"</w:p>")
	}
	for name, c := range map[string]struct{ body, notes, numbering string }{
		"called again":       {strings.Repeat("<w:p>"+r("甲")+call(2)+"</w:p>", 1000), footnote(2, p(long)), ""},
		"called again below": {p("甲") + strings.Repeat("<w:p>"+call(2)+call(2)+"</w:p>", 1000), footnote(2, p(long)), ""},
		"called in notes":    {"<w:p>" + r("甲") + call(39) + "</w:p>", chain, ""},
		"tables": {p("甲") + strings.Repeat("<w:p>"+call(2)+"</w:p>", 1000),
			footnote(2, "<w:tbl><w:tr><w:tc>"+p(long)+"</w:tc></w:tr></w:tbl>"), ""},
		"numbers": {strings.Repeat(listed, 1000), "", `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="` +
			strings.Repeat("第%1", 9000) + `"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`},
	} {
		parts := map[string]string{"numbering": c.numbering, "footnotes": "<w:footnotes>" + c.notes + "</w:footnotes>"}
		if c.numbering == "" {
			delete(parts, "numbering")
		}
		got := read(t, c.body, parts)
		assert.Less(t, len(got), 5*(len(c.body)+len(c.notes)), name)
		assert.Contains(t, got, "甲", name)
	}
}

// Other prefixes, the strict namespace, another name and charset of the part.
func TestDialects(t *testing.T) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create(`word\document.xml`)
	require.NoError(t, err)
	text := `<?xml version="1.0" encoding="UTF-16"?><document xmlns="` + strict + `"><body><p><r><t>甲</t></r></p></body></document>`
	_, _ = w.Write([]byte{0xFF, 0xFE})
	for _, c := range text {
		_, _ = w.Write([]byte{byte(c), byte(c >> 8)})
	}
	require.NoError(t, z.Close())
	elements, err := word.Read(context.Background(), out.Bytes(), word.Limits{})
	require.NoError(t, err)
	assert.Equal(t, "甲", dump(elements))
}

func TestRefused(t *testing.T) {
	whole := file(t, p("甲"), nil)
	bomb := file(t, p(strings.Repeat("甲", 1<<20)), nil)
	for name, c := range map[string]struct {
		data   []byte
		limits word.Limits
		want   error
	}{
		"no archive":    {[]byte("PK\x03\x04"), word.Limits{}, word.ErrDamaged},
		"cut off":       {whole[:len(whole)/2], word.Limits{}, word.ErrDamaged},
		"empty":         {file(t, "<w:p/>", nil), word.Limits{}, word.ErrEmpty},
		"open tag":      {file(t, "<w:p", nil), word.Limits{}, word.ErrDamaged},
		"no end":        {file(t, "<w:p><w:p>", nil), word.Limits{}, word.ErrDamaged},
		"too many ends": {file(t, "</w:p></w:p></w:p></w:p>", nil), word.Limits{}, word.ErrDamaged},
		"declaration":   {file(t, "<!DOCTYPE x [<!ENTITY a 'b'>]>", nil), word.Limits{}, word.ErrDamaged},
		"too deep":      {file(t, strings.Repeat("<w:x>", 5000), nil), word.Limits{}, word.ErrLimit},
		"large part":    {bomb, word.Limits{Part: 1 << 20}, word.ErrLimit},
		"large whole":   {bomb, word.Limits{Total: 1 << 20}, word.ErrLimit},
	} {
		_, err := word.Read(context.Background(), c.data, c.limits)
		assert.ErrorIs(t, err, c.want, name)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := word.Read(ctx, file(t, strings.Repeat(p("甲"), 1000), nil), word.Limits{})
	assert.ErrorIs(t, err, context.Canceled)
}

// FuzzBody changes the document's part, which no check sum guards then.
func FuzzBody(f *testing.F) {
	f.Add(p("甲") + "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val=\"9\"/></w:tcPr>" + p("乙") + "</w:tc></w:tr></w:tbl>")
	f.Add(`<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:fldChar w:fldCharType="begin"/>` +
		`<w:sym w:char="F0"/></w:r></w:p>`)
	f.Add("<mc:AlternateContent><mc:Choice/><mc:Fallback>" + p("丙") + "</mc:Fallback></mc:AlternateContent><w:sdt><w:sdtContent/></w:sdt>")
	numbering := `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:lvlText w:val="%1%2%"/></w:lvl></w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
	f.Fuzz(func(t *testing.T, body string) {
		elements, err := word.Read(context.Background(),
			file(t, body, map[string]string{"numbering": numbering, "styles": body, "footnotes": body}), word.Limits{})
		if err == nil && !utf8.ValidString(dump(elements)) {
			t.Fatal("the text is no valid UTF-8")
		}
	})
}

// FuzzFile changes the file.
func FuzzFile(f *testing.F) {
	f.Add(file(f, p("甲"), map[string]string{"header1": "<w:hdr/>"}))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, _ = word.Read(context.Background(), data, word.Limits{Total: 1 << 22})
	})
}

// BenchmarkRead measures by the size of document.xml.
func BenchmarkRead(b *testing.B) {
	row := `<w:tr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="4320"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr>` +
		`<w:rFonts w:ascii="IPAMincho" w:eastAsia="IPAMincho"/><w:sz w:val="21"/></w:rPr><w:t>影響利用者数</w:t></w:r></w:p></w:tc></w:tr>`
	unit := `<w:p w:rsidR="00A1" w:rsidRDefault="00A1"><w:pPr><w:ind w:left="210"/></w:pPr><w:r><w:rPr>` +
		`<w:rFonts w:ascii="IPAMincho" w:eastAsia="IPAMincho"/></w:rPr><w:t xml:space="preserve">○江藤委員：装置の交換までの間の備えはあるか。</w:t></w:r></w:p>` +
		`<w:tbl><w:tblPr><w:tblW w:w="0"/></w:tblPr>` + row + row + `</w:tbl>`
	body := strings.Repeat(unit, 4<<20/len(unit))
	data := file(b, body, nil)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := word.Read(context.Background(), data, word.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
