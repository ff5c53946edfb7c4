// Command giji-beam reads records of minutes in an Apache Beam pipeline: the
// lines of JSONL files, plain, gzip or zstd, become one line each, as giji
// filter writes them.
//
//	go run . --input '/data/*.jsonl.gz' --output /data/out/part
//
// It runs in this process; --runner names another runner, such as flink.
package main

import (
	"context"
	"flag"
	"log"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

func main() {
	input := flag.String("input", "", "files of records: a path or a pattern")
	output := flag.String("output", "", "file to write to")
	flag.Parse()
	beam.Init()
	if *input == "" || *output == "" {
		log.Fatal("giji-beam: --input and --output are needed")
	}
	pipeline, scope := beam.NewPipelineWithRoot()
	textio.Write(scope, *output, Filter(scope, Read(scope, *input)))
	if err := beamx.Run(context.Background(), pipeline); err != nil {
		log.Fatalf("giji-beam: %v", err)
	}
}
