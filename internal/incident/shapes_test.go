package incident_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/model"
)

// TestMeasureTables: measures set as a table, one line a row, one line a cell,
// and wrapped.
func TestMeasureTables(t *testing.T) {
	want := []string{
		"監視の追加|completed|2023-05-10|令和５年５月10日完了",
		"手順書の改訂と訓練|planned|2024-03|令和６年３月末 完了予定",
		"連絡網の見直し|in_progress|null|検討中",
	}
	for _, text := range []string{
		"対策 実施時期\n監視の追加 令和５年５月10日完了\n手順書の改訂と訓練 令和６年３月末 完了予定\n連絡網の見直し 検討中",
		"対策\n実施時期\n監視の追加\n令和５年５月10日完了\n手順書の改訂\nと訓練\n令和６年３月末 完了予定\n連絡網の見直し\n検討中",
		"対策\n実施時期\n監視の追加\n令和５年５月 10\n日完了\n手順書の改訂と訓練\n令和６年３月末 完了予定\n連絡網の見直し\n検討中",
	} {
		raw, c := cellOf(text)
		var got []string
		for _, m := range incident.PreventiveMeasures(raw, c) {
			due, status := "null", "null"
			if m.Due != nil && m.Due.Value != nil {
				due = *m.Due.Value
			}
			if m.Status != nil {
				status = string(*m.Status)
			}
			mark := strings.Replace(m.Mark.Text, "月 10", "月10", 1)
			got = append(got, m.Text.Text+"|"+status+"|"+due+"|"+mark)
		}
		assert.Equal(t, want, got, text)
	}
}

func TestMarksInAnyBracket(t *testing.T) {
	for _, brackets := range []string{"【】", "（）", "［］", "〔〕", "≪≫", "《》", "〈〉", "＜＞"} {
		b := []rune(brackets)
		raw, c := cellOf("①監視の追加" + string(b[0]) + "令和５年５月10日完了" + string(b[1]) + "\n②点検" + string(b[0]) + "検討中" + string(b[1]))
		got := incident.PreventiveMeasures(raw, c)
		require.Len(t, got, 2, brackets)
		assert.Equal(t, "監視の追加", got[0].Text.Text, brackets)
		assert.Equal(t, model.StatusCompleted, *got[0].Status, brackets)
		assert.Equal(t, "2023-05-10", *got[0].Due.Value, brackets)
		assert.Equal(t, "点検", got[1].Text.Text, brackets)
	}
}

// TestNoticeTables: a log set as a table, one line a row or one a cell; the
// names of two operators stand above their entries.
func TestNoticeTables(t *testing.T) {
	for _, text := range []string{
		"報 掲載日時 掲載内容\n第１報 ６月１日20時12分 障害の発生\n第２報 ６月１日21時00分 復旧",
		"報\n掲載日時\n掲載内容\n第１報\n６月１日20時12分\n障害の発生\n第２報\n６月１日21時00分\n復旧",
	} {
		raw, c := cellOf(text)
		d := incident.DisclosureOf(incident.Channels{OwnSite: raw}, c)
		require.Len(t, d.Notices, 2, text)
		for i, want := range []string{"第１報 障害の発生", "第２報 復旧"} {
			assert.Equal(t, want, *d.Notices[i].Label+" "+*d.Notices[i].Summary, text)
		}
	}
	raw, c := cellOf("白樺通信株式会社\n第１報 ６月１日20時12分 発生\n樅の木電話株式\n会社\n第１報 ６月１日20時30分 発生")
	c.Operators = []string{"白樺通信株式会社", "樅の木電話株式会社"}
	d := incident.DisclosureOf(incident.Channels{OwnSite: raw}, c)
	require.Len(t, d.Notices, 2)
	assert.Equal(t, "白樺通信株式会社", *d.Notices[0].Operator)
	assert.Equal(t, "樅の木電話株式会社", *d.Notices[1].Operator)
}

func TestMediumOfEntries(t *testing.T) {
	raw, c := cellOf("・公式X　6/1 20:12　発生の周知")
	d := incident.DisclosureOf(incident.Channels{Other: raw}, c)
	require.Len(t, d.Notices, 1)
	assert.Equal(t, "公式X", *d.Notices[0].Medium)
	assert.Equal(t, "発生の周知", *d.Notices[0].Summary)
}

func TestItemLabels(t *testing.T) {
	for text, want := range map[string]string{
		"（音声）２時間\n（データ）３時間":       "音声 PT2H, データ PT3H",
		"音声：２時間\nデータ：３時間":         "音声 PT2H, データ PT3H",
		"①音声：２時間\n　データ：３時間\n②４時間": "音声 PT2H, データ PT3H, - PT4H",
		"２時間（推定）":                 "- PT2H",
	} {
		raw, c := cellOf(text)
		var got []string
		for _, d := range incident.Durations(raw, c) {
			label := "-"
			if d.Label != nil {
				label = *d.Label
			}
			got = append(got, label+" "+*d.Value)
		}
		assert.Equal(t, want, strings.Join(got, ", "), text)
	}
}

func TestItemsInBracketsOfCounts(t *testing.T) {
	raw, c := cellOf("（音声）３万人\n（データ）約４万人")
	got := incident.AffectedUsers(raw, c)
	require.Len(t, got, 2)
	assert.Equal(t, "音声", *got[0].Label)
	assert.Equal(t, "データ", *got[1].Label)
}

func TestTotalsBeforeParts(t *testing.T) {
	raw, c := cellOf("３社計　約640件（Ａ社400件、Ｂ社240件）")
	in := incident.Inquiries(raw, c)
	assert.Equal(t, int64(640), *in.Value)
	assert.Len(t, in.Breakdown, 2)
	raw, c = cellOf("①約1,800件②412件")
	in = incident.Inquiries(raw, c)
	assert.Nil(t, in.Value)
	assert.Len(t, in.Breakdown, 2)
}

func TestUnitsOfLabels(t *testing.T) {
	for _, test := range []struct {
		label string
		text  string
		value int64
		unit  string
	}{
		{"影響利用者数（万人）", "4.2", 42000, "人"},
		{"影響利用者数（単位：千人）", "37", 37000, "人"},
		{"影響利用者数（万人）", "約3,400人", 3400, "人"},
	} {
		label, _ := cellOf(test.label)
		raw, c := cellOf(test.text)
		raw.Unit = cell.UnitOf(label.Src, label.Spans(0, len(label.Fold)))
		got := incident.AffectedUsers(raw, c)
		require.Len(t, got, 1, test.text)
		require.NotNil(t, got[0].Value, test.text)
		assert.Equal(t, test.value, *got[0].Value, test.text)
		assert.Equal(t, test.unit, *got[0].Unit, test.text)
	}
	label, _ := cellOf("影響利用者数（概数）")
	assert.Nil(t, cell.UnitOf(label.Src, label.Spans(0, len(label.Fold))))
}

func TestLabelOfTwoFields(t *testing.T) {
	label, _ := cellOf("発生日時（復旧\n日時）")
	assert.Equal(t, "recovered_at", incident.AlsoOf(label.Src, label.Spans(0, len(label.Fold))))
	raw, c := cellOf("令和５年５月８日（月） 2時10分（同日 5時45分）")
	first, second := incident.Divide(raw, c)
	require.NotNil(t, first)
	assert.Equal(t, "令和５年５月８日（月） 2時10分", first.Text().Text)
	assert.Equal(t, "同日 5時45分", second.Text().Text)
}
