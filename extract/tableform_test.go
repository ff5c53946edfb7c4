package extract_test

import (
	"archive/zip"
	"bytes"
	"context"
	"flag"
	"fmt"
	"html"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/model"
)

var (
	formCount = flag.Int("tableforms", 60, "how many tables TestTableForms makes")
	formFirst = flag.Uint64("tableforms.first", 1, "the seed of the first of them")
	formDump  = flag.String("tableforms.dump", "", "a directory for the tables that TestTableForms makes")
)

// formFloors are the shares of tables of which every form must at least give
// the record that was drawn, by shape and form. What is ruled is read whole;
// from text, where columns run into each other, not every table is told yet.
var formFloors = map[string]float64{
	"side html": 1, "side docx": 1, "list html": 1, "list docx": 1, "abreast html": 1, "abreast docx": 1,
	"side layout": 0.92, "list layout": 0.8, "abreast layout": 0.87,
	"side raw": 0.93, "list raw": 1, "abreast raw": 1,
	"side cells": 0.9, "list cells": 0.84, "abreast cells": 1,
}

// TestTableForms: one table gives one record, whatever it is read from. With -v
// it says which tables are read otherwise from which form.
func TestTableForms(t *testing.T) {
	right, all := map[string]int{}, map[string]int{}
	for seed := *formFirst; seed < *formFirst+uint64(*formCount); seed++ {
		s := sheetOf(seed)
		for _, form := range forms(t, s, seed) {
			name := fmt.Sprintf("%s-%04d.%s", s.shape, seed, form.name)
			dumpForm(t, name, form.data)
			d, err := extract.Reader(context.Background(), bytes.NewReader(form.data), extract.Options{})
			require.NoError(t, err, name)
			kind := s.shape + " " + strings.TrimRight(strings.TrimSuffix(form.name, ".txt"), "0123456789")
			all[kind]++
			if diff := cmp.Diff(strings.Split(shown(s.want), "\n"), strings.Split(shown(recordsOf(d)), "\n")); diff == "" {
				right[kind]++
			} else if testing.Verbose() {
				t.Logf("form %s\n%s", name, diff)
			}
		}
	}
	for kind, n := range all {
		share := float64(right[kind]) / float64(n)
		t.Logf("%-15s %d of %d", kind, right[kind], n)
		assert.GreaterOrEqual(t, share, formFloors[kind], kind)
		assert.Contains(t, formFloors, kind)
	}
}

func dumpForm(t *testing.T, name string, data []byte) {
	if *formDump != "" {
		require.NoError(t, os.WriteFile(filepath.Join(*formDump, name), data, 0o600))
	}
}

// shown is what records say, one field a line.
func shown(records []record) string {
	var b strings.Builder
	for i, r := range records {
		for _, key := range slices.Sorted(maps.Keys(r)) {
			if r[key] != "" {
				fmt.Fprintf(&b, "%d %s %s\n", i, key, r[key])
			}
		}
	}
	return b.String()
}

// recordsOf are the incidents of a document as records.
func recordsOf(d *model.Document) []record {
	var records []record
	for i := range d.Incidents {
		records = append(records, recordOf(&d.Incidents[i]))
	}
	return records
}

func recordOf(in *model.Incident) record {
	r := record{}
	text := func(key string, t *model.Text) {
		if t != nil {
			r[key] += packedText(t.Text)
		}
	}
	block := func(key string, b *model.Block) {
		if b != nil {
			text(key, &b.Text)
		}
	}
	for i := range in.Operators {
		text("operators", &in.Operators[i].Text)
	}
	if in.OccurredAt != nil {
		text("occurred_at", &in.OccurredAt.Text)
	}
	if in.RecoveredAt != nil {
		text("recovered_at", &in.RecoveredAt.Text)
	}
	for i := range in.Durations {
		text("durations", &in.Durations[i].Text)
	}
	for i := range in.AffectedUsers {
		text("affected_users", &in.AffectedUsers[i].Text)
	}
	if in.AffectedArea != nil {
		text("affected_area", &in.AffectedArea.Text)
	}
	if in.Inquiries != nil {
		text("inquiries", &in.Inquiries.Text)
	}
	block("impact", in.Impact)
	block("cause", in.Cause)
	block("system_diagram", in.SystemDiagram)
	for i := range in.PreventiveMeasures {
		m := &in.PreventiveMeasures[i]
		mark := ""
		if m.Mark != nil {
			mark = strings.Trim(packedText(m.Mark.Text), "【】")
		}
		r["preventive_measures"] += packedText(m.Text.Text) + "[" + mark + "];"
	}
	if in.Disclosure != nil {
		block("own_site", in.Disclosure.OwnSite)
		block("other", in.Disclosure.Other)
	}
	for i := range in.OtherFields {
		r["other_fields"] += packedText(in.OtherFields[i].Label.Text) + "=" + packedText(in.OtherFields[i].Value.Text.Text) + ";"
	}
	return r
}

// A form is a table as bytes of one kind.
type form struct {
	name string
	data []byte
}

// before and after are what stands around the table of a document.
const (
	before = "電気通信事故調査会議（第６回）\n議事要旨\n１　日時　令和８年２月３日（火）10時00分～11時30分\n２　場所　中央合同庁舎会議室\n３　議事\n" +
		"（１）重大な事故の報告\n事務局から資料１に基づき説明が行われた。概要は以下のとおり。\n"
	after = "主な質疑応答は以下のとおり。\n○水無月構成員：点検の記録は残っていたのか。\n○事務局：残っていた。\n（２）その他\n以上\n"
)

// forms are the sheet in every form.
func forms(t *testing.T, s *sheet, seed uint64) []form {
	all := []form{{"html", []byte(htmlOf(s))}, {"docx", wordOf(t, s)}}
	for i, l := range layoutsOf(seed) {
		p := l.set(s)
		all = append(all, form{fmt.Sprintf("layout%d.txt", i), []byte(p.columns(l))})
		if i == 0 {
			all = append(all, form{"raw.txt", []byte(p.raw(true))}, form{"cells.txt", []byte(p.raw(false))})
		}
	}
	return all
}

func htmlOf(s *sheet) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>議事要旨</title></head><body>\n")
	for _, line := range strings.Split(strings.TrimSpace(before), "\n") {
		b.WriteString("<p>" + html.EscapeString(line) + "</p>\n")
	}
	b.WriteString("<table border=\"1\">\n")
	for row, cells := range s.places() {
		b.WriteString("<tr>")
		for col, c := range cells {
			if c != nil && c.row == row && c.col == col {
				fmt.Fprintf(&b, "<td rowspan=\"%d\" colspan=\"%d\">%s</td>", max(c.rows, 1), max(c.cols, 1), strings.Join(c.text, "<br>"))
			}
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table>\n")
	for _, line := range strings.Split(strings.TrimSpace(after), "\n") {
		b.WriteString("<p>" + html.EscapeString(line) + "</p>\n")
	}
	b.WriteString("</body></html>\n")
	return b.String()
}

// wordOf is the sheet as a Word document.
func wordOf(t *testing.T, s *sheet) []byte {
	t.Helper()
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` +
		`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	wordLines(&b, strings.Split(strings.TrimSpace(before), "\n"))
	b.WriteString("<w:tbl><w:tblGrid>" + strings.Repeat("<w:gridCol/>", s.cols) + "</w:tblGrid>")
	at := s.places()
	for row := range s.rows {
		b.WriteString("<w:tr>")
		for col := 0; col < s.cols; {
			c := at[row][col]
			if c == nil {
				col++
				continue
			}
			fmt.Fprintf(&b, `<w:tc><w:tcPr><w:gridSpan w:val="%d"/>`, c.cols)
			switch {
			case c.rows > 1 && c.row == row:
				b.WriteString(`<w:vMerge w:val="restart"/>`)
			case c.row < row:
				b.WriteString(`<w:vMerge/>`)
			}
			b.WriteString("</w:tcPr>")
			if c.row == row {
				wordLines(&b, c.text)
			} else {
				wordLines(&b, []string{""})
			}
			b.WriteString("</w:tc>")
			col += c.cols
		}
		b.WriteString("</w:tr>")
	}
	b.WriteString("</w:tbl>")
	wordLines(&b, strings.Split(strings.TrimSpace(after), "\n"))
	b.WriteString("</w:body></w:document>")
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"[Content_Types].xml",
			`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ` +
				`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"word/document.xml", b.String()},
	} {
		w, err := z.Create(part[0])
		require.NoError(t, err)
		_, err = w.Write([]byte(part[1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.Bytes()
}

func wordLines(b *strings.Builder, lines []string) {
	for _, line := range lines {
		b.WriteString("<w:p><w:r><w:t xml:space=\"preserve\">" + html.EscapeString(line) + "</w:t></w:r></w:p>")
	}
}

// places is which cell stands at each row and column.
func (s *sheet) places() [][]*sheetCell {
	at := make([][]*sheetCell, s.rows)
	for row := range at {
		at[row] = make([]*sheetCell, s.cols)
	}
	for i := range s.cells {
		c := &s.cells[i]
		for row := c.row; row < c.row+c.rows; row++ {
			for col := c.col; col < c.col+c.cols; col++ {
				at[row][col] = c
			}
		}
	}
	return at
}
