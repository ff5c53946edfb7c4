package incident_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/incident"
)

func TestLengthsWithAColon(t *testing.T) {
	for text, want := range map[string]string{
		"33:10": "PT33H10M", "5:12": "PT5H12M", "０：35": "PT35M", "12:00": "PT12H", "5:72": "", "5:1": "", "5:12:30:1": "",
	} {
		raw, c := cellOf(text)
		got := incident.Durations(raw, c)
		require.Len(t, got, 1, text)
		if want == "" {
			assert.Nil(t, got[0].Value, text)
			continue
		}
		require.NotNil(t, got[0].Value, text)
		assert.Equal(t, want, *got[0].Value, text)
		assert.Nil(t, got[0].Label, text)
	}
}

func TestMarksInKana(t *testing.T) {
	for _, text := range []string{"ア　音声：1,200人\nイ　データ：3,400人", "ア 音声 1,200人\nイ データ 3,400人", "ア．音声：1,200人\nイ．データ：3,400人"} {
		raw, c := cellOf(text)
		got := incident.AffectedUsers(raw, c)
		require.Len(t, got, 2, text)
		assert.Equal(t, "音声", *got[0].Label, text)
		assert.Equal(t, int64(1200), *got[0].Value, text)
		assert.Equal(t, "データ", *got[1].Label, text)
		assert.Equal(t, int64(3400), *got[1].Value, text)
	}
}

func TestTornNumbers(t *testing.T) {
	raw, c := cellOf("1. 5万人")
	users := incident.AffectedUsers(raw, c)
	require.Len(t, users, 1)
	assert.Equal(t, int64(15000), *users[0].Value)

	for text, want := range map[string]string{
		"令和５年５月９日２\n３時46分":  "2023-05-09T23:46:00+09:00",
		"令和５年５月１\n９日３時46分":  "2023-05-19T03:46:00+09:00",
		"令和５年５月９日\n３時46分":   "2023-05-09T03:46:00+09:00",
		"2023/5/9\n13:05":   "2023-05-09T13:05:00+09:00",
		"令和５年５月９日13時\n46分頃": "2023-05-09T13:46:00+09:00",
	} {
		raw, c := cellOf(text)
		got := incident.OccurredAt(raw, c)
		require.NotNil(t, got.Value, text)
		assert.Equal(t, want, *got.Value, text)
	}
}

func TestBulletsOfMeasures(t *testing.T) {
	for _, bullet := range []string{"▲", "★", "−", "∙", "◉", "\uF0B7", "・", "□"} {
		raw, c := cellOf(bullet + "監視を増やす。\n" + bullet + "予備機を増やす。\n※詳細は調整中")
		got := incident.PreventiveMeasures(raw, c)
		require.Len(t, got, 2, bullet)
		assert.Equal(t, "監視を増やす。", got[0].Text.Text, bullet)
		assert.Equal(t, "予備機を増やす。", got[1].Text.Text, bullet)
		assert.Equal(t, "詳細は調整中", *got[1].Note, bullet)
	}
}

// TestStatesTornInAWord: in a table of measures a state may be torn anywhere below its date.
func TestStatesTornInAWord(t *testing.T) {
	for _, torn := range []string{"実施\n予定", "実\n施予定", "実施予\n定"} {
		raw, c := cellOf("対策 実施時期\n記憶装置の増設 令和５年３月末 " + torn + "\n手順の改定 検討中")
		got := incident.PreventiveMeasures(raw, c)
		require.Len(t, got, 2, torn)
		assert.Equal(t, "記憶装置の増設", got[0].Text.Text, torn)
		assert.Equal(t, "2023-03", *got[0].Due.Value, torn)
		assert.Equal(t, "手順の改定", got[1].Text.Text, torn)
	}
}
