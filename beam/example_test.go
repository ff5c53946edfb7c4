package beam_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local" // and gcs, s3
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/giji-go/giji/beam"
)

// A pipeline of one's own: what is read, what could not be, and both in shards.
func Example() {
	dir, err := os.MkdirTemp("", "giji")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out")
	lines := `{"id":"a","text":"みどり会議（第２回）議事要旨\n日時　令和５年６月２日"}` + "\n" + `{"id":"b"}` + "\n"
	if err := os.WriteFile(in, []byte(lines), 0o600); err != nil {
		panic(err)
	}
	pipeline, scope := sdk.NewPipelineWithRoot()

	records, unread := beam.Read(scope, in) // such as "gs://bucket/minutes/*.jsonl.gz"
	documents, failed := beam.Extract(scope, records, beam.Options{})
	failures := sdk.Flatten(scope, unread, failed)
	beam.Write(scope, documents, failures, beam.Options{}, beam.Output{Dir: out, Shards: 64})

	if err := beamx.Run(context.Background(), pipeline); err != nil {
		panic(err)
	}
	for _, pattern := range []string{"part-*", "errors-*", "_SUCCESS"} {
		files, _ := filepath.Glob(filepath.Join(out, pattern))
		fmt.Println(len(files), pattern)
	}
	// Output:
	// 64 part-*
	// 1 errors-*
	// 1 _SUCCESS
}
