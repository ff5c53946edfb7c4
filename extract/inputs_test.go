package extract_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/score"
	"github.com/giji-go/giji/model"
)

// Web pages and Word documents of many makings, each with what it says.
func TestInputs(t *testing.T) {
	golds, err := filepath.Glob("../testdata/inputs/*.gold.json")
	require.NoError(t, err)
	require.NotEmpty(t, golds)
	for _, gold := range golds {
		data, err := os.ReadFile(gold)
		require.NoError(t, err)
		var c struct{ Gold any }
		require.NoError(t, json.Unmarshal(data, &c), gold)
		paths, err := filepath.Glob(strings.TrimSuffix(gold, ".gold.json") + ".*")
		require.NoError(t, err)
		for _, path := range paths {
			if path == gold {
				continue
			}
			a := analyze(t, path)
			var got any
			require.NoError(t, json.Unmarshal(a.Document.AppendJSON(nil, model.Format{NoSpans: true}), &got))
			var s score.Score
			s.Add(c.Gold, got)
			assert.Equal(t, 1.0, s.Total().F1(), "%s: %v", filepath.Base(path), s.Misses)
			assertGrounded(t, a, path)
		}
	}
}

// archive is a ZIP archive of the given parts.
func archive(t testing.TB, parts ...string) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i+1 < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		require.NoError(t, err)
		_, err = io.WriteString(w, parts[i+1])
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.String()
}

func wide(text string) string {
	var out strings.Builder
	for _, c := range utf16.Encode([]rune(text)) {
		out.WriteByte(byte(c))
		out.WriteByte(byte(c >> 8))
	}
	return out.String()
}

// What is refused says what it is and names a way.
func TestRefusedInputs(t *testing.T) {
	const compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
	for name, c := range map[string]struct {
		input, says string
		is          error
		code        model.Code
	}{
		"a.doc":  {compound + strings.Repeat("\x00", 600), "soffice --convert-to docx", extract.ErrFormat, model.CodeOtherFormat},
		"a.xls":  {compound + wide("Workbook"), ".xls", extract.ErrFormat, model.CodeOtherFormat},
		"a.ppt":  {compound + wide("PowerPoint Document"), ".ppt", extract.ErrFormat, model.CodeOtherFormat},
		"a.jtd":  {compound + wide("DocumentText"), "Ichitaro", extract.ErrFormat, model.CodeOtherFormat},
		"b.docx": {compound + wide("EncryptedPackage"), "password", extract.ErrFormat, model.CodeOtherFormat},
		"a.rtf":  {`{\rtf1 議事録}`, "soffice --convert-to docx", extract.ErrFormat, model.CodeOtherFormat},
		"a.odt": {archive(t, "mimetype", "application/vnd.oasis.opendocument.text"), "soffice --convert-to docx", extract.ErrFormat,
			model.CodeOtherFormat},
		"a.xlsx":  {archive(t, "xl/workbook.xml", "<x/>"), "xlsx", extract.ErrFormat, model.CodeOtherFormat},
		"a.pptx":  {archive(t, "ppt/presentation.xml", "<x/>"), "pptx", extract.ErrFormat, model.CodeOtherFormat},
		"a.zip":   {archive(t, "a.txt", "議事録"), "giji batch", extract.ErrFormat, model.CodeOtherFormat},
		"a.json":  {`{"議事録": {"日": 1}}`, "JSON", extract.ErrFormat, model.CodeOtherFormat},
		"b.json":  {`[{"議事録": 1}]`, "JSON", extract.ErrFormat, model.CodeOtherFormat},
		"a.xml":   {`<?xml version="1.0"?><minutes>議事録</minutes>`, "XML", extract.ErrFormat, model.CodeOtherFormat},
		"a.html":  {"<frameset cols=*><frame src=a.html></frameset>", "frame", extract.ErrFrames, model.CodeFramesOnly},
		"b.html":  {"<!doctype html><div id=app></div><script src=a.js></script>", "script", extract.ErrScript, model.CodeScriptOnly},
		"c.html":  {"<!doctype html><body></body>", "no text", extract.ErrEmpty, model.CodeEmptyInput},
		"d.html":  {"<!doctype html><p>The minutes of a meeting.", "Japanese", extract.ErrNoJapanese, model.CodeNoJapanese},
		"d.docx":  {archive(t, "word/document.xml", "<w:document><w:body/></w:document>"), "no text", extract.ErrEmpty, model.CodeEmptyInput},
		"e.docx":  {"PK\x03\x04 word/document.xml", "damaged", extract.ErrDamaged, model.CodeDamagedWord},
		"a.pdf":   {"\x00\x01\x02\x03\x04\x05\x06\x07", "not a PDF", extract.ErrNotPDF, model.CodeNotPDF},
		"b.pdf":   {"<!doctype html><h1>404 Not Found</h1>", "not a PDF", extract.ErrNotPDF, model.CodeNotPDF},
		"f.docx":  {archive(t, "word/", "", "theme", "<x/>"), "damaged", extract.ErrDamaged, model.CodeDamagedWord},
		"g.docx":  {"Service unavailable", "damaged", extract.ErrDamaged, model.CodeDamagedWord},
		"a.png":   {"\x89PNG\x00\x01\x02\x03\x04\x05\x06\x07", "neither", extract.ErrBinary, model.CodeBinaryInput},
		"a.media": {"議事録", "media type", extract.ErrFormat, model.CodeOtherFormat},
	} {
		o := extract.Options{Name: name}
		if name == "a.media" {
			o.MediaType = "image/png"
		}
		_, err := extract.Reader(context.Background(), strings.NewReader(c.input), o)
		require.ErrorIs(t, err, c.is, name)
		var at *extract.Error
		require.True(t, errors.As(err, &at), name)
		assert.Equal(t, c.code, at.Code, name)
		assert.Contains(t, err.Error(), c.says, name)
		assert.NotEqual(t, strings.Contains(err.Error(), "; "), at.Hint() != "", "%s: one way, said once: %v; %s", name, err, at.Hint())
	}
}

// The options' media type decides, whatever the bytes look like.
func TestMediaType(t *testing.T) {
	page := "<h1>第２回青空審議会議事録</h1><p>日時：令和６年６月３日（月）"
	for mediaType, want := range map[string]string{
		"": "text/html", "text/html": "text/html", "text/plain": "text/plain", "text/markdown": "text/markdown",
		"application/xhtml+xml": "text/html",
	} {
		d, err := extract.Reader(context.Background(), strings.NewReader(page), extract.Options{MediaType: mediaType})
		require.NoError(t, err, mediaType)
		assert.Equal(t, want, d.Source.MediaType, mediaType)
	}
	d, err := extract.Text(context.Background(), page, extract.Options{MediaType: "text/html"})
	require.NoError(t, err)
	assert.Equal(t, "青空審議会", *d.Minutes.Council)
}

// UTF-16 and the other charsets of pages; what cannot be decoded is said.
func TestPageCharsets(t *testing.T) {
	page := "<!DOCTYPE html><title>x</title><p>第２回青空審議会議事録</p><p>日時：令和６年６月３日（月）"
	d, err := extract.Reader(context.Background(), strings.NewReader("\xff\xfe"+wide(page)), extract.Options{})
	require.NoError(t, err)
	assert.Equal(t, "UTF-16LE", *d.Source.Encoding)
	assert.Equal(t, "青空審議会", *d.Minutes.Council)
	d, err = extract.Reader(context.Background(), strings.NewReader(page+"\xff\xfe"), extract.Options{})
	require.NoError(t, err)
	assert.Equal(t, model.CodeUndecodable, d.Diagnostics[0].Code)
}

// A paper is a document made at random, in the forms that it may come in.
type paper struct {
	title string
	heads [][2]string
	table [][2]string // label and cell, its lines parted by \n
	turns [][2]string
}

func drawPaper(t *rapid.T) paper {
	pick := func(label string, from ...string) string { return rapid.SampledFrom(from).Draw(t, label) }
	number := func(label string, most int) int { return rapid.IntRange(1, most).Draw(t, label) }
	p := paper{title: fmt.Sprintf("%s（第%d回）議事要旨", pick("body", "通信障害検証会議", "電波安全評価委員会", "回線品質検討会"), number("session", 30))}
	p.heads = [][2]string{
		{"日時", fmt.Sprintf("令和６年%d月%d日 %d:00～%d:30", number("month", 12), number("day", 28), 8+number("hour", 6), 15+number("end", 4))},
		{"場所", pick("venue", "Web会議", "中央合同庁舎 ３階会議室")},
		{"出席者", pick("people", "水谷座長、和泉構成員、片桐構成員", "真壁主査、江藤委員")},
	}
	users := pick("users", "約1万2,300人", "①約３万人\n②412人", "5,600回線")
	p.table = [][2]string{
		{"事業者名", pick("operator", "瀬戸内電信株式会社", "株式会社ミナトネット")},
		{"発生日時", fmt.Sprintf("令和６年%d月%d日%d時%d分頃", number("m", 12), number("d", 28), number("h", 23), number("min", 59))},
		{"継続時間", pick("duration", "２時間40分", "①音声：２時間\n②データ：６時間５分", "45分")},
		{"影響利用者数", users},
		{"影響地域", pick("area", "大阪府及び兵庫県", "全国", "北海道の一部")},
		{"障害内容", pick("impact", "音声通話が利用しづらい状況となった。", "メールの送受信が遅延した。")},
	}
	if rapid.Bool().Draw(t, "measures") {
		p.table = append(p.table, [2]string{"再発防止策", "１．手順書の改定【令和６年７月 完了】\n２．装置の交換【令和６年12月末 完了予定】"})
	}
	for range rapid.IntRange(0, 3).Draw(t, "turns") {
		p.turns = append(p.turns, [2]string{pick("speaker", "江藤委員", "和泉構成員", "事務局"), pick("words", "備えはあるか。", "装置を増やす予定である。", "次回までに示してほしい。")})
	}
	return p
}

func (p paper) lead() string {
	return "（１）" + strings.Split(p.table[0][1], "\n")[0] + "から、重大な事故について説明が行われた。本事故の概要は以下のとおり。"
}

const closing = "（２）事務局から、次回の会議の日程について連絡があった。"

func (p paper) lines() (above, below []string) {
	above = []string{p.title}
	for i, h := range p.heads {
		above = append(above, fmt.Sprintf("%c　%s：%s", '１'+rune(i), h[0], h[1]))
	}
	above = append(above, "４　議事", p.lead())
	for _, turn := range p.turns {
		below = append(below, "○"+turn[0]+"："+turn[1])
	}
	return above, append(below, closing)
}

func (p paper) html() string {
	above, below := p.lines()
	var out strings.Builder
	out.WriteString("<!DOCTYPE html><html><head><meta charset=utf-8><title>x</title></head><body>")
	for _, line := range above {
		out.WriteString("<p>" + line + "</p>\n")
	}
	out.WriteString("<table>")
	for _, row := range p.table {
		out.WriteString("<tr><th>" + row[0] + "</th><td>" + strings.ReplaceAll(row[1], "\n", "<br>") + "</td></tr>\n")
	}
	out.WriteString("</table>")
	for _, line := range below {
		out.WriteString("<p>" + line + "</p>\n")
	}
	return out.String() + "</body></html>"
}

func (p paper) markdown() string {
	above, below := p.lines()
	var out strings.Builder
	out.WriteString("# " + above[0] + "\n\n" + strings.Join(above[1:], "\n\n") + "\n\n|  |  |\n|---|---|\n")
	for _, row := range p.table {
		out.WriteString("| " + row[0] + " | " + strings.ReplaceAll(row[1], "\n", "<br>") + " |\n")
	}
	return out.String() + "\n" + strings.Join(below, "\n\n") + "\n"
}

func (p paper) word(t testing.TB) string {
	above, below := p.lines()
	paragraph := func(text string) string {
		var out strings.Builder
		for line := range strings.SplitSeq(text, "\n") {
			out.WriteString("<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>")
		}
		return out.String()
	}
	var body strings.Builder
	body.WriteString(paragraph(strings.Join(above, "\n")) + "<w:tbl>")
	for _, row := range p.table {
		body.WriteString("<w:tr><w:tc>" + paragraph(row[0]) + "</w:tc><w:tc>" + paragraph(row[1]) + "</w:tc></w:tr>")
	}
	body.WriteString("</w:tbl>" + paragraph(strings.Join(below, "\n")))
	return archive(t, "word/document.xml", "<w:document><w:body>"+body.String()+"</w:body></w:document>")
}

func (p paper) text() string {
	above, below := p.lines()
	var out strings.Builder
	out.WriteString(strings.Join(above, "\n") + "\n")
	for _, row := range p.table {
		out.WriteString(row[0] + " " + row[1] + "\n")
	}
	return out.String() + strings.Join(below, "\n") + "\n"
}

// One document says the same as web page, Word document, Markdown and text.
func TestSameDocument(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := drawPaper(r)
		var first *model.Document
		for _, form := range [][2]string{{"html", p.html()}, {"docx", p.word(t)}, {"md", p.markdown()}, {"txt", p.text()}} {
			d, err := extract.Reader(context.Background(), strings.NewReader(form[1]), extract.Options{Name: "x." + form[0]})
			if err != nil {
				r.Fatalf("%s: %v", form[0], err)
			}
			if first == nil {
				first = d
				continue
			}
			var s score.Score
			s.Add(values(t, first), values(t, d))
			if s.Total().F1() != 1 {
				r.Fatalf("%s: %v\n%s", form[0], s.Misses, p.text())
			}
		}
		if len(first.Incidents) != 1 || len(first.Incidents[0].AffectedUsers) == 0 {
			r.Fatalf("no incident:\n%s", p.text())
		}
	})
}

// FuzzHTML and FuzzWord take pages and documents through all stages.
func FuzzHTML(f *testing.F) {
	pages, err := filepath.Glob("../testdata/inputs/*.htm*")
	require.NoError(f, err)
	for _, path := range pages {
		data, err := os.ReadFile(path)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := extract.AnalyzeReader(context.Background(), bytes.NewReader(data), extract.Options{MediaType: "text/html"})
		if err == nil {
			assertGrounded(t, a, "fuzz")
		}
	})
}

func FuzzWord(f *testing.F) {
	paths, err := filepath.Glob("../testdata/inputs/*.docx")
	require.NoError(f, err)
	for _, path := range paths {
		z, err := zip.OpenReader(path)
		require.NoError(f, err)
		part, err := z.Open("word/document.xml")
		if err != nil {
			continue
		}
		data, err := io.ReadAll(part)
		require.NoError(f, err)
		f.Add(string(data))
		z.Close()
	}
	f.Fuzz(func(t *testing.T, part string) {
		file := archive(t, "word/document.xml", part)
		a, err := extract.AnalyzeReader(context.Background(), strings.NewReader(file), extract.Options{})
		if err == nil {
			assertGrounded(t, a, "fuzz")
		}
	})
}
