package corpus

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/internal/table"
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
			AffectedArea: &model.Area{Text: model.Text{Text: "千葉県、\"東京\"都"},
				Prefectures: []model.Prefecture{{Code: "12", Name: "千葉県"}, {Code: "13", Name: "東京都"}}},
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

// A view has one cell a column, of the column's type, in every format.
func TestViewsFitTheirColumns(t *testing.T) {
	for _, v := range table.Views(nil) {
		for _, format := range []string{"csv", "jsonl", "parquet"} {
			var r result
			e := &viewEncoder{[]*table.View{v}, format}
			require.Nil(t, e.encode(&r, &yield{id: []byte(`"x"`), document: outage()}))
			for _, row := range r.rows {
				require.Equal(t, len(v.Columns), row[len(row)-1].Column()+1, v.Name)
			}
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
	require.True(t, strings.HasPrefix(snapshot(t, out)["part-00000.csv"], "\ufeffid,path,council,"))
}

// Several views are a file each, all in the manifest.
func TestBatchSeveralViews(t *testing.T) {
	src := t.TempDir()
	writeFile(t, src, "a.jsonl", records(3))
	for _, format := range []string{"csv", "jsonl", "parquet"} {
		out := t.TempDir()
		b := newBatch(out, src)
		b.Format, b.View = format, "remarks,meetings"
		run(t, b)
		files := snapshot(t, out)
		require.Contains(t, files, "meetings-00000."+format)
		require.Contains(t, files, "remarks-00000."+format)
		require.NotContains(t, files, "part-00000."+format)
		require.Contains(t, files["manifest.jsonl"], `"more":[{"file":"remarks-00000.`+format+`"`)
		_, problems := validate(t, Validation{Paths: []string{out}})
		require.Empty(t, problems)
		require.NoError(t, os.WriteFile(filepath.Join(out, "remarks-00000."+format), []byte("x"), 0o644))
		_, problems = validate(t, Validation{Paths: []string{out}})
		require.Contains(t, strings.Join(problems, "\n"), "remarks-00000."+format+": has another SHA-256")
		require.NoError(t, os.Remove(filepath.Join(out, "remarks-00000."+format)))
		run(t, b) // the shard is done again
		require.Equal(t, files, snapshot(t, out))
	}
}

// In Parquet a time is a timestamp without a zone, a list is a list.
func TestParquetViewsAreTyped(t *testing.T) {
	v, _ := table.Find("incidents", nil)
	var r result
	require.Nil(t, (&viewEncoder{v, "parquet"}).encode(&r, &yield{id: []byte(`"x"`), document: outage()}))
	var file bytes.Buffer
	s := newParquetSink(&Config{}, v[0], &file)
	require.NoError(t, s.add(&r.piece))
	require.NoError(t, s.close())
	type incident struct {
		OccurredAt  time.Time  `parquet:"occurred_at,optional,timestamp(microsecond:local)"`
		RecoveredAt *time.Time `parquet:"recovered_at,optional"`
		Operators   []string   `parquet:"operators,list"`
		Users       *int64     `parquet:"affected_users_sum,optional"`
		Minutes     *float64   `parquet:"duration_minutes_max,optional"`
		Grade       string     `parquet:"grade,optional"`
	}
	opened, err := parquet.OpenFile(bytes.NewReader(file.Bytes()), int64(file.Len()))
	require.NoError(t, err)
	at, ok := opened.Schema().Lookup("occurred_at")
	require.True(t, ok)
	require.Equal(t, "TIMESTAMP(isAdjustedToUTC=false,unit=MICROS)", at.Node.Type().String())
	_, ok = opened.Schema().Lookup("prefectures", "list", "element")
	require.True(t, ok)
	reader := parquet.NewGenericReader[incident](bytes.NewReader(file.Bytes()))
	rows := make([]incident, 1)
	n, _ := reader.Read(rows)
	require.Equal(t, 1, n)
	require.Equal(t, "2023-04-03T07:10:00Z", rows[0].OccurredAt.UTC().Format(time.RFC3339), "the clock in Japan")
	require.Nil(t, rows[0].RecoveredAt)
	require.Equal(t, []string{"甲社", "乙社"}, rows[0].Operators)
	require.EqualValues(t, 463000, *rows[0].Users)
	require.EqualValues(t, 103, *rows[0].Minutes)
	require.Equal(t, "good", rows[0].Grade)
}

// DuckDB reads every view with typed columns.
func TestDuckDBReadsViews(t *testing.T) {
	node, err := exec.LookPath("node")
	modules := os.Getenv("GIJI_NODE_MODULES")
	if err != nil || modules == "" {
		t.Skip("node, or GIJI_NODE_MODULES with the npm package @duckdb/node-api, is not here")
	}
	dir := t.TempDir()
	queries := []string{}
	for _, v := range table.Views(nil) {
		var r result
		require.Nil(t, (&viewEncoder{[]*table.View{v}, "parquet"}).encode(&r, &yield{id: []byte(`"x"`), document: outage()}))
		var file bytes.Buffer
		s := newParquetSink(&Config{}, v, &file)
		require.NoError(t, s.add(&r.piece))
		require.NoError(t, s.close())
		writeFile(t, dir, v.Name+".parquet", file.Bytes())
		queries = append(queries, "select count(*) from '"+filepath.Join(dir, v.Name+".parquet")+"'")
	}
	incidents := "'" + filepath.Join(dir, "incidents.parquet") + "'"
	queries = append(queries,
		"select typeof(occurred_at), typeof(operators), typeof(affected_users_sum), typeof(duration_minutes_max), typeof(nationwide) from "+
			incidents,
		"select strftime(occurred_at, '%Y-%m-%d %H:%M'), occurred_at + to_minutes(cast(duration_minutes_max as integer)), len(operators), "+
			"operators[2], "+
			"held_start - occurred_at > interval 59 day from "+incidents)
	script := writeFile(t, t.TempDir(), "q.cjs", []byte(`
const { DuckDBInstance } = require(process.argv[2] + "/@duckdb/node-api");
(async () => {
  const c = await (await DuckDBInstance.create(":memory:")).connect();
  for (const q of process.argv.slice(3)) {
    const r = await c.runAndReadAll(q);
    console.log(JSON.stringify(r.getRowsJson()));
  }
})().catch(e => { console.error(e); process.exit(1); });
`))
	got, err := exec.Command(node, append([]string{script, modules}, queries...)...).CombinedOutput()
	require.NoError(t, err, string(got))
	lines := strings.Split(strings.TrimSpace(string(got)), "\n")
	require.Len(t, lines, len(queries))
	require.Equal(t, `[["TIMESTAMP","VARCHAR[]","BIGINT","DOUBLE","BOOLEAN"]]`, lines[len(lines)-2])
	require.Equal(t, `[["2023-04-03 07:10","2023-04-03 08:53:00","2","乙社",true]]`, lines[len(lines)-1])
}
