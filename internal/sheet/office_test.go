package sheet

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// LibreOffice takes times for dates, which can be sorted and subtracted,
// numbers for numbers, which can be summed, and texts for texts.
func TestLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice (LibreOffice) is not here")
	}
	var book bytes.Buffer
	require.NoError(t, Write(&book, sheets(t), English))
	dir := t.TempDir()
	path := filepath.Join(dir, "book.xlsx")
	require.NoError(t, os.WriteFile(path, book.Bytes(), 0o600))
	cmd := exec.Command(office, "-env:UserInstallation=file://"+dir, "--headless", "--convert-to", "fods", "--outdir", dir, path)
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	data, err := os.ReadFile(filepath.Join(dir, "book.fods"))
	require.NoError(t, err, string(out))
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
