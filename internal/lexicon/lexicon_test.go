package lexicon

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every line of every file can be read, is folded, and no label stands for
// two fields.
func TestData(t *testing.T) {
	byKind, err := readAll()
	require.NoError(t, err)
	assert.NotEmpty(t, byKind["label"])
	keys := make(map[string]string)
	for _, e := range byKind["label"] {
		if before, ok := keys[e.Surface]; ok {
			assert.Equal(t, before, e.Key, "%s stands for two fields", e.Surface)
		}
		keys[e.Surface] = e.Key
		key, ok := IncidentLabels().Lookup([]rune(e.Surface))
		assert.True(t, ok, e.Surface)
		assert.Equal(t, e.Key, key, e.Surface)
	}
	for _, entries := range byKind {
		for _, e := range entries {
			for _, r := range e.Surface {
				assert.False(t, r >= '０' && r <= '９' || r == '：', "%s is not folded", e.Surface)
			}
		}
	}
}

func TestLookup(t *testing.T) {
	for _, test := range []struct{ text, key string }{
		{"事業者への問い合わせ件数", "inquiries"},
		{"(1) 発生日時", "occurred_at"},
		{"【継続時間】", "durations"},
		{"影響利用者数(※)", "affected_users"},
		{"情報周知(自社サイト)", "own_site"},
		{"情報周知(その他)", "other"},
	} {
		key, ok := IncidentLabels().Lookup([]rune(test.text))
		assert.True(t, ok, test.text)
		assert.Equal(t, test.key, key, test.text)
	}
	for _, text := range []string{"事業者への", "発生日時は", "影響", "利用者数について", ""} {
		_, ok := IncidentLabels().Lookup([]rune(text))
		assert.False(t, ok, text)
	}
}

func TestReadLinesNamesTheLine(t *testing.T) {
	_, err := ReadLines(strings.NewReader("# words\nlabel\tcause\t原因\nlabel cause\n"), "own.tsv")
	var at *Error
	require.True(t, errors.As(err, &at))
	assert.Equal(t, 3, at.Line)
	assert.Contains(t, err.Error(), "own.tsv:3")
}

// TestChannel: labels of two levels in one cell.
func TestChannel(t *testing.T) {
	for text, want := range map[string]string{
		"情報周知　その他": "other", "情報周知・自社サイト": "own_site", "利用者への周知状況:自社ホームページ": "own_site", "周知/SNS等": "other",
		"情報周知": "", "その他": "", "発生原因 その他": "", "情報周知 障害内容": "", "情報周知 ": "",
	} {
		key, ok := IncidentLabels().Channel([]rune(text))
		assert.Equal(t, want, key, text)
		assert.Equal(t, want != "", ok, text)
	}
}

// TestSurfacesBelow: a line with a surface alone is of the kind and the key of the line right above it.
func TestSurfacesBelow(t *testing.T) {
	lines, err := ReadLines(strings.NewReader("role\tmember\t委員\n\t評議員\nrole\ttitle\t会長\n"), "a.tsv")
	require.NoError(t, err)
	require.Len(t, lines, 3)
	assert.Equal(t, Line{Entry: Entry{Kind: "role", Key: "member", Surface: "評議員"}, Line: 2}, lines[1])
	for _, text := range []string{"\t委員\n", "role\tmember\t委員\n# 役\n\t評議員\n", "role\tmember\t委員\n\n\t評議員\n"} {
		_, err := ReadLines(strings.NewReader(text), "a.tsv")
		assert.Error(t, err, text)
	}
}
