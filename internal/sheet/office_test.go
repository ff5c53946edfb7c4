package sheet

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/table"
	"github.com/giji-go/giji/model"
)

// LibreOffice takes times for dates, which can be sorted and subtracted,
// numbers for numbers, which can be summed, and texts for texts.
func TestLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice (LibreOffice) is not here")
	}
	if _, out, err := opened(t, office, t.TempDir(), "plain.csv", []byte("1,2\n")); err != nil {
		t.Skip("LibreOffice without Calc is here:", out)
	}
	var book bytes.Buffer
	require.NoError(t, Write(&book, sheets(t), English))
	data, out, err := opened(t, office, t.TempDir(), "book.xlsx", book.Bytes())
	require.NoError(t, err, out)
	flat := string(data)
	for _, want := range []string{
		`office:value-type="date" office:date-value="2023-06-03T09:00:00"`,
		`office:value-type="date" office:date-value="2023-06-04"`,
		`office:value-type="float" office:value="90.5"`,
		`<text:p>=1+1</text:p>`,
		`table:display-filter-buttons="true"`,
	} {
		assert.Contains(t, flat, want)
	}
	flat = strings.NewReplacer(`table:formula="of:=TRUE()"`, "", `table:formula="of:=FALSE()"`, "").Replace(flat) // its way to say true
	assert.NotContains(t, flat, "table:formula")
}

// opened is what LibreOffice makes of a file, and what it says. dir becomes the
// home of its user.
func opened(t *testing.T, office, dir, name string, content []byte) (flat []byte, out string, err error) {
	t.Helper()
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), content, 0o600))
	said, err := exec.Command(office, "-env:UserInstallation=file://"+dir, "--headless", "--convert-to", "fods", "--outdir", dir,
		filepath.Join(dir, name)).CombinedOutput()
	if err != nil {
		return nil, string(said), err
	}
	flat, err = os.ReadFile(filepath.Join(dir, strings.TrimSuffix(name, filepath.Ext(name))+".fods"))
	return flat, string(said), err
}

// work is what an analyst does with the sheet of incidents, as a macro: sorts
// it by the time of occurrence, sums the users up, and takes two times from
// each other. It writes the users from top to bottom, the sum, and the minutes.
const work = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Work" script:language="StarBasic">
Sub Work(book As String, said As String, began As Integer, ended As Integer, users As Integer)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(book), "_blank", 0, hidden())
  sheet = doc.Sheets.getByName("incidents")
  cursor = sheet.createCursor()
  cursor.gotoEndOfUsedArea(False)
  Dim field(0) As New com.sun.star.table.TableSortField
  field(0).Field = began
  field(0).IsAscending = True
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "SortFields"
  how(0).Value = field()
  how(1).Name = "ContainsHeader"
  how(1).Value = True
  sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).sort(how())
  free = cursor.RangeAddress.EndColumn + 1
  sheet.getCellByPosition(free, 1).Formula = "=SUM(" &amp; cellName(sheet, users, 1) &amp; ":" &amp; cellName(sheet, users, 3) &amp; ")"
  sheet.getCellByPosition(free, 2).Formula = "=(" &amp; cellName(sheet, ended, 1) &amp; "-" &amp; cellName(sheet, began, 1) &amp; ")*24*60"
  Open said For Output As #1
  For row = 1 To 3
    Print #1, sheet.getCellByPosition(users, row).Value
  Next row
  Print #1, sheet.getCellByPosition(free, 1).Value
  Print #1, rounded(sheet.getCellByPosition(free, 2).Value)
  Close #1
  doc.close(True)
  StarDesktop.terminate()
End Sub
Function rounded(x As Double) As Double
  rounded = Int(x + 0.5)
End Function
Function cellName(sheet, column, row) As String
  parts = Split(sheet.getCellByPosition(column, row).AbsoluteName, ".")
  cellName = parts(1)
End Function
</script:module>
`

// library are the macros of LibreOffice's user.
const library = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" ` +
	`library:passwordprotected="false"><library:element library:name="Work"/></library:library>
`

// In LibreOffice incidents can be sorted by their times, users summed up, and
// times taken from each other.
func TestLibreOfficeCalculates(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice (LibreOffice) is not here")
	}
	dir := t.TempDir()
	if _, out, err := opened(t, office, dir, "plain.csv", []byte("1,2\n")); err != nil {
		t.Skip("LibreOffice without Calc is here:", out)
	}
	minutes := func(value string) *model.Time { return &model.Time{Value: &value} }
	d := &model.Document{}
	for _, i := range []struct {
		began, ended string
		users        int64
	}{
		{"2023-06-03T09:00:00+09:00", "2023-06-03T10:00:00+09:00", 300},
		{"2022-12-31T23:30:00+09:00", "2023-01-01T05:05:00+09:00", 42000},
		{"2023-06-03", "2023-06-04", 7},
	} {
		d.Incidents = append(d.Incidents, model.Incident{OccurredAt: minutes(i.began), RecoveredAt: minutes(i.ended),
			AffectedUsers: []model.Quantity{{Value: ptr(i.users), Unit: ptr("人")}}})
	}
	views, _ := table.Find("incidents", nil)
	incidents := Sheet{View: views[0]}
	views[0].Rows(&table.Doc{ID: "x", Document: d}, func(r table.Row) { incidents.Rows = append(incidents.Rows, r) })
	var book bytes.Buffer
	require.NoError(t, Write(&book, []Sheet{incidents}, English))

	path, said := filepath.Join(dir, "book.xlsx"), filepath.Join(dir, "said.txt")
	require.NoError(t, os.WriteFile(path, book.Bytes(), 0o600))
	macros := filepath.Join(dir, "user", "basic", "Standard") // which the first start made
	require.NoError(t, os.WriteFile(filepath.Join(macros, "script.xlb"), []byte(library), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(macros, "Work.xba"), []byte(work), 0o600))
	column := func(name string) int {
		return slices.IndexFunc(views[0].Columns, func(c table.Column) bool { return c.Name == name })
	}
	macro := fmt.Sprintf("macro:///Standard.Work.Work(%s,%s,%d,%d,%d)", path, said,
		column("occurred_at"), column("recovered_at"), column("affected_users_sum"))
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, office, "-env:UserInstallation=file://"+dir, "--headless", "--norestore", macro).CombinedOutput()
	require.NoError(t, err, string(out))
	lines, err := os.ReadFile(said)
	require.NoError(t, err, string(out))
	assert.Equal(t, []string{"42000", "7", "300", "42307", "335"}, strings.Fields(string(lines)),
		"the users by the times of their incidents, their sum, and the minutes of the first")
}
