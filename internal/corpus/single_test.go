package corpus

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func rowsOf(t *testing.T, data []byte, kind Kind) (rows []Row, err error) {
	t.Helper()
	err = EachRow(bytes.NewReader(data), kind, DefaultMaxRecord, func(r Row) error {
		rows = append(rows, r)
		return nil
	})
	return rows, err
}

// What a single reader gives for every row is what the filter writes.
func TestSingleIsAFilter(t *testing.T) {
	in := append(records(20), "no JSON\n"...)
	s, err := NewSingle(Config{Version: "test"})
	require.NoError(t, err)
	defer s.Close()
	rows, err := rowsOf(t, gzipped(t, append(bytes.Clone(in), '\n', '\n')), Lines)
	require.NoError(t, err)
	var got []string
	for _, row := range rows {
		outcome := s.Record(context.Background(), row)
		line := string(outcome.Line) + "\n"
		if outcome.Failure != nil {
			require.Nil(t, outcome.Line)
			line = string(outcome.Failure.appendRecord(nil))
		} else {
			require.True(t, strings.HasPrefix(line, `{"id":`+string(outcome.ID)+`,`), line)
		}
		got = append(got, line)
	}
	require.Equal(t, filterLines(t, Filter{}, in), got)
}

func TestSingleFile(t *testing.T) {
	s, err := NewSingle(Config{Settings: Settings{MaxFile: 100}})
	require.NoError(t, err)
	defer s.Close()
	text := "議事要旨\n日時　令和５年６月２日"
	outcome := s.File(context.Background(), "a/b.txt", []byte(text))
	require.Nil(t, outcome.Failure)
	require.Equal(t, string(defaultID(digestOf(text))), string(outcome.ID))
	require.Contains(t, string(outcome.Line), `"name":"a/b.txt"`)
	outcome = s.File(context.Background(), "b.txt", make([]byte, 101))
	require.Equal(t, "file_too_large", outcome.Failure.Code.String())
}

// What is no line a record is refused, where lines are promised.
func TestLinesRefuseOtherFormats(t *testing.T) {
	for _, s := range []Settings{{Format: "parquet"}, {View: "incidents"}, {Format: "csv", View: "incidents"}, {Compression: Gzip}} {
		require.ErrorContains(t, Config{Settings: s}.Check(), "plain JSON lines")
	}
	require.NoError(t, Config{}.Check())
	for _, s := range []Settings{{Format: "parquet"}, {View: "all"}, {Compression: Gzip}} {
		_, err := (&Filter{Config: Config{Settings: s}}).Run(context.Background(), strings.NewReader("{}\n"), io.Discard)
		var setting *SettingError
		require.ErrorAs(t, err, &setting)
	}
}

// A packed file, its plain twin and the Parquet of the same records have the
// same number of rows; what breaks off keeps the rows before.
func TestEachRow(t *testing.T) {
	plain := records(2500)
	want, err := rowsOf(t, plain, Lines)
	require.NoError(t, err)
	require.Len(t, want, 2500)
	for name, packed := range map[string][]byte{
		"gzip": gzipped(t, plain), "two members": append(gzipped(t, plain[:want[1000].Offset]), gzipped(t, plain[want[1000].Offset:])...),
	} {
		got, err := rowsOf(t, packed, Lines)
		require.NoError(t, err, name)
		require.Equal(t, want, got, name)
	}
	packed := gzipped(t, plain)
	got, err := rowsOf(t, packed[:len(packed)/2], Lines)
	var damage *DamageError
	require.ErrorAs(t, err, &damage)
	require.Equal(t, "truncated_input", damage.Failure.Code.String())
	require.NotEmpty(t, got)
	require.Equal(t, want[:len(got)], got)
	require.GreaterOrEqual(t, damage.Offset, got[len(got)-1].Offset)

	_, err = rowsOf(t, []byte("PAR1 and no more"), Parquet)
	require.ErrorAs(t, err, &damage)
	require.Equal(t, "damaged_input", damage.Failure.Code.String())
}

// A stream that breaks down is no damage of the file: it may be read again.
func TestEachRowOfABrokenStream(t *testing.T) {
	down := errors.New("the connection is gone")
	packed := gzipped(t, records(2500))
	for _, kind := range []Kind{Lines, Parquet} {
		err := EachRow(io.MultiReader(bytes.NewReader(packed[:len(packed)/2]), failing{down}), kind, DefaultMaxRecord,
			func(Row) error { return nil })
		require.ErrorIs(t, err, down)
		var damage *DamageError
		require.False(t, errors.As(err, &damage))
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestKindOf(t *testing.T) {
	for _, c := range []struct {
		name, head string
		want       Kind
	}{
		{"a.pdf", "{", Document},
		{"a.jsonl.gz", "", Lines},
		{"a.json", "", Lines},
		{"a.parquet", "", Parquet},
		{"part-00000", `{"text":""}`, Lines},
		{"part-00000", string(gzipped(t, []byte(`{"text":""}`))), Lines},
		{"part-00000", "PAR1", Parquet},
		{"part-00000", "議事要旨", Document},
		{"part-00000", "", Document},
	} {
		kind, r := KindOf(c.name, strings.NewReader(c.head))
		require.Equal(t, c.want, kind, c.name)
		rest, err := io.ReadAll(r)
		require.NoError(t, err)
		require.Equal(t, c.head, string(rest), "the first bytes are still there")
	}
	require.True(t, IsInput("b/a.docx"))
	require.False(t, IsInput("a.xlsx"))
}

// Lines written in another format are what a batch of their records writes.
func TestLineSink(t *testing.T) {
	dir := t.TempDir()
	in := writeFile(t, dir, "in.jsonl", records(30))
	s, err := NewSingle(Config{Version: "test"})
	require.NoError(t, err)
	defer s.Close()
	rows, err := rowsOf(t, records(30), Lines)
	require.NoError(t, err)
	for _, settings := range []Settings{
		{}, {Compression: Gzip}, {Format: "parquet"}, {View: "all"}, {View: "meetings,remarks", Format: "parquet"},
		{View: "meetings", Format: "csv", BOM: true},
	} {
		out := filepath.Join(dir, "out")
		batch := Batch{Config: Config{Settings: settings, Version: "test", Workers: 1}, Dir: out, Overwrite: true,
			Sources: Sources{Paths: []string{in}}}
		_, err := batch.Run(context.Background())
		require.NoError(t, err)
		stems, suffix := settings.FileNames()
		outs := make([]io.Writer, len(stems))
		for i := range outs {
			outs[i] = new(bytes.Buffer)
		}
		sink, err := NewLineSink(Config{Settings: settings, Version: "test"}, outs)
		require.NoError(t, err)
		for _, row := range rows {
			require.NoError(t, sink.Add(s.Record(context.Background(), row).Line))
		}
		require.NoError(t, sink.Close())
		for i, stem := range stems {
			want, err := os.ReadFile(filepath.Join(out, stem+"-00000"+suffix))
			require.NoError(t, err)
			require.Equal(t, string(want), outs[i].(*bytes.Buffer).String(), "%+v %s", settings, stem)
		}
	}
	sink, err := NewLineSink(Config{Settings: Settings{View: "meetings"}}, []io.Writer{io.Discard})
	require.NoError(t, err)
	require.Error(t, sink.Add([]byte(`{"id":"a","error":{}}`)))
	require.Error(t, sink.Add([]byte(`{}`)))
	require.Equal(t, []int64{0}, sink.Rows())
}

func TestHashPlan(t *testing.T) {
	p := HashPlan{Config: Config{Version: "1"}, Inputs: []Input{{Name: "a", Size: 3}}, Shards: 4}
	data, err := p.JSON()
	require.NoError(t, err)
	reason, err := p.Difference(data)
	require.NoError(t, err)
	require.Empty(t, reason)
	for want, other := range map[string]HashPlan{
		"number of shards": {Config: p.Config, Inputs: p.Inputs, Shards: 5},
		"input a had 3":    {Config: p.Config, Inputs: []Input{{Name: "a", Size: 4}}, Shards: 4},
		"begun by giji 1":  {Config: Config{Version: "2"}, Inputs: p.Inputs, Shards: 4},
		`format "jsonl"`:   {Config: Config{Version: "1", Settings: Settings{Format: "parquet"}}, Inputs: p.Inputs, Shards: 4},
	} {
		reason, err := other.Difference(data)
		require.NoError(t, err)
		require.Contains(t, reason, want)
	}
	// validate and stats read such a folder; with places of inputs it is none.
	dir := t.TempDir()
	writeFile(t, dir, PlanName, data)
	read, err := readPlan(dir)
	require.NoError(t, err)
	require.Len(t, read.Shards, 4)
	writeFile(t, dir, PlanName, bytes.Replace(data, []byte(`"segments":null`), []byte(`"segments":[[0,0,-1]]`), 1))
	_, err = readPlan(dir)
	require.ErrorContains(t, err, "shard 0 holds places")
	reason, err = p.Difference([]byte("{"))
	require.NoError(t, err)
	require.Contains(t, reason, "cannot be read")
}
