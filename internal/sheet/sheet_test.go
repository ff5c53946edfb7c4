package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/table"
	"github.com/giji-go/giji/model"
)

func ptr[T any](v T) *T { return &v }

// A cell as a reader of workbooks sees it.
type cell struct {
	Ref    string `xml:"r,attr"`
	Style  int    `xml:"s,attr"`
	Kind   string `xml:"t,attr"`
	Value  string `xml:"v"`
	Inline string `xml:"is>t"`
}

type worksheet struct {
	Pane struct {
		Split int    `xml:"ySplit,attr"`
		State string `xml:"state,attr"`
	} `xml:"sheetViews>sheetView>pane"`
	Columns []struct {
		Width float64 `xml:"width,attr"`
	} `xml:"cols>col"`
	Rows []struct {
		Cells []cell `xml:"c"`
	} `xml:"sheetData>row"`
	Filter struct {
		Ref string `xml:"ref,attr"`
	} `xml:"autoFilter"`
}

// sheets are the incidents and participants of a document.
func sheets(t *testing.T) []Sheet {
	t.Helper()
	time := func(value string) *model.Time { return &model.Time{Value: &value} }
	d := &model.Document{Source: model.Source{Name: ptr("a&b<.txt")}}
	d.Minutes.SessionNumber = ptr(4)
	d.Minutes.Participants = []model.Participant{{Name: ptr("=1+1"), Note: ptr("一\x01二\n三")}}
	d.Incidents = []model.Incident{{
		Operators:  []model.Named{{Text: model.Text{Text: "甲社"}}, {Text: model.Text{Text: "乙社"}}},
		OccurredAt: time("2023-06-03T09:00:00+09:00"), RecoveredAt: time("2023-06-04"),
		Durations:    []model.Duration{{Minutes: ptr(90.5)}},
		AffectedArea: &model.Area{Nationwide: true},
		Impact:       &model.Block{Text: model.Text{Text: strings.Repeat("長", 40000)}},
	}}
	views, bad := table.Find("incidents,participants", nil)
	require.Empty(t, bad)
	all := make([]Sheet, len(views))
	for i, v := range views {
		all[i].View = v
		v.Rows(&table.Doc{ID: "x", Document: d}, func(r table.Row) { all[i].Rows = append(all[i].Rows, r) })
	}
	return all
}

// open reads a workbook's parts; each is well-formed XML.
func open(t *testing.T, data []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	parts := map[string]string{}
	for _, f := range archive.File {
		file, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(file)
		require.NoError(t, err)
		parts[f.Name] = string(text)
		for d := xml.NewDecoder(bytes.NewReader(text)); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if !assert.NoError(t, err, f.Name) {
				break
			}
		}
	}
	return parts
}

func TestWorkbook(t *testing.T) {
	all := sheets(t)
	var out, again bytes.Buffer
	require.NoError(t, Write(&out, all, Japanese))
	require.NoError(t, Write(&again, all, Japanese))
	assert.Equal(t, out.Bytes(), again.Bytes())
	parts := open(t, out.Bytes())
	assert.Contains(t, parts["xl/workbook.xml"], `<sheet name="参加者" sheetId="1"`)
	assert.Contains(t, parts["xl/workbook.xml"], `<sheet name="事故" sheetId="2"`)

	var s worksheet
	require.NoError(t, xml.Unmarshal([]byte(parts["xl/worksheets/sheet2.xml"]), &s))
	assert.Equal(t, 1, s.Pane.Split)
	assert.Equal(t, "frozen", s.Pane.State)
	assert.NotContains(t, parts["xl/worksheets/sheet2.xml"], "<f>")
	require.Len(t, s.Rows, 2)
	require.Len(t, s.Columns, len(all[1].View.Columns))
	assert.Equal(t, "A1:"+columnName(len(s.Columns)-1)+"2", s.Filter.Ref)

	at := map[string]cell{}
	byRef := map[string]cell{}
	for _, c := range s.Rows[1].Cells {
		byRef[c.Ref] = c
	}
	for i, c := range all[1].View.Columns {
		at[c.Name] = byRef[columnName(i)+"2"]
	}
	assert.Equal(t, cell{at["occurred_at"].Ref, minuteStyle, "", "45080.375", ""}, at["occurred_at"], "9:00 of a day that is a number")
	assert.Equal(t, cell{at["recovered_at"].Ref, dayStyle, "", "45081", ""}, at["recovered_at"])
	assert.Equal(t, "90.5", at["duration_minutes_max"].Value)
	assert.Equal(t, "4", at["session_number"].Value)
	assert.Equal(t, cell{at["nationwide"].Ref, 0, "b", "1", ""}, at["nationwide"])
	assert.Equal(t, "甲社\n乙社", at["operators"].Inline)
	assert.Equal(t, "a&b<.txt", at["path"].Inline)
	assert.Equal(t, maxText, len([]rune(at["impact"].Inline)))
	assert.True(t, strings.HasSuffix(at["impact"].Inline, "（以下略）"))
	for i, c := range s.Columns {
		assert.True(t, c.Width >= 5 && c.Width <= wide, "%s is %v wide", all[1].View.Columns[i].Name, c.Width)
	}

	require.NoError(t, xml.Unmarshal([]byte(parts["xl/worksheets/sheet1.xml"]), &s))
	people := parts["xl/worksheets/sheet1.xml"]
	assert.Contains(t, people, `t="inlineStr"><is><t xml:space="preserve">=1+1</t>`)
	assert.Contains(t, people, "一\uFFFD二\n三")
	assert.Contains(t, people, ">氏名<")
	out.Reset()
	require.NoError(t, Write(&out, all, English))
	assert.Contains(t, open(t, out.Bytes())["xl/worksheets/sheet1.xml"], ">name<")
}

func TestColumnName(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		assert.Equal(t, want, columnName(i))
	}
}

func TestTooLong(t *testing.T) {
	all := sheets(t)[:1]
	all[0].Rows = make([]table.Row, maxRows+1)
	assert.ErrorIs(t, Write(io.Discard, all, English), ErrTooLong)
}
