package corpus

import (
	"archive/zip"
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/japanese"

	"github.com/giji-go/giji/model"
)

// archive is a ZIP of the given files; a name that is no ASCII is written as
// Windows does.
func archive(t *testing.T, files ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i+1 < len(files); i += 2 {
		name, err := japanese.ShiftJIS.NewEncoder().String(files[i])
		require.NoError(t, err)
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, NonUTF8: name != files[i]})
		require.NoError(t, err)
		_, err = w.Write([]byte(files[i+1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return out.Bytes()
}

// The documents of an archive are those of a folder.
func TestArchive(t *testing.T) {
	dir := t.TempDir()
	packed := archive(t, "一回/議事録.html", "<p>"+minutes(1), "b.txt", minutes(2), "c.jpg", "x", "__MACOSX/b.txt", "x", ".d.txt", "x", "e/", "")
	path := writeFile(t, dir, "all.zip", packed)
	writeFile(t, dir, "sub/more.ZIP", archive(t, "f.md", minutes(3)))
	writeFile(t, dir, "g.htm", []byte("<p>"+minutes(4)))

	inputs, skipped, err := Sources{Paths: []string{path}}.Inputs()
	require.NoError(t, err)
	require.Len(t, inputs, 2)
	assert.Equal(t, []string{"b.txt", "一回/議事録.html"}, []string{inputs[0].Name, inputs[1].Name})
	assert.Equal(t, 1, skipped.Files())

	inputs, _, err = Sources{Paths: []string{dir}}.Inputs()
	require.NoError(t, err)
	var names []string
	for _, input := range inputs {
		names = append(names, input.Name)
	}
	assert.Equal(t, []string{"all.zip/b.txt", "all.zip/一回/議事録.html", "g.htm", "sub/more.ZIP/f.md"}, names)

	out := filepath.Join(t.TempDir(), "out")
	b := &Batch{Sources: Sources{Paths: []string{dir}}, Dir: out}
	b.Workers = 2
	summary, err := b.Run(context.Background())
	require.NoError(t, err)
	assert.EqualValues(t, 4, summary.Documents)
	text, err := os.ReadFile(filepath.Join(out, "part-00000.jsonl"))
	require.NoError(t, err)
	assert.Contains(t, string(text), `"source":{"name":"all.zip/一回/議事録.html","media_type":"text/html"`)
	assert.Contains(t, string(text), `"source":{"name":"sub/more.ZIP/f.md","media_type":"text/markdown"`)
}

func TestArchiveLimits(t *testing.T) {
	dir := t.TempDir()
	path := writeFile(t, dir, "a.zip", archive(t, "a.txt", strings.Repeat("議", 1<<20), "b.txt", minutes(1)))
	var f files
	defer f.close()
	_, failure := f.read(path+"!/a.txt", 1<<16)
	require.NotNil(t, failure)
	assert.Equal(t, model.CodeFileTooLarge, failure.Code)
	data, failure := f.read(path+"!/b.txt", 1<<16)
	require.Nil(t, failure)
	assert.Equal(t, minutes(1), string(data))
	_, failure = f.read(path+"!/c.txt", 1<<16)
	require.NotNil(t, failure)
	_, failure = f.read(filepath.Join(dir, "none.zip!/c.txt"), 1<<16)
	require.NotNil(t, failure)
	damaged := writeFile(t, dir, "b.zip", []byte("PK\x03\x04"))
	_, _, err := Sources{Paths: []string{damaged}}.Inputs()
	assert.Error(t, err)
}
