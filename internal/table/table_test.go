package table

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/model"
)

func ptr[T any](v T) *T { return &v }

func words(s string) model.Text {
	return model.Text{Text: s, Spans: []model.Span{{Start: 1, End: 2, Page: 3}}}
}

// at is a time of the record.
func at(value string, p model.Precision) *model.Time {
	return &model.Time{Text: words(value), Value: &value, Precision: &p}
}

// document is one of everything, invented.
func document() *model.Document {
	d := &model.Document{Coverage: 0.97, Grade: model.GradeFair, Source: model.Source{Name: ptr("a/b.pdf"), Pages: ptr(9)}}
	m := &d.Minutes
	m.Council, m.SessionNumber = ptr("架空会議"), ptr(4)
	m.Title = ptr(words("架空会議（第４回）議事要旨"))
	m.Held = &model.Period{Start: ptr("2023-06-02T15:00:00+09:00"), End: ptr("2023-06-02T08:30:00Z"), Precision: ptr(model.PrecisionMinute)}
	m.Venue = &model.Venue{Text: words("第１会議室及びWeb"), Online: true}
	m.Participants = []model.Participant{
		{Text: words("山田座長"), Group: model.GroupMember, GroupLabel: ptr("構成員"), Name: ptr("山田"), Role: ptr("座長"), Affiliation: ptr("架空大学")},
		{Text: words("=cmd()"), Group: model.GroupAbsent, Name: ptr("=cmd()"), ProxyFor: ptr("鈴木"), Remote: true},
	}
	m.Discussion = []model.Remark{{Text: words("開会します。"), Speaker: ptr("山田座長"), Participant: ptr(0), Kind: model.RemarkComment}}
	m.Agenda = []model.AgendaItem{{
		Text: words("報告"), Number: ptr(2), Kind: model.KindReport, Organizations: []string{"甲社", "乙社"},
		Outcome: &model.Outcome{Text: words("了承された。"), Status: ptr(model.OutcomeApproved), Votes: &model.Votes{For: ptr(7), Against: ptr(1)}},
		Items: []model.AgendaItem{{
			Text: words("事故"), Kind: model.KindOther,
			Discussion: []model.Remark{{Text: words("なぜか。"), Kind: model.RemarkQuestion, Participant: ptr(99)}},
		}},
	}}
	m.Materials = []model.Material{{Text: words("資料１ 概要"), Number: ptr("資料1"), Title: ptr("概要")}}
	d.Incidents = []model.Incident{{
		AgendaItem: ptr(2), Operators: []model.Named{{Text: words("甲社")}, {Text: words("乙社")}},
		OccurredAt: at("2023-04-03T07:10:00+09:00", model.PrecisionMinute), RecoveredAt: at("2023-04", model.PrecisionMonth),
		Durations: []model.Duration{
			{Text: words("①103分"), Label: ptr("音声"), Value: ptr("PT103M"), Minutes: ptr(103.0)},
			{Text: words("②約２時間"), Minutes: ptr(120.0), Approximate: true},
		},
		AffectedUsers: []model.Quantity{
			{Text: words("①3万人"), Value: ptr(int64(30000)), Unit: ptr("人")},
			{Text: words("②1万人以上"), Value: ptr(int64(10000)), Unit: ptr("人"), Bound: ptr(model.BoundAtLeast)},
		},
		AffectedArea: &model.Area{Text: words("千葉県、\"東京\"都"),
			Prefectures: []model.Prefecture{{Code: "12", Name: "千葉県"}, {Code: "13", Name: "東京都"}}},
		Impact: &model.Block{Text: words("一行目\n二行目")},
		Disclosure: &model.Disclosure{Notices: []model.Notice{
			{Text: words("7:33 掲載"), Channel: model.ChannelOwnSite, Label: ptr("初報"), Sequence: ptr(1),
				At: at("2023-04-03T07:33:00+09:00", model.PrecisionMinute)},
		}},
		PreventiveMeasures: []model.Measure{
			{Text: words("見直し"), Group: []string{"体制", "手順"}, Number: ptr(2), Status: ptr(model.StatusPlanned),
				Due: at("2023-05-01", model.PrecisionDay)},
		},
	}}
	d.Records = []model.ProfileRecord{{Profile: "rail", AgendaItem: ptr(2), Fields: []model.Field{
		{Key: "line", Label: words("路線"), Type: model.TypeText, Value: model.Value{Text: ptr(words("山手線"))}},
		{Key: "when", Label: words("日時"), Type: model.TypeDate, Value: model.Value{Date: at("2023-07", model.PrecisionMonth)}},
		{Key: "people", Label: words("人数"), Type: model.TypeQuantity,
			Value: model.Value{Quantity: &model.Quantity{Text: words("3人"), Value: ptr(int64(3)), Unit: ptr("人")}}},
		{Key: "天候", Label: words("天候"), Type: model.TypeText, Value: model.Value{Text: ptr(words("雨"))}},
	}}}
	d.Diagnostics = []model.Diagnostic{
		{Code: model.CodeValueUnread, Severity: model.SeverityWarning}, {Code: model.CodeValueUnread, Severity: model.SeverityWarning},
		{Code: model.CodeYearInferred, Severity: model.SeverityInfo},
	}
	return d
}

func profile() []Field {
	return []Field{
		{"line", model.TypeText}, {"when", model.TypeDate}, {"people", model.TypeQuantity}, {"length", model.TypeDuration},
		{"span", model.TypePeriod}, {"names", model.TypeList},
	}
}

// asCSV are the rows of a view as a reader of CSV sees them.
func asCSV(t *testing.T, v *View, d *model.Document) []map[string]string {
	t.Helper()
	data := v.CSVHead()
	v.Rows(&Doc{ID: "x", Document: d}, func(r Row) { data = r.AppendCSV(data) })
	lines, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	require.NoError(t, err, v.Name)
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, name := range lines[0] {
			row[name] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

func TestViewsAsCSV(t *testing.T) {
	want := map[string][]map[string]string{
		"meetings": {{
			"id": "x", "path": "a/b.pdf", "council": "架空会議", "session_number": "4", "held_start": "2023-06-02 15:00", "held_end": "2023-06-02 17:30",
			"grade": "fair", "coverage": "0.97", "page": "3", "venue": "第１会議室及びWeb", "online": "true", "participants": "1", "remarks": "2",
			"agenda_items": "1", "incidents": "1", "records": "1", "diagnostics": "value_unread", "pages": "9", "public": "",
		}},
		"participants": {
			{"participant": "0", "group": "member", "group_label": "構成員", "name": "山田", "role": "座長", "affiliation": "架空大学", "remote": "false",
				"note": ""},
			{"participant": "1", "group": "absent", "name": "'=cmd()", "proxy_for": "鈴木", "remote": "true", "page": "3"},
		},
		"agenda": {
			{"agenda_number": "2", "depth": "1", "agenda_text": "報告", "kind": "report", "organizations": "甲社; 乙社", "outcome_status": "approved",
				"outcome": "了承された。", "votes_for": "7", "votes_against": "1", "remarks": "0"},
			{"agenda_number": "2.1", "depth": "2", "agenda_text": "事故", "outcome": "", "votes_for": "", "remarks": "1"},
		},
		"remarks": {
			{"remark": "1", "agenda_number": "", "speaker": "山田座長", "participant": "0", "name": "山田", "role": "座長", "affiliation": "架空大学",
				"group": "member", "kind": "comment", "text": "開会します。", "held_start": "2023-06-02 15:00"},
			{"remark": "2", "agenda_number": "2.1", "agenda_text": "事故", "speaker": "", "name": "", "kind": "question", "text": "なぜか。"},
		},
		"materials": {{"material": "0", "number": "資料1", "title": "概要", "text": "資料１ 概要"}},
		"incidents": {{
			"incident": "0", "agenda_item": "2", "operators": "甲社; 乙社", "occurred_at": "2023-04-03 07:10", "occurred_at_precision": "minute",
			"recovered_at": "", "recovered_at_value": "2023-04", "duration_minutes_max": "120", "durations": "①103分; ②約２時間",
			"affected_users_sum": "40000", "affected_users_unit": "人", "affected_users_bound": "", "nationwide": "false",
			"prefectures": "千葉県; 東京都", "affected_area": `千葉県、"東京"都`, "impact": "一行目\n二行目", "measures": "1", "notices": "1",
		}},
		"durations": {
			{"incident": "0", "item": "0", "operators": "甲社; 乙社", "label": "音声", "value": "PT103M", "minutes": "103", "approximate": "false"},
			{"item": "1", "label": "", "minutes": "120", "approximate": "true", "text": "②約２時間"},
		},
		"affected_users": {
			{"item": "0", "value": "30000", "unit": "人", "bound": ""},
			{"item": "1", "value": "10000", "bound": "at_least", "text": "②1万人以上"},
		},
		"notices":  {{"notice": "0", "channel": "own_site", "label": "初報", "sequence": "1", "at": "2023-04-03 07:33", "text": "7:33 掲載"}},
		"measures": {{"measure": "0", "group": "体制; 手順", "number": "2", "status": "planned", "due": "2023-05-01", "due_precision": "day"}},
		"records": {{
			"record": "0", "profile": "rail", "line": "山手線", "when": "", "when_value": "2023-07", "people": "3", "people_unit": "人",
			"length": "", "length_minutes": "", "span_start": "", "names": "", "other_fields": "天候: 雨",
		}},
	}
	for _, v := range Views(profile()) {
		rows := asCSV(t, v, document())
		require.Len(t, rows, len(want[v.Name]), v.Name)
		for i, row := range rows {
			for key, value := range want[v.Name][i] {
				got, ok := row[key]
				assert.True(t, ok, "%s has no column %s", v.Name, key)
				assert.Equal(t, value, got, "%s, row %d, %s", v.Name, i, key)
			}
		}
	}
}

// Every row has one cell a column, of the column's kind; names are not there
// twice; an empty document has a meeting and nothing else.
func TestRowsFitTheirColumns(t *testing.T) {
	for _, v := range Views(profile()) {
		seen := map[string]bool{}
		for _, c := range v.Columns {
			assert.False(t, seen[c.Name], "%s.%s is there twice", v.Name, c.Name)
			seen[c.Name] = true
			assert.NotEmpty(t, c.Label, c.Name)
			assert.NotEmpty(t, c.Help, c.Name)
		}
		v.Rows(&Doc{ID: "x", Document: document()}, func(r Row) {
			require.Len(t, r, len(v.Columns), v.Name)
			for i, c := range r {
				assert.Equal(t, v.Columns[i].Kind, c.Kind(), "%s.%s", v.Name, v.Columns[i].Name)
			}
			var object map[string]any
			require.NoError(t, json.Unmarshal(v.AppendJSON(nil, r), &object))
			assert.Len(t, object, len(v.Columns))
		})
		n := 0
		v.Rows(&Doc{Document: &model.Document{}}, func(Row) { n++ })
		assert.Equal(t, v.Name == "meetings", n == 1, v.Name)
	}
}

func TestJSONKeepsTimesAndLists(t *testing.T) {
	views, _ := Find("incidents", nil)
	views[0].Rows(&Doc{ID: "x", Document: document()}, func(r Row) {
		line := string(views[0].AppendJSON(nil, r))
		assert.Contains(t, line, `"occurred_at":"2023-04-03T07:10:00+09:00"`)
		assert.Contains(t, line, `"recovered_at":null`)
		assert.Contains(t, line, `"operators":["甲社","乙社"]`)
		assert.Contains(t, line, `"services":[]`)
	})
}

func TestSumNeedsEveryPart(t *testing.T) {
	people := func(n int64) model.Quantity { return model.Quantity{Value: &n, Unit: ptr("人")} }
	lines := model.Quantity{Value: ptr(int64(5)), Unit: ptr("回線")}
	assert.EqualValues(t, 3, sum([]model.Quantity{people(1), people(2)}).Int())
	for name, items := range map[string][]model.Quantity{
		"none": {}, "a value is missing": {people(1), {Unit: ptr("人")}}, "two units": {people(1), lines},
		"a unit is missing": {people(1), {Value: ptr(int64(2))}},
	} {
		assert.True(t, sum(items).Null(), name)
	}
}

func TestFind(t *testing.T) {
	all, bad := Find("all", nil)
	assert.Len(t, all, 11)
	assert.Empty(t, bad)
	some, bad := Find("remarks, meetings,remarks", nil)
	assert.Empty(t, bad)
	require.Len(t, some, 2)
	assert.Equal(t, "meetings", some[0].Name)
	some, bad = Find("remarks,", nil)
	assert.Empty(t, bad)
	assert.Len(t, some, 1)
	for _, list := range []string{"remark", "", ",", "All", "remarks;agenda"} {
		some, bad := Find(list, nil)
		assert.NotEmpty(t, bad, list)
		assert.Empty(t, some, list)
	}
}

// TestColumnsPages fails when a page is not what the fields give.
func TestColumnsPages(t *testing.T) {
	for name, want := range Pages() {
		page, err := os.ReadFile(filepath.Join("..", "..", "docs", name))
		require.NoError(t, err)
		assert.Equal(t, want, string(page), "run go generate ./internal/table")
	}
}

// TestColumnsInJapanese: all that a view, a column or a kind says has a line in
// columns.ja.tsv, and no line is left over.
func TestColumnsInJapanese(t *testing.T) {
	var said []string
	for _, v := range Views(nil) {
		said = append(said, v.Help)
		for _, c := range v.Columns {
			said = append(said, c.Help, c.Kind.String())
		}
	}
	var lines []string
	for _, line := range strings.Split(strings.TrimSpace(japanese), "\n")[1:] {
		english, other, found := strings.Cut(line, "\t")
		assert.True(t, found && other != "", line)
		lines = append(lines, english)
	}
	slices.Sort(said)
	slices.Sort(lines)
	assert.Equal(t, slices.Compact(said), lines)
}

// No text of a document begins a formula, in signs of either width.
func TestCSVHasNoFormulas(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1": "'=1+1", "＝1+1": "'＝1+1", "+81": "'+81", "＋81": "'＋81", "-1": "'-1", "－1": "'－1", "@A1": "'@A1", "＠A1": "'＠A1",
		"\t=1": "'\t=1", "\r=1": "\"'\r=1\"", "\n=1": "\"'\n=1\"",
		"議事": "議事", "": "", "a=1": "a=1", "ー": "ー", "\xff=1": "\xff=1",
	} {
		assert.Equal(t, want, string(appendCSVText(nil, text)), "%q", text)
	}
}
