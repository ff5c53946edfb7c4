package ingest

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/japanese"

	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/html"
)

func TestType(t *testing.T) {
	for data, want := range map[string]string{
		"%PDF-1.7":                             TypePDF,
		"PK\x03\x04 word/document.xml":         TypeWord,
		"議事録":                                  TypeText,
		"<!DOCTYPE html><p>甲":                  TypeHTML,
		"\xef\xbb\xbf \n<HTML>":                TypeHTML,
		"<!-- 甲 -->\n<h1>乙</h1>":               TypeHTML,
		`<?xml version="1.0"?><html>`:          TypeHTML,
		"<\x00h\x00t\x00m\x00l\x00>\x00":       TypeHTML,
		"<figure>は図のことである。":                    TypeText,
		"< 甲 >":                                TypeText,
		"{甲}\n乙":                               TypeText,
		"# 甲\n\n## 乙\n":                        TypeMarkdown,
		"甲\n\n| 乙 | 丙 |\n|---|:--|\n| 丁 | 戊 |": TypeMarkdown,
		"# 一つだけ\n":                             TypeText,
		"#甲\n#乙\n":                             TypeText,
	} {
		got, err := Type([]byte(data), "")
		require.NoError(t, err, data)
		assert.Equal(t, want, got, data)
	}
	got, err := Type([]byte("甲"), "a.MD")
	require.NoError(t, err)
	assert.Equal(t, TypeMarkdown, got)
	got, err = Type([]byte("PK\x03\x04 word/document.xml"), "a.docm")
	require.NoError(t, err)
	assert.Equal(t, TypeMacro, got)
}

// The bytes decide; what the page declares helps where they leave a doubt.
func TestPageCharset(t *testing.T) {
	sjis := func(s string) string {
		out, err := japanese.ShiftJIS.NewEncoder().String(s)
		require.NoError(t, err)
		return out
	}
	euc := func(s string) string {
		out, err := japanese.EUCJP.NewEncoder().String(s)
		require.NoError(t, err)
		return out
	}
	const body = "議事録を作成し、委員に送付した。"
	padding := "<!-- " + strings.Repeat("x", 1<<17) + " -->"
	for name, c := range map[string]struct{ page, declared, want string }{
		"UTF-8":              {"<meta charset=utf-8>" + body, "", "UTF-8"},
		"lies of Shift_JIS":  {"<meta charset=Shift_JIS>" + body, "", "UTF-8"},
		"Shift_JIS":          {"<meta charset=shift_jis>" + sjis(body), "", "Shift_JIS"},
		"lies of UTF-8":      {"<meta charset=utf-8>" + sjis(body), "", "Shift_JIS"},
		"EUC-JP":             {"<meta content='text/html; charset=euc-jp'>" + euc(body), "", "EUC-JP"},
		"says nothing":       {"<p>" + euc(body), "", "EUC-JP"},
		"behind much ASCII":  {padding + "<p>" + euc(body), "", "EUC-JP"},
		"XML declaration":    {"<?xml version='1.0' encoding='EUC-JP'?><html>" + euc("議"), "", "EUC-JP"},
		"the caller decides": {"<meta charset=utf-8>" + euc(body), "EUC-JP", "EUC-JP"},
	} {
		page, err := HTML(context.Background(), []byte(c.page), c.declared, html.Limits{})
		require.NoError(t, err, name)
		assert.Equal(t, c.want, page.Encoding, name)
		assert.Zero(t, page.Replaced, name)
		last := page.Elements[len(page.Elements)-1].Text
		assert.True(t, strings.Contains(body, strings.TrimPrefix(last, "<p>")), "%s: %s", name, last)
	}
	_, err := HTML(context.Background(), []byte("<p>甲"), "klingon", html.Limits{})
	assert.ErrorIs(t, err, ErrCharset)
	_, err = HTML(context.Background(), []byte(" \n"), "", html.Limits{})
	assert.ErrorIs(t, err, ErrEmpty)
}

// One text a rule.
func markdownOf(t *testing.T, text string) []doc.Element {
	t.Helper()
	elements, err := Markdown(context.Background(), text)
	require.NoError(t, err)
	return elements
}

func TestMarkdown(t *testing.T) {
	p := func(text string) doc.Element { return doc.Element{Text: text} }
	gap := func(e doc.Element) doc.Element { e.Gap = 1; return e }
	heading := func(level int, text string) doc.Element {
		return doc.Element{Kind: doc.HeadingElement, Level: level, Text: text, Gap: 1}
	}
	item := func(number, text string, level int) doc.Element {
		return doc.Element{Kind: doc.ItemElement, Number: number, Text: text, Level: level, Indent: 2 * (level - 1)}
	}
	for text, want := range map[string][]doc.Element{
		"# 甲\n## 乙 ##": {heading(1, "甲"), heading(2, "乙")},
		"甲\n===\n乙":    {{Kind: doc.HeadingElement, Level: 1, Text: "甲"}, gap(p("乙"))},
		"甲\n乙\r\n\n丙":  {p("甲"), p("乙"), gap(p("丙"))},
		"甲\n---\n乙":    {{Kind: doc.HeadingElement, Level: 2, Text: "甲"}, gap(p("乙"))},
		"##甲\n#乙\n##a": {heading(2, "甲"), p("#乙"), p("##a")},
		"---\ntitle: 甲\ndate: 2024-05-01\ntags: 乙\n---\n丙": {{Kind: doc.HeadingElement, Level: 1, Text: "甲"}, p("2024-05-01"),
			{Kind: doc.FurnitureElement, Text: "tags: 乙"}, p("丙")},
		"---\ntitle: 甲\n---\n# 乙":            {{Kind: doc.FurnitureElement, Text: "title: 甲"}, heading(1, "乙")},
		"---\n甲\n---\n乙":                     {gap(doc.Element{Kind: doc.HeadingElement, Level: 2, Text: "甲"}), gap(p("乙"))},
		"甲\n\n---\n乙":                        {p("甲"), gap(p("乙"))},
		"- 甲\n  - 乙\n- 丙":                    {item("・", "甲", 1), item("・", "乙", 2), item("・", "丙", 1)},
		"* ○甲\n+ （１）乙":                       {item("", "○甲", 1), item("", "（１）乙", 1)},
		"1. 甲\n2) 乙":                         {item("1.", "甲", 1), item("2)", "乙", 1)},
		"- [ ] 甲\n- [x] 乙":                   {item("・", "甲", 1), item("・", "乙", 1)},
		"2024年\n3.5万人":                       {p("2024年"), p("3.5万人")},
		"**日時**：*甲*、__乙__、~~丙~~、`丁`":         {p("日時：甲、乙、丙、丁")},
		"**「議事」**について":                       {p("「議事」について")},
		"＊甲*乙 a_b_c ~丙":                      {p("＊甲*乙 a_b_c ~丙")},
		`\*甲\* 2\. 乙`:                        {p("*甲* 2. 乙")},
		"[資料１](a.pdf)と![図](b.png)[注]":        {p("資料１と[注]")},
		"甲<br>乙<b>丙</b><!-- 丁 -->&amp;1 < 2": {p("甲\n乙丙&1 < 2")},
		"> 甲\n> > 乙":                         {p("甲"), p("乙")},
		"```\n# 甲\n```\n乙":                   {p("# 甲"), p("乙")},
	} {
		assert.Equal(t, want, markdownOf(t, text), text)
	}
	cell := func(text string, head bool) doc.GridCell {
		c := doc.GridCell{RowSpan: 1, ColSpan: 1, Head: head}
		if text != "" {
			c.Content = []doc.Element{p(text)}
		}
		return c
	}
	got := markdownOf(t, "| 甲 | 乙 |\n|:--|--:|\n| **丙**<br>丁 | a\\|b |\n| 戊 |  |\n\n己")
	require.Len(t, got, 2)
	assert.Equal(t, [][]doc.GridCell{{cell("甲", true), cell("乙", true)}, {cell("丙\n丁", false), cell("a|b", false)},
		{cell("戊", false), cell("", false)}}, got[0].Grid.Rows)
	assert.Equal(t, gap(p("己")), got[1])
	got = markdownOf(t, "| 甲 | 乙 |\n|---|---|\n| 丙<ul><li>丁</li><li>戊</li></ul> | 己 |")
	assert.Equal(t, cell("丙\n丁\n戊", false), got[0].Grid.Rows[1][0], "a list within a cell")
	got = markdownOf(t, "|  |  |\n|---|---|\n| 甲 | 乙 |")
	assert.Equal(t, [][]doc.GridCell{{cell("甲", false), cell("乙", false)}}, got[0].Grid.Rows, "a head without words is none")
}

func FuzzMarkdown(f *testing.F) {
	f.Add("# 甲\n- **乙**\n| 丙 |\n|---|\n| 丁 |\n```\n[戊](己")
	f.Fuzz(func(t *testing.T, text string) {
		markdownOf(t, strings.ToValidUTF8(text, ""))
	})
}

func FuzzType(f *testing.F) {
	f.Add([]byte("<!-- --><?xml ?><html>"), "a.md")
	f.Add([]byte("PK\x03\x04"), "a.docx")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		_, _ = Type(data, name)
	})
}
