package corpus

import (
	"bytes"
	"fmt"
	"io"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/giji-go/giji/model"
)

// fill sets a value of the model to anything that it can be.
func fill(random *rand.Rand, v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Pointer:
		if depth > 0 && random.Intn(2) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(random, v.Elem(), depth-1)
		}
	case reflect.Slice:
		n := 0
		if depth > 0 {
			n = random.Intn(3)
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fill(random, v.Index(i), depth-1)
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(random, v.Index(i), depth)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(random, v.Field(i), depth)
		}
	case reflect.String:
		v.SetString([]string{"", "a", "議事", `"`}[random.Intn(4)])
	case reflect.Int, reflect.Int64:
		v.SetInt(random.Int63n(5) - 1)
	case reflect.Float64:
		v.SetFloat([]float64{0, 0.5, -2}[random.Intn(3)])
	case reflect.Bool:
		v.SetBool(random.Intn(2) == 0)
	}
}

// fillFields gives each field one value of its type, as the model wants it.
func fillFields(random *rand.Rand, d *model.Document) {
	kinds := []string{"date", "period", "duration", "quantity", "text", "list"}
	for i := range d.Records {
		for k := range d.Records[i].Fields {
			n := random.Intn(len(kinds))
			field := &d.Records[i].Fields[k]
			field.Type, field.Value = model.FieldType(kinds[n]), model.Value{}
			member := reflect.ValueOf(&field.Value).Elem().Field(n)
			for member.IsNil() {
				fill(random, member, 2)
			}
		}
	}
}

// What is written to Parquet and read back is the document.
func TestParquetRoundTrip(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.parquet")
	for seed := range int64(20) {
		random := rand.New(rand.NewSource(seed))
		var want []string
		var buffer bytes.Buffer
		sink := newParquetSink(&Config{Settings: Settings{Format: "parquet"}}, nil, &buffer)
		for i := range 1 + random.Intn(4) {
			d := new(model.Document)
			fill(random, reflect.ValueOf(d).Elem(), 3+random.Intn(7))
			fillFields(random, d)
			var r result
			y := &yield{id: []byte(fmt.Sprintf(`"%d"`, i)), metadata: []byte(`{"k":[1]}`), document: d}
			require.Nil(t, newShredder(false).encode(&r, y))
			require.NoError(t, sink.add(&r.piece))
			want = append(want, string(appendDocument(appendHead(nil, y, false), d, model.Format{})))
		}
		require.NoError(t, sink.close())
		require.NoError(t, os.WriteFile(path, buffer.Bytes(), 0o644))
		got := readRows(t, path)
		require.Len(t, got, len(want))
		for i := range want {
			require.Equal(t, normalized(t, decoded(want[i])), normalized(t, fromColumns(decoded(got[i]))), "seed %d", seed)
		}
	}
}

func readRows(t require.TestingT, path string) []string {
	source, err := openRecords(&Input{Path: path, Kind: Parquet}, 1<<30)
	require.NoError(t, err)
	defer source.close()
	require.NoError(t, source.begin(Segment{To: toEnd}, io.Discard))
	var rows []string
	for {
		row, err := source.next()
		if err == io.EOF {
			return rows
		}
		require.NoError(t, err)
		rows = append(rows, string(row.data))
	}
}

// normalized is a record without the differences between JSON and Parquet:
// there the metadata are a string, empty spans are there, and so is fiscal.
func normalized(t *testing.T, value any) any {
	record, _ := value.(map[string]any)
	require.NotNil(t, record, value)
	if text, isText := record["metadata"].(string); isText {
		record["metadata"] = decoded(text)
	}
	return withoutEmpty(record)
}

func withoutEmpty(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			v[key] = withoutEmpty(inner)
			if list, isList := inner.([]any); key == "spans" && isList && len(list) == 0 || key == "fiscal" && inner == false {
				delete(v, key)
			}
		}
	case []any:
		for i := range v {
			v[i] = withoutEmpty(v[i])
		}
	}
	return value
}

func TestParquetOutputIsDeterministic(t *testing.T) {
	src := corpusOf(t, 20)
	var first map[string]string
	for _, workers := range []int{1, 4} {
		out := t.TempDir()
		b := newBatch(out, src)
		b.Format, b.Workers = "parquet", workers
		run(t, b)
		if first == nil {
			first = snapshot(t, out)
			continue
		}
		requireSame(t, first, snapshot(t, out))
	}
}

// Other readers read what is written: DuckDB, where node and its package
// are there.
func TestParquetInDuckDB(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed")
	}
	modules := os.Getenv("GIJI_NODE_MODULES")
	if modules == "" {
		t.Skip("GIJI_NODE_MODULES does not say where the npm package @duckdb/node-api is")
	}
	src := corpusOf(t, 30)
	out, flat := t.TempDir(), t.TempDir()
	b := newBatch(out, src)
	b.Format = "parquet"
	run(t, b)
	b = newBatch(flat, src)
	b.Format, b.View = "parquet", "participants"
	run(t, b)
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
	got, err := exec.Command(node, script, modules,
		"select count(*), count(distinct id), min(schema_version) from '"+out+"/*.parquet'",
		"select (metadata::json)->>'number' from '"+out+"/*.parquet' where id = 'r-3'",
		"select source.media_type, len(incidents), minutes.agenda from '"+out+"/part-00000.parquet' where len(incidents) > 1000",
		"select count(*) from '"+flat+"/*.parquet' where \"group\" is null",
	).CombinedOutput()
	require.NoError(t, err, string(got))
	require.Equal(t, `[["95","95","1"]]
[["3"]]
[]
[["0"]]
`, string(got))
}
