package extract_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/extract"
	"github.com/giji-go/giji/internal/morph"
	_ "github.com/giji-go/giji/morph/ipa"
)

// The dictionary is not loaded for documents whose names the rules tell from
// their titles, and is where an office is not known. The order matters: once
// loaded, it stays.
func TestDictionaryIsLoadedLate(t *testing.T) {
	if morph.Shared().Loaded() {
		t.Skip("another test has loaded the dictionary")
	}
	paths, err := filepath.Glob(filepath.Join("..", "testdata", "*.txt"))
	require.NoError(t, err)
	for _, path := range paths {
		analyze(t, path)
	}
	assert.False(t, morph.Shared().Loaded(), "a plain document loads the dictionary")

	text := "若草会議（第１回）議事要旨\n１ 日時：令和６年１０月８日\n２ 出席者\n＜事務局＞\n長谷川渉折衝企画班長、森雑務班長\n３ 議事\n（１）意見交換\n以上\n"
	d, err := extract.Text(context.Background(), text, extract.Options{})
	require.NoError(t, err)
	require.Len(t, d.Minutes.Participants, 2)
	first := d.Minutes.Participants[0]
	assert.Equal(t, "長谷川渉", *first.Name)
	assert.Equal(t, "折衝企画班長", *first.Role)
	assert.Equal(t, morph.Via, first.Via)
	assert.True(t, morph.Shared().Loaded())
}
