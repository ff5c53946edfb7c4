package gunzip

import (
	"bytes"
	"compress/gzip"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestText(t *testing.T) {
	var file bytes.Buffer
	w := gzip.NewWriter(&file)
	_, err := w.Write([]byte("佐藤\t一郎\n"))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	assert.Equal(t, "佐藤\t一郎\n", Text(file.Bytes()))
	assert.Empty(t, Text(file.Bytes()[:file.Len()/2]), "cut off")
	assert.Empty(t, Text([]byte("no gzip")))
	assert.Empty(t, Text(nil))
}
