package incident_test

import (
	"strings"
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

// TestMeasuresWithoutNumbersDrawnLineByLine: the first line of each row has the beginning
// of the measure and of its state.
func TestMeasuresWithoutNumbersDrawnLineByLine(t *testing.T) {
	for _, test := range []struct{ name, text, want, marks string }{
		{"a word of the state goes on", "対策 実施時期\n警報の閾値の見直しと、その 令和６年５月10日 完\n周知 了\n訓練 令和６年６月 完了",
			">警報の閾値の見直しと、その周知|completed|2024-05-10|null >訓練|completed|2024-06|null", "令和６年５月10日 完了, 令和６年６月 完了"},
		{"the state goes on", "対策 実施時期\n訓練 令和６年６月 完了\n警報の閾値の見直しと、その 令和６年度上期 実施\n周知 予定",
			">訓練|completed|2024-06|null >警報の閾値の見直しと、その周知|planned|2024-H1|null", "令和６年６月 完了, 令和６年度上期 実施予定"},
		{"cell by cell", "対策 実施時期\n警報の閾値の見直しと、その\n周知\n令和６年５月10日 完\n了\n訓練 令和６年度上期 実施\n予定\n演習 検討\n中",
			">警報の閾値の見直しと、その周知|completed|2024-05-10|null >訓練|planned|2024-H1|null >演習|in_progress|null|null",
			"令和６年５月10日 完了, 令和６年度上期 実施予定, 検討中"},
		{"in wide gaps", "対策          実施時期\n警報の閾値の見直し   令和６年５月10日 完\nと、その周知       了\n訓練          検討中",
			">警報の閾値の見直しと、その周知|completed|2024-05-10|null >訓練|in_progress|null|null", "令和６年５月10日 完了, 検討中"},
		{"the state in the middle of the first row", "対策 実施時期\n警報の閾値の\n見直し 令和６年５月10日 完了\n訓練の実施及びその結 令和６年６月 完\n果の共有 了",
			">警報の閾値の見直し|completed|2024-05-10|null >訓練の実施及びその結果の共有|completed|2024-06|null",
			"令和６年５月10日 完了, 令和６年６月 完了"},
		{"in both ways, so that nothing tells the rows", "対策 実施時期\n訓練の実施及びその結 令和６年６月\n果の共有\n演習\n検討中",
			">訓練の実施及びその結|null|2024-06|null >果の共有演習|in_progress|null|null", "令和６年６月, 検討中"},
		{"words of a sentence", "対策 実施時期\n伝送装置の交換計画 令和６年度 更\n改の完了後に見直す\n訓練 検討中",
			">伝送装置の交換計画 令和６年度 更改の完了後に見直す訓練|in_progress|null|null", "検討中"},
	} {
		raw, c := cellOf(test.text)
		all := incident.PreventiveMeasures(raw, c)
		assert.Equal(t, test.want, measures(all), test.name)
		var marks []string
		for _, m := range all {
			if m.Mark != nil {
				marks = append(marks, m.Mark.Text)
			}
		}
		assert.Equal(t, test.marks, strings.Join(marks, ", "), test.name)
	}
}
