package incident_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/incident"
)

// TestMeasuresDrawnLineByLine: a table of measures whose lines have a part of the
// measure and a part of its state each.
func TestMeasuresDrawnLineByLine(t *testing.T) {
	for _, test := range []struct{ name, text, want, marks string }{
		{"the rest of a measure below", "対策 実施時期\n①警報の閾値の見直しと、その 令和６年５月完了予定\n周知\n②訓練 令和６年６月完了",
			">警報の閾値の見直しと、その周知|planned|2024-05|null >訓練|completed|2024-06|null", "令和６年５月完了予定 令和６年６月完了"},
		{"the rest of both", "対策 完了時期\n①警報の閾値の見直し（全ての拠 令和６年度中に完了予\n点） 定\n②訓練 令和６年６月完了",
			">警報の閾値の見直し（全ての拠点）|planned|2024|null >訓練|completed|2024-06|null", "令和６年度中に完了予定 令和６年６月完了"},
		{"the date in a bracket below", "対策 実施時期\nア 警報の閾値の見直 完了\nし （令和６年５月10日）\nイ 訓練 令和６年６月完了",
			">警報の閾値の見直し|completed|2024-05-10|null >訓練|completed|2024-06|null", "完了（令和６年５月10日） 令和６年６月完了"},
		{"a day that goes on", "番号 対策 実施時期\n1 警報の閾値の見直しと、その 令和６年５月10\n周知 日完了\n2 訓練 検討中",
			">警報の閾値の見直しと、その周知|completed|2024-05-10|null >訓練|in_progress|null|null", "令和６年５月10日完了 検討中"},
		{"nothing below", "対策 実施時期\n①警報の二重化 令和６年５月完了予\n定\n②訓練 検討中",
			">警報の二重化|planned|2024-05|null >訓練|in_progress|null|null", "令和６年５月完了予定 検討中"},
	} {
		raw, c := cellOf(test.text)
		all := incident.PreventiveMeasures(raw, c)
		assert.Equal(t, test.want, measures(all), test.name)
		marks := ""
		for i, m := range all {
			if i > 0 {
				marks += " "
			}
			if m.Mark != nil {
				marks += m.Mark.Text
			}
			if assert.NotNil(t, m.Number, test.name) {
				assert.Equal(t, i+1, *m.Number, test.name)
			}
		}
		assert.Equal(t, test.marks, marks, test.name)
	}
}
