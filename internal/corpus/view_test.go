package corpus

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/model"
)

func ptr[T any](v T) *T { return &v }

// outage is a document with an incident, as a reader sees it.
func outage() *model.Document {
	at := func(value string) *model.Time {
		return &model.Time{Text: model.Text{Text: value}, Value: &value, Precision: ptr(model.PrecisionMinute)}
	}
	return &model.Document{
		SchemaVersion: "1", Grade: "good",
		Source: model.Source{Name: ptr("a/b.txt")},
		Minutes: model.Minutes{
			Council: ptr("架空会議"), SessionNumber: ptr(4),
			Held: &model.Period{Start: ptr("2023-06-02T15:00:00+09:00")},
			Participants: []model.Participant{
				{Text: model.Text{Text: "山田座長"}, Group: "member", GroupLabel: ptr("構成員"), Name: ptr("山田"), Role: ptr("座長")},
				{Text: model.Text{Text: "=cmd()"}, Group: "observer", Affiliation: ptr("=cmd()")},
			},
		},
		Incidents: []model.Incident{{
			AgendaItem:    ptr(1),
			Operators:     []model.Named{{Text: model.Text{Text: "甲社"}}, {Text: model.Text{Text: "乙社"}}},
			OccurredAt:    at("2023-04-03T07:10:00+09:00"),
			Durations:     []model.Duration{{Text: model.Text{Text: "１時間43分"}, Minutes: ptr(103.0)}},
			AffectedUsers: []model.Quantity{{Text: model.Text{Text: "約46.3万人"}, Value: ptr(int64(463000)), Unit: ptr("人")}},
			AffectedArea:  &model.Area{Text: model.Text{Text: "千葉県、\"東京\"都"}, Prefectures: []model.Prefecture{{Code: "12", Name: "千葉県"}, {Code: "13", Name: "東京都"}}},
			Disclosure: &model.Disclosure{Notices: []model.Notice{
				{Text: model.Text{Text: "7:33 掲載"}, Channel: "own_site", Label: ptr("初報"), Sequence: ptr(1), At: at("2023-04-03T07:33:00+09:00")},
			}},
			PreventiveMeasures: []model.Measure{
				{Text: model.Text{Text: "手順の見直し"}, Group: []string{"体制", "手順"}, Number: ptr(2), Status: ptr(model.StatusPlanned)},
			},
			Metrics: model.Metrics{FirstNoticeMinutes: ptr(int64(23)), UserHours: ptr(794816.7)},
		}},
	}
}

func encodeView(t *testing.T, view, format string) result {
	t.Helper()
	var r result
	failure := newViewEncoder(findView(view), format).encode(&r, &yield{id: []byte(`"x"`), document: outage()})
	require.Nil(t, failure)
	return r
}

func TestViewsAsCSV(t *testing.T) {
	tests := map[string][]map[string]string{
		"incidents": {{
			"id": "x", "source": "a/b.txt", "council": "架空会議", "session_number": "4", "held": "2023-06-02T15:00:00+09:00",
			"incident": "0", "agenda_item": "1", "operators": "甲社; 乙社", "occurred_at": "2023-04-03T07:10:00+09:00", "recovered_at": "",
			"duration_minutes": "103", "affected_users": "463000", "affected_users_unit": "人", "nationwide": "false",
			"prefectures": "千葉県; 東京都", "affected_area": `千葉県、"東京"都`, "measures": "1", "notices": "1",
			"first_notice_minutes": "23", "user_hours": "794816.7", "inquiries": "",
		}},
		"notices":  {{"id": "x", "incident": "0", "notice": "0", "channel": "own_site", "label": "初報", "sequence": "1", "at": "2023-04-03T07:33:00+09:00", "text": "7:33 掲載"}},
		"measures": {{"measure": "0", "group": "体制 > 手順", "number": "2", "text": "手順の見直し", "status": "planned", "due": ""}},
		"participants": {
			{"participant": "0", "group": "member", "name": "山田", "role": "座長", "affiliation": ""},
			{"participant": "1", "group": "observer", "name": "", "affiliation": "'=cmd()", "text": "'=cmd()"},
		},
	}
	for name, want := range tests {
		r := encodeView(t, name, "csv")
		data := append(findView(name).csvHead(), r.out...)
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		require.NoError(t, err, name)
		require.Len(t, rows, len(want)+1, name)
		require.EqualValues(t, len(want), r.count)
		for i, row := range rows[1:] {
			for key, value := range want[i] {
				require.Equal(t, value, row[indexOf(t, rows[0], key)], "%s, row %d, %s", name, i, key)
			}
		}
	}
}

func indexOf(t *testing.T, head []string, key string) int {
	t.Helper()
	for i := range head {
		if head[i] == key {
			return i
		}
	}
	t.Fatalf("no column %q in %v", key, head)
	return 0
}

// Each view has one cell a column, of the column's type, in every format.
func TestViewsFitTheirColumns(t *testing.T) {
	for _, v := range views() {
		columns := v.allColumns()
		v.rows(outage(), func(cells ...cell) {
			require.Len(t, cells, len(v.columns), v.name)
			for i, c := range cells {
				if c.set {
					require.Equal(t, v.columns[i].kind, c.kind, "%s.%s", v.name, v.columns[i].name)
				}
			}
		})
		for _, row := range encodeView(t, v.name, "parquet").rows {
			require.Len(t, row, len(columns))
		}
		for _, line := range strings.Split(strings.TrimSpace(string(encodeView(t, v.name, "jsonl").out)), "\n") {
			var record map[string]any
			require.NoError(t, json.Unmarshal([]byte(line), &record))
			require.Len(t, record, len(columns), v.name)
		}
	}
}

func TestBatchViewInParts(t *testing.T) {
	src := t.TempDir()
	writeFile(t, src, "a.jsonl", records(3))
	out := t.TempDir()
	b := newBatch(out, src)
	b.Format, b.View, b.BOM = "csv", "participants", true
	run(t, b)
	require.True(t, strings.HasPrefix(snapshot(t, out)["part-00000.csv"], "\ufeffid,source,council,"))
}
