package incident_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/giji-go/giji/internal/cell"
	"github.com/giji-go/giji/internal/doc"
	"github.com/giji-go/giji/internal/incident"
	"github.com/giji-go/giji/internal/layout"
	"github.com/giji-go/giji/model"
	"github.com/giji-go/giji/normalize"
)

// cellsOf are the cells of one table, a text each, nil for "", and the context of the
// table.
func cellsOf(meeting normalize.Instant, texts ...string) ([]*cell.Cell, *incident.Context) {
	runes := []rune(strings.Join(texts, "\n"))
	src := layout.FromText(runes, normalize.FoldRunes(runes), nil)
	cells := make([]*cell.Cell, len(texts))
	at := 0
	for i, text := range texts {
		if text == "" {
			continue
		}
		n := strings.Count(text, "\n") + 1
		cells[i], at = cell.NewCell(src, src.Lines[at:at+n]), at+n
	}
	return cells, incident.NewContext(src, doc.NewLedger(len(runes)), meeting, "/incidents/0")
}

// A yearCase is a table: when it happened and was over, its notices and
// measures; wanted are the days of the latter two.
type yearCase struct {
	occurred, recovered, notices, measures string
	meeting                                normalize.Instant
	noticed, due                           string
}

// A date without a year leans on the incident, whatever other cells say, and
// on a written year of its own cell.
func TestYears(t *testing.T) {
	for _, c := range []yearCase{
		{
			occurred: "令和５年12月31日 23時50分", recovered: "令和６年１月１日 ３時00分", meeting: normalize.Date(2024, 2, 29),
			notices: "第１報 12/31 23:58 発生\n第２報 1/1 0:20 途中\n第３報 翌日 3:00 復旧", measures: "・点検【12月31日 実施済】\n・導入【３月末 完了予定】\n・確認【１月10日 完了】",
			noticed: "2023-12-31 2024-01-01 2024-01-02", due: "2023-12-31 2024-03 2024-01-10",
		},
		{
			occurred: "令和６年５月10日 10時00分", recovered: "同日 12時00分", meeting: normalize.Date(2025, 2, 20),
			notices: "5/10 10:20\n翌日 11:20（途中）\n翌日 12:00 復旧", measures: "・点検【12月10日 実施済】\n・更改【１月 完了】\n・増設【３月 完了予定】\n・訓練【６月 実施済】",
			noticed: "2024-05-10 2024-05-11 2024-05-12", due: "2024-12-10 2025-01 2025-03 2024-06",
		},
		{
			occurred: "令和６年５月10日 10時00分", recovered: "令和６年５月11日 10時00分", meeting: normalize.Date(2025, 6, 1),
			notices: "令和６年12月31日 10:20\n1/1 9:00", measures: "・点検【令和６年12月 完了】\n・更改【１月 完了】\n・周知【４月 実施済】",
			noticed: "2024-12-31 2025-01-01", due: "2024-12 2025-01 2025-04",
		},
		{
			occurred: "不明", recovered: "－", meeting: normalize.Date(2025, 2, 20),
			notices: "12/30 19:55 発生\n1/1 8:00 途中\n翌日 4:00 復旧", measures: "・点検【12月 完了】\n・更改【３月 完了予定】",
			noticed: "2024-12-30 2025-01-01 2025-01-02", due: "2024-12 2025-03",
		},
		{
			occurred: "令和６年３月上旬", recovered: "－", meeting: normalize.Date(2025, 2, 20),
			notices: "同日 10:20 発生\n3/8 9:00 途中\n翌日 9:00 復旧", measures: "・点検【12月 完了】",
			noticed: "null 2024-03-08 2024-03-09", due: "2024-12",
		},
		{
			occurred: "調査中", recovered: "－", meeting: normalize.Date(2025, 2, 20),
			notices: "同日 10:20 発生\n11:20 途中\n1/8 12:00 復旧\n翌日 9:00 原因", measures: "・点検【令和７年10月 完了予定】",
			noticed: "null null 2025-01-08 2025-01-09", due: "2025-10",
		},
		{
			occurred: "令和６年１月１日 ０時10分", recovered: "－", meeting: normalize.Date(2024, 2, 1),
			notices: "12/31 23:50 予告\n1/1 0:20 発生", measures: "・点検【12月 完了】", noticed: "2023-12-31 2024-01-01", due: "2024-12",
		},
	} {
		cells, ctx := cellsOf(c.meeting, c.occurred, c.recovered, c.notices, c.measures)
		incident.OccurredAt(cells[0], ctx)
		ctx.Begin()
		incident.RecoveredAt(cells[1], ctx)
		ctx.Begin()
		measures := incident.PreventiveMeasures(cells[3], ctx)
		d := incident.DisclosureOf(incident.Channels{OwnSite: cells[2]}, ctx)
		var noticed, due []string
		for _, n := range d.Notices {
			noticed = append(noticed, day(n.At))
		}
		for _, m := range measures {
			due = append(due, day(m.Due))
		}
		assert.Equal(t, c.noticed, strings.Join(noticed, " "), c.notices)
		assert.Equal(t, c.due, strings.Join(due, " "), c.measures)
	}
}

func day(t *model.Time) string {
	if t == nil {
		return "null"
	}
	date, _, _ := strings.Cut(or(t.Value), "T")
	return date
}

// TestDayOfState: in a document of no meeting, dates lean on the day of which it says what is known, and on no other.
func TestDayOfState(t *testing.T) {
	for _, test := range []struct{ title, occurred, want string }{
		{"事故報告（令和７年９月２日現在）", "７年８月19日 ７時10分", "2025-08-19"},
		{"令和７年９月２日 17時現在", "10月19日 ７時10分", "2024-10-19"},
		{"事故報告（令和７年９月２日）", "７年８月19日 ７時10分", "null"},
		{"９月２日現在", "７年８月19日 ７時10分", "null"},
	} {
		cells, c := cellsOf(normalize.Instant{}, test.title, test.occurred)
		assert.Equal(t, test.want, day(incident.OccurredAt(cells[1], c)), test.title)
	}
}
