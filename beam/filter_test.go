package main

import (
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// id is the id of an output line.
func id(line string) string {
	_, rest, _ := strings.Cut(line, `{"id":"`)
	name, _, _ := strings.Cut(rest, `"`)
	return name
}

func init() { beam.RegisterFunction(id) }

// Every record of packed and plain files comes out once.
func TestPipeline(t *testing.T) {
	dir := t.TempDir()
	want := beamRecords(t, filepath.Join(dir, "a.jsonl"), false, 0, 50)
	want = append(want, beamRecords(t, filepath.Join(dir, "b.jsonl.gz"), true, 50, 400)...)
	p, s := beam.NewPipelineWithRoot()
	ids := beam.ParDo(s, id, Filter(s, Read(s, filepath.Join(dir, "*.jsonl*"))))
	passert.Equals(s, ids, want...)
	ptest.RunAndValidate(t, p)
}

func beamRecords(t *testing.T, path string, packed bool, from, to int) []any {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var ids []any
	var lines strings.Builder
	for i := from; i < to; i++ {
		ids = append(ids, fmt.Sprintf("r%d", i))
		fmt.Fprintf(&lines, `{"id":"r%d","text":"議事要旨\n日時　令和５年６月%d日"}`+"\n", i, i%28+1)
	}
	if !packed {
		_, err = file.WriteString(lines.String())
	} else {
		w := gzip.NewWriter(file)
		_, err = w.Write([]byte(lines.String()))
		if closed := w.Close(); err == nil {
			err = closed
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return ids
}
