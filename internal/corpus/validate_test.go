package corpus

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/model"
)

func validate(t *testing.T, v Validation) (Report, []string) {
	t.Helper()
	var problems []string
	v.OnProblem = func(p Problem) { problems = append(problems, p.String()) }
	report, err := v.Run(context.Background())
	require.NoError(t, err)
	require.EqualValues(t, len(problems), report.Problems)
	return report, problems
}

func TestValidateFindsNothingInABatch(t *testing.T) {
	src, out := corpusOf(t, 20), t.TempDir()
	writeFile(t, src, "z.jsonl", []byte("{}\n"))
	run(t, newBatch(out, src))
	report, problems := validate(t, Validation{Paths: []string{out}, Workers: 2, Sources: Sources{Paths: []string{src}}})
	require.Empty(t, problems)
	require.EqualValues(t, 65, report.Records)
	require.EqualValues(t, 65, report.Grounded)
	parquet := t.TempDir()
	b := newBatch(parquet, src)
	b.Format = "parquet"
	run(t, b)
	report, problems = validate(t, Validation{Paths: []string{parquet}, Sources: Sources{Paths: []string{src}}})
	require.Empty(t, problems)
	require.EqualValues(t, 65, report.Grounded)
}

func TestValidateFolder(t *testing.T) {
	src := corpusOf(t, 20)
	tests := []struct {
		name   string
		change func(dir string)
		want   string
	}{
		{"a byte", func(dir string) {
			path := filepath.Join(dir, "part-00001.jsonl")
			data := must(os.ReadFile(path))
			data[len(data)/2] ^= 1
			require.NoError(t, os.WriteFile(path, data, 0o644))
		}, "part-00001.jsonl: has another SHA-256"},
		{"a part that is gone", func(dir string) { os.Remove(filepath.Join(dir, "part-00000.jsonl")) }, "not there"},
		{"a part too many", func(dir string) { writeFile(t, dir, "part-00999.jsonl", nil) }, "does not know this file"},
		{"no success", func(dir string) { os.Remove(filepath.Join(dir, successName)) }, "_SUCCESS is missing"},
		{"a shorter manifest", func(dir string) {
			path := filepath.Join(dir, manifestName)
			data := string(must(os.ReadFile(path)))
			require.NoError(t, os.WriteFile(path, []byte(data[:strings.Index(data, "\n")+1]), 0o644))
		}, "shards are complete"},
		{"a damaged plan", func(dir string) { writeFile(t, dir, planName, []byte("{")) },
			"plan.json cannot be read: unexpected end of JSON input"},
		{"a manifest that leads out", func(dir string) {
			writeFile(t, dir, manifestName, []byte(`{"shard":0,"file":"../../part-00000.jsonl","sha256":"00"}`+"\n"))
		}, "manifest.jsonl"},
	}
	for _, test := range tests {
		out := t.TempDir()
		run(t, newBatch(out, src))
		test.change(out)
		_, problems := validate(t, Validation{Paths: []string{out}})
		require.NotEmpty(t, problems, test.name)
		require.Contains(t, strings.Join(problems, "\n"), test.want)
	}
}

func TestValidateRecords(t *testing.T) {
	source := "議事 要旨\n本文"
	document := func(change func(*model.Document)) string {
		d := outage()
		d.Incidents = nil
		d.Minutes.Participants = nil
		d.Source = model.Source{MediaType: "text/plain", SHA256: digestOf(source), Bytes: int64(len(source)), Characters: 8}
		d.Minutes.Title = &model.Text{Text: "議事要旨", Spans: []model.Span{{Start: 0, End: 2}, {Start: 2, End: 5}}}
		change(d)
		return string(d.AppendJSON(nil, model.Format{}))
	}
	fine := document(func(*model.Document) {})
	tests := []struct{ name, record, want string }{
		{"a document", fine, ""},
		{"with id and metadata", `{"id":"a","metadata":{},` + fine[1:], ""},
		{"in another shape", `{"text":"議事 要旨\n本文","id":"a","metadata":{"giji":` + fine + `}}`, ""},
		{"a failure", `{"id":null,"error":{"stage":"input","code":"c","message":"m"}}`, ""},
		{"a failure without a code", `{"id":null,"error":{"stage":"input","message":"m"}}`, "/error: the key code is missing"},
		{"no JSON", `{"id":`, "no JSON object"},
		{"something else", `{"a":1}`, "no record of giji"},
		{"an unknown key", strings.Replace(fine, `"coverage"`, `"more":1,"coverage"`, 1), "/more: is no key"},
		{"a missing key", strings.Replace(fine, `"unassigned":[],`, ``, 1), "the key \"unassigned\" is missing"},
		{"a wrong type", strings.Replace(fine, `"session_number":4`, `"session_number":"4"`, 1), "/minutes/session_number: is string"},
		{"ungrounded", document(func(d *model.Document) { d.Minutes.Title.Text = "議事録" }),
			`/minutes/title: the text is "議事録", but the source at its spans is "議事要旨"`},
		{"outside", document(func(d *model.Document) { d.Minutes.Title.Spans[1].End = 99 }), "/minutes/title/spans/1: lies outside"},
		{"miscounted", document(func(d *model.Document) { d.Source.Characters = 9 }), "/source/characters: is 9, but the text has 8"},
		{"a pointer to nothing", document(func(d *model.Document) {
			d.Diagnostics = []model.Diagnostic{{Code: model.CodeValueUnread, Severity: "warning", Path: "/incidents/0"}}
		}), `/diagnostics/0/path: "/incidents/0" points at nothing`},
		{"a participant too many", document(func(d *model.Document) {
			d.Minutes.Participants = []model.Participant{{Text: model.Text{Text: "山田"}, Group: "member"}}
			d.Minutes.Agenda = []model.AgendaItem{{Kind: model.KindReport,
				Discussion: []model.Remark{{Kind: "comment", Participant: ptr(0)}, {Kind: "comment", Participant: ptr(1)}}}}
		}), "/minutes/agenda/0/discussion/1/participant: is 1, but there are 1 participants"},
		{"another source", document(func(d *model.Document) { d.Source.SHA256 = digestOf("x") }), "no source behind"},
	}
	dir := t.TempDir()
	src := writeFile(t, dir, "src.jsonl", []byte(`{"text":"between"}`+"\n"+`{"text":"議事 要旨\n本文"}`+"\n"))
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := writeFile(t, dir, "out.jsonl", []byte(test.record+"\n"))
			_, problems := validate(t, Validation{Paths: []string{path}, Sources: Sources{Paths: []string{src}}})
			if test.want == "" {
				require.Empty(t, problems)
				return
			}
			require.Contains(t, strings.Join(problems, "\n"), test.want)
		})
	}
}

// A file that cannot be read to its end is a problem of its own.
func TestValidateDamagedFiles(t *testing.T) {
	dir := t.TempDir()
	line := []byte(string((&model.Document{SchemaVersion: "1", Grade: "good", Source: model.Source{MediaType: "text/plain"}}).
		AppendJSON(nil, model.Format{})) + "\n")
	packed := gzipped(t, append(line, records(100)...))
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"t.jsonl.gz": {packed[:len(packed)/2], "the gzip data break off: the file is truncated"},
		"d.parquet":  {[]byte("PAR1 this is none PAR1"), "the Parquet file is damaged"},
		"e.jsonl":    {[]byte("\n"), "the line is empty"},
	} {
		_, problems := validate(t, Validation{Paths: []string{writeFile(t, dir, name, c.data)}})
		require.NotEmpty(t, problems, name)
		require.Contains(t, problems[len(problems)-1], c.want)
	}
}

// A first line that is broken says nothing about the others.
func TestValidateLinesBehindABrokenOne(t *testing.T) {
	line := string((&model.Document{SchemaVersion: "1", Grade: "good", Source: model.Source{MediaType: "text/plain"}}).
		AppendJSON(nil, model.Format{}))
	path := writeFile(t, t.TempDir(), "d.jsonl", []byte(line[:9]+"\n"+line+"\n{\"a\":1}\n"+line+"\n"))
	report, problems := validate(t, Validation{Paths: []string{path}})
	require.EqualValues(t, 4, report.Records)
	require.Len(t, problems, 2)
	require.Contains(t, problems[0], "d.jsonl:1: no JSON object")
	require.Contains(t, problems[1], "d.jsonl:3: no record of giji")
}

// JSON as giji extract prints it for people is one record, or a list.
func TestValidateIndented(t *testing.T) {
	d := &model.Document{SchemaVersion: "1", Grade: "good", Source: model.Source{MediaType: "text/plain"}}
	line := string(d.AppendJSON(nil, model.Format{}))
	indented := strings.ReplaceAll(line, ",", ",\n  ")
	for _, data := range []string{indented, "[\n" + indented + ",\n" + indented + "\n]\n"} {
		path := writeFile(t, t.TempDir(), "d.json", []byte(data))
		report, problems := validate(t, Validation{Paths: []string{path}})
		require.Empty(t, problems)
		require.EqualValues(t, 1+strings.Count(data, "[\n"), report.Records)
	}
}
