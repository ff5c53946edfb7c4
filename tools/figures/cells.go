package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"os/exec"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/giji-go/giji/internal/score"
)

// cellsScript prints what pdfplumber finds.
//
//go:embed cells.py
var cellsScript string

// A cellComparison is giji beside pdfplumber, whose cells and text the same
// expressions read, over the same PDF files.
type cellComparison struct {
	version     string
	files       int
	cells, giji score.Score
}

// A plumbed is what pdfplumber finds in a file.
type plumbed struct {
	Text   string       `json:"text"`
	Tables [][][]string `json:"tables"`
}

// plumber is a Python that has pdfplumber.
func plumber() (string, bool) {
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import pdfplumber").Run() == nil {
			return python, true
		}
	}
	return "", false
}

// compareCells runs pdfplumber, and gives nil where it is not installed.
func compareCells(ctx context.Context, root string, works []work) (*cellComparison, error) {
	python, found := plumber()
	if !found {
		return nil, nil
	}
	var pdfs []document
	args := []string{"-c", cellsScript}
	for _, d := range collection(root, works) {
		if d.kind == "PDF" {
			pdfs, args = append(pdfs, d), append(args, d.path)
		}
	}
	out, err := exec.CommandContext(ctx, python, args...).Output()
	if err != nil {
		return nil, fmt.Errorf("pdfplumber: %w", err)
	}
	c := &cellComparison{files: len(pdfs)}
	lines := json.NewDecoder(bytes.NewReader(out))
	if err := lines.Decode(&c.version); err != nil {
		return nil, fmt.Errorf("pdfplumber: %w", err)
	}
	for _, d := range pdfs {
		var page plumbed
		if err := lines.Decode(&page); err != nil {
			return nil, fmt.Errorf("pdfplumber %s: %w", d.path, err)
		}
		gold, got, err := read(ctx, d)
		if err != nil {
			return nil, err
		}
		reach := reachable(gold)
		c.cells.Add(reach, cellsRead(page))
		c.giji.Add(reach, got)
	}
	return c, nil
}

// cellsRead is what the expressions find in the text, and in tables with a
// label and a value in each row, labels in the first row, or several columns of
// values: the forms for which one writes three loops.
func cellsRead(page plumbed) any {
	found, _ := simpleRead(plain(page.Text)).(map[string]any)
	var incidents []any
	for _, table := range page.Tables {
		for _, record := range recordsOf(table) {
			incidents = append(incidents, simpleIncident(record))
		}
	}
	found["incidents"] = incidents
	return found
}

// recordsOf are the records of a table, each as lines of a label and its value,
// those that have a 事業者名.
func recordsOf(table [][]string) []string {
	if len(table) == 0 {
		return nil
	}
	if head := cellText(strings.Join(table[0], " ")); strings.Contains(head, "事業者名") && strings.Contains(head, "日時") {
		return recordsAcross(table)
	}
	return recordsAcross(turned(table))
}

// recordsAcross reads labels from the first row, a record from each other one.
func recordsAcross(table [][]string) []string {
	var records []string
	for _, row := range table[1:] {
		var b strings.Builder
		for i, value := range row {
			if i < len(table[0]) {
				fmt.Fprintf(&b, "%s %s\n", cellText(table[0][i]), cellText(value))
			}
		}
		if strings.Contains(b.String(), "事業者名 ") {
			records = append(records, b.String())
		}
	}
	return records
}

// turned is the table with its columns as rows.
func turned(table [][]string) [][]string {
	var columns [][]string
	for _, row := range table {
		for i, value := range row {
			for len(columns) <= i {
				columns = append(columns, nil)
			}
			columns[i] = append(columns[i], value)
		}
	}
	return columns
}

// cellText is a cell in one line, its compatibility characters replaced.
func cellText(cell string) string {
	return plain(strings.ReplaceAll(cell, "\n", ""))
}

// plain is the text as the expressions want it: pdfplumber has 〜 where
// pdftotext has ～, which NFKC leaves.
func plain(text string) string {
	return strings.ReplaceAll(norm.NFKC.String(text), "〜", "~")
}

func (c *cellComparison) table(l language) string {
	var b strings.Builder
	fmt.Fprintf(&b, "| %s | %s | %s | %s |\n|---|---:|---:|---:|\n",
		l.say(fmt.Sprintf("F1 over %d PDF files", c.files), fmt.Sprintf("PDF %d件での F1", c.files)),
		l.say("pdfplumber "+c.version+" and expressions", "pdfplumber "+c.version+"＋正規表現"), "giji", l.say("values", "値の数"))
	usual, ours := byGroup(&c.cells), byGroup(&c.giji)
	for _, i := range order {
		if n := ours[i].Right + ours[i].Missed; n > 0 {
			fmt.Fprintf(&b, "| %s | %s | %s | %d |\n", groups[i].name[l], f1(usual[i]), f1(ours[i]), n)
		}
	}
	return b.String()
}
