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
	if _, out, err := opened(t, office, "plain.csv", []byte("1,2\n")); err != nil {
		t.Skip("LibreOffice without Calc is here:", out)
	}
	var book bytes.Buffer
	require.NoError(t, Write(&book, sheets(t), English))
	data, out, err := opened(t, office, "book.xlsx", book.Bytes())
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

// opened is what LibreOffice makes of a file, and what it says.
func opened(t *testing.T, office, name string, content []byte) (flat []byte, out string, err error) {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), content, 0o600))
	said, err := exec.Command(office, "-env:UserInstallation=file://"+dir, "--headless", "--convert-to", "fods", "--outdir", dir,
		filepath.Join(dir, name)).CombinedOutput()
	if err != nil {
		return nil, string(said), err
	}
	flat, err = os.ReadFile(filepath.Join(dir, strings.TrimSuffix(name, filepath.Ext(name))+".fods"))
	return flat, string(said), err
}
