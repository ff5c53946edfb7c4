package corpus

import (
	"context"
	"fmt"
	"io"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/stretchr/testify/require"
)

// Records in Parquet, as FinePDFs and datatrove have them, are read.
func TestParquetInput(t *testing.T) {
	type meta struct {
		URL   string  `parquet:"url"`
		Score float64 `parquet:"score"`
	}
	type row struct {
		Text     string   `parquet:"text"`
		ID       string   `parquet:"id"`
		Dump     *string  `parquet:"dump,optional"`
		Tokens   int64    `parquet:"token_count"`
		PageEnds []int64  `parquet:"page_ends,list"`
		Langs    []string `parquet:"langs,list"`
		Meta     meta     `parquet:"metadata"`
	}
	dir, dump := t.TempDir(), "CC-MAIN"
	var rows []row
	for i := range 300 {
		r := row{Text: minutes(i), ID: fmt.Sprintf("id-%d", i), Tokens: int64(i), PageEnds: []int64{10, 20}, Meta: meta{"u", 0.5}}
		if i%2 == 0 {
			r.Dump, r.Langs = &dump, []string{"ja", "en"}
		}
		rows = append(rows, r)
	}
	path := filepath.Join(dir, "p.parquet")
	require.NoError(t, parquet.WriteFile(path, rows, parquet.MaxRowsPerRowGroup(70)))
	out := t.TempDir()
	b := newBatch(out, path)
	summary := run(t, b)
	require.EqualValues(t, 300, summary.Documents)
	require.Greater(t, summary.Shards, 3, "a large file is cut at rows")
	lines := linesOf(snapshot(t, out), "part")
	for i, line := range lines {
		langs, from := `"dump":null,"token_count":%d,"langs":[]`, ""
		if i%2 == 0 {
			langs = `"dump":"CC-MAIN","token_count":%d,"langs":["ja","en"]`
		}
		from = fmt.Sprintf(`{"id":"id-%d","metadata":{"url":"u","score":0.5,`+langs+`},"schema_version"`, i, i)
		require.True(t, strings.HasPrefix(line, from), "%s\n%s", from, head(line))
	}
}

func TestParquetDamaged(t *testing.T) {
	src := t.TempDir()
	writeFile(t, src, "bad.parquet", []byte("PAR1 this is none PAR1"))
	writeFile(t, src, "empty.parquet", nil)
	writeFile(t, src, "good.jsonl", records(2))
	out := t.TempDir()
	summary := run(t, newBatch(out, src))
	require.EqualValues(t, 2, summary.Documents)
	require.EqualValues(t, 2, summary.Failed)
	for _, line := range linesOf(snapshot(t, out), "errors") {
		require.Contains(t, line, `"code":"damaged_input"`)
	}
}

// Jobs begin in the middle of a file, and of a row group.
func TestParquetInputByJobs(t *testing.T) {
	type row struct {
		Text string `parquet:"text"`
	}
	var rows []row
	for i := range 200 {
		rows = append(rows, row{minutes(i)})
	}
	path := filepath.Join(t.TempDir(), "p.parquet")
	require.NoError(t, parquet.WriteFile(path, rows, parquet.MaxRowsPerRowGroup(70)))
	want, got := t.TempDir(), t.TempDir()
	run(t, newBatch(want, path))
	for _, job := range []int{2, 0, 1} {
		b := newBatch(got, path)
		b.Job, b.Jobs = job, 3
		_, err := b.Run(context.Background())
		require.NoError(t, err)
	}
	require.Len(t, linesOf(snapshot(t, want), "part"), 200)
	requireSame(t, snapshot(t, want), snapshot(t, got))
}

// What JSON has no type for is written as people would.
func TestParquetScalars(t *testing.T) {
	type row struct {
		Text   string           `parquet:"text"`
		Day    int32            `parquet:"day,date"`
		Milli  int64            `parquet:"milli,timestamp(millisecond)"`
		Clock  int64            `parquet:"clock,timestamp(microsecond:local)"`
		Nano   time.Time        `parquet:"nano,timestamp(nanosecond)"`
		Spark  deprecated.Int96 `parquet:"spark"`
		Cents  int32            `parquet:"cents,decimal(2:9)"`
		Tenths int64            `parquet:"tenths,decimal(1:18)"`
		Wide   [3]byte          `parquet:"wide,decimal(3:6)"`
		Small  int32            `parquet:"small"`
		Byte   uint8            `parquet:"byte"`
		Large  uint64           `parquet:"large"`
		Single float32          `parquet:"single"`
		None   float64          `parquet:"none"`
		Yes    bool             `parquet:"yes"`
		Bytes  []byte           `parquet:"bytes"`
	}
	at := time.Date(2024, 6, 3, 9, 12, 0, 500, time.UTC)
	path := filepath.Join(t.TempDir(), "p.parquet")
	require.NoError(t, parquet.WriteFile(path, []row{{
		"議事", 19877, at.UnixMilli(), at.UnixMicro(), at, deprecated.Int96{1e9, 0, julianEpoch + 1}, -5, 125, [3]byte{0xff, 0xff, 0xff}, -7, 200,
		math.MaxUint64, 0.1, math.NaN(), true, []byte{0xff, 0},
	}}))
	require.Equal(t, []string{`{"text":"議事","day":"2024-06-03","milli":"2024-06-03T09:12:00Z","clock":"2024-06-03T09:12:00",` +
		`"nano":"2024-06-03T09:12:00.0000005Z","spark":"1970-01-02T00:00:01Z","cents":-0.05,"tenths":12.5,"wide":-0.001,"small":-7,"byte":200,` +
		`"large":18446744073709551615,"single":0.1,"none":null,"yes":true,"bytes":"/wA="}`}, readRows(t, path))
}

func TestAppendDecimal(t *testing.T) {
	for _, c := range []struct {
		n     int64
		scale int32
		want  string
	}{{0, 0, "0"}, {7, 0, "7"}, {-7, 1, "-0.7"}, {70, 2, "0.70"}, {12345, 3, "12.345"}, {5, -2, "5e2"}, {-5, 1 << 30, "-5e-1073741824"}} {
		require.Equal(t, c.want, string(appendDecimal(nil, big.NewInt(c.n), c.scale)))
	}
}

// A map from texts is an object, and so the metadata of some.
func TestParquetMaps(t *testing.T) {
	type row struct {
		Text  string            `parquet:"text"`
		Meta  map[string]string `parquet:"metadata"`
		Count map[int32]string  `parquet:"count"`
	}
	path := filepath.Join(t.TempDir(), "p.parquet")
	require.NoError(t, parquet.WriteFile(path, []row{
		{"議事", map[string]string{"a\"": "1"}, map[int32]string{1: "x"}}, {"要旨", nil, nil},
	}))
	require.Equal(t, []string{
		`{"text":"議事","metadata":{"a\"":"1"},"count":[{"key":1,"value":"x"}]}`,
		`{"text":"要旨","metadata":{},"count":[]}`,
	}, readRows(t, path))
}

// A schema may be odd; reading comes to an end.
func TestParquetGroupWithoutColumns(t *testing.T) {
	root := newTree("", parquet.Group{
		"a": parquet.Repeated(parquet.Group{}), "text": parquet.String(), "z": parquet.Optional(parquet.Group{}),
	}, 0, 0, 0)
	c := newCursor(root.leaves)
	c.reset(parquet.Row{parquet.ByteArrayValue([]byte("x")).Level(0, 0, 0)})
	require.Equal(t, `{"a":null,"text":"x","z":null}`, string(root.appendOne(nil, c)))
}

// A row may be longer than is allowed, whatever is allowed.
func TestParquetLongRow(t *testing.T) {
	type row struct {
		ID   string `parquet:"id"`
		Text string `parquet:"text"`
	}
	path := filepath.Join(t.TempDir(), "p.parquet")
	require.NoError(t, parquet.WriteFile(path, []row{{"a", strings.Repeat("長", 100)}, {"b", "議事"}}))
	out := t.TempDir()
	b := newBatch(out, path)
	b.MaxRecord = 100
	summary := run(t, b)
	require.EqualValues(t, 1, summary.Documents)
	require.EqualValues(t, 1, summary.Failed)
	require.True(t, strings.HasPrefix(linesOf(snapshot(t, out), "errors")[0],
		`{"id":"a","path":"p.parquet","offset":0,"stage":"input","code":"line_too_long"`))
}

// Damage anywhere in a file is a failure, not the end of the run.
func TestParquetDamagedAnywhere(t *testing.T) {
	type row struct {
		Text string   `parquet:"text"`
		Tags []string `parquet:"tags,list"`
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "p.parquet")
	require.NoError(t, parquet.WriteFile(path, []row{{minutes(1), []string{"a", "b"}}, {minutes(2), nil}}))
	whole := must(os.ReadFile(path))
	for at := 4; at < len(whole); at += 7 {
		data := append([]byte(nil), whole...)
		data[at] ^= 0x55
		source, err := openRecords(&Input{Path: writeFile(t, dir, "d.parquet", data), Kind: Parquet}, 1<<20)
		if err != nil {
			require.ErrorIs(t, err, errParquet)
			continue
		}
		require.NoError(t, source.begin(Segment{To: toEnd}, io.Discard))
		for err == nil {
			_, err = source.next()
		}
		if err != io.EOF {
			require.ErrorIs(t, err, errParquet, "byte %d", at)
		}
		source.close()
	}
}
