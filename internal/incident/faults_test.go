package incident_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/incident"
)

// TestFaultsOfTheGrammar: what cannot be has no value, and the code of the grammar says why
// beside value_unread; hours behind midnight have one, and are told.
func TestFaultsOfTheGrammar(t *testing.T) {
	occurred := func(raw *cell.Cell, c *incident.Context) any { return incident.OccurredAt(raw, c) }
	durations := func(raw *cell.Cell, c *incident.Context) any { return incident.Durations(raw, c) }
	users := func(raw *cell.Cell, c *incident.Context) any { return incident.AffectedUsers(raw, c) }
	inquiries := func(raw *cell.Cell, c *incident.Context) any { return incident.Inquiries(raw, c) }
	measures := func(raw *cell.Cell, c *incident.Context) any { return incident.PreventiveMeasures(raw, c) }
	for _, test := range []struct {
		name string
		read func(*cell.Cell, *incident.Context) any
		text string
		want string
	}{
		{"a day", occurred, "令和５年６月31日 16時08分", "value_unread /occurred_at, invalid_day /occurred_at"},
		{"a month", occurred, "2023年13月２日（月）10:05", "value_unread /occurred_at, invalid_month /occurred_at"},
		{"a minute", occurred, "２０２３年４月５日９時75分", "value_unread /occurred_at, invalid_minute /occurred_at"},
		{"an era", occurred, "令知５年４月５日９時15分", "value_unread /occurred_at, era_unknown /occurred_at"},
		{"an hour behind midnight", occurred, "令和５年４月５日（水）25時10分", "hour24 /occurred_at"},
		{"a number", users, "12,34件", "value_unread /affected_users/0, invalid_grouping /affected_users/0"},
		{"all inquiries", inquiries, "1,23,456件", "value_unread /inquiries, invalid_grouping /inquiries"},
		{"a mark", measures, "・監視の強化【令和６年13月 完了予定】",
			"value_unread /preventive_measures/0/due, invalid_month /preventive_measures/0/due"},
		{"no fault", occurred, "令和５年６月30日 16時08分", ""},
		{"no length", durations, "別紙のとおり", "value_unread /durations/0"},
		{"no number", users, "集計の方法による", "value_unread /affected_users/0"},
	} {
		raw, c := cellOf(test.text)
		test.read(raw, c)
		assert.Equal(t, test.want, told(c.Diagnostics()), test.name)
	}
}

// TestGluedMeasures: numbers that stand right before the words of a list begin measures.
func TestGluedMeasures(t *testing.T) {
	raw, c := cellOf("1予備の経路の確保【令和６年１月\n完了】\n2装置の二重化【実施中】\n3社員への教育の実施")
	got := incident.PreventiveMeasures(raw, c)
	require.Len(t, got, 3)
	for i, want := range []string{"予備の経路の確保", "装置の二重化", "社員への教育の実施"} {
		assert.Equal(t, want, got[i].Text.Text)
		require.NotNil(t, got[i].Number)
		assert.Equal(t, i+1, *got[i].Number)
	}
	for _, text := range []string{"アイ 監視の強化【完了】\n訓練の実施【実施中】", "①② 監視の強化【完了】\n訓練の実施【実施中】"} {
		raw, c = cellOf(text)
		got = incident.PreventiveMeasures(raw, c)
		require.Len(t, got, 2, text)
		assert.Equal(t, "監視の強化", got[0].Text.Text, text)
		assert.Equal(t, "訓練の実施", got[1].Text.Text, text)
	}
	raw, c = cellOf("アイテムの管理 の見直し【完了】")
	got = incident.PreventiveMeasures(raw, c)
	assert.Equal(t, "アイテムの管理 の見直し", got[0].Text.Text)
	raw, c = cellOf("２社の装置を増設し、監視を\n強化する。")
	got = incident.PreventiveMeasures(raw, c)
	require.Len(t, got, 1)
	assert.Nil(t, got[0].Number)
}
